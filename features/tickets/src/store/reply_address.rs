//! `tickets_reply_address`: the addresses to which answers by mail go. Only hashes are kept. They are no links: an address
//! is copied into mails and logs more easily, and opens nothing to be read.

use vestibule_base::{Id, Timestamp, random};
use vestibule_store::{Query, Result, Tx, params};

use crate::store::participant::Participant;
use crate::store::secret::LIFE;

/// Letters of a secret: 160 bits, and an address has room for 64 before its `@` (RFC 5321).
const LENGTH: usize = 40;

/// Makes the secret part of an address for a person of a request.
pub async fn insert(tx: &mut Tx, request: Id, person: Id, now: Timestamp) -> Result<String> {
    let secret: String = random::token().chars().take(LENGTH).collect();
    let sql = "INSERT INTO tickets_reply_address (hash, request_id, person_id, made_at) VALUES ($1, $2, $3, $4)";
    tx.run(sql, params![random::token_hash(&secret), request, person, now]).await?;
    Ok(secret)
}

/// For whom an address was made, while it is good and the person still belongs to the request.
pub async fn find(query: &impl Query, secret: &str, now: Timestamp) -> Result<Option<Participant>> {
    let sql = "SELECT p.request_id, p.person_id, p.name, p.email FROM tickets_reply_address a \
               JOIN tickets_participant p ON p.request_id = a.request_id AND p.person_id = a.person_id \
               WHERE a.hash = $1 AND a.made_at > $2";
    query.row(sql, params![random::token_hash(secret), now.plus(-LIFE)]).await
}

/// Forgets addresses that are no longer good.
pub async fn delete_old(tx: &mut Tx, now: Timestamp) -> Result<u64> {
    tx.run("DELETE FROM tickets_reply_address WHERE made_at <= $1", params![now.plus(-LIFE)]).await
}
