//! `tickets_secret`: links that open a request without a password. Only their hashes are kept.

use vestibule_base::{Id, Timestamp, random};
use vestibule_store::{Query, Result, Tx, params};

use crate::store::participant::Participant;

/// How long a link is good.
pub const LIFE: i64 = 180 * Timestamp::DAY;

/// Makes a link's secret for a person of a request.
pub async fn insert(tx: &mut Tx, request: Id, person: Id, now: Timestamp) -> Result<String> {
    let secret = random::token();
    let sql = "INSERT INTO tickets_secret (hash, request_id, person_id, made_at) VALUES ($1, $2, $3, $4)";
    tx.run(sql, params![random::token_hash(&secret), request, person, now]).await?;
    Ok(secret)
}

/// Who holds a secret, while the link is good and the person still belongs to the request.
pub async fn find(query: &impl Query, secret: &str, now: Timestamp) -> Result<Option<Participant>> {
    let sql = "SELECT p.request_id, p.person_id, p.name, p.email FROM tickets_secret s \
               JOIN tickets_participant p ON p.request_id = s.request_id AND p.person_id = s.person_id \
               WHERE s.hash = $1 AND s.made_at > $2";
    query.row(sql, params![random::token_hash(secret), now.plus(-LIFE)]).await
}

/// Forgets links that are no longer good.
pub async fn delete_old(tx: &mut Tx, now: Timestamp) -> Result<u64> {
    tx.run("DELETE FROM tickets_secret WHERE made_at <= $1", params![now.plus(-LIFE)]).await
}
