//! Showing texts to readers, at once or at a time, and taking them away.

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_contracts::events::ArticlePublished;
use vestibule_store::{Tx, site};
use vestibule_web::{App, Errors, Refusal};

use crate::blocks;
use crate::follow::Told;
use crate::model::{Form, check_text};
use crate::render::{self, Links};
use crate::store::article::{self, Article};
use crate::store::schedule::{self, Scheduled};
use crate::store::translation::{self, Draft, Translation};
use crate::store::version::{self, Version};
use crate::store::{check, machine, review};

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

/// Words that readers are to see.
struct Words {
    draft: Draft,
    /// Revision of the draft that they are, or were.
    revision: i64,
    /// Whose they are.
    by: Option<Id>,
}

impl Words {
    /// Whether readers do not see them yet, or did not before they were withdrawn.
    const fn are_news(&self, known: &Translation) -> bool {
        known.version == 0 || self.revision > known.published_revision
    }
}

impl Publish {
    /// Answers the number of the version that readers see now.
    ///
    /// # Errors
    /// When the draft lacks a title, or the database fails.
    pub async fn run(self, app: &App, now: Timestamp, tx: &mut Tx) -> Result<i64, Refusal> {
        article::hold(tx, self.article).await?;
        let known = translation::find(tx, self.article, self.locale).await?.ok_or(Refusal::NotFound)?;
        let body = translation::find_body(tx, self.article, self.locale).await?;
        let draft = Draft { title: known.title.clone(), summary: known.summary.clone(), body };
        let words = Words { draft, revision: known.revision, by: known.edited_by };
        self.show(app, (&known, words), now, tx).await
    }

    /// The same for words that waited for their time: what was written since stays a draft.
    ///
    /// # Errors
    /// When they lack a title, or the database fails.
    pub async fn run_scheduled(self, app: &App, waiting: &Scheduled, now: Timestamp, tx: &mut Tx) -> Result<i64, Refusal> {
        article::hold(tx, self.article).await?;
        let known = translation::find(tx, self.article, self.locale).await?.ok_or(Refusal::NotFound)?;
        let words = Words { draft: waiting.draft(), revision: waiting.revision, by: waiting.set_by };
        self.show(app, (&known, words), now, tx).await
    }

    async fn show(self, app: &App, (known, words): (&Translation, Words), now: Timestamp, tx: &mut Tx) -> Result<i64, Refusal> {
        let at = (self.article, self.locale);
        let mut article = article::find_any(tx, self.article).await?.ok_or(Refusal::NotFound)?;
        may_be_shown(tx, &article, &words.draft).await?;
        if known.is_public() && !words.are_news(known) {
            translation::update_schedule(tx, at, None, known.withdraw_at).await?;
            schedule::delete(tx, at).await?;
            return Ok(known.version);
        }
        let is_block = article.kind.form() == Form::Block;
        let number = self.keep_version(tx, known, &words, now).await?;
        super::attach::publish(tx, at, (&words.draft.written(), words.revision == known.revision)).await?;
        if number != known.version {
            let machine = machine::find(tx, at).await?.filter(|machine| machine.is_unchecked(known.version));
            machine::update_unchecked(tx, at, machine.map(|_| number)).await?;
        }
        self.draw(app, &article, words, (number, now, &mut *tx)).await?;
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
        Words { draft, revision, .. }: Words,
        (number, now, tx): (i64, Timestamp, &mut Tx),
    ) -> Result<(), Refusal> {
        let at = (article.id, self.locale);
        let site = app.site(article.site_id).ok_or(Refusal::NotFound)?;
        let whole = blocks::whole(tx, &site, self.locale, &draft.body).await?;
        if whole.beyond.is_some() {
            return Err(Refusal::invalid("body", blocks::TOO_LARGE));
        }
        let draft = Draft { body: whole.body, ..draft };
        let links = std::sync::Arc::new(Links::load(tx, &draft.written()).await?);
        let alerts = render::alert_titles(&app.translator(self.locale, ""));
        let ready = render::ready(&alerts, self.locale, &draft, &links);
        translation::update_published(tx, at, &ready, number, now).await?;
        translation::update_published_revision(tx, at, revision).await?;
        Ok(blocks::note(tx, at, &whole.used).await?)
    }

    /// A text that was withdrawn and comes back unchanged is no new version.
    async fn keep_version(&self, tx: &mut Tx, known: &Translation, words: &Words, now: Timestamp) -> Result<i64, Refusal> {
        if !words.are_news(known) {
            return Ok(known.version);
        }
        let version = Version {
            locale: self.locale,
            version: known.version + 1,
            made_at: now,
            made_by: self.by.or(words.by),
            note: self.note.chars().take(300).collect(),
            title: words.draft.title.clone(),
            summary: words.draft.summary.clone(),
            body: words.draft.body.clone(),
        };
        version::insert(tx, self.article, &version).await?;
        Ok(version.version)
    }
}

/// What would stand in the way of words, whoever publishes them.
async fn may_be_shown(tx: &Tx, article: &Article, draft: &Draft) -> Result<(), Refusal> {
    let mut errors = Errors::new();
    check_text(&mut errors, &draft.title, &draft.summary, &draft.body);
    errors.finish()?;
    let is_block = article.kind.form() == Form::Block;
    if is_block && blocks::way_round(tx, article.id, &draft.body).await?.is_some() {
        return Err(Refusal::invalid("body", "knowledge-error-way-round"));
    }
    Ok(())
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
        article::hold(tx, self.article).await?;
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

/// Says when the draft is published, as it stands, and when it is taken away again. What is written later waits for the next time.
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
    /// Who says so.
    pub by: Option<Id>,
    /// Whether that is an administrator, whose words need no approval.
    pub is_administrator: bool,
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
        match self.publish_at {
            Some(_) => self.keep_words(known, now, tx).await?,
            None => schedule::delete(tx, at).await?,
        }
        Ok(translation::update_schedule(tx, at, self.publish_at, self.withdraw_at).await?)
    }

    async fn keep_words(self, known: Translation, now: Timestamp, tx: &mut Tx) -> Result<(), Refusal> {
        let article = article::find_any(tx, self.article).await?.ok_or(Refusal::NotFound)?;
        let approved = review::find(tx, self.article, self.locale).await?.is_some_and(|review| review.approves(known.revision));
        let words = Scheduled {
            article_id: self.article,
            locale: self.locale,
            revision: known.revision,
            set_at: now,
            set_by: self.by,
            cleared: self.is_administrator || approved,
            refusal: String::new(),
            refused_at: None,
            title: known.title,
            summary: known.summary,
            body: translation::find_body(tx, self.article, self.locale).await?,
        };
        may_be_shown(tx, &article, &words.draft()).await?;
        let site = site::find(tx, article.site_id).await?.ok_or(Refusal::NotFound)?;
        if blocks::whole(tx, &site, self.locale, &words.body).await?.beyond.is_some() {
            return Err(Refusal::invalid("body", blocks::TOO_LARGE));
        }
        Ok(schedule::replace(tx, &words).await?)
    }
}
