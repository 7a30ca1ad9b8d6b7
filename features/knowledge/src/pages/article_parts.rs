//! What stands beside and after the text of an article.

use vestibule_base::{Id, Locale};
use vestibule_web::{PageResult, Visit};

use crate::offers::related;
use crate::pages::Link;
use crate::store::article::Article;
use crate::store::aside::Attached;
use crate::store::line::{self, Line};
use crate::store::translation::{Heading, Translation};

/// Most related articles.
const RELATED: usize = 5;
/// So many before and behind an article are looked at.
const AROUND: i64 = 5;

/// A heading of the second level with those of the third below it.
pub struct TocEntry {
    /// The heading.
    pub heading: Heading,
    /// Below it.
    pub children: Vec<Heading>,
}

/// The table of contents; none for a text of one part.
#[must_use]
pub fn table_of_contents(headings: &[Heading]) -> Vec<TocEntry> {
    let mut entries: Vec<TocEntry> = Vec::new();
    for heading in headings.iter().filter(|heading| heading.level <= 3) {
        match entries.last_mut() {
            Some(entry) if heading.level == 3 && entry.heading.level == 2 => entry.children.push(heading.clone()),
            _ => entries.push(TocEntry { heading: heading.clone(), children: Vec::new() }),
        }
    }
    if entries.len() < 2 { Vec::new() } else { entries }
}

/// An attachment.
pub struct FileLink {
    /// Name.
    pub name: String,
    /// Where it is.
    pub address: String,
    /// Kilobytes.
    pub kilobytes: i64,
}

impl FileLink {
    /// The link to a file.
    #[must_use]
    pub fn new(file: &Attached) -> Self {
        Self { name: file.name.clone(), address: crate::address::file(file.id, &file.name), kilobytes: (file.size + 1023) / 1024 }
    }
}

/// What to read before, after and besides.
#[derive(Default)]
pub struct Beside {
    /// The article before it in its category.
    pub previous: Option<Link>,
    /// The article after it.
    pub next: Option<Link>,
    /// Articles about the same.
    pub related: Vec<Link>,
}

/// Texts near an article, by their ids.
pub struct Around {
    previous: Option<Id>,
    next: Option<Id>,
    related: Vec<Id>,
}

impl Around {
    /// All of them.
    pub fn ids(&self) -> impl Iterator<Item = Id> {
        self.previous.into_iter().chain(self.next).chain(self.related.iter().copied())
    }

    /// What is known of them as the page shows it.
    #[must_use]
    pub fn beside(&self, lines: &[Line], locale: Locale) -> Beside {
        let link = |id: Id| lines.iter().find(|line| line.id == id).map(|line| Link::to_article(line, locale));
        Beside {
            previous: self.previous.and_then(link),
            next: self.next.and_then(link),
            related: self.related.iter().copied().filter_map(link).collect(),
        }
    }
}

/// Neighbours by hand order, and articles alike: by search where there is one, else by labels, else by category. Without neighbours
/// what the search finds alone.
///
/// # Errors
/// When the database does.
pub async fn around(visit: &Visit, article: &Article, shown: &Translation, with_neighbours: bool) -> PageResult<Around> {
    let found = related::of(visit, (article.id, &shown.public_title), RELATED).await;
    if !with_neighbours {
        return Ok(Around { previous: None, next: None, related: found.to_vec() });
    }
    let near = line::list_around(&visit.app.db, &visit.viewer, article, (AROUND, found.is_empty())).await?;
    let side = |is_it: fn(i64) -> bool| near.iter().filter(move |one| is_it(one.place)).map(|one| one.id);
    let (before, after): (Vec<Id>, Vec<Id>) = (side(|place| place < 0).collect(), side(|place| place > 0).collect());
    let mut related = found.to_vec();
    if related.is_empty() {
        // What shares labels first, then what stands behind in the category, then what stands before.
        for id in side(|place| place == 0).chain(after.iter().copied()).chain(before.iter().rev().copied()) {
            if !related.contains(&id) {
                related.push(id);
            }
        }
        related.truncate(RELATED);
    }
    Ok(Around { previous: before.last().copied(), next: after.first().copied(), related })
}
