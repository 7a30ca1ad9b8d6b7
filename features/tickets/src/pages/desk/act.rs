//! What agents do at the desk.

use vestibule_base::Id;
use vestibule_web::{At, FormData, FormState, PageError, PageResult, Refusal, Visit, settled};

use crate::actions::{self, Author, Changes, Reply, parse_tags};
use crate::model::{EntryKind, State};
use crate::pages::desk::{queue, show};
use crate::store::request::{self, Request};
use crate::store::view::SavedView;
use crate::store::{desk, view};

/// Most requests that are changed at once.
const MOST_AT_ONCE: usize = 100;

/// The agent as an author.
pub fn author(visit: &Visit) -> Author {
    Author { id: visit.viewer.person, name: visit.viewer.name.clone(), by_staff: true }
}

async fn find(visit: &Visit, number: i64) -> PageResult<Request> {
    request::find_number(&visit.app.db, &visit.viewer, visit.site.id, number).await?.ok_or_else(PageError::not_found)
}

fn address(visit: &Visit, number: i64, anchor: &str) -> String {
    let query = if visit.query.is_empty() { String::new() } else { format!("?{}", visit.query) };
    format!("/desk/requests/{number}{query}{anchor}")
}

/// Answers, or notes something.
pub async fn reply(visit: Visit, At(number): At<i64>, data: FormData) -> PageResult {
    let found = find(&visit, number).await?;
    let is_note = data.raw("kind") == "note";
    let wanted = [data.raw("state"), data.raw("then")].into_iter().find_map(State::parse);
    let reply = Reply {
        request: found.id,
        author: author(&visit),
        kind: if is_note { EntryKind::Note } else { EntryKind::Message },
        body: data.text("body"),
        quoted: String::new(),
        files: data.files.clone(),
        left_out: Vec::new(),
        state: wanted.filter(|_| !is_note),
        seen: data.id("seen"),
        once: data.raw("once").to_owned(),
    };
    let done = if is_note { "request-noted" } else { "request-replied" };
    match reply.run(&visit.app).await.and_then(settled) {
        Ok(id) => Ok(visit.done(&address(&visit, number, &format!("#m{id}")), done)),
        Err(Refusal::Stale) => again(&visit, number, FormState::refused(data, Default::default()), true).await,
        Err(Refusal::Invalid(errors)) => again(&visit, number, FormState::refused(data, errors), false).await,
        Err(other) => Err(other.into()),
    }
}

/// The page once more, with what was typed.
async fn again(visit: &Visit, number: i64, form: FormState, stale: bool) -> PageResult {
    let mut page = show::page(visit, number, form).await?;
    if let Some(work) = &mut page.work {
        work.stale = stale;
    }
    visit.show_refused(&page)
}

/// Changes assignee, priority, tags and state.
pub async fn fields(visit: Visit, At(number): At<i64>, data: FormData) -> PageResult {
    let found = find(&visit, number).await?;
    let untouched = |name: &str| data.raw(name) == data.raw(&format!("was-{name}"));
    let mut changes = read_changes(&visit, &data).await?;
    // What the agent has not touched may have been changed by somebody else since the page was loaded.
    changes.assignee = changes.assignee.filter(|_| !untouched("assignee"));
    changes.team = changes.team.filter(|_| !untouched("team"));
    changes.state = changes.state.filter(|_| !untouched("state"));
    changes.priority = changes.priority.filter(|_| !untouched("priority"));
    changes.tags = (!untouched("tags")).then(|| parse_tags(data.raw("tags")));
    actions::apply(&visit.app, found.id, &changes, &author(&visit)).await?;
    Ok(visit.done(&reachable(&visit, number).await?, "request-changed"))
}

/// The request, or the desk for who has just given it away.
pub async fn reachable(visit: &Visit, number: i64) -> PageResult<String> {
    let known = request::find_number(&visit.app.db, &visit.viewer, visit.site.id, number).await?;
    Ok(known.map_or_else(|| "/desk".to_owned(), |_| address(visit, number, "")))
}

/// Changes many at once.
pub async fn bulk(visit: Visit, data: FormData) -> PageResult {
    let numbers: Vec<i64> = data.all("id").filter_map(|number| number.parse().ok()).take(MOST_AT_ONCE).collect();
    let mut changes = read_changes(&visit, &data).await?;
    changes.tag = first(&data, "tag").map(|tag| vestibule_base::slugify(&tag)).filter(|tag| !tag.is_empty());
    let author = author(&visit);
    for id in desk::list_ids(&visit.app.db, &visit.viewer, visit.site.id, &numbers).await? {
        actions::apply(&visit.app, id, &changes, &author).await?;
    }
    let query = if visit.query.is_empty() { String::new() } else { format!("?{}", visit.query) };
    Ok(visit.done(&format!("/desk{query}"), "request-changed-many"))
}

/// The first value that says something: the bar stands on the page twice, for those without scripts.
fn first(data: &FormData, name: &str) -> Option<String> {
    data.all(name).find(|value| !value.is_empty()).map(str::to_owned)
}

async fn read_changes(visit: &Visit, data: &FormData) -> PageResult<Changes> {
    let assignee = match first(data, "assignee").as_deref() {
        None => None,
        Some("none") => Some(None),
        Some(id) => Some(Some(agent(visit, id).await?)),
    };
    let team = match first(data, "team").as_deref() {
        None => None,
        Some("none") => Some(None),
        Some(id) => Some(Some(team(visit, id).await?)),
    };
    Ok(Changes {
        team,
        state: first(data, "state").as_deref().and_then(State::parse),
        assignee,
        priority: first(data, "priority").and_then(|place| place.parse().ok()),
        ..Changes::default()
    })
}

/// An agent of the site: nobody else can be given a request.
async fn agent(visit: &Visit, id: &str) -> PageResult<(Id, String)> {
    let id: Id = id.parse().map_err(|_| PageError::bad_request())?;
    if visit.viewer.person == Some(id) {
        return Ok((id, visit.viewer.name.clone()));
    }
    let agents = queue::agents(visit).await?;
    let found = agents.into_iter().find(|agent| agent.id == id).ok_or_else(PageError::bad_request)?;
    Ok((found.id, found.name))
}

/// A team of the site.
async fn team(visit: &Visit, id: &str) -> PageResult<(Id, String)> {
    let found = queue::teams(visit).await?.into_iter().find(|team| team.id.to_string() == id);
    found.map(|team| (team.id, team.name)).ok_or_else(PageError::bad_request)
}

/// Keeps the filter under a name.
pub async fn save_view(visit: Visit, data: FormData) -> PageResult {
    let title: String = data.line("title").chars().take(60).collect();
    let query: String = data.line("query").chars().filter(|char| !char.is_whitespace()).take(500).collect();
    if title.is_empty() {
        return Ok(visit.done(&format!("/desk?{query}"), ""));
    }
    let now = visit.now();
    let mut tx = visit.app.db.begin().await?;
    view::insert(&mut tx, visit.site.id, visit.person()?, &SavedView { id: Id::new(now), title, query: query.clone() }).await?;
    tx.commit(now).await?;
    Ok(visit.done(&format!("/desk?{query}"), "request-view-saved"))
}

/// Forgets a filter.
pub async fn delete_view(visit: Visit, At(id): At<Id>) -> PageResult {
    let mut tx = visit.app.db.begin().await?;
    view::delete(&mut tx, visit.person()?, id).await?;
    tx.commit(visit.now()).await?;
    Ok(visit.done("/desk", ""))
}
