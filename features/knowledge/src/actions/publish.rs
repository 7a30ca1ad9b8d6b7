//! Showing texts to readers, at once or at a time, and taking them away.

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_contracts::events::ArticlePublished;
use vestibule_store::Tx;
use vestibule_web::{App, Errors, Refusal};

use crate::blocks;
use crate::follow::Told;
use crate::model::{Form, check_text};
use crate::render::{self, Links};
use crate::store::article::{self, Article};
use crate::store::check;
use crate::store::translation::{self, Draft, Translation};
use crate::store::version::{self, Version};

/// Shows the working draft of a language to readers.
#[derive(Clone, Debug)]
pub struct Publish {
    /// The article.
    pub article: Id,
    /// The language.
    pub locale: Locale,
    /// Who does it; `None` for the program.
    pub by: Option<Id>,
    /// What changed, for the list of versions.
    pub note: String,
}

impl Publish {
    /// Answers the number of the version that readers see now.
    ///
    /// # Errors
    /// When the draft lacks a title, or the database fails.
    pub async fn run(self, app: &App, now: Timestamp, tx: &mut Tx) -> Result<i64, Refusal> {
        let at = (self.article, self.locale);
        let mut article = article::find_any(tx, self.article).await?.ok_or(Refusal::NotFound)?;
        let known = translation::find(tx, at.0, at.1).await?.ok_or(Refusal::NotFound)?;
        let body = translation::find_body(tx, at.0, at.1).await?;
        let draft = Draft { title: known.title.clone(), summary: known.summary.clone(), body };
        let mut errors = Errors::new();
        check_text(&mut errors, &draft.title, &draft.summary, &draft.body);
        errors.finish()?;
        if known.is_public() && !known.has_draft() {
            translation::update_schedule(tx, at, None, known.withdraw_at).await?;
            return Ok(known.version);
        }
        let is_block = article.kind.form() == Form::Block;
        if is_block && blocks::way_round(tx, article.id, &draft.body).await?.is_some() {
            return Err(Refusal::invalid("body", "knowledge-error-way-round"));
        }
        let number = self.keep_version(tx, &known, &draft, now).await?;
        self.draw(app, &article, draft, (number, now, &mut *tx)).await?;
        article.changed_at = now;
        if self.by.is_some() {
            article.checked_at = now;
            // Whoever writes the text anew has looked at it; a translation says nothing of the text that it was made from.
            if known.source_locale.is_none() {
                check::settle(tx, (&[article.id], None), (self.by, "edited"), now).await?;
            }
        }
        article::update(tx, &article).await?;
        super::changed_article(tx, &article)?;
        if is_block {
            blocks::refresh::later(tx, article.id, now).await?;
        } else {
            if number != known.version {
                let told =
                    Told { article: &article, locale: self.locale, by: self.by, fresh: known.version == 0, note: &self.note };
                crate::follow::later(tx, &told, now).await?;
            }
            tx.emit(&ArticlePublished { article: article.id, locale: self.locale, version: number })?;
        }
        Ok(number)
    }

    /// Draws the draft with its blocks as what readers see from now on.
    async fn draw(
        &self,
        app: &App,
        article: &Article,
        draft: Draft,
        (number, now, tx): (i64, Timestamp, &mut Tx),
    ) -> Result<(), Refusal> {
        let at = (article.id, self.locale);
        let site = app.site(article.site_id).ok_or(Refusal::NotFound)?;
        let whole = blocks::whole(tx, &site, self.locale, &draft.body).await?;
        let draft = Draft { body: whole.body, ..draft };
        let links = std::sync::Arc::new(Links::load(tx, &draft.written()).await?);
        let alerts = render::alert_titles(&app.translator(self.locale, ""));
        let ready = render::ready(&alerts, self.locale, &draft, &links);
        translation::update_published(tx, at, &ready, number, now).await?;
        Ok(blocks::note(tx, at, &whole.used).await?)
    }

    /// A text that was withdrawn and comes back unchanged is no new version.
    async fn keep_version(&self, tx: &mut Tx, known: &Translation, draft: &Draft, now: Timestamp) -> Result<i64, Refusal> {
        if !known.has_draft() {
            return Ok(known.version);
        }
        let version = Version {
            locale: self.locale,
            version: known.version + 1,
            made_at: now,
            made_by: self.by.or(known.edited_by),
            note: self.note.chars().take(300).collect(),
            title: draft.title.clone(),
            summary: draft.summary.clone(),
            body: draft.body.clone(),
        };
        version::insert(tx, self.article, &version).await?;
        Ok(version.version)
    }
}

/// Takes a language away from readers; nothing of it is lost.
#[derive(Clone, Copy, Debug)]
pub struct Withdraw {
    /// The article.
    pub article: Id,
    /// The language.
    pub locale: Locale,
}

impl Withdraw {
    /// # Errors
    /// When there is no such article, or the database fails.
    pub async fn run(self, now: Timestamp, tx: &mut Tx) -> Result<(), Refusal> {
        let mut article = article::find_any(tx, self.article).await?.ok_or(Refusal::NotFound)?;
        if translation::update_withdrawn(tx, self.article, self.locale).await? {
            article.changed_at = now;
            article::update(tx, &article).await?;
            super::changed_article(tx, &article)?;
            if article.kind.form() == Form::Block {
                blocks::refresh::later(tx, article.id, now).await?;
            }
        }
        let known = translation::find(tx, self.article, self.locale).await?.ok_or(Refusal::NotFound)?;
        Ok(translation::update_schedule(tx, (self.article, self.locale), known.publish_at, None).await?)
    }
}

/// Says when the draft is published, and when it is taken away again.
#[derive(Clone, Copy, Debug)]
pub struct Schedule {
    /// The article.
    pub article: Id,
    /// The language.
    pub locale: Locale,
    /// When readers see it; `None`: not by itself.
    pub publish_at: Option<Timestamp>,
    /// When they no longer do; `None`: never.
    pub withdraw_at: Option<Timestamp>,
}

impl Schedule {
    /// # Errors
    /// [`Refusal::Invalid`] when a time has passed or the end comes before the beginning.
    pub async fn run(self, now: Timestamp, tx: &mut Tx) -> Result<(), Refusal> {
        let known = translation::find(tx, self.article, self.locale).await?.ok_or(Refusal::NotFound)?;
        let mut errors = Errors::new();
        let is_past = |at: Option<Timestamp>, before: Option<Timestamp>| at != before && at.is_some_and(|at| at <= now);
        errors.require(!is_past(self.publish_at, known.publish_at), "publish_at", "knowledge-error-past");
        errors.require(!is_past(self.withdraw_at, known.withdraw_at), "withdraw_at", "knowledge-error-past");
        if let (Some(from), Some(until)) = (self.publish_at, self.withdraw_at) {
            errors.require(from < until, "withdraw_at", "knowledge-error-order");
        }
        errors.finish()?;
        let at = (self.article, self.locale);
        Ok(translation::update_schedule(tx, at, self.publish_at, self.withdraw_at).await?)
    }
}
