//! The open form: a folder that holds everything of a knowledge base in files that people and other programs read.
//!
//! ```text
//! site.json              format and version, name and languages
//! categories.jsonl       one category a line, each after the one it stands in
//! redirects.jsonl        where old addresses lead
//! articles/KEY/article.json           kind, place, audience, owner, labels, files, times
//! articles/KEY/LANGUAGE.md            the working draft, with its state on top
//! articles/KEY/LANGUAGE.versions.jsonl   every published version
//! articles/KEY/video.json             of a video: files, picture, chapters, level
//! articles/KEY/LANGUAGE.vtt           of a video: captions
//! files/HASH             pictures and attachments by their content
//! ```
//! Links name articles by `article:KEY` and files by `file:KEY/NAME`. Votes and daily views stay behind: they are about
//! readers; the export of a whole site has them beside it. [`crate::import::import_open`] takes the folder in; exported again it is the same, byte for byte.

pub(crate) mod form;
pub(crate) mod names;
mod snapshot;
pub(crate) mod video_form;

use std::path::Path;

use serde::Serialize;
use vestibule_base::{Id, Viewer};
use vestibule_web::archive::{self, OwnForm};
use vestibule_web::{App, BoxError};

pub(crate) use names::Names;
pub(crate) use snapshot::Snapshot;

use crate::store::{article, category, redirect};

/// The knowledge base in the export of a whole site.
pub const OWN_FORM: OwnForm = OwnForm {
    write: |app, site, folder, tell| {
        Box::pin(async move {
            let done = export_open(&app, site, &folder, |progress| tell(progress.done, progress.total)).await?;
            let rows_new = done.categories + done.articles + done.texts;
            Ok(archive::Report { rows_new, files_new: done.files, ..archive::Report::default() })
        })
    },
    open: |app, site, folder, tell| {
        Box::pin(async move {
            let done = crate::import::import_open(&app, site, &folder, |progress| tell(progress.done, progress.total)).await?;
            Ok(done.into())
        })
    },
};

/// What an export wrote.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub struct ExportReport {
    /// Articles.
    pub articles: usize,
    /// Languages of articles.
    pub texts: usize,
    /// Categories.
    pub categories: usize,
    /// Pictures and attachments.
    pub files: usize,
}

/// Writes the knowledge base of a site into a folder: an empty one, or one that an earlier export wrote.
///
/// # Errors
/// When the folder holds something else, or disk or database fail.
pub async fn export_open(
    app: &App,
    site: Id,
    folder: &Path,
    mut progress: impl FnMut(crate::import::Progress) + Send,
) -> Result<ExportReport, BoxError> {
    clear(folder)?;
    let site = app.site(site).ok_or("there is no such site")?;
    let names = Names::load(app, site.id).await?;
    let tree = category::list(&app.db, &Viewer::system(), site.id).await?;
    let mut report = ExportReport { categories: tree.0.len(), ..ExportReport::default() };
    std::fs::write(folder.join("site.json"), form::site(&site)?)?;
    std::fs::write(folder.join("categories.jsonl"), form::categories(&tree)?)?;
    std::fs::write(folder.join("redirects.jsonl"), form::redirects(&redirect::list(&app.db).await?, &names)?)?;
    let articles = article::list_all(&app.db, site.id).await?;
    let total = articles.len();
    for (done, article) in (1..).zip(articles) {
        let snapshot = Snapshot::load(&app.db, article).await?;
        report.articles += 1;
        report.texts += snapshot.texts.len();
        report.files += snapshot.files.len();
        write_article(app, folder, &snapshot, &names).await?;
        progress(crate::import::Progress { done, total });
    }
    Ok(report)
}

async fn write_article(app: &App, folder: &Path, snapshot: &Snapshot, names: &Names) -> Result<(), BoxError> {
    let own = folder.join("articles").join(form::folder_name(&snapshot.article.key));
    std::fs::create_dir_all(&own)?;
    for (name, text) in snapshot.render(names)? {
        std::fs::write(own.join(name), text)?;
    }
    for hash in snapshot.hashes() {
        let goal = folder.join("files").join(hash);
        if !goal.exists() {
            app.files.copy_to(hash, &goal).await?;
        }
    }
    Ok(())
}

/// Makes the folder, and takes away what an earlier export left.
fn clear(folder: &Path) -> Result<(), BoxError> {
    std::fs::create_dir_all(folder)?;
    let is_ours = std::fs::read_to_string(folder.join("site.json")).is_ok_and(|text| text.contains(form::FORMAT));
    if !is_ours && std::fs::read_dir(folder)?.next().is_some() {
        return Err(format!("{} is not empty and holds no export", folder.display()).into());
    }
    for part in ["articles", "files"] {
        let part = folder.join(part);
        if part.exists() {
            std::fs::remove_dir_all(&part)?;
        }
        std::fs::create_dir_all(&part)?;
    }
    Ok(())
}
