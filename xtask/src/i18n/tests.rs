//! Stories about texts.

use super::*;

/// A crate with the same messages in every language, but for one.
fn tree<'a>(english: &'a str, croatian: &'a str, source: &'a str, toml: &'a str) -> Tree {
    Tree::of(&[
        ("features/a/i18n/en.ftl", english),
        ("features/a/i18n/fil.ftl", english),
        ("features/a/i18n/hr.ftl", croatian),
        ("features/a/i18n/el.ftl", english),
        ("features/a/i18n/zh-Hant.ftl", english),
        ("features/a/src/lib.rs", source),
        (config::PATH, toml),
    ])
}

fn found(tree: &Tree) -> Vec<String> {
    run(tree).problems.into_iter().map(|problem| format!("{}:{} {}", problem.path, problem.line, problem.text)).collect()
}

#[test]
fn texts_in_order_are_no_problem() {
    assert_eq!(
        found(&tree("a-one = One { $n }", "a-one = Jedan { $n }", "fn a() { t.with(\"a-one\", \"n\", 1); }", "")),
        Vec::<String>::new()
    );
}

#[test]
fn a_key_that_is_missing_in_a_language_is_found() {
    let source = "fn a() { t.text(\"a-one\"); t.text(\"a-two\"); }";
    let found = found(&tree("a-one = One\na-two = Two", "a-one = Jedan\na-three = Tri", source, ""));
    assert_eq!(
        found,
        [
            "features/a/i18n/hr.ftl:0 `a-two` is missing: translate it",
            "features/a/i18n/hr.ftl:2 `a-three` is not in en.ftl: remove it"
        ]
    );
}

#[test]
fn a_value_that_a_translation_lost_is_found() {
    let found = found(&tree("a-one = One { $n }", "\na-one = Jedan", "fn a() { t.with(\"a-one\", \"n\", 1); }", ""));
    assert_eq!(found, ["features/a/i18n/hr.ftl:2 `a-one` has the values {}; in English {\"n\"}"]);
}

#[test]
fn a_value_that_the_program_does_not_give_is_found() {
    let found = found(&tree("a-one = One { $n }", "a-one = Jedan { $n }", "fn a() { t.text(\"a-one\"); }", ""));
    assert_eq!(found, ["features/a/src/lib.rs:1 `a-one` is given [] and wants {\"n\"}"]);
}

#[test]
fn a_key_that_stands_twice_is_found_also_in_another_crate() {
    let mut files = vec![("features/b/src/lib.rs", "fn b() { t.text(\"done-saved\"); }")];
    for path in ["features/a/i18n/en.ftl", "features/b/i18n/en.ftl"] {
        files.push((path, "done-saved = Saved"));
    }
    let found = found(&Tree::of(&files));
    assert!(
        found
            .iter()
            .any(|line| line.starts_with("features/b/i18n/en.ftl:1 `done-saved` stands in features/a/i18n/en.ftl:1 already")),
        "{found:?}"
    );
}

#[test]
fn a_key_that_no_file_has_is_found_where_it_is_asked_for() {
    let found = found(&tree("a-one = One", "a-one = Jedan", "fn a() { t.text(\"a-one\");\nvisit.done(\"/\", \"saved\"); }", ""));
    assert_eq!(found, ["features/a/src/lib.rs:2 `done-saved` is in no en.ftl: write it in all five languages"]);
}

#[test]
fn a_string_that_looks_like_a_key_and_is_none_is_found() {
    let source = "fn a() { t.text(\"a-one\"); errors.add(\"name\", \"a-onne\"); names(\"a-o\"); }";
    let found = found(&tree("a-one = One", "a-one = Jedan", source, ""));
    let text = "`a-onne` looks like a key and is in no en.ftl: write it in all five languages, or call it otherwise";
    assert_eq!(found, [format!("features/a/src/lib.rs:1 {text}")]);
}

#[test]
fn a_key_that_nothing_uses_is_found_unless_tidy_toml_says_how_it_is_used() {
    let unused = "features/a/i18n/en.ftl:1 `a-one-text` is used nowhere: remove it from all five languages";
    assert_eq!(found(&tree("a-one-text = One", "a-one-text = Jedan", "", "")), [unused]);
    let toml = "[[i18n.composed]]\npattern = \"a-*-text\"\nreason = \"Named by the rows of the table a_kind.\"\n";
    assert_eq!(found(&tree("a-one-text = One", "a-one-text = Jedan", "", toml)), Vec::<String>::new());
}

#[test]
fn a_pattern_that_nothing_needs_is_found() {
    let toml = "[[i18n.composed]]\npattern = \"a-*\"\nreason = \"Named by the rows of the table a_kind.\"\n";
    let found = found(&tree("a-one = One", "a-one = Jedan", "fn a() { t.text(\"a-one\"); }", toml));
    assert_eq!(found, ["tidy.toml:1 the pattern a-* is no longer needed: take it out"]);
}

#[test]
fn a_line_that_is_no_message_and_a_message_without_words_are_found() {
    let found = found(&tree("a-one = One", "a-one =\nstray", "fn a() { t.text(\"a-one\"); }", ""));
    assert_eq!(found.len(), 2, "{found:?}");
}
