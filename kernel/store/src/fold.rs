//! Comparing words without case. SQLite's own `LOWER` knows the letters of English alone.

use rusqlite::functions::FunctionFlags;
use rusqlite::types::ValueRef;

/// The name of the function in SQLite.
pub(crate) const FUNCTION: &str = "vestibule_fold";

/// Words in small letters; the sigma at the end of a Greek word is one like others, as a beginning of a word must be found.
#[must_use]
pub fn folded(words: &str) -> String {
    words.to_lowercase().replace('ς', "σ")
}

/// A pattern of `LIKE` for columns that hold some words, folded. What means something in a pattern stands for any one character there:
/// so it needs no escape, and finds what was typed.
#[must_use]
pub fn holds(words: &str) -> String {
    format!("%{}%", folded(words).replace(['%', '\\'], "_"))
}

/// Makes the function known to a connection.
pub(crate) fn in_connection(connection: &rusqlite::Connection) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    connection.create_scalar_function(FUNCTION, 1, flags, |context| match context.get_raw(0) {
        ValueRef::Text(text) => Ok(Some(folded(&String::from_utf8_lossy(text)))),
        _ => Ok(None),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_means_something_in_a_pattern_stands_for_one_character() {
        assert_eq!(holds("Ab_c 100%\\"), "%ab_c 100__%");
        assert_eq!((folded("ΟΔΟΣ"), holds("οδός")), ("οδοσ".to_owned(), "%οδόσ%".to_owned()));
    }
}
