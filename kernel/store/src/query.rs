//! Asking: the same on a connection and inside a transaction.

use std::future::Future;

use sea_orm::{ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr, QueryResult, Statement, Value};
use tokio::task::coop::consume_budget;

use crate::column::{FromRow, Row, Source};
use crate::db::CONNECTIONS;
use crate::error::{Error, Result, was_lost};
use crate::sqlite::{Moment, Reader, Turn};

/// What a statement is handed to.
#[doc(hidden)]
pub enum Asked<'a> {
    /// SQLite, outside of a transaction.
    Reader(&'a Reader),
    /// SQLite, inside of one.
    Turn(&'a Turn),
    /// SQLite as it was at one moment.
    Moment(&'a Moment),
    /// PostgreSQL, outside of a transaction.
    Pool(&'a DatabaseConnection),
    /// PostgreSQL, inside of one.
    Transaction(&'a DatabaseTransaction),
}

/// Whatever can be asked: [`crate::Db`] outside of a transaction, [`crate::Tx`] inside.
pub trait Query: Send + Sync {
    /// What is asked.
    #[doc(hidden)]
    fn asked(&self) -> Asked<'_>;

    /// Rows of an answer, at most `most`, each read by `read`.
    ///
    /// # Errors
    /// When the database does, or a row cannot be read.
    fn read<T: Send>(
        &self,
        sql: &str,
        params: Vec<Value>,
        most: usize,
        read: impl Fn(&Row<'_>) -> Result<T> + Send,
    ) -> impl Future<Output = Result<Vec<T>>> + Send {
        async move {
            count_query();
            match self.asked() {
                Asked::Reader(reader) => {
                    // Reading waits for nothing; others on this thread get their turn all the same.
                    consume_budget().await;
                    reader.read((sql, &params), most, read).inspect_err(|error| tell(sql, error))
                }
                Asked::Turn(turn) => {
                    consume_budget().await;
                    turn.read((sql, &params), most, read).inspect_err(|error| tell(sql, error))
                }
                Asked::Moment(moment) => {
                    consume_budget().await;
                    moment.read((sql, &params), most, read).inspect_err(|error| tell(sql, error))
                }
                Asked::Pool(pool) => {
                    let mut rows = ask_postgres(pool, (sql, &params), most).await;
                    // The server was started anew, and all connections may be dead; reading twice does no harm.
                    for _ in 0..CONNECTIONS {
                        if rows.as_ref().is_err_and(was_lost) {
                            rows = ask_postgres(pool, (sql, &params), most).await;
                        }
                    }
                    read_all(sql, rows, read)
                }
                Asked::Transaction(transaction) => read_all(sql, ask_postgres(transaction, (sql, &params), most).await, read),
            }
        }
    }

    /// All rows of an answer.
    ///
    /// # Errors
    /// When the database does, or a row cannot be read.
    fn rows<T: FromRow>(&self, sql: &str, params: Vec<Value>) -> impl Future<Output = Result<Vec<T>>> + Send {
        self.read(sql, params, usize::MAX, T::from_row)
    }

    /// The first row of an answer.
    ///
    /// # Errors
    /// When the database does, or the row cannot be read.
    fn row<T: FromRow>(&self, sql: &str, params: Vec<Value>) -> impl Future<Output = Result<Option<T>>> + Send {
        async move { Ok(self.read(sql, params, 1, T::from_row).await?.pop()) }
    }

    /// The column named `value` of every row.
    ///
    /// # Errors
    /// When the database does, or the value cannot be read.
    fn values<T>(&self, sql: &str, params: Vec<Value>) -> impl Future<Output = Result<Vec<T>>> + Send
    where
        (T,): FromRow,
        T: Send,
    {
        async move { Ok(self.rows::<(T,)>(sql, params).await?.into_iter().map(|row| row.0).collect()) }
    }

    /// The column named `value` of the first row.
    ///
    /// # Errors
    /// When the database does, or the value cannot be read.
    fn value<T>(&self, sql: &str, params: Vec<Value>) -> impl Future<Output = Result<Option<T>>> + Send
    where
        (T,): FromRow,
        T: Send,
    {
        async move { Ok(self.row::<(T,)>(sql, params).await?.map(|row| row.0)) }
    }
}

async fn ask_postgres(
    connection: &impl ConnectionTrait,
    (sql, params): (&str, &[Value]),
    most: usize,
) -> Result<Vec<QueryResult>, DbErr> {
    let statement = Statement::from_sql_and_values(DbBackend::Postgres, sql, params.to_vec());
    if most == 1 {
        return connection.query_one_raw(statement).await.map(|row| row.into_iter().collect());
    }
    connection.query_all_raw(statement).await
}

fn read_all<T>(sql: &str, rows: Result<Vec<QueryResult>, DbErr>, read: impl Fn(&Row<'_>) -> Result<T>) -> Result<Vec<T>> {
    rows.map_err(|error| failed(sql, error))?.into_iter().map(|row| read(&Row(Source::Pooled(row)))).collect()
}

pub(crate) fn failed(sql: &str, error: DbErr) -> Error {
    let error = Error::from(error);
    tell(sql, &error);
    error
}

pub(crate) fn tell(sql: &str, error: &Error) {
    if !error.is_unique() {
        tracing::debug!(sql, %error, "a statement failed");
    }
}

tokio::task_local! {
    /// Queries that the current task has made, where a test counts them.
    pub static QUERIES: std::cell::Cell<u64>;
    /// Steps that SQLite has gone for the current task, where a test counts them: what grows with them grows with the base.
    pub static STEPS: std::cell::Cell<i64>;
}

/// Adds what SQLite went for a statement, where somebody counts.
pub(crate) fn count_steps(steps: i32) {
    let _ = STEPS.try_with(|count| count.set(count.get() + i64::from(steps)));
}

fn count_query() {
    let _ = QUERIES.try_with(|count| count.set(count.get() + 1));
}

/// `$from, $from+1, …` for `count` values of an `IN (…)`.
#[must_use]
pub fn placeholders(from: usize, count: usize) -> String {
    (from..from + count).map(|place| format!("${place}")).collect::<Vec<_>>().join(", ")
}
