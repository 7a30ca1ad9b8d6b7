//! `knowledge_view`: how often articles are read, by day.

use vestibule_base::{Id, Locale};
use vestibule_store::{Result, Tx, params};

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
