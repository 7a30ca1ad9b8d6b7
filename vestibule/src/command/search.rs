//! `vestibule reindex` and `vestibule evaluate-search`.

use std::path::Path;
use std::process::ExitCode;

use vestibule_search::engine::evaluate;
use vestibule_web::BoxError;

use crate::command::import::progress_bar;
use crate::config::Settings;
use crate::output::say;
use crate::start;

/// Builds the search index anew, while no other process writes it; stopped in between, it goes on there the next time.
///
/// # Errors
/// When another process does, or the database fails.
pub async fn reindex(settings: &Settings, json: bool) -> Result<ExitCode, BoxError> {
    let app = start::open(settings).await?;
    let bar = progress_bar(json);
    let documents = vestibule_search::rebuild(&app, |done, total| {
        bar.set_length(u64::try_from(total).unwrap_or(0));
        bar.set_position(u64::try_from(done).unwrap_or(0));
    });
    let documents = documents.await?;
    bar.finish_and_clear();
    say(if json { serde_json::json!({ "documents": documents }).to_string() } else { format!("{documents} documents.") });
    Ok(ExitCode::SUCCESS)
}

/// Runs a search set through the same code as the search page and writes a TREC run file.
///
/// # Errors
/// When the set cannot be read or the file not be written.
pub fn evaluate(set: &Path, run: &Path, json: bool) -> Result<ExitCode, BoxError> {
    let done = evaluate::evaluate(set, run)?;
    let (documents, queries) = (done.documents, done.queries);
    say(if json {
        serde_json::json!({ "documents": documents, "queries": queries }).to_string()
    } else {
        format!("{queries} queries over {documents} documents written to {}.", run.display())
    });
    Ok(ExitCode::SUCCESS)
}
