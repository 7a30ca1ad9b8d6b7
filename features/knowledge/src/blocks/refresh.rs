//! A block changed: every published text that uses it is drawn anew, some at a time.

use std::sync::Arc;

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_store::{Tx, site};
use vestibule_web::{App, BoxError, JobHandler};

use crate::render::{self, Links};
use crate::store::article::{self, Article};
use crate::store::translation::{self, Draft};
use crate::store::{include, version};

/// Kind of the job.
const JOB: &str = "knowledge/blocks";

/// Texts drawn in one transaction.
const AT_ONCE: i64 = 50;

/// The job.
#[must_use]
pub fn jobs() -> Vec<JobHandler> {
    vec![JobHandler { kind: JOB, run: |app, payload| Box::pin(async move { run(&app, &payload).await }) }]
}

/// Draws everything that uses a block anew, soon.
///
/// # Errors
/// When the database does.
pub async fn later(tx: &mut Tx, block: Id, now: Timestamp) -> vestibule_store::Result<()> {
    tx.add_job(JOB, &(block, Id(0)), None, now).await
}

async fn run(app: &App, payload: &str) -> Result<(), BoxError> {
    let (block, after): (Id, Id) = serde_json::from_str(payload)?;
    let now = app.now();
    let users = include::list_users(&app.db, block, after, AT_ONCE).await?;
    let mut tx = app.db.begin().await?;
    for id in &users {
        let Some(article) = article::find_any(&tx, *id).await? else { continue };
        for locale in include::list_locales(&tx, *id, block).await? {
            draw(app, &article, locale, &mut tx).await?;
        }
        crate::actions::changed_article(&mut tx, &article)?;
    }
    // What is left goes on in a job of its own, so that one that is stopped begins where it was.
    if let Some(last) = users.last().filter(|_| users.len() as i64 == AT_ONCE) {
        tx.add_job(JOB, &(block, *last), None, now).await?;
    }
    Ok(tx.commit(now).await?)
}

/// Draws what readers see of a language from the version that they see; version and times stay.
///
/// # Errors
/// When the database does.
pub async fn draw(app: &App, article: &Article, locale: Locale, tx: &mut Tx) -> Result<(), BoxError> {
    let at = (article.id, locale);
    let Some(known) = translation::find(tx, article.id, locale).await?.filter(translation::Translation::is_public) else {
        return Ok(());
    };
    let Some(public) = version::find(tx, at, known.version).await? else { return Ok(()) };
    let Some(site) = site::find(tx, article.site_id).await? else { return Ok(()) };
    let whole = super::whole(tx, &site, locale, &public.body).await?;
    if whole.beyond.is_some() {
        // Readers keep the block as it was: half a text would be worse, and whoever publishes the text next is told.
        tracing::warn!(article = article.id.get(), "a text with its blocks is too large to be drawn anew");
        return Ok(super::note(tx, at, &whole.used).await?);
    }
    let draft = Draft { title: public.title, summary: public.summary, body: whole.body };
    let links = Arc::new(Links::load(tx, &draft.written()).await?);
    let alerts = render::alert_titles(&app.translator(locale, ""));
    let ready = render::ready(&alerts, locale, &draft, &links);
    translation::update_drawn(tx, at, &ready).await?;
    Ok(super::note(tx, at, &whole.used).await?)
}
