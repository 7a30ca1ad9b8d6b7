//! How many crates the program is built from.

use std::collections::BTreeSet;
use std::env;
use std::path::Path;
use std::process::Command;

use crate::report::Problem;
use crate::source::Tree;

/// Design: about 600 crates in the default build.
const MOST_CRATES: usize = 620;

/// The default build of the program has at most 620 crates.
pub fn the_build_is_small(tree: &Tree) -> Vec<Problem> {
    let Some(root) = &tree.root else { return vec![] };
    match cargo_tree(root) {
        Ok(listing) => judge(&listing).into_iter().collect(),
        Err(error) => vec![Problem::new("crate-count", "Cargo.toml", 0, format!("`cargo tree` does not work: {error}"))],
    }
}

fn cargo_tree(root: &Path) -> Result<String, String> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let words = ["tree", "--package", "vestibule", "--edges", "normal,build", "--prefix", "none"];
    let output = Command::new(cargo).args(words).current_dir(root).output().map_err(|error| error.to_string())?;
    let said = String::from_utf8_lossy(&output.stderr);
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(said.lines().last().unwrap_or_default().to_owned())
    }
}

fn judge(listing: &str) -> Option<Problem> {
    let count = count(listing);
    let text = format!(
        "the program is built from {count} crates; at most {MOST_CRATES}: leave out features (default-features = false) or a dependency"
    );
    (count > MOST_CRATES).then(|| Problem::new("crate-count", "Cargo.toml", 0, text))
}

/// Crates in the output of `cargo tree`, each version once; `(*)` marks those that were listed before.
fn count(listing: &str) -> usize {
    let crates = listing.lines().map(|line| line.split_whitespace().take(2).collect::<Vec<_>>().join(" "));
    crates.filter(|name| !name.is_empty()).collect::<BTreeSet<_>>().len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_version_of_a_crate_counts_once() {
        assert_eq!(count("a v1.0.0 (path)\nb v1.0.0\nb v2.0.0\n\nb v1.0.0 (*)\nc v1.0.0 (proc-macro)\n"), 4);
    }

    #[test]
    fn a_build_of_621_crates_is_too_large() {
        let listing = |most: usize| (0..most).map(|number| format!("crate{number} v1.0.0\n")).collect::<String>();
        assert_eq!(judge(&listing(620)), None);
        assert!(judge(&listing(621)).is_some());
    }
}
