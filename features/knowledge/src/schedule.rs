//! What happens by itself: publishing and withdrawing at their time, and forgetting the secrets of past days.

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_store::Tx;
use vestibule_web::{App, BoxError, Periodic, Refusal};

use crate::actions::{Publish, Withdraw, demand_approval_of};
use crate::store::{article, schedule, translation, vote};

/// Articles of which is told at one time; the others wait a minute, so that what else is to be done need not wait for all of them.
pub const TOLD_AT_ONCE: i64 = 200;

/// Everything done from time to time.
#[must_use]
pub fn periodic() -> Vec<Periodic> {
    vec![
        crate::upkeep::periodic(),
        crate::follow::periodic(),
        Periodic {
            name: "knowledge/schedule",
            every: 10 * Timestamp::SECOND,
            run: |app| Box::pin(async move { run(&app).await }),
        },
        Periodic {
            name: "knowledge/overdue",
            every: Timestamp::MINUTE,
            run: |app| Box::pin(async move { tell_overdue(&app).await }),
        },
        Periodic {
            name: "knowledge/due",
            every: Timestamp::MINUTE,
            run: |app| Box::pin(async move { crate::notices::tell_due(&app).await }),
        },
        Periodic {
            name: "knowledge/salts",
            every: Timestamp::HOUR,
            run: |app| Box::pin(async move { forget_salts(&app).await }),
        },
    ]
}

/// Publishes and withdraws what is due. One that cannot be published is taken off the schedule, so that the others
/// need not wait; its draft stays, and whoever set the time and the editors' board are told.
async fn run(app: &App) -> Result<(), BoxError> {
    let now = app.now();
    for due in schedule::list_to_publish(&app.db, now).await? {
        let mut tx = app.db.begin().await?;
        match publish_due(app, (due.article_id, due.locale), now, &mut tx).await {
            Ok(_) => {}
            Err(Refusal::Failed(error)) => return Err(error),
            Err(refusal) => {
                tracing::warn!(article = due.article_id.get(), ?refusal, "an article could not be published at its time");
                drop(tx);
                tx = app.db.begin().await?;
                give_up((due.article_id, due.locale), &refusal, now, &mut tx).await?;
            }
        }
        tx.commit(now).await?;
    }
    for due in schedule::list_to_withdraw(&app.db, now).await? {
        let mut tx = app.db.begin().await?;
        let withdraw = Withdraw { article: due.article_id, locale: due.locale };
        withdraw.run(now, &mut tx).await.map_err(|refusal| format!("{refusal:?}"))?;
        tx.commit(now).await?;
    }
    Ok(())
}

async fn publish_due(app: &App, at: (Id, Locale), now: Timestamp, tx: &mut Tx) -> Result<(), Refusal> {
    article::hold(tx, at.0).await?;
    let site = article::find_any(tx, at.0).await?.map(|article| article.site_id).ok_or(Refusal::NotFound)?;
    // Since the list was read, an editor may have chosen another time.
    let is_due = translation::find(tx, at.0, at.1).await?.and_then(|known| known.publish_at).is_some_and(|time| time <= now);
    if !is_due {
        return Ok(());
    }
    let waiting = schedule::find(tx, at).await?.ok_or(Refusal::NotFound)?;
    if !waiting.cleared {
        demand_approval_of(tx, site, at, waiting.revision).await?;
    }
    crate::machine::demand_check(tx, at).await?;
    let publish = Publish { article: at.0, locale: at.1, by: None, note: String::new() };
    publish.run_scheduled(app, &waiting, now, tx).await?;
    Ok(())
}

async fn give_up(at: (Id, Locale), refusal: &Refusal, now: Timestamp, tx: &mut Tx) -> Result<(), BoxError> {
    let until = translation::find(tx, at.0, at.1).await?.and_then(|one| one.withdraw_at);
    translation::update_schedule(tx, at, None, until).await?;
    let key = match refusal {
        Refusal::Invalid(errors) => errors.iter().next().map(|(_, key)| key),
        _ => None,
    };
    schedule::update_refused(tx, at, key.unwrap_or("knowledge-error-not-published"), now).await?;
    Ok(crate::notices::not_published_later(tx, at, now).await?)
}

/// Tells search and kept pages of articles whose review date has passed (U1), also while nothing ran.
async fn tell_overdue(app: &App) -> Result<(), BoxError> {
    let now = app.now();
    let due = article::list_overdue(&app.db, now, TOLD_AT_ONCE).await?;
    if due.is_empty() {
        return Ok(());
    }
    let mut tx = app.db.begin().await?;
    for article in due {
        article::update_overdue(&mut tx, &article).await?;
        crate::actions::changed_article(&mut tx, &article)?;
    }
    Ok(tx.commit(now).await?)
}

async fn forget_salts(app: &App) -> Result<(), BoxError> {
    let now = app.now();
    if vote::count_salts_before(&app.db, now.day()).await? == 0 {
        return Ok(());
    }
    let mut tx = app.db.begin().await?;
    vote::delete_salts_before(&mut tx, now.day()).await?;
    Ok(tx.commit(now).await?)
}
