//! Text into tokens, one analyser per language, the same for documents and queries.
//!
//! Every word gives one token with two faces: the *folded* word (lower case, no accents) for exact, prefix and fuzzy
//! matches, and one or more *stems* in which inflected forms meet. Han and other scripts written without blanks give a token
//! per character, with the pair of neighbours as folded face and the single character as stem: overlapping bigrams with
//! unigrams beside them (Nie, Gao, Zhang and Zhou 2000, "On the use of words and n-grams for Chinese information retrieval").

mod chinese;
mod chinese_words;
mod croatian;
mod detect;
mod filipino;
mod fold;
mod function_words;
mod greek;
mod han_pairs;
mod language;
mod stem;
mod words;

pub(crate) use chinese_words::{is_word, word_ends};
pub use detect::detect;
pub use fold::fold;
pub use language::Language;

pub(crate) use fold::first_letter;
use stem::Stemmers;
pub(crate) use words::{Run, Runs};

/// One word, or one character of a script that is written without blanks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Ordinal in the text, from 0.
    pub position: u32,
    /// Byte offset of its first character.
    pub from: usize,
    /// Byte offset behind its last character.
    pub to: usize,
    /// The exact face: lower case, without accents.
    pub folded: String,
    /// The faces in which inflected forms meet, each once; never empty.
    pub stems: Vec<String>,
    /// Whether it is a pair of characters (or a lone one) of a script without blanks.
    pub ideographic: bool,
}

/// Turns texts of one language into tokens.
#[derive(Clone, Copy)]
pub struct Analyser {
    language: Language,
    stemmers: Stemmers,
}

impl Analyser {
    /// The analyser of a language.
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self { language, stemmers: Stemmers::of(language) }
    }

    /// The language it was made for.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// Whether a folded word is a function word of the language ("the", "και"), which tells little about the topic.
    #[must_use]
    pub fn is_function_word(&self, folded: &str) -> bool {
        function_words::contains(self.language, folded)
    }

    /// All tokens of a text, in order.
    #[must_use]
    pub fn tokens(&self, text: &str) -> Vec<Token> {
        let mut tokens = Vec::with_capacity(text.len() / 6 + 1);
        self.each(text, |token| {
            tokens.push(token);
            true
        });
        tokens
    }

    /// Hands the tokens of a text to `take` one by one, until it answers `false`.
    pub fn each(&self, text: &str, mut take: impl FnMut(Token) -> bool) {
        let mut position = 0;
        for run in self.runs(text) {
            if let Some(mut token) = self.token(text, &run) {
                token.position = position;
                position += 1;
                if !take(token) {
                    return;
                }
            }
        }
    }

    /// The pieces of a text that become tokens, for passing over most of them without stemming.
    pub(crate) fn runs<'t>(&self, text: &'t str) -> Runs<'t> {
        Runs::new(text, self.language.joins_apostrophes())
    }

    /// The token of one piece; its position is left 0.
    pub(crate) fn token(&self, text: &str, run: &Run) -> Option<Token> {
        match *run {
            Run::Word { from, to, joined } => self.word(text, (from, to), joined),
            Run::Character { from, to, next } => chinese::token(text, (from, to), next),
        }
    }

    fn word(&self, text: &str, (from, to): (usize, usize), joined: Option<usize>) -> Option<Token> {
        let lower = fold::lower(text.get(from..to)?);
        let folded = fold::fold(&lower);
        if folded.is_empty() {
            return None;
        }
        let mut stems = self.stemmers.stems(&lower, &folded);
        // "Wi-Fi" is also found as "wifi", "e-mail" as "email".
        if let Some(whole) = joined.and_then(|end| text.get(from..end)) {
            let whole: String = fold::fold(&fold::lower(whole)).chars().filter(|c| c.is_alphanumeric()).collect();
            stems.extend(self.stemmers.stems(&whole, &whole).into_iter().take(1).filter(|stem| !stem.is_empty()));
        }
        Some(Token { position: 0, from, to, folded, stems, ideographic: false })
    }
}

#[cfg(test)]
mod tests;
