//! The text of a page under the hand: fields on top are set or taken away, and everything else stays as it was written.

use crate::import::front_matter::{is_inside, key_and_value};

/// How a field is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// One value behind its name.
    One(String),
    /// Some values in one line.
    Line(Vec<String>),
    /// Some values, one a line.
    Lines(Vec<String>),
}

/// A page: the lines between `---`, and those after them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    head: Vec<String>,
    /// The line that ends the fields; empty when the page has none.
    close: String,
    /// The text, line by line.
    pub body: Vec<String>,
}

impl Sheet {
    /// Parts a text whose lines end with `\n`.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let lines: Vec<String> = text.lines().map(str::to_owned).collect();
        let is_open = lines.first().is_some_and(|line| line.trim_end() == "---");
        let end = lines.iter().skip(1).position(|line| matches!(line.trim_end(), "---" | "..."));
        match end.filter(|_| is_open) {
            Some(end) => Self {
                head: lines.iter().skip(1).take(end).cloned().collect(),
                close: lines.get(end + 1).cloned().unwrap_or_default(),
                body: lines.into_iter().skip(end + 2).collect(),
            },
            None => Self { body: lines, ..Self::default() },
        }
    }

    /// Whether there is such a field.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.place(name).is_some()
    }

    /// Gives a field a value, where it stands, else as the last one.
    pub fn set(&mut self, name: &str, value: &Value) {
        let lines = written(name, value);
        let (from, to) = self.place(name).unwrap_or((self.head.len(), self.head.len()));
        self.head.splice(from..to, lines);
        if self.close.is_empty() {
            "---".clone_into(&mut self.close);
        }
    }

    /// Takes a field away.
    pub fn remove(&mut self, name: &str) {
        if let Some((from, to)) = self.place(name) {
            self.head.drain(from..to);
        }
    }

    /// The lines of a field: its first, and the one after its last.
    fn place(&self, name: &str) -> Option<(usize, usize)> {
        let is_key = |line: &String| !is_inside(line) && key_and_value(line.trim()).is_some();
        let own = |line: &String| is_key(line) && key_and_value(line.trim()).is_some_and(|(key, _)| key == name);
        let from = self.head.iter().position(own)?;
        let next = self.head.iter().skip(from + 1).position(is_key).map_or(self.head.len(), |found| from + 1 + found);
        // Comments and empty lines before the next field are that one's.
        let inner = self.head.iter().take(next).skip(from + 1);
        let last = inner.clone().rposition(|line| is_inside(line)).map_or(0, |place| place + 1);
        Some((from, from + 1 + last))
    }

    /// The whole text.
    #[must_use]
    pub fn text(&self) -> String {
        let mut out = String::new();
        let mut push = |line: &str| {
            out.push_str(line);
            out.push('\n');
        };
        if !self.close.is_empty() {
            push("---");
            self.head.iter().for_each(|line| push(line));
            push(&self.close);
        }
        self.body.iter().for_each(|line| push(line));
        out
    }
}

fn written(name: &str, value: &Value) -> Vec<String> {
    match value {
        Value::One(one) => vec![format!("{name}: {}", quoted(one, false))],
        Value::Line(all) => {
            let all: Vec<String> = all.iter().map(|one| quoted(one, true)).collect();
            vec![format!("{name}: [{}]", all.join(", "))]
        }
        Value::Lines(all) => {
            let rows = all.iter().map(|one| format!("  - {}", quoted(one, false)));
            std::iter::once(format!("{name}:")).chain(rows).collect()
        }
    }
}

/// A value as YAML reads it; bare where it may be.
fn quoted(value: &str, in_list: bool) -> String {
    // YAML's word for nothing.
    if value == "~" {
        return value.to_owned();
    }
    let odd = ['"', '\'', '[', ']', '{', '}', '>', '|', '*', '&', '!', '%', '@', '`', '#', '?', ',', '-', ':', '~'];
    let is_word = matches!(value.to_ascii_lowercase().as_str(), "true" | "false" | "null" | "yes" | "no" | "on" | "off");
    let is_bare = !value.is_empty()
        && value.trim() == value
        && !value.starts_with(odd)
        && !value.contains(": ")
        && !value.contains(" #")
        && !value.ends_with(':')
        && !(in_list && value.contains([',', '[', ']', '"']))
        && !value.chars().any(char::is_control)
        && !is_word;
    if is_bare { value.to_owned() } else { serde_json::Value::from(value).to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::front_matter::split;

    #[test]
    fn a_field_is_set_where_it_stands_and_nothing_else_changes() {
        let text =
            "---\n# ours\nid: hub\nlabels:\n  - a\n\n  - b\n# about the weight\nweight:   7   \ntitle: 'Old'\n...\n\nBody  \n";
        let mut sheet = Sheet::new(text);
        assert_eq!(sheet.text(), text);
        sheet.set("labels", &Value::Line(vec!["x".to_owned(), "y, z".to_owned()]));
        sheet.set("title", &Value::One("New: \"one\"".to_owned()));
        sheet.set("links", &Value::Lines(vec!["web: https://e.org | E".to_owned()]));
        sheet.remove("id");
        let wanted = "---\n# ours\nlabels: [x, \"y, z\"]\n# about the weight\nweight:   7   \ntitle: \"New: \\\"one\\\"\"\nlinks:\n  - \"web: https://e.org | E\"\n...\n\nBody  \n";
        assert_eq!(sheet.text(), wanted);
        let (matter, _, _) = split(&sheet.text());
        assert_eq!((matter.list("labels"), matter.get("title")), (&["x".to_owned(), "y, z".to_owned()][..], "New: \"one\""));
        assert_eq!(matter.list("links"), ["web: https://e.org | E"]);
    }

    #[test]
    fn every_value_comes_back_as_it_was_written() {
        for value in [
            "plain",
            "a: b",
            "- x",
            "true",
            " x ",
            "C# and",
            "a #b",
            "重設",
            "it's",
            "\"q\"",
            "x:",
            "~",
            "[a]",
            "2026-01-01",
            "a\\b\"c",
        ] {
            let mut sheet = Sheet::new("text\n");
            sheet.set("title", &Value::One(value.to_owned()));
            sheet.set("one", &Value::Line(vec![value.to_owned(), "two".to_owned()]));
            sheet.set("many", &Value::Lines(vec![value.to_owned()]));
            let (matter, body, _) = split(&sheet.text());
            assert_eq!(
                (matter.get("title"), matter.list("one").first().map(String::as_str), matter.get("many")),
                (value, Some(value), value)
            );
            assert_eq!((body.as_str(), matter.broken.len()), ("text\n", 0));
        }
    }
}
