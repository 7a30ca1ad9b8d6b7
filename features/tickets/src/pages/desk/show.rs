//! The third pane of the desk: a request with everything that belongs to it (D2).

use vestibule_base::{Id, Role, Translator};
use vestibule_web::{At, Choice, FormState, PageError, PageResult, Visit};

use crate::media;
use crate::model::{Answer, FormField, local};
use crate::pages::desk::list::DeskPage;
use crate::pages::desk::queue;
use crate::pages::parts::{self, Moment, StateMark};
use crate::pages::talk::{self, Line, Reader};
use crate::store::beside::{self, Beside};
use crate::store::participant::Participant;
use crate::store::request::{self, Request};
use crate::store::{attachment, entry};

/// A request of the past.
pub struct Past {
    /// Number.
    pub number: i64,
    /// Subject.
    pub subject: String,
    /// State.
    pub state: StateMark,
}

/// The customer.
pub struct Customer {
    /// Name.
    pub name: String,
    /// First letters.
    pub initials: String,
    /// Address.
    pub email: String,
    /// Organisation.
    pub organisation: String,
    /// Language, by its own name.
    pub language: &'static str,
    /// Other people of the request.
    pub colleagues: Vec<String>,
    /// Other requests.
    pub past: Vec<Past>,
    /// What other features know: heading and lines of safe HTML.
    pub cards: Vec<(String, Vec<String>)>,
}

/// The third pane.
pub struct Work {
    /// Number.
    pub number: i64,
    /// Subject.
    pub subject: String,
    /// Name of the site.
    pub site_name: String,
    /// State.
    pub state: StateMark,
    /// Stored name of the state.
    pub state_name: String,
    /// By when an answer is promised.
    pub due: Option<Moment>,
    /// Whether that is over.
    pub late: bool,
    /// Conversation.
    pub lines: Vec<Line>,
    /// Answers to the form's own fields.
    pub answers: Vec<Answer>,
    /// The customer.
    pub customer: Customer,
    /// Tags, by commas.
    pub tags: String,
    /// Place of the priority.
    pub priority: String,
    /// Id of the agent, or empty.
    pub assignee: String,
    /// Id of the team, or empty.
    pub team: String,
    /// Agents to choose from, the one who looks first.
    pub agents: Vec<Choice>,
    /// The box.
    pub reply: FormState,
    /// The newest entry shown.
    pub seen: Id,
    /// Whether somebody wrote while the answer was being written.
    pub stale: bool,
    /// Whether the box holds a note.
    pub is_note: bool,
}

/// `/desk/requests/{number}`
pub async fn show(visit: Visit, At(number): At<i64>) -> PageResult {
    let view = page(&visit, number, FormState::empty()).await?;
    visit.show(&view)
}

/// The desk with a request; `reply` is what stands in the box.
pub async fn page(visit: &Visit, number: i64, reply: FormState) -> PageResult<DeskPage> {
    let found =
        request::find_number(&visit.app.db, &visit.viewer, visit.site.id, number).await?.ok_or_else(PageError::not_found)?;
    let queue = queue::read(visit, Some(number)).await?;
    let work = work(visit, &found, (queue.agents.clone(), reply)).await?;
    Ok(DeskPage { t: visit.t.clone(), queue, work: Some(work) })
}

