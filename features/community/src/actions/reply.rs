//! Replying to a topic.

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_store::{Content, Kept, Sent, Tx};
use vestibule_web::{Errors, Refusal};

use super::{Writer, changed, check_body, resolved};
use crate::notices::tell_later;
use crate::store::picture;
use crate::store::post::{self, Post};
use crate::store::topic::{self, Topic};
use crate::words::Known;

/// See the module.
#[derive(Clone, Debug)]
pub struct WriteReply {
    /// Who replies.
    pub writer: Writer,
    /// In which language of the portal.
    pub locale: Locale,
    /// The words, as typed.
    pub body: String,
    /// Key of the form.
    pub once: String,
    /// What was typed and chosen, before its pictures had numbers.
    pub typed: Content,
    /// What the writer may name.
    pub known: Known,
}

impl WriteReply {
    /// Answers the reply's id, also when the same was sent before.
    ///
    /// # Errors
    /// [`Refusal::Invalid`] when there are no words, too many, or too many posts in a short time.
    pub async fn run(self, to: &Topic, now: Timestamp, tx: &mut Tx) -> Result<Sent, Refusal> {
        let (id, scope) = (Id::new(now), format!("community/reply/{}", self.writer.person));
        let content = self.typed.clone().with(to.id.to_string());
        if let Some(known) = tx.once_as((&scope, &self.once, &content), id, Kept::Month, now).await? {
            return Ok(known);
        }
        let mut errors = Errors::new();
        check_body(&self.body, &mut errors);
        errors.finish()?;
        self.writer.demand_leisure(tx, now).await?;
        topic::lock(tx, to.id).await?;
        let now_there = topic::find_any(tx, to.id).await?.ok_or(Refusal::NotFound)?;
        if now_there.hidden_at.is_some() {
            return Err(Refusal::invalid("body", "community-error-topic-hidden"));
        }
        let person = self.writer.person;
        let (body, pictures) = resolved(tx, &self.body, self.known, (person, None)).await?;
        let fresh = Post {
            id,
            topic_id: to.id,
            person_id: person,
            by_staff: self.writer.by_staff,
            locale: self.locale,
            body,
            made_at: now,
            changed_at: None,
            hidden_at: None,
            hidden_why: String::new(),
        };
        post::insert(tx, &fresh).await?;
        picture::replace(tx, (id, person), &pictures).await?;
        topic::recount(tx, to.id).await?;
        tell_later(tx, id, now).await?;
        changed(tx, to)?;
        Ok(Sent::Done(id))
    }
}
