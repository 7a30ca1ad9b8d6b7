//! The marks inside a caption: `<b>`, `<i>`, `<u>`, `<c>`, `<v Name>`, `<lang>`, `<ruby>`, times, and `&amp;` with its like.

use super::vtt::read_time;

/// What stands behind `&` and before `;`, numbers aside.
const ESCAPES: [&str; 6] = ["amp", "lt", "gt", "lrm", "rlm", "nbsp"];

/// Faults of a text, with the line inside it (from 0) and the end of their text key. `start` and `end` are those of the
/// caption, in milliseconds.
#[must_use]
pub fn faults(text: &str, (start, end): (i64, i64)) -> Vec<(usize, &'static str)> {
    let mut reading = Reading { line: 0, open: Vec::new(), last: start, end, faults: Vec::new() };
    let mut rest = text;
    while let Some(at) = rest.find(['<', '&', '\n']) {
        let (mark, tail) = rest.split_at(at).1.split_at(1);
        rest = match mark {
            "<" => {
                let (tag, behind) = tail.split_once('>').unwrap_or((tail, ""));
                reading.tag(tag);
                reading.line += tag.matches('\n').count();
                behind
            }
            "&" => {
                if escape(tail).is_none() {
                    reading.fault("escape");
                }
                tail
            }
            _ => {
                reading.line += 1;
                tail
            }
        };
    }
    // A voice may speak to the end of its caption.
    if reading.open.iter().any(|name| name != "v") {
        reading.fault("tag-open");
    }
    reading.faults
}

struct Reading {
    line: usize,
    open: Vec<String>,
    /// The time that the next one must be behind.
    last: i64,
    end: i64,
    faults: Vec<(usize, &'static str)>,
}

impl Reading {
    fn fault(&mut self, key: &'static str) {
        self.faults.push((self.line, key));
    }

    fn tag(&mut self, tag: &str) {
        if let Some(name) = tag.strip_prefix('/') {
            self.close(name);
        } else if tag.starts_with(|char: char| char.is_ascii_digit()) {
            match read_time(tag) {
                Some(time) if time > self.last && time < self.end => self.last = time,
                _ => self.fault("inner-time"),
            }
        } else {
            self.begin(tag);
        }
    }

    fn close(&mut self, name: &str) {
        let closes_ruby = name == "ruby" && self.open.last().is_some_and(|last| last == "rt");
        if closes_ruby {
            self.open.pop();
        }
        if self.open.last().is_some_and(|last| last == name) {
            self.open.pop();
        } else {
            self.fault("tag");
        }
    }

    fn begin(&mut self, tag: &str) {
        let (name, says) = tag.split_once([' ', '\t', '\n', '\u{c}']).unwrap_or((tag, ""));
        let name = name.split('.').next().unwrap_or_default();
        let says = !says.trim().is_empty();
        let is_known = match name {
            "b" | "i" | "u" | "c" | "ruby" => !says,
            "rt" => !says && self.open.last().is_some_and(|last| last == "ruby"),
            "v" => says && !self.open.iter().any(|open| open == "v"),
            "lang" => true,
            _ => false,
        };
        if !is_known {
            self.fault("tag");
        }
        self.open.push(name.to_owned());
    }
}

/// The name of an escape that a text begins with, the `&` aside.
fn escape(text: &str) -> Option<&str> {
    let (name, _) = text.split_once(';')?;
    let is_number = || {
        let digits = name.strip_prefix('#').map(|number| number.strip_prefix('x').unwrap_or(number));
        digits.is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()))
    };
    (ESCAPES.contains(&name) || is_number()).then_some(name)
}

/// The text with every `&` that means itself written as WebVTT wants it.
#[must_use]
pub fn with_escapes(text: &str) -> String {
    let mut parts = text.split('&');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str(if escape(part).is_some() { "&" } else { "&amp;" });
        out.push_str(part);
    }
    out
}

/// The words without marks, on one line.
#[must_use]
pub fn words(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut inside = false;
    for char in text.chars() {
        match char {
            '<' => inside = true,
            '>' if inside => inside = false,
            _ if inside => {}
            _ => out.push(char),
        }
    }
    let read = out.replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", " ").replace("&lrm;", "").replace("&rlm;", "");
    read.replace("&amp;", "&").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_judged_as_the_standard_does() {
        let fine = [
            "a <b>b</b> &amp; c",
            "<v Ana>all of it",
            "<c.yellow.big>x</c>",
            "<ruby>漢<rt>kan</ruby>",
            "a<00:01.500>b",
            "&#39;&#x20;",
        ];
        assert!(fine.iter().all(|text| faults(text, (1_000, 2_000)).is_empty()));
        let wrong = [
            ("Q & A", "escape"),
            ("&eacute;", "escape"),
            ("<v>who</v>", "tag"),
            ("<b class>x</b>", "tag"),
            ("<rt>x</rt>", "tag"),
            ("<i>a<b>b</i></b>", "tag"),
            ("<u>a", "tag-open"),
            ("a<00:02.000>b", "inner-time"),
            ("a<00:01.500>b<00:01.400>c", "inner-time"),
        ];
        for (text, key) in wrong {
            assert_eq!(faults(text, (1_000, 2_000)).first(), Some(&(0, key)), "{text}");
        }
        assert_eq!(faults("one\ntwo\n& three", (0, 1)), [(2, "escape")]);
    }

    #[test]
    fn what_is_typed_in_the_form_needs_no_escapes() {
        assert_eq!(with_escapes("Q & A &amp; more &x; &#39;"), "Q &amp; A &amp; more &amp;x; &#39;");
    }
}
