//! The `Cargo.toml` of a crate.

use toml::{Table, Value};

use super::tree::{File, Tree, line_of};

/// What a dependency is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// The program.
    Normal,
    /// Its tests.
    Dev,
    /// Its build script.
    Build,
}

/// A dependency as a crate names it.
pub struct Dependency {
    /// Name of the package.
    pub name: String,
    /// What for.
    pub kind: Kind,
    /// Its line, from 1.
    pub line: usize,
    /// Whether its version stands in the workspace.
    pub is_shared: bool,
}

/// The `Cargo.toml` of a crate.
pub struct Manifest<'a> {
    /// The file.
    pub file: &'a File,
    /// Folder of the crate.
    pub folder: &'a str,
    /// Name of the package.
    pub name: String,
    /// What it depends on.
    pub dependencies: Vec<Dependency>,
    /// Whether it takes the lints of the workspace.
    pub has_shared_lints: bool,
}

impl<'a> Manifest<'a> {
    /// Every crate below `kernel/`, `features/`, and the program and xtask.
    pub fn all(tree: &'a Tree) -> Vec<Self> {
        tree.files().filter(|file| file.path.ends_with("/Cargo.toml")).filter_map(Self::read).collect()
    }

    fn read(file: &'a File) -> Option<Self> {
        let table: Table = toml::from_str(&file.text).ok()?;
        let name = table.get("package")?.get("name")?.as_str()?.to_owned();
        let mut dependencies = read_dependencies(file, &table);
        for target in table.get("target").and_then(Value::as_table).into_iter().flat_map(Table::values) {
            dependencies.extend(target.as_table().map(|target| read_dependencies(file, target)).unwrap_or_default());
        }
        let lints = table.get("lints").and_then(|lints| lints.get("workspace")).and_then(Value::as_bool);
        let folder = file.path.strip_suffix("/Cargo.toml")?;
        Some(Self { file, folder, name, dependencies, has_shared_lints: lints == Some(true) })
    }
}

fn read_dependencies(file: &File, table: &Table) -> Vec<Dependency> {
    let kinds = [("dependencies", Kind::Normal), ("dev-dependencies", Kind::Dev), ("build-dependencies", Kind::Build)];
    let mut found = vec![];
    for (section, kind) in kinds {
        for (key, value) in table.get(section).and_then(Value::as_table).into_iter().flatten() {
            let name = value.get("package").and_then(Value::as_str).unwrap_or(key).to_owned();
            let is_shared = value.get("workspace").and_then(Value::as_bool) == Some(true);
            found.push(Dependency { name, kind, line: find_line(file, section, key), is_shared });
        }
    }
    found
}

/// The line of a dependency in its section.
fn find_line(file: &File, section: &str, key: &str) -> usize {
    let header = format!("{section}]");
    let begin = file
        .text
        .match_indices(&header)
        .map(|(at, _)| at)
        .find(|at| file.text.get(..*at).is_some_and(|before| before.ends_with(['[', '.'])))
        .unwrap_or(0);
    let rest = file.text.get(begin..).unwrap_or_default();
    let at = rest.find(&format!("\n{key}")).map_or(begin, |at| begin + at + 1);
    line_of(&file.text, at)
}
