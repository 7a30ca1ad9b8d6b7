//! Terms of the index that stand for a word of a query.

use tantivy::postings::TermInfo;
use tantivy::schema::IndexRecordOption;
use tantivy::{DocSet, TERMINATED};

use super::filter::Allowed;
use crate::engine::index::{Error, LanguageStatistics, Snapshot, Zone};

/// A term of the index that stands for a word of a query.
#[derive(Clone, Debug)]
pub(crate) struct Form {
    /// Whether it is a stem, or else a folded word.
    pub stemmed: bool,
    /// What a match of it counts, from 0 to 1.
    pub weight: f32,
    /// Inverse document frequency within its language.
    pub idf: f32,
    /// Where its postings lie, for each segment and zone.
    pub postings: Vec<[Option<TermInfo>; 3]>,
}

impl Form {
    /// Looks a term up; `None` when its language does not have it.
    pub(crate) fn find(
        snapshot: &Snapshot,
        statistics: &LanguageStatistics,
        stemmed: bool,
        word: &str,
    ) -> Result<Option<Self>, Error> {
        let term = crate::engine::index::term_text(statistics.language, word);
        let mut postings = Vec::with_capacity(snapshot.segments.len());
        let mut frequency = [0_u32; 3];
        for segment in &snapshot.segments {
            let mut zones = [None, None, None];
            for ((found, count), zone) in zones.iter_mut().zip(&mut frequency).zip(Zone::ALL) {
                *found = segment.words(stemmed, zone).terms().get(term.as_bytes())?;
                *count += found.as_ref().map_or(0, |info| info.doc_freq);
            }
            postings.push(zones);
        }
        let documents = frequency.into_iter().max().unwrap_or_default();
        let idf = idf(documents, statistics.documents);
        Ok((documents > 0).then_some(Self { stemmed, weight: 1.0, idf, postings }))
    }

    /// Whether a document that the query may see has the term.
    pub(crate) fn occurs(&self, snapshot: &Snapshot, allowed: &Allowed) -> Result<bool, Error> {
        for ((segment, bits), zones) in snapshot.segments.iter().zip(allowed.segments()).zip(&self.postings) {
            for (info, zone) in zones.iter().zip(Zone::ALL) {
                let Some(info) = info else { continue };
                let mut postings =
                    segment.words(self.stemmed, zone).read_postings_from_terminfo(info, IndexRecordOption::Basic)?;
                while postings.doc() != TERMINATED {
                    if bits.contains(postings.doc()) {
                        return Ok(true);
                    }
                    postings.advance();
                }
            }
        }
        Ok(false)
    }

    /// Where its postings lie in one segment, given by its ordinal.
    pub(crate) fn in_segment(&self, ordinal: usize) -> impl Iterator<Item = (Zone, &TermInfo)> {
        let zones = self.postings.get(ordinal).into_iter().flatten();
        Zone::ALL.into_iter().zip(zones).filter_map(|(zone, info)| Some((zone, info.as_ref()?)))
    }
}

/// Lucene's form, which never falls below 0.
fn idf(with: u32, documents: u32) -> f32 {
    let (with, documents) = (with as f32, documents.max(with) as f32);
    (1.0 + (documents - with + 0.5) / (with + 0.5)).ln()
}
