//! Queries stand in stores, name their own tables, and do not know the database.

use std::collections::BTreeMap;

use crate::report::Problem;
use crate::source::{File, Literal, Rust, Tree, looks_like_sql, tables};

/// SQL stands in `store`, migrations, the kernel's store and tests.
pub fn queries_stand_in_stores(tree: &Tree) -> Vec<Problem> {
    let strays = |(file, rust): (&File, &Rust)| -> Vec<Problem> {
        let strings = rust.literals.iter().filter(|literal| !rust.is_test(literal.at) && looks_like_sql(&literal.value));
        strings
            .map(|literal| {
                Problem::new(
                    "queries-in-store",
                    &file.path,
                    literal.line,
                    "a query outside of a store: move it to a function in src/store/",
                )
            })
            .collect()
    };
    let places = tree.rust().filter(|(file, _)| file.is_product() && !file.is_test() && !is_store(file));
    places.flat_map(strays).collect()
}

fn is_store(file: &File) -> bool {
    file.kernel() == Some("store")
        || file.has_folder("store")
        || file.has_folder("migrations")
        || file.path.ends_with("/store.rs")
}

/// Folder of the crate whose tables a schema may refer to (`REFERENCES site (id)`).
const KERNEL: &str = "store";

/// A feature touches only tables with its name in front.
pub fn features_use_their_own_tables(tree: &Tree) -> Vec<Problem> {
    let owners = owners(tree);
    let mut problems = vec![];
    for file in tree.files().filter(|file| !file.is_test()) {
        let Some(feature) = file.feature() else { continue };
        for (table, line) in tables_of(file, &owners) {
            let is_kernels = is_migration(file) && owner(&table, &owners) == Some(KERNEL);
            if !has_prefix(&table, feature) && !is_kernels {
                let text = match owner(&table, &owners) {
                    Some(other) if other != feature => {
                        format!("`{table}` belongs to {other}: hold a Subject, tell it by an event or ask a slot")
                    }
                    _ => format!("`{table}` is not named after the feature: call it `{feature}_{table}`"),
                };
                problems.push(Problem::new("own-tables", &file.path, line, text).about(&table));
            }
        }
    }
    problems
}

fn has_prefix(table: &str, feature: &str) -> bool {
    table.strip_prefix(feature).is_some_and(|rest| rest.starts_with('_'))
}

/// Every table that a migration makes, with the folder of its crate.
fn owners(tree: &Tree) -> BTreeMap<String, &str> {
    tree.files().filter(|file| is_migration(file)).flat_map(made).collect()
}

fn made(file: &File) -> Vec<(String, &str)> {
    let folder = file.path.split('/').nth(1).unwrap_or_default();
    let steps = file.text.split("CREATE TABLE").skip(1);
    steps.filter_map(|rest| Some((tables(&format!("TABLE {rest}")).first()?.0.clone(), folder))).collect()
}

fn owner<'a>(table: &str, owners: &BTreeMap<String, &'a str>) -> Option<&'a str> {
    owners.get(table).copied()
}

/// Whether it is a step of a schema.
pub fn is_migration(file: &File) -> bool {
    file.path.ends_with(".sql") && file.has_folder("migrations")
}

/// Tables that a file names, with their lines.
fn tables_of(file: &File, owners: &BTreeMap<String, &str>) -> Vec<(String, usize)> {
    if is_migration(file) {
        return tables(&file.text).into_iter().map(|(table, line)| (table, line + 1)).collect();
    }
    let Some(rust) = &file.rust else { return vec![] };
    let strings = rust.literals.iter().filter(|literal| !rust.is_test(literal.at));
    strings.flat_map(|literal| named_in(literal, owners)).collect()
}

/// Tables in a statement; in a piece of one, those that are known.
fn named_in(literal: &Literal, owners: &BTreeMap<String, &str>) -> Vec<(String, usize)> {
    let is_whole = looks_like_sql(&literal.value);
    let named = tables(&literal.value).into_iter();
    named.filter(|(table, _)| is_whole || owners.contains_key(table)).map(|(table, _)| (table, literal.line)).collect()
}

/// Which database runs is known to the store alone.
pub fn only_the_store_knows_the_database(tree: &Tree) -> Vec<Problem> {
    const WORDS: [&str; 5] = ["is_postgres", "is_sqlite", "DbBackend", "DatabaseBackend", "get_database_backend"];
    let places = tree.rust().filter(|(file, _)| file.is_product() && file.kernel() != Some("store"));
    let knowing = |(file, rust): (&File, &Rust)| -> Vec<Problem> {
        let found = WORDS.iter().flat_map(|word| rust.find(word).map(move |at| (*word, at)));
        let text = |word| format!("`{word}`: only kernel/store knows which database runs; write SQL that both speak");
        found.map(|(word, at)| Problem::new("one-database-path", &file.path, rust.line(at), text(word)).about(word)).collect()
    };
    places.flat_map(knowing).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::places;

    #[test]
    fn a_query_in_a_page_is_found_and_one_in_a_store_or_test_is_not() {
        let query = "fn a() {\n  run(\"DELETE FROM ideas_idea\");\n}";
        let inside = format!("#[cfg(test)]\nmod tests {{ {query} }}");
        let tree = Tree::of(&[
            ("features/ideas/src/pages/list.rs", query),
            ("features/ideas/src/store/idea.rs", query),
            ("features/votes/src/store.rs", query),
            ("features/ideas/src/tests/mod.rs", query),
            ("features/ideas/src/model.rs", &inside),
            ("kernel/store/src/site.rs", query),
            ("kernel/testkit/src/lib.rs", query),
            ("vestibule/src/mail.rs", query),
        ]);
        assert_eq!(places(&queries_stand_in_stores(&tree)), ["features/ideas/src/pages/list.rs:2", "vestibule/src/mail.rs:2"]);
    }

    #[test]
    fn tables_of_others_and_tables_without_prefix_are_found() {
        let tree = Tree::of(&[
            (
                "features/ideas/src/migrations/0001_ideas.sql",
                "CREATE TABLE ideas_idea (id BIGINT REFERENCES site (id));\nCREATE TABLE votes (id BIGINT);",
            ),
            ("kernel/store/src/migrations/0001_kernel.sql", "CREATE TABLE site (id BIGINT);"),
            ("features/tickets/src/migrations/0001_tickets.sql", "CREATE TABLE IF NOT EXISTS tickets_request (id BIGINT);"),
            ("features/ideas/src/store/a.rs", "x(\"SELECT 1 FROM ideas_idea JOIN tickets_request ON 1 = 1\");"),
            ("features/ideas/src/store/b.rs", "\nconst END: &str = \"LEFT JOIN tickets_request r\";"),
            ("features/ideas/src/store/c.rs", "const TEXT: &str = \"FROM here to there\";"),
        ]);
        let found = features_use_their_own_tables(&tree);
        let lines = [
            "features/ideas/src/migrations/0001_ideas.sql:2",
            "features/ideas/src/store/a.rs:1",
            "features/ideas/src/store/b.rs:2",
        ];
        assert_eq!(places(&found), lines);
        assert!(found[1].text.contains("belongs to tickets"));
    }

    #[test]
    fn whoever_asks_for_the_database_outside_of_the_store_is_found() {
        let source = "fn a() {\n  if db.is_postgres() {}\n}";
        let tree = Tree::of(&[("features/ideas/src/store.rs", source), ("kernel/store/src/db.rs", source)]);
        assert_eq!(places(&only_the_store_knows_the_database(&tree)), ["features/ideas/src/store.rs:2"]);
    }
}
