//! The documents: every link leads somewhere, every test named exists, every feature number has its place.

use std::collections::BTreeMap;

use crate::report::{Problem, Report};
use crate::source::{File, Tree};

const FEATURES: &str = "docs/features.md";
const CHECKS: usize = 3;

/// The list of features: letter, and how many.
const NUMBERS: [(char, usize); 17] = [
    ('A', 8),
    ('K', 10),
    ('F', 4),
    ('V', 5),
    ('S', 9),
    ('B', 8),
    ('C', 11),
    ('I', 6),
    ('N', 5),
    ('R', 7),
    ('D', 9),
    ('E', 4),
    ('U', 6),
    ('M', 14),
    ('L', 5),
    ('W', 12),
    ('O', 8),
];

/// Runs every check.
pub fn run(tree: &Tree) -> Report {
    let mut problems = links_lead_somewhere(tree);
    match tree.get(FEATURES) {
        Some(file) => {
            problems.extend(tests_named_exist(tree, file));
            problems.extend(numbers_have_their_place(file));
        }
        None => problems.push(Problem::new(
            "features",
            FEATURES,
            0,
            "the file is missing: say where each feature is and which tests show it",
        )),
    }
    Report::new(CHECKS, problems)
}

/// Relative links in documents for people.
fn links_lead_somewhere(tree: &Tree) -> Vec<Problem> {
    let documents =
        tree.files().filter(|file| file.path.ends_with(".md") && !file.has_folder("demo") && !file.has_folder("tests"));
    let mut problems = vec![];
    for file in documents {
        for (line, text) in without_code(file) {
            for target in targets(&text).into_iter().filter(|target| !is_elsewhere(target)) {
                let path = target.split('#').next().unwrap_or_default();
                if !resolve(&file.path, path).is_some_and(|path| tree.has(&path)) {
                    let advice =
                        format!("the link `{target}` leads nowhere: mend the path, which is read from the folder of this file");
                    problems.push(Problem::new("links", &file.path, line, advice).about(target));
                }
            }
        }
    }
    problems
}

/// Lines with their numbers, code left out.
fn without_code(file: &File) -> Vec<(usize, String)> {
    let mut in_fence = false;
    let outside = file.lines().filter(move |(_, text)| {
        let is_fence = text.trim_start().starts_with("```") || text.trim_start().starts_with("~~~");
        in_fence ^= is_fence;
        !in_fence && !is_fence
    });
    // Every second part between backticks is code.
    outside.map(|(line, text)| (line, text.split('`').step_by(2).collect::<Vec<_>>().join("``"))).collect()
}

/// `[words](target)`, `[name]: target`, `src="target"`.
fn targets(text: &str) -> Vec<&str> {
    let inline = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    let reference = text.strip_prefix('[').and_then(|rest| rest.split_once("]: ")).map(|(_, target)| target);
    let pictures = text.split("src=\"").skip(1).filter_map(|rest| rest.split('"').next());
    inline
        .chain(reference)
        .chain(pictures)
        .filter_map(|target| target.split_whitespace().next())
        .map(|target| target.trim_matches(['<', '>']))
        .collect()
}

fn is_elsewhere(target: &str) -> bool {
    target.starts_with('#') || ["http://", "https://", "mailto:", "data:"].iter().any(|start| target.starts_with(start))
}

/// The path of a link from the root; `None` when it leaves the repository.
fn resolve(from: &str, link: &str) -> Option<String> {
    let mut steps: Vec<&str> = from.split('/').collect();
    steps.pop();
    if link.starts_with('/') {
        return None;
    }
    for step in link.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop()?;
            }
            name => steps.push(name),
        }
    }
    Some(steps.join("/"))
}

/// A name in backticks with two underscores or `::` is a test: `crate::name` or `name`.
fn tests_named_exist(tree: &Tree, file: &File) -> Vec<Problem> {
    let mut known: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for (file, rust) in tree.rust() {
        for (name, _) in rust.test_names() {
            known.entry(name).or_default().push(&file.path);
        }
    }
    let mut problems = vec![];
    for (line, text) in file.lines() {
        for named in text.split('`').skip(1).step_by(2).filter(|named| is_test_name(named)) {
            let steps: Vec<&str> = named.split("::").collect();
            let [places @ .., name] = steps.as_slice() else { continue };
            let is_there = known.get(*name).is_some_and(|paths| paths.iter().any(|path| lies_in(path, places)));
            if !is_there && !is_in_script(tree, places, name) {
                let advice = format!("there is no test `{named}`: correct its name, or write it");
                problems.push(Problem::new("tests-named", &file.path, line, advice).about(named));
            }
        }
    }
    problems
}

