-- What is in step with a folder of Markdown files (W8): of each file what both sides said last. locale: '' for a file that is no
-- page (products.toml). article_id has no reference: it is known here when the article is gone there. file_hash: '' when there is
-- no file, on purpose. trouble: '' while both agree, 'both', 'draft', 'file-gone' or 'text-gone'; then the texts of both sides lie
-- here for the editors' page, and choice ('folder', 'portal' or '') says which one is to win.
CREATE TABLE knowledge_sync (
    site_id BIGINT NOT NULL REFERENCES site (id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    locale TEXT NOT NULL,
    article_id BIGINT NOT NULL,
    path TEXT NOT NULL,
    file_hash TEXT NOT NULL,
    portal_hash TEXT NOT NULL,
    settled_at BIGINT NOT NULL,
    trouble TEXT NOT NULL,
    choice TEXT NOT NULL,
    noticed_at BIGINT,
    chosen_by BIGINT,
    folder_text TEXT NOT NULL,
    portal_text TEXT NOT NULL,
    PRIMARY KEY (site_id, key, locale)
);
CREATE INDEX knowledge_sync_trouble ON knowledge_sync (site_id, trouble, path);
