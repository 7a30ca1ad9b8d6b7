//! `accounts_person`.

use vestibule_base::{Id, Locale, Role, Timestamp};
use vestibule_store::{Cursor, Db, FromRow, Page, Query, Result, Row, Tx, holds, params, row};

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
    tx.run(
        "UPDATE accounts_person SET name = $1, locale = $2, time_zone = $3 WHERE id = $4",
        params![name, locale, time_zone, id],
    )
    .await?;
    Ok(())
}

/// Sets the password hash.
pub async fn update_password(tx: &mut Tx, id: Id, hash: &str) -> Result<()> {
    tx.run("UPDATE accounts_person SET password = $1 WHERE id = $2", params![hash, id]).await?;
    Ok(())
}

/// Marks the address as proved; answers whether it was not before. A password from before the proof may be anybody's and goes.
pub async fn update_verified(tx: &mut Tx, id: Id, now: Timestamp) -> Result<bool> {
    let sql = "UPDATE accounts_person SET verified_at = $1, password = '' WHERE id = $2 AND verified_at IS NULL";
    Ok(tx.run(sql, params![now, id]).await? == 1)
}

/// Changes the address, which is proved.
pub async fn update_email(tx: &mut Tx, id: Id, email: &str, now: Timestamp) -> Result<()> {
    tx.run("UPDATE accounts_person SET email = $1, verified_at = $2 WHERE id = $3", params![email, now, id]).await?;
    Ok(())
}

/// Takes away a person whose address nobody has proved; answers whether that is so still.
pub async fn delete_unproved(tx: &mut Tx, id: Id) -> Result<bool> {
    Ok(tx.run("DELETE FROM accounts_person WHERE id = $1 AND verified_at IS NULL", params![id]).await? == 1)
}

/// Shuts or opens the account.
pub async fn update_suspended(tx: &mut Tx, id: Id, at: Option<Timestamp>) -> Result<()> {
    tx.run("UPDATE accounts_person SET suspended_at = $1 WHERE id = $2", params![at, id]).await?;
    Ok(())
}

/// People whose name or address holds `words`, staff alone if wanted, by name.
pub async fn list(db: &Db, words: &str, staff_only: bool, (locale, cursor): (Locale, Cursor)) -> Result<Page<PersonRow>> {
    let (pattern, name) = (holds(words), db.folded("name"));
    let staff = if staff_only { "AND EXISTS (SELECT 1 FROM accounts_grant WHERE person_id = accounts_person.id)" } else { "" };
    let wanted = format!("FROM accounts_person WHERE ({name} LIKE $1 OR email LIKE $1) {staff}");
    let total = db.value(&format!("SELECT COUNT(*) AS value {wanted}"), params![pattern]).await?.unwrap_or(0);
    let sql = format!("SELECT {COLUMNS} {wanted} ORDER BY {}, id LIMIT $2 OFFSET $3", db.in_order_of(locale, "name"));
    let rows = db.rows(&sql, params![pattern, cursor.size, cursor.offset()]).await?;
    Ok(Page { rows, total, cursor })
}

row! {
    /// A person with the first organisation.
    pub struct Found {
        /// Id.
        pub id: Id,
        /// Name.
        pub name: String,
        /// Address.
        pub email: String,
        /// When it was proved.
        pub verified_at: Option<Timestamp>,
        /// Language.
        pub locale: Locale,
        /// Time zone.
        pub time_zone: String,
        /// How many roles.
        pub roles: i64,
        /// First organisation.
        pub organisation: Option<Id>,
        /// Its name.
        pub organisation_name: Option<String>,
    }
}

const FOUND: &str = "p.id, p.name, p.email, p.verified_at, p.locale, p.time_zone, \
    (SELECT COUNT(*) FROM accounts_grant g WHERE g.person_id = p.id) AS roles, \
    o.id AS organisation, o.name AS organisation_name";
const FROM: &str = "FROM accounts_person p \
    LEFT JOIN accounts_organisation o ON o.id = (SELECT MIN(m.organisation_id) FROM accounts_member m WHERE m.person_id = p.id)";

/// People with their roles counted and their first organisation, in any order.
pub async fn list_found(query: &impl Query, ids: &[Id]) -> Result<Vec<Found>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let places = vestibule_store::query::placeholders(1, ids.len());
    let sql = format!("SELECT {FOUND} {FROM} WHERE p.id IN ({places})");
    query.rows(&sql, ids.iter().map(vestibule_store::Param::to_param).collect()).await
}

/// The same for those who hold a role on a site or everywhere, administrators among them.
pub async fn list_holders(query: &impl Query, role: Role, site: Id) -> Result<Vec<Found>> {
    Ok(list_holders_and(query, (role, site), &[]).await?.0)
}

/// The same, and behind them those of `ids` who do not.
pub async fn list_holders_and(query: &impl Query, (role, site): (Role, Id), ids: &[Id]) -> Result<(Vec<Found>, Vec<Found>)> {
    let holds = "(p.suspended_at IS NULL AND p.id IN \
                 (SELECT person_id FROM accounts_grant WHERE role IN ($1, 'administrator') AND site_id IN (0, $2)))";
    let mut values = params![role.name(), site];
    let mut others = String::new();
    if !ids.is_empty() {
        others = format!(" OR p.id IN ({})", vestibule_store::query::placeholders(3, ids.len()));
        values.extend(ids.iter().map(vestibule_store::Param::to_param));
    }
    let sql = format!("SELECT {holds} AS holds, {FOUND} {FROM} WHERE {holds}{others}");
    let read = |row: &Row<'_>| Ok((row.get::<bool>("holds")?, Found::from_row(row)?));
    let (holders, others): (Vec<_>, Vec<_>) =
        query.read(&sql, values, usize::MAX, read).await?.into_iter().partition(|(holds, _)| *holds);
    let without_mark = |found: Vec<(bool, Found)>| found.into_iter().map(|(_, found)| found).collect();
    Ok((without_mark(holders), without_mark(others)))
}
