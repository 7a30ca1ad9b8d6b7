//! The passage of a text that answers best, with the words marked.

use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::Range;

use crate::engine::analysis::{self, Token};
use crate::engine::mark::Marked;
use crate::engine::rank::Plan;

/// Length of a passage, in characters.
const LENGTH: usize = 200;

/// How much of a long text is read for a passage, in bytes.
const LONGEST: usize = 10_000;

/// A word of the query: its ordinal in the plan, and what it weighs.
type Sought = (usize, f32);

/// The words of a query as they are recognised in texts of one language.
pub(crate) struct Marker<'a> {
    plan: &'a Plan,
    words: HashMap<&'a str, Sought>,
    stems: HashMap<&'a str, Sought>,
    /// First letters of the words sought; `None` where a form may begin with any.
    initials: Option<Vec<char>>,
    /// What words of the texts turned out to be: texts repeat themselves, and stemming costs most.
    known: RefCell<HashMap<String, Option<Sought>>>,
}

/// A word of the query found in a text.
struct Match {
    range: Range<usize>,
    concept: usize,
    weight: f32,
}

impl<'a> Marker<'a> {
    pub(crate) fn new(plan: &'a Plan) -> Self {
        let known = RefCell::default();
        let mut marker = Self { plan, words: HashMap::new(), stems: HashMap::new(), initials: None, known };
        let all_weak = plan.concepts.iter().all(|concept| concept.weight < 1.0);
        // Function words are marked only when there is nothing else.
        for (ordinal, concept) in plan.concepts.iter().enumerate().filter(|(_, concept)| all_weak || concept.weight >= 1.0) {
            let value = (ordinal, concept.idf * concept.weight);
            marker.words.insert(&concept.word, value);
            if let Some(face) = concept.near.as_deref() {
                marker.words.insert(face, value);
                marker.stems.insert(face, value);
            }
            if !concept.ideographic {
                marker.stems.extend(concept.stems.iter().map(|stem| (stem.as_str(), value)));
            }
        }
        if !plan.language.has_prefixes() {
            let faces = marker.words.keys().chain(marker.stems.keys());
            marker.initials = Some(faces.filter_map(|face| face.chars().next()).collect());
        }
        marker
    }

    /// The whole text, marked.
    pub(crate) fn mark(&self, text: &str) -> Marked {
        let marks = self.matches(text).into_iter().map(|found| found.range).collect();
        Marked::new(text.to_owned(), marks)
    }

    /// The best passage of a text, marked; its beginning when no word stands in it.
    pub(crate) fn passage(&self, text: &str) -> Marked {
        self.passage_at(text, LONGEST).0
    }

    /// The best passage within the first `longest` bytes, and where the first word sought stands in the text; nowhere
    /// when none does.
    pub(crate) fn passage_at(&self, text: &str, longest: usize) -> (Marked, Option<usize>) {
        let text = text.get(..text.floor_char_boundary(longest)).unwrap_or_default();
        let matches = self.matches(text);
        let span = widened(text, best_window(&matches));
        let cut = text.get(span.clone()).unwrap_or_default();
        let inside =
            matches.into_iter().map(|found| found.range).filter(|range| range.start >= span.start && range.end <= span.end);
        let marks: Vec<Range<usize>> = inside.map(|range| range.start - span.start..range.end - span.start).collect();
        let first = marks.iter().map(|mark| mark.start + span.start).min();
        let marked = Marked::new(cut.split(['\n', '\r', '\t']).collect::<Vec<_>>().join(" "), marks);
        (marked, first)
    }

    fn matches(&self, text: &str) -> Vec<Match> {
        let mut matches = Vec::new();
        let mut known = self.known.borrow_mut();
        for run in self.plan.analyser.runs(text) {
            let word = text.get(run.extent()).unwrap_or_default();
            if !self.may_begin(word) {
                continue;
            }
            let sought = match known.get(word) {
                Some(sought) => *sought,
                None => *known
                    .entry(word.to_owned())
                    .or_insert(self.plan.analyser.token(text, &run).and_then(|token| self.sought(&token))),
            };
            matches.extend(sought.map(|(concept, weight)| Match { range: run.marked(), concept, weight }));
        }
        matches
    }

    fn may_begin(&self, word: &str) -> bool {
        let Some(initials) = &self.initials else { return true };
        word.chars().next().is_some_and(|first| initials.contains(&analysis::first_letter(first)))
    }

    fn sought(&self, token: &Token) -> Option<Sought> {
        let by_stem = || token.stems.iter().find_map(|stem| self.stems.get(stem.as_str()));
        self.words.get(token.folded.as_str()).or_else(by_stem).copied()
    }
}

/// The stretch of about a passage's length whose different words weigh most.
fn best_window(matches: &[Match]) -> Range<usize> {
    let concepts = matches.iter().map(|found| found.concept + 1).max().unwrap_or_default();
    let mut inside = vec![0_u32; concepts];
    let (mut sum, mut best) = (0.0, (0.0, 0..0));
    let mut starts = matches.iter();
    let mut start = starts.next();
    for end in matches {
        sum += change(&mut inside, end, true);
        while let Some(first) = start.filter(|first| end.range.end > first.range.start + LENGTH && first.range != end.range) {
            sum -= change(&mut inside, first, false);
            start = starts.next();
        }
        if let Some(first) = start.filter(|_| sum > best.0) {
            best = (sum, first.range.start..end.range.end);
        }
    }
    best.1
}

/// What a match adds to a window that it enters, or takes from one that it leaves.
///
/// Repetition counts a little, too: it parts a treatment from a mention.
fn change(inside: &mut [u32], found: &Match, enters: bool) -> f32 {
    let Some(count) = inside.get_mut(found.concept) else {
        return 0.0;
    };
    *count = if enters { *count + 1 } else { count.saturating_sub(1) };
    let alone = *count == u32::from(enters);
    if alone { found.weight } else { found.weight * 0.1 }
}

/// Widens a window to a passage: from the beginning of its sentence where that is near, to the end of a word.
fn widened(text: &str, window: Range<usize>) -> Range<usize> {
    let spare = LENGTH.saturating_sub(text.get(window.clone()).map_or(0, |cut| cut.chars().count()));
    let start = beginning(text, window.start, spare / 2);
    let used = text.get(start..window.end).map_or(0, |cut| cut.chars().count());
    let behind = text.get(window.end..).unwrap_or_default();
    let end = window.end + behind.char_indices().nth(LENGTH.saturating_sub(used)).map_or(behind.len(), |(at, _)| at);
    let end = if end == text.len() { end } else { word_end(text, window.end, end) };
    start..end
}

fn beginning(text: &str, at: usize, spare: usize) -> usize {
    let before = text.get(..at).unwrap_or_default();
    let reach = before.char_indices().rev().nth(spare).map_or(0, |(at, _)| at);
    let near = before.get(reach..).unwrap_or_default();
    let sentence = near.rfind(['.', '!', '?', ';', '\n', '。', '！', '？']).and_then(|end| near.get(end..)).map(|rest| {
        let skipped = rest.len() - rest.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
        at - rest.len() + skipped
    });
    let word = || near.find(' ').filter(|_| reach > 0).map_or(reach, |blank| reach + blank + 1);
    sentence.unwrap_or_else(word).min(at)
}

fn word_end(text: &str, least: usize, end: usize) -> usize {
    let tail = text.get(least..end).unwrap_or_default();
    tail.rfind(char::is_whitespace).map_or(end, |blank| least + blank)
}