fn is_test_name(text: &str) -> bool {
    let is_name = text.chars().all(|char| char.is_ascii_lowercase() || char.is_ascii_digit() || matches!(char, '_' | ':'));
    is_name && (text.contains("::") || text.matches('_').count() >= 2)
}

/// Whether the crate and modules that are named lie on the way to a file.
fn lies_in(path: &str, places: &[&str]) -> bool {
    let path = path.trim_end_matches(".rs");
    places.iter().all(|place| {
        let short = place.strip_prefix("vestibule_").unwrap_or(place);
        *place == "tests" || path.split('/').any(|folder| folder == *place || folder == short)
    })
}

/// Tests of the browser are sentences in scripts: `e2e::a_reader_finds_an_article` is "a reader finds an article".
fn is_in_script(tree: &Tree, places: &[&str], name: &str) -> bool {
    let sentence = name.replace('_', " ");
    let scripts = tree.files().filter(|file| [".js", ".mjs", ".ts", ".py", ".sh"].iter().any(|end| file.path.ends_with(end)));
    scripts.into_iter().any(|file| {
        let stem = file.path.rsplit_once('.').map_or("", |(stem, _)| stem);
        !places.is_empty()
            && lies_in(stem, places)
            && (file.text.contains(name) || file.text.contains(&sentence) || stem.ends_with(&format!("/{name}")))
    })
}

/// A1 to O8 appear.
fn numbers_have_their_place(file: &File) -> Vec<Problem> {
    let words: Vec<&str> = file.text.split(|char: char| !char.is_ascii_alphanumeric()).collect();
    let numbers = NUMBERS.iter().flat_map(|(letter, most)| (1..=*most).map(move |number| format!("{letter}{number}")));
    let missing = numbers.filter(|number| !words.contains(&number.as_str()));
    missing
        .map(|number| {
            Problem::new(
                "feature-numbers",
                &file.path,
                0,
                format!("{number} has no place: say where it is, or that it is not there"),
            )
            .about(&number)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn items(tree: &Tree, check: &str) -> Vec<String> {
        run(tree)
            .problems
            .into_iter()
            .filter(|problem| problem.check == check)
            .map(|problem| format!("{}:{} {}", problem.path, problem.line, problem.item))
            .collect()
    }

    #[test]
    fn a_link_that_leads_nowhere_is_found_and_code_is_no_link() {
        let text = "[a](docs/b.md#part) [b](docs) [c](https://x.example)\n`[d](gone.md)`\n```\n[e](gone.md)\n```\n[f](gone.md \"why\")\n[g]: gone/too.md\n[h](../out.md)";
        let tree = Tree::of(&[("README.md", text), ("docs/b.md", "[up](../README.md) [here](b.md)")]);
        assert_eq!(items(&tree, "links"), ["README.md:6 gone.md", "README.md:7 gone/too.md", "README.md:8 ../out.md"]);
    }

    #[test]
    fn a_test_that_does_not_exist_is_found() {
        let named = "| A1 | `ideas::a_vote_counts_once`, `a_vote_counts_once`, `vestibule_ideas::tests::a_vote_counts_once`, `e2e::a_reader_votes_once` |\n`tickets::a_vote_counts_once` `no_such_test` `serve` `a::b`";
        let tree = Tree::of(&[
            (FEATURES, named),
            ("features/ideas/src/tests/mod.rs", "#[test]\nfn a_vote_counts_once() {}\nfn no_such_test() {}"),
            ("e2e/ideas.mjs", "test(\"a reader votes once\")"),
        ]);
        let at = format!("{FEATURES}:2 ");
        assert_eq!(
            items(&tree, "tests-named"),
            ["a::b", "no_such_test", "tickets::a_vote_counts_once"].map(|name| format!("{at}{name}"))
        );
    }

    #[test]
    fn a_feature_number_without_a_place_is_found() {
        let all: String = NUMBERS
            .iter()
            .flat_map(|(letter, most)| (1..=*most).map(move |number| format!("| {letter}{number} | done\n")))
            .collect();
        assert_eq!(items(&Tree::of(&[(FEATURES, &all)]), "feature-numbers"), Vec::<String>::new());
        let less = all.replace("| M14 |", "| M140 |");
        assert_eq!(items(&Tree::of(&[(FEATURES, &less)]), "feature-numbers"), [format!("{FEATURES}:0 M14")]);
    }

    #[test]
    fn without_the_list_of_features_the_check_fails() {
        assert_eq!(items(&Tree::of(&[("README.md", "")]), "features"), [format!("{FEATURES}:0 ")]);
    }
}
