//! Own requests, and those of the organisation (R5).

use askama::Template;
use vestibule_base::Translator;
use vestibule_store::{Cursor, Page};
use vestibule_web::{Head, PageResult, Pager, View, Visit};

use crate::model::{State, Turn, Words};
use crate::pages::parts::{Moment, StateMark};
use crate::store::request::{self, OwnFilter, Request};

/// Rows on a page.
const SIZE: i64 = 20;

struct RequestRow {
    url: String,
    number: i64,
    subject: String,
    state: StateMark,
    your_turn: bool,
    who: String,
    at: Moment,
}

struct Tab {
    label: String,
    url: String,
    current: bool,
}

#[derive(Template)]
#[template(path = "list.html")]
struct ListPage {
    t: Translator,
    new_url: String,
    sign_in_url: String,
    scopes: Vec<Tab>,
    states: Vec<Tab>,
    scope: &'static str,
    state: String,
    words: String,
    rows: Vec<RequestRow>,
    total: i64,
    pager: Pager,
    is_filtered: bool,
}

impl View for ListPage {
    fn title(&self) -> String {
        self.t.text("tickets-list-title")
    }

    fn head(&self) -> Head {
        Head::private()
    }
}

/// `/{locale}/requests`
pub async fn list(visit: Visit) -> PageResult {
    let (state, words) = (visit.param("state"), visit.param("q"));
    let organisation = visit.param("of") == "organisation" && !visit.viewer.reads_requests_of.is_empty();
    let open = match state.as_str() {
        "open" => Some(true),
        "done" => Some(false),
        _ => None,
    };
    let filter = OwnFilter { site: visit.site.id, organisation, open, words: Words::parse(&words) };
    let cursor = Cursor::new(visit.page_number(), SIZE);
    let found = if visit.viewer.is_signed_in() {
        request::list_for(&visit.app.db, &visit.viewer, &filter, cursor).await?
    } else {
        Page { rows: Vec::new(), total: 0, cursor }
    };
    let scope = if organisation { "organisation" } else { "" };
    let path = visit.url("/requests");
    let query = [("of", scope), ("state", state.as_str()), ("q", words.as_str())];
    visit.show(&ListPage {
        new_url: visit.url("/requests/new"),
        sign_in_url: if visit.viewer.is_signed_in() { String::new() } else { format!("{}?next={path}", visit.url("/sign-in")) },
        scopes: scopes(&visit, organisation),
        states: ["", "open", "done"].into_iter().map(|name| state_tab(&visit, scope, name, &state)).collect(),
        scope,
        is_filtered: open.is_some() || !words.is_empty(),
        state: state.clone(),
        words: words.clone(),
        total: found.total,
        pager: Pager::new(&visit.t, &found, &path, &query),
        rows: found.rows.iter().map(|request| row(&visit, request)).collect(),
        t: visit.t.clone(),
    })
}

fn scopes(visit: &Visit, organisation: bool) -> Vec<Tab> {
    if visit.viewer.reads_requests_of.is_empty() {
        return Vec::new();
    }
    let tab = |key: &str, url: String, current| Tab { label: visit.t.text(key), url, current };
    vec![
        tab("tickets-list-own", visit.url("/requests"), !organisation),
        tab("tickets-list-organisation", visit.url("/requests?of=organisation"), organisation),
    ]
}

fn state_tab(visit: &Visit, scope: &str, name: &str, current: &str) -> Tab {
    let key = match name {
        "open" => "tickets-list-open",
        "done" => "tickets-list-done",
        _ => "tickets-list-all",
    };
    let url = visit.url(&format!("/requests?of={scope}&state={name}"));
    Tab { label: visit.t.text(key), url, current: name == current }
}

fn row(visit: &Visit, request: &Request) -> RequestRow {
    let own = request.requester_id == visit.viewer.person;
    RequestRow {
        url: visit.url(&format!("/requests/{}", request.number())),
        number: request.number(),
        subject: request.subject.clone(),
        state: StateMark::for_customer(&visit.t, request.state()),
        your_turn: request.state().turn() == Turn::Yours && request.state() == State::Waiting,
        who: if own { String::new() } else { request.requester_name.clone() },
        at: Moment::new(&visit.t, request.changed_at),
    }
}
