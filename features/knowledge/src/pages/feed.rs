//! Atom feeds (RFC 4287): all new articles, and those of a category.

use std::fmt::Write;

use vestibule_base::{Id, Timestamp};
use vestibule_web::{At, PageError, PageResult, Visit};

use crate::model::{Shelf, reading_order};
use crate::store::category;
use crate::store::line::{self, Line};

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

async fn answer(visit: &Visit, categories: Option<&[Id]>, title: &str, page: &str) -> PageResult {
    let order = reading_order(&visit.site, visit.locale);
    let wanted = (visit.site.id, categories);
    let lines = line::list_new(&visit.app.db, &visit.viewer, wanted, &order, 40).await?;
    Ok(visit.answer_public("application/atom+xml; charset=utf-8", feed(visit, title, page, &lines)))
}

fn feed(visit: &Visit, title: &str, page: &str, lines: &[Line]) -> String {
    let base = visit.app.base_url(&visit.site);
    let newest = lines.iter().filter_map(|line| line.published_at).max().unwrap_or(Timestamp(0));
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
    for line in lines {
        entry(&mut xml, &format!("{base}{}", line.address(visit.locale)), &format!("{base}/articles/{}", line.id), line);
    }
    xml.push_str("</feed>\n");
    xml
}

fn entry(xml: &mut String, address: &str, id: &str, line: &Line) {
    let time = |at: Option<Timestamp>| at.unwrap_or(Timestamp(0)).rfc3339();
    let _ = write!(
        xml,
        "<entry xml:lang=\"{}\">\n<title>{}</title>\n<id>{id}</id>\n<link href=\"{}\"/>\n<published>{}</published>\n<updated>{}</updated>\n<summary>{}</summary>\n</entry>\n",
        line.locale,
        escaped(&line.title),
        escaped(address),
        time(line.first_published_at),
        time(line.published_at),
        escaped(&line.summary)
    );
}

/// Text inside XML 1.0, without the characters that it cannot hold.
fn escaped(text: &str) -> String {
    let kept = text.chars().filter(|char| !char.is_control() || matches!(char, '\n' | '\t'));
    kept.collect::<String>().replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
