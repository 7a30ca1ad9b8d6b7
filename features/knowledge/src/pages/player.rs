//! A video on a page: player, chapters, transcript (V1, V2).

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_store::site;
use vestibule_web::{PageError, PageResult, Visit};

use crate::model::{Level, rank};
use crate::offers::doors::Doors;
use crate::pages::playlists::Series;
use crate::pages::{Link, lang};
use crate::store::caption::Caption;
use crate::store::chapter::Chapter;
use crate::store::film::{self, Film};
use crate::store::video::{Source, Video};
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
    /// When they were changed.
    pub changed_at: Timestamp,
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
    /// The how-to that it shows; the page of the video itself says it.
    pub guide: Option<Link>,
    /// The playlist of which it is watched as a part; the page of the video itself says it.
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

/// Videos as they are stored, read together for all players of a page.
pub struct Reel {
    films: Vec<Film>,
    /// Hosts of others whose players the site allows.
    hosts: Vec<String>,
}

/// Reads what these videos show.
///
/// # Errors
/// When the database does.
pub async fn reel(visit: &Visit, ids: &[Id]) -> PageResult<Reel> {
    let films = film::list(&visit.app.db, ids, visit.viewer.person).await?;
    let hosts = if films.iter().any(|film| !film.video.outside.is_empty()) { hosts(visit).await? } else { Vec::new() };
    Ok(Reel { films, hosts })
}

async fn hosts(visit: &Visit) -> PageResult<Vec<String>> {
    if let Some(known) = visit.app.slots.own.get::<Doors>().and_then(|doors| doors.hosts(visit.site.id)) {
        return Ok(known);
    }
    Ok(site::find_setting::<VideoSettings>(&visit.app.db, visit.site.id, SETTING).await?.hosts)
}

impl Reel {
    /// The how-to that a video shows.
    #[must_use]
    pub fn guide(&self, id: Id) -> Option<Id> {
        self.films.iter().find(|film| film.video.article_id == id).and_then(|film| film.video.guide_id)
    }

    /// The player of a video for a page in `order`; `address` is the page of the video. A video that was not read has none.
    #[must_use]
    pub fn player(&self, visit: &Visit, id: Id, (title, address): (&str, &str), order: &[Locale]) -> Option<Player> {
        let Film { video, sources, captions, chapters, watched } =
            self.films.iter().find(|film| film.video.article_id == id)?.clone();
        let at = time::typed(&visit.param("t")).unwrap_or(0) / 1_000;
        let spoken = captions.iter().min_by_key(|caption| rank(order, caption.locale));
        Some(Player {
            title: title.to_owned(),
            address: address.to_owned(),
            sources: views(&sources, at, &visit.param("quality")),
            poster: video.poster_address(),
            tracks: captions.iter().map(|caption| track(id, caption, spoken)).collect(),
            outside: outside::player(&video.outside, &self.hosts),
            length: if video.duration > 0 { time::clock(video.duration) } else { String::new() },
            level: video.level,
            chapters: chapters.iter().filter_map(|chapter| part(chapter, order)).collect(),
            cues: spoken.map(cues).unwrap_or_default(),
            cues_lang: spoken.map(|caption| lang(caption.locale, visit.locale)).unwrap_or_default(),
            guide: None,
            series: None,
            watched: visit.viewer.person.map(|_| watched),
            mark: visit.url(&format!("/videos/{id}/watched")),
            files: sources,
            video,
        })
    }
}

/// The player of one video alone; see [`Reel::player`].
///
/// # Errors
/// When the database does.
pub async fn player(visit: &Visit, id: Id, (title, address): (&str, &str), order: &[Locale]) -> PageResult<Player> {
    let player = reel(visit, &[id]).await?.player(visit, id, (title, address), order);
    player.ok_or_else(PageError::not_found)
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
        changed_at: caption.changed_at,
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
