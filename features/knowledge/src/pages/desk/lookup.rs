//! `/desk/knowledge/lookup?q=`: content to link to, while an editor types.

use axum::Json;
use axum::response::IntoResponse;
use serde_json::{Value, json};
use vestibule_web::{PageResult, Visit};

use super::asides::suggestions;
use crate::model::{Form, rank, reading_order};
use crate::pages::next::sign;
use crate::store::include;

/// Blocks that are looked at, in all their languages.
const MOST_BLOCKS: i64 = 40;

/// Answers `{"items": [{"value": "video:7", "label": "Title · Video"}]}`.
pub async fn show(visit: Visit) -> PageResult {
    let hits = suggestions(&visit, &visit.param("q")).await;
    let item = |hit: &vestibule_contracts::slots::SearchHit| {
        let kind = Form::of_subject(hit.subject.kind).map(|form| visit.t.text(sign(form).1)).unwrap_or_default();
        json!({"value": hit.subject.to_string(), "label": format!("{} · {kind}", hit.title), "title": hit.title})
    };
    let mut items: Vec<Value> = blocks(&visit, &visit.param("q")).await?;
    items.extend(hits.iter().map(item));
    Ok(Json(json!({"items": items})).into_response())
}

/// Blocks whose title holds the words, each in the editor's language where it has that.
async fn blocks(visit: &Visit, words: &str) -> PageResult<Vec<Value>> {
    let words = words.trim();
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let order = reading_order(&visit.site, visit.locale);
    let mut found = include::list_titles(&visit.app.db, visit.site.id, words, MOST_BLOCKS).await?;
    found.sort_by_key(|one| rank(&order, one.locale));
    let mut ids = Vec::new();
    found.retain(|one| {
        !ids.contains(&one.article_id) && {
            ids.push(one.article_id);
            true
        }
    });
    let kind = visit.t.text(sign(Form::Block).1);
    let item = |one: &include::Title| json!({"value": format!("block:{}", one.article_id), "label": format!("{} · {kind}", one.title), "title": one.title});
    Ok(found.iter().map(item).take(5).collect())
}
