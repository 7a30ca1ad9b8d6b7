//! Readers of a demonstration: views and answers that nobody gave.

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_store::{Json, Result, Tx};

use crate::store::playlist::{self, Playlist};
use crate::store::vote::{self, Vote};
use crate::store::{article, view};

/// Readers of an article on one day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Readers<'a> {
    /// Key of the article (`id` of its page).
    pub key: &'a str,
    /// Language read.
    pub locale: Locale,
    /// When.
    pub at: Timestamp,
    /// How many read it.
    pub views: i64,
    /// How many it helped.
    pub yes: i64,
    /// How many it did not.
    pub no: i64,
}

/// Adds readers; `false` when the site has no such article. Adding the same answers of a day twice adds them once.
///
/// # Errors
/// When the database does.
pub async fn add_readers(tx: &mut Tx, site: Id, readers: &Readers<'_>) -> Result<bool> {
    let Some(article_id) = article::find_id_by_key(tx, site, readers.key).await? else { return Ok(false) };
    view::add(tx, (article_id, readers.locale), readers.at.day(), readers.views).await?;
    for number in 0..readers.yes + readers.no {
        let vote = Vote {
            article_id,
            locale: readers.locale,
            helpful: number < readers.yes,
            reason: String::new(),
            comment: String::new(),
            made_at: readers.at,
        };
        vote::upsert(tx, &format!("demo:{}:{}:{number}", readers.locale, readers.at.day()), &vote).await?;
    }
    Ok(true)
}

/// Adds a playlist of the videos with these keys; those that the site does not have are left out.
///
/// # Errors
/// When the database does.
pub async fn add_playlist(
    tx: &mut Tx,
    site: Id,
    (keys, texts): (&[&str], &[(Locale, &str, &str)]),
    now: Timestamp,
) -> Result<()> {
    let mut videos = Vec::new();
    for key in keys {
        videos.extend(article::find_id_by_key(tx, site, key).await?);
    }
    let id = Id::new(now);
    let text = |(locale, title, summary): &(Locale, &str, &str)| (*locale, ((*title).to_owned(), (*summary).to_owned()));
    let texts = Json(texts.iter().map(text).collect());
    playlist::upsert(tx, site, &Playlist { id, position: 1, texts }, now).await?;
    playlist::replace_items(tx, id, &videos).await
}
