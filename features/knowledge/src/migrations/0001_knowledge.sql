-- Categories: a tree by hand order. effective_audience is the narrowest on the way from the root; queries filter by it.
CREATE TABLE knowledge_category (
    id BIGINT PRIMARY KEY,
    site_id BIGINT NOT NULL REFERENCES site (id) ON DELETE CASCADE,
    parent_id BIGINT REFERENCES knowledge_category (id),
    position BIGINT NOT NULL,
    audience TEXT NOT NULL,
    effective_audience TEXT NOT NULL,
    icon TEXT NOT NULL,
    key TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    UNIQUE (site_id, key)
);
CREATE INDEX knowledge_category_parent ON knowledge_category (parent_id);

CREATE TABLE knowledge_category_text (
    category_id BIGINT NOT NULL REFERENCES knowledge_category (id) ON DELETE CASCADE,
    locale TEXT NOT NULL,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    PRIMARY KEY (category_id, locale)
);

CREATE TABLE knowledge_article (
    id BIGINT PRIMARY KEY,
    site_id BIGINT NOT NULL REFERENCES site (id) ON DELETE CASCADE,
    category_id BIGINT REFERENCES knowledge_category (id),
    position BIGINT NOT NULL,
    kind TEXT NOT NULL,
    audience TEXT NOT NULL,
    effective_audience TEXT NOT NULL,
    owner_id BIGINT,
    review_at BIGINT,
    checked_at BIGINT NOT NULL,
    key TEXT NOT NULL,
    import_hash TEXT NOT NULL,
    views BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    UNIQUE (site_id, key)
);
CREATE INDEX knowledge_article_category ON knowledge_article (category_id, position);
CREATE INDEX knowledge_article_views ON knowledge_article (site_id, views);
CREATE INDEX knowledge_article_review ON knowledge_article (review_at);

CREATE TABLE knowledge_label (
    article_id BIGINT NOT NULL REFERENCES knowledge_article (id) ON DELETE CASCADE,
    label TEXT NOT NULL,
    position BIGINT NOT NULL,
    PRIMARY KEY (article_id, label)
);
CREATE INDEX knowledge_label_label ON knowledge_label (label);

-- One language of an article: the working draft, and what readers see of it, ready to be shown. The long columns stand
-- last, so that lists need not read through them.
CREATE TABLE knowledge_translation (
    article_id BIGINT NOT NULL REFERENCES knowledge_article (id) ON DELETE CASCADE,
    locale TEXT NOT NULL,
    state TEXT NOT NULL,
    revision BIGINT NOT NULL,
    published_revision BIGINT NOT NULL,
    version BIGINT NOT NULL,
    edited_at BIGINT NOT NULL,
    edited_by BIGINT,
    published_at BIGINT,
    first_published_at BIGINT,
    publish_at BIGINT,
    withdraw_at BIGINT,
    source_locale TEXT,
    source_version BIGINT,
    import_hash TEXT NOT NULL,
    words BIGINT NOT NULL,
    title TEXT NOT NULL,
    folded TEXT NOT NULL,
    summary TEXT NOT NULL,
    public_title TEXT NOT NULL,
    public_summary TEXT NOT NULL,
    slug TEXT NOT NULL,
    headings TEXT NOT NULL,
    body TEXT NOT NULL,
    public_html TEXT NOT NULL,
    public_text TEXT NOT NULL,
    PRIMARY KEY (article_id, locale)
);
CREATE INDEX knowledge_translation_new ON knowledge_translation (state, locale, first_published_at);
CREATE INDEX knowledge_translation_publish ON knowledge_translation (publish_at);
CREATE INDEX knowledge_translation_withdraw ON knowledge_translation (withdraw_at);

CREATE TABLE knowledge_version (
    article_id BIGINT NOT NULL REFERENCES knowledge_article (id) ON DELETE CASCADE,
    locale TEXT NOT NULL,
    version BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    made_by BIGINT,
    note TEXT NOT NULL,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (article_id, locale, version)
);

-- voter: p:PERSON, or v:HASH of a visitor, whose salt is forgotten after a day.
CREATE TABLE knowledge_vote (
    article_id BIGINT NOT NULL REFERENCES knowledge_article (id) ON DELETE CASCADE,
    voter TEXT NOT NULL,
    locale TEXT NOT NULL,
    helpful BOOLEAN NOT NULL,
    reason TEXT NOT NULL,
    comment TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (article_id, voter)
);

CREATE TABLE knowledge_salt (
    day BIGINT PRIMARY KEY,
    salt TEXT NOT NULL
);

CREATE TABLE knowledge_view (
    article_id BIGINT NOT NULL REFERENCES knowledge_article (id) ON DELETE CASCADE,
    day BIGINT NOT NULL,
    locale TEXT NOT NULL,
    views BIGINT NOT NULL,
    PRIMARY KEY (article_id, day, locale)
);

CREATE TABLE knowledge_file (
    id BIGINT PRIMARY KEY,
    article_id BIGINT NOT NULL REFERENCES knowledge_article (id) ON DELETE CASCADE,
    hash TEXT NOT NULL,
    name TEXT NOT NULL,
    content_type TEXT NOT NULL,
    size BIGINT NOT NULL,
    alt TEXT NOT NULL,
    inline BOOLEAN NOT NULL,
    made_at BIGINT NOT NULL,
    UNIQUE (article_id, name)
);

-- Where old addresses lead for ever.
CREATE TABLE knowledge_redirect (
    kind TEXT NOT NULL,
    old_id BIGINT NOT NULL,
    new_id BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (kind, old_id)
);
CREATE INDEX knowledge_redirect_new ON knowledge_redirect (kind, new_id);
