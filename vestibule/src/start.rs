//! From settings to a program that can run.

use std::sync::Arc;

use vestibule_base::{Clock, Texts};
use vestibule_store::{Db, Files, Migration, migrate};
use vestibule_web::{App, BoxError, Feature, Kernel};

use crate::config::Settings;
use crate::features;

/// Steps of the schema, of all features.
#[must_use]
pub fn migrations(features: &[Feature]) -> Vec<Migration> {
    features.iter().flat_map(|feature| feature.migrations).copied().collect()
}

/// The texts of all features.
///
/// # Errors
/// When a file of texts is broken or two hold the same key.
pub fn texts(features: &[Feature]) -> Result<Texts, String> {
    let own = features.iter().flat_map(|feature| feature.texts).copied();
    Texts::new(own.chain(vestibule_web::TEXTS.iter().copied()))
}

/// Opens the database.
///
/// # Errors
/// When the folder cannot be made or the database does not answer.
pub async fn open_database(settings: &Settings) -> Result<Db, BoxError> {
    std::fs::create_dir_all(&settings.web.data).map_err(|error| format!("{}: {error}", settings.web.data.display()))?;
    Ok(Db::open(&settings.database).await?)
}

/// Opens everything, brings the schema up to date, makes the first site, and puts the program together.
///
/// # Errors
/// When any of it fails.
pub async fn open(settings: &Settings) -> Result<App, BoxError> {
    let db = open_database(settings).await?;
    let features = features::all(settings);
    let clock = Clock::system();
    migrate::migrate(&db, &migrations(&features), clock.now()).await?;
    vestibule_admin::setup::ensure_site(&db, clock.now()).await?;
    let kernel = Kernel {
        files: Files::at(&settings.files, &settings.files_options)?,
        texts: Arc::new(texts(&features)?),
        config: Arc::new(settings.web.clone()),
        db,
        clock,
    };
    Ok(App::new(kernel, features).await?)
}
