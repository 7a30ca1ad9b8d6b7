//! Whether a site has a forum of which somebody sees a section: without that the menus have no door to it.

use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};
use std::time::Duration;

use tokio::sync::watch;
use vestibule_base::{Audience, Id, Viewer};
use vestibule_web::{App, BoxError};

use crate::settings;
use crate::store::section;

/// Other processes change it, too.
const LOOK_AGAIN: Duration = Duration::from_secs(5);

/// Audiences of the sections of each site whose forum is open. Before it was looked up once there is no door: one that leads nowhere
/// does more harm than one that comes later.
#[derive(Default)]
pub struct Doors(RwLock<HashMap<Id, Vec<Audience>>>);

impl Doors {
    /// Whether a site has a section that a viewer sees.
    pub fn is_open(&self, site: Id, viewer: &Viewer) -> bool {
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner);
        known.get(&site).is_some_and(|audiences| audiences.iter().any(|audience| viewer.sees(*audience)))
    }

    /// Whether a site has a forum.
    pub fn has_forum(&self, site: Id) -> bool {
        self.0.read().unwrap_or_else(PoisonError::into_inner).contains_key(&site)
    }

    /// Keeps what is shown; answers whether that is news.
    fn set(&self, shown: HashMap<Id, Vec<Audience>>) -> bool {
        let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
        let is_news = *known != shown;
        *known = shown;
        is_news
    }
}

/// Looks once what sites show, and forgets kept pages when their menus changed.
///
/// # Errors
/// When the database does.
pub async fn look(app: &App) -> Result<(), BoxError> {
    let Some(doors) = app.slots.own.get::<Doors>() else { return Ok(()) };
    let mut shown: HashMap<Id, Vec<Audience>> = HashMap::new();
    for site in app.sites().iter() {
        if settings::is_open(&app.db, site.id).await? {
            shown.insert(site.id, Vec::new());
        }
    }
    for seen in section::list_audiences(&app.db).await? {
        if let Some(audiences) = shown.get_mut(&seen.site_id) {
            audiences.push(seen.effective_audience);
        }
    }
    // In no order, the same audiences would be news each time.
    shown.values_mut().for_each(|audiences| audiences.sort_by_key(ToString::to_string));
    shown.retain(|_, audiences| !audiences.is_empty());
    if doors.set(shown) {
        app.cache.forget();
    }
    Ok(())
}

/// Looks again and again until the program ends.
pub async fn keep_looking(app: App, mut stop: watch::Receiver<bool>) {
    let mut commits = app.db.commits();
    while !*stop.borrow() {
        commits.mark_unchanged();
        if let Err(error) = look(&app).await {
            tracing::warn!(%error, "the door of the forum could not be looked at");
        }
        tokio::select! {
            _ = commits.changed() => tokio::time::sleep(Duration::from_millis(300)).await,
            _ = stop.changed() => {}
            () = tokio::time::sleep(LOOK_AGAIN) => {}
        }
    }
}
