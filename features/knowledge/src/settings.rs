//! What an administrator decides about the knowledge base.

use serde::{Deserialize, Serialize};

/// Under which key the site keeps it.
pub const SETTING: &str = "knowledge";

/// Under which key the site keeps what a contact costs.
pub const COST: &str = "knowledge-cost";

/// What a site pays each time that somebody has to be answered, for the order in which gaps are worth closing.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Cost {
    /// Whole units of the currency; 0: not known.
    pub amount: i64,
    /// Code of the currency (ISO 4217), such as `EUR`.
    pub currency: String,
}

impl Cost {
    /// Most units that are taken for a cost.
    const MOST: i64 = 100_000;

    /// Reads what was typed; `None` when it is no cost.
    #[must_use]
    pub fn parse(amount: &str, currency: &str) -> Option<Self> {
        let currency = currency.trim().to_uppercase();
        let amount: i64 = if amount.trim().is_empty() { 0 } else { amount.trim().parse().ok()? };
        let is_code = currency.len() == 3 && currency.chars().all(|char| char.is_ascii_uppercase());
        let is_given = amount == 0 || is_code;
        ((0..=Self::MOST).contains(&amount) && is_given).then_some(Self { amount, currency })
    }
}

/// Settings of a site.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct KnowledgeSettings {
    /// Nothing is published before another editor has approved it; administrators may.
    pub approval: bool,
    /// Links to pages elsewhere are followed now and then, to see whether they are still there.
    pub check_links: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cost_is_a_whole_number_with_the_code_of_a_currency() {
        assert_eq!(Cost::parse("12", " eur"), Some(Cost { amount: 12, currency: "EUR".to_owned() }));
        assert_eq!(Cost::parse("", ""), Some(Cost::default()));
        assert_eq!(
            (Cost::parse("12", ""), Cost::parse("-1", "EUR"), Cost::parse("x", "EUR"), Cost::parse("1", "€")),
            (None, None, None, None)
        );
    }
}
