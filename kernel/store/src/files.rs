//! Files by their content: what is stored once is stored for all.

mod folder;
#[cfg(feature = "s3")]
mod objects;
mod room;
mod sweep;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use async_trait::async_trait;
use sha2::{Digest, Sha256};
use vestibule_base::Timestamp;

use self::folder::Folder;
pub use self::room::Room;
use self::sweep::INCOMING;
use crate::error::{Error, Result};
use crate::incoming::Incoming;
use crate::query::Query;
use crate::tx::Tx;
use crate::{params, row};

row! {
    /// What is known of a stored file.
    pub struct StoredFile {
        /// SHA-256 of its content, in hexadecimal digits: its name.
        pub hash: String,
        /// Bytes.
        pub size: i64,
        /// Media type, decided by content when it was stored.
        pub content_type: String,
    }
}

/// Where the bytes lie. Names are content hashes, so a file never changes and may be cached for ever.
#[async_trait]
pub(crate) trait Place: Send + Sync + std::fmt::Debug {
    /// Whether there is a file of this name.
    async fn has(&self, name: &str) -> Result<bool>;
    /// Writes a file: whole, or not at all; it is safe when this answers.
    async fn write(&self, name: &str, bytes: Vec<u8>) -> Result<()>;
    /// Takes a finished file from this machine's disk, where it may be gone afterwards.
    async fn take(&self, name: &str, from: &Path) -> Result<()>;
    /// The whole file.
    async fn read(&self, name: &str) -> Result<Vec<u8>>;
    /// At most `length` bytes of a file, from the byte `from` on; fewer at its end.
    async fn part(&self, name: &str, from: u64, length: usize) -> Result<Vec<u8>>;
    /// The folder, where it is one of this machine.
    fn folder(&self) -> Option<&Path> {
        None
    }
}

/// Bytes that are moved at once where a file is too large to be held whole.
const PIECE: usize = 256 << 10;

/// The files of a portal.
#[derive(Clone, Debug)]
pub struct Files {
    place: Arc<dyn Place>,
    /// Where files that arrive piece by piece are collected.
    scratch: PathBuf,
    /// What fits there.
    pub(crate) room: Room,
}

