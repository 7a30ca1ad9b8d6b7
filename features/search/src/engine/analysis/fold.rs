//! Folding: one spelling for what people type with and without accents, in capitals or not.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

/// Lower case in composed form (NFC), the form that the Snowball stemmers expect; the apostrophe is the ASCII one.
pub(super) fn lower(word: &str) -> Cow<'_, str> {
    if word.is_ascii() {
        if word.bytes().any(|b| b.is_ascii_uppercase()) {
            return Cow::Owned(word.to_ascii_lowercase());
        }
        return Cow::Borrowed(word);
    }
    Cow::Owned(word.nfc().flat_map(char::to_lowercase).map(|c| if c == '\u{2019}' { '\'' } else { c }).collect())
}

/// Lower case without accents: NFKD, combining marks of Latin, Greek, Cyrillic, Hebrew and Arabic dropped, final sigma as
/// sigma, and the letters that have no decomposition (đ, ł, ø, ß, æ …) by their usual ASCII spelling.
#[must_use]
pub fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    if word.is_ascii() {
        folded.extend(word.chars().filter(|c| *c != '\'').map(|c| c.to_ascii_lowercase()));
        return folded;
    }
    for c in word.nfkd().flat_map(char::to_lowercase).filter(|c| !is_dropped(*c)) {
        match spelling(c) {
            Some(ascii) => folded.push_str(ascii),
            None => folded.push(c),
        }
    }
    folded
}

/// The first letter that a word beginning with this character has when folded.
pub(crate) fn first_letter(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    let folded = c.nfkd().flat_map(char::to_lowercase).find(|c| !is_dropped(*c)).unwrap_or(c);
    let spelt = spelling(folded).and_then(|letters| letters.chars().next()).unwrap_or(folded);
    super::chinese::simplified(spelt)
}

fn is_dropped(c: char) -> bool {
    matches!(u32::from(c), 0x0300..=0x036F | 0x0591..=0x05C7 | 0x0610..=0x061A | 0x064B..=0x065F | 0x0640 | 0x0670 | 0x27 | 0x2019 | 0x200D)
}

fn spelling(c: char) -> Option<&'static str> {
    Some(match c {
        'ς' => "σ",
        'đ' | 'ð' => "d",
        'ł' => "l",
        'ø' => "o",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ı' => "i",
        'ħ' => "h",
        'ŧ' => "t",
        'أ' | 'إ' | 'آ' | 'ٱ' => "ا",
        _ => return None,
    })
}
