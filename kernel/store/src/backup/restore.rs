//! Filling an empty database from a backup, whichever database that was of.

use std::path::Path;

use sea_orm::Value;
use vestibule_base::Timestamp;

use super::check::{check, hashes, lines};
use super::shape::{self, Table};
use super::write::each_row;
use super::{Held, Manifest, Progress, Tell, lock, place_of, value};
use crate::db::Db;
use crate::error::{Error, Result};
use crate::files::Files;
use crate::migrate::{self, Migration};
use crate::query::{Query, placeholders};
use crate::tx::Tx;
use crate::{params, row};

/// Values of one statement; both databases bear more.
const VALUES: usize = 20_000;
/// Rows of one statement.
const ROWS_AT_ONCE: usize = 200;
/// Bytes after which a statement takes no further row.
const BYTES_AT_ONCE: usize = 4 << 20;

/// Fills an empty database and its files, and compares what stands there with the backup. Files come first and are kept when this is
/// stopped; rows come all at once or not at all.
///
/// # Errors
/// [`Error::Backup`] when the backup is damaged or of a newer program, the database holds something already, or what was filled in is
/// not the same; any error of database and disk.
pub async fn restore(
    db: &Db,
    files: &Files,
    folder: &Path,
    (steps, now): (&[Migration], Timestamp),
    tell: Tell<'_>,
) -> Result<Manifest> {
    must_be_empty(db).await?;
    let manifest = check(folder, tell)?;
    let _lock = lock(folder, false)?;
    let mut progress = Progress { done: 0, total: manifest.count_rows() + manifest.files };
    for hash in hashes(folder, &manifest)? {
        files.put_back(&hash, &place_of(folder, &hash)).await?;
        progress.done += 1;
        tell(progress);
    }
    take_steps(db, steps, &manifest, now).await?;
    let mut tx = db.begin().await?;
    let tables = shape::list(db, &tx).await?;
    let bonds = loosen(db, &mut tx, &tables).await?;
    // Files may have taken hours, and somebody may have begun to use the database meanwhile.
    must_hold_nothing(&tx, &tables).await?;
    for held in &manifest.tables {
        must_fit(held, &tables)?;
        fill(&mut tx, folder, &manifest, &held.table).await?;
        progress.done += held.sum.rows;
        tell(progress);
    }
    tighten(db, &mut tx, bonds).await?;
    must_be_same(&tx, &manifest, &tables).await?;
    tx.commit(now).await?;
    db.refresh_statistics().await?;
    Ok(manifest)
}

/// Brings the schema to where it was when the backup was written.
async fn take_steps(db: &Db, steps: &[Migration], manifest: &Manifest, now: Timestamp) -> Result<()> {
    migrate::take_named(db, steps, &manifest.steps, now).await.map_err(|error| match error {
        Error::Newer(step) => {
            Error::Backup(format!("it was written by a newer program (which knows {step:?}); restore it with that program"))
        }
        other => other,
    })?;
    let taken: Vec<String> = db.values("SELECT name AS value FROM store_migration", vec![]).await?;
    match taken.into_iter().find(|step| !manifest.steps.contains(step)) {
        Some(step) => Err(Error::Backup(format!(
            "the database was migrated further than the backup (by {step:?}); restore into one that nobody has migrated"
        ))),
        None => Ok(()),
    }
}

/// Whether a database may be filled: it holds no row.
///
/// # Errors
/// [`Error::Backup`] that names a table with rows; any error of the database.
pub async fn must_be_empty(db: &Db) -> Result<()> {
    must_hold_nothing(db, &shape::list(db, db).await?).await
}

async fn must_hold_nothing(query: &impl Query, tables: &[Table]) -> Result<()> {
    for table in tables {
        let sql = format!("SELECT COUNT(*) AS value FROM (SELECT 1 FROM {} LIMIT 1) few", table.name);
        if query.value::<i64>(&sql, vec![]).await? != Some(0) {
            let words =
                format!("the database holds something already (in {}); a backup is restored into an empty one", table.name);
            return Err(Error::Backup(words));
        }
    }
    Ok(())
}

