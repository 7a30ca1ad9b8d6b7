//! What several pages show.

use axum::response::{IntoResponse, Response};
use http::{StatusCode, header};
use vestibule_base::{Id, Locale};
use vestibule_web::{Choice, PageResult, Visit};

use crate::model::Tree;
use crate::store::section::Section;
use crate::store::tag::{OfTopic, Tag};

/// A link as pages show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Words.
    pub title: String,
    /// Where it leads.
    pub address: String,
    /// Language of the words, when it is not the page's; else empty.
    pub lang: String,
}

/// The language tag for words in `own` on a page in `page`; empty when they are the same.
#[must_use]
pub fn lang(own: Locale, page: Locale) -> String {
    if own == page { String::new() } else { own.tag().to_owned() }
}

/// First letters of a name.
#[must_use]
pub fn initials(name: &str) -> String {
    name.split_whitespace().filter_map(|word| word.chars().next()).take(2).collect()
}

/// What people are called.
pub struct Names {
    known: Vec<(Id, String)>,
    nobody: String,
}

impl Names {
    /// Asks accounts for some people.
    ///
    /// # Errors
    /// When accounts cannot say.
    pub async fn ask(visit: &Visit, mut ids: Vec<Id>) -> PageResult<Self> {
        ids.sort_unstable();
        ids.dedup();
        let found = match &visit.app.slots.people {
            Some(people) if !ids.is_empty() => people.list(&ids).await?,
            _ => Vec::new(),
        };
        let known = found.into_iter().map(|person| (person.id, person.name)).collect();
        Ok(Self { known, nobody: visit.t.text("community-nobody") })
    }

    /// The name of one; whose account is gone is a former member.
    #[must_use]
    pub fn of(&self, id: Id) -> &str {
        let known = self.known.iter().find(|(known, _)| *known == id).map(|(_, name)| name.as_str());
        known.filter(|name| !name.trim().is_empty()).unwrap_or(&self.nobody)
    }
}

/// Links to the tags of a topic.
#[must_use]
pub fn tag_links(own: &[OfTopic], topic: Id, all: &Tree<Tag>, (locale, order): (Locale, &[Locale])) -> Vec<Link> {
    let link = |tag: &Tag| {
        let (own, title) = tag.title(order);
        Link { title: title.to_owned(), address: tag.address(locale, order), lang: lang(own, locale) }
    };
    own.iter().filter(|one| one.topic_id == topic).filter_map(|one| all.find(one.tag_id)).map(link).collect()
}

/// Tags to choose from, indented by what they lie in.
#[must_use]
pub fn tag_choices(all: &Tree<Tag>, order: &[Locale]) -> Vec<Choice> {
    let choice = |(depth, tag): (usize, &Tag)| Choice::new(tag.id.to_string(), indented(depth, tag.title(order).1));
    all.flat().into_iter().map(choice).collect()
}

/// Sections to choose from, indented likewise.
#[must_use]
pub fn section_choices(sections: &[(usize, &Section)], order: &[Locale]) -> Vec<Choice> {
    let choice = |(depth, one): &(usize, &Section)| Choice::new(one.id.to_string(), indented(*depth, one.title(order).1));
    sections.iter().map(choice).collect()
}

fn indented(depth: usize, title: &str) -> String {
    format!("{}{title}", "\u{2003}".repeat(depth))
}

/// Languages of the site.
#[must_use]
pub fn locales(visit: &Visit) -> Vec<Choice> {
    visit.site.locales.iter().map(|locale| Choice::new(locale.tag(), locale.name())).collect()
}

/// Whether a page was asked for at its one true address.
#[must_use]
pub fn is_true_address(visit: &Visit, address: &str) -> bool {
    visit.path == address || decoded(&visit.path) == decoded(address)
}

/// The text behind `%20` and its like.
fn decoded(text: &str) -> String {
    let pair = format!("x={}", text.replace('+', "%2B").replace('&', "%26").replace(';', "%3B"));
    form_urlencoded::parse(pair.as_bytes()).next().map(|(_, value)| value.into_owned()).unwrap_or_default()
}

/// Moved for ever (301), with the query that was asked.
#[must_use]
pub fn moved(visit: &Visit, address: &str) -> Response {
    let joint = if visit.query.is_empty() { "" } else { "?" };
    (StatusCode::MOVED_PERMANENTLY, [(header::LOCATION, format!("{address}{joint}{}", visit.query))]).into_response()
}
