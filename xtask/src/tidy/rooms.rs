//! Every feature has all its parts, and its model only thinks.

use crate::report::Problem;
use crate::source::{Manifest, Tree};

/// The languages of the texts.
pub const LANGUAGES: [&str; 5] = ["en", "fil", "hr", "el", "zh-Hant"];

/// README, texts in five languages, templates, tests, `feature()`.
pub fn features_have_all_parts(tree: &Tree) -> Vec<Problem> {
    let mut problems = vec![];
    for manifest in Manifest::all(tree).into_iter().filter(|manifest| manifest.file.feature().is_some()) {
        let mut miss = |part: &str, what: &str| {
            let text = format!("{part} is missing: {what} (docs/recipes/add-a-feature.md)");
            problems.push(Problem::new("rooms", manifest.folder, 0, text).about(part));
        };
        for (part, what) in
            [("README.md", "half a page on what it is"), ("templates", "its pages"), ("askama.toml", "where templates are")]
        {
            if !tree.has(&format!("{}/{part}", manifest.folder)) {
                miss(part, what);
            }
        }
        for language in LANGUAGES {
            let part = format!("i18n/{language}.ftl");
            if !tree.has(&format!("{}/{part}", manifest.folder)) {
                miss(&part, "its words in this language");
            }
        }
        let lib = tree.get(&format!("{}/src/lib.rs", manifest.folder)).and_then(|file| file.rust.as_ref());
        if !lib.is_some_and(|lib| lib.code.contains("pub fn feature(")) {
            miss("src/lib.rs", "`pub fn feature() -> Feature`");
        }
        if tests_of(tree, manifest.folder) == 0 {
            miss("src/tests", "a story that shows that it works");
        }
    }
    problems
}

fn tests_of(tree: &Tree, folder: &str) -> usize {
    let own = tree.rust().filter(|(file, _)| file.path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/')));
    own.map(|(_, rust)| rust.test_names().len()).sum()
}

/// A model holds rules: nothing in it waits.
pub fn models_do_not_wait(tree: &Tree) -> Vec<Problem> {
    let models = tree.rust().filter(|(file, _)| {
        file.feature().is_some() && (file.path.ends_with("/src/model.rs") || file.path.contains("/src/model/"))
    });
    let mut problems = vec![];
    for (file, rust) in models {
        for word in ["async", "await"] {
            for at in rust.find(word).filter(|at| !rust.is_test(*at)) {
                let text = format!("`{word}` in a model: rules do not wait; move this to actions, store or pages");
                problems.push(Problem::new("pure-models", &file.path, rust.line(at), text).about(word));
            }
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::places;

    #[test]
    fn every_part_that_a_feature_lacks_is_named() {
        let manifest = ("features/ideas/Cargo.toml", "[package]\nname = \"vestibule-ideas\"\n");
        let found = features_have_all_parts(&Tree::of(&[manifest]));
        let parts: Vec<&str> = found.iter().map(|problem| problem.item.as_str()).collect();
        let all = [
            "README.md",
            "templates",
            "askama.toml",
            "i18n/en.ftl",
            "i18n/fil.ftl",
            "i18n/hr.ftl",
            "i18n/el.ftl",
            "i18n/zh-Hant.ftl",
            "src/lib.rs",
            "src/tests",
        ];
        assert_eq!(parts, all);
    }

    #[test]
    fn a_model_that_waits_is_found() {
        let tree = Tree::of(&[("features/a/src/model.rs", "\nasync fn a() {}"), ("features/a/src/store.rs", "async fn a() {}")]);
        assert_eq!(places(&models_do_not_wait(&tree)), ["features/a/src/model.rs:2"]);
    }
}
