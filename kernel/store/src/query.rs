//! Asking: the same on a connection and inside a transaction.

use std::future::Future;

use sea_orm::{ConnectionTrait, Statement, Value};

use crate::column::{FromRow, Row};
use crate::error::{Error, Result};

/// Whatever can be asked: [`crate::Db`] outside of a transaction, [`crate::Tx`] inside.
pub trait Query: Send + Sync {
    /// The connection below.
    #[doc(hidden)]
    fn connection(&self) -> &(impl ConnectionTrait + Send);

    /// All rows of an answer.
    ///
    /// # Errors
    /// When the database does, or a row cannot be read.
    fn rows<T: FromRow>(&self, sql: &str, params: Vec<Value>) -> impl Future<Output = Result<Vec<T>>> + Send {
        async move {
            let connection = self.connection();
            count_query();
            let statement = Statement::from_sql_and_values(connection.get_database_backend(), sql, params);
            let answer = connection.query_all_raw(statement).await.map_err(|error| failed(sql, error))?;
            answer.into_iter().map(|row| T::from_row(&Row(row))).collect()
        }
    }

    /// The first row of an answer.
    ///
    /// # Errors
    /// When the database does, or the row cannot be read.
    fn row<T: FromRow>(&self, sql: &str, params: Vec<Value>) -> impl Future<Output = Result<Option<T>>> + Send {
        async move {
            let connection = self.connection();
            count_query();
            let statement = Statement::from_sql_and_values(connection.get_database_backend(), sql, params);
            let answer = connection.query_one_raw(statement).await.map_err(|error| failed(sql, error))?;
            answer.map(|row| T::from_row(&Row(row))).transpose()
        }
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

pub(crate) fn failed(sql: &str, error: sea_orm::DbErr) -> Error {
    let error = Error::from(error);
    if !error.is_unique() {
        tracing::debug!(sql, %error, "a statement failed");
    }
    error
}

tokio::task_local! {
    /// Queries that the current task has made, where a test counts them.
    pub static QUERIES: std::cell::Cell<u64>;
}

fn count_query() {
    let _ = QUERIES.try_with(|count| count.set(count.get() + 1));
}

/// `$from, $from+1, …` for `count` values of an `IN (…)`.
#[must_use]
pub fn placeholders(from: usize, count: usize) -> String {
    (from..from + count).map(|place| format!("${place}")).collect::<Vec<_>>().join(", ")
}
