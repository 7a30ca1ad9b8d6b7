//! Joining an organisation by invitation, or by an agent (A4).

use vestibule_base::Id;
use vestibule_web::{FormData, Limit, Refusal, Visit};

use crate::actions::open_session::open_session;
use crate::actions::sign_up::{find_or_insert, prove_address};
use crate::letters::Post;
use crate::model::{LONGEST_NAME, Organisation, PersonRow, Purpose, RequestRight};
use crate::store::{organisation, token};

/// Lets the person with an address belong to an organisation at once; a mail tells them. Whoever owns the address opens
/// the account with a link to it, as everybody does.
///
/// # Errors
/// When the address is none or that of whoever adds, or the person belongs there already.
pub async fn add(visit: &Visit, to: &Organisation, form: &FormData) -> Result<(), Refusal> {
    let right = RequestRight::parse(form.raw("requests"));
    let now = visit.now();
    let mut tx = visit.app.db.begin().await?;
    let person = find_or_insert(&mut tx, new_person(visit, form)?).await?;
    refuse_self(visit, &person)?;
    if !organisation::insert_member(&mut tx, to.id, person.id, (right, now)).await? {
        return Err(Refusal::invalid("email", "accounts-error-member-already"));
    }
    let mail = Post { app: &visit.app, site: &visit.site, person: &person }.added(&to.name);
    vestibule_mail::queue(&mut tx, &mail, &format!("accounts/added/{}/{}/{}", to.id, person.id, now.millis()), now).await?;
    Ok(tx.commit(now).await?)
}

/// Who an agent names in the form, as somebody new.
fn new_person(visit: &Visit, form: &FormData) -> Result<PersonRow, Refusal> {
    let email = vestibule_mail::parse_address(form.raw("email")).ok_or(Refusal::invalid("email", "accounts-error-email"))?;
    let now = visit.now();
    Ok(PersonRow {
        id: Id::new(now),
        name: form.line("name").chars().take(LONGEST_NAME).collect(),
        password: String::new(),
        verified_at: None,
        suspended_at: None,
        locale: visit.locale,
        time_zone: String::new(),
        made_at: now,
        email,
    })
}

/// Nobody gives rights to themselves.
fn refuse_self(visit: &Visit, person: &PersonRow) -> Result<(), Refusal> {
    if visit.viewer.person == Some(person.id) { Err(Refusal::invalid("email", "accounts-error-member-self")) } else { Ok(()) }
}

/// Invites the person with an address into an organisation.
///
/// # Errors
/// When the address is none or that of whoever invites, or it was tried too often.
pub async fn invite(visit: &Visit, organisation: Id, form: &FormData) -> Result<(), Refusal> {
    let fresh = new_person(visit, form)?;
    visit.limit(Limit::Mail)?;
    let right = RequestRight::parse(form.raw("requests"));
    let now = visit.now();
    let mut tx = visit.app.db.begin().await?;
    let person = find_or_insert(&mut tx, fresh).await?;
    refuse_self(visit, &person)?;
    let link = token::insert(&mut tx, Purpose::Join, person.id, (&format!("{organisation} {}", right.name()), now)).await?;
    let mail = Post { app: &visit.app, site: &visit.site, person: &person }.with_link("join", &format!("/join/{link}"));
    vestibule_mail::queue(&mut tx, &mail, &format!("accounts/join/{link}"), now).await?;
    Ok(tx.commit(now).await?)
}

/// Opens an invitation: the person joins and is signed in; answers the cookie.
///
/// # Errors
/// [`Refusal::NotFound`] when the link is used up or too old.
pub async fn accept(visit: &Visit, link: &str) -> Result<String, Refusal> {
    visit.limit(Limit::SignIn)?;
    let now = visit.now();
    let mut tx = visit.app.db.begin().await?;
    let token = token::take(&mut tx, Purpose::Join, link, now).await?.ok_or(Refusal::NotFound)?;
    let (id, right) = token.payload.split_once(' ').ok_or(Refusal::NotFound)?;
    let id: Id = id.parse().map_err(|_| Refusal::NotFound)?;
    organisation::find(&tx, id).await?.ok_or(Refusal::NotFound)?;
    organisation::insert_member(&mut tx, id, token.person_id, (RequestRight::parse(right), now)).await?;
    prove_address(&mut tx, token.person_id, now).await?;
    let cookie = open_session(&mut tx, visit, token.person_id).await?;
    tx.commit(now).await?;
    Ok(cookie)
}
