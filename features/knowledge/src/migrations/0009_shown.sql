-- When readers first saw something, in any of the languages that they see now; NULL while they see none. Derived from the translations
-- whenever these change, so that lists need not look at every language.
ALTER TABLE knowledge_article ADD COLUMN shown_at BIGINT;
UPDATE knowledge_article SET shown_at = (SELECT MIN(COALESCE(t.first_published_at, t.published_at, 0)) FROM knowledge_translation t
    WHERE t.article_id = knowledge_article.id AND t.state = 'published');
CREATE INDEX knowledge_article_shown ON knowledge_article (site_id, shown_at, effective_audience, kind, category_id);
