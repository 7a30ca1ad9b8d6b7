//! Coming in: by password, by mailed link, by mailed code.

use vestibule_web::{FormData, Limit, Refusal, Visit};

use crate::actions::open_session::open_session;
use crate::actions::sign_up::{finish, prove_address};
use crate::letters::Post;
use crate::model::{LONGEST_PASSWORD, PersonRow, Purpose};
use crate::password;
use crate::store::{person, token};

/// Somebody types address and password.
pub struct SignIn {
    email: String,
    password: String,
}

impl SignIn {
    /// Reads the form.
    #[must_use]
    pub fn read(form: &FormData) -> Self {
        Self { email: form.line("email"), password: form.raw("password").to_owned() }
    }

    /// Begins a session; answers its cookie. Wrong address and wrong password are one and the same, in words and time.
    ///
    /// # Errors
    /// When they do not fit, or it was tried too often.
    pub async fn run(self, visit: &Visit) -> Result<String, Refusal> {
        visit.limit(Limit::SignIn)?;
        let email = vestibule_mail::parse_address(&self.email).unwrap_or_default();
        let person = person::find_by_email(&visit.app.db, &email).await?;
        let stored = person.as_ref().map(|person| person.password.clone()).unwrap_or_default();
        let too_long = self.password.len() > LONGEST_PASSWORD;
        let fits = password::fits(if too_long { String::new() } else { self.password }, stored).await?;
        let person = person
            .filter(|person| fits && !too_long && is_open(person))
            .ok_or(Refusal::invalid("password", "accounts-error-sign-in"))?;
        let mut tx = visit.app.db.begin().await?;
        let cookie = open_session(&mut tx, visit, person.id).await?;
        tx.commit(visit.now()).await?;
        Ok(cookie)
    }
}

/// Whether a password opens the account: its address is proved and nobody shut it.
const fn is_open(person: &PersonRow) -> bool {
    person.verified_at.is_some() && person.suspended_at.is_none()
}

/// Somebody wants a link and a code by mail.
pub struct MailLink {
    email: String,
    next: String,
}

impl MailLink {
    /// Reads the form.
    #[must_use]
    pub fn read(form: &FormData) -> Self {
        Self { email: form.line("email"), next: form.raw("next").to_owned() }
    }

    /// Mails them, if somebody has the address; the page says the same if nobody does.
    ///
    /// # Errors
    /// When the address is none, or it was tried too often.
    pub async fn run(self, visit: &Visit) -> Result<(), Refusal> {
        let email = vestibule_mail::parse_address(&self.email).ok_or(Refusal::invalid("email", "accounts-error-email"))?;
        visit.limit(Limit::Mail)?;
        let now = visit.now();
        let mut tx = visit.app.db.begin().await?;
        let Some(person) = person::find_by_email(&tx, &email).await?.filter(|person| person.suspended_at.is_none()) else {
            return Ok(());
        };
        let link =
            token::insert(&mut tx, Purpose::SignIn, person.id, (Visit::safe_next(&self.next).unwrap_or_default(), now)).await?;
        let code = token::insert_code(&mut tx, person.id, now).await?;
        let mail = Post { app: &visit.app, site: &visit.site, person: &person }.with_code(
            "link",
            &format!("/sign-in/link/{link}"),
            &code,
        );
        vestibule_mail::queue(&mut tx, &mail, &format!("accounts/link/{link}"), now).await?;
        Ok(tx.commit(now).await?)
    }
}

/// Opens a mailed link: answers the cookie and where to go on. Who could read the mail has proved the address.
///
/// # Errors
/// [`Refusal::NotFound`] when the link is used up or too old.
pub async fn open_link(visit: &Visit, link: &str) -> Result<(String, String), Refusal> {
    visit.limit(Limit::SignIn)?;
    let now = visit.now();
    let mut tx = visit.app.db.begin().await?;
    let token = token::take(&mut tx, Purpose::SignIn, link, now).await?.ok_or(Refusal::NotFound)?;
    prove_address(&mut tx, token.person_id, now).await?;
    let cookie = open_session(&mut tx, visit, token.person_id).await?;
    tx.commit(now).await?;
    Ok((cookie, token.payload))
}

/// Types the mailed code; answers the cookie.
///
/// # Errors
/// When it does not fit, is used up or too old; after five wrong ones all codes are dead.
pub async fn enter_code(visit: &Visit, form: &FormData) -> Result<String, Refusal> {
    visit.limit(Limit::SignIn)?;
    let refused = || Refusal::invalid("code", "accounts-error-code");
    let now = visit.now();
    let email = vestibule_mail::parse_address(form.raw("email")).unwrap_or_default();
    let digits: String = form.raw("code").chars().filter(char::is_ascii_digit).collect();
    let mut tx = visit.app.db.begin().await?;
    let person = person::find_by_email(&tx, &email).await?.filter(|person| person.suspended_at.is_none()).ok_or_else(refused)?;
    if !token::take_code(&mut tx, person.id, &digits, now).await? {
        tx.commit(now).await?;
        return Err(refused());
    }
    prove_address(&mut tx, person.id, now).await?;
    let cookie = open_session(&mut tx, visit, person.id).await?;
    tx.commit(now).await?;
    Ok(cookie)
}

/// Proves the address of a new account, with the password that was chosen for it; answers the cookie of its first session.
///
/// # Errors
/// [`Refusal::NotFound`] when the link is used up or too old.
pub async fn verify(visit: &Visit, link: &str) -> Result<String, Refusal> {
    let now = visit.now();
    let mut tx = visit.app.db.begin().await?;
    let token = token::take(&mut tx, Purpose::Verify, link, now).await?.ok_or(Refusal::NotFound)?;
    finish(&mut tx, &token, now).await?;
    let cookie = open_session(&mut tx, visit, token.person_id).await?;
    tx.commit(now).await?;
    Ok(cookie)
}
