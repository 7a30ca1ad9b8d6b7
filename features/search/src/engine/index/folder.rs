//! The folder of an index, which does not wait for the disk.
//!
//! All that an index holds stands in the database, and a commit writes a dozen files: waiting until the disk has each of
//! them would take most of the time until a text is found. A process that is killed loses nothing by that, because the
//! system keeps what was written. After a power cut files may be short; so the first start after the machine's looks
//! at the checksum of each of them, and an index that is damaged is built anew.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tantivy::Index;
use tantivy::directory::error::{DeleteError, LockError, OpenReadError, OpenWriteError};
use tantivy::directory::{
    AntiCallToken, Directory, DirectoryLock, FileHandle, Lock, MmapDirectory, TerminatingWrite, WatchCallback, WatchHandle,
    WritePtr,
};

/// Where Linux names the start of the machine.
const BOOT: &str = "/proc/sys/kernel/random/boot_id";
/// Which start of the machine the files were last found whole under.
const SEEN: &str = ".boot";

/// A folder of files that are read as memory and written without waiting for the disk.
#[derive(Clone, Debug)]
pub(super) struct Folder {
    inner: MmapDirectory,
    path: PathBuf,
}

impl Folder {
    pub(super) fn open(path: &Path) -> tantivy::Result<Self> {
        Ok(Self { inner: MmapDirectory::open(path)?, path: path.to_path_buf() })
    }
}

/// Whether every file of an index is as it was written. Asked once after each start of the machine, since in between
/// nothing can be lost.
pub(super) fn is_whole(index: &Index, path: &Path) -> bool {
    let boot = fs::read_to_string(BOOT).unwrap_or_default();
    if !boot.is_empty() && fs::read_to_string(path.join(SEEN)).is_ok_and(|seen| seen == boot) {
        return true;
    }
    let is_whole = index.validate_checksum().is_ok_and(|damaged| damaged.is_empty());
    if is_whole {
        note(path);
    }
    is_whole
}

/// Notes that the files are whole under this start of the machine.
pub(super) fn note(path: &Path) {
    let boot = fs::read_to_string(BOOT).unwrap_or_default();
    if let Err(error) = fs::write(path.join(SEEN), boot) {
        tracing::warn!(%error, "the index will be checked at the next start again");
    }
}

struct Unsynced(BufWriter<File>);

impl Write for Unsynced {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

impl TerminatingWrite for Unsynced {
    fn terminate_ref(&mut self, _: AntiCallToken) -> io::Result<()> {
        self.0.flush()
    }
}

impl Directory for Folder {
    fn get_file_handle(&self, path: &Path) -> Result<Arc<dyn FileHandle>, OpenReadError> {
        self.inner.get_file_handle(path)
    }

    fn delete(&self, path: &Path) -> Result<(), DeleteError> {
        self.inner.delete(path)
    }

    fn exists(&self, path: &Path) -> Result<bool, OpenReadError> {
        self.inner.exists(path)
    }

    fn open_write(&self, path: &Path) -> Result<WritePtr, OpenWriteError> {
        let file = OpenOptions::new().write(true).create_new(true).open(self.path.join(path)).map_err(|error| {
            if error.kind() == io::ErrorKind::AlreadyExists {
                return OpenWriteError::FileAlreadyExists(path.to_path_buf());
            }
            OpenWriteError::wrap_io_error(error, path.to_path_buf())
        })?;
        Ok(BufWriter::new(Box::new(Unsynced(BufWriter::new(file)))))
    }

    fn atomic_read(&self, path: &Path) -> Result<Vec<u8>, OpenReadError> {
        self.inner.atomic_read(path)
    }

    fn atomic_write(&self, path: &Path, data: &[u8]) -> io::Result<()> {
        // One writer at a time holds the index, so one name is enough.
        let fresh = self.path.join(format!(".fresh-{}", path.display()));
        fs::write(&fresh, data)?;
        fs::rename(fresh, self.path.join(path))
    }

    fn sync_directory(&self) -> io::Result<()> {
        Ok(())
    }

    fn acquire_lock(&self, lock: &Lock) -> Result<DirectoryLock, LockError> {
        self.inner.acquire_lock(lock)
    }

    fn watch(&self, watch_callback: WatchCallback) -> tantivy::Result<WatchHandle> {
        self.inner.watch(watch_callback)
    }
}
