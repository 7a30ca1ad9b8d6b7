//! `/{locale}/faq`: all questions with their answers (F1, F3).

use askama::Template;
use vestibule_base::{Id, Locale, Translator};
use vestibule_contracts::Kind;
use vestibule_contracts::slots::SearchRequest;
use vestibule_web::{Head, PageResult, Pager, View, Visit};

use crate::model::reading_order;
use crate::pages::faq_page::{Entrance, Group, Listing, listing};
use crate::pages::structured::{self, Question};
use crate::pages::{Link, moved, moved_from_page, names_language, readers};

/// Most questions that a search on the page shows.
const MOST: usize = 50;

/// The page.
#[derive(Template)]
#[template(path = "faq.html")]
struct FaqPage {
    t: Translator,
    locale: Locale,
    /// What is sought on the page.
    words: String,
    encoded: String,
    groups: Vec<Group>,
    entrances: Vec<Entrance>,
    pages: i64,
    pager: Pager,
    head: Head,
}

impl FaqPage {
    fn count(&self) -> usize {
        self.groups.iter().map(|group| group.questions.len()).sum()
    }

    /// Whether a group stands here, begun or gone on with.
    fn has(&self, id: &Id) -> bool {
        self.groups.iter().any(|group| group.id == *id)
    }

    /// Few enough to be read at once.
    fn is_open(&self) -> bool {
        !self.words.is_empty() && self.count() <= 3
    }
}

impl View for FaqPage {
    fn title(&self) -> String {
        self.t.text("knowledge-faq")
    }

    fn head(&self) -> Head {
        self.head.clone()
    }
}

/// Draws it.
pub async fn show(visit: Visit) -> PageResult {
    if !names_language(&visit) {
        return Ok(moved(&visit, &visit.url("/faq")));
    }
    let order = reading_order(&visit.site, visit.locale);
    let words: String = visit.param("q").chars().take(200).collect::<String>().trim().to_owned();
    let chosen = if words.is_empty() { None } else { Some(sought(&visit, &words).await?) };
    let listing = listing(&visit, &order, chosen.as_deref()).await?;
    if listing.groups.is_empty() && listing.page > 1 {
        return Ok(moved_from_page(&visit.url("/faq")));
    }
    let page = FaqPage {
        head: head(&visit, &listing, &words),
        pager: Pager::of(&visit.t, (listing.page, listing.pages), &visit.url("/faq"), &[]),
        encoded: form_urlencoded::byte_serialize(words.as_bytes()).collect(),
        locale: visit.locale,
        t: visit.t.clone(),
        words,
        groups: listing.groups,
        entrances: listing.entrances,
        pages: listing.pages,
    };
    if !page.words.is_empty() {
        return visit.show(&page);
    }
    let listed = page.groups.iter().flat_map(|group| &group.questions).map(|one| one.lang.as_str());
    let is_own = readers::mostly_own(listed);
    Ok(readers::counted_in(&visit, "faq", is_own, visit.show_public(&page)?))
}

/// The questions that the one search finds for these words.
async fn sought(visit: &Visit, words: &str) -> PageResult<Vec<Id>> {
    let Some(search) = &visit.app.slots.search else { return Ok(Vec::new()) };
    let request = SearchRequest {
        site: visit.site.id,
        text: words.to_owned(),
        locale: Some(visit.locale),
        kinds: vec![Kind::Question],
        limit: MOST,
    };
    Ok(search.search(&visit.viewer, request).await?.into_iter().map(|hit| hit.subject.id).collect())
}

fn head(visit: &Visit, listing: &Listing, words: &str) -> Head {
    let base = visit.app.base_url(&visit.site);
    let own = Link { title: visit.t.text("knowledge-faq"), address: visit.url("/faq"), lang: String::new() };
    let all: Vec<(&crate::pages::faq_page::Question, String)> =
        listing.groups.iter().flat_map(|group| &group.questions).map(|one| (one, format!("{base}{}", one.address))).collect();
    let mut structured = vec![structured::path(&base, std::iter::once(&own))];
    if !all.is_empty() && words.is_empty() {
        let questions = all.iter().map(|(one, address)| Question { title: &one.title, html: &one.html, address });
        structured.push(structured::questions(questions, visit.locale));
    }
    let page = if listing.page > 1 { format!("?page={}", listing.page) } else { String::new() };
    Head {
        description: visit.t.text("knowledge-faq-lead"),
        canonical: visit.url(&format!("/faq{page}")),
        alternates: visit.site.locales.iter().map(|locale| (*locale, format!("/{locale}/faq{page}"))).collect(),
        structured,
        hidden: !words.is_empty(),
        ..Head::default()
    }
}
