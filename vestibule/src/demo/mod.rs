//! The demonstration: its people and content, and the page on which one becomes somebody by a click.

mod articles;
mod community;
mod page;
mod people;
mod requests;
mod searches;

use vestibule_admin::SAMPLE_JOB;
use vestibule_base::Id;
use vestibule_knowledge::import::Options;
use vestibule_web::{Access, App, BoxError, Feature, JobHandler, Routes};

use crate::config::Settings;

/// The feature; its routes exist in the demonstration alone.
#[must_use]
pub fn feature(settings: &Settings) -> Feature {
    Feature {
        name: "demo",
        texts: vestibule_web::texts!(),
        routes: settings.web.demo.then_some(routes as fn() -> Routes),
        jobs: vec![JobHandler { kind: SAMPLE_JOB, run: |app, payload| Box::pin(sample(app, payload)) }],
        ..Feature::default()
    }
}

fn routes() -> Routes {
    Routes::new().get("/{locale}/demo", Access::Everyone, page::show).post(
        "/{locale}/demo",
        Access::Everyone,
        page::become_somebody,
    )
}

/// Puts sample articles and request forms into a fresh site, when its administrator asked for them (W1).
async fn sample(app: App, payload: String) -> Result<(), BoxError> {
    let site: Id = serde_json::from_str(&payload)?;
    let now = app.now();
    let mut tx = app.db.begin().await?;
    vestibule_tickets::seed_default_forms(&mut tx, site, now).await?;
    tx.commit(now).await?;
    articles::import(&app, site, Options::default()).await
}

/// Brings the people into an empty portal; answers whether it was empty.
///
/// # Errors
/// When the database does.
pub async fn fill_people(app: &App) -> Result<bool, BoxError> {
    let is_empty = vestibule_accounts::nobody_has_an_account(&app.db).await?;
    if is_empty {
        people::fill(app).await?;
    }
    Ok(is_empty)
}

/// Fills an empty portal; one that has people already is left as it is.
///
/// # Errors
/// When the database does.
pub async fn fill(app: &App) -> Result<(), BoxError> {
    if !fill_people(app).await? {
        return Ok(());
    }
    let site = app.sites().first().map(|site| site.id).ok_or("there is no site")?;
    articles::fill(app, site).await?;
    searches::fill(app, site).await?;
    requests::fill(app, site, people::SOURCE).await?;
    community::fill(app, site).await
}
