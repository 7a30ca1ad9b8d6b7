//! What the page of all questions shows.

use vestibule_base::{Id, Locale, Translator};
use vestibule_web::{PageResult, Visit};

use crate::model::{Ordering, Shelf};
use crate::pages::lang;
use crate::pages::next::{self, NextLink};
use crate::pages::pick;
use crate::store::category::{self, Category, Tree};
use crate::store::faq::{self, Entry, Place};
use crate::store::link;

/// Questions on a page.
const LINES: usize = 50;

/// A question with its answer.
pub struct Question {
    /// Names it on the page: `q7`.
    pub id: Id,
    /// The question.
    pub title: String,
    /// The answer as safe HTML.
    pub html: String,
    /// Its own page.
    pub address: String,
    /// Language, when it is not the page's.
    pub lang: String,
    /// Icon and words of what the reader should know of its age (U1, U3).
    pub warnings: Vec<(&'static str, String)>,
    /// What to read or see next.
    pub next: Vec<NextLink>,
}

/// Questions that belong together.
pub struct Group {
    /// Names it on the page: `g7`.
    pub id: Id,
    /// Title.
    pub title: String,
    /// What it is about.
    pub summary: String,
    /// Language of both, when it is not the page's.
    pub lang: String,
    /// Name of its icon.
    pub icon: String,
    /// Its questions in their order.
    pub questions: Vec<Question>,
}

/// The way to a group.
pub struct Entrance {
    /// Names the group.
    pub id: Id,
    /// Title.
    pub title: String,
    /// Its language, when it is not the page's.
    pub lang: String,
    /// Questions in it.
    pub count: usize,
    /// Where it begins.
    pub address: String,
    /// Whether that is on another page.
    pub is_elsewhere: bool,
}

/// A page of all questions.
pub struct Listing {
    /// The groups that stand on it.
    pub groups: Vec<Group>,
    /// All groups that hold questions.
    pub entrances: Vec<Entrance>,
    /// Which page it is, from 1.
    pub page: i64,
    /// How many there are.
    pub pages: i64,
}

/// A page of the groups with their questions; groups that hold none are left out. `chosen`: only these questions, on one page.
///
/// # Errors
/// When the database does.
pub async fn listing(visit: &Visit, order: &[Locale], chosen: Option<&[Id]>) -> PageResult<Listing> {
    let db = &visit.app.db;
    let tree = category::list(db, &visit.viewer, visit.site.id).await?.on(Shelf::Questions);
    let by_demand: Vec<Id> = tree.0.iter().filter(|one| one.ordering == Ordering::Demand).map(|one| one.id).collect();
    let today = (!by_demand.is_empty()).then(|| visit.now().day());
    let mut places = faq::list_places(db, &visit.viewer, visit.site.id, today).await?;
    if let Some(chosen) = chosen {
        places.retain(|place| chosen.contains(&place.id));
    }
    let groups = arranged(&visit.t, &tree, order);
    let counts = sort(&mut places, &groups, &by_demand);
    let page = if chosen.is_some() { 1 } else { visit.page_number() };
    let shown = places.chunks(LINES).nth(usize::try_from(page - 1).unwrap_or_default()).unwrap_or_default();
    Ok(Listing {
        entrances: entrances(visit, &groups, &counts, page),
        groups: filled(visit, groups, shown, order).await?,
        pages: i64::try_from(places.len().div_ceil(LINES)).unwrap_or_default(),
        page,
    })
}

/// The place of a question's group among all; one without a group stands last. A group that the reader may not see hides its
/// questions in the query already.
fn place_of(groups: &[Group], category: Option<Id>) -> usize {
    groups.iter().position(|group| Some(group.id) == category).unwrap_or(groups.len().saturating_sub(1))
}

/// Sorts by group; within groups ordered by demand, what is read most comes first, the others keep the hand order. Answers how
/// many questions each group holds.
fn sort(places: &mut [Place], groups: &[Group], by_demand: &[Id]) -> Vec<usize> {
    places.sort_by_cached_key(|place| {
        let is_by_demand = place.category_id.is_some_and(|id| by_demand.contains(&id));
        (place_of(groups, place.category_id), std::cmp::Reverse(if is_by_demand { place.demand } else { 0 }))
    });
    let mut counts = vec![0; groups.len()];
    for place in places {
        if let Some(count) = counts.get_mut(place_of(groups, place.category_id)) {
            *count += 1;
        }
    }
    counts
}

fn entrances(visit: &Visit, groups: &[Group], counts: &[usize], page: i64) -> Vec<Entrance> {
    let mut before = 0;
    let mut entrances = Vec::new();
    for (group, count) in groups.iter().zip(counts.iter().copied()).filter(|(_, count)| *count > 0) {
        let begins = i64::try_from(before / LINES + 1).unwrap_or(1);
        before += count;
        let query = if begins == 1 { String::new() } else { format!("?page={begins}") };
        let is_elsewhere = begins != page;
        let path = if is_elsewhere { visit.url(&format!("/faq{query}")) } else { String::new() };
        entrances.push(Entrance {
            id: group.id,
            title: group.title.clone(),
            lang: group.lang.clone(),
            count,
            address: format!("{path}#g{}", group.id),
            is_elsewhere,
        });
    }
    entrances
}

/// The groups with the questions that are shown of them.
async fn filled(visit: &Visit, mut groups: Vec<Group>, shown: &[Place], order: &[Locale]) -> PageResult<Vec<Group>> {
    let db = &visit.app.db;
    let ids: Vec<Id> = shown.iter().map(|place| place.id).collect();
    let entries = faq::list(db, &ids, order).await?;
    let mut next = next::resolve(visit, &link::list(db, &ids).await?, order).await?;
    for mut entry in entries {
        entry.html = pick::picked(visit, &entry.html, None);
        let own = place_of(&groups, entry.category_id);
        let next = next.remove(&entry.id).unwrap_or_default();
        if let Some(group) = groups.get_mut(own) {
            group.questions.push(question(visit, entry, next));
        }
    }
    groups.retain(|group| !group.questions.is_empty());
    Ok(groups)
}

/// Every group, and the one of questions that stand in none.
fn arranged(t: &Translator, tree: &Tree, order: &[Locale]) -> Vec<Group> {
    let group = |one: &Category| Group {
        id: one.id,
        title: one.title(order).to_owned(),
        summary: one.summary(order).to_owned(),
        lang: lang(one.locale(order), t.locale()),
        icon: one.icon.clone(),
        questions: Vec::new(),
    };
    let rest = Group {
        id: Id(0),
        title: t.text("knowledge-faq-more"),
        summary: String::new(),
        lang: String::new(),
        icon: "circle-question-mark".to_owned(),
        questions: Vec::new(),
    };
    tree.flat().into_iter().map(|(_, one)| group(one)).chain(std::iter::once(rest)).collect()
}

fn question(visit: &Visit, entry: Entry, next: Vec<NextLink>) -> Question {
    Question {
        address: entry.address(visit.locale),
        lang: lang(entry.locale, visit.locale),
        warnings: warnings(visit, &entry),
        id: entry.id,
        title: entry.title,
        html: entry.html,
        next,
    }
}

/// The same sentences that stand over the text on the page of the question alone.
fn warnings(visit: &Visit, entry: &Entry) -> Vec<(&'static str, String)> {
    let outdated = (entry.outdated > 0).then(|| ("history", visit.t.text("knowledge-outdated")));
    let overdue = entry.review_at.filter(|due| *due < visit.now());
    let overdue = overdue.map(|due| ("clock", visit.t.with("knowledge-overdue", "date", &visit.t.date(&due))));
    let unchecked = (entry.unchecked > 0).then(|| ("languages", visit.t.text("knowledge-machine-notice")));
    outdated.into_iter().chain(overdue).chain(unchecked).collect()
}
