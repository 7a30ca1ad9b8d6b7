//! Taking away what writing that died has left.

use std::fs::{self, DirEntry};
use std::path::Path;
use std::time::{Duration, UNIX_EPOCH};

use vestibule_base::Timestamp;

/// Beginning of the names of files that arrive piece by piece.
pub(super) const INCOMING: &str = "incoming-";

/// Removes files that arrived and were not kept, and halves of files, last written before a time; answers how many.
pub(super) fn sweep(scratch: &Path, folder: Option<&Path>, before: Timestamp) -> std::io::Result<usize> {
    let is_incoming = |name: &str| name.starts_with(INCOMING);
    let mut gone = sweep_one(scratch, before, is_incoming)?;
    for entry in folder.map(fs::read_dir).transpose()?.into_iter().flatten() {
        let entry = entry?;
        if entry.file_type()?.is_dir() && entry.file_name().len() == 2 {
            // A whole file has no point in its name.
            gone += sweep_one(&entry.path(), before, |name| name.contains('.'))?;
        }
    }
    Ok(gone)
}

fn sweep_one(folder: &Path, before: Timestamp, is_ours: impl Fn(&str) -> bool) -> std::io::Result<usize> {
    let mut gone = 0;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if !is_ours(&entry.file_name().to_string_lossy()) || !is_older(&entry, before) {
            continue;
        }
        // Another process may be doing the same.
        gone += usize::from(fs::remove_file(entry.path()).is_ok());
    }
    Ok(gone)
}

fn is_older(entry: &DirEntry, before: Timestamp) -> bool {
    let Ok(known) = entry.metadata() else { return false };
    let Ok(limit) = u64::try_from(before.millis()) else { return false };
    known.is_file() && known.modified().is_ok_and(|at| at < UNIX_EPOCH + Duration::from_millis(limit))
}
