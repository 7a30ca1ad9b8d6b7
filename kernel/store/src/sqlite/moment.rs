//! SQLite as it was at one moment.

use std::path::Path;
use std::sync::{Mutex, PoisonError};

use rusqlite::{Connection, OpenFlags};
use sea_orm::Value;

use super::{connect, rows};
use crate::column::Row;
use crate::error::Result;

/// One connection in one transaction that reads: others go on writing, and it sees nothing of it.
pub struct Moment(Mutex<Connection>);

impl Moment {
    pub(crate) fn of(path: &Path) -> Result<Self> {
        let connection = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        connection.pragma_update(None, "query_only", "ON")?;
        connection.pragma_update(None, "busy_timeout", 5_000)?;
        connection.execute_batch("BEGIN")?;
        Ok(Self(Mutex::new(connection)))
    }

    pub(crate) fn read<T>(&self, asked: (&str, &[Value]), most: usize, read: impl Fn(&Row<'_>) -> Result<T>) -> Result<Vec<T>> {
        rows(&self.0.lock().unwrap_or_else(PoisonError::into_inner), asked, most, read)
    }
}
