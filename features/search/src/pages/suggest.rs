//! What is meant, from the first letters (S2).

use axum::Json;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use vestibule_contracts::Kind;
use vestibule_web::{PageError, PageResult, Visit};

use crate::engine::{Completion, Suggestion};
use crate::model::audiences_of;
use crate::pages::results::index;

/// Suggestions shown.
const LIMIT: usize = 8;

#[derive(Serialize)]
struct Answer {
    groups: Vec<Group>,
}

#[derive(Serialize)]
struct Group {
    kind: String,
    label: String,
    items: Vec<Item>,
}

#[derive(Serialize)]
struct Item {
    title: String,
    url: String,
    mark: Option<(usize, usize)>,
}

/// Suggestions as JSON; `?form=opensearch` in the form of OpenSearch Suggestions 1.1.
pub async fn show(visit: Visit) -> PageResult {
    let text = visit.param("q");
    let completion = Completion {
        text: text.clone(),
        site: visit.site.id.to_string(),
        locale: visit.locale.tag().to_owned(),
        audiences: audiences_of(&visit.viewer),
        limit: LIMIT,
    };
    let found = index(&visit)?.suggest(&completion).map_err(PageError::internal)?;
    if visit.param("form") == "opensearch" {
        return Ok(open_search(&text, &found));
    }
    Ok(Json(Answer { groups: groups(&visit, found) }).into_response())
}

fn open_search(text: &str, found: &[Suggestion]) -> Response {
    let titles: Vec<&str> = found.iter().map(|suggestion| suggestion.title.text.as_str()).collect();
    Json((text, titles)).into_response()
}

fn groups(visit: &Visit, found: Vec<Suggestion>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for suggestion in found {
        let kind = suggestion.subject.kind.clone();
        let item = item(suggestion);
        match groups.iter_mut().find(|group| group.kind == kind) {
            Some(group) => group.items.push(item),
            None => groups.push(Group { label: label(visit, &kind), kind, items: vec![item] }),
        }
    }
    groups
}

fn label(visit: &Visit, kind: &str) -> String {
    Kind::parse(kind).map(|kind| visit.t.text(&format!("search-kind-{}", kind.name()))).unwrap_or_default()
}

/// Browsers count in UTF-16 units.
fn item(suggestion: Suggestion) -> Item {
    let units = |end: usize| suggestion.title.text.get(..end).map(|part| part.encode_utf16().count());
    let mark = suggestion.title.marks.first().and_then(|mark| Some((units(mark.start)?, units(mark.end)?)));
    Item { mark, title: suggestion.title.text, url: suggestion.url }
}
