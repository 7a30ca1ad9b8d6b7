//! `/desk/knowledge/categories`: the tree, in hand order.

use askama::Template;
use vestibule_base::{Id, Locale, Translator, Viewer};
use vestibule_store::Query;
use vestibule_web::{At, FormData, Head, PageError, PageResult, View, Visit};

use crate::actions::MoveCategory;
use crate::model::{Shelf, reading_order};
use crate::store::category;
use crate::store::reach::Reach;

/// A category in the list.
struct Row {
    id: Id,
    title: String,
    depth: usize,
    icon: String,
    audience: String,
    articles: i64,
    missing: Vec<&'static str>,
    /// Whether the editor may change it.
    may_change: bool,
}

/// The page.
#[derive(Template)]
#[template(path = "desk/categories.html")]
struct CategoriesPage {
    t: Translator,
    rows: Vec<Row>,
    shelf: Shelf,
    /// Whether the editor may make one.
    may_add: bool,
}

impl CategoriesPage {
    fn is_faq(&self) -> bool {
        self.shelf == Shelf::Questions
    }
}

impl View for CategoriesPage {
    fn title(&self) -> String {
        self.t.text(if self.is_faq() { "knowledge-faq-groups" } else { "knowledge-categories" })
    }

    fn head(&self) -> Head {
        super::head()
    }
}

/// Draws it.
pub async fn show(visit: Visit) -> PageResult {
    let order = reading_order(&visit.site, visit.locale);
    let system = Viewer::system();
    let shelf = Shelf::parse(&visit.param("shelf")).unwrap_or(Shelf::Articles);
    let tree = category::list(&visit.app.db, &system, visit.site.id).await?.on(shelf);
    let counts = category::count_articles(&visit.app.db, &system, visit.site.id, None).await?;
    let reach = Reach::of(&visit.app.db, &visit.viewer, visit.site.id).await?;
    let audiences = super::choices::audiences(&visit, vestibule_base::Audience::Everyone).await?;
    let row = |(depth, one): (usize, &category::Category)| Row {
        id: one.id,
        title: one.title(&order).to_owned(),
        depth,
        icon: one.icon.clone(),
        may_change: reach.holds_place_of(one),
        audience: audiences
            .iter()
            .find(|choice| choice.value == one.effective.to_string())
            .map_or_else(|| one.effective.to_string(), |choice| choice.label.clone()),
        articles: counts.iter().find(|count| count.category_id == Some(one.id)).map_or(0, |count| count.articles),
        missing: visit
            .site
            .locales
            .iter()
            .filter(|locale| !one.texts.contains_key(locale))
            .map(|one| Locale::tag(*one))
            .collect(),
    };
    let rows = tree.flat().into_iter().filter(|(_, one)| reach.holds(Some(one.id))).map(row).collect::<Vec<_>>();
    let page = CategoriesPage { shelf, may_add: reach.holds(None) || !rows.is_empty(), rows, t: visit.t.clone() };
    visit.show(&page)
}

/// Where the categories of a shelf are listed.
#[must_use]
pub const fn list_address(shelf: Shelf) -> &'static str {
    match shelf {
        Shelf::Articles => "/desk/knowledge/categories",
        Shelf::Questions => "/desk/knowledge/categories?shelf=questions",
    }
}

/// Refuses what the editor may not change.
///
/// # Errors
/// 404 when there is no such category, 403 when it stands outside of the editor's sections or is one of them.
pub async fn may_change(visit: &Visit, query: &impl Query, id: Id) -> PageResult<()> {
    let tree = category::list(query, &Viewer::system(), visit.site.id).await?;
    let known = tree.find(id).ok_or_else(PageError::not_found)?;
    let reach = Reach::of(query, &visit.viewer, visit.site.id).await?;
    if reach.holds_place_of(known) { Ok(()) } else { Err(PageError::not_allowed()) }
}

/// Moves one a place up or down.
pub async fn shift(visit: Visit, At(id): At<Id>, data: FormData) -> PageResult {
    let now = visit.now();
    let mut tx = visit.app.db.begin().await?;
    may_change(&visit, &tx, id).await?;
    MoveCategory { site: visit.site.id, id, up: data.raw("way") == "up" }.run(now, &mut tx).await?;
    let tree = category::list(&tx, &Viewer::system(), visit.site.id).await?;
    let list = list_address(tree.find(id).map_or(Shelf::Articles, |known| known.shelf));
    tx.commit(now).await?;
    Ok(visit.done(&format!("{list}#c{id}"), ""))
}
