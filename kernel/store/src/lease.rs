//! Leases: of several processes, one does a thing at a time.

use std::collections::HashMap;

use vestibule_base::{Timestamp, random};

use crate::db::Db;
use crate::error::Result;
use crate::query::Query;
use crate::{params, row};

row! {
    /// Where a lease is.
    pub struct Place {
        /// Its name.
        pub name: String,
        /// What the last holder left.
        pub position: i64,
    }
}

/// The leases that this process takes, under one name of its own.
#[derive(Clone)]
pub struct Leases {
    db: Db,
    holder: String,
}

impl Leases {
    /// Leases for this process.
    #[must_use]
    pub fn new(db: Db) -> Self {
        Self { db, holder: random::token() }
    }

    /// As [`Leases::take`], but a lease of ours with more than half of `millis` left is kept as it is: who works without a pause need
    /// not write down each time that it goes on. At least half of the time is left to work in.
    ///
    /// # Errors
    /// When the database does.
    pub async fn keep(&self, name: &str, now: Timestamp, millis: i64) -> Result<Option<i64>> {
        let sql = "SELECT position AS value FROM store_lease WHERE name = $1 AND holder = $2 AND until > $3";
        let kept = self.db.value(sql, params![name, self.holder, now.plus(millis / 2)]).await?;
        if kept.is_some() { Ok(kept) } else { self.take(name, now, millis).await }
    }

    /// Takes or extends the lease `name` for `millis`; `None` while another process holds it, else the position that
    /// the last holder left.
    ///
    /// # Errors
    /// When the database does.
    pub async fn take(&self, name: &str, now: Timestamp, millis: i64) -> Result<Option<i64>> {
        let tx = self.db.begin().await?;
        let sql = "INSERT INTO store_lease (name, holder, until, position) VALUES ($1, $2, $3, 0) \
                   ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until \
                   WHERE store_lease.holder = excluded.holder OR store_lease.until < $4 \
                   RETURNING position AS value";
        let position = tx.value(sql, params![name, self.holder, now.plus(millis), now]).await?;
        tx.commit(now).await?;
        Ok(position)
    }

    /// The positions that the last holders left of all leases whose names begin so, without taking them; those that nobody held
    /// yet are not among them.
    ///
    /// # Errors
    /// When the database does.
    pub async fn positions(&self, beginning: &str) -> Result<HashMap<String, i64>> {
        let sql = "SELECT name, position FROM store_lease WHERE name LIKE $1";
        let leases = self.db.rows::<Place>(sql, params![format!("{beginning}%")]).await?;
        Ok(leases.into_iter().map(|lease| (lease.name, lease.position)).collect())
    }

    /// Leaves `position` for whoever holds the lease next; `false` when another process took it meanwhile.
    ///
    /// # Errors
    /// When the database does.
    pub async fn advance(&self, name: &str, position: i64, now: Timestamp) -> Result<bool> {
        let mut tx = self.db.begin().await?;
        let sql = "UPDATE store_lease SET position = $1 WHERE name = $2 AND holder = $3 AND position <= $1";
        let touched = tx.run(sql, params![position, name, self.holder]).await?;
        tx.commit(now).await?;
        Ok(touched == 1)
    }
}
