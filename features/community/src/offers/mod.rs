//! What the forum offers to others.

pub mod doors;
mod forum;
mod home;
mod search;
mod sitemap;

use std::sync::Arc;

use vestibule_contracts::Slots;
use vestibule_contracts::slots::{Door, Entry, Menu, MenuEntry};
use vestibule_web::Kernel;

/// The page of all topics.
const COMMUNITY: &str = "/{locale}/community";
/// The page of what one has written.
const OWN: &str = "/{locale}/account/posts";

/// Registers it all.
pub fn offer(kernel: &Kernel, slots: &mut Slots) {
    let doors = Arc::new(doors::Doors::default());
    slots.own.put(Arc::clone(&doors));
    for address in [COMMUNITY, OWN] {
        let doors = Arc::clone(&doors);
        slots.doors.push(Door { address, is_open: Arc::new(move |site, viewer| doors.is_open(site, viewer)) });
    }
    slots.notice_kinds.extend(crate::notices::KINDS);
    slots.search_sources.push(Arc::new(search::Topics(kernel.db.clone())));
    slots.sitemaps.push(Arc::new(sitemap::Pages(kernel.db.clone())));
    slots.home_blocks.push(Arc::new(home::Block { db: kernel.db.clone(), doors: Arc::clone(&doors) }));
    slots.forum = Some(Arc::new(forum::Known { db: kernel.db.clone(), doors }));
    slots.menu.extend(MENU);
}

const MENU: [MenuEntry; 3] = [
    MenuEntry {
        menu: Menu::Main,
        entry: Entry::Everyone,
        label: "community-title",
        address: COMMUNITY,
        icon: "messages-square",
        position: 30,
    },
    MenuEntry {
        menu: Menu::Account,
        entry: Entry::SignedIn,
        label: "community-mine",
        address: OWN,
        icon: "messages-square",
        position: 30,
    },
    MenuEntry {
        menu: Menu::Staff,
        entry: Entry::Moderators,
        label: "community-title",
        address: "/admin/community",
        icon: "messages-square",
        position: 65,
    },
];
