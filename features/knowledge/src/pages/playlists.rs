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

/// The lists of the site, or the one with this id; those of which the reader sees nothing are left out.
///
/// # Errors
/// When the database does.
pub async fn series(visit: &Visit, only: Option<Id>, order: &[Locale]) -> PageResult<Vec<Series>> {
    let db = &visit.app.db;
    let lists: Vec<Playlist> =
        playlist::list(db, visit.site.id).await?.into_iter().filter(|one| only.is_none_or(|only| only == one.id)).collect();
    if lists.is_empty() {
        return Ok(Vec::new());
    }
    let items = playlist::list_items(db, visit.site.id).await?;
    let ids: Vec<Id> = items.iter().map(|item| item.article_id).collect();
    let lines = if ids.is_empty() { Vec::new() } else { line::list_by_ids(db, &visit.viewer, &ids, order).await? };
    let one = |list: &Playlist| {
        let own = items.iter().filter(|item| item.playlist_id == list.id);
        let link = |id: Id| {
            let line = lines.iter().find(|line| line.id == id)?;
            let link = Link::to_article(line, visit.locale);
            Some((id, Link { address: format!("{}?list={}", link.address, list.id), ..link }))
        };
        let videos: Vec<(Id, Link)> = own.filter_map(|item| link(item.article_id)).collect();
        let address = videos.first().map(|(_, link)| link.address.clone())?;
        let (locale, title, summary) = list.text(order)?;
        let link = Link { title: title.to_owned(), address, lang: lang(locale, visit.locale) };
        Some(Series { link, summary: summary.to_owned(), videos })
    };
    Ok(lists.iter().filter_map(one).collect())
}
