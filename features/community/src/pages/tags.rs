//! `/{locale}/community/tags`: all tags, each with what lies in it.

use askama::Template;
use vestibule_base::Translator;
use vestibule_web::{Head, PageResult, View, Visit};

use super::parts::{Link, lang};
use super::room::Room;
use crate::store::tag;

#[derive(Template)]
#[template(path = "tags.html")]
struct TagsPage {
    t: Translator,
    crumbs: Vec<Link>,
    tags: Vec<(usize, Link)>,
}

impl View for TagsPage {
    fn title(&self) -> String {
        self.t.text("community-tags")
    }

    fn head(&self) -> Head {
        Head { description: self.t.text("community-tags-lead"), ..Head::default() }
    }
}

/// The page.
pub async fn show(visit: Visit) -> PageResult {
    let room = Room::open(&visit).await?;
    let all = tag::list(&visit.app.db, visit.site.id).await?;
    let link = |(depth, one): (usize, &tag::Tag)| {
        let (own, title) = one.title(&room.order);
        let address = one.address(visit.locale, &room.order);
        (depth, Link { title: title.to_owned(), address, lang: lang(own, visit.locale) })
    };
    let tags = all.flat().into_iter().map(link).collect();
    visit.show_shared(&TagsPage { crumbs: room.crumbs(&visit, None), tags, t: visit.t.clone() })
}
