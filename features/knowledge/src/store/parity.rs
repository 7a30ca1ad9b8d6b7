//! Demand against supply, by language (L5): what readers wanted, and what waits to be translated.

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_store::{Query, Result, Tx, params, row};

use crate::store::reach::Reach;

/// Adds readers of a day who got a text in another language than theirs.
///
/// # Errors
/// When the database does.
pub async fn add_wanted(tx: &mut Tx, (article, locale): (Id, Locale), day: i64, views: i64) -> Result<()> {
    let sql = "INSERT INTO knowledge_wanted (article_id, day, locale, views) SELECT $1, $2, $3, $4 \
               WHERE EXISTS (SELECT 1 FROM knowledge_article WHERE id = $1) \
               ON CONFLICT (article_id, day, locale) DO UPDATE SET views = knowledge_wanted.views + excluded.views";
    tx.run(sql, params![article, day, locale, views]).await?;
    Ok(())
}

row! {
    /// Readers of a language.
    pub struct Readers {
        pub locale: Locale,
        /// Who read in it.
        pub served: i64,
        /// Who wanted it and got another.
        pub missed: i64,
    }
}

/// Readers of texts and of lists since a day, by language.
///
/// # Errors
/// When the database does.
pub async fn list_readers(query: &impl Query, site: Id, day: i64) -> Result<Vec<Readers>> {
    let sql = "SELECT locale, CAST(SUM(served) AS BIGINT) AS served, CAST(SUM(missed) AS BIGINT) AS missed FROM ( \
               SELECT v.locale, v.views AS served, 0 AS missed FROM knowledge_view v JOIN knowledge_article a ON a.id = v.article_id \
               WHERE a.site_id = $1 AND v.day >= $2 UNION ALL \
               SELECT w.locale, 0, w.views FROM knowledge_wanted w JOIN knowledge_article a ON a.id = w.article_id \
               WHERE a.site_id = $1 AND w.day >= $2 UNION ALL \
               SELECT r.locale, r.served, r.missed FROM knowledge_room r WHERE r.site_id = $1 AND r.day >= $2) every_kind GROUP BY locale";
    query.rows(sql, params![site, day]).await
}

row! {
    /// A text that a language lacks, or has in an old version.
    pub struct Lacking {
        pub article_id: Id,
        pub locale: Locale,
        pub title: String,
        /// Readers who wanted the language.
        pub wanted: i64,
        /// Readers in all.
        pub views: i64,
        /// Since when it lags behind.
        pub since: Option<Timestamp>,
    }
}

/// Published texts that a language lacks: those that its readers wanted most first, then those that are read most.
///
/// # Errors
/// When the database does.
pub async fn list_missing(
    query: &impl Query,
    reach: &Reach,
    (wanted, first): (Locale, Locale),
    day: i64,
    limit: i64,
) -> Result<Vec<Lacking>> {
    let lacking = format!(
        "{} WHERE a.site_id = $1 AND NOT EXISTS (SELECT 1 FROM knowledge_translation m WHERE m.state = 'published' AND m.article_id = a.id AND m.locale = $2)",
        super::one_language("a.id", "$3")
    );
    // Two lists, each along an index; one list by both would read every text.
    let mut values = params![reach.site, wanted, first, day, limit];
    let narrow = reach.narrow("a.id", &mut values);
    let sql = format!(
        "WITH wish AS (SELECT article_id, CAST(SUM(views) AS BIGINT) AS views FROM knowledge_wanted WHERE locale = $2 AND day >= $4 GROUP BY article_id) \
         SELECT a.id AS article_id, t.locale, t.public_title AS title, w.views AS wanted, a.views, t.published_at AS since \
         FROM wish w JOIN knowledge_article a ON a.id = w.article_id {lacking}{narrow} ORDER BY w.views DESC, a.views DESC, a.id LIMIT $5"
    );
    let mut found: Vec<Lacking> = query.rows(&sql, values).await?;
    if found.len() < usize::try_from(limit).unwrap_or(usize::MAX) {
        let mut values = params![reach.site, wanted, first, limit];
        let narrow = reach.narrow("a.id", &mut values);
        let sql = format!(
            "SELECT a.id AS article_id, t.locale, t.public_title AS title, CAST(0 AS BIGINT) AS wanted, a.views, t.published_at AS since \
             FROM knowledge_article a {lacking}{narrow} ORDER BY a.views DESC, a.id LIMIT $4"
        );
        let more: Vec<Lacking> = query.rows(&sql, values).await?;
        found.extend(
            more.into_iter().filter(|one| found.iter().all(|known| known.article_id != one.article_id)).collect::<Vec<_>>(),
        );
        found.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    }
    Ok(found)
}
