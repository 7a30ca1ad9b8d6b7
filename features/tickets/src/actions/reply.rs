//! Answer a request, or note something in it.

use vestibule_base::{Id, Timestamp};
use vestibule_contracts::events::RequestAnswered;
use vestibule_store::{Content, Json, Kept, Sent, Tx};
use vestibule_web::{App, Errors, Refusal, Upload, with_files};

use crate::actions::{self, Author, change_state};
use crate::model::{EntryKind, LONGEST_BODY, LeftOut, State};
use crate::store::entry::{self, Entry};
use crate::store::request::{self, Request};

/// Say something in a request.
pub struct Reply {
    /// The request.
    pub request: Id,
    /// Who.
    pub author: Author,
    /// Message or note.
    pub kind: EntryKind,
    /// Markdown.
    pub body: String,
    /// Earlier mails below the words, when they came by mail.
    pub quoted: String,
    /// Files.
    pub files: Vec<Upload>,
    /// What of a mail did not come in.
    pub left_out: Vec<LeftOut>,
    /// The state it shall have afterwards; none: what follows from the words.
    pub state: Option<State>,
    /// The newest entry that the writer has seen; none: does not matter.
    pub seen: Option<Id>,
    /// Key of the form's page.
    pub once: String,
}

impl Reply {
    /// What is wrong with it.
    ///
    /// # Errors
    /// [`Refusal::Invalid`].
    pub fn check(&self) -> Result<(), Refusal> {
        let mut errors = Errors::new();
        // A mail of nothing but files that are too large says something all the same: somebody wanted to send them.
        let is_empty = self.body.is_empty() && self.files.is_empty() && self.left_out.is_empty();
        errors.require(!is_empty, "body", "tickets-error-body-missing");
        errors.require(self.body.chars().count() <= LONGEST_BODY, "body", "tickets-error-body-long");
        actions::check_files(&mut errors, &self.files, "files");
        errors.finish()
    }

    /// Says it; answers the entry, also when the same was said before under the same key.
    ///
    /// # Errors
    /// [`Refusal::Stale`] when somebody else wrote meanwhile.
    pub async fn run(self, app: &App) -> Result<Sent, Refusal> {
        self.check()?;
        let now = app.now();
        let words = actions::words_entry(self.request, self.kind, &self.author, &self.body, now);
        let said = Entry { quoted: self.quoted.clone(), left_out: Json(self.left_out.clone()), ..words };
        let scope = format!("tickets/reply/{}", self.request);
        let content = self.content();
        let mut tx = app.db.begin().await?;
        if let Some(known) = tx.once_as((&scope, &self.once, &content), said.id, Kept::Month, now).await? {
            tx.commit(now).await?;
            return Ok(known);
        }
        let mut request = request::lock(&mut tx, self.request).await?.ok_or(Refusal::NotFound)?;
        if let Some(seen) = self.seen
            && entry::count_since(&tx, request.id, seen, self.author.id).await? > 0
        {
            return Err(Refusal::Stale);
        }
        entry::insert(&mut tx, &said).await?;
        actions::attach(app, &mut tx, &said, &self.files).await?;
        request.last_entry_id = said.id;
        request.changed_at = now;
        self.follow(&mut tx, &mut request, now).await?;
        if self.kind == EntryKind::Message {
            tx.emit(&RequestAnswered { request: request.id, entry: said.id, by_staff: self.author.by_staff })?;
            actions::tell_changed(&mut tx, &request)?;
        }
        request::update(&mut tx, &request).await?;
        tx.commit(now).await?;
        Ok(Sent::Done(said.id))
    }

    /// What is said, to whom, and what the request shall be afterwards: a note that is sent again as an answer is something else, and so
    /// are the same words with "solved".
    fn content(&self) -> Content {
        let content = Content::new().with(self.kind.name()).with(self.state.map_or("", State::name)).with(&self.body);
        with_files(content, &self.files)
    }

    /// What follows from the words: the state, and who waits for whom since when.
    async fn follow(&self, tx: &mut Tx, request: &mut Request, now: Timestamp) -> Result<(), Refusal> {
        let by_message = self.kind == EntryKind::Message;
        let next = match (self.state, by_message, self.author.by_staff) {
            (Some(state), _, true) => state,
            (_, true, true) if request.state() == State::New => State::Open,
            (_, true, false) if request.state() != State::New => State::Open,
            _ => request.state(),
        };
        if by_message && self.author.by_staff {
            request.due_at = None;
            request.first_replied_at = request.first_replied_at.or(Some(now));
        } else if by_message {
            request.due_at = request.due_at.or_else(|| Some(now.plus(request.promise_hours * Timestamp::HOUR)));
        }
        Ok(change_state(tx, request, &self.author, next, now).await?)
    }
}
