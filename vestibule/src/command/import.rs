//! `vestibule import` and `vestibule export`: content from elsewhere, and out again.

use std::path::Path;
use std::process::ExitCode;

use indicatif::{ProgressBar, ProgressStyle};
use vestibule_base::{Id, Locale};
use vestibule_knowledge::import::{
    Options, Progress, ReleaseImport, Report, Vanished, import_faq, import_markdown, import_open, languages_of,
};
use vestibule_store::site;
use vestibule_web::archive::{self, Intent};
use vestibule_web::{App, BoxError};

use crate::args::ImportArgs;
use crate::config::Settings;
use crate::output::say;
use crate::start;

/// Takes in a folder of pages, `<language>/<id>.md`.
///
/// # Errors
/// When folder or database cannot be read; trouble with single pages is reported, and the rest goes on.
pub async fn markdown(
    settings: &Settings,
    folder: &Path,
    release: Option<ReleaseImport>,
    args: &ImportArgs,
) -> Result<ExitCode, BoxError> {
    let app = start::open(settings).await?;
    let site = chosen_site(&app, args.site.as_deref())?;
    if args.all_languages && !args.preview {
        add_languages(&app, site, folder).await?;
    }
    let options = Options { preview: args.preview, all_languages: args.all_languages, release, ..Options::default() };
    let bar = progress_bar(args.json);
    let report = import_markdown(&app, site, folder, &options, |progress| move_on(&bar, progress)).await?;
    bar.finish_and_clear();
    app.db.refresh_statistics().await?;
    show(&app, &report, args.json)?;
    Ok(ExitCode::SUCCESS)
}

/// Reads which release a folder is, and what becomes of what it no longer has.
///
/// # Errors
/// When one of them cannot be read.
pub fn release_of(release: Option<&str>, vanished: &str) -> Result<Option<ReleaseImport>, BoxError> {
    let vanished = Vanished::parse(vanished).ok_or("--vanished is keep, withdraw or redirect=ADDRESS")?;
    let Some(words) = release else { return Ok(None) };
    let read = ReleaseImport::parse(words, vanished);
    Ok(Some(read.ok_or("--release is a product and a version, for instance --release \"Tidewell Hub 4.3\"")?))
}

/// Takes in a file of questions and answers.
///
/// # Errors
/// When file or database cannot be read; trouble with single lines is reported, and the rest goes on.
pub async fn faq(settings: &Settings, file: &Path, args: &ImportArgs) -> Result<ExitCode, BoxError> {
    let app = start::open(settings).await?;
    let site = chosen_site(&app, args.site.as_deref())?;
    if args.all_languages && !args.preview {
        add(&app, site, languages_of(file)?).await?;
    }
    let options = Options { preview: args.preview, all_languages: args.all_languages, ..Options::default() };
    let bar = progress_bar(args.json);
    let report = import_faq(&app, site, file, &options, |progress| move_on(&bar, progress)).await?;
    bar.finish_and_clear();
    app.db.refresh_statistics().await?;
    show(&app, &report, args.json)?;
    Ok(ExitCode::SUCCESS)
}

/// Takes in what [`export`] wrote.
///
/// # Errors
/// When the folder holds no export, or the database fails.
pub async fn open_form(settings: &Settings, folder: &Path, args: &ImportArgs) -> Result<ExitCode, BoxError> {
    must_be_readable(folder)?;
    let app = start::open(settings).await?;
    let site = chosen_site(&app, args.site.as_deref())?;
    let bar = progress_bar(args.json);
    if !archive::is_site(folder) {
        let report = import_open(&app, site, folder, |progress| move_on(&bar, progress)).await?;
        bar.finish_and_clear();
        app.db.refresh_statistics().await?;
        show(&app, &report, args.json)?;
        return Ok(ExitCode::SUCCESS);
    }
    // A portal that nobody has an account on yet becomes the exported one; another keeps its name and look unless told.
    let settings = args.settings || vestibule_accounts::nobody_has_an_account(&app.db).await?;
    let intent = Intent { preview: args.preview, settings };
    let report = archive::open(&app, site, folder, &intent, teller(&bar)).await?;
    bar.finish_and_clear();
    app.db.refresh_statistics().await?;
    show_site(&app, &report, args.json)?;
    Ok(ExitCode::SUCCESS)
}

