-- What is published, in which version, made from what: boards count it without reading the texts.
CREATE INDEX knowledge_translation_state ON knowledge_translation (state, article_id, locale, version, source_locale, source_version, published_at);
