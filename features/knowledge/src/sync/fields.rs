//! What stands on top of a page, in one spelling for both sides, so that they can be compared.

use std::collections::{BTreeMap, HashMap};

use vestibule_base::{Id, Locale};

use super::sheet::{Sheet, Value};
use crate::import::asides;
use crate::import::plan::Entry;
use crate::import::products;
use crate::import::source::{Page, bare};
use crate::model::{Form, Level, parse_wordings};
use crate::store::link::Target;

/// Values by name; what is empty is left out.
pub type Fields = BTreeMap<&'static str, Vec<String>>;

/// Fields in the order in which a new page has them.
const ORDER: [&str; 12] = [
    "kind",
    "category",
    "labels",
    "audience",
    "review",
    "products",
    "level",
    "outside",
    "article",
    "other_questions",
    "links",
    "attachments",
];

/// Adds a field, unless it is empty.
pub fn put(fields: &mut Fields, name: &'static str, values: Vec<String>) {
    let values: Vec<String> = values.into_iter().filter(|value| !value.is_empty()).collect();
    if !values.is_empty() {
        fields.insert(name, values);
    }
}

/// A typed link as a page of a language writes it; `None` when its goal is gone, or it is not for this page.
#[must_use]
pub fn link_line(target: &Target, keys: &HashMap<Id, String>, (locale, leads): (Locale, bool)) -> Option<String> {
    match target {
        Target::Subject(subject) => {
            let form = Form::of_subject(subject.kind)?;
            let key = keys.get(&subject.id).filter(|_| leads)?;
            Some(format!("{}: {}", form.name(), bare(key, form)))
        }
        Target::Web(url, titles) => match titles.get(&locale).filter(|title| !title.is_empty()) {
            Some(title) => Some(format!("web: {url} | {title}")),
            None => leads.then(|| format!("web: {url}")),
        },
    }
}

/// What a page of the folder says; `leads`: it speaks for the whole article.
#[must_use]
pub fn of_page(
    (page, entry): (&Page, &Entry),
    leads: bool,
    (ids, keys): (&HashMap<String, Id>, &HashMap<Id, String>),
    attachments: Vec<String>,
) -> Fields {
    let mut fields = Fields::new();
    let form = entry.kind.form();
    if leads {
        put(&mut fields, "kind", vec![entry.kind.name().to_owned()]);
        put(&mut fields, "category", entry.category.iter().cloned().collect());
        put(&mut fields, "labels", entry.labels.clone());
        put(&mut fields, "audience", vec![entry.audience.to_string()]);
        put(&mut fields, "review", entry.review_at.map(|at| at.iso_date()).into_iter().collect());
        let mut named: Vec<String> = products::named(entry).into_iter().map(str::to_owned).collect();
        named.sort();
        put(&mut fields, "products", named);
        put(&mut fields, "attachments", attachments);
        if form == Form::Video {
            let level = Level::parse(page.matter.get("level")).filter(|level| *level != Level::Any);
            put(&mut fields, "level", level.map(|level| level.name().to_owned()).into_iter().collect());
            put(&mut fields, "outside", vec![page.matter.get("outside").to_owned()]);
            put(&mut fields, "article", vec![page.matter.get("article").to_owned()]);
        }
    } else if form != Form::Article {
        put(&mut fields, "kind", vec![page.matter.get("kind").to_owned()]);
    }
    put(&mut fields, "other_questions", parse_wordings(page.matter.list("other_questions").iter().map(String::as_str)));
    let targets = page.matter.list("links").iter().filter_map(|line| asides::read(page, line, ids));
    put(&mut fields, "links", targets.filter_map(|target| link_line(&target, keys, (page.locale, leads))).collect());
    fields
}

/// Writes what the portal says where the page says something else; `paths` are where the attachments lie.
pub fn write(sheet: &mut Sheet, (says, wanted): (&Fields, &Fields), form: Form, paths: &[String]) {
    for name in ORDER {
        let (old, new) = (says.get(name), wanted.get(name));
        // Nobody needs to be told that everyone may read.
        let is_plain = name == "audience" && old.is_none() && new.is_some_and(|new| new == &["everyone"]);
        if old == new || is_plain {
            continue;
        }
        let own = spelled(sheet, name, form);
        match new {
            Some(_) if name == "attachments" => sheet.set(own, &Value::Lines(paths.to_vec())),
            Some(new) => sheet.set(own, &value(name, new, form)),
            None if own == "category" => sheet.set(own, &Value::One("~".to_owned())),
            None => sheet.remove(own),
        }
    }
}

/// The name that a field has on this page.
fn spelled(sheet: &Sheet, name: &'static str, form: Form) -> &'static str {
    match name {
        "category" if form == Form::Question => "group",
        "labels" if sheet.has("tags") && !sheet.has("labels") => "tags",
        name => name,
    }
}

fn value(name: &str, values: &[String], form: Form) -> Value {
    let first = || values.first().cloned().unwrap_or_default();
    match name {
        "labels" | "products" => Value::Line(values.to_vec()),
        "other_questions" | "links" => Value::Lines(values.to_vec()),
        "category" if form == Form::Question => Value::One(bare(&first(), Form::Question).to_owned()),
        _ => Value::One(first()),
    }
}
