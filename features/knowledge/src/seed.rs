//! Readers of a demonstration: views and answers that nobody gave.

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_store::{Json, Result, Tx};

use crate::store::check::{self, Mark};
use crate::store::comment::{self, Comment};
use crate::store::playlist::{self, Playlist};
use crate::store::vote::{self, Vote};
use crate::store::{article, product, view};

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
    /// Why not, and what they wrote: of the first of these.
    pub why: &'a [(&'a str, &'a str)],
}

/// Adds readers; `false` when the site has no such article. Adding the same answers of a day twice adds them once.
///
/// # Errors
/// When the database does.
pub async fn add_readers(tx: &mut Tx, site: Id, readers: &Readers<'_>) -> Result<bool> {
    let Some(article_id) = article::find_id_by_key(tx, site, readers.key).await? else { return Ok(false) };
    view::add(tx, (article_id, readers.locale), readers.at.day(), readers.views).await?;
    let mut why = readers.why.iter();
    for number in 0..readers.yes + readers.no {
        let helpful = number < readers.yes;
        let (reason, comment) = if helpful { ("", "") } else { why.next().copied().unwrap_or_default() };
        let vote = Vote {
            article_id,
            locale: readers.locale,
            helpful,
            reason: reason.to_owned(),
            comment: comment.to_owned(),
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

/// What is to be verified for a release of a demonstration.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Checks<'a> {
    /// Key of the product.
    pub product: &'a str,
    /// Name of its version.
    pub version: &'a str,
    /// When it was registered.
    pub asked_at: Timestamp,
    /// By when it should be done.
    pub due_at: Timestamp,
    /// Of so many entries one waits; the others are verified.
    pub one_waits_of: usize,
    /// Who verified them.
    pub by: Option<Id>,
}

/// Marks what is about a product for a version of it, and settles some; nobody is told. `false` when there is no such version.
///
/// # Errors
/// When the database does.
pub async fn add_checks(tx: &mut Tx, site: Id, checks: &Checks<'_>) -> Result<bool> {
    let all = product::list(tx, site).await?;
    let Some(own) = all.iter().find(|one| one.key == checks.product) else { return Ok(false) };
    let Some(release) = own.release(checks.version) else { return Ok(false) };
    let mark = Mark { site, product: own.id, release: release.id, categories: None, due_at: Some(checks.due_at) };
    check::insert_all(tx, &mark, checks.asked_at).await?;
    let waiting = check::list_waiting(tx, release.id, None, vestibule_store::Cursor::new(1, 500)).await?;
    let ids = waiting.rows.iter().map(|row| row.article_id);
    let done: Vec<Id> = (1..).zip(ids).filter(|(place, _)| place % checks.one_waits_of != 0).map(|(_, id)| id).collect();
    check::settle(tx, (&done, Some(release.id)), (checks.by, "as-is"), checks.asked_at.plus(2 * Timestamp::DAY)).await?;
    Ok(true)
}

/// A comment of a demonstration, perhaps with an answer by staff.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Remark<'a> {
    /// Key of the article.
    pub key: &'a str,
    /// Language.
    pub locale: Locale,
    /// When.
    pub at: Timestamp,
    /// Who wrote it, and what.
    pub said: (Id, &'a str),
    /// Who of the staff answered, and what.
    pub answered: Option<(Id, &'a str)>,
}

/// Lets people comment on everything of a site.
///
/// # Errors
/// When the database does.
pub async fn allow_comments(tx: &mut Tx, site: Id, now: Timestamp) -> Result<()> {
    comment::update_rule(tx, site, comment::Scope::Site, Some(true), now).await?;
    Ok(())
}

/// Adds a comment; `false` when the site has no such article.
///
/// # Errors
/// When the database does.
pub async fn add_comment(tx: &mut Tx, site: Id, remark: &Remark<'_>) -> Result<bool> {
    let Some(article_id) = article::find_id_by_key(tx, site, remark.key).await? else { return Ok(false) };
    let first = Id::new(remark.at);
    let comment = |id: Id, (person_id, body): (Id, &str), by_staff: bool| Comment {
        id,
        article_id,
        thread_id: first,
        person_id,
        by_staff,
        locale: remark.locale,
        body: body.to_owned(),
        made_at: if by_staff { remark.at.plus(2 * Timestamp::HOUR) } else { remark.at },
        changed_at: None,
        hidden_at: None,
        hidden_by: None,
        hidden_why: String::new(),
        request_number: None,
        topic_id: None,
        answers_id: by_staff.then_some(first),
    };
    comment::insert(tx, &comment(first, remark.said, false)).await?;
    if let Some(answer) = remark.answered {
        comment::insert(tx, &comment(Id::new(remark.at.plus(2 * Timestamp::HOUR)), answer, true)).await?;
    }
    Ok(true)
}
