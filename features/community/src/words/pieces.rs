//! A text in pieces: code, which stays as it is, and all else; and what of the latter names something.

use vestibule_base::Id;

/// `[label](kind:7)`, with the sign before it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Reference<'a> {
    /// `@`, `!`, or none.
    pub sign: Option<char>,
    /// The words in brackets.
    pub label: &'a str,
    /// `person`, `post` or `file`.
    pub kind: &'a str,
    /// Which.
    pub id: Id,
}

/// A part of what is not code.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part<'a> {
    /// Words, with the last character before them.
    Words(&'a str),
    /// Something that is named.
    Named(Reference<'a>),
}

/// The text with everything outside of code written anew.
pub fn rewrite(body: &str, mut prose: impl FnMut(&str, &mut String)) -> String {
    let mut out = String::with_capacity(body.len());
    for (is_code, piece) in pieces(body) {
        if is_code { out.push_str(piece) } else { prose(piece, &mut out) }
    }
    out
}

/// The text without its code, every reference written by `mark`.
pub fn marked(body: &str, mark: impl Fn(Reference<'_>) -> String) -> String {
    let mut out = String::with_capacity(body.len());
    for (is_code, piece) in pieces(body) {
        if is_code {
            out.extend(piece.chars().filter(|char| *char == '\n'));
            continue;
        }
        for part in parts(piece) {
            match part {
                Part::Words(words) => out.push_str(words),
                Part::Named(reference) => out.push_str(&mark(reference)),
            }
        }
    }
    out
}

/// Everything that a text names outside of code.
pub fn references(body: &str) -> Vec<Reference<'_>> {
    let prose = pieces(body).into_iter().filter(|(is_code, _)| !is_code);
    let named = |part| if let Part::Named(reference) = part { Some(reference) } else { None };
    prose.flat_map(|(_, piece)| parts(piece)).filter_map(named).collect()
}

/// Words and what is named between them.
pub fn parts(prose: &str) -> Vec<Part<'_>> {
    let mut found = Vec::new();
    let (mut rest, mut from) = (prose, 0);
    while let Some(at) = rest.get(from..).and_then(|text| text.find('[')).map(|at| at + from) {
        let (before, after) = rest.split_at_checked(at).unwrap_or((rest, ""));
        let Some((label, kind, id, length)) = reference(after) else {
            from = at + 1;
            continue;
        };
        let sign = before.chars().next_back().filter(|sign| matches!(sign, '@' | '!'));
        let words = before.get(..before.len() - sign.map_or(0, char::len_utf8)).unwrap_or_default();
        if !words.is_empty() {
            found.push(Part::Words(words));
        }
        found.push(Part::Named(Reference { sign, label, kind, id }));
        rest = after.get(length..).unwrap_or_default();
        from = 0;
    }
    if !rest.is_empty() {
        found.push(Part::Words(rest));
    }
    found
}

/// Bytes within which kind and number end.
const LONGEST: usize = 60;

/// Reads `[label](kind:7)` at the beginning of a text: label, kind, id and length.
fn reference(text: &str) -> Option<(&str, &str, Id, usize)> {
    let text = text.strip_prefix('[')?;
    // Where the next bracket stands decides: whoever writes nothing but brackets must not cost more than others.
    let (label, rest) = text.split_at_checked(text.find(['[', ']', '\n'])?)?;
    let rest = rest.strip_prefix("](")?;
    let (inside, _) = rest.get(..rest.floor_char_boundary(LONGEST))?.split_once(')')?;
    let (kind, number) = inside.split_once(':').filter(|(kind, _)| matches!(*kind, "person" | "post" | "file"))?;
    let id = number.parse().ok().filter(|id| *id > 0).map(Id)?;
    Some((label, kind, id, label.len() + inside.len() + "[]()".len()))
}

