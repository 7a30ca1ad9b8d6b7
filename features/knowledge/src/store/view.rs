//! `knowledge_view`: how often articles are read, by day.

use vestibule_base::{Id, Locale};
use vestibule_store::{Query, Result, Tx, params};

/// Adds views of a day; articles that are gone count nowhere.
///
/// # Errors
/// When the database does.
pub async fn add(tx: &mut Tx, (article, locale): (Id, Locale), day: i64, views: i64) -> Result<()> {
    let known = tx.run("UPDATE knowledge_article SET views = views + $1 WHERE id = $2", params![views, article]).await?;
    if known == 0 {
        return Ok(());
    }
    let sql = "INSERT INTO knowledge_view (article_id, day, locale, views) VALUES ($1, $2, $3, $4) \
               ON CONFLICT (article_id, day, locale) DO UPDATE SET views = knowledge_view.views + excluded.views";
    tx.run(sql, params![article, day, locale, views]).await?;
    Ok(())
}

/// Views of an article since a day.
///
/// # Errors
/// When the database does.
pub async fn count_since(query: &impl Query, article: Id, day: i64) -> Result<i64> {
    let sql = "SELECT CAST(COALESCE(SUM(views), 0) AS BIGINT) AS value FROM knowledge_view WHERE article_id = $1 AND day >= $2";
    Ok(query.value(sql, params![article, day]).await?.unwrap_or(0))
}
