//! Pages of the knowledge base.

mod about;
pub mod article;
mod article_parts;
pub mod category;
pub mod comments;
pub mod desk;
mod embed;
pub mod faq;
mod faq_page;
pub mod feed;
pub mod files;
pub mod follow;
pub mod markdown;
mod next;
pub mod overview;
pub mod pick;
mod player;
mod playlists;
pub mod product;
pub mod products;
mod readers;
mod structured;
pub mod video_file;
pub mod videos;
pub mod vote;

use axum::response::{IntoResponse, Response};
use http::{StatusCode, header};
use vestibule_base::{Id, Locale};
use vestibule_contracts::Kind;
use vestibule_web::{PageError, PageResult, Visit};

use crate::model::{Form, reading_order};
use crate::store::article::Article;
use crate::store::category::{Category, Tree};
use crate::store::line::Line;
use crate::store::redirect;
use crate::store::texts::Texts;

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

impl Link {
    /// To an article.
    #[must_use]
    pub fn to_article(line: &Line, locale: Locale) -> Self {
        Self { title: line.title.clone(), address: line.address(locale), lang: lang(line.locale, locale) }
    }

    /// To a category.
    #[must_use]
    pub fn to_category(category: &Category, locale: Locale, order: &[Locale]) -> Self {
        Self {
            title: category.title(order).to_owned(),
            address: category.address(locale, order),
            lang: lang(category.locale(order), locale),
        }
    }
}

/// The language tag for words in `own` on a page in `page`; empty when they are the same.
#[must_use]
pub fn lang(own: Locale, page: Locale) -> String {
    if own == page { String::new() } else { own.tag().to_owned() }
}

/// The way from the start of the knowledge base to a category.
#[must_use]
pub fn crumbs(visit: &Visit, tree: &Tree, category: Option<Id>, order: &[Locale]) -> Vec<Link> {
    let start = Link { title: visit.t.text("knowledge-title"), address: visit.url("/knowledge"), lang: String::new() };
    let path = category.map(|id| tree.path(id)).unwrap_or_default();
    let rest = path.into_iter().map(|category| Link::to_category(category, visit.locale, order));
    std::iter::once(start).chain(rest).collect()
}

/// The way to an article, question or video: each form has a page of all of its own.
#[must_use]
pub fn crumbs_to(visit: &Visit, article: &Article, tree: &Tree, order: &[Locale]) -> Vec<Link> {
    let form = article.kind.form();
    if form == Form::Article {
        return crumbs(visit, tree, article.category_id, order);
    }
    let title = if form == Form::Question { "knowledge-faq" } else { "knowledge-videos" };
    let address = visit.url(&format!("/{}", crate::address::room(form)));
    let start = Link { title: visit.t.text(title), address, lang: String::new() };
    let group = article.category_id.and_then(|id| tree.find(id)).filter(|_| form == Form::Question);
    std::iter::once(start).chain(group.map(|group| Link::to_category(group, visit.locale, order))).collect()
}

/// Whether the address names the language of the page as it is spelt here: `/zh-TW/…` and languages that the site does
/// not have lead on.
#[must_use]
pub fn names_language(visit: &Visit) -> bool {
    visit.path.strip_prefix('/').and_then(|path| path.split('/').next()) == Some(visit.locale.tag())
}

/// Moved for ever (301) to an address as it is, for a page of a list that is not there any more.
#[must_use]
pub fn moved_from_page(address: &str) -> Response {
    (StatusCode::MOVED_PERMANENTLY, [(header::LOCATION, address.to_owned())]).into_response()
}

/// Whether a page was asked for at its one true address, whose last part is `part`.
#[must_use]
pub fn is_true_address(visit: &Visit, part: &str, address: &str) -> bool {
    part == crate::address::decoded(address.rsplit('/').next().unwrap_or_default()) && names_language(visit)
}

/// What was merged or deleted leads on for ever: to the other one, or to the page of all in `room`.
///
/// # Errors
/// 404 when it never was there.
pub async fn lead_on(visit: &Visit, (kind, id): (Kind, Id), room: &str) -> PageResult {
    let goal = redirect::find(&visit.app.db, kind, id).await?.ok_or_else(PageError::not_found)?;
    let rest = if goal == Id(0) { String::new() } else { format!("/{goal}") };
    Ok(moved(visit, &visit.url(&format!("{room}{rest}"))))
}

/// The languages of a site that something has texts in, with its address in each.
#[must_use]
pub fn alternates(visit: &Visit, texts: &Texts, address: impl Fn(Locale, &[Locale]) -> String) -> Vec<(Locale, String)> {
    let own = visit.site.locales.iter().filter(|locale| texts.contains_key(locale));
    own.map(|locale| (*locale, address(*locale, &reading_order(&visit.site, *locale)))).collect()
}

/// Moved for ever (301), with the query that was asked.
#[must_use]
pub fn moved(visit: &Visit, address: &str) -> Response {
    let joint = if visit.query.is_empty() { "" } else { "?" };
    let address = format!("{address}{joint}{}", visit.query);
    (StatusCode::MOVED_PERMANENTLY, [(header::LOCATION, address)]).into_response()
}
