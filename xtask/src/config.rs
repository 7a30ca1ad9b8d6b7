//! `tidy.toml`: exceptions, each with a reason, each still needed.

use serde::Deserialize;
use toml::Spanned;

use crate::report::Problem;
use crate::source::Tree;

/// Its name.
pub const PATH: &str = "tidy.toml";

/// Shortest reason that can be one.
const SHORTEST_REASON: usize = 20;

/// What stands in `tidy.toml`.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    exception: Vec<Spanned<Exception>>,
    /// What `cargo xtask i18n` cannot see by itself.
    pub i18n: I18n,
}

/// A finding that is allowed.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Exception {
    check: String,
    path: String,
    /// Function, table or word it is about; empty: all findings of the check in the file.
    #[serde(default)]
    item: String,
    reason: String,
}

/// What `cargo xtask i18n` cannot see by itself.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct I18n {
    /// Keys that are put together at run time.
    pub composed: Vec<Spanned<Composed>>,
}

/// Keys that are put together at run time.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Composed {
    /// The key with `*` for what is put in.
    pub pattern: String,
    /// Where it is put together.
    pub reason: String,
}

/// Reads `tidy.toml`; a missing file is an empty one.
pub fn read(tree: &Tree) -> Result<Config, Problem> {
    let text = tree.get(PATH).map(|file| file.text.as_str()).unwrap_or_default();
    toml::from_str(text).map_err(|error| Problem::new("exceptions", PATH, 0, format!("cannot be read: {}", error.message())))
}

/// The line on which something in `tidy.toml` begins.
pub fn line<T>(tree: &Tree, place: &Spanned<T>) -> usize {
    let text = tree.get(PATH).map(|file| file.text.as_str()).unwrap_or_default();
    text.get(..place.span().start).unwrap_or_default().matches('\n').count() + 1
}

/// Whether a reason says something.
pub fn is_reason(text: &str) -> bool {
    text.trim().chars().count() >= SHORTEST_REASON
}

/// Takes the findings away that `tidy.toml` allows; adds one for each exception that allows nothing any more.
pub fn forgive(tree: &Tree, config: &Config, problems: Vec<Problem>) -> Vec<Problem> {
    let mut kept = problems;
    for place in &config.exception {
        let (exception, before) = (place.get_ref(), kept.len());
        kept.retain(|problem| !exception.means(problem));
        let wrong = if before == kept.len() {
            format!("the exception for {} in {} is no longer needed: take it out", exception.check, exception.path)
        } else if is_reason(&exception.reason) {
            continue;
        } else {
            format!("the exception for {} in {} gives no reason: say why in a sentence", exception.check, exception.path)
        };
        kept.push(Problem::new("exceptions", PATH, line(tree, place), wrong));
    }
    kept
}

impl Exception {
    fn means(&self, problem: &Problem) -> bool {
        self.check == problem.check && self.path == problem.path && (self.item.is_empty() || self.item == problem.item)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forgiven(toml: &str, problems: Vec<Problem>) -> Vec<Problem> {
        let tree = Tree::of(&[(PATH, toml)]);
        let config = read(&tree).unwrap_or_default();
        forgive(&tree, &config, problems)
    }

    #[test]
    fn an_exception_with_a_reason_takes_its_finding_away_and_no_other() {
        let toml = "[[exception]]\ncheck = \"file-size\"\npath = \"a.rs\"\nitem = \"x\"\nreason = \"A table that is read from top to end.\"\n";
        let found =
            vec![Problem::new("file-size", "a.rs", 1, "").about("x"), Problem::new("file-size", "a.rs", 2, "").about("y")];
        let left = forgiven(toml, found);
        assert_eq!(left.iter().map(|problem| problem.line).collect::<Vec<_>>(), [2]);
    }

    #[test]
    fn an_exception_that_nothing_needs_fails_at_its_line() {
        let toml =
            "\n[[exception]]\ncheck = \"file-size\"\npath = \"a.rs\"\nreason = \"A table that is read from top to end.\"\n";
        let left = forgiven(toml, vec![]);
        assert_eq!(left.len(), 1);
        assert_eq!(left[0].line, 2);
        assert!(left[0].text.contains("no longer needed"));
    }

    #[test]
    fn an_exception_without_a_reason_fails() {
        let toml = "[[exception]]\ncheck = \"file-size\"\npath = \"a.rs\"\nreason = \"must\"\n";
        let left = forgiven(toml, vec![Problem::new("file-size", "a.rs", 1, "")]);
        assert!(left[0].text.contains("no reason"));
    }

    #[test]
    fn a_word_that_tidy_does_not_know_is_an_error() {
        assert!(read(&Tree::of(&[(PATH, "[exceptoin]\n")])).is_err());
    }
}
