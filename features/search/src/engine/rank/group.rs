//! One entry for all the locales of a subject, the reader's languages first, and the counts.

use std::collections::HashMap;

use tantivy::columnar::StrColumn;

use super::filter::Allowed;
use super::plan::Plan;
use super::score::Candidate;
use crate::engine::analysis::Language;
use crate::engine::index::{Entry, Segment, Snapshot};
use crate::engine::query::{FacetCount, Facets, Query};

/// Fewer subjects than this in the reader's languages, and those in other languages follow.
const FEW: usize = 5;

/// What scores less than this share of the best only shares a word with the query by chance.
const LEAST_SHARE: f32 = 0.05;

/// Labels, and products, that are counted at most.
const MOST_VALUES: usize = 20;

/// A subject found, by its best document.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Found {
    /// Ordinal of the plan that reads the document shown.
    pub plan: usize,
    pub score: f32,
    pub coverage: f32,
    /// The document shown.
    pub shown: Place,
    pub entry: Entry,
    /// Whether the document is in the reader's language or that of the query.
    pub preferred: bool,
}

/// Where a document lies.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    pub segment: usize,
    pub doc: u32,
}

/// What scoring gives.
pub(crate) struct Scored {
    pub plans: Vec<Plan>,
    pub detected: Option<Language>,
    /// Candidates, each with the ordinal of its plan.
    pub candidates: Vec<(usize, Candidate)>,
}

/// All that a query finds; as much of it as the page needs stands first, in order.
pub(crate) struct Ranking {
    pub plans: Vec<Plan>,
    pub detected: Option<Language>,
    pub found: Vec<Found>,
    pub facets: Facets,
    pub fell_back_to_any_word: bool,
}

/// Whether what the reader's languages found leaves no room for others.
pub(crate) fn is_enough(snapshot: &Snapshot, scored: &Scored) -> bool {
    let best = scored.candidates.iter().map(|(_, candidate)| candidate.score).fold(0.0, f32::max);
    let mut subjects: Vec<u32> = Vec::with_capacity(FEW);
    for (_, candidate) in scored.candidates.iter().filter(|(_, candidate)| candidate.score >= LEAST_SHARE * best) {
        let entry = snapshot.segments.get(candidate.segment).and_then(|segment| segment.entries.get(candidate.doc as usize));
        subjects.extend(entry.map(|entry| entry.subject).filter(|subject| !subjects.contains(subject)));
        if subjects.len() >= FEW {
            return true;
        }
    }
    false
}

/// Orders candidates by subject.
pub(crate) fn group(snapshot: &Snapshot, allowed: &Allowed, query: &Query, scored: Scored) -> Ranking {
    let Scored { plans, detected, candidates } = scored;
    let reader = Language::of_locale(&query.locale);
    let preferred: Vec<bool> = plans.iter().map(|plan| plan.language == reader || Some(plan.language) == detected).collect();
    let mut found = best_of_subjects(snapshot, query, &preferred, candidates);
    if found.iter().filter(|found| found.preferred).count() >= FEW {
        found.retain(|found| found.preferred);
    }
    show_in(snapshot, allowed, (reader, &plans), &mut found);
    let mut facets = Facets { kinds: kinds(snapshot, &found), ..Facets::default() };
    if !query.kinds.is_empty() {
        found.retain(|found| snapshot.kinds.get(usize::from(found.entry.kind)).is_some_and(|kind| query.kinds.contains(kind)));
    }
    facets.locales = counted(&snapshot.locales, found.iter().map(|found| found.entry.locale));
    facets.labels = counted_in(snapshot, &found, |segment| segment.label_column.as_ref());
    facets.products = counted_in(snapshot, &found, |segment| segment.product_column.as_ref());
    sort_first(&mut found, query.page.number.saturating_add(1).saturating_mul(query.page.size));
    let fell_back_to_any_word = !found.is_empty() && found.iter().all(|found| found.coverage < 0.999);
    Ranking { plans, detected, found, facets, fell_back_to_any_word }
}

/// Puts the first `count` in order, the reader's languages before others and the best first; those behind are in any order.
fn sort_first(found: &mut [Found], count: usize) {
    let order = |a: &Found, b: &Found| {
        let by_score = b.score.total_cmp(&a.score);
        b.preferred
            .cmp(&a.preferred)
            .then(by_score)
            .then_with(|| b.entry.time.cmp(&a.entry.time))
            .then(a.entry.id.cmp(&b.entry.id))
    };
    let count = count.clamp(1, found.len().max(1));
    if count < found.len() {
        found.select_nth_unstable_by(count, order);
    }
    if let Some(first) = found.get_mut(..count) {
        first.sort_unstable_by(order);
    }
}

impl Found {
    /// Takes in another version of the same subject: the one in the reader's own locale is shown, the best score counts.
    fn merge(&mut self, other: Self, is_exact: impl Fn(&Entry) -> bool) {
        let key = |found: &Self| (found.preferred, is_exact(&found.entry), found.score);
        let preferred_score = if self.preferred == other.preferred { self.score.max(other.score) } else { 0.0 };
        if key(&other) > key(self) {
            *self = other;
        }
        self.score = self.score.max(preferred_score);
    }
}

