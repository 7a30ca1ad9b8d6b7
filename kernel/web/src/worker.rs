//! What runs beside the server: reactions to events, jobs, things done from time to time, and the page cache's ear.

use std::time::{Duration, Instant};

use tokio::sync::watch;
use tokio::task::JoinSet;
use tracing::Instrument;
use vestibule_base::Timestamp;
use vestibule_contracts::events::{SiteChanged, SubjectChanged};
use vestibule_contracts::subject::Kind;
use vestibule_store::{behind_people, jobs, once, outbox};

use crate::app::App;
use crate::feature::{BoxError, Hopeless, Periodic, in_full};
use crate::reactions::{RETRY, run_again, run_reactions};

/// How long a worker sleeps when nothing wakes it; what other processes write is seen so late at most.
const LOOK_AGAIN: Duration = Duration::from_millis(500);
/// Events read at a time.
const BATCH: i64 = 200;
/// How long a process may be silent before another takes over what it does from time to time.
const LEASE: i64 = 30 * Timestamp::SECOND;
/// While somebody waits for an answer, work behind people pauses so many times as long as it worked.
const MODESTY: u32 = 3;
/// But not longer than this.
const LONGEST_PAUSE: Duration = Duration::from_millis(50);
/// How long is tried to forget a job that is done; soon after that another takes it for lost.
const LONGEST_FINISH: Duration = Duration::from_secs(4 * 60);

/// Starts every worker; they end soon after `stop` says so.
#[must_use]
pub fn start(app: &App, stop: &watch::Receiver<bool>) -> JoinSet<()> {
    let mut tasks = JoinSet::new();
    tasks.spawn(follow_for_cache(app.clone(), stop.clone()));
    let mut behind = |round| tasks.spawn(behind_people(repeat(app.clone(), stop.clone(), round)));
    behind(|app, _| Box::pin(async move { run_reactions(&app).await.map(|_| ()) }));
    behind(|app, stop| Box::pin(async move { run_jobs_until(&app, &stop).await.map(|_| ()) }));
    behind(|app, _| Box::pin(async move { run_periodic(&app).await }));
    for feature in &app.features {
        for background in &feature.background {
            tasks.spawn(behind_people(background(app.clone(), stop.clone())));
        }
    }
    tasks
}

/// What the kernel itself does once a day.
const DAILY: Periodic = Periodic { name: "store/daily", every: Timestamp::DAY, run: |app| Box::pin(sweep(app)) };

/// Takes away what nobody needs any more: halves of uploads that died a day ago, keys of what was done once.
async fn sweep(app: App) -> Result<(), BoxError> {
    let files = app.files.sweep(app.now().plus(-Timestamp::DAY)).await?;
    let keys = once::forget(&app.db, app.now()).await?;
    if files > 0 || keys > 0 {
        tracing::info!(files, keys, "swept");
    }
    Ok(())
}

type Round = fn(App, watch::Receiver<bool>) -> crate::feature::Work;

/// One round after another, at once after a commit of this process, else every half second.
async fn repeat(app: App, mut stop: watch::Receiver<bool>, round: Round) {
    let mut commits = app.db.commits();
    while !*stop.borrow() {
        commits.mark_unchanged();
        if let Err(error) = round(app.clone(), stop.clone()).await {
            tracing::error!(%error, "a worker's round failed");
            tokio::time::sleep(LOOK_AGAIN).await;
        }
        tokio::select! {
            _ = commits.changed() => {}
            _ = stop.changed() => {}
            () = tokio::time::sleep(LOOK_AGAIN) => {}
        }
    }
}

/// Leaves the processors to those who wait for an answer: thousands of mails after a rush must not make pages slow.
pub(crate) async fn give_way(app: &App, begun: Instant) {
    if app.figures.is_busy() {
        tokio::time::sleep((begun.elapsed() * MODESTY).min(LONGEST_PAUSE)).await;
    }
}

async fn follow_for_cache(app: App, mut stop: watch::Receiver<bool>) {
    let mut commits = app.db.commits();
    let mut seen = outbox::newest(&app.db).await.unwrap_or(0);
    app.cache.forget();
    while !*stop.borrow() {
        commits.mark_unchanged();
        match hear(&app, seen).await {
            Ok(newest) => seen = newest,
            Err(error) => tracing::error!(%error, "the page cache could not follow the events"),
        }
        tokio::select! {
            _ = commits.changed() => {}
            _ = stop.changed() => {}
            () = tokio::time::sleep(LOOK_AGAIN) => {}
        }
    }
}

