//! One request, as far as pages care: who asks, where, and in which language.

use std::net::IpAddr;
use std::ops::Deref;
use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;
use http::request::Parts;
use vestibule_base::{Id, Locale, Timestamp, Translator, Viewer};
use vestibule_store::Site;

use crate::app::App;
use crate::error::{PageError, PageResult, Refusal};
use crate::limits::Limit;
use crate::shell;
use crate::view::View;

/// Cookie of what a reader picked.
pub const PICK_COOKIE: &str = "pick";

/// Longest pick that is heeded.
const LONGEST_PICK: usize = 200;

/// A pick as it may be heeded, and be a part of the name of a kept page; empty when it is none.
pub(crate) fn clean_pick(value: &str) -> &str {
    let is_clean = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b':' | b'_' | b'-' | b',');
    if value.len() <= LONGEST_PICK && value.bytes().all(is_clean) { value } else { "" }
}

/// Marks an answer that every visitor may get: the page cache keeps it.
#[derive(Clone, Copy)]
pub(crate) struct Cachable;

/// The page of an answer without its shell, the same for everybody who belongs to the same audiences.
#[derive(Clone)]
pub(crate) struct Shared(pub Arc<shell::Drawn>);

/// Marks an answer that depends on what the reader picked ([`Details::picked`]): it is kept for each pick by itself.
#[derive(Clone, Copy)]
pub(crate) struct ByPick;

/// Who asks, where and in which language. Cheap to clone.
#[derive(Clone)]
pub struct Visit(Arc<Details>);

/// See [`Visit`].
pub struct Details {
    /// The program.
    pub app: App,
    /// The site asked.
    pub site: Arc<Site>,
    /// The language of the page.
    pub locale: Locale,
    /// Who asks.
    pub viewer: Viewer,
    /// Texts in that language.
    pub t: Translator,
    /// Path, percent-encoded as sent.
    pub path: String,
    /// Query without `?`, as sent.
    pub query: String,
    /// What the reader picked, on any page, of what texts say for one version or platform: the cookie [`PICK_COOKIE`], one
    /// word of letters, digits and `.:_-` after another, parted by commas. Pages that heed it say so by
    /// [`Visit::heeds_pick`].
    pub picked: String,
    /// Where the request comes from.
    pub address: IpAddr,
    /// Name of the visitor's program, as sent.
    pub agent: String,
    /// The request's name in the log.
    pub request_id: String,
    /// Whether it only reads (GET or HEAD).
    pub is_reading: bool,
    /// Whether a script of ours asks, which wants a part or data instead of a page.
    pub is_script: bool,
}

impl Deref for Visit {
    type Target = Details;

    fn deref(&self) -> &Details {
        &self.0
    }
}

impl Visit {
    pub(crate) fn new(details: Details) -> Self {
        Self(Arc::new(details))
    }

