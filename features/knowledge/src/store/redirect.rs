//! `knowledge_redirect`: where old addresses lead, for ever (K9).

use vestibule_base::{Id, Timestamp};
use vestibule_contracts::Kind;
use vestibule_store::{Query, Result, Tx, params, row};

/// Where an old address leads; 0 for the start of the knowledge base.
///
/// # Errors
/// When the database does.
pub async fn find(query: &impl Query, kind: Kind, old: Id) -> Result<Option<Id>> {
    query.value("SELECT new_id AS value FROM knowledge_redirect WHERE kind = $1 AND old_id = $2", params![kind.name(), old]).await
}

/// Lets an address lead to another, with all that led to it before.
///
/// # Errors
/// When the database does.
pub async fn insert(tx: &mut Tx, kind: Kind, (old, new): (Id, Id), now: Timestamp) -> Result<()> {
    let name = kind.name();
    tx.run("UPDATE knowledge_redirect SET new_id = $1 WHERE kind = $2 AND new_id = $3", params![new, name, old]).await?;
    let sql = "INSERT INTO knowledge_redirect (kind, old_id, new_id, made_at) VALUES ($1, $2, $3, $4) \
               ON CONFLICT (kind, old_id) DO UPDATE SET new_id = excluded.new_id";
    tx.run(sql, params![name, old, new, now]).await?;
    Ok(())
}

row! {
    /// An old address.
    pub struct Old {
        pub kind: String,
        pub old_id: Id,
        pub new_id: Id,
    }
}

/// Every old address.
///
/// # Errors
/// When the database does.
pub async fn list(query: &impl Query) -> Result<Vec<Old>> {
    query.rows("SELECT kind, old_id, new_id FROM knowledge_redirect ORDER BY kind, old_id", vec![]).await
}
