//! The agents' pages about segments: groups of organisations that content can be meant for (A5).

use vestibule_base::Id;
use vestibule_store::Cursor;
use vestibule_web::{Access, At, Choice, FormData, FormState, PageError, PageResult, Routes, Visit};

use super::groups::{GroupPage, Kind, Line, ListPage};
use crate::store::organisation;
use crate::store::segment;

/// Organisations that can be chosen from at most.
const MOST_ORGANISATIONS: i64 = 2_000;

const SEGMENTS: Kind = Kind {
    room: "/admin/segments",
    above: ("/admin/organisations", "accounts-organisations"),
    title: "accounts-segments",
    text: "accounts-segment-text",
    usage: "accounts-segment-use",
    empty: ("building-2", "accounts-no-segments", "accounts-no-segments-text"),
    new: "accounts-new-segment",
    new_field: "segment_name",
    taken: "accounts-error-segment-taken",
    inside: ("organisation", "accounts-organisations", "accounts-no-organisations-text"),
    delete: None,
};

/// The routes of these pages.
pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/admin/segments", Access::Agents, list)
        .post("/admin/segments", Access::AgentsOfAll, create)
        .get("/admin/segments/{id}", Access::Agents, show)
        .post("/admin/segments/{id}", Access::AgentsOfAll, save)
}

async fn list_page(visit: &Visit, form: FormState) -> PageResult<ListPage> {
    let segments = segment::list(&visit.app.db, visit.locale).await?;
    let lines = segments.into_iter().map(|one| Line { id: one.id, name: one.name, count: one.organisations });
    Ok(ListPage { t: visit.t.clone(), kind: &SEGMENTS, lines: lines.collect(), form, may_change: visit.viewer.serves_all() })
}

async fn list(visit: Visit) -> PageResult {
    visit.show(&list_page(&visit, FormState::empty()).await?)
}

async fn create(visit: Visit, data: FormData) -> PageResult {
    let name = data.line("segment_name");
    let mut errors = SEGMENTS.check(&name, "segment_name");
    if errors.is_empty() {
        let now = visit.now();
        let id = Id::new(now);
        let mut tx = visit.app.db.begin().await?;
        let done = segment::insert(&mut tx, id, &name, now).await;
        if SEGMENTS.is_written(done, ("segment_name", &mut errors))? {
            tx.commit(now).await?;
            return Ok(visit.done(&format!("/admin/segments/{id}"), "saved"));
        }
    }
    visit.show_refused(&list_page(&visit, FormState::refused(data, errors)).await?)
}

async fn page(visit: &Visit, id: Id) -> PageResult<GroupPage> {
    let db = &visit.app.db;
    let segment = segment::find(db, id).await?.ok_or_else(PageError::not_found)?;
    let all = organisation::list(db, "", visit.locale, Cursor::new(1, MOST_ORGANISATIONS)).await?;
    Ok(GroupPage {
        t: visit.t.clone(),
        kind: &SEGMENTS,
        may_change: visit.viewer.serves_all(),
        id,
        choices: all.rows.into_iter().map(|one| Choice::new(one.id.to_string(), one.name)).collect(),
        chosen: segment::list_organisations(db, id).await?.iter().map(ToString::to_string).collect(),
        form: FormState::filled([("name", segment.name.as_str())]),
        name: segment.name,
    })
}

async fn show(visit: Visit, At(id): At<Id>) -> PageResult {
    visit.show(&page(&visit, id).await?)
}

async fn save(visit: Visit, At(id): At<Id>, data: FormData) -> PageResult {
    let shown = page(&visit, id).await?;
    let name = data.line("name");
    let mut errors = SEGMENTS.check(&name, "name");
    if errors.is_empty() {
        let mut tx = visit.app.db.begin().await?;
        let done = segment::update(&mut tx, id, &name).await;
        if SEGMENTS.is_written(done, ("name", &mut errors))? {
            // What is not on the page stays: nobody took it out.
            let is_unseen = |value: &&String| shown.choices.iter().all(|choice| choice.value != **value);
            let unseen = shown.chosen.iter().filter(is_unseen).filter_map(|value| value.parse().ok());
            let chosen: Vec<Id> = shown.ticked(&data).into_iter().chain(unseen).collect();
            segment::update_organisations(&mut tx, id, &chosen).await?;
            tx.commit(visit.now()).await?;
            return Ok(visit.done("/admin/segments", "saved"));
        }
    }
    visit.show_refused(&shown.refused(data, errors))
}
