//! Asking: the same on a connection and inside a transaction.

use std::future::Future;

use sea_orm::{ConnectionTrait, QueryResult, Statement, Value};

use crate::column::{FromRow, Row, Source};
use crate::error::{Error, Result};
use crate::reader::Reader;

/// Whatever can be asked: [`crate::Db`] outside of a transaction, [`crate::Tx`] inside.
pub trait Query: Send + Sync {
    /// The connection below.
    #[doc(hidden)]
    fn connection(&self) -> &(impl ConnectionTrait + Send);

    /// What reads on the calling thread instead of the connection, where there is such a thing.
    #[doc(hidden)]
    fn direct(&self) -> Option<&Reader> {
        None
    }

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
            if let Some(reader) = self.direct() {
                return reader.read((sql, &params), most, read).inspect_err(|error| tell(sql, error));
            }
            let connection = self.connection();
            let statement = Statement::from_sql_and_values(connection.get_database_backend(), sql, params);
            let answer = if most == 1 {
                connection.query_one_raw(statement).await.map(|row| row.into_iter().collect())
            } else {
                connection.query_all_raw(statement).await
            };
            let answer: Vec<QueryResult> = answer.map_err(|error| failed(sql, error))?;
            answer.into_iter().map(|row| read(&Row(Source::Pooled(row)))).collect()
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

pub(crate) fn failed(sql: &str, error: sea_orm::DbErr) -> Error {
    let error = Error::from(error);
    tell(sql, &error);
    error
}

fn tell(sql: &str, error: &Error) {
    if !error.is_unique() {
        tracing::debug!(sql, %error, "a statement failed");
    }
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
