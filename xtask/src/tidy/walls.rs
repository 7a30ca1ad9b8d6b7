//! Who may depend on whom. Cargo is the wall; this looks after the wall.

use crate::report::Problem;
use crate::source::{Kind, Manifest, Tree};

/// Each crate of the kernel with those that it may name.
const DIRECTIONS: [(&str, &[&str]); 8] = [
    ("base", &[]),
    ("assets", &[]),
    ("contracts", &["base"]),
    ("store", &["base", "contracts"]),
    ("mail", &["base", "contracts", "store"]),
    ("outside", &[]),
    ("web", &["base", "contracts", "store", "assets", "outside"]),
    ("testkit", &["base", "contracts", "store", "assets", "mail", "outside", "web"]),
];

/// Names a problem for each dependency that is not as it should be.
fn check_all(tree: &Tree, check: &'static str, wrong: impl Fn(&Manifest, &str, Kind) -> Option<String>) -> Vec<Problem> {
    let mut problems = vec![];
    for manifest in Manifest::all(tree) {
        for dependency in &manifest.dependencies {
            if let Some(text) = wrong(&manifest, &dependency.name, dependency.kind) {
                problems.push(Problem::new(check, &manifest.file.path, dependency.line, text).about(&dependency.name));
            }
        }
    }
    problems
}

/// A feature names kernel crates only, also in its tests.
pub fn features_name_no_feature(tree: &Tree) -> Vec<Problem> {
    let all = Manifest::all(tree);
    let above: Vec<&str> =
        all.iter().filter(|manifest| manifest.file.kernel().is_none()).map(|manifest| manifest.name.as_str()).collect();
    check_all(tree, "feature-walls", |manifest, name, _| {
        let is_feature = manifest.file.feature().is_some();
        (is_feature && above.contains(&name))
            .then(|| format!("a feature names {name}: tell it by an event or ask a slot (vestibule-contracts) instead"))
    })
}

/// `base ← contracts ← store ← mail, web`; `outside` stands by itself below web, `testkit` stands on all of them.
pub fn the_kernel_has_directions(tree: &Tree) -> Vec<Problem> {
    let all = Manifest::all(tree);
    let ours: Vec<&str> = all.iter().map(|manifest| manifest.name.as_str()).collect();
    check_all(tree, "kernel-directions", |manifest, name, kind| {
        let own = manifest.file.kernel()?;
        if !ours.contains(&name) || (kind == Kind::Dev && name == "vestibule-testkit") {
            return None;
        }
        let Some((_, allowed)) = DIRECTIONS.iter().find(|(known, _)| *known == own) else {
            return Some(format!("xtask does not know kernel/{own}: say in xtask/src/tidy/walls.rs what it may name"));
        };
        let is_allowed = name.strip_prefix("vestibule-").is_some_and(|short| allowed.contains(&short));
        (!is_allowed).then(|| {
            format!("kernel/{own} names {name}, which stands above it: turn the dependency round or move what both need down")
        })
    })
}

/// `vestibule-testkit` is a dev-dependency.
pub fn the_testkit_is_for_tests(tree: &Tree) -> Vec<Problem> {
    check_all(tree, "testkit-in-tests", |_, name, kind| {
        let is_wrong = name == "vestibule-testkit" && kind != Kind::Dev;
        is_wrong.then(|| "vestibule-testkit is for tests: move it to [dev-dependencies]".to_owned())
    })
}

/// Versions and lints stand in the workspace's `Cargo.toml`, once.
pub fn versions_and_lints_stand_once(tree: &Tree) -> Vec<Problem> {
    let mut problems = vec![];
    for manifest in Manifest::all(tree) {
        let path = &manifest.file.path;
        for dependency in manifest.dependencies.iter().filter(|dependency| !dependency.is_shared) {
            let text = format!(
                "{} has a version of its own: put it into the workspace and write `{}.workspace = true`",
                dependency.name, dependency.name
            );
            problems.push(Problem::new("one-workspace", path, dependency.line, text).about(&dependency.name));
        }
        if !manifest.has_shared_lints {
            let text = format!("{} has lints of its own: write `[lints]` with `workspace = true`", manifest.folder);
            problems.push(Problem::new("one-workspace", path, 0, text).about("lints"));
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::places;

    fn tree(folder: &str, rest: &str) -> Tree {
        let name = folder.rsplit('/').next().unwrap();
        let own = format!("[package]\nname = \"vestibule-{name}\"\n{rest}\n[lints]\nworkspace = true\n");
        let path = format!("{folder}/Cargo.toml");
        let package = |name: &str| format!("[package]\nname = \"vestibule-{name}\"\n[lints]\nworkspace = true\n");
        let (store, base, tickets, testkit) = (package("store"), package("base"), package("tickets"), package("testkit"));
        let others: Vec<(&str, &str)> = vec![
            ("kernel/store/Cargo.toml", &store),
            ("kernel/base/Cargo.toml", &base),
            ("kernel/testkit/Cargo.toml", &testkit),
            ("features/tickets/Cargo.toml", &tickets),
            (&path, &own),
        ];
        Tree::of(&others)
    }

    #[test]
    fn a_feature_may_name_no_feature_not_even_in_tests() {
        for section in ["dependencies", "dev-dependencies", "target.'cfg(unix)'.dependencies"] {
            let tree = tree(
                "features/ideas",
                &format!("[{section}]\nvestibule-store.workspace = true\nvestibule-tickets.workspace = true"),
            );
            assert_eq!(places(&features_name_no_feature(&tree)), ["features/ideas/Cargo.toml:5"], "{section}");
        }
    }

    #[test]
    fn the_kernel_may_not_name_what_stands_above_it() {
        let up = tree("kernel/base", "[dependencies]\nvestibule-store.workspace = true");
        assert_eq!(places(&the_kernel_has_directions(&up)), ["kernel/base/Cargo.toml:4"]);
        let down = tree("kernel/store", "[dependencies]\nvestibule-base.workspace = true");
        assert_eq!(the_kernel_has_directions(&down), []);
        let feature = tree("kernel/web", "[dependencies]\nvestibule-tickets.workspace = true");
        assert_eq!(the_kernel_has_directions(&feature).len(), 1);
        let unknown = tree("kernel/attic", "[dependencies]\nvestibule-base.workspace = true");
        assert!(the_kernel_has_directions(&unknown)[0].text.contains("does not know"));
    }

    #[test]
    fn the_testkit_is_no_part_of_the_program() {
        let wrong = tree("features/ideas", "[dependencies]\nvestibule-testkit.workspace = true");
        assert_eq!(places(&the_testkit_is_for_tests(&wrong)), ["features/ideas/Cargo.toml:4"]);
        assert_eq!(
            the_testkit_is_for_tests(&tree("features/ideas", "[dev-dependencies]\nvestibule-testkit.workspace = true")),
            []
        );
    }

    #[test]
    fn a_version_or_lint_of_its_own_is_found() {
        let own = "[package]\nname = \"x\"\n[dependencies]\nserde = \"1\"\ntoml = { workspace = true }\n";
        assert_eq!(
            places(&versions_and_lints_stand_once(&Tree::of(&[("features/x/Cargo.toml", own)]))),
            ["features/x/Cargo.toml:4", "features/x/Cargo.toml:0"]
        );
    }
}
