//! The last touch on every answer: headers, pressing, keeping.

use std::sync::Arc;

use axum::body::Body;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use http_body_util::BodyExt;

use crate::cache::{self, Encoding, Finished, OnHit};
use crate::visit::{ByPick, Cachable};

/// What pages may load: themselves, and nothing from elsewhere.
const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'",
);
/// Smaller answers are not worth pressing.
const WORTH_PRESSING: usize = 1_400;
/// Larger answers are streamed as they are.
const LARGEST_PAGE: usize = 4 << 20;

/// Headers that every answer carries.
pub(super) fn secure(headers: &mut HeaderMap, https: bool) {
    let fixed = [
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (header::REFERRER_POLICY, HeaderValue::from_static("strict-origin-when-cross-origin")),
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
        (
            HeaderName::from_static("permissions-policy"),
            HeaderValue::from_static("camera=(), microphone=(), geolocation=(), browsing-topics=()"),
        ),
    ];
    for (name, value) in fixed {
        headers.entry(name).or_insert(value);
    }
    if https {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000"));
    }
}

/// The answer from a finished page, or 304 when the reader has it already.
pub(super) fn from_finished(page: &Finished, request: &HeaderMap) -> Response {
    let known = request
        .get(header::IF_NONE_MATCH)
        .zip(page.headers.get(header::ETAG))
        .is_some_and(|(theirs, ours)| theirs.as_bytes().windows(ours.len()).any(|part| part == ours.as_bytes()));
    if known {
        let mut response = StatusCode::NOT_MODIFIED.into_response();
        *response.headers_mut() = page.headers.clone();
        response.headers_mut().remove(header::CONTENT_TYPE);
        return response;
    }
    let encoding = Encoding::accepted(request);
    let mut response = Response::new(Body::from(page.body(encoding)));
    *response.status_mut() = page.status;
    *response.headers_mut() = page.headers.clone();
    if let Some(value) = encoding.header() {
        response.headers_mut().insert(header::CONTENT_ENCODING, value);
    }
    response
}

/// Finishes a fresh answer: a public page is kept by `keep`, a private one is marked as such; text is pressed.
pub(super) async fn finish(response: Response, request: &HeaderMap, keep: impl FnOnce(Arc<Finished>)) -> Response {
    let public = response.extensions().get::<Cachable>().is_some() && response.status() == StatusCode::OK;
    let (mut parts, body) = response.into_parts();
    let on_hit = parts.extensions.remove::<OnHit>();
    let heeds_pick = parts.extensions.get::<ByPick>().is_some();
    parts.headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static(if public {
        "public, no-cache"
    } else {
        "private, no-store"
    }));
    parts.headers.append(header::VARY, HeaderValue::from_static("accept-encoding, cookie"));
    let is_text = parts
        .headers
        .get(header::CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok())
        .is_some_and(|kind| kind.starts_with("text/") || kind.contains("json") || kind.contains("xml"));
    if !is_text || parts.headers.contains_key(header::CONTENT_ENCODING) {
        return Response::from_parts(parts, body);
    }
    let Ok(bytes) = body.collect().await.map(http_body_util::Collected::to_bytes) else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    if public && bytes.len() <= LARGEST_PAGE {
        let page = Arc::new(Finished::new(parts.status, parts.headers, bytes).calling(on_hit).heeding_pick(heeds_pick));
        let response = from_finished(&page, request);
        keep(page);
        return response;
    }
    press(parts, bytes, request)
}

fn press(mut parts: http::response::Parts, bytes: Bytes, request: &HeaderMap) -> Response {
    let accepted = Encoding::accepted(request) != Encoding::Identity;
    if !accepted || bytes.len() < WORTH_PRESSING || bytes.len() > LARGEST_PAGE {
        return Response::from_parts(parts, Body::from(bytes));
    }
    parts.headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    parts.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(parts, Body::from(cache::gzip(&bytes)))
}
