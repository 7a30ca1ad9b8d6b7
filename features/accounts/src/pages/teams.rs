//! The administrator's pages about teams of agents (A7).

use askama::Template;
use vestibule_base::{Id, Role, Translator};
use vestibule_contracts::events::TeamDeleted;
use vestibule_store::Error;
use vestibule_web::{Access, At, Choice, Errors, Field, FormData, FormState, Head, PageError, PageResult, Routes, View, Visit};

use crate::model::LONGEST_NAME;
use crate::store::person;
use crate::store::team::{self, Team};

/// The routes of these pages.
pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/admin/teams", Access::Administrators, list)
        .post("/admin/teams", Access::Administrators, create)
        .get("/admin/teams/{id}", Access::Administrators, show)
        .post("/admin/teams/{id}", Access::Administrators, save)
}

#[derive(Template)]
#[template(path = "teams.html")]
struct ListPage {
    t: Translator,
    teams: Vec<Team>,
    form: FormState,
}

impl View for ListPage {
    fn title(&self) -> String {
        self.t.text("accounts-teams")
    }

    fn head(&self) -> Head {
        Head::staff()
    }
}

#[derive(Template)]
#[template(path = "team.html")]
struct TeamPage {
    t: Translator,
    team: Team,
    agents: Vec<Choice>,
    form: FormState,
}

impl View for TeamPage {
    fn title(&self) -> String {
        self.team.name.clone()
    }

    fn head(&self) -> Head {
        Head::staff()
    }
}

impl TeamPage {
    fn agent_field(&self) -> Field {
        let chosen = self.form.data.all("agent").map(str::to_owned).collect();
        self.form.field("agent", self.t.text("accounts-team-agents")).boxes(self.agents.clone(), chosen)
    }
}

async fn list_page(visit: &Visit, form: FormState) -> PageResult<ListPage> {
    let teams = team::list(&visit.app.db, visit.site.id, visit.locale).await?;
    Ok(ListPage { t: visit.t.clone(), teams, form })
}

async fn list(visit: Visit) -> PageResult {
    visit.show(&list_page(&visit, FormState::empty()).await?)
}

fn check(name: &str, field: &'static str) -> Errors {
    let mut errors = Errors::new();
    errors.require(!name.is_empty(), field, "accounts-error-name-empty");
    errors.require(name.chars().count() <= LONGEST_NAME, field, "accounts-error-name-long");
    errors
}

async fn create(visit: Visit, data: FormData) -> PageResult {
    let name = data.line("team_name");
    let mut errors = check(&name, "team_name");
    if errors.is_empty() {
        let now = visit.now();
        let id = Id::new(now);
        let mut tx = visit.app.db.begin().await?;
        match team::insert(&mut tx, id, (visit.site.id, &name), now).await {
            Err(Error::Unique(_)) => errors.add("team_name", "accounts-error-team-taken"),
            Err(other) => return Err(other.into()),
            Ok(()) => {
                tx.commit(now).await?;
                return Ok(visit.done(&format!("/admin/teams/{id}"), "saved"));
            }
        }
    }
    visit.show_refused(&list_page(&visit, FormState::refused(data, errors)).await?)
}

async fn page(visit: &Visit, id: Id) -> PageResult<TeamPage> {
    let (db, site) = (&visit.app.db, visit.site.id);
    let team = team::find(db, site, id).await?.ok_or_else(PageError::not_found)?;
    let members = team::list_places(db, site).await?.into_iter().filter(|place| place.team_id == id);
    let mut pairs = vec![("name", team.name.clone())];
    pairs.extend(members.map(|place| ("agent", place.person_id.to_string())));
    let mut agents = person::list_holders(db, Role::Agent, site).await?;
    agents.sort_by(|one, other| visit.t.compare(&one.name, &other.name));
    let choice = |agent: person::Found| Choice { hint: agent.email, ..Choice::new(agent.id.to_string(), agent.name) };
    Ok(TeamPage { t: visit.t.clone(), team, agents: agents.into_iter().map(choice).collect(), form: FormState::filled(pairs) })
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
    let mut errors = check(&name, "name");
    if errors.is_empty() {
        let is_sent = |choice: &&Choice| data.all("agent").any(|value| value == choice.value);
        let people: Vec<Id> = shown.agents.iter().filter(is_sent).filter_map(|choice| choice.value.parse().ok()).collect();
        match team::update(&mut tx, id, &name).await {
            Err(Error::Unique(_)) => errors.add("name", "accounts-error-team-taken"),
            Err(other) => return Err(other.into()),
            Ok(()) => {
                team::update_members(&mut tx, id, &people).await?;
                tx.commit(now).await?;
                return Ok(visit.done("/admin/teams", "saved"));
            }
        }
    }
    drop(tx);
    visit.show_refused(&TeamPage { form: FormState::refused(data, errors), ..shown })
}
