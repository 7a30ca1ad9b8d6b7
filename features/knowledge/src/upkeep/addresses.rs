//! Every address that a text leads to, out of its safe HTML: Markdown, raw HTML and what is included look the same there.

use vestibule_base::markdown::plain_text;
use vestibule_base::{Id, Locale};
use vestibule_web::path::leading_id;

use crate::store::reference::Kind;

/// Longest address that is kept: a database indexes no longer ones.
const LONGEST: usize = 2_000;
/// Longest place inside a page that is looked for.
const LONGEST_ANCHOR: usize = 300;

/// A link.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Address {
    /// Where it leads, as written.
    pub url: String,
    /// What it is called, or what a picture shows.
    pub words: String,
}

/// Links and pictures in their order. `#top` is the beginning of every page.
#[must_use]
pub fn listed(html: &str) -> Vec<Address> {
    let mut found = Vec::new();
    for (at, _) in html.match_indices('<') {
        let rest = html.get(at + 1..).unwrap_or_default();
        let (tag, after) = rest.split_once('>').unwrap_or((rest, ""));
        let (url, words) = if tag.starts_with("a ") {
            (attribute(tag, "href"), plain_text(after.split("</a>").next().unwrap_or_default()))
        } else if tag.starts_with("img ") {
            (attribute(tag, "src"), attribute(tag, "alt"))
        } else {
            continue;
        };
        if !matches!(url.as_str(), "" | "#" | "#top") && url.len() <= LONGEST {
            found.push(Address { url, words: words.chars().take(200).collect() });
        }
    }
    found
}

fn attribute(tag: &str, name: &str) -> String {
    let value = tag.split_once(&format!(" {name}=\"")).and_then(|(_, rest)| rest.split('"').next()).unwrap_or_default();
    value.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// What an address leads to, on a portal that is reached at `base`; `None` for what nobody can look up (mail, telephone).
#[must_use]
pub fn goal(url: &str, base: &str) -> Option<(Kind, Id)> {
    let own = url.strip_prefix(base).filter(|rest| rest.is_empty() || rest.starts_with('/')).unwrap_or(url);
    if own.is_empty() {
        return Some((Kind::Page, Id(0)));
    }
    // Inside the page that it stands on.
    if own.starts_with('#') {
        return Some((Kind::Content, Id(0)));
    }
    if own.starts_with('/') && !own.starts_with("//") {
        return Some(page(own));
    }
    if ["https://", "http://"].iter().any(|scheme| url.starts_with(scheme)) {
        return Some((Kind::Web, Id(0)));
    }
    let is_person = ["mailto:", "tel:", "sms:", "data:"].iter().any(|scheme| url.starts_with(scheme));
    (!is_person).then_some((Kind::Odd, Id(0)))
}

/// What a path of the portal shows.
fn page(path: &str) -> (Kind, Id) {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let parts: Vec<&str> = path.split('/').skip(1).collect();
    let id = |part: &str| leading_id(&crate::address::decoded(part));
    let found = match parts.as_slice() {
        ["articles", "files", file, _] => id(file).map(|id| (Kind::File, id)),
        [language, "articles" | "faq" | "videos", part] if Locale::parse(language).is_some() => {
            id(part).map(|id| (Kind::Content, id))
        }
        [language, "knowledge", part] if Locale::parse(language).is_some() => id(part).map(|id| (Kind::Category, id)),
        _ => None,
    };
    found.unwrap_or((Kind::Page, Id(0)))
}

/// The place inside a page to which an address leads; empty for the whole page.
#[must_use]
pub fn anchor(url: &str) -> String {
    let anchor = url.split_once('#').map_or("", |(_, anchor)| anchor);
    crate::address::decoded(anchor).chars().take(LONGEST_ANCHOR).collect()
}

/// The part of an outside address that is sent to its host.
#[must_use]
pub fn without_fragment(url: &str) -> &str {
    url.split('#').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_and_pictures_are_found_in_markdown_and_in_raw_html() {
        let html = "<p><a href=\"https://a.example/?x=1&amp;y=2\" rel=\"noopener\">The <b>hub</b></a> <a href=\"#top\">up</a> \
                    <img src=\"/articles/files/9/a%20b.png\" alt=\"Plan\"><a id=\"x\">no</a></p>";
        let found = listed(html);
        let pairs: Vec<(&str, &str)> = found.iter().map(|one| (one.url.as_str(), one.words.as_str())).collect();
        assert_eq!(pairs, [("https://a.example/?x=1&y=2", "The hub"), ("/articles/files/9/a%20b.png", "Plan")]);
    }

    #[test]
    fn an_address_says_what_it_leads_to() {
        let base = "https://help.example";
        let of = |url: &str| goal(url, base);
        assert_eq!(of("/hr/articles/7-%C4%8Dvor#x"), Some((Kind::Content, Id(7))));
        assert_eq!(of("https://help.example/en/faq/8"), Some((Kind::Content, Id(8))));
        assert_eq!(of("/en/knowledge/5-setup?page=2"), Some((Kind::Category, Id(5))));
        assert_eq!(of("/articles/files/9/plan.png"), Some((Kind::File, Id(9))));
        assert_eq!(of("/en/requests/new"), Some((Kind::Page, Id(0))));
        assert_eq!(of("https://help.example.evil/en/articles/7"), Some((Kind::Web, Id(0))));
        assert_eq!(of("https://help.example"), Some((Kind::Page, Id(0))));
        assert_eq!(of("hub.md"), Some((Kind::Odd, Id(0))));
        assert_eq!(of("//a.example/x"), Some((Kind::Odd, Id(0))));
        assert_eq!(of("mailto:a@b.example"), None);
        assert_eq!(
            (of("#open"), anchor("/en/articles/7#%C4%8Dvor"), anchor("/en")),
            (Some((Kind::Content, Id(0))), "čvor".to_owned(), String::new())
        );
    }
}