    /// Now.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.app.now()
    }

    /// The person who asks.
    ///
    /// # Errors
    /// A page that asks a visitor to sign in.
    pub fn person(&self) -> PageResult<Id> {
        self.viewer.person.ok_or_else(|| PageError::sign_in(self))
    }

    /// An address of this site in the page's language: `visit.url("/search")` is `/hr/search`.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("/{}{path}", self.locale)
    }

    /// Path and query as sent.
    #[must_use]
    pub fn path_and_query(&self) -> String {
        if self.query.is_empty() { self.path.clone() } else { format!("{}?{}", self.path, self.query) }
    }

    /// A parameter of the query; empty when there is none.
    #[must_use]
    pub fn param(&self, name: &str) -> String {
        let value =
            form_urlencoded::parse(self.query.as_bytes()).find(|(known, _)| known == name).map(|(_, value)| value.into_owned());
        value.unwrap_or_default().chars().filter(|char| !char.is_control()).collect()
    }

    /// The page of a list that is asked for, from 1.
    #[must_use]
    pub fn page_number(&self) -> i64 {
        self.param("page").parse().unwrap_or(1).max(1)
    }

    /// Counts one try of something that may not be tried without end.
    ///
    /// # Errors
    /// [`Refusal::TooOften`].
    pub fn limit(&self, limit: Limit) -> Result<(), Refusal> {
        if self.app.limits.admits(limit, self.address) { Ok(()) } else { Err(Refusal::TooOften) }
    }

    /// The page, in the shell.
    ///
    /// # Errors
    /// When the template fails.
    pub fn show(&self, view: &impl View) -> PageResult {
        self.show_with(StatusCode::OK, view)
    }

    /// The page, kept for all visitors until something changes. For a person who has signed in it is drawn anew each
    /// time. Nothing on it may depend on anything but address, site and language.
    ///
    /// # Errors
    /// When the template fails.
    pub fn show_public(&self, view: &impl View) -> PageResult {
        let mut response = self.show(view)?;
        if !self.viewer.is_signed_in() && self.param("done").is_empty() {
            response.extensions_mut().insert(Cachable);
        }
        Ok(response)
    }

    /// The same, and kept also for people who have signed in and may see the same: all customers of an organisation share
    /// one drawing, each in a shell of their own. Nothing on it may depend on anything but address, site, language, time
    /// zone and the audiences of the viewer. Staff gets it drawn anew.
    ///
    /// # Errors
    /// When the template fails.
    pub fn show_shared(&self, view: &impl View) -> PageResult {
        if !self.viewer.is_signed_in() || !self.param("done").is_empty() {
            return self.show_public(view);
        }
        let drawn = Arc::new(shell::Drawn::of(view).map_err(PageError::internal)?);
        let html = shell::wrap_drawn(self, &drawn).map_err(PageError::internal)?;
        let mut response = axum::response::Html(html).into_response();
        response.extensions_mut().insert(Shared(drawn));
        Ok(response)
    }

    /// An answer that is no page (a feed, data), kept for all visitors as [`Visit::show_public`] does.
    #[must_use]
    pub fn answer_public(&self, content_type: &'static str, body: String) -> Response {
        let mut response = ([(http::header::CONTENT_TYPE, content_type)], body).into_response();
        if !self.viewer.is_signed_in() {
            response.extensions_mut().insert(Cachable);
        }
        response
    }

    /// Says that an answer depends on what the reader picked, so that others with another pick do not get it.
    pub fn heeds_pick(&self, response: &mut Response) {
        response.extensions_mut().insert(ByPick);
    }

    /// The page of a form that was refused: status 422, everything typed still there.
    ///
    /// # Errors
    /// When the template fails.
    pub fn show_refused(&self, view: &impl View) -> PageResult {
        self.show_with(StatusCode::UNPROCESSABLE_ENTITY, view)
    }

    /// The page with a status.
    ///
    /// # Errors
    /// When the template fails.
    pub fn show_with(&self, status: StatusCode, view: &impl View) -> PageResult {
        let html = shell::wrap(self, view).map_err(PageError::internal)?;
        Ok((status, axum::response::Html(html)).into_response())
    }

    /// Goes on to another page after something was done (303); `done` names the message shown there (`done-<name>`).
    #[must_use]
    pub fn done(&self, path: &str, done: &str) -> Response {
        let joint = if path.contains('?') { '&' } else { '?' };
        let (path, anchor) = path.split_once('#').map_or((path, String::new()), |(path, anchor)| (path, format!("#{anchor}")));
        if done.is_empty() {
            Redirect::to(&format!("{path}{anchor}")).into_response()
        } else {
            Redirect::to(&format!("{path}{joint}done={done}{anchor}")).into_response()
        }
    }

    /// What was just done, when the page before said so.
    #[must_use]
    pub fn done_message(&self) -> Option<String> {
        let name = self.param("done");
        let key = format!("done-{name}");
        let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
        (is_name && self.app.texts.has(Locale::EN, &key)).then(|| self.t.text(&key))
    }

    /// Where to go after signing in: only a path of this site.
    #[must_use]
    pub fn safe_next(next: &str) -> Option<&str> {
        let second = next.chars().nth(1);
        let is_local = next.starts_with('/') && !matches!(second, Some('/' | '\\'));
        (is_local && next.chars().all(|char| !char.is_control() && char != '\\')).then_some(next)
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Visit {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        parts.extensions.get::<Self>().cloned().ok_or_else(|| PageError::internal("a handler was reached without a visit"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_back_never_leads_to_another_site() {
        for trick in ["//evil.example", "/\\evil.example", "https://evil.example", "", "/\t/evil", "evil", "/a\\b"] {
            assert_eq!(Visit::safe_next(trick), None, "{trick:?}");
        }
        assert_eq!(Visit::safe_next("/hr/requests?x=1"), Some("/hr/requests?x=1"));
    }
}
