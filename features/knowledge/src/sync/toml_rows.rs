//! Tables of a TOML file under the hand: what is said otherwise is changed where it stands; comments, order and what means nothing
//! here stay.

use toml_edit::{Array, ArrayOfTables, Item, Table, TableLike, Value};
use vestibule_base::Locale;

use crate::store::texts::Texts;

/// The words of a field; empty when there are none.
#[must_use]
pub fn named<'a>(row: &'a Table, name: &str) -> &'a str {
    row.get(name).and_then(Item::as_str).unwrap_or_default()
}

/// The tables of an item that was taken out of a file; none when it is something else.
#[must_use]
pub fn tables(item: Option<Item>) -> ArrayOfTables {
    item.and_then(|item| item.into_array_of_tables().ok()).unwrap_or_default()
}

/// Gives a field a value where it has another; what stands behind it in its line stays.
pub fn set(row: &mut dyn TableLike, name: &str, words: &str) {
    if row.get(name).and_then(Item::as_str) != Some(words) {
        put(row, name, Value::from(words));
    }
}

/// Gives a field a list where it has another, in whatever order.
pub fn set_list(row: &mut dyn TableLike, name: &str, wanted: &[String]) {
    let mut known: Vec<&str> = row.get(name).and_then(Item::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
    known.sort_unstable();
    if known != wanted {
        put(row, name, Value::from(wanted.iter().collect::<Array>()));
    }
}

fn put(row: &mut dyn TableLike, name: &str, mut value: Value) {
    if let Some(known) = row.get(name).and_then(Item::as_value) {
        *value.decor_mut() = known.decor().clone();
    }
    match row.get_mut(name) {
        Some(known) => *known = Item::Value(value),
        None => {
            row.insert(name, Item::Value(value));
        }
    }
}

/// Words by language: `name.en = "Hub"`, or a table of its own.
pub fn say_words(row: &mut Table, field: &str, texts: &Texts, part: fn(&(String, String)) -> &String) {
    let wanted = texts.iter().map(|(locale, words)| (*locale, part(words))).filter(|(_, words)| !words.is_empty());
    let wanted: Vec<(Locale, &String)> = wanted.collect();
    if row.get(field).is_none_or(|item| !item.is_table_like()) {
        if wanted.is_empty() {
            return;
        }
        let mut words = Table::new();
        words.set_dotted(true);
        row.insert(field, Item::Table(words));
    }
    let Some(words) = row.get_mut(field).and_then(Item::as_table_like_mut) else { return };
    let is_gone = |tag: &str| Locale::parse(tag).is_some_and(|locale| wanted.iter().all(|(own, _)| *own != locale));
    let gone: Vec<String> = words.iter().map(|(tag, _)| tag.to_owned()).filter(|tag| is_gone(tag)).collect();
    for tag in gone {
        words.remove(&tag);
    }
    for (locale, text) in wanted {
        let known = words.iter().map(|(tag, _)| tag.to_owned()).find(|tag| Locale::parse(tag) == Some(locale));
        set(words, known.as_deref().unwrap_or(locale.tag()), text);
    }
}

/// Forgets where a table stood in the file: it may stand elsewhere among its like now, and what is below it goes along.
pub fn loosen(row: &mut Table) {
    row.set_position(None);
    for (_, item) in row.iter_mut() {
        match item {
            Item::Table(inner) => loosen(inner),
            Item::ArrayOfTables(rows) => rows.iter_mut().for_each(loosen),
            Item::None | Item::Value(_) => {}
        }
    }
}