/// Code and all else in turn, each as it stands.
fn pieces(body: &str) -> Vec<(bool, &str)> {
    let mut found = Vec::new();
    let (mut from, mut at) = (0, 0);
    let mut fence: Option<&str> = None;
    for line in body.split_inclusive('\n') {
        let mark = fence_of(line);
        let end = at + line.len();
        match (fence, mark) {
            // Behind backticks that open a block stand no others: those are code within a line.
            (None, Some((mark, rest))) if !(mark.starts_with('`') && rest.contains('`')) => {
                spans(body.get(from..at).unwrap_or_default(), &mut found);
                (from, fence) = (at, Some(mark));
            }
            (Some(open), Some((mark, rest))) if mark.starts_with(open) && rest.trim().is_empty() => {
                found.push((true, body.get(from..end).unwrap_or_default()));
                (from, fence) = (end, None);
            }
            _ => {}
        }
        at = end;
    }
    let rest = body.get(from..).unwrap_or_default();
    if fence.is_some() {
        found.push((true, rest))
    } else {
        spans(rest, &mut found)
    }
    found
}

/// The signs that may begin or end a block of code, and what stands behind them.
fn fence_of(line: &str) -> Option<(&str, &str)> {
    let line = line.trim_start_matches([' ', '>']);
    let sign = line.chars().next().filter(|sign| matches!(sign, '`' | '~'))?;
    let length = line.chars().take_while(|char| *char == sign).count();
    line.split_at_checked(length).filter(|_| length >= 3)
}

/// Code between backticks, as many on each side.
fn spans<'a>(text: &'a str, found: &mut Vec<(bool, &'a str)>) {
    let (mut rest, mut from) = (text, 0);
    while let Some(at) = rest.get(from..).and_then(|text| text.find('`')).map(|at| at + from) {
        let (before, after) = rest.split_at_checked(at).unwrap_or((rest, ""));
        let length = after.chars().take_while(|char| *char == '`').count();
        let Some(end) = closing(after, length) else {
            from = at + length;
            continue;
        };
        if !before.is_empty() {
            found.push((false, before));
        }
        found.push((true, after.get(..end).unwrap_or_default()));
        rest = after.get(end..).unwrap_or_default();
        from = 0;
    }
    if !rest.is_empty() {
        found.push((false, rest));
    }
}

/// Where the code ends that `length` backticks begin.
fn closing(text: &str, length: usize) -> Option<usize> {
    let mut at = length;
    loop {
        let open = at + text.get(at..)?.find('`')?;
        let run = text.get(open..)?.chars().take_while(|char| *char == '`').count();
        at = open + run;
        if run == length {
            return Some(at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pieces_of_a_text_are_the_text() {
        for body in [
            "a `b` c",
            "``a`b`` `",
            "```\nx\n",
            "> ~~~\n> x\n> ~~~\ny [z](person:1)",
            "`",
            "",
            "新 `手` [x](y) ![",
            "[a](person:x)",
        ] {
            let whole: String = pieces(body).into_iter().map(|(_, piece)| piece).collect();
            assert_eq!(whole, body);
            assert_eq!(rewrite(body, |prose, out| out.push_str(prose)), body);
        }
        let spans = "```x``` [a](person:1)\n```\n[b](person:2)\n``` x\n[c](person:3)\n```\n[d](person:4)";
        assert_eq!(references(spans).iter().map(|one| one.label).collect::<String>(), "ad");
        assert_eq!(references("`[a](person:1)` [b](person:2) ``` `[c](person:3)").len(), 2);
    }

    #[test]
    fn a_text_of_nothing_but_brackets_is_read_to_its_end() {
        let body = "[".repeat(20_000);
        assert!(references(&body).is_empty());
        assert_eq!(references(&format!("{body}a](person:7)")).len(), 1);
    }

    #[test]
    fn a_reference_is_read_with_its_sign() {
        let found = references("[[x] @[Ana Ć](person:7)![p](file:9)[q](post:3) [n](person:-1) [m](https://a.example)");
        let told: Vec<_> = found.iter().map(|one| (one.sign, one.label, one.kind, one.id.get())).collect();
        assert_eq!(told, [(Some('@'), "Ana Ć", "person", 7), (Some('!'), "p", "file", 9), (None, "q", "post", 3)]);
    }
}
