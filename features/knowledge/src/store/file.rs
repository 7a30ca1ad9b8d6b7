//! `knowledge_file`: pictures and attachments of articles.

use vestibule_base::{Audience, Id, Timestamp};
use vestibule_store::{Query, Result, Tx, params, row};

use crate::model::ArticleKind;
use crate::store::among;

row! {
    /// A picture or attachment.
    pub struct File {
        pub id: Id,
        pub article_id: Id,
        pub hash: String,
        pub name: String,
        pub content_type: String,
        pub size: i64,
        pub alt: String,
        pub inline: bool,
        pub made_at: Timestamp,
    }
}

row! {
    /// A file with who may see its article.
    pub struct Guarded {
        pub site_id: Id,
        pub article_id: Id,
        pub category_id: Option<Id>,
        pub kind: ArticleKind,
        pub hash: String,
        pub name: String,
        pub content_type: String,
        pub effective_audience: Audience,
        pub published: i64,
    }
}

const COLUMNS: &str = "id, article_id, hash, name, content_type, size, alt, inline, made_at";

/// Files of an article, oldest first.
///
/// # Errors
/// When the database does.
pub async fn list(query: &impl Query, article: Id) -> Result<Vec<File>> {
    query.rows(&format!("SELECT {COLUMNS} FROM knowledge_file WHERE article_id = $1 ORDER BY id"), params![article]).await
}

/// Files of all articles of a site.
///
/// # Errors
/// When the database does.
pub async fn list_of_site(query: &impl Query, site: Id) -> Result<Vec<File>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM knowledge_file WHERE article_id IN (SELECT id FROM knowledge_article WHERE site_id = $1) ORDER BY article_id, name"
    );
    query.rows(&sql, params![site]).await
}

/// Files by their ids.
///
/// # Errors
/// When the database does.
pub async fn list_by_ids(query: &impl Query, ids: &[Id]) -> Result<Vec<File>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut values = params![];
    let chosen = among(ids, &mut values);
    query.rows(&format!("SELECT {COLUMNS} FROM knowledge_file WHERE id{chosen}"), values).await
}

/// A file with who may see it.
///
/// # Errors
/// When the database does.
pub async fn find_guarded(query: &impl Query, id: Id) -> Result<Option<Guarded>> {
    let sql = "SELECT a.site_id, f.article_id, a.category_id, a.kind, f.hash, f.name, f.content_type, a.effective_audience, (SELECT COUNT(*) FROM knowledge_translation t \
               WHERE t.article_id = a.id AND t.state = 'published') AS published FROM knowledge_file f \
               JOIN knowledge_article a ON a.id = f.article_id WHERE f.id = $1";
    query.row(sql, params![id]).await
}

/// Adds a file to an article.
///
/// # Errors
/// [`vestibule_store::Error::Unique`] when the article has a file of that name.
pub async fn insert(tx: &mut Tx, file: &File) -> Result<()> {
    let sql = "INSERT INTO knowledge_file (id, article_id, hash, name, content_type, size, alt, inline, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    let f = file;
    tx.run(sql, params![f.id, f.article_id, f.hash, f.name, f.content_type, f.size, f.alt, f.inline, f.made_at]).await?;
    Ok(())
}

/// Gives a file another content, as when it is imported anew.
///
/// # Errors
/// When the database does.
pub async fn update_content(tx: &mut Tx, file: &File) -> Result<()> {
    let sql = "UPDATE knowledge_file SET hash = $1, content_type = $2, size = $3, alt = $4 WHERE id = $5";
    tx.run(sql, params![file.hash, file.content_type, file.size, file.alt, file.id]).await?;
    Ok(())
}

/// Takes a file away from its article.
///
/// # Errors
/// When the database does.
pub async fn delete(tx: &mut Tx, article: Id, id: Id) -> Result<()> {
    tx.run("DELETE FROM knowledge_file WHERE id = $1 AND article_id = $2", params![id, article]).await?;
    super::reference::judge_to(tx, super::reference::Kind::File, id).await
}
