//! A whole site in a folder: what [`Feature::records`](crate::Feature::records) of every feature name, the site's look,
//! languages and settings, and the files that rows point to.
//!
//! ```text
//! site.json                 format and version, name, host, languages, look, settings
//! FEATURE/TABLE.jsonl       one row a line
//! files.jsonl, files/HASH   stored files by their content
//! ```
//! Passwords, sessions, links in mails and the access to the mail server stay behind: whoever moves signs in by a mailed
//! link. A feature may have a form of its own beside its tables ([`OwnForm`]); the knowledge base has.

mod intake;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use futures::future::BoxFuture;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use vestibule_base::{Id, Locale, Translator};
use vestibule_store::{SiteLook, records};

pub use intake::{Intent, open};

use crate::app::App;
use crate::feature::BoxError;

/// Marks a folder as ours.
pub const FORMAT: &str = "vestibule-site";

/// Most problems that a report holds; the rest is counted.
const MOST_PROBLEMS: usize = 10_000;

/// `site.json`.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
struct SiteForm {
    format: String,
    version: i64,
    name: String,
    host: String,
    locales: Vec<Locale>,
    look: SiteLook,
    settings: std::collections::BTreeMap<String, Json>,
}

/// A line of `files.jsonl`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
struct FileLine {
    hash: String,
    content_type: String,
}

/// Told how far the work is: pieces done, and in all.
pub type Tell = Arc<dyn Fn(usize, usize) + Send + Sync>;

/// The work of a form of a feature's own.
pub type OwnWork = BoxFuture<'static, Result<Report, BoxError>>;

/// A form of a feature's own, in the folder `FEATURE/` of the export.
#[derive(Clone, Copy)]
pub struct OwnForm {
    /// Writes it into an empty folder.
    pub write: fn(App, Id, PathBuf, Tell) -> OwnWork,
    /// Takes it in.
    pub open: fn(App, Id, PathBuf, Tell) -> OwnWork,
}

/// A line that could not be taken; the rest went on.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Problem {
    /// What: a text key that takes `detail`.
    pub kind: String,
    /// File, relative to the folder.
    pub file: String,
    /// Line, from 1; 0 for the whole file.
    pub line: usize,
    /// The words in question.
    pub detail: String,
}

impl Problem {
    /// A sentence about it, for people.
    #[must_use]
    pub fn text(&self, t: &Translator) -> String {
        t.with(&self.kind, "detail", &self.detail)
    }
}

/// What was written, or taken in.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub struct Report {
    /// Whether nothing was written.
    pub preview: bool,
    /// Rows made (of an export: rows written).
    pub rows_new: usize,
    /// Rows that became as the folder has them.
    pub rows_changed: usize,
    /// Rows that were so already.
    pub rows_unchanged: usize,
    /// Files stored, or written.
    pub files_new: usize,
    /// Whether name, look, languages or settings of the site became those of the folder.
    pub site_changed: bool,
    /// What could not be taken.
    pub problems: Vec<Problem>,
    /// Problems beyond those listed.
    pub more_problems: usize,
}

impl Report {
    /// Notes a problem.
    pub fn add(&mut self, kind: &str, file: &str, line: usize, detail: &str) {
        if self.problems.len() >= MOST_PROBLEMS {
            self.more_problems += 1;
            return;
        }
        let detail = detail.chars().take(300).collect();
        self.problems.push(Problem { kind: kind.to_owned(), file: file.to_owned(), line, detail });
    }

    /// Adds what a part did, whose files lie in `folder`.
    fn join(&mut self, folder: &str, part: Self) {
        self.rows_new += part.rows_new;
        self.rows_changed += part.rows_changed;
        self.rows_unchanged += part.rows_unchanged;
        self.files_new += part.files_new;
        self.more_problems += part.more_problems;
        for problem in part.problems {
            self.add(&problem.kind, &format!("{folder}/{}", problem.file), problem.line, &problem.detail);
        }
    }

