//! One committed state of the index, with what ranking needs of every document at hand.

use std::collections::HashMap;
use std::sync::Arc;

use tantivy::columnar::{Column, StrColumn};
use tantivy::fieldnorm::FieldNormReader;
use tantivy::index::{InvertedIndexReader, SegmentId};
use tantivy::{IndexReader, Searcher, SegmentReader};

use super::Error;
use super::schema::{Fields, Zone};
use crate::engine::analysis::Language;
use crate::engine::rank::KnownSets;

/// A committed state.
pub(crate) struct Snapshot {
    pub searcher: Searcher,
    pub segments: Vec<Arc<Segment>>,
    pub languages: Vec<LanguageStatistics>,
    /// Locale tags; [`Entry::locale`] is an ordinal of it.
    pub locales: Vec<String>,
    /// Kinds; [`Entry::kind`] is an ordinal of it.
    pub kinds: Vec<String>,
    /// How many subjects there are; [`Entry::subject`] is below it.
    pub subjects: usize,
}

/// Readers of one segment and its documents. It stays the same from commit to commit until documents of it are deleted.
pub(crate) struct Segment {
    id: SegmentId,
    pub folded: [Arc<InvertedIndexReader>; 3],
    pub stemmed: [Arc<InvertedIndexReader>; 3],
    pub folded_norms: [Option<FieldNormReader>; 3],
    pub stemmed_norms: [Option<FieldNormReader>; 3],
    pub site: Arc<InvertedIndexReader>,
    pub audience: Arc<InvertedIndexReader>,
    pub known_sites: KnownSets,
    pub known_audiences: KnownSets,
    pub products: Arc<InvertedIndexReader>,
    pub labels: Arc<InvertedIndexReader>,
    pub label_column: Option<StrColumn>,
    pub product_column: Option<StrColumn>,
    /// In the order of the documents, deleted ones too: a segment never changes but for what is deleted from it.
    pub entries: Arc<[Entry]>,
    pub alive: Option<tantivy::fastfield::AliveBitSet>,
    deleted: u32,
    sums: HashMap<Language, Sums>,
}

/// Documents of a language, and the lengths of their zones: folded words first, stems behind them.
#[derive(Clone, Copy, Default)]
struct Sums {
    documents: u32,
    lengths: [u64; 6],
}

/// What ranking needs of a document.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry {
    /// Ordinal of its subject over all segments.
    pub subject: u32,
    pub id: i64,
    pub time: i64,
    pub kind: u16,
    pub locale: u16,
    pub popularity: f32,
    pub outdated: bool,
}

/// Counts of one language's documents, for BM25.
#[derive(Clone, Debug)]
pub(crate) struct LanguageStatistics {
    pub language: Language,
    pub documents: u32,
    /// Mean length of each zone in folded words and in stems.
    pub folded_length: [f32; 3],
    pub stemmed_length: [f32; 3],
}

impl Snapshot {
    /// The state that `reader` shows; what is as it was in the state `before` is taken from there.
    pub(super) fn of(reader: &IndexReader, fields: &Fields, names: &mut Names, before: Option<&Self>) -> Result<Self, Error> {
        let searcher = reader.searcher();
        let mut segments = Vec::new();
        for segment in searcher.segment_readers() {
            let known = before.and_then(|before| before.segments.iter().find(|known| known.id == segment.segment_id()));
            segments.push(match known {
                Some(known) if known.deleted == segment.num_deleted_docs() => Arc::clone(known),
                known => Arc::new(Segment::open(segment, fields, names, known.map(|known| Arc::clone(&known.entries)))?),
            });
        }
        Ok(Self {
            searcher,
            languages: statistics(&segments),
            segments,
            locales: names.locales.names.clone(),
            kinds: names.kinds.names.clone(),
            subjects: names.subjects.len(),
        })
    }

    pub(crate) fn language_of(&self, entry: &Entry) -> Language {
        self.locales.get(usize::from(entry.locale)).map_or(Language::NEUTRAL, |tag| Language::of_locale(tag))
    }
}

/// Ordinals of locales, kinds and subjects, the same in every state of a process.
#[derive(Default)]
pub(super) struct Names {
    locales: Interner,
    kinds: Interner,
    subjects: HashMap<(u16, i64), u32>,
}

#[derive(Default)]
struct Interner {
    names: Vec<String>,
}

impl Interner {
    fn ordinal(&mut self, name: &str) -> u16 {
        let found = self.names.iter().position(|known| known == name);
        let ordinal = found.unwrap_or_else(|| {
            self.names.push(name.to_owned());
            self.names.len() - 1
        });
        u16::try_from(ordinal).unwrap_or(u16::MAX)
    }
}

