//! `accounts_person.notices`: which kinds of notices a person does not want. A kind that is not named is wanted.

use std::collections::BTreeMap;

use vestibule_base::Id;
use vestibule_store::{Json, Query, Result, Tx, params};

/// Choices by the kind's stored name.
pub type Choices = BTreeMap<String, bool>;

/// What a person chose; `None` when there is no such person.
pub async fn find(query: &impl Query, person: Id) -> Result<Option<Choices>> {
    let stored = query.value::<String>("SELECT notices AS value FROM accounts_person WHERE id = $1", params![person]).await?;
    Ok(stored.map(|json| serde_json::from_str(&json)).transpose()?)
}

/// Sets some choices and leaves the others.
pub async fn update(tx: &mut Tx, person: Id, changed: &Choices) -> Result<()> {
    // Takes the row's lock, so that of two who choose at once neither is forgotten.
    tx.run("UPDATE accounts_person SET notices = notices WHERE id = $1", params![person]).await?;
    let Some(mut choices) = find(tx, person).await? else { return Ok(()) };
    choices.extend(changed.clone());
    tx.run("UPDATE accounts_person SET notices = $1 WHERE id = $2", params![Json(&choices), person]).await?;
    Ok(())
}
