//! `knowledge_review`: drafts that were sent to another editor (K3).

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_store::{Query, Result, Tx, params, row};

use crate::model::ReviewState;

row! {
    /// A review of one language's draft.
    pub struct Review {
        pub article_id: Id,
        pub locale: Locale,
        /// Revision of the draft that was sent.
        pub revision: i64,
        pub state: ReviewState,
        pub asked_by: Id,
        pub asked_at: Timestamp,
        pub words: String,
        pub decided_by: Option<Id>,
        pub decided_at: Option<Timestamp>,
        pub answer: String,
    }
}

impl Review {
    /// Whether another editor approved the draft as it stands.
    #[must_use]
    pub fn approves(&self, revision: i64) -> bool {
        self.state == ReviewState::Approved && self.revision == revision
    }
}

pub(super) const COLUMNS: &str =
    "r.article_id, r.locale, r.revision, r.state, r.asked_by, r.asked_at, r.words, r.decided_by, r.decided_at, r.answer";

/// The review of a language, if one was asked for.
///
/// # Errors
/// When the database does.
pub async fn find(query: &impl Query, article: Id, locale: Locale) -> Result<Option<Review>> {
    let sql = format!("SELECT {COLUMNS} FROM knowledge_review r WHERE r.article_id = $1 AND r.locale = $2");
    query.row(&sql, params![article, locale]).await
}

/// Puts a review in the place of an earlier one.
///
/// # Errors
/// When the database does.
pub async fn upsert(tx: &mut Tx, review: &Review) -> Result<()> {
    let sql = "INSERT INTO knowledge_review (article_id, locale, revision, state, asked_by, asked_at, words, decided_by, decided_at, answer) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (article_id, locale) DO UPDATE SET \
               revision = excluded.revision, state = excluded.state, asked_by = excluded.asked_by, asked_at = excluded.asked_at, \
               words = excluded.words, decided_by = excluded.decided_by, decided_at = excluded.decided_at, answer = excluded.answer";
    let r = review;
    let values = params![
        r.article_id,
        r.locale,
        r.revision,
        r.state,
        r.asked_by,
        r.asked_at,
        r.words,
        r.decided_by,
        r.decided_at,
        r.answer
    ];
    tx.run(sql, values).await?;
    Ok(())
}

/// Forgets a review.
///
/// # Errors
/// When the database does.
pub async fn delete(tx: &mut Tx, article: Id, locale: Locale) -> Result<()> {
    tx.run("DELETE FROM knowledge_review WHERE article_id = $1 AND locale = $2", params![article, locale]).await?;
    Ok(())
}
