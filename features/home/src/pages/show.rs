//! The start page.

use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use vestibule_base::{Locale, Translator};
use vestibule_contracts::slots::Menu;
use vestibule_store::site;
use vestibule_web::{Head, PageResult, View, Visit};

use crate::model::{HomeSettings, SETTING};

/// A way into the portal.
struct Door {
    label: String,
    hint: String,
    address: String,
    icon: &'static str,
}

/// Blocks beside each other, or one of the whole width.
struct Row {
    columns: bool,
    blocks: Vec<String>,
}

#[derive(Template)]
#[template(path = "home.html")]
struct Page {
    t: Translator,
    locale: String,
    name: String,
    tagline: String,
    doors: Vec<Door>,
    rows: Vec<Row>,
    alternates: Vec<(Locale, String)>,
    structured: String,
}

impl View for Page {
    fn title(&self) -> String {
        self.name.clone()
    }

    fn head(&self) -> Head {
        Head {
            description: self.tagline.clone(),
            alternates: self.alternates.clone(),
            own_search: true,
            main_class: "home",
            structured: vec![self.structured.clone()],
            ..Head::default()
        }
    }
}

/// `/`: on to the start page in the reader's language.
pub async fn choose_language(visit: Visit) -> Response {
    Redirect::to(&visit.url("")).into_response()
}

/// The page; what search engines know as the site.
pub async fn show(visit: Visit) -> PageResult {
    if visit.path != visit.url("") {
        return Err(vestibule_web::PageError::not_found());
    }
    let look = &visit.site.look;
    let tagline = look.tagline.get(visit.locale.tag()).or_else(|| look.tagline.get(visit.site.default_locale().tag())).cloned();
    let base = visit.app.base_url(&visit.site);
    let page = Page {
        t: visit.t.clone(),
        locale: visit.locale.to_string(),
        name: visit.site.name.clone(),
        tagline: tagline.unwrap_or_else(|| visit.t.text("home-lead")),
        doors: doors(&visit),
        rows: rows(&visit).await?,
        alternates: visit.site.locales.iter().map(|locale| (*locale, format!("/{locale}"))).collect(),
        structured: website(&visit.site.name, &base, visit.locale),
    };
    visit.show_public(&page)
}

fn doors(visit: &Visit) -> Vec<Door> {
    let slots = &visit.app.slots;
    let entries =
        slots.menu.iter().filter(|entry| entry.menu == Menu::Main && slots.is_open(entry, visit.site.id, &visit.viewer));
    entries
        .map(|entry| Door {
            label: visit.t.text(entry.label),
            hint: hint(visit, entry.label),
            address: entry.address.replace("{locale}", visit.locale.tag()),
            icon: entry.icon,
        })
        .collect()
}

/// A sentence about a door, where its feature has one: the text `<label>-hint`.
fn hint(visit: &Visit, label: &str) -> String {
    let key = format!("{label}-hint");
    if visit.app.texts.has(Locale::EN, &key) { visit.t.text(&key) } else { String::new() }
}

async fn rows(visit: &Visit) -> PageResult<Vec<Row>> {
    let settings: HomeSettings = site::find_setting(&visit.app.db, visit.site.id, SETTING).await?;
    let offered = &visit.app.slots.home_blocks;
    let names: Vec<&str> = offered.iter().map(|block| block.name()).collect();
    let mut rows: Vec<Row> = Vec::new();
    for (name, shown) in settings.arrange(&names) {
        let Some(block) = offered.iter().find(|block| shown && block.name() == name) else { continue };
        let html = block.render(&visit.viewer, (visit.site.id, &visit.site.locales), &visit.t).await?;
        if html.trim().is_empty() {
            continue;
        }
        match rows.last_mut().filter(|row| row.columns && block.is_column()) {
            Some(row) => row.blocks.push(html),
            None => rows.push(Row { columns: block.is_column(), blocks: vec![html] }),
        }
    }
    Ok(rows)
}

/// schema.org `WebSite` with its search, so that search engines can offer a box.
fn website(name: &str, base: &str, locale: Locale) -> String {
    serde_json::json!({
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": name,
        "url": format!("{base}/{locale}"),
        "inLanguage": locale.tag(),
        "potentialAction": {
            "@type": "SearchAction",
            "target": { "@type": "EntryPoint", "urlTemplate": format!("{base}/{locale}/search?q={{search_term_string}}") },
            "query": "required name=search_term_string"
        }
    })
    .to_string()
}
