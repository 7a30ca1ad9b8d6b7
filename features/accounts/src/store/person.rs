//! `accounts_person`.

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_store::{Cursor, Page, Query, Result, Tx, params};

use crate::model::PersonRow;

const COLUMNS: &str = "id, email, name, password, verified_at, suspended_at, locale, time_zone, made_at";

/// The person with this id.
pub async fn find(query: &impl Query, id: Id) -> Result<Option<PersonRow>> {
    query.row(&format!("SELECT {COLUMNS} FROM accounts_person WHERE id = $1"), params![id]).await
}

/// The person with this address (in lower case).
pub async fn find_by_email(query: &impl Query, email: &str) -> Result<Option<PersonRow>> {
    query.row(&format!("SELECT {COLUMNS} FROM accounts_person WHERE email = $1"), params![email]).await
}

/// Whether anybody has an account.
pub async fn is_anybody_there(query: &impl Query) -> Result<bool> {
    Ok(query.value::<Id>("SELECT id AS value FROM accounts_person LIMIT 1", params![]).await?.is_some())
}

/// Adds a person.
pub async fn insert(tx: &mut Tx, person: &PersonRow) -> Result<()> {
    let sql = "INSERT INTO accounts_person (id, email, name, password, verified_at, suspended_at, locale, time_zone, notices, made_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '{}', $9)";
    let values = params![
        person.id,
        person.email,
        person.name,
        person.password,
        person.verified_at,
        person.suspended_at,
        person.locale,
        person.time_zone,
        person.made_at
    ];
    tx.run(sql, values).await?;
    Ok(())
}

/// Sets name, language and time zone.
pub async fn update_profile(tx: &mut Tx, id: Id, name: &str, (locale, time_zone): (Locale, &str)) -> Result<()> {
    tx.run("UPDATE accounts_person SET name = $1, locale = $2, time_zone = $3 WHERE id = $4", params![name, locale, time_zone, id]).await?;
    Ok(())
}

/// Sets the password hash.
pub async fn update_password(tx: &mut Tx, id: Id, hash: &str) -> Result<()> {
    tx.run("UPDATE accounts_person SET password = $1 WHERE id = $2", params![hash, id]).await?;
    Ok(())
}

/// Marks the address as proved; answers whether it was not before.
pub async fn update_verified(tx: &mut Tx, id: Id, now: Timestamp) -> Result<bool> {
    let sql = "UPDATE accounts_person SET verified_at = $1 WHERE id = $2 AND verified_at IS NULL";
    Ok(tx.run(sql, params![now, id]).await? == 1)
}

/// Changes the address, which is proved.
pub async fn update_email(tx: &mut Tx, id: Id, email: &str, now: Timestamp) -> Result<()> {
    tx.run("UPDATE accounts_person SET email = $1, verified_at = $2 WHERE id = $3", params![email, now, id]).await?;
    Ok(())
}

/// Shuts or opens the account.
pub async fn update_suspended(tx: &mut Tx, id: Id, at: Option<Timestamp>) -> Result<()> {
    tx.run("UPDATE accounts_person SET suspended_at = $1 WHERE id = $2", params![at, id]).await?;
    Ok(())
}

/// People whose name or address holds `words`, staff alone if wanted, by name.
pub async fn list(query: &impl Query, words: &str, staff_only: bool, cursor: Cursor) -> Result<Page<PersonRow>> {
    let pattern = format!("%{}%", words.to_lowercase().replace(['%', '_'], ""));
    let staff = if staff_only { "AND EXISTS (SELECT 1 FROM accounts_grant WHERE person_id = accounts_person.id)" } else { "" };
    let wanted = format!("FROM accounts_person WHERE (LOWER(name) LIKE $1 OR email LIKE $1) {staff}");
    let total = query.value(&format!("SELECT COUNT(*) AS value {wanted}"), params![pattern]).await?.unwrap_or(0);
    let sql = format!("SELECT {COLUMNS} {wanted} ORDER BY name, id LIMIT $2 OFFSET $3");
    let rows = query.rows(&sql, params![pattern, cursor.size, cursor.offset()]).await?;
    Ok(Page { rows, total, cursor })
}
