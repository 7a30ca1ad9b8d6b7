//! A person who turns out to be another: the texts of the one are kept true by the other from then on.

use vestibule_contracts::Event;
use vestibule_contracts::events::PersonMerged;
use vestibule_store::outbox::StoredEvent;
use vestibule_web::{App, BoxError, Reaction};

use crate::store::article;

/// Listens for it.
#[must_use]
pub fn reaction() -> Reaction {
    Reaction { name: "knowledge/owners", hears: &[PersonMerged::NAME], run: |app, event| Box::pin(take_over(app, event)) }
}

async fn take_over(app: App, event: StoredEvent) -> Result<(), BoxError> {
    let Some(PersonMerged { person, into }) = event.read()? else { return Ok(()) };
    let mut tx = app.db.begin().await?;
    article::update_owner(&mut tx, person, into).await?;
    Ok(tx.commit(app.now()).await?)
}
