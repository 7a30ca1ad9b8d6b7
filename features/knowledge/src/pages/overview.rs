//! `/{locale}/knowledge`: all categories.

use askama::Template;
use vestibule_base::{Id, Locale, Translator};
use vestibule_web::{Head, PageResult, View, Visit};

use crate::model::{Shelf, reading_order};
use crate::pages::{Link, moved, names_language, readers};
use crate::store::category::{self, Category, Count, Tree};
use crate::store::line::{self, Line};

/// A category with the first of what is in it.
pub struct Group {
    /// The category.
    pub link: Link,
    /// What it is about.
    pub summary: String,
    /// Name of its icon.
    pub icon: String,
    /// Categories in it.
    pub categories: Vec<Link>,
    /// Its first articles.
    pub articles: Vec<Link>,
    /// Articles in it and below.
    pub count: i64,
}

/// The page.
#[derive(Template)]
#[template(path = "overview.html")]
struct Overview {
    t: Translator,
    groups: Vec<Group>,
    loose: Vec<Link>,
    feed: String,
    locales: Vec<Locale>,
}

impl View for Overview {
    fn title(&self) -> String {
        self.t.text("knowledge-title")
    }

    fn head(&self) -> Head {
        Head {
            description: self.t.text("knowledge-lead"),
            alternates: self.locales.iter().map(|locale| (*locale, format!("/{locale}/knowledge"))).collect(),
            feeds: vec![(self.t.text("knowledge-feed"), self.feed.clone())],
            ..Head::default()
        }
    }
}

/// Draws it.
pub async fn show(visit: Visit) -> PageResult {
    if !names_language(&visit) {
        return Ok(moved(&visit, &visit.url("/knowledge")));
    }
    let order = reading_order(&visit.site, visit.locale);
    let db = &visit.app.db;
    let tree = category::list(db, &visit.viewer, visit.site.id).await?.on(Shelf::Articles);
    let counts = category::count_articles(db, &visit.viewer, visit.site.id, None).await?;
    let lines = line::list_first(db, &visit.viewer, visit.site.id, &order).await?;
    let loose = line::list_loose(db, &visit.viewer, visit.site.id, &order).await?;
    let page = Overview {
        groups: groups(&tree, None, &counts, &lines, (visit.locale, &order)),
        loose: loose.iter().map(|line| Link::to_article(line, visit.locale)).collect(),
        feed: visit.url("/articles/feed.xml"),
        locales: visit.site.locales.clone(),
        t: visit.t.clone(),
    };
    let listed = page.groups.iter().flat_map(Group::links).chain(&page.loose);
    let is_own = readers::mostly_own(listed.map(|link| link.lang.as_str()));
    Ok(readers::counted_in(&visit, "knowledge", is_own, visit.show_shared(&page)?))
}

impl Group {
    /// The category and what is listed of it.
    pub fn links(&self) -> impl Iterator<Item = &Link> {
        std::iter::once(&self.link).chain(&self.articles)
    }
}

/// The categories directly in one (or on top) that hold anything for this reader.
#[must_use]
pub fn groups(
    tree: &Tree,
    parent: Option<Id>,
    counts: &[Count],
    lines: &[Line],
    (locale, order): (Locale, &[Locale]),
) -> Vec<Group> {
    let total = |id: Id| -> i64 {
        let below = tree.below(id);
        counts.iter().filter(|count| count.category_id.is_some_and(|id| below.contains(&id))).map(|count| count.articles).sum()
    };
    let group = |category: &Category| Group {
        link: Link::to_category(category, locale, order),
        summary: category.summary(order).to_owned(),
        icon: category.icon.clone(),
        categories: tree
            .children(Some(category.id))
            .filter(|child| total(child.id) > 0)
            .map(|child| Link::to_category(child, locale, order))
            .collect(),
        articles: lines
            .iter()
            .filter(|line| line.category_id == Some(category.id))
            .map(|line| Link::to_article(line, locale))
            .collect(),
        count: total(category.id),
    };
    tree.children(parent).map(group).filter(|group| group.count > 0).collect()
}
