//! The lines between `---` on top of a Markdown page: the part of YAML that people write there.

/// What stands on top of a page.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct FrontMatter {
    fields: Vec<(String, Vec<String>)>,
    /// Lines that could not be read: number and words.
    pub broken: Vec<(usize, String)>,
    /// Whether it has a beginning and no end.
    pub open: bool,
}

impl FrontMatter {
    /// Fields of one value each.
    #[must_use]
    pub fn of(fields: &[(&str, &str)]) -> Self {
        let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), vec![(*value).to_owned()])).collect();
        Self { fields, ..Self::default() }
    }

    /// The first value of a field; empty when there is none.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.list(name).first().map_or("", String::as_str)
    }

    /// Every value of a field.
    #[must_use]
    pub fn list(&self, name: &str) -> &[String] {
        self.fields.iter().find(|(known, _)| known == name).map_or(&[], |(_, values)| values.as_slice())
    }

    /// Whether there is such a field.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.fields.iter().any(|(known, _)| known == name)
    }
}

/// Parts a page: front matter, body, and the number of the body's first line.
#[must_use]
pub fn split(text: &str) -> (FrontMatter, String, usize) {
    let mut lines = text.lines();
    if lines.next().map(str::trim_end) != Some("---") {
        return (FrontMatter::default(), text.to_owned(), 1);
    }
    let Some(end) = lines.position(|line| matches!(line.trim_end(), "---" | "...")) else {
        // A line across the page, not front matter, unless a field follows.
        let open = text.lines().nth(1).is_some_and(|line| key_and_value(line.trim()).is_some());
        return (FrontMatter { open, ..FrontMatter::default() }, text.to_owned(), 1);
    };
    let head: Vec<&str> = text.lines().skip(1).take(end).collect();
    let body: String = text.lines().skip(end + 2).map(|line| format!("{line}\n")).collect();
    (parse(&head), body, end + 3)
}

/// Whether a line belongs to the field above it.
#[must_use]
pub fn is_inside(line: &str) -> bool {
    let trimmed = line.trim();
    line.starts_with([' ', '\t']) || trimmed.starts_with("- ") || trimmed == "-"
}

fn parse(lines: &[&str]) -> FrontMatter {
    let mut matter = FrontMatter::default();
    let mut block = None;
    for (number, line) in (2..).zip(lines) {
        let trimmed = line.trim();
        let is_inside = is_inside(line);
        if trimmed.is_empty() || trimmed.starts_with('#') {
            continue;
        }
        match (is_inside, matter.fields.last_mut()) {
            (true, Some((_, values))) => match (block, trimmed.strip_prefix('-')) {
                (Some(joint), _) => join(values, trimmed, joint),
                (None, Some(item)) => values.push(unquoted(item.trim())),
                (None, None) => matter.broken.push((number, trimmed.to_owned())),
            },
            _ => match key_and_value(trimmed) {
                Some((key, value)) => {
                    block = match value {
                        "|" | "|-" | "|+" => Some("\n"),
                        ">" | ">-" | ">+" => Some(" "),
                        _ => None,
                    };
                    let values = if block.is_some() || value.is_empty() { Vec::new() } else { values(value) };
                    matter.fields.push((key.to_ascii_lowercase(), values));
                }
                None => matter.broken.push((number, trimmed.to_owned())),
            },
        }
    }
    matter
}

/// A field's name and what follows it on its line.
#[must_use]
pub fn key_and_value(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once(':')?;
    let is_key = !key.is_empty() && key.chars().all(|char| char.is_alphanumeric() || matches!(char, '_' | '-' | '.'));
    let is_parted = value.is_empty() || value.starts_with([' ', '\t']);
    (is_key && is_parted).then(|| (key, value.trim()))
}

fn join(values: &mut Vec<String>, line: &str, joint: &str) {
    match values.first_mut() {
        Some(text) => {
            text.push_str(joint);
            text.push_str(line);
        }
        None => values.push(line.to_owned()),
    }
}

fn values(value: &str) -> Vec<String> {
    let Some(list) = value.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) else { return vec![unquoted(value)] };
    let (mut items, mut item, mut quote) = (Vec::new(), String::new(), None);
    for char in list.chars() {
        match (quote, char) {
            (None, ',') => items.push(unquoted(std::mem::take(&mut item).trim())),
            (None, '"' | '\'') if item.trim().is_empty() => {
                quote = Some(char);
                item.push(char);
            }
            (Some(open), _) if open == char => {
                quote = None;
                item.push(char);
            }
            _ => item.push(char),
        }
    }
    items.push(unquoted(item.trim()));
    items.retain(|item| !item.is_empty());
    items
}

fn unquoted(value: &str) -> String {
    let inner = |quote: char| value.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote)).filter(|_| value.len() > 1);
    if let Some(single) = inner('\'') {
        return single.replace("''", "'");
    }
    if inner('"').is_some() {
        // Double quotes in YAML know the escapes of JSON and a few more; what JSON cannot read stays as it is.
        return serde_json::from_str(value).unwrap_or_else(|_| value.trim_matches('"').to_owned());
    }
    value.split_once(" #").map_or(value, |(before, _)| before.trim_end()).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_read_as_people_write_them() {
        let text = "---\nid: \"a \\\"b\\\"\"\nlabels: hub, wifi\nparents: [\"net, all\", 'it''s', x]\ntags:\n  - one\n  - \"two\"\nsummary: >\n  folded\n  text\n# no\ntitle: C# and more # comment\n---\n\nBody\n";
        let (matter, body, line) = split(text);
        assert_eq!(matter.get("id"), "a \"b\"");
        assert_eq!(matter.list("parents"), ["net, all", "it's", "x"]);
        assert_eq!(matter.list("tags"), ["one", "two"]);
        assert_eq!(matter.get("summary"), "folded text");
        assert_eq!(matter.get("title"), "C# and more");
        assert_eq!((body.as_str(), line), ("\nBody\n", 14));
        assert!(matter.broken.is_empty(), "{:?}", matter.broken);
    }

    #[test]
    fn a_broken_line_is_named_and_the_rest_goes_on() {
        let (matter, _, _) = split("---\ntitle: A\n!!! what\nkind: how-to\n---\nx\n");
        assert_eq!(matter.broken, [(3, "!!! what".to_owned())]);
        assert_eq!(matter.get("kind"), "how-to");
        assert!(split("---\ntitle: A\nno end\n").0.open);
        assert_eq!(split("no matter\n").1, "no matter\n");
    }
}
