//! Typed links under an answer: to articles, questions, videos and addresses elsewhere (F2).

use std::collections::HashMap;

use vestibule_base::{Id, Locale};
use vestibule_web::{PageResult, Visit};

use crate::model::{Form, rank};
use crate::pages::{Link, lang};
use crate::store::line;
use crate::store::link::{self, Target};

/// A link with what it leads to.
pub struct NextLink {
    /// Icon of the kind.
    pub icon: &'static str,
    /// The kind in words.
    pub kind: String,
    /// Where it leads.
    pub link: Link,
    /// Whether it leaves the portal.
    pub is_outside: bool,
}

/// Icon and text key of a form.
#[must_use]
pub const fn sign(form: Form) -> (&'static str, &'static str) {
    match form {
        Form::Article => ("file-text", "knowledge-form-article"),
        Form::Question => ("circle-question-mark", "knowledge-form-question"),
        Form::Video => ("circle-play", "knowledge-form-video"),
        Form::Block => ("blocks", "knowledge-form-block"),
    }
}

/// The links of entries that this reader can follow. One whose goal is gone or closed to the reader is left out.
///
/// # Errors
/// When the database does.
pub async fn resolve(visit: &Visit, links: &[link::Link], order: &[Locale]) -> PageResult<HashMap<Id, Vec<NextLink>>> {
    let ids: Vec<Id> = links.iter().filter_map(|link| subject_id(&link.target)).collect();
    let lines = line::list_by_ids(&visit.app.db, &visit.viewer, &ids, order).await?;
    let mut found: HashMap<Id, Vec<NextLink>> = HashMap::new();
    for link in links {
        found.entry(link.article_id).or_default().extend(followed(visit, &link.target, &lines, order));
    }
    Ok(found)
}

/// A link where the reader can follow it: `lines` are those goals of ours that the reader may see.
#[must_use]
pub fn followed(visit: &Visit, target: &Target, lines: &[line::Line], order: &[Locale]) -> Option<NextLink> {
    match target {
        Target::Subject(subject) => lines.iter().find(|line| line.id == subject.id).map(|line| to_line(visit, line)),
        Target::Web(url, titles) => Some(to_web(visit, url, titles, order)),
    }
}

/// The id of a goal of ours.
#[must_use]
pub fn subject_id(target: &Target) -> Option<Id> {
    match target {
        Target::Subject(subject) => Some(subject.id),
        Target::Web(..) => None,
    }
}

/// A link to a text of ours.
pub fn to_line(visit: &Visit, line: &line::Line) -> NextLink {
    let (icon, kind) = sign(line.kind.form());
    NextLink { icon, kind: visit.t.text(kind), link: Link::to_article(line, visit.locale), is_outside: false }
}

fn to_web(visit: &Visit, url: &str, titles: &std::collections::BTreeMap<Locale, String>, order: &[Locale]) -> NextLink {
    let named = titles.iter().filter(|(_, title)| !title.is_empty()).min_by_key(|(locale, _)| rank(order, **locale));
    let host = url.split('/').nth(2).unwrap_or(url);
    let (title, lang) =
        named.map_or_else(|| (host.to_owned(), String::new()), |(locale, title)| (title.clone(), lang(*locale, visit.locale)));
    let link = Link { title, address: url.to_owned(), lang };
    NextLink { icon: "external-link", kind: visit.t.text("knowledge-form-web"), link, is_outside: true }
}
