//! Putting people in without their doing: the first administrator, the demonstration, imports.

use vestibule_base::{Id, Locale, Role, Timestamp};
use vestibule_contracts::slots::SlotError;
use vestibule_store::{Query, Result, Tx};

use crate::actions::sign_up::prove_address;
use crate::model::{Organisation, PersonRow, RequestRight, check_name, check_password};
use crate::password;
use crate::store::{grant, organisation, person, session, team};

/// A person to be put in; the address counts as proved.
pub struct NewPerson<'a> {
    /// Id.
    pub id: Id,
    /// Name.
    pub name: &'a str,
    /// Address.
    pub email: &'a str,
    /// Password; empty for none.
    pub password: &'a str,
    /// Language.
    pub locale: Locale,
    /// Roles on every site.
    pub roles: &'a [Role],
    /// When the account was made.
    pub at: Timestamp,
}

/// Puts a person in.
///
/// # Errors
/// When the address is taken, or the database or the hashing fails.
pub async fn insert_person(tx: &mut Tx, new: &NewPerson<'_>) -> std::result::Result<(), SlotError> {
    let hash = if new.password.is_empty() { String::new() } else { password::hash(new.password.to_owned()).await? };
    let row = PersonRow {
        id: new.id,
        email: new.email.to_lowercase(),
        name: new.name.to_owned(),
        password: hash,
        verified_at: Some(new.at),
        suspended_at: None,
        locale: new.locale,
        time_zone: String::new(),
        made_at: new.at,
    };
    person::insert(tx, &row).await?;
    Ok(grant::update(tx, new.id, Id(0), new.roles).await?)
}

/// Makes somebody who has an account already what a new person would be: the password is replaced and every session ends,
/// since whoever signed up with that address need not be the one who puts them in.
///
/// # Errors
/// When the database or the hashing fails.
pub async fn update_person(tx: &mut Tx, known: &PersonRow, new: &NewPerson<'_>) -> std::result::Result<(), SlotError> {
    let hash = password::hash(new.password.to_owned()).await?;
    prove_address(tx, known.id, new.at).await?;
    person::update_suspended(tx, known.id, None).await?;
    person::update_profile(tx, known.id, new.name, (new.locale, &known.time_zone)).await?;
    person::update_password(tx, known.id, &hash).await?;
    session::delete_others(tx, known.id, None).await?;
    Ok(grant::update(tx, known.id, Id(0), new.roles).await?)
}

/// Whether nobody administers the installation, so that it waits for its set-up.
///
/// # Errors
/// When the database does.
pub async fn nobody_administers(query: &impl Query) -> Result<bool> {
    Ok(grant::count_administrators(query).await? == 0)
}

/// Checks name, address and password of a person to be put in by a form; answers the address as stored.
#[must_use]
pub fn check_person(errors: &mut vestibule_web::Errors, name: &str, email: &str, password: &str) -> String {
    check_name(errors, "name", name);
    let address = vestibule_mail::parse_address(email);
    errors.require(address.is_some(), "email", "accounts-error-email");
    check_password(errors, "password", password, &[name, email]);
    address.unwrap_or_default()
}

/// Puts an organisation in, with mail domains.
///
/// # Errors
/// When a domain is taken, or the database fails.
pub async fn insert_organisation(tx: &mut Tx, id: Id, name: &str, domains: &[String], at: Timestamp) -> Result<()> {
    organisation::insert(tx, &Organisation { id, name: name.to_owned(), note: String::new() }, at).await?;
    organisation::update_domains(tx, id, domains).await
}

/// Puts a team of agents in.
///
/// # Errors
/// When the site has one of that name, or the database fails.
pub async fn insert_team(tx: &mut Tx, id: Id, (site, name): (Id, &str), members: &[Id], at: Timestamp) -> Result<()> {
    team::insert(tx, id, (site, name), at).await?;
    team::update_members(tx, id, members).await
}

/// Lets a person belong to an organisation.
///
/// # Errors
/// When the database fails.
pub async fn insert_member(tx: &mut Tx, organisation: Id, person: Id, right: RequestRight, at: Timestamp) -> Result<()> {
    organisation::insert_member(tx, organisation, person, (right, at)).await.map(|_| ())
}