impl Segment {
    fn open(reader: &SegmentReader, fields: &Fields, names: &mut Names, known: Option<Arc<[Entry]>>) -> Result<Self, Error> {
        let [ft, fh, fb] = fields.folded;
        let [st, sh, sb] = fields.stemmed;
        let words = |field| reader.inverted_index(field);
        let norms = |field| reader.fieldnorms_readers().get_field(field);
        let entries = match known {
            Some(entries) => entries,
            None => entries(reader, names)?,
        };
        let mut segment = Self {
            id: reader.segment_id(),
            folded: [words(ft)?, words(fh)?, words(fb)?],
            stemmed: [words(st)?, words(sh)?, words(sb)?],
            folded_norms: [norms(ft)?, norms(fh)?, norms(fb)?],
            stemmed_norms: [norms(st)?, norms(sh)?, norms(sb)?],
            site: words(fields.site)?,
            audience: words(fields.audience)?,
            known_sites: KnownSets::default(),
            known_audiences: KnownSets::default(),
            products: words(fields.products)?,
            labels: words(fields.labels)?,
            label_column: reader.fast_fields().str("labels")?,
            product_column: reader.fast_fields().str("products")?,
            entries,
            alive: reader.alive_bitset().cloned(),
            deleted: reader.num_deleted_docs(),
            sums: HashMap::new(),
        };
        segment.sums = segment.sums(&names.locales.names);
        Ok(segment)
    }

    fn sums(&self, locales: &[String]) -> HashMap<Language, Sums> {
        let languages: Vec<Language> = locales.iter().map(|tag| Language::of_locale(tag)).collect();
        let mut sums: HashMap<Language, Sums> = HashMap::new();
        for (doc, entry) in (0_u32..).zip(&*self.entries).filter(|(doc, _)| self.is_alive(*doc)) {
            let language = languages.get(usize::from(entry.locale)).copied().unwrap_or(Language::NEUTRAL);
            let sum = sums.entry(language).or_default();
            sum.documents += 1;
            let norms = self.folded_norms.iter().chain(&self.stemmed_norms);
            for (length, norms) in sum.lengths.iter_mut().zip(norms) {
                *length += norms.as_ref().map_or(0, |norms| u64::from(norms.fieldnorm(doc)));
            }
        }
        sums
    }

    pub(crate) fn words(&self, stemmed: bool, zone: Zone) -> &InvertedIndexReader {
        let [title, headings, body] = if stemmed { &self.stemmed } else { &self.folded };
        match zone {
            Zone::Title => title,
            Zone::Headings => headings,
            Zone::Body => body,
        }
    }

    pub(crate) fn norms(&self, stemmed: bool, zone: Zone) -> Option<&FieldNormReader> {
        let [title, headings, body] = if stemmed { &self.stemmed_norms } else { &self.folded_norms };
        match zone {
            Zone::Title => title.as_ref(),
            Zone::Headings => headings.as_ref(),
            Zone::Body => body.as_ref(),
        }
    }

    pub(crate) fn is_alive(&self, doc: u32) -> bool {
        self.alive.as_ref().is_none_or(|alive| alive.is_alive(doc))
    }
}

fn entries(reader: &SegmentReader, names: &mut Names) -> Result<Arc<[Entry]>, Error> {
    let columns = reader.fast_fields();
    let kinds = ordinals(columns.str("kind")?, &mut names.kinds)?;
    let locales = ordinals(columns.str("locale")?, &mut names.locales)?;
    let (id, time) = (columns.i64("id")?, columns.i64("time")?);
    let (popularity, outdated) = (columns.f64("popularity")?, columns.bool("outdated")?);
    let subjects = &mut names.subjects;
    let entry = |doc| {
        let kind = name_of(&kinds, doc);
        let id = id.first(doc).unwrap_or_default();
        let next = u32::try_from(subjects.len()).unwrap_or(u32::MAX);
        Entry {
            subject: *subjects.entry((kind, id)).or_insert(next),
            id,
            time: time.first(doc).unwrap_or_default(),
            kind,
            locale: name_of(&locales, doc),
            popularity: popularity.first(doc).unwrap_or_default().clamp(0.0, 1.0) as f32,
            outdated: outdated.first(doc).unwrap_or_default(),
        }
    };
    Ok((0..reader.max_doc()).map(entry).collect())
}

/// A text column with the ordinals of its values in an interner.
type Named = (Option<Column<u64>>, Vec<u16>);

fn ordinals(column: Option<StrColumn>, names: &mut Interner) -> Result<Named, Error> {
    let Some(column) = column else { return Ok((None, Vec::new())) };
    let mut known = Vec::new();
    for ordinal in 0..column.num_terms() as u64 {
        let mut name = String::new();
        column.ord_to_str(ordinal, &mut name)?;
        known.push(names.ordinal(&name));
    }
    Ok((Some(column.ords().clone()), known))
}

fn name_of((column, known): &Named, doc: u32) -> u16 {
    let ordinal = column.as_ref().and_then(|column| column.first(doc)).and_then(|ordinal| usize::try_from(ordinal).ok());
    ordinal.and_then(|ordinal| known.get(ordinal)).copied().unwrap_or_default()
}

fn statistics(segments: &[Arc<Segment>]) -> Vec<LanguageStatistics> {
    let mut sums: HashMap<Language, Sums> = HashMap::new();
    for (language, more) in segments.iter().flat_map(|segment| &segment.sums) {
        let sum = sums.entry(*language).or_default();
        sum.documents += more.documents;
        sum.lengths.iter_mut().zip(more.lengths).for_each(|(length, more)| *length += more);
    }
    let mut languages: Vec<_> = sums
        .into_iter()
        .map(|(language, Sums { documents, lengths })| {
            let [ft, fh, fb, st, sh, sb] = lengths.map(|length| (length as f32 / documents as f32).max(1.0));
            LanguageStatistics { language, documents, folded_length: [ft, fh, fb], stemmed_length: [st, sh, sb] }
        })
        .collect();
    languages.sort_by_key(|statistics| statistics.language);
    languages
}
