//! A new password: by mailed link, or with the old one.

use vestibule_web::{Errors, FormData, Limit, Refusal, Visit};

use crate::actions::open_session::open_session;
use crate::actions::sign_up::prove_address;
use crate::letters::Post;
use crate::model::{Purpose, check_password};
use crate::password;
use crate::store::{person, session, token};

/// Mails a link for a new password, if somebody has the address; the page says the same if nobody does.
///
/// # Errors
/// When the address is none, or it was tried too often.
pub async fn mail_reset(visit: &Visit, form: &FormData) -> Result<(), Refusal> {
    let email = vestibule_mail::parse_address(form.raw("email")).ok_or(Refusal::invalid("email", "accounts-error-email"))?;
    visit.limit(Limit::Mail)?;
    let now = visit.now();
    let mut tx = visit.app.db.begin().await?;
    let Some(person) = person::find_by_email(&tx, &email).await?.filter(|person| person.suspended_at.is_none()) else {
        return Ok(());
    };
    let link = token::insert(&mut tx, Purpose::Reset, person.id, ("", now)).await?;
    let mail = Post { app: &visit.app, site: &visit.site, person: &person }.with_link("reset", &format!("/reset/{link}"));
    vestibule_mail::queue(&mut tx, &mail, &format!("accounts/reset/{link}"), now).await?;
    Ok(tx.commit(now).await?)
}

/// Sets a new password by a mailed link, ends all sessions and begins a fresh one; answers its cookie.
///
/// # Errors
/// When the password is too weak, or the link used up or too old.
pub async fn reset(visit: &Visit, link: &str, form: &FormData) -> Result<String, Refusal> {
    visit.limit(Limit::SignIn)?;
    let now = visit.now();
    let found = token::find(&visit.app.db, Purpose::Reset, link, now).await?.ok_or(Refusal::NotFound)?;
    let person = person::find(&visit.app.db, found.person_id).await?.ok_or(Refusal::NotFound)?;
    let password = form.raw("password").to_owned();
    let mut errors = Errors::new();
    check_password(&mut errors, "password", &password, &[&person.name, &person.email]);
    errors.finish()?;
    let hash = password::hash(password).await?;
    let mut tx = visit.app.db.begin().await?;
    token::take(&mut tx, Purpose::Reset, link, now).await?.ok_or(Refusal::NotFound)?;
    prove_address(&mut tx, person.id, now).await?;
    person::update_password(&mut tx, person.id, &hash).await?;
    session::delete_others(&mut tx, person.id, None).await?;
    let cookie = open_session(&mut tx, visit, person.id).await?;
    let mail = Post { app: &visit.app, site: &visit.site, person: &person }.plain("password");
    vestibule_mail::queue(&mut tx, &mail, &format!("accounts/password/{link}"), now).await?;
    tx.commit(now).await?;
    Ok(cookie)
}

/// Changes the password of a person who knows the old one (or has none yet); every other session ends.
///
/// # Errors
/// When the old one does not fit or the new one is too weak.
pub async fn change(visit: &Visit, form: &FormData) -> Result<(), Refusal> {
    visit.limit(Limit::SignIn)?;
    let id = visit.viewer.person.ok_or(Refusal::NotFound)?;
    let person = person::find(&visit.app.db, id).await?.ok_or(Refusal::NotFound)?;
    let fresh = form.raw("password").to_owned();
    let mut errors = Errors::new();
    if !person.password.is_empty() {
        let fits = password::fits(form.raw("old").to_owned(), person.password.clone()).await?;
        errors.require(fits, "old", "accounts-error-old-password");
    }
    check_password(&mut errors, "password", &fresh, &[&person.name, &person.email]);
    errors.finish()?;
    let hash = password::hash(fresh).await?;
    let now = visit.now();
    let mut tx = visit.app.db.begin().await?;
    person::update_password(&mut tx, id, &hash).await?;
    session::delete_others(&mut tx, id, visit.viewer.session).await?;
    let mail = Post { app: &visit.app, site: &visit.site, person: &person }.plain("password");
    vestibule_mail::queue(&mut tx, &mail, &format!("accounts/password/{id}/{now:?}"), now).await?;
    Ok(tx.commit(now).await?)
}
