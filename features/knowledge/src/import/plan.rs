//! What a folder of pages comes to: articles with their languages, and the categories they stand in.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use vestibule_base::{Audience, Id, Timestamp};
use vestibule_store::Site;

use super::Options;
use super::report::Report;
use super::source::Page;
use crate::model::{ArticleKind, parse_labels, rank, reading_order};

/// An article with all its languages.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The name that its languages share.
    pub key: String,
    /// Its languages, the site's first one first.
    pub pages: Vec<Page>,
    /// Whether it is a guide: also a category.
    pub is_guide: bool,
    /// Key of its category.
    pub category: Option<String>,
    /// What it is for.
    pub kind: ArticleKind,
    /// Labels.
    pub labels: Vec<String>,
    /// Who may see it.
    pub audience: Audience,
    /// Who keeps it true.
    pub owner: Option<Id>,
    /// When it is to be checked.
    pub review_at: Option<Timestamp>,
    /// Place in its category.
    pub position: i64,
}

/// Joins pages into articles.
#[must_use]
pub fn entries(pages: Vec<Page>, site: &Site, options: &Options, report: &mut Report) -> Vec<Entry> {
    let order = reading_order(site, site.default_locale());
    let mut joined: BTreeMap<String, Vec<Page>> = BTreeMap::new();
    for page in pages {
        let known = joined.entry(page.key.clone()).or_default();
        if let Some(same) = known.iter().find(|other| other.locale == page.locale) {
            report.add("twice", &page.file, 0, &same.file);
            continue;
        }
        known.push(page);
    }
    let mut position = 0;
    let mut entries = Vec::with_capacity(joined.len());
    for (key, mut pages) in joined {
        pages.sort_by_key(|page| rank(&order, page.locale));
        position += 1;
        if let Some(entry) = entry(key, pages, (options, position), report) {
            entries.push(entry);
        }
    }
    place_guides(&mut entries);
    entries
}

fn entry(key: String, pages: Vec<Page>, (options, position): (&Options, i64), report: &mut Report) -> Option<Entry> {
    let first = pages.first()?;
    let matter = &first.matter;
    let labels = ["labels", "tags"].into_iter().find(|name| matter.has(name)).map(|name| matter.list(name).join(","));
    let owner = matter.get("owner");
    let owner_id = options.owners.get(owner).copied().or_else(|| owner.parse().ok());
    if !owner.is_empty() && owner_id.is_none() && !options.owners.is_empty() {
        report.add("owner", &first.file, 0, owner);
    }
    let review = matter.get("review");
    let review_at = Timestamp::parse(review);
    if !review.is_empty() && review_at.is_none() {
        report.add("date", &first.file, 0, review);
    }
    let audience = matter.get("audience");
    if !audience.is_empty() && Audience::parse(audience).is_none() {
        report.add("audience", &first.file, 0, audience);
    }
    Some(Entry {
        is_guide: matter.get("kind") == "guide",
        category: category_of(first),
        kind: kind_of(first, report),
        labels: parse_labels(&labels.unwrap_or_default()),
        // Unreadable audiences must not open what was closed.
        audience: if audience.is_empty() { options.audience } else { Audience::parse(audience).unwrap_or(Audience::Staff) },
        owner: owner_id,
        review_at,
        position: matter.get("position").parse().unwrap_or(position),
        key,
        pages,
    })
}

/// `category:` (of a question `group:`) names it; else `parents:` does (see `place_guides`); else the folder.
fn category_of(page: &Page) -> Option<String> {
    let group = page.matter.get("group");
    if page.matter.get("kind") == ArticleKind::Question.name() {
        return (!group.is_empty()).then(|| group_key(group));
    }
    let named = page.matter.get("category");
    if !named.is_empty() {
        // YAML's word for nothing: in no category, whatever folder the page lies in.
        return Some(named.to_owned()).filter(|named| named != "~");
    }
    if page.matter.has("parents") || page.matter.get("kind") == "guide" {
        return None;
    }
    page.path.rsplit_once('/').map(|(folder, _)| folder.to_owned())
}

/// Groups of the FAQ may have the names of categories.
#[must_use]
pub fn group_key(id: &str) -> String {
    format!("faq/{id}")
}

fn kind_of(page: &Page, report: &mut Report) -> ArticleKind {
    let has_steps = || page.body.lines().filter(|line| is_step(line)).count() >= 2;
    match page.matter.get("kind") {
        "guide" => ArticleKind::Reference,
        "task" => ArticleKind::HowTo,
        "" | "topic" => {
            if has_steps() {
                ArticleKind::HowTo
            } else {
                ArticleKind::Reference
            }
        }
        named => ArticleKind::parse(named).unwrap_or_else(|| {
            report.add("kind", &page.file, 0, named);
            ArticleKind::Reference
        }),
    }
}

fn is_step(line: &str) -> bool {
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    digits > 0 && line.chars().nth(digits) == Some('.')
}

/// Guides are categories, in the tree that `parents:` spans. The one on top of all, `index`, is the start of the
/// knowledge base itself.
fn place_guides(entries: &mut [Entry]) {
    let guides: BTreeSet<String> =
        entries.iter().filter(|entry| entry.is_guide && entry.key != "index").map(|entry| entry.key.clone()).collect();
    for entry in entries.iter_mut() {
        let own = entry.is_guide && guides.contains(&entry.key);
        let parents = entry.pages.first().map(|page| page.matter.list("parents").to_vec()).unwrap_or_default();
        if own {
            entry.category = Some(entry.key.clone());
            entry.position = 0;
        } else if let Some(parent) = parents.iter().find(|parent| guides.contains(*parent)) {
            entry.category = Some(parent.clone());
        }
    }
}

/// Children of each guide, for the list that an empty guide page becomes.
#[must_use]
pub fn children(entries: &[Entry]) -> HashMap<String, Vec<usize>> {
    let mut children: HashMap<String, Vec<usize>> = HashMap::new();
    for (place, entry) in entries.iter().enumerate() {
        let parents = entry.pages.first().map(|page| page.matter.list("parents")).unwrap_or_default();
        for parent in parents.iter().filter(|parent| **parent != entry.key) {
            children.entry(parent.clone()).or_default().push(place);
        }
    }
    children
}
