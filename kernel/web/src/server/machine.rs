//! Routes for machines: health, figures, bundled files, the site's colours.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use vestibule_store::jobs;

use crate::app::App;
use crate::cache::Encoding;
use crate::error::{PageError, PageResult};
use crate::look;
use crate::route::{Access, Routes};

/// For what carries the hash of its content in its name.
const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");

pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/healthz", Access::Machines, async || "ok\n")
        .get("/readyz", Access::Machines, ready)
        .get("/metrics", Access::Machines, metrics)
        .get("/assets/{name}", Access::Machines, asset)
        .get("/look/{name}", Access::Machines, style_sheet)
        .get("/icon.svg", Access::Machines, icon)
        .get("/files/{hash}", Access::Machines, logo)
}

/// Ready: the database answers.
async fn ready(State(app): State<App>) -> Response {
    match app.db.ping().await {
        Ok(()) => "ready\n".into_response(),
        Err(error) => {
            tracing::warn!(%error, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n").into_response()
        }
    }
}

/// Figures in the text format of Prometheus 0.0.4.
async fn metrics(State(app): State<App>) -> PageResult {
    let (waiting, failed) = jobs::count(&app.db).await?;
    let mut text = app.figures.render();
    text.push_str("# HELP vestibule_jobs_waiting Jobs that wait to be done.\n# TYPE vestibule_jobs_waiting gauge\n");
    text.push_str(&format!("vestibule_jobs_waiting {waiting}\n"));
    text.push_str("# HELP vestibule_jobs_failed Jobs that were given up and wait for the administrator.\n# TYPE vestibule_jobs_failed gauge\n");
    text.push_str(&format!("vestibule_jobs_failed {failed}\n"));
    Ok(([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], text).into_response())
}

async fn asset(Path(name): Path<String>, headers: HeaderMap) -> PageResult {
    let asset = vestibule_assets::find(&name).ok_or_else(PageError::not_found)?;
    let (body, encoding) = match Encoding::accepted(&headers) {
        Encoding::Brotli => (asset.brotli, "br"),
        Encoding::Gzip => (asset.gzip, "gzip"),
        Encoding::Identity => (asset.bytes, ""),
    };
    let mut response = ([(header::CONTENT_TYPE, asset.content_type)], body).into_response();
    response.headers_mut().insert(header::CACHE_CONTROL, FOR_EVER);
    response.headers_mut().insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if !encoding.is_empty() {
        response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    Ok(response)
}

/// `/look/7.css`: the number is the version of the site, so that it may be cached for ever.
async fn style_sheet(State(app): State<App>, Path(name): Path<String>, headers: HeaderMap) -> PageResult {
    let is_look = name.strip_suffix(".css").is_some_and(|version| version.parse::<i64>().is_ok());
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let site = app.site_of_host(host).filter(|_| is_look).ok_or_else(PageError::not_found)?;
    let cached = [(header::CONTENT_TYPE, HeaderValue::from_static("text/css; charset=utf-8")), (header::CACHE_CONTROL, FOR_EVER)];
    Ok((cached, look::style_sheet(&site.look)).into_response())
}

/// A mark in the site's colour with its first letter.
async fn icon(State(app): State<App>, headers: HeaderMap) -> PageResult {
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let site = app.site_of_host(host).ok_or_else(PageError::not_found)?;
    let brand = look::parse_colour(&site.look.brand).map_or([31, 111, 92], |colour| colour);
    let [red, green, blue] = brand;
    let letter = site.name.chars().find(|char| char.is_alphanumeric()).unwrap_or('V');
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\"><rect width=\"32\" height=\"32\" rx=\"8\" fill=\"rgb({red},{green},{blue})\"/>\
         <text x=\"16\" y=\"23\" font-family=\"system-ui,sans-serif\" font-size=\"20\" font-weight=\"700\" text-anchor=\"middle\" fill=\"{}\">{letter}</text></svg>",
        look::text_on(brand)
    );
    let cached = [(header::CONTENT_TYPE, "image/svg+xml"), (header::CACHE_CONTROL, "public, max-age=3600")];
    Ok((cached, svg).into_response())
}

/// The logo of a site; no other stored file is public by its hash.
async fn logo(State(app): State<App>, Path(hash): Path<String>) -> PageResult {
    let is_logo = app.sites().iter().any(|site| !hash.is_empty() && site.look.logo == hash);
    let file = app.files.find(&app.db, &hash).await?.filter(|_| is_logo).ok_or_else(PageError::not_found)?;
    let bytes = app.files.read(&hash).await?;
    let mut response = bytes.into_response();
    let kind = HeaderValue::from_str(&file.content_type).map_err(PageError::internal)?;
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response.headers_mut().insert(header::CACHE_CONTROL, FOR_EVER);
    Ok(response)
}
