//! Rust as far as the checks need it: code without comments and strings, the strings, what is test, functions.

use std::ops::Range;

use super::tree::line_of;

mod lexer;
mod shape;

/// Stands for each character inside a literal.
const INSIDE: char = '\u{1}';

/// A string in the source.
#[derive(Debug)]
pub struct Literal {
    /// Where its opening quote stands in the code.
    pub at: usize,
    /// Its line, from 1.
    pub line: usize,
    /// What it says.
    pub value: String,
}

/// A source file. The code is ASCII, as long as the source has characters, with the same line ends.
pub struct Rust {
    /// Comments are blank, what stands inside of literals is [`INSIDE`].
    pub code: String,
    /// The strings in their order.
    pub literals: Vec<Literal>,
    tests: Vec<Range<usize>>,
    macros: Vec<Range<usize>>,
}

impl Rust {
    /// Reads a source.
    pub fn read(text: &str) -> Self {
        let (code, found) = lexer::split(text);
        let literals = found.into_iter().map(|(at, value)| Literal { at, line: line_of(&code, at), value }).collect();
        let mut rust = Self { code, literals, tests: vec![], macros: vec![] };
        rust.macros = rust.find_macros();
        rust.tests = rust.find_tests();
        rust
    }

    /// The line of a place, from 1.
    pub fn line(&self, at: usize) -> usize {
        line_of(&self.code, at)
    }

    /// Whether a place is compiled for tests only.
    pub fn is_test(&self, at: usize) -> bool {
        self.tests.iter().any(|range| range.contains(&at))
    }

    /// Where a piece of code stands, as words of its own.
    pub fn find<'a>(&'a self, piece: &'a str) -> impl Iterator<Item = usize> + 'a {
        let bytes = self.code.as_bytes();
        let is_word = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(|byte| is_word_byte(*byte));
        let begins = piece.bytes().next().is_some_and(is_word_byte);
        let ends = piece.bytes().next_back().is_some_and(is_word_byte);
        self.code
            .match_indices(piece)
            .map(|(at, _)| at)
            .filter(move |at| !(begins && is_word(at.checked_sub(1)) || ends && is_word(Some(at + piece.len()))))
    }

    /// The code before a place, [`squeezed`], its last 120 characters at most.
    pub fn before(&self, at: usize) -> String {
        squeezed(self.code.get(at.saturating_sub(120)..at).unwrap_or_default())
    }

    /// The range inside the bracket that opens first at or after `at`; `None` when it does not close.
    pub fn inside(&self, at: usize, open: char) -> Option<Range<usize>> {
        let close = match open {
            '{' => '}',
            '(' => ')',
            _ => ']',
        };
        let begin = at + self.code.get(at..)?.find(open)?;
        let mut depth = 0_usize;
        for (offset, char) in self.code.get(begin..)?.char_indices() {
            if char == open {
                depth += 1;
            } else if char == close {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return Some(begin + 1..begin + offset);
                }
            }
        }
        None
    }

    /// The strings in a range.
    pub fn literals_in(&self, range: Range<usize>) -> impl Iterator<Item = &Literal> {
        self.literals.iter().filter(move |literal| range.contains(&literal.at))
    }
}

/// Code without blanks, but for one between two words.
pub fn squeezed(code: &str) -> String {
    let mut kept = String::new();
    for part in code.split_whitespace() {
        let joins = kept.bytes().next_back().is_some_and(is_word_byte) && part.bytes().next().is_some_and(is_word_byte);
        kept.extend(joins.then_some(' '));
        kept.push_str(part);
    }
    kept
}

fn is_word_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_strings_are_no_code() {
        let rust = Rust::read("// todo!()\nlet x = \"todo!()\"; /* dbg! /* nested */ todo! */ todo!();\nlet y = r#\"a\"b\"#;");
        assert_eq!(rust.find("todo!").map(|at| rust.line(at)).collect::<Vec<_>>(), [2]);
        let values: Vec<&str> = rust.literals.iter().map(|literal| literal.value.as_str()).collect();
        assert_eq!(values, ["todo!()", "a\"b"]);
    }

    #[test]
    fn a_lifetime_is_no_character_and_a_quote_may_be_one() {
        let rust = Rust::read("fn f<'a>(x: &'a str) { let q = '\"'; let e = '\\''; let s = \"x\"; }");
        assert_eq!(rust.literals.len(), 1);
        assert_eq!(rust.literals[0].value, "x");
    }

    #[test]
    fn a_string_over_two_lines_is_joined_as_the_compiler_joins_it() {
        let rust = Rust::read("let s = \"SELECT a \\\n        FROM b\\n\";");
        assert_eq!(rust.literals[0].value, "SELECT a FROM b\n");
    }

    #[test]
    fn letters_that_are_not_ascii_keep_their_place() {
        let rust = Rust::read("/* čćž */ let x = \"ž\"; todo!();");
        assert_eq!(rust.literals[0].value, "ž");
        assert_eq!(rust.code.get(18..21), Some("\"\u{1}\""));
    }

    #[test]
    fn modules_for_tests_are_known() {
        let rust = Rust::read("fn a() {}\n#[cfg(test)]\nmod tests { fn b() {} }\nfn c() {}");
        let tests: Vec<bool> = rust.find("fn").map(|at| rust.is_test(at)).collect();
        assert_eq!(tests, [false, true, false]);
    }

    #[test]
    fn functions_have_names_and_lengths_without_comments_and_blank_lines() {
        let rust = Rust::read(
            "fn short() { 1 }\nfn long(x: [u8; 2])\nwhere u8: Copy {\n  // why\n\n  a();\n  b();\n}\ntrait T { fn none(&self); }\n",
        );
        let found: Vec<(String, usize)> = rust.functions().into_iter().map(|function| (function.name, function.lines)).collect();
        assert_eq!(found, [("short".to_owned(), 1), ("long".to_owned(), 2)]);
    }

    #[test]
    fn tests_are_found_by_attribute_and_by_db_test_but_not_in_the_macro_itself() {
        let source = "macro_rules! db_test { () => { #[tokio::test] async fn sqlite() {} } }\n#[test]\nfn one_two_three() {}\n#[tokio::test]\nasync fn four() {}\ndb_test! { async fn five_six(db: TestDb) {} }";
        let names: Vec<String> = Rust::read(source).test_names().into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["one_two_three", "four", "five_six"]);
    }
}
