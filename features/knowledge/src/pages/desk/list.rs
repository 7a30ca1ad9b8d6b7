//! `/desk/knowledge`: all articles, as editors seek them.

use std::cell::RefCell;
use std::collections::HashMap;

use askama::Template;
use vestibule_base::{Id, Locale, Timestamp, Translator, Viewer};
use vestibule_store::{Cursor, Page};
use vestibule_web::{Choice, FormState, Head, PageResult, Pager, View, Visit};

use super::choices;
use crate::model::{Form, Shelf, rank, reading_order};
use crate::store::category::{self, Tree};
use crate::store::desk::{self, Filter, Listed};
use crate::store::product;
use crate::store::reach::Reach;
use crate::store::translation::{self, Standing};

/// States that can be chosen, in their order.
const STATES: [&str; 8] = ["draft", "changed", "published", "scheduled", "withdrawn", "outdated", "overdue", "verify"];

/// One language of an article in the list.
struct Cell {
    address: String,
    language: &'static str,
    /// `missing`, `draft`, `changed`, `published`, `withdrawn`, `scheduled` or `outdated`.
    state: &'static str,
    words: String,
}

/// An article in the list.
struct Row {
    id: Id,
    title: String,
    address: String,
    kind: String,
    category: String,
    changed: Timestamp,
    overdue: bool,
    cells: Vec<Cell>,
}

/// The page.
#[derive(Template)]
#[template(path = "desk/list.html")]
struct ListPage {
    t: Translator,
    form: FormState,
    states: Vec<Choice>,
    categories: Vec<Choice>,
    locales: Vec<Choice>,
    /// Products; empty when the site has none.
    products: Vec<Choice>,
    columns: Vec<Locale>,
    total: i64,
    rows: Vec<Row>,
    pager: Pager,
    tabs: Vec<Tab>,
    shape: Option<Form>,
    /// Whether the editor is limited to no section.
    edits_everything: bool,
}

/// A form of content to list.
struct Tab {
    label: String,
    address: String,
    current: bool,
}

impl ListPage {
    /// Kind and text key of what the button begins.
    fn begins(&self) -> (&'static str, &'static str) {
        match self.shape {
            Some(Form::Question) => ("question", "knowledge-new-question"),
            Some(Form::Video) => ("video", "knowledge-new-video"),
            Some(Form::Block) => ("block", "knowledge-new-block"),
            Some(Form::Article) | None => ("how-to", "knowledge-new-article"),
        }
    }

    /// Text key of the page of categories, groups or playlists, and its address.
    fn shelf(&self) -> (&'static str, &'static str) {
        if self.shape == Some(Form::Question) {
            ("knowledge-faq-groups", "/desk/knowledge/categories?shelf=questions")
        } else if self.shape == Some(Form::Video) {
            ("knowledge-playlists", "/desk/knowledge/playlists")
        } else if self.shape == Some(Form::Block) {
            ("knowledge-blocks", "/desk/knowledge/blocks")
        } else {
            ("knowledge-categories", "/desk/knowledge/categories")
        }
    }
}

fn tabs(visit: &Visit, chosen: Option<Form>) -> Vec<Tab> {
    let tab = |form: Option<Form>| Tab {
        label: visit.t.text(&format!("knowledge-tab-{}", form.map_or("all", Form::name))),
        address: form.map_or_else(|| "/desk/knowledge".to_owned(), |form| format!("/desk/knowledge?form={}", form.name())),
        current: form == chosen,
    };
    std::iter::once(None).chain(Form::ALL.iter().copied().map(Some)).map(tab).collect()
}

impl View for ListPage {
    fn title(&self) -> String {
        self.t.text("knowledge-content")
    }

    fn head(&self) -> Head {
        super::head()
    }
}

/// Draws it.
pub async fn show(visit: Visit) -> PageResult {
    let order = reading_order(&visit.site, visit.locale);
    let db = &visit.app.db;
    let tree = category::list(db, &Viewer::system(), visit.site.id).await?;
    let reach = Reach::of(db, &visit.viewer, visit.site.id).await?;
    let filter = filter(&visit, (&tree, &reach));
    let found = desk::list(db, visit.site.id, &filter, Cursor::new(visit.page_number(), 50), visit.now()).await?;
    let ids: Vec<Id> = found.rows.iter().map(|article| article.id).collect();
    let all = if ids.is_empty() { Vec::new() } else { translation::list_standings(db, &ids).await? };
    let mut page = page(&visit, (tree, &filter), &order, &found, &all);
    page.products = products(&visit, &order).await?;
    page.edits_everything = !reach.is_limited();
    page.categories.retain(|choice| choice.value.parse().map_or(true, |id| reach.holds(Some(id))));
    visit.show(&page)
}