    /// Whether everything was there already.
    #[must_use]
    pub const fn changed_nothing(&self) -> bool {
        self.rows_new + self.rows_changed + self.files_new == 0 && !self.site_changed
    }
}

/// Whether a folder holds the export of a whole site.
#[must_use]
pub fn is_site(folder: &Path) -> bool {
    std::fs::read_to_string(folder.join("site.json")).is_ok_and(|text| text.contains(FORMAT))
}

/// Makes the folder, and takes away what an earlier export left.
///
/// # Errors
/// When it holds something else, or the disk fails.
pub fn clear(folder: &Path) -> Result<(), BoxError> {
    std::fs::create_dir_all(folder)?;
    if !is_site(folder) && std::fs::read_dir(folder)?.next().is_some() {
        return Err("the folder is not empty and holds no export of a site; name another one".into());
    }
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            std::fs::remove_dir_all(&path)?;
        } else {
            std::fs::remove_file(&path)?;
        }
    }
    Ok(())
}

/// Writes the rows of all features, the site and the files into a folder that [`clear`] made.
///
/// # Errors
/// When disk or database fail.
pub async fn write(app: &App, site: Id, folder: &Path, tell: Tell) -> Result<Report, BoxError> {
    let site = app.site(site).ok_or("there is no such site")?;
    let mut report = Report::default();
    let mut hashes: BTreeSet<String> = BTreeSet::new();
    let mut settings = std::collections::BTreeMap::new();
    for feature in &app.features {
        for key in feature.settings {
            if let Some(value) = records::find_setting_text(&app.db, site.id, key).await? {
                settings.insert((*key).to_owned(), value);
            }
        }
        if let Some(own) = feature.own_form {
            let folder = folder.join(feature.name);
            std::fs::create_dir_all(&folder)?;
            report.join(feature.name, (own.write)(app.clone(), site.id, folder, Arc::clone(&tell)).await?);
        }
        for records in feature.records.iter().filter(|records| !records.elsewhere) {
            let lines = records.list(&app.db, site.id).await?;
            hashes.extend(lines.iter().flat_map(|line| records.hashes(line)).map(ToOwned::to_owned));
            report.rows_new += lines.len();
            std::fs::create_dir_all(folder.join(feature.name))?;
            std::fs::write(folder.join(file_of(feature.name, records.table)), json_lines(&lines)?)?;
        }
    }
    hashes.extend(Some(site.look.logo.clone()).filter(|logo| !logo.is_empty()));
    write_files(app, folder, hashes, &mut report).await?;
    let form = SiteForm {
        format: FORMAT.to_owned(),
        version: 1,
        name: site.name.clone(),
        host: site.host.clone(),
        locales: site.locales.clone(),
        look: site.look.clone(),
        settings,
    };
    std::fs::write(folder.join("site.json"), serde_json::to_string_pretty(&form)? + "\n")?;
    Ok(report)
}

async fn write_files(app: &App, folder: &Path, hashes: BTreeSet<String>, report: &mut Report) -> Result<(), BoxError> {
    let mut lines = Vec::new();
    std::fs::create_dir_all(folder.join("files"))?;
    for hash in hashes {
        let Some(known) = app.files.find(&app.db, &hash).await? else {
            report.add("archive-missing-file", "files.jsonl", 0, &hash);
            continue;
        };
        std::fs::write(folder.join("files").join(&hash), app.files.read(&hash).await?)?;
        report.files_new += 1;
        lines.push(FileLine { hash, content_type: known.content_type });
    }
    Ok(std::fs::write(folder.join("files.jsonl"), json_lines(&lines)?)?)
}

fn file_of(feature: &str, table: &str) -> String {
    let own = table.strip_prefix(feature).and_then(|rest| rest.strip_prefix('_')).unwrap_or(table);
    format!("{feature}/{own}.jsonl")
}

fn json_lines<T: Serialize>(rows: &[T]) -> serde_json::Result<String> {
    let mut out = String::new();
    for row in rows {
        out.push_str(&serde_json::to_string(row)?);
        out.push('\n');
    }
    Ok(out)
}
