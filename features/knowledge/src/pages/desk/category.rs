//! `/desk/knowledge/categories/{id}` and `…/new`: one category.

use std::collections::BTreeMap;

use askama::Template;
use vestibule_base::{Audience, Id, Locale, Translator, Viewer};
use vestibule_store::Tx;
use vestibule_web::{At, Choice, FormData, FormState, Head, PageError, PageResult, Refusal, View, Visit};

use super::categories::{list_address, may_change};
use super::choices;
use crate::actions::{ChangeCategory, DeleteCategory};
use crate::model::{Ordering, ProductState, Shelf, rank, reading_order};
use crate::store::category::{self, Category};
use crate::store::comment::{self, Scope};
use crate::store::reach::Reach;
use crate::store::{article, category_product, product, translation};

/// Icons that a category can have.
const ICONS: [&str; 22] = [
    "folder",
    "book-open",
    "sparkles",
    "wrench",
    "settings",
    "phone",
    "user",
    "users",
    "key-round",
    "lock",
    "globe",
    "bell",
    "mail",
    "calendar",
    "chart-line",
    "inbox",
    "tag",
    "download",
    "megaphone",
    "life-buoy",
    "shield-check",
    "lightbulb",
];

/// The page.
#[derive(Template)]
#[template(path = "desk/category.html")]
struct CategoryPage {
    t: Translator,
    heading: String,
    form: FormState,
    action: String,
    locales: Vec<Locale>,
    parents: Vec<Choice>,
    audiences: Vec<Choice>,
    comments: Vec<Choice>,
    icons: Vec<Choice>,
    shelf: Shelf,
    orderings: Vec<Choice>,
    /// Products that it can name.
    products: Vec<(Choice, bool)>,
    /// Questions of a group, in hand order.
    entries: Vec<(Id, String, String)>,
    /// Where it can be merged into; empty for a new one.
    goals: Vec<Choice>,
}

impl CategoryPage {
    fn is_group(&self) -> bool {
        self.shelf == Shelf::Questions
    }
}

impl View for CategoryPage {
    fn title(&self) -> String {
        self.heading.clone()
    }

    fn head(&self) -> Head {
        super::head()
    }
}

async fn page(visit: &Visit, id: Option<Id>, form: FormState) -> PageResult<CategoryPage> {
    let order = reading_order(&visit.site, visit.locale);
    let tree = category::list(&visit.app.db, &Viewer::system(), visit.site.id).await?;
    let shelf = id
        .and_then(|id| tree.find(id))
        .map_or_else(|| Shelf::parse(form.value("shelf")).unwrap_or(Shelf::Articles), |known| known.shelf);
    let tree = tree.on(shelf);
    let known = id.map(|id| tree.find(id).ok_or_else(PageError::not_found)).transpose()?;
    let below = id.map(|id| tree.below(id)).unwrap_or_default();
    let reach = Reach::of(&visit.app.db, &visit.viewer, visit.site.id).await?;
    let out = tree.0.iter().map(|one| one.id).filter(|one| below.contains(one) || !reach.holds(Some(*one)));
    let out: Vec<Id> = out.collect();
    let goals = known.map(|_| choices::categories(&tree, &order, visit.t.text("knowledge-delete-only-empty"), &out));
    let mut parents = choices::categories(&tree, &order, visit.t.text("knowledge-top"), &out);
    parents.retain(|choice| !choice.value.is_empty() || reach.holds(None));
    let begins = if shelf == Shelf::Questions { "knowledge-new-group" } else { "knowledge-new-category" };
    let ordering = |one: &Ordering| Choice::new(one.name(), visit.t.text(&format!("knowledge-ordering-{}", one.name())));
    Ok(CategoryPage {
        shelf,
        orderings: Ordering::ALL.iter().map(ordering).collect(),
        products: products(visit, id.filter(|_| shelf == Shelf::Articles), &form, &order).await?,
        entries: entries(visit, id.filter(|_| shelf == Shelf::Questions), &order).await?,
        heading: known.map_or_else(|| visit.t.text(begins), |one| one.title(&order).to_owned()),
        action: format!("/desk/knowledge/categories/{}", id.map_or_else(|| "new".to_owned(), |id| id.to_string())),
        locales: visit.site.locales.clone(),
        parents,
        comments: choices::comments(visit),
        audiences: choices::audiences(visit, known.map_or(Audience::Everyone, |one| one.audience)).await?,
        icons: icons(form.value("icon")),
        goals: goals.unwrap_or_default(),
        t: visit.t.clone(),
        form,
    })
}

