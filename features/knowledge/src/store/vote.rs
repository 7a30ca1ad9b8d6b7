//! `knowledge_vote`: whether articles helped, once a reader (K6).

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_store::{Query, Result, Tx, params, row};

row! {
    /// What a reader said.
    pub struct Vote {
        pub article_id: Id,
        pub locale: Locale,
        pub helpful: bool,
        pub reason: String,
        pub comment: String,
        pub made_at: Timestamp,
    }
}

row! {
    /// How readers voted.
    pub struct Votes {
        pub yes: i64,
        pub no: i64,
    }
}

/// Sets what a reader says; a second answer takes the place of the first.
///
/// # Errors
/// When the database does.
pub async fn upsert(tx: &mut Tx, voter: &str, vote: &Vote) -> Result<()> {
    let sql = "INSERT INTO knowledge_vote (article_id, voter, locale, helpful, reason, comment, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7) \
               ON CONFLICT (article_id, voter) DO UPDATE SET locale = excluded.locale, helpful = excluded.helpful, \
               reason = CASE WHEN excluded.helpful THEN '' WHEN excluded.reason = '' THEN knowledge_vote.reason ELSE excluded.reason END, \
               comment = CASE WHEN excluded.helpful THEN '' WHEN excluded.comment = '' THEN knowledge_vote.comment ELSE excluded.comment END, \
               made_at = excluded.made_at";
    let v = vote;
    tx.run(sql, params![v.article_id, voter, v.locale, v.helpful, v.reason, v.comment, v.made_at]).await?;
    Ok(())
}

/// What one reader said of an article.
///
/// # Errors
/// When the database does.
pub async fn find(query: &impl Query, article: Id, voter: &str) -> Result<Option<Vote>> {
    let sql =
        "SELECT article_id, locale, helpful, reason, comment, made_at FROM knowledge_vote WHERE article_id = $1 AND voter = $2";
    query.row(sql, params![article, voter]).await
}

/// How readers voted on an article.
///
/// # Errors
/// When the database does.
pub async fn count(query: &impl Query, article: Id) -> Result<Votes> {
    let sql = "SELECT CAST(COALESCE(SUM(CASE WHEN helpful THEN 1 ELSE 0 END), 0) AS BIGINT) AS yes, \
               CAST(COALESCE(SUM(CASE WHEN helpful THEN 0 ELSE 1 END), 0) AS BIGINT) AS no FROM knowledge_vote WHERE article_id = $1";
    Ok(query.row(sql, params![article]).await?.unwrap_or(Votes { yes: 0, no: 0 }))
}

/// The secret under which visitors of a day are told apart, made when it is first asked for.
///
/// # Errors
/// When the database does.
pub async fn find_or_insert_salt(tx: &mut Tx, day: i64) -> Result<String> {
    let sql = "INSERT INTO knowledge_salt (day, salt) VALUES ($1, $2) ON CONFLICT (day) DO NOTHING";
    tx.run(sql, params![day, vestibule_base::random::token()]).await?;
    let salt = tx.value("SELECT salt AS value FROM knowledge_salt WHERE day = $1", params![day]).await?;
    Ok(salt.unwrap_or_default())
}

/// Forgets the secrets of days before `day`: nobody can tell afterwards who voted.
///
/// # Errors
/// When the database does.
pub async fn delete_salts_before(tx: &mut Tx, day: i64) -> Result<u64> {
    tx.run("DELETE FROM knowledge_salt WHERE day < $1", params![day]).await
}

/// How many salts of earlier days are still kept.
pub async fn count_salts_before(query: &impl Query, day: i64) -> Result<i64> {
    Ok(query.value("SELECT COUNT(*) AS value FROM knowledge_salt WHERE day < $1", params![day]).await?.unwrap_or(0))
}
