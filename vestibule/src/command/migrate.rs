//! `vestibule migrate`: the schema alone.

use std::process::ExitCode;

use vestibule_base::Clock;
use vestibule_store::migrate::{Progress, migrate_telling};
use vestibule_web::BoxError;

use super::import::progress_bar;
use crate::config::Settings;
use crate::output::say;
use crate::{features, start};

/// Takes every step that was not yet taken.
///
/// # Errors
/// When the database does, or is newer than the program.
pub async fn run(settings: &Settings, json: bool) -> Result<ExitCode, BoxError> {
    let db = start::open_database(settings).await?;
    let features = features::all(settings);
    let bar = progress_bar(json);
    let tell = |progress: Progress| {
        bar.set_length(progress.total as u64);
        bar.set_position(progress.number as u64 - 1);
        bar.println(format!("{} of {}: {}", progress.number, progress.total, progress.step));
    };
    let taken = migrate_telling(&db, &start::migrations(&features), Clock::system().now(), tell).await?;
    bar.finish_and_clear();
    if json {
        say(serde_json::json!({ "database": db.product(), "taken": taken }));
    } else if taken.is_empty() {
        say(format!("{}: nothing to do.", db.product()));
    } else {
        taken.iter().for_each(|step| say(format!("{}: {step}", db.product())));
    }
    Ok(ExitCode::SUCCESS)
}
