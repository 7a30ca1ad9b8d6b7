//! Playlists as readers see them: on the page of all videos, and beside a video that is watched as a part of one.

use vestibule_base::{Id, Locale};
use vestibule_web::{PageResult, Visit};

use crate::pages::{Link, lang};
use crate::store::line;
use crate::store::playlist::{self, Playlist};

/// A list with those of its videos that the reader may see.
pub struct Series {
    /// Title; leads to its first video.
    pub link: Link,
    /// What it is about.
    pub summary: String,
    /// Its videos in their order, each with its id.
    pub videos: Vec<(Id, Link)>,
}

impl Series {
    /// The video after this one.
    #[must_use]
    pub fn after(&self, id: &Id) -> Option<&Link> {
        let place = self.videos.iter().position(|(own, _)| own == id)?;
        self.videos.get(place + 1).map(|(_, link)| link)
    }
}

/// The lists of the site; those of which the reader sees nothing are left out.
///
/// # Errors
/// When the database does.
pub async fn series(visit: &Visit, order: &[Locale]) -> PageResult<Vec<Series>> {
    let db = &visit.app.db;
    let lists: Vec<Playlist> = playlist::list(db, visit.site.id).await?;
    if lists.is_empty() {
        return Ok(Vec::new());
    }
    let items = playlist::list_items(db, visit.site.id).await?;
    let ids: Vec<Id> = items.iter().map(|item| item.article_id).collect();
    let lines = line::list_by_ids(db, &visit.viewer, &ids, order).await?;
    let of = |list: &Playlist| items.iter().filter(|item| item.playlist_id == list.id).map(|item| item.article_id).collect();
    let all = lists.iter().map(|list| (list, of(list)));
    Ok(all.filter_map(|(list, ids): (&Playlist, Vec<Id>)| drawn(visit, (list, &ids), &lines, order)).collect())
}

/// The list in the address with the ids of its videos, when this video is one of them.
///
/// # Errors
/// When the database does.
pub async fn asked(visit: &Visit, video: Id) -> PageResult<Option<(Playlist, Vec<Id>)>> {
    let Ok(list) = visit.param("list").parse() else { return Ok(None) };
    let found = playlist::find(&visit.app.db, visit.site.id, list).await?;
    Ok(found.filter(|(_, videos)| videos.contains(&video)))
}

/// A list as readers see it: `lines` are those of its videos that this one may see.
#[must_use]
pub fn drawn(visit: &Visit, (list, ids): (&Playlist, &[Id]), lines: &[line::Line], order: &[Locale]) -> Option<Series> {
    let link = |id: &Id| {
        let line = lines.iter().find(|line| line.id == *id)?;
        let link = Link::to_article(line, visit.locale);
        Some((*id, Link { address: format!("{}?list={}", link.address, list.id), ..link }))
    };
    let videos: Vec<(Id, Link)> = ids.iter().filter_map(link).collect();
    let address = videos.first().map(|(_, link)| link.address.clone())?;
    let (locale, title, summary) = list.text(order)?;
    let link = Link { title: title.to_owned(), address, lang: lang(locale, visit.locale) };
    Some(Series { link, summary: summary.to_owned(), videos })
}
