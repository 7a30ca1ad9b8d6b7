//! Whether an article helped (K6).

use sha2::{Digest, Sha256};
use vestibule_base::Timestamp;
use vestibule_contracts::events::ArticleRated;
use vestibule_store::Tx;
use vestibule_web::{Refusal, Visit};

use crate::model::LONGEST_COMMENT;
use crate::notices;
use crate::store::vote::{self, Vote};

/// Under which name a reader's answer counts once: the person, or, without a cookie, a hash of network address and
/// browser under the secret of the day.
///
/// # Errors
/// When the database does.
pub async fn voter(visit: &Visit, tx: &mut Tx) -> vestibule_store::Result<String> {
    if let Some(person) = visit.viewer.person {
        return Ok(format!("p:{person}"));
    }
    let salt = vote::find_or_insert_salt(tx, visit.now().day()).await?;
    let hash = Sha256::digest(format!("{salt}\n{}\n{}", visit.address, visit.agent));
    Ok(format!("v:{}", hex::encode(hash).chars().take(32).collect::<String>()))
}

/// Says whether an article helped, and, after a no, why not.
#[derive(Clone, Debug)]
pub struct Rate {
    /// The answer.
    pub vote: Vote,
}

impl Rate {
    /// # Errors
    /// [`Refusal::Invalid`] when the comment is too long.
    pub fn check(&self) -> Result<(), Refusal> {
        let fits = self.vote.comment.chars().count() <= LONGEST_COMMENT;
        if fits { Ok(()) } else { Err(Refusal::invalid("comment", "knowledge-error-comment-long")) }
    }

    /// # Errors
    /// When the database does.
    pub async fn run(self, voter: &str, now: Timestamp, tx: &mut Tx) -> Result<(), Refusal> {
        self.check()?;
        let vote = Vote { made_at: now, ..self.vote };
        vote::upsert(tx, voter, &vote).await?;
        if !vote.helpful {
            notices::rated_later(tx, vote.article_id, voter, now).await?;
        }
        Ok(tx.emit(&ArticleRated { article: vote.article_id, locale: vote.locale, helpful: vote.helpful })?)
    }
}
