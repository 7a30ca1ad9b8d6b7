//! What can go wrong for a person, and what they are told.

use std::fmt;
use std::time::Duration;

use axum::response::{IntoResponse, Response};
use http::StatusCode;
use vestibule_contracts::slots::SlotError;

use crate::form::FormData;
use crate::visit::Visit;

/// Fields that hold secrets, beside those with "password" in their names: the present password, the key of a translation service,
/// a code from a mail.
const SECRETS: [&str; 5] = ["old", "key", "secret", "token", "code"];

/// What a page handler returns.
pub type PageResult<T = Response> = Result<T, PageError>;

/// Messages beside fields: field name and text key, in the order of the form.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Errors(Vec<(String, &'static str)>);

impl Errors {
    /// No errors yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Puts a message at a field; the first one at a field stays.
    pub fn add(&mut self, field: &str, key: &'static str) {
        if self.at(field).is_none() {
            self.0.push((field.to_owned(), key));
        }
    }

    /// Puts a message at a field unless `holds`.
    pub fn require(&mut self, holds: bool, field: &str, key: &'static str) {
        if !holds {
            self.add(field, key);
        }
    }

    /// The message at a field.
    #[must_use]
    pub fn at(&self, field: &str) -> Option<&'static str> {
        self.0.iter().find(|(name, _)| name == field).map(|(_, key)| *key)
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &'static str)> {
        self.0.iter().map(|(field, key)| (field.as_str(), *key))
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// `Ok` when there are none.
    ///
    /// # Errors
    /// [`Refusal::Invalid`] with the messages.
    pub fn finish(self) -> Result<(), Refusal> {
        if self.is_empty() { Ok(()) } else { Err(Refusal::Invalid(self)) }
    }

    /// One message at one field.
    #[must_use]
    pub fn one(field: &str, key: &'static str) -> Self {
        let mut errors = Self::new();
        errors.add(field, key);
        errors
    }
}

/// Why an action did not happen.
#[derive(Debug)]
pub enum Refusal {
    /// What was sent cannot be taken; the form is shown again with the messages.
    Invalid(Errors),
    /// It does not exist for this person.
    NotFound,
    /// The person knows of it, and has no right to change it.
    NotAllowed,
    /// Somebody else changed it in the meantime.
    Stale,
    /// Tried too often.
    TooOften,
    /// The machine failed.
    Failed(SlotError),
}

impl Refusal {
    /// One message at one field.
    #[must_use]
    pub fn invalid(field: &str, key: &'static str) -> Self {
        Self::Invalid(Errors::one(field, key))
    }
}

impl From<vestibule_store::Error> for Refusal {
    fn from(error: vestibule_store::Error) -> Self {
        Self::Failed(error.into())
    }
}

impl From<SlotError> for Refusal {
    fn from(error: SlotError) -> Self {
        Self::Failed(error)
    }
}

/// A way to go on from an error page.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum WayOn {
    /// The start page.
    Home,
    /// The page before.
    Back,
    /// Search for these words.
    Search(String),
    /// Sign in, then come back here.
    SignIn(String),
}

/// An error that becomes a page: an outward text, an inward cause, ways on.
#[derive(Clone)]
pub struct PageError {
    /// Status.
    pub status: StatusCode,
    /// Text key of the heading; `<key>-text` says what to do.
    pub key: &'static str,
    /// Ways on.
    pub ways: Vec<WayOn>,
    /// What went wrong inside, for the log alone.
    pub cause: Option<String>,
    /// Seconds after which it may work.
    pub retry_after: Option<Duration>,
    /// What was sent and not taken, to be sent again from the page.
    pub kept: Option<Box<FormData>>,
}

impl PageError {
    fn new(status: StatusCode, key: &'static str) -> Self {
        Self { status, key, ways: vec![WayOn::Home], cause: None, retry_after: None, kept: None }
    }

