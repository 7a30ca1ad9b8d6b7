//! Becoming somebody by a click.

use askama::Template;
use axum::response::{IntoResponse, Redirect};
use vestibule_accounts::{open_session, with_cookie};
use vestibule_base::{Id, Role, Translator};
use vestibule_web::{FormData, Head, PageError, PageResult, View, Visit};

use crate::demo::people::{self, Cast, Person};

/// Somebody to become.
struct Persona {
    key: String,
    name: String,
    what: String,
    icon: &'static str,
}

#[derive(Template)]
#[template(path = "demo.html")]
struct Page {
    t: Translator,
    personas: Vec<Persona>,
}

impl View for Page {
    fn title(&self) -> String {
        self.t.text("demo-title")
    }

    fn head(&self) -> Head {
        Head::private()
    }
}

/// One customer of each kind and one person of each role.
fn is_offered(position: usize, person: &Person, all: &[Person]) -> bool {
    let first_of_role = all.iter().position(|other| other.role() == person.role()) == Some(position);
    first_of_role || (person.role().is_none() && position < 3)
}

/// Text key and icon.
const fn described(role: Option<Role>) -> (&'static str, &'static str) {
    match role {
        None => ("demo-customer", "user"),
        Some(Role::Agent) => ("demo-agent", "inbox"),
        Some(Role::Editor) => ("demo-editor", "pencil"),
        Some(Role::Moderator) => ("demo-moderator", "shield-check"),
        Some(Role::Administrator) => ("demo-administrator", "settings"),
    }
}

/// The people of the cast that this portal has: one that had people of its own has none of them.
async fn who_is_there(visit: &Visit, cast: &Cast) -> PageResult<Vec<Id>> {
    let Some(known) = &visit.app.slots.people else { return Ok(Vec::new()) };
    let ids: Vec<Id> = (0..cast.person.len()).map(people::person_id).collect();
    Ok(known.list(&ids).await?.into_iter().map(|person| person.id).collect())
}

/// The page.
pub async fn show(visit: Visit) -> PageResult {
    let cast = people::cast().map_err(PageError::internal)?;
    let there = who_is_there(&visit, &cast).await?;
    let offered = cast.person.iter().enumerate().filter(|(position, person)| is_offered(*position, person, &cast.person));
    let offered = offered.filter(|(position, _)| there.contains(&people::person_id(*position)));
    let personas = offered
        .map(|(_, person)| {
            let (what, icon) = described(person.role());
            Persona { key: person.id.clone(), name: person.name.clone(), what: visit.t.text(what), icon }
        })
        .collect();
    visit.show(&Page { t: visit.t.clone(), personas })
}

/// Signs the visitor in as the chosen person.
pub async fn become_somebody(visit: Visit, form: FormData) -> PageResult {
    let cast = people::cast().map_err(PageError::internal)?;
    let chosen = cast.person.iter().enumerate().find(|(_, person)| person.id == form.raw("person"));
    let (position, person) = chosen.ok_or_else(PageError::not_found)?;
    if !who_is_there(&visit, &cast).await?.contains(&people::person_id(position)) {
        return Err(PageError::not_found());
    }
    let mut tx = visit.app.db.begin().await?;
    let cookie = open_session(&mut tx, &visit, people::person_id(position)).await?;
    tx.commit(visit.now()).await?;
    let to = match person.role() {
        Some(Role::Agent) => "/desk".to_owned(),
        Some(Role::Editor) => "/desk/knowledge".to_owned(),
        Some(Role::Administrator) => "/admin".to_owned(),
        _ => visit.url(""),
    };
    with_cookie(Redirect::to(&to).into_response(), &cookie)
}
