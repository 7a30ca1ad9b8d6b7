-- Readers of a day who wanted a text in a language and got it in another (L5).
CREATE TABLE knowledge_wanted (
    article_id BIGINT NOT NULL REFERENCES knowledge_article (id) ON DELETE CASCADE,
    day BIGINT NOT NULL,
    locale TEXT NOT NULL,
    views BIGINT NOT NULL,
    PRIMARY KEY (article_id, day, locale)
);
CREATE INDEX knowledge_wanted_day ON knowledge_wanted (locale, day, article_id);

-- What a step of a how-to said when a chapter was tied to it (V2), in the language in which it was looked at. trouble: '' while
-- it says that, 'changed' or 'gone'.
CREATE TABLE knowledge_step (
    article_id BIGINT NOT NULL REFERENCES knowledge_article (id) ON DELETE CASCADE,
    step BIGINT NOT NULL,
    locale TEXT NOT NULL,
    site_id BIGINT NOT NULL,
    trouble TEXT NOT NULL,
    noticed_at BIGINT,
    words TEXT NOT NULL,
    now_words TEXT NOT NULL,
    PRIMARY KEY (article_id, step)
);
CREATE INDEX knowledge_step_trouble ON knowledge_step (site_id, trouble);

-- Searches in vain of which an editor said that they need no answer (F4).
CREATE TABLE knowledge_declined (
    site_id BIGINT NOT NULL REFERENCES site (id) ON DELETE CASCADE,
    locale TEXT NOT NULL,
    words TEXT NOT NULL,
    declined_by BIGINT,
    declined_at BIGINT NOT NULL,
    PRIMARY KEY (site_id, locale, words)
);
