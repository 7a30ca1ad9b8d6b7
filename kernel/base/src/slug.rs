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
    let mut slug = String::new();
    for char in title.nfkd().filter(|char| !is_combining_mark(*char)).flat_map(char::to_lowercase) {
        let folded = match char {
            'đ' => 'd',
            'ł' => 'l',
            'ø' => 'o',
            'ς' => 'σ',
            other => other,
        };
        if folded.is_alphanumeric() {
            slug.push(folded);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let mut slug: String = slug.chars().take(LONGEST).collect();
    while slug.ends_with('-') {
        slug.pop();
    }
    slug
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
