//! Every mail about requests: what it tells, to whom, in the person's language (E4).

use vestibule_base::{Id, Translator};
use vestibule_contracts::slots::Person;
use vestibule_mail::{Address, Letter, compose, queue};
use vestibule_store::{Kept, Result, Site, Tx};
use vestibule_web::App;

use crate::left_out;
use crate::model::State;
use crate::store::entry::Entry;
use crate::store::request::Request;
use crate::store::{participant, reply_address, secret};
use crate::thread;

/// Most characters of somebody's words in a mail.
const LONGEST_QUOTE: usize = 4_000;

/// Asks a visitor to open the link that sends the request. Whoever filled in the form may not be who owns the address:
/// nothing typed there stands in this mail, so that nobody can write to strangers in our name.
pub async fn confirm(app: &App, tx: &mut Tx, site: &Site, (request, secret): (&Request, &str)) -> Result<()> {
    let t = app.translator(request.locale, "");
    let address = format!("{}/{}/requests/confirm/{secret}", app.base_url(site), request.locale);
    let letter = Letter {
        subject: t.with("tickets-mail-confirm-subject", "site", site.name.as_str()),
        greeting: t.text("tickets-mail-confirm-greeting"),
        paragraphs: vec![t.with("tickets-mail-confirm-text", "site", site.name.as_str()), t.text("tickets-mail-confirm-not-you")],
        button: Some((t.text("tickets-mail-confirm-button"), address)),
        reason: t.with("tickets-mail-reason-confirm", "site", site.name.as_str()),
        ..basic(&t, site, request, &request.requester_name)
    };
    let to = Address { name: String::new(), email: request.requester_email.clone() };
    queue(tx, &compose(to, &letter, &t), &format!("request/{}/confirm", request.id), app.now()).await
}

/// Tells a colleague that somebody let them into a request.
pub async fn joined(app: &App, tx: &mut Tx, site: &Site, (request, person, by): (&Request, &Person, &str)) -> Result<()> {
    let t = app.translator(person.locale, &person.time_zone);
    let text = t.format(
        "tickets-mail-joined-text",
        &[("name", by.into()), ("number", request.number().into()), ("subject", request.subject.as_str().into())],
    );
    let letter = Letter {
        subject: t.with2("tickets-mail-joined-subject", ("name", by), ("subject", request.subject.as_str())),
        paragraphs: vec![text],
        ..basic(&t, site, request, &person.name)
    };
    let letter = with_link(app, tx, site, (request, person, letter)).await?;
    send(app, tx, person, &letter, &format!("request/{}/joined/{}", request.id, person.id)).await
}

/// Tells the requester that the request arrived, its number, and by when it will be answered.
pub async fn received(app: &App, tx: &mut Tx, site: &Site, (request, person): (&Request, &Person)) -> Result<()> {
    let t = app.translator(person.locale, &person.time_zone);
    let mut paragraphs = vec![t.with("tickets-mail-received-text", "number", request.number())];
    if let Some(due) = request.due_at {
        paragraphs.push(t.with("tickets-mail-received-due", "time", t.date_time(&due).as_str()));
    }
    paragraphs.push(t.text("tickets-mail-received-add"));
    let letter = Letter {
        subject: t.with2("tickets-mail-received-subject", ("number", request.number()), ("subject", request.subject.as_str())),
        paragraphs,
        ..basic(&t, site, request, &person.name)
    };
    let letter = with_link(app, tx, site, (request, person, letter)).await?;
    send(app, tx, person, &letter, &format!("request/{}/received/{}", request.id, person.id)).await
}

/// Brings an answer to somebody of the request.
pub async fn answered(app: &App, tx: &mut Tx, site: &Site, (request, person, entry): (&Request, &Person, &Entry)) -> Result<()> {
    let t = app.translator(person.locale, &person.time_zone);
    let mut paragraphs = vec![t.with("tickets-mail-answered-text", "name", entry.author_name.as_str())];
    if entry.by_staff && !request.state().is_open() {
        paragraphs.push(t.text("tickets-mail-solved-reopen"));
    }
    let letter = Letter {
        subject: t.with2("tickets-mail-answered-subject", ("number", request.number()), ("subject", request.subject.as_str())),
        paragraphs,
        quote: quote(&entry.body),
        ..basic(&t, site, request, &person.name)
    };
    let letter = with_link(app, tx, site, (request, person, letter)).await?;
    send(app, tx, person, &letter, &format!("request/{}/entry/{}/to/{}", request.id, entry.id, person.id)).await
}

/// Tells who sent a mail what of it did not come into the request.
pub async fn left_out(app: &App, tx: &mut Tx, site: &Site, (request, person, entry): (&Request, &Person, &Entry)) -> Result<()> {
    let t = app.translator(person.locale, &person.time_zone);
    let mut paragraphs = vec![t.with("tickets-mail-left-out-text", "number", request.number())];
    paragraphs.extend(entry.left_out.0.iter().map(|one| left_out::say(&t, one)));
    paragraphs.push(t.text("tickets-mail-left-out-what"));
    let letter = Letter {
        subject: t.with2("tickets-mail-left-out-subject", ("number", request.number()), ("subject", request.subject.as_str())),
        paragraphs,
        ..basic(&t, site, request, &person.name)
    };
    let letter = with_link(app, tx, site, (request, person, letter)).await?;
    send(app, tx, person, &letter, &format!("request/{}/entry/{}/left-out/{}", request.id, entry.id, person.id)).await
}

