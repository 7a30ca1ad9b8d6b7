//! Feeding the index.

use std::collections::{BTreeMap, HashMap};

use tantivy::indexer::{IndexWriterOptions, LogMergePolicy};
use tantivy::schema::Field;
use tantivy::tokenizer::{PreTokenizedString, Token as IndexToken};
use tantivy::{IndexWriter, TantivyDocument, Term};

use super::document::{Change, Document, Unfinished};
use super::few;
use super::schema::{Fields, VERSION};
use super::{Error, SearchIndex};
use crate::engine::analysis::{Analyser, Language, Token};

/// Memory for documents that are not yet written, in bytes: the least that tantivy takes.
const HEAP: usize = 15_000_000;

/// So many documents at most, and bytes of their texts, are few.
const FEW: usize = 64;
const LITTLE: usize = 1 << 20;

/// Positions between two headings, so that no phrase spans both.
const GAP: usize = 10;

/// When segments are put together. Tantivy takes all that hold fewer than 10,000 documents for alike: every eighth commit
/// of a single text would write an index of a usual size anew.
fn merges() -> LogMergePolicy {
    let mut policy = LogMergePolicy::default();
    policy.set_min_layer_size(64);
    policy.set_level_log_size(3.0);
    policy.set_min_num_segments(6);
    policy
}

/// The one writer of an index.
pub struct Writer {
    index: SearchIndex,
    writer: IndexWriter,
    analysers: HashMap<Language, Analyser>,
}

impl Writer {
    pub(super) fn new(index: SearchIndex) -> Result<Self, Error> {
        let options =
            IndexWriterOptions::builder().num_worker_threads(1).num_merge_threads(1).memory_budget_per_thread(HEAP).build();
        let writer: IndexWriter = index.shared.index.writer_with_options(options)?;
        writer.set_merge_policy(Box::new(merges()));
        Ok(Self { index, writer, analysers: HashMap::new() })
    }

    /// Applies a batch in its order and commits it together with the cursor of the feed; searches in this process see it
    /// when this returns. All or nothing: after an error, or a crash, the last commit and its cursor still hold.
    ///
    /// # Errors
    ///
    /// When the index cannot be written.
    pub fn apply(&mut self, batch: Vec<Change>, cursor: i64) -> Result<(), Error> {
        self.commit(batch, &format!("{VERSION} {cursor}"))
    }

    /// The same for a part of an index that is built anew: the cursor is 0 until the last part is there.
    ///
    /// # Errors
    ///
    /// When the index cannot be written.
    pub fn apply_part(&mut self, batch: Vec<Change>, place: &Unfinished) -> Result<(), Error> {
        self.commit(batch, &format!("{VERSION} 0 {} {} {}", place.since, place.after, place.kind))
    }

    /// Takes everything out; that becomes true with the next batch.
    ///
    /// # Errors
    ///
    /// When the index cannot be written.
    pub fn clear(&mut self) -> Result<(), Error> {
        self.writer.delete_all_documents()?;
        Ok(())
    }

    fn commit(&mut self, batch: Vec<Change>, payload: &str) -> Result<(), Error> {
        let written = self.write(batch, payload);
        if written.is_err() {
            self.writer.rollback()?;
        }
        written?;
        self.index.reload()
    }

    fn write(&mut self, batch: Vec<Change>, payload: &str) -> Result<(), Error> {
        let last = last_words(batch);
        let is_little = last.values().flatten().map(|document| document.body.len()).sum::<usize>() <= LITTLE;
        if is_little && last.values().map(Vec::len).sum::<usize>() <= FEW {
            self.write_few(last)?;
        } else {
            self.write_many(last)?;
        }
        let mut commit = self.writer.prepare_commit()?;
        commit.set_payload(payload);
        commit.commit()?;
        Ok(())
    }

    fn write_few(&mut self, last: BTreeMap<String, Vec<Document>>) -> Result<(), Error> {
        // A deletion of what is not there would stay waiting, and then hit the segments of later commits.
        let gone: Vec<Term> = last.keys().map(|key| self.subject(key)).filter(|term| self.index.holds(term)).collect();
        let rows = last.into_values().flatten().map(|document| self.row(document)).collect();
        let fresh = few::add(&self.writer, rows)?;
        for term in gone {
            few::delete(&self.writer, term, fresh)?;
        }
        Ok(())
    }

    fn write_many(&mut self, last: BTreeMap<String, Vec<Document>>) -> Result<(), Error> {
        for (key, documents) in last {
            self.writer.delete_term(self.subject(&key));
            for document in documents {
                let row = self.row(document);
                self.writer.add_document(row)?;
            }
        }
        Ok(())
    }

    fn subject(&self, key: &str) -> Term {
        Term::from_field_text(self.index.fields().subject, key)
    }

