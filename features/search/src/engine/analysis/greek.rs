//! A light stemmer for Greek, beside Snowball's.
//!
//! Snowball's Greek (Ntais 2006) parts everyday forms of one noun: τιμολόγιο and τιμολόγια, κωδικός and κωδικού. This one
//! takes a single ending off, in the manner of the light stemmers of Savoy (2006), on the folded word.

/// Endings of nouns, adjectives and common verb forms, folded; the longest that leaves enough of the word is taken off.
const ENDINGS: &[&str] = &[
    "ιουσ",
    "ματων",
    "ματοσ",
    "ματα",
    "εωσ",
    "εων",
    "εισ",
    "ιου",
    "ιων",
    "ουσ",
    "ουμε",
    "ουνε",
    "ετε",
    "ουν",
    "ειτε",
    "ομαι",
    "εσαι",
    "εται",
    "ονται",
    "ομαστε",
    "ουσα",
    "ουσε",
    "αμε",
    "ατε",
    "ανε",
    "αει",
    "εσ",
    "οσ",
    "ου",
    "ων",
    "οι",
    "ασ",
    "ησ",
    "ισ",
    "υσ",
    "ια",
    "ιο",
    "ιε",
    "μα",
    "ει",
    "αν",
    "ωσ",
    "ο",
    "α",
    "η",
    "ι",
    "ε",
    "υ",
    "ω",
];

/// The least that stays, in characters.
const SHORTEST: usize = 3;

pub(super) fn stem(folded: &str) -> String {
    let letters = folded.chars().count();
    ENDINGS
        .iter()
        .filter(|ending| letters >= ending.chars().count() + SHORTEST)
        .filter_map(|ending| folded.strip_suffix(ending))
        .min_by_key(|rest| rest.len())
        .unwrap_or(folded)
        .to_owned()
}
