//! A person's own pages: profile, address, password, sessions, organisation.

use askama::Template;
use vestibule_base::{Id, Locale, Translator};
use vestibule_contracts::events::SubjectChanged;
use vestibule_contracts::{Kind, Subject};
use vestibule_web::{Access, At, Choice, Errors, FormData, FormState, Head, PageError, PageResult, Refusal, Routes, View, Visit};

use crate::actions::{change_email, forgot};
use crate::model::{Member, Organisation, PersonRow, SessionRow, check_name, is_time_zone};
use crate::store::{organisation, person, session};

/// The routes of these pages.
pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/{locale}/account", Access::SignedIn, show)
        .post("/{locale}/account", Access::SignedIn, save)
        .post("/{locale}/account/email", Access::SignedIn, save_email)
        .post("/{locale}/account/password", Access::SignedIn, save_password)
        .get("/{locale}/account/sessions", Access::SignedIn, sessions)
        .post("/{locale}/account/sessions/{id}/end", Access::SignedIn, end_session)
        .post("/{locale}/account/sessions/end-others", Access::SignedIn, end_others)
        .get("/{locale}/account/organisation", Access::SignedIn, organisations)
}

#[derive(Template)]
#[template(path = "account.html")]
struct Page {
    t: Translator,
    locale: String,
    languages: Vec<Choice>,
    has_password: bool,
    email: String,
    profile: FormState,
    address: FormState,
    password: FormState,
}

impl View for Page {
    fn title(&self) -> String {
        self.t.text("accounts-account")
    }

    fn head(&self) -> Head {
        Head::private()
    }
}

#[derive(Template)]
#[template(path = "sessions.html")]
struct SessionsPage {
    t: Translator,
    locale: String,
    sessions: Vec<(SessionRow, String, bool)>,
}

impl View for SessionsPage {
    fn title(&self) -> String {
        self.t.text("accounts-sessions")
    }

    fn head(&self) -> Head {
        Head::private()
    }
}

#[derive(Template)]
#[template(path = "own_organisation.html")]
struct OrganisationPage {
    t: Translator,
    locale: String,
    organisations: Vec<(Organisation, Vec<Member>)>,
}

impl View for OrganisationPage {
    fn title(&self) -> String {
        self.t.text("accounts-organisation")
    }

    fn head(&self) -> Head {
        Head::private()
    }
}

async fn own(visit: &Visit) -> PageResult<PersonRow> {
    person::find(&visit.app.db, visit.person()?).await?.ok_or_else(PageError::not_found)
}

fn page(visit: &Visit, person: &PersonRow) -> Page {
    let languages = visit.site.locales.iter().map(|locale| Choice::new(locale.tag(), locale.name())).collect();
    Page {
        t: visit.t.clone(),
        locale: visit.locale.to_string(),
        languages,
        has_password: !person.password.is_empty(),
        email: person.email.clone(),
        profile: FormState::filled([
            ("name", person.name.as_str()),
            ("language", person.locale.tag()),
            ("time_zone", &person.time_zone),
        ]),
        address: FormState::empty(),
        password: FormState::empty(),
    }
}

async fn show(visit: Visit) -> PageResult {
    let person = own(&visit).await?;
    visit.show(&page(&visit, &person))
}

async fn save(visit: Visit, form: FormData) -> PageResult {
    let person = own(&visit).await?;
    let (name, zone) = (form.line("name"), form.line("time_zone"));
    let locale = Locale::parse(form.raw("language")).filter(|locale| visit.site.locales.contains(locale));
    let mut errors = Errors::new();
    check_name(&mut errors, "name", &name);
    errors.require(locale.is_some(), "language", "accounts-error-language");
    errors.require(is_time_zone(&zone), "time_zone", "accounts-error-time-zone");
    if !errors.is_empty() {
        return visit.show_refused(&Page { profile: FormState::refused(form, errors), ..page(&visit, &person) });
    }
    let locale = locale.unwrap_or(visit.locale);
    let mut tx = visit.app.db.begin().await?;
    person::update_profile(&mut tx, person.id, &name, (locale, &zone)).await?;
    if name != person.name {
        // It stands beside what the person wrote, also on pages that are kept.
        tx.emit(&SubjectChanged { subject: Subject::new(Kind::Person, person.id), site: visit.site.id })?;
    }
    tx.commit(visit.now()).await?;
    Ok(visit.done(&format!("/{locale}/account"), "saved"))
}

async fn save_email(visit: Visit, form: FormData) -> PageResult {
    match change_email::ask(&visit, &form).await {
        Ok(()) => Ok(visit.done(&visit.url("/account"), "email-asked")),
        Err(Refusal::Invalid(errors)) => {
            let person = own(&visit).await?;
            visit.show_refused(&Page { address: FormState::refused(form, errors), ..page(&visit, &person) })
        }
        Err(other) => Err(other.into()),
    }
}

async fn save_password(visit: Visit, form: FormData) -> PageResult {
    match forgot::change(&visit, &form).await {
        Ok(()) => Ok(visit.done(&visit.url("/account"), "password-changed")),
        Err(Refusal::Invalid(errors)) => {
            let person = own(&visit).await?;
            visit.show_refused(&Page { password: FormState::refused(form, errors), ..page(&visit, &person) })
        }
        Err(other) => Err(other.into()),
    }
}

async fn sessions(visit: Visit) -> PageResult {
    let rows = session::list(&visit.app.db, visit.person()?, visit.now()).await?;
    let sessions = rows.into_iter().map(|row| (row.clone(), browser(&row.agent), Some(row.id) == visit.viewer.session)).collect();
    visit.show(&SessionsPage { t: visit.t.clone(), locale: visit.locale.to_string(), sessions })
}

async fn end_session(visit: Visit, At(id): At<Id>) -> PageResult {
    let mut tx = visit.app.db.begin().await?;
    session::delete(&mut tx, visit.person()?, id).await?;
    tx.commit(visit.now()).await?;
    Ok(visit.done(&visit.url("/account/sessions"), "session-ended"))
}

async fn end_others(visit: Visit) -> PageResult {
    let mut tx = visit.app.db.begin().await?;
    session::delete_others(&mut tx, visit.person()?, visit.viewer.session).await?;
    tx.commit(visit.now()).await?;
    Ok(visit.done(&visit.url("/account/sessions"), "sessions-ended"))
}

async fn organisations(visit: Visit) -> PageResult {
    let mut organisations = Vec::new();
    for own in organisation::list_of(&visit.app.db, visit.person()?).await? {
        let members = organisation::list_members(&visit.app.db, own.id, visit.locale).await?;
        organisations.push((own, members));
    }
    visit.show(&OrganisationPage { t: visit.t.clone(), locale: visit.locale.to_string(), organisations })
}

/// A browser's name in two words; user agents are longer than anybody wants to read.
fn browser(agent: &str) -> String {
    let known = ["Firefox", "Edg", "OPR", "Chrome", "Safari", "curl"];
    let systems = ["Android", "iPhone", "iPad", "Windows", "Mac OS X", "Linux"];
    let find = |names: &[&str]| names.iter().find(|name| agent.contains(**name)).map(ToString::to_string);
    let name = find(&known).map(|name| name.replace("Edg", "Edge").replace("OPR", "Opera"));
    match (name, find(&systems)) {
        (Some(name), Some(system)) => format!("{name}, {}", system.replace(" OS X", "")),
        (Some(name), None) => name,
        _ => agent.chars().take(40).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_is_named_in_two_words() {
        assert_eq!(
            browser("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36"),
            "Chrome, Linux"
        );
        assert_eq!(browser("curl/8.0"), "curl");
    }
}
