//! Opening the database.

use std::sync::Arc;
use std::time::Duration;

use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection, TransactionTrait};
use tokio::sync::watch;
use vestibule_base::Locale;

use crate::collation;
use crate::error::{Result, was_lost};
use crate::fold;
use crate::query::{Asked, Query};
use crate::sqlite::{self, Reader, Writer};
use crate::tx::{self, Tx};

/// How long a request may wait for a free connection before it is answered with 503.
pub(crate) const PATIENCE: Duration = Duration::from_secs(5);

/// Connections to PostgreSQL that a process has at most.
pub(crate) const CONNECTIONS: u32 = 16;
/// Statements that a connection keeps ready; more than the program has.
pub(crate) const STATEMENTS: usize = 512;

/// The database. Cheap to clone.
#[derive(Clone)]
pub struct Db {
    inner: Arc<Inner>,
}

struct Inner {
    kind: Kind,
    /// Whether the database knows the orders of languages.
    collates: bool,
    /// Counts commits that left events or jobs, so that workers in this process need not wait for their next look.
    commits: watch::Sender<u64>,
}

pub(crate) enum Kind {
    Sqlite { reader: Reader, writer: Writer },
    Postgres(DatabaseConnection),
}

impl Db {
    /// Opens `url`: `sqlite:PATH` (made when missing) or `postgres://…`.
    ///
    /// # Errors
    /// When the file cannot be opened or the server does not answer.
    pub async fn open(url: &str) -> Result<Self> {
        let (kind, collates) = if let Some(path) = sqlite::path(url) {
            // Who writes makes the file.
            let writer = Writer::open(&path)?;
            (Kind::Sqlite { writer, reader: Reader::open(path)? }, true)
        } else {
            let pool = open_postgres(url).await?;
            let collates = collation::make_in_postgres(&pool).await;
            (Kind::Postgres(pool), collates)
        };
        Ok(Self { inner: Arc::new(Inner { kind, collates, commits: watch::Sender::new(0) }) })
    }

    /// Begins a transaction that may write. Dropped without [`Tx::commit`], it leaves nothing behind.
    ///
    /// # Errors
    /// [`crate::Error::Busy`] when no connection becomes free in time.
    #[expect(clippy::disallowed_methods, reason = "this is what others are told to ask")]
    pub async fn begin(&self) -> Result<Tx> {
        let inner = match &self.inner.kind {
            Kind::Sqlite { writer, .. } => tx::Inner::Sqlite(writer.begin().await?),
            Kind::Postgres(pool) => {
                let mut begun = pool.begin().await;
                for _ in 0..CONNECTIONS {
                    if begun.as_ref().is_err_and(was_lost) {
                        begun = pool.begin().await;
                    }
                }
                tx::Inner::Postgres(begun?)
            }
        };
        Ok(Tx::new(inner, self.inner.commits.clone()))
    }

    /// Changes with every commit of this process that left events or jobs.
    #[must_use]
    pub fn commits(&self) -> watch::Receiver<u64> {
        self.inner.commits.subscribe()
    }

    /// Wakes workers, as a commit does.
    pub fn wake(&self) {
        self.inner.commits.send_modify(|count| *count += 1);
    }

    /// Whether the database answers.
    ///
    /// # Errors
    /// When it does not.
    pub async fn ping(&self) -> Result<()> {
        self.value::<i64>("SELECT CAST(1 AS BIGINT) AS value", vec![]).await.map(|_| ())
    }

    /// `SQLite` or `PostgreSQL`, for people.
    #[must_use]
    pub fn product(&self) -> &'static str {
        if self.is_postgres() { "PostgreSQL" } else { "SQLite" }
    }

    /// A column as `ORDER BY` takes it, in the order of a language.
    #[must_use]
    pub fn in_order_of(&self, locale: Locale, column: &str) -> String {
        if self.inner.collates { format!("{column} COLLATE {}", collation::name(locale)) } else { column.to_owned() }
    }

    /// A column as both databases compare it without case, in every script; [`folded`] does the same to what is sought.
    #[must_use]
    pub fn folded(&self, column: &str) -> String {
        if !self.is_postgres() {
            return format!("{}({column})", fold::FUNCTION);
        }
        // A database whose own language is C knows the letters of English alone.
        let collation = if self.inner.collates { " COLLATE \"und-x-icu\"" } else { "" };
        format!("REPLACE(LOWER({column}{collation}), 'ς', 'σ')")
    }

    /// Lets PostgreSQL count anew what its tables hold, after many rows came at once: until its own housekeeping does so,
    /// it plans as if they were empty. SQLite needs none of it: its plans follow the indexes alone.
    ///
    /// # Errors
    /// When the database does.
    pub async fn refresh_statistics(&self) -> Result<()> {
        self.execute_script("ANALYZE").await
    }

    /// Executes statements of PostgreSQL alone; with SQLite there is nothing to do.
    async fn execute_script(&self, sql: &str) -> Result<()> {
        if let Kind::Postgres(pool) = &self.inner.kind {
            pool.execute_unprepared(sql).await?;
        }
        Ok(())
    }

    pub(crate) fn kind(&self) -> &Kind {
        &self.inner.kind
    }

    pub(crate) fn is_postgres(&self) -> bool {
        matches!(self.inner.kind, Kind::Postgres(_))
    }

    /// Closes all connections, waiting for those in use.
    ///
    /// # Errors
    /// When the database does.
    pub async fn close(&self) -> Result<()> {
        match &self.inner.kind {
            Kind::Sqlite { reader, writer } => {
                reader.close();
                writer.close().await
            }
            Kind::Postgres(pool) => Ok(pool.close_by_ref().await?),
        }
    }
}

impl Query for Db {
    fn asked(&self) -> Asked<'_> {
        match &self.inner.kind {
            Kind::Sqlite { reader, .. } => Asked::Reader(reader),
            Kind::Postgres(pool) => Asked::Pool(pool),
        }
    }
}

async fn open_postgres(url: &str) -> Result<DatabaseConnection> {
    let mut options = ConnectOptions::new(url);
    options.max_connections(CONNECTIONS).min_connections(1).acquire_timeout(PATIENCE).sqlx_logging(false);
    options.idle_timeout(Duration::from_secs(300));
    // A connection in use a moment ago is alive nearly always; who finds it dead asks again (`Db::begin`, `Query::read`).
    options.test_before_acquire_if_idle_for(Duration::from_secs(1));
    options.map_sqlx_postgres_opts(|options| options.statement_cache_capacity(STATEMENTS));
    Ok(Database::connect(options).await?)
}

impl Db {
    /// Makes a database beside this one, for tests.
    ///
    /// # Errors
    /// When the server does, or this is SQLite.
    pub async fn create_database(&self, name: &str) -> Result<()> {
        self.execute_script(&format!("CREATE DATABASE {name}")).await
    }
}
