//! Links of the portal as links between files: `article:7#open` as `../guides/valve.md#open`.

use std::collections::{BTreeMap, HashMap};

use vestibule_base::{Id, Locale};

use super::portal::Portal;
use crate::blocks::syntax;
use crate::import::links::{self, Fate, Target};
use crate::import::markdown::Import;
use crate::import::resolve::Goal;
use crate::import::source::{Page, bare};
use crate::model::Form;

/// What links can be turned with.
pub struct Back<'a> {
    /// The folder.
    pub import: &'a Import<'a>,
    /// The portal.
    pub portal: &'a Portal,
    /// Where the page of each text lies, new ones included.
    pub paths: &'a BTreeMap<(String, Locale), String>,
    /// The page of each article in any language.
    pub any: &'a HashMap<String, String>,
}

/// A page whose links are turned.
pub struct From<'a> {
    /// Where it lies.
    pub path: &'a str,
    /// Its language.
    pub locale: Locale,
    /// Where pictures and attachments lie.
    pub files: &'a HashMap<Id, String>,
    /// How it spells links already.
    pub spelled: HashMap<String, String>,
}

impl Back<'_> {
    /// The same text with links between files.
    #[must_use]
    pub fn text(&self, body: &str, from: &From<'_>) -> String {
        let body = syntax::renamed(body, |id| {
            let key = self.portal.keys.get(&id.parse().ok()?)?;
            Some(bare(key, Form::Block).to_owned()).filter(|name| !name.contains(char::is_whitespace))
        });
        links::rewrite(&body, &mut |target: &Target| self.url(&target.url, from).map_or(Fate::Keep, Fate::To))
    }

    fn url(&self, url: &str, from: &From<'_>) -> Option<String> {
        if let Some(known) = from.spelled.get(url) {
            return Some(known.clone());
        }
        if let Some(rest) = url.strip_prefix("file:") {
            return Some(between(from.path, from.files.get(&rest.parse().ok()?)?));
        }
        let rest = url.strip_prefix("article:").or_else(|| url.strip_prefix("video:"))?;
        let (id, anchor) = rest.split_once('#').map_or((rest, String::new()), |(id, anchor)| (id, format!("#{anchor}")));
        let key = self.portal.keys.get(&id.parse().ok()?)?;
        let own = self.paths.get(&(key.clone(), from.locale));
        // A player stands where a link to a video is alone in its paragraph: what is written so stays so.
        let goal = own.or_else(|| self.any.get(key)).filter(|_| !url.starts_with("video:"))?;
        Some(format!("{}{anchor}", between(from.path, goal)))
    }

    /// How a page spells its links, by what they become in the portal.
    #[must_use]
    pub fn spelled(&self, page: &Page, files: &HashMap<String, Id>) -> HashMap<String, String> {
        let mut spelled = HashMap::new();
        let mut note = |target: &Target| {
            let portal = match self.import.goals.find(page, &target.url) {
                Goal::Page(key, anchor) => self.import.ids.get(&key).map(|id| format!("article:{id}{anchor}")),
                Goal::File(name) => files.get(&name).map(|id| format!("file:{id}")),
                Goal::Elsewhere | Goal::Nowhere => None,
            };
            if let Some(portal) = portal {
                spelled.entry(portal).or_insert_with(|| target.url.clone());
            }
            Fate::Keep
        };
        links::rewrite(&page.body, &mut note);
        links::rewrite(&page.summary, &mut note);
        spelled
    }
}

/// The way from one file to another.
#[must_use]
pub fn between(from: &str, to: &str) -> String {
    let mut here: Vec<&str> = from.split('/').collect();
    here.pop();
    let there: Vec<&str> = to.split('/').collect();
    let shared = here.iter().zip(&there).take_while(|(one, other)| one == other).count().min(there.len() - 1);
    let up = std::iter::repeat_n("..".to_owned(), here.len() - shared);
    let down = there.iter().skip(shared).map(|part| safe(part));
    up.chain(down).collect::<Vec<_>>().join("/")
}

/// A name with what would end an address written as `%20` and its like.
fn safe(name: &str) -> String {
    let is_odd =
        |char: char| char.is_whitespace() || matches!(char, '(' | ')' | '<' | '>' | '#' | '?' | '%' | '"' | '\\' | '+' | ':');
    name.chars().map(|char| if is_odd(char) { crate::address::encoded(&char.to_string()) } else { char.to_string() }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_between_two_files_is_the_shortest() {
        assert_eq!(between("en/hub.md", "en/valve.md"), "valve.md");
        assert_eq!(between("en/a/b.md", "en/c/d e.md"), "../c/d%20e.md");
        assert_eq!(between("en/a.md", "pictures/hub/p.png"), "../pictures/hub/p.png");
        assert_eq!(between("a.md", "b.md"), "b.md");
        assert_eq!(between("en/en.md", "en"), "../en");
    }
}
