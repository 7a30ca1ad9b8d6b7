-- What a video has beside its texts. outside: its address at a player of others; empty for files of our own.
-- poster: hash of its picture; empty for none. Times are milliseconds. level: '', 'beginner' or 'advanced'.
CREATE TABLE knowledge_video (
    article_id BIGINT PRIMARY KEY REFERENCES knowledge_article (id) ON DELETE CASCADE,
    level TEXT NOT NULL,
    outside TEXT NOT NULL,
    poster TEXT NOT NULL,
    poster_type TEXT NOT NULL,
    duration BIGINT NOT NULL,
    guide_id BIGINT
);
CREATE INDEX knowledge_video_guide ON knowledge_video (guide_id);

-- The same film in several qualities.
CREATE TABLE knowledge_video_source (
    id BIGINT PRIMARY KEY,
    article_id BIGINT NOT NULL REFERENCES knowledge_article (id) ON DELETE CASCADE,
    hash TEXT NOT NULL,
    content_type TEXT NOT NULL,
    size BIGINT NOT NULL,
    width BIGINT NOT NULL,
    height BIGINT NOT NULL,
    UNIQUE (article_id, hash)
);

CREATE TABLE knowledge_caption (
    article_id BIGINT NOT NULL REFERENCES knowledge_article (id) ON DELETE CASCADE,
    locale TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    vtt TEXT NOT NULL,
    PRIMARY KEY (article_id, locale)
);

-- step: of the how-to that the video shows; 0 for none. titles: by language.
CREATE TABLE knowledge_chapter (
    article_id BIGINT NOT NULL REFERENCES knowledge_article (id) ON DELETE CASCADE,
    start BIGINT NOT NULL,
    step BIGINT NOT NULL,
    titles TEXT NOT NULL,
    PRIMARY KEY (article_id, start)
);

-- What a person has seen of a video.
CREATE TABLE knowledge_watched (
    person_id BIGINT NOT NULL,
    article_id BIGINT NOT NULL REFERENCES knowledge_article (id) ON DELETE CASCADE,
    watched_at BIGINT NOT NULL,
    PRIMARY KEY (person_id, article_id)
);
