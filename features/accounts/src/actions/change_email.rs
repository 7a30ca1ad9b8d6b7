//! Another address: agreed to at the old one, then proved at the new one (A3).

use vestibule_store::Error;
use vestibule_web::{FormData, Limit, Refusal, Visit};

use crate::actions::merge::free_address;
use crate::actions::sign_up::join_by_domain;
use crate::letters::Post;
use crate::model::{PersonRow, Purpose};
use crate::password;
use crate::store::{person, session, token};

/// Asks for the change: a link goes to the old address.
///
/// # Errors
/// When the address is none or the same, the password does not fit, or it was tried too often.
pub async fn ask(visit: &Visit, form: &FormData) -> Result<(), Refusal> {
    visit.limit(Limit::SignIn)?;
    let id = visit.viewer.person.ok_or(Refusal::NotFound)?;
    let person = person::find(&visit.app.db, id).await?.ok_or(Refusal::NotFound)?;
    let email = vestibule_mail::parse_address(form.raw("email")).ok_or(Refusal::invalid("email", "accounts-error-email"))?;
    if email == person.email {
        return Err(Refusal::invalid("email", "accounts-error-email-same"));
    }
    if !person.password.is_empty() && !password::fits(form.raw("old").to_owned(), person.password.clone()).await? {
        return Err(Refusal::invalid("old", "accounts-error-old-password"));
    }
    let now = visit.now();
    let mut tx = visit.app.db.begin().await?;
    let link = token::insert(&mut tx, Purpose::ChangeFrom, id, (&email, now)).await?;
    let mail =
        Post { app: &visit.app, site: &visit.site, person: &person }.with_link("change-from", &format!("/change-email/{link}"));
    vestibule_mail::queue(&mut tx, &mail, &format!("accounts/change/{link}"), now).await?;
    Ok(tx.commit(now).await?)
}

/// Where a change of address stands after a link was opened.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    /// Agreed at the old address; the new one got a link.
    Agreed,
    /// Proved at the new address: done.
    Done,
    /// Proved at the new address, which another account uses: nothing was changed.
    Taken,
}

/// Opens a link of the change, at the old address or at the new one. Whoever opens the one at the new address owns that
/// address and may know who uses it.
///
/// # Errors
/// [`Refusal::NotFound`] when the link is used up or too old.
pub async fn open(visit: &Visit, link: &str) -> Result<Step, Refusal> {
    let now = visit.now();
    let mut tx = visit.app.db.begin().await?;
    if let Some(agreed) = token::take(&mut tx, Purpose::ChangeFrom, link, now).await? {
        let person = person::find(&tx, agreed.person_id).await?.ok_or(Refusal::NotFound)?;
        let link = token::insert(&mut tx, Purpose::ChangeTo, person.id, (&agreed.payload, now)).await?;
        let at_new = PersonRow { email: agreed.payload, ..person };
        let mail =
            Post { app: &visit.app, site: &visit.site, person: &at_new }.with_link("change-to", &format!("/change-email/{link}"));
        vestibule_mail::queue(&mut tx, &mail, &format!("accounts/change/{link}"), now).await?;
        tx.commit(now).await?;
        return Ok(Step::Agreed);
    }
    let proved = token::take(&mut tx, Purpose::ChangeTo, link, now).await?.ok_or(Refusal::NotFound)?;
    if !free_address(&mut tx, &proved.payload, proved.person_id).await? {
        return Ok(Step::Taken);
    }
    match person::update_email(&mut tx, proved.person_id, &proved.payload, now).await {
        Err(Error::Unique(_)) => return Ok(Step::Taken),
        other => other?,
    }
    if let Some(person) = person::find(&tx, proved.person_id).await? {
        join_by_domain(&mut tx, &person, now).await?;
    }
    session::delete_others(&mut tx, proved.person_id, visit.viewer.session).await?;
    tx.commit(now).await?;
    Ok(Step::Done)
}
