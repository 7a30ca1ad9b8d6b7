//! `knowledge_room`: readers of pages that list texts, by day and language (L5).

use vestibule_base::{Id, Locale};
use vestibule_store::{Result, Tx, params};

/// Adds readers of a day: those who found most of what was listed in their language, and those who did not.
///
/// # Errors
/// When the database does.
pub async fn add(
    tx: &mut Tx,
    (site, room): (Id, &str),
    (day, locale): (i64, Locale),
    (served, missed): (i64, i64),
) -> Result<()> {
    let sql = "INSERT INTO knowledge_room (site_id, room, day, locale, served, missed) VALUES ($1, $2, $3, $4, $5, $6) \
               ON CONFLICT (site_id, room, day, locale) DO UPDATE SET served = knowledge_room.served + excluded.served, \
               missed = knowledge_room.missed + excluded.missed";
    tx.run(sql, params![site, room, day, locale, served, missed]).await?;
    Ok(())
}
