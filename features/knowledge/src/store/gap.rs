//! What people want and do not find (U4): votes of no, languages that were wanted, and what editors declined (`knowledge_declined`).

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_store::{Query, Result, Tx, params, row};

use crate::store::{OF_SITE, among};

row! {
    /// A text that did not help, in one language.
    pub struct Unhelpful {
        pub article_id: Id,
        pub title: String,
        /// Readers who said no.
        pub noes: i64,
        /// When the last of them did.
        pub last_at: Timestamp,
        pub wrong: i64,
        pub unclear: i64,
        pub outdated: i64,
        pub incomplete: i64,
    }
}

/// A no (`v`) of a published text (`t`) that counts: said of what is published now, and not declined since.
pub(super) const COUNTS: &str = "v.helpful = FALSE AND v.reason <> 'not-mine' AND v.made_at >= COALESCE(t.published_at, 0) \
     AND NOT EXISTS (SELECT 1 FROM knowledge_declined d WHERE d.site_id = $1 AND d.locale = v.locale \
     AND d.words = 'article:' || CAST(v.article_id AS TEXT) AND d.declined_at >= v.made_at)";

/// Published texts of a language that readers said no to since a time, with their reasons; the most noes first.
///
/// # Errors
/// When the database does.
pub async fn list_unhelpful(
    query: &impl Query,
    (site, locale): (Id, Locale),
    since: Timestamp,
    limit: i64,
) -> Result<Vec<Unhelpful>> {
    let sql = format!(
        "SELECT v.article_id, t.public_title AS title, COUNT(*) AS noes, MAX(v.made_at) AS last_at, \
         CAST(SUM(CASE WHEN v.reason = 'wrong' THEN 1 ELSE 0 END) AS BIGINT) AS wrong, \
         CAST(SUM(CASE WHEN v.reason = 'unclear' THEN 1 ELSE 0 END) AS BIGINT) AS unclear, \
         CAST(SUM(CASE WHEN v.reason = 'outdated' THEN 1 ELSE 0 END) AS BIGINT) AS outdated, \
         CAST(SUM(CASE WHEN v.reason = 'incomplete' THEN 1 ELSE 0 END) AS BIGINT) AS incomplete \
         FROM knowledge_vote v JOIN knowledge_article a ON a.id = v.article_id AND {OF_SITE} \
         JOIN knowledge_translation t ON t.article_id = v.article_id AND t.locale = v.locale AND t.state = 'published' \
         WHERE v.locale = $2 AND v.made_at >= $3 AND {COUNTS} \
         GROUP BY v.article_id, t.public_title ORDER BY COUNT(*) DESC, v.article_id LIMIT $4"
    );
    query.rows(&sql, params![site, locale, since, limit]).await
}

row! {
    /// What a reader wrote after a no.
    pub struct Said {
        pub article_id: Id,
        pub comment: String,
    }
}

/// What readers wrote of some of these texts since a time, newest first.
///
/// # Errors
/// When the database does.
pub async fn list_said(query: &impl Query, (site, locale): (Id, Locale), since: Timestamp, articles: &[Id]) -> Result<Vec<Said>> {
    if articles.is_empty() {
        return Ok(Vec::new());
    }
    let mut values = params![site, locale, since];
    let chosen = among(articles.iter().copied(), &mut values);
    let sql = format!(
        "SELECT v.article_id, v.comment FROM knowledge_vote v \
         JOIN knowledge_translation t ON t.article_id = v.article_id AND t.locale = v.locale AND t.state = 'published' \
         WHERE v.locale = $2 AND v.made_at >= $3 AND v.comment <> '' AND {COUNTS} AND v.article_id{chosen} \
         ORDER BY v.made_at DESC, v.article_id, v.voter LIMIT 1000"
    );
    query.rows(&sql, values).await
}

row! {
    /// A text that a language lacks though its readers wanted it.
    pub struct Wanted {
        pub article_id: Id,
        pub title: String,
        pub locale: Locale,
        pub wanted: i64,
    }
}

