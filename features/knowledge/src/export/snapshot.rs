//! Everything of one article, and the files that it becomes.

use std::collections::BTreeMap;

use vestibule_store::{Query, Result};

use super::Names;
use super::form::{self, ArticleForm, FileLine, LinkForm, ScheduledForm, TextForm, VersionLine};
use super::video_form::VideoForm;
use crate::model::Form;
use crate::store::article::Article;
use crate::store::caption::Caption;
use crate::store::chapter::Chapter;
use crate::store::file::File;
use crate::store::link::Target;
use crate::store::schedule::{self, Scheduled};
use crate::store::translation::{self, Translation};
use crate::store::version::{self, Version};
use crate::store::video::{Source, Video};
use crate::store::wording::Wording;
use crate::store::{caption, chapter, file, label, link, video, wording};

/// An article with all that belongs to it.
pub struct Snapshot {
    /// The article.
    pub article: Article,
    /// Its labels.
    pub labels: Vec<String>,
    /// Its languages, each with its draft.
    pub texts: Vec<(Translation, String)>,
    /// Words of its languages that wait for their time.
    pub scheduled: Vec<Scheduled>,
    /// Its versions.
    pub versions: Vec<Version>,
    /// Its files.
    pub files: Vec<File>,
    /// Its typed links.
    pub links: Vec<Target>,
    /// Other wordings of a question.
    pub wordings: Vec<Wording>,
    /// What a video has beside its texts.
    pub film: Option<Film>,
}

/// What a video has beside its texts.
pub struct Film {
    /// Level, picture, how-to.
    pub video: Video,
    /// Its files.
    pub sources: Vec<Source>,
    /// Its parts.
    pub chapters: Vec<Chapter>,
    /// What is said, by language.
    pub captions: Vec<Caption>,
}

impl Film {
    async fn load(query: &impl Query, id: vestibule_base::Id) -> Result<Self> {
        let mut sources = video::list_sources(query, id).await?;
        sources.sort_by(|one, other| one.hash.cmp(&other.hash));
        Ok(Self {
            video: video::find(query, id).await?,
            sources,
            chapters: chapter::list(query, id).await?,
            captions: caption::list(query, id).await?,
        })
    }
}

impl Snapshot {
    /// Reads it.
    ///
    /// # Errors
    /// When the database does.
    pub async fn load(query: &impl Query, article: Article) -> Result<Self> {
        let bodies = translation::list_bodies(query, article.id).await?;
        let body = |locale| bodies.iter().find(|row| row.locale == locale).map(|row| row.body.clone()).unwrap_or_default();
        let texts = translation::list(query, &[article.id]).await?;
        Ok(Self {
            labels: label::list_of(query, article.id).await?,
            scheduled: schedule::list_waiting(query, article.id).await?,
            versions: version::list_all(query, article.id).await?,
            files: file::list(query, article.id).await?,
            links: link::list_of(query, article.id).await?,
            wordings: wording::list(query, article.id).await?,
            film: match article.kind.form() {
                Form::Video => Some(Film::load(query, article.id).await?),
                Form::Article | Form::Question | Form::Block => None,
            },
            texts: texts.into_iter().map(|text| (text.clone(), body(text.locale))).collect(),
            article,
        })
    }

    /// The files of its folder, by name.
    ///
    /// # Errors
    /// When JSON cannot be written.
    pub fn render(&self, names: &Names) -> serde_json::Result<BTreeMap<String, String>> {
        let mut files = BTreeMap::new();
        files.insert("article.json".to_owned(), serde_json::to_string_pretty(&self.article_form(names))? + "\n");
        if let Some(film) = &self.film {
            let form = VideoForm::new(&film.video, &film.sources, &film.chapters, names);
            files.insert("video.json".to_owned(), serde_json::to_string_pretty(&form)? + "\n");
            files.extend(film.captions.iter().map(|one| (format!("{}.vtt", one.locale), one.vtt.clone())));
        }
        for (text, body) in &self.texts {
            files.insert(format!("{}.md", text.locale), form::text(&self.text_form(text, names), &names.named(body))?);
            let own = self.versions.iter().filter(|version| version.locale == text.locale);
            let lines = form::lines(own.map(|version| version_line(version, names)))?;
            if !lines.is_empty() {
                files.insert(format!("{}.versions.jsonl", text.locale), lines);
            }
        }
        Ok(files)
    }

