//! Tables as they are, asked of the database itself: a backup leaves out none, whoever made it.

use serde::{Deserialize, Serialize};

use crate::db::Db;
use crate::error::{Error, Result};
use crate::query::Query;
use crate::row;

/// The kinds of column that there are (`docs/adr/0001-one-sql-for-both-databases.md`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// `BIGINT`
    Number,
    /// `TEXT`
    Text,
    /// `BOOLEAN`
    Flag,
    /// `DOUBLE PRECISION`
    Real,
}

impl Kind {
    /// By the name that a database has for it.
    fn parse(name: &str) -> Option<Self> {
        match name.to_ascii_uppercase().as_str() {
            "BIGINT" | "INTEGER" => Some(Self::Number),
            "TEXT" => Some(Self::Text),
            "BOOLEAN" => Some(Self::Flag),
            "DOUBLE PRECISION" => Some(Self::Real),
            _ => None,
        }
    }
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub kind: Kind,
}

/// A table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// Its columns, by name: databases that were migrated at different times have them in different orders.
    pub columns: Vec<Column>,
    /// Columns of the primary key, in its order.
    #[serde(skip)]
    pub key: Vec<String>,
}

impl Table {
    /// `a, b, c`
    pub(super) fn names(&self) -> String {
        self.columns.iter().map(|column| column.name.as_str()).collect::<Vec<_>>().join(", ")
    }
}

row! {
    /// A column, and its place in the primary key from 1; 0 for none.
    pub struct Found {
        pub owner: String,
        pub name: String,
        pub kind: String,
        pub place: i64,
    }
}

const SQLITE: &str = "SELECT m.name AS owner, c.name AS name, c.type AS kind, c.pk AS place \
     FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite!_%' ESCAPE '!'";
/// Asked of the catalogue: the views of the standard leave out what the role may not read, and then it would be missing without a word.
const POSTGRES: &str = "SELECT CAST(c.relname AS TEXT) AS owner, CAST(a.attname AS TEXT) AS name, format_type(a.atttypid, a.atttypmod) AS kind, \
     CAST(COALESCE(array_position(CAST(i.indkey AS SMALLINT[]), a.attnum) + 1, 0) AS BIGINT) AS place \
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = current_schema() \
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped \
     LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary WHERE c.relkind = 'r'";
/// The ledger of migrations: a backup names the steps itself.
const LEDGER: &str = "store_migration";

/// All tables but the ledger of migrations, by name.
pub(crate) async fn list(db: &Db, query: &impl Query) -> Result<Vec<Table>> {
    let mut found: Vec<Found> = query.rows(if db.is_postgres() { POSTGRES } else { SQLITE }, vec![]).await?;
    found.retain(|column| column.owner != LEDGER);
    found.sort_by(|one, other| (&one.owner, &one.name).cmp(&(&other.owner, &other.name)));
    found.chunk_by(|one, other| one.owner == other.owner).map(table).collect()
}

fn table(columns: &[Found]) -> Result<Table> {
    let name = columns.first().map(|column| column.owner.clone()).unwrap_or_default();
    let mut key: Vec<&Found> = columns.iter().filter(|column| column.place > 0).collect();
    key.sort_by_key(|column| column.place);
    if key.is_empty() {
        return Err(Error::Backup(format!("the table {name} has no primary key")));
    }
    let column = |found: &Found| {
        let kind = Kind::parse(&found.kind);
        let kind = kind.ok_or_else(|| Error::Backup(format!("{name}.{} is of the kind {}", found.name, found.kind)))?;
        Ok(Column { name: found.name.clone(), kind })
    };
    let key = key.into_iter().map(|column| column.name.clone()).collect();
    Ok(Table { columns: columns.iter().map(column).collect::<Result<_>>()?, key, name })
}
