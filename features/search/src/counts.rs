//! Counting searches without a write in the request and without people (S9).

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::watch;
use vestibule_base::{Id, Locale};
use vestibule_contracts::events::RequestFollowedSearch;
use vestibule_store::Kept;
use vestibule_store::outbox::StoredEvent;
use vestibule_web::{App, BoxError, Visit};

use crate::model::counted_words;
use crate::store;

/// How often counts go to the database.
const WRITE_EVERY: Duration = Duration::from_secs(10);
/// Different searches remembered between two writes; more are not counted, so that memory stays bounded.
const MOST: usize = 5_000;

/// What was sought: site, language, day, words.
pub type Key = (Id, Locale, i64, String);

/// How often, and what came of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Tally {
    /// Searches.
    pub searches: i64,
    /// What the last of them found.
    pub found: i64,
    /// Results that were opened.
    pub opened: i64,
    /// Requests begun from the page of results.
    pub asked: i64,
    /// Requests sent after it.
    pub sent: i64,
    /// Searches by visitors that found all of their words in what everyone may see.
    pub open: i64,
}

/// Counts since the last write.
#[derive(Default)]
pub struct Counts(Mutex<HashMap<Key, Tally>>);

impl Counts {
    fn note(&self, visit: &Visit, text: &str, change: impl FnOnce(&mut Tally)) {
        let Some(words) = counted_words(text) else { return };
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let key = (visit.site.id, visit.locale, visit.now().day(), words);
        if counts.len() < MOST || counts.contains_key(&key) {
            change(counts.entry(key).or_default());
        }
    }

    /// Notes a search, how much it found, and whether that held some of the words alone. What people with more rights seek
    /// (a customer's name, the title of a staff page) never reaches the start page.
    pub fn searched(&self, visit: &Visit, text: &str, (found, is_partial): (i64, bool)) {
        let is_open = !visit.viewer.is_signed_in() && found > 0 && !is_partial;
        self.note(visit, text, |tally| {
            tally.searches += 1;
            tally.found = found;
            tally.open += i64::from(is_open);
        });
    }

    /// Notes that a result was opened, or that a request was begun.
    pub fn opened(&self, visit: &Visit, text: &str, asked: bool) {
        self.note(visit, text, |tally| if asked { tally.asked += 1 } else { tally.opened += 1 });
    }

    fn take(&self) -> HashMap<Key, Tally> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Counts a request that was sent after a search, each once however often the event is told.
///
/// # Errors
/// When the database does.
pub async fn note_sent(app: App, event: StoredEvent) -> Result<(), BoxError> {
    let Some(sent) = event.read::<RequestFollowedSearch>()? else { return Ok(()) };
    let Some(words) = counted_words(&sent.words) else { return Ok(()) };
    let (now, key) = (app.now(), event.seq.to_string());
    let mut tx = app.db.begin().await?;
    if tx.once(("search/sent", &key), sent.site, Kept::Year, now).await?.is_some() {
        return Ok(());
    }
    let tally = Tally { sent: 1, ..Tally::default() };
    store::add(&mut tx, &(sent.site, sent.locale, event.made_at.day(), words), tally).await?;
    Ok(tx.commit(now).await?)
}

/// Writes counts down from time to time, and once more at the end.
pub async fn write_down(app: App, mut stop: watch::Receiver<bool>) {
    let Some(counts) = app.slots.own.get::<Counts>() else { return };
    loop {
        tokio::select! {
            _ = stop.changed() => {}
            () = tokio::time::sleep(WRITE_EVERY) => {}
        }
        if let Err(error) = write(&app, counts.take()).await {
            tracing::warn!(%error, "searches could not be counted");
        }
        if *stop.borrow() {
            return;
        }
    }
}

async fn write(app: &App, counts: HashMap<Key, Tally>) -> Result<(), BoxError> {
    if counts.is_empty() {
        return Ok(());
    }
    let mut tx = app.db.begin().await?;
    for (key, tally) in counts {
        store::add(&mut tx, &key, tally).await?;
    }
    Ok(tx.commit(app.now()).await?)
}
