//! What customers ask in requests, for whoever writes (U4, F4).

use async_trait::async_trait;
use vestibule_base::{Id, Locale, Timestamp};
use vestibule_contracts::slots::{Asked, AskedFor, SlotResult};
use vestibule_store::Db;

use crate::store::request;

/// Subjects of requests.
pub struct Subjects {
    /// The database.
    pub db: Db,
}

#[async_trait]
impl AskedFor for Subjects {
    fn label(&self) -> &'static str {
        "tickets-asked"
    }

    async fn asked(&self, site: Id, locale: Locale, since: Timestamp, limit: i64) -> SlotResult<Vec<Asked>> {
        let rows = request::list_subjects(&self.db, (site, locale), since, limit).await?;
        Ok(rows.into_iter().map(|row| Asked { words: row.subject, count: row.requests }).collect())
    }
}
