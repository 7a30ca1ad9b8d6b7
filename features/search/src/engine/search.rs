//! Answering a query: ranking, then titles and passages for one page of it.

use tantivy::schema::{Field, Value};
use tantivy::{DocAddress, TantivyDocument};

use crate::engine::analysis::{Language, Token};
use crate::engine::index::{Error, Fields, SearchIndex, Snapshot, Subject};
use crate::engine::passage::Marker;
use crate::engine::query::{Hit, Query, Results};
use crate::engine::rank::{self, Found, Plan, Ranking};

/// Hits on a page at most.
const LARGEST_PAGE: usize = 100;
/// How much of what is said in a video is read for a passage, in bytes: some hours.
const LONGEST_SPOKEN: usize = 400_000;

impl SearchIndex {
    /// Answers a query. No text is an error; what cannot be found gives empty results.
    ///
    /// # Errors
    ///
    /// When the index on disk cannot be read.
    pub fn search(&self, query: &Query) -> Result<Results, Error> {
        let snapshot = self.snapshot();
        let ranking = rank::rank(&snapshot, query)?;
        let size = query.page.size.min(LARGEST_PAGE);
        let shown = ranking.found.iter().skip(query.page.number.saturating_mul(size)).take(size);
        let presenter = Presenter::new(&snapshot, self.fields(), query, &ranking);
        let hits = shown.map(|found| presenter.hit(found)).collect::<Result<Vec<_>, _>>()?;
        Ok(Results {
            total: ranking.found.len(),
            did_you_mean: did_you_mean(query, &ranking, &hits),
            hits,
            facets: ranking.facets,
            detected: ranking.detected.map(Language::code),
            fell_back_to_any_word: ranking.fell_back_to_any_word,
        })
    }
}

/// Makes hits of what was found.
struct Presenter<'a> {
    snapshot: &'a Snapshot,
    fields: &'a Fields,
    reader: Language,
    markers: Vec<Marker<'a>>,
}

impl<'a> Presenter<'a> {
    fn new(snapshot: &'a Snapshot, fields: &'a Fields, query: &Query, ranking: &'a Ranking) -> Self {
        let markers = ranking.plans.iter().map(Marker::new).collect();
        Self { snapshot, fields, reader: Language::of_locale(&query.locale), markers }
    }

    fn hit(&self, found: &Found) -> Result<Hit, Error> {
        let segment = u32::try_from(found.shown.segment).unwrap_or_default();
        let document: TantivyDocument = self.snapshot.searcher.doc(DocAddress::new(segment, found.shown.doc))?;
        let name = |names: &[String], ordinal: u16| names.get(usize::from(ordinal)).cloned().unwrap_or_default();
        let language = self.snapshot.language_of(&found.entry);
        let text = |field| text(&document, field);
        let (title, body) = (text(self.fields.title), text(self.fields.body));
        let times = text(self.fields.times);
        let (title, (passage, at)) = match self.markers.get(found.plan) {
            // What is said in a video is read to its end.
            Some(marker) if !times.is_empty() => (marker.mark(&title), marker.passage_at(&body, LONGEST_SPOKEN)),
            Some(marker) => (marker.mark(&title), (marker.passage(&body), None)),
            None => Default::default(),
        };
        let second = at.and_then(|at| second_at(&times, at));
        let url = text(self.fields.url);
        Ok(Hit {
            subject: Subject::new(name(&self.snapshot.kinds, found.entry.kind), found.entry.id),
            locale: name(&self.snapshot.locales, found.entry.locale),
            foreign: language != self.reader,
            title,
            passage,
            url: second.map_or_else(|| url.clone(), |second| format!("{url}?t={second}")),
            path: text(self.fields.path),
            time: found.entry.time,
            score: found.score,
            outdated: found.entry.outdated,
        })
    }
}

/// The second at which the word at `at` is said; none when it stands before anything is said.
fn second_at(times: &str, at: usize) -> Option<i64> {
    let pairs = times.split(' ').filter_map(|pair| pair.split_once(':'));
    let pairs = pairs.filter_map(|(from, second)| Some((from.parse::<usize>().ok()?, second.parse::<i64>().ok()?)));
    pairs.take_while(|(from, _)| *from <= at).last().map(|(_, second)| second)
}

pub(crate) fn text(document: &TantivyDocument, field: Field) -> String {
    document.get_first(field).and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

/// The query with its unknown words replaced, spelt as the first hits spell them.
fn did_you_mean(query: &Query, ranking: &Ranking, hits: &[Hit]) -> Option<String> {
    let best = ranking.found.first()?;
    let plan = ranking.plans.get(best.plan)?;
    let mut corrected = rank::bounded(&query.text).to_owned();
    for concept in plan.concepts.iter().rev() {
        if let Some(near) = &concept.near {
            // Of a pair of characters the first one stands at this place of the query.
            let own = if concept.ideographic { near.chars().take(1).collect() } else { near.clone() };
            let spelt = hits.iter().find_map(|hit| spelling(plan, hit, near)).unwrap_or(own);
            corrected.replace_range(concept.range.clone(), &spelt);
        }
    }
    (corrected != rank::bounded(&query.text)).then_some(corrected)
}

/// How a hit spells a folded word or a stem, in lower case.
fn spelling(plan: &Plan, hit: &Hit, near: &str) -> Option<String> {
    let is_near = |token: &Token| token.folded == near || token.stems.iter().any(|stem| stem == near);
    [&hit.title, &hit.passage].into_iter().find_map(|marked| {
        let token = plan.analyser.tokens(&marked.text).into_iter().find(|token| is_near(token))?;
        marked.text.get(token.from..token.to).map(str::to_lowercase)
    })
}