/// Products to choose from, and which are chosen: as it was typed, else as it is kept.
async fn products(visit: &Visit, id: Option<Id>, form: &FormState, order: &[Locale]) -> PageResult<Vec<(Choice, bool)>> {
    let db = &visit.app.db;
    let kept = match id {
        Some(id) if !form.data.checked("topics") => category_product::list(db, id).await?,
        _ => form.data.all("product").filter_map(|id| id.parse().ok()).collect(),
    };
    let all = product::list(db, visit.site.id).await?;
    let offered = all.iter().filter(|one| one.state == ProductState::Offered || kept.contains(&one.id));
    Ok(offered.map(|one| (Choice::new(one.id.to_string(), one.name(order)), kept.contains(&one.id))).collect())
}

/// Icons to choose from; the present one always among them.
fn icons(present: &str) -> Vec<Choice> {
    let own = Some(present).filter(|present| !present.is_empty() && !ICONS.contains(present));
    ICONS.iter().copied().chain(own).map(|icon| Choice::new(icon, icon)).collect()
}

/// The questions of a group: id, title, where each is edited.
async fn entries(visit: &Visit, group: Option<Id>, order: &[Locale]) -> PageResult<Vec<(Id, String, String)>> {
    let Some(group) = group else { return Ok(Vec::new()) };
    let all = article::list_named_in(&visit.app.db, &[group]).await?;
    let ids: Vec<Id> = all.iter().map(|one| one.id).collect();
    let texts = if ids.is_empty() { Vec::new() } else { translation::list(&visit.app.db, &ids).await? };
    let entry = |id: Id| {
        let best = texts.iter().filter(|text| text.article_id == id).min_by_key(|text| rank(order, text.locale))?;
        let title = if best.title.is_empty() { visit.t.text("knowledge-untitled") } else { best.title.clone() };
        Some((id, title, crate::address::editor(id, best.locale)))
    };
    Ok(ids.into_iter().filter_map(entry).collect())
}

/// The form of a new category.
pub async fn new(visit: Visit) -> PageResult {
    let form = FormState::filled([
        ("icon", "folder".to_owned()),
        ("audience", "everyone".to_owned()),
        ("comments", "inherit".to_owned()),
        ("parent", visit.param("parent")),
        ("shelf", visit.param("shelf")),
    ]);
    visit.show(&page(&visit, None, form).await?)
}

/// The form of a category.
pub async fn show(visit: Visit, At(id): At<Id>) -> PageResult {
    may_change(&visit, &visit.app.db, id).await?;
    let tree = category::list(&visit.app.db, &Viewer::system(), visit.site.id).await?;
    let mut pairs = pairs(tree.find(id).ok_or_else(PageError::not_found)?);
    let rule = comment::find_rule(&visit.app.db, visit.site.id, Scope::Category(id)).await?;
    pairs.push(("comments".to_owned(), choices::comments_value(rule).to_owned()));
    let form = FormState::filled(pairs);
    visit.show(&page(&visit, Some(id), form).await?)
}

fn pairs(known: &Category) -> Vec<(String, String)> {
    let mut pairs = vec![
        ("parent".to_owned(), known.parent.map(|id| id.to_string()).unwrap_or_default()),
        ("audience".to_owned(), known.audience.to_string()),
        ("icon".to_owned(), known.icon.clone()),
        ("shelf".to_owned(), known.shelf.name().to_owned()),
        ("ordering".to_owned(), known.ordering.name().to_owned()),
    ];
    for (locale, (title, summary)) in &known.texts {
        pairs.push((format!("title-{locale}"), title.clone()));
        pairs.push((format!("summary-{locale}"), summary.clone()));
    }
    pairs
}

