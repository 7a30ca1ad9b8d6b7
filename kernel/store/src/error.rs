//! What can go wrong between the program and its database or disk.

use rusqlite::ffi;
use sea_orm::{DbErr, RuntimeErr};

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
    /// A file could not be read or written.
    #[error("file: {0}")]
    Io(#[from] std::io::Error),
}

/// What stores return.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    /// What a database said in words.
    pub(crate) fn from_text(text: impl Into<String>) -> Self {
        Self::Database(DbErr::Custom(text.into()))
    }

    /// Whether a unique key was violated.
    #[must_use]
    pub const fn is_unique(&self) -> bool {
        matches!(self, Self::Unique(_))
    }
}

impl From<DbErr> for Error {
    fn from(error: DbErr) -> Self {
        if matches!(error, DbErr::ConnectionAcquire(_)) {
            return Self::Busy;
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
