//! The demonstration: its people and content, and the page on which one becomes somebody by a click.

mod articles;
mod page;
mod people;
mod requests;

use vestibule_web::{Access, App, BoxError, Feature, Routes};

use crate::config::Settings;

/// The feature; its routes exist in the demonstration alone.
#[must_use]
pub fn feature(settings: &Settings) -> Feature {
    Feature {
        name: "demo",
        texts: vestibule_web::texts!(),
        routes: settings.web.demo.then_some(routes as fn() -> Routes),
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

/// Fills an empty portal; one that has people already is left as it is.
///
/// # Errors
/// When the database does.
pub async fn fill(app: &App) -> Result<(), BoxError> {
    if !vestibule_accounts::nobody_has_an_account(&app.db).await? {
        return Ok(());
    }
    people::fill(app).await?;
    let site = app.sites().first().map(|site| site.id).ok_or("there is no site")?;
    articles::fill(app, site).await?;
    requests::fill(app, site, people::SOURCE).await
}
