//! A query as one language reads it.

use std::collections::HashSet;
use std::ops::Range;

use super::filter::Allowed;
use super::forms::Form;
use super::weights::{CHARACTERS, WORDS, Weights};
use crate::engine::analysis::{self, Analyser, Language, Token};
use crate::engine::index::{Error, LanguageStatistics, Snapshot};
use crate::engine::misspelt::{self, Known};
use crate::engine::near;

/// Characters of a query that count.
const MOST_CHARACTERS: usize = 512;

/// Words of a query that count.
const MOST_WORDS: usize = 64;

/// A query as one language reads it.
pub(crate) struct Plan {
    pub language: Language,
    pub analyser: Analyser,
    pub concepts: Vec<Concept>,
    /// Sum of what the concepts weigh, those included that nothing holds.
    pub mass: f32,
}

/// A word of the query with all the terms that may stand for it.
pub(crate) struct Concept {
    /// The word, folded.
    pub word: String,
    /// Its stems.
    pub stems: Vec<String>,
    /// Where it stands in the query, in bytes.
    pub range: Range<usize>,
    /// How often it stands there.
    pub count: f32,
    /// What it weighs beside other words.
    pub weight: f32,
    /// Its idf, for coverage and proximity.
    pub idf: f32,
    /// Which constants score it.
    pub ideographic: bool,
    /// What it weighs as a part of a word that is written without blanks.
    pub part: f32,
    /// Terms that stand for it.
    pub forms: Vec<Form>,
    /// The nearest word where the word itself is unknown.
    pub near: Option<String>,
}

impl Concept {
    pub(crate) fn weights(&self) -> &'static Weights {
        if self.ideographic { &CHARACTERS } else { &WORDS }
    }
}

impl Plan {
    /// Reads a query. Unknown words are replaced by near ones in `preferred` languages only: elsewhere they are no errors.
    pub(crate) fn of(
        snapshot: &Snapshot,
        allowed: &Allowed,
        statistics: &LanguageStatistics,
        (text, preferred): (&str, bool),
    ) -> Result<Self, Error> {
        let analyser = Analyser::new(statistics.language);
        let mut concepts: Vec<Concept> = Vec::new();
        let tokens = bounded_tokens(&analyser, text);
        let ends = word_ends(&analyser, text, &tokens);
        let mut before = None;
        for token in tokens {
            let part = part_of_word(&token, before, &ends);
            before = Some(token.to);
            match concepts.iter_mut().find(|concept| concept.word == token.folded) {
                Some(known) => {
                    known.count += 1.0;
                    known.part = known.part.max(part);
                }
                None => concepts.push(Concept { part, ..Concept::of(snapshot, statistics, &analyser, token)? }),
            }
        }
        concepts.iter_mut().for_each(|concept| concept.weight *= concept.part);
        if preferred {
            if !ends.is_empty() {
                misspelt::mend(Known { snapshot, allowed, statistics }, &mut concepts)?;
            }
            for concept in &mut concepts {
                near::expand(snapshot, allowed, (statistics, &analyser), concept)?;
            }
        }
        let mass = concepts.iter().map(|concept| concept.idf * concept.weight).sum();
        Ok(Self { language: statistics.language, analyser, concepts, mass })
    }
}

impl Concept {
    fn of(snapshot: &Snapshot, statistics: &LanguageStatistics, analyser: &Analyser, token: Token) -> Result<Self, Error> {
        let mut forms = Vec::with_capacity(1 + token.stems.len());
        forms.extend(Form::find(snapshot, statistics, false, &token.folded)?);
        for stem in &token.stems {
            forms.extend(Form::find(snapshot, statistics, true, stem)?);
        }
        let weights: &Weights = if token.ideographic { &CHARACTERS } else { &WORDS };
        let weight = if analyser.is_function_word(&token.folded) { weights.function_word } else { 1.0 };
        let known = forms.iter().map(|form| form.idf).min_by(f32::total_cmp);
        Ok(Self {
            word: token.folded,
            stems: token.stems,
            range: token.from..token.to,
            count: 1.0,
            weight,
            idf: known.unwrap_or_else(|| (1.0 + statistics.documents as f32 * 2.0).ln()),
            ideographic: token.ideographic,
            part: 1.0,
            forms,
            near: None,
        })
    }
}

/// The part of a query that counts.
pub(crate) fn bounded(text: &str) -> &str {
    match text.char_indices().nth(MOST_CHARACTERS) {
        Some((end, _)) => text.get(..end).unwrap_or_default(),
        None => text,
    }
}

fn bounded_tokens(analyser: &Analyser, text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    analyser.each(bounded(text), |token| {
        tokens.push(token);
        tokens.len() < MOST_WORDS
    });
    tokens
}

/// Where words end in a query that is written without blanks; nowhere in one that is too short to be cut.
fn word_ends(analyser: &Analyser, text: &str, tokens: &[Token]) -> HashSet<usize> {
    let is_long = tokens.iter().filter(|token| token.ideographic).count() > 2;
    if is_long && analyser.language() == Language::CHINESE { analysis::word_ends(bounded(text)) } else { HashSet::new() }
}

/// What a character with its neighbour weighs; `before` is where the token before it ends.
fn part_of_word(token: &Token, before: Option<usize>, ends: &HashSet<usize>) -> f32 {
    if !token.ideographic || ends.is_empty() {
        return 1.0;
    }
    let is_pair = token.folded.chars().count() > 1;
    match is_pair {
        true if ends.contains(&token.to) => CHARACTERS.straddling,
        false if before == Some(token.from) => CHARACTERS.last,
        _ => 1.0,
    }
}

impl Plan {
    /// The constants that score whole documents of this language.
    pub(crate) fn weights(&self) -> &'static Weights {
        if self.concepts.iter().any(|concept| concept.ideographic) { &CHARACTERS } else { &WORDS }
    }
}
