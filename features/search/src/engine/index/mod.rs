//! The index on disk: opening, feeding, and the state that searches read.

mod document;
mod few;
mod folder;
mod schema;
mod snapshot;
mod writer;

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use tantivy::{Index, IndexReader, ReloadPolicy, Term};

use folder::Folder;

pub use document::{Change, Document, Subject, Unfinished};
pub(crate) use schema::{Fields, Zone};
pub(crate) use snapshot::{Entry, LanguageStatistics, Segment, Snapshot};
pub use writer::Writer;
pub(crate) use writer::term_text;

/// What can go wrong with an index. A query never can.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The folder cannot be read or written.
    #[error("search index folder: {0}")]
    Io(#[from] std::io::Error),
    /// The index itself, among others when a second writer is open.
    #[error("search index: {0}")]
    Index(#[from] tantivy::TantivyError),
    /// A search set that cannot be read.
    #[error("search set: {0}")]
    SearchSet(String),
}

/// An open index. Cheap to clone; all clones see a commit at once.
#[derive(Clone)]
pub struct SearchIndex {
    shared: Arc<Shared>,
}

struct Shared {
    index: Index,
    reader: IndexReader,
    fields: Fields,
    current: RwLock<Arc<Snapshot>>,
    names: Mutex<snapshot::Names>,
}

impl SearchIndex {
    /// Opens the index in a folder of its own, and makes both where they are missing.
    ///
    /// An index of another schema version, or one that cannot be read, is deleted and begun anew: its cursor is then 0, so
    /// that the feed starts over.
    ///
    /// # Errors
    ///
    /// When the folder cannot be made, read or written.
    pub fn open(folder: impl AsRef<Path>) -> Result<Self, Error> {
        let folder = folder.as_ref().to_path_buf();
        std::fs::create_dir_all(&folder)?;
        match Self::open_existing(&folder) {
            Ok(Some(index)) => Ok(index),
            Ok(None) | Err(Error::Index(_)) => {
                clear(&folder)?;
                let (schema, fields) = schema::build();
                let index = schema::builder(schema).open_or_create(Folder::open(&folder)?)?;
                folder::note(&folder);
                Self::with(index, fields)
            }
            Err(error) => Err(error),
        }
    }

    /// An index in memory, for evaluation and tests.
    ///
    /// # Errors
    ///
    /// When tantivy cannot make one.
    pub fn in_memory() -> Result<Self, Error> {
        let (schema, fields) = schema::build();
        Self::with(schema::builder(schema).create_in_ram()?, fields)
    }

    fn open_existing(folder: &Path) -> Result<Option<Self>, Error> {
        if !folder.join("meta.json").exists() {
            return Ok(None);
        }
        let (schema, fields) = schema::build();
        let index = Index::open(Folder::open(folder)?)?;
        if !folder::is_whole(&index, folder) {
            tracing::warn!("the search index is damaged and is built anew");
            return Ok(None);
        }
        let payload = index.load_metas()?.payload;
        if index.schema() != schema || payload.is_some_and(|payload| writer::read_cursor(&payload).is_none()) {
            return Ok(None);
        }
        Self::with(index, fields).map(Some)
    }

    fn with(index: Index, fields: Fields) -> Result<Self, Error> {
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).doc_store_cache_num_blocks(64).try_into()?;
        let mut names = snapshot::Names::default();
        let snapshot = Arc::new(Snapshot::of(&reader, &fields, &mut names, None)?);
        let shared = Shared { index, reader, fields, current: RwLock::new(snapshot), names: Mutex::new(names) };
        Ok(Self { shared: Arc::new(shared) })
    }

    /// The one writer of this index; a second one, here or in another process, is refused until it is dropped.
    ///
    /// # Errors
    ///
    /// When there is another writer, or the folder cannot be written.
    pub fn writer(&self) -> Result<Writer, Error> {
        Writer::new(self.clone())
    }

    /// The cursor of the last commit; 0 for an index that was never written.
    ///
    /// # Errors
    ///
    /// When the folder cannot be read.
    pub fn cursor(&self) -> Result<i64, Error> {
        let payload = self.shared.index.load_metas()?.payload;
        Ok(payload.and_then(|payload| writer::read_cursor(&payload)).unwrap_or(0))
    }

    /// How far the index is when its building was stopped; none when it is whole, or was never begun.
    ///
    /// # Errors
    ///
    /// When the folder cannot be read.
    pub fn unfinished(&self) -> Result<Option<Unfinished>, Error> {
        Ok(self.shared.index.load_metas()?.payload.and_then(|payload| writer::read_unfinished(&payload)))
    }

    /// Shows searches the last commit, also one that another process made in this folder.
    ///
    /// # Errors
    ///
    /// When the folder cannot be read.
    pub fn reload(&self) -> Result<(), Error> {
        // Held to the end: of two that reload, the later one has the later state.
        let mut names = self.shared.names.lock().unwrap_or_else(PoisonError::into_inner);
        self.shared.reader.reload()?;
        let before = self.snapshot();
        let snapshot = Arc::new(Snapshot::of(&self.shared.reader, &self.shared.fields, &mut names, Some(&before))?);
        *self.shared.current.write().unwrap_or_else(PoisonError::into_inner) = snapshot;
        Ok(())
    }

    /// Whether anything of a subject can be found.
    #[must_use]
    pub fn has(&self, subject: &Subject) -> bool {
        self.holds(&Term::from_field_text(self.shared.fields.subject, &subject.key()))
    }

    fn holds(&self, term: &Term) -> bool {
        // Who cannot tell says yes: the subject is then taken out once more, which does no harm.
        self.snapshot().searcher.doc_freq(term).map_or(true, |count| count > 0)
    }

    /// Documents that can be found, all locales counted.
    #[must_use]
    pub fn documents(&self) -> u64 {
        self.snapshot().searcher.num_docs()
    }

    pub(crate) fn snapshot(&self) -> Arc<Snapshot> {
        Arc::clone(&self.shared.current.read().unwrap_or_else(PoisonError::into_inner))
    }

    pub(crate) fn fields(&self) -> &Fields {
        &self.shared.fields
    }
}

/// Deletes what lies in the index folder. Folders inside are left: an index has none.
fn clear(folder: &Path) -> Result<(), Error> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            std::fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}
