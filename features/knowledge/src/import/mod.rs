//! Bringing content in: folders of Markdown or HTML pages, and the open form that [`crate::export`] writes.
//!
//! An import goes on after every trouble and reports it, changes nothing when nothing changed, and, when it was
//! stopped halfway, goes on from there when it is begun again.

mod asides;
mod categories;
pub(crate) mod encoding;
mod faq_lines;
mod front_matter;
pub(crate) mod links;
mod markdown;
mod open;
mod open_content;
mod open_people;
mod open_video;
mod pictures;
mod plan;
mod products;
mod release;
mod report;
mod resolve;
mod source;
mod texts;
mod videos;

use std::collections::HashMap;
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
}

/// How far an import is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Progress {
    /// Pages done.
    pub done: usize,
    /// Pages in all.
    pub total: usize,
}
