//! The administrator's pages about people.

use askama::Template;
use vestibule_base::{Id, Role, Translator};
use vestibule_store::{Cursor, Page};
use vestibule_web::{Access, At, Choice, FormData, Head, PageError, PageResult, Pager, Routes, View, Visit};

use crate::model::{Organisation, PersonRow};
use crate::store::grant::{self, Grant};
use crate::store::{organisation, person, session};

/// People on a page.
const ROWS: i64 = 50;

/// The routes of these pages.
pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/admin/people", Access::Administrators, list)
        .get("/admin/people/{id}", Access::Administrators, show)
        .post("/admin/people/{id}", Access::Administrators, save)
        .post("/admin/people/{id}/suspend", Access::Administrators, suspend)
}

#[derive(Template)]
#[template(path = "people.html")]
struct ListPage {
    t: Translator,
    words: String,
    staff_only: bool,
    people: Page<(PersonRow, Vec<String>)>,
    pager: Pager,
}

impl View for ListPage {
    fn title(&self) -> String {
        self.t.text("accounts-people")
    }

    fn head(&self) -> Head {
        Head { main_class: "main wrap wrap-wide", ..Head::staff() }
    }
}

#[derive(Template)]
#[template(path = "person.html")]
struct PersonPage {
    t: Translator,
    person: PersonRow,
    roles: Vec<(Role, bool)>,
    organisations: Vec<Organisation>,
    is_self: bool,
}

impl View for PersonPage {
    fn title(&self) -> String {
        self.person.name.clone()
    }

    fn head(&self) -> Head {
        Head::staff()
    }
}

impl PersonPage {
    fn choices(&self) -> Vec<Choice> {
        let hint = |role: Role| self.t.text(&format!("accounts-role-{}-hint", role.name()));
        let choice = |role: Role| Choice { hint: hint(role), ..Choice::new(role.name(), role_name(&self.t, role)) };
        self.roles.iter().map(|(role, _)| choice(*role)).collect()
    }

    fn field(&self) -> vestibule_web::Field {
        let chosen = self.roles.iter().filter(|(_, held)| *held).map(|(role, _)| role.name().to_owned()).collect();
        vestibule_web::FormState::empty().field("role", self.t.text("accounts-roles")).boxes(self.choices(), chosen)
    }
}

fn role_name(t: &Translator, role: Role) -> String {
    t.text(&format!("accounts-role-{}", role.name()))
}

async fn list(visit: Visit) -> PageResult {
    let (words, staff_only) = (visit.param("q"), visit.param("staff") == "yes");
    let found = person::list(&visit.app.db, &words, staff_only, (visit.locale, Cursor::new(visit.page_number(), ROWS))).await?;
    let ids: Vec<Id> = found.rows.iter().map(|row| row.id).collect();
    let grants = grant::list(&visit.app.db, &ids).await?;
    let query = [("q", words.as_str()), ("staff", if staff_only { "yes" } else { "" })];
    let pager = Pager::new(&visit.t, &found, "/admin/people", &query);
    let roles_of = |id: Id, grants: &[Grant]| {
        let held = grants.iter().filter(|grant| grant.person_id == id);
        held.filter_map(|grant| Role::parse(&grant.role)).map(|role| role_name(&visit.t, role)).collect()
    };
    let people = found.map(|row| {
        let roles = roles_of(row.id, &grants);
        (row, roles)
    });
    visit.show(&ListPage { t: visit.t.clone(), words, staff_only, people, pager })
}

async fn show(visit: Visit, At(id): At<Id>) -> PageResult {
    let person = person::find(&visit.app.db, id).await?.ok_or_else(PageError::not_found)?;
    let grants = grant::list(&visit.app.db, &[id]).await?;
    let holds = |role: Role| grants.iter().any(|grant| grant.role == role.name() && grant.site_id == Id(0));
    let organisations = organisation::list_of(&visit.app.db, id).await?;
    visit.show(&PersonPage {
        t: visit.t.clone(),
        roles: Role::ALL.into_iter().map(|role| (role, holds(role))).collect(),
        is_self: visit.viewer.person == Some(id),
        person,
        organisations,
    })
}

async fn save(visit: Visit, At(id): At<Id>, form: FormData) -> PageResult {
    person::find(&visit.app.db, id).await?.ok_or_else(PageError::not_found)?;
    let roles: Vec<Role> = Role::ALL.into_iter().filter(|role| form.all("role").any(|value| value == role.name())).collect();
    let mut tx = visit.app.db.begin().await?;
    grant::update(&mut tx, id, Id(0), &roles).await?;
    if grant::count_administrators(&tx).await? == 0 {
        return Ok(visit.done(&format!("/admin/people/{id}"), "last-administrator"));
    }
    tx.commit(visit.now()).await?;
    Ok(visit.done(&format!("/admin/people/{id}"), "saved"))
}

async fn suspend(visit: Visit, At(id): At<Id>, form: FormData) -> PageResult {
    let person = person::find(&visit.app.db, id).await?.ok_or_else(PageError::not_found)?;
    let back = format!("/admin/people/{id}");
    if visit.viewer.person == Some(id) {
        return Ok(visit.done(&back, "not-yourself"));
    }
    let now = visit.now();
    let at = form.checked("suspend").then_some(now);
    let mut tx = visit.app.db.begin().await?;
    person::update_suspended(&mut tx, person.id, at).await?;
    session::delete_others(&mut tx, person.id, None).await?;
    if grant::count_administrators(&tx).await? == 0 {
        return Ok(visit.done(&back, "last-administrator"));
    }
    tx.commit(now).await?;
    Ok(visit.done(&back, "saved"))
}
