//! `/admin/people/{id}`: what somebody may do, everywhere or on one site, and in what it is limited (A7).

use std::sync::Arc;

use askama::Template;
use vestibule_base::{Id, Role, Translator};
use vestibule_contracts::slots::Section;
use vestibule_store::Site;
use vestibule_web::{Access, At, Choice, Errors, Field, FormData, FormState, Head, PageError, PageResult, Routes, View, Visit};

use super::people::role_name;
use crate::model::{Limit, Organisation, PersonRow, SiteRights};
use crate::store::team::{self, Team};
use crate::store::{grant, limit, organisation, person};

/// The routes of this page.
pub fn routes(routes: Routes) -> Routes {
    routes.get("/admin/people/{id}", Access::Administrators, show).post("/admin/people/{id}", Access::Administrators, save)
}

/// A site with what somebody can be given there.
struct Part {
    site: Arc<Site>,
    sections: Vec<Section>,
    teams: Vec<Team>,
}

#[derive(Template)]
#[template(path = "person.html")]
struct PersonPage {
    t: Translator,
    person: PersonRow,
    organisations: Vec<Organisation>,
    parts: Vec<Part>,
    form: FormState,
    is_self: bool,
    /// Whether the one who looks may change what holds on every site.
    is_chief: bool,
    /// Whether roles are given by site, too.
    by_site: bool,
}

impl View for PersonPage {
    fn title(&self) -> String {
        self.person.shown().to_owned()
    }

    fn head(&self) -> Head {
        Head::staff()
    }
}

impl PersonPage {
    fn boxes(&self, name: &str, label: String, choices: Vec<Choice>) -> Field {
        let chosen = self.form.data.all(name).map(str::to_owned).collect();
        self.form.field(name, label).said(&self.t).boxes(choices, chosen)
    }

    fn role_choices(&self) -> Vec<Choice> {
        let hint = |role: Role| self.t.text(&format!("accounts-role-{}-hint", role.name()));
        let choice = |role: Role| Choice { hint: hint(role), ..Choice::new(role.name(), role_name(&self.t, role)) };
        Role::ALL.into_iter().map(choice).collect()
    }

    fn everywhere(&self) -> Field {
        let label = if self.by_site { "accounts-roles-everywhere" } else { "accounts-roles" };
        self.boxes("role", self.t.text(label), self.role_choices())
    }

    fn here(&self, part: &Part) -> Field {
        self.boxes(&at("role", part.site.id), self.t.text("accounts-roles-here"), self.role_choices())
    }

    fn writes(&self, part: &Part) -> Field {
        let choices = ["all", "some"].map(|value| Choice::new(value, self.t.text(&format!("accounts-writes-{value}"))));
        self.form.field(&at("writes", part.site.id), self.t.text("accounts-writes")).radios(choices.into())
    }

    fn sections(&self, part: &Part) -> Field {
        let indented = |section: &Section| format!("{}{}", "\u{2003}".repeat(section.depth), section.name);
        let choices = part.sections.iter().map(|section| Choice::new(section.id.to_string(), indented(section))).collect();
        let site = part.site.id;
        self.boxes(&at("section", site), self.t.text("accounts-sections"), choices)
            .hint(self.t.text("accounts-sections-hint"))
            .when(at("writes", site), "some")
    }

    fn answers(&self, part: &Part) -> Field {
        let choices = ["all", "teams"].map(|value| Choice::new(value, self.t.text(&format!("accounts-answers-{value}"))));
        self.form.field(&at("answers", part.site.id), self.t.text("accounts-answers")).radios(choices.into())
    }

    fn teams(&self, part: &Part) -> Field {
        let choices = part.teams.iter().map(|team| Choice::new(team.id.to_string(), team.name.clone())).collect();
        self.boxes(&at("team", part.site.id), self.t.text("accounts-teams"), choices)
    }
}

/// Name of a field that is about one site.
fn at(name: &str, site: Id) -> String {
    format!("{name}-{site}")
}

/// The sites whose rights the one who looks may change.
fn sites(visit: &Visit) -> Vec<Arc<Site>> {
    if visit.viewer.administers_all() { visit.app.sites().to_vec() } else { vec![Arc::clone(&visit.site)] }
}

