//! Making an account, and proving its address.

use vestibule_base::{Id, Timestamp};
use vestibule_contracts::events::PersonVerified;
use vestibule_store::{Error, Query, Tx};
use vestibule_web::{Errors, FormData, Limit, Refusal, Visit};

use crate::letters::Post;
use crate::model::{PersonRow, Purpose, RequestRight, check_name, check_password, domain_of};
use crate::password;
use crate::store::{organisation, person, token};

/// Somebody wants an account.
pub struct SignUp {
    name: String,
    email: String,
    password: String,
}

impl SignUp {
    /// Reads the form.
    #[must_use]
    pub fn read(form: &FormData) -> Self {
        Self { name: form.line("name"), email: form.line("email"), password: form.raw("password").to_owned() }
    }

    fn check(&self) -> Result<String, Refusal> {
        let mut errors = Errors::new();
        check_name(&mut errors, "name", &self.name);
        let email = vestibule_mail::parse_address(&self.email);
        errors.require(email.is_some(), "email", "accounts-error-email");
        check_password(&mut errors, "password", &self.password, &[&self.name, &self.email]);
        errors.finish()?;
        Ok(email.unwrap_or_default())
    }

    /// Makes the account and mails the link that proves its address. When there is one already, its owner gets a mail
    /// that says so, and the page says the same as always: who has an account is nobody's business.
    ///
    /// # Errors
    /// When a field is wrong, or it was tried too often.
    pub async fn run(self, visit: &Visit) -> Result<(), Refusal> {
        let email = self.check()?;
        visit.limit(Limit::Mail)?;
        let now = visit.now();
        let hash = password::hash(self.password).await?;
        let mut tx = visit.app.db.begin().await?;
        let known = person::find_by_email(&tx, &email).await?;
        if let Some(known) = known.filter(|known| known.verified_at.is_some()) {
            let post = Post { app: &visit.app, site: &visit.site, person: &known };
            let mail = post.with_link("known", "/forgot");
            vestibule_mail::queue(&mut tx, &mail, &format!("accounts/known/{}", known.id), now).await?;
            return Ok(tx.commit(now).await?);
        }
        let fresh = fresh_person(&email, &self.name, (visit, now));
        let person = insert_or_replace(&mut tx, PersonRow { password: hash, ..fresh }).await?;
        mail_proof(&mut tx, visit, &person).await?;
        Ok(tx.commit(now).await?)
    }
}

fn fresh_person(email: &str, name: &str, (visit, now): (&Visit, Timestamp)) -> PersonRow {
    PersonRow {
        id: Id::new(now),
        email: email.to_owned(),
        name: name.to_owned(),
        password: String::new(),
        verified_at: None,
        suspended_at: None,
        locale: visit.locale,
        time_zone: String::new(),
        made_at: now,
    }
}

/// Adds the person; an account whose address was never proved belongs to whoever asks last and proves it.
async fn insert_or_replace(tx: &mut Tx, person: PersonRow) -> Result<PersonRow, Error> {
    let Some(known) = person::find_by_email(tx, &person.email).await? else {
        person::insert(tx, &person).await?;
        return Ok(person);
    };
    person::update_profile(tx, known.id, &person.name, (person.locale, &known.time_zone)).await?;
    person::update_password(tx, known.id, &person.password).await?;
    Ok(PersonRow { id: known.id, ..person })
}

async fn mail_proof(tx: &mut Tx, visit: &Visit, person: &PersonRow) -> Result<(), Error> {
    let now = visit.now();
    let link = token::insert(tx, Purpose::Verify, person.id, ("", now)).await?;
    let mail = Post { app: &visit.app, site: &visit.site, person }.with_link("verify", &format!("/verify/{link}"));
    vestibule_mail::queue(tx, &mail, &format!("accounts/verify/{link}"), now).await
}

/// Marks the address as proved, lets the person join the organisation of the mail domain, and tells the others.
///
/// # Errors
/// When the database does.
pub async fn prove_address(tx: &mut Tx, id: Id, now: Timestamp) -> Result<(), Error> {
    if !person::update_verified(tx, id, now).await? {
        return Ok(());
    }
    if let Some(person) = person::find(tx, id).await? {
        join_by_domain(tx, &person, now).await?;
    }
    tx.emit(&PersonVerified { person: id })
}

/// Lets a person join the organisation to which the (proved) mail domain belongs.
pub(crate) async fn join_by_domain(tx: &mut Tx, person: &PersonRow, now: Timestamp) -> Result<(), Error> {
    if let Some(organisation) = organisation::find_by_domain(tx, domain_of(&person.email)).await? {
        organisation::insert_member(tx, organisation.id, person.id, (RequestRight::None, now)).await?;
    }
    Ok(())
}

/// The person with an address, made without password when there is none.
///
/// # Errors
/// When the database does.
pub async fn find_or_insert(tx: &mut Tx, fresh: PersonRow) -> Result<PersonRow, Error> {
    if let Some(known) = person::find_by_email(tx, &fresh.email).await? {
        return Ok(known);
    }
    person::insert(tx, &fresh).await?;
    Ok(fresh)
}

/// Whether nobody has an account yet.
///
/// # Errors
/// When the database does.
pub async fn is_empty(query: &impl Query) -> Result<bool, Error> {
    Ok(!person::is_anybody_there(query).await?)
}
