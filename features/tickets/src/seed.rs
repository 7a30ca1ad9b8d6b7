//! Requests made by hand: for the demonstration, imports and tests. Nobody is told by mail.

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_store::{Json, Query, Result, Tx};

use crate::actions::{self, Author, tell_changed};
use crate::model::{self, EntryKind, words_of};
use crate::store::participant::{self, Participant};
use crate::store::request::{self, Beginning, Request};
use crate::store::{entry, form, tag};

pub use crate::model::{Change, State};

/// Somebody in a seeded request.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SeedPerson {
    /// Id of the account.
    pub id: Id,
    /// Name.
    pub name: String,
    /// Address.
    pub email: String,
    /// First organisation and its name.
    pub organisation: Option<(Id, String)>,
}

/// One thing that was said or happened.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum SeedEntry {
    /// Words that everyone of the request reads.
    Message {
        /// Who.
        author: SeedPerson,
        /// Whether the author is staff.
        by_staff: bool,
        /// Markdown.
        body: String,
        /// When.
        at: Timestamp,
    },
    /// Words for the staff alone.
    Note {
        /// Who.
        author: SeedPerson,
        /// Markdown.
        body: String,
        /// When.
        at: Timestamp,
    },
    /// The request went to a state.
    State {
        /// Who did it.
        author: SeedPerson,
        /// Whether the author is staff.
        by_staff: bool,
        /// The state.
        to: State,
        /// When.
        at: Timestamp,
    },
}

impl SeedEntry {
    const fn at(&self) -> Timestamp {
        match self {
            Self::Message { at, .. } | Self::Note { at, .. } | Self::State { at, .. } => *at,
        }
    }
}

/// A request with everything that was said in it, in the order of time.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SeedRequest {
    /// The site.
    pub site: Id,
    /// Short name of a default form (`question`, `problem`, `order`, `billing`, `account`), or empty.
    pub form: String,
    /// Who asks.
    pub requester: SeedPerson,
    /// Language in which it is written.
    pub locale: Locale,
    /// Subject.
    pub subject: String,
    /// First message.
    pub body: String,
    /// When it was sent.
    pub at: Timestamp,
    /// Place in low, normal, high, urgent.
    pub priority: i64,
    /// The agent who has it.
    pub assignee: Option<SeedPerson>,
    /// The team that it is for.
    pub team: Option<Id>,
    /// Tags.
    pub tags: Vec<String>,
    /// What followed.
    pub entries: Vec<SeedEntry>,
}

impl SeedRequest {
    /// A new request that nobody has answered.
    #[must_use]
    pub fn new(site: Id, requester: &SeedPerson, subject: &str, body: &str, at: Timestamp) -> Self {
        Self {
            site,
            form: "question".to_owned(),
            requester: requester.clone(),
            locale: Locale::EN,
            subject: subject.to_owned(),
            body: body.to_owned(),
            at,
            priority: 1,
            assignee: None,
            team: None,
            tags: Vec::new(),
            entries: Vec::new(),
        }
    }

    /// Adds something that followed.
    #[must_use]
    pub fn with(mut self, entry: SeedEntry) -> Self {
        self.entries.push(entry);
        self
    }

    /// Writes it; answers its id and number.
    ///
    /// # Errors
    /// When the database does.
    pub async fn insert(&self, tx: &mut Tx) -> Result<(Id, i64)> {
        let mut made = self.request(tx).await?;
        let author = author_of(&self.requester, false);
        let first = actions::words_entry(made.id, EntryKind::Message, &author, &self.body, self.at);
        made.last_entry_id = first.id;
        let words = words_of(&[&self.subject, &self.requester.name, &self.requester.email, &self.body]);
        request::insert(tx, &made, &Beginning { words: &words, confirm_hash: None, confirmed_at: Some(self.at) }).await?;
        entry::insert(tx, &first).await?;
        let SeedPerson { id, name, email, .. } = self.requester.clone();
        participant::insert(tx, &Participant { request_id: made.id, person_id: id, name, email }, self.at).await?;
        for name in &self.tags {
            tag::insert(tx, self.site, made.id, name).await?;
        }
        for follower in &self.entries {
            follow(tx, &mut made, follower).await?;
        }
        request::update(tx, &made).await?;
        tell_changed(tx, &made)?;
        Ok((made.id, made.number()))
    }

    async fn request(&self, tx: &mut Tx) -> Result<Request> {
        let form = if self.form.is_empty() { None } else { form::find_by_name(tx, self.site, &self.form).await? };
        let hours = form.as_ref().map_or(8, |form| form.promise_hours.max(1));
        Ok(Request {
            id: Id::new(self.at),
            site_id: self.site,
            number: Some(request::next_number(tx, self.site).await?),
            form_id: form.map(|form| form.id),
            subject: self.subject.clone(),
            locale: self.locale,
            requester_id: Some(self.requester.id),
            requester_name: self.requester.name.clone(),
            requester_email: self.requester.email.clone(),
            organisation_id: self.requester.organisation.as_ref().map(|(id, _)| *id),
            organisation_name: self.requester.organisation.clone().map(|(_, name)| name).unwrap_or_default(),
            state: State::New.name().to_owned(),
            priority: self.priority,
            assignee_id: self.assignee.as_ref().map(|person| person.id),
            assignee_name: self.assignee.clone().map(|person| person.name).unwrap_or_default(),
            team_id: self.team,
            answers: Json(Vec::new()),
            promise_hours: hours,
            due_at: Some(self.at.plus(hours * Timestamp::HOUR)),
            first_replied_at: None,
            solved_at: None,
            last_entry_id: Id(0),
            made_at: self.at,
            changed_at: self.at,
        })
    }
}

/// How many requests a site has.
///
/// # Errors
/// When the database does.
pub async fn count(query: &impl Query, site: Id) -> Result<i64> {
    request::count(query, site).await
}

fn author_of(person: &SeedPerson, by_staff: bool) -> Author {
    Author { id: Some(person.id), name: person.name.clone(), by_staff }
}

async fn follow(tx: &mut Tx, made: &mut Request, follower: &SeedEntry) -> Result<()> {
    let at = follower.at();
    let said = match follower {
        SeedEntry::Message { author, by_staff, body, .. } => {
            actions::words_entry(made.id, EntryKind::Message, &author_of(author, *by_staff), body, at)
        }
        SeedEntry::Note { author, body, .. } => {
            actions::words_entry(made.id, EntryKind::Note, &author_of(author, true), body, at)
        }
        SeedEntry::State { author, by_staff, to, .. } => return turn(tx, made, (&author_of(author, *by_staff), *to), at).await,
    };
    made.last_entry_id = said.id;
    made.changed_at = at;
    if said.kind() == EntryKind::Message {
        if said.by_staff {
            made.first_replied_at = made.first_replied_at.or(Some(at));
            made.due_at = None;
        } else {
            made.due_at = made.due_at.or_else(|| Some(at.plus(made.promise_hours * Timestamp::HOUR)));
        }
    }
    entry::insert(tx, &said).await
}

async fn turn(tx: &mut Tx, made: &mut Request, (author, to): (&Author, model::State), at: Timestamp) -> Result<()> {
    let from = std::mem::replace(&mut made.state, to.name().to_owned());
    made.solved_at = if to.is_open() { None } else { Some(at) };
    if !to.is_open() {
        made.due_at = None;
    }
    actions::note_change(tx, made, author, &Change::State { from, to: to.name().to_owned() }, at).await
}
