//! The database as it was at one moment, however long one reads in it.

use sea_orm::{AccessMode, DatabaseTransaction, IsolationLevel, TransactionTrait};

use crate::backup::shape;
use crate::db::{Db, Kind};
use crate::error::Result;
use crate::query::{Asked, Query};
use crate::sqlite::Moment;

/// Everything that was committed when it was made, and nothing later. Nobody waits for it.
pub struct Snapshot(Inner);

enum Inner {
    Sqlite(Moment),
    Postgres(DatabaseTransaction),
}

impl Db {
    /// The database as it is now.
    ///
    /// # Errors
    /// When the database does.
    pub async fn snapshot(&self) -> Result<Snapshot> {
        let snapshot = Snapshot(match self.kind() {
            Kind::Sqlite { reader, .. } => Inner::Sqlite(Moment::of(reader.path())?),
            Kind::Postgres(pool) => {
                let level = Some(IsolationLevel::RepeatableRead);
                Inner::Postgres(pool.begin_with_config(level, Some(AccessMode::ReadOnly)).await?)
            }
        });
        // A transaction begins to see when it first looks.
        shape::list(self, &snapshot).await?;
        Ok(snapshot)
    }
}

impl Query for Snapshot {
    fn asked(&self) -> Asked<'_> {
        match &self.0 {
            Inner::Sqlite(moment) => Asked::Moment(moment),
            Inner::Postgres(transaction) => Asked::Transaction(transaction),
        }
    }
}
