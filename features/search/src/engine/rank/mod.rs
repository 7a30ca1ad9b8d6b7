//! Ranking: which subjects answer a query, and in which order.
//!
//! Every language of the index reads the query with its own analyser and scores its own documents with its own statistics
//! ([`plan`], [`score`]). Only documents that the [`filter`] lets through are ever looked at. [`proximity`] looks closer at
//! the best; [`group`] makes one entry of all the locales of a subject.

mod filter;
mod forms;
mod group;
mod plan;
mod proximity;
mod score;
mod weights;

pub(crate) use filter::{Allowed, KnownSets};
pub(crate) use forms::Form;
pub(crate) use group::{Found, Ranking};
pub(crate) use plan::{Concept, Plan, bounded};

use crate::engine::analysis::{self, Language};
use crate::engine::index::{Error, LanguageStatistics, Snapshot};
use crate::engine::query::Query;

/// Ranks all that a query finds.
pub(crate) fn rank(snapshot: &Snapshot, query: &Query) -> Result<Ranking, Error> {
    let text = bounded(&query.text);
    let allowed = Allowed::of(snapshot, query)?;
    let reader = Language::of_locale(&query.locale);
    let detected = analysis::detect(text);
    let is_preferred = |language: Language| language == reader || Some(language) == detected;
    let (own, others): (Vec<_>, Vec<_>) = snapshot.languages.iter().partition(|statistics| is_preferred(statistics.language));
    let mut scored = group::Scored { plans: Vec::new(), detected, candidates: Vec::new() };
    for statistics in own {
        add(snapshot, &allowed, (statistics, text, true), &mut scored)?;
    }
    // Other languages are shown only where these have little.
    if !group::is_enough(snapshot, &scored) {
        for statistics in others {
            add(snapshot, &allowed, (statistics, text, false), &mut scored)?;
        }
    }
    Ok(group::group(snapshot, &allowed, query, scored))
}

/// Adds what one language finds.
fn add(
    snapshot: &Snapshot,
    allowed: &Allowed,
    (statistics, text, preferred): (&LanguageStatistics, &str, bool),
    scored: &mut group::Scored,
) -> Result<(), Error> {
    let plan = Plan::of(snapshot, allowed, statistics, (text, preferred))?;
    let mut found = score::score(snapshot, allowed, &plan, statistics)?;
    proximity::refine(snapshot, &plan, &mut found)?;
    let place = scored.plans.len();
    scored.candidates.extend(found.into_iter().map(|candidate| (place, candidate)));
    scored.plans.push(plan);
    Ok(())
}
