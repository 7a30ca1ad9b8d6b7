//! `/{locale}/products`: all products (K10).

use askama::Template;
use vestibule_base::{Locale, Translator};
use vestibule_web::{Head, PageResult, View, Visit};

use crate::model::{ProductState, reading_order};
use crate::pages::{Link, moved, names_language, readers, structured};
use crate::store::product::{self, Product};

/// A product in the list.
pub struct Card {
    /// Its page.
    pub link: Link,
    /// What it is.
    pub summary: String,
    /// Name of its icon.
    pub icon: String,
}

/// A product as lists show it.
#[must_use]
pub fn card(one: &Product, locale: Locale, order: &[Locale]) -> Card {
    Card { link: Link::to_product(one, locale, order), summary: one.summary(order).to_owned(), icon: one.icon.clone() }
}

/// The page.
#[derive(Template)]
#[template(path = "products.html")]
struct ProductsPage {
    t: Translator,
    cards: Vec<Card>,
    retired: Vec<Link>,
    head: Head,
}

impl View for ProductsPage {
    fn title(&self) -> String {
        self.t.text("knowledge-products")
    }

    fn head(&self) -> Head {
        self.head.clone()
    }
}

/// Draws it.
pub async fn show(visit: Visit) -> PageResult {
    if !names_language(&visit) {
        return Ok(moved(&visit, &visit.url("/products")));
    }
    let order = reading_order(&visit.site, visit.locale);
    let all = product::list(&visit.app.db, visit.site.id).await?;
    let of = |state: ProductState| all.iter().filter(move |one| one.state == state);
    let own = Link { title: visit.t.text("knowledge-products"), address: visit.url("/products"), lang: String::new() };
    let page = ProductsPage {
        cards: of(ProductState::Offered).map(|one| card(one, visit.locale, &order)).collect(),
        retired: of(ProductState::Retired).map(|one| Link::to_product(one, visit.locale, &order)).collect(),
        head: Head {
            description: visit.t.text("knowledge-products-lead"),
            canonical: visit.url("/products"),
            alternates: visit.site.locales.iter().map(|locale| (*locale, format!("/{locale}/products"))).collect(),
            structured: vec![structured::path(&visit.app.base_url(&visit.site), std::iter::once(&own))],
            ..Head::default()
        },
        t: visit.t.clone(),
    };
    let is_own = readers::mostly_own(page.cards.iter().map(|card| card.link.lang.as_str()));
    Ok(readers::counted_in(&visit, "products", is_own, visit.show_public(&page)?))
}
