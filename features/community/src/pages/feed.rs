//! Atom feeds (RFC 4287): new topics of the forum, and of a section with all that lies in it.

use std::fmt::Write;

use vestibule_base::{Id, Timestamp};
use vestibule_web::{At, PageError, PageResult, Visit};

use super::parts::Names;
use super::room::Room;
use crate::model::Order;
use crate::store::post;
use crate::store::topic::{self, Topic, Wanted};
use crate::words;

const ATOM: &str = "application/atom+xml; charset=utf-8";

/// `/{locale}/community/feed.xml`
pub async fn all(visit: Visit) -> PageResult {
    Room::open(&visit).await?;
    answer(&visit, None, (&visit.t.text("community-title"), &visit.url("/community"))).await
}

/// `/{locale}/community/sections/{id}/feed.xml`
pub async fn of_section(visit: Visit, At(id): At<Id>) -> PageResult {
    let room = Room::open(&visit).await?;
    let section = room.sections.find(id).ok_or_else(PageError::not_found)?;
    let address = section.address(visit.locale, &room.order);
    answer(&visit, Some(room.within(section)), (section.title(&room.order).1, &address)).await
}

async fn answer(visit: &Visit, sections: Option<Vec<Id>>, (title, page): (&str, &str)) -> PageResult {
    let (db, site) = (&visit.app.db, visit.site.id);
    let wanted = Wanted { site, sections, tags: None, kind: None, locale: None, order: Order::New, behind: None };
    let mut topics = topic::list(db, &visit.viewer, &wanted).await?;
    topics.retain(|one| one.hidden_at.is_none());
    let ids: Vec<Id> = topics.iter().map(|one| one.id).collect();
    let words = post::list_openings(db, &ids).await?;
    let names = Names::ask(visit, topics.iter().map(|one| one.person_id).collect()).await?;
    let mut xml = beginning(visit, (title, page), &topics);
    for one in &topics {
        let body = words.iter().find(|post| post.id == one.id).map(|post| words::plain(&post.body)).unwrap_or_default();
        entry(&mut xml, visit, one, (&body, names.of(one.person_id)));
    }
    xml.push_str("</feed>\n");
    Ok(visit.answer_public(ATOM, xml))
}

fn beginning(visit: &Visit, (title, page): (&str, &str), topics: &[Topic]) -> String {
    let base = visit.app.base_url(&visit.site);
    let newest = topics.iter().map(|one| one.made_at).max().unwrap_or(Timestamp(0));
    let (site, path) = (escaped(&visit.site.name), &visit.path);
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
         <title>{} · {site}</title>\n<id>{base}{path}</id>\n<link href=\"{base}{page}\"/>\n<link rel=\"self\" href=\"{base}{path}\"/>\n\
         <updated>{}</updated>\n<author><name>{site}</name></author>\n",
        visit.locale,
        escaped(title),
        newest.rfc3339()
    )
}

fn entry(xml: &mut String, visit: &Visit, topic: &Topic, (body, author): (&str, &str)) {
    let base = visit.app.base_url(&visit.site);
    let summary: String = body.chars().take(400).collect();
    let at = topic.made_at.rfc3339();
    let _ = write!(
        xml,
        "<entry xml:lang=\"{}\">\n<title>{}</title>\n<id>{base}/community/{}</id>\n<link href=\"{}\"/>\n<published>{at}</published>\n\
         <updated>{at}</updated>\n<author><name>{}</name></author>\n<summary>{}</summary>\n</entry>\n",
        topic.locale,
        escaped(&topic.title),
        topic.id,
        escaped(&format!("{base}{}", topic.address(topic.locale))),
        escaped(author),
        escaped(&summary)
    );
}

/// Text inside XML 1.0, without the characters that it cannot hold.
fn escaped(text: &str) -> String {
    let kept = text.chars().filter(|char| !char.is_control() || matches!(char, '\n' | '\t'));
    let kept = kept.filter(|char| !matches!(char, '\u{fffe}' | '\u{ffff}'));
    kept.collect::<String>().replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
