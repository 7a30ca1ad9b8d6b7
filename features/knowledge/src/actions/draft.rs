//! Working drafts: saving, setting back.

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_store::Tx;
use vestibule_web::{Errors, Refusal};

use crate::model::check_text;
use crate::store::translation::{self, Draft, Edit};
use crate::store::{article, machine, version};

/// Saves a draft over the revision that its writer saw.
#[derive(Clone, Debug)]
pub struct SaveDraft {
    /// What is changed.
    pub edit: Edit,
    /// The text.
    pub draft: Draft,
}

impl SaveDraft {
    /// # Errors
    /// [`Refusal::Invalid`] when the text cannot be taken.
    pub fn check(&self) -> Result<(), Refusal> {
        let mut errors = Errors::new();
        check_text(&mut errors, &self.draft.title, &self.draft.summary, &self.draft.body);
        errors.finish()
    }

    /// Answers the revision that the draft has now.
    ///
    /// # Errors
    /// [`Refusal::Stale`] when somebody else saved meanwhile.
    pub async fn run(self, tx: &mut Tx) -> Result<i64, Refusal> {
        let (article, locale) = (self.edit.article, self.edit.locale);
        // Everybody takes the article first and its texts then.
        article::hold(tx, article).await?;
        let Some(known) = translation::find(tx, article, locale).await? else {
            translation::insert(tx, (article, locale), &self.draft, self.edit.by, self.edit.now).await?;
            return Ok(1);
        };
        let stored =
            Draft { title: known.title, summary: known.summary, body: translation::find_body(tx, article, locale).await? };
        if stored == self.draft {
            return Ok(known.revision);
        }
        if !translation::update_draft(tx, &self.edit, &self.draft).await? {
            return Err(Refusal::Stale);
        }
        article::touch(tx, article, self.edit.now).await?;
        Ok(self.edit.revision + 1)
    }
}

/// Sets a draft back to what readers see; one that nobody ever saw goes for ever.
#[derive(Clone, Copy, Debug)]
pub struct DiscardDraft {
    /// The article.
    pub article: Id,
    /// The language.
    pub locale: Locale,
    /// Who does it.
    pub by: Option<Id>,
}

impl DiscardDraft {
    /// Answers whether the article is still there. Only what its editor saw is thrown away: that `revision`.
    ///
    /// # Errors
    /// [`Refusal::Stale`] when somebody else saved meanwhile; when there is no such draft, or the database fails.
    pub async fn run(self, revision: i64, now: Timestamp, tx: &mut Tx) -> Result<bool, Refusal> {
        article::hold(tx, self.article).await?;
        let known = translation::find(tx, self.article, self.locale).await?.ok_or(Refusal::NotFound)?;
        if !translation::hold(tx, (self.article, self.locale), revision).await? {
            return Err(Refusal::Stale);
        }
        if known.version == 0 {
            translation::delete(tx, self.article, self.locale).await?;
            machine::delete(tx, (self.article, self.locale)).await?;
            let is_left = !translation::list(tx, &[self.article]).await?.is_empty();
            if is_left {
                super::attach::discard(tx, (self.article, self.locale)).await?;
            } else {
                article::delete(tx, self.article).await?;
            }
            return Ok(is_left);
        }
        let published = version::find(tx, (self.article, self.locale), known.version).await?.ok_or(Refusal::NotFound)?;
        set_back(tx, self, &published.draft(), (revision, now)).await?;
        translation::update_discarded(tx, self.article, self.locale).await?;
        super::attach::discard(tx, (self.article, self.locale)).await?;
        machine::forget(tx, (self.article, self.locale)).await?;
        Ok(true)
    }
}

/// Makes an old version the working draft; readers see it when it is published. What the draft holds and no version does goes for ever,
/// so whoever restores over it has seen that there is one.
#[derive(Clone, Copy, Debug)]
pub struct RestoreVersion {
    /// Which draft, by whom.
    pub of: DiscardDraft,
    /// The version.
    pub version: i64,
    /// The revision of the draft that they have seen.
    pub seen: Option<i64>,
}

impl RestoreVersion {
    /// # Errors
    /// [`Refusal::Stale`] when there is a draft that was not seen as it is now; when there is no such version, or the database fails.
    pub async fn run(self, now: Timestamp, tx: &mut Tx) -> Result<(), Refusal> {
        let at = (self.of.article, self.of.locale);
        let known = translation::find(tx, at.0, at.1).await?.ok_or(Refusal::NotFound)?;
        let old = version::find(tx, at, self.version).await?.ok_or(Refusal::NotFound)?;
        if known.has_draft() && self.seen != Some(known.revision) {
            return Err(Refusal::Stale);
        }
        set_back(tx, self.of, &old.draft(), (known.revision, now)).await
    }
}

async fn set_back(tx: &mut Tx, of: DiscardDraft, draft: &Draft, (revision, now): (i64, Timestamp)) -> Result<(), Refusal> {
    let edit = Edit { article: of.article, locale: of.locale, revision, by: of.by, now };
    if translation::update_draft(tx, &edit, draft).await? { Ok(()) } else { Err(Refusal::Stale) }
}
