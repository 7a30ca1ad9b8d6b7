//! Jobs: work that outlives the request that asked for it.

use serde::Serialize;
use vestibule_base::{Id, Timestamp};

use crate::db::Db;
use crate::error::Result;
use crate::query::Query;
use crate::tx::Tx;
use crate::{params, row};

/// A job is tried so often before it is laid aside for the administrator.
pub const MOST_ATTEMPTS: i64 = 12;
/// How long a worker may hold a job before another takes it for lost.
const LEASE: i64 = 5 * Timestamp::MINUTE;

row! {
    /// A job.
    pub struct Job {
        /// Id.
        pub id: Id,
        /// Which handler it is for.
        pub kind: String,
        /// JSON for the handler.
        pub payload: String,
        /// How often it was begun, this time included.
        pub attempts: i64,
        /// Why it failed last; empty when it never did.
        pub last_error: String,
        /// When it may run.
        pub run_at: Timestamp,
        /// When it was given up.
        pub failed_at: Option<Timestamp>,
    }
}

const COLUMNS: &str = "id, kind, payload, attempts, last_error, run_at, failed_at";

impl Tx {
    /// Adds a job that runs after the commit, not before `run_at`. With a `unique` key, a second job under the same key is not
    /// added while the first waits.
    ///
    /// # Errors
    /// When the database does.
    pub async fn add_job(
        &mut self,
        kind: &str,
        payload: &(impl Serialize + Sync),
        unique: Option<&str>,
        run_at: Timestamp,
    ) -> Result<()> {
        let payload = serde_json::to_string(payload)?;
        let sql = "INSERT INTO store_job (id, kind, payload, unique_key, run_at, attempts, leased_until, last_error, made_at) \
                   VALUES ($1, $2, $3, $4, $5, 0, 0, '', $5) ON CONFLICT (unique_key) DO NOTHING";
        self.run(sql, params![Id::new(run_at), kind, payload, unique, run_at]).await?;
        self.wake_workers();
        Ok(())
    }
}

const DUE: &str =
    "SELECT id AS value FROM store_job WHERE failed_at IS NULL AND run_at <= $1 AND leased_until < $1 ORDER BY run_at LIMIT 1";

/// Takes the job that has been due longest, so that no other worker runs it meanwhile.
///
/// # Errors
/// When the database does.
pub async fn claim(db: &Db, now: Timestamp) -> Result<Option<Job>> {
    // The common case, nothing due, must not write.
    if db.value::<Id>(DUE, params![now]).await?.is_none() {
        return Ok(None);
    }
    let tx = db.begin().await?;
    let job = claim_in(&tx, now).await?;
    tx.commit(now).await?;
    Ok(job)
}

/// Forgets a job that is done and, if work goes on, takes the next one in the same transaction: a queue of many costs one commit each.
///
/// # Errors
/// When the database does.
pub async fn finish(db: &Db, job: &Job, goes_on: bool, now: Timestamp) -> Result<Option<Job>> {
    let mut tx = db.begin().await?;
    tx.run("DELETE FROM store_job WHERE id = $1", params![job.id]).await?;
    let next = if goes_on { claim_in(&tx, now).await? } else { None };
    tx.commit(now).await?;
    Ok(next)
}

async fn claim_in(tx: &Tx, now: Timestamp) -> Result<Option<Job>> {
    let Some(id) = tx.value::<Id>(DUE, params![now]).await? else { return Ok(None) };
    let sql = format!(
        "UPDATE store_job SET leased_until = $1, attempts = attempts + 1 \
         WHERE id = $2 AND failed_at IS NULL AND run_at <= $3 AND leased_until < $3 RETURNING {COLUMNS}"
    );
    tx.row(&sql, params![now.plus(LEASE), id, now]).await
}

/// Puts a job that failed back, later each time, or lays it aside after [`MOST_ATTEMPTS`].
///
/// # Errors
/// When the database does.
pub async fn fail(db: &Db, job: &Job, why: &str, now: Timestamp) -> Result<()> {
    let given_up = (job.attempts >= MOST_ATTEMPTS).then_some(now);
    put_back(db, job, why, (given_up, now)).await
}

/// Lays a job aside for the administrator at once, because another try would fail as this one did.
///
/// # Errors
/// When the database does.
pub async fn give_up(db: &Db, job: &Job, why: &str, now: Timestamp) -> Result<()> {
    put_back(db, job, why, (Some(now), now)).await
}

async fn put_back(db: &Db, job: &Job, why: &str, (given_up, now): (Option<Timestamp>, Timestamp)) -> Result<()> {
    let pause = Timestamp::SECOND * (5 << job.attempts.clamp(0, 12));
    let why: String = why.chars().take(500).collect();
    let mut tx = db.begin().await?;
    let sql = "UPDATE store_job SET run_at = $1, leased_until = 0, last_error = $2, failed_at = $3 WHERE id = $4";
    tx.run(sql, params![now.plus(pause), why, given_up, job.id]).await?;
    tx.commit(now).await
}

/// Jobs that were given up, newest first.
///
/// # Errors
/// When the database does.
pub async fn list_failed(query: &impl Query, limit: i64) -> Result<Vec<Job>> {
    let sql = format!("SELECT {COLUMNS} FROM store_job WHERE failed_at IS NOT NULL ORDER BY failed_at DESC LIMIT $1");
    query.rows(&sql, params![limit]).await
}

/// How many jobs wait, and how many were given up.
///
/// # Errors
/// When the database does.
pub async fn count(query: &impl Query) -> Result<(i64, i64)> {
    let waiting = query.value("SELECT COUNT(*) AS value FROM store_job WHERE failed_at IS NULL", vec![]).await?;
    let failed = query.value("SELECT COUNT(*) AS value FROM store_job WHERE failed_at IS NOT NULL", vec![]).await?;
    Ok((waiting.unwrap_or(0), failed.unwrap_or(0)))
}

/// Lets a job that was given up run again from the start.
///
/// # Errors
/// When the database does.
pub async fn retry(tx: &mut Tx, id: Id, now: Timestamp) -> Result<()> {
    let sql = "UPDATE store_job SET failed_at = NULL, attempts = 0, leased_until = 0, run_at = $1 WHERE id = $2";
    tx.run(sql, params![now, id]).await?;
    tx.wake_workers();
    Ok(())
}
