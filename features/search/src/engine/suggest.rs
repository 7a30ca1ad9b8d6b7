//! Suggestions while someone types: titles that hold what is there so far, the last word being a beginning.

use tantivy::postings::TermInfo;
use tantivy::schema::IndexRecordOption;
use tantivy::{DocAddress, DocSet, TERMINATED, TantivyDocument};

use crate::engine::analysis::{Analyser, Language, Token};
use crate::engine::index::{Error, LanguageStatistics, SearchIndex, Segment, Snapshot, Subject, Zone, term_text};
use crate::engine::mark::Marked;
use crate::engine::query::Query;
use crate::engine::rank::{Allowed, bounded};
use crate::engine::search::text;

/// Words that a beginning may stand for, at most.
const MOST_ENDINGS: usize = 64;

/// Words of what is typed that count.
const MOST_WORDS: usize = 12;

/// What is typed so far, and for whom.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Completion {
    /// What is typed.
    pub text: String,
    /// The site.
    pub site: String,
    /// The reader's language, as a BCP 47 tag.
    pub locale: String,
    /// The audiences that the reader belongs to; nothing of others is ever suggested.
    pub audiences: Vec<String>,
    /// Suggestions at most.
    pub limit: usize,
}

/// A title that may be meant.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// Its subject.
    pub subject: Subject,
    /// Title, with what is typed marked.
    pub title: Marked,
    /// Address within the portal.
    pub url: String,
}

/// A document whose title holds all that is typed.
struct Candidate {
    segment: usize,
    doc: u32,
    subject: u32,
    rank: f32,
}

impl SearchIndex {
    /// Titles in the reader's language that hold every word typed, the last one as a beginning; best first.
    ///
    /// # Errors
    ///
    /// When the index on disk cannot be read.
    pub fn suggest(&self, completion: &Completion) -> Result<Vec<Suggestion>, Error> {
        let snapshot = self.snapshot();
        let language = Language::of_locale(&completion.locale);
        let Some(statistics) = snapshot.languages.iter().find(|statistics| statistics.language == language) else {
            return Ok(Vec::new());
        };
        let analyser = Analyser::new(language);
        let words = typed(&analyser, bounded(&completion.text));
        if words.is_empty() {
            return Ok(Vec::new());
        }
        let query = Query { site: completion.site.clone(), audiences: completion.audiences.clone(), ..Query::default() };
        let allowed = Allowed::of(&snapshot, &query)?;
        let mut candidates = candidates(&snapshot, &allowed, statistics, &words)?;
        candidates.sort_by(|a, b| b.rank.total_cmp(&a.rank));
        let mut subjects = Vec::new();
        candidates.retain(|candidate| {
            let new = subjects.len() < completion.limit && !subjects.contains(&candidate.subject);
            if new {
                subjects.push(candidate.subject);
            }
            new
        });
        candidates.iter().map(|candidate| self.suggestion(&snapshot, &analyser, (&words, candidate))).collect()
    }

    fn suggestion(
        &self,
        snapshot: &Snapshot,
        analyser: &Analyser,
        (words, candidate): (&[Token], &Candidate),
    ) -> Result<Suggestion, Error> {
        let segment = u32::try_from(candidate.segment).unwrap_or_default();
        let document: TantivyDocument = snapshot.searcher.doc(DocAddress::new(segment, candidate.doc))?;
        let entry = snapshot.segments.get(candidate.segment).and_then(|segment| segment.entries.get(candidate.doc as usize));
        let kind = entry.and_then(|entry| snapshot.kinds.get(usize::from(entry.kind))).cloned().unwrap_or_default();
        let title = text(&document, self.fields().title);
        let marks =
            analyser.tokens(&title).into_iter().filter(|token| begins(words, token)).map(|token| token.from..token.to).collect();
        Ok(Suggestion {
            subject: Subject::new(kind, entry.map_or(0, |entry| entry.id)),
            title: Marked::new(title, marks),
            url: text(&document, self.fields().url),
        })
    }
}

