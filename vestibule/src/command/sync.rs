//! `vestibule sync`: the knowledge base in step with a folder of Markdown files.

use std::path::Path;
use std::process::ExitCode;

use vestibule_base::Locale;
use vestibule_knowledge::sync::{SyncOptions, SyncReport, Winner, sync};
use vestibule_web::{App, BoxError};

use super::import::{chosen_site, move_on, must_be_readable, place, progress_bar};
use crate::args::{Prefer, SyncArgs};
use crate::config::Settings;
use crate::output::say;
use crate::start;

/// What the command ends with when something waits for a decision.
const UNDECIDED: u8 = 3;

/// Brings both in step; ends with 3 where something waits for a decision.
///
/// # Errors
/// When folder or database cannot be read, or another run holds the folder.
pub async fn run(settings: &Settings, folder: &Path, args: &SyncArgs) -> Result<ExitCode, BoxError> {
    must_be_readable(folder)?;
    let app = start::open(settings).await?;
    let site = chosen_site(&app, args.site.as_deref())?;
    let prefer = args.prefer.map(|side| match side {
        Prefer::Folder => Winner::Folder,
        Prefer::Portal => Winner::Portal,
    });
    let options = SyncOptions { dry_run: args.dry_run, prefer, delete: args.delete, internal: args.internal };
    let bar = progress_bar(args.json);
    let report = sync(&app, site, folder, options, |progress| move_on(&bar, progress)).await?;
    bar.finish_and_clear();
    if args.json {
        say(serde_json::to_string_pretty(&report)?)
    } else {
        show(&app, &report)
    }
    Ok(if report.is_in_step() { ExitCode::SUCCESS } else { ExitCode::from(UNDECIDED) })
}

fn show(app: &App, report: &SyncReport) {
    let t = app.translator(Locale::EN, "");
    for problem in &report.problems {
        say(format!("{}{}", place(&problem.file, problem.line), problem.text(&t)));
    }
    for (mark, all) in [
        ("folder → portal ", &report.taken),
        ("portal → folder ", &report.written),
        ("picture         ", &report.pictures),
        ("removed         ", &report.removed),
        ("text withdrawn  ", &report.withdrawn),
        ("waits           ", &report.waiting),
        ("changed just now ", &report.left),
        ("internal        ", &report.internal),
    ] {
        all.iter().for_each(|path| say(format!("{mark}{path}")));
    }
    report.renamed.iter().for_each(|(old, new)| say(format!("renamed         {old} → {new}")));
    for one in &report.differing {
        let matter = t.text(&format!("knowledge-folder-{}", one.kind));
        say(format!("undecided       {}: {matter} ({})", one.path, one.title));
    }
    say(format!(
        "{}{} pages: {} unchanged, {} taken from the folder, {} written into it, {} undecided, {} left for the next run.",
        if report.dry_run { "Nothing was written. " } else { "" },
        report.pages,
        report.unchanged,
        report.taken.len(),
        report.written.len(),
        report.differing.len() + report.waiting.len(),
        report.left.len()
    ));
    if !report.internal.is_empty() {
        say(format!("{} internal texts stay in the portal; --internal writes them into the folder.", report.internal.len()));
    }
    if !report.differing.is_empty() {
        say("Editors decide under /desk/knowledge/folder; --prefer folder or --prefer portal decides at once.".to_owned());
    }
}
