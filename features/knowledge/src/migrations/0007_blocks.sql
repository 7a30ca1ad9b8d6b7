-- Which blocks a published text uses (K4): directly, or inside another block. A block is an article in the form 'block'; it need
-- not be there, as a text may name one that is gone.
CREATE TABLE knowledge_include (
    article_id BIGINT NOT NULL REFERENCES knowledge_article (id) ON DELETE CASCADE,
    locale TEXT NOT NULL,
    block_id BIGINT NOT NULL,
    direct BOOLEAN NOT NULL,
    PRIMARY KEY (article_id, locale, block_id)
);
CREATE INDEX knowledge_include_block ON knowledge_include (block_id, article_id);
