//! The start page, and what search engines and browsers ask a site for (W9).

mod model;
mod pages;
#[cfg(test)]
mod tests;

use vestibule_contracts::slots::{Entry, Menu, MenuEntry};
use vestibule_web::{Access, Feature, Routes};

pub use model::{HomeSettings, SETTING};

/// The feature.
#[must_use]
pub fn feature() -> Feature {
    Feature {
        name: "home",
        settings: &[SETTING],
        texts: vestibule_web::texts!(),
        routes: Some(routes),
        offer: Some(|_, slots| {
            slots.menu.push(MenuEntry {
                menu: Menu::Staff,
                entry: Entry::Administrators,
                label: "home-menu-blocks",
                address: "/admin/home",
                icon: "layout-dashboard",
                position: 71,
            });
        }),
        ..Feature::default()
    }
}

fn routes() -> Routes {
    use pages::{blocks, machine, show};
    Routes::new()
        .get("/", Access::Everyone, show::choose_language)
        .get("/{locale}", Access::Everyone, show::show)
        .get("/{locale}/opensearch.xml", Access::Everyone, machine::open_search)
        .get("/robots.txt", Access::Everyone, machine::robots)
        .get("/sitemap.xml", Access::Everyone, machine::sitemap)
        .get("/sitemap/{part}", Access::Everyone, machine::sitemap_part)
        .get("/admin/home", Access::Administrators, blocks::show)
        .post("/admin/home", Access::Administrators, blocks::save)
}
