//! Beginning and ending sessions.

use axum::response::Response;
use axum_extra::extract::cookie::{Cookie, SameSite};
use http::{HeaderValue, header};
use vestibule_base::{Id, random};
use vestibule_store::{Error, Tx};
use vestibule_web::{PageError, PageResult, Visit};

use crate::model::SESSION_LASTS;
use crate::store::session;

/// Begins a session and answers the cookie that carries it. Every sign-in makes a new one, so that a cookie planted
/// before is worth nothing.
///
/// # Errors
/// When the database does.
pub async fn open_session(tx: &mut Tx, visit: &Visit, person: Id) -> Result<String, Error> {
    let token = random::token();
    let origin = (visit.agent.as_str(), visit.address.to_string());
    session::insert(tx, &random::token_hash(&token), person, (origin.0, &origin.1), visit.now()).await?;
    Ok(cookie(visit, token, SESSION_LASTS / 1000))
}

/// A cookie that ends the session in the browser.
#[must_use]
pub fn closing_cookie(visit: &Visit) -> String {
    cookie(visit, String::new(), 0)
}

fn cookie(visit: &Visit, value: String, seconds: i64) -> String {
    let config = &visit.app.config;
    let mut cookie = Cookie::new(config.session_cookie(), value);
    cookie.set_path("/");
    cookie.set_http_only(true);
    cookie.set_same_site(SameSite::Lax);
    cookie.set_secure(config.is_https());
    format!("{cookie}; Max-Age={seconds}")
}

/// Puts a cookie on an answer.
///
/// # Errors
/// Never: the cookie is made of what headers may hold.
pub fn with_cookie(mut response: Response, cookie: &str) -> PageResult {
    let value = HeaderValue::from_str(cookie).map_err(PageError::internal)?;
    response.headers_mut().append(header::SET_COOKIE, value);
    Ok(response)
}
