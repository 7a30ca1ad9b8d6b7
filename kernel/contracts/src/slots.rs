//! What features offer each other.
//!
//! A feature implements a trait, `vestibule/src/features.rs` registers it, and whoever asks sees the trait alone.

mod content;
mod menu;
mod people;
mod search;

use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::error::Error;
use std::sync::Arc;

use vestibule_base::{Id, Viewer};

pub use content::{Forum, HomeBlock, Product, Products, SITEMAP_PART, Section, Sections, SitemapEntry, SitemapSource};
pub use menu::{Door, Entry, Menu, MenuEntry};
pub use people::{CustomerCard, NewAdministrator, NoticeKind, Notices, People, Person, Sessions, Team, Teams};
pub use search::{
    Asked, AskedFor, Search, SearchDocument, SearchHit, SearchRequest, SearchSource, Sought, SoughtIn, SoughtInVain,
};

/// Whatever went wrong inside the feature that answers.
pub type SlotError = Box<dyn Error + Send + Sync>;

/// What the answer of a slot is.
pub type SlotResult<T> = Result<T, SlotError>;

/// Everything that features offer, filled at the start of the program.
#[derive(Clone, Default)]
pub struct Slots {
    /// Kinds of content that can be searched.
    pub search_sources: Vec<Arc<dyn SearchSource>>,
    /// The search itself.
    pub search: Option<Arc<dyn Search>>,
    /// Blocks that the start page can show.
    pub home_blocks: Vec<Arc<dyn HomeBlock>>,
    /// Public pages for the site map.
    pub sitemaps: Vec<Arc<dyn SitemapSource>>,
    /// Names and addresses of people, and what groups of them there are.
    pub people: Option<Arc<dyn People>>,
    /// Teams that agents work in.
    pub teams: Option<Arc<dyn Teams>>,
    /// Sections that editors can be limited to.
    pub sections: Option<Arc<dyn Sections>>,
    /// Who stands behind a session cookie.
    pub sessions: Option<Arc<dyn Sessions>>,
    /// What features keep for themselves while the program runs, by type.
    pub own: Own,
    /// What an agent sees of a customer beside a request.
    pub customer_cards: Vec<Arc<dyn CustomerCard>>,
    /// Entries of the menus.
    pub menu: Vec<MenuEntry>,
    /// Which entries of the menus a site has nothing behind yet.
    pub doors: Vec<Door>,
    /// What is sought, for whoever writes.
    pub sought: Option<Arc<dyn Sought>>,
    /// What people ask for elsewhere than in the search, for whoever writes.
    pub asked: Vec<Arc<dyn AskedFor>>,
    /// Kinds of notices, for people to choose from.
    pub notice_kinds: Vec<NoticeKind>,
    /// Who wants which notices.
    pub notices: Option<Arc<dyn Notices>>,
    /// What the company makes, for content to be about.
    pub products: Option<Arc<dyn Products>>,
    /// The forum.
    pub forum: Option<Arc<dyn Forum>>,
}

impl Slots {
    /// Whether there is anything behind an entry of a menu on this site for a viewer.
    #[must_use]
    pub fn is_open(&self, entry: &MenuEntry, site: Id, viewer: &Viewer) -> bool {
        self.doors.iter().filter(|door| door.address == entry.address).all(|door| (door.is_open)(site, viewer))
    }
}

/// Things that features keep for themselves while the program runs, found by their type.
#[derive(Clone, Default)]
pub struct Own(HashMap<TypeId, Arc<dyn Any + Send + Sync>>);

impl Own {
    /// Keeps a thing.
    pub fn put<T: Send + Sync + 'static>(&mut self, thing: Arc<T>) {
        self.0.insert(TypeId::of::<T>(), thing);
    }

    /// The thing of this type.
    #[must_use]
    pub fn get<T: Send + Sync + 'static>(&self) -> Option<Arc<T>> {
        self.0.get(&TypeId::of::<T>()).and_then(|thing| Arc::clone(thing).downcast().ok())
    }
}
