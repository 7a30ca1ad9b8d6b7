-- Videos to be watched one after another. texts: title and summary by language. A list is as public as the videos in it.
CREATE TABLE knowledge_playlist (
    id BIGINT PRIMARY KEY,
    site_id BIGINT NOT NULL REFERENCES site (id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    position BIGINT NOT NULL,
    texts TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    UNIQUE (site_id, key)
);

CREATE TABLE knowledge_playlist_item (
    playlist_id BIGINT NOT NULL REFERENCES knowledge_playlist (id) ON DELETE CASCADE,
    article_id BIGINT NOT NULL REFERENCES knowledge_article (id) ON DELETE CASCADE,
    position BIGINT NOT NULL,
    PRIMARY KEY (playlist_id, article_id)
);
CREATE INDEX knowledge_playlist_item_article ON knowledge_playlist_item (article_id);
