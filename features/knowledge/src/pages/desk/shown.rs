//! What stands beside a text, as the editor's form showed it (K2, A5). All languages of a text share most of it, and no revision counts
//! it: the form carries what it showed, so that whoever saves changes what they touched and nothing else.

use vestibule_base::Id;
use vestibule_store::Tx;
use vestibule_web::{Errors, FormData, Refusal, Visit};

use super::{Place, asides as beside, editor, editor_form};
use crate::model::{parse_labels, parse_wordings};
use crate::store::article;
use crate::store::aside::{self, Asides};
use crate::store::edited::{self, Edited, Facts, Source};
use crate::store::translation::{self, Translation};

/// The hidden field. A form without it (of a script, say) puts in place what it says.
pub const FIELD: &str = "shown";
/// The message at a field that somebody else changed, too.
pub const CHANGED: &str = "knowledge-error-changed-meanwhile";

/// Fields with one value each.
const SINGLE: [&str; 11] = [
    "kind",
    "category",
    "audience",
    "owner",
    "review_at",
    "labels",
    "comments",
    "quiet",
    "wordings",
    "publish_at",
    "withdraw_at",
];
/// Boxes of a name, each with a value of its own.
const BOXES: [&str; 2] = ["product", "product_version"];

/// What stands there, by the names of the form.
#[must_use]
pub fn stored(visit: &Visit, place: &Place, known: Option<&Translation>, (facts, asides): (&Facts, &Asides)) -> FormData {
    let single = editor_form::beside(visit, &place.article, known, (facts, asides));
    let mut pairs: Vec<(String, String)> = single.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    let mut tick = |name: &str, ids: &[Id]| pairs.extend(ids.iter().map(|id| (name.to_owned(), id.to_string())));
    tick("product", &asides.topics.products);
    tick("product_version", &asides.topics.releases);
    for (link, title) in beside::sent(&asides.links, place.locale) {
        pairs.extend([("link".to_owned(), link), ("link_title".to_owned(), title)]);
    }
    FormData::from_pairs(pairs)
}

/// As one field of a form.
#[must_use]
pub fn write(stored: &FormData) -> String {
    form_urlencoded::Serializer::new(String::new()).extend_pairs(stored.fields()).finish()
}

/// Out of that field.
#[must_use]
pub fn read(field: &str) -> FormData {
    FormData::from_pairs(form_urlencoded::parse(field.as_bytes()).into_owned())
}

/// Leaves what the editor did not touch as it is by now, and reads the article again, which nobody else changes until the
/// transaction ends.
///
/// # Errors
/// [`Refusal::Invalid`] where somebody else changed a field that the editor changed, too: the form then knows what stands there now,
/// and saving it again wins.
pub async fn settle(visit: &Visit, place: &mut Place, data: &mut FormData, tx: &mut Tx) -> Result<(), Refusal> {
    if data.raw(FIELD).is_empty() || data.raw("act") == "discard" {
        return Ok(());
    }
    let at = (place.article.id, place.locale);
    article::hold(tx, at.0).await?;
    let source = Source { asked: None, first: visit.site.default_locale() };
    let Edited { article, facts, .. } = edited::find(tx, visit.site.id, at, source, i64::MAX).await?.ok_or(Refusal::NotFound)?;
    let known = translation::find(tx, at.0, at.1).await?;
    let asides = aside::find(tx, at, editor::asides_of(article.kind.form())).await?;
    place.article = article;
    let now = stored(visit, place, known.as_ref(), (&facts, &asides));
    let shown = read(data.raw(FIELD));
    let errors = merge(data, &shown, &now);
    data.set(FIELD, write(&now));
    errors.finish()
}

/// Puts what stands there now into every field that was left as it was shown; a message at those that two changed.
fn merge(data: &mut FormData, shown: &FormData, now: &FormData) -> Errors {
    let mut errors = Errors::new();
    for name in SINGLE {
        // A box that is not ticked is not sent; any other field that is not sent changes nothing.
        if !data.has(name) && name != "quiet" {
            continue;
        }
        match Whose::of([data, shown, now].map(|form| plain(name, form.raw(name)))) {
            Whose::Stored => data.set(name, now.raw(name)),
            Whose::Typed => {}
            Whose::Both => errors.add(name, CHANGED),
        }
    }
    if data.checked("topics") {
        BOXES.into_iter().for_each(|name| merge_boxes(name, data, shown, now));
    }
    if data.checked("asides") {
        merge_links(data, shown, now, &mut errors);
    }
    errors
}

/// Whose value of a field stays.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Whose {
    Stored,
    Typed,
    Both,
}

impl Whose {
    fn of<T: PartialEq>([typed, shown, stored]: [T; 3]) -> Self {
        match (typed == shown, stored == shown || stored == typed) {
            (true, _) => Self::Stored,
            (false, true) => Self::Typed,
            (false, false) => Self::Both,
        }
    }
}

/// A value without what saving it takes away, so that nobody is told of a blank.
fn plain(name: &str, value: &str) -> String {
    match name {
        "labels" => parse_labels(value).join(", "),
        "wordings" => parse_wordings(value.lines()).join("\n"),
        _ => value.trim().to_owned(),
    }
}

