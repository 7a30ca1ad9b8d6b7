//! The outermost layer: finished pages, site, viewer, language, error pages.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Instant;

use axum::extract::{ConnectInfo, MatchedPath, Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::CookieJar;
use http::request::Parts;
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use tokio::sync::OwnedSemaphorePermit;
use tower_http::csrf::ProtectionError;
use tracing::field::Empty;
use tracing::{Instrument, Span};
use vestibule_base::{Locale, Viewer, random};
use vestibule_contracts::slots::SlotResult;
use vestibule_store::Site;

use crate::app::App;
use crate::error::PageError;
use crate::error_page;
use crate::server::{answer, shared};
use crate::visit::{Details, PICK_COOKIE, Visit, clean_pick};

/// Cookie that keeps the language a visitor chose by opening a page in it.
const LANGUAGE_COOKIE: &str = "language";

pub(super) async fn outer(State(app): State<App>, request: Request, next: Next) -> Response {
    let begun = Instant::now();
    let host = host_of(&request).to_owned();
    let key = public_key(&app, &request, &host);
    let pick = pick_of(request.headers());
    if let Some(page) = key.as_ref().and_then(|key| app.cache.find(key, &pick)) {
        app.figures.hit();
        page.hit();
        app.figures.answered(page.status.as_u16(), begun.elapsed());
        return answer::from_finished(&page, request.headers());
    }
    let _answering = app.figures.begin();
    let Some(_place) = place_for(&app, &request) else {
        let response = turned_away(&app, request, &host);
        app.figures.answered(response.status().as_u16(), begun.elapsed());
        return response;
    };
    let version = app.cache.version();
    let asked = request.headers().clone();
    let mut response = answered(&app, request, &host, next).await;
    answer::secure(response.headers_mut(), app.config.is_https());
    let response = answer::finish(response, &asked, |page| {
        if let Some(key) = key {
            app.cache.keep(key, &pick, version, page);
        }
    });
    let response = response.await;
    app.figures.answered(response.status().as_u16(), begun.elapsed());
    response
}

/// A place in the crowd. Machines that watch the program are always let in.
fn place_for(app: &App, request: &Request) -> Option<Option<OwnedSemaphorePermit>> {
    if is_for_machines(request.uri().path()) { Some(None) } else { app.crowd.admit(request.headers()).map(Some) }
}

/// The page for who is turned away: nothing is asked of the database for it.
fn turned_away(app: &App, request: Request, host: &str) -> Response {
    let Some(site) = app.site_of_host(host) else { return StatusCode::SERVICE_UNAVAILABLE.into_response() };
    let (parts, _) = request.into_parts();
    let visit = visit_by(app, &parts, site, (random_name(), Viewer::visitor()));
    let mut response = error_page::draw(&visit, &PageError::crowded());
    answer::secure(response.headers_mut(), app.config.is_https());
    named(response, &visit)
}

fn random_name() -> String {
    random::token().chars().take(12).collect()
}

/// What the reader picked. Most have picked nothing: their cookies are not read at all.
fn pick_of(headers: &HeaderMap) -> String {
    let name = PICK_COOKIE.as_bytes();
    let has_pick = |value: &HeaderValue| value.as_bytes().windows(name.len()).any(|part| part == name);
    if !headers.get_all(header::COOKIE).iter().any(has_pick) {
        return String::new();
    }
    CookieJar::from_headers(headers).get(PICK_COOKIE).map(|cookie| clean_pick(cookie.value()).to_owned()).unwrap_or_default()
}

/// The name under which the answer may be kept: only reading, only without a session.
fn public_key(app: &App, request: &Request, host: &str) -> Option<String> {
    if !matches!(*request.method(), Method::GET) {
        return None;
    }
    let cookies = request.headers().get(header::COOKIE).map(HeaderValue::as_bytes).unwrap_or_default();
    let name = app.config.session_cookie().as_bytes();
    let signed_in = cookies.windows(name.len()).any(|part| part == name);
    let path = request.uri().path_and_query()?.as_str();
    (!signed_in).then(|| format!("{host}{path}"))
}

async fn answered(app: &App, request: Request, host: &str, next: Next) -> Response {
    let request_id = random_name();
    if is_for_machines(request.uri().path()) {
        return plain_errors(&request_id, next.run(request).await);
    }
    let Some(site) = app.site_of_host(host) else {
        return (StatusCode::MISDIRECTED_REQUEST, "This server has no portal of that name.\n").into_response();
    };
    let (parts, body) = request.into_parts();
    let viewer = match viewer_of(app, &parts, &site).await {
        Ok(viewer) => viewer,
        Err(error) => {
            // Nobody knows who asks, so the page is that of a visitor.
            let visit = visit_by(app, &parts, site, (request_id, Viewer::visitor()));
            return named(error_page::draw(&visit, &PageError::from(error)), &visit);
        }
    };
    let visit = visit_by(app, &parts, site, (request_id, viewer));
    let (key, version) = (shared::key(&visit, &parts.method, host), app.cache.version());
    if let Some(response) = key.as_ref().and_then(|key| shared::find(&visit, key)) {
        return named(response, &visit);
    }
    let mut request = Request::from_parts(parts, body);
    request.extensions_mut().insert(visit.clone());
    let span = span_of(&request, &visit.request_id);
    let response = next.run(request).instrument(span.clone()).await;
    span.record("http.response.status_code", response.status().as_u16());
    if let Some(key) = key {
        shared::keep(&visit, key, version, &response);
    }
    let response = match (response.extensions().get::<PageError>(), response.extensions().get::<ProtectionError>()) {
        (Some(error), _) => span.in_scope(|| error_page::draw(&visit, error)),
        (None, Some(_)) => error_page::draw(&visit, &PageError::foreign_origin()),
        (None, None) => response,
    };
    named(response, &visit)
}

/// The answer with the request's name in the log.
fn named(mut response: Response, visit: &Visit) -> Response {
    if let Ok(id) = HeaderValue::from_str(&visit.request_id) {
        response.headers_mut().insert(HeaderName::from_static("x-request-id"), id);
    }
    response
}

/// One request in a trace, by the conventions of OpenTelemetry. It names the route, never the address: addresses hold
/// words that were sought, and keys from mails.
fn span_of(request: &Request, request_id: &str) -> Span {
    let route = request.extensions().get::<MatchedPath>().map_or("", MatchedPath::as_str);
    let method = request.method().as_str();
    tracing::info_span!(
        "request",
        request_id,
        otel.name = format!("{method} {route}").trim_end(),
        otel.kind = "server",
        http.request.method = method,
        http.route = route,
        http.response.status_code = Empty,
    )
}

/// Paths without site, language and person.
fn is_for_machines(path: &str) -> bool {
    let exact = matches!(path, "/healthz" | "/readyz" | "/metrics" | "/icon.svg");
    exact || path.starts_with("/assets/") || path.starts_with("/files/") || path.starts_with("/look/")
}

/// Errors of machines' routes stay short.
fn plain_errors(request_id: &str, response: Response) -> Response {
    match response.extensions().get::<PageError>() {
        Some(error) => {
            error_page::log(request_id, error);
            (error.status, error.status.canonical_reason().unwrap_or_default()).into_response()
        }
        None => response,
    }
}

async fn viewer_of(app: &App, request: &Parts, site: &Site) -> SlotResult<Viewer> {
    let cookies = CookieJar::from_headers(&request.headers);
    match (cookies.get(app.config.session_cookie()), &app.slots.sessions) {
        (Some(cookie), Some(sessions)) => Ok(sessions.viewer(cookie.value(), site.id).await?.unwrap_or_default()),
        _ => Ok(Viewer::visitor()),
    }
}

fn visit_by(app: &App, request: &Parts, site: Arc<Site>, (request_id, viewer): (String, Viewer)) -> Visit {
    let cookies = CookieJar::from_headers(&request.headers);
    let path = request.uri.path().to_owned();
    let locale = locale_of(&path, &site, &viewer, &request.headers, &cookies);
    let header_text =
        |name: HeaderName| request.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
    Visit::new(Details {
        t: app.translator(locale, &viewer.time_zone),
        app: app.clone(),
        site,
        locale,
        path,
        query: request.uri.query().unwrap_or_default().to_owned(),
        address: address_of(app, request),
        agent: header_text(header::USER_AGENT).chars().take(300).collect(),
        request_id,
        picked: pick_of(&request.headers),
        is_reading: matches!(request.method, Method::GET | Method::HEAD),
        is_script: header_text(HeaderName::from_static("x-requested-with")) == "fetch",
        viewer,
    })
}

/// The language of the address; else the person's, the browser's, the site's.
fn locale_of(path: &str, site: &Site, viewer: &Viewer, headers: &HeaderMap, cookies: &CookieJar) -> Locale {
    let offered = |locale: &Locale| site.locales.contains(locale);
    let of_address = path.split('/').nth(1).and_then(Locale::parse).filter(offered);
    let of_cookie = || cookies.get(LANGUAGE_COOKIE).and_then(|cookie| Locale::parse(cookie.value())).filter(offered);
    let of_browser = || Locale::negotiate(headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?, &site.locales);
    of_address
        .or_else(|| viewer.locale.filter(offered))
        .or_else(of_cookie)
        .or_else(of_browser)
        .unwrap_or_else(|| site.default_locale())
}

/// Where the request comes from; what a proxy says counts only when the operator trusts that proxy.
fn address_of(app: &App, request: &Parts) -> IpAddr {
    let peer = request.extensions.get::<ConnectInfo<SocketAddr>>().map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |info| info.0.ip());
    if !app.config.trusted_proxies.contains(&peer) {
        return peer;
    }
    let chain = request
        .headers
        .get_all("x-forwarded-for")
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','));
    let mut hops: Vec<IpAddr> = chain.filter_map(|part| part.trim().parse().ok()).collect();
    hops.reverse();
    hops.into_iter().find(|hop| !app.config.trusted_proxies.contains(hop)).unwrap_or(peer)
}

fn host_of(request: &Request) -> &str {
    let of_header = request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
    of_header.or_else(|| request.uri().host()).unwrap_or_default()
}
