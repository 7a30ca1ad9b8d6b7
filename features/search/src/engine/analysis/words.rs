//! Cuts a text into words and, where a script has no blanks, into characters.

use std::iter::Peekable;
use std::str::CharIndices;

use unicode_normalization::char::is_combining_mark;

/// The longest word that is kept whole, in bytes: longer runs are keys and encoded data that nobody types.
const LONGEST_WORD: usize = 120;

/// A piece of text that becomes one token.
pub(crate) enum Run {
    /// Letters and digits. `joined` is where the next part ends when a hyphen follows at once, as in "Wi-Fi".
    Word { from: usize, to: usize, joined: Option<usize> },
    /// One character of a script without blanks, and where its direct neighbour of such a script ends.
    Character { from: usize, to: usize, next: Option<usize> },
}

impl Run {
    /// Where its token begins and ends.
    pub(crate) fn range(&self) -> std::ops::Range<usize> {
        let (Self::Word { from, to, .. } | Self::Character { from, to, .. }) = *self;
        from..to
    }

    /// All of the text that its token is made of: with the neighbour, or with the part behind the hyphen.
    pub(crate) fn extent(&self) -> std::ops::Range<usize> {
        let (Self::Word { from, to, joined: beyond } | Self::Character { from, to, next: beyond }) = *self;
        from..beyond.unwrap_or(to)
    }

    /// What to mark when it matches: both characters of a pair, but one part only of a hyphenated word.
    pub(crate) fn marked(&self) -> std::ops::Range<usize> {
        match self {
            Self::Word { .. } => self.range(),
            Self::Character { .. } => self.extent(),
        }
    }
}

/// Iterates over the runs of a text.
pub(crate) struct Runs<'a> {
    chars: Peekable<CharIndices<'a>>,
    text: &'a str,
    apostrophes: bool,
}

impl<'a> Runs<'a> {
    pub(super) fn new(text: &'a str, apostrophes: bool) -> Self {
        Self { chars: text.char_indices().peekable(), text, apostrophes }
    }

    /// Reads on to the end of a word that began with the character before.
    fn word_end(&mut self, mut end: usize) -> usize {
        while let Some(&(at, c)) = self.chars.peek() {
            let inside = belongs_to_word(c) || (self.apostrophes && is_apostrophe(c) && self.letter_follows(at + c.len_utf8()));
            if !inside {
                break;
            }
            end = at + c.len_utf8();
            self.chars.next();
        }
        end
    }

    fn letter_follows(&self, at: usize) -> bool {
        self.text.get(at..).and_then(|rest| rest.chars().next()).is_some_and(|c| c.is_alphabetic() && !is_unspaced(c))
    }

    /// Where the part behind a hyphen ends, for two short alphabetic parts.
    fn joined_end(&self, from: usize, to: usize) -> Option<usize> {
        let rest = self.text.get(to..)?.strip_prefix('-')?;
        let part = rest.chars().take_while(|c| belongs_to_word(*c)).map(char::len_utf8).sum::<usize>();
        let end = to + 1 + part;
        let whole = self.text.get(from..end)?;
        let chained = self.text.get(end..).is_some_and(|more| more.starts_with('-'));
        let short = (1..=24).contains(&part) && to - from <= 24;
        (short && !chained && whole.chars().all(|c| c == '-' || c.is_alphabetic())).then_some(end)
    }
}

impl Iterator for Runs<'_> {
    type Item = Run;

    fn next(&mut self) -> Option<Run> {
        loop {
            let (from, c) = self.chars.next()?;
            let to = from + c.len_utf8();
            if is_unspaced(c) {
                let next = self.chars.peek().filter(|(_, next)| is_unspaced(*next)).map(|(at, next)| at + next.len_utf8());
                return Some(Run::Character { from, to, next });
            }
            if c.is_ascii_alphanumeric() || !c.is_ascii() && (is_common_letter(c) || c.is_alphanumeric()) {
                let to = self.word_end(to);
                if to - from <= LONGEST_WORD {
                    let joined = self.joined_end(from, to);
                    return Some(Run::Word { from, to, joined });
                }
            }
        }
    }
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}')
}

fn belongs_to_word(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric();
    }
    is_common_letter(c) || (c.is_alphanumeric() || is_combining_mark(c) || c == '\u{200d}') && !is_unspaced(c)
}

/// Letters of Latin, Greek and Cyrillic, which the tables of the standard library tell slowly.
fn is_common_letter(c: char) -> bool {
    matches!(u32::from(c), 0x00C0..=0x00D6 | 0x00D8..=0x00F6 | 0x00F8..=0x02AF | 0x0388..=0x03CE | 0x0400..=0x0481)
}

/// Whether the script of a character is written without blanks between words (or, as Korean, best cut in pairs).
pub(super) fn is_unspaced(c: char) -> bool {
    c >= '\u{0E01}'
        && matches!(u32::from(c),
            0x0E01..=0x0E3A | 0x0E40..=0x0E4E // Thai
            | 0x0E81..=0x0EDF // Lao
            | 0x1000..=0x109F | 0x1780..=0x17D3 // Myanmar, Khmer
            | 0x3005..=0x3007 | 0x3041..=0x3096 | 0x30A1..=0x30FA | 0x30FC // kana
            | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF // Han
            | 0x1100..=0x11FF | 0xAC00..=0xD7A3 // Hangul
            | 0xFF66..=0xFF9D // half-width kana
        )
}
