-- A draft that was sent to another editor, and what became of it (K3). One a language: sending it again begins anew.
CREATE TABLE knowledge_review (
    article_id BIGINT NOT NULL REFERENCES knowledge_article (id) ON DELETE CASCADE,
    locale TEXT NOT NULL,
    revision BIGINT NOT NULL,
    state TEXT NOT NULL,
    asked_by BIGINT NOT NULL,
    asked_at BIGINT NOT NULL,
    words TEXT NOT NULL,
    decided_by BIGINT,
    decided_at BIGINT,
    answer TEXT NOT NULL,
    PRIMARY KEY (article_id, locale)
);
CREATE INDEX knowledge_review_state ON knowledge_review (state, asked_at);
CREATE INDEX knowledge_translation_editor ON knowledge_translation (edited_by, edited_at);
CREATE INDEX knowledge_vote_made ON knowledge_vote (made_at);
