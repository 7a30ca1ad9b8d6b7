//! The files of the repository.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fs, io};

use super::rust::Rust;

/// Folders that are made, not written.
const MADE: [&str; 4] = [".git", "target", "node_modules", "e2e/out"];

/// A file.
pub struct File {
    /// From the root of the repository, with `/`.
    pub path: String,
    /// Its text; empty for pictures and the like.
    pub text: String,
    /// What it says as Rust, where it is.
    pub rust: Option<Rust>,
}

/// The files of the repository, or of a test.
pub struct Tree {
    /// Where they lie; `None` in tests that have them in memory.
    pub root: Option<PathBuf>,
    files: BTreeMap<String, File>,
}

impl File {
    fn new(path: &str, text: String) -> Self {
        let rust = path.ends_with(".rs").then(|| Rust::read(&text));
        Self { path: path.to_owned(), text, rust }
    }

    /// The feature it belongs to.
    pub fn feature(&self) -> Option<&str> {
        self.below("features/")
    }

    /// The crate of the kernel it belongs to.
    pub fn kernel(&self) -> Option<&str> {
        self.below("kernel/")
    }

    fn below(&self, folder: &str) -> Option<&str> {
        self.path.strip_prefix(folder)?.split_once('/').map(|(name, _)| name)
    }

    /// Whether it becomes part of the program (and not only of its checks).
    pub fn is_product(&self) -> bool {
        ["kernel/", "features/", "vestibule/"].iter().any(|folder| self.path.starts_with(folder))
            && self.kernel() != Some("testkit")
    }

    /// Whether all of it is there for tests only.
    pub fn is_test(&self) -> bool {
        self.has_folder("tests") || ["/tests.rs", "/testing.rs"].iter().any(|end| self.path.ends_with(end))
    }

    /// Whether it is a template of a page or a mail.
    pub fn is_template(&self) -> bool {
        self.has_folder("templates") && (self.path.ends_with(".html") || self.path.ends_with(".txt"))
    }

    /// Whether it is a template of a mail.
    pub fn is_mail(&self) -> bool {
        self.is_template() && (self.has_folder("mail") || self.path.ends_with(".txt"))
    }

    /// Whether it lies in a folder of this name, at any depth.
    pub fn has_folder(&self, name: &str) -> bool {
        let mut names = self.path.split('/');
        names.next_back();
        names.any(|folder| folder == name)
    }

    /// Its lines, from 1.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        (1..).zip(self.text.lines())
    }
}

impl Tree {
    /// Reads the repository.
    ///
    /// # Errors
    /// When a folder cannot be read.
    pub fn load(root: &Path) -> io::Result<Self> {
        let mut tree = Self { root: Some(root.to_owned()), files: BTreeMap::new() };
        tree.load_folder(root, "")?;
        Ok(tree)
    }

    fn load_folder(&mut self, folder: &Path, prefix: &str) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = format!("{prefix}{name}");
            if MADE.iter().any(|made| path == *made || name == *made) || name.ends_with(".log") {
                continue;
            }
            if entry.file_type()?.is_dir() {
                self.load_folder(&entry.path(), &format!("{path}/"))?;
            } else {
                // Somebody may have moved the file meanwhile; pictures are no text.
                let bytes = fs::read(entry.path()).unwrap_or_default();
                let text = String::from_utf8(bytes).unwrap_or_default();
                self.files.insert(path.clone(), File::new(&path, text));
            }
        }
        Ok(())
    }

    /// A tree in memory.
    #[cfg(test)]
    pub fn of(files: &[(&str, &str)]) -> Self {
        let files = files.iter().map(|(path, text)| ((*path).to_owned(), File::new(path, (*text).to_owned()))).collect();
        Self { root: None, files }
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// The files by path.
    pub fn files(&self) -> impl Iterator<Item = &File> {
        self.files.values()
    }

    /// The files with Rust in them.
    pub fn rust(&self) -> impl Iterator<Item = (&File, &Rust)> {
        self.files.values().filter_map(|file| file.rust.as_ref().map(|rust| (file, rust)))
    }

    /// The file at this path.
    pub fn get(&self, path: &str) -> Option<&File> {
        self.files.get(path)
    }

    /// Whether there is a file or folder at this path.
    pub fn has(&self, path: &str) -> bool {
        let folder = format!("{}/", path.trim_end_matches('/'));
        path.is_empty()
            || self.files.contains_key(path)
            || self.files.range(folder.clone()..).next().is_some_and(|(next, _)| next.starts_with(&folder))
    }
}

/// The line (from 1) of a place in a text.
pub fn line_of(text: &str, at: usize) -> usize {
    text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_read_without_what_is_made_in_it() {
        let folder = tempfile::tempdir().unwrap();
        for path in ["features/ideas/src/lib.rs", "target/x.rs", "kernel/assets/node_modules/y.js", "made.log"] {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "fn x() {}").unwrap();
        }
        let tree = Tree::load(folder.path()).unwrap();
        assert_eq!(tree.files().map(|file| file.path.as_str()).collect::<Vec<_>>(), ["features/ideas/src/lib.rs"]);
        assert_eq!(tree.get("features/ideas/src/lib.rs").unwrap().feature(), Some("ideas"));
        assert!(tree.has("features/ideas") && !tree.has("features/idea"));
    }
}
