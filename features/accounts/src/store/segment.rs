//! `accounts_segment`: groups of organisations, and which organisations belong to one.

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_store::{Db, Query, Result, Tx, params, row};

row! {
    /// A segment: a named group of organisations.
    pub struct Segment {
        /// Id.
        pub id: Id,
        /// Name.
        pub name: String,
        /// How many organisations belong to it.
        pub organisations: i64,
    }
}

const COLUMNS: &str = "s.id, s.name, \
    (SELECT COUNT(*) FROM accounts_segment_organisation o WHERE o.segment_id = s.id) AS organisations";

/// Every segment, by name.
pub async fn list(db: &Db, locale: Locale) -> Result<Vec<Segment>> {
    let sql = format!("SELECT {COLUMNS} FROM accounts_segment s ORDER BY {}", db.in_order_of(locale, "s.name"));
    db.rows(&sql, params![]).await
}

/// The segment with this id.
pub async fn find(query: &impl Query, id: Id) -> Result<Option<Segment>> {
    query.row(&format!("SELECT {COLUMNS} FROM accounts_segment s WHERE s.id = $1"), params![id]).await
}

/// Segments of an organisation.
pub async fn list_of(query: &impl Query, organisation: Id) -> Result<Vec<Id>> {
    query
        .values("SELECT segment_id AS value FROM accounts_segment_organisation WHERE organisation_id = $1", params![organisation])
        .await
}

/// Organisations of a segment.
pub async fn list_organisations(query: &impl Query, segment: Id) -> Result<Vec<Id>> {
    query
        .values("SELECT organisation_id AS value FROM accounts_segment_organisation WHERE segment_id = $1", params![segment])
        .await
}

/// Adds a segment.
///
/// # Errors
/// `Unique` when there is one of that name.
pub async fn insert(tx: &mut Tx, id: Id, name: &str, now: Timestamp) -> Result<()> {
    tx.run("INSERT INTO accounts_segment (id, name, made_at) VALUES ($1, $2, $3)", params![id, name, now]).await?;
    Ok(())
}

/// Gives a segment another name.
///
/// # Errors
/// `Unique` when there is one of that name.
pub async fn update(tx: &mut Tx, id: Id, name: &str) -> Result<()> {
    tx.run("UPDATE accounts_segment SET name = $1 WHERE id = $2", params![name, id]).await?;
    Ok(())
}

/// Sets the organisations of a segment.
pub async fn update_organisations(tx: &mut Tx, segment: Id, organisations: &[Id]) -> Result<()> {
    tx.run("DELETE FROM accounts_segment_organisation WHERE segment_id = $1", params![segment]).await?;
    for organisation in organisations {
        let sql = "INSERT INTO accounts_segment_organisation (segment_id, organisation_id) VALUES ($1, $2)";
        tx.run(sql, params![segment, organisation]).await?;
    }
    Ok(())
}
