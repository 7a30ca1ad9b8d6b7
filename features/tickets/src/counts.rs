//! The numbers beside the views of the desk, kept until something happens.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use vestibule_base::{Id, Timestamp, Viewer};
use vestibule_store::{Query, Result, outbox};

use crate::store::desk::{self, Counts};

/// How long numbers may stand when nothing happens: what is overdue grows with time alone.
const STANDS: i64 = 10 * Timestamp::SECOND;
/// Agents remembered; more than work at once on any desk.
const MOST: usize = 1_000;

/// Numbers as of an event. Whoever writes a request tells the outbox in the same transaction, so the number of the newest
/// event says whether they still hold, in every process alike.
#[derive(Default)]
pub struct DeskCounts(Mutex<HashMap<(Id, Id), Kept>>);

struct Kept {
    event: i64,
    at: Timestamp,
    /// Teams of the agent, and whether only their requests are counted.
    teams: (Vec<Id>, bool),
    counts: Counts,
}

impl DeskCounts {
    /// The numbers of a site as an agent sees them.
    ///
    /// # Errors
    /// When the database does.
    pub async fn find(&self, query: &impl Query, (site, agent): (Id, &Viewer), now: Timestamp) -> Result<Counts> {
        let event = outbox::newest(query).await?;
        if let Some(counts) = self.kept((site, agent), event, now) {
            return Ok(counts);
        }
        let counts = desk::counts(query, site, agent, now).await?;
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= MOST {
            all.clear();
        }
        let kept = Kept { event, at: now, teams: teams_of(agent), counts: counts.clone() };
        all.insert((site, agent.person.unwrap_or_default()), kept);
        Ok(counts)
    }

    fn kept(&self, (site, agent): (Id, &Viewer), event: i64, now: Timestamp) -> Option<Counts> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let teams = teams_of(agent);
        let holds = |kept: &&Kept| {
            kept.event == event && kept.teams == teams && now.millis() - kept.at.millis() < STANDS && now >= kept.at
        };
        all.get(&(site, agent.person.unwrap_or_default())).filter(holds).map(|kept| kept.counts.clone())
    }
}

fn teams_of(agent: &Viewer) -> (Vec<Id>, bool) {
    (agent.teams.clone(), agent.bound_to().is_some())
}
