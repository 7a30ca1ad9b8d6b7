//! A closer look at the best: neighbouring words of the query that stand close together in a document.
//!
//! After Büttcher, Clarke and Lushman 2006, "Term proximity scoring for ad-hoc retrieval on very large text collections":
//! each pair of neighbouring words adds to the score, by its rarer idf and the inverse square of its distance.

use tantivy::postings::Postings;
use tantivy::schema::IndexRecordOption;
use tantivy::{DocSet, TERMINATED};

use super::plan::{Concept, Plan};
use super::score::Candidate;
use crate::engine::index::{Error, Segment, Snapshot, Zone};

/// How many documents of a language are looked at.
const DEPTH: usize = 30;

/// Words whose neighbourhood is looked at.
const MOST_WORDS: usize = 24;

/// Beyond this distance two words have nothing to do with each other.
const FARTHEST: u32 = 8;

/// Adds to the scores of the best candidates.
pub(crate) fn refine(snapshot: &Snapshot, plan: &Plan, candidates: &mut [Candidate]) -> Result<(), Error> {
    let weight = plan.weights().proximity;
    if weight == 0.0 || plan.concepts.len() < 2 || candidates.is_empty() {
        return Ok(());
    }
    let depth = DEPTH.min(candidates.len());
    candidates.select_nth_unstable_by(depth - 1, |a, b| b.score.total_cmp(&a.score));
    let (best, _) = candidates.split_at_mut(depth);
    best.sort_unstable_by_key(|candidate| (candidate.segment, candidate.doc));
    for zone in [Zone::Title, Zone::Body] {
        for of_segment in best.chunk_by_mut(|a, b| a.segment == b.segment) {
            add_zone(snapshot, plan, of_segment, (zone, weight))?;
        }
    }
    Ok(())
}

fn add_zone(snapshot: &Snapshot, plan: &Plan, candidates: &mut [Candidate], (zone, weight): (Zone, f32)) -> Result<(), Error> {
    let Some(ordinal) = candidates.first().map(|candidate| candidate.segment) else {
        return Ok(());
    };
    let Some(segment) = snapshot.segments.get(ordinal) else {
        return Ok(());
    };
    let mut before: Option<(&Concept, Vec<Vec<u32>>)> = None;
    for concept in plan.concepts.iter().take(MOST_WORDS) {
        let here = positions(segment, ordinal, concept, (zone, candidates))?;
        if let Some((other, there)) = before {
            let idf = (concept.idf * concept.weight).min(other.idf * other.weight);
            for ((candidate, first), second) in candidates.iter_mut().zip(&there).zip(&here) {
                candidate.score += weight * idf * closeness(first, second);
            }
        }
        before = Some((concept, here));
    }
    Ok(())
}

/// Positions of a word in each of the candidates.
fn positions(
    segment: &Segment,
    ordinal: usize,
    concept: &Concept,
    (zone, candidates): (Zone, &[Candidate]),
) -> Result<Vec<Vec<u32>>, Error> {
    let mut found = vec![Vec::new(); candidates.len()];
    let stem = concept.forms.iter().find(|form| form.stemmed);
    let info = stem.and_then(|form| form.in_segment(ordinal).find(|(at, _)| *at == zone));
    let Some((_, info)) = info else { return Ok(found) };
    let words = segment.words(true, zone);
    let mut postings = words.read_postings_from_terminfo(info, IndexRecordOption::WithFreqsAndPositions)?;
    for (candidate, positions) in candidates.iter().zip(&mut found) {
        if postings.doc() < candidate.doc {
            postings.seek(candidate.doc);
        }
        if postings.doc() == TERMINATED {
            break;
        }
        if postings.doc() == candidate.doc {
            postings.positions(positions);
        }
    }
    Ok(found)
}

/// 1 for two words side by side in the order of the query, less the farther they stand apart, 0 for strangers.
fn closeness(first: &[u32], second: &[u32]) -> f32 {
    let mut nearest = FARTHEST + 1;
    let mut others = second.iter().peekable();
    let mut last: Option<u32> = None;
    for &at in first {
        while let Some(&other) = others.next_if(|other| **other <= at) {
            last = Some(other);
        }
        if let Some(&&next) = others.peek() {
            nearest = nearest.min(next - at);
        }
        if let Some(last) = last.filter(|last| *last < at) {
            // The wrong way round counts as one word farther.
            nearest = nearest.min(at - last + 1);
        }
    }
    if nearest > FARTHEST { 0.0 } else { 1.0 / (nearest * nearest) as f32 }
}
