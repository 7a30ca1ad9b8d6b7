//! What must not stand in any file: paths of a machine, hosts of registries.

use crate::report::Problem;
use crate::source::{File, Tree};

/// Folders of one machine; put together so that this file does not hold them.
const MACHINE: [&str; 5] =
    [concat!("/", "work/"), concat!("/", "root/"), concat!("/", "home/"), concat!("/", "Users/"), concat!("C:", "\\Users")];

/// The registry that Cargo has built in.
const BUILT_IN: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// No file holds a path of the machine on which it was written.
pub fn no_path_of_a_machine(tree: &Tree) -> Vec<Problem> {
    let mut problems = vec![];
    for file in tree.files() {
        for (line, text) in file.lines() {
            for path in MACHINE.iter().filter(|path| names_path(text, path)) {
                let advice = format!(
                    "`{path}…` is a path of one machine: take a path from the repository, an argument or a temporary folder"
                );
                problems.push(Problem::new("machine-paths", &file.path, line, advice).about(path));
            }
        }
    }
    problems
}

/// Whether a path begins here, and is not the middle of another (`features/home/src`).
fn names_path(text: &str, path: &str) -> bool {
    let starts = text.match_indices(path).filter_map(|(at, _)| text.get(..at));
    starts.into_iter().any(|before| {
        !before.ends_with(|char: char| char.is_alphanumeric() || matches!(char, '.' | '_' | '-' | '}' | '*' | '~' | ')'))
    })
}

/// Lock files work with every mirror: npm's name no address, Cargo's only the registry built in.
pub fn lock_files_name_no_registry(tree: &Tree) -> Vec<Problem> {
    let locks = tree.files().filter(|file| file.path.ends_with("Cargo.lock") || file.path.ends_with("package-lock.json"));
    let named = |file: &File| -> Vec<Problem> {
        let lines = file.lines().filter(|(_, text)| is_host(text));
        let advice =
            "a lock file names a host: npm with omit-lockfile-registry-resolved=true, Cargo without a mirror or git source";
        lines.map(|(line, _)| Problem::new("lock-files", &file.path, line, advice)).collect()
    };
    locks.flat_map(named).collect()
}

fn is_host(line: &str) -> bool {
    let line = line.trim();
    let source = line.strip_prefix("source = \"").map(|rest| rest.trim_end_matches('"'));
    line.starts_with("\"resolved\":") && line.contains("://") || source.is_some_and(|source| source != BUILT_IN)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::places;

    #[test]
    fn a_path_of_a_machine_is_found_and_a_folder_of_that_name_is_not() {
        let text = format!("see features{}README.md\nrun {}x/y\n\"/admin{}\"", MACHINE[2], MACHINE[0], MACHINE[2]);
        assert_eq!(places(&no_path_of_a_machine(&Tree::of(&[("docs/a.md", &text)]))), ["docs/a.md:2"]);
    }

    #[test]
    fn a_registry_in_a_lock_file_is_found() {
        let npm = "{\n\"resolved\": \"https://registry.npmjs.org/x\"\n}";
        let cargo = format!("source = \"{BUILT_IN}\"\nsource = \"sparse+https://mirror.example/\"\n");
        let tree = Tree::of(&[("kernel/assets/package-lock.json", npm), ("Cargo.lock", &cargo)]);
        assert_eq!(places(&lock_files_name_no_registry(&tree)), ["Cargo.lock:2", "kernel/assets/package-lock.json:2"]);
    }
}
