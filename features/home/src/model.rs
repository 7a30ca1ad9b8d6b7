//! Which blocks the start page has, and in which order.

use serde::{Deserialize, Serialize};

/// Key of the setting that holds [`HomeSettings`].
pub const SETTING: &str = "home";

/// The administrator's choice of blocks.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct HomeSettings {
    /// Names of blocks in their order; empty: all, in the order of the features.
    pub order: Vec<String>,
    /// Names of blocks that are not shown.
    pub hidden: Vec<String>,
}

impl HomeSettings {
    /// All blocks in the chosen order, each with whether it is shown; blocks that came with a newer program stand last.
    #[must_use]
    pub fn arrange<'a>(&self, names: &[&'a str]) -> Vec<(&'a str, bool)> {
        let place = |name: &str| self.order.iter().position(|known| known == name).unwrap_or(usize::MAX);
        let mut arranged: Vec<&str> = names.to_vec();
        arranged.sort_by_key(|name| place(name));
        arranged.into_iter().map(|name| (name, !self.hidden.iter().any(|hidden| hidden == name))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chosen_blocks_come_first_and_new_ones_last() {
        let settings = HomeSettings { order: vec!["new".into(), "doors".into()], hidden: vec!["doors".into()] };
        assert_eq!(settings.arrange(&["doors", "read", "new"]), [("new", true), ("doors", false), ("read", true)]);
    }
}
