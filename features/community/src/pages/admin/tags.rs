//! `/admin/community/tags`: the tree of tags.

use askama::Template;
use vestibule_base::{Id, Locale, Translator};
use vestibule_web::{Head, PageResult, View, Visit};

use super::{Tab, tabs};
use crate::model::reading_order;
use crate::store::tag::{self, Tag};

struct Row {
    id: Id,
    title: String,
    depth: usize,
    topics: i64,
    missing: Vec<&'static str>,
}

#[derive(Template)]
#[template(path = "admin/tags.html")]
struct TagsPage {
    t: Translator,
    tabs: Vec<Tab>,
    rows: Vec<Row>,
}

impl View for TagsPage {
    fn title(&self) -> String {
        self.t.text("community-tags")
    }

    fn head(&self) -> Head {
        super::head()
    }
}

/// The page.
pub async fn show(visit: Visit) -> PageResult {
    let order = reading_order(&visit.site, visit.locale);
    let tree = tag::list(&visit.app.db, visit.site.id).await?;
    let counts = tag::count_topics(&visit.app.db, visit.site.id).await?;
    let row = |(depth, one): (usize, &Tag)| Row {
        id: one.id,
        title: one.title(&order).1.to_owned(),
        depth,
        topics: counts.iter().find(|count| count.tag_id == one.id).map_or(0, |count| count.topics),
        missing: visit
            .site
            .locales
            .iter()
            .filter(|locale| !one.titles.0.contains_key(locale))
            .map(|one| Locale::tag(*one))
            .collect(),
    };
    let rows = tree.flat().into_iter().map(row).collect();
    visit.show(&TagsPage { tabs: tabs(&visit, &visit.t), rows, t: visit.t.clone() })
}
