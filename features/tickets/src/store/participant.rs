//! `tickets_participant`: who belongs to a request.

use vestibule_base::{Id, Timestamp, random};
use vestibule_store::{Query, Result, Tx, params, row};

row! {
    /// Somebody who belongs to a request: the requester or a colleague.
    pub struct Participant {
        /// The request.
        pub request_id: Id,
        /// The person.
        pub person_id: Id,
        /// Name.
        pub name: String,
        /// Address.
        pub email: String,
    }
}

/// Everyone of a request, in the order in which they came.
pub async fn list(query: &impl Query, request: Id) -> Result<Vec<Participant>> {
    let sql =
        "SELECT request_id, person_id, name, email FROM tickets_participant WHERE request_id = $1 ORDER BY made_at, person_id";
    query.rows(sql, params![request]).await
}

/// Adds somebody; `false` when the person was there already.
pub async fn insert(tx: &mut Tx, participant: &Participant, now: Timestamp) -> Result<bool> {
    let sql = "INSERT INTO tickets_participant (request_id, person_id, name, email, made_at) VALUES ($1, $2, $3, $4, $5) \
               ON CONFLICT (request_id, person_id) DO NOTHING";
    let Participant { request_id, person_id, name, email } = participant;
    Ok(tx.run(sql, params![request_id, person_id, name, email, now]).await? == 1)
}

/// Letters of the secret in a thread: 128 bits.
const THREAD: usize = 32;

/// The secret in the thread of the mails to somebody of a request, made with the first of them.
pub async fn find_or_make_thread(tx: &mut Tx, request: Id, person: Id) -> Result<String> {
    let fresh: String = random::token().chars().take(THREAD).collect();
    let sql = "UPDATE tickets_participant SET thread = $1 WHERE request_id = $2 AND person_id = $3 AND thread = ''";
    tx.run(sql, params![fresh, request, person]).await?;
    let sql = "SELECT thread AS value FROM tickets_participant WHERE request_id = $1 AND person_id = $2";
    Ok(tx.value(sql, params![request, person]).await?.unwrap_or_default())
}

/// To whom of a request mails with this secret in their thread went.
pub async fn find_by_thread(query: &impl Query, request: Id, secret: &str) -> Result<Option<Participant>> {
    let sql = "SELECT request_id, person_id, name, email FROM tickets_participant WHERE request_id = $1 AND thread = $2 AND thread <> ''";
    query.row(sql, params![request, secret]).await
}
