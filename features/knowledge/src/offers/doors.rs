//! Whether a site has questions, videos and products: without them the menus have no doors to them. Whether anything may be
//! commented on it: without that no page asks. And whose players it shows, which every page with a video asks.

use std::collections::{HashMap, HashSet};
use std::sync::{PoisonError, RwLock};
use std::time::Duration;

use tokio::sync::watch;
use vestibule_base::Id;
use vestibule_store::site;
use vestibule_web::{App, BoxError};

use crate::model::Form;
use crate::store::{comment, faq, product};
use crate::video::settings::{SETTING, VideoSettings};

/// Other processes publish, too.
const LOOK_AGAIN: Duration = Duration::from_secs(5);

/// What sites show; `None` until it was looked up once: a door too many does no harm.
#[derive(Default)]
pub struct Doors(RwLock<Option<Shown>>);

/// What sites show: forms, whether products, where people may talk, and hosts of players.
#[derive(Default, PartialEq, Eq)]
struct Shown {
    forms: HashSet<(Id, Form)>,
    products: HashSet<Id>,
    talking: HashSet<Id>,
    hosts: Option<HashMap<Id, Vec<String>>>,
}

impl Doors {
    /// Whether a site shows anything of a form.
    pub fn is_open(&self, site: Id, form: Form) -> bool {
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner);
        known.as_ref().is_none_or(|known| known.forms.contains(&(site, form)))
    }

    /// Whether a site shows products.
    pub fn has_products(&self, site: Id) -> bool {
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner);
        known.as_ref().is_none_or(|known| known.products.contains(&site))
    }

    /// Whether anything on a site may be commented.
    pub fn may_talk(&self, site: Id) -> bool {
        self.0.read().unwrap_or_else(PoisonError::into_inner).as_ref().is_none_or(|known| known.talking.contains(&site))
    }

    /// Hosts of others whose players a site allows; `None` until it was looked up.
    pub fn hosts(&self, site: Id) -> Option<Vec<String>> {
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner);
        Some(known.as_ref()?.hosts.as_ref()?.get(&site).cloned().unwrap_or_default())
    }

    /// Keeps what is shown; answers whether that is news.
    fn set(&self, shown: Shown) -> bool {
        let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
        let is_news = known.as_ref() != Some(&shown);
        *known = Some(shown);
        is_news
    }
}

/// Looks once what sites show, and forgets kept pages when their menus changed.
///
/// # Errors
/// When the database does.
pub async fn look(app: &App) -> Result<(), BoxError> {
    let Some(doors) = app.slots.own.get::<Doors>() else { return Ok(()) };
    let forms = faq::list_shown(&app.db).await?.into_iter().map(|one| (one.site_id, one.kind.form())).collect();
    let products = product::list_sites(&app.db).await?.into_iter().collect();
    let talking = comment::list_talking(&app.db).await?.into_iter().collect();
    // What cannot be read is asked for by the page that needs it, and does not hold up the menus.
    let players = site::list_setting::<VideoSettings>(&app.db, SETTING).await;
    let players = players.inspect_err(|error| tracing::warn!(%error, "settings of videos cannot be read")).ok();
    let hosts = players.map(|all| all.into_iter().map(|(site, settings)| (site, settings.hosts)).collect());
    if doors.set(Shown { forms, products, talking, hosts }) {
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
            tracing::warn!(%error, "the doors of the menu could not be looked at");
        }
        tokio::select! {
            _ = commits.changed() => tokio::time::sleep(Duration::from_millis(300)).await,
            _ = stop.changed() => {}
            () = tokio::time::sleep(LOOK_AGAIN) => {}
        }
    }
}
