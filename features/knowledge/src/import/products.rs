//! Products of an import: out of `products.toml`, and named by pages in `products:` as `hub` or, for one version, `hub@4.2`.

use std::collections::BTreeMap;
use std::path::Path;

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_contracts::Kind;
use vestibule_store::Tx;
use vestibule_web::BoxError;

use super::Options;
use super::plan::Entry;
use super::report::Report;
use crate::model::{ProductState, ReleaseState};
use crate::store::product::{self, Product, Release};
use crate::store::product_content::{self, Topics};

/// Name of the file.
pub const FILE: &str = "products.toml";

/// A version that the import wants to be there.
pub struct WantedRelease {
    /// Name.
    pub name: String,
    /// Noon (UTC) of the day it came out.
    pub released_at: Option<Timestamp>,
    /// Whether it is supported.
    pub state: ReleaseState,
}

/// A product that the import wants to be there.
pub struct Wanted {
    /// Key.
    pub key: String,
    /// Icon.
    pub icon: String,
    /// Whether it is offered.
    pub state: ProductState,
    /// Name and summary by language.
    pub texts: BTreeMap<Locale, (String, String)>,
    /// The newest first.
    pub releases: Vec<WantedRelease>,
}

/// What the file of a folder names; nothing where there is none.
#[must_use]
pub fn read(folder: &Path, report: &mut Report) -> Vec<Wanted> {
    let Ok(text) = std::fs::read_to_string(folder.join(FILE)) else { return Vec::new() };
    match text.parse::<toml::Table>() {
        Ok(table) => rows(table.get("product")).iter().filter_map(|row| wanted(row, report)).collect(),
        Err(error) => {
            report.add("record", FILE, 0, error.message());
            Vec::new()
        }
    }
}

fn rows(value: Option<&toml::Value>) -> &[toml::Value] {
    value.and_then(toml::Value::as_array).map(Vec::as_slice).unwrap_or_default()
}

fn wanted(row: &toml::Value, report: &mut Report) -> Option<Wanted> {
    let text = |name: &str| row.get(name).and_then(toml::Value::as_str);
    let Some(key) = text("id").filter(|key| !key.is_empty() && !key.contains(['@', ','])) else {
        report.add("record", FILE, 0, "id");
        return None;
    };
    let empty = toml::Table::new();
    let names = row.get("name").and_then(toml::Value::as_table).unwrap_or(&empty);
    let summaries = row.get("summary").and_then(toml::Value::as_table).unwrap_or(&empty);
    let in_locale = |(tag, name): (&String, &toml::Value)| {
        let summary = summaries.get(tag).and_then(toml::Value::as_str).unwrap_or_default();
        Some((Locale::parse(tag)?, (name.as_str()?.to_owned(), summary.to_owned())))
    };
    Some(Wanted {
        key: key.to_owned(),
        icon: text("icon").unwrap_or("package").to_owned(),
        state: text("state").and_then(ProductState::parse).unwrap_or(ProductState::Offered),
        texts: names.iter().filter_map(in_locale).collect(),
        releases: rows(row.get("version")).iter().filter_map(|row| release(row, report)).collect(),
    })
}

fn release(row: &toml::Value, report: &mut Report) -> Option<WantedRelease> {
    let text = |name: &str| row.get(name).and_then(toml::Value::as_str);
    let Some(name) = text("name") else {
        report.add("record", FILE, 0, "name");
        return None;
    };
    let released = text("released").unwrap_or_default();
    let released_at = Timestamp::parse(released).map(|day| day.plus(12 * Timestamp::HOUR));
    if !released.is_empty() && released_at.is_none() {
        report.add("date", FILE, 0, released);
    }
    let state = text("state").and_then(ReleaseState::parse).unwrap_or(ReleaseState::Supported);
    Some(WantedRelease { name: name.to_owned(), released_at, state })
}

/// Makes products and versions that are missing, and adds languages that known ones lack. What editors changed stays.
///
/// # Errors
/// When the database does.
pub async fn write(
    tx: &mut Tx,
    (site, folder): (Id, &Path),
    now: Timestamp,
    report: &mut Report,
) -> Result<Vec<Product>, BoxError> {
    let known = product::list(tx, site).await?;
    for (place, want) in (1..).zip(read(folder, report)) {
        let own = match known.iter().find(|known| known.key == want.key) {
            Some(own) => {
                let texts: BTreeMap<_, _> = want.texts.clone().into_iter().chain(own.texts.clone()).collect();
                if texts != own.texts {
                    product::update(tx, &Product { texts, changed_at: now, ..own.clone() }).await?;
                }
                own.clone()
            }
            None => {
                let position = known.iter().map(|known| known.position).max().unwrap_or(0) + place;
                let (state, icon, texts) = (want.state, want.icon.clone(), want.texts.clone());
                let made = Product {
                    id: Id::new(now),
                    position,
                    state,
                    icon,
                    key: want.key.clone(),
                    changed_at: now,
                    texts,
                    releases: vec![],
                };
                product::insert(tx, site, &made).await?;
                made
            }
        };
        write_releases(tx, &own, &want.releases, now).await?;
        crate::actions::changed(tx, site, Kind::Product, own.id)?;
    }
    Ok(product::list(tx, site).await?)
}

/// New versions come in front of those that are there, in the order of the file.
async fn write_releases(tx: &mut Tx, own: &Product, wanted: &[WantedRelease], now: Timestamp) -> Result<(), BoxError> {
    let mut position = own.releases.iter().map(|release| release.position).min().unwrap_or(1);
    for want in wanted.iter().rev().filter(|want| own.release(&want.name).is_none()) {
        position -= 1;
        let release = Release {
            id: Id::new(now),
            product_id: own.id,
            position,
            name: want.name.clone(),
            released_at: want.released_at,
            state: want.state,
        };
        product::upsert_release(tx, &release).await?;
    }
    Ok(())
}

/// What the pages of an entry name: each once, in the order of the pages.
#[must_use]
pub fn named(entry: &Entry) -> Vec<&str> {
    let mut all: Vec<&str> = Vec::new();
    for page in &entry.pages {
        let listed = page.matter.list("products").iter().flat_map(|some| some.split(',')).map(str::trim);
        for name in listed.filter(|name| !name.is_empty()) {
            if !all.contains(&name) {
                all.push(name);
            }
        }
    }
    all
}

/// Says what an entry is about. Pages that say nothing leave what editors chose.
///
/// # Errors
/// When the database does.
pub async fn assign(
    entry: &Entry,
    (id, known): (Id, &[Product]),
    options: &Options,
    (tx, report): (&mut Tx, &mut Report),
) -> Result<(), BoxError> {
    let mut topics = Topics::default();
    let file = entry.pages.first().map_or("", |page| page.file.as_str());
    for name in named(entry) {
        let (key, version) = name.split_once('@').map_or((name, None), |(key, version)| (key.trim(), Some(version.trim())));
        let own = known.iter().find(|known| known.key == key);
        let release = version.and_then(|version| own?.release(version));
        match own.filter(|_| version.is_none() || release.is_some()) {
            Some(own) => {
                topics.products.push(own.id);
                topics.releases.extend(release.map(|release| release.id));
            }
            None => report.add("product", file, 0, name),
        }
    }
    // Where portal and folder are kept in step, a page that says nothing means nothing.
    if !options.preview && (options.part.is_some() || !topics.products.is_empty()) {
        product_content::replace(tx, id, &topics).await?;
    }
    Ok(())
}
