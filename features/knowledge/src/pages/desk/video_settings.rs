//! `/admin/videos`: how large films may be, and whose players may be shown.

use askama::Template;
use vestibule_base::Translator;
use vestibule_store::site;
use vestibule_web::{Errors, FormData, FormState, Head, PageResult, View, Visit};

use crate::video::settings::{LARGEST, SETTING, VideoSettings, is_host};

/// The page.
#[derive(Template)]
#[template(path = "desk/video_settings.html")]
struct SettingsPage {
    t: Translator,
    form: FormState,
}

impl View for SettingsPage {
    fn title(&self) -> String {
        self.t.text("knowledge-video-settings")
    }

    fn head(&self) -> Head {
        Head { main_class: "main wrap wrap-form", ..Head::staff() }
    }
}

/// The form as it stands.
pub async fn show(visit: Visit) -> PageResult {
    let settings: VideoSettings = site::find_setting(&visit.app.db, visit.site.id, SETTING).await?;
    let form = FormState::filled([("largest", settings.largest_megabytes.to_string()), ("hosts", settings.hosts.join("\n"))]);
    visit.show(&SettingsPage { t: visit.t.clone(), form })
}

/// Keeps it.
pub async fn save(visit: Visit, data: FormData) -> PageResult {
    let mut errors = Errors::new();
    let largest = data.line("largest").parse::<u64>().ok().filter(|largest| (1..=LARGEST).contains(largest));
    errors.require(largest.is_some(), "largest", "knowledge-error-largest");
    let hosts: Vec<String> = data.text("hosts").split_whitespace().map(str::to_ascii_lowercase).collect();
    errors.require(hosts.iter().all(|host| is_host(host)), "hosts", "knowledge-error-hosts");
    let Some(largest_megabytes) = largest.filter(|_| errors.iter().next().is_none()) else {
        return visit.show_refused(&SettingsPage { t: visit.t.clone(), form: FormState::refused(data, errors) });
    };
    let mut tx = visit.app.db.begin().await?;
    site::update_setting(&mut tx, visit.site.id, SETTING, &VideoSettings { largest_megabytes, hosts }).await?;
    // Pages that frame a host that is allowed no longer must be drawn anew.
    tx.emit(&vestibule_contracts::events::SiteChanged { site: visit.site.id })?;
    tx.commit(visit.now()).await?;
    Ok(visit.done("/admin/videos", "knowledge-saved"))
}
