//! First-run set-up (W1) and the administrator's settings.

mod image_kind;
mod model;
mod pages;
pub mod setup;
#[cfg(test)]
mod tests;

use vestibule_contracts::slots::{Entry, Menu, MenuEntry};
use vestibule_web::{Access, Feature, Routes};

pub use model::{MAIL_SETTING, MailSettings};

/// Kind of the job that fills a fresh site with sample content; the program brings it.
pub const SAMPLE_JOB: &str = "demo/sample";

/// The feature.
#[must_use]
pub fn feature() -> Feature {
    Feature {
        name: "admin",
        texts: vestibule_web::texts!(),
        routes: Some(routes),
        offer: Some(|_, slots| {
            slots.menu.push(MenuEntry {
                menu: Menu::Staff,
                entry: Entry::Administrators,
                label: "admin-menu-settings",
                address: "/admin",
                icon: "settings",
                position: 70,
            });
        }),
        ..Feature::default()
    }
}

fn routes() -> Routes {
    use pages::{jobs, mail, overview, setup, site, sites};
    Routes::new()
        .get("/{locale}/setup/{token}", Access::Setup, setup::show)
        .post("/{locale}/setup/{token}", Access::Setup, setup::save)
        .post("/{locale}/setup/{token}/try", Access::Setup, setup::attempt)
        .get("/admin", Access::Administrators, overview::show)
        .get("/admin/site", Access::Administrators, site::show)
        .post("/admin/site", Access::Administrators, site::save)
        .get("/admin/sites", Access::AdministratorsOfAll, sites::show)
        .post("/admin/sites", Access::AdministratorsOfAll, sites::create)
        .get("/admin/mail", Access::AdministratorsOfAll, mail::show)
        .post("/admin/mail", Access::AdministratorsOfAll, mail::save)
        .post("/admin/mail/test", Access::AdministratorsOfAll, mail::test)
        .get("/admin/jobs", Access::AdministratorsOfAll, jobs::show)
        .post("/admin/jobs/{id}/retry", Access::AdministratorsOfAll, jobs::retry)
}
