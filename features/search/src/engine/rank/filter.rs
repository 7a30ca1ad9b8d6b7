//! The documents that a query may see.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use tantivy::index::InvertedIndexReader;
use tantivy::schema::IndexRecordOption;
use tantivy::{DocSet, TERMINATED};

use crate::engine::index::{Error, Segment, Snapshot};
use crate::engine::query::Query;

/// The documents of each segment that a query may see.
pub(crate) struct Allowed {
    segments: Vec<Bits>,
}

impl Allowed {
    pub(crate) fn of(snapshot: &Snapshot, query: &Query) -> Result<Self, Error> {
        let segments = snapshot.segments.iter().map(|segment| of_segment(snapshot, segment, query)).collect::<Result<_, _>>()?;
        Ok(Self { segments })
    }

    pub(crate) fn segments(&self) -> impl Iterator<Item = &Bits> {
        self.segments.iter()
    }
}

/// A set of documents of one segment.
#[derive(Clone, Debug)]
pub(crate) struct Bits(Vec<u64>);

impl Bits {
    fn none(documents: usize) -> Self {
        Self(vec![0; documents.div_ceil(64)])
    }

    pub(crate) fn contains(&self, doc: u32) -> bool {
        self.0.get(doc as usize / 64).is_some_and(|word| word >> (doc % 64) & 1 == 1)
    }

    fn insert(&mut self, doc: u32) {
        if let Some(word) = self.0.get_mut(doc as usize / 64) {
            *word |= 1 << (doc % 64);
        }
    }

    fn remove(&mut self, doc: u32) {
        if let Some(word) = self.0.get_mut(doc as usize / 64) {
            *word &= !(1 << (doc % 64));
        }
    }

    fn or(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(word, other)| *word |= other);
    }

    fn and(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(word, other)| *word &= other);
    }
}

/// Sets that many queries ask for (an audience, a site), by their word. A segment never changes, so they hold as long as it.
#[derive(Default)]
pub(crate) struct KnownSets(Mutex<HashMap<String, Arc<Bits>>>);

/// Sets kept for a segment; organisations can be many.
const MOST_SETS: usize = 64;

impl KnownSets {
    fn find(&self, words: &InvertedIndexReader, word: &str, size: usize) -> Result<Arc<Bits>, Error> {
        let known = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(bits) = known().get(word) {
            return Ok(Arc::clone(bits));
        }
        let bits = Arc::new(with_any(words, &[word.to_owned()], size)?);
        let mut known = known();
        if known.len() < MOST_SETS {
            known.insert(word.to_owned(), Arc::clone(&bits));
        }
        Ok(bits)
    }
}

fn of_segment(snapshot: &Snapshot, segment: &Segment, query: &Query) -> Result<Bits, Error> {
    let size = segment.entries.len();
    let mut allowed = Bits::none(size);
    for audience in &query.audiences {
        allowed.or(&*segment.known_audiences.find(&segment.audience, audience, size)?);
    }
    allowed.and(&*segment.known_sites.find(&segment.site, &query.site, size)?);
    for (words, wanted) in [(&segment.products, &query.products), (&segment.labels, &query.labels)] {
        if !wanted.is_empty() {
            allowed.and(&with_any(words, wanted, size)?);
        }
    }
    if query.since.is_none() && query.languages.is_empty() && segment.alive.is_none() {
        return Ok(allowed);
    }
    let earliest = query.since.unwrap_or(i64::MIN);
    let unwanted = |tag: &String| !query.languages.is_empty() && !query.languages.contains(tag);
    let unwanted: Vec<bool> = snapshot.locales.iter().map(unwanted).collect();
    for (doc, entry) in (0_u32..).zip(&*segment.entries) {
        let refused = unwanted.get(usize::from(entry.locale)).copied().unwrap_or_default();
        if entry.time < earliest || refused || !segment.is_alive(doc) {
            allowed.remove(doc);
        }
    }
    Ok(allowed)
}

fn with_any(words: &InvertedIndexReader, wanted: &[String], size: usize) -> Result<Bits, Error> {
    let mut bits = Bits::none(size);
    for word in wanted {
        let Some(info) = words.terms().get(word.as_bytes())? else {
            continue;
        };
        let mut postings = words.read_postings_from_terminfo(&info, IndexRecordOption::Basic)?;
        while postings.doc() != TERMINATED {
            bits.insert(postings.doc());
            postings.advance();
        }
    }
    Ok(bits)
}
