//! One mail for each owner when a release is registered: how much of theirs is to be verified (U2).

use vestibule_base::{Id, Timestamp};
use vestibule_contracts::slots::{Entry, NoticeKind};
use vestibule_mail::{Address, Letter, compose, queue};
use vestibule_store::{Kept, Tx, site};
use vestibule_web::{App, BoxError, JobHandler};

use crate::model::reading_order;
use crate::store::check::{self, Owned};
use crate::store::product::{self, Product, Release};

/// Content is to be verified for a release.
pub const KIND: NoticeKind = NoticeKind { name: "release-checks", entry: Entry::Editors, label: "knowledge-notice-checks" };

/// Kind of the job.
const JOB: &str = "knowledge/checks";

/// The job.
#[must_use]
pub fn jobs() -> Vec<JobHandler> {
    vec![JobHandler { kind: JOB, run: |app, payload| Box::pin(async move { tell(&app, &payload).await }) }]
}

/// Tells owners soon.
///
/// # Errors
/// When the database does.
pub async fn later(tx: &mut Tx, release: Id, now: Timestamp) -> vestibule_store::Result<()> {
    tx.add_job(JOB, &(release, now), None, now).await
}

async fn tell(app: &App, payload: &str) -> Result<(), BoxError> {
    let (release, at): (Id, Timestamp) = serde_json::from_str(payload)?;
    let Some(site) = product::find_site(&app.db, release).await? else { return Ok(()) };
    let all = product::list(&app.db, site).await?;
    let found = all.iter().find_map(|one| Some((one, one.releases.iter().find(|known| known.id == release)?)));
    let Some(found) = found else { return Ok(()) };
    for owned in check::list_owners(&app.db, release).await? {
        tell_owner(app, (site, found), &owned, at).await?;
    }
    Ok(())
}

async fn tell_owner(
    app: &App,
    (site, (product, release)): (Id, (&Product, &Release)),
    owned: &Owned,
    at: Timestamp,
) -> Result<(), BoxError> {
    let (Some(people), Some(notices)) = (&app.slots.people, &app.slots.notices) else { return Ok(()) };
    let Some(owner) = people.find(owned.owner_id).await? else { return Ok(()) };
    let Some(way_out) = notices.way_out(owner.id, KIND.name).await? else { return Ok(()) };
    let Some(site) = site::find(&app.db, site).await? else { return Ok(()) };
    let key = format!("checks/{}/{}/{}", release.id, owner.id, at.millis());
    let now = app.now();
    let mut tx = app.db.begin().await?;
    if tx.once(("knowledge/notice", &key), release.id, Kept::Year, now).await?.is_some() {
        return Ok(());
    }
    let t = app.translator(owner.locale, &owner.time_zone);
    let named = format!("{} {}", product.name(&reading_order(&site, owner.locale)), release.name);
    let base = app.base_url(&site);
    let letter = Letter {
        site_name: site.name.clone(),
        subject: t.with2("knowledge-mail-checks-subject", ("count", owned.contents), ("release", named.as_str())),
        greeting: t.with("knowledge-mail-greeting", "name", owner.name.as_str()),
        paragraphs: vec![t.with2("knowledge-mail-checks-text", ("count", owned.contents), ("release", named.as_str()))],
        button: Some((t.text("knowledge-mail-checks-open"), format!("{base}/desk/knowledge/releases/{}", release.id))),
        reason: t.with2("knowledge-mail-reason", ("site", site.name.as_str()), ("kind", t.text(KIND.label).as_str())),
        unsubscribe: format!("{base}{way_out}"),
        ..Letter::default()
    };
    let to = Address { name: owner.name.clone(), email: owner.email.clone() };
    queue(&mut tx, &compose(to, &letter, &t), &format!("knowledge/{key}"), now).await?;
    Ok(tx.commit(now).await?)
}
