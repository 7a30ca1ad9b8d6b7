//! Send a request.

use std::collections::BTreeMap;

use vestibule_base::{Id, Locale, Timestamp, random};
use vestibule_contracts::events::RequestSubmitted;
use vestibule_store::{Content, Json, Kept, Sent, Site, Tx};
use vestibule_web::{App, Errors, FormData, Refusal, Upload, with_files};

use crate::actions::{self, Author};
use crate::letters;
use crate::model::{self, Answer, Change, EntryKind, FieldKind, Form, FormField, State, local, words_of};
use crate::people;
use crate::settings::Settings;
use crate::store::entry;
use crate::store::participant::{self, Participant};
use crate::store::request::{self, Beginning, Request};

/// Who sends.
#[derive(Clone, Debug)]
pub enum Sender {
    /// Somebody known.
    Person {
        /// Id.
        id: Id,
        /// Name.
        name: String,
        /// Address.
        email: String,
        /// First organisation and its name.
        organisation: Option<(Id, String)>,
    },
    /// Somebody who says a name and an address, which a mailed link must confirm.
    Visitor {
        /// Name.
        name: String,
        /// Address.
        email: String,
    },
}

impl Sender {
    fn person(&self) -> Option<Id> {
        match self {
            Self::Person { id, .. } => Some(*id),
            Self::Visitor { .. } => None,
        }
    }

    fn name_and_email(&self) -> (&str, &str) {
        match self {
            Self::Person { name, email, .. } | Self::Visitor { name, email } => (name, email),
        }
    }

    fn organisation(&self) -> Option<(Id, String)> {
        match self {
            Self::Person { organisation, .. } => organisation.clone(),
            Self::Visitor { .. } => None,
        }
    }
}

/// What was typed, read and checked.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Subject.
    pub subject: String,
    /// Message in Markdown.
    pub body: String,
    /// Answers to the form's own fields.
    pub answers: Vec<Answer>,
    /// Files.
    pub files: Vec<Upload>,
}

impl Draft {
    /// Reads what was sent with a form; what is wrong is put at its field.
    #[must_use]
    pub fn read(data: &FormData, fields: &[FormField], (locale, fallback): (Locale, Locale), errors: &mut Errors) -> Self {
        let draft = Self {
            subject: data.line("subject"),
            body: data.text("body"),
            answers: answers(data, fields, (locale, fallback), errors),
            files: data.files.clone(),
        };
        let length = draft.subject.chars().count();
        errors.require(length > 0, "subject", "tickets-error-subject-missing");
        errors.require(length <= model::LONGEST_SUBJECT, "subject", "tickets-error-subject-long");
        errors.require(!draft.body.is_empty(), "body", "tickets-error-body-missing");
        errors.require(draft.body.chars().count() <= model::LONGEST_BODY, "body", "tickets-error-body-long");
        actions::check_files(errors, &draft.files, "files");
        draft
    }
}

impl Sender {
    /// Reads name and address of a visitor.
    #[must_use]
    pub fn read(data: &FormData, errors: &mut Errors) -> Self {
        let (name, email) = (data.line("name"), vestibule_mail::parse_address(data.raw("email")));
        errors.require(!name.is_empty(), "name", "tickets-error-name-missing");
        errors.require(name.chars().count() <= 100, "name", "tickets-error-too-long");
        errors.require(email.is_some(), "email", "tickets-error-email");
        Self::Visitor { name, email: email.unwrap_or_default() }
    }
}

/// Reads the form's own fields, those alone that are asked after the answers before them.
fn answers(data: &FormData, fields: &[FormField], (locale, fallback): (Locale, Locale), errors: &mut Errors) -> Vec<Answer> {
    let mut given: BTreeMap<String, String> = BTreeMap::new();
    let mut answers = Vec::new();
    for field in fields {
        let is_asked = field.when().is_none_or(|when| given.get(&when.field).is_some_and(|value| when.values.contains(value)));
        if !is_asked {
            continue;
        }
        let input = field.input();
        let value = match field.kind() {
            FieldKind::Long => data.text(&input),
            FieldKind::File => data.uploads(&input).map(|file| file.name.clone()).collect::<Vec<_>>().join(", "),
            FieldKind::Checkbox => {
                if data.checked(&input) {
                    "yes".to_owned()
                } else {
                    String::new()
                }
            }
            _ => data.line(&input),
        };
        if let Some(problem) = field.problem(&value) {
            errors.add(&input, problem);
        } else if !value.is_empty() {
            let (label, shown) = (local(&field.label.0, locale, fallback), field.shown(&value, locale, fallback));
            given.insert(input, value.clone());
            answers.push(Answer { field: field.id, label, value, shown });
        }
    }
    answers
}

/// Send a request.
pub struct Submit<'a> {
    /// The form.
    pub form: &'a Form,
    /// What was typed.
    pub draft: Draft,
    /// Who sends.
    pub sender: Sender,
    /// Language.
    pub locale: Locale,
    /// Key of the form's page.
    pub once: String,
    /// The agent who writes it on behalf of the sender.
    pub agent: Option<Author>,
    /// The team that gets it when the form names none.
    pub team: Option<Id>,
}

