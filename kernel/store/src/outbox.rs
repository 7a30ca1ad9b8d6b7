//! The outbox: events in the order of their commits, followed by readers who each keep their own place.

use serde::de::DeserializeOwned;
use vestibule_base::Timestamp;
use vestibule_contracts::Event;

use crate::error::Result;
use crate::param::Param;
use crate::query::{Query, placeholders};
use crate::tx::Tx;
use crate::{params, row};

/// So many events go into one statement, where there are so many.
pub(crate) const AT_ONCE: usize = 100;

/// Writes so many events, in their order.
pub(crate) fn insert(count: usize) -> String {
    let row = |place: usize| format!("(${}, ${}, ${})", place * 3 + 1, place * 3 + 2, place * 3 + 3);
    let rows: Vec<String> = (0..count).map(row).collect();
    format!("INSERT INTO store_event (name, payload, made_at) VALUES {}", rows.join(", "))
}

row! {
    /// An event as stored.
    pub struct StoredEvent {
        /// Rises with each commit.
        pub seq: i64,
        /// [`Event::NAME`].
        pub name: String,
        /// JSON.
        pub payload: String,
        /// When it became true.
        pub made_at: Timestamp,
    }
}

impl StoredEvent {
    /// The event, when it is of this kind.
    ///
    /// # Errors
    /// When it is of this kind and cannot be read.
    pub fn read<E: Event + DeserializeOwned>(&self) -> Result<Option<E>> {
        if self.name != E::NAME {
            return Ok(None);
        }
        Ok(Some(serde_json::from_str(&self.payload)?))
    }
}

/// Events after `seq`, oldest first, at most `limit`.
///
/// # Errors
/// When the database does.
pub async fn list_after(query: &impl Query, seq: i64, limit: i64) -> Result<Vec<StoredEvent>> {
    query
        .rows("SELECT seq, name, payload, made_at FROM store_event WHERE seq > $1 ORDER BY seq LIMIT $2", params![seq, limit])
        .await
}

/// Events behind `after` and up to `until` that have one of these names, oldest first, at most `limit`.
///
/// # Errors
/// When the database does.
pub async fn list_heard(query: &impl Query, (after, until): (i64, i64), names: &[&str], limit: i64) -> Result<Vec<StoredEvent>> {
    let sql = format!(
        "SELECT seq, name, payload, made_at FROM store_event WHERE seq > $1 AND seq <= $2 AND name IN ({}) ORDER BY seq LIMIT $3",
        placeholders(4, names.len())
    );
    let mut params = params![after, until, limit];
    params.extend(names.iter().map(Param::to_param));
    query.rows(&sql, params).await
}

row! {
    /// Of a kind of events, the newest.
    pub struct NewestOfName {
        /// [`Event::NAME`].
        pub name: String,
        /// Its number.
        pub seq: i64,
    }
}

/// Which kinds of events happened behind `after` and up to `until`, and the newest of each.
///
/// # Errors
/// When the database does.
pub async fn newest_of_each(query: &impl Query, after: i64, until: i64) -> Result<Vec<NewestOfName>> {
    let sql = "SELECT name, MAX(seq) AS seq FROM store_event WHERE seq > $1 AND seq <= $2 GROUP BY name";
    query.rows(sql, params![after, until]).await
}

row! {
    /// Which events are kept.
    pub struct Reach {
        /// The number of the oldest; 0 when there is none.
        pub oldest: i64,
        /// The number of the newest; 0 when there is none.
        pub newest: i64,
    }
}

/// Which events are kept.
///
/// # Errors
/// When the database does.
pub async fn reach(query: &impl Query) -> Result<Reach> {
    // Each by itself: SQLite goes to the end of an index for one of them alone.
    let sql = "SELECT COALESCE((SELECT MIN(seq) FROM store_event), 0) AS oldest, COALESCE((SELECT MAX(seq) FROM store_event), 0) AS newest";
    Ok(query.row(sql, vec![]).await?.unwrap_or(Reach { oldest: 0, newest: 0 }))
}

/// The number of the newest event; 0 when there is none.
///
/// # Errors
/// When the database does.
pub async fn newest(query: &impl Query) -> Result<i64> {
    Ok(query.value("SELECT COALESCE(MAX(seq), 0) AS value FROM store_event", vec![]).await?.unwrap_or(0))
}

/// The number of the oldest event that is still kept; 0 when there is none. A reader whose place lies before it has
/// missed something and must begin anew.
///
/// # Errors
/// When the database does.
pub async fn oldest(query: &impl Query) -> Result<i64> {
    Ok(query.value("SELECT COALESCE(MIN(seq), 0) AS value FROM store_event", vec![]).await?.unwrap_or(0))
}

/// Forgets events made before `before`, always keeping the newest, so that numbers never begin anew.
///
/// # Errors
/// When the database does.
pub async fn delete_before(tx: &mut Tx, before: Timestamp) -> Result<u64> {
    tx.run("DELETE FROM store_event WHERE made_at < $1 AND seq < (SELECT MAX(seq) FROM store_event)", params![before]).await
}
