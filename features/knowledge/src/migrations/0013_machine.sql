-- Drafts that a translation service wrote (L4), one a language. state: 'waiting', 'drafted' (nobody has checked it yet),
-- 'checked', 'failed' (trouble says why). due_at: when a waiting one is tried next.
CREATE TABLE knowledge_machine (
    article_id BIGINT NOT NULL REFERENCES knowledge_article (id) ON DELETE CASCADE,
    locale TEXT NOT NULL,
    source_locale TEXT NOT NULL,
    source_version BIGINT NOT NULL,
    state TEXT NOT NULL,
    trouble TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    asked_by BIGINT,
    asked_at BIGINT NOT NULL,
    checked_by BIGINT,
    checked_at BIGINT,
    PRIMARY KEY (article_id, locale)
);
CREATE INDEX knowledge_machine_due ON knowledge_machine (state, due_at);

-- How a word is translated, kept by editors, per pair of languages.
CREATE TABLE knowledge_term (
    id BIGINT PRIMARY KEY,
    site_id BIGINT NOT NULL REFERENCES site (id) ON DELETE CASCADE,
    source_locale TEXT NOT NULL,
    locale TEXT NOT NULL,
    position BIGINT NOT NULL,
    term TEXT NOT NULL,
    translation TEXT NOT NULL,
    UNIQUE (site_id, source_locale, locale, term)
);
