//! How a text names a block: `{{block:7}}`, alone on its line. In code it is code.

use vestibule_base::Id;

/// A line of a text with whether it is code (between ``` or ~~~).
pub fn lines(body: &str) -> impl Iterator<Item = (&str, bool)> {
    let mut fence: Option<(char, usize)> = None;
    body.lines().map(move |line| {
        let rest = line.trim_start();
        let mark = rest.chars().next().filter(|mark| matches!(mark, '`' | '~'));
        let length = mark.map_or(0, |mark| rest.chars().take_while(|char| *char == mark).count());
        match (fence, mark) {
            (None, Some(mark)) if length >= 3 => {
                fence = Some((mark, length));
                (line, true)
            }
            (Some((open, least)), Some(mark))
                if mark == open && length >= least && rest.trim_end().chars().all(|char| char == mark) =>
            {
                fence = None;
                (line, true)
            }
            (known, _) => (line, known.is_some()),
        }
    })
}

/// What a line includes: its name, a number or the key of a folder.
#[must_use]
pub fn named(line: &str) -> Option<&str> {
    let name = line.trim().strip_prefix("{{block:")?.strip_suffix("}}")?.trim();
    let is_name = !name.is_empty() && !name.contains(['{', '}']) && !name.contains(char::is_whitespace);
    is_name.then_some(name)
}

/// The blocks that a text names itself, each once.
#[must_use]
pub fn includes(body: &str) -> Vec<Id> {
    if !body.contains("{{block:") {
        return Vec::new();
    }
    let mut ids: Vec<Id> = Vec::new();
    for id in lines(body).filter(|(_, is_code)| !is_code).filter_map(|(line, _)| named(line)?.parse().ok()) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}

/// The same text with other names for its blocks; what `name` does not know stays.
#[must_use]
pub fn renamed(body: &str, mut name: impl FnMut(&str) -> Option<String>) -> String {
    if !body.contains("{{block:") {
        return body.to_owned();
    }
    let mut out = String::with_capacity(body.len());
    for (line, is_code) in lines(body) {
        match named(line).filter(|_| !is_code).and_then(&mut name) {
            Some(new) => {
                out.extend(line.chars().take_while(|char| char.is_whitespace()));
                out.push_str(&format!("{{{{block:{new}}}}}"));
            }
            None => out.push_str(line),
        }
        out.push('\n');
    }
    if !body.ends_with('\n') {
        out.pop();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_is_named_alone_on_its_line_and_in_code_it_is_code() {
        let body = "a\n{{block:7}}\n\n1. x\n   {{block:8}}\n\n```\n{{block:9}}\n```\nsee {{block:10}} {{block:7}}\n~~~~\n```\n{{block:11}}\n~~~~\n{{block:7}}";
        assert_eq!(includes(body), [Id(7), Id(8)]);
        let renamed = renamed(body, |name| Some(format!("b{name}")));
        assert!(renamed.contains("\n{{block:b7}}\n") && renamed.contains("   {{block:b8}}"), "{renamed}");
        assert!(renamed.contains("{{block:9}}") && renamed.contains("{{block:10}}") && renamed.ends_with("{{block:b7}}"));
    }
}