    fn row(&mut self, document: Document) -> TantivyDocument {
        let language = Language::of_locale(&document.locale);
        let analyser = *self.analysers.entry(language).or_insert_with(|| Analyser::new(language));
        let fields = self.index.fields();
        let mut row = TantivyDocument::new();
        add_words(&mut row, fields, &analyser, &document);
        add_properties(&mut row, fields, document);
        row
    }
}

/// What a batch leaves of each subject, by its key: a later change takes the place of an earlier one.
fn last_words(batch: Vec<Change>) -> BTreeMap<String, Vec<Document>> {
    let mut last = BTreeMap::new();
    for change in batch {
        match change {
            Change::Remove(subject) => {
                last.insert(subject.key(), Vec::new());
            }
            Change::Put(documents) => {
                let mut put: BTreeMap<String, Vec<Document>> = BTreeMap::new();
                for document in documents {
                    put.entry(document.subject().key()).or_default().push(document);
                }
                last.extend(put);
            }
        }
    }
    last
}

/// The cursor in a commit's payload; `None` when another schema version wrote it.
pub(super) fn read_cursor(payload: &str) -> Option<i64> {
    let mut parts = payload.split(' ');
    let (version, cursor) = (parts.next()?, parts.next()?);
    (version.parse() == Ok(VERSION)).then(|| cursor.parse().ok()).flatten()
}

/// How far an index is that was not built to its end.
pub(super) fn read_unfinished(payload: &str) -> Option<Unfinished> {
    let mut parts = payload.split(' ').skip(2);
    let (since, after, kind) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.to_owned());
    Some(Unfinished { since, kind, after })
}

/// A word as it stands in the index, after the language that it was analysed in: statistics, fuzzy and prefix matches stay
/// within one language.
pub(crate) fn term_text(language: Language, word: &str) -> String {
    format!("{}:{word}", language.code())
}

fn add_words(row: &mut TantivyDocument, fields: &Fields, analyser: &Analyser, document: &Document) {
    let title = [document.title.as_str()];
    let asides: Vec<&str> = document.headings.iter().chain(&document.labels).map(String::as_str).collect();
    let body = [document.body.as_str()];
    let zones: [&[&str]; 3] = [&title, &asides, &body];
    for ((texts, folded), stemmed) in zones.into_iter().zip(fields.folded).zip(fields.stemmed) {
        let mut rows = (Vec::new(), Vec::new());
        let mut offset = 0;
        for text in texts {
            let mut last = 0;
            analyser.each(text, |token| {
                last = token.position as usize + 1;
                push_token(&mut rows, analyser.language(), offset, token);
                true
            });
            offset += last + GAP;
        }
        add_tokens(row, folded, rows.0);
        add_tokens(row, stemmed, rows.1);
    }
}

fn push_token(rows: &mut (Vec<IndexToken>, Vec<IndexToken>), language: Language, offset: usize, token: Token) {
    let position = offset + token.position as usize;
    let index_token = |word: &str| IndexToken {
        offset_from: token.from,
        offset_to: token.to,
        position,
        text: term_text(language, word),
        position_length: 1,
    };
    rows.0.push(index_token(&token.folded));
    rows.1.extend(token.stems.iter().map(|stem| index_token(stem)));
}

fn add_tokens(row: &mut TantivyDocument, field: Field, tokens: Vec<IndexToken>) {
    row.add_pre_tokenized_text(field, PreTokenizedString { text: String::new(), tokens });
}

/// `offset:second` pairs, parted by blanks.
fn written(times: &[(usize, i64)]) -> String {
    times.iter().map(|(at, second)| format!("{at}:{second}")).collect::<Vec<_>>().join(" ")
}

fn add_properties(row: &mut TantivyDocument, fields: &Fields, document: Document) {
    row.add_text(fields.subject, document.subject().key());
    row.add_text(fields.kind, &document.kind);
    row.add_i64(fields.id, document.id);
    row.add_text(fields.site, &document.site);
    row.add_text(fields.locale, &document.locale);
    for audience in &document.audiences {
        row.add_text(fields.audience, audience);
    }
    document.labels.iter().for_each(|label| row.add_text(fields.labels, label));
    document.products.iter().for_each(|product| row.add_text(fields.products, product));
    row.add_i64(fields.time, document.time);
    row.add_f64(fields.popularity, f64::from(document.popularity));
    row.add_bool(fields.outdated, document.outdated);
    row.add_text(fields.title, &document.title);
    row.add_text(fields.body, &document.body);
    if !document.times.is_empty() {
        row.add_text(fields.times, written(&document.times));
    }
    row.add_text(fields.url, &document.url);
    row.add_text(fields.path, &document.path);
}
