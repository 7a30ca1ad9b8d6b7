//! The gap list as the board shows it: some minutes old, and made anew beside the request. It asks other features and reads many votes.

use std::sync::Arc;

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_web::App;

use super::Gap;
use crate::offers::kept::{Kept, Terms};

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
    let (own, (site, locale)) = (app.clone(), at);
    let list = async move { Ok(super::list(&own, site, (locale, locale)).await?.0) };
    kept.recent(at, &Terms { now: app.now(), pause: PAUSE, is_worth_it: |_| true }, list).unwrap_or_default()
}
