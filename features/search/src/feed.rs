//! How the index of a process learns what changed (S8).
//!
//! The place in the outbox is stored with each commit of the index. So a crash loses nothing, a new process or a deleted
//! folder begins anew, and two processes never need to speak with each other.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use vestibule_base::Id;
use vestibule_contracts::events::SubjectChanged;
use vestibule_contracts::slots::SearchSource;
use vestibule_contracts::{Subject, slots};
use vestibule_store::outbox::{self, Reach};
use vestibule_web::{App, BoxError};

use crate::engine::{Change, SearchIndex, Unfinished, Writer};
use crate::model;

/// Changes of other processes are looked for so often.
const LOOK_AGAIN: Duration = Duration::from_millis(500);
/// Events read at a time.
const EVENTS: i64 = 500;
/// Subjects written at a time while an index is built anew.
const BATCH: i64 = 500;

/// Opens the index in a folder; one that cannot be opened is replaced by one in memory, and search goes on.
#[must_use]
pub fn open(folder: &Path) -> SearchIndex {
    SearchIndex::open(folder)
        .or_else(|error| {
            tracing::error!(%error, "the search index cannot be opened; it is kept in memory until the next start");
            SearchIndex::in_memory()
        })
        .unwrap_or_else(|error| {
            // In memory nothing can be in the way but memory itself.
            tracing::error!(%error, "no search index at all");
            std::process::abort()
        })
}

/// Follows the outbox until the program ends.
pub async fn follow(app: App, mut stop: watch::Receiver<bool>) {
    let Some(index) = app.slots.own.get::<SearchIndex>() else { return };
    let mut commits = app.db.commits();
    let mut held = None;
    while !*stop.borrow() {
        commits.mark_unchanged();
        if let Err(error) = round(&app, &index, &mut held).await {
            tracing::error!(%error, "the search index could not follow");
            tokio::time::sleep(LOOK_AGAIN).await;
        }
        tokio::select! {
            _ = commits.changed() => {}
            _ = stop.changed() => {}
            () = tokio::time::sleep(LOOK_AGAIN) => {}
        }
    }
}

/// What a process keeps while it feeds the folder's index.
struct Held {
    writer: Writer,
    /// The last event that was looked at. The index's own cursor lies before it when nothing behind that was worth a commit.
    seen: i64,
}

/// Takes in what is new. While another process holds the folder's writer, that one feeds the index and this one looks.
async fn round(app: &App, index: &Arc<SearchIndex>, held: &mut Option<Held>) -> Result<(), BoxError> {
    let kept = outbox::reach(&app.db).await?;
    let current = match held.take() {
        Some(current) => current,
        None => match index.writer() {
            Ok(writer) => Held { writer, seen: index.cursor()? },
            Err(_) => return Ok(index.reload()?),
        },
    };
    // After an error the writer is gone with what it had not committed, and the next round begins at the index's cursor.
    *held = Some(catch_up(app, index, current, &kept).await?);
    Ok(())
}

async fn catch_up(app: &App, index: &SearchIndex, held: Held, kept: &Reach) -> Result<Held, BoxError> {
    if needs_rebuild(kept, held.seen) {
        let writer = build(app, index, held.writer, &|_, _| {}).await?;
        return Ok(Held { writer, seen: index.cursor()? });
    }
    advance(app, index, held, kept.newest).await
}

/// An index that was never written, or whose place in the outbox was forgotten meanwhile, begins anew; so does one that
/// is ahead of the database, which then is another one (a restored backup).
const fn needs_rebuild(&Reach { oldest, newest }: &Reach, seen: i64) -> bool {
    (seen == 0 && newest > 0) || seen > newest || (seen > 0 && oldest > seen + 1)
}

/// Takes in events up to `newest`.
async fn advance(app: &App, index: &SearchIndex, Held { mut writer, mut seen }: Held, newest: i64) -> Result<Held, BoxError> {
    while seen < newest {
        let events = outbox::list_after(&app.db, seen, EVENTS).await?;
        let Some(last) = events.last() else { break };
        seen = last.seq;
        let mut changed = BTreeSet::new();
        for event in &events {
            changed.extend(event.read::<SubjectChanged>()?.map(|event| event.subject));
        }
        let mut changes = Vec::with_capacity(changed.len());
        for subject in changed {
            changes.extend(change(app, subject).await?);
        }
        // A draft, or a request that nobody has confirmed yet, is not there to be taken out.
        changes.retain(|change| !matches!(change, Change::Remove(subject) if !index.has(subject)));
        if changes.is_empty() {
            // The place alone is worth no commit: the events behind it are read again after a restart, and that is all.
            continue;
        }
        writer = write(writer, changes, seen).await?;
    }
    Ok(Held { writer, seen })
}

