//! `knowledge_outside`: pages elsewhere that texts lead to, and whether they answer (U5).

use vestibule_base::{Id, Timestamp};
use vestibule_store::{Query, Result, Tx, params, row};

use crate::store::among;

row! {
    /// A page elsewhere.
    pub struct Page {
        pub url: String,
        pub failures: i64,
    }
}

/// What came back from a page elsewhere, and when to ask again.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Verdict {
    /// Status of HTTP; 0 when nothing came back.
    pub status: i64,
    /// Why nothing came back; empty when something did.
    pub trouble: &'static str,
    /// Failures in a row.
    pub failures: i64,
    /// Whether editors are told.
    pub broken: bool,
    /// When to ask again.
    pub due_at: Timestamp,
}

/// Remembers a page that a text leads to.
///
/// # Errors
/// When the database does.
pub async fn note(tx: &mut Tx, url: &str, now: Timestamp) -> Result<()> {
    let sql = "INSERT INTO knowledge_outside (url, due_at, checked_at, status, trouble, failures, broken) VALUES ($1, $2, NULL, 0, '', 0, $3) \
               ON CONFLICT (url) DO NOTHING";
    tx.run(sql, params![url, now, false]).await?;
    Ok(())
}

/// Pages that are due to be asked, to which texts of some sites lead; longest due first.
///
/// # Errors
/// When the database does.
pub async fn list_due(query: &impl Query, sites: &[Id], now: Timestamp, limit: i64) -> Result<Vec<Page>> {
    let mut values = params![now, limit];
    let chosen = among(sites, &mut values);
    let sql = format!(
        "SELECT o.url, o.failures FROM knowledge_outside o WHERE o.due_at <= $1 AND EXISTS (SELECT 1 FROM knowledge_reference r \
         WHERE r.url = o.url AND r.site_id{chosen}) ORDER BY o.due_at, o.url LIMIT $2"
    );
    query.rows(&sql, values).await
}

/// Notes what came back.
///
/// # Errors
/// When the database does.
pub async fn update_checked(tx: &mut Tx, url: &str, verdict: &Verdict, now: Timestamp) -> Result<()> {
    let sql = "UPDATE knowledge_outside SET checked_at = $1, status = $2, trouble = $3, failures = $4, broken = $5, due_at = $6 WHERE url = $7";
    let v = verdict;
    tx.run(sql, params![now, v.status, v.trouble, v.failures, v.broken, v.due_at, url]).await?;
    Ok(())
}

/// Lets a page be asked again soon.
///
/// # Errors
/// When the database does.
pub async fn update_due(tx: &mut Tx, url: &str, now: Timestamp) -> Result<()> {
    tx.run("UPDATE knowledge_outside SET due_at = $1 WHERE url = $2", params![now, url]).await?;
    Ok(())
}

/// Forgets pages that no text leads to any more, some at a time.
///
/// # Errors
/// When the database does.
pub async fn delete_unused(tx: &mut Tx, now: Timestamp) -> Result<()> {
    let sql = "DELETE FROM knowledge_outside WHERE url IN (SELECT o.url FROM knowledge_outside o WHERE o.due_at <= $1 \
               AND NOT EXISTS (SELECT 1 FROM knowledge_reference r WHERE r.url = o.url) LIMIT 100)";
    tx.run(sql, params![now]).await?;
    Ok(())
}