/// Makes a category.
pub async fn make(visit: Visit, data: FormData) -> PageResult {
    change(visit, None, data).await
}

/// Changes, merges or deletes a category.
pub async fn send(visit: Visit, At(id): At<Id>, data: FormData) -> PageResult {
    may_change(&visit, &visit.app.db, id).await?;
    if data.raw("act") == "delete" { delete(visit, id, data).await } else { change(visit, Some(id), data).await }
}

async fn change(visit: Visit, id: Option<Id>, data: FormData) -> PageResult {
    let mut texts = BTreeMap::new();
    for locale in &visit.site.locales {
        texts.insert(*locale, (data.line(&format!("title-{locale}")), data.line(&format!("summary-{locale}"))));
    }
    let tree = category::list(&visit.app.db, &Viewer::system(), visit.site.id).await?;
    let present = id.and_then(|id| tree.find(id)).map(|known| known.icon.as_str());
    let chosen = Some(data.raw("icon"));
    let icon = ICONS.iter().copied().chain(present).find(|icon| Some(*icon) == chosen).unwrap_or("folder");
    let shelf = Shelf::parse(data.raw("shelf")).unwrap_or(Shelf::Articles);
    let act = ChangeCategory {
        id,
        site: visit.site.id,
        parent: data.id("parent"),
        audience: Audience::parse(data.raw("audience")).unwrap_or_default(),
        shelf,
        ordering: Ordering::parse(data.raw("ordering")).unwrap_or(Ordering::Hand),
        icon: icon.to_owned(),
        texts,
    };
    let now = visit.now();
    let mut tx = visit.app.db.begin().await?;
    match act.run(&visit.viewer, now, &mut tx).await {
        Ok(id) => {
            if let Some(rule) = choices::comments_rule(data.raw("comments")) {
                comment::update_rule(&mut tx, visit.site.id, Scope::Category(id), rule, now).await?;
            }
            if data.checked("topics") {
                name_products(&visit, id, &data, &mut tx).await?;
            }
            tx.commit(now).await?;
            Ok(visit.done(list_address(shelf), "knowledge-saved"))
        }
        Err(refusal) => {
            drop(tx);
            refused(&visit, id, data, refusal).await
        }
    }
}

/// Keeps the products that were ticked; those of other sites are none.
async fn name_products(visit: &Visit, id: Id, data: &FormData, tx: &mut Tx) -> PageResult<()> {
    let known: Vec<Id> = product::list(tx, visit.site.id).await?.into_iter().map(|one| one.id).collect();
    let chosen: Vec<Id> = data.all("product").filter_map(|id| id.parse().ok()).filter(|id| known.contains(id)).collect();
    category_product::replace(tx, id, &chosen).await?;
    Ok(())
}

async fn delete(visit: Visit, id: Id, data: FormData) -> PageResult {
    let now = visit.now();
    let mut tx = visit.app.db.begin().await?;
    let act = DeleteCategory { site: visit.site.id, id, into: data.id("into") };
    match act.run(&visit.viewer, now, &mut tx).await {
        Ok(()) => {
            tx.commit(now).await?;
            Ok(visit.done(list_address(Shelf::parse(data.raw("shelf")).unwrap_or(Shelf::Articles)), "knowledge-category-deleted"))
        }
        Err(refusal) => {
            drop(tx);
            refused(&visit, Some(id), data, refusal).await
        }
    }
}

async fn refused(visit: &Visit, id: Option<Id>, data: FormData, refusal: Refusal) -> PageResult {
    let Refusal::Invalid(errors) = refusal else { return Err(refusal.into()) };
    visit.show_refused(&page(visit, id, FormState::refused(data, errors)).await?)
}
