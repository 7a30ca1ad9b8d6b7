//! Pictures and attachments that pages of an import show.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use sha2::{Digest, Sha256};
use vestibule_base::{Id, Timestamp};
use vestibule_store::Tx;
use vestibule_web::App;

use super::report::Report;
use crate::actions::kind_of;
use crate::store::file::{self, File};

/// The files of one article while it is imported.
pub struct Pictures {
    article: Id,
    known: HashMap<String, File>,
    /// Read and yet to be written: file, content, and whether the row is new.
    fresh: Vec<(File, Vec<u8>, bool)>,
    /// What was taken: names in the folder, with the hashes of their content.
    seen: BTreeMap<String, String>,
}

impl Pictures {
    /// The files that the article has.
    #[must_use]
    pub fn new(article: Id, known: Vec<File>) -> Self {
        Self {
            article,
            known: known.into_iter().map(|file| (file.name.clone(), file)).collect(),
            fresh: Vec::new(),
            seen: BTreeMap::new(),
        }
    }

    /// The id under which the text shows a file of the folder; none when it cannot be read.
    pub fn take(&mut self, folder: &Path, name: &str, now: Timestamp) -> Option<(Id, bool)> {
        let own = name.replace('/', "-");
        if let Some((file, _, _)) = self.fresh.iter().find(|(file, _, _)| file.name == own) {
            return Some((file.id, file.inline));
        }
        let bytes = std::fs::read(folder.join(name)).ok()?;
        let hash = hex::encode(Sha256::digest(&bytes));
        self.seen.insert(name.to_owned(), hash.clone());
        let known = self.known.get(&own);
        // An editor may have given the same file another name.
        let same = known.filter(|known| known.hash == hash).or_else(|| self.known.values().find(|known| known.hash == hash));
        if let Some(same) = same {
            return Some((same.id, same.inline));
        }
        let (content_type, inline) = kind_of(&bytes);
        let file = File {
            id: known.map_or_else(|| Id::new(now), |known| known.id),
            article_id: self.article,
            hash,
            name: own,
            content_type: content_type.to_owned(),
            size: i64::try_from(bytes.len()).unwrap_or(i64::MAX),
            alt: String::new(),
            inline,
            made_at: now,
            listed: known.is_none_or(|known| known.listed),
            turns_with: known.and_then(|known| known.turns_with),
        };
        let found = (file.id, file.inline);
        self.fresh.push((file, bytes, known.is_none()));
        Some(found)
    }

    /// Names of files by their ids, for rendering.
    pub fn names(&self) -> impl Iterator<Item = (Id, String)> {
        let fresh = self.fresh.iter().map(|(file, _, _)| file);
        self.known.values().chain(fresh).map(|file| (file.id, file.name.clone()))
    }

    /// What was taken: names in the folder, with the hashes of their content.
    #[must_use]
    pub const fn seen(&self) -> &BTreeMap<String, String> {
        &self.seen
    }

    /// Whether nothing that was taken is new.
    #[must_use]
    pub const fn is_settled(&self) -> bool {
        self.fresh.is_empty()
    }

    /// Stores what is new.
    ///
    /// # Errors
    /// When disk or database do.
    pub async fn write(self, app: &App, tx: &mut Tx, report: &mut Report) -> vestibule_store::Result<()> {
        for (file, bytes, is_new) in self.fresh {
            report.files_new += 1;
            if report.preview {
                continue;
            }
            app.files.put(tx, &bytes, &file.content_type, file.made_at).await?;
            if is_new { file::insert(tx, &file).await? } else { file::update_content(tx, &file).await? }
        }
        Ok(())
    }
}
