//! Another host.

use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::body::to_bytes;
use axum::extract::Request;
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, StatusCode};

/// What the other host was asked.
#[derive(Clone, Debug)]
pub struct Asked {
    /// `GET`, `HEAD`, `POST`.
    pub method: String,
    /// Path and query.
    pub path: String,
    /// Headers.
    pub headers: HeaderMap,
    /// Body as text.
    pub body: String,
}

type Answers = dyn Fn(&Asked) -> (u16, String) + Send + Sync;

/// Another host, on this machine: answers by a function of the test (status and body) and keeps what it was asked.
pub struct Elsewhere {
    /// Its address without a slash at the end.
    pub url: String,
    asked: Arc<Mutex<Vec<Asked>>>,
}

impl Elsewhere {
    /// Starts it; it ends with the test.
    ///
    /// # Panics
    /// When this machine lets nobody listen.
    pub async fn start(answers: impl Fn(&Asked) -> (u16, String) + Send + Sync + 'static) -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let asked = Arc::<Mutex<Vec<Asked>>>::default();
        let (kept, answers): (_, Arc<Answers>) = (Arc::clone(&asked), Arc::new(answers));
        let router = Router::new().fallback(move |request: Request| hear(request, Arc::clone(&kept), Arc::clone(&answers)));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { url, asked }
    }

    /// What it was asked so far.
    #[must_use]
    pub fn asked(&self) -> Vec<Asked> {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

async fn hear(request: Request, kept: Arc<Mutex<Vec<Asked>>>, answers: Arc<Answers>) -> Response {
    let (parts, body) = request.into_parts();
    let body = to_bytes(body, 10 << 20).await.unwrap_or_default();
    let asked = Asked {
        method: parts.method.to_string(),
        path: parts.uri.to_string(),
        headers: parts.headers,
        body: String::from_utf8_lossy(&body).into_owned(),
    };
    kept.lock().unwrap_or_else(PoisonError::into_inner).push(asked.clone());
    let (status, body) = answers(&asked);
    (StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR), body).into_response()
}
