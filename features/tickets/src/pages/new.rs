//! The request form (R1, R2, R6).

use askama::Template;
use vestibule_base::{Id, Timestamp, Translator};
use vestibule_contracts::events::RequestFollowedSearch;
use vestibule_store::{Kept, once};
use vestibule_web::{At, Errors, Field, FormData, FormState, Head, Limit, PageError, PageResult, Refusal, View, Visit, settled};

use crate::actions::{Draft, Sender, Submit};
use crate::model::{Form, FormField, are_similar, local};
use crate::pages::parts::draw_fields;
use crate::pages::suggest::{Suggestion, suggestions};
use crate::settings::Settings;
use crate::store::request::{self, Request};
use crate::store::{field, form};

/// An own request that looks like the one that is being sent.
struct Similar {
    url: String,
    number: i64,
    subject: String,
}

impl Similar {
    fn new(visit: &Visit, request: Request) -> Self {
        let number = request.number();
        Self { url: visit.url(&format!("/requests/{number}")), number, subject: request.subject }
    }
}

#[derive(Template)]
#[template(path = "new.html")]
struct NewPage {
    t: Translator,
    title: String,
    description: String,
    action: String,
    form: FormState,
    fields: Vec<Field>,
    is_visitor: bool,
    similar: Option<Similar>,
    /// What came of the form when it was sent before with other content.
    before: Option<Similar>,
    suggest_url: String,
    solved_url: String,
    back_url: String,
    suggestions: Vec<Suggestion>,
    promise: String,
    lost_files: bool,
}

impl View for NewPage {
    fn title(&self) -> String {
        self.title.clone()
    }

    fn head(&self) -> Head {
        Head { description: self.description.clone(), ..Head::default() }
    }
}

/// What the form's page is made from.
struct Room {
    form: Form,
    fields: Vec<FormField>,
    hours: i64,
}

async fn room(visit: &Visit, id: Id) -> PageResult<Room> {
    let db = &visit.app.db;
    let settings = Settings::find(db, visit.site.id).await?;
    if !visit.viewer.is_signed_in() && settings.signed_in_only {
        return Err(PageError::sign_in(visit));
    }
    let form = form::find_for(db, &visit.viewer, visit.site.id, id).await?.ok_or_else(PageError::not_found)?;
    Ok(Room { fields: field::list_enabled(db, form.id).await?, hours: settings.hours(&form), form })
}

/// `/{locale}/requests/new/{form}`
pub async fn form(visit: Visit, At(id): At<Id>) -> PageResult {
    let room = room(&visit, id).await?;
    let mut state = FormState::empty();
    let words = visit.param("q");
    if !words.is_empty() {
        state.data.set("subject", words.clone());
        if visit.param("from") == "search" {
            state.data.set("sought", words.clone());
        }
    }
    let mut page = page(&visit, &room, state);
    page.suggestions = suggestions(&visit, &words).await;
    visit.show(&page)
}

/// Sends the form.
pub async fn send(visit: Visit, At(id): At<Id>, data: FormData) -> PageResult {
    let room = room(&visit, id).await?;
    match try_send(&visit, &room, &data).await {
        Ok(Outcome::Sent(request)) => {
            // The request is safe: what is only counted must not make it look lost.
            if let Err(error) = tell_search(&visit, data.raw("sought"), data.raw("once")).await {
                tracing::warn!(%error, "a search that did not help could not be counted");
            }
            Ok(sent(&visit, request.as_ref()))
        }
        Ok(Outcome::Similar(similar)) => {
            let mut page = page(&visit, &room, FormState::refused(data, Errors::new()));
            page.similar = Some(Similar::new(&visit, similar));
            visit.show_refused(&page)
        }
        Ok(Outcome::Before(before, errors)) => {
            let mut page = page(&visit, &room, FormState::refused(data, errors));
            page.before = before.map(|before| Similar::new(&visit, before));
            visit.show_refused(&page)
        }
        Err(Refusal::Invalid(errors)) => {
            let lost_files = !data.files.is_empty();
            let words = data.line("subject");
            let mut page = page(&visit, &room, FormState::refused(data, errors));
            page.lost_files = lost_files;
            page.suggestions = suggestions(&visit, &words).await;
            visit.show_refused(&page)
        }
        Err(other) => Err(other.into()),
    }
}

enum Outcome {
    Sent(Option<Request>),
    Similar(Request),
    /// Something else was sent with this form before; what came of it, when it is the viewer's own, and the question to ask.
    Before(Option<Request>, Errors),
}

