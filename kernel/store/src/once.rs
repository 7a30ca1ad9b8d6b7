//! Doing a thing once, however often it is sent or told.

use vestibule_base::{Id, Timestamp};

use crate::db::Db;
use crate::error::Result;
use crate::params;
use crate::query::Query;
use crate::tx::Tx;

/// Longest key; what is longer comes from no page of ours.
const LONGEST: usize = 200;

/// How long it is known that something was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// 30 days: a form that somebody sends. A browser that is opened again sends a form of yesterday, not of last month.
    Month,
    /// 400 days: mail, counts and the like that follow from an event. An event is told again some days later at most, or when an
    /// administrator lets a job run again.
    Year,
    /// For ever: what is done once in the life of a site.
    Ever,
}

impl Kept {
    fn until(self, now: Timestamp) -> Option<Timestamp> {
        match self {
            Self::Month => Some(now.plus(30 * Timestamp::DAY)),
            Self::Year => Some(now.plus(400 * Timestamp::DAY)),
            Self::Ever => None,
        }
    }
}

impl Tx {
    /// Takes a key (scope and key in it) for what this transaction does: `None`, and it is to be done now; else what came of it when
    /// it was done before. Keys of forms are made by the page that holds the form. An empty key is never taken. Of two that race, one
    /// waits for the other. Whoever is refused after that takes the key back with the transaction.
    ///
    /// Whoever answers a person with what was done before ends this transaction by [`Tx::commit`] all the same: on SQLite the earlier
    /// one may wait for the commit that both share, and until then nothing of it can be read elsewhere or is safe.
    ///
    /// # Errors
    /// When the database does.
    pub async fn once(&mut self, (scope, key): (&str, &str), result: Id, kept: Kept, now: Timestamp) -> Result<Option<Id>> {
        if key.is_empty() {
            return Ok(None);
        }
        let key: String = key.chars().take(LONGEST).collect();
        let sql = "INSERT INTO store_once (scope, key, result, made_at, until) VALUES ($1, $2, $3, $4, $5) \
                   ON CONFLICT (scope, key) DO NOTHING";
        if self.run(sql, params![scope, key, result, now, kept.until(now)]).await? == 1 {
            return Ok(None);
        }
        let sql = "SELECT result AS value FROM store_once WHERE scope = $1 AND key = $2";
        Ok(self.value(sql, params![scope, key]).await?.or(Some(result)))
    }
}

/// Whether something was done under a key, by the transactions that are done until now. It takes nothing: who wants to do it
/// asks [`Tx::once`].
///
/// # Errors
/// When the database does.
pub async fn was_done(db: &Db, (scope, key): (&str, &str), now: Timestamp) -> Result<bool> {
    // Not by reading alone: on SQLite it may have been done by one who waits for a commit still.
    let tx = db.begin().await?;
    let key: String = key.chars().take(LONGEST).collect();
    let sql = "SELECT result AS value FROM store_once WHERE scope = $1 AND key = $2";
    let done = tx.value::<Id>(sql, params![scope, key]).await?;
    tx.commit(now).await?;
    Ok(done.is_some())
}

/// How many keys of a scope were taken since a time.
///
/// # Errors
/// When the database does.
pub async fn count_since(query: &impl Query, scope: &str, since: Timestamp) -> Result<i64> {
    let sql = "SELECT COUNT(*) AS value FROM store_once WHERE scope = $1 AND made_at > $2";
    Ok(query.value(sql, params![scope, since]).await?.unwrap_or(0))
}

/// Forgets keys whose time is over; answers how many.
///
/// # Errors
/// When the database does.
pub async fn forget(db: &Db, now: Timestamp) -> Result<u64> {
    let mut tx = db.begin().await?;
    let gone = tx.run("DELETE FROM store_once WHERE until < $1", params![now]).await?;
    tx.commit(now).await?;
    Ok(gone)
}
