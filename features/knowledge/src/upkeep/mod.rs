//! Keeping content true without being asked (U5): where texts lead, what is nearly the same, and who no longer answers.

pub mod addresses;
pub mod outside;
pub mod references;
mod rooms;
pub mod sketch;
pub mod steps;
pub mod twins;

use vestibule_base::Timestamp;
use vestibule_contracts::events::SubjectChanged;
use vestibule_contracts::{Event, Kind};
use vestibule_store::outbox::StoredEvent;
use vestibule_web::{App, BoxError, Periodic, Reaction};

use crate::model::Form;
use crate::store::reference;

/// Articles of an older program that are read at a time.
const BATCH: i64 = 200;

/// What happens after something changed.
#[must_use]
pub fn reactions() -> Vec<Reaction> {
    vec![Reaction { name: "knowledge/references", hears: &[SubjectChanged::NAME], run: |app, event| Box::pin(heard(app, event)) }]
}

/// What is done from time to time.
#[must_use]
pub fn periodic() -> Periodic {
    Periodic { name: "knowledge/references", every: Timestamp::MINUTE, run: |app| Box::pin(catch_up(app)) }
}

/// Reads the links of what changed, and looks whether links to it still lead somewhere.
async fn heard(app: App, event: StoredEvent) -> Result<(), BoxError> {
    let Some(change) = event.read::<SubjectChanged>()? else { return Ok(()) };
    let (kind, id) = (change.subject.kind, change.subject.id);
    if Form::of_subject(kind).is_some() {
        return references::read(&app, id).await;
    }
    if kind == Kind::Category {
        let mut tx = app.db.begin().await?;
        reference::judge_to(&mut tx, reference::Kind::Category, id).await?;
        tx.commit(app.now()).await?;
    }
    Ok(())
}

/// Reads the links of articles that were there before links were kept.
async fn catch_up(app: App) -> Result<(), BoxError> {
    for id in reference::list_unread(&app.db, BATCH).await? {
        references::read(&app, id).await?;
    }
    Ok(())
}
