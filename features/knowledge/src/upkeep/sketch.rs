//! How alike two texts are, and how a text that is like another is found without comparing it with all.
//!
//! A text is cut into passages of three words (ideographs count as words); likeness is the share of passages that both
//! texts have, of those that either has (the index of Jaccard). Each text keeps a few marks made of its smallest hashed
//! passages (`MinHash` in bands of two): of two texts that are half alike, nine pairs in ten share a mark, so that only texts
//! with a common mark need be compared.

use std::collections::BTreeSet;

use sha2::{Digest, Sha256};

/// Words of a passage.
const PASSAGE: usize = 3;
/// Marks of a text, and smallest hashes of which each is made.
const BANDS: u64 = 8;
const ROWS: u64 = 2;
/// A text of fewer passages says too little to be a copy of another.
const FEWEST: usize = 12;
/// How many passages count: the beginning of a long text is enough to know a copy.
const MOST: usize = 3_000;

/// The hashed passages of a text.
#[must_use]
pub fn passages(text: &str) -> BTreeSet<u64> {
    let words = words(text);
    words.windows(PASSAGE).take(MOST).map(|passage| hash(&passage.join(" "))).collect()
}

/// Words without case and punctuation; each ideograph is one.
fn words(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for char in text.chars().flat_map(char::to_lowercase) {
        let is_ideograph = matches!(char, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}');
        if is_ideograph {
            words.push(char.to_string());
            words.push(String::new());
        } else if char.is_alphanumeric() {
            if let Some(word) = words.last_mut() {
                word.push(char);
            }
        } else {
            words.push(String::new());
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

fn hash(text: &str) -> u64 {
    let digest = Sha256::digest(text.as_bytes());
    digest.iter().take(8).fold(0, |number, byte| (number << 8) | u64::from(*byte))
}

/// The marks of a text; none for one that is too short. The last mark is that of its title.
#[must_use]
pub fn marks(title: &str, passages: &BTreeSet<u64>) -> Vec<i64> {
    let mut marks = Vec::new();
    if passages.len() >= FEWEST {
        marks.extend((0..BANDS).map(|band| {
            let rows = (0..ROWS).map(|row| smallest(passages, band * ROWS + row).to_string());
            positive(hash(&format!("{band}:{}", rows.collect::<Vec<_>>().join(":"))))
        }));
    }
    let title = title_words(title);
    if !title.is_empty() {
        marks.push(positive(hash(&format!("title:{title}"))));
    }
    marks
}

/// The words of a title in the order of the alphabet: "Reset the hub" and "the hub, reset".
#[must_use]
pub fn title_words(title: &str) -> String {
    let mut words = words(title);
    words.sort_unstable();
    words.dedup();
    words.join(" ")
}

/// The smallest passage as one of many hands shuffles them.
fn smallest(passages: &BTreeSet<u64>, hand: u64) -> u64 {
    passages.iter().map(|passage| shuffled(*passage, hand)).min().unwrap_or(0)
}

/// Mixes a number so that every hand sees another order (the finaliser of `SplitMix64`).
const fn shuffled(number: u64, hand: u64) -> u64 {
    let mut mixed = number ^ hand.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

fn positive(hash: u64) -> i64 {
    i64::try_from(hash >> 1).unwrap_or(0)
}

/// Share of passages that both have, of those that either has, in per cent.
#[must_use]
pub fn likeness(one: &BTreeSet<u64>, other: &BTreeSet<u64>) -> i64 {
    let shared = one.intersection(other).count();
    let all = one.len() + other.len() - shared;
    (shared * 100).checked_div(all).and_then(|share| i64::try_from(share).ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Press the button on the back of the hub for ten seconds until the light turns red, then let go and wait for two minutes \
        while the hub forgets every valve and every schedule that it knew before you began with it.";

    #[test]
    fn a_copy_with_a_few_other_words_shares_marks_and_most_passages() {
        let copy = TEXT.replace("ten seconds", "fifteen seconds");
        let (one, other) = (passages(TEXT), passages(&copy));
        assert!(likeness(&one, &other) >= 75, "{}", likeness(&one, &other));
        let (marks_of_one, marks_of_other) = (marks("", &one), marks("", &other));
        assert_eq!(marks_of_one.len(), 8);
        assert!(marks_of_one.iter().any(|mark| marks_of_other.contains(mark)));
        assert_eq!(likeness(&one, &one), 100);
    }

    #[test]
    fn other_texts_are_not_alike_and_short_ones_have_no_marks() {
        let other = passages(
            "Invoices are sent on the first day of each month to the address that you gave when you signed up for the plan.",
        );
        assert_eq!(likeness(&passages(TEXT), &other), 0);
        assert!(marks("", &passages("Press the button.")).is_empty());
    }

    #[test]
    fn chinese_is_compared_by_its_signs_and_titles_by_their_words() {
        let one = passages("按住集線器背面的按鈕十秒鐘直到指示燈變成紅色然後放開等待兩分鐘");
        let other = passages("按住集線器背面的按鈕十五秒鐘直到指示燈變成紅色，然後放開等待兩分鐘");
        assert!(likeness(&one, &other) > 70, "{}", likeness(&one, &other));
        assert_eq!(title_words("Reset the hub"), title_words("the hub: Reset"));
    }
}
