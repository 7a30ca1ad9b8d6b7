//! Writing the texts of an import.

use std::collections::HashMap;
use std::sync::Arc;

use vestibule_base::{Audience, Id, Locale};
use vestibule_store::Tx;
use vestibule_web::BoxError;

use super::Report;
use super::markdown::{Import, text_hash};
use super::plan::Entry;
use super::source::Page;
use crate::actions::attach;
use crate::blocks::{self, Whole};
use crate::model::ArticleKind;
use crate::render::{self, Links};
use crate::store::file;
use crate::store::translation::{self, Draft, Edit};
use crate::store::version::{self, Version};

/// A page whose text is to be written.
pub(super) struct Fresh<'a> {
    page: &'a Page,
    hash: String,
    /// What the page becomes.
    pub(super) draft: Draft,
    /// That with its blocks.
    pub(super) whole: Whole,
}

impl Import<'_> {
    /// A page with what is to be written of it; none when the text is as it is or cannot be taken, which the report says.
    pub(super) async fn fresh<'p>(
        &mut self,
        (id, entry): (Id, &Entry),
        (page, draft): (&'p Page, Draft),
        (tx, report): (&Tx, &mut Report),
    ) -> Result<Option<Fresh<'p>>, BoxError> {
        if entry.kind == ArticleKind::Block && blocks::way_round(tx, id, &draft.body).await?.is_some() {
            report.add("way-round", &page.file, 0, &entry.key);
            return Ok(None);
        }
        let hash = text_hash(&draft, page.shown);
        let is_known = self.is_known((id, page), (&draft, &hash), tx).await?;
        if is_known == Some(true) {
            report.texts_unchanged += 1;
            return Ok(None);
        }
        if is_known == Some(false) && self.would_lose((id, page), &draft, tx).await? {
            report.add("draft", &page.file, 0, &draft.title);
            report.texts_unchanged += 1;
            return Ok(None);
        }
        let whole = blocks::whole(tx, &self.site, page.locale, &draft.body).await?;
        if let Some(block) = whole.beyond {
            let key = self.known.get(&block).map_or_else(|| block.to_string(), |known| known.key.clone());
            report.add("blocks-large", &page.file, 0, &key);
            return Ok(None);
        }
        let counted = if is_known.is_some() { &mut report.texts_changed } else { &mut report.texts_new };
        *counted += 1;
        let before = self.texts.get(&(id, page.locale)).map_or(0, |text| text.version);
        self.changed.insert((id, page.locale), before);
        Ok(Some(Fresh { page, hash, draft, whole }))
    }

    /// Whether the portal has a page as it is; `None` when it lacks the language. A part of a folder is compared with what stands in
    /// the portal, not with what came last: that is how it wins where it is to win.
    pub(super) async fn is_known(
        &self,
        (id, page): (Id, &Page),
        (draft, hash): (&Draft, &str),
        tx: &Tx,
    ) -> Result<Option<bool>, BoxError> {
        let Some(text) = self.texts.get(&(id, page.locale)) else { return Ok(None) };
        if self.options.part.is_none() {
            return Ok(Some(text.import_hash == hash));
        }
        let is_settled = text.is_public() == page.shown && !(page.shown && text.has_draft());
        let is_same = text.title == draft.title && text.summary == draft.summary;
        Ok(Some(is_settled && is_same && translation::find_body(tx, id, page.locale).await? == draft.body))
    }

    /// Whether a draft that somebody wrote and nobody published would be lost, were a page taken in over it. In step with the portal
    /// it was decided before who wins.
    pub(super) async fn would_lose(&self, (id, page): (Id, &Page), draft: &Draft, tx: &Tx) -> Result<bool, BoxError> {
        let text = self.texts.get(&(id, page.locale)).filter(|text| text.has_draft() && self.options.part.is_none());
        let Some(text) = text else { return Ok(false) };
        let body = translation::find_body(tx, id, page.locale).await?;
        let waiting = Draft { title: text.title.clone(), summary: text.summary.clone(), body };
        // What an import brought as a draft, and nobody touched since, is the folder's own.
        let was_brought = [true, false].into_iter().any(|shown| text_hash(&waiting, shown) == text.import_hash);
        Ok(waiting != *draft && !was_brought)
    }

    /// What the links of a text lead to: only that, as each rendering keeps a copy.
    pub(super) async fn links_of(&self, body: &str, files: HashMap<Id, String>, tx: &Tx) -> Result<Links, BoxError> {
        // Blocks bring pictures of their own.
        let has_blocks = body.contains("file:");
        let known = if has_blocks { file::list_by_ids(tx, &render::referenced(body, "file:")).await? } else { Vec::new() };
        let mut links =
            Links { files: known.into_iter().map(|file| (file.id, file.name)).chain(files).collect(), ..Links::default() };
        // A part of a folder may lead to what stands in the portal alone.
        if self.options.part.is_some() {
            links.goals = Links::load(tx, body).await?.goals;
        }
        for id in render::referenced(body, "article:") {
            let is_open = self.known.get(&id).is_some_and(|article| article.effective_audience == Audience::Everyone);
            if let Some(goal) = self.links.goals.get(&id).filter(|_| is_open) {
                links.goals.entry(id).or_insert_with(|| goal.clone());
            }
        }
        Ok(links)
    }

    pub(super) async fn write_text(
        &mut self,
        id: Id,
        Fresh { page, hash, draft, whole }: &Fresh<'_>,
        links: &Arc<Links>,
        tx: &mut Tx,
    ) -> Result<(), BoxError> {
        let at = (id, page.locale);
        let known = self.texts.get(&at).cloned();
        match &known {
            None => translation::insert(tx, at, draft, self.options.by, self.now).await?,
            Some(known) => {
                let edit =
                    Edit { article: id, locale: page.locale, revision: known.revision, by: self.options.by, now: self.now };
                if !translation::update_draft(tx, &edit, draft).await? {
                    return Err("somebody changed an article while it was imported; begin again".into());
                }
            }
        }
        translation::update_import_hash(tx, id, page.locale, hash).await?;
        let published = known.as_ref().map_or(0, |known| known.version);
        if !page.shown {
            translation::update_withdrawn(tx, id, page.locale).await?;
            return self.mark_source(at, published, tx).await;
        }
        let number = published + 1;
        let version = Version {
            locale: page.locale,
            version: number,
            made_at: self.now,
            made_by: self.options.by,
            note: String::new(),
            title: draft.title.clone(),
            summary: draft.summary.clone(),
            body: draft.body.clone(),
        };
        version::insert(tx, id, &version).await?;
        let app = self.app;
        let alerts = self.alerts.entry(page.locale).or_insert_with(|| render::alert_titles(&app.translator(page.locale, "")));
        let ready = render::ready(alerts, page.locale, &Draft { body: whole.body.clone(), ..draft.clone() }, links);
        blocks::note(tx, at, &whole.used).await?;
        translation::update_published(tx, at, &ready, number, self.now).await?;
        // What the page names is seen from now on; what waits for an editor to publish it goes on waiting.
        attach::publish(tx, at, (&draft.written(), false)).await?;
        self.mark_source(at, number, tx).await
    }

    /// A language that comes in with the site's first one was made from it (U3).
    async fn mark_source(&mut self, (id, locale): (Id, Locale), number: i64, tx: &mut Tx) -> Result<(), BoxError> {
        let mut text = translation::find(tx, id, locale).await?.ok_or("a text that was just written is gone")?;
        text.version = number;
        self.texts.insert((id, locale), text);
        let source = self.site.default_locale();
        if let Some(source_text) = self.texts.get(&(id, source)).filter(|_| locale != source) {
            translation::update_source(tx, (id, locale), Some((source, source_text.version))).await?;
        }
        Ok(())
    }
}
