//! A topic out of what somebody wrote elsewhere: an agent wants it and chooses the section, and it is the writer's (K7).

use vestibule_base::{Id, Viewer};
use vestibule_contracts::events::{SubjectChanged, TopicMade, TopicWanted};
use vestibule_contracts::{Kind, Subject};
use vestibule_store::outbox::StoredEvent;
use vestibule_store::{Kept, Tx};
use vestibule_web::{App, BoxError};

use crate::actions::opening;
use crate::model::{LONGEST_TITLE, TopicKind};
use crate::settings;
use crate::store::topic::Topic;
use crate::store::{post, section, topic};
use crate::words::{Known, resolve};

/// Makes the topic once, and tells who wanted it.
pub async fn make(app: App, event: StoredEvent) -> Result<(), BoxError> {
    let Some(wanted) = event.read::<TopicWanted>()? else { return Ok(()) };
    let (Some(people), now) = (&app.slots.people, app.now()) else { return Ok(()) };
    let Some(writer) = people.viewer(wanted.person, wanted.site).await? else { return Ok(()) };
    if !settings::is_open(&app.db, wanted.site).await? {
        return Ok(());
    }
    let mut tx = app.db.begin().await?;
    let id = Id::new(now);
    if tx.once(("community/wanted", &wanted.origin.to_string()), id, Kept::Ever, now).await?.is_some() {
        return Ok(tx.commit(now).await?);
    }
    // Since the agent chose it, the section may have been opened to more people.
    section::lock(&mut tx, wanted.section).await?;
    let all = section::list(&tx, &Viewer::system(), wanted.site).await?;
    let fits = |one: &&section::Section| one.effective_audience.within(wanted.within) == Some(one.effective_audience);
    let Some(section) = all.find(wanted.section).filter(fits) else { return Ok(()) };
    let made = of(&wanted, section, writer.is_staff(), (id, now));
    insert(&mut tx, &made, &wanted).await?;
    Ok(tx.commit(now).await?)
}

fn of(wanted: &TopicWanted, section: &section::Section, by_staff: bool, (id, now): (Id, vestibule_base::Timestamp)) -> Topic {
    Topic {
        id,
        site_id: wanted.site,
        section_id: section.id,
        audience: section.effective_audience,
        kind: TopicKind::Question,
        title: wanted.title.chars().take(LONGEST_TITLE).collect(),
        locale: wanted.locale,
        person_id: wanted.person,
        by_staff,
        replies: 0,
        last_person_id: wanted.person,
        about: wanted.about.to_string(),
        made_at: now,
        active_at: now,
        hidden_at: None,
        hidden_why: String::new(),
    }
}

async fn insert(tx: &mut Tx, made: &Topic, wanted: &TopicWanted) -> Result<(), BoxError> {
    topic::insert(tx, made).await?;
    // What was written elsewhere names nobody here.
    post::insert(tx, &opening(made, resolve(&wanted.body, &Known::default()))).await?;
    tx.emit(&SubjectChanged { subject: Subject::new(Kind::Topic, made.id), site: made.site_id })?;
    tx.emit(&TopicMade { origin: wanted.origin, topic: made.id })?;
    Ok(())
}
