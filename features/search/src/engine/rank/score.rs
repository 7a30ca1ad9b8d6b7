//! BM25F over the documents that a query may see, one word of the query after the other.

use tantivy::postings::{Postings, TermInfo};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocSet, TERMINATED};

use super::filter::{Allowed, Bits};
use super::forms::Form;
use super::plan::{Concept, Plan};
use crate::engine::index::{Error, LanguageStatistics, Segment, Snapshot, Zone};

/// A document with its score.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Candidate {
    pub segment: usize,
    pub doc: u32,
    pub score: f32,
    /// Share of the query that the document holds, by weight, from 0 to 1.
    pub coverage: f32,
}

/// Scores every document of the plan's language that holds a word of the query.
pub(crate) fn score(
    snapshot: &Snapshot,
    allowed: &Allowed,
    plan: &Plan,
    statistics: &LanguageStatistics,
) -> Result<Vec<Candidate>, Error> {
    let mut candidates = Vec::new();
    for (ordinal, (segment, bits)) in snapshot.segments.iter().zip(allowed.segments()).enumerate() {
        if plan.concepts.iter().flat_map(|concept| &concept.forms).all(|form| form.in_segment(ordinal).next().is_none()) {
            continue;
        }
        let mut board = Board::new(segment, bits, statistics);
        for concept in &plan.concepts {
            board.add(ordinal, concept)?;
        }
        board.finish(ordinal, plan, &mut candidates);
    }
    Ok(candidates)
}

/// Running sums for the documents of one segment.
struct Board<'a> {
    segment: &'a Segment,
    allowed: &'a Bits,
    statistics: &'a LanguageStatistics,
    cells: Vec<Cell>,
    touched: Vec<u32>,
    /// Documents of the form at hand.
    of_form: Vec<u32>,
    /// Documents of the concept at hand.
    of_concept: Vec<u32>,
}

#[derive(Clone, Copy, Default)]
struct Cell {
    score: f32,
    covered: f32,
    in_title: f32,
    /// Weighted frequency of the form at hand.
    frequency: f32,
    /// Best form of the concept at hand: folded word, stem.
    exact: f32,
    stem: f32,
    title_hit: bool,
    /// Best weight of a form that the document holds of the concept at hand.
    held: f32,
}

impl<'a> Board<'a> {
    fn new(segment: &'a Segment, allowed: &'a Bits, statistics: &'a LanguageStatistics) -> Self {
        Self {
            segment,
            allowed,
            statistics,
            cells: vec![Cell::default(); segment.entries.len()],
            touched: Vec::new(),
            of_form: Vec::new(),
            of_concept: Vec::new(),
        }
    }

    fn add(&mut self, ordinal: usize, concept: &Concept) -> Result<(), Error> {
        for form in &concept.forms {
            for (zone, info) in form.in_segment(ordinal) {
                self.count(concept, form, (zone, info))?;
            }
            self.saturate(concept, form);
        }
        let weights = concept.weights();
        for doc in self.of_concept.drain(..) {
            let Some(cell) = self.cells.get_mut(doc as usize) else {
                continue;
            };
            if cell.covered == 0.0 {
                self.touched.push(doc);
            }
            let mixed = weights.exact * cell.exact + (1.0 - weights.exact) * cell.stem;
            cell.score += concept.weight * concept.count * mixed;
            let mass = concept.weight * concept.idf * cell.held;
            cell.covered += mass;
            if cell.title_hit {
                cell.in_title += mass;
            }
            (cell.exact, cell.stem, cell.held, cell.title_hit) = (0.0, 0.0, 0.0, false);
        }
        Ok(())
    }

    /// Adds up the frequencies of a form in one zone, each divided by how long the zone is (BM25F).
    fn count(&mut self, concept: &Concept, form: &Form, (zone, info): (Zone, &TermInfo)) -> Result<(), Error> {
        let lengths = if form.stemmed { &self.statistics.stemmed_length } else { &self.statistics.folded_length };
        let weights = concept.weights();
        let pick = |values: &[f32; 3]| values.get(zone as usize).copied().unwrap_or(1.0);
        let (weight, b, mean) = (pick(&weights.zones), pick(&weights.b), pick(lengths));
        let norms = self.segment.norms(form.stemmed, zone);
        let words = self.segment.words(form.stemmed, zone);
        let mut postings = words.read_postings_from_terminfo(info, IndexRecordOption::WithFreqs)?;
        while postings.doc() != TERMINATED {
            let doc = postings.doc();
            if self.allowed.contains(doc)
                && let Some(cell) = self.cells.get_mut(doc as usize)
            {
                let length = norms.map_or(mean, |norms| norms.fieldnorm(doc) as f32);
                if cell.frequency == 0.0 {
                    self.of_form.push(doc);
                }
                cell.frequency += weight * postings.term_freq() as f32 / (1.0 - b + b * length / mean);
                cell.title_hit |= zone == Zone::Title;
            }
            postings.advance();
        }
        Ok(())
    }

    /// Turns the frequencies of a form into its part of the score, and keeps the best form of each face.
    fn saturate(&mut self, concept: &Concept, form: &Form) {
        let k1 = concept.weights().k1;
        for doc in self.of_form.drain(..) {
            let Some(cell) = self.cells.get_mut(doc as usize) else {
                continue;
            };
            if cell.held == 0.0 {
                self.of_concept.push(doc);
            }
            let part = form.weight * form.idf * (k1 + 1.0) * cell.frequency / (k1 + cell.frequency);
            let best = if form.stemmed { &mut cell.stem } else { &mut cell.exact };
            *best = best.max(part);
            cell.held = cell.held.max(form.weight);
            cell.frequency = 0.0;
        }
    }

    fn finish(self, segment: usize, plan: &Plan, candidates: &mut Vec<Candidate>) {
        let weights = plan.weights();
        for doc in self.touched {
            let (Some(cell), Some(entry)) = (self.cells.get(doc as usize), self.segment.entries.get(doc as usize)) else {
                continue;
            };
            let coverage = (cell.covered / plan.mass).min(1.0);
            let title = (cell.in_title / plan.mass).min(1.0);
            let covered = 1.0 - weights.coverage + weights.coverage * coverage;
            let titled = 1.0 + weights.title * title * title;
            let liked = 1.0 + 0.1 * entry.popularity;
            let aged = if entry.outdated { 0.8 } else { 1.0 };
            candidates.push(Candidate { segment, doc, score: cell.score * covered * titled * liked * aged, coverage });
        }
    }
}
