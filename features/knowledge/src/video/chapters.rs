//! Chapters: where a part begins, what it is called, and which step of the how-to it shows.

use super::time;

/// A chapter in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Milliseconds.
    pub start: i64,
    /// Step of the how-to, from 1; 0 for none.
    pub step: i64,
    /// Title.
    pub title: String,
}

/// What an editor types, one a line: `0:12 Plug in the Hub #1` (`#1`: the step that it shows).
///
/// # Errors
/// The number of the first line that cannot be read.
pub fn parse(text: &str) -> Result<Vec<Line>, usize> {
    let mut lines: Vec<Line> = Vec::new();
    for (number, line) in (1_usize..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()) {
        let read = read(line.trim()).filter(|new| lines.last().is_none_or(|last| new.start > last.start));
        lines.push(read.ok_or(number)?);
    }
    Ok(lines)
}

fn read(line: &str) -> Option<Line> {
    let (start, rest) = line.split_once([' ', '\t'])?;
    let start = time::typed(start)?;
    let rest = rest.trim();
    let step = rest.rsplit_once('#').and_then(|(title, step)| Some((title.trim(), step.trim().parse::<i64>().ok()?)));
    let (title, step) = step.filter(|(title, step)| !title.is_empty() && (1..1_000).contains(step)).unwrap_or((rest, 0));
    (!title.is_empty()).then(|| Line { start, step, title: title.chars().take(200).collect() })
}

/// The same as text.
#[must_use]
pub fn write(lines: &[Line]) -> String {
    let line = |line: &Line| {
        let step = if line.step > 0 { format!(" #{}", line.step) } else { String::new() };
        let part = line.start % 1_000;
        let part = if part > 0 { format!(".{part:03}").trim_end_matches('0').to_owned() } else { String::new() };
        format!("{}{part} {}{step}", time::clock(line.start), line.title)
    };
    lines.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chapters_are_typed_one_a_line() {
        let text = "0:00 Before you start\n0:03.5 Plug in the Hub #1\n1:00:00 Phone #2 rings #12";
        let lines = parse(text).unwrap();
        assert_eq!(lines[1], Line { start: 3_500, step: 1, title: "Plug in the Hub".to_owned() });
        assert_eq!((lines[2].title.as_str(), lines[2].step), ("Phone #2 rings", 12));
        assert_eq!(write(&lines), text);
        assert_eq!(parse("0:05 a\n\n0:05 b"), Err(3));
        assert_eq!(parse("soon a"), Err(1));
    }
}
