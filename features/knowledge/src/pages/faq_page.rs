//! What the page of all questions shows.

use vestibule_base::{Id, Locale, Translator};
use vestibule_web::{PageResult, Visit};

use crate::model::{Ordering, Shelf};
use crate::pages::lang;
use crate::pages::next::{self, NextLink};
use crate::pages::pick;
use crate::store::category::{self, Category, Tree};
use crate::store::faq::{self, Entry};
use crate::store::link;

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

/// The groups with their questions; those that hold none are left out. `chosen`: only these questions, best first.
///
/// # Errors
/// When the database does.
pub async fn groups(visit: &Visit, order: &[Locale], chosen: Option<&[Id]>) -> PageResult<Vec<Group>> {
    let db = &visit.app.db;
    let tree = category::list(db, &visit.viewer, visit.site.id).await?.on(Shelf::Questions);
    let mut entries = faq::list(db, &visit.viewer, visit.site.id, order, visit.now().day()).await?;
    if let Some(chosen) = chosen {
        entries.retain(|entry| chosen.contains(&entry.id));
    }
    let ids: Vec<Id> = entries.iter().map(|entry| entry.id).collect();
    let links = link::list(db, &ids).await?;
    let mut next = next::resolve(visit, &links, order).await?;
    let mut groups = arranged(&visit.t, &tree, order);
    let orderings: Vec<(Id, Ordering)> = tree.0.iter().map(|group| (group.id, group.ordering)).collect();
    by_demand(&mut entries, &orderings);
    for mut entry in entries {
        entry.html = pick::picked(visit, &entry.html, None);
        // A group that the reader may not see hides its entries in the query already; an entry without one stands last.
        let own = groups.iter().position(|group| Some(group.id) == entry.category_id).unwrap_or(groups.len() - 1);
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

/// Within groups ordered by demand, what is read most comes first; the others keep the hand order.
fn by_demand(entries: &mut [Entry], orderings: &[(Id, Ordering)]) {
    let is_by_demand =
        |entry: &Entry| orderings.iter().any(|(id, ordering)| Some(*id) == entry.category_id && *ordering == Ordering::Demand);
    entries.sort_by_key(|entry| if is_by_demand(entry) { std::cmp::Reverse(entry.demand) } else { std::cmp::Reverse(0) });
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
