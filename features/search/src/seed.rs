//! Searches of a demonstration that nobody made.

use vestibule_base::{Id, Locale};
use vestibule_store::{Result, Tx};

use crate::counts::Tally;
use crate::model::counted_words;
use crate::store;

/// Searches for the same words on one day, of which no result was opened.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Searches<'a> {
    /// The words.
    pub words: &'a str,
    /// How often.
    pub searches: i64,
    /// Results that the last of them showed.
    pub found: i64,
    /// Requests sent afterwards.
    pub sent: i64,
    /// Those by visitors that found all of their words, and were followed.
    pub open: i64,
}

/// Adds searches of a day (days since 1970) in a language of a site; words that are not counted are left out.
///
/// # Errors
/// When the database does.
pub async fn add_searches(tx: &mut Tx, (site, locale, day): (Id, Locale, i64), one: &Searches<'_>) -> Result<()> {
    let Some(words) = counted_words(one.words) else { return Ok(()) };
    let tally =
        Tally { searches: one.searches, found: one.found, sent: one.sent, opened: one.open, open: one.open, ..Tally::default() };
    store::add(tx, &(site, locale, day, words), tally).await
}
