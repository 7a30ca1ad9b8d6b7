-- Where comments are allowed (K7): for an article, for a category with all below it, or, with neither, for the site. What
-- stands nearer to the article decides.
CREATE TABLE knowledge_comment_rule (
    id BIGINT PRIMARY KEY,
    site_id BIGINT NOT NULL REFERENCES site (id) ON DELETE CASCADE,
    article_id BIGINT REFERENCES knowledge_article (id) ON DELETE CASCADE,
    category_id BIGINT REFERENCES knowledge_category (id) ON DELETE CASCADE,
    allowed BOOLEAN NOT NULL
);
CREATE UNIQUE INDEX knowledge_comment_rule_once ON knowledge_comment_rule (site_id, COALESCE(article_id, 0), COALESCE(category_id, 0));

-- thread_id: the comment that is answered, or the comment itself. A comment that was answered and taken back keeps its row
-- without words.
CREATE TABLE knowledge_comment (
    id BIGINT PRIMARY KEY,
    article_id BIGINT NOT NULL REFERENCES knowledge_article (id) ON DELETE CASCADE,
    thread_id BIGINT NOT NULL,
    person_id BIGINT NOT NULL,
    by_staff BOOLEAN NOT NULL,
    locale TEXT NOT NULL,
    body TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT,
    hidden_at BIGINT,
    hidden_by BIGINT,
    hidden_why TEXT NOT NULL,
    request_number BIGINT
);
CREATE INDEX knowledge_comment_article ON knowledge_comment (article_id, thread_id, id);
CREATE INDEX knowledge_comment_person ON knowledge_comment (person_id, made_at);
