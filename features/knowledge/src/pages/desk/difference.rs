//! The difference between two texts, line beside line, with the words that changed.

use similar::{ChangeTag, DiffOp, TextDiff};

/// Lines shown around a change.
const AROUND: usize = 3;

/// A part of a line: its words, and whether they changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The words.
    pub text: String,
    /// Whether they differ.
    pub changed: bool,
}

/// A line on one side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its number.
    pub number: usize,
    /// Whether the other side lacks it as it is.
    pub changed: bool,
    /// Its words.
    pub parts: Vec<Part>,
}

/// A row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// Lines that are the same on both sides, left out.
    Skipped(usize),
    /// A line on each side, where there is one.
    Pair(Option<Line>, Option<Line>),
}

/// The rows of the difference; none when the texts are the same.
#[must_use]
pub fn rows(old: &str, new: &str) -> Vec<Row> {
    let diff = TextDiff::from_lines(old, new);
    let mut rows = Vec::new();
    let mut seen = 0;
    for group in diff.grouped_ops(AROUND) {
        let from = group.first().map_or(seen, |op| op.old_range().start);
        if from > seen {
            rows.push(Row::Skipped(from - seen));
        }
        for op in &group {
            push(&diff, op, &mut rows);
            seen = op.old_range().end;
        }
    }
    rows
}

fn push(diff: &TextDiff<'_, '_, str>, op: &DiffOp, rows: &mut Vec<Row>) {
    let (mut left, mut right) = (Vec::new(), Vec::new());
    for change in diff.iter_inline_changes(op) {
        let parts = change
            .iter_strings_lossy()
            .map(|(changed, text)| Part { text: text.trim_end_matches('\n').to_owned(), changed })
            .collect::<Vec<_>>();
        let is_change = change.tag() != ChangeTag::Equal;
        let line =
            |number: Option<usize>| number.map(|number| Line { number: number + 1, changed: is_change, parts: parts.clone() });
        left.extend(line(change.old_index()));
        right.extend(line(change.new_index()));
    }
    let length = left.len().max(right.len());
    let (mut left, mut right) = (left.into_iter(), right.into_iter());
    rows.extend((0..length).map(|_| Row::Pair(left.next(), right.next())));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_word_is_marked_on_both_sides() {
        let rows = rows("The light is three times red.\n", "The light is seven times red.\n");
        let [Row::Pair(Some(old), Some(new))] = rows.as_slice() else { panic!("{rows:?}") };
        let marked =
            |line: &Line| line.parts.iter().filter(|part| part.changed).map(|part| part.text.clone()).collect::<String>();
        assert_eq!((marked(old).as_str(), marked(new).as_str()), ("three", "seven"));
    }

    #[test]
    fn what_stayed_the_same_is_left_out() {
        let old: String = (0..40).map(|number| format!("line {number}\n")).collect();
        let rows = rows(&old, &old.replace("line 20\n", "line twenty\n"));
        assert_eq!(rows.first(), Some(&Row::Skipped(17)));
        assert!(super::rows(&old, &old).is_empty());
    }
}
