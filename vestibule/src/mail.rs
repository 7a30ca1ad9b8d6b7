//! Who sends queued mail: the server of the configuration, or of Settings → Mail, or a folder in the demonstration.

use std::sync::OnceLock;

use vestibule_admin::{MAIL_SETTING, MailSettings};
use vestibule_base::{Id, Timestamp};
use vestibule_mail::{Mail, MailError, Transport};
use vestibule_store::site;
use vestibule_web::{App, BoxError, Feature, Hopeless, JobHandler};

use crate::config::Settings;

/// How long a mail waits before it is looked again whether there is a server.
const LOOK_AGAIN: i64 = 5 * Timestamp::MINUTE;

/// The server of the configuration; the program has one configuration, read before anything runs.
static CONFIGURED: OnceLock<Option<Transport>> = OnceLock::new();

/// The feature.
#[must_use]
pub fn feature(settings: &Settings) -> Feature {
    let configured = settings.mail.as_ref().and_then(|(url, sender)| {
        Transport::smtp(url, sender).inspect_err(|error| tracing::error!(%error, "mail_url cannot be used")).ok()
    });
    let _ = CONFIGURED.set(configured);
    Feature {
        name: "mail",
        jobs: vec![JobHandler { kind: vestibule_mail::JOB, run: |app, payload| Box::pin(send(app, payload)) }],
        ..Feature::default()
    }
}

async fn transport(app: &App) -> Result<Option<Transport>, BoxError> {
    if let Some(Some(configured)) = CONFIGURED.get() {
        return Ok(Some(configured.clone()));
    }
    let keeper = app.sites().first().map_or(Id(0), |site| site.id);
    let kept: MailSettings = site::find_setting(&app.db, keeper, MAIL_SETTING).await?;
    if !kept.url.is_empty() {
        return Ok(Some(Transport::smtp(&kept.url, &kept.sender)?));
    }
    if app.config.demo {
        return Ok(Some(Transport::folder(app.config.data.join("mail"), "help@tidewell.example")?));
    }
    Ok(None)
}

async fn send(app: App, payload: String) -> Result<(), BoxError> {
    let mail: Mail = serde_json::from_str(&payload)?;
    let Some(transport) = transport(&app).await? else { return wait(&app, &mail).await };
    match transport.send(&mail).await {
        Err(error @ MailError::Build(_)) => Err(Hopeless(error.into()).into()),
        other => Ok(other?),
    }
}

/// Puts a mail back, without counting a failed try, until there is a server.
async fn wait(app: &App, mail: &Mail) -> Result<(), BoxError> {
    let now = app.now();
    let mut tx = app.db.begin().await?;
    tx.add_job(vestibule_mail::JOB, mail, None, now.plus(LOOK_AGAIN)).await?;
    Ok(tx.commit(now).await?)
}
