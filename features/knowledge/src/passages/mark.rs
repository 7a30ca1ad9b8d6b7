//! From `::: only …` in a text to the marks that the page keeps.

use crate::blocks::syntax;

/// What a passage holds for: names parted by commas, as written; empty for any.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct For {
    version: String,
    platform: String,
}

/// The text with its passages as marked parts. Whatever is no passage stays text.
#[must_use]
pub fn marked(body: &str) -> String {
    if !body.contains(":::") {
        return body.to_owned();
    }
    let mut out = String::with_capacity(body.len() + 200);
    let mut open: Vec<String> = Vec::new();
    for (line, is_code) in syntax::lines(body) {
        let rest = line.trim_start();
        let indent = line.get(..line.len() - rest.len()).unwrap_or_default();
        match begin(rest).filter(|_| !is_code) {
            Some(only) => {
                out.push_str(&format!("\n{indent}<div class=\"only\"{}>\n\n", attributes(&only)));
                open.push(indent.to_owned());
            }
            None if !is_code && rest.trim_end() == ":::" && !open.is_empty() => {
                let indent = open.pop().unwrap_or_default();
                out.push_str(&format!("\n{indent}</div>\n\n"));
            }
            None => {
                out.push_str(line);
                out.push('\n');
            }
        }
    }
    // One that was never closed ends with the text.
    while let Some(indent) = open.pop() {
        out.push_str(&format!("\n{indent}</div>\n"));
    }
    out
}

fn attributes(only: &For) -> String {
    let one = |name: &str, value: &str| {
        if value.is_empty() {
            return String::new();
        }
        let value = value.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
        format!(" data-{name}=\"{value}\"")
    };
    format!("{}{}", one("version", &only.version), one("platform", &only.platform))
}

fn begin(line: &str) -> Option<For> {
    let mut rest = line.strip_prefix(":::")?.trim_start().strip_prefix("only")?;
    let mut only = For::default();
    while let Some((name, value)) = rest.split_once('=') {
        let name = name.trim();
        let (value, after) = match value.strip_prefix('"') {
            Some(quoted) => quoted.split_once('"').unwrap_or((quoted, "")),
            None => value.split_once(char::is_whitespace).unwrap_or((value, "")),
        };
        match name {
            "version" => only.version = listed(value),
            "platform" => only.platform = listed(value),
            _ => {}
        }
        rest = after;
    }
    (only != For::default()).then_some(only)
}

/// Names parted by commas, without blanks around them.
fn listed(value: &str) -> String {
    let names = value.split(',').map(str::trim).filter(|name| !name.is_empty());
    names.collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passage_is_marked_and_what_is_none_stays_text() {
        let body = "a\n::: only version=4.2, platform=\"macOS, Windows\"\nb\n:::\n```\n::: only version=1\n```\n::: note\n:::";
        let marked = marked(body);
        assert!(
            marked.contains("<div class=\"only\" data-version=\"4.2\" data-platform=\"macOS,Windows\">\n\nb\n\n</div>"),
            "{marked}"
        );
        assert!(marked.contains("```\n::: only version=1\n```") && marked.ends_with("::: note\n:::\n"), "{marked}");
        assert!(super::marked("::: only version=1\nx").trim_end().ends_with("</div>"));
        let hostile = super::marked("::: only version=\"1'>\" platform=<b>");
        assert!(!hostile.contains("<b>"), "{hostile}");
    }

    #[test]
    fn a_passage_may_stand_in_a_step() {
        let marked = marked("1. One\n   ::: only version=4.2\n   Press.\n   :::\n2. Two");
        assert!(marked.contains("\n   <div class=\"only\" data-version=\"4.2\">\n\n   Press.\n\n   </div>\n"), "{marked}");
    }
}
