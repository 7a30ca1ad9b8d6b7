//! `categories.toml` under the hand; see [`super::toml_rows`].

use toml_edit::{ArrayOfTables, DocumentMut, Item, Table, TomlError};
use vestibule_base::Audience;

use super::categories::Own;
use super::gone::Gone;
use super::toml_rows::{loosen, named, say_words, set, set_list, tables};
use crate::import::category_rows::{TABLES, item_name};
use crate::model::{Ordering, Winner};

/// The file with what the portal says, each shelf in its hand order. What is gone in the portal stays until the portal wins.
///
/// # Errors
/// When the file is no TOML.
pub fn written(file: Option<&str>, own: &[Own], gone: &[Gone]) -> Result<String, TomlError> {
    let mut file: DocumentMut = file.unwrap_or_default().parse()?;
    for (name, is_group) in TABLES {
        let mut rows = tables(file.remove(name));
        let is_out = |row: &Table| {
            let own_name = item_name(is_group, named(row, "id"));
            gone.iter().any(|one| one.winner == Winner::Portal && one.item.name == own_name)
        };
        rows.retain(|row| !is_out(row));
        let shelf: Vec<&Own> = own.iter().filter(|one| one.is_group() == is_group).collect();
        for one in &shelf {
            say(&mut rows, one);
        }
        let rows = in_order(rows, &shelf);
        if !rows.is_empty() {
            file.insert(name, Item::ArrayOfTables(rows));
        }
    }
    Ok(file.to_string())
}

fn say(rows: &mut ArrayOfTables, one: &Own) {
    let known = rows.iter().position(|row| named(row, "id") == one.id());
    if known.is_none() {
        rows.push(Table::new());
    }
    let last = rows.len() - 1;
    let Some(row) = rows.get_mut(known.unwrap_or(last)) else { return };
    set(row, "id", one.id());
    match &one.parent {
        Some(parent) => set(row, "parent", parent),
        None => {
            row.remove("parent");
        }
    }
    let category = &one.category;
    let mut unless = |name: &str, words: &str, is_plain: bool| {
        if !is_plain || row.contains_key(name) {
            set(row, name, words);
        }
    };
    unless("icon", &category.icon, category.icon == super::categories::ICON);
    unless("audience", &category.audience.to_string(), category.audience == Audience::Everyone);
    unless("order", category.ordering.name(), category.ordering == Ordering::Hand);
    if !one.products.is_empty() || row.contains_key("products") {
        set_list(row, "products", &one.products);
    }
    say_words(row, "title", &category.texts, |words| &words.0);
    say_words(row, "summary", &category.texts, |words| &words.1);
}

/// The tables in the hand order of the portal; nothing moves where each already stands behind those that are before it. What the
/// portal does not have comes last.
fn in_order(rows: ArrayOfTables, shelf: &[&Own]) -> ArrayOfTables {
    let place = |row: &Table| shelf.iter().position(|one| one.id() == named(row, "id"));
    let is_in_order = shelf.iter().all(|one| {
        let beside = rows.iter().filter_map(place).filter(|at| shelf.get(*at).is_some_and(|other| other.parent == one.parent));
        beside.is_sorted()
    });
    if is_in_order {
        return rows;
    }
    let mut moved: Vec<Table> = rows.into_iter().collect();
    moved.sort_by_key(|row| place(row).unwrap_or(usize::MAX));
    moved.iter_mut().for_each(loosen);
    moved.into_iter().collect()
}
