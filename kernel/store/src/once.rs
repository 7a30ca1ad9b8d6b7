//! Doing a thing once, however often it is sent.

use vestibule_base::{Id, Timestamp};

use crate::error::Result;
use crate::params;
use crate::query::Query;
use crate::tx::Tx;

impl Tx {
    /// What an earlier transaction left under this key, if one did. Keys are made by the page that holds the form.
    ///
    /// Whoever answers a person with it ends this transaction by [`Tx::commit`] all the same: on SQLite the earlier one may
    /// wait for the commit that both share, and until then nothing of it can be read elsewhere or is safe.
    ///
    /// # Errors
    /// When the database does.
    pub async fn find_once(&self, scope: &str, key: &str) -> Result<Option<Id>> {
        self.value("SELECT result AS value FROM store_once WHERE scope = $1 AND key = $2", params![scope, key]).await
    }

    /// Leaves `result` under the key. Of two that race, the second fails with [`crate::Error::Unique`] and, asking
    /// again, finds what the first did.
    ///
    /// # Errors
    /// When the database does.
    pub async fn insert_once(&mut self, scope: &str, key: &str, result: Id, now: Timestamp) -> Result<()> {
        let sql = "INSERT INTO store_once (scope, key, result, made_at) VALUES ($1, $2, $3, $4)";
        self.run(sql, params![scope, key, result, now]).await?;
        Ok(())
    }
}
