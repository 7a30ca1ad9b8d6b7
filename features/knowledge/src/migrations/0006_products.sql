-- What the company makes (K10). state: 'offered', or 'retired': no longer offered, what was written stays readable.
CREATE TABLE knowledge_product (
    id BIGINT PRIMARY KEY,
    site_id BIGINT NOT NULL REFERENCES site (id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    state TEXT NOT NULL,
    icon TEXT NOT NULL,
    key TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    UNIQUE (site_id, key)
);

CREATE TABLE knowledge_product_text (
    product_id BIGINT NOT NULL REFERENCES knowledge_product (id) ON DELETE CASCADE,
    locale TEXT NOT NULL,
    name TEXT NOT NULL,
    summary TEXT NOT NULL,
    PRIMARY KEY (product_id, locale)
);

-- Versions of a product: called releases here, as a version is a state of a text. released_at: noon of the day (UTC), so that it
-- is the same day almost everywhere. state: 'supported' or 'ended'.
CREATE TABLE knowledge_release (
    id BIGINT PRIMARY KEY,
    product_id BIGINT NOT NULL REFERENCES knowledge_product (id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    name TEXT NOT NULL,
    released_at BIGINT,
    state TEXT NOT NULL,
    UNIQUE (product_id, name)
);

-- What content is about. Content of a product that names none of its releases is about all of them.
CREATE TABLE knowledge_product_content (
    article_id BIGINT NOT NULL REFERENCES knowledge_article (id) ON DELETE CASCADE,
    product_id BIGINT NOT NULL REFERENCES knowledge_product (id),
    PRIMARY KEY (article_id, product_id)
);
CREATE INDEX knowledge_product_content_product ON knowledge_product_content (product_id, article_id);

CREATE TABLE knowledge_release_content (
    article_id BIGINT NOT NULL REFERENCES knowledge_article (id) ON DELETE CASCADE,
    release_id BIGINT NOT NULL REFERENCES knowledge_release (id),
    PRIMARY KEY (article_id, release_id)
);
CREATE INDEX knowledge_release_content_release ON knowledge_release_content (release_id, article_id);
