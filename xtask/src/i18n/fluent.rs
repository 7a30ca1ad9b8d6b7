//! `.ftl` files as far as the checks need them.

use std::collections::BTreeSet;

/// A message.
#[derive(Debug)]
pub struct Message {
    /// Its key.
    pub key: String,
    /// Its line, from 1.
    pub line: usize,
    /// Names of the values put in.
    pub variables: BTreeSet<String>,
    /// Keys of other messages that it holds.
    pub holds: BTreeSet<String>,
    /// Whether it says something.
    pub has_words: bool,
}

/// The messages of a file, and the lines that belong to none.
pub fn read(text: &str) -> (Vec<Message>, Vec<usize>) {
    let (mut messages, mut strays): (Vec<Message>, Vec<usize>) = (vec![], vec![]);
    let mut patterns: Vec<String> = vec![];
    for (line, text) in (1..).zip(text.lines()) {
        if text.starts_with('#') || text.trim().is_empty() {
            continue;
        }
        let goes_on = text.starts_with([' ', '}']);
        if let Some((key, words)) = message(text) {
            messages.push(Message { key, line, variables: BTreeSet::new(), holds: BTreeSet::new(), has_words: false });
            patterns.push(words.to_owned());
        } else if let Some(pattern) = patterns.last_mut().filter(|_| goes_on) {
            pattern.push('\n');
            pattern.push_str(text);
        } else {
            strays.push(line);
        }
    }
    for (message, pattern) in messages.iter_mut().zip(&patterns) {
        (message.variables, message.holds) = placeables(pattern);
        message.has_words = !pattern.trim().is_empty();
    }
    (messages, strays)
}

/// `key = words`.
fn message(line: &str) -> Option<(String, &str)> {
    let (key, words) = line.split_once('=')?;
    let key = key.trim_end();
    let is_key = key.starts_with(|char: char| char.is_ascii_alphabetic())
        && key.chars().all(|char| char.is_ascii_alphanumeric() || matches!(char, '-' | '_'));
    is_key.then(|| (key.to_owned(), words))
}

/// Values (`$name`) and messages (`{ other-key }`) that stand in braces.
fn placeables(pattern: &str) -> (BTreeSet<String>, BTreeSet<String>) {
    let (mut variables, mut holds) = (BTreeSet::new(), BTreeSet::new());
    for part in pattern.split('{').skip(1) {
        let inside = part.split('}').next().unwrap_or_default();
        let dollar = inside.split('$').skip(1);
        variables.extend(dollar.map(|rest| {
            rest.chars().take_while(|char| char.is_ascii_alphanumeric() || matches!(char, '-' | '_')).collect::<String>()
        }));
        if let Some((key, _)) = message(&format!("{} =", inside.trim())) {
            holds.insert(key);
        }
    }
    (variables, holds)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_have_keys_lines_and_values() {
        let text = "# why\na-b = One { $name } of { a-c }\n\na-c = { $count ->\n    [one] { $count } thing\n   *[other] things of { $who }\n}\na-d =\n";
        let (messages, strays) = read(text);
        let seen: Vec<(&str, usize, Vec<&str>)> =
            messages.iter().map(|m| (m.key.as_str(), m.line, m.variables.iter().map(String::as_str).collect())).collect();
        assert_eq!(seen, [("a-b", 2, vec!["name"]), ("a-c", 4, vec!["count", "who"]), ("a-d", 8, vec![])]);
        assert!(messages[0].holds.contains("a-c") && !messages[2].has_words);
        assert_eq!(strays, Vec::<usize>::new());
    }

    #[test]
    fn a_line_that_is_no_message_is_told() {
        assert_eq!(read("a-b = x\nnonsense\n").1, [2]);
    }
}
