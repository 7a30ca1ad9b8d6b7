//! Counting readers without a write in their request: in memory, and from there to the database now and then.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::watch;
use vestibule_base::{Id, Locale};
use vestibule_web::{App, BoxError};

use crate::store::{parity, view};

/// How often counts go to the database.
const EVERY: Duration = Duration::from_secs(20);
/// Views of an article and language on a day.
type Counts = HashMap<(Id, Locale, i64), i64>;

/// Readers, and readers who wanted another language than the one they got.
type Both = (Counts, Counts);

/// Views that this process has seen and not yet written.
#[derive(Default)]
pub struct Views(Mutex<Both>);

impl Views {
    /// Counts one view.
    pub fn add(&self, article: Id, locale: Locale, day: i64) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner).0.entry((article, locale, day)).or_default() += 1;
    }

    /// Counts a reader who wanted a language and got another (L5).
    pub fn add_wanted(&self, article: Id, locale: Locale, day: i64) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner).1.entry((article, locale, day)).or_default() += 1;
    }

    fn take(&self) -> Both {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Writes what was counted.
///
/// # Errors
/// When the database does; the counts of this round are then lost.
pub async fn flush(app: &App) -> Result<(), BoxError> {
    let Some(views) = app.slots.own.get::<Views>() else { return Ok(()) };
    let (counts, wanted) = views.take();
    let (mut counts, mut wanted): (Vec<_>, Vec<_>) = (counts.into_iter().collect(), wanted.into_iter().collect());
    if counts.is_empty() && wanted.is_empty() {
        return Ok(());
    }
    // Two processes that write rows in the same order cannot lock each other out.
    counts.sort_unstable();
    wanted.sort_unstable();
    let mut tx = app.db.begin().await?;
    for ((article, locale, day), count) in counts {
        view::add(&mut tx, (article, locale), day, count).await?;
    }
    for ((article, locale, day), count) in wanted {
        parity::add_wanted(&mut tx, (article, locale), day, count).await?;
    }
    Ok(tx.commit(app.now()).await?)
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
