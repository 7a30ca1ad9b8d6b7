//! `categories.toml` in step with the categories of the portal and the groups of its questions.

use std::borrow::Cow;
use std::collections::HashMap;
use std::path::Path;

use serde::Serialize;
use toml_edit::TomlError;
use vestibule_base::{Audience, Id, Locale, Timestamp, Viewer};
use vestibule_store::{Query, Tx};
use vestibule_web::BoxError;

use super::categories_file;
use super::gone::Gone;
use super::listing::{Item, Listing};
use crate::import::Report;
use crate::import::category_rows::{self, Row as Wanted, TABLES, item_name};
use crate::import::source::bare;
use crate::model::{Form, Ordering, Shelf};
use crate::store::category::{self, Category, Tree};
use crate::store::category_product;
use crate::store::product;
use crate::store::texts::Texts;
use crate::toml_values::{rows, word};

/// Its name.
const FILE: &str = "categories.toml";
/// An icon that nobody chose.
pub const ICON: &str = "folder";
/// The file of categories and groups.
pub struct Categories;

/// A category of the portal.
#[derive(Clone)]
pub struct Own {
    /// The category.
    pub category: Category,
    /// Name of the one that it stands in, as the file has it.
    pub parent: Option<String>,
    /// Keys of the products that it names, sorted.
    pub products: Vec<String>,
}

impl Own {
    /// Whether it is a group of questions.
    #[must_use]
    pub fn is_group(&self) -> bool {
        self.category.shelf == Shelf::Questions
    }

    /// Its name in the file.
    #[must_use]
    pub fn id(&self) -> &str {
        file_id(&self.category)
    }

    fn line(&self, place: usize) -> Line<'_> {
        Line {
            name: item_name(self.is_group(), self.id()),
            parent: self.parent.as_deref().unwrap_or_default(),
            place,
            icon: &self.category.icon,
            audience: self.category.audience.to_string(),
            order: self.category.ordering.name(),
            products: self.products.clone(),
            texts: Cow::Borrowed(&self.category.texts),
        }
    }
}

fn file_id(category: &Category) -> &str {
    match category.shelf {
        Shelf::Questions => bare(&category.key, Form::Question),
        Shelf::Articles => &category.key,
    }
}

/// A category as both sides can say it.
#[derive(Serialize)]
struct Line<'a> {
    name: String,
    parent: &'a str,
    /// Place among those beside it.
    place: usize,
    icon: &'a str,
    audience: String,
    order: &'static str,
    products: Vec<String>,
    texts: Cow<'a, Texts>,
}

impl Line<'_> {
    fn written(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// The place of each among those that stand in the same: `parents` in the order of the list.
fn places<'a>(parents: impl Iterator<Item = (bool, &'a str)>) -> Vec<usize> {
    let mut counted: HashMap<(bool, &str), usize> = HashMap::new();
    let place = |parent| {
        let count = counted.entry(parent).or_default();
        *count += 1;
        *count
    };
    parents.map(place).collect()
}

impl Wanted {
    fn known<'a>(&self, own: &'a [Own]) -> Option<&'a Own> {
        own.iter().find(|one| one.is_group() == self.is_group && one.id() == self.id)
    }

    fn parent<'a>(&'a self, own: Option<&'a Own>) -> &'a str {
        self.parent.as_deref().or_else(|| own.and_then(|own| own.parent.as_deref())).unwrap_or_default()
    }

    fn audience(&self, own: Option<&Own>) -> Audience {
        self.audience.or(own.map(|own| own.category.audience)).unwrap_or(Audience::Everyone)
    }

    fn ordering(&self, own: Option<&Own>) -> Ordering {
        self.ordering.or(own.map(|own| own.category.ordering)).unwrap_or(Ordering::Hand)
    }

    fn icon<'a>(&'a self, own: Option<&'a Own>) -> &'a str {
        self.icon.as_deref().or(own.map(|own| own.category.icon.as_str())).unwrap_or(ICON)
    }

    fn products(&self, own: Option<&Own>) -> Vec<String> {
        self.products.clone().or(own.map(|own| own.products.clone())).unwrap_or_default()
    }

    /// Titles count as a whole; a summary without any goes beside the title that the portal has.
    fn texts<'a>(&self, own: Option<&'a Own>) -> Cow<'a, Texts> {
        let known = own.map(|own| &own.category.texts);
        let summary = |locale: &Locale| self.summaries.as_ref().and_then(|all| all.get(locale)).cloned();
        if let Some(titles) = &self.titles {
            let texts = titles.iter().map(|(locale, title)| (*locale, (title.clone(), summary(locale).unwrap_or_default())));
            return Cow::Owned(texts.collect());
        }
        let mut texts = known.map_or_else(Cow::default, Cow::Borrowed);
        if self.summaries.is_some() {
            for (locale, (_, words)) in texts.to_mut() {
                *words = summary(locale).unwrap_or_else(|| std::mem::take(words));
            }
        }
        texts
    }

    fn line<'a>(&'a self, own: &'a [Own], place: usize) -> Line<'a> {
        let known = self.known(own);
        Line {
            name: item_name(self.is_group, &self.id),
            parent: self.parent(known),
            place,
            icon: self.icon(known),
            audience: self.audience(known).to_string(),
            order: self.ordering(known).name(),
            products: self.products(known),
            texts: self.texts(known),
        }
    }
}