impl Submit<'_> {
    /// Sends it; answers its id, also when the same was sent before under the same key.
    ///
    /// # Errors
    /// When the database does.
    pub async fn run(self, app: &App, site: &Site) -> Result<Sent, Refusal> {
        let now = app.now();
        let settings = Settings::find(&app.db, site.id).await?;
        // Whoever is no agent any more is given nothing: the request is its team's.
        let assignee = match settings.default_assignee {
            Some(id) => people::find_agent(app, site.id, id).await?.map(|agent| (agent.id, agent.name)),
            None => None,
        };
        let mut made = self.request(&settings, site.id, now);
        (made.assignee_id, made.assignee_name) = assignee.unzip_or_default();
        let mut tx = app.db.begin().await?;
        let content = self.content();
        let known = tx.once_as(("tickets/submit", &self.once, &content), made.id, Kept::Month, now).await?;
        if known.is_none() {
            self.write(app, &mut tx, site, &mut made).await?;
        }
        tx.commit(now).await?;
        Ok(known.unwrap_or(Sent::Done(made.id)))
    }

    /// What the sender says, and who that is: a visitor who mends the own address waits for a mail there.
    fn content(&self) -> Content {
        let (name, email) = self.sender.name_and_email();
        let person = self.sender.person().unwrap_or_default().to_string();
        let content = Content::new().with(person).with(name).with(email).with(&self.draft.subject).with(&self.draft.body);
        let answers = self.draft.answers.iter();
        let content = answers.fold(content, |content, answer| content.with(answer.field.to_string()).with(&answer.value));
        with_files(content, &self.draft.files)
    }

    fn request(&self, settings: &Settings, site: Id, now: Timestamp) -> Request {
        let (name, email) = self.sender.name_and_email();
        let hours = settings.hours(self.form);
        let (organisation_id, organisation_name) = self.sender.organisation().unzip_or_default();
        Request {
            id: Id::new(now),
            site_id: site,
            number: None,
            form_id: Some(self.form.id),
            subject: self.draft.subject.clone(),
            locale: self.locale,
            requester_id: self.sender.person(),
            requester_name: name.to_owned(),
            requester_email: email.to_owned(),
            organisation_id,
            organisation_name,
            state: State::New.name().to_owned(),
            priority: 1,
            assignee_id: None,
            assignee_name: String::new(),
            team_id: self.form.team_id.or(self.team),
            answers: Json(self.draft.answers.clone()),
            promise_hours: hours,
            due_at: self.sender.person().map(|_| now.plus(hours * Timestamp::HOUR)),
            first_replied_at: None,
            solved_at: None,
            last_entry_id: Id(0),
            made_at: now,
            changed_at: now,
        }
    }

    async fn write(&self, app: &App, tx: &mut Tx, site: &Site, made: &mut Request) -> Result<(), Refusal> {
        let now = made.made_at;
        let author = Author { id: made.requester_id, name: made.requester_name.clone(), by_staff: false };
        let message = actions::words_entry(made.id, EntryKind::Message, &author, &self.draft.body, now);
        made.last_entry_id = message.id;
        let words = words_of(&[&made.subject, &made.requester_name, &made.requester_email, &self.draft.body]);
        let secret = made.requester_id.is_none().then(random::token);
        let confirm_hash = secret.as_deref().map(random::token_hash);
        if made.requester_id.is_some() {
            made.number = Some(request::next_number(tx, site.id).await?);
        }
        let confirmed_at = made.requester_id.map(|_| now);
        request::insert(tx, made, &Beginning { words: &words, confirm_hash, confirmed_at }).await?;
        entry::insert(tx, &message).await?;
        actions::attach(app, tx, &message, &self.draft.files).await?;
        if let Some(agent) = &self.agent {
            actions::note_change(tx, made, agent, &Change::OnBehalf { by: agent.name.clone() }, now).await?;
            request::update(tx, made).await?;
        }
        match (made.requester_id, secret) {
            (Some(person_id), _) => {
                let (name, email) = (made.requester_name.clone(), made.requester_email.clone());
                let participant = Participant { request_id: made.id, person_id, name, email };
                participant::insert(tx, &participant, now).await?;
                tx.emit(&RequestSubmitted { request: made.id })?;
                actions::tell_changed(tx, made)?;
            }
            (None, Some(secret)) => letters::confirm(app, tx, site, (made, &secret)).await?,
            (None, None) => {}
        }
        Ok(())
    }
}

/// An optional pair as two parts.
pub(crate) trait UnzipOrDefault {
    /// Id and name; none and an empty one.
    fn unzip_or_default(self) -> (Option<Id>, String);
}

impl UnzipOrDefault for Option<(Id, String)> {
    fn unzip_or_default(self) -> (Option<Id>, String) {
        self.map_or((None, String::new()), |(id, name)| (Some(id), name))
    }
}
