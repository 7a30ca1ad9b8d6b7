//! Turns between processes that write one file.
//!
//! SQLite gives the right to write to whoever asks at the moment when it is free. A process that commits without a pause
//! leaves it free for microseconds only, and another that looks every few milliseconds would never meet them. So whoever
//! begins stands at a door first, and nobody passes somebody who stands there.

use std::ffi::OsString;
use std::fs::{File, TryLockError};
use std::path::Path;

/// A lock of its own beside the database: on the file itself, closing it would end SQLite's own locks of this process.
pub(super) struct Door(Option<File>);

/// Standing at the door. Gone when dropped, also when the process dies.
pub(super) struct Standing<'a>(Option<&'a File>);

impl Door {
    /// The door of a database. Where it cannot be made, or locks are unknown, everybody just asks again and again.
    pub(super) fn of(database: &Path) -> Self {
        let mut name: OsString = database.into();
        name.push("-door");
        let file = File::options().create(true).truncate(false).write(true).open(&name);
        Self(file.inspect_err(|error| tracing::warn!(%error, "processes that write one database take no turns")).ok())
    }

    /// Stands at the door; none while another process does.
    pub(super) fn stand(&self) -> Option<Standing<'_>> {
        match self.0.as_ref().map(|file| (file, file.try_lock())) {
            Some((_, Err(TryLockError::WouldBlock))) => None,
            Some((file, Ok(()))) => Some(Standing(Some(file))),
            Some((_, Err(TryLockError::Error(_)))) | None => Some(Standing(None)),
        }
    }
}

impl Drop for Standing<'_> {
    fn drop(&mut self) {
        if let Some(Err(error)) = self.0.map(File::unlock) {
            tracing::warn!(%error, "the door of the database stays shut");
        }
    }
}
