//! Files without `id:` that have another name than before. They are known by what they say: the name by which an article is known
//! is that of its first file, and stays.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;

use super::disk;
use super::read::fingerprint;
use crate::import::links::{self, Fate};
use crate::import::meet::{There, form_of};
use crate::import::resolve::{Goal, Goals};
use crate::import::source::{Page, bare, key_of};
use crate::model::Form;
use crate::store::sync::Known;

/// Gives pages without `id:` the keys of the files that they are, or were.
///
/// # Errors
/// When the folder cannot be read.
pub fn follow(folder: &Path, pages: &mut [Page], known: &[Known], there: &There) -> std::io::Result<()> {
    let files: HashSet<String> = pages.iter().map(|page| page.file.clone()).collect();
    let noted: Vec<&Known> = known.iter().filter(|one| !one.path.is_empty() && !one.locale.is_empty()).collect();
    let (lying, gone): (Vec<&Known>, Vec<&Known>) = noted.into_iter().partition(|one| files.contains(&one.path));
    let mut by_path: HashMap<&str, Vec<&Known>> = HashMap::new();
    for one in &lying {
        by_path.entry(one.path.as_str()).or_default().push(one);
    }
    let mut names = Names::default();
    let mut open = Vec::new();
    for (place, page) in pages.iter_mut().enumerate().filter(|(_, page)| page.matter.get("id").is_empty()) {
        match by_path.get(page.file.as_str()).map(Vec::as_slice) {
            None => open.push(place),
            Some([one]) if one.key != page.key && fits(page, &one.key, there) => names.give(page, &one.key),
            Some(_) => {}
        }
    }
    if !gone.is_empty() && !open.is_empty() {
        follow_gone(folder, (pages, &open), (&gone, there), &mut names)?;
    }
    for place in open {
        if let Some(page) = pages.get_mut(place).filter(|page| !names.given.contains(&page.file)) {
            names.keep_apart(page, &lying);
        }
    }
    Ok(())
}

/// Pages whose key is not their path any more.
#[derive(Default)]
struct Names {
    /// Where the pages of each such key lie, below their language.
    paths: HashMap<String, HashSet<String>>,
    /// Their files.
    given: HashSet<String>,
}

impl Names {
    fn give(&mut self, page: &mut Page, key: &str) {
        key.clone_into(&mut page.key);
        self.given.insert(page.file.clone());
        self.paths.entry(key.to_owned()).or_default().insert(page.path.clone());
    }

    /// A new page whose path is the name of an article that lies elsewhere now gets a name of its own.
    fn keep_apart(&self, page: &mut Page, lying: &[&Known]) {
        if self.paths.get(&page.key).is_none_or(|paths| paths.contains(&page.path)) {
            return;
        }
        let is_free = |key: &String| lying.iter().all(|one| one.key != *key);
        let own = (2..).map(|number| format!("{}-{number}", page.key)).find(is_free);
        page.key = own.unwrap_or_default();
    }
}

/// Pages that nobody knows, with the words of files that are gone; what is there twice is not guessed at. The other languages of the
/// same page go along, also where they changed.
fn follow_gone(
    folder: &Path,
    (pages, open): (&mut [Page], &[usize]),
    (gone, there): (&[&Known], &There),
    names: &mut Names,
) -> std::io::Result<()> {
    let goals = Goals::new(folder, pages)?;
    let mut alike: HashMap<(String, String), Vec<usize>> = HashMap::new();
    for place in open {
        if let Some(page) = pages.get(*place) {
            let print = fingerprint(&page.hash, &shown(page, &goals, folder));
            alike.entry((page.locale.tag().to_owned(), print)).or_default().push(*place);
        }
    }
    let mut moved: HashMap<String, String> = HashMap::new();
    for ((locale, print), places) in alike {
        let rows: Vec<&&Known> = gone.iter().filter(|one| one.locale == locale && one.file_hash == print).collect();
        let ([row], [place]) = (rows.as_slice(), places.as_slice()) else { continue };
        if let Some(page) = pages.get_mut(*place).filter(|page| fits(page, &row.key, there)) {
            moved.insert(page.path.clone(), row.key.clone());
            names.give(page, &row.key);
        }
    }
    for place in open {
        let Some(page) = pages.get_mut(*place).filter(|page| !names.given.contains(&page.file)) else { continue };
        let key = moved.get(&page.path).filter(|key| gone.iter().any(|one| one.key == **key && one.locale == page.locale.tag()));
        if let Some(key) = key.filter(|key| fits(page, key, there)) {
            names.give(page, key);
        }
    }
    Ok(())
}

/// Whether a page may be that of an article: a question does not become an article by a new name.
fn fits(page: &Page, key: &str, there: &There) -> bool {
    let form = form_of(page);
    let has_mark = || form == Form::Article || key_of(form.name(), bare(key, form)) == key;
    there.form(key).map_or_else(has_mark, |own| own == form)
}

/// Pictures and attachments of a page, with the hashes of their content.
fn shown(page: &Page, goals: &Goals, folder: &Path) -> BTreeMap<String, String> {
    let mut seen = BTreeMap::new();
    let mut see = |url: &str| {
        if let Goal::File(name) = goals.find(page, url)
            && let Some(hash) = disk::hash_of(&folder.join(&name))
        {
            seen.insert(name, hash);
        }
    };
    page.matter.list("attachments").iter().for_each(|url| see(url));
    links::rewrite(&page.body, &mut |target| {
        see(&target.url);
        Fate::Keep
    });
    seen
}
