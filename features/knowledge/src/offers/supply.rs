//! What each language of a site has, counted once for as long as nothing happens: the boards of editors ask again and again.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use vestibule_base::{Id, Timestamp};
use vestibule_store::outbox;
use vestibule_web::{App, BoxError};

use crate::store::board::{self, Coverage};

/// A base of so many texts is counted at most once in [`PAUSE`], whatever happens.
const LARGE: i64 = 2_000;
/// See [`LARGE`].
const PAUSE: i64 = Timestamp::MINUTE;

/// How far the languages of a site are.
#[derive(Default)]
pub struct Supply {
    /// By language.
    pub coverage: Vec<Coverage>,
    /// Texts in any language.
    pub total: i64,
}

/// What was counted, when, and after which event.
type Counted = (Timestamp, i64, Arc<Supply>);

/// What this process has counted, by site.
#[derive(Default)]
pub struct Supplies(Mutex<HashMap<Id, Counted>>);

/// How far the languages of a site are.
///
/// # Errors
/// When the database does.
pub async fn of(app: &App, site: Id) -> Result<Arc<Supply>, BoxError> {
    let (now, newest) = (app.now(), outbox::newest(&app.db).await?);
    let kept = app.slots.own.get::<Supplies>();
    let known = kept.as_ref().and_then(|kept| kept.0.lock().unwrap_or_else(PoisonError::into_inner).get(&site).cloned());
    if let Some((at, seen, supply)) = known {
        let is_young = now.millis() - at.millis() < PAUSE && supply.total > LARGE;
        if seen == newest || is_young {
            return Ok(supply);
        }
    }
    let coverage = board::list_coverage(&app.db, site).await?;
    let fresh = Arc::new(Supply { total: coverage.first().map_or(0, |one| one.total), coverage });
    if let Some(kept) = kept {
        let counted = (now, newest, Arc::clone(&fresh));
        kept.0.lock().unwrap_or_else(PoisonError::into_inner).insert(site, counted);
    }
    Ok(fresh)
}
