//! Reading SQLite on the calling thread.
//!
//! A query of a page takes some ten microseconds. Handing it to a thread of a pool and each row back costs more than
//! that, so reads go straight to the library (`docs/adr/0008-reading-sqlite-directly.md`). Writes stay with the pool.

use std::cell::Cell;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use rusqlite::config::DbConfig;
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{CachedStatement, Connection, OpenFlags, ToSql};
use sea_orm::Value;

use crate::collation;
use crate::column::{DirectRow, Row, Source};
use crate::error::{Error, Result};

/// Connections that are kept open while nobody uses them. Nobody waits for one: there are as many as threads that read.
const MOST_IDLE: usize = 8;
/// Statements that a connection keeps ready; more than the program has.
const STATEMENTS: usize = 512;

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

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<Connection>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn connect(&self) -> Result<Connection> {
        // A connection is used by one thread at a time, so SQLite need not lock it.
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(&self.path, flags)?;
        connection.pragma_update(None, "query_only", "ON")?;
        connection.pragma_update(None, "busy_timeout", 5_000)?;
        connection.pragma_update(None, "mmap_size", 268_435_456)?;
        // Else a statement whose plan could depend on its values is planned anew each time.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        connection.set_prepared_statement_cache_capacity(STATEMENTS);
        collation::in_connection(&connection)?;
        Ok(connection)
    }

    /// Rows of an answer, at most `most`, each read by `read`.
    pub(crate) fn read<T>(
        &self,
        (sql, params): (&str, &[Value]),
        most: usize,
        read: impl Fn(&Row<'_>) -> Result<T>,
    ) -> Result<Vec<T>> {
        if self.closed.load(Ordering::Acquire) {
            return Err(Error::Busy);
        }
        let kept = self.idle().pop();
        let connection = match kept {
            Some(connection) => connection,
            None => self.connect()?,
        };
        let answer = rows(&connection, (sql, params), most, read);
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

fn rows<T>(
    connection: &Connection,
    (sql, params): (&str, &[Value]),
    most: usize,
    read: impl Fn(&Row<'_>) -> Result<T>,
) -> Result<Vec<T>> {
    let mut statement = connection.prepare_cached(sql)?;
    bind(&mut statement, params)?;
    let names: Vec<String> = statement.column_names().into_iter().map(str::to_owned).collect();
    let mut rows = statement.raw_query();
    let mut answer = Vec::new();
    while answer.len() < most
        && let Some(row) = rows.next()?
    {
        answer.push(read(&Row(Source::Direct(DirectRow { row, names: &names, next: Cell::new(0) })))?);
    }
    Ok(answer)
}

/// SQLite numbers `$1`, `$2`, … in the order in which they first stand in the text; their names say which value they are.
fn bind(statement: &mut CachedStatement<'_>, params: &[Value]) -> Result<()> {
    for place in 1..=statement.parameter_count() {
        let number = statement.parameter_name(place).and_then(|name| name.get(1..)).and_then(|name| name.parse::<usize>().ok());
        let value = number.and_then(|number| params.get(number.checked_sub(1)?));
        let value = value.ok_or_else(|| Error::Value(format!("no value for parameter {place} of {}", params.len())))?;
        statement.raw_bind_parameter(place, Bound(value))?;
    }
    Ok(())
}

/// A value on its way into SQLite; there are no other kinds than those of [`crate::Param`].
struct Bound<'a>(&'a Value);

impl ToSql for Bound<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self.0 {
            Value::String(Some(text)) => ValueRef::Text(text.as_bytes()),
            Value::BigInt(Some(number)) => ValueRef::Integer(*number),
            Value::Bool(Some(flag)) => ValueRef::Integer(i64::from(*flag)),
            Value::Double(Some(number)) => ValueRef::Real(*number),
            _ => ValueRef::Null,
        }))
    }
}
