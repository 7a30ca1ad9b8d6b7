//! `knowledge_version`: everything that was ever published.

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_store::{Query, Result, Tx, params, row};

use crate::store::translation::Draft;

row! {
    /// A version in the list.
    pub struct VersionLine {
        pub version: i64,
        pub made_at: Timestamp,
        pub made_by: Option<Id>,
        pub note: String,
        pub title: String,
    }
}

row! {
    /// A version with its text.
    pub struct Version {
        pub locale: Locale,
        pub version: i64,
        pub made_at: Timestamp,
        pub made_by: Option<Id>,
        pub note: String,
        pub title: String,
        pub summary: String,
        pub body: String,
    }
}

impl Version {
    /// Its text.
    #[must_use]
    pub fn draft(&self) -> Draft {
        Draft { title: self.title.clone(), summary: self.summary.clone(), body: self.body.clone() }
    }
}

/// Versions of one language, newest first.
///
/// # Errors
/// When the database does.
pub async fn list(query: &impl Query, article: Id, locale: Locale, limit: i64) -> Result<Vec<VersionLine>> {
    let sql = "SELECT version, made_at, made_by, note, title FROM knowledge_version WHERE article_id = $1 AND locale = $2 ORDER BY version DESC LIMIT $3";
    query.rows(sql, params![article, locale, limit]).await
}

/// Every version of an article with its text, for exports.
///
/// # Errors
/// When the database does.
pub async fn list_all(query: &impl Query, article: Id) -> Result<Vec<Version>> {
    let sql = "SELECT locale, version, made_at, made_by, note, title, summary, body FROM knowledge_version WHERE article_id = $1 ORDER BY locale, version";
    query.rows(sql, params![article]).await
}

/// One version.
///
/// # Errors
/// When the database does.
pub async fn find(query: &impl Query, (article, locale): (Id, Locale), version: i64) -> Result<Option<Version>> {
    let sql = "SELECT locale, version, made_at, made_by, note, title, summary, body FROM knowledge_version WHERE article_id = $1 AND locale = $2 AND version = $3";
    query.row(sql, params![article, locale, version]).await
}

/// Keeps a version.
///
/// # Errors
/// [`vestibule_store::Error::Unique`] when there is one of that number.
pub async fn insert(tx: &mut Tx, article: Id, version: &Version) -> Result<()> {
    let sql = "INSERT INTO knowledge_version (article_id, locale, version, made_at, made_by, note, title, summary, body) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    let v = version;
    tx.run(sql, params![article, v.locale, v.version, v.made_at, v.made_by, v.note, v.title, v.summary, v.body]).await?;
    Ok(())
}

/// Everyone who made a version on a site.
///
/// # Errors
/// When the database does.
pub async fn list_authors(query: &impl Query, site: Id) -> Result<Vec<Id>> {
    let sql = "SELECT DISTINCT v.made_by AS value FROM knowledge_version v JOIN knowledge_article a ON a.id = v.article_id \
               WHERE a.site_id = $1 AND v.made_by IS NOT NULL";
    query.values(sql, params![site]).await
}
