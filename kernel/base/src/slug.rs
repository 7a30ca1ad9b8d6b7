//! The readable part of an address.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Longest slug, in characters.
const LONGEST: usize = 60;

/// Turns a title into the readable part of an address: lower case, accents dropped, words joined by hyphens.
///
/// Letters of every script stay as they are (RFC 3987 addresses; browsers show them readable). A title without letters
/// or digits gives an empty slug.
#[must_use]
pub fn slugify(title: &str) -> String {
    let start: String = title.chars().take(LONGEST * 4).collect();
    let mut slug: String = fold(&start).replace(' ', "-").chars().take(LONGEST).collect();
    while slug.ends_with('-') {
        slug.pop();
    }
    slug
}

/// The words of a text for comparing: lower case, accents dropped, parted by single blanks.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    for char in text.nfkd().filter(|char| !is_combining_mark(*char)).flat_map(char::to_lowercase) {
        let folded = match char {
            'đ' => 'd',
            'ł' => 'l',
            'ø' => 'o',
            'ς' => 'σ',
            other => other,
        };
        if folded.is_alphanumeric() {
            words.push(folded);
        } else if !words.is_empty() && !words.ends_with(' ') {
            words.push(' ');
        }
    }
    if words.ends_with(' ') {
        words.pop();
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_and_marks_go_scripts_stay() {
        assert_eq!(slugify("Račun & đaci: što sad?"), "racun-daci-sto-sad");
        assert_eq!(slugify("Κωδικός πρόσβασης"), "κωδικοσ-προσβασησ");
        assert_eq!(slugify("重設密碼（網頁版）"), "重設密碼-網頁版");
        assert_eq!(slugify("???"), "");
    }

    #[test]
    fn a_title_of_a_megabyte_gives_a_short_slug() {
        assert_eq!(slugify(&"a".repeat(1 << 20)).len(), LONGEST);
    }
}
