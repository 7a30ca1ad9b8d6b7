//! Files in an object storage that speaks the S3 protocol, for several machines that share no disk.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use object_store::aws::{AmazonS3Builder, AmazonS3ConfigKey};
use object_store::path::Path;
use object_store::{ObjectStore, ObjectStoreExt, RetryConfig, WriteMultipart};
use tokio::io::AsyncReadExt;

use super::Place;
use crate::error::{Error, Result};

/// Larger files are sent in pieces, so that memory stays flat.
const ONE_PIECE: u64 = 8 << 20;

/// A bucket, or a part of one.
#[derive(Debug)]
pub(super) struct Objects {
    store: Arc<dyn ObjectStore>,
    prefix: String,
}

impl Objects {
    pub(super) fn open(address: &str, options: &[(String, String)]) -> Result<Self> {
        let (_, place) = address.split_once("://").unwrap_or_default();
        let (bucket, prefix) = place.split_once('/').unwrap_or((place, ""));
        let mut builder = AmazonS3Builder::new().with_bucket_name(bucket);
        for (name, value) in options {
            // The environment of an operator holds names of AWS that are no business of ours.
            if let Ok(key) = name.to_lowercase().parse::<AmazonS3ConfigKey>() {
                builder = builder.with_config(key, value);
            }
        }
        let is_plain = builder.get_config_value(&AmazonS3ConfigKey::Endpoint).is_some_and(|url| url.starts_with("http://"));
        // The library finds its cryptography by the process; nobody else in this program sets another.
        let _ = rustls::crypto::ring::default_provider().install_default();
        // Somebody waits for the page: better an error that says so than three minutes of trying.
        let retry = RetryConfig { max_retries: 3, retry_timeout: Duration::from_secs(10), ..RetryConfig::default() };
        let store = builder.with_allow_http(is_plain).with_retry(retry).build().map_err(failed)?;
        Ok(Self::new(Arc::new(store), prefix))
    }

    pub(super) fn new(store: Arc<dyn ObjectStore>, prefix: &str) -> Self {
        Self { store, prefix: prefix.trim_matches('/').to_owned() }
    }

    fn path(&self, name: &str) -> Path {
        Path::from_iter(self.prefix.split('/').filter(|part| !part.is_empty()).chain([name.get(..2).unwrap_or_default(), name]))
    }
}

#[async_trait]
impl Place for Objects {
    async fn has(&self, name: &str) -> Result<bool> {
        match self.store.head(&self.path(name)).await {
            Ok(_) => Ok(true),
            Err(object_store::Error::NotFound { .. }) => Ok(false),
            Err(error) => Err(failed(error)),
        }
    }

    async fn write(&self, name: &str, bytes: Vec<u8>) -> Result<()> {
        self.store.put(&self.path(name), bytes.into()).await.map_err(failed)?;
        Ok(())
    }

    async fn take(&self, name: &str, from: &std::path::Path) -> Result<()> {
        let size = tokio::fs::metadata(from).await?.len();
        if size <= ONE_PIECE {
            return self.write(name, tokio::fs::read(from).await?).await;
        }
        let mut file = tokio::fs::File::open(from).await?;
        let mut upload = WriteMultipart::new(self.store.put_multipart(&self.path(name)).await.map_err(failed)?);
        let mut piece = vec![0; 1 << 20];
        loop {
            let read = file.read(&mut piece).await?;
            if read == 0 {
                break;
            }
            upload.wait_for_capacity(2).await.map_err(failed)?;
            upload.write(piece.get(..read).unwrap_or_default());
        }
        upload.finish().await.map_err(failed)?;
        Ok(())
    }

    async fn part(&self, name: &str, from: u64, length: usize) -> Result<Vec<u8>> {
        let path = self.path(name);
        let size = self.store.head(&path).await.map_err(failed)?.size;
        let to = size.min(from.saturating_add(length as u64));
        if from >= to {
            return Ok(Vec::new());
        }
        Ok(self.store.get_range(&path, from..to).await.map_err(failed)?.to_vec())
    }

    async fn read(&self, name: &str) -> Result<Vec<u8>> {
        let found = self.store.get(&self.path(name)).await.map_err(failed)?;
        Ok(found.bytes().await.map_err(failed)?.to_vec())
    }
}

fn failed(error: object_store::Error) -> Error {
    let kind = match &error {
        object_store::Error::NotFound { .. } => io::ErrorKind::NotFound,
        object_store::Error::PermissionDenied { .. } | object_store::Error::Unauthenticated { .. } => {
            io::ErrorKind::PermissionDenied
        }
        _ => io::ErrorKind::Other,
    };
    Error::Io(io::Error::new(kind, error))
}
