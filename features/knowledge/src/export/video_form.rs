//! `video.json`: what a video has beside its texts; its captions lie in `LANGUAGE.vtt`.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};
use vestibule_base::{Id, Locale};
use vestibule_store::Json;

use super::Names;
use crate::model::Level;
use crate::store::chapter::Chapter;
use crate::store::video::{Source, Video};

/// A file of a video.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceForm {
    /// Id, kept where it is free.
    pub id: Id,
    /// SHA-256 of its content: its name below `files/`.
    pub hash: String,
    /// Media type.
    pub content_type: String,
    /// Bytes.
    pub size: i64,
    /// Pixels.
    pub width: i64,
    /// Pixels.
    pub height: i64,
}

/// A part of a video.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChapterForm {
    /// Milliseconds.
    pub start: i64,
    /// Step of the how-to; 0 for none.
    pub step: i64,
    /// Titles by language.
    pub titles: BTreeMap<Locale, String>,
}

/// `video.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VideoForm {
    /// For whom.
    pub level: String,
    /// Address at another player.
    pub outside: String,
    /// SHA-256 of its picture.
    pub poster: String,
    /// Media type of that.
    pub poster_type: String,
    /// Milliseconds.
    pub duration: i64,
    /// Key of the how-to that it shows.
    pub guide: Option<String>,
    /// Its files.
    pub sources: Vec<SourceForm>,
    /// Its parts.
    pub chapters: Vec<ChapterForm>,
}

impl VideoForm {
    /// A video as the folder has it.
    #[must_use]
    pub fn new(video: &Video, sources: &[Source], chapters: &[Chapter], names: &Names) -> Self {
        let source = |one: &Source| SourceForm {
            id: one.id,
            hash: one.hash.clone(),
            content_type: one.content_type.clone(),
            size: one.size,
            width: one.width,
            height: one.height,
        };
        let chapter = |one: &Chapter| ChapterForm { start: one.start, step: one.step, titles: one.titles.0.clone() };
        Self {
            level: video.level.name().to_owned(),
            outside: video.outside.clone(),
            poster: video.poster.clone(),
            poster_type: video.poster_type.clone(),
            duration: video.duration,
            guide: video.guide_id.and_then(|id| names.articles.get(&id)).cloned(),
            sources: sources.iter().map(source).collect(),
            chapters: chapters.iter().map(chapter).collect(),
        }
    }

    /// The video with the numbers of this database.
    #[must_use]
    pub fn video(&self, article_id: Id, ids: &HashMap<String, Id>) -> Video {
        Video {
            article_id,
            level: Level::parse(&self.level).unwrap_or(Level::Any),
            outside: self.outside.clone(),
            poster: self.poster.clone(),
            poster_type: self.poster_type.clone(),
            duration: self.duration,
            guide_id: self.guide.as_ref().and_then(|key| ids.get(key)).copied(),
        }
    }

    /// Its parts.
    #[must_use]
    pub fn parts(&self) -> Vec<Chapter> {
        let part = |one: &ChapterForm| Chapter { start: one.start, step: one.step, titles: Json(one.titles.clone()) };
        self.chapters.iter().map(part).collect()
    }
}
