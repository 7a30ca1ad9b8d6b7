//! `tickets_participant`: who belongs to a request.

use vestibule_base::{Id, Timestamp};
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
