//! `tickets_view` (filters that an agent keeps) and `tickets_deflection`.

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_contracts::Subject;
use vestibule_store::{Result, Tx, params, row};

row! {
    /// A filter that an agent keeps.
    pub struct SavedView {
        /// Id.
        pub id: Id,
        /// Its name.
        pub title: String,
        /// The query of its address.
        pub query: String,
    }
}

/// Keeps a filter.
pub async fn insert(tx: &mut Tx, site: Id, person: Id, view: &SavedView) -> Result<()> {
    let sql = "INSERT INTO tickets_view (id, site_id, person_id, title, query) VALUES ($1, $2, $3, $4, $5)";
    tx.run(sql, params![view.id, site, person, view.title, view.query]).await?;
    Ok(())
}

/// Forgets a filter of an agent.
pub async fn delete(tx: &mut Tx, person: Id, id: Id) -> Result<u64> {
    tx.run("DELETE FROM tickets_view WHERE id = $1 AND person_id = $2", params![id, person]).await
}

/// A request that was begun and not sent, because an answer beside the form was enough.
pub struct Deflection<'a> {
    /// The site.
    pub site: Id,
    /// Language of the form.
    pub locale: Locale,
    /// What was asked.
    pub subject: &'a str,
    /// The answer, where the reader said which.
    pub solved_by: Option<Subject>,
}

/// Writes it down, by the day alone.
pub async fn insert_deflection(tx: &mut Tx, deflection: &Deflection<'_>, now: Timestamp) -> Result<()> {
    let sql = "INSERT INTO tickets_deflection (id, site_id, locale, subject, solved_by, day) VALUES ($1, $2, $3, $4, $5, $6)";
    let solved_by = deflection.solved_by.map(|subject| subject.to_string()).unwrap_or_default();
    let values = params![Id::new(now), deflection.site, deflection.locale, deflection.subject, solved_by, now.day()];
    tx.run(sql, values).await?;
    Ok(())
}
