//! What requests know of a person, when that one turns out to be another.

use vestibule_base::Id;
use vestibule_store::{Query, Result, Tx, params, row};

row! {
    /// A request that was handed over.
    pub struct HandedOver {
        /// The request.
        pub id: Id,
        /// Its site.
        pub site_id: Id,
    }
}

/// Where a request names people; `$1` is who comes, `$2` who goes, `$3` the request.
const PLACES: [&str; 4] = [
    "UPDATE tickets_request SET requester_id = $1 WHERE requester_id = $2 AND id = $3",
    "UPDATE tickets_entry SET author_id = $1 WHERE author_id = $2 AND request_id = $3",
    "UPDATE tickets_secret SET person_id = $1 WHERE person_id = $2 AND request_id = $3",
    "UPDATE tickets_reply_address SET person_id = $1 WHERE person_id = $2 AND request_id = $3",
];

/// Makes the requests of one person another's; answers them. A second time there is nothing left to do.
pub async fn hand_over(tx: &mut Tx, from: Id, into: Id) -> Result<Vec<HandedOver>> {
    let sql = "SELECT r.id, r.site_id FROM tickets_participant p JOIN tickets_request r ON r.id = p.request_id \
               WHERE p.person_id = $1 ORDER BY r.id";
    let requests = tx.rows::<HandedOver>(sql, params![from]).await?;
    for request in &requests {
        for sql in PLACES {
            tx.run(sql, params![into, from, request.id]).await?;
        }
    }
    let sql = "UPDATE tickets_participant SET person_id = $1 WHERE person_id = $2 \
               AND request_id NOT IN (SELECT p.request_id FROM tickets_participant p WHERE p.person_id = $1)";
    tx.run(sql, params![into, from]).await?;
    tx.run("DELETE FROM tickets_participant WHERE person_id = $1", params![from]).await?;
    Ok(requests)
}
