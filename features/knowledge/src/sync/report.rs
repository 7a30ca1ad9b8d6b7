//! What a run did, or would do.

use serde::Serialize;

use crate::import::Problem;

/// A file that waits for a decision.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Differing {
    /// The file, relative to the folder.
    pub path: String,
    /// `both`, `draft`, `file-gone` or `text-gone`.
    pub kind: &'static str,
    /// Title of the text.
    pub title: String,
}

/// What a run did, or would do.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub struct SyncReport {
    /// Whether nothing was written.
    pub dry_run: bool,
    /// Pages read.
    pub pages: usize,
    /// Files and texts in which nothing changed.
    pub unchanged: usize,
    /// Files that the portal took in.
    pub taken: Vec<String>,
    /// Files that were written, or written anew.
    pub written: Vec<String>,
    /// Pictures and attachments that were written beside them.
    pub pictures: Vec<String>,
    /// Files that have another name than before: old and new.
    pub renamed: Vec<(String, String)>,
    /// Files that were removed, as their texts are gone, and what was taken out of a file that lists it (`products.toml#hub@4.2`).
    pub removed: Vec<String>,
    /// Files that are gone and whose texts were withdrawn.
    pub withdrawn: Vec<String>,
    /// Files that wait until the first language of their article is settled.
    pub waiting: Vec<String>,
    /// Files that somebody changed while the run was under way; they were left, and the next run looks at them again.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub left: Vec<String>,
    /// Texts for staff alone that were not written, as the folder was not said to be for them.
    pub internal: Vec<String>,
    /// What waits for a decision.
    pub differing: Vec<Differing>,
    /// What could not be taken as it was.
    pub problems: Vec<Problem>,
}

impl SyncReport {
    /// Notes that a file was left as somebody changed it meanwhile.
    pub fn leave(&mut self, file: &str) {
        for all in [&mut self.taken, &mut self.written, &mut self.removed] {
            all.retain(|one| one != file && !one.starts_with(&format!("{file}#")));
        }
        self.left.push(file.to_owned());
    }

    /// Whether anything was written, or would be.
    #[must_use]
    pub const fn changed_nothing(&self) -> bool {
        self.taken.is_empty() && self.written.is_empty() && self.removed.is_empty() && self.withdrawn.is_empty()
    }

    /// Whether folder and portal say the same now.
    #[must_use]
    pub const fn is_in_step(&self) -> bool {
        self.differing.is_empty() && self.waiting.is_empty() && self.left.is_empty()
    }
}
