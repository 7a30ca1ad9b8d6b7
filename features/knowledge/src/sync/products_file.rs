//! `products.toml` under the hand; see [`super::toml_rows`].

use toml_edit::{ArrayOfTables, DocumentMut, Item, Table, TomlError};

use super::gone::Gone;
use super::products::version_name;
use super::toml_rows::{loosen, named, say_words, set, tables};
use crate::model::{ProductState, ReleaseState, Winner};
use crate::store::product::{Product, Release};

/// The file with what the portal says. What is gone there stays in the file until the portal wins.
///
/// # Errors
/// When the file is no TOML.
pub fn written(file: Option<&str>, products: &[Product], gone: &[Gone]) -> Result<String, TomlError> {
    let mut file: DocumentMut = file.unwrap_or_default().parse()?;
    let mut rows = tables(file.remove("product"));
    let wins = |name: &str| gone.iter().find(|one| one.item.name == name).map(|one| one.winner);
    rows.retain(|row| wins(named(row, "id")) != Some(Winner::Portal));
    for product in products {
        let known = rows.iter().position(|row| named(row, "id") == product.key);
        if known.is_none() {
            rows.push(Table::new());
        }
        let last = rows.len() - 1;
        if let Some(row) = rows.get_mut(known.unwrap_or(last)) {
            say(row, product, |version| wins(&version_name(&product.key, version)));
        }
    }
    if !rows.is_empty() {
        file.insert("product", Item::ArrayOfTables(rows));
    }
    Ok(file.to_string())
}

fn say(row: &mut Table, product: &Product, wins: impl Fn(&str) -> Option<Winner>) {
    set(row, "id", &product.key);
    set(row, "icon", &product.icon);
    if product.state != ProductState::Offered || row.contains_key("state") {
        set(row, "state", product.state.name());
    }
    say_words(row, "name", &product.texts, |words| &words.0);
    say_words(row, "summary", &product.texts, |words| &words.1);
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
    for mut left in known.into_iter().filter(|row| wins(named(row, "name")).is_some_and(|winner| winner != Winner::Portal)) {
        loosen(&mut left);
        versions.push(left);
    }
    if !versions.is_empty() {
        row.insert("version", Item::ArrayOfTables(versions));
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
    use vestibule_base::{Id, Locale, Timestamp};

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
        let text = written(Some(FILE), &[hub("White hub", &["4.3", "4.2"])], &[]).unwrap();
        let wanted = FILE
            .replace("\"Hub\" #", "\"White hub\" #")
            .replace("name.x-ours = \"kept\"\n", "name.x-ours = \"kept\"\nicon = \"package\"\n")
            .replace("\n# Old, but", "\n[[product.version]]\nname = \"4.3\"\n\n# Old, but");
        assert_eq!(text, wanted);
        assert_eq!(written(Some(&text), &[hub("White hub", &["4.3", "4.2"])], &[]).unwrap(), text);
        assert!(!written(Some(&text), &[hub("White hub", &["4.3"])], &[]).unwrap().contains("LTS"));
    }

    #[test]
    fn a_file_of_products_begins_with_what_the_portal_has() {
        let text = written(None, &[hub("Hub", &["4.2"])], &[]).unwrap();
        assert_eq!(
            text,
            "[[product]]\nid = \"hub\"\nicon = \"package\"\nname.en = \"Hub\"\n\n[[product.version]]\nname = \"4.2\"\n"
        );
        assert_eq!(written(None, &[], &[]).unwrap(), "");
    }
}
