-- Where published texts lead (U5): one row a link. source: 'text', 'link' (typed links of a question) or 'guide' (the how-to
-- that a video shows). kind: 'content', 'category', 'file', 'web', 'page' (of another feature) or 'odd' (leads nowhere).
-- trouble: '' when it leads somewhere; else 'gone', 'closed' (to fewer readers than the text has), 'odd', 'web'.
CREATE TABLE knowledge_reference (
    article_id BIGINT NOT NULL REFERENCES knowledge_article (id) ON DELETE CASCADE,
    locale TEXT NOT NULL,
    position BIGINT NOT NULL,
    site_id BIGINT NOT NULL,
    source TEXT NOT NULL,
    kind TEXT NOT NULL,
    target_id BIGINT NOT NULL,
    trouble TEXT NOT NULL,
    url TEXT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (article_id, locale, position)
);
CREATE INDEX knowledge_reference_target ON knowledge_reference (target_id, kind);
CREATE INDEX knowledge_reference_trouble ON knowledge_reference (site_id, trouble, article_id);
CREATE INDEX knowledge_reference_url ON knowledge_reference (url);

-- Addresses elsewhere, and what came back when they were asked last. status: of HTTP; 0 when nothing came back, then
-- trouble says why. failures: in a row.
CREATE TABLE knowledge_outside (
    url TEXT PRIMARY KEY,
    due_at BIGINT NOT NULL,
    checked_at BIGINT,
    status BIGINT NOT NULL,
    trouble TEXT NOT NULL,
    failures BIGINT NOT NULL,
    broken BOOLEAN NOT NULL
);
CREATE INDEX knowledge_outside_due ON knowledge_outside (due_at);

-- Some of what a text is like, for finding another that is nearly the same: texts that share a key are compared word by word.
CREATE TABLE knowledge_sketch (
    article_id BIGINT NOT NULL REFERENCES knowledge_article (id) ON DELETE CASCADE,
    locale TEXT NOT NULL,
    band BIGINT NOT NULL,
    mark BIGINT NOT NULL,
    PRIMARY KEY (article_id, locale, band)
);
CREATE INDEX knowledge_sketch_mark ON knowledge_sketch (mark);

-- Two published texts that are nearly the same, the older one first.
CREATE TABLE knowledge_twin (
    one_id BIGINT NOT NULL REFERENCES knowledge_article (id) ON DELETE CASCADE,
    other_id BIGINT NOT NULL REFERENCES knowledge_article (id) ON DELETE CASCADE,
    locale TEXT NOT NULL,
    site_id BIGINT NOT NULL,
    per_cent BIGINT NOT NULL,
    same_title BOOLEAN NOT NULL,
    PRIMARY KEY (one_id, other_id, locale)
);
CREATE INDEX knowledge_twin_other ON knowledge_twin (other_id);
CREATE INDEX knowledge_twin_site ON knowledge_twin (site_id, per_cent);

-- Pairs of which an editor said that they are two things.
CREATE TABLE knowledge_distinct (
    one_id BIGINT NOT NULL REFERENCES knowledge_article (id) ON DELETE CASCADE,
    other_id BIGINT NOT NULL REFERENCES knowledge_article (id) ON DELETE CASCADE,
    said_by BIGINT,
    said_at BIGINT NOT NULL,
    PRIMARY KEY (one_id, other_id)
);

-- When links and sketch of an article were last read; 0: not yet.
ALTER TABLE knowledge_article ADD COLUMN linked_at BIGINT NOT NULL DEFAULT 0;
CREATE INDEX knowledge_article_unlinked ON knowledge_article (id) WHERE linked_at = 0;
CREATE INDEX knowledge_view_day ON knowledge_view (day, article_id);
CREATE INDEX knowledge_vote_helpful ON knowledge_vote (article_id, helpful);
