//! The one connection that writes, and who holds it.
//!
//! Whoever writes waits for a turn. Making a commit durable waits for the disk, which takes longer than most
//! transactions. So who is done while others wait does not commit: the next one goes on in the same transaction of
//! SQLite, inside a savepoint of its own, and one commit makes all of them durable. Nobody is told "done" before that.

use std::future::Future;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};
use sea_orm::Value;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, oneshot};
use tokio::task::spawn_blocking;
use tokio::time::{Instant, sleep, timeout};

use super::door::Door;
use super::{connect, rows, run};
use crate::column::Row;
use crate::db::PATIENCE;
use crate::error::{Error, Result};

/// How long work behind people waits at most while people want to write: it must not starve either.
const DEFERENCE: Duration = Duration::from_millis(50);
/// How long a process lets another one go first that stands at the door: it may have been stopped there.
const COURTESY: Duration = Duration::from_millis(500);
/// How often somebody who waits for another process, or for people, looks again.
const LOOK_AGAIN: Duration = Duration::from_millis(2);

tokio::task_local! {
    static BEHIND_PEOPLE: ();
}

/// Does work that nobody waits for: where SQLite is written, people go first.
pub async fn behind_people<T>(work: impl Future<Output = T>) -> T {
    BEHIND_PEOPLE.scope((), work).await
}

fn is_behind_people() -> bool {
    BEHIND_PEOPLE.try_with(|()| ()).is_ok()
}

/// What writes one database file. Cheap to clone.
#[derive(Clone)]
pub struct Writer(Arc<Shared>);

struct Shared {
    /// One permit, given out in the order of asking.
    turns: Arc<Semaphore>,
    /// How many wait for a turn for whom somebody waits.
    people: AtomicUsize,
    /// Where processes that write the same file stand one behind the other.
    door: Door,
    group: Mutex<Group>,
}

/// Transactions that become durable together.
struct Group {
    /// None when it is closed.
    connection: Option<Connection>,
    /// Those who are done and wait until it is durable.
    done: Vec<oneshot::Sender<Result<()>>>,
}

impl Group {
    fn connection(&self) -> Result<&Connection> {
        self.connection.as_ref().ok_or(Error::Busy)
    }

    /// Whether a transaction of SQLite is open.
    fn is_open(&self) -> bool {
        self.connection.as_ref().is_some_and(|connection| !connection.is_autocommit())
    }

    fn run(&self, sql: &str) -> Result<()> {
        run(self.connection()?, sql, &[]).map(|_| ())
    }

    /// Makes durable what has been done, and tells those who wait for it.
    fn settle(&mut self) {
        let mut outcome = if self.is_open() { self.run("COMMIT") } else { Ok(()) };
        if let Err(error) = &outcome
            && self.is_open()
        {
            tracing::error!(%error, "a commit failed");
            outcome = outcome.and(self.run("ROLLBACK"));
        }
        for one in self.done.drain(..) {
            // Who has gone away meanwhile need not hear of it.
            let _gone = one.send(outcome.as_ref().map_err(Error::again).copied());
        }
    }

    /// After some errors (a full disk) SQLite takes back the whole transaction by itself, and with it what others did.
    fn tell_if_lost(&mut self, error: &Error) {
        if !self.is_open() {
            for one in self.done.drain(..) {
                let _gone = one.send(Err(error.again()));
            }
        }
    }
}

impl Writer {
    /// Opens the file, which is made when it is missing.
    pub(crate) fn open(path: &Path) -> Result<Self> {
        let connection = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)?;
        // Another process that starts at this moment may be doing the same.
        connection.pragma_update(None, "busy_timeout", 5_000)?;
        connection.pragma_update(None, "journal_mode", "WAL")?;
        connection.pragma_update(None, "synchronous", "FULL")?;
        connection.pragma_update(None, "foreign_keys", "ON")?;
        // From here on nobody waits inside of SQLite, which would keep a thread.
        connection.pragma_update(None, "busy_timeout", 0)?;
        let group = Mutex::new(Group { connection: Some(connection), done: Vec::new() });
        let (turns, people, door) = (Arc::new(Semaphore::new(1)), AtomicUsize::new(0), Door::of(path));
        Ok(Self(Arc::new(Shared { turns, people, door, group })))
    }

    /// Waits for a turn and begins.
    pub(crate) async fn begin(&self) -> Result<Turn> {
        let until = Instant::now() + PATIENCE;
        let permit = self.turn().await?;
        let turn = Turn { shared: Arc::clone(&self.0), permit: Some(permit) };
        if turn.join()? {
            return Ok(turn);
        }
        let polite_until = Instant::now() + COURTESY;
        let mut standing = None;
        loop {
            // Another process writes, or waits to: the import beside the server for instance.
            standing = standing.or_else(|| self.0.door.stand());
            if (standing.is_some() || Instant::now() >= polite_until) && turn.open()? {
                drop(standing);
                return Ok(turn);
            }
            if Instant::now() >= until {
                return Err(Error::Busy);
            }
            sleep(LOOK_AGAIN).await;
        }
    }

    async fn turn(&self) -> Result<OwnedSemaphorePermit> {
        let shared = &self.0;
        if !is_behind_people() {
            let _waiting = Waiting::new(&shared.people);
            return next(shared).await;
        }
        let until = Instant::now() + DEFERENCE;
        while shared.people.load(Ordering::Relaxed) > 0 && Instant::now() < until {
            sleep(LOOK_AGAIN).await;
        }
        let permit = next(shared).await?;
        if lock(&shared.group).done.is_empty() {
            return Ok(permit);
        }
        // It may take long; what people did must not wait for it.
        settle(Arc::clone(shared), permit).await
    }

    /// Closes the connection after whoever holds it.
    pub(crate) async fn close(&self) -> Result<()> {
        let permit = next(&self.0).await?;
        self.0.turns.close();
        let connection = {
            let mut group = lock(&self.0.group);
            group.settle();
            group.connection.take()
        };
        drop(permit);
        match connection.map(Connection::close) {
            Some(Err((_, error))) => Err(error.into()),
            _ => Ok(()),
        }
    }
}

