//! One line of Markdown, for summaries: words, emphasis, code and links.

use comrak::nodes::{AstNode, NodeValue};
use comrak::{Arena, Options, format_html, parse_document};

use super::{Rendering, clean, plain_text};

/// A rendered line.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Line {
    /// Safe HTML: words, `em`, `strong`, `code` and `a`.
    pub html: String,
    /// The words alone.
    pub text: String,
}

/// Renders one line of `markdown`. What would begin a list, a heading or a tag is words, and a picture is a link to it.
#[must_use]
pub fn line(markdown: &str, rendering: &Rendering) -> Line {
    let words: Vec<&str> = markdown.split_whitespace().collect();
    // Inside a heading nothing begins a block, whatever the line begins with.
    let heading = format!("# {} #", words.join(" "));
    let mut options = Options::default();
    options.extension.cjk_friendly_emphasis = true;
    options.render.escape = true;
    let arena = Arena::new();
    let root = parse_document(&arena, &heading, &options);
    for node in root.descendants() {
        turn_into_link(node);
    }
    let mut html = String::with_capacity(markdown.len() * 2);
    // Writing to a string cannot fail.
    let _ = format_html(root, &options, &mut html);
    let html = clean::clean_line(html.trim(), rendering);
    Line { text: plain_text(&html), html }
}

fn turn_into_link<'a>(node: &'a AstNode<'a>) {
    let value = &mut node.data.borrow_mut().value;
    let picture = match value {
        NodeValue::Image(picture) => std::mem::take(picture),
        _ => return,
    };
    *value = NodeValue::Link(picture);
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    fn html(markdown: &str) -> String {
        line(markdown, &Rendering::default()).html
    }

    #[test]
    fn a_line_has_links_and_emphasis_and_its_words_without_them() {
        let rewrite: super::super::Rewrite = Arc::new(|url| url.strip_prefix("article:").map(|id| format!("/en/articles/{id}")));
        let rendering = Rendering { rewrite: Some(rewrite), ..Rendering::default() };
        let drawn = line("[Wi-Fi](article:7), **Ctrl**+`S` &\n![plan](file:8) …", &rendering);
        assert_eq!(drawn.text, "Wi-Fi, Ctrl+S & plan …");
        for part in ["<a href=\"/en/articles/7\"", ">Wi-Fi</a>, <strong>Ctrl</strong>+<code>S</code>", ">plan</a> …"] {
            assert!(drawn.html.contains(part), "{part} in {}", drawn.html);
        }
    }

    #[test]
    fn what_people_wrote_as_words_stays_words() {
        for words in [
            "1. First",
            "- a",
            "# C #",
            "> x",
            "    x",
            "a * b * c",
            "snake_case_word",
            "<name> of <b>it</b>",
            "3 < 4",
            "[x] (y)",
            "C:\\x",
            "",
        ] {
            assert_eq!(line(words, &Rendering::default()).text, words.trim(), "{}", html(words));
        }
        assert_eq!(html("\\[x](y)"), "[x](y)");
    }

    #[test]
    fn scripts_never_arrive_in_a_line() {
        assert!(!html("[x](javascript:alert(1))").contains("javascript"));
        assert!(!html("<img src=x onerror=y><script>z</script>").contains("<img"));
        assert!(!html("<script>z</script>").contains("<script"));
    }
}
