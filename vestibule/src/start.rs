//! From settings to a program that can run.

use std::path::Path;
use std::sync::Arc;

use vestibule_base::{Clock, Texts};
use vestibule_store::{Db, Files, Migration, migrate};
use vestibule_web::{App, BoxError, Feature, Kernel};

use crate::config::Settings;
use crate::{features, languages};

/// Steps of the schema, of all features.
#[must_use]
pub fn migrations(features: &[Feature]) -> Vec<Migration> {
    features.iter().flat_map(|feature| feature.migrations).copied().collect()
}

/// The texts of all features, and those of the languages in the operator's folder.
///
/// # Errors
/// When a file of texts is broken or two hold the same key.
pub fn texts(features: &[Feature], languages: Option<&Path>) -> Result<Texts, String> {
    let own = features.iter().flat_map(|feature| feature.texts).copied();
    let mut texts = Texts::new(own.chain(vestibule_web::TEXTS.iter().copied()))?;
    for brought in languages.map(|folder| languages::read(folder, features)).transpose()?.unwrap_or_default() {
        brought.add_to(&mut texts)?;
    }
    Ok(texts)
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
    let features = features::all(settings);
    // Before the database is opened: it makes an order for each language that is known then.
    let texts = Arc::new(texts(&features, settings.languages.as_deref())?);
    let db = open_database(settings).await?;
    let clock = Clock::system();
    migrate::migrate(&db, &migrations(&features), clock.now()).await?;
    vestibule_admin::setup::ensure_site(&db, clock.now()).await?;
    let kernel = Kernel {
        files: Files::at(&settings.files, &settings.files_options)?,
        texts,
        config: Arc::new(settings.web.clone()),
        db,
        clock,
    };
    Ok(App::new(kernel, features).await?)
}
