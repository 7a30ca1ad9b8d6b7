//! A person who proved to be the sender of requests that came without an account: they are that person's.

use vestibule_contracts::events::{PersonMerged, SubjectChanged};
use vestibule_contracts::{Kind, Subject};
use vestibule_store::outbox::StoredEvent;
use vestibule_web::{App, BoxError};

use crate::store::hand_over::hand_over;

/// Hands the requests over, and tells the search who may find them now.
pub async fn take_over(app: App, event: StoredEvent) -> Result<(), BoxError> {
    let Some(PersonMerged { person, into }) = event.read()? else { return Ok(()) };
    let mut tx = app.db.begin().await?;
    for request in hand_over(&mut tx, person, into).await? {
        tx.emit(&SubjectChanged { subject: Subject::new(Kind::Request, request.id), site: request.site_id })?;
    }
    Ok(tx.commit(app.now()).await?)
}
