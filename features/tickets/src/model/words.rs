//! Small rules about words that people type.

use crate::model::similar::fold;

/// What is sought: folded words, each of which must be there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words(pub Vec<String>);

impl Words {
    /// Reads what was typed into a search field; at most eight words.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        Self(fold(text).split(' ').filter(|word| !word.is_empty()).take(8).map(str::to_owned).collect())
    }

    /// A `LIKE` pattern for each word. Folded words hold letters and digits alone, so nothing needs escaping.
    pub fn patterns(&self) -> impl Iterator<Item = String> {
        self.0.iter().map(|word| format!("%{word}%"))
    }
}

/// What a request can be found by: the folded words of its parts, not more than a row should carry.
#[must_use]
pub fn words_of(parts: &[&str]) -> String {
    fold(&parts.join(" ").chars().take(1_000).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_words_become_letters() {
        assert_eq!(Words::parse("100% _'; DROP TABLE"), Words(vec!["100".into(), "drop".into(), "table".into()]));
    }
}
