//! Comments under a text (K7): what of a comment is shown, and who is told of it.

mod letters;
mod requests;
mod topics;

pub use letters::{KINDS, job, tell_later};
pub use requests::wanted;
pub use topics::{Topics, topic_wanted};

use vestibule_base::markdown::{self, Rendering};
use vestibule_web::Reaction;

/// What is written down when a request or a topic is there that was made of a comment.
#[must_use]
pub fn reactions() -> [Reaction; 2] {
    [requests::reaction(), topics::reaction()]
}

/// Most characters of a comment.
pub const LONGEST: usize = 4_000;

/// Safe HTML of what somebody wrote: words, lists, quotes, code and links. Pictures would call other hosts, headings and
/// names would take part in the page around them; they become words.
#[must_use]
pub fn html(body: &str) -> String {
    let rendered = markdown::render(body, &Rendering { untrusted: true, ..Rendering::default() }).html;
    let mut out = String::with_capacity(rendered.len());
    let mut rest = rendered.as_str();
    while let Some((text, after)) = rest.split_once('<') {
        out.push_str(text);
        let (tag, next) = after.split_at_checked(tag_length(after)).unwrap_or((after, ""));
        let name: String = tag.chars().take_while(|char| char.is_ascii_alphanumeric() || *char == '/').collect();
        match name.as_str() {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => out.push_str("<p><strong>"),
            "/h1" | "/h2" | "/h3" | "/h4" | "/h5" | "/h6" => out.push_str("</strong></p>"),
            "img" => out.push_str(&attribute(tag, "alt").replace('<', "&lt;")),
            "input" | "section" | "/section" => {}
            _ => {
                out.push('<');
                out.push_str(&without_name(tag));
            }
        }
        rest = next;
    }
    out.push_str(rest);
    out
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

fn attribute<'a>(tag: &'a str, name: &str) -> &'a str {
    tag.split_once(&format!(" {name}=\"")).and_then(|(_, rest)| rest.split('"').next()).unwrap_or_default()
}

/// The tag without an `id`, which could be that of another part of the page.
fn without_name(tag: &str) -> String {
    match tag.split_once(" id=\"").and_then(|(before, rest)| Some((before, rest.split_once('"')?.1))) {
        Some((before, after)) => format!("{before}{after}"),
        None => tag.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_shows_words_lists_and_links_and_nothing_that_calls_out_or_takes_part_in_the_page() {
        let body = "# Big\n\n![plan](https://spy.example/a.png) **yes** <https://a.example> <a id=\"main\">x</a>\n\n- one\n\n<img src=x onerror=alert(1)><script>1</script>\n\n\
                    <a title=\"x <img\" href=\"https://b.example\">b</a> \" onmouseover=\"alert(2) <img alt=\"<script>alert(3)</script>\" src=\"y\">";
        let html = html(body);
        for part in [
            "<p><strong>Big</strong></p>",
            "plan",
            "<strong>yes</strong>",
            "href=\"https://a.example\"",
            "nofollow",
            "<li>one</li>",
        ] {
            assert!(html.contains(part), "{part} in {html}");
        }
        for part in ["<img src", "<img alt", "spy.example", "id=\"main\"", "<script", "onerror", "<h2"] {
            assert!(!html.contains(part), "{part} in {html}");
        }
        // What looks like a handler is words behind the whole link, not part of a tag.
        assert!(html.contains("b</a> \" onmouseover=\"alert(2)"), "{html}");
    }
}