/// Forgets what is no longer true after the events behind `seen`; answers the newest one heard.
///
/// # Errors
/// When the database does.
pub async fn hear(app: &App, mut seen: i64) -> Result<i64, BoxError> {
    let (mut pages, mut sites) = (false, false);
    loop {
        let events = outbox::list_after(&app.db, seen, BATCH).await?;
        let Some(last) = events.last() else { break };
        seen = last.seq;
        for event in &events {
            sites |= event.read::<SiteChanged>()?.is_some();
            // Requests never stand on a public page; people do by their names, beside what they wrote.
            let shown = |kind: Kind| kind != Kind::Request;
            pages |= event.read::<SubjectChanged>()?.is_some_and(|change| shown(change.subject.kind));
        }
    }
    if sites {
        app.reload_sites().await?;
    }
    if pages || sites {
        app.cache.forget();
    }
    Ok(seen)
}

/// Does every job that is due; answers how many.
///
/// # Errors
/// When the database does. A job that fails is tried again later.
pub async fn run_jobs(app: &App) -> Result<usize, BoxError> {
    let (_goes_on, stop) = watch::channel(false);
    run_jobs_until(app, &stop).await
}

/// The same until the program ends: then the job under way is the last one. What the end of the program tears away may have been done (a mail
/// has left) without being known as done, and would be done again.
async fn run_jobs_until(app: &App, stop: &watch::Receiver<bool>) -> Result<usize, BoxError> {
    let mut done = 0;
    let mut next = jobs::claim(&app.db, app.now()).await?;
    while let Some(job) = next {
        done += 1;
        let begun = Instant::now();
        let span = tracing::info_span!("job", otel.name = job.kind, job.attempts);
        next = match run_job(app, &job.kind, &job.payload).instrument(span).await {
            Ok(()) => finish(app, &job, stop).await?,
            Err(error) => {
                tracing::warn!(job.kind, job.attempts, %error, "a job failed");
                let (why, now) = (in_full(&*error), app.now());
                match error.downcast_ref::<Hopeless>() {
                    Some(_) => jobs::give_up(&app.db, &job, &why, now).await?,
                    None => jobs::fail(&app.db, &job, &why, now).await?,
                }
                None
            }
        };
        give_way(app, begun).await;
        // None also where another process took the next one in that moment, while more may wait behind it.
        if next.is_none() && !*stop.borrow() {
            next = jobs::claim(&app.db, app.now()).await?;
        }
    }
    Ok(done)
}

/// Forgets a job that is done. While the database is away that is tried again for as long as nobody else takes the job for lost.
async fn finish(app: &App, job: &jobs::Job, stop: &watch::Receiver<bool>) -> Result<Option<jobs::Job>, BoxError> {
    let done = Instant::now();
    loop {
        let goes_on = !*stop.borrow();
        match jobs::finish(&app.db, job, goes_on, app.now()).await {
            Err(error) if goes_on && done.elapsed() < LONGEST_FINISH => {
                tracing::warn!(job.kind, %error, "a job is done, which cannot be written down yet");
                tokio::time::sleep(LOOK_AGAIN).await;
            }
            other => return Ok(other?),
        }
    }
}

async fn run_job(app: &App, kind: &str, payload: &str) -> Result<(), BoxError> {
    if kind == RETRY {
        return run_again(app, payload).await;
    }
    let handler = app.features.iter().flat_map(|feature| &feature.jobs).find(|handler| handler.kind == kind);
    let handler = handler.ok_or_else(|| format!("nobody does jobs of the kind {kind}"))?;
    (handler.run)(app.clone(), payload.to_owned()).await
}

/// Does what is due from time to time.
///
/// # Errors
/// When the database does.
pub async fn run_periodic(app: &App) -> Result<(), BoxError> {
    app.limits.tidy();
    let last = app.leases.positions("periodic/").await?;
    for periodic in app.features.iter().flat_map(|feature| &feature.periodic).chain([&DAILY]) {
        let lease = format!("periodic/{}", periodic.name);
        if app.now().millis() - last.get(&lease).copied().unwrap_or(0) < periodic.every {
            continue;
        }
        if let Err(error) = run_one_periodic(app, periodic, &lease).await {
            tracing::error!(periodic.name, %error, "something done from time to time failed");
        }
    }
    Ok(())
}

async fn run_one_periodic(app: &App, periodic: &Periodic, lease: &str) -> Result<(), BoxError> {
    let now = app.now();
    let Some(last) = app.leases.take(lease, now, LEASE).await? else { return Ok(()) };
    // Another process may have done it since it was found due.
    if now.millis() - last < periodic.every {
        return Ok(());
    }
    app.leases.advance(lease, now.millis(), now).await?;
    (periodic.run)(app.clone()).await
}
