//! The commands.

mod backup;
mod demo;
mod doctor;
mod import;
mod language;
mod migrate;
mod receive_mail;
mod routes;
mod search;
mod serve;
mod sync;

use std::process::ExitCode;

use vestibule_web::BoxError;

use crate::args::{Args, Command, Import, Language, ServeArgs};
use crate::config;

/// Runs the command that was typed.
///
/// # Errors
/// When it could not do its work.
pub async fn run(args: Args) -> Result<ExitCode, BoxError> {
    match args.command {
        Command::Serve { data, serve } => serve::run(config::read(&data, &serve)?, serve.log_json).await,
        Command::Demo { data, serve, empty } => demo::run(&data, &serve, empty).await,
        Command::Migrate { data, json } => migrate::run(&config::read(&data, &ServeArgs::default())?, json).await,
        Command::Doctor { data, base_url, json } => {
            let serve = ServeArgs { base_url, ..ServeArgs::default() };
            doctor::run(&config::read(&data, &serve)?, json).await
        }
        Command::Reindex { data, json } => search::reindex(&config::read(&data, &ServeArgs::default())?, json).await,
        Command::EvaluateSearch { set, run, json } => search::evaluate(&set, &run, json),
        Command::Import { what: Import::Markdown { folder, release, vanished, how } } => {
            let release = import::release_of(release.as_deref(), &vanished)?;
            import::markdown(&config::read(&how.data, &ServeArgs::default())?, &folder, release, &how).await
        }
        Command::Import { what: Import::Faq { file, how } } => {
            import::faq(&config::read(&how.data, &ServeArgs::default())?, &file, &how).await
        }
        Command::Import { what: Import::Vestibule { folder, how } } => {
            import::open_form(&config::read(&how.data, &ServeArgs::default())?, &folder, &how).await
        }
        Command::Sync { folder, how } => sync::run(&config::read(&how.data, &ServeArgs::default())?, &folder, &how).await,
        Command::Export { folder, how } => import::export(&config::read(&how.data, &ServeArgs::default())?, &folder, &how).await,
        Command::Backup { folder, data, check, json } => {
            backup::run(&config::read(&data, &ServeArgs::default())?, &folder, check, json).await
        }
        Command::Restore { folder, data, json } => {
            backup::restore(&config::read(&data, &ServeArgs::default())?, &folder, json).await
        }
        Command::ReceiveMail { data, to } => receive_mail::run(&config::read(&data, &ServeArgs::default())?, &to).await,
        Command::Language { what: Language::New { tag, folder, name, direction } } => {
            language::new(&tag, &folder, name.as_deref(), direction)
        }
        Command::Routes { json } => routes::run(json),
    }
}
