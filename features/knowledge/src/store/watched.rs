//! `knowledge_watched`: which videos a person has seen.

use vestibule_base::{Id, Timestamp};
use vestibule_store::{Query, Result, Tx, params};

/// Notes that a person has seen a video.
///
/// # Errors
/// When the database does.
pub async fn insert(tx: &mut Tx, (person, article): (Id, Id), now: Timestamp) -> Result<()> {
    let sql = "INSERT INTO knowledge_watched (person_id, article_id, watched_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
    tx.run(sql, params![person, article, now]).await?;
    Ok(())
}

/// Forgets it.
///
/// # Errors
/// When the database does.
pub async fn delete(tx: &mut Tx, person: Id, article: Id) -> Result<()> {
    tx.run("DELETE FROM knowledge_watched WHERE person_id = $1 AND article_id = $2", params![person, article]).await?;
    Ok(())
}

/// What a person has seen.
///
/// # Errors
/// When the database does.
pub async fn list(query: &impl Query, person: Id) -> Result<Vec<Id>> {
    query.values("SELECT article_id AS value FROM knowledge_watched WHERE person_id = $1", params![person]).await
}
