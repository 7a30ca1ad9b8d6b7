//! `/desk/knowledge/categories/{id}` and `…/new`: one category.

use std::collections::BTreeMap;

use askama::Template;
use vestibule_base::{Audience, Id, Locale, Translator, Viewer};
use vestibule_web::{At, Choice, FormData, FormState, Head, PageError, PageResult, Refusal, View, Visit};

use super::choices;
use crate::actions::{ChangeCategory, DeleteCategory};
use crate::model::reading_order;
use crate::store::category::{self, Category};

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
    icons: Vec<Choice>,
    /// Where it can be merged into; empty for a new one.
    goals: Vec<Choice>,
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
    let known = id.map(|id| tree.find(id).ok_or_else(PageError::not_found)).transpose()?;
    let below = id.map(|id| tree.below(id)).unwrap_or_default();
    let goals = known.map(|_| choices::categories(&tree, &order, visit.t.text("knowledge-delete-only-empty"), &below));
    Ok(CategoryPage {
        heading: known.map_or_else(|| visit.t.text("knowledge-new-category"), |one| one.title(&order).to_owned()),
        action: format!("/desk/knowledge/categories/{}", id.map_or_else(|| "new".to_owned(), |id| id.to_string())),
        locales: visit.site.locales.clone(),
        parents: choices::categories(&tree, &order, visit.t.text("knowledge-top"), &below),
        audiences: choices::audiences(visit, known.map_or(Audience::Everyone, |one| one.audience)).await?,
        icons: ICONS.iter().map(|icon| Choice::new(*icon, *icon)).collect(),
        goals: goals.unwrap_or_default(),
        t: visit.t.clone(),
        form,
    })
}

/// The form of a new category.
pub async fn new(visit: Visit) -> PageResult {
    let form = FormState::filled([
        ("icon", "folder".to_owned()),
        ("audience", "everyone".to_owned()),
        ("parent", visit.param("parent")),
    ]);
    visit.show(&page(&visit, None, form).await?)
}

/// The form of a category.
pub async fn show(visit: Visit, At(id): At<Id>) -> PageResult {
    let tree = category::list(&visit.app.db, &Viewer::system(), visit.site.id).await?;
    let form = FormState::filled(pairs(tree.find(id).ok_or_else(PageError::not_found)?));
    visit.show(&page(&visit, Some(id), form).await?)
}

fn pairs(known: &Category) -> Vec<(String, String)> {
    let mut pairs = vec![
        ("parent".to_owned(), known.parent.map(|id| id.to_string()).unwrap_or_default()),
        ("audience".to_owned(), known.audience.to_string()),
        ("icon".to_owned(), known.icon.clone()),
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
    if data.raw("act") == "delete" { delete(visit, id, data).await } else { change(visit, Some(id), data).await }
}

async fn change(visit: Visit, id: Option<Id>, data: FormData) -> PageResult {
    let mut texts = BTreeMap::new();
    for locale in &visit.site.locales {
        texts.insert(*locale, (data.line(&format!("title-{locale}")), data.line(&format!("summary-{locale}"))));
    }
    let act = ChangeCategory {
        id,
        site: visit.site.id,
        parent: data.id("parent"),
        audience: Audience::parse(data.raw("audience")).unwrap_or_default(),
        icon: ICONS.iter().find(|icon| **icon == data.raw("icon")).map_or("folder", |icon| icon).to_owned(),
        texts,
    };
    let now = visit.now();
    let mut tx = visit.app.db.begin().await?;
    match act.run(now, &mut tx).await {
        Ok(_) => {
            tx.commit(now).await?;
            Ok(visit.done("/desk/knowledge/categories", "knowledge-saved"))
        }
        Err(refusal) => {
            drop(tx);
            refused(&visit, id, data, refusal).await
        }
    }
}

async fn delete(visit: Visit, id: Id, data: FormData) -> PageResult {
    let now = visit.now();
    let mut tx = visit.app.db.begin().await?;
    match (DeleteCategory { site: visit.site.id, id, into: data.id("into") }).run(now, &mut tx).await {
        Ok(()) => {
            tx.commit(now).await?;
            Ok(visit.done("/desk/knowledge/categories", "knowledge-category-deleted"))
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
