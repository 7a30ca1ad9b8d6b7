//! Making an account, and proving its address.

use serde::{Deserialize, Serialize};
use vestibule_base::{Id, Locale, Timestamp};
use vestibule_contracts::events::PersonVerified;
use vestibule_store::{Error, Query, Tx};
use vestibule_web::{Errors, FormData, Limit, Refusal, Visit};

use crate::letters::Post;
use crate::model::{PersonRow, Purpose, RequestRight, check_name, check_password, domain_of};
use crate::offers::before_at;
use crate::password;
use crate::store::{organisation, person, token};

/// Somebody wants an account.
pub struct SignUp {
    name: String,
    email: String,
    password: String,
}

/// What a sign-up chose. It is kept with the link that proves the address and nowhere else, so that whoever does not read
/// that very mail leaves no password in an account: the person may be known already by an invitation or a request.
#[derive(Serialize, Deserialize)]
struct Chosen {
    name: String,
    /// PHC string.
    password: String,
    locale: Locale,
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

    /// Mails the link that proves the address and makes the account. When there is one already, its owner gets a mail
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
        let person = find_or_insert(&mut tx, nameless(email, (visit.locale, now))).await?;
        if person.verified_at.is_some() {
            let post = Post { app: &visit.app, site: &visit.site, person: &person };
            let mail = post.with_link("known", "/forgot");
            vestibule_mail::queue(&mut tx, &mail, &format!("accounts/known/{}", person.id), now).await?;
        } else {
            let chosen = Chosen { name: self.name, password: hash, locale: visit.locale };
            mail_proof(&mut tx, visit, (&person, &chosen)).await?;
        }
        Ok(tx.commit(now).await?)
    }
}

/// A person of whom nothing is known but the address. The name comes with the proof: a mail to an address that nobody has
/// proved carries no words of whoever typed it.
fn nameless(email: String, (locale, now): (Locale, Timestamp)) -> PersonRow {
    PersonRow {
        id: Id::new(now),
        email,
        name: String::new(),
        password: String::new(),
        verified_at: None,
        suspended_at: None,
        locale,
        time_zone: String::new(),
        made_at: now,
    }
}

async fn mail_proof(tx: &mut Tx, visit: &Visit, (person, chosen): (&PersonRow, &Chosen)) -> Result<(), Error> {
    let now = visit.now();
    let payload = serde_json::to_string(chosen)?;
    // Beside the links of earlier sign-ups: a stranger's must not end the owner's.
    let link = token::insert_another(tx, Purpose::Verify, person.id, (&payload, now)).await?;
    let mail = Post { app: &visit.app, site: &visit.site, person }.with_link("verify", &format!("/verify/{link}"));
    vestibule_mail::queue(tx, &mail, &format!("accounts/verify/{link}"), now).await
}

/// Proves an address by the link of a sign-up, which brings name and password of that sign-up.
///
/// # Errors
/// When the database does.
pub async fn finish(tx: &mut Tx, link: &token::Token, now: Timestamp) -> Result<(), Error> {
    let id = link.person_id;
    if !prove_address(tx, id, now).await? {
        return Ok(());
    }
    // Links that were mailed before passwords were kept with them say nothing.
    let chosen = serde_json::from_str::<Chosen>(&link.payload).ok();
    if let (Some(chosen), Some(person)) = (chosen, person::find(tx, id).await?) {
        person::update_profile(tx, id, &chosen.name, (chosen.locale, &person.time_zone)).await?;
        person::update_password(tx, id, &chosen.password).await?;
    }
    Ok(())
}

/// Marks the address as proved, lets the person join the organisation of the mail domain, and tells the others. Whatever
/// sign-ups with this address are still open end, and no password is left: whoever proves sets theirs afterwards.
/// Answers whether the address was not proved before.
///
/// # Errors
/// When the database does.
pub async fn prove_address(tx: &mut Tx, id: Id, now: Timestamp) -> Result<bool, Error> {
    if !person::update_verified(tx, id, now).await? {
        return Ok(false);
    }
    token::delete_all(tx, Purpose::Verify, id).await?;
    if let Some(person) = person::find(tx, id).await? {
        if person.name.is_empty() {
            // Until they say another one; a sign-up brings its own after this.
            let name = before_at(&person.email);
            person::update_profile(tx, id, name, (person.locale, &person.time_zone)).await?;
        }
        join_by_domain(tx, &person, now).await?;
    }
    tx.emit(&PersonVerified { person: id })?;
    Ok(true)
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