async fn work(visit: &Visit, request: &Request, (agents, reply): (Vec<Choice>, FormState)) -> PageResult<Work> {
    let (db, t) = (&visit.app.db, &visit.t);
    let entries = entry::list_all(db, request.id).await?;
    let has_answers = !request.answers.0.is_empty();
    let form = request.form_id.filter(|_| has_answers);
    let Beside { files, people, tags, fields } = beside::find(db, request.id, form).await?;
    Ok(Work {
        number: request.number(),
        subject: request.subject.clone(),
        site_name: visit.site.name.clone(),
        state: StateMark::of(t, request.state()),
        state_name: request.state.clone(),
        due: request.due_at.map(|at| Moment::new(t, at)),
        late: request.due_at.is_some_and(|due| due < visit.now()),
        lines: talk::lines(t, &entries, &files, (&format!("/desk/requests/{}", request.number()), Reader::Agent)),
        answers: answers(visit, request, &fields),
        customer: customer(visit, request, people).await?,
        tags: tags.join(", "),
        priority: request.priority.to_string(),
        assignee: request.assignee_id.map(|id| id.to_string()).unwrap_or_default(),
        team: request.team_id.map(|id| id.to_string()).unwrap_or_default(),
        agents: me_first(visit, agents),
        is_note: reply.value("kind") == "note",
        reply,
        seen: request.last_entry_id,
        stale: false,
    })
}

fn me_first(visit: &Visit, agents: Vec<Choice>) -> Vec<Choice> {
    let me = visit.viewer.person.map(|id| id.to_string()).unwrap_or_default();
    let mut choices = vec![Choice::new("none", visit.t.text("tickets-nobody"))];
    if visit.viewer.has(Role::Agent) {
        choices.push(Choice::new(me.clone(), visit.t.with("tickets-me", "name", visit.viewer.name.as_str())));
    }
    choices.extend(agents.into_iter().filter(|agent| agent.value != me));
    choices
}

/// Answers with what was asked in the agent's language, where the form still has the field.
fn answers(visit: &Visit, request: &Request, fields: &[FormField]) -> Vec<Answer> {
    let fallback = visit.site.default_locale();
    let in_my_language = |answer: &Answer| match fields.iter().find(|field| field.id == answer.field) {
        Some(field) => Answer {
            label: local(&field.label.0, visit.locale, fallback),
            shown: field.shown(&answer.value, visit.locale, fallback),
            ..answer.clone()
        },
        None => answer.clone(),
    };
    request.answers.0.iter().map(in_my_language).collect()
}

async fn customer(visit: &Visit, request: &Request, people: Vec<Participant>) -> PageResult<Customer> {
    let past = request::list_past(&visit.app.db, &visit.viewer, request, 5).await?;
    let others = people.into_iter().filter(|participant| Some(participant.person_id) != request.requester_id);
    Ok(Customer {
        name: request.requester_name.clone(),
        initials: parts::initials(&request.requester_name),
        email: request.requester_email.clone(),
        organisation: request.organisation_name.clone(),
        language: request.locale.name(),
        colleagues: others.map(|participant| participant.email).collect(),
        past: past.iter().map(|past| past_of(&visit.t, past)).collect(),
        cards: cards(visit, request).await,
    })
}

fn past_of(t: &Translator, request: &Request) -> Past {
    Past { number: request.number(), subject: request.subject.clone(), state: StateMark::of(t, request.state()) }
}

/// What other features know of the customer; one that fails leaves a gap, not an error.
async fn cards(visit: &Visit, request: &Request) -> Vec<(String, Vec<String>)> {
    let Some(person) = request.requester_id else { return Vec::new() };
    let mut cards = Vec::new();
    for card in &visit.app.slots.customer_cards {
        match card.card(person, visit.site.id, &visit.t).await {
            Ok((key, lines)) if !lines.is_empty() => cards.push((visit.t.text(key), lines)),
            Ok(_) => {}
            Err(error) => tracing::warn!(%error, "a card of the customer could not be read"),
        }
    }
    cards
}

/// Serves a file, also of a note.
pub async fn file(visit: Visit, At((number, file)): At<(i64, Id)>) -> PageResult {
    let found =
        request::find_number(&visit.app.db, &visit.viewer, visit.site.id, number).await?.ok_or_else(PageError::not_found)?;
    let file = attachment::find(&visit.app.db, found.id, file, true).await?.ok_or_else(PageError::not_found)?;
    media::serve(&visit.app, &file).await
}
