//! A video on a page: player, chapters, transcript (V1, V2).

use vestibule_base::{Id, Locale};
use vestibule_store::site;
use vestibule_web::{PageResult, Visit};

use crate::model::{Level, rank};
use crate::pages::playlists::{Series, series};
use crate::pages::{Link, lang};
use crate::store::caption::{self, Caption};
use crate::store::chapter::{self, Chapter};
use crate::store::line;
use crate::store::video::{self, Source, Video};
use crate::store::watched;
use crate::video::outside::{self, Outside};
use crate::video::settings::{SETTING, VideoSettings};
use crate::video::{time, vtt};

/// A file of the video.
pub struct SourceView {
    /// Where it is, with the second at which it begins.
    pub address: String,
    /// Media type.
    pub kind: String,
    /// `540p`; empty when it is not known.
    pub quality: String,
}

/// Captions of the video.
pub struct Track {
    /// Where they are.
    pub address: String,
    /// Their language.
    pub locale: Locale,
    /// Whether they are shown from the beginning.
    pub is_default: bool,
}

/// A part of the video.
pub struct ChapterView {
    /// Second at which it begins.
    pub seconds: i64,
    /// The same for people.
    pub clock: String,
    /// Title.
    pub title: String,
    /// Step of the how-to; 0 for none.
    pub step: i64,
}

/// A caption beside the player.
pub struct CueView {
    /// Second at which it is said.
    pub seconds: i64,
    /// The same for people.
    pub clock: String,
    /// What is said.
    pub words: String,
}

/// The player and what stands beside it.
pub struct Player {
    /// Title.
    pub title: String,
    /// Page of the video, for links to its seconds.
    pub address: String,
    /// Files, the one to be played first.
    pub sources: Vec<SourceView>,
    /// Its picture; empty for none.
    pub poster: String,
    /// Captions.
    pub tracks: Vec<Track>,
    /// A player of others.
    pub outside: Option<Outside>,
    /// How long it is, for people; empty when it is not known.
    pub length: String,
    /// For whom it is.
    pub level: Level,
    /// Parts.
    pub chapters: Vec<ChapterView>,
    /// What is said.
    pub cues: Vec<CueView>,
    /// Language of what is said, when it is not the page's.
    pub cues_lang: String,
    /// The how-to that it shows.
    pub guide: Option<Link>,
    /// The playlist of which it is watched as a part.
    pub series: Option<Series>,
    /// Whether the person who has signed in has seen it; nothing for visitors.
    pub watched: Option<bool>,
    /// Where it is noted that it was seen.
    pub mark: String,
    /// Everything that is stored, for structured data.
    pub video: Video,
    /// Its files as they are stored, the largest first.
    pub files: Vec<Source>,
}

impl Player {
    /// Qualities to choose from.
    #[must_use]
    pub fn qualities(&self) -> Vec<&SourceView> {
        let known: Vec<&SourceView> = self.sources.iter().filter(|source| !source.quality.is_empty()).collect();
        if known.len() > 1 { known } else { Vec::new() }
    }
}

/// Reads it for a page that shows a video in `order`; `address` is the page of the video.
///
/// # Errors
/// When the database does.
pub async fn player(visit: &Visit, id: Id, (title, address): (&str, &str), order: &[Locale]) -> PageResult<Player> {
    let db = &visit.app.db;
    let video = video::find(db, id).await?;
    let sources = video::list_sources(db, id).await?;
    let captions = caption::list(db, id).await?;
    let chapters = chapter::list(db, id).await?;
    let hosts = match video.outside.is_empty() {
        true => Vec::new(),
        false => site::find_setting::<VideoSettings>(db, visit.site.id, SETTING).await?.hosts,
    };
    let at = time::typed(&visit.param("t")).unwrap_or(0) / 1_000;
    let quality = visit.param("quality");
    let guide = match video.guide_id {
        Some(guide) => {
            line::list_by_ids(db, &visit.viewer, &[guide], order).await?.first().map(|one| Link::to_article(one, visit.locale))
        }
        None => None,
    };
    let spoken = captions.iter().min_by_key(|caption| rank(order, caption.locale));
    Ok(Player {
        title: title.to_owned(),
        address: address.to_owned(),
        sources: views(&sources, at, &quality),
        poster: video.poster_address(),
        tracks: captions.iter().map(|caption| track(id, caption, spoken)).collect(),
        outside: outside::player(&video.outside, &hosts),
        length: if video.duration > 0 { time::clock(video.duration) } else { String::new() },
        level: video.level,
        chapters: chapters.iter().filter_map(|chapter| part(chapter, order)).collect(),
        cues: spoken.map(cues).unwrap_or_default(),
        cues_lang: spoken.map(|caption| lang(caption.locale, visit.locale)).unwrap_or_default(),
        guide,
        series: match visit.param("list").parse().ok() {
            Some(list) => {
                series(visit, Some(list), order).await?.into_iter().find(|one| one.videos.iter().any(|(own, _)| *own == id))
            }
            None => None,
        },
        watched: match visit.viewer.person {
            Some(person) => Some(watched::list(db, person).await?.contains(&id)),
            None => None,
        },
        mark: visit.url(&format!("/videos/{id}/watched")),
        files: sources,
        video,
    })
}

fn views(sources: &[Source], at: i64, quality: &str) -> Vec<SourceView> {
    let start = if at > 0 { format!("#t={at}") } else { String::new() };
    let view = |source: &Source| SourceView {
        address: format!("{}{start}", source.address()),
        kind: source.content_type.clone(),
        quality: if source.height > 0 { format!("{}p", source.height) } else { String::new() },
    };
    let mut views: Vec<SourceView> = sources.iter().map(view).collect();
    views.sort_by_key(|view| view.quality != quality);
    views
}

fn track(id: Id, caption: &Caption, spoken: Option<&Caption>) -> Track {
    Track {
        address: format!("/videos/captions/{id}/{}.vtt", caption.locale),
        locale: caption.locale,
        is_default: spoken.is_some_and(|spoken| spoken.locale == caption.locale),
    }
}

fn part(chapter: &Chapter, order: &[Locale]) -> Option<ChapterView> {
    let title = chapter.titles.0.iter().min_by_key(|(locale, _)| rank(order, **locale)).map(|(_, title)| title.clone())?;
    Some(ChapterView { seconds: chapter.start / 1_000, clock: time::clock(chapter.start), title, step: chapter.step })
}

fn cues(caption: &Caption) -> Vec<CueView> {
    let view = |cue: &vtt::Cue| CueView { seconds: cue.start / 1_000, clock: time::clock(cue.start), words: cue.words() };
    vtt::kept(&caption.vtt).iter().map(view).collect()
}
