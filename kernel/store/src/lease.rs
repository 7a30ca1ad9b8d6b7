//! Leases: of several processes, one does a thing at a time.

use vestibule_base::{Timestamp, random};

use crate::db::Db;
use crate::error::Result;
use crate::params;
use crate::query::Query;

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

    /// The position that the last holder of the lease `name` left, without taking it; 0 when nobody held it yet.
    ///
    /// # Errors
    /// When the database does.
    pub async fn position(&self, name: &str) -> Result<i64> {
        let position = self.db.value("SELECT position AS value FROM store_lease WHERE name = $1", params![name]).await?;
        Ok(position.unwrap_or(0))
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
