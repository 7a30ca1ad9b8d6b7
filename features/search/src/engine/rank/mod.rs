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
use crate::engine::index::{Error, Snapshot};
use crate::engine::query::Query;

/// Ranks all that a query finds.
pub(crate) fn rank(snapshot: &Snapshot, query: &Query) -> Result<Ranking, Error> {
    let text = bounded(&query.text);
    let allowed = Allowed::of(snapshot, query)?;
    let reader = Language::of_locale(&query.locale);
    let detected = analysis::detect(text);
    let mut plans = Vec::new();
    let mut candidates = Vec::new();
    for statistics in &snapshot.languages {
        let preferred = statistics.language == reader || Some(statistics.language) == detected;
        let plan = Plan::of(snapshot, &allowed, statistics, (text, preferred))?;
        let mut scored = score::score(snapshot, &allowed, &plan, statistics)?;
        proximity::refine(snapshot, &plan, &mut scored)?;
        candidates.extend(scored.into_iter().map(|candidate| (plans.len(), candidate)));
        plans.push(plan);
    }
    Ok(group::group(snapshot, &allowed, query, group::Scored { plans, detected, candidates }))
}
