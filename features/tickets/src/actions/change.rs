//! Change the state, assignee, priority or tags of a request.

use vestibule_base::{Id, Timestamp};
use vestibule_contracts::events::RequestStateChanged;
use vestibule_store::{Result, Tx};
use vestibule_web::{App, Refusal};

use crate::actions::submit::UnzipOrDefault;
use crate::actions::{Author, note_change, tell_changed};
use crate::model::{Change, PRIORITIES, Priority, State};
use crate::store::request::{self, Request};
use crate::store::tag;

/// Brings a locked request into a state, when it is in another; the caller writes it down.
pub async fn change_state(tx: &mut Tx, request: &mut Request, author: &Author, to: State, now: Timestamp) -> Result<()> {
    let from = request.state();
    if from == to {
        return Ok(());
    }
    to.name().clone_into(&mut request.state);
    request.solved_at = if to.is_open() { None } else { request.solved_at.or(Some(now)) };
    if !to.is_open() {
        request.due_at = None;
    }
    let (from, to) = (from.name().to_owned(), to.name().to_owned());
    note_change(tx, request, author, &Change::State { from: from.clone(), to: to.clone() }, now).await?;
    tell_changed(tx, request)?;
    tx.emit(&RequestStateChanged { request: request.id, from, to })
}

/// What shall be different; what is none stays.
#[derive(Clone, Debug, Default)]
pub struct Changes {
    /// State.
    pub state: Option<State>,
    /// Agent with name, or nobody.
    pub assignee: Option<Option<(Id, String)>>,
    /// Team with name, or none.
    pub team: Option<Option<(Id, String)>>,
    /// Priority.
    pub priority: Option<Priority>,
    /// All tags.
    pub tags: Option<Vec<String>>,
    /// One more tag.
    pub tag: Option<String>,
}

/// Reads tags as people type them: by commas or blanks, small letters, no more than twelve.
#[must_use]
pub fn parse_tags(text: &str) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for tag in text.split([',', ' ', '#', ';']).map(vestibule_base::slugify).filter(|tag| !tag.is_empty()) {
        if !tags.contains(&tag) && tags.len() < 12 {
            tags.push(tag);
        }
    }
    tags.sort();
    tags
}

/// Changes a request; what is the same already leaves no trace.
///
/// # Errors
/// [`Refusal::NotFound`] when there is no such request.
pub async fn apply(app: &App, id: Id, changes: &Changes, author: &Author) -> Result<(), Refusal> {
    let now = app.now();
    let mut tx = app.db.begin().await?;
    let mut request = request::lock(&mut tx, id).await?.ok_or(Refusal::NotFound)?;
    if let Some(assignee) = &changes.assignee {
        assign(&mut tx, &mut request, author, assignee.clone(), now).await?;
    }
    if let Some(team) = &changes.team {
        give(&mut tx, &mut request, author, team.clone(), now).await?;
    }
    if let Some(priority) = changes.priority.filter(|priority| *priority != request.priority) {
        let place = usize::try_from(priority).ok().filter(|place| *place < PRIORITIES.len());
        place.ok_or_else(|| Refusal::invalid("priority", "tickets-error-choice"))?;
        request.priority = priority;
        note_change(&mut tx, &mut request, author, &Change::Priority { to: priority }, now).await?;
    }
    retag(&mut tx, &mut request, author, changes, now).await?;
    if let Some(state) = changes.state {
        change_state(&mut tx, &mut request, author, state, now).await?;
    }
    request::update(&mut tx, &request).await?;
    tx.commit(now).await?;
    Ok(())
}

async fn assign(tx: &mut Tx, request: &mut Request, author: &Author, to: Option<(Id, String)>, now: Timestamp) -> Result<()> {
    let id = to.as_ref().map(|(id, _)| *id);
    if id == request.assignee_id {
        return Ok(());
    }
    request.assignee_id = id;
    request.assignee_name = to.map(|(_, name)| name).unwrap_or_default();
    let to = request.assignee_name.clone();
    note_change(tx, request, author, &Change::Assignee { to }, now).await?;
    // Who finds it by the search may be others now.
    tell_changed(tx, request)
}

async fn give(tx: &mut Tx, request: &mut Request, author: &Author, to: Option<(Id, String)>, now: Timestamp) -> Result<()> {
    let (id, to) = to.unzip_or_default();
    if id == request.team_id {
        return Ok(());
    }
    request.team_id = id;
    note_change(tx, request, author, &Change::Team { to }, now).await?;
    tell_changed(tx, request)
}

async fn retag(tx: &mut Tx, request: &mut Request, author: &Author, changes: &Changes, now: Timestamp) -> Result<()> {
    let known = tag::list(tx, &[request.id]).await?.remove(&request.id).unwrap_or_default();
    let mut wanted = changes.tags.clone().unwrap_or_else(|| known.clone());
    wanted.extend(changes.tag.clone().filter(|tag| !wanted.contains(tag)));
    wanted.sort();
    if wanted == known {
        return Ok(());
    }
    tag::replace(tx, request.site_id, request.id, &wanted).await?;
    note_change(tx, request, author, &Change::Tags { to: wanted.join(", ") }, now).await
}
