//! A transaction: what is written together, and what is told about it.

use std::collections::HashSet;

use sea_orm::{ConnectionTrait, DatabaseTransaction, DbBackend, Statement, Value};
use tokio::sync::watch;
use tokio::task::coop::consume_budget;
use vestibule_base::Timestamp;
use vestibule_contracts::Event;

use crate::error::Result;
use crate::query::{Asked, Query, failed, tell};
use crate::sqlite::Turn;
use crate::{outbox, params};

/// A transaction that may write, and the events that become true with it.
pub struct Tx {
    inner: Inner,
    events: Vec<(&'static str, String)>,
    noted: HashSet<(&'static str, String)>,
    wakes: bool,
    commits: watch::Sender<u64>,
}

pub(crate) enum Inner {
    Sqlite(Turn),
    Postgres(DatabaseTransaction),
}

impl Tx {
    pub(crate) fn new(inner: Inner, commits: watch::Sender<u64>) -> Self {
        Self { inner, events: Vec::new(), noted: HashSet::new(), wakes: false, commits }
    }

    /// Runs a statement; answers how many rows it touched.
    ///
    /// # Errors
    /// When the database does.
    pub async fn run(&mut self, sql: &str, params: Vec<Value>) -> Result<u64> {
        match &self.inner {
            Inner::Sqlite(turn) => {
                consume_budget().await;
                turn.run(sql, &params).inspect_err(|error| tell(sql, error))
            }
            Inner::Postgres(transaction) => {
                let statement = Statement::from_sql_and_values(DbBackend::Postgres, sql, params);
                let done = transaction.execute_raw(statement).await.map_err(|error| failed(sql, error))?;
                Ok(done.rows_affected())
            }
        }
    }

    /// Notes a fact; it is written to the outbox by [`Tx::commit`].
    ///
    /// # Errors
    /// When the event cannot be written as JSON.
    pub fn emit<E: Event>(&mut self, event: &E) -> Result<()> {
        let payload = serde_json::to_string(event)?;
        if self.noted.insert((E::NAME, payload.clone())) {
            self.events.push((E::NAME, payload));
        }
        Ok(())
    }

    /// Lets one transaction at a time go on from here with the same word, in all processes, until it ends: for what is counted
    /// before something is added to it. SQLite writes one at a time anyway.
    ///
    /// # Errors
    /// When the database does.
    pub async fn alone(&mut self, word: &str) -> Result<()> {
        if matches!(self.inner, Inner::Postgres(_)) {
            self.run("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", params![word]).await?;
        }
        Ok(())
    }

    /// Says that workers have something new to do after the commit.
    pub(crate) const fn wake_workers(&mut self) {
        self.wakes = true;
    }

    /// Makes everything durable and visible, events included.
    ///
    /// # Errors
    /// When the database does; then nothing of it happened.
    pub async fn commit(mut self, now: Timestamp) -> Result<()> {
        let events = std::mem::take(&mut self.events);
        self.wakes |= !events.is_empty();
        if !events.is_empty() {
            self.order_events().await?;
        }
        // Statements of every length would fill what a connection keeps ready.
        let many = events.chunks_exact(outbox::AT_ONCE);
        let few = many.remainder().chunks(1);
        for some in many.chain(few) {
            let values = some.iter().flat_map(|(name, payload)| params![name, payload, now]);
            self.run(&outbox::insert(some.len()), values.collect()).await?;
        }
        match self.inner {
            Inner::Sqlite(turn) => turn.commit().await?,
            Inner::Postgres(transaction) => transaction.commit().await?,
        }
        if self.wakes {
            self.commits.send_modify(|count| *count += 1);
        }
        Ok(())
    }

    /// Readers follow the outbox by its rising number. PostgreSQL hands numbers out before commits become visible, so
    /// that a later number could be seen first; one lock from here to the commit keeps the order.
    async fn order_events(&mut self) -> Result<()> {
        if matches!(self.inner, Inner::Postgres(_)) {
            self.run("SELECT pg_advisory_xact_lock(8241)", vec![]).await?;
        }
        Ok(())
    }
}

impl Query for Tx {
    fn asked(&self) -> Asked<'_> {
        match &self.inner {
            Inner::Sqlite(turn) => Asked::Turn(turn),
            Inner::Postgres(transaction) => Asked::Transaction(transaction),
        }
    }
}
