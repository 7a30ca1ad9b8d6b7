//! Counting readers without a write in their request: in memory, and from there to the database now and then.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::watch;
use vestibule_base::{Id, Locale};
use vestibule_web::{App, BoxError};

use crate::store::{parity, room, view};

/// How often counts go to the database.
const EVERY: Duration = Duration::from_secs(20);
/// Views of an article and language on a day.
type Counts = HashMap<(Id, Locale, i64), i64>;

/// Readers of lists: of a site and room on a day in a language; who was served and who was not.
type Rooms = HashMap<(Id, &'static str, i64, Locale), (i64, i64)>;

/// What was counted since the last writing.
#[derive(Default)]
struct Counted {
    /// Readers of texts.
    read: Counts,
    /// Readers who wanted another language than the one they got.
    wanted: Counts,
    /// Readers of lists.
    rooms: Rooms,
}

/// Views that this process has seen and not yet written.
#[derive(Default)]
pub struct Views(Mutex<Counted>);

impl Views {
    /// Counts one view.
    pub fn add(&self, article: Id, locale: Locale, day: i64) {
        *self.open().read.entry((article, locale, day)).or_default() += 1;
    }

    /// Counts a reader who wanted a language and got another (L5).
    pub fn add_wanted(&self, article: Id, locale: Locale, day: i64) {
        *self.open().wanted.entry((article, locale, day)).or_default() += 1;
    }

    /// Counts a reader of a page that lists texts (L5).
    pub fn add_in(&self, (site, room): (Id, &'static str), (day, locale): (i64, Locale), is_served: bool) {
        let mut counted = self.open();
        let (served, missed) = counted.rooms.entry((site, room, day, locale)).or_default();
        *(if is_served { served } else { missed }) += 1;
    }

    fn open(&self) -> MutexGuard<'_, Counted> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn take(&self) -> Counted {
        std::mem::take(&mut *self.open())
    }
}

/// Writes what was counted.
///
/// # Errors
/// When the database does; the counts of this round are then lost.
pub async fn flush(app: &App) -> Result<(), BoxError> {
    let Some(views) = app.slots.own.get::<Views>() else { return Ok(()) };
    let Counted { read, wanted, rooms } = views.take();
    if read.is_empty() && wanted.is_empty() && rooms.is_empty() {
        return Ok(());
    }
    let mut tx = app.db.begin().await?;
    for ((article, locale, day), count) in sorted(read) {
        view::add(&mut tx, (article, locale), day, count).await?;
    }
    for ((article, locale, day), count) in sorted(wanted) {
        parity::add_wanted(&mut tx, (article, locale), day, count).await?;
    }
    for ((site, name, day, locale), counts) in sorted(rooms) {
        room::add(&mut tx, (site, name), (day, locale), counts).await?;
    }
    Ok(tx.commit(app.now()).await?)
}

/// Two processes that write rows in the same order cannot lock each other out.
fn sorted<K: Ord, V: Ord>(counts: HashMap<K, V>) -> Vec<(K, V)> {
    let mut sorted: Vec<(K, V)> = counts.into_iter().collect();
    sorted.sort_unstable();
    sorted
}

/// Writes counts until the program ends, and once more then.
pub async fn keep_flushing(app: App, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        tokio::select! {
            _ = stop.changed() => {}
            () = tokio::time::sleep(EVERY) => {}
        }
        if let Err(error) = flush(&app).await {
            tracing::warn!(%error, "views of articles could not be written");
        }
    }
}
