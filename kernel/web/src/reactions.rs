//! Reactions: events handed to the features that want to hear of them.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use vestibule_base::Timestamp;
use vestibule_store::outbox::{self, NewestOfName, StoredEvent};

use crate::app::App;
use crate::feature::{BoxError, Reaction};
use crate::worker::give_way;

/// Events that one reaction gets before the next one has its turn.
const SHARE: i64 = 20;
/// A reaction whose place lies so many events back is asked for by itself, and its place written down, even if it hears none of them.
const FAR: i64 = 1000;
/// How long a process may be silent before another takes its reactions over; half of it is there for each share at least.
const LEASE: i64 = Timestamp::MINUTE;
/// Kind of the job that repeats a reaction that failed.
pub(crate) const RETRY: &str = "reaction";

/// How far this process has looked for each reaction and found nothing that it hears. Only spares looking again: the place that
/// counts is the one in the lease.
#[derive(Default)]
pub(crate) struct Looked(Mutex<HashMap<&'static str, Stretch>>);

/// Events behind `from`, up to `to`, that do not matter to a reaction.
#[derive(Clone, Copy)]
struct Stretch {
    from: i64,
    to: i64,
}

impl Looked {
    /// Behind which event something may still matter to a reaction whose place is `position`.
    fn place(&self, name: &str, position: i64) -> i64 {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.get(name).filter(|stretch| stretch.from == position).map_or(position, |stretch| stretch.to)
    }

    fn note(&self, name: &'static str, from: i64, to: i64) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(name, Stretch { from, to });
    }
}

/// Hands new events to every reaction whose lease this process gets; answers how many.
///
/// # Errors
/// When the database does. A reaction that fails becomes a job and is tried again.
pub async fn run_reactions(app: &App) -> Result<usize, BoxError> {
    let mut handed = 0;
    loop {
        let now = run_round(app).await?;
        handed += now;
        if now == 0 {
            return Ok(handed);
        }
    }
}

/// Gives each reaction its share of what is new. Every commit wakes this, so where nothing matters to anybody it asks little and
/// writes nothing.
async fn run_round(app: &App) -> Result<usize, BoxError> {
    let positions = app.leases.positions("reaction/").await?;
    let newest = outbox::newest(&app.db).await?;
    let all = app.features.iter().flat_map(|feature| &feature.reactions);
    let all: Vec<_> = all.map(|reaction| (reaction, positions.get(&lease(reaction)).copied().unwrap_or(0))).collect();
    let place = |reaction: &Reaction, position: i64| app.looked.place(reaction.name, position);
    let waiting: Vec<_> = all.into_iter().filter(|(reaction, position)| place(reaction, *position) < newest).collect();
    let near = waiting.iter().filter(|(_, position)| newest - position <= FAR);
    let first = near.map(|(reaction, position)| place(reaction, *position)).min().unwrap_or(newest);
    let happened = if first < newest { outbox::newest_of_each(&app.db, first, newest).await? } else { Vec::new() };
    let mut handed = 0;
    for (reaction, position) in waiting {
        let is_heard = |kind: &NewestOfName| kind.seq > place(reaction, position) && reaction.hears.contains(&kind.name.as_str());
        if newest - position > FAR || happened.iter().any(is_heard) {
            handed += hand_over(app, reaction, newest).await?;
        } else {
            app.looked.note(reaction.name, position, newest);
        }
    }
    Ok(handed)
}

fn lease(reaction: &Reaction) -> String {
    format!("reaction/{}", reaction.name)
}

/// Hands over the next few events, so that what is told quickly (a mail) does not wait until something slow has heard all of them.
async fn hand_over(app: &App, reaction: &Reaction, newest: i64) -> Result<usize, BoxError> {
    let lease = lease(reaction);
    let Some(position) = app.leases.keep(&lease, app.now(), LEASE).await? else { return Ok(0) };
    let events = outbox::list_heard(&app.db, (position, newest), reaction.hears, SHARE).await?;
    let handed = events.len();
    let full = i64::try_from(handed).is_ok_and(|handed| handed == SHARE);
    let last = events.last().filter(|_| full).map_or(newest, |event| event.seq);
    for event in events {
        let begun = Instant::now();
        if let Err(error) = (reaction.run)(app.clone(), event.clone()).await {
            tracing::warn!(reaction.name, event.seq, %error, "a reaction failed and will be tried again");
            put_off(app, reaction, &event).await?;
        }
        give_way(app, begun).await;
    }
    app.leases.advance(&lease, last, app.now()).await?;
    Ok(handed)
}

/// Makes a job of a reaction that failed, so that the events behind it need not wait.
async fn put_off(app: &App, reaction: &Reaction, event: &StoredEvent) -> Result<(), BoxError> {
    let now = app.now();
    let mut tx = app.db.begin().await?;
    let key = format!("{RETRY}/{}/{}", reaction.name, event.seq);
    let payload = (reaction.name, event.seq, &event.name, &event.payload, event.made_at);
    tx.add_job(RETRY, &payload, Some(&key), now.plus(5 * Timestamp::SECOND)).await?;
    Ok(tx.commit(now).await?)
}

/// The job that such a reaction became.
pub(crate) async fn run_again(app: &App, payload: &str) -> Result<(), BoxError> {
    let (name, seq, event, payload, made_at): (String, i64, String, String, Timestamp) = serde_json::from_str(payload)?;
    let reaction = app.features.iter().flat_map(|feature| &feature.reactions).find(|reaction| reaction.name == name);
    let reaction = reaction.ok_or("no such reaction")?;
    (reaction.run)(app.clone(), StoredEvent { seq, name: event, payload, made_at }).await
}
