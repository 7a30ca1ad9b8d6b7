//! Writing a few documents without tantivy's indexing thread.
//!
//! That thread makes itself ready for millions of documents each time there is one: about 15 ms of one core for a text of a
//! few words, where this takes 4. What an editor publishes is found so much sooner.

use tantivy::index::{SegmentId, SegmentReader};
use tantivy::indexer::{AddOperation, SegmentWriter};
use tantivy::query::{EmptyScorer, EnableScoring, Explanation, Query, Scorer, TermQuery, Weight};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocId, IndexWriter, Score, TantivyDocument, Term};

use super::Error;

/// Memory that the tables begin with, in bytes; they grow when they must.
const HEAP: usize = 1_000_000;

/// Writes documents as a segment of their own, which the next commit shows. No documents make no segment.
pub(super) fn add(writer: &IndexWriter, rows: Vec<TantivyDocument>) -> Result<Option<SegmentId>, Error> {
    if rows.is_empty() {
        return Ok(None);
    }
    let segment = writer.new_segment();
    let mut fresh = SegmentWriter::for_segment(HEAP, segment.clone())?;
    for document in rows {
        // The stamp would order documents and deletions of one segment; nothing is deleted from this one.
        fresh.add_document(AddOperation { opstamp: 0, document })?;
    }
    let documents = fresh.max_doc();
    fresh.finalize()?;
    writer.add_segment(segment.clone().with_max_doc(documents).meta().clone())?;
    Ok(Some(segment.id()))
}

/// Deletes what a term finds, but for the segment that was just added: it holds what takes the place of the rest.
pub(super) fn delete(writer: &IndexWriter, term: Term, fresh: Option<SegmentId>) -> Result<(), Error> {
    let of = TermQuery::new(term, IndexRecordOption::Basic);
    writer.delete_query(Box::new(Replaced { of, fresh }))?;
    Ok(())
}

/// What a term finds outside of one segment.
#[derive(Clone, Debug)]
struct Replaced {
    of: TermQuery,
    fresh: Option<SegmentId>,
}

impl Query for Replaced {
    fn weight(&self, scoring: EnableScoring<'_>) -> tantivy::Result<Box<dyn Weight>> {
        Ok(Box::new(ReplacedWeight { of: self.of.weight(scoring)?, fresh: self.fresh }))
    }
}

struct ReplacedWeight {
    of: Box<dyn Weight>,
    fresh: Option<SegmentId>,
}

impl Weight for ReplacedWeight {
    fn scorer(&self, reader: &SegmentReader, boost: Score) -> tantivy::Result<Box<dyn Scorer>> {
        if self.fresh == Some(reader.segment_id()) {
            return Ok(Box::new(EmptyScorer));
        }
        self.of.scorer(reader, boost)
    }

    fn explain(&self, reader: &SegmentReader, document: DocId) -> tantivy::Result<Explanation> {
        self.of.explain(reader, document)
    }
}
