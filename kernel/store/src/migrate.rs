//! Migrations: forward only, each once, each whole or not at all.

use std::collections::BTreeMap;

use vestibule_base::Timestamp;

use crate::db::Db;
use crate::error::{Error, Result};
use crate::query::Query;
use crate::{params, row};

/// A step of the schema: a name that never changes, and statements in the SQL that both databases speak.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Migration {
    /// `knowledge/0001_articles`; the feature's name comes first.
    pub name: &'static str,
    /// Statements, each ended by `;` at the end of a line.
    pub sql: &'static str,
}

/// The kernel's own steps; they come first.
const KERNEL: &[Migration] = &[Migration { name: "store/0001_kernel", sql: include_str!("migrations/0001_kernel.sql") }];

const LEDGER: &str = "CREATE TABLE IF NOT EXISTS store_migration (name TEXT PRIMARY KEY, made_at BIGINT NOT NULL)";

row! {
    /// A step that was taken.
    pub struct Applied {
        /// [`Migration::name`].
        pub name: String,
        /// When.
        pub made_at: Timestamp,
    }
}

/// Takes every step of `features` that was not yet taken, and says their names.
///
/// # Errors
/// [`Error::Newer`] when the database holds a step that this program does not know; any error of the database.
pub async fn migrate(db: &Db, features: &[Migration], now: Timestamp) -> Result<Vec<&'static str>> {
    db.execute_script(LEDGER).await?;
    let mut tx = db.begin().await?;
    if db.is_postgres() {
        tx.run("SELECT pg_advisory_xact_lock(8242)", vec![]).await?;
    }
    let applied: BTreeMap<String, Timestamp> = tx
        .rows::<Applied>("SELECT name, made_at FROM store_migration", vec![])
        .await?
        .into_iter()
        .map(|row| (row.name, row.made_at))
        .collect();
    let known: Vec<&Migration> = KERNEL.iter().chain(features).collect();
    if let Some(unknown) = applied.keys().find(|name| known.iter().all(|step| step.name != name.as_str())) {
        return Err(Error::Newer(unknown.clone()));
    }
    let mut taken = Vec::new();
    for step in known.into_iter().filter(|step| !applied.contains_key(step.name)) {
        for statement in statements(step.sql, db.is_postgres()) {
            tx.run(&statement, vec![]).await.inspect_err(|error| tracing::error!(step.name, %error, "a migration failed"))?;
        }
        tx.run("INSERT INTO store_migration (name, made_at) VALUES ($1, $2)", params![step.name, now]).await?;
        taken.push(step.name);
    }
    tx.commit(now).await?;
    Ok(taken)
}

/// The statements of a step, spelt for the database that runs.
fn statements(sql: &str, postgres: bool) -> Vec<String> {
    let without_comments: String =
        sql.lines().filter(|line| !line.trim_start().starts_with("--")).map(|line| format!("{line}\n")).collect();
    without_comments
        .split(";\n")
        .map(str::trim)
        .filter(|statement| !statement.is_empty())
        .map(|statement| {
            if postgres {
                statement.replace("SERIAL_KEY", "BIGSERIAL PRIMARY KEY")
            } else {
                // `INTEGER PRIMARY KEY` is SQLite's own row number: one tree less for each table.
                statement
                    .replace("SERIAL_KEY", "INTEGER PRIMARY KEY AUTOINCREMENT")
                    .replace("BIGINT PRIMARY KEY", "INTEGER PRIMARY KEY")
            }
        })
        .collect()
}

/// Names of steps that were not yet taken, without taking them.
///
/// # Errors
/// [`Error::Newer`] when the database holds a step that this program does not know; any error of the database.
pub async fn list_missing(db: &Db, features: &[Migration]) -> Result<Vec<&'static str>> {
    db.execute_script(LEDGER).await?;
    let applied = db.rows::<Applied>("SELECT name, made_at FROM store_migration", vec![]).await?;
    let known: Vec<&Migration> = KERNEL.iter().chain(features).collect();
    if let Some(unknown) = applied.iter().find(|row| known.iter().all(|step| step.name != row.name)) {
        return Err(Error::Newer(unknown.name.clone()));
    }
    Ok(known.into_iter().map(|step| step.name).filter(|name| applied.iter().all(|row| row.name != *name)).collect())
}
