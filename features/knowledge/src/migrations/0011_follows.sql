-- Who wants to hear of what (K8): an article (question, video), a category with all below it, or, with neither, everything.
CREATE TABLE knowledge_follow (
    id BIGINT PRIMARY KEY,
    person_id BIGINT NOT NULL,
    site_id BIGINT NOT NULL REFERENCES site (id) ON DELETE CASCADE,
    article_id BIGINT REFERENCES knowledge_article (id) ON DELETE CASCADE,
    category_id BIGINT REFERENCES knowledge_category (id) ON DELETE CASCADE,
    made_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX knowledge_follow_once ON knowledge_follow (person_id, site_id, COALESCE(article_id, 0), COALESCE(category_id, 0));
CREATE INDEX knowledge_follow_article ON knowledge_follow (article_id);
CREATE INDEX knowledge_follow_category ON knowledge_follow (category_id);
CREATE INDEX knowledge_follow_site ON knowledge_follow (site_id);

-- What followers have not been told yet: one row a person and article, until the mail goes out.
CREATE TABLE knowledge_news (
    person_id BIGINT NOT NULL,
    article_id BIGINT NOT NULL REFERENCES knowledge_article (id) ON DELETE CASCADE,
    site_id BIGINT NOT NULL,
    fresh BOOLEAN NOT NULL,
    note TEXT NOT NULL,
    happened_at BIGINT NOT NULL,
    PRIMARY KEY (person_id, article_id)
);
CREATE INDEX knowledge_news_happened ON knowledge_news (happened_at);

-- When a follower was last told: one mail a day.
CREATE TABLE knowledge_told (
    person_id BIGINT NOT NULL,
    site_id BIGINT NOT NULL,
    told_at BIGINT NOT NULL,
    PRIMARY KEY (person_id, site_id)
);

-- Whether the next publishing is too small to tell followers of.
ALTER TABLE knowledge_translation ADD COLUMN quiet BOOLEAN NOT NULL DEFAULT FALSE;
