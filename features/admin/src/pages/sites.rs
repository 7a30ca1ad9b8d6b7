//! All sites of the installation.

use std::sync::Arc;

use askama::Template;
use vestibule_base::{Id, Translator};
use vestibule_store::{Error, Site, SiteLook, site};
use vestibule_web::{Errors, FormData, FormState, Head, PageResult, View, Visit};

use crate::model::is_host;

#[derive(Template)]
#[template(path = "sites.html")]
struct Page {
    t: Translator,
    sites: Vec<(Arc<Site>, String)>,
    form: FormState,
}

impl View for Page {
    fn title(&self) -> String {
        self.t.text("admin-door-sites")
    }

    fn head(&self) -> Head {
        Head::staff()
    }
}

fn page(visit: &Visit, form: FormState) -> Page {
    let sites = visit.app.sites().iter().map(|site| (Arc::clone(site), visit.app.base_url(site))).collect();
    Page { t: visit.t.clone(), sites, form }
}

/// The page.
pub async fn show(visit: Visit) -> PageResult {
    visit.show(&page(&visit, FormState::empty()))
}

/// Adds a site with the languages of this one; its own administrator page is behind its own host name.
pub async fn create(visit: Visit, form: FormData) -> PageResult {
    let (name, host) = (form.line("name"), form.line("host").to_lowercase());
    let mut errors = Errors::new();
    errors.require(!name.is_empty(), "name", "admin-error-name-empty");
    errors.require(is_host(&host), "host", "admin-error-host");
    if errors.is_empty() {
        let now = visit.now();
        let fresh =
            Site { id: Id::new(now), host, name, locales: visit.site.locales.clone(), look: SiteLook::default(), version: 1 };
        let mut tx = visit.app.db.begin().await?;
        match site::insert(&mut tx, &fresh, now).await {
            Err(Error::Unique(_)) => errors.add("host", "admin-error-host-taken"),
            Err(other) => return Err(other.into()),
            Ok(()) => {
                tx.commit(now).await?;
                visit.app.reload_sites().await?;
                return Ok(visit.done("/admin/sites", "site-saved"));
            }
        }
    }
    visit.show_refused(&page(&visit, FormState::refused(form, errors)))
}
