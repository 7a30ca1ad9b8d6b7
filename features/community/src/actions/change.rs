//! Mending own words, and taking them back.

use vestibule_base::{Id, Timestamp};
use vestibule_store::{Kept, Tx};
use vestibule_web::{Errors, Refusal};

use super::{changed, check_body, check_tags, check_title, resolved, taken_back};
use crate::store::post::{self, Post};
use crate::store::topic::{self, Topic};
use crate::store::{picture, tag};
use crate::words::Known;

/// Mends a post; who mends the opening words of a topic mends its title and tags, too.
#[derive(Clone, Debug)]
pub struct ChangePost {
    /// Which.
    pub id: Id,
    /// Who.
    pub person: Id,
    /// Title and tags of the topic, where its opening words are mended.
    pub topic: Option<(String, Vec<Id>)>,
    /// The words, as typed.
    pub body: String,
    /// What the writer may name.
    pub known: Known,
}

/// A post of a topic that this person wrote and that nobody has hidden; the topic is locked before.
async fn own(tx: &Tx, topic: &Topic, id: Id, person: Id) -> Result<Post, Refusal> {
    let known = post::find(tx, topic.id, id).await?.filter(|known| known.person_id == person);
    let is_shown = topic::find_any(tx, topic.id).await?.is_some_and(|now| now.hidden_at.is_none());
    known.filter(|known| known.hidden_at.is_none() && is_shown).ok_or(Refusal::NotFound)
}

impl ChangePost {
    /// # Errors
    /// When it is somebody else's, or the words cannot be taken.
    pub async fn run(self, of: &Topic, now: Timestamp, tx: &mut Tx) -> Result<(), Refusal> {
        topic::lock(tx, of.id).await?;
        let known = own(tx, of, self.id, self.person).await?;
        let mut errors = Errors::new();
        check_body(&self.body, &mut errors);
        let topic = match self.topic.filter(|_| known.is_opening()) {
            Some((title, tags)) => {
                check_title(&title, &mut errors);
                Some((title, check_tags(&tags, &tag::list(tx, of.site_id).await?, &mut errors)))
            }
            None => None,
        };
        errors.finish()?;
        let (body, pictures) = resolved(tx, &self.body, self.known, (self.person, Some(known.id))).await?;
        if body != known.body {
            post::update_body(tx, known.id, &body, now).await?;
            picture::replace(tx, (known.id, self.person), &pictures).await?;
        }
        if let Some((title, tags)) = topic {
            topic::update_title(tx, of.id, &title).await?;
            tag::replace(tx, of.id, &tags).await?;
        }
        Ok(changed(tx, of)?)
    }
}

/// Takes an own reply away, or an own topic in which nobody has replied.
#[derive(Clone, Copy, Debug)]
pub struct TakeBack {
    /// Which post.
    pub id: Id,
    /// Who.
    pub person: Id,
}

impl TakeBack {
    /// Answers whether the whole topic went.
    ///
    /// # Errors
    /// When it is somebody else's, or others have replied.
    pub async fn run(self, of: &Topic, tx: &mut Tx) -> Result<bool, Refusal> {
        topic::lock(tx, of.id).await?;
        let known = own(tx, of, self.id, self.person).await?;
        if known.is_opening() {
            if post::list_replies(tx, of.id, 1).await?.total > 0 {
                return Err(Refusal::NotAllowed);
            }
            topic::delete(tx, of.id).await?;
        } else {
            post::delete(tx, known.id).await?;
            topic::recount(tx, of.id).await?;
        }
        tx.once((&taken_back(self.person), &known.id.to_string()), known.id, Kept::Month, known.made_at).await?;
        changed(tx, of)?;
        Ok(known.is_opening())
    }
}
