//! From a stored text to safe HTML, and to plain words.

use std::sync::Arc;

use vestibule_base::markdown::{self, Rendering};
use vestibule_base::{Id, Locale, random};

use super::pieces::{Part, Reference, parts, rewrite};
use crate::address;

/// Around the names of people until the text is HTML; nobody can write them, as they are others each time.
struct Marks {
    open: String,
    close: String,
}

impl Marks {
    fn new() -> Self {
        let token = random::token();
        Self { open: format!("\u{e000}{token}"), close: format!("{token}\u{e001}") }
    }
}

/// Safe HTML of a stored text for readers of a language: words, lists, quotes, code, links and pictures of the forum. Pictures from
/// elsewhere would call other hosts, headings and names of places would take part in the page around them; they become words.
#[must_use]
pub fn html(body: &str, locale: Locale) -> String {
    let marks = Marks::new();
    let markdown = replaced(body, |reference| match (reference.kind, reference.sign) {
        ("person", Some('@')) => format!("{}{}{}", marks.open, escaped(reference.label), marks.close),
        ("post", None) => format!("[{}]({})", reference.label, address::post(locale, reference.id)),
        ("file", Some('!')) => format!("![{}]({})", reference.label, address::picture(reference.id)),
        _ => escaped(reference.label),
    });
    let rendering =
        Rendering { untrusted: true, rewrite: Some(Arc::new(move |url| rewritten(url, locale))), ..Rendering::default() };
    tamed(&markdown::render(&markdown, &rendering).html, &marks)
}

/// Addresses that mean something inside of the program: content has pages, files have none here.
fn rewritten(url: &str, locale: Locale) -> Option<String> {
    let (kind, id) = url.split_once(':').filter(|(kind, _)| matches!(*kind, "article" | "video" | "file"))?;
    let id: Option<i64> = id.parse().ok().filter(|_| kind != "file");
    Some(id.map_or_else(|| "#".to_owned(), |id| format!("/{locale}/articles/{id}")))
}

/// The words alone, for the search, feeds and previews.
#[must_use]
pub fn plain(body: &str) -> String {
    markdown::render(&readable(body), &Rendering::default()).text
}

/// The Markdown with names of people, posts and pictures as words.
#[must_use]
pub fn readable(body: &str) -> String {
    replaced(body, |Reference { sign, label, .. }| match sign {
        Some('@') => format!("@{label}"),
        _ => label.to_owned(),
    })
}

fn replaced(body: &str, with: impl Fn(Reference<'_>) -> String) -> String {
    rewrite(body, |prose, out| {
        for part in parts(prose) {
            match part {
                Part::Words(words) => out.push_str(words),
                Part::Named(reference) => out.push_str(&with(reference)),
            }
        }
    })
}

/// A name whose signs are no Markdown.
fn escaped(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for char in name.chars() {
        if char.is_ascii_punctuation() {
            out.push('\\');
        }
        out.push(char);
    }
    out
}

/// The same HTML without what could take part in the page around it, with marks for people.
fn tamed(rendered: &str, marks: &Marks) -> String {
    let mut out = String::with_capacity(rendered.len());
    let mut rest = rendered;
    let push_words = |text: &str, out: &mut String| {
        out.push_str(&text.replace(&marks.open, "<span class=\"mention\">@").replace(&marks.close, "</span>"));
    };
    while let Some((text, after)) = rest.split_once('<') {
        push_words(text, &mut out);
        let (tag, next) = after.split_at_checked(tag_length(after)).unwrap_or((after, ""));
        push_tag(&tag.replace(&marks.open, "").replace(&marks.close, ""), &mut out);
        rest = next;
    }
    push_words(rest, &mut out);
    out
}

fn push_tag(tag: &str, out: &mut String) {
    let name: String = tag.chars().take_while(|char| char.is_ascii_alphanumeric() || *char == '/').collect();
    match name.as_str() {
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => out.push_str("<p><strong>"),
        "/h1" | "/h2" | "/h3" | "/h4" | "/h5" | "/h6" => out.push_str("</strong></p>"),
        "img" => push_picture(tag, out),
        "input" | "section" | "/section" => {}
        _ => {
            out.push('<');
            out.push_str(&without_name(tag));
        }
    }
}

/// A picture of the forum, or the words for one from elsewhere.
fn push_picture(tag: &str, out: &mut String) {
    let alt = attribute(tag, "alt").replace('<', "&lt;");
    let own = attribute(tag, "src").strip_prefix("/community/pictures/").and_then(|id| id.parse().ok()).map(Id);
    match own {
        Some(id) => out.push_str(&format!("<img src=\"{}\" alt=\"{alt}\" loading=\"lazy\">", address::picture(id))),
        None => out.push_str(&alt),
    }
}

/// Bytes up to the end of a tag; a `>` between quotes ends none.
fn tag_length(tag: &str) -> usize {
    let mut is_quoted = false;
    for (at, char) in tag.char_indices() {
        match char {
            '"' => is_quoted = !is_quoted,
            '>' if !is_quoted => return at + 1,
            _ => {}
        }
    }
    tag.len()
}

/// What stands before each value of a tag, and the value; what looks like an attribute inside of a value is none.
fn values(tag: &str) -> impl Iterator<Item = (&str, Option<&str>)> {
    let mut rest = Some(tag);
    std::iter::from_fn(move || {
        let now = rest?;
        let Some((before, inside)) = now.split_once('"') else {
            rest = None;
            return Some((now, None));
        };
        let (value, after) = inside.split_once('"').unwrap_or((inside, ""));
        rest = Some(after);
        Some((before, Some(value)))
    })
}

fn attribute<'a>(tag: &'a str, name: &str) -> &'a str {
    let wanted = format!(" {name}=");
    values(tag).find(|(before, _)| before.ends_with(&wanted)).and_then(|(_, value)| value).unwrap_or_default()
}

