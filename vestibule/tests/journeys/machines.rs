//! What machines ask the program, and what the log tells (O5).

use std::collections::BTreeMap;
use std::io::Write;
use std::sync::{Arc, Mutex};

use tracing_subscriber::Layer;
use tracing_subscriber::filter::LevelFilter;
use tracing_subscriber::layer::SubscriberExt;
use vestibule_testkit::{Cast, Product, TestApp, TestDb, db_test};
use vestibule_web::{BoxError, Feature, Hopeless, JobHandler, worker};

use super::{features, start};

/// Writes down what is logged while it is held.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Log {
    fn begin(&self) -> tracing::subscriber::DefaultGuard {
        let log = self.clone();
        let lines = tracing_subscriber::fmt::layer().json().with_writer(move || log.clone());
        tracing::subscriber::set_default(tracing_subscriber::registry().with(lines.with_filter(LevelFilter::INFO)))
    }

    fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }
}

async fn open() -> TestApp {
    start(TestDb::new(Product::Sqlite).await).await
}

/// Reads the text format of Prometheus 0.0.4, strictly: kinds of families by name, and values by name with labels.
fn read_figures(text: &str) -> (BTreeMap<String, String>, Vec<(String, f64)>) {
    let mut kinds = BTreeMap::new();
    let mut values = Vec::new();
    assert!(text.ends_with('\n'), "the last line ends");
    for line in text.lines() {
        if let Some(rest) = line.strip_prefix("# TYPE ") {
            let (name, kind) = rest.split_once(' ').unwrap();
            assert!(["counter", "gauge", "histogram"].contains(&kind), "{line}");
            assert!(kinds.insert(name.to_owned(), kind.to_owned()).is_none(), "a family is declared once: {line}");
        } else if let Some(rest) = line.strip_prefix("# HELP ") {
            assert!(rest.split_once(' ').is_some_and(|(_, help)| help.len() > 10), "{line}");
        } else {
            let (name, value) = line.rsplit_once(' ').unwrap();
            let family = name.split('{').next().unwrap();
            let of = ["_bucket", "_sum", "_count", ""]
                .iter()
                .filter_map(|end| family.strip_suffix(end))
                .find(|of| kinds.contains_key(*of));
            assert!(of.is_some(), "a value without a kind: {line}");
            assert!(family.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_'), "{line}");
            values.push((name.to_owned(), value.parse().unwrap()));
        }
    }
    (kinds, values)
}

#[tokio::test]
async fn a_balancer_learns_whether_the_process_and_its_database_answer() {
    let test = open().await;
    test.get(Cast::Visitor, "/healthz").await.assert_status(200);
    test.get(Cast::Visitor, "/readyz").await.assert_status(200);
    test.app.db.close().await.unwrap();
    test.get(Cast::Visitor, "/healthz").await.assert_status(200);
    test.get(Cast::Visitor, "/readyz").await.assert_status(503);
}

#[tokio::test]
async fn figures_are_valid_for_prometheus_and_name_nobody() {
    let test = open().await;
    for (who, path) in [(Cast::Ana, "/en"), (Cast::Visitor, "/en/search?q=ana@example.org"), (Cast::Visitor, "/en/nowhere")] {
        test.get(who, path).await;
    }
    let answer = test.get(Cast::Visitor, "/metrics").await;
    answer.assert_status(200);
    assert_eq!(answer.headers["content-type"], "text/plain; version=0.0.4; charset=utf-8");
    let (kinds, values) = read_figures(&answer.body);
    for (name, kind) in [
        ("vestibule_http_requests_total", "counter"),
        ("vestibule_http_request_seconds", "histogram"),
        ("vestibule_page_cache_hits_total", "counter"),
        ("vestibule_jobs_waiting", "gauge"),
        ("vestibule_jobs_failed", "gauge"),
    ] {
        assert_eq!(kinds.get(name).map(String::as_str), Some(kind), "{name}");
    }
    let value = |name: &str| values.iter().find(|(known, _)| known == name).unwrap_or_else(|| panic!("no {name}")).1;
    assert!((value("vestibule_http_requests_total{class=\"4xx\"}") - 1.0).abs() < f64::EPSILON);
    let buckets: Vec<f64> = values.iter().filter(|(name, _)| name.contains("_bucket")).map(|(_, value)| *value).collect();
    assert!(buckets.is_sorted() && buckets.last() == Some(&value("vestibule_http_request_seconds_count")), "{buckets:?}");
    for personal in ["ana", "@", "nowhere", "127.0.0.1"] {
        assert!(!answer.body.contains(personal), "{personal} in {}", answer.body);
    }
}

#[tokio::test]
async fn the_number_on_an_error_page_leads_to_the_line_in_the_log() {
    let test = open().await;
    let log = Log::default();
    let held = log.begin();
    test.app.db.close().await.unwrap();
    let answer = test.get(Cast::Visitor, "/en/knowledge/7-a-key-from-a-mail?who=ana@example.org").await;
    drop(held);
    assert!(answer.status.is_server_error(), "{}", answer.status);
    let number = answer.headers["x-request-id"].to_str().unwrap();
    answer.assert_shows(number);
    let line = log.text().lines().find(|line| line.contains(number)).map(str::to_owned);
    let line: serde_json::Value = serde_json::from_str(&line.expect("a line with the number")).unwrap();
    assert_eq!((line["level"].as_str(), line["fields"]["message"].as_str()), (Some("ERROR"), Some("a request failed")));
    assert_eq!(line["span"]["http.route"].as_str(), Some("/{locale}/knowledge/{category}"));
    assert!(
        !log.text().contains("a-key-from-a-mail") && !log.text().contains("ana@example.org"),
        "what was asked stands in no log: {}",
        log.text()
    );
}

/// What a mail server says, with somebody's address in it.
#[derive(Debug)]
struct Refused(std::io::Error);

impl std::fmt::Display for Refused {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("it was not taken (code 550)")
    }
}

