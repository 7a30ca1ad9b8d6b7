//! The page of a request, for those who take part in it (R3, R4).

use askama::Template;
use axum::response::Response;
use http::{HeaderValue, header};
use vestibule_base::{Id, Role, Translator};
use vestibule_web::{At, FormData, FormState, Head, Limit, PageError, PageResult, Refusal, View, Visit, settled};

use crate::actions::{self, Changes, Join, Reply};
use crate::media;
use crate::model::{Answer, EntryKind, Stage, State};
use crate::pages::door::{self, Door};
use crate::pages::parts::{Moment, StateMark};
use crate::pages::talk::{self, Line, Reader};
use crate::store::{attachment, entry, participant, request};

struct Step {
    label: String,
    done: bool,
    current: bool,
}

#[derive(Template)]
#[template(path = "show.html")]
struct ShowPage {
    t: Translator,
    number: i64,
    subject: String,
    site_name: String,
    list_url: String,
    base: String,
    state: StateMark,
    steps: Vec<Step>,
    turn: String,
    next: String,
    due: Option<Moment>,
    lines: Vec<Line>,
    answers: Vec<Answer>,
    people: Vec<String>,
    reply: FormState,
    join: FormState,
    may_answer: bool,
    is_open: bool,
    by_link: bool,
}

impl View for ShowPage {
    fn title(&self) -> String {
        format!("{} · #{}", self.subject, self.number)
    }

    fn head(&self) -> Head {
        Head::private()
    }
}

/// `/{locale}/requests/{number}`
pub async fn show(visit: Visit, At(number): At<i64>) -> PageResult {
    let found = door::by_portal(&visit, number).await;
    if found.is_err() && visit.viewer.has(Role::Agent) {
        request::find_number(&visit.app.db, &visit.viewer, visit.site.id, number).await?.ok_or_else(PageError::not_found)?;
        return Ok(visit.done(&format!("/desk/requests/{number}"), ""));
    }
    draw(&visit, found?).await
}

/// `/{locale}/requests/{number}/open/{secret}`
pub async fn show_secret(visit: Visit, At((number, secret)): At<(i64, String)>) -> PageResult {
    draw(&visit, door::by_link(&visit, number, &secret).await?).await
}

async fn draw(visit: &Visit, door: Door) -> PageResult {
    let view = page(visit, &door, FormState::empty(), FormState::empty()).await?;
    Ok(discreet(&door, visit.show(&view)?))
}

