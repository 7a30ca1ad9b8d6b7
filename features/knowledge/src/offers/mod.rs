//! What the knowledge base offers to others.

pub mod home;
pub mod search;
pub mod sitemap;
pub mod views;

use std::sync::Arc;

use vestibule_contracts::Slots;
use vestibule_contracts::slots::{Entry, Menu, MenuEntry};
use vestibule_web::Kernel;

/// Registers it all.
pub fn offer(kernel: &Kernel, slots: &mut Slots) {
    slots.own.put(Arc::new(views::Views::default()));
    slots.notice_kinds.extend(crate::notices::KINDS);
    slots.search_sources.push(Arc::new(search::Articles { db: kernel.db.clone(), clock: kernel.clock.clone() }));
    slots.sitemaps.push(Arc::new(sitemap::Pages(kernel.db.clone())));
    for block in home::Block::ALL {
        slots.home_blocks.push(Arc::new(home::Blocks { db: kernel.db.clone(), block }));
    }
    slots.menu.push(MenuEntry {
        menu: Menu::Main,
        entry: Entry::Everyone,
        label: "knowledge-title",
        address: "/{locale}/knowledge",
        icon: "book-open",
        position: 10,
    });
    slots.menu.push(MenuEntry {
        menu: Menu::Staff,
        entry: Entry::Editors,
        label: "knowledge-content",
        address: "/desk/knowledge",
        icon: "file-text",
        position: 30,
    });
}
