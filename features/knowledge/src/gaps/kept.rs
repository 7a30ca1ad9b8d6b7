//! The gap list as the board shows it: some minutes old, and made anew beside the request. It asks other features and reads many votes.

use std::sync::Arc;

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_web::App;

use super::Gap;
use crate::offers::kept::Kept;

/// For so long a list is good enough for the board.
const PAUSE: i64 = 5 * Timestamp::MINUTE;

/// What this process has listed, by site and language.
pub type KeptGaps = Kept<(Id, Locale), Vec<Gap>>;

/// Keeps a list for the board.
pub fn keep(app: &App, at: (Id, Locale), gaps: &[Gap]) {
    if let Some(kept) = app.slots.own.get::<KeptGaps>() {
        kept.keep(at, app.now(), gaps.to_vec());
    }
}

/// The gaps of a language, as they were some minutes ago; none before they were listed for the first time.
#[must_use]
pub fn recent(app: &App, at: (Id, Locale)) -> Arc<Vec<Gap>> {
    let Some(kept) = app.slots.own.get::<KeptGaps>() else { return Arc::default() };
    let (known, is_due) = kept.find(at, app.now(), PAUSE);
    if is_due {
        tokio::spawn(list_anew(app.clone(), at));
    }
    known.unwrap_or_default()
}

async fn list_anew(app: App, (site, locale): (Id, Locale)) {
    match super::list(&app, site, (locale, locale)).await {
        Ok((gaps, _)) => keep(&app, (site, locale), &gaps),
        Err(error) => tracing::warn!(%error, "the gaps could not be listed for the board"),
    }
}