/// The address of a page by link is a key: other sites shall not learn it from the browser.
fn discreet(door: &Door, mut response: Response) -> Response {
    if door.by_link {
        response.headers_mut().insert(header::REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    }
    response
}

async fn page(visit: &Visit, door: &Door, reply: FormState, join: FormState) -> PageResult<ShowPage> {
    let (db, t, request) = (&visit.app.db, &visit.t, &door.request);
    let entries = entry::list_public(db, request.id).await?;
    let files = attachment::list(db, request.id).await?;
    let people = participant::list(db, request.id).await?;
    let state = request.state();
    Ok(ShowPage {
        number: request.number(),
        subject: request.subject.clone(),
        site_name: visit.site.name.clone(),
        list_url: visit.url("/requests"),
        base: door.base.clone(),
        state: StateMark::for_customer(t, state),
        steps: Stage::ALL.into_iter().map(|stage| step(t, stage, state)).collect(),
        turn: t.text(state.turn().key()),
        next: t.text(&format!("tickets-next-{}", state.key())),
        due: request.due_at.map(|at| Moment::new(t, at)),
        lines: talk::lines(t, &entries, &files, (&door.base, Reader::Customer)),
        answers: request.answers.0.clone(),
        people: people.into_iter().map(|participant| participant.email).collect(),
        reply,
        join,
        may_answer: door.may_answer,
        is_open: state.is_open(),
        by_link: door.by_link,
        t: t.clone(),
    })
}

fn step(t: &Translator, stage: Stage, state: State) -> Step {
    let reached = state.stage();
    Step { label: t.text(stage.key()), done: stage < reached || !state.is_open(), current: stage == reached }
}

/// Sends an answer by the portal.
pub async fn reply(visit: Visit, At(number): At<i64>, data: FormData) -> PageResult {
    let door = door::by_portal(&visit, number).await?.for_writing()?;
    send_reply(&visit, door, data).await
}

/// Sends an answer by a link.
pub async fn reply_secret(visit: Visit, At((number, secret)): At<(i64, String)>, data: FormData) -> PageResult {
    visit.limit(Limit::Write)?;
    let door = door::by_link(&visit, number, &secret).await?.for_writing()?;
    send_reply(&visit, door, data).await
}

async fn send_reply(visit: &Visit, door: Door, data: FormData) -> PageResult {
    let reply = Reply {
        request: door.request.id,
        author: door.author.clone(),
        kind: EntryKind::Message,
        body: data.text("body"),
        quoted: String::new(),
        files: data.files.clone(),
        left_out: Vec::new(),
        state: None,
        seen: None,
        once: data.raw("once").to_owned(),
    };
    match reply.run(&visit.app).await.and_then(settled) {
        Ok(id) => Ok(visit.done(&format!("{}#m{id}", door.base), "request-replied")),
        Err(Refusal::Invalid(errors)) => {
            let view = page(visit, &door, FormState::refused(data, errors), FormState::empty()).await?;
            Ok(discreet(&door, visit.show_refused(&view)?))
        }
        Err(other) => Err(other.into()),
    }
}

/// Closes or reopens by the portal.
pub async fn state(visit: Visit, At(number): At<i64>, data: FormData) -> PageResult {
    let door = door::by_portal(&visit, number).await?.for_writing()?;
    turn(&visit, door, &data).await
}

/// Closes or reopens by a link.
pub async fn state_secret(visit: Visit, At((number, secret)): At<(i64, String)>, data: FormData) -> PageResult {
    visit.limit(Limit::Write)?;
    let door = door::by_link(&visit, number, &secret).await?.for_writing()?;
    turn(&visit, door, &data).await
}

async fn turn(visit: &Visit, door: Door, data: &FormData) -> PageResult {
    let (to, done) = match data.raw("to") {
        "closed" => (State::Closed, "request-closed"),
        "open" => (State::Open, "request-reopened"),
        _ => return Err(PageError::bad_request()),
    };
    if door.request.state().is_open() != to.is_open() {
        let changes = Changes { state: Some(to), ..Changes::default() };
        actions::apply(&visit.app, door.request.id, &changes, &door.author).await?;
    }
    Ok(visit.done(&door.base, done))
}

/// Adds a colleague by the portal.
pub async fn colleague(visit: Visit, At(number): At<i64>, data: FormData) -> PageResult {
    let door = door::by_portal(&visit, number).await?.for_writing()?;
    join(&visit, door, data).await
}

/// Adds a colleague by a link.
pub async fn colleague_secret(visit: Visit, At((number, secret)): At<(i64, String)>, data: FormData) -> PageResult {
    visit.limit(Limit::Write)?;
    let door = door::by_link(&visit, number, &secret).await?.for_writing()?;
    join(&visit, door, data).await
}

async fn join(visit: &Visit, door: Door, data: FormData) -> PageResult {
    visit.limit(Limit::Mail)?;
    let act = Join { request: door.request.id, email: data.line("email"), author: door.author.clone() };
    match act.run(&visit.app, &visit.site).await {
        Ok(()) => Ok(visit.done(&door.base, "request-joined")),
        Err(Refusal::Invalid(errors)) => {
            let view = page(visit, &door, FormState::empty(), FormState::refused(data, errors)).await?;
            Ok(discreet(&door, visit.show_refused(&view)?))
        }
        Err(other) => Err(other.into()),
    }
}

/// Serves a file by the portal.
pub async fn file(visit: Visit, At((number, file)): At<(i64, Id)>) -> PageResult {
    let door = door::by_portal(&visit, number).await?;
    serve(&visit, &door, file).await
}

/// Serves a file by a link.
pub async fn file_secret(visit: Visit, At((number, (secret, file))): At<(i64, (String, Id))>) -> PageResult {
    let door = door::by_link(&visit, number, &secret).await?;
    serve(&visit, &door, file).await
}

async fn serve(visit: &Visit, door: &Door, file: Id) -> PageResult {
    let found = attachment::find(&visit.app.db, door.request.id, file, false).await?.ok_or_else(PageError::not_found)?;
    media::serve(&visit.app, &found).await
}
