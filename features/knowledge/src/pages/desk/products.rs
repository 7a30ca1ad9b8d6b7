//! `/desk/knowledge/products`: what the company makes, in hand order.

use askama::Template;
use vestibule_base::{Id, Translator};
use vestibule_web::{At, FormData, Head, PageResult, View, Visit};

use crate::actions::MoveProduct;
use crate::model::{ProductState, reading_order};
use crate::store::product::{self, Product};
use crate::store::product_content::{self, Used};

/// A product in the list.
struct Row {
    id: Id,
    name: String,
    icon: String,
    state: String,
    is_retired: bool,
    versions: String,
    contents: i64,
    missing: Vec<&'static str>,
}

/// The page.
#[derive(Template)]
#[template(path = "desk/products.html")]
struct ProductsPage {
    t: Translator,
    rows: Vec<Row>,
}

impl View for ProductsPage {
    fn title(&self) -> String {
        self.t.text("knowledge-products")
    }

    fn head(&self) -> Head {
        super::head()
    }
}

/// Draws it.
pub async fn show(visit: Visit) -> PageResult {
    let db = &visit.app.db;
    let all = product::list(db, visit.site.id).await?;
    let counted = product_content::count_by_product(db, visit.site.id).await?;
    let rows = all.iter().map(|one| row(&visit, one, &counted)).collect();
    visit.show(&ProductsPage { rows, t: visit.t.clone() })
}

fn row(visit: &Visit, one: &Product, counted: &[Used]) -> Row {
    let order = reading_order(&visit.site, visit.locale);
    let names: Vec<&str> = one.releases.iter().map(|release| release.name.as_str()).collect();
    Row {
        id: one.id,
        name: one.name(&order).to_owned(),
        icon: one.icon.clone(),
        state: visit.t.text(&format!("knowledge-product-{}", one.state.name())),
        is_retired: one.state == ProductState::Retired,
        versions: names.join(", "),
        contents: counted.iter().find(|used| used.about == one.id).map_or(0, |used| used.contents),
        missing: visit.site.locales.iter().filter(|locale| !one.texts.contains_key(locale)).map(|one| one.tag()).collect(),
    }
}

/// Moves one a place up or down.
pub async fn shift(visit: Visit, At(id): At<Id>, data: FormData) -> PageResult {
    let now = visit.now();
    let mut tx = visit.app.db.begin().await?;
    MoveProduct { site: visit.site.id, id, up: data.raw("way") == "up" }.run(now, &mut tx).await?;
    tx.commit(now).await?;
    Ok(visit.done(&format!("/desk/knowledge/products#p{id}"), ""))
}
