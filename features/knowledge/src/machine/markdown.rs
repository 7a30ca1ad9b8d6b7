//! Taking the sentences out of a Markdown text, and putting translated ones back into the same shape: code, addresses,
//! marks of call-outs and tags are never shown to the service, or stand there as `⟦0⟧`.

/// A piece of the text.
#[derive(Clone, PartialEq, Eq, Debug)]
enum Piece {
    /// Stays as it is.
    Kept(String),
    /// A sentence or more, by its number.
    Words(usize),
}

/// Words to be translated.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Segment {
    /// What the service sees.
    pub text: String,
    /// What stands behind `⟦0⟧`, `⟦1⟧`, …
    pub kept: Vec<String>,
}

/// A text taken apart.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Parts {
    pieces: Vec<Piece>,
    /// Its words in their order.
    pub segments: Vec<Segment>,
}

impl Parts {
    /// Takes a text apart.
    #[must_use]
    pub fn of(body: &str) -> Self {
        let mut parts = Self::default();
        let mut fence: Option<String> = None;
        for line in body.split_inclusive('\n') {
            let bare = line.trim();
            let mark = ["```", "~~~"].into_iter().find(|mark| bare.starts_with(mark));
            match (&fence, mark) {
                (Some(open), _) => {
                    if bare.starts_with(open.as_str()) {
                        fence = None;
                    }
                    parts.keep(line);
                }
                (None, Some(mark)) => {
                    fence = Some(mark.to_owned());
                    parts.keep(line);
                }
                (None, None) => parts.line(line),
            }
        }
        parts
    }

    fn keep(&mut self, text: &str) {
        match self.pieces.last_mut() {
            Some(Piece::Kept(last)) => last.push_str(text),
            _ => self.pieces.push(Piece::Kept(text.to_owned())),
        }
    }

    fn words(&mut self, text: &str) {
        if !text.chars().any(char::is_alphabetic) {
            return self.keep(text);
        }
        let (start, end) = (text.len() - text.trim_start().len(), text.trim_end().len());
        self.keep(text.get(..start).unwrap_or_default());
        let segment = protected(text.trim());
        if without_marks(&segment.text).chars().any(char::is_alphabetic) {
            self.pieces.push(Piece::Words(self.segments.len()));
            self.segments.push(segment);
        } else {
            self.keep(text.trim());
        }
        self.keep(text.get(end..).unwrap_or_default());
    }

    fn line(&mut self, line: &str) {
        let rest = line.trim_start_matches([' ', '\t']);
        let is_code = line.len() - rest.len() >= 4 && !is_listed(rest);
        let is_own = rest.starts_with("{{") || rest.starts_with(":::") || rest.starts_with("[^") || (rest.starts_with("    "));
        if is_code || is_own || rest.trim().is_empty() {
            return self.keep(line);
        }
        let prefix = prefix(line);
        self.keep(line.get(..prefix).unwrap_or_default());
        let rest = line.get(prefix..).unwrap_or_default();
        if rest.starts_with('|') {
            for (number, cell) in rest.split('|').enumerate() {
                if number > 0 {
                    self.keep("|");
                }
                self.words(cell);
            }
        } else {
            self.words(rest);
        }
    }

    /// The text with translated words in the place of its own; `None` when a sentence lost what stood in it.
    #[must_use]
    pub fn with(&self, translated: &[String]) -> Option<String> {
        let mut out = String::new();
        for piece in &self.pieces {
            match piece {
                Piece::Kept(text) => out.push_str(text),
                Piece::Words(number) => out.push_str(&self.segments.get(*number)?.restored(translated.get(*number)?)?),
            }
        }
        Some(out)
    }
}

impl Segment {
    /// The translated words with what was kept; `None` when a mark is missing, doubled or invented.
    #[must_use]
    pub fn restored(&self, translated: &str) -> Option<String> {
        let text: String = translated.split_whitespace().collect::<Vec<_>>().join(" ");
        if text.matches('⟦').count() != self.kept.len() || text.is_empty() {
            return None;
        }
        let mut out = text;
        for (number, kept) in self.kept.iter().enumerate() {
            let mark = format!("⟦{number}⟧");
            if out.matches(&mark).count() != 1 {
                return None;
            }
            out = out.replace(&mark, kept);
        }
        Some(out)
    }
}

fn is_listed(rest: &str) -> bool {
    rest.starts_with(['-', '*', '+']) || rest.chars().next().is_some_and(|char| char.is_ascii_digit())
}

/// Bytes of a line before its words: blanks, `>`, `#`, points, numbers, boxes, and the mark of a call-out.
fn prefix(line: &str) -> usize {
    let mut at = 0;
    loop {
        let rest = line.get(at..).unwrap_or_default();
        let step = step(rest);
        if step == 0 {
            return at;
        }
        at += step;
    }
}

