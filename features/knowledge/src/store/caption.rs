//! `knowledge_caption`: what is said in a video, in one language (WebVTT).

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_store::{Query, Result, Tx, params, row};

row! {
    /// Captions.
    pub struct Caption {
        pub locale: Locale,
        pub changed_at: Timestamp,
        pub vtt: String,
    }
}

/// Captions of a video in every language.
///
/// # Errors
/// When the database does.
pub async fn list(query: &impl Query, article: Id) -> Result<Vec<Caption>> {
    let sql = "SELECT locale, changed_at, vtt FROM knowledge_caption WHERE article_id = $1 ORDER BY locale";
    query.rows(sql, params![article]).await
}

/// Captions in one language.
///
/// # Errors
/// When the database does.
pub async fn find(query: &impl Query, article: Id, locale: Locale) -> Result<Option<Caption>> {
    let sql = "SELECT locale, changed_at, vtt FROM knowledge_caption WHERE article_id = $1 AND locale = $2";
    query.row(sql, params![article, locale]).await
}

/// Sets the captions of a language; an empty text takes them away. Answers whether anything changed.
///
/// # Errors
/// When the database does.
pub async fn replace(tx: &mut Tx, (article, locale): (Id, Locale), vtt: &str, now: Timestamp) -> Result<bool> {
    let known = find(tx, article, locale).await?.map(|known| known.vtt).unwrap_or_default();
    if known == vtt {
        return Ok(false);
    }
    if vtt.is_empty() {
        tx.run("DELETE FROM knowledge_caption WHERE article_id = $1 AND locale = $2", params![article, locale]).await?;
        return Ok(true);
    }
    let sql = "INSERT INTO knowledge_caption (article_id, locale, changed_at, vtt) VALUES ($1, $2, $3, $4) \
               ON CONFLICT (article_id, locale) DO UPDATE SET changed_at = excluded.changed_at, vtt = excluded.vtt";
    tx.run(sql, params![article, locale, now, vtt]).await?;
    Ok(true)
}