fn best_of_subjects(snapshot: &Snapshot, query: &Query, preferred: &[bool], candidates: Vec<(usize, Candidate)>) -> Vec<Found> {
    let exact = snapshot.locales.iter().position(|locale| *locale == query.locale);
    let is_preferred = |plan: usize| preferred.get(plan).copied().unwrap_or_default();
    let mut best = [0.0_f32; 2];
    for (plan, candidate) in &candidates {
        let [other, own] = &mut best;
        let top = if is_preferred(*plan) { own } else { other };
        *top = top.max(candidate.score);
    }
    let [other, own] = best;
    let mut slots = vec![u32::MAX; snapshot.subjects];
    let mut found: Vec<Found> = Vec::new();
    for (plan, candidate) in candidates {
        let preferred = is_preferred(plan);
        let least = LEAST_SHARE * if preferred { own } else { other };
        let entry = snapshot.segments.get(candidate.segment).and_then(|segment| segment.entries.get(candidate.doc as usize));
        let Some(entry) = entry.filter(|_| candidate.score >= least) else {
            continue;
        };
        let Some(slot) = slots.get_mut(entry.subject as usize) else {
            continue;
        };
        let shown = Place { segment: candidate.segment, doc: candidate.doc };
        let Candidate { score, coverage, .. } = candidate;
        let new = Found { plan, score, coverage, shown, entry: *entry, preferred };
        match found.get_mut(*slot as usize) {
            Some(known) => known.merge(new, |entry| exact == Some(usize::from(entry.locale))),
            None => {
                *slot = u32::try_from(found.len()).unwrap_or(u32::MAX);
                found.push(new);
            }
        }
    }
    found
}

/// Shows what was found in another language in the reader's, where the subject has such a version that the reader may see.
fn show_in(snapshot: &Snapshot, allowed: &Allowed, (reader, plans): (Language, &[Plan]), found: &mut [Found]) {
    let Some(plan) = plans.iter().position(|plan| plan.language == reader) else {
        return;
    };
    let mut foreign: HashMap<u32, &mut Found> =
        found.iter_mut().filter(|found| found.plan != plan).map(|found| (found.entry.subject, found)).collect();
    if foreign.is_empty() {
        return;
    }
    for (segment, (documents, bits)) in snapshot.segments.iter().zip(allowed.segments()).enumerate() {
        for (doc, entry) in (0_u32..).zip(&*documents.entries) {
            if bits.contains(doc)
                && snapshot.language_of(entry) == reader
                && let Some(found) = foreign.get_mut(&entry.subject)
            {
                (found.plan, found.shown, found.entry) = (plan, Place { segment, doc }, *entry);
            }
        }
    }
}

fn kinds(snapshot: &Snapshot, found: &[Found]) -> Vec<FacetCount> {
    counted(&snapshot.kinds, found.iter().map(|found| found.entry.kind))
}

fn counted(names: &[String], ordinals: impl Iterator<Item = u16>) -> Vec<FacetCount> {
    let mut counts = vec![0_usize; names.len()];
    for ordinal in ordinals {
        if let Some(count) = counts.get_mut(usize::from(ordinal)) {
            *count += 1;
        }
    }
    let named = names.iter().cloned().zip(counts).filter(|(_, count)| *count > 0);
    most_first(named.map(|(value, count)| FacetCount { value, count }).collect())
}

fn most_first(mut counts: Vec<FacetCount>) -> Vec<FacetCount> {
    counts.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.value.cmp(&b.value)));
    counts
}

/// The values of a column that has any number of them in a document.
fn counted_in(snapshot: &Snapshot, found: &[Found], column: impl Fn(&Segment) -> Option<&StrColumn>) -> Vec<FacetCount> {
    let mut counts: Vec<FacetCount> = Vec::new();
    for (ordinal, segment) in snapshot.segments.iter().enumerate() {
        let Some(column) = column(segment) else { continue };
        let documents = found.iter().filter(|found| found.shown.segment == ordinal).map(|found| found.shown.doc);
        for (value, count) in values_of_segment(column, documents) {
            match counts.iter_mut().find(|known| known.value == value) {
                Some(known) => known.count += count,
                None => counts.push(FacetCount { value, count }),
            }
        }
    }
    let mut counts = most_first(counts);
    counts.truncate(MOST_VALUES);
    counts
}

fn values_of_segment(column: &StrColumn, documents: impl Iterator<Item = u32>) -> Vec<(String, usize)> {
    let mut counts = vec![0_usize; column.num_terms()];
    for doc in documents {
        for value in column.term_ords(doc) {
            if let Some(count) = usize::try_from(value).ok().and_then(|value| counts.get_mut(value)) {
                *count += 1;
            }
        }
    }
    let named = |(ordinal, count): (usize, usize)| {
        let mut value = String::new();
        (count > 0 && column.ord_to_str(ordinal as u64, &mut value).unwrap_or_default()).then_some((value, count))
    };
    counts.into_iter().enumerate().filter_map(named).collect()
}