impl std::error::Error for Refused {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.0)
    }
}

fn refused() -> BoxError {
    Box::new(Refused(std::io::Error::other("550 5.1.1 <ana@example.org>: no such person")))
}

/// Features with work that fails: once in a way that may pass, once in a way that will not.
fn failing() -> Vec<Feature> {
    let jobs = vec![
        JobHandler { kind: "testing/refused", run: |_, _| Box::pin(async { Err(refused()) }) },
        JobHandler { kind: "testing/hopeless", run: |_, _| Box::pin(async { Err(Hopeless(refused()).into()) }) },
    ];
    let mut features = features();
    features.push(Feature { name: "testing", jobs, ..Feature::default() });
    features
}

db_test! {
    async fn the_words_of_a_mail_server_stand_with_the_job_and_in_no_log(db: TestDb) {
        let test = TestApp::on(db, failing()).await;
        let mut tx = test.app.db.begin().await.unwrap();
        for kind in ["testing/refused", "testing/hopeless"] {
            tx.add_job(kind, &"", None, test.app.now()).await.unwrap();
        }
        tx.commit(test.app.now()).await.unwrap();
        let log = Log::default();
        let held = log.begin();
        worker::run_jobs(&test.app).await.unwrap();
        drop(held);
        let text = log.text();
        assert!(text.contains("code 550") && text.contains("testing/refused"), "{text}");
        assert!(!text.contains("ana@example.org"), "{text}");
        let told = "SELECT COUNT(*) AS value FROM store_job WHERE last_error LIKE '%<ana@example.org>%' AND failed_at IS";
        assert_eq!(test.count(&format!("{told} NULL")).await, 1, "it is tried again");
        assert_eq!(test.count(&format!("{told} NOT NULL")).await, 1, "what never works is laid aside at once");
    }
}

#[cfg(feature = "otel")]
mod otel {
    use axum::body::Bytes;
    use axum::routing::post;
    use vestibule::traces::Traces;

    use super::*;

    /// A collector that keeps what it is sent.
    async fn collector() -> (String, Arc<Mutex<Vec<u8>>>) {
        let kept = Arc::new(Mutex::new(Vec::new()));
        let keep = Arc::clone(&kept);
        let take = post(async move |body: Bytes| keep.lock().unwrap().extend_from_slice(&body));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}/v1/traces", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, axum::Router::new().route("/v1/traces", take)).await });
        (address, kept)
    }

    #[tokio::test]
    async fn a_collector_is_told_of_requests_by_route_and_of_nothing_that_was_asked() {
        let (address, kept) = collector().await;
        let test = open().await;
        let traces = Traces::to(&address).unwrap();
        let held = tracing::subscriber::set_default(tracing_subscriber::registry().with(traces.layer()));
        test.get(Cast::Ana, "/en/search?q=a-secret-word").await.assert_status(200);
        drop(held);
        tokio::task::spawn_blocking(move || traces.finish()).await.unwrap();
        let told = String::from_utf8_lossy(&kept.lock().unwrap()).into_owned();
        for word in ["GET /{locale}/search", "http.route", "http.response.status_code", "service.name", "vestibule"] {
            assert!(told.contains(word), "{word} in {told}");
        }
        assert!(!told.contains("a-secret-word") && !told.contains("ana@"), "{told}");
    }
}
