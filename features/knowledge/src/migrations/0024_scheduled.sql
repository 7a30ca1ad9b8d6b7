-- The words that wait for their time (K3), as they were when it was set, whatever becomes of the draft. cleared: an administrator set
-- it, or another editor had approved these words. refusal: '' while they wait, else the name of the text that says why they were not
-- published, since refused_at.
CREATE TABLE knowledge_schedule (
    article_id BIGINT NOT NULL REFERENCES knowledge_article (id) ON DELETE CASCADE,
    locale TEXT NOT NULL,
    revision BIGINT NOT NULL,
    set_at BIGINT NOT NULL,
    set_by BIGINT,
    cleared BOOLEAN NOT NULL,
    refusal TEXT NOT NULL,
    refused_at BIGINT,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (article_id, locale)
);
CREATE INDEX knowledge_schedule_refused ON knowledge_schedule (refused_at);
INSERT INTO knowledge_schedule (article_id, locale, revision, set_at, set_by, cleared, refusal, refused_at, title, summary, body)
    SELECT article_id, locale, revision, edited_at, edited_by, FALSE, '', NULL, title, summary, body
    FROM knowledge_translation WHERE publish_at IS NOT NULL;
