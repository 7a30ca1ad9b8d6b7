//! What can go wrong between the program and its database or disk.

use std::io::ErrorKind;

use rusqlite::ffi;
use sea_orm::{DbErr, RuntimeErr, sqlx};

/// An error for the machine: logged at the boundary, never shown to a person.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A unique key was there already; the text is what the database says (it names the key or the columns).
    #[error("unique key violated: {0}")]
    Unique(String),
    /// A row that something refers to is not there, or is still referred to.
    #[error("foreign key violated: {0}")]
    Foreign(String),
    /// Every connection was busy for too long.
    #[error("no database connection became free in time")]
    Busy,
    /// The disk has no room left, that of the database or that of files.
    #[error("no room left on the disk: {0}")]
    Full(String),
    /// The database cannot be reached now. What was under way did not happen, or nobody knows whether its last step did.
    #[error("the database cannot be reached: {0}")]
    Away(String),
    /// Any other answer of the database.
    #[error("database: {0}")]
    Database(DbErr),
    /// A stored value that cannot be read back.
    #[error("stored value: {0}")]
    Value(String),
    /// The schema was made by a newer program.
    #[error(
        "the database was migrated by a newer version of the program (it knows {0:?}); run that version, or restore a backup"
    )]
    Newer(String),
    /// A backup that is none, is damaged, or does not belong here.
    #[error("backup: {0}")]
    Backup(String),
    /// A file could not be read or written.
    #[error("file: {0}")]
    Io(#[source] std::io::Error),
}

/// What stores return.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    /// What a database said in words.
    pub(crate) fn from_text(text: impl Into<String>) -> Self {
        Self::Database(DbErr::Custom(text.into()))
    }

    /// The same once more, for everybody whose work ended with it.
    pub(crate) fn again(&self) -> Self {
        match self {
            Self::Busy => Self::Busy,
            Self::Full(said) => Self::Full(said.clone()),
            Self::Away(said) => Self::Away(said.clone()),
            other => Self::from_text(other.to_string()),
        }
    }

    /// Whether a unique key was violated.
    #[must_use]
    pub const fn is_unique(&self) -> bool {
        matches!(self, Self::Unique(_))
    }
}

/// Whether a connection had ended before anything was asked of it: the same may be asked of another one.
pub(crate) fn was_lost(error: &DbErr) -> bool {
    let (DbErr::Conn(cause) | DbErr::Exec(cause) | DbErr::Query(cause)) = error else { return false };
    let RuntimeErr::SqlxError(cause) = cause else { return false };
    match &**cause {
        sqlx::Error::Io(_) | sqlx::Error::Protocol(_) => true,
        // `admin_shutdown`, `crash_shutdown`: the server ended the connection.
        sqlx::Error::Database(error) => matches!(error.code().as_deref(), Some("57P01" | "57P02")),
        _ => false,
    }
}

/// What PostgreSQL says when it cannot go on, by the codes of its manual, Appendix A: 53100 its disk is full; class 08,
/// 53300 and 57P01 to 57P03 the connection is lost, or none is to be had, because the server ends or begins.
fn in_distress(error: &DbErr) -> Option<Error> {
    let (DbErr::Conn(RuntimeErr::SqlxError(inner))
    | DbErr::Exec(RuntimeErr::SqlxError(inner))
    | DbErr::Query(RuntimeErr::SqlxError(inner))) = error
    else {
        return None;
    };
    let said = || inner.to_string();
    match inner.as_ref() {
        sqlx::Error::PoolTimedOut => Some(Error::Busy),
        sqlx::Error::Io(_)
        | sqlx::Error::Tls(_)
        | sqlx::Error::Protocol(_)
        | sqlx::Error::PoolClosed
        | sqlx::Error::WorkerCrashed => Some(Error::Away(said())),
        sqlx::Error::Database(answer) => match answer.code().as_deref() {
            Some("53100") => Some(Error::Full(said())),
            Some("53300" | "57P01" | "57P02" | "57P03") => Some(Error::Away(said())),
            Some(code) if code.starts_with("08") => Some(Error::Away(said())),
            _ => None,
        },
        _ => None,
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::Full(error.to_string()),
            _ => Self::Io(error),
        }
    }
}

impl From<DbErr> for Error {
    fn from(error: DbErr) -> Self {
        if matches!(error, DbErr::ConnectionAcquire(_)) {
            return Self::Busy;
        }
        if let Some(distress) = in_distress(&error) {
            return distress;
        }
        let text = error.to_string();
        match error.sql_err() {
            Some(sea_orm::SqlErr::UniqueConstraintViolation(what)) => Self::Unique(what),
            Some(sea_orm::SqlErr::ForeignKeyConstraintViolation(what)) => Self::Foreign(what),
            _ if matches!(&error, DbErr::Query(RuntimeErr::Internal(_))) => Self::Value(text),
            _ => Self::Database(error),
        }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        match error {
            rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::InvalidColumnType(..)
            | rusqlite::Error::InvalidColumnName(_) => Self::Value(error.to_string()),
            _ => match error.sqlite_error().map(|error| error.extended_code) {
                Some(ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY) => Self::Unique(error.to_string()),
                Some(ffi::SQLITE_CONSTRAINT_FOREIGNKEY) => Self::Foreign(error.to_string()),
                Some(code) if code & 0xff == ffi::SQLITE_BUSY => Self::Busy,
                Some(code) if code & 0xff == ffi::SQLITE_FULL => Self::Full(error.to_string()),
                _ => Self::from_text(error.to_string()),
            },
        }
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self::Value(error.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_disk_without_room_is_told_from_other_trouble() {
        // `/dev/full` answers every write with ENOSPC.
        let full = std::fs::write("/dev/full", "words").unwrap_err();
        assert!(matches!(Error::from(full), Error::Full(_)));
        let missing = std::fs::read("/nowhere/at/all").unwrap_err();
        assert!(matches!(Error::from(missing), Error::Io(_)));
    }
}