fn step(rest: &str) -> usize {
    let blanks = rest.len() - rest.trim_start_matches([' ', '\t']).len();
    if blanks > 0 {
        return blanks;
    }
    if rest.starts_with('>') {
        return 1;
    }
    let hashes = rest.len() - rest.trim_start_matches('#').len();
    if (1..=6).contains(&hashes) && rest.get(hashes..).is_some_and(|after| after.starts_with(' ')) {
        return hashes;
    }
    for mark in ["- ", "* ", "+ ", "[ ] ", "[x] ", "[X] "] {
        if rest.starts_with(mark) {
            return mark.len();
        }
    }
    let digits = rest.len() - rest.trim_start_matches(|char: char| char.is_ascii_digit()).len();
    if (1..=9).contains(&digits) && [". ", ") "].iter().any(|end| rest.get(digits..).is_some_and(|after| after.starts_with(end)))
    {
        return digits + 2;
    }
    let alert = ["[!NOTE]", "[!TIP]", "[!IMPORTANT]", "[!WARNING]", "[!CAUTION]"]
        .into_iter()
        .find(|mark| rest.get(..mark.len()).is_some_and(|start| start.eq_ignore_ascii_case(mark)));
    alert.map_or(0, str::len)
}

/// Words with marks in the place of code, addresses and tags. The words of a link stay words.
fn protected(text: &str) -> Segment {
    let mut segment = Segment { text: String::new(), kept: Vec::new() };
    let mut rest = text;
    while let Some(char) = rest.chars().next() {
        let taken = kept_length(rest);
        if taken == 0 {
            segment.text.push(char);
            rest = rest.get(char.len_utf8()..).unwrap_or_default();
            continue;
        }
        let (kept, after) = rest.split_at_checked(taken).unwrap_or((rest, ""));
        segment.text.push_str(&format!("⟦{}⟧", segment.kept.len()));
        segment.kept.push(kept.to_owned());
        rest = after;
    }
    segment
}

/// How many bytes from here on are no words; 0 for words.
fn kept_length(rest: &str) -> usize {
    if rest.starts_with('⟦') || rest.starts_with('⟧') {
        return '⟦'.len_utf8();
    }
    if rest.starts_with('`') {
        let ticks = rest.len() - rest.trim_start_matches('`').len();
        let (open, after) = rest.split_at_checked(ticks).unwrap_or((rest, ""));
        return after.find(open).map_or(0, |end| ticks + end + ticks);
    }
    if rest.starts_with("![") {
        return 2;
    }
    if rest.starts_with("](") {
        return rest.find(')').map_or(0, |end| end + 1);
    }
    if rest.starts_with("[^") {
        return rest.find(']').map_or(0, |end| end + 1);
    }
    if rest.starts_with("{{") {
        return rest.find("}}").map_or(0, |end| end + 2);
    }
    if rest.starts_with('<') && rest.chars().nth(1).is_some_and(|char| char.is_ascii_alphabetic() || matches!(char, '/' | '!')) {
        return rest.find('>').map_or(0, |end| end + 1);
    }
    if rest.starts_with("https://") || rest.starts_with("http://") {
        return rest.find(|char: char| char.is_whitespace() || matches!(char, ')' | '>' | '"')).unwrap_or(rest.len());
    }
    0
}

fn without_marks(text: &str) -> String {
    text.split('⟦').flat_map(|part| part.split('⟧')).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "## Set it up\n\n> [!TIP]\n> Use `reset --all` first.\n\n1. Open [the hub](article:7#x) and ![a plan](file:9).\n   - [ ] Read <https://a.example>\n\n```sh\necho hello\n```\n\n| Light | Meaning |\n|---|---|\n| red | *off* |\n\n{{block:5}}\n\n::: only platform=\"Windows\"\nHere.\n:::\n";

    #[test]
    fn what_is_taken_apart_goes_together_again() {
        let parts = Parts::of(TEXT);
        let own: Vec<String> = parts.segments.iter().map(|segment| segment.text.clone()).collect();
        assert_eq!(parts.with(&own).as_deref(), Some(TEXT));
        assert_eq!(
            own,
            [
                "Set it up",
                "Use ⟦0⟧ first.",
                "Open [the hub⟦0⟧ and ⟦1⟧a plan⟦2⟧.",
                "Read ⟦0⟧",
                "Light",
                "Meaning",
                "red",
                "*off*",
                "Here."
            ]
        );
    }

    #[test]
    fn translated_words_stand_in_the_shape_of_the_source() {
        let parts = Parts::of("- Open [the hub](article:7)\n");
        assert_eq!(
            parts.with(&["Otvorite [središnjicu⟦0⟧".to_owned()]).as_deref(),
            Some("- Otvorite [središnjicu](article:7)\n")
        );
    }

    #[test]
    fn a_sentence_that_lost_or_doubled_what_stood_in_it_is_refused() {
        let parts = Parts::of("Press `A` now");
        for bad in ["Press now", "Press ⟦0⟧ ⟦0⟧ now", "Press ⟦1⟧ now", "", "Press ⟦0 now"] {
            assert_eq!(parts.with(&[bad.to_owned()]), None, "{bad}");
        }
    }
}
