-- Content that is to be verified for a release of its product (U2). settled_at: NULL while it waits. how: 'as-is' or 'edited'.
CREATE TABLE knowledge_check (
    article_id BIGINT NOT NULL REFERENCES knowledge_article (id) ON DELETE CASCADE,
    release_id BIGINT NOT NULL REFERENCES knowledge_release (id) ON DELETE CASCADE,
    asked_at BIGINT NOT NULL,
    due_at BIGINT,
    settled_at BIGINT,
    settled_by BIGINT,
    how TEXT NOT NULL,
    PRIMARY KEY (article_id, release_id)
);
CREATE INDEX knowledge_check_release ON knowledge_check (release_id, settled_at);
