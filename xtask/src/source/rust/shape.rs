//! Functions, tests and macros in the code.

use std::ops::Range;

use super::Rust;

/// A function with a body.
pub struct Function {
    /// Name.
    pub name: String,
    /// Line of its `fn`.
    pub line: usize,
    /// Lines of its body that hold code.
    pub lines: usize,
}

impl Rust {
    /// Every function with a body.
    pub fn functions(&self) -> Vec<Function> {
        self.find("fn").filter_map(|at| self.function(at)).collect()
    }

    fn function(&self, at: usize) -> Option<Function> {
        let name = self.word_after(at + 2)?;
        let body = self.inside(self.body(at)?, '{')?;
        let text = self.code.get(body)?;
        let lines = text.lines().filter(|line| !line.trim().is_empty()).count();
        Some(Function { name, line: self.line(at), lines })
    }

    /// Where the block of an item begins; `None` when the item ends before.
    fn body(&self, at: usize) -> Option<usize> {
        let mut depth = 0_usize;
        for (offset, char) in self.code.get(at..)?.char_indices() {
            match char {
                '(' | '[' => depth += 1,
                ')' | ']' => depth = depth.saturating_sub(1),
                '{' if depth == 0 => return Some(at + offset),
                ';' if depth == 0 => return None,
                _ => {}
            }
        }
        None
    }

    /// The word that comes next; `None` when something else does.
    fn word_after(&self, at: usize) -> Option<String> {
        let text = self.code.get(at..)?.trim_start();
        let word: String = text.chars().take_while(|char| char.is_ascii_alphanumeric() || *char == '_').collect();
        (!word.is_empty()).then_some(word)
    }

    /// Names of tests with their lines.
    pub fn test_names(&self) -> Vec<(String, usize)> {
        let attributes = self.code.match_indices("#[").filter(|(at, _)| self.is_test_attribute(*at)).map(|(at, _)| at);
        let stories = self
            .find("db_test!")
            .filter(|at| self.code.get(at + 8..).is_some_and(|rest| rest.trim_start().starts_with(['{', '('])));
        let mut found: Vec<usize> = attributes.chain(stories).filter(|at| !self.is_macro(*at)).collect();
        found.sort_unstable();
        found
            .into_iter()
            .filter_map(|at| self.find("fn").find(|found| *found > at))
            .filter_map(|at| Some((self.word_after(at + 2)?, self.line(at))))
            .collect()
    }

    fn is_test_attribute(&self, at: usize) -> bool {
        let Some(text) = self.inside(at, '[').and_then(|range| self.code.get(range)) else { return false };
        let path = text.split('(').next().unwrap_or_default().trim();
        path.rsplit("::").next() == Some("test")
    }

    fn is_macro(&self, at: usize) -> bool {
        self.macros.iter().any(|range| range.contains(&at))
    }

    pub(super) fn find_macros(&self) -> Vec<Range<usize>> {
        self.find("macro_rules!").filter_map(|at| self.inside(at, '{')).collect()
    }

    /// Every item below `#[cfg(test)]` or the like.
    pub(super) fn find_tests(&self) -> Vec<Range<usize>> {
        let attributes = self.code.match_indices("#[cfg(").map(|(at, _)| at);
        attributes
            .filter(|at| self.inside(*at, '(').and_then(|range| self.code.get(range)).is_some_and(names_test))
            .filter_map(|at| self.item(at))
            .collect()
    }

    fn item(&self, attribute: usize) -> Option<Range<usize>> {
        let begin = self.inside(attribute, '[')?.end + 1;
        match self.body(begin) {
            Some(body) => Some(begin..self.inside(body, '{')?.end),
            None => Some(begin..begin + self.code.get(begin..)?.find(';')?),
        }
    }
}

fn names_test(condition: &str) -> bool {
    condition.split(|char: char| !char.is_ascii_alphanumeric()).any(|word| word == "test") && !condition.contains("not(")
}
