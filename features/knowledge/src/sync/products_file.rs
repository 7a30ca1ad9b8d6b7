//! `products.toml` under the hand: what the portal says otherwise is changed where it stands; comments, order and fields that mean
//! nothing here stay.

use toml_edit::{ArrayOfTables, DocumentMut, Item, Table, TableLike, TomlError, Value};
use vestibule_base::Locale;

use crate::model::{ProductState, ReleaseState};
use crate::store::product::{Product, Release};

/// The file with what the portal says.
///
/// # Errors
/// When the file is no TOML.
pub fn written(file: Option<&str>, products: &[Product]) -> Result<String, TomlError> {
    let mut file: DocumentMut = file.unwrap_or_default().parse()?;
    let mut rows = tables(file.remove("product"));
    for product in products {
        let known = rows.iter().position(|row| named(row, "id") == product.key);
        if known.is_none() {
            rows.push(Table::new());
        }
        let last = rows.len() - 1;
        if let Some(row) = rows.get_mut(known.unwrap_or(last)) {
            say(row, product);
        }
    }
    if !rows.is_empty() {
        file.insert("product", Item::ArrayOfTables(rows));
    }
    Ok(file.to_string())
}

fn named<'a>(row: &'a Table, name: &str) -> &'a str {
    row.get(name).and_then(Item::as_str).unwrap_or_default()
}

fn tables(item: Option<Item>) -> ArrayOfTables {
    item.and_then(|item| item.into_array_of_tables().ok()).unwrap_or_default()
}

/// Gives a field a value where it has another; what stands behind it in its line stays.
fn set(row: &mut dyn TableLike, name: &str, words: &str) {
    let known = row.get(name);
    if known.and_then(Item::as_str) == Some(words) {
        return;
    }
    let mut value = Value::from(words);
    if let Some(known) = known.and_then(Item::as_value) {
        *value.decor_mut() = known.decor().clone();
    }
    match row.get_mut(name) {
        Some(known) => *known = Item::Value(value),
        None => {
            row.insert(name, Item::Value(value));
        }
    }
}

fn say(row: &mut Table, product: &Product) {
    set(row, "id", &product.key);
    set(row, "icon", &product.icon);
    if product.state != ProductState::Offered || row.contains_key("state") {
        set(row, "state", product.state.name());
    }
    say_words(row, "name", product, |words| &words.0);
    say_words(row, "summary", product, |words| &words.1);
    let mut known = tables(row.remove("version"));
    let mut versions = ArrayOfTables::new();
    for release in &product.releases {
        let place = known.iter().position(|row| named(row, "name") == release.name);
        let mut version = place.and_then(|place| known.get(place).cloned()).unwrap_or_default();
        if let Some(place) = place {
            known.remove(place);
        }
        say_version(&mut version, release);
        versions.push(version);
    }
    if !versions.is_empty() {
        row.insert("version", Item::ArrayOfTables(versions));
    }
}

/// Words by language: `name.en = "Hub"`, or a table of its own.
fn say_words(row: &mut Table, field: &str, product: &Product, part: fn(&(String, String)) -> &String) {
    let wanted = product.texts.iter().map(|(locale, words)| (*locale, part(words))).filter(|(_, words)| !words.is_empty());
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
fn loosen(row: &mut Table) {
    row.set_position(None);
    for (_, item) in row.iter_mut() {
        match item {
            Item::Table(inner) => loosen(inner),
            Item::ArrayOfTables(rows) => rows.iter_mut().for_each(loosen),
            Item::None | Item::Value(_) => {}
        }
    }
}

fn say_version(row: &mut Table, release: &Release) {
    loosen(row);
    set(row, "name", &release.name);
    match release.released_at {
        Some(at) => set(row, "released", &at.iso_date()),
        None => {
            row.remove("released");
        }
    }
    if release.state != ReleaseState::Supported || row.contains_key("state") {
        set(row, "state", release.state.name());
    }
}

#[cfg(test)]
mod tests {
    use vestibule_base::{Id, Timestamp};

    use super::*;

    const FILE: &str = "# What we make\n\n[shop]\nopen = true # unknown here\n\n# The white one\n[[product]]\nid = \"hub\" # never changes\nteam = \"white\"\nname.en = \"Hub\" # as on the box\nname.x-ours = \"kept\"\n\n# Old, but many have it\n[[product.version]]\nname = \"4.2\" # LTS\nbuild = 7\n\n# Not sold here\n[[product]]\nid = \"valve\"\nname = { en = \"Valve\" }\n";

    fn hub(name: &str, versions: &[&str]) -> Product {
        let release = |name: &&str| Release {
            id: Id(1),
            product_id: Id(2),
            position: 1,
            name: (*name).to_owned(),
            released_at: None,
            state: ReleaseState::Supported,
        };
        Product {
            id: Id(2),
            position: 1,
            state: ProductState::Offered,
            icon: "package".to_owned(),
            key: "hub".to_owned(),
            changed_at: Timestamp(0),
            texts: [(Locale::EN, (name.to_owned(), String::new()))].into(),
            releases: versions.iter().map(release).collect(),
        }
    }

    #[test]
    fn what_the_portal_does_not_say_stays_in_the_file_of_products() {
        let text = written(Some(FILE), &[hub("White hub", &["4.3", "4.2"])]).unwrap();
        let wanted = FILE
            .replace("\"Hub\" #", "\"White hub\" #")
            .replace("name.x-ours = \"kept\"\n", "name.x-ours = \"kept\"\nicon = \"package\"\n")
            .replace("\n# Old, but", "\n[[product.version]]\nname = \"4.3\"\n\n# Old, but");
        assert_eq!(text, wanted);
        assert_eq!(written(Some(&text), &[hub("White hub", &["4.3", "4.2"])]).unwrap(), text);
        assert!(!written(Some(&text), &[hub("White hub", &["4.3"])]).unwrap().contains("LTS"));
    }

    #[test]
    fn a_file_of_products_begins_with_what_the_portal_has() {
        let text = written(None, &[hub("Hub", &["4.2"])]).unwrap();
        assert_eq!(
            text,
            "[[product]]\nid = \"hub\"\nicon = \"package\"\nname.en = \"Hub\"\n\n[[product.version]]\nname = \"4.2\"\n"
        );
        assert_eq!(written(None, &[]).unwrap(), "");
    }
}
