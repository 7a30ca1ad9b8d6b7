//! Posts of a topic, ready to be shown.

use vestibule_base::{Id, Timestamp};
use vestibule_web::{Choice, FormState, Visit};

use super::parts::{Names, initials, lang};
use crate::store::post::Post;
use crate::store::topic::Topic;
use crate::words;

/// A post as pages show it.
pub struct Shown {
    /// Id.
    pub id: Id,
    /// Who wrote it.
    pub name: String,
    /// First letters of the name.
    pub initials: String,
    /// Whether staff wrote it.
    pub by_staff: bool,
    /// Language tag, when it is not the page's.
    pub lang: String,
    /// Safe HTML.
    pub html: String,
    /// When.
    pub at: Timestamp,
    /// Whether it was mended since.
    pub changed: bool,
    /// Why readers do not see it, when they do not.
    pub hidden: Option<String>,
    /// Whether this viewer may not see it either: only its place is shown.
    pub is_gap: bool,
    /// Whether this viewer wrote it and may mend it.
    pub is_own: bool,
    /// Whether it opens the topic.
    pub is_opening: bool,
    /// Address that leads to it for ever.
    pub link: String,
}

/// Posts with who wrote them. A hidden one has words for its writer and for moderators alone.
pub fn shown(visit: &Visit, topic: &Topic, posts: Vec<Post>, (names, sees_hidden): (&Names, bool)) -> Vec<Shown> {
    let show = |post: Post| {
        let is_own = visit.viewer.person == Some(post.person_id);
        let (is_opening, is_hidden) = (post.is_opening(), post.hidden_at.is_some());
        let is_gap = is_hidden && !is_own && !sees_hidden;
        let name = if is_gap { String::new() } else { names.of(post.person_id).to_owned() };
        Shown {
            id: post.id,
            initials: initials(&name),
            name,
            by_staff: post.by_staff,
            lang: lang(post.locale, visit.locale),
            html: if is_gap { String::new() } else { words::html(&post.body, visit.locale) },
            at: post.made_at,
            changed: post.changed_at.is_some(),
            hidden: is_hidden.then_some(post.hidden_why),
            is_gap,
            is_own: is_own && !is_hidden && topic.hidden_at.is_none(),
            is_opening,
            link: crate::address::post(visit.locale, post.id),
        }
    };
    posts.into_iter().map(show).collect()
}

/// The form with which moderators move a topic.
pub struct Manage {
    /// Whether it was sent and refused.
    pub is_open: bool,
    /// The form.
    pub form: FormState,
    /// Sections.
    pub sections: Vec<Choice>,
    /// Kinds.
    pub kinds: Vec<Choice>,
    /// Tags, and which it has.
    pub tags: Vec<Choice>,
    /// See there.
    pub chosen: Vec<String>,
}