impl Listing for Categories {
    const FILE: &'static str = FILE;
    type Wanted = Wanted;
    type Own = Own;

    fn read(folder: &Path, report: &mut Report) -> Vec<Wanted> {
        read(folder, report)
    }

    /// In hand order, each before what stands in it.
    async fn list(query: &impl Query, site: Id) -> vestibule_store::Result<Vec<Own>> {
        let tree = category::list(query, &Viewer::system(), site).await?;
        let named = category_product::list_of_site(query, site).await?;
        let keys: HashMap<Id, String> = product::list(query, site).await?.into_iter().map(|one| (one.id, one.key)).collect();
        let own = |category: &Category| {
            let products = named.iter().filter(|row| row.category_id == category.id);
            let mut products: Vec<String> = products.filter_map(|row| keys.get(&row.product_id).cloned()).collect();
            products.sort();
            let parent = category.parent.and_then(|id| tree.find(id)).map(|parent| file_id(parent).to_owned());
            Own { category: category.clone(), parent, products }
        };
        Ok(tree.flat().into_iter().map(|(_, category)| own(category)).collect())
    }

    fn name(one: &Wanted) -> String {
        item_name(one.is_group, &one.id)
    }

    fn hide_internal(own: &mut Vec<Own>, named: &[String]) {
        let is_open = |one: &Own| one.category.effective != Audience::Staff;
        own.retain(|one| is_open(one) || named.contains(&item_name(one.is_group(), one.id())));
    }

    fn of_file(wanted: &[Wanted], own: &[Own]) -> Vec<String> {
        let places = places(wanted.iter().map(|one| (one.is_group, one.parent(one.known(own)))));
        wanted.iter().zip(places).map(|(one, place)| one.line(own, place).written()).collect()
    }

    fn of_portal(own: &[Own]) -> Vec<String> {
        let places = places(own.iter().map(|one| (one.is_group(), one.parent.as_deref().unwrap_or_default())));
        own.iter().zip(places).map(|(one, place)| one.line(place).written()).collect()
    }

    fn unordered(wanted: &[Wanted], own: &[Own]) -> (Vec<String>, Vec<String>) {
        let file = wanted.iter().map(|one| one.line(own, 0).written()).collect();
        (file, own.iter().map(|one| one.line(0).written()).collect())
    }

    fn items(text: &str) -> Vec<Item> {
        let table: toml::Table = text.parse().unwrap_or_default();
        let item = |(is_group, row): (bool, &toml::Value)| {
            Some(Item { name: item_name(is_group, word(row, "id")?), text: toml::to_string(row).unwrap_or_default() })
        };
        let all = TABLES.iter().flat_map(|(name, is_group)| rows(table.get(*name)).iter().map(|row| (*is_group, row)));
        all.filter_map(item).collect()
    }

    fn has(own: &[Own], name: &str) -> bool {
        own.iter().any(|one| item_name(one.is_group(), one.id()) == name)
    }

    fn leave_out(wanted: &mut Vec<Wanted>, gone: &[&str]) {
        wanted.retain(|one| !gone.contains(&Self::name(one).as_str()));
    }

    fn written(file: Option<&str>, own: &[Own], gone: &[Gone]) -> Result<String, TomlError> {
        categories_file::written(file, own, gone)
    }

    async fn take((now, site): (Timestamp, Id), (wanted, own): (&[Wanted], &[Own]), tx: &mut Tx) -> Result<(), BoxError> {
        take((now, site), (wanted, own), tx).await
    }
}

/// What the file names; groups also from `groups.toml`, as far as this file has them not.
fn read(folder: &Path, report: &mut Report) -> Vec<Wanted> {
    let mut all: Vec<Wanted> = Vec::new();
    for name in [FILE, "groups.toml"] {
        let file = folder.join(name);
        let rows = if file.is_file() { category_rows::of_file(&file, name, report) } else { Vec::new() };
        for one in rows {
            if all.iter().all(|known| known.is_group != one.is_group || known.id != one.id) {
                all.push(one);
            }
        }
    }
    for one in all.iter().filter(|one| is_within_itself(one, &all)) {
        report.add("record", FILE, 0, &format!("parent: {}", one.id));
    }
    all
}

fn is_within_itself(one: &Wanted, all: &[Wanted]) -> bool {
    let above = |id: &str| all.iter().find(|other| other.is_group == one.is_group && other.id == id);
    let way = std::iter::successors(one.parent.as_deref().and_then(above), |other| other.parent.as_deref().and_then(above));
    way.take(all.len()).any(|other| other.id == one.id)
}

