//! Categories of an import: out of a file, of guides, or of folders.

use std::collections::BTreeMap;
use std::path::PathBuf;

use vestibule_base::{Audience, Id, Locale, Timestamp, Viewer};
use vestibule_store::{Query, Tx};

use super::category_rows::{self, Row, item_name};
use super::plan::Entry;
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

/// Every category wanted, each after the one that it stands in: `named` by a file, then those of guides and folders. For whom these
/// are, `unnamed` may say.
#[must_use]
pub fn wanted(entries: &[Entry], named: Vec<Wanted>, unnamed: Option<Audience>) -> Vec<Wanted> {
    let count = named.len();
    let mut all = named;
    for entry in entries.iter().filter(|entry| entry.is_guide && entry.category.as_ref() == Some(&entry.key)) {
        push_guide(entry, entries, &mut all, 0);
    }
    for entry in entries {
        if let Some(key) = &entry.category {
            push_folder(key, entry, &mut all);
        }
    }
    for one in all.iter_mut().skip(count) {
        one.audience = unnamed.unwrap_or(one.audience);
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

/// What files say of categories, each after the one that it stands in.
pub fn of_files(files: &[PathBuf], report: &mut Report) -> Vec<Wanted> {
    let mut all = Vec::new();
    for file in files {
        all.extend(category_rows::of_file(file, &file.display().to_string(), report).into_iter().map(of_row));
    }
    let depths: Vec<usize> = all.iter().map(|one| depth(one, &all)).collect();
    let mut deep: Vec<(usize, Wanted)> = depths.into_iter().zip(all).collect();
    deep.sort_by_key(|(depth, _)| *depth);
    deep.into_iter().map(|(_, one)| one).collect()
}

fn depth(one: &Wanted, all: &[Wanted]) -> usize {
    let above = |one: &&Wanted| one.parent.as_ref().and_then(|key| all.iter().find(|other| other.key == *key));
    // Two that stand in each other would go round for ever.
    std::iter::successors(Some(one), above).take(all.len()).count()
}

fn of_row(row: Row) -> Wanted {
    let summaries = row.summaries.unwrap_or_default();
    let with_summary = |(locale, title)| (locale, (title, summaries.get(&locale).cloned().unwrap_or_default()));
    Wanted {
        key: item_name(row.is_group, &row.id),
        is_group: row.is_group,
        ordering: row.ordering,
        parent: row.parent.filter(|id| !id.is_empty()).map(|id| item_name(row.is_group, &id)),
        icon: row.icon.unwrap_or_else(|| "folder".to_owned()),
        audience: row.audience.unwrap_or(Audience::Everyone),
        products: row.products.unwrap_or_default(),
        texts: row.titles.unwrap_or_default().into_iter().map(with_summary).collect(),
    }
}

/// Leaves out what the portal has.
///
/// # Errors
/// When the database does.
pub async fn missing(query: &impl Query, site: Id, mut wanted: Vec<Wanted>) -> vestibule_store::Result<Vec<Wanted>> {
    let tree = category::list(query, &Viewer::system(), site).await?;
    wanted.retain(|one| tree.0.iter().all(|known| known.key != one.key));
    Ok(wanted)
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
