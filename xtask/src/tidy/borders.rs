//! Nothing in the repository depends on files outside of it.

use crate::report::Problem;
use crate::source::{File, Rust, Tree};

/// `include_str!("…")`, `#[path = "…"]` and `path = "…"` of a manifest stay inside.
pub fn nothing_outside_is_needed(tree: &Tree) -> Vec<Problem> {
    let sources = tree.rust().flat_map(|(file, rust)| included(file, rust));
    let manifests = tree.files().filter(|file| file.path.ends_with("Cargo.toml")).flat_map(paths_of);
    let outside = sources.chain(manifests).filter(|(file, path, _)| leaves(&file.path, path));
    let text =
        |path: &str| format!("`{path}` lies outside of the repository: bring the file in, or take its folder as an argument");
    outside.map(|(file, path, line)| Problem::new("borders", &file.path, line, text(path)).about(path)).collect()
}

fn included<'a>(file: &'a File, rust: &'a Rust) -> Vec<(&'a File, &'a str, usize)> {
    const WAYS: [&str; 4] = ["include_str!(", "include_bytes!(", "include!(", "#[path="];
    let literals = rust.literals.iter().filter(|literal| WAYS.iter().any(|way| rust.before(literal.at).ends_with(way)));
    literals.map(|literal| (file, literal.value.as_str(), literal.line)).collect()
}

fn paths_of(file: &File) -> Vec<(&File, &str, usize)> {
    file.lines().filter_map(|(line, text)| Some((file, text.split_once("path = \"")?.1.split('"').next()?, line))).collect()
}

/// Whether a path, read from the folder of `file`, climbs out of the repository.
fn leaves(file: &str, path: &str) -> bool {
    let mut depth = file.split('/').count().saturating_sub(1);
    if path.starts_with('/') || path.contains(":\\") {
        return true;
    }
    for step in path.split('/') {
        match step {
            "." | "" => {}
            ".." if depth == 0 => return true,
            ".." => depth -= 1,
            _ => depth += 1,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::places;

    #[test]
    fn a_file_from_outside_is_found_and_one_from_the_root_is_not() {
        let source =
            "const A: &str = include_str!(\"../../../LICENSE\");\nconst B: &str = include_str!(\"../../../../shared/x\");";
        let manifest = "[dependencies]\na = { path = \"../b\" }\nc = { path = \"../../../c\" }\n";
        let tree = Tree::of(&[("kernel/base/src/lib.rs", source), ("kernel/base/Cargo.toml", manifest)]);
        assert_eq!(places(&nothing_outside_is_needed(&tree)), ["kernel/base/src/lib.rs:2", "kernel/base/Cargo.toml:3"]);
    }
}
