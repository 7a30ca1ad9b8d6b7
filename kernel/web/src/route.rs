//! Routes, each with who may use it: there is no other way to add one.

use axum::Router;
use axum::extract::{FromRequest, Request};
use axum::handler::Handler;
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use vestibule_base::{Role, Viewer};
use vestibule_contracts::slots::Entry;

use crate::app::App;
use crate::error::PageError;
use crate::form::{FormData, Typed};
use crate::visit::Visit;

/// Who may use a route. What a person may see behind it is the store's to decide.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Access {
    /// Everyone.
    Everyone,
    /// Who has signed in; others are asked to.
    SignedIn,
    /// Agents; for others the route does not exist.
    Agents,
    /// Agents of every site who are bound to no team; the others get 403, and for who is none the route does not exist.
    AgentsOfAll,
    /// Editors; for others the route does not exist.
    Editors,
    /// Editors who are limited to no section; those who are get 403, for others the route does not exist.
    EditorsOfAll,
    /// Anyone with a role; for others the route does not exist.
    Staff,
    /// Moderators; for others the route does not exist.
    Moderators,
    /// Administrators; for others the route does not exist.
    Administrators,
    /// Administrators of every site, for what all sites share; those of one site get 403, for others it does not exist.
    AdministratorsOfAll,
    /// Whoever holds the one-time link of the first start: the handler checks it.
    Setup,
    /// Machines that watch the program; no site, no language, no person.
    Machines,
}

impl From<Entry> for Access {
    fn from(entry: Entry) -> Self {
        match entry {
            Entry::Everyone => Self::Everyone,
            Entry::SignedIn => Self::SignedIn,
            Entry::Agents => Self::Agents,
            Entry::Editors => Self::Editors,
            Entry::EditorsOfAll => Self::EditorsOfAll,
            Entry::Moderators => Self::Moderators,
            Entry::Administrators => Self::Administrators,
            Entry::AdministratorsOfAll => Self::AdministratorsOfAll,
        }
    }
}

impl Access {
    /// Whether somebody who does not pass is told why: the role is there, and it is limited.
    #[must_use]
    pub fn knows(self, viewer: &Viewer) -> bool {
        match self {
            Self::AgentsOfAll => viewer.has(Role::Agent),
            Self::EditorsOfAll => viewer.has(Role::Editor),
            Self::AdministratorsOfAll => viewer.has(Role::Administrator),
            _ => false,
        }
    }

    /// Whether a viewer passes.
    #[must_use]
    pub fn admits(self, viewer: &Viewer) -> bool {
        match self {
            Self::Everyone | Self::Setup | Self::Machines => true,
            Self::SignedIn => viewer.is_signed_in(),
            Self::Agents => viewer.has(Role::Agent),
            Self::AgentsOfAll => viewer.has(Role::Agent) && viewer.serves_all(),
            Self::Editors => viewer.has(Role::Editor),
            Self::EditorsOfAll => viewer.edits_everything(),
            Self::Staff => viewer.is_staff(),
            Self::Moderators => viewer.has(Role::Moderator),
            Self::Administrators => viewer.has(Role::Administrator),
            Self::AdministratorsOfAll => viewer.administers_all(),
        }
    }
}

/// One line of the permission table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Route {
    /// `GET` or `POST`.
    pub method: &'static str,
    /// Path with its parameters in braces.
    pub path: &'static str,
    /// Who may use it.
    pub access: Access,
}

/// The routes of a feature.
#[derive(Default)]
pub struct Routes {
    pub(crate) router: Router<App>,
    /// The permission table.
    pub table: Vec<Route>,
}

impl Routes {
    /// No routes yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A page to read.
    #[must_use]
    pub fn get<H: Handler<T, App>, T: 'static>(self, path: &'static str, access: Access, handler: H) -> Self {
        self.add("GET", path, access, get(handler))
    }

    /// A form to send.
    #[must_use]
    pub fn post<H: Handler<T, App>, T: 'static>(self, path: &'static str, access: Access, handler: H) -> Self {
        self.add("POST", path, access, post(handler))
    }

    fn add(mut self, method: &'static str, path: &'static str, access: Access, handler: MethodRouter<App>) -> Self {
        self.table.push(Route { method, path, access });
        let gated = handler.layer(from_fn(move |request: Request, next: Next| gate(access, request, next)));
        self.router = self.router.route(path, gated);
        self
    }

    pub(crate) fn merge(mut self, other: Self) -> Self {
        self.router = self.router.merge(other.router);
        self.table.extend(other.table);
        self
    }
}

/// Asks to sign in. What somebody sends after the session ended stays on the page that asks, so that it can be sent again.
async fn signed_out(visit: &Visit, request: Request) -> PageError {
    if visit.is_reading || visit.is_script {
        return PageError::sign_in(visit);
    }
    match FormData::from_request(request, &visit.app).await {
        Ok(data) if data.fields().next().is_some() => PageError::signed_out(data),
        _ => PageError::sign_in(visit),
    }
}

/// Lets the request through; where it ends in an error page, what was typed stands on that page.
async fn run_with_form(mut request: Request, next: Next) -> Response {
    let sent = Typed::default();
    request.extensions_mut().insert(sent.clone());
    let mut response = next.run(request).await;
    if let Some(error) = response.extensions_mut().get_mut::<PageError>()
        && let Some(data) = sent.take()
    {
        error.keep(data);
    }
    response
}

async fn gate(access: Access, request: Request, next: Next) -> Response {
    if access == Access::Machines {
        return next.run(request).await;
    }
    let Some(visit) = request.extensions().get::<Visit>() else {
        return PageError::internal("a route was reached without a visit").into_response();
    };
    if access.admits(&visit.viewer) {
        let shows_form = !visit.is_reading && !visit.is_script;
        return if shows_form { run_with_form(request, next).await } else { next.run(request).await };
    }
    if !visit.viewer.is_signed_in() {
        let visit = visit.clone();
        return signed_out(&visit, request).await.into_response();
    }
    let error = if access.knows(&visit.viewer) { PageError::not_allowed() } else { PageError::not_found() };
    error.into_response()
}
