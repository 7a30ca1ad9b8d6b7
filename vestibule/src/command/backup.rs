//! `vestibule backup` and `vestibule restore`: everything of an installation in a folder, and back, into either database.

use std::path::Path;
use std::process::ExitCode;

use indicatif::ProgressBar;
use vestibule_base::Clock;
use vestibule_store::backup::{self, Manifest, Progress};
use vestibule_store::{Files, migrate};
use vestibule_web::BoxError;

use super::import::progress_bar;
use crate::config::Settings;
use crate::output::say;
use crate::{features, start};

/// Writes a backup, also while the portal serves; with `check` looks whether the one in the folder is whole.
///
/// # Errors
/// When database, files or folder cannot be read or written, or the backup is not whole.
pub async fn run(settings: &Settings, folder: &Path, check: bool, json: bool) -> Result<ExitCode, BoxError> {
    let bar = progress_bar(json);
    let tell = teller(&bar);
    let manifest = if check {
        backup::check(folder, &tell)?
    } else {
        let data = &settings.web.data;
        std::fs::read_dir(data).map_err(|error| format!("{}: {error}", data.display()))?;
        let db = start::open_database(settings).await?;
        let files = Files::at(&settings.files, &settings.files_options)?;
        backup::write(&db, &files, folder, Clock::system().now(), &tell).await?
    };
    bar.finish_and_clear();
    show(&manifest, if check { "The backup is whole" } else { "Written and read back" }, json)?;
    Ok(ExitCode::SUCCESS)
}

/// Fills an empty database and its files from a backup, and brings the schema up to this program.
///
/// # Errors
/// When the backup is not whole or of a newer program, the database holds something already, or database and disk fail.
pub async fn restore(settings: &Settings, folder: &Path, json: bool) -> Result<ExitCode, BoxError> {
    Manifest::read(folder)?;
    let (db, now) = (start::open_database(settings).await?, Clock::system().now());
    let files = Files::at(&settings.files, &settings.files_options)?;
    let steps = start::migrations(&features::all(settings));
    backup::must_be_empty(&db).await?;
    // What was found in another database says nothing of this one.
    vestibule_search::forget_index(&settings.web.data)?;
    let bar = progress_bar(json);
    let manifest = backup::restore(&db, &files, folder, (&steps, now), &teller(&bar)).await?;
    bar.finish_and_clear();
    migrate::migrate(&db, &steps, now).await?;
    show(&manifest, "Restored and compared", json)?;
    Ok(ExitCode::SUCCESS)
}

fn teller(bar: &ProgressBar) -> impl Fn(Progress) + Send + Sync + use<> {
    let bar = bar.clone();
    move |progress| {
        bar.set_length(progress.total);
        bar.set_position(progress.done);
    }
}

fn show(manifest: &Manifest, done: &str, json: bool) -> Result<(), BoxError> {
    let rows = manifest.count_rows();
    if json {
        let report = serde_json::json!({
            "rows": rows, "tables": manifest.tables.len(), "files": manifest.files, "bytes": manifest.bytes,
            "made_at": manifest.made_at, "database": manifest.database, "program": manifest.program,
        });
        say(serde_json::to_string_pretty(&report)?);
    } else {
        let (tables, files, bytes) = (manifest.tables.len(), manifest.files, manifest.bytes);
        say(format!("{done}: {rows} rows of {tables} tables, {files} files of {bytes} bytes."));
    }
    Ok(())
}
