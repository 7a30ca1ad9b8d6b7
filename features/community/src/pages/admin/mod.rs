//! Pages on which moderators and administrators put the forum in order.

pub mod section;
pub mod sections;
pub mod settings;
pub mod tag;
pub mod tags;

use vestibule_base::{Role, Translator};
use vestibule_web::{Head, Visit};

/// How every such page is shown.
#[must_use]
pub fn head() -> Head {
    Head { main_class: "main wrap wrap-wide", menu: "/admin/community", ..Head::staff() }
}

/// How pages with one form are shown.
#[must_use]
pub fn form_head() -> Head {
    Head { main_class: "main wrap wrap-form", menu: "/admin/community", ..Head::staff() }
}

/// A tab: label, address, whether it is shown.
pub type Tab = (String, &'static str, bool);

/// The tabs over the lists.
#[must_use]
pub fn tabs(visit: &Visit, t: &Translator) -> Vec<Tab> {
    let mut all = vec![("community-sections", "/admin/community"), ("community-tags", "/admin/community/tags")];
    if visit.viewer.has(Role::Administrator) {
        all.push(("community-settings", "/admin/community/settings"));
    }
    all.into_iter().map(|(key, address)| (t.text(key), address, visit.path == address)).collect()
}
