//! Open the mailed link: the sender is who the request says, and it counts from now on.

use vestibule_base::{Timestamp, random};
use vestibule_contracts::events::RequestSubmitted;
use vestibule_web::{App, Refusal};

use crate::actions::tell_changed;
use crate::people;
use crate::store::participant::{self, Participant};
use crate::store::request::{self, Request};
use crate::store::secret;

/// Open the link with this secret.
pub struct Confirm<'a> {
    /// The secret of the link.
    pub secret: &'a str,
}

impl Confirm<'_> {
    /// Gives the request its number and its requester, once; answers it with a secret that opens it.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] when no request waits for this link, or the account of its sender is shut.
    pub async fn run(self, app: &App) -> Result<(Request, String), Refusal> {
        let hash = random::token_hash(self.secret);
        let waiting = request::find_by_confirm(&app.db, &hash).await?.ok_or(Refusal::NotFound)?;
        let accounts = app.slots.people.as_ref().ok_or_else(|| Refusal::Failed("nobody keeps people".into()))?;
        // Before the transaction: whoever keeps people has one of its own.
        let person = accounts.find_or_invite(&waiting.requester_email, &waiting.requester_name, waiting.locale).await?;
        if people::is_shut(app, person.id, waiting.site_id).await? {
            return Err(Refusal::NotFound);
        }
        let now = app.now();
        let mut tx = app.db.begin().await?;
        let mut request = request::lock(&mut tx, waiting.id).await?.ok_or(Refusal::NotFound)?;
        if request.number.is_none() {
            request.number = Some(request::next_number(&tx, request.site_id).await?);
            request.requester_id = Some(person.id);
            request.organisation_id = person.organisation;
            request.organisation_name = person.organisation_name;
            request.due_at = Some(now.plus(request.promise_hours * Timestamp::HOUR));
            request::update_confirmed(&mut tx, &request, now).await?;
            let (name, email) = (request.requester_name.clone(), request.requester_email.clone());
            let participant = Participant { request_id: request.id, person_id: person.id, name, email };
            participant::insert(&mut tx, &participant, now).await?;
            tx.emit(&RequestSubmitted { request: request.id })?;
            tell_changed(&mut tx, &request)?;
        }
        let secret = secret::insert(&mut tx, request.id, person.id, now).await?;
        tx.commit(now).await?;
        Ok((request, secret))
    }
}
