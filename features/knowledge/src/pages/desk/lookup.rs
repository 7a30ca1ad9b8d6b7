//! `/desk/knowledge/lookup?q=`: content to link to, while an editor types.

use axum::Json;
use axum::response::IntoResponse;
use serde_json::{Value, json};
use vestibule_web::{PageResult, Visit};

use super::asides::suggestions;
use crate::model::Form;
use crate::pages::next::sign;

/// Answers `{"items": [{"value": "video:7", "label": "Title · Video"}]}`.
pub async fn show(visit: Visit) -> PageResult {
    let hits = suggestions(&visit, &visit.param("q")).await;
    let item = |hit: &vestibule_contracts::slots::SearchHit| {
        let kind = Form::of_subject(hit.subject.kind).map(|form| visit.t.text(sign(form).1)).unwrap_or_default();
        json!({"value": hit.subject.to_string(), "label": format!("{} · {kind}", hit.title), "title": hit.title})
    };
    let items: Vec<Value> = hits.iter().map(item).collect();
    Ok(Json(json!({"items": items})).into_response())
}
