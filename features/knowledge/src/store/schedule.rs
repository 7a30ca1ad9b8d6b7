//! What is to be published or withdrawn at its time, and the words that wait for theirs (`knowledge_schedule`).

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_store::{Query, Result, Tx, params, row};

use crate::store::translation::Draft;

row! {
    /// The words of a language that wait for their time, or could not be published at it.
    pub struct Scheduled {
        pub article_id: Id,
        pub locale: Locale,
        /// Revision of the draft that they were.
        pub revision: i64,
        pub set_at: Timestamp,
        pub set_by: Option<Id>,
        /// Whether an administrator set the time, or another editor had approved these words.
        pub cleared: bool,
        /// Text key of what stood in the way at their time; empty while they wait.
        pub refusal: String,
        pub refused_at: Option<Timestamp>,
        pub title: String,
        pub summary: String,
        pub body: String,
    }
}

impl Scheduled {
    /// The words.
    #[must_use]
    pub fn draft(&self) -> Draft {
        Draft { title: self.title.clone(), summary: self.summary.clone(), body: self.body.clone() }
    }
}

const COLUMNS: &str = "article_id, locale, revision, set_at, set_by, cleared, refusal, refused_at, title, summary, body";

/// The words of a language that wait or could not be published.
///
/// # Errors
/// When the database does.
pub async fn find(query: &impl Query, (article, locale): (Id, Locale)) -> Result<Option<Scheduled>> {
    let sql = format!("SELECT {COLUMNS} FROM knowledge_schedule WHERE article_id = $1 AND locale = $2");
    query.row(&sql, params![article, locale]).await
}

/// The words of an article that wait, in all its languages.
///
/// # Errors
/// When the database does.
pub async fn list_waiting(query: &impl Query, article: Id) -> Result<Vec<Scheduled>> {
    let sql = format!("SELECT {COLUMNS} FROM knowledge_schedule WHERE article_id = $1 AND refusal = '' ORDER BY locale");
    query.rows(&sql, params![article]).await
}

/// Keeps words for their time, in the place of those before.
///
/// # Errors
/// When the database does.
pub async fn replace(tx: &mut Tx, words: &Scheduled) -> Result<()> {
    let w = words;
    delete(tx, (w.article_id, w.locale)).await?;
    let sql = format!("INSERT INTO knowledge_schedule ({COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)");
    #[rustfmt::skip]
    let values = params![
        w.article_id, w.locale, w.revision, w.set_at, w.set_by, w.cleared, w.refusal, w.refused_at, w.title, w.summary, w.body
    ];
    tx.run(&sql, values).await?;
    Ok(())
}

/// Notes what stood in the way.
///
/// # Errors
/// When the database does.
pub async fn update_refused(tx: &mut Tx, (article, locale): (Id, Locale), refusal: &str, now: Timestamp) -> Result<()> {
    let sql = "UPDATE knowledge_schedule SET refusal = $1, refused_at = $2 WHERE article_id = $3 AND locale = $4";
    tx.run(sql, params![refusal, now, article, locale]).await?;
    Ok(())
}

/// Forgets the words: they were published, or are not to be.
///
/// # Errors
/// When the database does.
pub async fn delete(tx: &mut Tx, (article, locale): (Id, Locale)) -> Result<()> {
    tx.run("DELETE FROM knowledge_schedule WHERE article_id = $1 AND locale = $2", params![article, locale]).await?;
    Ok(())
}

row! {
    /// A language of an article whose time has come.
    pub struct Due {
        pub article_id: Id,
        pub locale: Locale,
    }
}

/// What is to be published by now.
///
/// # Errors
/// When the database does.
pub async fn list_to_publish(query: &impl Query, now: Timestamp) -> Result<Vec<Due>> {
    let sql = "SELECT article_id, locale FROM knowledge_translation WHERE publish_at <= $1 ORDER BY publish_at LIMIT 200";
    query.rows(sql, params![now]).await
}

/// What is to be withdrawn by now.
///
/// # Errors
/// When the database does.
pub async fn list_to_withdraw(query: &impl Query, now: Timestamp) -> Result<Vec<Due>> {
    let sql = "SELECT article_id, locale FROM knowledge_translation WHERE withdraw_at <= $1 ORDER BY withdraw_at LIMIT 200";
    query.rows(sql, params![now]).await
}
