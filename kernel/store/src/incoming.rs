//! A file that arrives piece by piece: large ones never lie in memory whole.

use std::path::PathBuf;

use sha2::{Digest, Sha256};
use tokio::fs::File;
use tokio::io::AsyncWriteExt;
use vestibule_base::Timestamp;

use crate::error::{Error, Result};
use crate::files::{Files, record};
use crate::tx::Tx;

/// A file under way. Dropped before it is kept, it leaves nothing behind.
pub struct Incoming {
    files: Files,
    file: File,
    place: Place,
    hash: Sha256,
    size: u64,
}

/// Where the pieces are collected; taken away with it.
struct Place(PathBuf);

impl Drop for Place {
    fn drop(&mut self) {
        // After a file was kept there is nothing there any more.
        let _ = std::fs::remove_file(&self.0);
    }
}

impl Incoming {
    pub(crate) async fn begin(files: Files, path: PathBuf) -> Result<Self> {
        let file = File::options().create_new(true).write(true).read(true).open(&path).await?;
        Ok(Self { files, file, place: Place(path), hash: Sha256::new(), size: 0 })
    }

    /// Takes the next piece.
    ///
    /// # Errors
    /// When the disk does.
    pub async fn write(&mut self, piece: &[u8]) -> Result<()> {
        self.hash.update(piece);
        self.size += piece.len() as u64;
        let (fits, has_room) = self.files.room.take(piece);
        self.file.write_all(fits).await?;
        Ok(has_room?)
    }

    /// Bytes so far.
    #[must_use]
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// The hash of the pieces so far: its name, when it is kept.
    #[must_use]
    pub fn hash(&self) -> String {
        hex::encode(self.hash.clone().finalize())
    }

    /// Where the pieces lie, to look into them.
    #[must_use]
    pub fn path(&self) -> &std::path::Path {
        &self.place.0
    }

    /// Writes what is still in the way to the disk, so that the file can be looked into.
    ///
    /// # Errors
    /// When the disk does.
    pub async fn settle(&mut self) -> Result<()> {
        self.file.flush().await?;
        Ok(self.file.sync_all().await?)
    }

    /// Keeps the file under its hash; the row becomes visible with the transaction.
    ///
    /// # Errors
    /// When disk or database do.
    pub async fn keep(mut self, tx: &mut Tx, content_type: &str, now: Timestamp) -> Result<String> {
        self.settle().await?;
        let hash = hex::encode(std::mem::take(&mut self.hash).finalize());
        self.files.take(&hash, &self.place.0).await?;
        let size = i64::try_from(self.size).map_err(|_| Error::Value("a file of impossible size".to_owned()))?;
        record(tx, &hash, size, content_type, now).await?;
        Ok(hash)
    }
}
