//! What the operator decides before the program starts.

use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

/// The configuration of a process: one file and `VESTIBULE_*`, read by the program.
#[derive(Clone, Debug)]
pub struct Config {
    /// Where the server listens.
    pub listen: SocketAddr,
    /// The folder of files, search index and, by default, database.
    pub data: PathBuf,
    /// How the site with host `*` is reached from outside, without a slash at the end; links in mails begin with it.
    pub base_url: String,
    /// Address behind which answers by mail arrive (`reply@help.example.com`); the part before `@` gets `+` and a secret.
    /// Empty: answers are written in the portal alone.
    pub reply_address: String,
    /// Peers whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpAddr>,
    /// Whether this is a demonstration: marked as such, with sign-in by one click.
    pub demo: bool,
    /// Whether limits on how often something may be tried are kept. Off in tests alone.
    pub limits: bool,
    /// Whether addresses that people write are kept from reaching closed networks. Off in tests alone.
    pub guards_network: bool,
    /// Largest upload, in bytes.
    pub largest_upload: usize,
    /// Requests that are answered at once; more are turned away with 503. Pages from memory do not count.
    pub most_requests: usize,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            data: PathBuf::from("vestibule-data"),
            base_url: "http://127.0.0.1:8080".to_owned(),
            reply_address: String::new(),
            trusted_proxies: Vec::new(),
            demo: false,
            limits: true,
            guards_network: true,
            largest_upload: 25 << 20,
            most_requests: 512,
        }
    }
}

impl Config {
    /// Whether visitors reach the portal by HTTPS, so that cookies may demand it.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.base_url.starts_with("https://")
    }

    /// Name of the session cookie. The `__Host-` prefix (RFC 6265bis) needs HTTPS.
    #[must_use]
    pub fn session_cookie(&self) -> &'static str {
        if self.is_https() { "__Host-session" } else { "session" }
    }
}
