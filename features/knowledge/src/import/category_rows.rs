//! The one reader of `categories.toml`.

use std::collections::BTreeMap;
use std::path::Path;

use toml::Value;
use vestibule_base::{Audience, Locale};

use super::plan::group_key;
use super::report::Report;
use crate::model::Ordering;
use crate::toml_values::{rows, word, words_by_language};

/// Its tables, and whether they name groups of questions.
pub const TABLES: [(&str, bool); 2] = [("category", false), ("group", true)];

/// A category that the file names, with what the file says of it.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its name among its like.
    pub id: String,
    /// Whether it is a group of questions.
    pub is_group: bool,
    /// Empty for none.
    pub parent: Option<String>,
    /// Icon.
    pub icon: Option<String>,
    /// Staff where it, or what the category stands in, cannot be read.
    pub audience: Option<Audience>,
    /// How its entries are ordered.
    pub ordering: Option<Ordering>,
    /// Keys of products, sorted.
    pub products: Option<Vec<String>>,
    /// Titles by language.
    pub titles: Option<BTreeMap<Locale, String>>,
    /// Summaries by language.
    pub summaries: Option<BTreeMap<Locale, String>>,
}

/// The name under which a category or group is known: the two may share an id.
#[must_use]
pub fn item_name(is_group: bool, id: &str) -> String {
    if is_group { group_key(id) } else { id.to_owned() }
}

/// Reads a file. What cannot be read is reported under the name of the file, and the rest of its row stays.
pub fn of_file(file: &Path, name: &str, report: &mut Report) -> Vec<Row> {
    let text = match std::fs::read_to_string(file) {
        Ok(text) => text,
        Err(error) => {
            report.add("unreadable", name, 0, &error.to_string());
            return Vec::new();
        }
    };
    let table: toml::Table = match text.parse() {
        Ok(table) => table,
        Err(error) => {
            report.add("record", name, 0, error.message());
            return Vec::new();
        }
    };
    let mut all = Vec::new();
    for (kind, is_group) in TABLES {
        let value = table.get(kind);
        if value.is_some_and(|value| !value.is_array()) {
            report.add("record", name, 0, kind);
        }
        all.extend(rows(value).iter().filter_map(|row| of_row(row, is_group, name, report)));
    }
    all
}

fn of_row(row: &Value, is_group: bool, file: &str, report: &mut Report) -> Option<Row> {
    let mut fault = |field: &str| report.add("record", file, 0, field);
    let Some(id) = word(row, "id").filter(|id| !id.is_empty()) else {
        fault("id");
        return None;
    };
    let mut read = Fields { row, fault: &mut fault };
    let parent = read.field("parent", owned);
    let stands_anywhere = row.get("parent").is_some() && parent.is_none();
    let is_named = row.get("audience").is_some();
    // What was to be for some is not shown to all because of a slip.
    let audience = read.field("audience", audience).filter(|_| !stands_anywhere);
    let audience = audience.or((is_named || stands_anywhere).then_some(Audience::Staff));
    Some(Row {
        id: id.to_owned(),
        is_group,
        parent,
        icon: read.field("icon", owned),
        audience,
        ordering: read.field("order", |value| value.as_str().and_then(Ordering::parse)),
        products: read.field("products", names),
        titles: read.field("title", words_by_language),
        summaries: read.field("summary", words_by_language),
    })
}

/// The fields of a row, each said where it cannot be read.
struct Fields<'a> {
    row: &'a Value,
    fault: &'a mut dyn FnMut(&str),
}

impl Fields<'_> {
    fn field<T>(&mut self, name: &str, read: impl FnOnce(&Value) -> Option<T>) -> Option<T> {
        let value = self.row.get(name)?;
        let found = read(value);
        if found.is_none() {
            (self.fault)(name);
        }
        found
    }
}

fn owned(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}

fn audience(value: &Value) -> Option<Audience> {
    value.as_str().and_then(Audience::parse)
}

fn names(value: &Value) -> Option<Vec<String>> {
    let mut keys = value.as_array()?.iter().map(owned).collect::<Option<Vec<String>>>()?;
    keys.sort();
    Some(keys)
}
