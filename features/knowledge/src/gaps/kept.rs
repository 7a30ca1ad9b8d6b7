//! The gap list as the board shows it: some minutes old, and made anew beside the request. It asks other features and reads many votes.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_web::App;

use super::Gap;

/// For so long a list is good enough for the board.
const PAUSE: i64 = 5 * Timestamp::MINUTE;

/// A list, and when it was made or begun.
type Made = (Timestamp, Arc<Vec<Gap>>);

/// What this process has listed, by site and language.
#[derive(Default)]
pub struct KeptGaps(Mutex<HashMap<(Id, Locale), Made>>);

/// Keeps a list for the board.
pub fn keep(app: &App, at: (Id, Locale), gaps: &[Gap]) {
    if let Some(kept) = app.slots.own.get::<KeptGaps>() {
        let made = (app.now(), Arc::new(gaps.to_vec()));
        kept.0.lock().unwrap_or_else(PoisonError::into_inner).insert(at, made);
    }
}

/// The gaps of a language, as they were some minutes ago; none before they were listed for the first time.
#[must_use]
pub fn recent(app: &App, at: (Id, Locale)) -> Arc<Vec<Gap>> {
    let (now, kept) = (app.now(), app.slots.own.get::<KeptGaps>());
    let known = kept.as_ref().and_then(|kept| kept.0.lock().unwrap_or_else(PoisonError::into_inner).get(&at).cloned());
    let gaps = known.as_ref().map(|(_, gaps)| Arc::clone(gaps)).unwrap_or_default();
    if known.is_none_or(|(made, _)| now.millis() - made.millis() >= PAUSE) {
        // Noted before it is begun, so that it is begun once.
        keep(app, at, &gaps);
        tokio::spawn(list_anew(app.clone(), at));
    }
    gaps
}

async fn list_anew(app: App, (site, locale): (Id, Locale)) {
    match super::list(&app, site, (locale, locale)).await {
        Ok((gaps, _)) => keep(&app, (site, locale), &gaps),
        Err(error) => tracing::warn!(%error, "the gaps could not be listed for the board"),
    }
}
