//! Answers beside the request form while it is being filled in (R2).

use axum::Json;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use vestibule_contracts::Kind;
use vestibule_contracts::slots::SearchRequest;
use vestibule_web::Visit;

/// How many answers are shown.
const MOST: usize = 5;

/// An answer that may make a request needless.
#[derive(Serialize)]
pub struct Suggestion {
    /// Title.
    pub title: String,
    /// Address.
    pub url: String,
    /// Where it stands.
    pub path: String,
    /// Its subject, for "this solved it".
    pub solves: String,
}

#[derive(Serialize)]
struct Group {
    kind: &'static str,
    label: String,
    items: Vec<Suggestion>,
}

#[derive(Serialize)]
struct Groups {
    groups: Vec<Group>,
}

/// `/{locale}/requests/suggest?q=`
pub async fn suggest(visit: Visit) -> Response {
    let items = suggestions(&visit, &visit.param("q")).await;
    let groups = if items.is_empty() { Vec::new() } else { vec![Group { kind: "", label: String::new(), items }] };
    Json(Groups { groups }).into_response()
}

/// What the search finds for what was typed so far. A search that fails shows nothing: the form matters more.
pub async fn suggestions(visit: &Visit, words: &str) -> Vec<Suggestion> {
    let text: String = words.chars().take(200).collect();
    let (Some(search), true) = (&visit.app.slots.search, text.trim().chars().count() >= 2) else { return Vec::new() };
    let request = SearchRequest { site: visit.site.id, text, locale: Some(visit.locale), kinds: Vec::new(), limit: MOST * 2 };
    match search.search(&visit.viewer, request).await {
        Ok(hits) => hits
            .into_iter()
            .filter(|hit| !matches!(hit.subject.kind, Kind::Request | Kind::Person))
            .take(MOST)
            .map(|hit| Suggestion { title: hit.title, url: hit.url, path: hit.path, solves: hit.subject.to_string() })
            .collect(),
        Err(error) => {
            tracing::warn!(%error, "nothing could be suggested beside the request form");
            Vec::new()
        }
    }
}
