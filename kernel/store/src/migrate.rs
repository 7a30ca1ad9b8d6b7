//! Migrations: forward only, each once, each whole or not at all.

use vestibule_base::Timestamp;

use crate::db::Db;
use crate::error::{Error, Result};
use crate::query::Query;
use crate::tx::Tx;
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
const KERNEL: &[Migration] = &[
    Migration { name: "store/0001_kernel", sql: include_str!("migrations/0001_kernel.sql") },
    Migration { name: "store/0002_once", sql: include_str!("migrations/0002_once.sql") },
    Migration { name: "store/0003_once_content", sql: include_str!("migrations/0003_once_content.sql") },
];

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

/// How far the migrations are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The step that is taken now.
    pub step: &'static str,
    /// Its place, from 1.
    pub number: usize,
    /// Steps in all.
    pub total: usize,
}

/// Takes every step of `features` that was not yet taken, and says their names.
///
/// # Errors
/// [`Error::Newer`] when the database holds a step that this program does not know; any error of the database.
pub async fn migrate(db: &Db, features: &[Migration], now: Timestamp) -> Result<Vec<&'static str>> {
    migrate_telling(db, features, now, |_| {}).await
}

/// The same, and tells before each step. A step is a transaction of its own: who stops in the middle goes on where they
/// were the next time.
///
/// # Errors
/// As [`migrate`].
pub async fn migrate_telling(
    db: &Db,
    features: &[Migration],
    now: Timestamp,
    mut tell: impl FnMut(Progress),
) -> Result<Vec<&'static str>> {
    let missing = list_missing(db, features).await?;
    let mut taken = Vec::new();
    for (place, name) in missing.iter().enumerate() {
        let Some(step) = KERNEL.iter().chain(features).find(|step| step.name == *name) else { continue };
        tell(Progress { step: step.name, number: place + 1, total: missing.len() });
        if take(db, step, now).await? {
            taken.push(step.name);
        }
    }
    Ok(taken)
}

/// Takes the steps of these names alone, for a backup of an older program.
///
/// # Errors
/// [`Error::Newer`] when a name is none of this program's; any error of the database.
pub(crate) async fn take_named(db: &Db, features: &[Migration], names: &[String], now: Timestamp) -> Result<()> {
    let known: Vec<&Migration> = KERNEL.iter().chain(features).collect();
    if let Some(unknown) = names.iter().find(|name| known.iter().all(|step| step.name != **name)) {
        return Err(Error::Newer(unknown.clone()));
    }
    make_ledger(db).await?;
    for step in known.into_iter().filter(|step| names.iter().any(|name| step.name == name)) {
        take(db, step, now).await?;
    }
    Ok(())
}

/// PostgreSQL fails where two make the same table at once, also with `IF NOT EXISTS`.
async fn make_ledger(db: &Db) -> Result<()> {
    let mut tx = db.begin().await?;
    lock(db, &mut tx).await?;
    tx.run(LEDGER, vec![]).await?;
    tx.commit(Timestamp(0)).await
}

/// Lets one process migrate at a time; SQLite does so by itself.
async fn lock(db: &Db, tx: &mut Tx) -> Result<()> {
    if db.is_postgres() {
        tx.run("SELECT pg_advisory_xact_lock(8242)", vec![]).await?;
    }
    Ok(())
}

/// Takes one step; `false` when another process took it meanwhile.
async fn take(db: &Db, step: &Migration, now: Timestamp) -> Result<bool> {
    let mut tx = db.begin().await?;
    lock(db, &mut tx).await?;
    let known = tx.value::<String>("SELECT name AS value FROM store_migration WHERE name = $1", params![step.name]).await?;
    if known.is_some() {
        return Ok(false);
    }
    for statement in statements(step.sql, db.is_postgres()) {
        tx.run(&statement, vec![]).await.inspect_err(|error| tracing::error!(step.name, %error, "a migration failed"))?;
    }
    tx.run("INSERT INTO store_migration (name, made_at) VALUES ($1, $2)", params![step.name, now]).await?;
    tx.commit(now).await?;
    Ok(true)
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
    make_ledger(db).await?;
    let applied = db.rows::<Applied>("SELECT name, made_at FROM store_migration", vec![]).await?;
    let known: Vec<&Migration> = KERNEL.iter().chain(features).collect();
    if let Some(unknown) = applied.iter().find(|row| known.iter().all(|step| step.name != row.name)) {
        return Err(Error::Newer(unknown.name.clone()));
    }
    Ok(known.into_iter().map(|step| step.name).filter(|name| applied.iter().all(|row| row.name != *name)).collect())
}
