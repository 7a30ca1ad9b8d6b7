//! Pages that people of the same audiences share, each in a shell of their own.

use axum::response::{Html, IntoResponse, Response};
use http::{Method, StatusCode};

use crate::cache::{Kept, OnHit};
use crate::shell;
use crate::visit::{ByPick, Shared, Visit};

/// Under which name the page of a visit may be kept: only reading, only customers who have signed in. Staff sees drafts
/// and links to its own pages, visitors have finished pages.
pub(super) fn key(visit: &Visit, method: &Method, host: &str) -> Option<String> {
    if *method != Method::GET || !visit.viewer.is_signed_in() || visit.viewer.is_staff() {
        return None;
    }
    let audiences = visit.viewer.audiences()?.join(",");
    Some(format!("{host}{} {} {} {audiences}", visit.path_and_query(), visit.locale, visit.viewer.time_zone))
}

/// The page from memory, in the viewer's shell.
pub(super) fn find(visit: &Visit, key: &str) -> Option<Response> {
    let kept = visit.app.cache.find_shared(key, &visit.picked)?;
    let html = shell::wrap_drawn(visit, &kept.drawn).ok()?;
    if let Some(on_hit) = &kept.on_hit {
        (on_hit.0)();
    }
    visit.app.figures.hit();
    Some(Html(html).into_response())
}

/// Keeps what a handler marked as shared.
pub(super) fn keep(visit: &Visit, key: String, version: u64, response: &Response) {
    if let Some(Shared(drawn)) = response.extensions().get::<Shared>().filter(|_| response.status() == StatusCode::OK) {
        let on_hit = response.extensions().get::<OnHit>().cloned();
        let heeds_pick = response.extensions().get::<ByPick>().is_some();
        let kept = Kept { drawn: std::sync::Arc::clone(drawn), on_hit, heeds_pick };
        visit.app.cache.keep_shared(key, &visit.picked, version, kept);
    }
}
