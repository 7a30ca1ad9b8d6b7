//! What happens when something happened: mails, and forms for a new site.

use vestibule_base::{Id, Timestamp};
use vestibule_contracts::Event;
use vestibule_contracts::events::{RequestAnswered, RequestStateChanged, RequestSubmitted, SiteChanged, TeamDeleted};
use vestibule_contracts::slots::Person;
use vestibule_store::Site;
use vestibule_store::outbox::StoredEvent;
use vestibule_web::{App, BoxError};

use crate::default_forms::seed_default_forms;
use crate::letters;
use crate::model::{LeftOut, State};
use crate::people;
use crate::store::entry::Entry;
use crate::store::request::Request;
use crate::store::{entry, form, reply_address, request, secret};

/// Events that mails follow.
pub const LETTERS: &[&str] = &[RequestSubmitted::NAME, RequestAnswered::NAME, RequestStateChanged::NAME];

/// Mails that follow an event.
pub async fn write_letters(app: App, event: StoredEvent) -> Result<(), BoxError> {
    if let Some(RequestSubmitted { request }) = event.read()? {
        return submitted(&app, request).await;
    }
    if let Some(RequestAnswered { request, entry, by_staff }) = event.read()? {
        return answered(&app, request, entry, by_staff).await;
    }
    if let Some(RequestStateChanged { request, to, .. }) = event.read()? {
        return state_changed(&app, request, &to).await;
    }
    Ok(())
}

/// Forms for a site that has none.
pub async fn seed_forms(app: App, event: StoredEvent) -> Result<(), BoxError> {
    let Some(SiteChanged { site }) = event.read()? else { return Ok(()) };
    if form::count(&app.db, site).await? > 0 {
        return Ok(());
    }
    let now = app.now();
    let mut tx = app.db.begin().await?;
    seed_default_forms(&mut tx, site, now).await?;
    Ok(tx.commit(now).await?)
}

/// Takes requests and forms from a team that is no more.
pub async fn leave_team(app: App, event: StoredEvent) -> Result<(), BoxError> {
    let Some(TeamDeleted { team, site }) = event.read()? else { return Ok(()) };
    let mut tx = app.db.begin().await?;
    request::leave_team(&mut tx, site, team).await?;
    form::leave_team(&mut tx, team).await?;
    Ok(tx.commit(app.now()).await?)
}

/// Forgets requests that nobody confirmed, and links that are too old.
pub async fn tidy(app: App) -> Result<(), BoxError> {
    let now = app.now();
    let mut tx = app.db.begin().await?;
    request::delete_unconfirmed(&mut tx, now.plus(-7 * Timestamp::DAY)).await?;
    secret::delete_old(&mut tx, now).await?;
    reply_address::delete_old(&mut tx, now).await?;
    Ok(tx.commit(now).await?)
}

async fn find(app: &App, id: Id) -> Result<Option<(Request, std::sync::Arc<Site>)>, BoxError> {
    let found = request::find(&app.db, id).await?;
    Ok(found.and_then(|request| Some((app.site(request.site_id)?, request))).map(|(site, request)| (request, site)))
}

async fn submitted(app: &App, id: Id) -> Result<(), BoxError> {
    let Some((request, site)) = find(app, id).await? else { return Ok(()) };
    let Some(message) = entry::list_public(&app.db, id).await?.into_iter().next() else { return Ok(()) };
    let people = people::participants_but(app, &request, None).await?;
    let requester = people.iter().find(|person| Some(person.id) == request.requester_id);
    let agents = people::agents_for(app, &request).await?;
    let mut tx = app.db.begin().await?;
    if let Some(person) = requester {
        letters::received(app, &mut tx, &site, (&request, person)).await?;
    }
    for agent in &agents {
        letters::agent(app, &mut tx, &site, (&request, agent, &message)).await?;
    }
    Ok(tx.commit(app.now()).await?)
}

async fn answered(app: &App, id: Id, entry_id: Id, by_staff: bool) -> Result<(), BoxError> {
    let Some((request, site)) = find(app, id).await? else { return Ok(()) };
    let Some(said) = entry::find(&app.db, entry_id).await? else { return Ok(()) };
    let (others, writer) = parted(people::participants_but(app, &request, None).await?, said.author_id);
    let agents = if by_staff { Vec::new() } else { people::agents_for(app, &request).await? };
    let mut tx = app.db.begin().await?;
    for person in &others {
        letters::answered(app, &mut tx, &site, (&request, person, &said)).await?;
    }
    if let Some(person) = writer.filter(|_| said.left_out.0.iter().any(LeftOut::is_missed)) {
        letters::left_out(app, &mut tx, &site, (&request, &person, &said)).await?;
    }
    for agent in agents.iter().filter(|agent| Some(agent.id) != said.author_id) {
        letters::agent(app, &mut tx, &site, (&request, agent, &said)).await?;
    }
    Ok(tx.commit(app.now()).await?)
}

/// Everyone but the one who wrote, and that one.
fn parted(people: Vec<Person>, author: Option<Id>) -> (Vec<Person>, Option<Person>) {
    let (mut writer, others): (Vec<Person>, Vec<Person>) = people.into_iter().partition(|person| Some(person.id) == author);
    (others, writer.pop())
}

/// Tells of the end, unless the words that went along have told it, or it has gone on since.
async fn state_changed(app: &App, id: Id, to: &str) -> Result<(), BoxError> {
    let ended = State::parse(to).is_some_and(|state| !state.is_open());
    let Some((request, site)) = find(app, id).await?.filter(|(request, _)| ended && request.state == to) else { return Ok(()) };
    let Some((change, told)) = entry::find_state_change(&app.db, id, to).await? else { return Ok(()) };
    if told {
        return Ok(());
    }
    let others = people::participants_but(app, &request, change.author_id).await?;
    let mut tx = app.db.begin().await?;
    for person in &others {
        letters::ended(app, &mut tx, &site, (&request, person, change.id)).await?;
    }
    Ok(tx.commit(app.now()).await?)
}

/// Whether an entry is words that customers read, for what is told to the search.
#[must_use]
pub fn is_message(entry: &Entry) -> bool {
    entry.kind() == crate::model::EntryKind::Message
}
