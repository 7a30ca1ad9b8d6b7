//! Entries of the menus, and whether there is anything behind them.

use std::sync::Arc;

use vestibule_base::{Id, Viewer};

/// Whether there is anything on a site for a viewer.
pub type IsOpen = dyn Fn(Id, &Viewer) -> bool + Send + Sync;

/// Says for an entry of a menu whether a site has anything behind it for a viewer, of whom audiences alone may count: pages are
/// shared by those who have the same. Asked while a page is drawn: answers from memory.
#[derive(Clone)]
pub struct Door {
    /// Address of the entry.
    pub address: &'static str,
    /// Whether there is anything.
    pub is_open: Arc<IsOpen>,
}

/// Where an entry of a menu stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Menu {
    /// Doors of the portal, on top of every page.
    Main,
    /// The signed-in person's own pages.
    Account,
    /// Pages of staff.
    Staff,
}

/// Who sees an entry of a menu.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Entry {
    /// Everyone.
    Everyone,
    /// Who has signed in.
    SignedIn,
    /// Agents.
    Agents,
    /// Editors.
    Editors,
    /// Editors who are limited to no section.
    EditorsOfAll,
    /// Moderators.
    Moderators,
    /// Administrators.
    Administrators,
    /// Administrators of every site.
    AdministratorsOfAll,
}

/// An entry of a menu.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct MenuEntry {
    /// Which menu.
    pub menu: Menu,
    /// Who sees it.
    pub entry: Entry,
    /// Text key.
    pub label: &'static str,
    /// Address; `{locale}` stands for the reader's language.
    pub address: &'static str,
    /// Name of the icon.
    pub icon: &'static str,
    /// Smaller comes first.
    pub position: i32,
}