/// Every box is a field of its own, and of two who change one both say the same.
fn merge_boxes(name: &str, data: &mut FormData, shown: &FormData, now: &FormData) {
    let mut all: Vec<String> = [&*data, shown, now].iter().flat_map(|form| form.all(name).map(str::to_owned)).collect();
    all.sort_unstable();
    all.dedup();
    let has = |form: &FormData, value: &str| form.all(name).any(|known| known == value);
    all.retain(|value| match Whose::of([data, shown, now].map(|form| has(form, value))) {
        Whose::Stored => has(now, value),
        Whose::Typed | Whose::Both => has(data, value),
    });
    data.set_all(name, all);
}

/// Links that somebody else put there stay, those that somebody else took away do not come back, and names are fields like others.
fn merge_links(data: &mut FormData, shown: &FormData, now: &FormData, errors: &mut Errors) {
    let title = |form: &FormData, link: &str| {
        form.all("link").zip(form.all("link_title")).find(|(known, _)| *known == link).map(|(_, title)| title.trim().to_owned())
    };
    let mut merged: Vec<(String, String)> = Vec::new();
    for (link, typed) in data.all("link").zip(data.all("link_title")) {
        let Some(is) = title(now, link) else { continue };
        let kept = match Whose::of([typed.trim(), title(shown, link).unwrap_or_default().as_str(), is.as_str()]) {
            Whose::Stored => is,
            Whose::Typed => typed.to_owned(),
            Whose::Both => {
                errors.add("links", CHANGED);
                typed.to_owned()
            }
        };
        merged.push((link.to_owned(), kept));
    }
    let fresh = now.all("link").zip(now.all("link_title")).filter(|(link, _)| title(shown, link).is_none());
    let fresh = fresh.filter(|(link, _)| title(data, link).is_none());
    merged.extend(fresh.map(|(link, title)| (link.to_owned(), title.to_owned())));
    let (links, titles): (Vec<String>, Vec<String>) = merged.into_iter().unzip();
    data.set_all("link", links);
    data.set_all("link_title", titles);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(pairs: &[(&str, &str)]) -> FormData {
        FormData::from_pairs(pairs.iter().copied())
    }

    fn merged(typed: &[(&str, &str)], shown: &[(&str, &str)], now: &[(&str, &str)]) -> (FormData, Errors) {
        let mut data = form(typed);
        let errors = merge(&mut data, &form(shown), &form(now));
        (data, errors)
    }

    #[test]
    fn a_field_that_was_not_touched_stays_as_it_is_by_now() {
        let (data, errors) = merged(&[("audience", "everyone")], &[("audience", "everyone")], &[("audience", "staff")]);
        assert!(errors.is_empty());
        assert_eq!(data.raw("audience"), "staff");
        assert!(!data.has("owner"), "what the form does not have is left alone");
    }

    #[test]
    fn of_two_who_change_a_field_the_second_is_told_unless_both_say_the_same() {
        let shown = [("labels", "hub")];
        let (_, errors) = merged(&[("labels", "hub, wifi")], &shown, &[("labels", "hub, lamp")]);
        assert_eq!(errors.at("labels"), Some(CHANGED));
        for now in ["hub", "hub, wifi"] {
            let (data, errors) = merged(&[("labels", "hub ,wifi")], &shown, &[("labels", now)]);
            assert!(errors.is_empty(), "{now}");
            assert_eq!(data.raw("labels"), "hub ,wifi");
        }
    }

    #[test]
    fn boxes_of_two_editors_are_put_together() {
        let typed = [("topics", "yes"), ("product", "1"), ("product", "4")];
        let (data, _) = merged(&typed, &[("product", "1"), ("product", "2")], &[("product", "2"), ("product", "3")]);
        assert_eq!(data.all("product").collect::<Vec<_>>(), ["3", "4"], "1 was taken away by the other, 2 by this one");
    }

    #[test]
    fn links_of_two_editors_are_put_together() {
        let typed = [("asides", "yes"), ("link", "web:a"), ("link_title", "A"), ("link", "web:b"), ("link_title", "B")];
        let shown = [("link", "web:a"), ("link_title", ""), ("link", "web:b"), ("link_title", "B")];
        let now = [("link", "web:a"), ("link_title", ""), ("link", "video:7"), ("link_title", "")];
        let (data, errors) = merged(&typed, &shown, &now);
        assert!(errors.is_empty());
        assert_eq!(data.all("link").collect::<Vec<_>>(), ["web:a", "video:7"]);
        assert_eq!(data.all("link_title").collect::<Vec<_>>(), ["A", ""]);
        let other = [("link", "web:a"), ("link_title", "Another"), ("link", "web:b"), ("link_title", "B")];
        assert_eq!(merged(&typed, &shown, &other).1.at("links"), Some(CHANGED));
    }

    #[test]
    fn what_a_form_showed_survives_the_way_through_it() {
        let stored = form(&[("labels", "a & b, č=ž"), ("product", "1"), ("product", "2"), ("wordings", "one\ntwo")]);
        assert_eq!(read(&write(&stored)), stored);
    }
}
