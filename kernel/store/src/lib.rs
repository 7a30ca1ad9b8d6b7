//! Where everything is kept: one code path over SQLite and PostgreSQL.
//!
//! Features write SQL in the subset that both speak (see `docs/adr/0001-one-sql-for-both-databases.md`) and read rows
//! into structs made by [`row!`]. Nothing outside this crate asks which database runs.

pub mod backup;
mod collation;
mod column;
mod db;
mod error;
pub mod files;
mod fold;
mod incoming;
pub mod jobs;
mod lease;
pub mod migrate;
pub mod once;
pub mod outbox;
mod page;
mod param;
pub mod query;
pub mod records;
pub mod site;
mod snapshot;
mod sqlite;
mod tx;

pub use column::{Column, FromRow, Json, Row};
pub use db::Db;
pub use error::{Error, Result};
pub use files::Files;
pub use fold::{folded, holds};
pub use incoming::Incoming;
pub use lease::Leases;
pub use migrate::Migration;
pub use once::{Content, Kept, Sent};
pub use page::{Counted, Cursor, Page};
pub use param::Param;
pub use query::Query;
pub use records::{Cell, Records};
pub use sea_orm::Value;
pub use site::{Site, SiteLook};
pub use snapshot::Snapshot;
pub use sqlite::behind_people;
pub use tx::Tx;

/// The values of a statement, in the order of `$1`, `$2`, …
#[macro_export]
macro_rules! params {
    ($($value:expr),* $(,)?) => { ::std::vec![$($crate::Param::to_param(&$value)),*] };
}

/// Declares a struct that is read from rows: each field from the column of its name.
#[macro_export]
macro_rules! row {
    ($(#[$doc:meta])* pub struct $name:ident { $($(#[$field_doc:meta])* pub $field:ident: $kind:ty),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name { $($(#[$field_doc])* pub $field: $kind),* }
        impl $crate::FromRow for $name {
            fn from_row(row: &$crate::Row<'_>) -> $crate::Result<Self> {
                Ok(Self { $($field: row.get(stringify!($field))?),* })
            }
        }
    };
}
