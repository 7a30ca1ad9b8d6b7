//! Backups: all rows and all files of an installation in a folder, in a form that both databases are filled from.
//!
//! ```text
//! backup.json              what is in it: program, steps of the schema, tables with their sums, files
//! rows-TIME/TABLE.jsonl    a row a line, its values in the order of the columns that backup.json names
//! files/HH/HASH            files by the SHA-256 of their content
//! ```
//!
//! Rows are read from a [`crate::snapshot`], so that a backup is of one moment while the portal goes on. `backup.json` is put in place
//! last and in one step: the folder holds a whole backup at any time once it held one, and may be written again and again.

mod check;
mod restore;
pub(crate) mod shape;
mod value;
mod write;

use std::fs::{DirBuilder, File, OpenOptions, TryLockError};
use std::io::Write;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};

pub use check::check;
pub use restore::{must_be_empty, restore};
pub use shape::{Column, Kind, Table};
pub use value::Sum;
pub use write::write;

/// The form of the folder; another one is refused.
const FORM: u32 = 1;
/// The name of the manifest.
const MANIFEST: &str = "backup.json";
/// What names of folders of rows begin with.
const ROWS: &str = "rows-";

/// What a backup holds.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Manifest {
    /// Which form this is.
    pub form: u32,
    /// The program that wrote it.
    pub program: String,
    /// When, in milliseconds of UTC.
    pub made_at: i64,
    /// The database it was read from.
    pub database: String,
    /// Steps of the schema that had been taken.
    pub steps: Vec<String>,
    /// The folder of the rows.
    pub rows: String,
    /// Tables, by name.
    pub tables: Vec<Held>,
    /// How many files there are.
    pub files: u64,
    /// Their bytes.
    pub bytes: u64,
}

/// A table in a backup.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Held {
    /// The table.
    #[serde(flatten)]
    pub table: Table,
    /// Its rows.
    #[serde(flatten)]
    pub sum: Sum,
}

/// How far a backup, a check or a restore is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Rows and files done.
    pub done: u64,
    /// Rows and files in all.
    pub total: u64,
}

/// Told of progress.
pub type Tell<'a> = &'a (dyn Fn(Progress) + Send + Sync);

impl Manifest {
    /// The manifest of a backup.
    ///
    /// # Errors
    /// [`Error::Backup`] when the folder holds none, or one in another form.
    pub fn read(folder: &Path) -> Result<Self> {
        let text = std::fs::read_to_string(folder.join(MANIFEST));
        let text = text.map_err(|error| Error::Backup(format!("{} holds no whole backup ({error})", folder.display())))?;
        let manifest: Self = serde_json::from_str(&text).map_err(|error| Error::Backup(format!("{MANIFEST}: {error}")))?;
        if manifest.form != FORM {
            let words =
                format!("{MANIFEST} has form {}, this program reads form {FORM}; use the program that wrote it", manifest.form);
            return Err(Error::Backup(words));
        }
        Ok(manifest)
    }

    /// How many rows there are.
    #[must_use]
    pub fn count_rows(&self) -> u64 {
        self.tables.iter().map(|held| held.sum.rows).sum()
    }

    fn file_of(&self, folder: &Path, table: &str) -> PathBuf {
        folder.join(&self.rows).join(format!("{table}.jsonl"))
    }

    /// Puts it in place in one step.
    fn write(&self, folder: &Path) -> Result<()> {
        let beside = folder.join(format!("{MANIFEST}.new"));
        let mut file = create_private(&beside)?;
        file.write_all(serde_json::to_string_pretty(self)?.as_bytes())?;
        file.sync_all()?;
        std::fs::rename(&beside, folder.join(MANIFEST))?;
        Ok(File::open(folder)?.sync_all()?)
    }
}

/// Keeps a folder for one run that writes, or for some that read, until what this answers is dropped.
fn lock(folder: &Path, writes: bool) -> Result<File> {
    let open = File::open(folder).map_err(|error| Error::Backup(format!("{}: {error}", folder.display())))?;
    match if writes { open.try_lock() } else { open.try_lock_shared() } {
        Err(TryLockError::WouldBlock) => {
            Err(Error::Backup(format!("another run is at work in {}; let it end", folder.display())))
        }
        // A file system without locks: nobody is kept out.
        Ok(()) | Err(TryLockError::Error(_)) => Ok(open),
    }
}

/// Nobody else on the machine reads what the database would not tell them.
fn make_private(folder: &Path) -> Result<()> {
    let mut making = DirBuilder::new();
    making.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut making, 0o700);
    Ok(making.create(folder)?)
}

fn create_private(file: &Path) -> Result<File> {
    let mut making = OpenOptions::new();
    making.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut making, 0o600);
    Ok(making.open(file)?)
}

/// Where a file lies in a backup.
fn place_of(folder: &Path, hash: &str) -> PathBuf {
    folder.join("files").join(hash.get(..2).unwrap_or_default()).join(hash)
}
