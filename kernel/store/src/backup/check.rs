//! Looking whether a backup is whole.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

use sha2::{Digest, Sha256};

use super::shape::{Column, Table};
use super::value::{self, Sum};
use super::{Manifest, Progress, Tell, lock, place_of};
use crate::error::{Error, Result};

/// The table of files: its rows name what the backup must hold.
const FILES: &str = "store_file";
/// Bytes read at a time.
const PIECE: usize = 256 << 10;

/// Reads every row and every file of a backup.
///
/// # Errors
/// [`Error::Backup`] that names the first table or file that is not as it was written.
pub fn check(folder: &Path, tell: Tell<'_>) -> Result<Manifest> {
    let _lock = lock(folder, false)?;
    let manifest = Manifest::read(folder)?;
    let mut progress = Progress { done: 0, total: manifest.count_rows() + manifest.files };
    for held in &manifest.tables {
        check_rows(folder, &manifest, &held.table, &held.sum)?;
        progress.done += held.sum.rows;
        tell(progress);
    }
    for hash in hashes(folder, &manifest)? {
        check_file(&place_of(folder, &hash), &hash)?;
        progress.done += 1;
        tell(progress);
    }
    Ok(manifest)
}

/// Whether the rows of a table are on the disk as they were read.
pub(super) fn check_rows(folder: &Path, manifest: &Manifest, table: &Table, wanted: &Sum) -> Result<()> {
    let mut sum = Sum::default();
    for line in lines(folder, manifest, &table.name)? {
        sum.add(&line?);
    }
    let found = sum.done();
    if found == *wanted {
        return Ok(());
    }
    let words = format!("{} rows of {} were written and {} are there, or they are others", wanted.rows, table.name, found.rows);
    Err(Error::Backup(words))
}

/// The lines of a table.
pub(super) fn lines(
    folder: &Path,
    manifest: &Manifest,
    table: &str,
) -> Result<impl Iterator<Item = Result<String>> + Send + use<>> {
    let file = manifest.file_of(folder, table);
    let wrong = move |error: std::io::Error| Error::Backup(format!("{}: {error}", file.display()));
    let open = File::open(manifest.file_of(folder, table)).map_err(&wrong)?;
    Ok(BufReader::new(open).lines().map(move |line| line.map_err(&wrong)))
}

/// Names of all files.
pub(super) fn hashes(folder: &Path, manifest: &Manifest) -> Result<Vec<String>> {
    let Some(held) = manifest.tables.iter().find(|held| held.table.name == FILES) else { return Ok(Vec::new()) };
    let place = held.table.columns.iter().position(|Column { name, .. }| name == "hash");
    let mut hashes = Vec::new();
    for line in lines(folder, manifest, FILES)? {
        let row = value::parse(&held.table, &line?)?;
        if let Some(sea_orm::Value::String(Some(hash))) = place.and_then(|place| row.into_iter().nth(place)) {
            hashes.push(hash);
        }
    }
    Ok(hashes)
}

/// Whether a file holds what its name says.
pub(super) fn check_file(file: &Path, hash: &str) -> Result<()> {
    let wrong = |why: &str| Error::Backup(format!("{}: {why}", file.display()));
    let mut open = File::open(file).map_err(|error| wrong(&error.to_string()))?;
    let (mut digest, mut piece) = (Sha256::new(), vec![0; PIECE]);
    loop {
        let read = open.read(&mut piece).map_err(|error| wrong(&error.to_string()))?;
        if read == 0 {
            break;
        }
        digest.update(piece.get(..read).unwrap_or_default());
    }
    if hex::encode(digest.finalize()) == hash { Ok(()) } else { Err(wrong("the content is not what the name says")) }
}