impl Files {
    /// Files below `folder`, made when missing.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub fn open(folder: PathBuf) -> Result<Self> {
        Self::with_room(folder, Room::default())
    }

    /// The same on a disk with so much room, for tests.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub fn with_room(folder: PathBuf, room: Room) -> Result<Self> {
        Ok(Self { place: Arc::new(Folder::open(folder.clone(), room.clone())?), scratch: folder, room })
    }

    /// Files at an address: `s3://BUCKET/PREFIX`, or a folder. `options` are those of the object storage, by the names of
    /// AWS (`AWS_ACCESS_KEY_ID`, `AWS_ENDPOINT_URL`, …).
    ///
    /// # Errors
    /// When the address or an option cannot be read, or the folder not be made.
    pub fn at(address: &str, options: &[(String, String)]) -> Result<Self> {
        if !address.starts_with("s3://") {
            return Self::open(PathBuf::from(address));
        }
        #[cfg(feature = "s3")]
        return Ok(Self {
            place: Arc::new(objects::Objects::open(address, options)?),
            scratch: std::env::temp_dir(),
            room: Room::default(),
        });
        #[cfg(not(feature = "s3"))]
        {
            let _ = options;
            Err(Error::Value("this program was built without its part `s3`".to_owned()))
        }
    }

    /// Writes a small file and reads it back, so that a fault is found before somebody's upload finds it.
    ///
    /// # Errors
    /// When either does not work.
    pub async fn check(&self) -> Result<()> {
        let probe = b"vestibule\n".to_vec();
        let name = hex::encode(Sha256::digest(&probe));
        self.place.write(&name, probe.clone()).await?;
        if self.place.read(&name).await? == probe { Ok(()) } else { Err(Error::Value("a file came back changed".to_owned())) }
    }

    /// Stores `bytes`; the row becomes visible with the transaction, the file is there (and synced) before.
    ///
    /// # Errors
    /// When the place of files or the database do.
    pub async fn put(&self, tx: &mut Tx, bytes: &[u8], content_type: &str, now: Timestamp) -> Result<String> {
        let hash = hex::encode(Sha256::digest(bytes));
        if !self.place.has(&hash).await? {
            self.place.write(&hash, bytes.to_vec()).await?;
        }
        record(tx, &hash, i64::try_from(bytes.len()).unwrap_or(i64::MAX), content_type, now).await?;
        Ok(hash)
    }

    /// Begins a file that arrives piece by piece.
    ///
    /// # Errors
    /// When the disk does.
    pub async fn begin(&self) -> Result<Incoming> {
        Incoming::begin(self.clone(), self.scratch.join(format!("{INCOMING}{}", vestibule_base::random::token()))).await
    }

    /// Removes what uploads and programs that died left half-written, last touched before a time; answers how many.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub async fn sweep(&self, before: Timestamp) -> Result<usize> {
        let files = self.clone();
        let swept = tokio::task::spawn_blocking(move || sweep::sweep(&files.scratch, files.place.folder(), before)).await;
        Ok(swept.map_err(|error| Error::Value(error.to_string()))??)
    }

    /// Writes a file elsewhere, however large.
    ///
    /// # Errors
    /// When the name is none of ours, or the disk does.
    pub async fn copy_to(&self, hash: &str, goal: &Path) -> Result<()> {
        use tokio::io::AsyncWriteExt;
        let mut file = tokio::fs::File::create(goal).await?;
        let mut at = 0;
        loop {
            let piece = self.part(hash, at, PIECE).await?;
            file.write_all(&piece).await?;
            at += piece.len() as u64;
            if piece.len() < PIECE {
                return Ok(file.flush().await?);
            }
        }
    }

    /// Takes a file back out of a backup, where it stays; one that is there already and whole is not copied.
    pub(crate) async fn put_back(&self, hash: &str, from: &Path) -> Result<()> {
        if self.place.has(named(hash)?).await? && self.is_whole(hash).await? {
            return Ok(());
        }
        let beside = self.scratch.join(format!("{INCOMING}{}", vestibule_base::random::token()));
        tokio::fs::copy(from, &beside).await?;
        tokio::fs::File::open(&beside).await?.sync_all().await?;
        self.place.take(hash, &beside).await?;
        // An object storage leaves it where it was.
        match tokio::fs::remove_file(&beside).await {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
            _ => Ok(()),
        }
    }

    /// Whether a file holds what its name says.
    async fn is_whole(&self, hash: &str) -> Result<bool> {
        let (mut digest, mut at) = (Sha256::new(), 0);
        loop {
            let piece = self.part(hash, at, PIECE).await?;
            digest.update(&piece);
            at += piece.len() as u64;
            if piece.len() < PIECE {
                return Ok(hex::encode(digest.finalize()) == hash);
            }
        }
    }

    /// Keeps a finished file of this machine's disk.
    pub(crate) async fn take(&self, hash: &str, from: &Path) -> Result<()> {
        self.place.take(named(hash)?, from).await
    }

    /// Begins a file with what lies somewhere on the disk, however large.
    ///
    /// # Errors
    /// When it cannot be read, or the disk does.
    pub async fn begin_with(&self, source: &Path) -> Result<Incoming> {
        use tokio::io::AsyncReadExt;
        let mut incoming = self.begin().await?;
        let mut file = tokio::fs::File::open(source).await?;
        let mut piece = vec![0; PIECE];
        loop {
            let read = file.read(&mut piece).await?;
            if read == 0 {
                return Ok(incoming);
            }
            incoming.write(piece.get(..read).unwrap_or_default()).await?;
        }
    }

    /// At most `length` bytes of a file, from the byte `from` on; fewer at its end.
    ///
    /// # Errors
    /// When the name is none of ours, or the place of files does.
    pub async fn part(&self, hash: &str, from: u64, length: usize) -> Result<Vec<u8>> {
        self.place.part(named(hash)?, from, length).await
    }

    /// What is known of a file.
    ///
    /// # Errors
    /// When the database does.
    pub async fn find(&self, query: &impl Query, hash: &str) -> Result<Option<StoredFile>> {
        query.row("SELECT hash, size, content_type FROM store_file WHERE hash = $1", params![hash]).await
    }

    /// The content of a file.
    ///
    /// # Errors
    /// When the name is none of ours, or the place of files does.
    pub async fn read(&self, hash: &str) -> Result<Vec<u8>> {
        self.place.read(named(hash)?).await
    }
}

/// The name of a file, when it can be one.
fn named(hash: &str) -> Result<&str> {
    let is_hash = hash.len() == 64 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    if is_hash { Ok(hash) } else { Err(Error::Value("a file name that is no hash".to_owned())) }
}

/// Notes that a file is there.
pub(crate) async fn record(tx: &mut Tx, hash: &str, size: i64, content_type: &str, now: Timestamp) -> Result<()> {
    let sql = "INSERT INTO store_file (hash, size, content_type, made_at) VALUES ($1, $2, $3, $4) ON CONFLICT (hash) DO NOTHING";
    tx.run(sql, params![hash, size, content_type, now]).await?;
    Ok(())
}