/// Texts that readers of a language wanted since a day and got in another.
///
/// # Errors
/// When the database does.
pub async fn list_wanted(
    query: &impl Query,
    site: Id,
    (locale, first): (Locale, Locale),
    day: i64,
    limit: i64,
) -> Result<Vec<Wanted>> {
    let sql = format!(
        "WITH wish AS (SELECT article_id, CAST(SUM(views) AS BIGINT) AS wanted FROM knowledge_wanted WHERE locale = $2 AND day >= $4 GROUP BY article_id) \
         SELECT a.id AS article_id, t.public_title AS title, t.locale, w.wanted FROM wish w \
         JOIN knowledge_article a ON a.id = w.article_id AND {OF_SITE} {} \
         WHERE NOT EXISTS (SELECT 1 FROM knowledge_translation m WHERE m.article_id = a.id AND m.locale = $2 AND m.state = 'published') \
         AND NOT EXISTS (SELECT 1 FROM knowledge_declined d WHERE d.site_id = $1 AND d.locale = $2 \
         AND d.words = 'wanted:' || CAST(a.id AS TEXT)) ORDER BY w.wanted DESC, a.id LIMIT $5",
        super::one_language("a.id", "$3")
    );
    query.rows(&sql, params![site, locale, first, day, limit]).await
}

row! {
    /// A published text of a title.
    pub struct Titled {
        pub article_id: Id,
        pub locale: Locale,
        pub folded: String,
    }
}

/// Published texts whose titles are these words, in languages other than `locale`, of articles that lack it; `words` are folded.
///
/// # Errors
/// When the database does.
pub async fn list_titled(query: &impl Query, (site, locale): (Id, Locale), words: &[String]) -> Result<Vec<Titled>> {
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let mut values = params![site, locale];
    let chosen = among(words.iter().map(String::as_str), &mut values);
    let sql = format!(
        "SELECT t.article_id, t.locale, t.folded FROM knowledge_translation t JOIN knowledge_article a ON a.id = t.article_id AND {OF_SITE} \
         WHERE t.state = 'published' AND t.locale <> $2 AND t.folded{chosen} AND NOT EXISTS (SELECT 1 FROM knowledge_translation m \
         WHERE m.article_id = a.id AND m.locale = $2 AND m.state = 'published') ORDER BY t.article_id, t.locale LIMIT 200"
    );
    query.rows(&sql, values).await
}

row! {
    /// What an editor declined.
    pub struct Declined {
        pub words: String,
        pub declined_at: Timestamp,
    }
}

/// What needs no answer in a language, newest first.
///
/// # Errors
/// When the database does.
pub async fn list_declined(query: &impl Query, site: Id, locale: Locale, limit: i64) -> Result<Vec<Declined>> {
    let sql = "SELECT words, declined_at FROM knowledge_declined WHERE site_id = $1 AND locale = $2 ORDER BY declined_at DESC, words LIMIT $3";
    query.rows(sql, params![site, locale, limit]).await
}

/// Notes that something needs no answer; said again, it counts from now on.
///
/// # Errors
/// When the database does.
pub async fn upsert_declined(
    tx: &mut Tx,
    (site, locale): (Id, Locale),
    words: &str,
    by: Option<Id>,
    now: Timestamp,
) -> Result<()> {
    let sql = "INSERT INTO knowledge_declined (site_id, locale, words, declined_by, declined_at) VALUES ($1, $2, $3, $4, $5) \
               ON CONFLICT (site_id, locale, words) DO UPDATE SET declined_by = excluded.declined_by, declined_at = excluded.declined_at";
    tx.run(sql, params![site, locale, words, by, now]).await?;
    Ok(())
}

/// Takes that back.
///
/// # Errors
/// When the database does.
pub async fn delete_declined(tx: &mut Tx, (site, locale): (Id, Locale), words: &str) -> Result<()> {
    let sql = "DELETE FROM knowledge_declined WHERE site_id = $1 AND locale = $2 AND words = $3";
    tx.run(sql, params![site, locale, words]).await?;
    Ok(())
}
