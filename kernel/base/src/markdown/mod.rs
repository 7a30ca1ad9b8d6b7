//! From Markdown to safe HTML, and what else is read from a text on the way.
//!
//! CommonMark 0.31 with tables, task lists, strikethrough, footnotes, autolinks and alerts as on GitHub. Raw HTML is let
//! through an allow-list, so that imported bodies keep their shape and scripts never arrive at a page.

mod clean;
mod line;
mod outline;
mod plain;

use std::sync::Arc;

use comrak::nodes::{AstNode, NodeValue};
use comrak::options::Plugins;
use comrak::{Arena, Options, format_html_with_plugins, parse_document};

pub use line::{Line, line};
pub use outline::Heading;
pub use plain::plain_text;

/// Rewrites the address of a link or picture; `None` leaves it as it is.
pub type Rewrite = Arc<dyn Fn(&str) -> Option<String> + Send + Sync>;

/// What the five kinds of call-out are called in the language of the text.
#[derive(Clone, Debug, Default)]
pub struct AlertTitles {
    /// `[!NOTE]`
    pub note: String,
    /// `[!TIP]`
    pub tip: String,
    /// `[!IMPORTANT]`
    pub important: String,
    /// `[!WARNING]`
    pub warning: String,
    /// `[!CAUTION]`
    pub caution: String,
}

/// How a text is to be rendered.
#[derive(Clone, Default)]
pub struct Rendering {
    /// Titles of call-outs; those left empty stay English.
    pub alerts: AlertTitles,
    /// Rewrites addresses, for instance `article:7` to a page of this site.
    pub rewrite: Option<Rewrite>,
    /// Whether links get `rel="nofollow ugc"`, for what customers write.
    pub untrusted: bool,
}

/// A rendered text.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Rendered {
    /// Safe HTML.
    pub html: String,
    /// Headings in order, for the table of contents.
    pub headings: Vec<Heading>,
    /// The words alone, for search and summaries.
    pub text: String,
}

/// Renders `markdown`. Never fails: whatever is no Markdown is text.
#[must_use]
pub fn render(markdown: &str, rendering: &Rendering) -> Rendered {
    let arena = Arena::new();
    let options = options();
    let root = parse_document(&arena, markdown, &options);
    for node in root.descendants() {
        set_alert_title(node, &rendering.alerts);
    }
    outline::lower_headings(root);
    let outline = outline::Outline::default();
    let mut plugins = Plugins::default();
    plugins.render.heading_adapter = Some(&outline);
    let mut html = String::with_capacity(markdown.len() * 2);
    // Writing to a string cannot fail.
    let _ = format_html_with_plugins(root, &options, &mut html, &plugins);
    let html = clean::clean(&html, rendering);
    Rendered { text: plain_text(&html), html, headings: outline.into_headings() }
}

/// Every address that `markdown` links to or shows as a picture, in order, with the words of the link.
#[must_use]
pub fn links(markdown: &str) -> Vec<(String, String)> {
    let arena = Arena::new();
    parse_document(&arena, markdown, &options())
        .descendants()
        .filter_map(|node| {
            let url = match &node.data.borrow().value {
                NodeValue::Link(link) | NodeValue::Image(link) => link.url.to_string(),
                _ => return None,
            };
            Some((url, outline::text_of(node)))
        })
        .collect()
}

fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    options.extension.autolink = true;
    options.extension.tasklist = true;
    options.extension.footnotes = true;
    options.extension.alerts = true;
    options.extension.cjk_friendly_emphasis = true;
    options.render.r#unsafe = true;
    options
}

fn set_alert_title<'a>(node: &'a AstNode<'a>, titles: &AlertTitles) {
    use comrak::nodes::AlertType;
    if let NodeValue::Alert(alert) = &mut node.data.borrow_mut().value {
        let title = match alert.alert_type {
            AlertType::Note => &titles.note,
            AlertType::Tip => &titles.tip,
            AlertType::Important => &titles.important,
            AlertType::Warning => &titles.warning,
            AlertType::Caution => &titles.caution,
        };
        if alert.title.is_none() && !title.is_empty() {
            alert.title = Some(title.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(markdown: &str) -> String {
        render(markdown, &Rendering::default()).html
    }

    #[test]
    fn scripts_handlers_and_styles_never_arrive() {
        let hostile = "<script>alert(1)</script><img src=x onerror=alert(1)><p style=\"color:red\" onclick=x>a</p>\n\n[x](javascript:alert(1))";
        let html = html(hostile);
        for bad in ["script", "onerror", "onclick", "style", "javascript"] {
            assert!(!html.contains(bad), "{bad} in {html}");
        }
    }

    #[test]
    fn a_call_out_gets_its_title_in_the_language_of_the_text() {
        let rendering =
            Rendering { alerts: AlertTitles { tip: "Savjet".into(), ..AlertTitles::default() }, ..Rendering::default() };
        let html = render("> [!TIP]\n> Zalijte ujutro.", &rendering).html;
        assert!(html.contains("Savjet") && html.contains("markdown-alert-tip"), "{html}");
    }

    #[test]
    fn headings_get_ids_and_a_first_heading_becomes_the_second_level() {
        let rendered = render("# Uvod\n\n## Čišćenje\n\n## Čišćenje", &Rendering::default());
        let ids: Vec<(u8, &str)> = rendered.headings.iter().map(|heading| (heading.level, heading.id.as_str())).collect();
        assert_eq!(ids, [(2, "uvod"), (3, "čišćenje"), (3, "čišćenje-1")]);
        assert!(rendered.html.contains("<h2 id=\"uvod\">Uvod</h2>"), "{}", rendered.html);
    }

    #[test]
    fn addresses_are_rewritten_in_markdown_and_in_raw_html() {
        let rewrite: Rewrite = Arc::new(|url| url.strip_prefix("article:").map(|id| format!("/en/articles/{id}")));
        let rendering = Rendering { rewrite: Some(rewrite), ..Rendering::default() };
        let html = render("[a](article:7) <a href=\"article:8\">b</a>", &rendering).html;
        assert!(html.contains("/en/articles/7") && html.contains("/en/articles/8"), "{html}");
    }

    #[test]
    fn a_table_can_be_scrolled_on_a_narrow_screen() {
        let html = html("| a | b |\n|---|---|\n| 1 | 2 |");
        assert!(html.contains("<div class=\"table-scroll\"") && html.contains("<th"), "{html}");
    }

    #[test]
    fn the_links_of_a_text_are_listed_with_their_words() {
        assert_eq!(links("See [the hub](hub.md#a)."), [("hub.md#a".to_owned(), "the hub".to_owned())]);
    }

    #[test]
    fn the_text_holds_words_without_marks() {
        assert_eq!(render("**Fish** &amp; [chips](x)\n\n- now", &Rendering::default()).text, "Fish & chips now");
    }

    #[test]
    fn what_customers_write_passes_no_rank_on() {
        let html = render("<https://a.example>", &Rendering { untrusted: true, ..Rendering::default() }).html;
        assert!(html.contains("nofollow"), "{html}");
    }
}
