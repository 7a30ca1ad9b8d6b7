//! One search over everything (S1 to S3, S7 to S9).
//!
//! [`engine`] is the search itself and knows nothing of the portal. The feed (`feed.rs`) follows the outbox in every process
//! and keeps that process's index up to date; pages ask it; what was sought is counted by words and day, without people.

mod counts;
pub mod engine;
mod feed;
mod model;
mod offers;
mod pages;
pub mod seed;
mod store;
#[cfg(test)]
mod tests;

use std::path::Path;
use std::sync::Arc;

use vestibule_contracts::Event;
use vestibule_contracts::events::RequestFollowedSearch;
use vestibule_contracts::slots::{Entry, Menu, MenuEntry};
use vestibule_store::Migration;
use vestibule_web::{Access, Feature, Reaction, Routes};

pub use feed::rebuild;

/// Where the index lies in the folder of data.
const FOLDER: &str = "search";

/// Takes away the index in a folder of data; the next start builds it anew.
///
/// # Errors
/// When the disk does.
pub fn forget_index(data: &Path) -> std::io::Result<()> {
    match std::fs::remove_dir_all(data.join(FOLDER)) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

const MIGRATIONS: &[Migration] = &[
    Migration { name: "search/0001_search", sql: include_str!("migrations/0001_search.sql") },
    Migration { name: "search/0002_sent", sql: include_str!("migrations/0002_sent.sql") },
    Migration { name: "search/0003_open", sql: include_str!("migrations/0003_open.sql") },
];

/// The feature.
#[must_use]
pub fn feature() -> Feature {
    Feature {
        name: "search",
        migrations: MIGRATIONS,
        records: store::records::RECORDS,
        texts: vestibule_web::texts!(),
        routes: Some(routes),
        offer: Some(|kernel, slots| {
            let index = Arc::new(feed::open(&kernel.config.data.join(FOLDER)));
            slots.own.put(Arc::new(counts::Counts::default()));
            slots.own.put(Arc::clone(&index));
            slots.home_blocks.push(Arc::new(offers::SoughtBlock(kernel.clone())));
            slots.menu.push(MenuEntry {
                menu: Menu::Staff,
                entry: Entry::Editors,
                label: "search-menu-sought",
                address: "/desk/searches",
                icon: "search",
                position: 35,
            });
            slots.sought = Some(Arc::new(offers::SoughtOffer(kernel.db.clone())));
            slots.search = Some(Arc::new(offers::Offers(index)));
        }),
        reactions: vec![Reaction {
            name: "search/sent",
            hears: &[RequestFollowedSearch::NAME],
            run: |app, event| Box::pin(counts::note_sent(app, event)),
        }],
        background: vec![|app, stop| Box::pin(feed::follow(app, stop)), |app, stop| Box::pin(counts::write_down(app, stop))],
        ..Feature::default()
    }
}

fn routes() -> Routes {
    use pages::{results, sought, suggest};
    Routes::new()
        .get("/{locale}/search", Access::Everyone, results::show)
        .post("/{locale}/search/opened", Access::Everyone, results::opened)
        .get("/{locale}/suggest", Access::Everyone, suggest::show)
        .get("/desk/searches", Access::Editors, sought::show)
}
