//! `knowledge_step`: what steps said when chapters of a video were tied to them (V2).

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_store::{Query, Result, Tx, params, row};

row! {
    /// A step that chapters are tied to.
    pub struct Step {
        pub step: i64,
        pub locale: Locale,
        /// `changed`, `gone`, or empty.
        pub trouble: String,
        /// What it said.
        pub words: String,
        /// What it says now.
        pub now_words: String,
    }
}

/// The steps of a video.
///
/// # Errors
/// When the database does.
pub async fn list(query: &impl Query, video: Id) -> Result<Vec<Step>> {
    let sql = "SELECT step, locale, trouble, words, now_words FROM knowledge_step WHERE article_id = $1 ORDER BY step";
    query.rows(sql, params![video]).await
}

/// Notes what a step says.
///
/// # Errors
/// When the database does.
pub async fn insert(tx: &mut Tx, (video, site): (Id, Id), step: &Step) -> Result<()> {
    let sql = "INSERT INTO knowledge_step (article_id, step, locale, site_id, trouble, noticed_at, words, now_words) \
               VALUES ($1, $2, $3, $4, '', NULL, $5, '') ON CONFLICT DO NOTHING";
    tx.run(sql, params![video, step.step, step.locale, site, step.words]).await?;
    Ok(())
}

/// Notes that a step no longer says what it said, or does again.
///
/// # Errors
/// When the database does.
pub async fn update_trouble(tx: &mut Tx, video: Id, step: &Step, now: Timestamp) -> Result<()> {
    let sql = "UPDATE knowledge_step SET trouble = $1, now_words = $2, noticed_at = $3 WHERE article_id = $4 AND step = $5 \
               AND (trouble <> $1 OR now_words <> $2)";
    tx.run(sql, params![step.trouble, step.now_words, now, video, step.step]).await?;
    Ok(())
}

/// Forgets what steps said, so that they are noted anew.
///
/// # Errors
/// When the database does.
pub async fn delete(tx: &mut Tx, video: Id) -> Result<()> {
    tx.run("DELETE FROM knowledge_step WHERE article_id = $1", params![video]).await?;
    Ok(())
}

/// Forgets steps that no chapter is tied to any more.
///
/// # Errors
/// When the database does.
pub async fn delete_untied(tx: &mut Tx, video: Id) -> Result<()> {
    let sql = "DELETE FROM knowledge_step WHERE article_id = $1 AND step NOT IN (SELECT step FROM knowledge_chapter WHERE article_id = $1)";
    tx.run(sql, params![video]).await?;
    Ok(())
}