async fn page(visit: &Visit, id: Id, form: Option<FormState>) -> PageResult<PersonPage> {
    let db = &visit.app.db;
    let person = person::find(db, id).await?.ok_or_else(PageError::not_found)?;
    let mut parts = Vec::new();
    for site in sites(visit) {
        let sections = match &visit.app.slots.sections {
            Some(sections) => sections.list(site.id, &visit.t).await?,
            None => Vec::new(),
        };
        parts.push(Part { sections, teams: team::list(db, site.id, visit.locale).await?, site });
    }
    let is_placed = grant::list(db, &[id]).await?.iter().any(|grant| grant.site_id != Id(0));
    let form = match form {
        Some(form) => form,
        None => FormState::filled(pairs(visit, id, &parts).await?),
    };
    Ok(PersonPage {
        t: visit.t.clone(),
        organisations: organisation::list_of(db, id).await?,
        is_self: visit.viewer.person == Some(id),
        is_chief: visit.viewer.administers_all(),
        by_site: is_placed || visit.app.sites().len() > 1 || !visit.viewer.administers_all(),
        person,
        parts,
        form,
    })
}

/// The form as the rights stand.
async fn pairs(visit: &Visit, id: Id, parts: &[Part]) -> PageResult<Vec<(String, String)>> {
    let db = &visit.app.db;
    let (limits, within) = (limit::list(db, id).await?, limit::list_sections(db, id).await?);
    let mut pairs = Vec::new();
    for grant in grant::list(db, &[id]).await? {
        pairs.push((if grant.site_id == Id(0) { "role".to_owned() } else { at("role", grant.site_id) }, grant.role));
    }
    for part in parts {
        let site = part.site.id;
        let holds = |limit: Limit| limits.iter().any(|one| one.site_id == site && one.what == limit.name());
        pairs.push((at("writes", site), if holds(Limit::Sections) { "some" } else { "all" }.to_owned()));
        pairs.push((at("answers", site), if holds(Limit::Teams) { "teams" } else { "all" }.to_owned()));
        let own = within.iter().filter(|one| one.site_id == site);
        pairs.extend(own.map(|one| (at("section", site), one.section_id.to_string())));
        let places = team::list_places(db, site).await?.into_iter().filter(|place| place.person_id == id);
        pairs.extend(places.map(|place| (at("team", site), place.team_id.to_string())));
    }
    Ok(pairs)
}

async fn show(visit: Visit, At(id): At<Id>) -> PageResult {
    visit.show(&page(&visit, id, None).await?)
}

fn roles_in(data: &FormData, name: &str) -> Vec<Role> {
    Role::ALL.into_iter().filter(|role| data.all(name).any(|value| value == role.name())).collect()
}

/// What the form says about one site.
fn read(data: &FormData, part: &Part, errors: &mut Errors) -> SiteRights {
    let site = part.site.id;
    let sent = |name: &str, known: &mut dyn Iterator<Item = Id>| -> Vec<Id> {
        let name = at(name, site);
        known.filter(|id| data.all(&name).any(|value| value == id.to_string())).collect()
    };
    let sections = sent("section", &mut part.sections.iter().map(|section| section.id));
    let teams = sent("team", &mut part.teams.iter().map(|team| team.id));
    let writes_some = data.raw(&at("writes", site)) == "some";
    let team_bound = data.raw(&at("answers", site)) == "teams";
    errors.require(!writes_some || !sections.is_empty(), &at("section", site), "accounts-error-no-section");
    errors.require(!team_bound || !teams.is_empty(), &at("team", site), "accounts-error-no-team");
    SiteRights { site, roles: roles_in(data, &at("role", site)), sections: writes_some.then_some(sections), teams, team_bound }
}

async fn save(visit: Visit, At(id): At<Id>, data: FormData) -> PageResult {
    let shown = page(&visit, id, Some(FormState::empty())).await?;
    let mut errors = Errors::new();
    let rights: Vec<SiteRights> = shown.parts.iter().map(|part| read(&data, part, &mut errors)).collect();
    if !errors.is_empty() {
        return visit.show_refused(&PersonPage { form: FormState::refused(data, errors), ..shown });
    }
    let mut tx = visit.app.db.begin().await?;
    if shown.is_chief {
        grant::update(&mut tx, id, Id(0), &roles_in(&data, "role")).await?;
    }
    for rights in &rights {
        // With one site, what holds there and what holds everywhere is the same, and only one of them is asked for.
        if shown.by_site {
            grant::update(&mut tx, id, rights.site, &rights.roles).await?;
        }
        limit::update(&mut tx, id, rights).await?;
        team::update_of(&mut tx, id, rights.site, &rights.teams).await?;
    }
    if grant::count_administrators(&tx).await? == 0 {
        return Ok(visit.done(&format!("/admin/people/{id}"), "last-administrator"));
    }
    tx.commit(visit.now()).await?;
    Ok(visit.done(&format!("/admin/people/{id}"), "saved"))
}
