//! Values on their way out of the database.

use std::cell::Cell;

use sea_orm::QueryResult;
use serde::de::DeserializeOwned;
use vestibule_base::{Audience, Id, Locale, Timestamp};

use crate::error::{Error, Result};

/// A row of an answer.
pub struct Row<'a>(pub(crate) Source<'a>);

/// Who gave a row.
pub(crate) enum Source<'a> {
    /// A connection of the pool.
    Pooled(QueryResult),
    /// SQLite itself, on this thread.
    Direct(DirectRow<'a>),
}

/// A row of SQLite. Columns are nearly always read in the order in which they stand, so the next one is tried first.
pub(crate) struct DirectRow<'a> {
    pub row: &'a rusqlite::Row<'a>,
    pub names: &'a [String],
    pub next: Cell<usize>,
}

impl DirectRow<'_> {
    fn get<T: rusqlite::types::FromSql>(&self, name: &str) -> Result<T> {
        let next = self.next.get();
        let is_next = self.names.get(next).is_some_and(|known| known == name);
        let place = if is_next { Some(next) } else { self.names.iter().position(|known| known == name) };
        let place = place.ok_or_else(|| Error::Value(format!("no column {name}")))?;
        self.next.set(place + 1);
        Ok(self.row.get(place)?)
    }
}

impl Row<'_> {
    /// The value of a column by its name.
    ///
    /// # Errors
    /// When there is no such column or its value is of another kind.
    pub fn get<T: Column>(&self, name: &str) -> Result<T> {
        T::read(self, name)
    }
}

/// Something that is read from a whole row: see [`crate::row!`].
pub trait FromRow: Sized + Send {
    /// Reads the row.
    ///
    /// # Errors
    /// When a column is missing or of another kind.
    fn from_row(row: &Row<'_>) -> Result<Self>;
}

/// Something that is read from one column.
pub trait Column: Sized {
    /// Reads the column.
    ///
    /// # Errors
    /// When the column is missing or its value cannot be read.
    fn read(row: &Row<'_>, name: &str) -> Result<Self>;
}

macro_rules! plain_columns {
    ($($kind:ty),*) => {$(
        impl Column for $kind {
            fn read(row: &Row<'_>, name: &str) -> Result<Self> {
                match &row.0 {
                    Source::Pooled(row) => Ok(row.try_get("", name)?),
                    Source::Direct(row) => row.get(name),
                }
            }
        }
        impl Column for Option<$kind> {
            fn read(row: &Row<'_>, name: &str) -> Result<Self> {
                match &row.0 {
                    Source::Pooled(row) => Ok(row.try_get("", name)?),
                    Source::Direct(row) => row.get(name),
                }
            }
        }
    )*};
}
plain_columns!(i64, String, bool, f64);

/// Columns that are one of the plain kinds in the database and a type of ours in the program.
macro_rules! columns_from {
    ($($kind:ty, $stored:ty => $read:expr;)*) => {$(
        impl Column for $kind {
            fn read(row: &Row<'_>, name: &str) -> Result<Self> {
                let stored = <$stored>::read(row, name)?;
                $read(stored).ok_or_else(|| Error::Value(format!("column {name}")))
            }
        }
        impl Column for Option<$kind> {
            fn read(row: &Row<'_>, name: &str) -> Result<Self> {
                let Some(stored) = Option::<$stored>::read(row, name)? else { return Ok(None) };
                $read(stored).map(Some).ok_or_else(|| Error::Value(format!("column {name}")))
            }
        }
    )*};
}
columns_from! {
    Id, i64 => |number| Some(Id(number));
    Timestamp, i64 => |millis| Some(Timestamp(millis));
    Locale, String => |tag: String| Locale::parse(&tag);
    Audience, String => |text: String| Audience::parse(&text);
}

/// A `TEXT` column that holds JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Json<T>(pub T);

impl<T: DeserializeOwned> Column for Json<T> {
    fn read(row: &Row<'_>, name: &str) -> Result<Self> {
        Ok(Self(serde_json::from_str(&String::read(row, name)?)?))
    }
}

impl<T: serde::Serialize> crate::Param for Json<T> {
    fn to_param(&self) -> sea_orm::Value {
        sea_orm::Value::String(serde_json::to_string(&self.0).ok())
    }
}

/// Lets an enum with `name(self) -> &'static str` and `parse(&str) -> Option<Self>` be a `TEXT` column.
#[macro_export]
macro_rules! text_column {
    ($($kind:ty),* $(,)?) => {$(
        impl $crate::Column for $kind {
            fn read(row: &$crate::Row<'_>, name: &str) -> $crate::Result<Self> {
                let stored = <String as $crate::Column>::read(row, name)?;
                Self::parse(&stored).ok_or_else(|| $crate::Error::Value(format!("column {name}")))
            }
        }
        impl $crate::Param for $kind {
            fn to_param(&self) -> $crate::Value {
                $crate::Param::to_param(self.name())
            }
        }
    )*};
}

/// A query of one column.
macro_rules! single_columns {
    ($($kind:ty),*) => {$(
        impl FromRow for ($kind,) {
            fn from_row(row: &Row<'_>) -> Result<Self> {
                Ok((Column::read(row, "value")?,))
            }
        }
    )*};
}
single_columns!(i64, String, bool, f64, Id, Timestamp, Locale, Option<i64>, Option<String>, Option<Id>, Option<Timestamp>);
