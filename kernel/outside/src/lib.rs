//! The one door through which the program asks other hosts over HTTP.
//!
//! Addresses come from people, so the guard decides by the numbers behind a name, at the moment of connecting: a name that
//! changes its mind between check and use gains nothing. Redirects are followed by hand and checked like the first address.
//! No answer is read further than the caller wants, and nothing waits longer than the caller says.

mod guard;
#[cfg(test)]
mod tests;

use std::error::Error as _;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use http::{Method, StatusCode};
use reqwest::header::{CONTENT_TYPE, LOCATION, RETRY_AFTER};
use reqwest::{Client, Url};

pub use guard::{Reach, may_reach};

/// Most redirects that are followed.
const REDIRECTS: usize = 5;
/// Longest wait for a connection.
const CONNECT: Duration = Duration::from_secs(5);
/// What other hosts are told about us.
const NAME: &str = concat!("Vestibule/", env!("CARGO_PKG_VERSION"));

/// What is asked.
#[derive(Clone, Debug)]
pub struct Call<'a> {
    /// `HEAD`, `GET` or `POST`.
    pub method: Method,
    /// Address, `http` or `https`.
    pub url: &'a str,
    /// Which hosts may be reached.
    pub reach: Reach,
    /// Headers. They are not sent along to another host that a redirect names.
    pub headers: Vec<(&'static str, String)>,
    /// What is sent.
    pub body: Option<String>,
    /// Most bytes that are read of the answer; a longer one is cut for `GET`, and refused for `POST`.
    pub most: usize,
    /// Longest wait for the whole.
    pub patience: Duration,
}

impl<'a> Call<'a> {
    /// Asks whether a public page is there, reading nothing of it.
    #[must_use]
    pub const fn look(method: Method, url: &'a str) -> Self {
        Self { method, url, reach: Reach::Public, headers: Vec::new(), body: None, most: 0, patience: Duration::from_secs(15) }
    }
}

/// What came back.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reply {
    /// Status (RFC 9110).
    pub status: u16,
    /// Media type as sent; empty when none was.
    pub content_type: String,
    /// Seconds after which to ask again, when the host said so.
    pub retry_after: Option<u64>,
    /// The beginning of the answer.
    pub body: Vec<u8>,
    /// Where a permanent redirect led; empty when nothing moved.
    pub moved_to: String,
}

/// Why nothing came back.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Trouble {
    /// No address of HTTP, or one with a password in it.
    #[error("not an address that can be asked")]
    Address,
    /// A host that may not be reached.
    #[error("the host lies in a network that may not be reached")]
    Forbidden,
    /// No host of that name.
    #[error("no host of that name")]
    UnknownHost,
    /// Nobody answers, or not in a way that can be understood.
    #[error("the host does not answer")]
    Unreachable,
    /// It took too long.
    #[error("the answer took too long")]
    TimedOut,
    /// One redirect after another.
    #[error("redirected without end")]
    Redirects,
    /// More than the caller wants to read.
    #[error("the answer is too large")]
    TooLarge,
}

impl Trouble {
    /// Its name, also the end of a text key.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Address => "address",
            Self::Forbidden => "forbidden",
            Self::UnknownHost => "unknown-host",
            Self::Unreachable => "unreachable",
            Self::TimedOut => "timed-out",
            Self::Redirects => "redirects",
            Self::TooLarge => "too-large",
        }
    }
}

/// The door. Cheap to clone; connections are kept for a while and shared.
#[derive(Clone, Default)]
pub struct Outside(Arc<Clients>);

#[derive(Default)]
struct Clients {
    is_open: bool,
    public: OnceLock<Option<Client>>,
    own: OnceLock<Option<Client>>,
}

impl Outside {
    /// The door with its guard.
    #[must_use]
    pub fn guarded() -> Self {
        Self::default()
    }

    /// The door without a guard: for tests, whose other hosts are this machine.
    #[must_use]
    pub fn unguarded() -> Self {
        Self(Arc::new(Clients { is_open: true, ..Clients::default() }))
    }

    /// Asks.
    ///
    /// # Errors
    /// When nothing comes back. A status of failure is an answer.
    pub async fn ask(&self, call: &Call<'_>) -> Result<Reply, Trouble> {
        match tokio::time::timeout(call.patience, self.follow(call)).await {
            Ok(answer) => answer,
            Err(_) => Err(Trouble::TimedOut),
        }
    }

