//! Tells code, comments and literals apart.

use super::INSIDE;

/// A place in the source, and what was seen of it so far.
struct Lexer {
    source: Vec<char>,
    at: usize,
    code: String,
    literals: Vec<(usize, String)>,
}

/// The code as ASCII with comments and insides of literals taken out, and the strings with their places.
pub fn split(text: &str) -> (String, Vec<(usize, String)>) {
    let mut lexer = Lexer { source: text.chars().collect(), at: 0, code: String::with_capacity(text.len()), literals: vec![] };
    while let Some(char) = lexer.peek(0) {
        lexer.step(char);
    }
    (lexer.code, lexer.literals)
}

impl Lexer {
    fn peek(&self, ahead: usize) -> Option<char> {
        self.source.get(self.at + ahead).copied()
    }

    fn sees(&self, text: &str) -> bool {
        text.chars().enumerate().all(|(ahead, char)| self.peek(ahead) == Some(char))
    }

    fn step(&mut self, char: char) {
        let after_word = self.code.bytes().next_back().is_some_and(super::is_word_byte);
        if self.sees("//") {
            while self.peek(0).is_some_and(|char| char != '\n') {
                self.take_as(' ');
            }
        } else if self.sees("/*") {
            self.block_comment();
        } else if let Some(hashes) = self.raw_string().filter(|_| !after_word) {
            self.take_raw(hashes);
        } else if char == '"' {
            self.take_string();
        } else if char == '\'' && (self.peek(1) == Some('\\') || self.peek(2) == Some('\'')) {
            self.take_char();
        } else {
            self.take();
        }
    }

    fn take(&mut self) {
        let char = self.peek(0).unwrap_or(' ');
        self.take_as(if char.is_ascii() { char } else { '?' });
    }

    /// Goes on by one, leaving `shown` in the code; line ends stay.
    fn take_as(&mut self, shown: char) {
        let is_end = self.peek(0) == Some('\n');
        self.code.push(if is_end { '\n' } else { shown });
        self.at += 1;
    }

    fn block_comment(&mut self) {
        let mut depth = 0_usize;
        while self.peek(0).is_some() {
            let (opens, closes) = (self.sees("/*"), self.sees("*/"));
            self.take_as(' ');
            if opens || closes {
                self.take_as(' ');
                depth = if opens { depth + 1 } else { depth.saturating_sub(1) };
                if depth == 0 {
                    return;
                }
            }
        }
    }

    /// How many `#` a raw string has that begins here.
    fn raw_string(&self) -> Option<usize> {
        let skipped = if self.sees("br") || self.sees("cr") { 2 } else { usize::from(self.sees("r")) };
        let hashes = (skipped..).take_while(|ahead| self.peek(*ahead) == Some('#')).count();
        (skipped > 0 && self.peek(skipped + hashes) == Some('"')).then_some(hashes)
    }

    fn take_raw(&mut self, hashes: usize) {
        while self.peek(0) != Some('"') {
            self.take();
        }
        let (begin, mut value) = (self.at, String::new());
        self.take();
        let end: String = std::iter::once('"').chain(std::iter::repeat_n('#', hashes)).collect();
        while let Some(char) = self.peek(0).filter(|_| !self.sees(&end)) {
            value.push(char);
            self.take_as(INSIDE);
        }
        end.chars().for_each(|char| self.take_as(char));
        self.literals.push((begin, value));
    }

    fn take_string(&mut self) {
        let (begin, mut value) = (self.at, String::new());
        self.take();
        while let Some(char) = self.peek(0).filter(|char| *char != '"') {
            self.take_as(INSIDE);
            if char == '\\' {
                self.take_escape(&mut value);
            } else {
                value.push(char);
            }
        }
        self.take_as('"');
        self.literals.push((begin, value));
    }

    fn take_escape(&mut self, value: &mut String) {
        match self.peek(0) {
            Some('\n') => {
                while self.peek(0).is_some_and(char::is_whitespace) {
                    self.take_as(' ');
                }
                return;
            }
            Some('n') => value.push('\n'),
            Some('t') => value.push('\t'),
            Some(char @ ('"' | '\\' | '\'')) => value.push(char),
            // Other escapes matter to no check.
            _ => value.push('?'),
        }
        self.take_as(INSIDE);
    }

    fn take_char(&mut self) {
        self.take();
        if self.peek(0) == Some('\\') {
            self.take_as(INSIDE);
        }
        self.take_as(INSIDE);
        while self.peek(0).is_some_and(|char| char != '\'') {
            self.take_as(INSIDE);
        }
        self.take_as('\'');
    }
}
