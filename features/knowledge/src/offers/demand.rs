//! What readers of a language want (L5). As with [`supply`](super::supply), the figures of a large base may be some seconds old.

use std::sync::Arc;

use vestibule_base::{Id, Locale};
use vestibule_contracts::slots::SoughtIn;
use vestibule_web::{App, BoxError};

use crate::offers::kept::{Kept, Terms};
use crate::offers::supply::{self, Supply};
use crate::store::outdated;
use crate::store::parity::{self, Lacking, Readers};
use crate::store::reach::Reach;

/// Days that make the demand.
const DAYS: i64 = 90;
/// Texts that are listed.
const SHOWN: i64 = 30;

/// What readers want.
#[derive(Default)]
pub struct Demand {
    /// Readers, by language.
    pub readers: Vec<Readers>,
    /// Searches, by language.
    pub sought: Vec<SoughtIn>,
    /// What the language lacks.
    pub missing: Vec<Lacking>,
    /// What lags behind in it.
    pub outdated: Vec<Lacking>,
}

/// What this process has worked out, by site and language.
pub type Demands = Kept<(Id, Locale), Demand>;

/// What readers of a language want; `first` is the language in which texts are named.
///
/// # Errors
/// When database or search do.
pub async fn of(app: &App, supply: &Supply, site: Id, (locale, first): (Locale, Locale)) -> Result<Arc<Demand>, BoxError> {
    let kept = app.slots.own.get::<Demands>().filter(|_| supply.is_large());
    let Some(kept) = kept else { return Ok(Arc::new(work_out(app, site, (locale, first)).await?)) };
    let own = app.clone();
    let terms = Terms { now: app.now(), pause: supply::PAUSE, is_worth_it: |_| true };
    kept.get((site, locale), terms, async move { work_out(&own, site, (locale, first)).await }).await
}

async fn work_out(app: &App, site: Id, (locale, first): (Locale, Locale)) -> Result<Demand, BoxError> {
    let day = app.now().day() - DAYS;
    let (missing, outdated) = wanted(app, &Reach::all(site), (locale, first)).await?;
    Ok(Demand {
        readers: parity::list_readers(&app.db, site, day).await?,
        sought: match &app.slots.sought {
            Some(sought) => sought.by_language(site, day).await?,
            None => Vec::new(),
        },
        missing,
        outdated,
    })
}

/// What a language lacks and what lags behind in it, of what an editor may act on.
///
/// # Errors
/// When the database does.
pub async fn wanted(
    app: &App,
    reach: &Reach,
    (locale, first): (Locale, Locale),
) -> vestibule_store::Result<(Vec<Lacking>, Vec<Lacking>)> {
    let day = app.now().day() - DAYS;
    let missing = parity::list_missing(&app.db, reach, (locale, first), day, SHOWN).await?;
    Ok((missing, outdated::list_by_readers(&app.db, reach, locale, day, SHOWN).await?))
}