async fn try_send(visit: &Visit, room: &Room, data: &FormData) -> Result<Outcome, Refusal> {
    let mut errors = Errors::new();
    let draft = Draft::read(data, &room.fields, (visit.locale, visit.site.default_locale()), &mut errors);
    let sender = match visit.viewer.person {
        Some(person) => known_sender(visit, person).await?,
        None => Sender::read(data, &mut errors),
    };
    errors.finish()?;
    let once = data.raw("once").to_owned();
    if let (Some(person), false) = (visit.viewer.person, data.checked("anyway"))
        && let Some(similar) = similar(visit, person, &draft.subject).await?
        && !was_sent(visit, &once).await?
    {
        return Ok(Outcome::Similar(similar));
    }
    if !visit.viewer.is_signed_in() {
        visit.limit(Limit::Mail)?;
    }
    let submit = Submit { form: &room.form, draft, sender, locale: visit.locale, once, agent: None, team: None };
    let sent = submit.run(&visit.app, &visit.site).await?;
    let first = request::find(&visit.app.db, sent.first()).await?;
    let own = first.filter(|request| request.requester_id.is_some() && request.requester_id == visit.viewer.person);
    match settled(sent) {
        Ok(_) => Ok(Outcome::Sent(own)),
        Err(Refusal::Invalid(question)) => Ok(Outcome::Before(own, question)),
        Err(other) => Err(other),
    }
}

/// Says that a search did not help, once for each form; the words alone go on.
async fn tell_search(visit: &Visit, words: &str, once: &str) -> Result<(), vestibule_store::Error> {
    if words.is_empty() {
        return Ok(());
    }
    let words = words.chars().take(300).collect();
    let mut tx = visit.app.db.begin().await?;
    if tx.once(("tickets/sought", once), visit.site.id, Kept::Month, visit.now()).await?.is_some() {
        return Ok(());
    }
    tx.emit(&RequestFollowedSearch { site: visit.site.id, locale: visit.locale, words })?;
    tx.commit(visit.now()).await
}

/// Who has signed in, as somebody who sends a request.
pub async fn known_sender(visit: &Visit, person: Id) -> Result<Sender, Refusal> {
    let known = match &visit.app.slots.people {
        Some(people) => people.find(person).await?,
        None => None,
    };
    let organisation = known.as_ref().and_then(|known| Some((known.organisation?, known.organisation_name.clone())));
    let email = known.map(|known| known.email).filter(|email| !email.is_empty()).unwrap_or_else(|| visit.viewer.email.clone());
    Ok(Sender::Person { id: person, name: visit.viewer.name.clone(), email, organisation })
}

/// An open request of the same person about the same matter, sent in the last three days.
async fn similar(visit: &Visit, person: Id, subject: &str) -> Result<Option<Request>, Refusal> {
    let since = visit.now().plus(-3 * Timestamp::DAY);
    let recent = request::list_recent(&visit.app.db, visit.site.id, person, since).await?;
    Ok(recent.into_iter().find(|request| are_similar(&request.subject, subject)))
}

/// Whether this very form went through already: then it is no second request but the same one again.
async fn was_sent(visit: &Visit, key: &str) -> Result<bool, Refusal> {
    Ok(once::was_done(&visit.app.db, ("tickets/submit", key), visit.now()).await?)
}

fn sent(visit: &Visit, request: Option<&Request>) -> axum::response::Response {
    match request.and_then(|request| request.number) {
        Some(number) => visit.done(&visit.url(&format!("/requests/{number}/sent")), ""),
        None => visit.done(&visit.url("/requests/check-mail"), ""),
    }
}

fn page(visit: &Visit, room: &Room, form: FormState) -> NewPage {
    let fallback = visit.site.default_locale();
    NewPage {
        title: local(&room.form.title.0, visit.locale, fallback),
        description: local(&room.form.description.0, visit.locale, fallback),
        action: visit.url(&format!("/requests/new/{}", room.form.id)),
        fields: draw_fields(visit, &form, &room.fields),
        form,
        is_visitor: !visit.viewer.is_signed_in(),
        similar: None,
        before: None,
        suggest_url: visit.url("/requests/suggest"),
        solved_url: visit.url("/requests/solved"),
        back_url: visit.url("/requests/new"),
        suggestions: Vec::new(),
        promise: visit.t.with("tickets-new-promise", "hours", room.hours),
        lost_files: false,
        t: visit.t.clone(),
    }
}
