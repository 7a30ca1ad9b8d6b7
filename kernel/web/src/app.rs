//! The program while it runs: everything that handlers, jobs and reactions share.

use std::ops::Deref;
use std::sync::{Arc, PoisonError, RwLock};

use vestibule_base::{Clock, Id, Locale, Texts, Timestamp, Translator};
use vestibule_contracts::Slots;
use vestibule_outside::Outside;
use vestibule_store::{Db, Files, Leases, Site, site};

use crate::cache::PageCache;
use crate::config::Config;
use crate::crowd::Crowd;
use crate::feature::Feature;
use crate::figures::Figures;
use crate::limits::Limits;
use crate::reactions::Looked;

/// What a feature may build its slots from, before the program runs.
#[derive(Clone)]
pub struct Kernel {
    /// Database.
    pub db: Db,
    /// Files.
    pub files: Files,
    /// Time.
    pub clock: Clock,
    /// Texts of all features.
    pub texts: Arc<Texts>,
    /// What the operator decided.
    pub config: Arc<Config>,
}

/// The program. Cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Inner>);

/// See [`App`].
pub struct Inner {
    /// What features were built from.
    pub kernel: Kernel,
    /// What features offer.
    pub slots: Slots,
    /// Leases of this process.
    pub leases: Leases,
    /// Finished pages.
    pub cache: PageCache,
    /// The door to other hosts.
    pub outside: Outside,
    /// Figures of this process.
    pub figures: Figures,
    pub(crate) limits: Limits,
    pub(crate) crowd: Crowd,
    pub(crate) looked: Looked,
    /// The features, for workers and lists.
    pub features: Vec<Feature>,
    sites: RwLock<Arc<Vec<Arc<Site>>>>,
}

impl Deref for App {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}

impl Deref for Inner {
    type Target = Kernel;

    fn deref(&self) -> &Kernel {
        &self.kernel
    }
}

impl App {
    /// Puts the program together from its features, whose migrations have run.
    ///
    /// # Errors
    /// When the sites cannot be read.
    pub async fn new(kernel: Kernel, features: Vec<Feature>) -> vestibule_store::Result<Self> {
        let mut slots = Slots::default();
        for feature in &features {
            if let Some(offer) = feature.offer {
                offer(&kernel, &mut slots);
            }
        }
        slots.menu.sort_by_key(|entry| entry.position);
        let app = Self(Arc::new(Inner {
            leases: Leases::new(kernel.db.clone()),
            limits: Limits::new(kernel.config.limits),
            crowd: Crowd::new(kernel.config.most_requests, kernel.config.largest_upload),
            looked: Looked::default(),
            cache: PageCache::default(),
            outside: if kernel.config.guards_network { Outside::guarded() } else { Outside::unguarded() },
            figures: Figures::default(),
            sites: RwLock::default(),
            kernel,
            slots,
            features,
        }));
        app.reload_sites().await?;
        Ok(app)
    }

    /// Now.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Reads the sites anew, after one changed.
    ///
    /// # Errors
    /// When the database does.
    pub async fn reload_sites(&self) -> vestibule_store::Result<()> {
        let fresh = site::list(&self.db).await?.into_iter().map(Arc::new).collect();
        *self.sites.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(fresh);
        Ok(())
    }

    /// All sites.
    #[must_use]
    pub fn sites(&self) -> Arc<Vec<Arc<Site>>> {
        Arc::clone(&self.sites.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// The site that answers to a host name (a port after it does not matter).
    #[must_use]
    pub fn site_of_host(&self, host: &str) -> Option<Arc<Site>> {
        let name = host
            .rsplit_once(':')
            .filter(|(_, port)| port.bytes().all(|byte| byte.is_ascii_digit()))
            .map_or(host, |(name, _)| name);
        let sites = self.sites();
        sites
            .iter()
            .find(|site| site.host.eq_ignore_ascii_case(name))
            .or_else(|| sites.iter().find(|site| site.host == "*"))
            .cloned()
    }

    /// The site with this id.
    #[must_use]
    pub fn site(&self, id: Id) -> Option<Arc<Site>> {
        self.sites().iter().find(|site| site.id == id).cloned()
    }

    /// How a site is reached from outside, without a slash at the end.
    #[must_use]
    pub fn base_url(&self, site: &Site) -> String {
        if site.host == "*" {
            return self.config.base_url.clone();
        }
        let scheme = if self.config.is_https() { "https" } else { "http" };
        let port = self
            .config
            .base_url
            .rsplit_once(':')
            .map(|(_, port)| port)
            .filter(|port| port.bytes().all(|byte| byte.is_ascii_digit()));
        port.map_or_else(|| format!("{scheme}://{}", site.host), |port| format!("{scheme}://{}:{port}", site.host))
    }

    /// The texts in a language, for mails and jobs.
    #[must_use]
    pub fn translator(&self, locale: Locale, zone: &str) -> Translator {
        Translator::new(Arc::clone(&self.texts), locale, zone)
    }
}
