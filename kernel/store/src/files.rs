//! Files by their content: what is stored once is stored for all.

use std::path::PathBuf;

use sha2::{Digest, Sha256};
use vestibule_base::Timestamp;

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

/// The folder of files. Names are content hashes, so a file never changes and may be cached for ever.
#[derive(Clone, Debug)]
pub struct Files {
    folder: PathBuf,
}

impl Files {
    /// Files below `folder`, made when missing.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub fn open(folder: PathBuf) -> Result<Self> {
        std::fs::create_dir_all(&folder)?;
        Ok(Self { folder })
    }

    /// Stores `bytes`; the row becomes visible with the transaction, the file is there (and synced) before.
    ///
    /// # Errors
    /// When disk or database do.
    pub async fn put(&self, tx: &mut Tx, bytes: &[u8], content_type: &str, now: Timestamp) -> Result<String> {
        let hash = hex::encode(Sha256::digest(bytes));
        let path = self.path(&hash)?;
        if !tokio::fs::try_exists(&path).await? {
            write_whole(path, bytes.to_vec()).await?;
        }
        record(tx, &hash, i64::try_from(bytes.len()).unwrap_or(i64::MAX), content_type, now).await?;
        Ok(hash)
    }

    /// Begins a file that arrives piece by piece.
    ///
    /// # Errors
    /// When the disk does.
    pub async fn begin(&self) -> Result<Incoming> {
        Incoming::begin(self.clone(), self.folder.join(format!("incoming-{}", vestibule_base::random::token()))).await
    }

    /// Writes a file elsewhere, however large.
    ///
    /// # Errors
    /// When the name is none of ours, or the disk does.
    pub async fn copy_to(&self, hash: &str, goal: &std::path::Path) -> Result<()> {
        tokio::fs::copy(self.path(hash)?, goal).await?;
        Ok(())
    }

    /// Begins a file with what lies somewhere on the disk, however large.
    ///
    /// # Errors
    /// When it cannot be read, or the disk does.
    pub async fn begin_with(&self, source: &std::path::Path) -> Result<Incoming> {
        use tokio::io::AsyncReadExt;
        let mut incoming = self.begin().await?;
        let mut file = tokio::fs::File::open(source).await?;
        let mut piece = vec![0; 256 << 10];
        loop {
            let read = file.read(&mut piece).await?;
            if read == 0 {
                return Ok(incoming);
            }
            incoming.write(piece.get(..read).unwrap_or_default()).await?;
        }
    }

    /// A file to be read piece by piece.
    ///
    /// # Errors
    /// When the name is none of ours, or the disk does.
    pub async fn open_one(&self, hash: &str) -> Result<tokio::fs::File> {
        Ok(tokio::fs::File::open(self.path(hash)?).await?)
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
    /// When the name is none of ours, or the disk does.
    pub async fn read(&self, hash: &str) -> Result<Vec<u8>> {
        Ok(tokio::fs::read(self.path(hash)?).await?)
    }

    pub(crate) fn path(&self, hash: &str) -> Result<PathBuf> {
        let is_hash = hash.len() == 64 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
        let fan = hash.get(..2).filter(|_| is_hash).ok_or_else(|| Error::Value("a file name that is no hash".to_owned()))?;
        Ok(self.folder.join(fan).join(hash))
    }
}

/// Notes that a file is there.
pub(crate) async fn record(tx: &mut Tx, hash: &str, size: i64, content_type: &str, now: Timestamp) -> Result<()> {
    let sql = "INSERT INTO store_file (hash, size, content_type, made_at) VALUES ($1, $2, $3, $4) ON CONFLICT (hash) DO NOTHING";
    tx.run(sql, params![hash, size, content_type, now]).await?;
    Ok(())
}

/// Writes beside the goal, syncs and renames: a reader sees the whole file or none, also after a crash.
async fn write_whole(path: PathBuf, bytes: Vec<u8>) -> Result<()> {
    let written = tokio::task::spawn_blocking(move || -> std::io::Result<()> {
        use std::io::Write;
        let folder = path.parent().map(PathBuf::from).unwrap_or_default();
        std::fs::create_dir_all(&folder)?;
        let beside = path.with_extension(vestibule_base::random::token());
        let mut file = std::fs::File::create(&beside)?;
        file.write_all(&bytes)?;
        file.sync_all()?;
        std::fs::rename(&beside, &path)?;
        std::fs::File::open(&folder)?.sync_all()
    });
    written.await.map_err(|error| Error::Value(error.to_string()))??;
    Ok(())
}
