//! `accounts_organisation`, its members, domains and segments.

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_store::{Cursor, Db, Page, Query, Result, Tx, holds, params, row};

use crate::model::{Member, Organisation, RequestRight};

row! {
    /// An organisation in a list.
    pub struct Listed {
        /// Id.
        pub id: Id,
        /// Name.
        pub name: String,
        /// How many people belong to it.
        pub members: i64,
    }
}

/// The organisation with this id.
pub async fn find(query: &impl Query, id: Id) -> Result<Option<Organisation>> {
    query.row("SELECT id, name, note FROM accounts_organisation WHERE id = $1", params![id]).await
}

/// The organisation to which people of a mail domain belong.
pub async fn find_by_domain(query: &impl Query, domain: &str) -> Result<Option<Organisation>> {
    let sql = "SELECT o.id, o.name, o.note FROM accounts_organisation o JOIN accounts_domain d ON d.organisation_id = o.id WHERE d.domain = $1";
    query.row(sql, params![domain]).await
}

/// Organisations whose name holds `words`, by name.
pub async fn list(db: &Db, words: &str, locale: Locale, cursor: Cursor) -> Result<Page<Listed>> {
    let (pattern, name) = (holds(words), db.folded("o.name"));
    let sql = format!("SELECT COUNT(*) AS value FROM accounts_organisation o WHERE {name} LIKE $1");
    let total = db.value(&sql, params![pattern]).await?;
    let sql = format!(
        "SELECT o.id, o.name, (SELECT COUNT(*) FROM accounts_member m WHERE m.organisation_id = o.id) AS members \
         FROM accounts_organisation o WHERE {name} LIKE $1 ORDER BY {}, o.id LIMIT $2 OFFSET $3",
        db.in_order_of(locale, "o.name")
    );
    let rows = db.rows(&sql, params![pattern, cursor.size, cursor.offset()]).await?;
    Ok(Page { rows, total: total.unwrap_or(0), cursor })
}

/// Organisations of a person.
pub async fn list_of(query: &impl Query, person: Id) -> Result<Vec<Organisation>> {
    let sql = "SELECT o.id, o.name, o.note FROM accounts_organisation o JOIN accounts_member m ON m.organisation_id = o.id \
               WHERE m.person_id = $1 ORDER BY o.name";
    query.rows(sql, params![person]).await
}

/// Adds an organisation.
pub async fn insert(tx: &mut Tx, organisation: &Organisation, now: Timestamp) -> Result<()> {
    let sql = "INSERT INTO accounts_organisation (id, name, note, made_at) VALUES ($1, $2, $3, $4)";
    tx.run(sql, params![organisation.id, organisation.name, organisation.note, now]).await?;
    Ok(())
}

/// Sets name and note.
pub async fn update(tx: &mut Tx, organisation: &Organisation) -> Result<()> {
    let sql = "UPDATE accounts_organisation SET name = $1, note = $2 WHERE id = $3";
    tx.run(sql, params![organisation.name, organisation.note, organisation.id]).await?;
    Ok(())
}

/// Mail domains whose people join by themselves.
pub async fn list_domains(query: &impl Query, organisation: Id) -> Result<Vec<String>> {
    query
        .values("SELECT domain AS value FROM accounts_domain WHERE organisation_id = $1 ORDER BY domain", params![organisation])
        .await
}

/// Sets the mail domains.
///
/// # Errors
/// `Unique` when another organisation has one of them.
pub async fn update_domains(tx: &mut Tx, organisation: Id, domains: &[String]) -> Result<()> {
    tx.run("DELETE FROM accounts_domain WHERE organisation_id = $1", params![organisation]).await?;
    for domain in domains {
        tx.run("INSERT INTO accounts_domain (domain, organisation_id) VALUES ($1, $2)", params![domain, organisation]).await?;
    }
    Ok(())
}

/// Who belongs to an organisation, by name.
pub async fn list_members(db: &Db, organisation: Id, locale: Locale) -> Result<Vec<Member>> {
    let sql = format!(
        "SELECT p.id AS person_id, p.name, p.email, m.requests FROM accounts_member m JOIN accounts_person p ON p.id = m.person_id \
         WHERE m.organisation_id = $1 ORDER BY {}, p.id LIMIT 500",
        db.in_order_of(locale, "p.name")
    );
    db.rows(&sql, params![organisation]).await
}

/// Lets a person belong to an organisation; somebody who does already keeps the right to requests. Answers whether the
/// person is new there.
pub async fn insert_member(tx: &mut Tx, organisation: Id, person: Id, (right, now): (RequestRight, Timestamp)) -> Result<bool> {
    let sql = "INSERT INTO accounts_member (organisation_id, person_id, requests, made_at) VALUES ($1, $2, $3, $4) \
               ON CONFLICT (organisation_id, person_id) DO NOTHING";
    Ok(tx.run(sql, params![organisation, person, right.name(), now]).await? == 1)
}

/// Sets what a member may do with the organisation's requests.
pub async fn update_right(tx: &mut Tx, organisation: Id, person: Id, right: RequestRight) -> Result<()> {
    let sql = "UPDATE accounts_member SET requests = $1 WHERE organisation_id = $2 AND person_id = $3";
    tx.run(sql, params![right.name(), organisation, person]).await?;
    Ok(())
}

/// Lets a person belong to the organisations of another one, too; where both do, the right that the first has stays.
pub async fn update_person(tx: &mut Tx, from: Id, into: Id) -> Result<()> {
    let sql = "UPDATE accounts_member SET person_id = $1 WHERE person_id = $2 \
               AND organisation_id NOT IN (SELECT m.organisation_id FROM accounts_member m WHERE m.person_id = $1)";
    tx.run(sql, params![into, from]).await?;
    Ok(())
}

/// Takes a person out of an organisation.
pub async fn delete_member(tx: &mut Tx, organisation: Id, person: Id) -> Result<()> {
    tx.run("DELETE FROM accounts_member WHERE organisation_id = $1 AND person_id = $2", params![organisation, person]).await?;
    Ok(())
}

/// Sets the segments of an organisation.
pub async fn update_segments(tx: &mut Tx, organisation: Id, segments: &[Id]) -> Result<()> {
    tx.run("DELETE FROM accounts_segment_organisation WHERE organisation_id = $1", params![organisation]).await?;
    for segment in segments {
        let sql = "INSERT INTO accounts_segment_organisation (segment_id, organisation_id) VALUES ($1, $2)";
        tx.run(sql, params![segment, organisation]).await?;
    }
    Ok(())
}