/// Tells somebody of the request that it is solved or closed; `change` is the entry that says so.
pub async fn ended(app: &App, tx: &mut Tx, site: &Site, (request, person, change): (&Request, &Person, Id)) -> Result<()> {
    let t = app.translator(person.locale, &person.time_zone);
    let (subject, text) = match request.state() {
        State::Closed => ("tickets-mail-closed-subject", "tickets-mail-closed-text"),
        _ => ("tickets-mail-solved-subject", "tickets-mail-solved-text"),
    };
    let letter = Letter {
        subject: t.with2(subject, ("number", request.number()), ("subject", request.subject.as_str())),
        paragraphs: vec![t.text(text), t.text("tickets-mail-solved-reopen")],
        ..basic(&t, site, request, &person.name)
    };
    let letter = with_link(app, tx, site, (request, person, letter)).await?;
    send(app, tx, person, &letter, &format!("request/{}/state/{change}/to/{}", request.id, person.id)).await
}

/// Tells an agent about a new request, or about new words of a customer.
pub async fn agent(app: &App, tx: &mut Tx, site: &Site, (request, person, entry): (&Request, &Person, &Entry)) -> Result<()> {
    let t = app.translator(person.locale, &person.time_zone);
    let (subject, text) = if request.made_at == entry.made_at {
        ("tickets-mail-agent-new-subject", "tickets-mail-agent-new-text")
    } else {
        ("tickets-mail-agent-replied-subject", "tickets-mail-agent-replied-text")
    };
    let from = match request.organisation_name.as_str() {
        "" => entry.author_name.clone(),
        organisation => format!("{} ({organisation})", entry.author_name),
    };
    let letter = Letter {
        subject: t.with2(subject, ("number", request.number()), ("subject", request.subject.as_str())),
        paragraphs: vec![t.with(text, "name", from.as_str())],
        quote: quote(&entry.body),
        button: Some((t.text("tickets-mail-agent-button"), format!("{}/desk/requests/{}", app.base_url(site), request.number()))),
        reason: t.with("tickets-mail-reason-agent", "site", site.name.as_str()),
        ..basic(&t, site, request, &person.name)
    };
    send(app, tx, person, &letter, &format!("request/{}/entry/{}/agent/{}", request.id, entry.id, person.id)).await
}

fn basic(t: &Translator, site: &Site, request: &Request, name: &str) -> Letter {
    Letter {
        site_name: site.name.clone(),
        greeting: t.with("tickets-mail-greeting", "name", name),
        reason: t.with2("tickets-mail-reason", ("number", request.number()), ("site", site.name.as_str())),
        thread: thread::id_of(request.id, ""),
        ..Letter::default()
    }
}

/// What a mail to somebody of the request has: a thread of their own, a button that opens the request without a password, and the
/// address for an answer by mail where there is one.
async fn with_link(
    app: &App,
    tx: &mut Tx,
    site: &Site,
    (request, person, letter): (&Request, &Person, Letter),
) -> Result<Letter> {
    let t = app.translator(person.locale, "");
    let secret = secret::insert(tx, request.id, person.id, app.now()).await?;
    let address = format!("{}/{}/requests/{}/open/{secret}", app.base_url(site), locale_on(site, person), request.number());
    let own = participant::find_or_make_thread(tx, request.id, person.id).await?;
    let button = Some((t.text("tickets-mail-open"), address));
    let mut letter = Letter { button, thread: thread::id_of(request.id, &own), ..letter };
    if let Some((local, domain)) = app.config.reply_address.split_once('@') {
        let secret = reply_address::insert(tx, request.id, person.id, app.now()).await?;
        letter.reply_to = format!("{local}+{secret}@{domain}");
        letter.paragraphs.push(t.text("tickets-mail-answer"));
    }
    Ok(letter)
}

/// The person's language, when the site has pages in it.
fn locale_on(site: &Site, person: &Person) -> vestibule_base::Locale {
    if site.locales.contains(&person.locale) { person.locale } else { site.default_locale() }
}

async fn send(app: &App, tx: &mut Tx, person: &Person, letter: &Letter, unique: &str) -> Result<()> {
    let t = app.translator(person.locale, &person.time_zone);
    // The job's key holds while the job waits; this one holds for long, so that a reaction told twice writes once.
    if tx.once(("tickets/mail", unique), person.id, Kept::Year, app.now()).await?.is_some() {
        return Ok(());
    }
    let to = Address { name: person.name.clone(), email: person.email.clone() };
    queue(tx, &compose(to, letter, &t), unique, app.now()).await
}

fn quote(body: &str) -> String {
    let mut words: String = body.chars().take(LONGEST_QUOTE).collect();
    if words.len() < body.len() {
        words.push('…');
    }
    words
}
