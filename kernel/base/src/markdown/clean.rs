//! The allow-list that HTML passes before it may stand in a page.

use std::borrow::Cow;
use std::collections::HashSet;

use ammonia::Builder;

use super::Rendering;

/// Classes that our own renderer writes and that style sheets know.
const ALERT_CLASSES: [&str; 7] = [
    "markdown-alert",
    "markdown-alert-note",
    "markdown-alert-tip",
    "markdown-alert-important",
    "markdown-alert-warning",
    "markdown-alert-caution",
    "footnotes",
];

pub(super) fn clean(html: &str, rendering: &Rendering) -> String {
    let mut builder = builder(rendering);
    builder
        .add_tags(["section", "figure", "figcaption", "kbd", "mark", "input"])
        .add_tag_attributes("ol", ["start"])
        .add_tag_attributes("input", ["type", "checked", "disabled"])
        .add_tag_attribute_values("input", "type", ["checkbox"])
        .set_tag_attribute_value("input", "disabled", "")
        .add_tag_attributes("a", ["id"])
        .add_allowed_classes("div", ALERT_CLASSES)
        .add_allowed_classes("section", ALERT_CLASSES)
        .add_allowed_classes("p", ["markdown-alert-title"])
        // A passage for one version or platform, and which.
        .add_allowed_classes("div", ["only"])
        .add_tag_attributes("div", ["data-version", "data-platform"])
        .add_allowed_classes("a", ["footnote-backref"])
        .add_allowed_classes("sup", ["footnote-ref"]);
    for heading in ["h2", "h3", "h4", "h5", "h6", "li"] {
        builder.add_tag_attributes(heading, ["id"]);
    }
    let html = builder.clean(html).to_string();
    frame_tables(html)
}

/// What may stand inside one line.
pub(super) fn clean_line(html: &str, rendering: &Rendering) -> String {
    builder(rendering).tags(HashSet::from(["a", "code", "em", "strong"])).clean(html).to_string()
}

fn builder(rendering: &Rendering) -> Builder<'static> {
    let mut builder = Builder::default();
    builder.add_url_schemes(["article", "video", "file"]).link_rel(Some(if rendering.untrusted {
        "nofollow ugc noopener"
    } else {
        "noopener"
    }));
    let rewrite = rendering.rewrite.clone();
    builder.attribute_filter(move |element, attribute, value| {
        let is_address = matches!((element, attribute), ("a", "href") | ("img", "src"));
        match (&rewrite, is_address) {
            (Some(rewrite), true) => Some(rewrite(value).map_or(Cow::Borrowed(value), Cow::Owned)),
            _ => Some(Cow::Borrowed(value)),
        }
    });
    builder
}

/// Puts each table into a box that scrolls by itself and that the keyboard reaches.
fn frame_tables(html: String) -> String {
    if !html.contains("<table") {
        return html;
    }
    html.replace("<table", "<div class=\"table-scroll\" tabindex=\"0\"><table").replace("</table>", "</table></div>")
}
