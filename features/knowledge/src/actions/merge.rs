//! Merging one article into another: old addresses lead to the new one for ever (K9).

use vestibule_base::{Id, Timestamp};
use vestibule_contracts::Kind;
use vestibule_store::Tx;
use vestibule_web::Refusal;

use crate::model::Form;
use crate::store::{article, follow, redirect, schedule, translation};

/// Withdraws an article and sends its readers to another. Its texts stay with the editors.
#[derive(Clone, Copy, Debug)]
pub struct MergeArticle {
    /// The site of both.
    pub site: Id,
    /// The article that goes.
    pub from: Id,
    /// The article that stays.
    pub into: Id,
}

impl MergeArticle {
    /// # Errors
    /// [`Refusal::Invalid`] when there is no such other article.
    pub async fn run(self, now: Timestamp, tx: &mut Tx) -> Result<(), Refusal> {
        let other = || Refusal::invalid("into", "knowledge-error-merge");
        let mut old = article::find_any(tx, self.from).await?.filter(|old| old.site_id == self.site).ok_or(Refusal::NotFound)?;
        let new = article::find_any(tx, self.into).await?.filter(|new| new.site_id == self.site).ok_or_else(other)?;
        let is_readable = translation::list(tx, &[new.id]).await?.iter().any(translation::Translation::is_public);
        // A block has no address that could lead anywhere.
        let is_block = [&old, &new].iter().any(|one| one.kind.form() == Form::Block);
        if old.id == new.id || !is_readable || is_block {
            return Err(other());
        }
        for language in translation::list(tx, &[old.id]).await? {
            translation::update_withdrawn(tx, old.id, language.locale).await?;
            translation::update_schedule(tx, (old.id, language.locale), None, None).await?;
            schedule::delete(tx, (old.id, language.locale)).await?;
        }
        redirect::insert(tx, Kind::Article, (old.id, new.id), now).await?;
        follow::carry_article(tx, old.id, new.id).await?;
        old.changed_at = now;
        article::update(tx, &old).await?;
        super::changed_article(tx, &old)?;
        Ok(super::changed_article(tx, &new)?)
    }
}
