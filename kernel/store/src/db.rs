//! Opening the database.

use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use sea_orm::sqlx::sqlite::SqliteConnectOptions;
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbErr, SqliteTransactionMode, TransactionOptions,
    TransactionTrait,
};
use tokio::sync::watch;
use vestibule_base::Locale;

use crate::collation;
use crate::error::Result;
use crate::query::Query;
use crate::reader::Reader;
use crate::tx::Tx;

/// How long a request may wait for a free connection before it is answered with 503.
const PATIENCE: Duration = Duration::from_secs(5);

/// The database. Cheap to clone.
#[derive(Clone)]
pub struct Db {
    inner: Arc<Inner>,
}

struct Inner {
    /// What writes; on PostgreSQL also what reads.
    pool: DatabaseConnection,
    /// What reads SQLite.
    reader: Option<Reader>,
    /// Whether the database knows the orders of languages.
    collates: bool,
    /// Counts commits that left events or jobs, so that workers in this process need not wait for their next look.
    commits: watch::Sender<u64>,
}

impl Db {
    /// Opens `url`: `sqlite:PATH` (made when missing) or `postgres://…`.
    ///
    /// # Errors
    /// When the file cannot be opened or the server does not answer.
    pub async fn open(url: &str) -> Result<Self> {
        let (pool, reader) = if url.starts_with("sqlite:") { open_sqlite(url).await? } else { (open_postgres(url).await?, None) };
        let collates = reader.is_some() || collation::make_in_postgres(&pool).await;
        Ok(Self { inner: Arc::new(Inner { pool, reader, collates, commits: watch::Sender::new(0) }) })
    }

    /// Begins a transaction that may write. Dropped without [`Tx::commit`], it leaves nothing behind.
    ///
    /// # Errors
    /// [`crate::Error::Busy`] when no connection becomes free in time.
    pub async fn begin(&self) -> Result<Tx> {
        // A SQLite transaction that reads first and writes later fails at once when another wrote in between.
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        let inner = self.inner.pool.begin_with_options(options).await?;
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
        match &self.inner.reader {
            Some(_) => self.value::<i64>("SELECT 1 AS value", vec![]).await.map(|_| ()),
            None => Ok(self.inner.pool.ping().await?),
        }
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

    /// Lets PostgreSQL count anew what its tables hold, after many rows came at once: until its own housekeeping does so,
    /// it plans as if they were empty. SQLite needs none of it: its plans follow the indexes alone.
    ///
    /// # Errors
    /// When the database does.
    pub async fn refresh_statistics(&self) -> Result<()> {
        if self.is_postgres() { self.execute_script("ANALYZE").await } else { Ok(()) }
    }

    /// Executes statements without values, for migrations.
    pub(crate) async fn execute_script(&self, sql: &str) -> Result<()> {
        self.inner.pool.execute_unprepared(sql).await?;
        Ok(())
    }

    pub(crate) fn is_postgres(&self) -> bool {
        self.inner.reader.is_none()
    }

    /// Closes all connections, waiting for those in use.
    ///
    /// # Errors
    /// When the database does.
    pub async fn close(&self) -> Result<()> {
        if let Some(reader) = &self.inner.reader {
            reader.close();
        }
        self.inner.pool.close_by_ref().await?;
        Ok(())
    }
}

impl Query for Db {
    fn connection(&self) -> &(impl ConnectionTrait + Send) {
        &self.inner.pool
    }

    fn direct(&self) -> Option<&Reader> {
        self.inner.reader.as_ref()
    }
}

async fn open_sqlite(url: &str) -> Result<(DatabaseConnection, Option<Reader>)> {
    let url = if url.contains('?') { url.to_owned() } else { format!("{url}?mode=rwc") };
    let mut writing = ConnectOptions::new(&url);
    writing.max_connections(1).min_connections(1).acquire_timeout(PATIENCE).sqlx_logging(false).test_before_acquire(false);
    writing.map_sqlx_sqlite_opts(|options| {
        collation::for_sqlite(options)
            .pragma("journal_mode", "WAL")
            .pragma("synchronous", "FULL")
            .pragma("foreign_keys", "ON")
            .pragma("busy_timeout", "5000")
            .pragma("temp_store", "MEMORY")
    });
    let writers = Database::connect(writing).await?;
    let options = SqliteConnectOptions::from_str(&url).map_err(|error| DbErr::Custom(error.to_string()))?;
    Ok((writers, Some(Reader::open(options.get_filename().to_path_buf())?)))
}

async fn open_postgres(url: &str) -> Result<DatabaseConnection> {
    let mut options = ConnectOptions::new(url);
    options.max_connections(16).min_connections(1).acquire_timeout(PATIENCE).sqlx_logging(false);
    options.idle_timeout(Duration::from_secs(300));
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
