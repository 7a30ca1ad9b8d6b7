//! Drafts by a translation service (L4): asked for by an editor, written in the background, marked until a person has
//! checked them. Nothing is sent before an administrator has set a service up, and nothing is published by itself.

pub mod markdown;
pub mod service;
pub mod settings;
mod terms;

use std::time::Duration;

use tokio::sync::watch;
use vestibule_base::{Id, Locale, Timestamp};
use vestibule_store::{Query, Tx, site};
use vestibule_web::{App, BoxError, Refusal};

use self::markdown::Parts;
use self::service::{Failure, Service};
use self::settings::{SETTING, TranslationSettings};
use crate::store::machine::{self, DRAFTED, FAILED, Machine, WAITING};
use crate::store::translation::{self, Draft, Edit, Translation};
use crate::store::{article, version};

/// Between two looks at what waits.
const EVERY: Duration = Duration::from_secs(3);
/// How long a draft may take before another process tries it.
const LEASE: i64 = 15 * Timestamp::MINUTE;
/// A service that fails so often is told of.
const ATTEMPTS: i64 = 4;

/// Translates what waits until the program ends. A job would keep the mails waiting for the service.
pub async fn keep_translating(app: App, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        tokio::select! {
            _ = stop.changed() => return,
            () = tokio::time::sleep(EVERY) => {}
        }
        if let Err(error) = round(&app).await {
            tracing::warn!(%error, "a draft could not be translated");
        }
    }
}

async fn round(app: &App) -> Result<(), BoxError> {
    if machine::find_due(&app.db, app.now()).await?.is_none() {
        return Ok(());
    }
    if app.leases.take("knowledge/machine", app.now(), LEASE).await?.is_none() {
        return Ok(());
    }
    while translate_next(app).await? {}
    Ok(())
}

/// Asks for a draft in a language, out of the published text in another.
///
/// # Errors
/// [`Refusal::Invalid`] when there is no service, nothing to translate, or a draft that would be lost.
pub async fn ask(tx: &mut Tx, (article, to): (Id, Locale), from: Locale, by: Option<Id>, now: Timestamp) -> Result<(), Refusal> {
    let refuse = |key: &'static str| Err(Refusal::invalid("machine", key));
    let Some(known) = article::find_any(tx, article).await? else { return Err(Refusal::NotFound) };
    let settings: TranslationSettings = site::find_setting(tx, known.site_id, SETTING).await?;
    if !settings.is_on() {
        return refuse("knowledge-error-machine-off");
    }
    let Some(source) = translation::find(tx, article, from).await?.filter(|one| one.is_public() && from != to) else {
        return refuse("knowledge-error-machine-source");
    };
    let own = translation::find(tx, article, to).await?;
    if own.as_ref().is_some_and(|own| own.has_draft() && !own.title.is_empty()) {
        return refuse("knowledge-error-machine-draft");
    }
    let fresh = Machine {
        article_id: article,
        locale: to,
        source_locale: from,
        source_version: source.version,
        state: WAITING.to_owned(),
        trouble: String::new(),
        attempts: 0,
        due_at: now,
        asked_by: by,
        asked_at: now,
        unchecked_version: None,
    };
    Ok(machine::upsert_waiting(tx, &fresh).await?)
}

/// Whether a language may be published: no machine's draft that nobody has checked, unless the site allows that.
///
/// # Errors
/// [`Refusal::Invalid`] when somebody has to check it first.
pub async fn demand_check(query: &impl Query, at: (Id, Locale)) -> Result<(), Refusal> {
    let Some(machine) = machine::find(query, at).await? else { return Ok(()) };
    let version = translation::find(query, at.0, at.1).await?.map_or(0, |known| known.version);
    if !machine.is_unchecked(version) {
        return Ok(());
    }
    let Some(known) = article::find_any(query, at.0).await? else { return Ok(()) };
    let settings: TranslationSettings = site::find_setting(query, known.site_id, SETTING).await?;
    if settings.publish_unchecked { Ok(()) } else { Err(Refusal::invalid("machine", "knowledge-error-machine-unchecked")) }
}

