//! The administrator's pages about people.

use askama::Template;
use vestibule_base::{Id, Role, Translator};
use vestibule_store::{Cursor, Page};
use vestibule_web::{Access, At, FormData, Head, PageError, PageResult, Pager, Routes, View, Visit};

use crate::model::PersonRow;
use crate::store::grant::{self, Grant};
use crate::store::{person, session};

/// People on a page.
const ROWS: i64 = 50;

/// The routes of these pages.
pub fn routes(routes: Routes) -> Routes {
    routes.get("/admin/people", Access::Administrators, list).post(
        "/admin/people/{id}/suspend",
        Access::AdministratorsOfAll,
        suspend,
    )
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

/// The role in words.
pub fn role_name(t: &Translator, role: Role) -> String {
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
        held.filter_map(|grant| Some(placed(&visit, Role::parse(&grant.role)?, grant.site_id))).collect()
    };
    let people = found.map(|row| {
        let roles = roles_of(row.id, &grants);
        (row, roles)
    });
    visit.show(&ListPage { t: visit.t.clone(), words, staff_only, people, pager })
}

/// A role, with the site that it is limited to.
fn placed(visit: &Visit, role: Role, site: Id) -> String {
    let name = role_name(&visit.t, role);
    match visit.app.site(site) {
        Some(site) => format!("{name} · {}", site.name),
        None => name,
    }
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
