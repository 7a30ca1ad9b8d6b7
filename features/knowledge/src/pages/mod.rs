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
use vestibule_base::Locale;
use vestibule_web::Visit;

use crate::model::Form;
use crate::store::article::Article;
use crate::store::category::{Category, Tree};
use crate::store::line::Line;

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
pub fn crumbs(visit: &Visit, tree: &Tree, category: Option<vestibule_base::Id>, order: &[Locale]) -> Vec<Link> {
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

/// Moved for ever (301), with the query that was asked.
#[must_use]
pub fn moved(visit: &Visit, address: &str) -> Response {
    let joint = if visit.query.is_empty() { "" } else { "?" };
    let address = format!("{address}{joint}{}", visit.query);
    (StatusCode::MOVED_PERMANENTLY, [(header::LOCATION, address)]).into_response()
}
