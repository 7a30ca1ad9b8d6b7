//! Out of a kept page: what readers with a pick get.

use super::pick::token;

/// The beginning of a passage in clean HTML.
const BEGIN: &str = "<div class=\"only\"";

/// What can be picked on a page: names as their writers spelt them, each once, in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offer {
    /// Versions.
    pub versions: Vec<String>,
    /// Platforms.
    pub platforms: Vec<String>,
}

impl Offer {
    /// Whether there is nothing to pick.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.versions.is_empty() && self.platforms.is_empty()
    }
}

/// The value of an attribute of a tag, as it stands there.
fn attribute<'a>(tag: &'a str, name: &str) -> &'a str {
    let begin = format!(" {name}=\"");
    tag.split_once(&begin).and_then(|(_, rest)| rest.split_once('"')).map_or("", |(value, _)| value)
}

fn unescaped(value: &str) -> String {
    value.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// Everything that can be picked on a page.
#[must_use]
pub fn offered(html: &str) -> Offer {
    let mut offer = Offer::default();
    for tag in html.split(BEGIN).skip(1).filter_map(|rest| rest.split('>').next()) {
        for (name, all) in [("data-version", &mut offer.versions), ("data-platform", &mut offer.platforms)] {
            let value = unescaped(attribute(tag, name));
            for one in value.split(',').filter(|one| !one.is_empty()) {
                if all.iter().all(|known| token(known) != token(one)) {
                    all.push(one.to_owned());
                }
            }
        }
    }
    offer
}

/// Where a part ends that begins at the start of `html`: behind its own `</div>`.
fn end_of(html: &str) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    while let Some(rest) = html.get(at..) {
        let Some(next) = rest.find("<div").into_iter().chain(rest.find("</div>")).min() else { return html.len() };
        if rest.get(next..).is_some_and(|rest| rest.starts_with("</div>")) {
            depth = depth.saturating_sub(1);
            at += next + "</div>".len();
            if depth == 0 {
                return at;
            }
        } else {
            depth += 1;
            at += next + "<div".len();
        }
    }
    html.len()
}

/// The page for a version and a platform (tokens; empty for any): passages for others are left out, those that were not picked
/// say for what they hold. `version_words` puts the names of versions into words.
#[must_use]
pub fn shown(version_words: &dyn Fn(&str) -> String, html: &str, picked: (&str, &str)) -> String {
    let mut out = String::with_capacity(html.len() + 200);
    let mut rest = html;
    while let Some(at) = rest.find(BEGIN) {
        let (before, from) = rest.split_at_checked(at).unwrap_or((rest, ""));
        out.push_str(before);
        let (passage, after) = from.split_at_checked(end_of(from)).unwrap_or((from, ""));
        push_passage(version_words, passage, picked, &mut out);
        rest = after;
    }
    out.push_str(rest);
    out
}

fn push_passage(version_words: &dyn Fn(&str) -> String, passage: &str, picked: (&str, &str), out: &mut String) {
    let (tag, inner) = passage.split_once('>').unwrap_or((passage, ""));
    let (versions, platforms) = (attribute(tag, "data-version"), attribute(tag, "data-platform"));
    let fits = |names: &str, picked: &str| {
        names.is_empty() || picked.is_empty() || unescaped(names).split(',').any(|name| token(name) == picked)
    };
    if !fits(versions, picked.0) || !fits(platforms, picked.1) {
        return;
    }
    let is_picked = |names: &str, picked: &str| names.is_empty() || !picked.is_empty();
    if is_picked(versions, picked.0) && is_picked(platforms, picked.1) {
        out.push_str("<div class=\"only only-picked\">");
    } else {
        let spaced = |names: &str| names.replace(',', ", ");
        let version = (!versions.is_empty()).then(|| version_words(&spaced(versions)));
        let platform = (!platforms.is_empty()).then(|| spaced(platforms));
        let words: Vec<String> = version.into_iter().chain(platform).collect();
        // The names are escaped already.
        out.push_str(&format!("<div class=\"only\"><p class=\"only-for\">{}</p>", words.join(" · ")));
    }
    out.push_str(&shown(version_words, inner, picked));
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<p>a</p><div class=\"only\" data-version=\"4.2,4.1\"><div><p>b</p></div></div><div class=\"only\" \
        data-version=\"3\" data-platform=\"macOS\"><p>c</p><div class=\"only\" data-platform=\"Linux\">d</div></div><p>e</p>";

    #[test]
    fn what_can_be_picked_is_what_the_passages_name() {
        let offer = offered(PAGE);
        assert_eq!(
            (offer.versions, offer.platforms),
            (vec!["4.2".into(), "4.1".into(), "3".into()], vec!["macOS".into(), "Linux".into()])
        );
        assert!(offered("<p>only</p>").is_empty());
    }

    #[test]
    fn only_what_was_picked_stays_and_the_rest_of_the_page_is_as_it_was() {
        let shown = |version: &str, platform: &str| super::shown(&|names| format!("Version {names}"), PAGE, (version, platform));
        let words = |version: &str, platform: &str| vestibule_base::markdown::plain_text(&shown(version, platform));
        assert_eq!(words("4.1", ""), "a b e");
        assert_eq!(words("4.1", "macos"), "a b e");
        assert!(words("3", "linux").starts_with("a e"), "the outer passage is for macOS alone");
        let picked = shown("3", "macos");
        assert!(picked.contains("only-picked\"><p>c</p>") && !picked.contains("4.2"), "{picked}");
        let all = shown("", "");
        for word in ["<p>b</p>", "<p>c</p>", ">d<", "macOS", "<p>e</p>"] {
            assert!(all.contains(word), "{word} in {all}");
        }
        assert_eq!(all.matches("<div").count(), all.matches("</div>").count());
    }
}
