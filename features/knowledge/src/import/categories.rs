//! Categories of an import: out of a file, of guides, or of folders.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use vestibule_base::{Audience, Id, Locale, Timestamp, Viewer};
use vestibule_store::Tx;

use super::plan::{Entry, group_key};
use super::report::Report;
use crate::model::{ArticleKind, Ordering, Shelf};
use crate::render::summary_words;
use crate::store::category::{self, Category, Tree};
use crate::store::category_product;
use crate::store::product::Product;

/// Name of the file, for what is reported of it.
const FILE: &str = "categories.toml";

/// A category that the import wants to be there.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Key.
    pub key: String,
    /// Key of the one that it stands in.
    pub parent: Option<String>,
    /// Icon.
    pub icon: String,
    /// Who may see it.
    pub audience: Audience,
    /// Whether it is a group of the FAQ.
    pub is_group: bool,
    /// How its entries are ordered.
    pub ordering: Option<Ordering>,
    /// Keys of products that it names (K10).
    pub products: Vec<String>,
    /// Title and summary by language.
    pub texts: BTreeMap<Locale, (String, String)>,
}

/// Every category wanted, each after the one that it stands in.
#[must_use]
pub fn wanted(entries: &[Entry], files: &[PathBuf], report: &mut Report) -> Vec<Wanted> {
    let mut all: Vec<Wanted> = files.iter().flat_map(|file| of_file(file, report)).collect();
    for entry in entries.iter().filter(|entry| entry.is_guide && entry.category.as_ref() == Some(&entry.key)) {
        push_guide(entry, entries, &mut all, 0);
    }
    for entry in entries {
        if let Some(key) = &entry.category {
            push_folder(key, entry, &mut all);
        }
    }
    all
}

fn push_guide(entry: &Entry, entries: &[Entry], all: &mut Vec<Wanted>, depth: usize) {
    if depth > 30 || all.iter().any(|known| known.key == entry.key) {
        return;
    }
    let parents = entry.pages.first().map(|page| page.matter.list("parents")).unwrap_or_default();
    let parent = parents.iter().find_map(|parent| {
        entries.iter().find(|other| other.is_guide && other.key == *parent && other.key != entry.key && other.key != "index")
    });
    if let Some(parent) = parent {
        push_guide(parent, entries, all, depth + 1);
    }
    // Two guides that name each other: the one met first stands on top.
    let parent = parent.map(|parent| parent.key.clone()).filter(|key| all.iter().any(|known| known.key == *key));
    let texts = entry.pages.iter().map(|page| (page.locale, (page.title.clone(), summary_words(&page.summary)))).collect();
    let icon = "folder".to_owned();
    all.push(Wanted { key: entry.key.clone(), parent, icon, audience: entry.audience, texts, ..Wanted::default() });
}

/// A folder, with the folders that it lies in, by its own name.
fn push_folder(key: &str, entry: &Entry, all: &mut Vec<Wanted>) {
    if all.iter().any(|known| known.key == key) {
        return;
    }
    let is_group = entry.kind == ArticleKind::Question;
    let (parent, name) = key.rsplit_once('/').map_or((None, key), |(parent, name)| (Some(parent), name));
    let parent = parent.filter(|_| !is_group);
    if let Some(parent) = parent {
        push_folder(parent, entry, all);
    }
    let words = name.replace(['-', '_'], " ");
    let mut letters = words.chars();
    let title = letters.next().map(|first| first.to_uppercase().collect::<String>() + letters.as_str()).unwrap_or_default();
    let locale = entry.pages.first().map_or(Locale::EN, |page| page.locale);
    let texts = BTreeMap::from([(locale, (title, String::new()))]);
    let (key, parent, icon) = (key.to_owned(), parent.map(str::to_owned), "folder".to_owned());
    all.push(Wanted { key, parent, icon, texts, is_group, ..Wanted::default() });
}

fn of_file(file: &Path, report: &mut Report) -> Vec<Wanted> {
    let name = file.display().to_string();
    let text = match std::fs::read_to_string(file) {
        Ok(text) => text,
        Err(error) => {
            report.add("unreadable", &name, 0, &error.to_string());
            return Vec::new();
        }
    };
    let table: toml::Table = match text.parse() {
        Ok(table) => table,
        Err(error) => {
            report.add("record", &name, 0, error.message());
            return Vec::new();
        }
    };
    let mut all = Vec::new();
    for (kind, is_group) in [("category", false), ("group", true)] {
        let rows = table.get(kind).and_then(toml::Value::as_array).map(Vec::as_slice).unwrap_or_default();
        all.extend(rows.iter().filter_map(|row| of_row(row, is_group, &name, report)));
    }
    all
}

