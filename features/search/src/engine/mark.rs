//! Text with marks.

use std::fmt;
use std::ops::Range;

/// A text and the byte ranges in it that hold what was sought. `Display` writes it as HTML, escaped, with `<mark>`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marked {
    /// The text, plain.
    pub text: String,
    /// Byte ranges, ascending, on character boundaries, not overlapping.
    pub marks: Vec<Range<usize>>,
}

impl Marked {
    pub(crate) fn new(text: String, mut marks: Vec<Range<usize>>) -> Self {
        marks.sort_by_key(|mark| mark.start);
        let mut merged: Vec<Range<usize>> = Vec::with_capacity(marks.len());
        for mark in marks {
            match merged.last_mut() {
                Some(last) if mark.start <= last.end => last.end = last.end.max(mark.end),
                _ => merged.push(mark),
            }
        }
        Self { text, marks: merged }
    }

    /// The text as HTML.
    #[must_use]
    pub fn to_html(&self) -> String {
        self.to_string()
    }
}

impl fmt::Display for Marked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut done = 0;
        for mark in &self.marks {
            escape(f, self.text.get(done..mark.start).unwrap_or_default())?;
            f.write_str("<mark>")?;
            escape(f, self.text.get(mark.clone()).unwrap_or_default())?;
            f.write_str("</mark>")?;
            done = mark.end;
        }
        escape(f, self.text.get(done..).unwrap_or_default())
    }
}

fn escape(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    for piece in text.split_inclusive(['&', '<', '>', '"', '\'']) {
        let plain = piece.trim_end_matches(['&', '<', '>', '"', '\'']);
        f.write_str(plain)?;
        f.write_str(match piece.get(plain.len()..) {
            Some("&") => "&amp;",
            Some("<") => "&lt;",
            Some(">") => "&gt;",
            Some("\"") => "&quot;",
            Some("'") => "&#39;",
            _ => "",
        })?;
    }
    Ok(())
}
