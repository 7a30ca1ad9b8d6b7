//! Two that turn out to be one: a person proves an address under which the portal knew somebody without an account (A3).

use vestibule_base::Id;
use vestibule_contracts::events::PersonMerged;
use vestibule_store::{Error, Tx};

use crate::model::{PersonRow, Purpose};
use crate::store::{grant, notice, organisation, person, token};

/// Makes an address free for the person who has proved it: an unproved account that has it goes, and what it holds is the
/// person's from now on. `false` when somebody else uses the address: whoever proved it before, was shut out or holds a role.
///
/// # Errors
/// When the database does.
pub async fn free_address(tx: &mut Tx, email: &str, into: Id) -> Result<bool, Error> {
    let Some(other) = person::find_by_email(tx, email).await?.filter(|other| other.id != into) else { return Ok(true) };
    if is_in_use(tx, &other).await? {
        return Ok(false);
    }
    organisation::update_person(tx, other.id, into).await?;
    for purpose in [Purpose::Join, Purpose::Unsubscribe] {
        token::update_person(tx, purpose, other.id, into).await?;
    }
    if let Some(choices) = notice::find(tx, other.id).await? {
        let ended = choices.into_iter().filter(|(_, wanted)| !wanted).collect();
        notice::update(tx, into, &ended).await?;
    }
    // Somebody may prove the address in this very moment.
    if !person::delete_unproved(tx, other.id).await? {
        return Ok(false);
    }
    tx.emit(&PersonMerged { person: other.id, into })?;
    Ok(true)
}

async fn is_in_use(tx: &Tx, person: &PersonRow) -> Result<bool, Error> {
    let is_known = person.verified_at.is_some() || person.suspended_at.is_some();
    Ok(is_known || !grant::list(tx, &[person.id]).await?.is_empty())
}
