//! Atom feeds (RFC 4287): all new articles, those of a category, and the versions of one text.

use std::fmt::Write;

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_contracts::Kind;
use vestibule_web::{At, PageError, PageResult, Visit};

use crate::model::{Shelf, reading_order};
use crate::pages::article::{self, Found};
use crate::pages::moved;
use crate::store::line::{self, Line};
use crate::store::version::{self, VersionLine};
use crate::store::{category, redirect};

const ATOM: &str = "application/atom+xml; charset=utf-8";
/// Versions in the feed of one text.
const VERSIONS: i64 = 20;

/// What a feed says of one thing.
struct Item {
    locale: Locale,
    title: String,
    /// For ever the same, without the host.
    id: String,
    /// Without the host.
    address: String,
    published: Timestamp,
    updated: Timestamp,
    summary: String,
}

impl Item {
    fn of_line(line: &Line, locale: Locale) -> Self {
        Self {
            locale: line.locale,
            title: line.title.clone(),
            id: format!("/articles/{}", line.id),
            address: line.address(locale),
            published: line.first_published_at.unwrap_or(Timestamp(0)),
            updated: line.published_at.unwrap_or(Timestamp(0)),
            summary: line.summary.clone(),
        }
    }

    /// What an earlier version was called, and what was noted of it, may stem from a time when it was for few.
    fn of_version(visit: &Visit, found: &Found, version: &VersionLine) -> Self {
        Self {
            locale: found.shown.locale,
            title: found.shown.public_title.clone(),
            id: format!("/articles/{}/{}/{}", found.article.id, found.shown.locale, version.version),
            address: article::address_of(found, visit.locale),
            published: version.made_at,
            updated: version.made_at,
            summary: visit.t.with("knowledge-version", "number", version.version),
        }
    }
}

/// `/{locale}/articles/feed.xml`
pub async fn all(visit: Visit) -> PageResult {
    answer(&visit, None, &visit.t.text("knowledge-feed"), &visit.url("/knowledge")).await
}

/// `/{locale}/knowledge/{id}/feed.xml`
pub async fn of_category(visit: Visit, At(id): At<Id>) -> PageResult {
    let tree = category::list(&visit.app.db, &visit.viewer, visit.site.id).await?.on(Shelf::Articles);
    let category = tree.find(id).ok_or_else(PageError::not_found)?;
    let order = reading_order(&visit.site, visit.locale);
    let address = category.address(visit.locale, &order);
    answer(&visit, Some(&tree.below(id)), category.title(&order), &address).await
}

/// `/{locale}/articles/{id}/feed.xml`: what became of one article, question or video (K8).
pub async fn of_article(visit: Visit, At(id): At<Id>) -> PageResult {
    let db = &visit.app.db;
    let Some(found) = article::find(&visit, id).await? else {
        let goal = redirect::find(db, Kind::Article, id).await?.ok_or_else(PageError::not_found)?;
        return Ok(moved(&visit, &visit.url(&format!("/articles/{goal}/feed.xml"))));
    };
    let versions = version::list(db, id, found.shown.locale, VERSIONS).await?;
    let items: Vec<Item> = versions.iter().map(|version| Item::of_version(&visit, &found, version)).collect();
    let page = article::address_of(&found, visit.locale);
    Ok(visit.answer_public(ATOM, feed(&visit, &found.shown.public_title, &page, &items)))
}

async fn answer(visit: &Visit, categories: Option<&[Id]>, title: &str, page: &str) -> PageResult {
    let order = reading_order(&visit.site, visit.locale);
    let wanted = (visit.site.id, categories);
    let lines = line::list_new(&visit.app.db, &visit.viewer, wanted, &order, 40).await?;
    let items: Vec<Item> = lines.iter().map(|line| Item::of_line(line, visit.locale)).collect();
    Ok(visit.answer_public(ATOM, feed(visit, title, page, &items)))
}

fn feed(visit: &Visit, title: &str, page: &str, items: &[Item]) -> String {
    let base = visit.app.base_url(&visit.site);
    let newest = items.iter().map(|item| item.updated).max().unwrap_or(Timestamp(0));
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
         <title>{} · {}</title>\n<id>{base}{}</id>\n<link href=\"{base}{page}\"/>\n<link rel=\"self\" href=\"{base}{}\"/>\n<updated>{}</updated>\n\
         <author><name>{}</name></author>\n",
        visit.locale,
        escaped(title),
        escaped(&visit.site.name),
        visit.path,
        visit.path,
        newest.rfc3339(),
        escaped(&visit.site.name)
    );
    for item in items {
        entry(&mut xml, &base, item);
    }
    xml.push_str("</feed>\n");
    xml
}

fn entry(xml: &mut String, base: &str, item: &Item) {
    let _ = write!(
        xml,
        "<entry xml:lang=\"{}\">\n<title>{}</title>\n<id>{base}{}</id>\n<link href=\"{}\"/>\n<published>{}</published>\n<updated>{}</updated>\n<summary>{}</summary>\n</entry>\n",
        item.locale,
        escaped(&item.title),
        item.id,
        escaped(&format!("{base}{}", item.address)),
        item.published.rfc3339(),
        item.updated.rfc3339(),
        escaped(&item.summary)
    );
}

/// Text inside XML 1.0, without the characters that it cannot hold.
fn escaped(text: &str) -> String {
    let kept = text.chars().filter(|char| !char.is_control() || matches!(char, '\n' | '\t'));
    kept.collect::<String>().replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