fn of_row(row: &toml::Value, is_group: bool, file: &str, report: &mut Report) -> Option<Wanted> {
    let text = |name: &str| row.get(name).and_then(toml::Value::as_str);
    let Some(key) = text("id") else {
        report.add("record", file, 0, "id");
        return None;
    };
    let empty = toml::Table::new();
    let titles = row.get("title").and_then(toml::Value::as_table).unwrap_or(&empty);
    let summaries = row.get("summary").and_then(toml::Value::as_table).unwrap_or(&empty);
    let in_locale = |(tag, title): (&String, &toml::Value)| {
        let summary = summaries.get(tag).and_then(toml::Value::as_str).unwrap_or_default();
        Some((Locale::parse(tag)?, (title.as_str()?.to_owned(), summary.to_owned())))
    };
    Some(Wanted {
        key: if is_group { group_key(key) } else { key.to_owned() },
        is_group,
        ordering: text("order").and_then(Ordering::parse),
        parent: text("parent").map(str::to_owned),
        icon: text("icon").unwrap_or("folder").to_owned(),
        audience: text("audience").map_or(Audience::Everyone, |text| Audience::parse(text).unwrap_or(Audience::Staff)),
        products: names(row.get("products")),
        texts: titles.iter().filter_map(in_locale).collect(),
    })
}

fn names(value: Option<&toml::Value>) -> Vec<String> {
    let all = value.and_then(toml::Value::as_array).map(Vec::as_slice).unwrap_or_default();
    all.iter().filter_map(toml::Value::as_str).map(str::to_owned).collect()
}

/// Names products by categories that name none yet. What editors chose stays.
///
/// # Errors
/// When the database does.
pub async fn name_products(
    tx: &mut Tx,
    (tree, wanted): (&Tree, &[Wanted]),
    products: &[Product],
    report: &mut Report,
) -> vestibule_store::Result<()> {
    for want in wanted.iter().filter(|want| !want.products.is_empty()) {
        let Some(known) = tree.0.iter().find(|known| known.key == want.key) else { continue };
        let mut ids = Vec::new();
        for key in &want.products {
            match products.iter().find(|product| product.key == *key) {
                Some(product) => ids.push(product.id),
                None => report.add("product", FILE, 0, key),
            }
        }
        if category_product::list(tx, known.id).await?.is_empty() {
            category_product::replace(tx, known.id, &ids).await?;
        }
    }
    Ok(())
}

/// Makes the categories that are missing, and adds languages that known ones lack. What editors changed stays.
///
/// # Errors
/// When the database does.
pub async fn write(
    tx: &mut Tx,
    site: Id,
    wanted: &[Wanted],
    now: Timestamp,
    report: &mut Report,
) -> vestibule_store::Result<Tree> {
    let mut tree = category::list(tx, &Viewer::system(), site).await?;
    let mut made = false;
    for (place, want) in (1..).zip(wanted) {
        if let Some(known) = tree.0.iter().find(|known| known.key == want.key) {
            for (locale, (title, summary)) in want.texts.iter().filter(|(locale, _)| !known.texts.contains_key(locale)) {
                category::upsert_text(tx, known.id, *locale, (title, summary)).await?;
                made = true;
            }
            continue;
        }
        let parent = want.parent.as_ref().and_then(|key| tree.0.iter().find(|known| known.key == *key)).map(|known| known.id);
        let category = Category {
            id: Id::new(now),
            parent,
            position: place,
            audience: want.audience,
            effective: want.audience,
            icon: want.icon.clone(),
            key: want.key.clone(),
            shelf: if want.is_group { Shelf::Questions } else { Shelf::Articles },
            ordering: want.ordering.unwrap_or(Ordering::Hand),
            changed_at: now,
            texts: want.texts.clone(),
        };
        category::insert(tx, site, &category).await?;
        crate::actions::changed(tx, site, vestibule_contracts::Kind::Category, category.id)?;
        report.categories_new += 1;
        made = true;
        tree.0.push(category);
    }
    if made {
        category::update_audiences(tx, site).await?;
    }
    category::list(tx, &Viewer::system(), site).await
}
