//! The page of an error: what happened, what to do, ways on.

use askama::Template;
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};
use vestibule_base::Translator;

use crate::error::{PageError, WayOn};
use crate::head::Head;
use crate::view::View;
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage<'a> {
    t: &'a Translator,
    visit: &'a Visit,
    error: &'a PageError,
    words: String,
}

impl View for ErrorPage<'_> {
    fn title(&self) -> String {
        self.t.text(self.error.key)
    }

    fn head(&self) -> Head {
        Head { main_class: "main wrap wrap-form", own_search: self.error.status == StatusCode::NOT_FOUND, ..Head::private() }
    }
}

impl ErrorPage<'_> {
    fn sign_in(&self) -> Option<String> {
        self.error.ways.iter().find_map(|way| match way {
            WayOn::SignIn(next) => Some(next.clone()),
            _ => None,
        })
    }

    fn encoded(&self, text: &str) -> String {
        form_urlencoded::byte_serialize(text.as_bytes()).collect()
    }

    /// Whether the same may go through in a while, or without its files.
    fn may_send_again(&self) -> bool {
        self.error.status.is_server_error()
            || matches!(self.error.status, StatusCode::TOO_MANY_REQUESTS | StatusCode::PAYLOAD_TOO_LARGE)
    }

    /// What somebody wrote in words, not what a form carries for itself.
    fn written(&self) -> Vec<&str> {
        let fields = self.error.kept.iter().flat_map(|kept| kept.fields());
        fields.map(|(_, value)| value).filter(|value| value.trim().contains(char::is_whitespace)).collect()
    }

    fn is_missing(&self) -> bool {
        self.error.status == StatusCode::NOT_FOUND
    }

    fn explanation(&self) -> String {
        self.t.text(&format!("{}-text", self.error.key))
    }
}

/// Draws the page, and writes the cause to the log.
pub(crate) fn draw(visit: &Visit, error: &PageError) -> Response {
    log(&visit.request_id, error);
    let page = ErrorPage { t: &visit.t, visit, error, words: words_of(&visit.path) };
    let mut response = match visit.show_with(error.status, &page) {
        Ok(response) => response,
        Err(_) => error.status.into_response(),
    };
    if let Some(after) = error.retry_after {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(after.as_secs()));
    }
    response
}

/// One line in the log, at the boundary, only for what is our fault. The span around it names the route; the address may
/// hold a key from a mail and stays out.
pub(crate) fn log(request_id: &str, error: &PageError) {
    if let Some(cause) = &error.cause {
        if error.status.is_server_error() {
            tracing::error!(request_id, cause, "a request failed");
        } else {
            tracing::debug!(request_id, cause, "a request was refused");
        }
    }
}

/// The words of an address, for the search box of a page that does not exist.
fn words_of(path: &str) -> String {
    let decoded = percent_decoded(path);
    let last = decoded.rsplit('/').find(|part| !part.is_empty()).unwrap_or_default().to_owned();
    let words: Vec<&str> =
        last.split(|char: char| !char.is_alphanumeric()).filter(|word| word.chars().any(char::is_alphabetic)).collect();
    words.join(" ").chars().take(80).collect()
}

fn percent_decoded(text: &str) -> String {
    let pair = format!("x={}", text.replace('+', "%2B"));
    form_urlencoded::parse(pair.as_bytes()).next().map(|(_, value)| value.into_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_page_is_sought_by_the_words_of_its_address() {
        assert_eq!(words_of("/en/articles/123-reset-your-password"), "reset your password");
        assert_eq!(words_of("/el/articles/5-%CE%BA%CF%89%CE%B4"), "κωδ");
        assert_eq!(words_of("/"), "");
    }
}
