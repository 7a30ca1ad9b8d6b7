-- Categories stand on shelves: 'articles' (and videos), or 'questions', whose categories are the groups of the FAQ.
ALTER TABLE knowledge_category ADD COLUMN shelf TEXT NOT NULL DEFAULT 'articles';
-- 'hand', or 'demand': what is read most comes first.
ALTER TABLE knowledge_category ADD COLUMN ordering TEXT NOT NULL DEFAULT 'hand';
CREATE INDEX knowledge_article_kind ON knowledge_article (site_id, kind);

-- Other wordings of a question, in one language: never shown, always searched.
CREATE TABLE knowledge_wording (
    article_id BIGINT NOT NULL REFERENCES knowledge_article (id) ON DELETE CASCADE,
    locale TEXT NOT NULL,
    position BIGINT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (article_id, locale, position)
);

-- What to read or see next: kind and target_id name a subject of ours, or kind is 'web' and url leads elsewhere.
-- titles: what an address elsewhere is called, by language.
CREATE TABLE knowledge_link (
    article_id BIGINT NOT NULL REFERENCES knowledge_article (id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    kind TEXT NOT NULL,
    target_id BIGINT NOT NULL,
    url TEXT NOT NULL,
    titles TEXT NOT NULL,
    PRIMARY KEY (article_id, position),
    UNIQUE (article_id, kind, target_id, url)
);
CREATE INDEX knowledge_link_target ON knowledge_link (kind, target_id);
