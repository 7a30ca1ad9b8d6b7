//! `tickets_entry`: what was said and what happened.

use vestibule_base::{Id, Timestamp};
use vestibule_store::{Json, Query, Result, Tx, params, row};

use crate::model::{Change, EntryKind, LeftOut};

row! {
    /// A message, a note or a change.
    pub struct Entry {
        /// Id.
        pub id: Id,
        /// The request.
        pub request_id: Id,
        /// Stored name of the [`EntryKind`].
        pub kind: String,
        /// Who; none for the program.
        pub author_id: Option<Id>,
        /// Name as shown.
        pub author_name: String,
        /// Whether a member of the staff.
        pub by_staff: bool,
        /// Markdown.
        pub body: String,
        /// Earlier mails that came along below the words; empty for what was written here.
        pub quoted: String,
        /// What of a mail did not come in.
        pub left_out: Json<Vec<LeftOut>>,
        /// JSON of a [`Change`]; empty for words.
        pub change: String,
        /// When.
        pub made_at: Timestamp,
    }
}

impl Entry {
    /// Its kind.
    #[must_use]
    pub fn kind(&self) -> EntryKind {
        EntryKind::parse(&self.kind).unwrap_or(EntryKind::Note)
    }

    /// What happened, when it is a change.
    #[must_use]
    pub fn change(&self) -> Option<Change> {
        serde_json::from_str(&self.change).ok()
    }

    /// Whether customers read it.
    #[must_use]
    pub fn is_public(&self) -> bool {
        match self.kind() {
            EntryKind::Message => true,
            EntryKind::Note => false,
            EntryKind::Change => self.change().is_some_and(|change| change.is_public()),
        }
    }
}

const COLUMNS: &str = "id, request_id, kind, author_id, author_name, by_staff, body, quoted, left_out, change, made_at";

/// Everything in a request, oldest first: for the desk.
pub async fn list_all(query: &impl Query, request: Id) -> Result<Vec<Entry>> {
    let sql = format!("SELECT {COLUMNS} FROM tickets_entry WHERE request_id = $1 ORDER BY made_at, id");
    query.rows(&sql, params![request]).await
}

/// What customers read of a request, oldest first. Notes never leave the database here.
pub async fn list_public(query: &impl Query, request: Id) -> Result<Vec<Entry>> {
    let sql = format!("SELECT {COLUMNS} FROM tickets_entry WHERE request_id = $1 AND kind <> $2 ORDER BY made_at, id");
    let found: Vec<Entry> = query.rows(&sql, params![request, EntryKind::Note.name()]).await?;
    Ok(found.into_iter().filter(Entry::is_public).collect())
}

/// An entry.
pub async fn find(query: &impl Query, id: Id) -> Result<Option<Entry>> {
    query.row(&format!("SELECT {COLUMNS} FROM tickets_entry WHERE id = $1"), params![id]).await
}

/// How many words others have written after the entry `seen`.
pub async fn count_since(query: &impl Query, request: Id, seen: Id, reader: Option<Id>) -> Result<i64> {
    let sql = "SELECT COUNT(*) AS value FROM tickets_entry WHERE request_id = $1 AND id > $2 AND kind <> $3 \
               AND (author_id IS NULL OR author_id <> $4)";
    let values = params![request, seen, EntryKind::Change.name(), reader.unwrap_or_default()];
    Ok(query.value(sql, values).await?.unwrap_or(0))
}

/// Who brought the request to `state` last, and whether an answer of the staff went along.
pub async fn find_state_change(query: &impl Query, request: Id, to: &str) -> Result<Option<(Entry, bool)>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM tickets_entry WHERE request_id = $1 AND kind = $2 AND change LIKE $3 ORDER BY id DESC LIMIT 1"
    );
    let values = params![request, EntryKind::Change.name(), format!("%\"what\":\"state\"%\"to\":\"{to}\"%")];
    let Some(change) = query.row::<Entry>(&sql, values).await? else { return Ok(None) };
    let sql = "SELECT COUNT(*) AS value FROM tickets_entry WHERE request_id = $1 AND kind = $2 AND made_at = $3";
    let said: Option<i64> = query.value(sql, params![request, EntryKind::Message.name(), change.made_at]).await?;
    Ok(Some((change, said.unwrap_or(0) > 0)))
}

/// Adds an entry.
pub async fn insert(tx: &mut Tx, entry: &Entry) -> Result<()> {
    let sql = format!("INSERT INTO tickets_entry ({COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)");
    let values = params![
        entry.id,
        entry.request_id,
        entry.kind,
        entry.author_id,
        entry.author_name,
        entry.by_staff,
        entry.body,
        entry.quoted,
        entry.left_out,
        entry.change,
        entry.made_at
    ];
    tx.run(&sql, values).await?;
    Ok(())
}
