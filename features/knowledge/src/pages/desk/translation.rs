//! `/admin/translation`: which service drafts translations (L4), with a button that tries it.

use std::time::Duration;

use askama::Template;
use vestibule_base::Translator;
use vestibule_store::site;
use vestibule_web::{Choice, Errors, FormData, FormState, Head, PageResult, View, Visit};

use crate::machine::service::Service;
use crate::machine::settings::{LIBRE, OPENAI, SETTING, TranslationSettings};

/// Somebody waits for the page.
const PATIENCE: Duration = Duration::from_secs(20);

/// The page.
#[derive(Template)]
#[template(path = "desk/translation.html")]
struct TranslationPage {
    t: Translator,
    form: FormState,
    kinds: Vec<Choice>,
    /// Whether a key is kept, which is never shown.
    has_key: bool,
    /// What the service said to a test, or what is wrong.
    answer: Option<Result<String, String>>,
}

impl TranslationPage {
    fn key_hint(&self) -> &'static str {
        if self.has_key { "knowledge-translation-key-kept" } else { "knowledge-translation-key-hint" }
    }
}

impl View for TranslationPage {
    fn title(&self) -> String {
        self.t.text("knowledge-translation")
    }

    fn head(&self) -> Head {
        Head { main_class: "main wrap wrap-form", ..Head::staff() }
    }
}

fn page(visit: &Visit, form: FormState, kept: &TranslationSettings) -> TranslationPage {
    let kind = |kind: &str| {
        Choice::new(kind, visit.t.text(&format!("knowledge-translation-{}", if kind.is_empty() { "off" } else { kind })))
    };
    TranslationPage {
        t: visit.t.clone(),
        form,
        kinds: ["", OPENAI, LIBRE].map(kind).into(),
        has_key: !kept.key.is_empty(),
        answer: None,
    }
}

/// The form as it stands, without the key.
pub async fn show(visit: Visit) -> PageResult {
    let kept: TranslationSettings = site::find_setting(&visit.app.db, visit.site.id, SETTING).await?;
    let form = FormState::filled([
        ("kind", kept.kind.clone()),
        ("address", kept.address.clone()),
        ("model", kept.model.clone()),
        ("publish_unchecked", if kept.publish_unchecked { "yes" } else { "" }.to_owned()),
    ]);
    visit.show(&page(&visit, form, &kept))
}

/// Keeps it, or tries it.
pub async fn save(visit: Visit, mut data: FormData) -> PageResult {
    let kept: TranslationSettings = site::find_setting(&visit.app.db, visit.site.id, SETTING).await?;
    let mut errors = Errors::new();
    let typed = read(&data, &kept, &mut errors);
    // What was typed as a key stands on no page.
    data.set("key", "");
    let shown = data;
    if errors.iter().next().is_some() {
        return visit.show_refused(&page(&visit, FormState::refused(shown, errors), &kept));
    }
    if shown.raw("act") == "test" {
        let answer = test(&visit, &typed).await;
        let form = FormState { data: shown, ..FormState::empty() };
        return visit.show(&TranslationPage { answer: Some(answer), ..page(&visit, form, &kept) });
    }
    let mut tx = visit.app.db.begin().await?;
    site::update_setting(&mut tx, visit.site.id, SETTING, &typed).await?;
    tx.commit(visit.now()).await?;
    Ok(visit.done("/admin/translation", "knowledge-saved"))
}

/// What was typed; an empty key keeps the one that is there, as long as the address stays.
fn read(data: &FormData, kept: &TranslationSettings, errors: &mut Errors) -> TranslationSettings {
    let typed = TranslationSettings {
        kind: [OPENAI, LIBRE].into_iter().find(|kind| *kind == data.raw("kind")).unwrap_or_default().to_owned(),
        address: data.line("address").trim_end_matches('/').to_owned(),
        key: data.line("key"),
        model: data.line("model").chars().take(200).collect(),
        publish_unchecked: data.checked("publish_unchecked"),
    };
    if !typed.kind.is_empty() {
        let is_address =
            ["https://", "http://"].iter().any(|scheme| typed.address.len() > scheme.len() && typed.address.starts_with(scheme));
        errors.require(is_address && typed.address.len() <= 500, "address", "knowledge-error-translation-address");
        errors.require(typed.kind != OPENAI || !typed.model.is_empty(), "model", "knowledge-error-translation-model");
    }
    // A key is not sent to another host than that for which it was given.
    let is_same = typed.address == kept.address;
    let key = if typed.key.is_empty() && is_same && !data.checked("forget_key") { kept.key.clone() } else { typed.key };
    TranslationSettings { key, ..typed }
}

async fn test(visit: &Visit, typed: &TranslationSettings) -> Result<String, String> {
    let said = |key: &str| visit.t.text(&format!("knowledge-machine-trouble-{key}"));
    let from = visit.site.default_locale();
    let to = visit.site.locales.iter().copied().find(|locale| *locale != from).unwrap_or(from);
    if !typed.is_on() {
        return Err(visit.t.text("knowledge-translation-none"));
    }
    let service = Service { door: &visit.app.outside, settings: typed, pair: (from, to), terms: &[], patience: PATIENCE };
    let sentence = visit.t.in_locale(from).text("knowledge-translation-sentence");
    match service.translate(&[sentence]).await {
        Ok(found) => Ok(found.into_iter().next().unwrap_or_default()),
        Err(failure) => Err(said(failure.name())),
    }
}
