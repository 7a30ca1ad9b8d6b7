//! What stands beside and after the text of an article.

use vestibule_base::{Id, Locale};
use vestibule_contracts::Kind;
use vestibule_contracts::slots::SearchRequest;
use vestibule_web::{PageResult, Visit};

use crate::pages::{Link, lang};
use crate::store::article::Article;
use crate::store::file::File;
use crate::store::line::{self, Neighbour};
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
    pub fn new(file: &File) -> Self {
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

/// Neighbours by hand order, and articles alike: by search where there is one, else by labels, else by category.
///
/// # Errors
/// When the database does.
pub async fn beside(visit: &Visit, article: &Article, shown: &Translation, order: &[Locale]) -> PageResult<Beside> {
    let db = &visit.app.db;
    let place = (article.position, article.id);
    let around = match article.category_id {
        Some(category) => line::list_neighbours(db, &visit.viewer, (category, article.kind.form()), place, AROUND).await?,
        None => Vec::new(),
    };
    let previous = around.iter().rfind(|one| !one.is_after).map(|one| one.id);
    let next = around.iter().find(|one| one.is_after).map(|one| one.id);
    let found = found_by_search(visit, article.id, shown).await;
    let alike = if found.is_empty() { alike(visit, article.id, &around).await? } else { Vec::new() };
    let wanted: Vec<Id> = previous.into_iter().chain(next).chain(alike.iter().copied()).collect();
    let lines = if wanted.is_empty() { Vec::new() } else { line::list_by_ids(db, &visit.viewer, &wanted, order).await? };
    let link = |id: Id| lines.iter().find(|line| line.id == id).map(|line| Link::to_article(line, visit.locale));
    let related = if found.is_empty() { alike.into_iter().filter_map(link).collect() } else { found };
    Ok(Beside { previous: previous.and_then(link), next: next.and_then(link), related })
}

/// What shares labels first, then what stands behind in the category, then what stands before.
async fn alike(visit: &Visit, own: Id, around: &[Neighbour]) -> PageResult<Vec<Id>> {
    let mut ids = line::list_alike(&visit.app.db, &visit.viewer, own).await?;
    let (after, before): (Vec<&Neighbour>, Vec<&Neighbour>) = around.iter().partition(|one| one.is_after);
    for one in after.into_iter().chain(before.into_iter().rev()) {
        if !ids.contains(&one.id) {
            ids.push(one.id);
        }
    }
    ids.truncate(RELATED);
    Ok(ids)
}

async fn found_by_search(visit: &Visit, own: Id, shown: &Translation) -> Vec<Link> {
    let Some(search) = &visit.app.slots.search else { return Vec::new() };
    let request = SearchRequest {
        site: visit.site.id,
        text: shown.public_title.clone(),
        locale: Some(visit.locale),
        kinds: vec![Kind::Article, Kind::Question, Kind::Video],
        limit: RELATED + 1,
    };
    let hits = search.search(&visit.viewer, request).await.unwrap_or_else(|error| {
        tracing::warn!(%error, "related articles could not be sought");
        Vec::new()
    });
    let others = hits.into_iter().filter(|hit| hit.subject.id != own).take(RELATED);
    others.map(|hit| Link { title: hit.title, address: hit.url, lang: lang(hit.locale, visit.locale) }).collect()
}
