//! How much a disk still takes: without an end but in tests of a disk that becomes full.

use std::io::{Error, ErrorKind, Result};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Room on a disk. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Room(Option<Arc<AtomicU64>>);

impl Room {
    /// Room for so many bytes, after which the disk is full, for tests.
    #[must_use]
    pub fn of(bytes: u64) -> Self {
        Self(Some(Arc::new(AtomicU64::new(bytes))))
    }

    /// Makes room for so many bytes from now on.
    pub fn make(&self, bytes: u64) {
        if let Some(left) = &self.0 {
            left.store(bytes, Ordering::Relaxed);
        }
    }

    /// What of some bytes still fits; the disk is full behind it, as it is in the middle of a file.
    pub(crate) fn take<'a>(&self, bytes: &'a [u8]) -> (&'a [u8], Result<()>) {
        let Some(left) = &self.0 else { return (bytes, Ok(())) };
        let wanted = bytes.len() as u64;
        let had = left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| Some(left.saturating_sub(wanted))).unwrap_or(0);
        if wanted <= had {
            return (bytes, Ok(()));
        }
        let fits = usize::try_from(had).unwrap_or(usize::MAX);
        (bytes.get(..fits).unwrap_or(bytes), Err(Error::from(ErrorKind::StorageFull)))
    }
}
