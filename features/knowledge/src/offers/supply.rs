//! What each language of a site has. Counting a large base takes longer than drawing a page, so its figures may be some seconds old.

use std::sync::Arc;

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_web::{App, BoxError};

use crate::offers::kept::{Kept, Terms};
use crate::store::board::{self, Coverage};
use crate::store::outdated::{self, Lag};

/// A base of more texts is large.
const LARGE: i64 = 200;
/// So often a large base is counted at most.
pub const PAUSE: i64 = 10_000;

/// How far the languages of a site are.
#[derive(Default)]
pub struct Supply {
    /// By language.
    pub coverage: Vec<Coverage>,
    /// What lags behind, by language.
    pub lags: Vec<Lag>,
    /// Texts in any language.
    pub total: i64,
}

impl Supply {
    /// Whether it is worth keeping what was counted.
    #[must_use]
    pub fn is_large(&self) -> bool {
        self.total > LARGE
    }

    /// Published texts of a language.
    #[must_use]
    pub fn published(&self, locale: Locale) -> i64 {
        self.coverage.iter().find(|one| one.locale == locale).map_or(0, |one| one.published)
    }

    /// How many texts of a language lag behind, and since when the oldest does.
    #[must_use]
    pub fn lag(&self, locale: Locale) -> (i64, Option<Timestamp>) {
        self.lags.iter().find(|one| one.locale == locale).map_or((0, None), |one| (one.texts, Some(one.since)))
    }
}

/// What this process has counted, by site.
pub type Supplies = Kept<Id, Supply>;

/// How far the languages of a site are.
///
/// # Errors
/// When the database does.
pub async fn of(app: &App, site: Id) -> Result<Arc<Supply>, BoxError> {
    let Some(kept) = app.slots.own.get::<Supplies>() else { return Ok(Arc::new(count(app, site).await?)) };
    let own = app.clone();
    kept.get(site, Terms { now: app.now(), pause: PAUSE, is_worth_it: Supply::is_large }, async move { count(&own, site).await })
        .await
}

async fn count(app: &App, site: Id) -> Result<Supply, BoxError> {
    let coverage = board::list_coverage(&app.db, site).await?;
    let total = coverage.first().map_or(0, |one| one.total);
    Ok(Supply { coverage, total, lags: outdated::list_lags(&app.db, site).await? })
}
