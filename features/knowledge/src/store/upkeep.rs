//! Lists of what is read much, little, or in vain (U5).

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_store::{Query, Result, params, row};

use crate::store::board::OF_SITE;
use crate::store::reach::Reach;

row! {
    /// An article with what its readers did, in the language that editors of the site open first.
    pub struct Line {
        pub article_id: Id,
        pub locale: Locale,
        pub title: String,
        pub views: i64,
        pub yes: i64,
        pub no: i64,
        pub since: Option<Timestamp>,
    }
}

/// Published articles that nobody has read since a day, though they were there before it; those read least stand first.
///
/// # Errors
/// When the database does.
pub async fn list_unused(
    query: &impl Query,
    (reach, locale): (&Reach, Locale),
    since: Timestamp,
    limit: i64,
) -> Result<Vec<Line>> {
    let mut values = params![reach.site, locale, since, since.day(), limit];
    let narrow = reach.narrow("a.id", &mut values);
    let sql = format!(
        "SELECT a.id AS article_id, t.locale, t.public_title AS title, a.views, CAST(0 AS BIGINT) AS yes, CAST(0 AS BIGINT) AS no, t.first_published_at AS since \
         FROM knowledge_article a {} \
         WHERE a.site_id = $1 AND a.kind <> 'block' AND t.first_published_at < $3{narrow} \
         AND NOT EXISTS (SELECT 1 FROM knowledge_view v WHERE v.article_id = a.id AND v.day >= $4) ORDER BY a.views, a.id LIMIT $5",
        super::one_language("a.id", "$2")
    );
    query.rows(&sql, values).await
}

/// Articles with at least `enough` answers since a time, those that helped the smallest share of their readers first.
///
/// # Errors
/// When the database does.
pub async fn list_unhelpful(
    query: &impl Query,
    (reach, locale): (&Reach, Locale),
    (since, enough): (Timestamp, i64),
    limit: i64,
) -> Result<Vec<Line>> {
    let mut values = params![reach.site, locale, since, enough, limit];
    let narrow = reach.narrow("a.id", &mut values);
    let sql = format!(
        "WITH said AS (SELECT v.article_id, CAST(SUM(CASE WHEN v.helpful THEN 1 ELSE 0 END) AS BIGINT) AS yes, \
         CAST(SUM(CASE WHEN v.helpful THEN 0 ELSE 1 END) AS BIGINT) AS no FROM knowledge_vote v WHERE v.made_at >= $3 \
         GROUP BY v.article_id HAVING COUNT(*) >= $4) \
         SELECT a.id AS article_id, t.locale, t.public_title AS title, a.views, said.yes, said.no, t.first_published_at AS since FROM said \
         JOIN knowledge_article a ON a.id = said.article_id AND {OF_SITE} {} WHERE said.no > 0{narrow} \
         ORDER BY said.yes * 1.0 / (said.yes + said.no), said.no DESC, a.id LIMIT $5",
        super::one_language("a.id", "$2")
    );
    query.rows(&sql, values).await
}

/// Articles that were read most since a day.
///
/// # Errors
/// When the database does.
pub async fn list_most_read(query: &impl Query, (reach, locale): (&Reach, Locale), day: i64, limit: i64) -> Result<Vec<Line>> {
    let mut values = params![reach.site, locale, day, limit];
    let narrow = reach.narrow("a.id", &mut values);
    let sql = format!(
        "WITH seen AS (SELECT v.article_id, CAST(SUM(v.views) AS BIGINT) AS views FROM knowledge_view v WHERE v.day >= $3 GROUP BY v.article_id) \
         SELECT a.id AS article_id, t.locale, t.public_title AS title, seen.views, \
         (SELECT COUNT(*) FROM knowledge_vote y WHERE y.article_id = a.id AND y.helpful) AS yes, \
         (SELECT COUNT(*) FROM knowledge_vote n WHERE n.article_id = a.id AND NOT n.helpful) AS no, t.first_published_at AS since FROM seen \
         JOIN knowledge_article a ON a.id = seen.article_id AND {OF_SITE} {} WHERE 1 = 1{narrow} ORDER BY seen.views DESC, a.id LIMIT $4",
        super::one_language("a.id", "$2")
    );
    query.rows(&sql, values).await
}
