//! Near words in place of unknown ones.

use tantivy::query::FuzzyTermQuery;
use tantivy::schema::{Field, Term};

use crate::engine::analysis::Analyser;
use crate::engine::index::{Error, LanguageStatistics, Snapshot, Zone, term_text};
use crate::engine::rank::{Allowed, Concept, Form};

/// Near words that stand for an unknown one.
const MOST: usize = 4;

/// Stems shorter than this, in characters, are near to too many others.
const SHORTEST_STEM: usize = 5;

/// A near word of the index.
pub(crate) struct Near {
    pub word: String,
    /// Whether it is a stem, or else a folded word.
    stemmed: bool,
    distance: u8,
    pub documents: u32,
}

/// Gives a concept that no visible document holds the forms of the nearest words that some do.
///
/// Words of hidden documents are neither taken for known nor offered.
pub(crate) fn expand(
    snapshot: &Snapshot,
    allowed: &Allowed,
    (statistics, analyser): (&LanguageStatistics, &Analyser),
    concept: &mut Concept,
) -> Result<(), Error> {
    let Some(farthest) = distance_for(concept) else {
        return Ok(());
    };
    for form in &concept.forms {
        if form.occurs(snapshot, allowed)? {
            return Ok(());
        }
    }
    let mut nearest = None;
    for near in candidates(snapshot, statistics, concept, farthest)? {
        if nearest.is_some_and(|distance| near.distance > distance) || concept.forms.len() >= 4 * MOST {
            break;
        }
        let Some(form) = Form::find(snapshot, statistics, near.stemmed, &near.word)? else {
            continue;
        };
        if !form.occurs(snapshot, allowed)? {
            continue;
        }
        let weight = concept.weights().edit.powi(i32::from(near.distance));
        let mut add = |form: Form| concept.forms.push(Form { weight, ..form });
        add(form);
        let tokens = if near.stemmed { Vec::new() } else { analyser.tokens(&near.word) };
        for stem in tokens.iter().flat_map(|token| &token.stems) {
            Form::find(snapshot, statistics, true, stem)?.into_iter().for_each(&mut add);
        }
        if nearest.is_none() {
            nearest = Some(near.distance);
            concept.near = Some(near.word);
        }
    }
    Ok(())
}

/// How many edits a word of its length may be away: none for short words, numbers and characters.
fn distance_for(concept: &Concept) -> Option<u8> {
    if concept.ideographic || concept.word.chars().any(|c| !c.is_alphabetic()) {
        return None;
    }
    match concept.word.chars().count() {
        0..=3 => None,
        4..=7 => Some(1),
        8..=40 => Some(2),
        _ => None,
    }
}

/// Words, or else stems, of the language within some edits: nearest first, then those with the same first letter, then the
/// most frequent.
fn candidates(snapshot: &Snapshot, statistics: &LanguageStatistics, concept: &Concept, farthest: u8) -> Result<Vec<Near>, Error> {
    let mut found: Vec<Near> = Vec::new();
    for distance in 1..=farthest {
        if found.is_empty() {
            collect(snapshot, statistics, (&concept.word, false, distance), &mut found)?;
        }
    }
    // An inflected form may be mistyped of which the index has others only.
    for stem in concept.stems.iter().filter(|stem| stem.chars().count() >= SHORTEST_STEM) {
        if found.iter().all(|near| near.stemmed) {
            collect(snapshot, statistics, (stem, true, 1), &mut found)?;
        }
    }
    let first = concept.word.chars().next();
    found.sort_by_key(|near| (near.distance, near.word.chars().next() != first, std::cmp::Reverse(near.documents)));
    found.truncate(4 * MOST);
    Ok(found)
}

/// Adds the terms of the language at most `distance` edits from a folded word or a stem.
pub(crate) fn collect(
    snapshot: &Snapshot,
    statistics: &LanguageStatistics,
    (word, stemmed, distance): (&str, bool, u8),
    found: &mut Vec<Near>,
) -> Result<(), Error> {
    let prefix = term_text(statistics.language, "");
    let term = Term::from_field_text(Field::from_field_id(0), &term_text(statistics.language, word));
    let automaton = FuzzyTermQuery::new(term, distance, true).automaton()?;
    for segment in &snapshot.segments {
        for zone in [Zone::Body, Zone::Title] {
            let terms = segment.words(stemmed, zone).terms();
            let mut stream = terms.search(&automaton).ge(&prefix).into_stream()?;
            while let Some((term, info)) = stream.next() {
                let Some(near) = std::str::from_utf8(term).ok().and_then(|term| term.strip_prefix(&prefix)) else {
                    continue;
                };
                match found.iter_mut().find(|known| known.word == near) {
                    Some(known) => known.documents = known.documents.max(info.doc_freq),
                    None => found.push(Near { word: near.to_owned(), stemmed, distance, documents: info.doc_freq }),
                }
            }
        }
    }
    Ok(())
}
