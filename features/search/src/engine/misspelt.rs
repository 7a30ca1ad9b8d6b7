//! A wrong character in a Chinese word.
//!
//! Input methods offer characters that sound or look alike, and picking the wrong one is how Chinese is misspelt. A character is taken for
//! wrong when no visible document holds a pair with it, and another in its place makes a word of three characters or more whose pairs some do.

use std::collections::HashSet;

use crate::engine::analysis::is_word;
use crate::engine::index::{Error, LanguageStatistics, Snapshot};
use crate::engine::near::{Near, collect};
use crate::engine::rank::{Allowed, Concept, Form};

/// The longest word that is looked for, in characters.
const LONGEST_WORD: usize = 6;

/// Characters that are tried in the place of a wrong one.
const MOST: usize = 24;

/// What is needed to look pairs up.
#[derive(Clone, Copy)]
pub(crate) struct Known<'a> {
    pub snapshot: &'a Snapshot,
    pub allowed: &'a Allowed,
    pub statistics: &'a LanguageStatistics,
}

impl Known<'_> {
    /// The forms of a pair, or of a character alone, that visible documents hold.
    fn form(&self, characters: &[char]) -> Result<Option<Form>, Error> {
        let word: String = characters.iter().collect();
        let form = Form::find(self.snapshot, self.statistics, characters.len() == 1, &word)?;
        match form {
            Some(form) if form.occurs(self.snapshot, self.allowed)? => Ok(Some(form)),
            _ => Ok(None),
        }
    }
}

/// Gives concepts with a wrong character the forms of the right one.
pub(crate) fn mend(known: Known<'_>, concepts: &mut [Concept]) -> Result<(), Error> {
    let is_next = |one: &Concept, other: &Concept| one.ideographic && other.ideographic && one.range.end == other.range.start;
    for run in concepts.chunk_by_mut(is_next) {
        if run.len() >= 3 {
            mend_run(known, run)?;
        }
    }
    Ok(())
}

/// The same for characters that stand side by side: each concept is one of them, with its neighbour if it has one.
fn mend_run(known: Known<'_>, run: &mut [Concept]) -> Result<(), Error> {
    let mut characters: Vec<char> = run.iter().filter_map(|concept| concept.word.chars().next()).collect();
    let mut is_unknown = Vec::with_capacity(run.len());
    for pair in characters.windows(2) {
        is_unknown.push(known.form(pair)?.is_none());
    }
    for at in 0..characters.len() {
        let touching = at.saturating_sub(1)..(at + 1).min(is_unknown.len());
        if !touching.clone().all(|pair| is_unknown.get(pair).copied().unwrap_or_default()) {
            continue;
        }
        let Some(right) = right_one(known, &characters, at)? else { continue };
        if let Some(character) = characters.get_mut(at) {
            *character = right;
        }
        for pair in touching.chain((at + 1 == characters.len()).then_some(at)) {
            let (Some(concept), Some(pair)) = (run.get_mut(pair), characters.get(pair..characters.len().min(pair + 2))) else {
                continue;
            };
            if let Some(form) = known.form(pair)? {
                concept.forms.push(Form { weight: concept.weights().edit, ..form });
                concept.near = Some(pair.iter().collect());
            }
        }
        // One wrong character a word: its neighbours are right.
        is_unknown.iter_mut().skip(at.saturating_sub(1)).take(2).for_each(|unknown| *unknown = false);
    }
    Ok(())
}

/// The character that makes a known word in the place of another, the most frequent one first.
fn right_one(known: Known<'_>, characters: &[char], at: usize) -> Result<Option<char>, Error> {
    // With the one that follows, else with the one before.
    let (from, is_first) = if at + 1 < characters.len() { (at, true) } else { (at - 1, false) };
    let Some(&[one, other]) = characters.get(from..from + 2).and_then(|pair| pair.as_array()) else { return Ok(None) };
    let mut found: Vec<Near> = Vec::new();
    collect(known.snapshot, known.statistics, (&format!("{one}{other}"), false, 1), &mut found)?;
    found.sort_by_key(|near| std::cmp::Reverse(near.documents));
    let other_half = |near: &Near| {
        let pair: Vec<char> = near.word.chars().collect();
        match (pair.as_slice(), is_first) {
            ([first, second], true) if *second == other => Some(*first),
            ([first, second], false) if *first == one => Some(*second),
            _ => None,
        }
    };
    let mut seen = HashSet::new();
    for right in found.iter().filter_map(other_half).filter(|right| seen.insert(*right)).take(MOST) {
        let mut tried = characters.to_vec();
        if let Some(character) = tried.get_mut(at) {
            *character = right;
        }
        if makes_word(&tried, at) && holds_pairs(known, &tried, at)? {
            return Ok(Some(right));
        }
    }
    Ok(None)
}

/// Whether a word of three characters or more goes through a place.
fn makes_word(characters: &[char], at: usize) -> bool {
    (3..=LONGEST_WORD).any(|length| {
        let starts = (at + 1).saturating_sub(length)..=at;
        starts.filter_map(|from| characters.get(from..from + length)).any(|word| is_word(&word.iter().collect::<String>()))
    })
}

/// Whether visible documents hold the character at a place with each of its neighbours.
fn holds_pairs(known: Known<'_>, characters: &[char], at: usize) -> Result<bool, Error> {
    for from in at.saturating_sub(1)..=at {
        if let Some(pair) = characters.get(from..from + 2)
            && known.form(pair)?.is_none()
        {
            return Ok(false);
        }
    }
    Ok(true)
}
