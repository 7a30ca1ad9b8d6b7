//! BM25F over the documents that a query may see, one word of the query after the other.

use tantivy::fieldnorm::FieldNormReader;
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
    /// What a word counts in a zone, by the stored length of the zone; see [`Factors`].
    factors: Vec<Factors>,
}

/// For each of the 256 lengths that an index stores: the weight of one occurrence there.
struct Factors {
    of: (bool, Zone),
    weight: f32,
    b: f32,
    by_length: [f32; 256],
}

impl Factors {
    fn new(of: (bool, Zone), (weight, b, mean): (f32, f32, f32)) -> Self {
        let mut by_length = [0.0; 256];
        for (id, factor) in (0_u8..=255).zip(&mut by_length) {
            *factor = weight / (1.0 - b + b * FieldNormReader::id_to_fieldnorm(id) as f32 / mean);
        }
        Self { of, weight, b, by_length }
    }
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
            factors: Vec::new(),
        }
    }

    /// The place of the factors of a zone, made when they are first asked for.
    fn factors(&mut self, of: (bool, Zone), (weight, b, mean): (f32, f32, f32)) -> usize {
        let is_it =
            |known: &Factors| known.of == of && known.weight.to_bits() == weight.to_bits() && known.b.to_bits() == b.to_bits();
        self.factors.iter().position(is_it).unwrap_or_else(|| {
            self.factors.push(Factors::new(of, (weight, b, mean)));
            self.factors.len() - 1
        })
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
        let factors = self.factors((form.stemmed, zone), (weight, b, mean));
        let Some(Factors { by_length, .. }) = self.factors.get(factors) else { return Ok(()) };
        let norms = self.segment.norms(form.stemmed, zone);
        let words = self.segment.words(form.stemmed, zone);
        let mut postings = words.read_postings_from_terminfo(info, IndexRecordOption::WithFreqs)?;
        while postings.doc() != TERMINATED {
            let doc = postings.doc();
            if self.allowed.contains(doc)
                && let Some(cell) = self.cells.get_mut(doc as usize)
            {
                let factor =
                    norms.map_or(weight, |norms| by_length.get(usize::from(norms.fieldnorm_id(doc))).copied().unwrap_or(weight));
                if cell.frequency == 0.0 {
                    self.of_form.push(doc);
                }
                cell.frequency += factor * postings.term_freq() as f32;
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
