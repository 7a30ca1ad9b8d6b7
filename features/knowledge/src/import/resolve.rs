//! Where the links of a page lead: other pages, pictures, or nowhere.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use super::source::{self, Page};
use crate::address::decoded;

/// Everything that links of a folder can lead to.
#[derive(Default)]
pub struct Goals {
    /// Keys of pages, by path without ending, and by the same in small letters.
    pages: HashMap<String, String>,
    /// Files that are no pages, relative to the folder.
    files: HashSet<String>,
}

/// What a link leads to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Goal {
    /// Something outside, or a place on the same page.
    Elsewhere,
    /// The page with this key, and the anchor with its `#`.
    Page(String, String),
    /// A file of the folder.
    File(String),
    /// Nothing.
    Nowhere,
}

impl Goals {
    /// What the pages and files of a folder offer.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn new(folder: &Path, pages: &[Page]) -> std::io::Result<Self> {
        let mut goals = Self::default();
        // Where one page lies comes before what another is called.
        let names = pages.iter().map(|page| (&page.path, page)).chain(pages.iter().map(|page| (&page.key, page)));
        for (name, page) in names {
            goals.pages.entry(name.clone()).or_insert_with(|| page.key.clone());
            goals.pages.entry(name.to_lowercase()).or_insert_with(|| page.key.clone());
        }
        let names = source::list_files(folder)?.into_iter().map(|file| source::relative(folder, &file));
        goals.files = names.filter(|name| !source::is_page(name)).collect();
        Ok(goals)
    }

    /// Where a link of a page leads.
    #[must_use]
    pub fn find(&self, page: &Page, url: &str) -> Goal {
        if is_elsewhere(url) {
            return Goal::Elsewhere;
        }
        let (path, anchor) = url.split_once('#').map_or((url, String::new()), |(path, anchor)| (path, format!("#{anchor}")));
        let path = decoded(path.split_once('?').map_or(path, |(path, _)| path));
        let in_language = page.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let in_folder = page.file.rsplit_once('/').map_or("", |(folder, _)| folder);
        let bases: [&str; 3] = if path.starts_with('/') { ["", "", ""] } else { [in_language, "", in_folder] };
        let names: Vec<String> = bases.iter().filter_map(|base| joined(base, &path)).collect();
        if let Some(key) = names.iter().find_map(|name| self.page(name)) {
            return Goal::Page(key, anchor);
        }
        let language = page.file.split('/').next().unwrap_or_default();
        let from_language = joined(language, path.trim_start_matches('/'));
        let candidates = joined(in_folder, &path).into_iter().chain(names).chain(from_language);
        candidates.into_iter().find(|name| self.files.contains(name)).map_or(Goal::Nowhere, Goal::File)
    }

    /// Files that are no pages, relative to the folder.
    #[must_use]
    pub const fn files(&self) -> &HashSet<String> {
        &self.files
    }

    fn page(&self, name: &str) -> Option<String> {
        let name = source::page_name(name).unwrap_or(name).trim_end_matches('/');
        let without_language = name.split_once('/').filter(|(first, _)| vestibule_base::Locale::parse(first).is_some());
        let rest = without_language.map(|(_, rest)| rest);
        let lower = name.to_lowercase();
        let tried = [Some(name), Some(lower.as_str()), rest];
        let found = tried.into_iter().flatten().find_map(|name| self.pages.get(name));
        found.or_else(|| self.pages.get(&format!("{name}/index"))).or_else(|| self.pages.get(&format!("{name}/README"))).cloned()
    }
}

fn is_elsewhere(url: &str) -> bool {
    let scheme: String = url.chars().take_while(|char| char.is_ascii_alphanumeric() || matches!(char, '+' | '.' | '-')).collect();
    let has_scheme = !scheme.is_empty() && url.chars().nth(scheme.chars().count()) == Some(':');
    url.is_empty() || url.starts_with('#') || url.starts_with("//") || has_scheme
}

/// A path from a folder on, without `.` and `..`; none when it leaves the folder.
fn joined(base: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> =
        if path.starts_with('/') { Vec::new() } else { base.split('/').filter(|part| !part.is_empty()).collect() };
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use vestibule_base::Locale;

    use super::*;

    fn page(file: &str, path: &str) -> Page {
        Page {
            file: file.to_owned(),
            path: path.to_owned(),
            key: path.to_owned(),
            locale: Locale::EN,
            title: String::new(),
            summary: String::new(),
            body: String::new(),
            first_line: 1,
            matter: super::super::front_matter::FrontMatter::default(),
            shown: true,
            hash: String::new(),
        }
    }

    #[test]
    fn links_are_found_as_people_write_them() {
        let pages = [page("en/1.1 The triad.md", "1.1 The triad"), page("en/sub/b.md", "sub/b")];
        let mut goals = Goals::new(Path::new("/nonexistent-folder"), &pages).unwrap_or_default();
        for page in &pages {
            goals.pages.insert(page.path.clone(), page.key.clone());
            goals.pages.insert(page.path.to_lowercase(), page.key.clone());
        }
        goals.files.insert("images/x.png".to_owned());
        let from = &pages[1];
        let to = |url: &str| goals.find(from, url);
        let triad = |anchor: &str| Goal::Page("1.1 The triad".to_owned(), anchor.to_owned());
        for url in ["../1.1%20The%20triad.md", "../1.1 The triad", "../1.1 the TRIAD.md", "/1.1 The triad.md"] {
            assert_eq!(to(url), triad(""), "{url}");
        }
        assert_eq!(to("../1.1%20The%20triad.md#what"), triad("#what"));
        assert_eq!(to("b"), Goal::Page("sub/b".to_owned(), String::new()));
        assert_eq!(to("/images/x.png"), Goal::File("images/x.png".to_owned()));
        assert_eq!(to("../../images/x.png"), Goal::File("images/x.png".to_owned()));
        assert_eq!(to("missing.md"), Goal::Nowhere);
        assert_eq!(to("../../../../etc/passwd"), Goal::Nowhere);
        for url in ["https://e.org", "mailto:a@b", "#x", "//e.org", ""] {
            assert_eq!(to(url), Goal::Elsewhere, "{url}");
        }
    }
}
