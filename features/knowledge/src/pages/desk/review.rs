//! The part of the editor in which a draft is sent to another editor (K3).

use vestibule_base::{Id, Role};
use vestibule_store::Tx;
use vestibule_web::{FormData, Refusal, Visit};

use super::Place;
use crate::actions::{AskReview, DecideReview, demand_approval};
use crate::model::ReviewState;
use crate::settings::KnowledgeSettings;
use crate::store::review::{self, Review};
use crate::store::translation::Translation;

/// Where the review stands, for the editor who looks.
pub struct ReviewPart {
    /// The review, if one was asked for.
    pub review: Option<Review>,
    /// Name of who asked.
    pub asked_by: String,
    /// Name of who decided.
    pub decided_by: String,
    /// Whether this editor asked.
    pub is_own: bool,
    /// Whether the draft changed after it was approved.
    pub is_stale: bool,
    /// Whether this editor may publish now.
    pub may_publish: bool,
}

impl ReviewPart {
    /// Whether another waits for this editor's word.
    #[must_use]
    pub fn waits_for_me(&self) -> bool {
        self.is_asked() && !self.is_own
    }

    /// Whether it waits.
    #[must_use]
    pub fn is_asked(&self) -> bool {
        self.review.as_ref().is_some_and(|review| review.state == ReviewState::Asked)
    }

    /// Whether something is to be changed first.
    #[must_use]
    pub fn is_returned(&self) -> bool {
        self.review.as_ref().is_some_and(|review| review.state == ReviewState::Returned)
    }

    /// Whether it was approved, at whatever revision.
    #[must_use]
    pub fn is_approved(&self) -> bool {
        self.review.as_ref().is_some_and(|review| review.state == ReviewState::Approved)
    }
}

/// Where it stands; `names` are those of the people in it.
#[must_use]
pub fn part(
    visit: &Visit,
    (known, found): (Option<&Translation>, Option<Review>),
    settings: &KnowledgeSettings,
    names: &[(Id, String)],
) -> ReviewPart {
    let name =
        |id: Option<Id>| names.iter().find(|(known, _)| Some(*known) == id).map(|(_, name)| name.clone()).unwrap_or_default();
    let revision = known.map_or(0, |known| known.revision);
    let is_demanded = settings.approval && !visit.viewer.has(Role::Administrator);
    let approves = found.as_ref().is_some_and(|review| review.approves(revision));
    ReviewPart {
        asked_by: name(found.as_ref().map(|review| review.asked_by)),
        decided_by: name(found.as_ref().and_then(|review| review.decided_by)),
        is_own: found.as_ref().map(|review| review.asked_by) == visit.viewer.person,
        is_stale: found.as_ref().is_some_and(|review| review.state == ReviewState::Approved) && !approves,
        may_publish: !is_demanded || approves || known.is_some_and(|known| !known.has_draft()),
        review: found,
    }
}

/// What the buttons of the review do; refuses to publish what must be approved first.
///
/// # Errors
/// What the acts say.
pub async fn act(visit: &Visit, place: &Place, data: &FormData, tx: &mut Tx) -> Result<Option<&'static str>, Refusal> {
    let (article, locale, now) = (place.article.id, place.locale, visit.now());
    let by = visit.viewer.person.ok_or(Refusal::NotFound)?;
    match data.raw("act") {
        "ask_review" => {
            AskReview { article, locale, by, words: data.text("review_words") }.run(now, tx).await?;
            Ok(Some("knowledge-review-asked"))
        }
        "take_back" => {
            review::delete(tx, article, locale).await?;
            Ok(Some("knowledge-review-taken-back"))
        }
        act @ ("approve" | "return") => {
            let answer = data.text("review_answer");
            DecideReview { article, locale, by, approve: act == "approve", answer }.run(now, tx).await?;
            Ok(Some(if act == "approve" { "knowledge-review-approved" } else { "knowledge-review-returned" }))
        }
        "publish" | "schedule" if !visit.viewer.has(Role::Administrator) => {
            demand_approval(tx, visit.site.id, (article, locale)).await?;
            Ok(None)
        }
        _ => Ok(None),
    }
}
