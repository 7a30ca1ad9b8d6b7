//! Answers by mail (R4): whose they are, and what becomes of them.
//!
//! A mail proves nothing about its sender. What lets somebody in is the secret in the address that we gave them; else the
//! secret in the thread of our mails to them, when they write from the address to which those went. Everybody else gains nothing:
//! their words become a note that is marked as theirs, for the team alone.

use vestibule_mail::Incoming;
use vestibule_store::Content;
use vestibule_web::{App, BoxError, Refusal};

use crate::actions::{Author, Reply};
use crate::left_out::Parted;
use crate::model::EntryKind;
use crate::people;
use crate::store::participant::{self, Participant};
use crate::store::reply_address;
use crate::store::request::{self, Request};
use crate::thread::{self, OWN_IDS};

/// What became of a mail.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Received {
    /// An answer in the request of this number.
    Answered(i64),
    /// A note in it, because its sender does not belong to the request.
    Noted(i64),
    /// Nothing: a machine wrote it, or we did.
    Automatic,
    /// Nothing: it says nothing and brings nothing.
    Empty,
    /// Nothing: it belongs to no request.
    Unknown,
}

/// Takes a mail in. The same mail twice is taken in once. `envelope` are the addresses to which the mail server delivered
/// it, beside those that stand in it.
///
/// # Errors
/// When the database does, or the mail cannot be taken in now; it may be sent again.
pub async fn receive(app: &App, raw: &[u8], envelope: &[String]) -> Result<Received, BoxError> {
    let Some(mut mail) = Incoming::read(raw) else { return Ok(Received::Unknown) };
    mail.recipients.extend(envelope.iter().map(|address| address.to_lowercase()));
    if mail.is_automatic || mail.message_id.ends_with(OWN_IDS) {
        return Ok(Received::Automatic);
    }
    let Some((request, sender)) = find_thread(app, &mail).await? else { return Ok(Received::Unknown) };
    let Some(number) = request.number else { return Ok(Received::Unknown) };
    let Parted { body, quoted, files, left_out } = Parted::of(app, &mail);
    if body.is_empty() && files.is_empty() && left_out.is_empty() {
        return Ok(Received::Empty);
    }
    let reply = Reply {
        request: request.id,
        kind: if sender.is_some() { EntryKind::Message } else { EntryKind::Note },
        author: author(&mail, sender),
        body,
        quoted,
        files,
        left_out,
        state: None,
        seen: None,
        once: key(&mail),
    };
    let kind = reply.kind;
    match reply.run(app).await {
        Ok(_) if kind == EntryKind::Message => Ok(Received::Answered(number)),
        Ok(_) => Ok(Received::Noted(number)),
        Err(Refusal::Failed(error)) => Err(error),
        Err(refusal) => Err(format!("{refusal:?}").into()),
    }
}

/// What makes a mail that is delivered again the same mail. Its words count beside its id: some machines give all their mails one, and
/// whoever sends a mail can be asked nothing.
fn key(mail: &Incoming) -> String {
    let content = Content::new().with(&mail.message_id).with(&mail.text).with(&mail.quoted);
    let files = mail.files.iter().fold(content, |content, (name, bytes)| content.with(name).with(bytes));
    format!("mail/{}", files.fingerprint())
}

/// The request that a mail is about, and who of it wrote the mail.
async fn find_thread(app: &App, mail: &Incoming) -> Result<Option<(Request, Option<Participant>)>, BoxError> {
    for secret in mail.recipients.iter().filter_map(|address| secret_of(&app.config.reply_address, address)) {
        let Some(holder) = reply_address::find(&app.db, secret, app.now()).await? else { continue };
        let Some(request) = request::find(&app.db, holder.request_id).await? else { continue };
        if !people::is_shut(app, holder.person_id, request.site_id).await? {
            return Ok(Some((request, Some(holder))));
        }
    }
    by_thread(app, mail).await
}

/// The same by the mails that it answers. An answer shows by the secret in their thread that its writer got one of them, and is believed
/// when it comes from the address to which that went. The number of a request can be guessed, and any sender written into a mail.
async fn by_thread(app: &App, mail: &Incoming) -> Result<Option<(Request, Option<Participant>)>, BoxError> {
    let mut from_outside = None;
    for (id, secret) in mail.answers.iter().filter_map(|id| thread::parse(id)) {
        let Some(request) = request::find(&app.db, id).await? else { continue };
        let holder = participant::find_by_thread(&app.db, id, secret).await?;
        match holder.filter(|holder| holder.email.to_lowercase() == mail.from) {
            Some(sender) if !people::is_shut(app, sender.person_id, request.site_id).await? => {
                return Ok(Some((request, Some(sender))));
            }
            _ => from_outside = from_outside.or(Some((request, None))),
        }
    }
    Ok(from_outside)
}

/// The secret in an address that we gave out.
fn secret_of<'a>(reply_address: &str, address: &'a str) -> Option<&'a str> {
    let (local, domain) = reply_address.split_once('@')?;
    let (given, at) = address.rsplit_once('@')?;
    let secret = given.strip_prefix(local.to_lowercase().as_str())?.strip_prefix('+')?;
    at.eq_ignore_ascii_case(domain).then_some(secret)
}

fn author(mail: &Incoming, sender: Option<Participant>) -> Author {
    match sender {
        Some(person) => Author { id: Some(person.person_id), name: person.name, by_staff: false },
        // Whoever it claims to be: name and address as they stand in the mail.
        None => {
            let name: String = format!("{} <{}>", mail.from_name, mail.from).trim().chars().take(200).collect();
            Author { id: None, name, by_staff: false }
        }
    }
}