async fn products(visit: &Visit, order: &[Locale]) -> PageResult<Vec<Choice>> {
    let all = product::list(&visit.app.db, visit.site.id).await?;
    if all.is_empty() {
        return Ok(Vec::new());
    }
    let any = Choice::new("", visit.t.text("knowledge-any-product"));
    Ok(std::iter::once(any).chain(all.iter().map(|one| Choice::new(one.id.to_string(), one.name(order)))).collect())
}

fn filter(visit: &Visit, (tree, reach): (&Tree, &Reach)) -> Filter {
    let state = visit.param("state");
    Filter {
        words: visit.param("q"),
        state: if STATES.contains(&state.as_str()) { state } else { String::new() },
        categories: reach.among(visit.param("category").parse().ok().map(|id| tree.below(id))),
        locale: Locale::parse(&visit.param("language")),
        missing: Locale::parse(&visit.param("missing")),
        form: Form::parse(&visit.param("form")),
        product: visit.param("product").parse().ok(),
    }
}

fn page(visit: &Visit, (tree, filter): (Tree, &Filter), order: &[Locale], found: &Page<Listed>, all: &[Standing]) -> ListPage {
    let told = Told { visit, known: RefCell::default() };
    let rows = found.rows.iter().map(|article| row(&told, &tree, order, article, all)).collect();
    let tree = tree.on(filter.form.map_or(Shelf::Articles, Form::shelf));
    let names = ["form", "q", "state", "category", "product", "language", "missing"];
    let given: Vec<(&str, String)> = names.into_iter().map(|name| (name, visit.param(name))).collect();
    let pairs: Vec<(&str, &str)> = given.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let any = |key: &str| Choice::new("", visit.t.text(key));
    let states = STATES.iter().map(|state| Choice::new(*state, visit.t.text(&format!("knowledge-state-{state}"))));
    ListPage {
        states: std::iter::once(any("knowledge-any-state")).chain(states).collect(),
        categories: choices::categories(&tree, order, visit.t.text("knowledge-any-category"), &[]),
        locales: std::iter::once(any("knowledge-any-language")).chain(choices::locales(visit)).collect(),
        tabs: tabs(visit, filter.form),
        shape: filter.form,
        products: Vec::new(),
        edits_everything: true,
        columns: visit.site.locales.clone(),
        total: found.total,
        rows,
        pager: Pager::new(&visit.t, found, "/desk/knowledge", &pairs),
        form: FormState::filled(given.clone()),
        t: visit.t.clone(),
    }
}

/// What is said of a language and its state: the same few sentences on a page of fifty articles.
struct Told<'a> {
    visit: &'a Visit,
    known: RefCell<HashMap<(Locale, &'static str), String>>,
}

impl Told<'_> {
    fn words(&self, locale: Locale, state: &'static str) -> String {
        let t = &self.visit.t;
        let told = || {
            let state = t.text(&format!("knowledge-state-{state}"));
            t.with2("knowledge-coverage", ("language", locale.name()), ("state", state.as_str()))
        };
        self.known.borrow_mut().entry((locale, state)).or_insert_with(told).clone()
    }
}

fn row(told: &Told<'_>, tree: &Tree, order: &[Locale], article: &Listed, all: &[Standing]) -> Row {
    let visit = told.visit;
    let own: Vec<&Standing> = all.iter().filter(|one| one.article_id == article.id).collect();
    let best = own.iter().min_by_key(|one| rank(order, one.locale));
    let title = best.map(|one| one.title.clone()).filter(|title| !title.is_empty());
    Row {
        id: article.id,
        title: title.unwrap_or_else(|| visit.t.text("knowledge-untitled")),
        address: crate::address::editor(article.id, best.map_or(visit.site.default_locale(), |one| one.locale)),
        kind: visit.t.text(&article.kind.text_key()),
        category: article.category_id.and_then(|id| tree.find(id)).map_or(String::new(), |one| one.title(order).to_owned()),
        changed: article.changed_at,
        overdue: article.review_at.is_some_and(|due| due < visit.now()),
        cells: visit.site.locales.iter().map(|locale| cell(told, article.id, *locale, &own)).collect(),
    }
}

fn cell(told: &Told<'_>, id: Id, locale: Locale, own: &[&Standing]) -> Cell {
    let state = own.iter().find(|one| one.locale == locale).map_or("missing", |one| one.progress().name());
    Cell { address: crate::address::editor(id, locale), language: locale.tag(), state, words: told.words(locale, state) }
}
