//! The knowledge base in step with a folder of Markdown files, both ways (W8).
//!
//! A run reads both sides and compares each with what both said when they agreed last (`knowledge_sync`). What changed on one side
//! alone goes to the other; what changed on both waits for a decision and is not touched. Files are written whole or not at all, and
//! what both sides say is noted last: a run that was killed is repaired by the next one, which finds them equal.

mod back;
mod carry;
mod categories;
mod categories_file;
mod compose;
mod disk;
mod fields;
mod gone;
mod listing;
mod plan;
mod portal;
mod products;
mod products_file;
mod read;
mod renamed;
mod report;
mod settle;
mod sheet;
mod toml_rows;

use std::collections::{HashMap, HashSet};
use std::path::Path;

use vestibule_base::{Id, Locale};
use vestibule_store::Site;
use vestibule_web::{App, BoxError};

use categories::Categories;
use compose::Composer;
use plan::{At, Rule, Step};
use products::Products;
use read::Both;

use crate::import::{Options, Progress};
use crate::store::sync::{self as table, Known, Sides};

pub use crate::model::Winner;
pub use report::{Differing, SyncReport};

/// How a run is done.
#[derive(Clone, Copy, Debug, Default)]
pub struct SyncOptions {
    /// Write nothing; the report says what would happen.
    pub dry_run: bool,
    /// Who wins where both sides changed; `None`: nobody, until an editor says so.
    pub prefer: Option<Winner>,
    /// Withdraw texts whose files are gone, and remove files whose texts are gone.
    pub delete: bool,
    /// Write texts for staff alone, too: only those read the folder who may read them.
    pub internal: bool,
}

/// Brings portal and folder in step.
///
/// # Errors
/// When another run holds the folder, or folder or database cannot be read; what was written before stays, and the next run goes on
/// from there.
pub async fn sync(
    app: &App,
    site: Id,
    folder: &Path,
    options: SyncOptions,
    mut progress: impl FnMut(Progress) + Send,
) -> Result<SyncReport, BoxError> {
    let _held = disk::lock(folder)?;
    if !options.dry_run {
        disk::clean(folder)?;
    }
    let mut report = SyncReport { dry_run: options.dry_run, ..SyncReport::default() };
    let known = table::list(&app.db, site).await?;
    listing::sync::<Products>((app, site), (folder, &known), options, &mut report).await?;
    listing::sync::<Categories>((app, site), (folder, &known), options, &mut report).await?;
    let quiet = Options { preview: true, ..Options::default() };
    let mut both = read::read((app, site), folder, &known, &quiet).await?;
    let own = app.site(site).ok_or("there is no such site")?;
    let by_language = compose::is_by_language(&both);
    let is_ours = |locale: Locale| if by_language { own.locales.contains(&locale) } else { locale == own.default_locale() };
    let internal = internal(&both, options);
    let composer = Composer::new(&both, |at| is_ours(at.1) && !internal.contains(at));
    let chosen = chosen((app, &own), (&both, &composer), &known).await?;
    let rule = Rule { prefer: options.prefer, delete: options.delete, internal: &internal };
    let steps = plan::steps(&both, &known, rule, &chosen, is_ours);
    let mut run = carry::Run { app, site, folder, steps, expected: HashMap::new() };
    run.tell((&both, &composer), &known, &mut report);
    if options.dry_run {
        return Ok(report);
    }
    let touched = run.write_files((&both, &composer), (&mut report, &mut progress)).await?;
    run.note_differences((&both, &composer), &known).await?;
    drop(composer);
    both.renew(app, &touched.written, &touched.removed)?;
    settle::note_settled(&run, &both).await?;
    let taken = run.take(both, &known, &mut report).await?;
    let is_any_taken = taken.is_some();
    settle::note_taken(&run, taken).await?;
    if is_any_taken {
        write_new_categories((app, site), folder, options, &mut report).await?;
    }
    Ok(report)
}

/// Pages that were taken may stand in categories that nobody had before. What else there is to say of the file was said already.
async fn write_new_categories(
    (app, site): (&App, Id),
    folder: &Path,
    options: SyncOptions,
    report: &mut SyncReport,
) -> Result<(), BoxError> {
    let known = table::list(&app.db, site).await?;
    let mut again = SyncReport::default();
    listing::sync::<Categories>((app, site), (folder, &known), options, &mut again).await?;
    again.written.retain(|file| !report.written.contains(file));
    report.written.extend(again.written);
    report.left.extend(again.left);
    Ok(())
}

/// Texts for staff alone that are not to be written: a folder that says of an article that it is internal has it already.
fn internal(both: &Both<'_>, options: SyncOptions) -> HashSet<At> {
    let says_so = |read: &read::Read| read.fields.get("audience").is_some_and(|audience| *audience == ["staff"]);
    let there: HashSet<&str> = both.pages.iter().filter(|(_, read)| says_so(read)).map(|(at, _)| at.0.as_str()).collect();
    let texts = both.portal.texts.iter().filter(|_| !options.internal);
    texts.filter(|(at, text)| text.internal && !there.contains(at.0.as_str())).map(|(at, _)| at.clone()).collect()
}

/// What editors decided, where neither side went on since.
async fn chosen(
    (app, site): (&App, &Site),
    (both, composer): (&Both<'_>, &Composer<'_>),
    known: &[Known],
) -> Result<HashMap<At, Winner>, BoxError> {
    let mut chosen = HashMap::new();
    for one in known.iter().filter(|one| one.choice != Winner::Open) {
        let Some(locale) = Locale::parse(&one.locale) else { continue };
        let at = (one.key.clone(), locale);
        let then = table::find_sides(&app.db, site.id, (&one.key, &one.locale)).await?;
        if then == Some(sides((both, composer), &at, &Step::Differ(one.trouble))) {
            chosen.insert(at, one.choice);
        }
    }
    Ok(chosen)
}

/// The texts of both sides, as an editor compares them.
fn sides((both, composer): (&Both<'_>, &Composer<'_>), at: &At, step: &Step) -> Sides {
    let file = both.pages.get(at).map(|read| both.import.folder.join(&read.file));
    let folder_text = file.and_then(|file| std::fs::read(file).ok()).map(|bytes| crate::import::encoding::read(&bytes).0);
    let portal_text = both.portal.texts.get(at).and_then(|text| {
        let is_draft = *step == Step::Differ(crate::model::Trouble::Draft);
        let draft = text.waiting.as_ref().filter(|_| is_draft).unwrap_or(&text.draft);
        composer.compose(text, draft)
    });
    let portal_text = portal_text.map(|composed| composed.text.replace("\r\n", "\n"));
    Sides { folder_text: folder_text.unwrap_or_default(), portal_text: portal_text.unwrap_or_default() }
}
