//! `/{locale}/account/posts`: what one has written in the forum (A6).

use askama::Template;
use vestibule_base::{Timestamp, Translator};
use vestibule_web::{Head, PageResult, View, Visit};

use super::parts::lang;
use super::room::Room;
use crate::model::TOPICS;
use crate::store::person::{self, Own};
use crate::words;

struct Line {
    title: String,
    lang: String,
    address: String,
    words: String,
    is_topic: bool,
    replies: i64,
    at: Timestamp,
    hidden: Option<String>,
}

#[derive(Template)]
#[template(path = "own.html")]
struct OwnPage {
    t: Translator,
    lines: Vec<Line>,
    older: String,
    community: String,
}

impl View for OwnPage {
    fn title(&self) -> String {
        self.t.text("community-mine")
    }

    fn head(&self) -> Head {
        Head::private()
    }
}

/// The page.
pub async fn show(visit: Visit) -> PageResult {
    Room::open(&visit).await?;
    let behind = visit.param("before").parse().ok();
    let mut posts = person::list(&visit.app.db, &visit.viewer, visit.site.id, behind).await?;
    let size = usize::try_from(TOPICS).unwrap_or(0);
    let goes_on = posts.len() > size;
    posts.truncate(size);
    let last = posts.last().map(|last| last.id).filter(|_| goes_on);
    let older = last.map(|id| format!("{}?before={id}", visit.path)).unwrap_or_default();
    let lines = posts.into_iter().map(|post| line(&visit, post)).collect();
    visit.show(&OwnPage { lines, older, community: visit.url("/community"), t: visit.t.clone() })
}

fn line(visit: &Visit, post: Own) -> Line {
    let is_topic = post.id == post.topic_id;
    let hidden = match (post.hidden_at, post.topic_hidden_at) {
        (Some(_), _) => Some(post.hidden_why),
        (None, Some(_)) => Some(post.topic_hidden_why),
        (None, None) => None,
    };
    Line {
        lang: lang(post.locale, visit.locale),
        address: crate::address::post(visit.locale, post.id),
        words: words::plain(&words::unquoted(&post.body)).chars().take(200).collect(),
        title: post.title,
        replies: post.replies,
        at: post.made_at,
        is_topic,
        hidden,
    }
}
