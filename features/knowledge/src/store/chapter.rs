//! `knowledge_chapter`: the parts of a video.

use std::collections::BTreeMap;

use vestibule_base::{Id, Locale};
use vestibule_store::{Json, Query, Result, Tx, params, row};

row! {
    /// A part.
    pub struct Chapter {
        pub start: i64,
        pub step: i64,
        pub titles: Json<BTreeMap<Locale, String>>,
    }
}

/// The parts of a video in their order.
///
/// # Errors
/// When the database does.
pub async fn list(query: &impl Query, article: Id) -> Result<Vec<Chapter>> {
    query.rows("SELECT start, step, titles FROM knowledge_chapter WHERE article_id = $1 ORDER BY start", params![article]).await
}

/// Gives a video these parts and no others; answers whether anything changed.
///
/// # Errors
/// When the database does.
pub async fn replace(tx: &mut Tx, article: Id, chapters: &[Chapter]) -> Result<bool> {
    if list(tx, article).await? == chapters {
        return Ok(false);
    }
    tx.run("DELETE FROM knowledge_chapter WHERE article_id = $1", params![article]).await?;
    for chapter in chapters {
        let sql =
            "INSERT INTO knowledge_chapter (article_id, start, step, titles) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
        tx.run(sql, params![article, chapter.start, chapter.step, chapter.titles.clone()]).await?;
    }
    Ok(true)
}
