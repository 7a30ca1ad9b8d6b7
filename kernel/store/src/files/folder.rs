//! Files in a folder of this machine.

use std::io::SeekFrom;
use std::path::{Path, PathBuf};

use async_trait::async_trait;
use tokio::io::{AsyncReadExt, AsyncSeekExt};

use super::{Place, Room};
use crate::error::{Error, Result};

/// A folder, fanned out by the first two digits of the names.
#[derive(Debug)]
pub(super) struct Folder(PathBuf, Room);

impl Folder {
    pub(super) fn open(folder: PathBuf, room: Room) -> Result<Self> {
        std::fs::create_dir_all(&folder)?;
        Ok(Self(folder, room))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.join(name.get(..2).unwrap_or_default()).join(name)
    }
}

#[async_trait]
impl Place for Folder {
    async fn has(&self, name: &str) -> Result<bool> {
        Ok(tokio::fs::try_exists(self.path(name)).await?)
    }

    async fn write(&self, name: &str, bytes: Vec<u8>) -> Result<()> {
        let (path, room) = (self.path(name), self.1.clone());
        let written = tokio::task::spawn_blocking(move || write_whole(&path, &bytes, &room)).await;
        Ok(written.map_err(|error| Error::Value(error.to_string()))??)
    }

    async fn take(&self, name: &str, from: &Path) -> Result<()> {
        let goal = self.path(name);
        let folder = goal.parent().map(PathBuf::from).unwrap_or_default();
        tokio::fs::create_dir_all(&folder).await?;
        tokio::fs::rename(from, &goal).await?;
        Ok(tokio::fs::File::open(&folder).await?.sync_all().await?)
    }

    async fn read(&self, name: &str) -> Result<Vec<u8>> {
        Ok(tokio::fs::read(self.path(name)).await?)
    }

    async fn part(&self, name: &str, from: u64, length: usize) -> Result<Vec<u8>> {
        let mut file = tokio::fs::File::open(self.path(name)).await?;
        file.seek(SeekFrom::Start(from)).await?;
        let mut part = Vec::with_capacity(length);
        file.take(length as u64).read_to_end(&mut part).await?;
        Ok(part)
    }

    fn folder(&self) -> Option<&Path> {
        Some(&self.0)
    }
}

/// Writes beside the goal, syncs and renames: a reader sees the whole file or none, also after a crash.
fn write_whole(path: &Path, bytes: &[u8], room: &Room) -> std::io::Result<()> {
    let folder = path.parent().map(PathBuf::from).unwrap_or_default();
    std::fs::create_dir_all(&folder)?;
    let beside = path.with_extension(vestibule_base::random::token());
    let written = write_beside(&beside, bytes, room).and_then(|()| std::fs::rename(&beside, path));
    if written.is_err() {
        // Half a file takes the room that the disk lacks.
        let _ = std::fs::remove_file(&beside);
    }
    written?;
    std::fs::File::open(&folder)?.sync_all()
}

fn write_beside(beside: &Path, bytes: &[u8], room: &Room) -> std::io::Result<()> {
    use std::io::Write;
    let mut file = std::fs::File::create(beside)?;
    let (fits, has_room) = room.take(bytes);
    file.write_all(fits)?;
    has_room?;
    file.sync_all()
}
