//! What the lists of the upkeep say of a line.

use vestibule_base::Locale;
use vestibule_web::Visit;

use super::upkeep::{List, lang};
use crate::store::reference::{Broken, Kind, Source};
use crate::store::twin::Twin;
use crate::store::upkeep;

/// What can be wrong with a link, as it is stored.
const TROUBLES: [&str; 5] = ["anchor", "gone", "closed", "odd", "web"];

/// Something that can be done about a line.
pub struct Act {
    /// Words.
    pub label: String,
    /// Where it is done; for a button: name and value of what is sent.
    pub address: String,
    /// Whether it is a button of the form.
    pub button: Option<&'static str>,
}

/// A line of a list.
pub struct Line {
    /// Title of the text.
    pub title: String,
    /// Its language.
    pub locale: Locale,
    /// Language tag, when it is not the page's.
    pub lang: String,
    /// Where it is edited.
    pub address: String,
    /// What is the matter, in words.
    pub matter: String,
    /// More about it, in small letters.
    pub details: Vec<String>,
    /// Another text that it is about: title and address.
    pub other: Option<(String, String)>,
    /// What can be done.
    pub acts: Vec<Act>,
}

fn link(label: String, address: String) -> Act {
    Act { label, address, button: None }
}

fn title(visit: &Visit, title: String) -> String {
    if title.is_empty() { visit.t.text("knowledge-untitled") } else { title }
}

/// A link that leads nowhere.
#[must_use]
pub fn broken(visit: &Visit, row: Broken) -> Line {
    let t = &visit.t;
    let address = crate::address::editor(row.article_id, row.locale);
    let (mend, place) = match row.source {
        Source::Guide => (format!("/desk/knowledge/videos/{}/{}", row.article_id, row.locale), t.text("knowledge-source-guide")),
        Source::Link => (address.clone(), t.text("knowledge-source-link")),
        Source::Text => (address.clone(), String::new()),
    };
    let shown = if row.url.is_empty() { format!("{}:{}", row.kind.name(), row.target_id) } else { row.url.clone() };
    let mut details = vec![shown];
    details.extend((!row.words.is_empty()).then(|| t.with("knowledge-broken-words", "words", row.words.as_str())));
    details.extend((!place.is_empty()).then_some(place));
    details.extend(row.checked_at.map(|at| t.with("knowledge-broken-checked", "date", t.date(&at).as_str())));
    let mut acts = vec![link(t.text("knowledge-broken-mend"), mend)];
    if row.kind == Kind::Content {
        let target = format!("/desk/knowledge/articles/{}/{}", row.target_id, row.locale);
        acts.extend((row.trouble == "closed").then(|| link(t.text("knowledge-broken-audience"), target)));
    }
    if row.kind == Kind::Web {
        acts.push(Act { label: t.text("knowledge-broken-again"), address: row.url.clone(), button: Some("again") });
    }
    Line {
        matter: matter(visit, &row),
        title: title(visit, row.title),
        lang: lang(visit, row.locale),
        locale: row.locale,
        address,
        details,
        other: None,
        acts,
    }
}

fn matter(visit: &Visit, row: &Broken) -> String {
    let why = row.why.as_deref().unwrap_or_default();
    match row.status {
        Some(status) if row.trouble == "web" && status > 0 => visit.t.with("knowledge-broken-status", "status", status),
        Some(_) if row.trouble == "web" && !why.is_empty() => visit.t.text(&format!("knowledge-broken-web-{why}")),
        _ => {
            let known = TROUBLES.into_iter().find(|known| *known == row.trouble).unwrap_or("gone");
            visit.t.text(&format!("knowledge-broken-{known}"))
        }
    }
}

/// Two texts that are nearly the same.
#[must_use]
pub fn twin(visit: &Visit, row: Twin) -> Line {
    let t = &visit.t;
    // The one that fewer people read goes into the other.
    let (gone, kept) = if row.one_views >= row.other_views { (row.other_id, row.one_id) } else { (row.one_id, row.other_id) };
    let mut details = vec![t.with2("knowledge-twins-readers", ("one", row.one_views), ("other", row.other_views))];
    details.extend(row.same_title.then(|| t.text("knowledge-twins-title")));
    Line {
        matter: t.with("knowledge-twins-alike", "share", row.per_cent),
        title: title(visit, row.one_title),
        locale: row.locale,
        lang: lang(visit, row.locale),
        address: crate::address::editor(row.one_id, row.locale),
        details,
        other: Some((title(visit, row.other_title), crate::address::editor(row.other_id, row.locale))),
        acts: vec![
            link(t.text("knowledge-twins-merge"), format!("/desk/knowledge/articles/{gone}/merge?into={kept}")),
            Act {
                label: t.text("knowledge-twins-distinct"),
                address: format!("{}:{}", row.one_id, row.other_id),
                button: Some("distinct"),
            },
        ],
    }
}

/// A text that is read much, little, or in vain.
#[must_use]
pub fn read(visit: &Visit, list: List, row: upkeep::Line) -> Line {
    let t = &visit.t;
    let address = crate::address::editor(row.article_id, row.locale);
    let votes = (row.yes + row.no > 0).then(|| t.with2("knowledge-votes", ("yes", row.yes), ("no", row.no)));
    let share = row.yes * 100 / (row.yes + row.no).max(1);
    let matter = match list {
        List::Unhelpful => t.with("knowledge-unhelpful-share", "share", share),
        List::Unused => t.with("knowledge-unused-since", "date", row.since.map(|at| t.date(&at)).unwrap_or_default().as_str()),
        List::Read | List::Broken | List::Twins => t.with("knowledge-read-views", "count", row.views),
    };
    let ever = (list == List::Unused).then(|| t.with("knowledge-unused-ever", "count", row.views));
    let mut acts = Vec::new();
    if list != List::Read {
        acts.push(link(t.text("knowledge-edit"), address.clone()));
    }
    if list == List::Unused {
        acts.push(link(t.text("knowledge-merge"), format!("/desk/knowledge/articles/{}/merge", row.article_id)));
        acts.push(link(t.text("knowledge-withdraw"), format!("{address}#acts")));
    }
    Line {
        matter,
        title: title(visit, row.title),
        locale: row.locale,
        lang: lang(visit, row.locale),
        address,
        details: votes.into_iter().chain(ever).collect(),
        other: None,
        acts,
    }
}
