//! Connections that only read.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use rusqlite::{Connection, OpenFlags};
use sea_orm::Value;

use super::{connect, rows};
use crate::column::Row;
use crate::error::{Error, Result};

/// Connections that are kept open while nobody uses them. Nobody waits for one: there are as many as threads that read.
const MOST_IDLE: usize = 8;

/// Connections to one database file that only read.
pub struct Reader {
    path: PathBuf,
    idle: Mutex<Vec<Connection>>,
    closed: AtomicBool,
}

impl Reader {
    /// Opens the file.
    pub(crate) fn open(path: PathBuf) -> Result<Self> {
        let reader = Self { path, idle: Mutex::default(), closed: AtomicBool::new(false) };
        let first = reader.connect()?;
        reader.idle().push(first);
        Ok(reader)
    }

    /// The file.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<Connection>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn connect(&self) -> Result<Connection> {
        let connection = connect(&self.path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        connection.pragma_update(None, "query_only", "ON")?;
        connection.pragma_update(None, "busy_timeout", 5_000)?;
        connection.pragma_update(None, "mmap_size", 268_435_456)?;
        Ok(connection)
    }

    /// Rows of an answer, at most `most`, each read by `read`.
    pub(crate) fn read<T>(&self, asked: (&str, &[Value]), most: usize, read: impl Fn(&Row<'_>) -> Result<T>) -> Result<Vec<T>> {
        if self.closed.load(Ordering::Acquire) {
            return Err(Error::Busy);
        }
        let kept = self.idle().pop();
        let connection = match kept {
            Some(connection) => connection,
            None => self.connect()?,
        };
        let answer = rows(&connection, asked, most, read);
        let mut idle = self.idle();
        if idle.len() < MOST_IDLE && !self.closed.load(Ordering::Acquire) {
            idle.push(connection);
        }
        answer
    }

    /// Closes all connections; those in use close when they are done.
    pub(crate) fn close(&self) {
        self.closed.store(true, Ordering::Release);
        self.idle().clear();
    }
}
