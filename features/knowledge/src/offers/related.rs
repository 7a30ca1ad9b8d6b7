//! Which texts are about the same, by search: asked once in a while for each text and kind of reader, not for each page.

use std::sync::Arc;
use std::time::Duration;

use moka::sync::Cache;
use vestibule_base::{Id, Locale, Viewer};
use vestibule_contracts::Kind;
use vestibule_contracts::slots::SearchRequest;
use vestibule_web::Visit;

/// For so long an answer is good: a new text may miss among the related ones until then.
const AGE: Duration = Duration::from_mins(10);
/// Answers that are kept; each takes some hundred bytes.
const MOST: u64 = 20_000;

/// Text, language of the reader, and what such readers may see.
type Key = (Id, Locale, Option<Vec<String>>);

/// What this process has asked for.
pub struct Related(Cache<Key, Arc<[Id]>>);

impl Default for Related {
    fn default() -> Self {
        Self(Cache::builder().max_capacity(MOST).time_to_live(AGE).build())
    }
}

/// Up to `most` texts that are like the one called `title`, the most alike first. Whoever shows them asks the database, which
/// knows what has become of them since.
pub async fn of(visit: &Visit, (article, title): (Id, &str), most: usize) -> Arc<[Id]> {
    let key = (article, visit.locale, audiences(&visit.viewer));
    let kept = visit.app.slots.own.get::<Related>();
    if let Some(known) = kept.as_ref().and_then(|kept| kept.0.get(&key)) {
        return known;
    }
    let found: Arc<[Id]> = sought(visit, (article, title), most).await.into();
    if let Some(kept) = kept {
        kept.0.insert(key, Arc::clone(&found));
    }
    found
}

/// In one order, so that two people who see the same share an answer.
fn audiences(viewer: &Viewer) -> Option<Vec<String>> {
    let mut audiences = viewer.audiences()?;
    audiences.sort_unstable();
    Some(audiences)
}

async fn sought(visit: &Visit, (article, title): (Id, &str), most: usize) -> Vec<Id> {
    let Some(search) = &visit.app.slots.search else { return Vec::new() };
    let request = SearchRequest {
        site: visit.site.id,
        text: title.to_owned(),
        locale: Some(visit.locale),
        kinds: vec![Kind::Article, Kind::Question, Kind::Video],
        limit: most + 1,
    };
    let hits = search.search(&visit.viewer, request).await.unwrap_or_else(|error| {
        tracing::warn!(%error, "related articles could not be sought");
        Vec::new()
    });
    hits.into_iter().map(|hit| hit.subject.id).filter(|id| *id != article).take(most).collect()
}
