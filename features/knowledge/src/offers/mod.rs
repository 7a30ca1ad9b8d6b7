//! What the knowledge base offers to others.

pub mod demand;
pub mod doors;
pub mod home;
pub mod kept;
pub mod products;
pub mod related;
pub mod search;
pub mod sections;
pub mod sitemap;
pub mod supply;
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

/// The page of all products.
const PRODUCTS: &str = "/{locale}/products";

/// Registers it all.
pub fn offer(kernel: &Kernel, slots: &mut Slots) {
    slots.own.put(Arc::new(views::Views::default()));
    slots.own.put(Arc::new(supply::Supplies::default()));
    slots.own.put(Arc::new(demand::Demands::default()));
    slots.own.put(Arc::new(related::Related::default()));
    slots.own.put(Arc::new(crate::gaps::KeptGaps::default()));
    slots.notice_kinds.extend(crate::notices::KINDS);
    slots.notice_kinds.extend(crate::comments::KINDS);
    slots.notice_kinds.push(crate::notices_checks::KIND);
    for form in Form::ALL.iter().filter(|form| **form != Form::Block) {
        slots.search_sources.push(Arc::new(search::Articles { form: *form, db: kernel.db.clone(), clock: kernel.clock.clone() }));
    }
    slots.sitemaps.push(Arc::new(sitemap::Pages(kernel.db.clone())));
    slots.sitemaps.push(Arc::new(products::Pages(kernel.db.clone())));
    slots.sections = Some(Arc::new(sections::Known(kernel.db.clone())));
    slots.products = Some(Arc::new(products::Known(kernel.db.clone())));
    slots.home_blocks.push(Arc::new(products::Block(kernel.db.clone())));
    for block in home::Block::ALL {
        slots.home_blocks.push(Arc::new(home::Blocks { db: kernel.db.clone(), block }));
    }
    offer_doors(slots);
    let staff =
        |label, address, icon, position| MenuEntry { menu: Menu::Staff, entry: Entry::Editors, label, address, icon, position };
    slots.menu.push(staff("knowledge-board", "/desk/knowledge/board", "list-checks", 29));
    slots.menu.push(staff("knowledge-content", "/desk/knowledge", "file-text", 30));
    slots.menu.push(MenuEntry {
        menu: Menu::Account,
        entry: Entry::SignedIn,
        label: "knowledge-follows",
        address: "/{locale}/account/follows",
        icon: "bell",
        position: 50,
    });
}

/// The entries of the main menu, and which of them a site has nothing behind yet.
fn offer_doors(slots: &mut Slots) {
    let main =
        |label, address, icon, position| MenuEntry { menu: Menu::Main, entry: Entry::Everyone, label, address, icon, position };
    slots.menu.push(main("knowledge-title", "/{locale}/knowledge", "book-open", 10));
    slots.menu.push(main("knowledge-faq", FAQ, "circle-question-mark", 12));
    slots.menu.push(main("knowledge-videos", VIDEOS, "circle-play", 14));
    slots.menu.push(main("knowledge-products", PRODUCTS, "package", 16));
    let doors = Arc::new(doors::Doors::default());
    slots.own.put(Arc::clone(&doors));
    let goods = Arc::clone(&doors);
    slots.doors.push(Door { address: PRODUCTS, is_open: Arc::new(move |site, _| goods.has_products(site)) });
    let films = Arc::clone(&doors);
    slots.doors.push(Door { address: VIDEOS, is_open: Arc::new(move |site, _| films.is_open(site, Form::Video)) });
    slots.doors.push(Door { address: FAQ, is_open: Arc::new(move |site, _| doors.is_open(site, Form::Question)) });
}