/// Makes and changes categories as the file has them: first what is missing, as the one that it stands in may come later.
async fn take((now, site): (Timestamp, Id), (wanted, own): (&[Wanted], &[Own]), tx: &mut Tx) -> Result<(), BoxError> {
    let mut tree = category::list(tx, &Viewer::system(), site).await?;
    for one in wanted.iter().filter(|one| one.known(own).is_none()) {
        let made = one.made(now);
        category::insert(tx, site, &made).await?;
        tree.0.push(made);
    }
    let products: HashMap<String, Id> = product::list(tx, site).await?.into_iter().map(|one| (one.key, one.id)).collect();
    let before = tree.clone();
    let find = |tree: &Tree, is_group: bool, id: &str| {
        tree.0.iter().find(|one| (one.shelf == Shelf::Questions) == is_group && file_id(one) == id).map(|one| one.id)
    };
    let mut changed = Vec::new();
    for one in wanted {
        let (known, Some(id)) = (one.known(own), find(&tree, one.is_group, &one.id)) else { continue };
        let parent = find(&tree, one.is_group, one.parent(known)).filter(|parent| !tree.below(id).contains(parent));
        let named: Vec<Id> = one.products(known).iter().filter_map(|key| products.get(key).copied()).collect();
        if category_product::replace(tx, id, &named).await? {
            changed.push(id);
        }
        let Some(category) = tree.0.iter_mut().find(|category| category.id == id) else { continue };
        category.parent = parent;
        one.icon(known).clone_into(&mut category.icon);
        category.audience = one.audience(known);
        category.ordering = one.ordering(known);
        category.texts = one.texts(known).into_owned();
    }
    let order: Vec<Id> = wanted.iter().filter_map(|one| find(&tree, one.is_group, &one.id)).collect();
    arrange(&mut tree, &order);
    for (fresh, was) in tree.0.iter().zip(&before.0).filter(|(fresh, was)| fresh != was) {
        category::update(tx, &Category { changed_at: now, ..fresh.clone() }).await?;
        replace_texts(tx, (was, fresh)).await?;
        changed.push(fresh.id);
    }
    let made = wanted.iter().filter(|one| one.known(own).is_none()).filter_map(|one| find(&tree, one.is_group, &one.id));
    changed.extend(made);
    category::update_audiences(tx, site).await?;
    let mut told: Vec<Id> = changed.iter().flat_map(|id| tree.below(*id)).collect();
    told.sort_unstable();
    told.dedup();
    Ok(crate::actions::tell_of_categories(tx, site, &told).await?)
}

impl Wanted {
    /// A new category: where it stands comes when all are there.
    fn made(&self, now: Timestamp) -> Category {
        Category {
            id: Id::new(now),
            parent: None,
            position: 0,
            audience: self.audience(None),
            effective: self.audience(None),
            icon: self.icon(None).to_owned(),
            key: item_name(self.is_group, &self.id),
            shelf: if self.is_group { Shelf::Questions } else { Shelf::Articles },
            ordering: self.ordering(None),
            changed_at: now,
            texts: self.texts(None).into_owned(),
        }
    }
}

/// Puts those beside each other that the file names into its order, within the places that they have; others keep theirs.
fn arrange(tree: &mut Tree, order: &[Id]) {
    let place = |one: &Category| order.iter().position(|id| *id == one.id);
    let mut parents: Vec<(Shelf, Option<Id>)> = tree.0.iter().map(|one| (one.shelf, one.parent)).collect();
    parents.sort_unstable_by_key(|(shelf, parent)| (*shelf == Shelf::Questions, *parent));
    parents.dedup();
    for beside in parents {
        let mut rows: Vec<&mut Category> = tree.0.iter_mut().filter(|one| (one.shelf, one.parent) == beside).collect();
        // New ones have no place yet.
        rows.sort_by_key(|one| (one.position == 0, one.position));
        if rows.iter().all(|one| one.position > 0) && rows.iter().filter_map(|one| place(one)).is_sorted() {
            continue;
        }
        let (mut named, others): (Vec<_>, Vec<_>) = (1..).zip(rows).partition(|(_, one)| place(one).is_some());
        let free: Vec<i64> = named.iter().map(|(at, _)| *at).collect();
        named.sort_by_key(|(_, one)| place(one));
        let named = free.into_iter().zip(named.into_iter().map(|(_, one)| one));
        for (at, one) in others.into_iter().chain(named) {
            one.position = at;
        }
    }
}

async fn replace_texts(tx: &mut Tx, (was, fresh): (&Category, &Category)) -> vestibule_store::Result<()> {
    for locale in was.texts.keys().filter(|locale| !fresh.texts.contains_key(locale)) {
        category::delete_text(tx, fresh.id, *locale).await?;
    }
    for (locale, (title, summary)) in &fresh.texts {
        category::upsert_text(tx, fresh.id, *locale, (title, summary)).await?;
    }
    Ok(())
}