/// Translates the draft that has waited longest; `false` when none is due.
///
/// # Errors
/// When the database does. What the service does wrong is written down for the editor.
pub async fn translate_next(app: &App) -> Result<bool, BoxError> {
    let Some(waiting) = machine::find_due(&app.db, app.now()).await? else { return Ok(false) };
    let at = (waiting.article_id, waiting.locale);
    let outcome = draft(app, &waiting).await?;
    let now = app.now();
    let mut tx = app.db.begin().await?;
    // Whoever took it back meanwhile, or wrote something, is not overwritten.
    let is_wanted = machine::find(&tx, at).await?.is_some_and(|known| known.is_waiting() && known.asked_at == waiting.asked_at);
    if !is_wanted {
        return Ok(true);
    }
    match outcome {
        Ok(draft) if keep(&mut tx, &waiting, &draft, now).await? => {
            machine::update_state(&mut tx, at, (DRAFTED, ""), now).await?;
        }
        Ok(_) => machine::update_state(&mut tx, at, (FAILED, "draft"), now).await?,
        Err(failure) => {
            tracing::info!(trouble = failure.name(), "the translation service could not translate a draft");
            let again = failure.again().filter(|_| waiting.attempts + 1 < ATTEMPTS);
            let wait = again.and_then(|seconds| i64::try_from(seconds).ok()).unwrap_or(0) << waiting.attempts.clamp(0, 6);
            let state = if again.is_some() { WAITING } else { FAILED };
            machine::update_state(&mut tx, at, (state, failure.name()), now.plus(wait * Timestamp::SECOND)).await?;
        }
    }
    tx.commit(now).await?;
    Ok(true)
}

/// Title, summary and text in the other language.
async fn draft(app: &App, waiting: &Machine) -> Result<Result<Draft, Failure>, BoxError> {
    let source = version::find(&app.db, (waiting.article_id, waiting.source_locale), waiting.source_version).await?;
    let (Some(source), Some(known)) = (source, article::find_any(&app.db, waiting.article_id).await?) else {
        return Ok(Err(Failure::Refused));
    };
    let settings: TranslationSettings = site::find_setting(&app.db, known.site_id, SETTING).await?;
    if !settings.is_on() {
        return Ok(Err(Failure::Address));
    }
    let pair = (waiting.source_locale, waiting.locale);
    let terms = machine::list_terms(&app.db, known.site_id, pair).await?;
    let service = Service { door: &app.outside, settings: &settings, pair, terms: &terms, patience: service::PATIENCE };
    Ok(translated(&service, &source.title, &source.summary, &source.body).await)
}

async fn translated(service: &Service<'_>, title: &str, summary: &str, body: &str) -> Result<Draft, Failure> {
    let parts = [Parts::of(title), Parts::of(summary), Parts::of(body)];
    let sentences: Vec<String> = parts.iter().flat_map(|part| &part.segments).map(|segment| segment.text.clone()).collect();
    let found = service.translate(&sentences).await?;
    let mut rest = found.as_slice();
    let mut texts = Vec::new();
    for part in &parts {
        let (own, after) = rest.split_at_checked(part.segments.len()).ok_or(Failure::Lengths)?;
        texts.push(part.with(own).ok_or(Failure::Damaged)?);
        rest = after;
    }
    let mut texts = texts.into_iter();
    let (title, summary, body) = (texts.next(), texts.next(), texts.next());
    let cut = |text: Option<String>, most: usize| text.unwrap_or_default().trim().chars().take(most).collect::<String>();
    Ok(Draft {
        title: cut(title, crate::model::LONGEST_TITLE),
        summary: cut(summary, crate::model::LONGEST_WRITTEN_SUMMARY),
        body: body.unwrap_or_default(),
    })
}

/// Makes it the working draft; `false` when somebody began one meanwhile.
async fn keep(tx: &mut Tx, waiting: &Machine, draft: &Draft, now: Timestamp) -> Result<bool, BoxError> {
    let at = (waiting.article_id, waiting.locale);
    match translation::find(tx, at.0, at.1).await? {
        None => translation::insert(tx, at, draft, waiting.asked_by, now).await?,
        Some(own) if is_free(&own) => {
            let edit = Edit { article: at.0, locale: at.1, revision: own.revision, by: waiting.asked_by, now };
            if !translation::update_draft(tx, &edit, draft).await? {
                return Ok(false);
            }
        }
        Some(_) => return Ok(false),
    }
    translation::update_source(tx, at, Some((waiting.source_locale, waiting.source_version))).await?;
    Ok(true)
}

fn is_free(own: &Translation) -> bool {
    !own.has_draft() || own.title.is_empty()
}
