//! Words of Chinese, which is written without blanks, by the dictionary and the ways of jieba.
//!
//! The index holds pairs of characters, so that no wrong cut hides a page. Words are for queries: a pair inside a word tells more than
//! one that straddles two, and only a word can be misspelt.

use std::collections::HashSet;
use std::sync::LazyLock;

use jieba_rs::Jieba;

use super::chinese::simplified;

/// Read when the first Chinese query comes: it takes some 30 MB, which a portal that nobody asks in Chinese need not spend.
static DICTIONARY: LazyLock<Jieba> = LazyLock::new(Jieba::new);

/// The byte offsets in a text at which a word ends.
pub(crate) fn word_ends(text: &str) -> HashSet<usize> {
    let in_one_script: String = text.chars().map(simplified).collect();
    let ends: Vec<usize> = text.char_indices().map(|(at, c)| at + c.len_utf8()).collect();
    let words = DICTIONARY.cut(&in_one_script, false);
    words.iter().filter_map(|word| ends.get(word.end.checked_sub(1)?).copied()).collect()
}

/// Whether simplified characters are a word.
pub(crate) fn is_word(characters: &str) -> bool {
    DICTIONARY.has_word(characters)
}
