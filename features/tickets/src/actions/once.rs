//! A form that is sent twice does its work once (R6).

use vestibule_base::{Id, Timestamp};
use vestibule_store::{Db, Result, Tx};

/// How a transaction under a key began.
pub enum Began {
    /// Nobody has done it yet: the transaction holds the key.
    Fresh(Tx),
    /// It was done already, and this is what came of it.
    Done(Id),
}

/// Begins a transaction that holds `key` in `scope` for `result`.
pub async fn begin_once(db: &Db, (scope, key): (&str, &str), result: Id, now: Timestamp) -> Result<Began> {
    let key: String = key.chars().take(80).collect();
    loop {
        let mut tx = db.begin().await?;
        if key.is_empty() {
            return Ok(Began::Fresh(tx));
        }
        if let Some(done) = tx.find_once(scope, &key).await? {
            // On SQLite it may have been done by one who waits for the same commit: nobody is told before that.
            tx.commit(now).await?;
            return Ok(Began::Done(done));
        }
        match tx.insert_once(scope, &key, result, now).await {
            Ok(()) => return Ok(Began::Fresh(tx)),
            // Somebody was faster; on PostgreSQL the transaction is spent, so a new one looks again.
            Err(error) if error.is_unique() => drop(tx),
            Err(error) => return Err(error),
        }
    }
}
