//! Add a colleague to a request.

use vestibule_base::Id;
use vestibule_store::Site;
use vestibule_web::{App, Refusal};

use crate::actions::{Author, note_change, tell_changed};
use crate::letters;
use crate::model::Change;
use crate::people;
use crate::store::participant::{self, Participant};
use crate::store::request;

/// Most people of one request.
const MOST_PEOPLE: usize = 20;

/// Add somebody by address.
pub struct Join {
    /// The request.
    pub request: Id,
    /// Address.
    pub email: String,
    /// Who adds.
    pub author: Author,
}

impl Join {
    /// Adds the person, who gets access and a mail; once is enough.
    ///
    /// # Errors
    /// [`Refusal::Invalid`] when the address is none or there are too many people already.
    pub async fn run(self, app: &App, site: &Site) -> Result<(), Refusal> {
        let email = vestibule_mail::parse_address(&self.email).ok_or(Refusal::invalid("email", "tickets-error-email"))?;
        let accounts = app.slots.people.as_ref().ok_or_else(|| Refusal::Failed("nobody keeps people".into()))?;
        let known = request::find(&app.db, self.request).await?.ok_or(Refusal::NotFound)?;
        let name = email.split('@').next().unwrap_or_default().to_owned();
        let person = accounts.find_or_invite(&email, &name, known.locale).await?;
        let is_shut = people::is_shut(app, person.id, site.id).await?;
        let now = app.now();
        let mut tx = app.db.begin().await?;
        let mut request = request::lock(&mut tx, known.id).await?.ok_or(Refusal::NotFound)?;
        if participant::list(&tx, request.id).await?.len() >= MOST_PEOPLE {
            return Err(Refusal::invalid("email", "tickets-error-many-people"));
        }
        let participant =
            Participant { request_id: request.id, person_id: person.id, name: person.name.clone(), email: person.email.clone() };
        if participant::insert(&mut tx, &participant, now).await? {
            let change = Change::Colleague { name: person.email.clone() };
            note_change(&mut tx, &mut request, &self.author, &change, now).await?;
            request::update(&mut tx, &request).await?;
            // That an account is shut is nobody else's business: who adds its address is told nothing of it.
            if !is_shut {
                letters::joined(app, &mut tx, site, (&request, &person, &self.author.name)).await?;
            }
            tell_changed(&mut tx, &request)?;
        }
        tx.commit(now).await?;
        Ok(())
    }
}