    /// 404: it does not exist, or not for this person.
    #[must_use]
    pub fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, "error-not-found")
    }

    /// 401 for a person who has not signed in.
    #[must_use]
    pub fn sign_in(visit: &Visit) -> Self {
        let back = if visit.is_reading { visit.path_and_query() } else { String::new() };
        Self { ways: vec![WayOn::SignIn(back)], ..Self::new(StatusCode::UNAUTHORIZED, "error-sign-in") }
    }

    /// 401 for a form that was sent after the session had ended: it can be sent again. Passwords are not kept.
    #[must_use]
    pub fn signed_out(data: FormData) -> Self {
        let mut error =
            Self { ways: vec![WayOn::SignIn(String::new())], ..Self::new(StatusCode::UNAUTHORIZED, "error-signed-out") };
        error.keep(data);
        error
    }

    /// Keeps what was sent, so that it stands on the page of the error. Passwords and keys are not kept.
    pub fn keep(&mut self, mut data: FormData) {
        data.forget(|name| name.contains("password") || SECRETS.contains(&name));
        if self.kept.is_none() && data.fields().next().is_some() {
            self.kept = Some(Box::new(data));
        }
    }

    /// 400: what was sent cannot be understood at all.
    #[must_use]
    pub fn bad_request() -> Self {
        Self { ways: vec![WayOn::Back, WayOn::Home], ..Self::new(StatusCode::BAD_REQUEST, "error-bad-request") }
    }

    /// 403: the person may read it and not change it.
    #[must_use]
    pub fn not_allowed() -> Self {
        Self { ways: vec![WayOn::Back, WayOn::Home], ..Self::new(StatusCode::FORBIDDEN, "error-not-allowed") }
    }

    /// 403: sent from another site.
    #[must_use]
    pub fn foreign_origin() -> Self {
        Self { ways: vec![WayOn::Back], ..Self::new(StatusCode::FORBIDDEN, "error-foreign-origin") }
    }

    /// 410: a link that was good once.
    #[must_use]
    pub fn expired() -> Self {
        Self::new(StatusCode::GONE, "error-expired")
    }

    /// 413: larger than what is taken.
    #[must_use]
    pub fn too_large() -> Self {
        Self { ways: vec![WayOn::Back], ..Self::new(StatusCode::PAYLOAD_TOO_LARGE, "error-too-large") }
    }

    /// 409: somebody else changed it.
    #[must_use]
    pub fn stale() -> Self {
        Self { ways: vec![WayOn::Back], ..Self::new(StatusCode::CONFLICT, "error-stale") }
    }

    /// 429: tried too often.
    #[must_use]
    pub fn too_often() -> Self {
        Self {
            ways: vec![WayOn::Back],
            retry_after: Some(Duration::from_secs(60)),
            ..Self::new(StatusCode::TOO_MANY_REQUESTS, "error-too-often")
        }
    }

    /// 503: too much at once.
    #[must_use]
    pub fn busy() -> Self {
        Self {
            ways: vec![WayOn::Back],
            retry_after: Some(Duration::from_secs(2)),
            cause: Some(vestibule_store::Error::Busy.to_string()),
            ..Self::new(StatusCode::SERVICE_UNAVAILABLE, "error-busy")
        }
    }

    /// 507: no room left on our disk.
    #[must_use]
    pub fn full(cause: impl fmt::Display) -> Self {
        Self {
            ways: vec![WayOn::Back],
            cause: Some(cause.to_string()),
            ..Self::new(StatusCode::INSUFFICIENT_STORAGE, "error-full")
        }
    }

    /// 503: the database cannot be reached.
    #[must_use]
    pub fn away(cause: impl fmt::Display) -> Self {
        Self {
            ways: vec![WayOn::Back],
            retry_after: Some(Duration::from_secs(5)),
            cause: Some(cause.to_string()),
            ..Self::new(StatusCode::SERVICE_UNAVAILABLE, "error-away")
        }
    }

    /// 503: so many are here that this one is turned away before any work; there is nothing to mend, so nothing is logged.
    #[must_use]
    pub fn crowded() -> Self {
        Self { cause: None, ..Self::busy() }
    }

    /// 500: our fault.
    #[must_use]
    pub fn internal(cause: impl fmt::Display) -> Self {
        Self { cause: Some(cause.to_string()), ..Self::new(StatusCode::INTERNAL_SERVER_ERROR, "error-internal") }
    }
}

impl fmt::Debug for PageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PageError({} {} {:?})", self.status, self.key, self.cause)
    }
}

impl From<vestibule_store::Error> for PageError {
    fn from(error: vestibule_store::Error) -> Self {
        match error {
            vestibule_store::Error::Busy => Self::busy(),
            vestibule_store::Error::Full(_) => Self::full(error),
            vestibule_store::Error::Away(_) => Self::away(error),
            other => Self::internal(other),
        }
    }
}

impl From<SlotError> for PageError {
    fn from(error: SlotError) -> Self {
        match error.downcast::<vestibule_store::Error>() {
            Ok(error) => Self::from(*error),
            Err(error) => Self::internal(error),
        }
    }
}

impl From<Refusal> for PageError {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            // A form that can be refused shows itself again; reaching this means a request made by hand.
            Refusal::Invalid(errors) => Self { cause: Some(format!("{errors:?}")), ..Self::bad_request() },
            Refusal::NotFound => Self::not_found(),
            Refusal::NotAllowed => Self::not_allowed(),
            Refusal::Stale => Self::stale(),
            Refusal::TooOften => Self::too_often(),
            Refusal::Failed(error) => Self::from(error),
        }
    }
}

/// Leaves the error for the outermost layer, which knows the visit and draws the page.
impl IntoResponse for PageError {
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}