/// The tag without an `id`, which could be that of another part of the page.
fn without_name(tag: &str) -> String {
    let mut out = String::with_capacity(tag.len());
    for (before, value) in values(tag) {
        match (before.strip_suffix(" id="), value) {
            (Some(before), Some(_)) => out.push_str(before),
            (_, Some(value)) => out.push_str(&format!("{before}\"{value}\"")),
            (_, None) => out.push_str(before),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(body: &str) -> String {
        html(body, Locale::EN)
    }

    #[test]
    fn people_are_marked_quotes_lead_to_their_post_and_own_pictures_are_shown() {
        let html = shown("Hi @[A_b *c*](person:7)!\n\n> [Nina](post:9):\n>\n> x\n\n![The \"hub\"](file:5)");
        for part in [
            "<span class=\"mention\">@A_b *c*</span>!",
            "<a href=\"/en/community/posts/9\"",
            "<img src=\"/community/pictures/5\" alt=\"The &quot;hub&quot;\" loading=\"lazy\">",
        ] {
            assert!(html.contains(part), "{part} in {html}");
        }
        assert!(!html.contains("person:"), "{html}");
    }

    #[test]
    fn nothing_calls_out_or_takes_part_in_the_page() {
        let body = "# Big\n\n![plan](https://spy.example/a.png) <a id=\"main\">x</a> <img src=\"/community/pictures/1/../../x\" alt=\"y\">\n\n\
                    <img src=x onerror=alert(1)><script>1</script> <a href=\"person:5\">boss</a> \u{e000}fake\u{e001}\n\n\
                    ![@[N](person:1)](file:2) <span class=\"mention\">@boss</span>";
        let html = shown(body);
        for part in
            ["spy.example", "id=\"main\"", "<script", "onerror", "<h2", "pictures/1/", "person:", "class=\"mention\">fake"]
        {
            assert!(!html.contains(part), "{part} in {html}");
        }
        assert!(html.contains("<p><strong>Big</strong></p>") && html.contains("plan"), "{html}");
        assert!(!html.contains("class=\"mention\">@boss"), "nobody writes a mark by hand: {html}");
        assert!(!shown("&#xE000;The boss&#xE001;").contains("mention"));
        let named = shown(
            "<a href=\"https://a.example\" title=\"x id=\">a</a> <a title=\"x id=\" href=\"https://b.example\" id=\"write\">b</a>",
        );
        assert!(named.matches("rel=").count() == 2 && !named.contains("write"), "{named}");
    }

    #[test]
    fn content_is_linked_by_its_number_and_files_of_others_are_not() {
        let html = shown("[Hub](article:7) <a href=\"file:9\">x</a>");
        assert!(html.contains("href=\"/en/articles/7\"") && html.contains("href=\"#\""), "{html}");
    }

    #[test]
    fn the_plain_words_hold_names_and_no_numbers() {
        assert_eq!(plain("**Hi** @[Ana](person:7)\n\n![Hub](file:3)"), "Hi @Ana Hub");
    }
}
