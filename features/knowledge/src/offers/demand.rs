//! What readers of a language want (L5). As with [`supply`](super::supply), the figures of a large base may be some seconds old.

use std::sync::Arc;

use vestibule_base::{Id, Locale};
use vestibule_contracts::slots::SoughtIn;
use vestibule_web::{App, BoxError};

use crate::offers::kept::Kept;
use crate::offers::supply::{self, Supply};
use crate::store::parity::{self, Lacking, Readers};
use crate::store::reach::Reach;

/// Days that make the demand.
pub const DAYS: i64 = 90;
/// Texts that are listed.
pub const SHOWN: i64 = 30;

/// What readers want.
#[derive(Default)]
pub struct Demand {
    /// Readers, by language.
    pub readers: Vec<Readers>,
    /// Searches, by language.
    pub sought: Vec<SoughtIn>,
    /// What the language lacks.
    pub missing: Vec<Lacking>,
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
    let (known, is_due) = kept.find((site, locale), app.now(), supply::PAUSE);
    let Some(known) = known else {
        return Ok(kept.keep((site, locale), app.now(), work_out(app, site, (locale, first)).await?));
    };
    if is_due {
        let app = app.clone();
        tokio::spawn(async move {
            match work_out(&app, site, (locale, first)).await {
                Ok(fresh) => drop(kept.keep((site, locale), app.now(), fresh)),
                Err(error) => tracing::warn!(%error, "what readers want could not be worked out"),
            }
        });
    }
    Ok(known)
}

async fn work_out(app: &App, site: Id, languages: (Locale, Locale)) -> Result<Demand, BoxError> {
    let day = app.now().day() - DAYS;
    Ok(Demand {
        readers: parity::list_readers(&app.db, site, day).await?,
        sought: match &app.slots.sought {
            Some(sought) => sought.by_language(site, day).await?,
            None => Vec::new(),
        },
        missing: parity::list_missing(&app.db, &Reach::all(site), languages, day, SHOWN).await?,
    })
}
