//! Doing a thing once, however often it is sent or told.

use sha2::{Digest, Sha256};
use vestibule_base::{Id, Timestamp};

use crate::column::Row;
use crate::db::Db;
use crate::error::Result;
use crate::params;
use crate::query::Query;
use crate::tx::Tx;

/// Longest key; what is longer comes from no page of ours.
const LONGEST: usize = 200;

/// How long it is known that something was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// 30 days: a form that somebody sends. A browser that is opened again sends a form of yesterday, not of last month.
    Month,
    /// 400 days: mail, counts and the like that follow from an event. An event is told again some days later at most, or when an
    /// administrator lets a job run again.
    Year,
    /// For ever: what is done once in the life of a site.
    Ever,
}

impl Kept {
    fn until(self, now: Timestamp) -> Option<Timestamp> {
        match self {
            Self::Month => Some(now.plus(30 * Timestamp::DAY)),
            Self::Year => Some(now.plus(400 * Timestamp::DAY)),
            Self::Ever => None,
        }
    }
}

/// What is sent under a key, as a fingerprint. Two are the same when all their parts are, in the same order.
#[derive(Clone, Debug, Default)]
pub struct Content(Sha256);

impl Content {
    /// Of no parts yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// With one more part: a text, a file, a number as text.
    #[must_use]
    pub fn with(mut self, part: impl AsRef<[u8]>) -> Self {
        let part = part.as_ref();
        // The length parts "ab", "c" from "a", "bc".
        self.0.update((part.len() as u64).to_le_bytes());
        self.0.update(part);
        self
    }

    /// The fingerprint: 64 hexadecimal digits.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        hex::encode(self.0.clone().finalize())
    }
}

/// What came of a form that somebody sent under a key.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sent {
    /// It is done, now or when the same was sent before; what came of it.
    Done(Id),
    /// Nothing was done now: something else was sent under the key before, and this came of that. Whoever sent it is asked.
    Differs(Id),
}

impl Sent {
    /// What came of what was sent first.
    #[must_use]
    pub const fn first(self) -> Id {
        match self {
            Self::Done(id) | Self::Differs(id) => id,
        }
    }
}

impl Tx {
    /// Takes a key (scope and key in it) for what this transaction does: `None`, and it is to be done now; else what came of it when
    /// it was done before. Keys of forms are made by the page that holds the form. An empty key is never taken. Of two that race, one
    /// waits for the other. Whoever is refused after that takes the key back with the transaction.
    ///
    /// Whoever answers a person with what was done before ends this transaction by [`Tx::commit`] all the same: on SQLite the earlier
    /// one may wait for the commit that both share, and until then nothing of it can be read elsewhere or is safe.
    ///
    /// # Errors
    /// When the database does.
    pub async fn once(&mut self, (scope, key): (&str, &str), result: Id, kept: Kept, now: Timestamp) -> Result<Option<Id>> {
        Ok(self.take_key((scope, key, ""), result, kept.until(now), now).await?.map(|(known, _)| known))
    }

    /// The same for what people write: whoever sends a form again after changing it, as one does when the connection broke before the
    /// answer came, has said something that was not said before. `None`: it is to be done now. What was sent before this program kept
    /// fingerprints counts as the same.
    ///
    /// # Errors
    /// When the database does.
    pub async fn once_as(
        &mut self,
        (scope, key, content): (&str, &str, &Content),
        result: Id,
        kept: Kept,
        now: Timestamp,
    ) -> Result<Option<Sent>> {
        let content = content.fingerprint();
        let known = self.take_key((scope, key, &content), result, kept.until(now), now).await?;
        let is_same = |before: &str| before.is_empty() || before == content;
        Ok(known.map(|(first, before)| if is_same(&before) { Sent::Done(first) } else { Sent::Differs(first) }))
    }

    /// What came of the key before and the fingerprint of what was sent then; `None`: it is taken now.
    async fn take_key(
        &mut self,
        (scope, key, content): (&str, &str, &str),
        result: Id,
        until: Option<Timestamp>,
        now: Timestamp,
    ) -> Result<Option<(Id, String)>> {
        if key.is_empty() {
            return Ok(None);
        }
        let key: String = key.chars().take(LONGEST).collect();
        let sql = "INSERT INTO store_once (scope, key, content, result, made_at, until) VALUES ($1, $2, $3, $4, $5, $6) \
                   ON CONFLICT (scope, key) DO NOTHING";
        if self.run(sql, params![scope, key, content, result, now, until]).await? == 1 {
            return Ok(None);
        }
        let sql = "SELECT result, content FROM store_once WHERE scope = $1 AND key = $2";
        let read = |row: &Row<'_>| Ok((row.get::<Id>("result")?, row.get::<String>("content")?));
        let known = self.read(sql, params![scope, key], 1, read).await?.pop();
        Ok(Some(known.unwrap_or_else(|| (result, content.to_owned()))))
    }
}

/// Whether something was done under a key, by the transactions that are done until now. It takes nothing: who wants to do it
/// asks [`Tx::once`].
///
/// # Errors
/// When the database does.
pub async fn was_done(db: &Db, (scope, key): (&str, &str), now: Timestamp) -> Result<bool> {
    // Not by reading alone: on SQLite it may have been done by one who waits for a commit still.
    let tx = db.begin().await?;
    let key: String = key.chars().take(LONGEST).collect();
    let sql = "SELECT result AS value FROM store_once WHERE scope = $1 AND key = $2";
    let done = tx.value::<Id>(sql, params![scope, key]).await?;
    tx.commit(now).await?;
    Ok(done.is_some())
}

/// How many keys of a scope were taken since a time.
///
/// # Errors
/// When the database does.
pub async fn count_since(query: &impl Query, scope: &str, since: Timestamp) -> Result<i64> {
    let sql = "SELECT COUNT(*) AS value FROM store_once WHERE scope = $1 AND made_at > $2";
    Ok(query.value(sql, params![scope, since]).await?.unwrap_or(0))
}

/// Forgets keys whose time is over; answers how many.
///
/// # Errors
/// When the database does.
pub async fn forget(db: &Db, now: Timestamp) -> Result<u64> {
    let mut tx = db.begin().await?;
    let gone = tx.run("DELETE FROM store_once WHERE until < $1", params![now]).await?;
    tx.commit(now).await?;
    Ok(gone)
}
