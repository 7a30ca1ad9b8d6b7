//! Whether two subjects speak of the same matter.

use std::collections::BTreeSet;

pub use vestibule_base::slug::fold;

/// Whether two subjects share most of their words.
#[must_use]
pub fn are_similar(one: &str, other: &str) -> bool {
    let (one, other) = (fold(one), fold(other));
    if one.is_empty() || other.is_empty() {
        return false;
    }
    let (one, other) = (parts(&one), parts(&other));
    let shared = one.intersection(&other).count();
    shared * 10 >= one.union(&other).count() * 6
}

/// Words; of scripts without blanks, pairs of letters.
fn parts(folded: &str) -> BTreeSet<String> {
    let mut parts = BTreeSet::new();
    for word in folded.split(' ') {
        let letters: Vec<char> = word.chars().collect();
        if word.is_ascii() || letters.len() < 4 || letters.iter().any(|letter| (*letter as u32) < 0x2e80) {
            parts.insert(word.to_owned());
        } else {
            parts.extend(letters.windows(2).map(|pair| pair.iter().collect::<String>()));
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_matter_in_other_words_is_similar_and_another_is_not() {
        assert!(are_similar("Hub is offline again", "Hub is offline"));
        assert!(are_similar("Račun se ne otvara", "racun se ne otvara!"));
        assert!(are_similar("無法登入我的帳號", "我無法登入我的帳號"));
        assert!(!are_similar("Hub is offline", "Invoice for May"));
        assert!(!are_similar("", ""));
    }
}