async fn next(shared: &Shared) -> Result<OwnedSemaphorePermit> {
    match timeout(PATIENCE, Arc::clone(&shared.turns).acquire_owned()).await {
        Ok(Ok(permit)) => Ok(permit),
        _ => Err(Error::Busy),
    }
}

/// Makes a group durable on a thread that may wait for the disk; the turn is given back afterwards.
async fn settle(shared: Arc<Shared>, permit: OwnedSemaphorePermit) -> Result<OwnedSemaphorePermit> {
    let settled = spawn_blocking(move || {
        lock(&shared.group).settle();
        permit
    });
    settled.await.map_err(|_| Error::Busy)
}

fn lock(group: &Mutex<Group>) -> MutexGuard<'_, Group> {
    group.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Counts somebody while they wait, also when they give up.
struct Waiting<'a>(&'a AtomicUsize);

impl<'a> Waiting<'a> {
    fn new(count: &'a AtomicUsize) -> Self {
        count.fetch_add(1, Ordering::Relaxed);
        Self(count)
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

/// The right to write, and a transaction. Dropped without [`Turn::commit`], it leaves nothing behind.
pub struct Turn {
    shared: Arc<Shared>,
    permit: Option<OwnedSemaphorePermit>,
}

impl Turn {
    /// Goes on in the transaction that others of this process began; `false` when there is none.
    fn join(&self) -> Result<bool> {
        let group = lock(&self.shared.group);
        if group.is_open() {
            group.run("SAVEPOINT turn")?;
            return Ok(true);
        }
        Ok(false)
    }

    /// Begins; `false` while another process writes.
    fn open(&self) -> Result<bool> {
        match lock(&self.shared.group).run("BEGIN IMMEDIATE") {
            Err(Error::Busy) => return Ok(false),
            begun => begun?,
        }
        self.join()
    }

    /// Does something on the connection.
    fn on<T>(&self, work: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let mut group = lock(&self.shared.group);
        if !group.is_open() {
            return Err(Error::from_text("the transaction was taken back by an error before"));
        }
        let answer = work(group.connection()?);
        if let Err(error) = &answer {
            group.tell_if_lost(error);
        }
        answer
    }

    /// Runs a statement; answers how many rows it touched.
    pub(crate) fn run(&self, sql: &str, params: &[Value]) -> Result<u64> {
        self.on(|connection| run(connection, sql, params))
    }

    /// Rows of an answer, at most `most`, each read by `read`.
    pub(crate) fn read<T>(&self, asked: (&str, &[Value]), most: usize, read: impl Fn(&Row<'_>) -> Result<T>) -> Result<Vec<T>> {
        self.on(|connection| rows(connection, asked, most, read))
    }

    /// Makes everything durable, together with what others did while this one waited.
    pub(crate) async fn commit(mut self) -> Result<()> {
        self.run("RELEASE turn", &[])?;
        let (tell, told) = oneshot::channel();
        let is_first = {
            let mut group = lock(&self.shared.group);
            group.done.push(tell);
            group.done.len() == 1
        };
        let Some(permit) = self.permit.take() else { return Err(Error::Busy) };
        let shared = Arc::clone(&self.shared);
        if !is_first {
            drop(permit);
        } else if shared.people.load(Ordering::Relaxed) == 0 {
            spawn_blocking(move || {
                lock(&shared.group).settle();
                drop(permit);
            });
        } else {
            // Behind those who wait now; a task of its own, so that it happens also when nobody waits for the answer any more.
            drop(permit);
            tokio::spawn(async move {
                if let Ok(permit) = Arc::clone(&shared.turns).acquire_owned().await {
                    drop(settle(shared, permit).await);
                }
            });
        }
        match told.await {
            Ok(outcome) => outcome,
            Err(_) => Err(Error::Busy),
        }
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        if self.permit.is_none() {
            return;
        }
        let mut group = lock(&self.shared.group);
        if !group.is_open() {
            return;
        }
        let undone = if group.done.is_empty() {
            group.run("ROLLBACK")
        } else {
            group.run("ROLLBACK TO turn").and_then(|()| group.run("RELEASE turn"))
        };
        if let Err(error) = undone {
            tracing::error!(%error, "a transaction could not be taken back");
            group.tell_if_lost(&error);
        }
    }
}
