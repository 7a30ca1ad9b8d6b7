//! Where settings begin: what there is, and what waits.

use askama::Template;
use vestibule_base::Translator;
use vestibule_contracts::slots::Menu;
use vestibule_store::jobs;
use vestibule_web::{Head, PageResult, View, Visit};

/// A way on.
struct Door {
    label: String,
    hint: String,
    address: &'static str,
    icon: &'static str,
}

#[derive(Template)]
#[template(path = "overview.html")]
struct Page {
    t: Translator,
    failed: i64,
    doors: Vec<Door>,
    others: Vec<(String, String, &'static str)>,
}

impl View for Page {
    fn title(&self) -> String {
        self.t.text("admin-title")
    }

    fn head(&self) -> Head {
        Head::staff()
    }
}

/// The page.
pub async fn show(visit: Visit) -> PageResult {
    let t = &visit.t;
    let door = |name: &str, address, icon| Door {
        label: t.text(&format!("admin-door-{name}")),
        hint: t.text(&format!("admin-door-{name}-hint")),
        address,
        icon,
    };
    let mut doors = vec![door("site", "/admin/site", "palette")];
    let is_chief = visit.viewer.administers_all();
    if is_chief {
        doors.extend([
            door("sites", "/admin/sites", "globe"),
            door("mail", "/admin/mail", "mail"),
            door("jobs", "/admin/jobs", "server"),
        ]);
    }
    let others = visit.app.slots.menu.iter().filter(|entry| entry.menu == Menu::Staff && entry.address.starts_with("/admin/"));
    let others = others.map(|entry| (t.text(entry.label), entry.address.to_owned(), entry.icon)).collect();
    let failed = if is_chief { jobs::count(&visit.app.db).await?.1 } else { 0 };
    visit.show(&Page { t: t.clone(), failed, doors, others })
}
