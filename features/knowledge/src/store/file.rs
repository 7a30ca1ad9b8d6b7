//! `knowledge_file`: pictures and attachments of articles.

use vestibule_base::{Audience, Id, Locale, Timestamp};
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
        /// Whether readers see it below the text.
        pub listed: bool,
        /// The language with whose next publishing that turns round.
        pub turns_with: Option<Locale>,
    }
}

impl File {
    /// Whether readers see it below a text that is published.
    #[must_use]
    pub const fn is_below_text(&self) -> bool {
        self.listed && !self.inline
    }
}

row! {
    /// A text that names a file: a version of it, or the draft, which has no number.
    pub struct Naming {
        pub article_id: Id,
        pub locale: Locale,
        pub version: i64,
        pub title: String,
        /// What stands in it.
        pub written: String,
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

const COLUMNS: &str = "id, article_id, hash, name, content_type, size, alt, inline, made_at, listed, turns_with";

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
    let sql = "SELECT a.site_id, f.article_id, a.category_id, a.kind, f.hash, f.name, f.content_type, a.effective_audience, \
               CASE WHEN f.inline OR f.listed THEN (SELECT COUNT(*) FROM knowledge_translation t \
               WHERE t.article_id = a.id AND t.state = 'published') ELSE 0 END AS published FROM knowledge_file f \
               JOIN knowledge_article a ON a.id = f.article_id WHERE f.id = $1";
    query.row(sql, params![id]).await
}

/// Adds a file to an article.
///
/// # Errors
/// [`vestibule_store::Error::Unique`] when the article has a file of that name.
pub async fn insert(tx: &mut Tx, file: &File) -> Result<()> {
    let sql = "INSERT INTO knowledge_file (id, article_id, hash, name, content_type, size, alt, inline, made_at, listed, turns_with) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    let f = file;
    #[rustfmt::skip]
    let values = params![
        f.id, f.article_id, f.hash, f.name, f.content_type, f.size, f.alt, f.inline, f.made_at, f.listed, f.turns_with
    ];
    tx.run(sql, values).await?;
    Ok(())
}

/// Says whether readers see a file below its text, and with the publishing of which language that turns round.
///
/// # Errors
/// When the database does.
pub async fn update_turn(tx: &mut Tx, id: Id, (listed, turns_with): (bool, Option<Locale>)) -> Result<()> {
    tx.run("UPDATE knowledge_file SET listed = $1, turns_with = $2 WHERE id = $3", params![listed, turns_with, id]).await?;
    Ok(())
}

/// Drafts and versions of an article, the newest first, and published texts elsewhere that may name a file: what they say
/// is to be looked at, as one number may begin like another.
///
/// # Errors
/// When the database does.
pub async fn list_naming(query: &impl Query, article: Id, id: Id) -> Result<Vec<Naming>> {
    let sql = "SELECT article_id, locale, CAST(0 AS BIGINT) AS version, title, summary || ' ' || body AS written FROM knowledge_translation \
               WHERE article_id = $1 AND summary || ' ' || body LIKE $2 \
               UNION ALL SELECT article_id, locale, version, title, summary || ' ' || body FROM knowledge_version \
               WHERE article_id = $1 AND summary || ' ' || body LIKE $2 \
               UNION ALL SELECT article_id, locale, CAST(0 AS BIGINT), title, summary || ' ' || body FROM knowledge_schedule \
               WHERE article_id = $1 AND refusal = '' AND summary || ' ' || body LIKE $2 \
               UNION ALL SELECT r.article_id, r.locale, t.version, t.public_title, $3 FROM knowledge_reference r \
               JOIN knowledge_translation t ON t.article_id = r.article_id AND t.locale = r.locale AND t.state = 'published' \
               WHERE r.target_id = $4 AND r.kind = 'file' AND r.article_id <> $1 GROUP BY r.article_id, r.locale, t.version, t.public_title \
               ORDER BY article_id, locale, version DESC";
    let named = format!("file:{id}");
    query.rows(sql, params![article, format!("%{named}%"), named, id]).await
}

/// Gives a file another content, as when it is imported anew.
///
/// # Errors
/// When the database does.
pub async fn update_content(tx: &mut Tx, file: &File) -> Result<()> {
    let sql = "UPDATE knowledge_file SET hash = $1, content_type = $2, size = $3, alt = $4 WHERE id = $5";
    tx.run(sql, params![file.hash, file.content_type, file.size, file.alt, file.id]).await?;
    update_turn(tx, file.id, (file.listed, file.turns_with)).await
}

/// Takes a file away from its article.
///
/// # Errors
/// When the database does.
pub async fn delete(tx: &mut Tx, article: Id, id: Id) -> Result<()> {
    tx.run("DELETE FROM knowledge_file WHERE id = $1 AND article_id = $2", params![id, article]).await?;
    super::reference::judge_to(tx, super::reference::Kind::File, id).await
}