/// Writes a site into a folder: content, people, requests, settings.
///
/// # Errors
/// When folder or database fail.
pub async fn export(settings: &Settings, folder: &Path, args: &ImportArgs) -> Result<ExitCode, BoxError> {
    let app = start::open(settings).await?;
    let site = chosen_site(&app, args.site.as_deref())?;
    let bar = progress_bar(args.json);
    archive::clear(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let report = archive::write(&app, site, folder, teller(&bar)).await?;
    bar.finish_and_clear();
    if args.json {
        say(serde_json::to_string_pretty(&report)?);
    } else {
        say(format!("{} rows and {} files written into {}.", report.rows_new, report.files_new, folder.display()));
    }
    Ok(ExitCode::SUCCESS)
}

/// Says which folder cannot be read, before anything else is done.
pub(super) fn must_be_readable(folder: &Path) -> Result<(), BoxError> {
    std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    Ok(())
}

fn teller(bar: &ProgressBar) -> archive::Tell {
    let bar = bar.clone();
    std::sync::Arc::new(move |done, total| move_on(&bar, Progress { done, total }))
}

fn show_site(app: &App, report: &archive::Report, json: bool) -> Result<(), BoxError> {
    if json {
        say(serde_json::to_string_pretty(report)?);
        return Ok(());
    }
    let t = app.translator(Locale::EN, "");
    for problem in &report.problems {
        say(format!("{}{}", place(&problem.file, problem.line), problem.text(&t)));
    }
    if report.more_problems > 0 {
        say(format!("… and {} more", report.more_problems));
    }
    say(format!(
        "{}{} rows new, {} changed, {} as they were; {} files new.",
        if report.preview { "Preview without the knowledge base, nothing was written. " } else { "" },
        report.rows_new,
        report.rows_changed,
        report.rows_unchanged,
        report.files_new
    ));
    Ok(())
}

/// Moves the bar.
pub fn move_on(bar: &ProgressBar, progress: Progress) {
    bar.set_length(u64::try_from(progress.total).unwrap_or(0));
    bar.set_position(u64::try_from(progress.done).unwrap_or(0));
}

/// Gives the site every language that the folder has one of its own for, so that what is taken in can be read.
async fn add_languages(app: &App, site: Id, folder: &Path) -> Result<(), BoxError> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))? {
        let entry = entry?;
        found.extend(entry.file_name().to_str().and_then(Locale::parse).filter(|_| entry.path().is_dir()));
    }
    add(app, site, found).await
}

/// Gives the site languages that it does not have yet.
async fn add(app: &App, site: Id, locales: Vec<Locale>) -> Result<(), BoxError> {
    let known = app.site(site).ok_or("there is no such site")?;
    let mut changed = (*known).clone();
    changed.locales.extend(locales.into_iter().filter(|locale| !known.locales.contains(locale)));
    if changed.locales == known.locales {
        return Ok(());
    }
    let mut tx = app.db.begin().await?;
    site::update(&mut tx, &changed).await?;
    tx.commit(app.now()).await?;
    Ok(app.reload_sites().await?)
}

/// The site by host name, or the first one.
///
/// # Errors
/// When there is none.
pub fn chosen_site(app: &App, wanted: Option<&str>) -> Result<Id, BoxError> {
    let sites = app.sites();
    match wanted {
        Some(host) => {
            let site = sites.iter().find(|site| site.host == *host || site.name == *host);
            site.map(|site| site.id).ok_or_else(|| format!("there is no site {host}; make one under Settings → Sites").into())
        }
        None => sites.first().map(|site| site.id).ok_or_else(|| "there is no site yet".into()),
    }
}

/// A bar on the terminal; nothing where the report is for machines.
pub fn progress_bar(hidden: bool) -> ProgressBar {
    if hidden {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:40} {pos}/{len} {elapsed}").unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(0).with_style(style)
}

/// Where a problem is, as editors and compilers say it; nothing when it is no file's.
pub(super) fn place(file: &str, line: usize) -> String {
    match (file, line) {
        ("", _) => String::new(),
        (file, 0) => format!("{file}: "),
        (file, line) => format!("{file}:{line}: "),
    }
}

fn show(app: &App, report: &Report, json: bool) -> Result<(), BoxError> {
    if json {
        say(serde_json::to_string_pretty(report)?);
        return Ok(());
    }
    let t = app.translator(Locale::EN, "");
    for problem in &report.problems {
        say(format!("{}{}", place(&problem.file, problem.line), problem.text(&t)));
    }
    if report.more_problems > 0 {
        say(format!("… and {} more", report.more_problems));
    }
    say(format!(
        "{}{} pages read: {} articles new, {} changed; {} texts new, {} changed, {} as they were; {} categories new; {} files; {} links.",
        if report.preview { "Preview, nothing was written. " } else { "" },
        report.pages,
        report.articles_new,
        report.articles_changed,
        report.texts_new,
        report.texts_changed,
        report.texts_unchanged,
        report.categories_new,
        report.files_new,
        report.links
    ));
    show_release(report);
    Ok(())
}

/// What a release left behind: translations to renew, pages that are gone.
fn show_release(report: &Report) {
    for (heading, all) in
        [("Translations that are outdated now", &report.outdated), ("Pages that the folder no longer has", &report.vanished)]
    {
        if !all.is_empty() {
            say(format!("{heading} ({}):", all.len()));
            all.iter().for_each(|one| say(format!("  {one}")));
        }
    }
    if report.withdrawn + report.redirected > 0 {
        say(format!("{} withdrawn, {} led elsewhere.", report.withdrawn, report.redirected));
    }
}
