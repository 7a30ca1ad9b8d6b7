//! What people do with requests: each act with its fields, its checks and its one transaction.

mod change;
mod confirm;
mod join;
mod reply;
mod submit;

pub use change::{Changes, apply, change_state, parse_tags};
pub use confirm::Confirm;
pub use join::Join;
pub use reply::Reply;
pub use submit::{Draft, Sender, Submit};

use vestibule_base::{Id, Timestamp};
use vestibule_contracts::events::SubjectChanged;
use vestibule_contracts::{Kind, Subject};
use vestibule_store::{Json, Result, Tx};
use vestibule_web::{App, Errors, Upload};

use crate::media;
use crate::model::{Change, EntryKind, MOST_FILES};
use crate::store::attachment::{self, Attachment};
use crate::store::entry::{self, Entry};
use crate::store::request::Request;

/// Who writes or changes something.
#[derive(Clone, Debug)]
pub struct Author {
    /// The person; none for the program.
    pub id: Option<Id>,
    /// Name as shown.
    pub name: String,
    /// Whether the person acts for the staff.
    pub by_staff: bool,
}

/// Files must be few; their size is bounded by the server.
pub(crate) fn check_files(errors: &mut Errors, files: &[Upload], field: &str) {
    errors.require(files.len() <= MOST_FILES, field, "tickets-error-many-files");
}

/// Stores what was attached to an entry.
pub(crate) async fn attach(app: &App, tx: &mut Tx, entry: &Entry, files: &[Upload]) -> Result<()> {
    for file in files {
        let content_type = media::kind_of(&file.bytes);
        let hash = app.files.put(tx, &file.bytes, content_type, entry.made_at).await?;
        let attachment = Attachment {
            id: Id::new(entry.made_at),
            request_id: entry.request_id,
            entry_id: entry.id,
            hash,
            name: file.name.clone(),
            content_type: content_type.to_owned(),
            size: i64::try_from(file.bytes.len()).unwrap_or(i64::MAX),
        };
        attachment::insert(tx, &attachment).await?;
    }
    Ok(())
}

/// An entry of words.
pub(crate) fn words_entry(request: Id, kind: EntryKind, author: &Author, body: &str, now: Timestamp) -> Entry {
    Entry {
        id: Id::new(now),
        request_id: request,
        kind: kind.name().to_owned(),
        author_id: author.id,
        author_name: author.name.clone(),
        by_staff: author.by_staff,
        body: body.to_owned(),
        quoted: String::new(),
        left_out: Json(Vec::new()),
        change: String::new(),
        made_at: now,
    }
}

/// Writes down that something happened.
pub(crate) async fn note_change(
    tx: &mut Tx,
    request: &mut Request,
    author: &Author,
    change: &Change,
    now: Timestamp,
) -> Result<()> {
    let entry = Entry { change: serde_json::to_string(change)?, ..words_entry(request.id, EntryKind::Change, author, "", now) };
    entry::insert(tx, &entry).await?;
    request.last_entry_id = entry.id;
    request.changed_at = now;
    Ok(())
}

/// Tells search and others that a request looks different now.
pub(crate) fn tell_changed(tx: &mut Tx, request: &Request) -> Result<()> {
    tx.emit(&SubjectChanged { subject: Subject::new(Kind::Request, request.id), site: request.site_id })
}
