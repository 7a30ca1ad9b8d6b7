//! A transaction: what is written together, and what is told about it.

use sea_orm::{ConnectionTrait, DatabaseTransaction, DbBackend, Statement, Value};
use tokio::sync::watch;
use vestibule_base::Timestamp;
use vestibule_contracts::Event;

use crate::error::Result;
use crate::query::{Query, failed};
use crate::{outbox, params};

/// A transaction that may write, and the events that become true with it.
pub struct Tx {
    inner: DatabaseTransaction,
    events: Vec<(&'static str, String)>,
    wakes: bool,
    commits: watch::Sender<u64>,
}

impl Tx {
    pub(crate) const fn new(inner: DatabaseTransaction, commits: watch::Sender<u64>) -> Self {
        Self { inner, events: Vec::new(), wakes: false, commits }
    }

    /// Runs a statement; answers how many rows it touched.
    ///
    /// # Errors
    /// When the database does.
    pub async fn run(&mut self, sql: &str, params: Vec<Value>) -> Result<u64> {
        let statement = Statement::from_sql_and_values(self.inner.get_database_backend(), sql, params);
        let done = self.inner.execute_raw(statement).await.map_err(|error| failed(sql, error))?;
        Ok(done.rows_affected())
    }

    /// Notes a fact; it is written to the outbox by [`Tx::commit`].
    ///
    /// # Errors
    /// When the event cannot be written as JSON.
    pub fn emit<E: Event>(&mut self, event: &E) -> Result<()> {
        let payload = serde_json::to_string(event)?;
        if !self.events.iter().any(|known| known.0 == E::NAME && known.1 == payload) {
            self.events.push((E::NAME, payload));
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
        for (name, payload) in events {
            self.run(outbox::INSERT, params![name, payload, now]).await?;
        }
        self.inner.commit().await?;
        if self.wakes {
            self.commits.send_modify(|count| *count += 1);
        }
        Ok(())
    }

    /// Readers follow the outbox by its rising number. PostgreSQL hands numbers out before commits become visible, so
    /// that a later number could be seen first; one lock from here to the commit keeps the order.
    async fn order_events(&mut self) -> Result<()> {
        if self.inner.get_database_backend() == DbBackend::Postgres {
            self.run("SELECT pg_advisory_xact_lock(8241)", vec![]).await?;
        }
        Ok(())
    }
}

impl Query for Tx {
    fn connection(&self) -> &(impl ConnectionTrait + Send) {
        &self.inner
    }
}
