//! `/admin/community/settings`: whether the site has a forum.

use askama::Template;
use vestibule_base::Translator;
use vestibule_store::site;
use vestibule_web::{FormData, FormState, Head, PageResult, View, Visit};

use super::{Tab, tabs};
use crate::actions::tell_of_switch;
use crate::settings::{CommunitySettings, SETTING, is_open};

#[derive(Template)]
#[template(path = "admin/settings.html")]
struct SettingsPage {
    t: Translator,
    tabs: Vec<Tab>,
    form: FormState,
}

impl View for SettingsPage {
    fn title(&self) -> String {
        self.t.text("community-settings")
    }

    fn head(&self) -> Head {
        super::form_head()
    }
}

/// The form as it stands.
pub async fn show(visit: Visit) -> PageResult {
    let enabled = is_open(&visit.app.db, visit.site.id).await?;
    let form = FormState::filled([("enabled", if enabled { "yes" } else { "" })]);
    visit.show(&SettingsPage { tabs: tabs(&visit, &visit.t), form, t: visit.t.clone() })
}

/// Keeps it.
pub async fn save(visit: Visit, data: FormData) -> PageResult {
    let enabled = data.checked("enabled");
    let mut tx = visit.app.db.begin().await?;
    let before = is_open(&tx, visit.site.id).await?;
    site::update_setting(&mut tx, visit.site.id, SETTING, &CommunitySettings { enabled }).await?;
    if before != enabled {
        tell_of_switch(&mut tx, visit.site.id).await?;
    }
    tx.commit(visit.now()).await?;
    crate::offers::doors::look(&visit.app).await?;
    Ok(visit.done("/admin/community/settings", "community-saved"))
}
