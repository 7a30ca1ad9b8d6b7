//! Hiding a post from readers, or a whole topic, and showing it again.

use vestibule_base::{Id, Timestamp};
use vestibule_store::Tx;
use vestibule_web::Refusal;

use super::changed;
use crate::model::LONGEST_REASON;
use crate::store::post;
use crate::store::topic::{self, Topic};

/// See the module. The opening words are the topic.
#[derive(Clone, Debug)]
pub struct Hide {
    /// Which post.
    pub id: Id,
    /// Who.
    pub by: Id,
    /// Why; `None` shows it again.
    pub why: Option<String>,
}

impl Hide {
    /// # Errors
    /// When there is no such post, or no reason.
    pub async fn run(self, of: &Topic, now: Timestamp, tx: &mut Tx) -> Result<(), Refusal> {
        topic::lock(tx, of.id).await?;
        let known = post::find(tx, of.id, self.id).await?.ok_or(Refusal::NotFound)?;
        let why = self.why.map(|why| why.chars().take(LONGEST_REASON).collect::<String>());
        if why.as_ref().is_some_and(|why| why.trim().is_empty()) {
            return Err(Refusal::invalid("why", "community-error-why"));
        }
        let hidden = why.as_deref().map(|why| (self.by, why, now));
        if known.is_opening() {
            topic::update_hidden(tx, of.id, hidden).await?;
        } else {
            post::update_hidden(tx, known.id, hidden).await?;
            topic::recount(tx, of.id).await?;
        }
        Ok(changed(tx, of)?)
    }
}
