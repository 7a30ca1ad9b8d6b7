//! The administrator's pages about teams of agents (A7).

use vestibule_base::{Id, Role};
use vestibule_contracts::events::TeamDeleted;
use vestibule_web::{Access, At, Choice, FormData, FormState, PageError, PageResult, Routes, Visit};

use super::groups::{GroupPage, Kind, Line, ListPage};
use crate::store::person;
use crate::store::team;

const TEAMS: Kind = Kind {
    room: "/admin/teams",
    above: ("/admin/people", "accounts-people"),
    title: "accounts-teams",
    text: "accounts-teams-text",
    usage: "accounts-team-use",
    empty: ("users-round", "accounts-no-teams", "accounts-no-teams-text"),
    new: "accounts-new-team",
    new_field: "team_name",
    taken: "accounts-error-team-taken",
    inside: ("agent", "accounts-team-agents", "accounts-no-agents"),
    delete: Some(("accounts-delete-team", "accounts-delete-team-text")),
};

/// The routes of these pages.
pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/admin/teams", Access::Administrators, list)
        .post("/admin/teams", Access::Administrators, create)
        .get("/admin/teams/{id}", Access::Administrators, show)
        .post("/admin/teams/{id}", Access::Administrators, save)
}

async fn list_page(visit: &Visit, form: FormState) -> PageResult<ListPage> {
    let teams = team::list(&visit.app.db, visit.site.id, visit.locale).await?;
    let lines = teams.into_iter().map(|one| Line { id: one.id, name: one.name, count: one.members });
    Ok(ListPage { t: visit.t.clone(), kind: &TEAMS, lines: lines.collect(), form, may_change: true })
}

async fn list(visit: Visit) -> PageResult {
    visit.show(&list_page(&visit, FormState::empty()).await?)
}

async fn create(visit: Visit, data: FormData) -> PageResult {
    let name = data.line("team_name");
    let mut errors = TEAMS.check(&name, "team_name");
    if errors.is_empty() {
        let now = visit.now();
        let id = Id::new(now);
        let mut tx = visit.app.db.begin().await?;
        let done = team::insert(&mut tx, id, (visit.site.id, &name), now).await;
        if TEAMS.is_written(done, ("team_name", &mut errors))? {
            tx.commit(now).await?;
            return Ok(visit.done(&format!("/admin/teams/{id}"), "saved"));
        }
    }
    visit.show_refused(&list_page(&visit, FormState::refused(data, errors)).await?)
}

async fn page(visit: &Visit, id: Id) -> PageResult<GroupPage> {
    let (db, site) = (&visit.app.db, visit.site.id);
    let team = team::find(db, site, id).await?.ok_or_else(PageError::not_found)?;
    let members = team::list_places(db, site).await?.into_iter().filter(|place| place.team_id == id);
    let mut agents = person::list_holders(db, Role::Agent, site).await?;
    agents.sort_by(|one, other| visit.t.compare(&one.name, &other.name));
    let choice = |agent: person::Found| Choice { hint: agent.email, ..Choice::new(agent.id.to_string(), agent.name) };
    Ok(GroupPage {
        t: visit.t.clone(),
        kind: &TEAMS,
        may_change: true,
        id,
        choices: agents.into_iter().map(choice).collect(),
        chosen: members.map(|place| place.person_id.to_string()).collect(),
        form: FormState::filled([("name", team.name.as_str())]),
        name: team.name,
    })
}

async fn show(visit: Visit, At(id): At<Id>) -> PageResult {
    visit.show(&page(&visit, id).await?)
}

async fn save(visit: Visit, At(id): At<Id>, data: FormData) -> PageResult {
    let shown = page(&visit, id).await?;
    let now = visit.now();
    let mut tx = visit.app.db.begin().await?;
    if data.raw("act") == "delete" {
        team::delete(&mut tx, id).await?;
        tx.emit(&TeamDeleted { team: id, site: visit.site.id })?;
        tx.commit(now).await?;
        return Ok(visit.done("/admin/teams", "team-deleted"));
    }
    let name = data.line("name");
    let mut errors = TEAMS.check(&name, "name");
    if errors.is_empty() {
        let done = team::update(&mut tx, id, &name).await;
        if TEAMS.is_written(done, ("name", &mut errors))? {
            team::update_members(&mut tx, id, &shown.ticked(&data)).await?;
            tx.commit(now).await?;
            return Ok(visit.done("/admin/teams", "saved"));
        }
    }
    drop(tx);
    visit.show_refused(&shown.refused(data, errors))
}
