//! `/admin/knowledge`: what an administrator decides about publishing.

use askama::Template;
use vestibule_base::Translator;
use vestibule_store::site;
use vestibule_web::{Errors, FormData, FormState, Head, PageResult, View, Visit};

use crate::settings::{COST, Cost, KnowledgeSettings, SETTING};
use crate::store::comment::{self, Scope};

/// The page.
#[derive(Template)]
#[template(path = "desk/settings.html")]
struct SettingsPage {
    t: Translator,
    form: FormState,
}

impl View for SettingsPage {
    fn title(&self) -> String {
        self.t.text("knowledge-publishing")
    }

    fn head(&self) -> Head {
        Head { main_class: "main wrap wrap-form", ..Head::staff() }
    }
}

/// The form as it stands.
pub async fn show(visit: Visit) -> PageResult {
    let settings: KnowledgeSettings = site::find_setting(&visit.app.db, visit.site.id, SETTING).await?;
    let comments = comment::find_rule(&visit.app.db, visit.site.id, Scope::Site).await?.unwrap_or(false);
    let cost: Cost = site::find_setting(&visit.app.db, visit.site.id, COST).await?;
    let form = FormState::filled([
        ("approval", tick(settings.approval)),
        ("check_links", tick(settings.check_links)),
        ("comments", tick(comments)),
        ("cost", if cost.amount == 0 { String::new() } else { cost.amount.to_string() }),
        ("currency", cost.currency),
    ]);
    visit.show(&SettingsPage { t: visit.t.clone(), form })
}

/// Keeps it.
pub async fn save(visit: Visit, data: FormData) -> PageResult {
    let settings = KnowledgeSettings { approval: data.checked("approval"), check_links: data.checked("check_links") };
    let Some(cost) = Cost::parse(data.raw("cost"), data.raw("currency")) else {
        let mut errors = Errors::new();
        errors.require(false, "cost", "knowledge-error-cost");
        return visit.show_refused(&SettingsPage { t: visit.t.clone(), form: FormState::refused(data, errors) });
    };
    let mut tx = visit.app.db.begin().await?;
    site::update_setting(&mut tx, visit.site.id, COST, &cost).await?;
    site::update_setting(&mut tx, visit.site.id, SETTING, &settings).await?;
    let comments = Some(data.checked("comments"));
    comment::update_rule(&mut tx, visit.site.id, Scope::Site, comments, visit.now()).await?;
    tx.commit(visit.now()).await?;
    Ok(visit.done("/admin/knowledge", "knowledge-saved"))
}

fn tick(is_on: bool) -> String {
    if is_on { "yes" } else { "" }.to_owned()
}
