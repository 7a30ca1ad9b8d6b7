//! Putting the content of one article as an export has it.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use vestibule_base::{Id, Locale};
use vestibule_store::Tx;
use vestibule_web::BoxError;

use super::Report;
use super::links::{self, Fate, Target};
use super::open::{Opening, free_id};
use crate::address::decoded;
use crate::blocks::{self, syntax};
use crate::export::Snapshot;
use crate::export::form::{self, ArticleForm, ScheduledForm, TextForm, VersionLine};
use crate::model::{ArticleKind, State};
use crate::render::{self, Links};
use crate::store::file::{self, File};
use crate::store::schedule::{self, Scheduled};
use crate::store::translation::{self, Draft, Ready, Translation};
use crate::store::version::{self, Version};
use crate::store::{article, include, label, link, wording};

type Written<'a> = (&'a mut Tx, &'a mut Report);

impl Opening<'_> {
    pub(super) async fn replace(
        &mut self,
        form: &ArticleForm,
        known: &Snapshot,
        wanted: &BTreeMap<String, String>,
        (tx, report): Written<'_>,
    ) -> Result<(), BoxError> {
        let article = self.article_of(form, tx).await?;
        let id = article.id;
        article::update(tx, &article).await?;
        label::replace(tx, id, &form.labels).await?;
        let targets: Vec<link::Target> = form.links.iter().filter_map(|link| link.target(&self.ids)).collect();
        link::replace(tx, id, &targets).await?;
        self.replace_files(form, known, (&mut *tx, &mut *report)).await?;
        self.replace_film(id, wanted, (&mut *tx, &mut *report)).await?;
        translation::delete_all(tx, id).await?;
        include::delete_all(tx, id).await?;
        if article.kind == ArticleKind::Block {
            // What uses it may have come in before it.
            blocks::refresh::later(tx, id, self.now).await?;
        }
        for (name, text) in wanted {
            let Some(locale) = name.strip_suffix(".md").and_then(Locale::parse) else { continue };
            let Some((head, body)) = form::read_text(text) else {
                report.add("record", &format!("{}/{name}", form.key), 1, "---");
                continue;
            };
            let versions = wanted.get(&format!("{locale}.versions.jsonl")).map_or("", String::as_str);
            let public = self.write_versions((id, locale), head.version, versions, (&mut *tx, &mut *report)).await?;
            let body = self.numbered(&body, tx).await?;
            self.write_text((id, locale), &head, &body, (public, &mut *tx)).await?;
            self.write_schedule((id, locale), &head, body, tx).await?;
            wording::replace(tx, (id, locale), &head.other_questions).await?;
            report.texts_new += 1;
        }
        Ok(())
    }

    async fn replace_files(&self, form: &ArticleForm, known: &Snapshot, (tx, report): Written<'_>) -> Result<(), BoxError> {
        let id = known.article.id;
        for old in known.files.iter().filter(|old| form.files.iter().all(|new| new.name != old.name)) {
            file::delete(tx, id, old.id).await?;
        }
        for line in &form.files {
            if known.files.iter().any(|old| {
                old.name == line.name && (&old.hash, old.listed, old.turns_with) == (&line.hash, line.listed, line.turns_with)
            }) {
                continue;
            }
            let is_hash = line.hash.len() == 64 && line.hash.bytes().all(|byte| byte.is_ascii_hexdigit());
            let place = self.folder.join("files").join(&line.hash);
            let Some(bytes) = std::fs::read(place).ok().filter(|_| is_hash) else {
                report.add("dead-picture", &form.key, 0, &line.name);
                continue;
            };
            let hash = self.app.files.put(tx, &bytes, &line.content_type, self.now).await?;
            let old = known.files.iter().find(|old| old.name == line.name);
            let file = File {
                id: match old {
                    Some(old) => old.id,
                    None => free_id(tx, "knowledge_file", line.id, self.now).await?,
                },
                article_id: id,
                hash,
                name: line.name.clone(),
                // What a file is, its bytes say: an export made by hand must not smuggle a page in.
                content_type: crate::actions::kind_of(&bytes).0.to_owned(),
                size: i64::try_from(bytes.len()).unwrap_or(i64::MAX),
                alt: line.alt.clone(),
                inline: line.inline,
                made_at: line.made_at,
                listed: line.listed,
                turns_with: line.turns_with,
            };
            report.files_new += 1;
            if old.is_some() { file::update_content(tx, &file).await? } else { file::insert(tx, &file).await? }
        }
        Ok(())
    }

    /// Writes all versions; answers the one that readers see.
    async fn write_versions(
        &mut self,
        (id, locale): (Id, Locale),
        shown: i64,
        lines: &str,
        (tx, report): Written<'_>,
    ) -> Result<Option<Draft>, BoxError> {
        let mut public = None;
        for (number, line) in (1..).zip(lines.lines()) {
            let line: VersionLine = match serde_json::from_str(line) {
                Ok(line) => line,
                Err(error) => {
                    report.add("record", &format!("{locale}.versions.jsonl"), number, &error.to_string());
                    continue;
                }
            };
            let version = Version {
                locale,
                version: line.version,
                made_at: line.made_at,
                made_by: self.person(line.made_by.as_deref()),
                note: line.note,
                title: line.title,
                summary: self.numbered(&line.summary, tx).await?,
                body: self.numbered(&line.body, tx).await?,
            };
            version::insert(tx, id, &version).await?;
            if version.version == shown {
                public = Some(version.draft());
            }
        }
        Ok(public)
    }

    async fn write_text(
        &mut self,
        (id, locale): (Id, Locale),
        head: &TextForm,
        body: &str,
        (public, tx): (Option<Draft>, &mut Tx),
    ) -> Result<(), BoxError> {
        let ready = match &public {
            Some(draft) => {
                let whole = blocks::whole(tx, &self.site, locale, &draft.body).await?;
                blocks::note(tx, (id, locale), &whole.used).await?;
                let draft = Draft { body: whole.body, ..draft.clone() };
                let links = Arc::new(Links::load(tx, &draft.written()).await?);
                render::ready(&render::alert_titles(&self.app.translator(locale, "")), locale, &draft, &links)
            }
            None => Ready {
                draft: Draft::default(),
                slug: String::new(),
                lead: String::new(),
                html: String::new(),
                text: String::new(),
                headings: Vec::new(),
                words: 0,
            },
        };
        // Without the version that readers would see, nobody sees anything.
        let state = State::parse(&head.state).filter(|_| public.is_some()).unwrap_or(State::Draft);
        let whole = Translation {
            article_id: id,
            locale,
            state,
            revision: head.revision,
            published_revision: head.published_revision,
            version: head.version,
            edited_at: head.edited_at,
            edited_by: self.person(head.edited_by.as_deref()),
            published_at: head.published_at,
            first_published_at: head.first_published_at,
            publish_at: head.publish_at,
            withdraw_at: head.withdraw_at,
            source_locale: head.source_locale,
            source_version: head.source_version,
            import_hash: head.import_hash.clone(),
            words: ready.words,
            title: head.title.clone(),
            summary: self.numbered(&head.summary, tx).await?,
            public_title: String::new(),
            public_summary: String::new(),
            slug: String::new(),
        };
        Ok(translation::insert_whole(tx, &whole, body, &ready).await?)
    }

    /// The words that wait for their time; of an export that does not name them, the draft.
    async fn write_schedule(
        &self,
        (article_id, locale): (Id, Locale),
        head: &TextForm,
        body: String,
        tx: &mut Tx,
    ) -> Result<(), BoxError> {
        if head.publish_at.is_none() {
            return Ok(());
        }
        let words = match &head.scheduled {
            Some(words) => ScheduledForm {
                summary: self.numbered(&words.summary, tx).await?,
                body: self.numbered(&words.body, tx).await?,
                ..words.clone()
            },
            None => ScheduledForm {
                revision: head.revision,
                set_at: head.edited_at,
                set_by: head.edited_by.clone(),
                cleared: false,
                title: head.title.clone(),
                summary: self.numbered(&head.summary, tx).await?,
                body,
            },
        };
        let words = Scheduled {
            article_id,
            locale,
            revision: words.revision,
            set_at: words.set_at,
            set_by: self.person(words.set_by.as_deref()),
            cleared: words.cleared,
            refusal: String::new(),
            refused_at: None,
            title: words.title,
            summary: words.summary,
            body: words.body,
        };
        Ok(schedule::replace(tx, &words).await?)
    }

    /// A text whose links number what an export named.
    async fn numbered(&self, body: &str, tx: &Tx) -> Result<String, BoxError> {
        let mut wanted: Vec<(String, String)> = Vec::new();
        links::rewrite(body, &mut |target: &Target| {
            if let Some((key, name)) = target.url.strip_prefix("file:").and_then(|rest| rest.split_once('/')) {
                wanted.push((decoded(key), decoded(name)));
            }
            Fate::Keep
        });
        let mut files: HashMap<(String, String), Id> = HashMap::new();
        for (key, name) in wanted {
            let Some(article) = self.ids.get(&key) else { continue };
            if let Some(found) = file::list(tx, *article).await?.into_iter().find(|file| file.name == name) {
                files.insert((key, name), found.id);
            }
        }
        let body = &syntax::renamed(body, |key| self.ids.get(&decoded(key)).map(Id::to_string));
        Ok(links::rewrite(body, &mut |target: &Target| self.number(&target.url, &files).map_or(Fate::Keep, Fate::To)))
    }

    fn number(&self, url: &str, files: &HashMap<(String, String), Id>) -> Option<String> {
        if let Some(rest) = url.strip_prefix("article:") {
            let (key, anchor) = rest.split_once('#').map_or((rest, String::new()), |(key, anchor)| (key, format!("#{anchor}")));
            return Some(format!("article:{}{anchor}", self.ids.get(&decoded(key))?));
        }
        let (key, name) = url.strip_prefix("file:")?.split_once('/')?;
        files.get(&(decoded(key), decoded(name))).map(|id| format!("file:{id}"))
    }
}