    fn client(&self, reach: Reach) -> Result<&Client, Trouble> {
        let reach = if self.0.is_open { Reach::Anywhere } else { reach };
        let kept = if reach == Reach::Public { &self.0.public } else { &self.0.own };
        kept.get_or_init(|| build(reach)).as_ref().ok_or(Trouble::Unreachable)
    }

    async fn follow(&self, call: &Call<'_>) -> Result<Reply, Trouble> {
        let mut url = self.checked(call.url, call.reach)?;
        let home = url.origin();
        let mut moved = (true, String::new());
        for _ in 0..=REDIRECTS {
            let is_home = url.origin() == home;
            let answer = self.send(call, &url, is_home).await?;
            let next = answer.headers().get(LOCATION).and_then(|to| to.to_str().ok()).and_then(|to| url.join(to).ok());
            match next.filter(|_| answer.status().is_redirection()) {
                // What is sent stays where it was sent: a form is not repeated elsewhere.
                Some(_) if call.method == Method::POST => return read(answer, call, String::new()).await,
                Some(next) => {
                    moved.0 &= matches!(answer.status(), StatusCode::MOVED_PERMANENTLY | StatusCode::PERMANENT_REDIRECT);
                    url = self.checked(next.as_str(), call.reach)?;
                    if moved.0 {
                        moved.1 = url.to_string();
                    }
                }
                None => return read(answer, call, moved.1).await,
            }
        }
        Err(Trouble::Redirects)
    }

    /// Refuses what can be seen without asking anybody: other schemes, passwords, numbers of closed networks.
    fn checked(&self, url: &str, reach: Reach) -> Result<Url, Trouble> {
        let url = Url::parse(url).map_err(|_| Trouble::Address)?;
        let is_plain = url.username().is_empty() && url.password().is_none();
        if !matches!(url.scheme(), "http" | "https") || !is_plain || url.host_str().is_none_or(str::is_empty) {
            return Err(Trouble::Address);
        }
        let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']);
        match host.parse() {
            Ok(number) if !self.0.is_open && !may_reach(number, reach) => Err(Trouble::Forbidden),
            _ => Ok(url),
        }
    }

    async fn send(&self, call: &Call<'_>, url: &Url, is_home: bool) -> Result<reqwest::Response, Trouble> {
        let mut request = self.client(call.reach)?.request(call.method.clone(), url.clone());
        for (name, value) in call.headers.iter().filter(|_| is_home) {
            request = request.header(*name, value);
        }
        if let Some(body) = &call.body {
            request = request.body(body.clone());
        }
        request.send().await.map_err(|error| why(&error))
    }
}

fn build(reach: Reach) -> Option<Client> {
    // The library finds its cryptography by the process; nobody else in this program sets another.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let client = Client::builder()
        .dns_resolver(guard::Names(reach))
        .redirect(reqwest::redirect::Policy::none())
        .connect_timeout(CONNECT)
        .pool_idle_timeout(Duration::from_secs(20))
        .user_agent(NAME)
        .no_proxy()
        .build();
    client.inspect_err(|error| tracing::error!(%error, "other hosts cannot be asked")).ok()
}

async fn read(mut answer: reqwest::Response, call: &Call<'_>, moved_to: String) -> Result<Reply, Trouble> {
    let header = |name| answer.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
    let (content_type, retry_after) = (header(CONTENT_TYPE), header(RETRY_AFTER).trim().parse().ok());
    let status = answer.status().as_u16();
    let mut body = Vec::new();
    if call.most == 0 {
        return Ok(Reply { status, content_type, retry_after, body, moved_to });
    }
    while let Some(piece) = answer.chunk().await.map_err(|error| why(&error))? {
        body.extend_from_slice(&piece);
        if body.len() > call.most {
            if call.method == Method::POST {
                return Err(Trouble::TooLarge);
            }
            body.truncate(call.most);
            break;
        }
    }
    Ok(Reply { status, content_type, retry_after, body, moved_to })
}

fn why(error: &reqwest::Error) -> Trouble {
    let mut cause = error.source();
    while let Some(inner) = cause {
        if let Some(refused) = inner.downcast_ref::<Trouble>() {
            return *refused;
        }
        cause = inner.source();
    }
    if error.is_timeout() { Trouble::TimedOut } else { Trouble::Unreachable }
}
