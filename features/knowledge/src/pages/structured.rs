//! schema.org data of articles and paths (W9).

use serde_json::{Value, json};
use vestibule_base::{Locale, Timestamp};

use crate::model::ArticleKind;
use crate::pages::Link;
use crate::pages::player::{ChapterView, Player};
use crate::render;
use crate::store::translation::Translation;
use crate::video::time;

/// A `BreadcrumbList`.
#[must_use]
pub fn path<'a>(base: &str, links: impl Iterator<Item = &'a Link>) -> String {
    let items: Vec<Value> = (1..)
        .zip(links)
        .map(|(place, link)| {
            json!({"@type": "ListItem", "position": place, "name": link.title, "item": format!("{base}{}", link.address)})
        })
        .collect();
    json!({"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": items}).to_string()
}

/// An `Article`, a `HowTo` with its steps, or a `FAQPage` of one question.
#[must_use]
pub fn content(kind: ArticleKind, shown: &Translation, html: &str, address: &str) -> String {
    if kind == ArticleKind::Question {
        let question = Question { title: &shown.public_title, html, address };
        return questions(std::iter::once(question), shown.locale);
    }
    article(kind, shown, html, address)
}

/// A `VideoObject` with its parts as `Clip`s (V5).
#[must_use]
pub fn video(base: &str, (shown, text): (&Translation, &str), player: &Player, address: &str) -> String {
    let end = |place: usize| player.chapters.get(place + 1).map_or(player.video.duration / 1_000, |next| next.seconds);
    let clip = |(place, one): (usize, &ChapterView)| {
        json!({"@type": "Clip", "name": one.title, "startOffset": one.seconds, "endOffset": end(place),
            "url": format!("{base}{address}?t={}", one.seconds)})
    };
    let clips: Vec<Value> = player.chapters.iter().enumerate().map(clip).collect();
    let transcript: Vec<&str> = player.cues.iter().map(|cue| cue.words.as_str()).collect();
    let summary = if shown.public_summary.is_empty() { text } else { &shown.public_summary };
    let mut fields = vec![
        ("@context", json!("https://schema.org")),
        ("@type", json!("VideoObject")),
        ("name", json!(shown.public_title)),
        ("description", json!(summary.chars().take(500).collect::<String>())),
        ("inLanguage", json!(shown.locale.tag())),
        ("url", json!(format!("{base}{address}"))),
        ("uploadDate", json!(shown.first_published_at.map(Timestamp::rfc3339))),
    ];
    if player.video.duration > 0 {
        fields.push(("duration", json!(time::iso(player.video.duration))));
    }
    if !player.poster.is_empty() {
        fields.push(("thumbnailUrl", json!(format!("{base}{}", player.poster))));
    }
    match (&player.outside, player.files.first()) {
        (Some(outside), _) => fields.push(("embedUrl", json!(outside.frame))),
        (None, Some(source)) => fields.push(("contentUrl", json!(format!("{base}{}", source.address())))),
        (None, None) => {}
    }
    if !clips.is_empty() {
        fields.push(("hasPart", Value::Array(clips)));
    }
    if !transcript.is_empty() {
        fields.push(("transcript", json!(transcript.join(" "))));
    }
    Value::Object(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()).to_string()
}

/// A question with its answer.
pub struct Question<'a> {
    /// The question.
    pub title: &'a str,
    /// The answer as safe HTML.
    pub html: &'a str,
    /// Its own page, with host.
    pub address: &'a str,
}

/// A `FAQPage`.
#[must_use]
pub fn questions<'a>(questions: impl Iterator<Item = Question<'a>>, locale: Locale) -> String {
    let entry = |question: Question<'a>| {
        json!({"@type": "Question", "name": question.title, "url": question.address,
            "acceptedAnswer": {"@type": "Answer", "text": question.html}})
    };
    let entries: Vec<Value> = questions.map(entry).collect();
    json!({"@context": "https://schema.org", "@type": "FAQPage", "inLanguage": locale.tag(), "mainEntity": entries}).to_string()
}

fn article(kind: ArticleKind, shown: &Translation, html: &str, address: &str) -> String {
    let steps = if kind == ArticleKind::HowTo { render::steps(html) } else { Vec::new() };
    let mut data = json!({
        "@context": "https://schema.org",
        "@type": if steps.is_empty() { "Article" } else { "HowTo" },
        "headline": shown.public_title,
        "name": shown.public_title,
        "description": shown.public_summary,
        "inLanguage": shown.locale.tag(),
        "url": address,
        "datePublished": shown.first_published_at.map(Timestamp::rfc3339),
        "dateModified": shown.published_at.map(Timestamp::rfc3339),
    });
    if !steps.is_empty() {
        let list: Vec<Value> =
            (1..).zip(&steps).map(|(place, text)| json!({"@type": "HowToStep", "position": place, "text": text})).collect();
        if let Some(fields) = data.as_object_mut() {
            fields.insert("step".to_owned(), Value::Array(list));
        }
    }
    data.to_string()
}

/// The address of the first picture of a text that lies on this site; empty when there is none.
#[must_use]
pub fn first_picture(html: &str) -> String {
    let sources = html.split("<img ").skip(1).filter_map(|tag| tag.split_once("src=\"")?.1.split_once('"'));
    let mut own = sources.map(|(source, _)| source).filter(|source| source.starts_with('/') && !source.starts_with("//"));
    own.next().unwrap_or_default().replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::first_picture;

    #[test]
    fn a_link_is_shown_with_the_first_picture_of_the_site_itself() {
        let html = "<p>x</p><img alt=\"a\" src=\"https://elsewhere.example/a.png\"><img src=\"/articles/files/7/hub.png?a=1&amp;b=2\" alt=\"\">";
        assert_eq!(first_picture(html), "/articles/files/7/hub.png?a=1&b=2");
        assert_eq!(first_picture("<p>no picture</p>"), "");
    }
}
