//! Writing a backup while the portal serves.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use sea_orm::Value;
use vestibule_base::Timestamp;

use super::check::{check_file, check_rows};
use super::shape::{self, Table};
use super::value::{self, Sum};
use super::{FORM, Held, MANIFEST, Manifest, Progress, ROWS, Tell, create_private, lock, make_private, place_of};
use crate::db::Db;
use crate::error::{Error, Result};
use crate::files::{Files, StoredFile};
use crate::query::Query;
use crate::snapshot::Snapshot;

/// Rows read at a time: versions of texts are large.
const ROWS_AT_ONCE: usize = 100;

/// Writes a backup of everything into a folder, reads it back, and puts it in the place of the one that was there. Files that an earlier
/// run brought, also one that was stopped, are not copied again.
///
/// # Errors
/// [`Error::Backup`] when the folder holds something else or another run is at work in it, the database holds nothing, or what was
/// written cannot be read back the same; any error of database and disk.
pub async fn write(db: &Db, files: &Files, folder: &Path, now: Timestamp, tell: Tell<'_>) -> Result<Manifest> {
    let _lock = begin(folder)?;
    let snapshot = db.snapshot().await?;
    let tables = shape::list(db, &snapshot).await?;
    if tables.is_empty() {
        return Err(Error::Backup("the database is empty; name the portal's own by --data or --database".to_owned()));
    }
    let stored: Vec<StoredFile> = snapshot.rows("SELECT hash, size, content_type FROM store_file ORDER BY hash", vec![]).await?;
    let mut manifest = Manifest {
        form: FORM,
        program: env!("CARGO_PKG_VERSION").to_owned(),
        made_at: now.millis(),
        database: db.product().to_owned(),
        steps: snapshot.values("SELECT name AS value FROM store_migration ORDER BY made_at, name", vec![]).await?,
        rows: rows_folder(folder, now),
        tables: Vec::new(),
        files: stored.len() as u64,
        bytes: stored.iter().map(|file| u64::try_from(file.size).unwrap_or_default()).sum(),
    };
    let tables = counted(&snapshot, tables).await?;
    let mut progress = Progress { done: 0, total: tables.iter().map(|(_, rows)| rows).sum::<u64>() + manifest.files };
    make_private(&folder.join(&manifest.rows))?;
    for (table, rows) in tables {
        let told = |rows| {
            progress.done += rows;
            tell(progress);
        };
        let sum = write_rows(&snapshot, &table, &manifest.file_of(folder, &table.name), told).await?;
        if sum.rows != rows {
            let words = format!("{} has {rows} rows, of which {} can be read along its primary key", table.name, sum.rows);
            return Err(Error::Backup(words));
        }
        check_rows(folder, &manifest, &table, &sum)?;
        manifest.tables.push(Held { table, sum });
    }
    drop(snapshot);
    make_private(&folder.join("files"))?;
    for file in &stored {
        copy(files, file, folder).await?;
        progress.done += 1;
        tell(progress);
    }
    for shelf in ["files", &manifest.rows] {
        File::open(folder.join(shelf))?.sync_all()?;
    }
    manifest.write(folder)?;
    forget_rows(folder, Some(&manifest.rows))?;
    Ok(manifest)
}

/// Makes the folder and keeps others out; what is not ours is left alone, what a run that was stopped left of rows goes.
fn begin(folder: &Path) -> Result<File> {
    make_private(folder)?;
    let lock = lock(folder, true)?;
    for entry in std::fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if !(name.starts_with(MANIFEST) || name.starts_with(ROWS) || name == "files") {
            return Err(Error::Backup(format!(
                "{} holds “{name}”, which is no part of a backup; name another folder",
                folder.display()
            )));
        }
    }
    let before = Manifest::read(folder).ok();
    forget_rows(folder, before.as_ref().map(|manifest| manifest.rows.as_str()))?;
    Ok(lock)
}

/// A name that no folder of rows has, also where two runs begin in one millisecond.
fn rows_folder(folder: &Path, now: Timestamp) -> String {
    let mut millis = now.millis();
    while folder.join(format!("{ROWS}{millis}")).exists() {
        millis += 1;
    }
    format!("{ROWS}{millis}")
}

async fn counted(snapshot: &Snapshot, tables: Vec<Table>) -> Result<Vec<(Table, u64)>> {
    let mut counted = Vec::with_capacity(tables.len());
    for table in tables {
        let rows = snapshot.value::<i64>(&format!("SELECT COUNT(*) AS value FROM {}", table.name), vec![]).await?;
        counted.push((table, rows.and_then(|rows| u64::try_from(rows).ok()).unwrap_or_default()));
    }
    Ok(counted)
}

/// Writes all rows of a table into a file that is safe when this answers.
async fn write_rows(query: &impl Query, table: &Table, file: &Path, mut told: impl FnMut(u64)) -> Result<Sum> {
    let mut file = BufWriter::new(create_private(file)?);
    let sum = each_row(query, table, |line| {
        file.write_all(line.as_bytes())?;
        file.write_all(b"\n")?;
        told(1);
        Ok(())
    });
    let sum = sum.await?;
    file.into_inner().map_err(std::io::IntoInnerError::into_error)?.sync_all()?;
    Ok(sum)
}

/// Goes through all rows of a table along its primary key.
pub(super) async fn each_row(query: &impl Query, table: &Table, mut line: impl FnMut(&str) -> Result<()>) -> Result<Sum> {
    let key = table.key.join(", ");
    let behind = format!("WHERE ({key}) > ({})", crate::query::placeholders(1, table.key.len()));
    let select = format!("SELECT {} FROM {}", table.names(), table.name);
    let order = format!("ORDER BY {key} LIMIT {ROWS_AT_ONCE}");
    let (mut sum, mut last): (Sum, Option<Vec<Value>>) = (Sum::default(), None);
    loop {
        let (place, after) = last.take().map_or((String::new(), vec![]), |last| (behind.clone(), last));
        let sql = format!("{select} {place} {order}");
        let rows = query.read(&sql, after, usize::MAX, |row| value::read(row, &table.columns)).await?;
        for row in &rows {
            let text = value::line(row)?;
            sum.add(&text);
            line(&text)?;
        }
        if rows.len() < ROWS_AT_ONCE {
            return Ok(sum.done());
        }
        last = rows.last().map(|row| key_of(table, row));
    }
}

fn key_of(table: &Table, row: &[Value]) -> Vec<Value> {
    let place = |name: &String| table.columns.iter().position(|column| column.name == *name);
    table.key.iter().filter_map(|name| row.get(place(name)?).cloned()).collect()
}

/// Copies a file that the backup does not have whole yet, and reads it back.
async fn copy(files: &Files, file: &StoredFile, folder: &Path) -> Result<()> {
    let goal = place_of(folder, &file.hash);
    if goal.exists() && check_file(&goal, &file.hash).is_ok() {
        return Ok(());
    }
    let shelf = goal.parent().unwrap_or(folder);
    make_private(shelf)?;
    let beside = goal.with_extension("new");
    let copied = files.copy_to(&file.hash, &beside).await;
    copied.map_err(|error| Error::Backup(format!("the portal's own file {}: {error}", file.hash)))?;
    File::open(&beside)?.sync_all()?;
    check_file(&beside, &file.hash)?;
    std::fs::rename(&beside, &goal)?;
    Ok(File::open(shelf)?.sync_all()?)
}

/// Rows of all backups but one.
fn forget_rows(folder: &Path, kept: Option<&str>) -> Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with(ROWS) && Some(name.as_str()) != kept {
            std::fs::remove_dir_all(entry.path())?;
        }
    }
    Ok(())
}
