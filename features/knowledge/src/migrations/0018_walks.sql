-- Lists walk along an index, and what they would have to work out from every text is kept.

-- Translations whose source went on since (U3), both of them published. Derived from the translations whenever these change.
CREATE TABLE knowledge_outdated (
    article_id BIGINT NOT NULL REFERENCES knowledge_article (id) ON DELETE CASCADE,
    locale TEXT NOT NULL,
    site_id BIGINT NOT NULL,
    since BIGINT NOT NULL,
    PRIMARY KEY (article_id, locale)
);
INSERT INTO knowledge_outdated (article_id, locale, site_id, since)
SELECT t.article_id, t.locale, a.site_id, COALESCE(s.published_at, 0) FROM knowledge_translation t
    JOIN knowledge_translation s ON s.article_id = t.article_id AND s.locale = t.source_locale AND s.version > t.source_version
    JOIN knowledge_article a ON a.id = t.article_id WHERE t.state = 'published' AND s.state = 'published';
CREATE INDEX knowledge_outdated_since ON knowledge_outdated (site_id, since);

-- Drafts alone: most texts have none.
DROP INDEX knowledge_translation_editor;
CREATE INDEX knowledge_translation_draft ON knowledge_translation (edited_by, edited_at) WHERE version = 0 OR revision > published_revision;
CREATE INDEX knowledge_translation_folded ON knowledge_translation (folded, article_id, locale);

-- A category by hand order, and how much stands in each, without a look at the articles themselves.
DROP INDEX knowledge_article_category;
CREATE INDEX knowledge_article_place ON knowledge_article (category_id, position, id, kind, effective_audience, shown_at);
CREATE INDEX knowledge_article_count ON knowledge_article (site_id, category_id, kind, effective_audience, shown_at) WHERE shown_at IS NOT NULL;
CREATE INDEX knowledge_article_changed ON knowledge_article (site_id, changed_at, id);
CREATE INDEX knowledge_article_due ON knowledge_article (site_id, review_at) WHERE review_at IS NOT NULL;
CREATE INDEX knowledge_article_owner ON knowledge_article (owner_id, review_at);
CREATE INDEX knowledge_check_waiting ON knowledge_check (COALESCE(due_at, asked_at), article_id) WHERE settled_at IS NULL;