fn typed(analyser: &Analyser, text: &str) -> Vec<Token> {
    let mut words = Vec::new();
    analyser.each(text, |token| {
        words.push(token);
        words.len() < MOST_WORDS
    });
    // The last character of a run stands in the pair before it.
    if words.len() > 1 && words.last().is_some_and(|last| last.ideographic && last.folded.chars().count() == 1) {
        words.pop();
    }
    words
}

fn begins(words: &[Token], token: &Token) -> bool {
    words.iter().any(|word| token.folded.starts_with(&word.folded))
}

fn candidates(
    snapshot: &Snapshot,
    allowed: &Allowed,
    statistics: &LanguageStatistics,
    words: &[Token],
) -> Result<Vec<Candidate>, Error> {
    let mut candidates = Vec::new();
    for (ordinal, (segment, bits)) in snapshot.segments.iter().zip(allowed.segments()).enumerate() {
        let mut holding: Option<Vec<(u32, f32)>> = None;
        for (number, word) in words.iter().enumerate() {
            let last = number + 1 == words.len();
            let found = documents(segment, statistics.language, (word, last))?;
            holding = Some(match holding {
                None => found.into_iter().filter(|(doc, _)| bits.contains(*doc)).collect(),
                Some(before) => intersection(&before, &found),
            });
        }
        for (doc, rank) in holding.unwrap_or_default() {
            let Some(entry) = segment.entries.get(doc as usize) else {
                continue;
            };
            let length = segment.norms(false, Zone::Title).map_or(1, |norms| norms.fieldnorm(doc)).max(1) as f32;
            let aged = if entry.outdated { 0.5 } else { 1.0 };
            let rank = aged * (rank + entry.popularity) / (3.0 + length);
            candidates.push(Candidate { segment: ordinal, doc, subject: entry.subject, rank });
        }
    }
    Ok(candidates)
}

/// Documents, ascending, whose title holds a word, its stem, or, for the last word, one that begins with it.
fn documents(segment: &Segment, language: Language, (word, last): (&Token, bool)) -> Result<Vec<(u32, f32)>, Error> {
    let mut found = Vec::new();
    let exact = term_text(language, &word.folded);
    let folded = segment.words(false, Zone::Title);
    if last {
        let mut endings = 0;
        let mut stream = folded.terms().range().ge(&exact).into_stream()?;
        while let Some((term, info)) = stream.next() {
            if !term.starts_with(exact.as_bytes()) || endings == MOST_ENDINGS {
                break;
            }
            endings += 1;
            let whole = term.len() == exact.len();
            read(segment, (false, info), if whole { 1.2 } else { 1.0 }, &mut found)?;
        }
    } else if let Some(info) = folded.terms().get(exact.as_bytes())? {
        read(segment, (false, &info), 1.2, &mut found)?;
    }
    for stem in word.stems.iter().filter(|_| !word.ideographic) {
        if let Some(info) = segment.words(true, Zone::Title).terms().get(term_text(language, stem).as_bytes())? {
            read(segment, (true, &info), 1.0, &mut found)?;
        }
    }
    found.sort_by(|a: &(u32, f32), b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
    found.dedup_by_key(|(doc, _)| *doc);
    Ok(found)
}

fn read(segment: &Segment, (stemmed, info): (bool, &TermInfo), weight: f32, found: &mut Vec<(u32, f32)>) -> Result<(), Error> {
    let words = segment.words(stemmed, Zone::Title);
    let mut postings = words.read_postings_from_terminfo(info, IndexRecordOption::Basic)?;
    while postings.doc() != TERMINATED {
        found.push((postings.doc(), weight));
        postings.advance();
    }
    Ok(())
}

fn intersection(before: &[(u32, f32)], found: &[(u32, f32)]) -> Vec<(u32, f32)> {
    let mut found = found.iter().peekable();
    let mut both = Vec::new();
    for (doc, rank) in before {
        while found.next_if(|(other, _)| other < doc).is_some() {}
        if let Some((_, more)) = found.next_if(|(other, _)| other == doc) {
            both.push((*doc, rank + more));
        }
    }
    both
}
