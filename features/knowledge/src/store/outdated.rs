//! `knowledge_outdated`: translations whose source went on since (U3), and since when. Derived from the translations.

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_store::{Query, Result, Tx, params, row};

use crate::store::board::Waiting;
use crate::store::parity::Lacking;
use crate::store::reach::Reach;

/// Works out anew which languages of an article lag behind.
///
/// # Errors
/// When the database does.
pub(super) async fn replace(tx: &mut Tx, article: Id) -> Result<()> {
    tx.run("DELETE FROM knowledge_outdated WHERE article_id = $1", params![article]).await?;
    let sql = "INSERT INTO knowledge_outdated (article_id, locale, site_id, since) \
               SELECT t.article_id, t.locale, a.site_id, COALESCE(s.published_at, 0) FROM knowledge_translation t \
               JOIN knowledge_translation s ON s.article_id = t.article_id AND s.locale = t.source_locale AND s.version > t.source_version \
               JOIN knowledge_article a ON a.id = t.article_id WHERE t.article_id = $1 AND t.state = 'published' AND s.state = 'published'";
    tx.run(sql, params![article]).await?;
    Ok(())
}

/// Translations that lag behind, those waiting longest first.
///
/// # Errors
/// When the database does.
pub async fn list(query: &impl Query, reach: &Reach, limit: i64) -> Result<Vec<Waiting>> {
    let mut values = params![reach.site, limit];
    let narrow = reach.narrow("o.article_id", &mut values);
    let sql = format!(
        "SELECT o.article_id, o.locale, t.title, o.since AS at, t.edited_by AS person, '' AS words FROM knowledge_outdated o \
         JOIN knowledge_translation t ON t.article_id = o.article_id AND t.locale = o.locale \
         WHERE o.site_id = $1{narrow} ORDER BY o.since, o.article_id LIMIT $2"
    );
    query.rows(&sql, values).await
}

/// Translations of a language that lag behind: those that are read most since a day first.
///
/// # Errors
/// When the database does.
pub async fn list_by_readers(query: &impl Query, reach: &Reach, locale: Locale, day: i64, limit: i64) -> Result<Vec<Lacking>> {
    let mut values = params![reach.site, locale, day, limit];
    let narrow = reach.narrow("a.id", &mut values);
    let sql = format!(
        "SELECT o.article_id, o.locale, t.public_title AS title, \
         CAST(COALESCE((SELECT SUM(v.views) FROM knowledge_view v WHERE v.article_id = o.article_id AND v.locale = o.locale AND v.day >= $3), 0) AS BIGINT) AS wanted, \
         a.views, o.since FROM knowledge_outdated o JOIN knowledge_translation t ON t.article_id = o.article_id AND t.locale = o.locale \
         JOIN knowledge_article a ON a.id = o.article_id WHERE o.site_id = $1 AND o.locale = $2{narrow} \
         ORDER BY 4 DESC, o.since, o.article_id LIMIT $4"
    );
    query.rows(&sql, values).await
}

row! {
    /// How far a language lags behind.
    pub struct Lag {
        pub locale: Locale,
        pub texts: i64,
        /// Since when the oldest waits.
        pub since: Timestamp,
    }
}

/// How far each language lags behind; languages that do not are not among them.
///
/// # Errors
/// When the database does.
pub async fn list_lags(query: &impl Query, site: Id) -> Result<Vec<Lag>> {
    let sql = "SELECT locale, COUNT(*) AS texts, MIN(since) AS since FROM knowledge_outdated WHERE site_id = $1 GROUP BY locale";
    query.rows(sql, params![site]).await
}
