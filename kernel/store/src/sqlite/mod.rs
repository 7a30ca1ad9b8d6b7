//! SQLite, spoken to on the calling thread.
//!
//! A statement takes some ten microseconds. Handing it to a thread of a pool and each row back costs more than that, so
//! statements go straight to the library (`docs/adr/0008-reading-sqlite-directly.md`); only making a commit durable,
//! which waits for the disk, is left to a thread that may wait (`docs/adr/0009-commits-together.md`).

mod door;
mod moment;
mod reader;
#[cfg(test)]
mod tests;
mod writer;

use std::cell::Cell;
use std::path::{Path, PathBuf};

use rusqlite::config::DbConfig;
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{CachedStatement, Connection, OpenFlags, StatementStatus, ToSql};
use sea_orm::Value;

use crate::collation;
use crate::column::{DirectRow, Row, Source};
use crate::db::STATEMENTS;
use crate::error::{Error, Result};
use crate::fold;
use crate::query::count_steps;

pub use moment::Moment;
pub use reader::Reader;
pub use writer::{Turn, Writer, behind_people};

/// The file of `sqlite:PATH` or `sqlite://PATH`; what follows a `?` is for other programs.
pub(crate) fn path(url: &str) -> Option<PathBuf> {
    let path = url.strip_prefix("sqlite:")?;
    let path = path.strip_prefix("//").unwrap_or(path);
    Some(PathBuf::from(path.split('?').next().unwrap_or(path)))
}

fn connect(path: &Path, flags: OpenFlags) -> Result<Connection> {
    // A connection is used by one thread at a time, so SQLite need not lock it.
    let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    // Else a statement whose plan could depend on its values is planned anew each time.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    collation::in_connection(&connection)?;
    fold::in_connection(&connection)?;
    Ok(connection)
}

/// Rows of an answer, at most `most`, each read by `read`.
fn rows<T>(
    connection: &Connection,
    (sql, params): (&str, &[Value]),
    most: usize,
    read: impl Fn(&Row<'_>) -> Result<T>,
) -> Result<Vec<T>> {
    let mut statement = connection.prepare_cached(sql)?;
    bind(&mut statement, params)?;
    let names: Vec<String> = statement.column_names().map(str::to_owned).collect();
    let mut rows = statement.raw_query();
    let mut answer = Vec::new();
    while answer.len() < most
        && let Some(row) = rows.next()?
    {
        answer.push(read(&Row(Source::Direct(DirectRow { row, names: &names, next: Cell::new(0) })))?);
    }
    drop(rows);
    count_steps(statement.reset_status(StatementStatus::VmStep));
    Ok(answer)
}

/// Runs a statement; answers how many rows it touched.
fn run(connection: &Connection, sql: &str, params: &[Value]) -> Result<u64> {
    let mut statement = connection.prepare_cached(sql)?;
    bind(&mut statement, params)?;
    if statement.column_count() == 0 {
        return Ok(statement.raw_execute()? as u64);
    }
    // What answers rows that nobody reads has touched as many as it answers.
    let mut rows = statement.raw_query();
    let mut touched = 0;
    while rows.next()?.is_some() {
        touched += 1;
    }
    Ok(touched)
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
