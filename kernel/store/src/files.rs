//! Files by their content: what is stored once is stored for all.

mod folder;
#[cfg(feature = "s3")]
mod objects;
#[cfg(test)]
mod tests;

use std::path::PathBuf;
use std::sync::Arc;

use async_trait::async_trait;
use sha2::{Digest, Sha256};
use vestibule_base::Timestamp;

use self::folder::Folder;
use crate::error::{Error, Result};
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
    /// The whole file.
    async fn read(&self, name: &str) -> Result<Vec<u8>>;
}

/// The files of a portal.
#[derive(Clone, Debug)]
pub struct Files {
    place: Arc<dyn Place>,
}

impl Files {
    /// Files below `folder`, made when missing.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub fn open(folder: PathBuf) -> Result<Self> {
        Ok(Self { place: Arc::new(Folder::open(folder)?) })
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
        return Ok(Self { place: Arc::new(objects::Objects::open(address, options)?) });
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
        let sql =
            "INSERT INTO store_file (hash, size, content_type, made_at) VALUES ($1, $2, $3, $4) ON CONFLICT (hash) DO NOTHING";
        tx.run(sql, params![hash, bytes.len(), content_type, now]).await?;
        Ok(hash)
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
        let is_hash = hash.len() == 64 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
        if is_hash { self.place.read(hash).await } else { Err(Error::Value("a file name that is no hash".to_owned())) }
    }
}
