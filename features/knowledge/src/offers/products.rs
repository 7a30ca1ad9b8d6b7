//! Products for others: their names, their pages for the site map, and a block of the start page.

use askama::Template;
use async_trait::async_trait;
use vestibule_base::{Id, Locale, Translator, Viewer};
use vestibule_contracts::slots::{self, HomeBlock, Products, SitemapEntry, SitemapSource, SlotResult};
use vestibule_store::{Db, Site, site};

use crate::model::{ProductState, order_of, reading_order};
use crate::pages::Link;
use crate::pages::products::{Card, card};
use crate::store::product::{self, Product};

/// What products there are.
pub struct Known(pub Db);

#[async_trait]
impl Products for Known {
    async fn list(&self, site: Id, locale: Locale) -> SlotResult<Vec<slots::Product>> {
        let Some(site) = site::find(&self.0, site).await? else { return Ok(Vec::new()) };
        let order = reading_order(&site, locale);
        let named = |one: &Product| slots::Product {
            id: one.id,
            name: one.name(&order).to_owned(),
            address: one.address(locale, &order),
            is_retired: one.state == ProductState::Retired,
            releases: one.releases.iter().map(|release| (release.id, release.name.clone())).collect(),
        };
        Ok(product::list(&self.0, site.id).await?.iter().map(named).collect())
    }
}

/// Pages of products.
pub struct Pages(pub Db);

#[async_trait]
impl SitemapSource for Pages {
    fn name(&self) -> &'static str {
        "products"
    }

    async fn entries(&self, site: Id, _: Id) -> SlotResult<Vec<SitemapEntry>> {
        let Some(site) = site::find(&self.0, site).await? else { return Ok(Vec::new()) };
        let products = product::list(&self.0, site.id).await?;
        let offered: Vec<&Product> = products.iter().filter(|one| one.state == ProductState::Offered).collect();
        let newest = offered.iter().map(|one| one.changed_at).max();
        let all = newest.map(|changed_at| SitemapEntry {
            addresses: site.locales.iter().map(|locale| (*locale, format!("/{locale}/products"))).collect(),
            changed_at,
        });
        Ok(all.into_iter().chain(offered.into_iter().map(|one| entry(&site, one))).collect())
    }
}

fn entry(site: &Site, one: &Product) -> SitemapEntry {
    let offered = site.locales.iter().filter(|locale| one.texts.contains_key(locale));
    let addresses = offered.map(|locale| (*locale, one.address(*locale, &reading_order(site, *locale)))).collect();
    SitemapEntry { addresses, changed_at: one.changed_at }
}

/// Products on the start page.
pub struct Block(pub Db);

/// Products as doors.
#[derive(Template)]
#[template(path = "home_products.html")]
struct Doors<'a> {
    t: &'a Translator,
    cards: Vec<Card>,
}

#[async_trait]
impl HomeBlock for Block {
    fn name(&self) -> &'static str {
        "products"
    }

    async fn render(&self, _: &Viewer, (site, locales): (Id, &[Locale]), texts: &Translator) -> SlotResult<String> {
        let order = order_of(locales, texts.locale());
        let all = product::list(&self.0, site).await?;
        let offered = all.iter().filter(|one| one.state == ProductState::Offered);
        let cards: Vec<Card> = offered.map(|one| card(one, texts.locale(), &order)).collect();
        if cards.is_empty() {
            return Ok(String::new());
        }
        Ok(Doors { t: texts, cards }.render()?)
    }
}

impl Link {
    /// To the page of a product.
    #[must_use]
    pub fn to_product(product: &Product, locale: Locale, order: &[Locale]) -> Self {
        Self {
            title: product.name(order).to_owned(),
            address: product.address(locale, order),
            lang: crate::pages::lang(product.locale(order), locale),
        }
    }
}
