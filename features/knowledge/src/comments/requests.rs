//! A comment that becomes a request: another feature makes it, when there is one that does.

use vestibule_base::Id;
use vestibule_contracts::Event;
use vestibule_contracts::events::{RequestMade, RequestWanted};
use vestibule_store::Tx;
use vestibule_store::outbox::StoredEvent;
use vestibule_web::{App, BoxError, Reaction, Refusal};

use crate::store::article::Article;
use crate::store::comment::{self, Comment};

/// What is written down when the request is there.
#[must_use]
pub fn reaction() -> Reaction {
    Reaction { name: "knowledge/requests", hears: &[RequestMade::NAME], run: |app, event| Box::pin(made(app, event)) }
}

/// Asks for a request out of a comment, in the name of who wrote it.
///
/// # Errors
/// When the database does.
pub fn wanted(tx: &mut Tx, (article, title): (&Article, &str), comment: &Comment, by: Id) -> Result<(), Refusal> {
    let event = RequestWanted {
        site: article.site_id,
        person: comment.person_id,
        by,
        subject: title.chars().take(150).collect(),
        body: comment.body.clone(),
        locale: comment.locale,
        origin: comment.id,
    };
    Ok(tx.emit(&event)?)
}

async fn made(app: App, event: StoredEvent) -> Result<(), BoxError> {
    let Some(RequestMade { origin, number, .. }) = event.read()? else { return Ok(()) };
    let mut tx = app.db.begin().await?;
    comment::update_request(&mut tx, origin, number).await?;
    Ok(tx.commit(app.now()).await?)
}
