//! What the knowledge base offers to others.

pub mod doors;
pub mod home;
pub mod search;
pub mod sitemap;
pub mod views;

use std::sync::Arc;

use vestibule_contracts::Slots;
use vestibule_contracts::slots::{Door, Entry, Menu, MenuEntry};
use vestibule_web::Kernel;

use crate::model::Form;

/// The page of all questions.
const FAQ: &str = "/{locale}/faq";

/// The page of all videos.
const VIDEOS: &str = "/{locale}/videos";

/// Entries of the menus.
const MENU: [MenuEntry; 6] = [
    MenuEntry {
        menu: Menu::Main,
        entry: Entry::Everyone,
        label: "knowledge-title",
        address: "/{locale}/knowledge",
        icon: "book-open",
        position: 10,
    },
    MenuEntry {
        menu: Menu::Main,
        entry: Entry::Everyone,
        label: "knowledge-faq",
        address: FAQ,
        icon: "circle-question-mark",
        position: 12,
    },
    MenuEntry {
        menu: Menu::Main,
        entry: Entry::Everyone,
        label: "knowledge-videos",
        address: VIDEOS,
        icon: "circle-play",
        position: 14,
    },
    MenuEntry {
        menu: Menu::Account,
        entry: Entry::SignedIn,
        label: "knowledge-follows",
        address: "/{locale}/account/follows",
        icon: "bell",
        position: 50,
    },
    MenuEntry {
        menu: Menu::Staff,
        entry: Entry::Editors,
        label: "knowledge-board",
        address: "/desk/knowledge/board",
        icon: "list-checks",
        position: 29,
    },
    MenuEntry {
        menu: Menu::Staff,
        entry: Entry::Editors,
        label: "knowledge-content",
        address: "/desk/knowledge",
        icon: "file-text",
        position: 30,
    },
];

/// Registers it all.
pub fn offer(kernel: &Kernel, slots: &mut Slots) {
    slots.own.put(Arc::new(views::Views::default()));
    slots.notice_kinds.extend(crate::notices::KINDS);
    slots.notice_kinds.extend(crate::comments::KINDS);
    for form in Form::ALL {
        slots.search_sources.push(Arc::new(search::Articles { form: *form, db: kernel.db.clone(), clock: kernel.clock.clone() }));
    }
    slots.sitemaps.push(Arc::new(sitemap::Pages(kernel.db.clone())));
    for block in home::Block::ALL {
        slots.home_blocks.push(Arc::new(home::Blocks { db: kernel.db.clone(), block }));
    }
    slots.menu.extend(MENU);
    let doors = Arc::new(doors::Doors::default());
    slots.own.put(Arc::clone(&doors));
    let films = Arc::clone(&doors);
    slots.doors.push(Door { address: VIDEOS, is_open: Arc::new(move |site| films.is_open(site, Form::Video)) });
    slots.doors.push(Door { address: FAQ, is_open: Arc::new(move |site| doors.is_open(site, Form::Question)) });
}