    /// Every file that it needs, by its hash.
    pub fn hashes(&self) -> impl Iterator<Item = &str> {
        let own = self.files.iter().map(|file| file.hash.as_str());
        let films = self.film.iter().flat_map(|film| {
            film.sources.iter().map(|source| source.hash.as_str()).chain(std::iter::once(film.video.poster.as_str()))
        });
        own.chain(films).filter(|hash| !hash.is_empty())
    }

    fn article_form(&self, names: &Names) -> ArticleForm {
        let a = &self.article;
        let mut files: Vec<FileLine> = self.files.iter().map(file_line).collect();
        files.sort_by(|one, other| one.name.cmp(&other.name));
        ArticleForm {
            id: a.id,
            key: a.key.clone(),
            category: a.category_id.and_then(|id| names.categories.get(&id)).cloned(),
            position: a.position,
            kind: a.kind.name().to_owned(),
            audience: a.audience,
            owner: names.person(a.owner_id),
            review_at: a.review_at,
            checked_at: a.checked_at,
            labels: self.labels.clone(),
            views: a.views,
            import_hash: a.import_hash.clone(),
            made_at: a.made_at,
            changed_at: a.changed_at,
            files,
            links: self.links.iter().filter_map(|target| LinkForm::new(target, names)).collect(),
        }
    }

    fn text_form(&self, text: &Translation, names: &Names) -> TextForm {
        let own = self.wordings.iter().filter(|wording| wording.locale == text.locale);
        let waiting = self.scheduled.iter().find(|words| words.locale == text.locale && text.publish_at.is_some());
        TextForm {
            other_questions: own.map(|wording| wording.words.clone()).collect(),
            scheduled: waiting.map(|words| scheduled_form(words, names)),
            ..text_form(text, names)
        }
    }
}

fn file_line(file: &File) -> FileLine {
    FileLine {
        id: file.id,
        name: file.name.clone(),
        hash: file.hash.clone(),
        content_type: file.content_type.clone(),
        alt: file.alt.clone(),
        inline: file.inline,
        made_at: file.made_at,
        listed: file.listed,
        turns_with: file.turns_with,
    }
}

fn text_form(text: &Translation, names: &Names) -> TextForm {
    TextForm {
        title: text.title.clone(),
        summary: names.named(&text.summary),
        state: text.state.name().to_owned(),
        revision: text.revision,
        published_revision: text.published_revision,
        version: text.version,
        edited_at: text.edited_at,
        edited_by: names.person(text.edited_by),
        published_at: text.published_at,
        first_published_at: text.first_published_at,
        publish_at: text.publish_at,
        withdraw_at: text.withdraw_at,
        source_locale: text.source_locale,
        source_version: text.source_version,
        import_hash: text.import_hash.clone(),
        scheduled: None,
        other_questions: Vec::new(),
    }
}

fn scheduled_form(words: &Scheduled, names: &Names) -> ScheduledForm {
    ScheduledForm {
        revision: words.revision,
        set_at: words.set_at,
        set_by: names.person(words.set_by),
        cleared: words.cleared,
        title: words.title.clone(),
        summary: names.named(&words.summary),
        body: names.named(&words.body),
    }
}

fn version_line(version: &Version, names: &Names) -> VersionLine {
    VersionLine {
        version: version.version,
        made_at: version.made_at,
        made_by: names.person(version.made_by),
        note: version.note.clone(),
        title: version.title.clone(),
        summary: names.named(&version.summary),
        body: names.named(&version.body),
    }
}
