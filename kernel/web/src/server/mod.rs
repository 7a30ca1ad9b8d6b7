//! The server: all routes behind one outermost layer, and an end that loses nothing.

mod answer;
mod machine;
mod outer;
mod shared;

use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::csrf::CsrfLayer;

use crate::app::App;
use crate::error::PageError;
use crate::route::{Route, Routes};

/// How long requests under way may take after the program was told to end.
const LAST_ORDERS: Duration = Duration::from_secs(10);

/// Every route of the kernel and the features.
fn routes(app: &App) -> Routes {
    app.features.iter().filter_map(|feature| feature.routes).fold(machine::routes(), |all, routes| all.merge(routes()))
}

/// The permission table of the whole program.
#[must_use]
pub fn table(app: &App) -> Vec<Route> {
    routes(app).table
}

/// The whole service, ready to be served or asked in a test.
pub fn router(app: &App) -> Router {
    let routes = routes(app).router.fallback(missing).method_not_allowed_fallback(wrong_method);
    routes
        .layer(DefaultBodyLimit::max(app.config.largest_upload))
        .layer(CatchPanicLayer::custom(|_| PageError::internal("a handler panicked").into_response()))
        .layer(CsrfLayer::new())
        .layer(from_fn_with_state(app.clone(), outer::outer))
        .with_state(app.clone())
}

async fn missing(request: Request) -> Response {
    let path = request.uri().path();
    let trimmed = path.trim_end_matches('/');
    if path.len() > 1 && !trimmed.is_empty() && trimmed.len() < path.len() && !trimmed.starts_with("//") {
        return Redirect::permanent(trimmed).into_response();
    }
    PageError::not_found().into_response()
}

async fn wrong_method() -> PageError {
    PageError { status: StatusCode::METHOD_NOT_ALLOWED, ..PageError::bad_request() }
}

/// Serves until `stop` says so, then lets requests under way finish.
///
/// # Errors
/// When the listener fails.
pub async fn serve(app: &App, listener: TcpListener, mut stop: watch::Receiver<bool>) -> std::io::Result<()> {
    let service = router(app).into_make_service_with_connect_info::<SocketAddr>();
    let mut patience = stop.clone();
    let ended = async move {
        let _ = stop.wait_for(|stop| *stop).await;
    };
    let serving = axum::serve(listener, service).with_graceful_shutdown(ended);
    tokio::select! {
        served = async { serving.await } => served,
        () = async move {
            let _ = patience.wait_for(|stop| *stop).await;
            tokio::time::sleep(LAST_ORDERS).await;
        } => Ok(()),
    }
}
