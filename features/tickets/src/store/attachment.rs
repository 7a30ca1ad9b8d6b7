//! `tickets_attachment`.

use vestibule_base::Id;
use vestibule_store::{Query, Result, Tx, params, row};

use crate::model::EntryKind;

row! {
    /// A file of an entry.
    pub struct Attachment {
        /// Id.
        pub id: Id,
        /// The request.
        pub request_id: Id,
        /// The entry.
        pub entry_id: Id,
        /// Content hash.
        pub hash: String,
        /// Name that its sender gave it.
        pub name: String,
        /// Media type, by content.
        pub content_type: String,
        /// Bytes.
        pub size: i64,
    }
}

const COLUMNS: &str = "a.id, a.request_id, a.entry_id, a.hash, a.name, a.content_type, a.size";

/// The files of a request.
pub async fn list(query: &impl Query, request: Id) -> Result<Vec<Attachment>> {
    query
        .rows(&format!("SELECT {COLUMNS} FROM tickets_attachment a WHERE a.request_id = $1 ORDER BY a.id"), params![request])
        .await
}

/// A file of a request; files of notes only with `notes`.
pub async fn find(query: &impl Query, request: Id, id: Id, notes: bool) -> Result<Option<Attachment>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM tickets_attachment a JOIN tickets_entry e ON e.id = a.entry_id \
         WHERE a.id = $1 AND a.request_id = $2 AND (e.kind = $3 OR $4)"
    );
    query.row(&sql, params![id, request, EntryKind::Message.name(), notes]).await
}

/// Adds a file.
pub async fn insert(tx: &mut Tx, attachment: &Attachment) -> Result<()> {
    let sql = "INSERT INTO tickets_attachment (id, request_id, entry_id, hash, name, content_type, size) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let Attachment { id, request_id, entry_id, hash, name, content_type, size } = attachment;
    tx.run(sql, params![id, request_id, entry_id, hash, name, content_type, size]).await?;
    Ok(())
}
