//! Commenting, answering, mending, hiding (K7).

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_store::{Content, Kept, Sent, Tx};
use vestibule_web::{Errors, Refusal};

use crate::comments::{LONGEST, tell_later};
use crate::store::article::Article;
use crate::store::comment::{self, Comment};

/// So many comments may a person write in [`SOME_TIME`].
const FEW: i64 = 5;
/// See [`FEW`].
const SOME_TIME: i64 = 5 * Timestamp::MINUTE;

fn check(body: &str) -> Result<(), Refusal> {
    let mut errors = Errors::new();
    errors.require(!body.trim().is_empty(), "body", "knowledge-error-comment-empty");
    errors.require(body.chars().count() <= LONGEST, "body", "knowledge-error-comment-longer");
    errors.finish()
}

/// Writes a comment, or an answer to one.
#[derive(Clone, Debug)]
pub struct WriteComment {
    /// The comment that is answered.
    pub to: Option<Id>,
    /// Who writes.
    pub person: Id,
    /// Whether that is staff.
    pub by_staff: bool,
    /// In which language of the portal.
    pub locale: Locale,
    /// The words.
    pub body: String,
    /// Key of the form.
    pub once: String,
}

impl WriteComment {
    /// Answers the comment's id, also when the same was sent before.
    ///
    /// # Errors
    /// [`Refusal::Invalid`] when there are no words, too many, or too many comments in a short time.
    pub async fn run(self, article: &Article, now: Timestamp, tx: &mut Tx) -> Result<Sent, Refusal> {
        let (id, scope) = (Id::new(now), format!("knowledge/comment/{}", self.person));
        let answered = self.to.unwrap_or_default().to_string();
        let content = Content::new().with(article.id.to_string()).with(answered).with(&self.body);
        if let Some(known) = tx.once_as((&scope, &self.once, &content), id, Kept::Month, now).await? {
            return Ok(known);
        }
        check(&self.body)?;
        if !self.by_staff && comment::count_since(tx, self.person, now.plus(-SOME_TIME)).await? >= FEW {
            return Err(Refusal::invalid("body", "knowledge-error-comment-often"));
        }
        let thread_id = match self.to {
            // An answer to an answer belongs to the first.
            Some(to) => comment::find(tx, article.id, to).await?.ok_or(Refusal::NotFound)?.thread_id,
            None => id,
        };
        let fresh = Comment {
            id,
            article_id: article.id,
            thread_id,
            person_id: self.person,
            by_staff: self.by_staff,
            locale: self.locale,
            body: self.body,
            made_at: now,
            changed_at: None,
            hidden_at: None,
            hidden_by: None,
            hidden_why: String::new(),
            request_number: None,
            topic_id: None,
            answers_id: self.to,
        };
        comment::insert(tx, &fresh).await?;
        tell_later(tx, id, now).await?;
        super::changed_article(tx, article)?;
        Ok(Sent::Done(id))
    }
}

/// Mends an own comment.
#[derive(Clone, Debug)]
pub struct ChangeComment {
    /// Which.
    pub id: Id,
    /// Who.
    pub person: Id,
    /// The words; empty takes it away.
    pub body: Option<String>,
}

impl ChangeComment {
    /// # Errors
    /// When it is somebody else's, or the words cannot be taken.
    pub async fn run(self, article: &Article, now: Timestamp, tx: &mut Tx) -> Result<(), Refusal> {
        let known = comment::find(tx, article.id, self.id).await?.filter(|known| known.person_id == self.person);
        let known = known.filter(|known| known.hidden_at.is_none()).ok_or(Refusal::NotFound)?;
        match self.body {
            Some(body) => {
                check(&body)?;
                comment::update_body(tx, known.id, &body, now).await?;
            }
            None => comment::delete(tx, known.id, now).await?,
        }
        Ok(super::changed_article(tx, article)?)
    }
}

/// Hides somebody's comment from readers, or shows it again.
#[derive(Clone, Debug)]
pub struct HideComment {
    /// Which.
    pub id: Id,
    /// Who.
    pub by: Id,
    /// Why; `None` shows it again.
    pub why: Option<String>,
}

impl HideComment {
    /// # Errors
    /// When there is no such comment, or no reason.
    pub async fn run(self, article: &Article, now: Timestamp, tx: &mut Tx) -> Result<(), Refusal> {
        let known = comment::find(tx, article.id, self.id).await?.ok_or(Refusal::NotFound)?;
        let why = self.why.map(|why| why.chars().take(300).collect::<String>());
        if why.as_ref().is_some_and(|why| why.trim().is_empty()) {
            return Err(Refusal::invalid("why", "knowledge-error-comment-why"));
        }
        let hidden = why.as_deref().map(|why| (Some(self.by), why, now));
        comment::update_hidden(tx, known.id, hidden).await?;
        Ok(super::changed_article(tx, article)?)
    }
}
