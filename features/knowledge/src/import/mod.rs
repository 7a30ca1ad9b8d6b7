//! Bringing content in: folders of Markdown or HTML pages, and the open form that [`crate::export`] writes.
//!
//! An import goes on after every trouble and reports it, changes nothing when nothing changed, and, when it was
//! stopped halfway, goes on from there when it is begun again.

pub(crate) mod asides;
mod categories;
pub(crate) mod category_rows;
pub(crate) mod encoding;
mod faq_lines;
pub(crate) mod front_matter;
pub(crate) mod links;
pub(crate) mod markdown;
pub(crate) mod meet;
mod open;
mod open_content;
mod open_people;
mod open_video;
pub(crate) mod pictures;
pub(crate) mod plan;
pub(crate) mod products;
mod release;
mod report;
pub(crate) mod resolve;
pub(crate) mod source;
pub(crate) mod texts;
mod videos;
mod written;

use std::collections::{HashMap, HashSet};
use std::path::PathBuf;

use vestibule_base::{Audience, Id};

pub use faq_lines::{import_faq, languages_of};
pub use markdown::import_markdown;
pub use open::import_open;

pub use release::{ReleaseImport, Vanished};
pub use report::{Problem, Report};

/// How a folder of pages is taken in.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Write nothing; the report says what would happen.
    pub preview: bool,
    /// Who may see what is imported, unless a page says otherwise.
    pub audience: Audience,
    /// A file with the titles, summaries, icons and order of categories (`[[category]]` with `id`, `icon`, `title.en`, …);
    /// without one, `categories.toml` in the folder is read when it is there.
    pub categories: Option<PathBuf>,
    /// People by the names that `owner:` uses.
    pub owners: HashMap<String, Id>,
    /// Who imports, for the list of versions.
    pub by: Option<Id>,
    /// Take languages that the site does not have.
    pub all_languages: bool,
    /// The folder is a release of a product.
    pub release: Option<ReleaseImport>,
    /// What of the folder is written; `None`: all of it.
    pub part: Option<Part>,
}

/// What of a folder is written where a part of it is wanted: the rest is read all the same, so that links and places are known.
#[derive(Clone, Debug, Default)]
pub struct Part {
    /// Pages, relative to the folder. They are written whether or not an import brought them before.
    pub files: HashSet<String>,
    /// Keys of known articles whose kind, place, audience and the like are written, too.
    pub facts: HashSet<String>,
}

/// How far an import is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Progress {
    /// Pages done.
    pub done: usize,
    /// Pages in all.
    pub total: usize,
}
