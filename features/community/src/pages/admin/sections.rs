//! `/admin/community`: the sections, in hand order.

use askama::Template;
use vestibule_base::{Audience, Id, Locale, Translator, Viewer};
use vestibule_web::{At, FormData, Head, PageResult, View, Visit};

use super::{Tab, tabs};
use crate::actions::MoveSection;
use crate::model::reading_order;
use crate::settings;
use crate::store::section::{self, Section};

struct Row {
    id: Id,
    title: String,
    depth: usize,
    icon: String,
    audience: String,
    begins: &'static str,
    topics: i64,
    missing: Vec<&'static str>,
}

#[derive(Template)]
#[template(path = "admin/sections.html")]
struct SectionsPage {
    t: Translator,
    tabs: Vec<Tab>,
    rows: Vec<Row>,
    is_closed: bool,
}

impl View for SectionsPage {
    fn title(&self) -> String {
        self.t.text("community-sections")
    }

    fn head(&self) -> Head {
        super::head()
    }
}

/// The page.
pub async fn show(visit: Visit) -> PageResult {
    let (db, site) = (&visit.app.db, visit.site.id);
    let order = reading_order(&visit.site, visit.locale);
    let tree = section::list(db, &Viewer::system(), site).await?;
    let counts = section::count_topics(db, site).await?;
    let audiences = super::section::audiences(&visit, Audience::Everyone).await?;
    let audience = |one: Audience| {
        let known = audiences.iter().find(|choice| choice.value == one.to_string());
        known.map_or_else(|| one.to_string(), |choice| choice.label.clone())
    };
    let row = |(depth, one): (usize, &Section)| Row {
        id: one.id,
        title: one.title(&order).1.to_owned(),
        depth,
        icon: one.icon.clone(),
        audience: audience(one.effective_audience),
        begins: one.begins.name(),
        topics: counts.iter().find(|count| count.section_id == one.id).map_or(0, |count| count.topics),
        missing: visit
            .site
            .locales
            .iter()
            .filter(|locale| !one.texts.0.contains_key(locale))
            .map(|one| Locale::tag(*one))
            .collect(),
    };
    visit.show(&SectionsPage {
        tabs: tabs(&visit, &visit.t),
        rows: tree.flat().into_iter().map(row).collect(),
        is_closed: !settings::is_open(db, site).await?,
        t: visit.t.clone(),
    })
}

/// Moves one a place up or down.
pub async fn shift(visit: Visit, At(id): At<Id>, data: FormData) -> PageResult {
    let now = visit.now();
    let mut tx = visit.app.db.begin().await?;
    MoveSection { site: visit.site.id, id, up: data.raw("way") == "up" }.run(&mut tx).await?;
    tx.commit(now).await?;
    Ok(visit.done(&format!("/admin/community#s{id}"), ""))
}
