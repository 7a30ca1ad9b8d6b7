//! `products.toml` in step with the products of the portal.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Serialize;
use toml_edit::TomlError;
use vestibule_base::{Id, Locale, Timestamp};
use vestibule_contracts::Kind;
use vestibule_store::{Query, Tx};
use vestibule_web::BoxError;

use super::gone::Gone;
use super::listing::{Item, Listing};
use super::products_file;
use crate::import::Report;
use crate::import::products::{FILE, Wanted, read};
use crate::store::product::{self, Product, Release};
use crate::toml_values::{rows, word};

/// The file of products and their versions.
pub struct Products;

/// A product as both sides can say it.
#[derive(Serialize)]
struct Line {
    id: String,
    icon: String,
    state: &'static str,
    texts: BTreeMap<Locale, (String, String)>,
    versions: Vec<(String, String, &'static str)>,
}

impl Line {
    fn written(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// How a version is named beside its product.
#[must_use]
pub fn version_name(product: &str, version: &str) -> String {
    format!("{product}@{version}")
}

impl Listing for Products {
    const FILE: &'static str = FILE;
    type Wanted = Wanted;
    type Own = Product;

    fn read(folder: &Path, report: &mut Report) -> Vec<Wanted> {
        read(folder, report)
    }

    async fn list(query: &impl Query, site: Id) -> vestibule_store::Result<Vec<Product>> {
        product::list(query, site).await
    }

    fn of_file(wanted: &[Wanted], _: &[Product]) -> Vec<String> {
        wanted.iter().map(|one| of_file(one).written()).collect()
    }

    fn of_portal(own: &[Product]) -> Vec<String> {
        own.iter().map(|one| of_portal(one).written()).collect()
    }

    fn name(one: &Wanted) -> String {
        one.key.clone()
    }

    fn items(text: &str) -> Vec<Item> {
        let table: toml::Table = text.parse().unwrap_or_default();
        let mut items = Vec::new();
        for row in rows(table.get("product")) {
            let Some(product) = word(row, "id") else { continue };
            items.push(Item { name: product.to_owned(), text: toml::to_string(row).unwrap_or_default() });
            for version in rows(row.get("version")) {
                let name = version_name(product, word(version, "name").unwrap_or_default());
                items.push(Item { name, text: toml::to_string(version).unwrap_or_default() });
            }
        }
        items
    }

    /// The versions of a product that is gone are gone with it.
    fn has(own: &[Product], name: &str) -> bool {
        let (key, version) = name.split_once('@').map_or((name, None), |(key, version)| (key, Some(version)));
        let product = own.iter().find(|product| product.key == key);
        match (product, version) {
            (Some(product), Some(version)) => product.release(version).is_some(),
            (Some(_), None) | (None, Some(_)) => true,
            (None, None) => false,
        }
    }

    fn leave_out(wanted: &mut Vec<Wanted>, gone: &[&str]) {
        wanted.retain(|one| !gone.contains(&one.key.as_str()));
        for one in wanted {
            let key = one.key.clone();
            one.releases.retain(|version| !gone.contains(&version_name(&key, &version.name).as_str()));
        }
    }

    fn written(file: Option<&str>, own: &[Product], gone: &[Gone]) -> Result<String, TomlError> {
        products_file::written(file, own, gone)
    }

    async fn take((now, site): (Timestamp, Id), (wanted, own): (&[Wanted], &[Product]), tx: &mut Tx) -> Result<(), BoxError> {
        take((now, site), (wanted, own), tx).await
    }
}

fn day(at: Option<Timestamp>) -> String {
    at.map(Timestamp::iso_date).unwrap_or_default()
}

fn of_portal(one: &Product) -> Line {
    Line {
        id: one.key.clone(),
        icon: one.icon.clone(),
        state: one.state.name(),
        texts: one.texts.clone(),
        versions: one.releases.iter().map(|one| (one.name.clone(), day(one.released_at), one.state.name())).collect(),
    }
}

fn of_file(one: &Wanted) -> Line {
    Line {
        id: one.key.clone(),
        icon: one.icon.clone(),
        state: one.state.name(),
        texts: one.texts.clone(),
        versions: one.releases.iter().map(|one| (one.name.clone(), day(one.released_at), one.state.name())).collect(),
    }
}

/// Makes and changes products as the file has them; what it does not name stays.
async fn take((now, site): (Timestamp, Id), (wanted, own): (&[Wanted], &[Product]), tx: &mut Tx) -> Result<(), BoxError> {
    let last = own.iter().map(|one| one.position).max().unwrap_or(0);
    for (place, want) in (1..).zip(wanted) {
        let known = own.iter().find(|one| one.key == want.key);
        if known.is_some_and(|known| of_portal(known).written() == of_file(want).written()) {
            continue;
        }
        let fresh = Product {
            id: known.map_or_else(|| Id::new(now), |one| one.id),
            position: known.map_or(last + place, |one| one.position),
            state: want.state,
            icon: want.icon.clone(),
            key: want.key.clone(),
            changed_at: now,
            texts: want.texts.clone(),
            releases: known.map(|one| one.releases.clone()).unwrap_or_default(),
        };
        if known.is_some() {
            product::update(tx, &fresh).await?
        } else {
            product::insert(tx, site, &fresh).await?
        }
        for (position, version) in (1..).zip(&want.releases) {
            let release = Release {
                id: fresh.release(&version.name).map_or_else(|| Id::new(now), |one| one.id),
                product_id: fresh.id,
                position,
                name: version.name.clone(),
                released_at: version.released_at,
                state: version.state,
            };
            product::upsert_release(tx, &release).await?;
        }
        crate::actions::changed(tx, site, Kind::Product, fresh.id)?;
    }
    Ok(())
}
