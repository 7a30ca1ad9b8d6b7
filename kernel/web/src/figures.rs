//! Figures of the running process, for `/metrics` (the text format of Prometheus 0.0.4).

use std::fmt::Write;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::Duration;

/// Upper bounds of the buckets, in seconds.
const BOUNDS: [f64; 9] = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0];

/// Counts of this process since it began.
#[derive(Default)]
pub struct Figures {
    classes: [AtomicU64; 5],
    buckets: [AtomicU64; 9],
    count: AtomicU64,
    micros: AtomicU64,
    cache_hits: AtomicU64,
    in_flight: AtomicUsize,
}

/// A request that is being answered, until this is dropped.
pub struct Answering<'a>(&'a AtomicUsize);

impl Drop for Answering<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

impl Figures {
    /// Counts a request whose answer is not ready yet.
    pub fn begin(&self) -> Answering<'_> {
        self.in_flight.fetch_add(1, Ordering::Relaxed);
        Answering(&self.in_flight)
    }

    /// Whether somebody waits for an answer now.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.in_flight.load(Ordering::Relaxed) > 0
    }

    /// Counts an answered request.
    pub fn answered(&self, status: u16, took: Duration) {
        if let Some(class) = self.classes.get(usize::from(status / 100).saturating_sub(1)) {
            class.fetch_add(1, Ordering::Relaxed);
        }
        let seconds = took.as_secs_f64();
        if let Some(bucket) = BOUNDS.iter().position(|bound| seconds <= *bound).and_then(|place| self.buckets.get(place)) {
            bucket.fetch_add(1, Ordering::Relaxed);
        }
        self.count.fetch_add(1, Ordering::Relaxed);
        self.micros.fetch_add(u64::try_from(took.as_micros()).unwrap_or(u64::MAX), Ordering::Relaxed);
    }

    /// Counts a page that came from the cache.
    pub fn hit(&self) {
        self.cache_hits.fetch_add(1, Ordering::Relaxed);
    }

    /// All of them, as text.
    #[must_use]
    pub fn render(&self) -> String {
        let mut text = String::from(
            "# HELP vestibule_http_requests_total Requests answered, by class of status.\n# TYPE vestibule_http_requests_total counter\n",
        );
        for (class, count) in (1..).zip(&self.classes) {
            let _ = writeln!(text, "vestibule_http_requests_total{{class=\"{class}xx\"}} {}", count.load(Ordering::Relaxed));
        }
        text.push_str("# HELP vestibule_http_request_seconds Time from request to answer.\n# TYPE vestibule_http_request_seconds histogram\n");
        let mut below = 0;
        for (bound, bucket) in BOUNDS.iter().zip(&self.buckets) {
            below += bucket.load(Ordering::Relaxed);
            let _ = writeln!(text, "vestibule_http_request_seconds_bucket{{le=\"{bound}\"}} {below}");
        }
        let count = self.count.load(Ordering::Relaxed);
        let _ = writeln!(text, "vestibule_http_request_seconds_bucket{{le=\"+Inf\"}} {count}");
        let _ = writeln!(
            text,
            "vestibule_http_request_seconds_sum {}",
            Duration::from_micros(self.micros.load(Ordering::Relaxed)).as_secs_f64()
        );
        let _ = writeln!(text, "vestibule_http_request_seconds_count {count}");
        text.push_str(
            "# HELP vestibule_http_requests_in_flight Requests being answered.\n# TYPE vestibule_http_requests_in_flight gauge\n",
        );
        let _ = writeln!(text, "vestibule_http_requests_in_flight {}", self.in_flight.load(Ordering::Relaxed));
        text.push_str("# HELP vestibule_page_cache_hits_total Pages answered from memory.\n# TYPE vestibule_page_cache_hits_total counter\n");
        let _ = writeln!(text, "vestibule_page_cache_hits_total {}", self.cache_hits.load(Ordering::Relaxed));
        text
    }
}