/// A table of the backup has the same columns here.
fn must_fit(held: &Held, tables: &[Table]) -> Result<()> {
    let name = &held.table.name;
    match tables.iter().find(|table| table.name == *name) {
        Some(here) if here.columns == held.table.columns => Ok(()),
        Some(_) => Err(Error::Backup(format!("the table {name} has other columns here than in the backup"))),
        None => Err(Error::Backup(format!("there is no table {name} here"))),
    }
}

/// Puts the rows of a table in.
async fn fill(tx: &mut Tx, folder: &Path, manifest: &Manifest, table: &Table) -> Result<()> {
    let width = table.columns.len().max(1);
    let most = ROWS_AT_ONCE.min(VALUES / width).max(1);
    let (mut waiting, mut bytes): (Vec<Value>, usize) = (Vec::new(), 0);
    for line in lines(folder, manifest, &table.name)? {
        let line = line?;
        bytes += line.len();
        waiting.extend(value::parse(table, &line)?);
        if waiting.len() >= most * width || bytes >= BYTES_AT_ONCE {
            insert(tx, table, std::mem::take(&mut waiting)).await?;
            bytes = 0;
        }
    }
    if waiting.is_empty() { Ok(()) } else { insert(tx, table, waiting).await }
}

/// Inserts rows whose values stand one behind the other.
async fn insert(tx: &mut Tx, table: &Table, values: Vec<Value>) -> Result<()> {
    let width = table.columns.len();
    let rows: Vec<String> = (0..values.len() / width).map(|row| format!("({})", placeholders(row * width + 1, width))).collect();
    tx.run(&format!("INSERT INTO {} ({}) VALUES {}", table.name, table.names(), rows.join(", ")), values).await?;
    Ok(())
}

row! {
    /// A foreign key.
    pub struct Bond {
        pub owner: String,
        pub name: String,
        pub rule: String,
    }
}

/// Lets rows come in any order: SQLite looks at the commit whether all that is referred to is there, PostgreSQL when [`tighten`] makes its
/// foreign keys again.
async fn loosen(db: &Db, tx: &mut Tx, tables: &[Table]) -> Result<Vec<Bond>> {
    if !db.is_postgres() {
        tx.run("PRAGMA defer_foreign_keys = ON", vec![]).await?;
        return Ok(Vec::new());
    }
    let names: Vec<&str> = tables.iter().map(|table| table.name.as_str()).collect();
    tx.run(&format!("LOCK TABLE {} IN ACCESS EXCLUSIVE MODE", names.join(", ")), vec![]).await?;
    let sql = "SELECT CAST(CAST(c.conrelid AS regclass) AS TEXT) AS owner, CAST(c.conname AS TEXT) AS name, pg_get_constraintdef(c.oid) AS rule \
               FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace WHERE c.contype = 'f' AND n.nspname = current_schema()";
    let bonds: Vec<Bond> = tx.rows(sql, vec![]).await?;
    for Bond { owner, name, .. } in &bonds {
        tx.run(&format!("ALTER TABLE {owner} DROP CONSTRAINT {name}"), vec![]).await?;
    }
    Ok(bonds)
}

async fn tighten(db: &Db, tx: &mut Tx, bonds: Vec<Bond>) -> Result<()> {
    for Bond { owner, name, rule } in bonds {
        tx.run(&format!("ALTER TABLE {owner} ADD CONSTRAINT {name} {rule}"), vec![]).await?;
    }
    if db.is_postgres() {
        // Numbers of events go on behind those that came; SQLite sees to that by itself.
        let sql = "SELECT setval(pg_get_serial_sequence('store_event', 'seq'), COALESCE((SELECT MAX(seq) FROM store_event), 1), \
                   EXISTS (SELECT 1 FROM store_event))";
        tx.run(sql, params![]).await?;
    }
    Ok(())
}

/// Every row stands in the database as it stands in the backup.
async fn must_be_same(tx: &Tx, manifest: &Manifest, tables: &[Table]) -> Result<()> {
    for held in &manifest.tables {
        let Some(table) = tables.iter().find(|table| table.name == held.table.name) else { continue };
        let found = each_row(tx, table, |_| Ok(())).await?;
        if found != held.sum {
            let words =
                format!("{} would have {} rows, {} in the backup, or they are others", table.name, found.rows, held.sum.rows);
            return Err(Error::Backup(words));
        }
    }
    Ok(())
}