async fn write(mut writer: Writer, changes: Vec<Change>, cursor: i64) -> Result<Writer, BoxError> {
    let written = tokio::task::spawn_blocking(move || writer.apply(changes, cursor).map(|()| writer));
    Ok(written.await??)
}

async fn change(app: &App, subject: Subject) -> Result<Option<Change>, BoxError> {
    let Some(source) = app.slots.search_sources.iter().find(|source| source.kind() == subject.kind) else { return Ok(None) };
    let documents: Vec<_> = documents(source, subject.id).await?;
    let gone = Change::Remove(crate::engine::Subject::new(subject.kind.name(), subject.id.get()));
    Ok(Some(if documents.is_empty() { gone } else { Change::Put(documents) }))
}

async fn documents(source: &Arc<dyn SearchSource>, id: Id) -> Result<Vec<crate::engine::Document>, slots::SlotError> {
    let subject = Subject::new(source.kind(), id);
    Ok(source.documents(id).await?.into_iter().filter_map(|document| model::to_index(subject, document)).collect())
}

/// Says how many subjects of how many are in.
type Tell<'a> = &'a (dyn Fn(usize, usize) + Send + Sync);

/// Writes everything there is, or goes on where a building that was stopped had come to.
async fn build(app: &App, index: &SearchIndex, mut writer: Writer, tell: Tell<'_>) -> Result<Writer, BoxError> {
    let oldest = outbox::oldest(&app.db).await?;
    let is_kind = |kind: &str| app.slots.search_sources.iter().any(|source| source.kind().name() == kind);
    let mut known = index.unfinished()?.filter(|place| oldest <= place.since + 1 && is_kind(&place.kind));
    let since = match &known {
        Some(place) => place.since,
        None => {
            writer.clear()?;
            outbox::newest(&app.db).await?.max(1)
        }
    };
    let total = count_all(app).await?;
    let mut done = 0;
    for source in &app.slots.search_sources {
        let kind = source.kind().name();
        // Kinds before the one that was being taken in are whole.
        let is_whole = known.as_ref().is_some_and(|place| place.kind != kind);
        let begun = known.take_if(|place| place.kind == kind).map_or(Id(0), |place| Id(place.after));
        let mut after = Id(0);
        loop {
            let ids = source.list_ids(after, BATCH).await?;
            let Some(last) = ids.last() else { break };
            after = *last;
            done += ids.len();
            if !is_whole && after > begun {
                let mut changes = Vec::with_capacity(ids.len());
                for id in ids.iter().filter(|id| **id > begun) {
                    changes.push(Change::Put(documents(source, *id).await?));
                }
                let place = Unfinished { since, kind: kind.to_owned(), after: after.get() };
                writer = write_part(writer, changes, place).await?;
            }
            tell(done, total);
        }
    }
    writer = write(writer, Vec::new(), since).await?;
    tracing::debug!(subjects = done, "the search index was built");
    Ok(writer)
}

async fn write_part(mut writer: Writer, changes: Vec<Change>, place: Unfinished) -> Result<Writer, BoxError> {
    let written = tokio::task::spawn_blocking(move || writer.apply_part(changes, &place).map(|()| writer));
    Ok(written.await??)
}

async fn count_all(app: &App) -> Result<usize, BoxError> {
    let mut count = 0;
    for source in &app.slots.search_sources {
        let mut after = Id(0);
        loop {
            let ids = source.list_ids(after, 10 * BATCH).await?;
            let Some(last) = ids.last() else { break };
            after = *last;
            count += ids.len();
        }
    }
    Ok(count)
}

/// Builds the index of a stopped program anew (`vestibule reindex`), and says how far it is; answers how many documents
/// it holds. What was stopped goes on where it was.
///
/// # Errors
/// When another process writes the index, or the database fails.
pub async fn rebuild(app: &App, tell: impl Fn(usize, usize) + Send + Sync) -> Result<u64, BoxError> {
    let index = app.slots.own.get::<SearchIndex>().ok_or("there is no search index")?;
    let writer = index.writer()?;
    drop(build(app, &index, writer, &tell).await?);
    index.reload()?;
    Ok(index.documents())
}
