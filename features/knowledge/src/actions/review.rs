//! Sending a draft to another editor, and what that editor says (K3).

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_store::{Query, Tx, site};
use vestibule_web::{Errors, Refusal};

use crate::model::{LONGEST_COMMENT, ReviewState};
use crate::settings::{KnowledgeSettings, SETTING};
use crate::store::review::{self, Review};
use crate::store::translation;

/// Asks for a review of the draft as it stands.
#[derive(Clone, Debug)]
pub struct AskReview {
    /// The article.
    pub article: Id,
    /// The language.
    pub locale: Locale,
    /// Who asks.
    pub by: Id,
    /// What the reviewer should know.
    pub words: String,
}

impl AskReview {
    /// # Errors
    /// When there is nothing to review, the draft lacks a title, or the database fails.
    pub async fn run(self, now: Timestamp, tx: &mut Tx) -> Result<(), Refusal> {
        let draft = translation::find(tx, self.article, self.locale).await?.ok_or(Refusal::NotFound)?;
        let mut errors = Errors::new();
        errors.require(!draft.title.trim().is_empty(), "title", "knowledge-error-title");
        errors.require(draft.has_draft(), "review_words", "knowledge-error-nothing-to-review");
        errors.finish()?;
        let review = Review {
            article_id: self.article,
            locale: self.locale,
            revision: draft.revision,
            state: ReviewState::Asked,
            asked_by: self.by,
            asked_at: now,
            words: self.words.chars().take(LONGEST_COMMENT).collect(),
            decided_by: None,
            decided_at: None,
            answer: String::new(),
        };
        review::upsert(tx, &review).await?;
        Ok(crate::notices::review_later(tx, &review, now).await?)
    }
}

/// Says whether a draft may be published as it stands.
#[derive(Clone, Debug)]
pub struct DecideReview {
    /// The article.
    pub article: Id,
    /// The language.
    pub locale: Locale,
    /// Who decides: another than who asked.
    pub by: Id,
    /// Whether it may.
    pub approve: bool,
    /// What should be changed, or what is good.
    pub answer: String,
}

impl DecideReview {
    /// # Errors
    /// When nobody asked, the reviewer asked, a draft is sent back without a word, or the database fails.
    pub async fn run(self, now: Timestamp, tx: &mut Tx) -> Result<(), Refusal> {
        let asked = review::find(tx, self.article, self.locale).await?.filter(|known| known.state == ReviewState::Asked);
        let asked = asked.ok_or(Refusal::Stale)?;
        let draft = translation::find(tx, self.article, self.locale).await?.ok_or(Refusal::NotFound)?;
        let answer: String = self.answer.trim().chars().take(LONGEST_COMMENT).collect();
        let mut errors = Errors::new();
        errors.require(asked.asked_by != self.by, "review_answer", "knowledge-error-own-review");
        errors.require(self.approve || !answer.is_empty(), "review_answer", "knowledge-error-review-answer");
        errors.finish()?;
        let state = if self.approve { ReviewState::Approved } else { ReviewState::Returned };
        // What the reviewer mended while reading is part of what was approved.
        let decided =
            Review { state, revision: draft.revision, decided_by: Some(self.by), decided_at: Some(now), answer, ..asked };
        review::upsert(tx, &decided).await?;
        Ok(crate::notices::review_later(tx, &decided, now).await?)
    }
}

/// Whether a draft may be published: approved as it stands, where the site demands that.
///
/// # Errors
/// [`Refusal::Invalid`] when it must be approved first.
pub async fn demand_approval(query: &impl Query, site: Id, at: (Id, Locale)) -> Result<(), Refusal> {
    let draft = translation::find(query, at.0, at.1).await?.ok_or(Refusal::NotFound)?;
    demand_approval_of(query, site, at, draft.revision).await
}

/// The same for a revision of a draft: what readers saw before needs no approval.
///
/// # Errors
/// [`Refusal::Invalid`] when it must be approved first.
pub async fn demand_approval_of(query: &impl Query, site: Id, at: (Id, Locale), revision: i64) -> Result<(), Refusal> {
    let settings: KnowledgeSettings = site::find_setting(query, site, SETTING).await?;
    if !settings.approval {
        return Ok(());
    }
    let draft = translation::find(query, at.0, at.1).await?.ok_or(Refusal::NotFound)?;
    let was_seen = draft.version > 0 && revision <= draft.published_revision;
    let approved = review::find(query, at.0, at.1).await?.is_some_and(|review| review.approves(revision));
    if approved || was_seen { Ok(()) } else { Err(Refusal::invalid("review_words", "knowledge-error-approval")) }
}
