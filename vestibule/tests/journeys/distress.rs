//! When the machine is in trouble: a full disk, a lost database, too many at once (O7). People are told, nothing that was
//! acknowledged is lost, and it goes on without a restart.

use std::collections::BTreeSet;

use tokio::sync::Semaphore;
use vestibule_store::{Error, Query};
use vestibule_testkit::{Cast, Product, TestApp, TestDb};
use vestibule_web::{Access, Feature, PageError, Routes};

use super::{features, start};

/// A portal whose request form is known.
async fn begin(product: Product) -> (TestApp, String) {
    let test = start(TestDb::new(product).await).await;
    test.work().await;
    let form = test.get(Cast::Ana, "/en/requests/new").await.attributes("a[href*='/requests/new/']", "href").remove(0);
    (test, form)
}

/// Sends a request; answers the status. The same subject twice is the same sending twice.
async fn send(test: &TestApp, form: &str, subject: &str) -> (String, u16) {
    let body = "Words. ".repeat(300);
    let fields = [("subject", subject), ("body", body.as_str()), ("anyway", "yes"), ("once", subject)];
    let answer = test.post(Cast::Ana, form, &fields).await;
    let status = answer.status.as_u16();
    if status == 507 {
        answer.assert_shows("There is no room left on our disk").assert_shows("What you sent was not saved");
    } else if status == 503 {
        assert!(answer.headers.contains_key("retry-after"), "{subject}");
    }
    (subject.to_owned(), status)
}

/// Four sendings at once, so that some share a commit.
async fn send_four(test: &TestApp, form: &str, from: usize) -> [(String, u16); 4] {
    let subject = |place: usize| format!("Request {}", from + place);
    let (a, b, c, d) = (subject(0), subject(1), subject(2), subject(3));
    let (a, b, c, d) = tokio::join!(send(test, form, &a), send(test, form, &b), send(test, form, &c), send(test, form, &d));
    [a, b, c, d]
}

/// Subjects of all requests that there are.
async fn stored(test: &TestApp) -> BTreeSet<String> {
    test.app.db.values("SELECT subject AS value FROM tickets_request", vec![]).await.unwrap().into_iter().collect()
}

async fn allow_pages(test: &TestApp, more: i64) {
    let mut tx = test.app.db.begin().await.unwrap();
    let pages: i64 = tx.value("SELECT page_count AS value FROM pragma_page_count()", vec![]).await.unwrap().unwrap();
    tx.run(&format!("PRAGMA max_page_count = {}", pages + more), vec![]).await.unwrap();
}

#[tokio::test]
async fn a_full_disk_is_told_nothing_acknowledged_is_lost_and_room_mends_it() {
    let (test, form) = begin(Product::Sqlite).await;
    allow_pages(&test, 30).await;
    let mut sent = Vec::new();
    while sent.iter().filter(|(_, status)| *status == 507).count() < 6 {
        sent.extend(send_four(&test, &form, sent.len()).await);
        assert!(sent.len() < 400, "the disk never became full");
    }
    let with = |wanted: u16| sent.iter().filter(|one| one.1 == wanted).map(|one| one.0.clone()).collect::<BTreeSet<_>>();
    assert_eq!(with(303).len() + with(507).len(), sent.len(), "{sent:?}");
    assert_eq!(stored(&test).await, with(303), "what was acknowledged is there, and nothing else");
    test.get(Cast::Ana, "/en/requests").await.assert_status(200).assert_shows("Request 9");
    assert_eq!(test.get(Cast::Visitor, "/readyz").await.status.as_u16(), 200, "reading goes on");

    allow_pages(&test, 100_000).await;
    for subject in with(507) {
        assert_eq!(send(&test, &form, &subject).await.1, 303, "{subject}");
    }
    assert_eq!(stored(&test).await.len(), sent.len());
    test.work().await;
}

#[tokio::test]
async fn a_lost_database_is_told_nothing_acknowledged_is_lost_and_it_goes_on_by_itself() {
    let (test, form) = begin(Product::Postgres).await;
    let other = test.database.reopen().await;
    let end_all = "SELECT pg_terminate_backend(pid) AS value FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";
    let mut sent: Vec<(String, u16)> = Vec::new();
    for _ in 0..12 {
        let (four, _) = tokio::join!(send_four(&test, &form, sent.len()), async {
            for _ in 0..3 {
                tokio::time::sleep(std::time::Duration::from_millis(3)).await;
                let _ended: Vec<bool> = other.db.values(end_all, vec![]).await.unwrap_or_default();
            }
        });
        sent.extend(four);
    }
    assert!(sent.iter().all(|one| matches!(one.1, 303 | 503)), "{sent:?}");
    let mut held = test.app.db.begin().await.unwrap();
    held.run("UPDATE tickets_request SET priority = priority", vec![]).await.unwrap();
    let _ended: Vec<bool> = other.db.values(end_all, vec![]).await.unwrap();
    let lost = held.run("UPDATE tickets_request SET priority = 3", vec![]).await.unwrap_err();
    assert!(matches!(lost, Error::Away(_)), "{lost:?}");
    assert_eq!(PageError::from(lost).status.as_u16(), 503);
    drop(held);
    let there = stored(&test).await;
    for (subject, _) in sent.iter().filter(|one| one.1 == 303) {
        assert!(there.contains(subject), "{subject} was acknowledged");
    }
    for (subject, _) in sent.iter().filter(|one| one.1 == 503) {
        assert_eq!(send(&test, &form, subject).await.1, 303, "the same sending again, without a restart");
    }
    assert_eq!(stored(&test).await.len(), sent.len(), "each is there once");
    test.work().await;
    test.get(Cast::Ana, "/en/requests").await.assert_status(200);
}

/// Opened by the test when those who wait may go on.
static GATE: Semaphore = Semaphore::const_new(0);

async fn wait_at_the_gate() -> &'static str {
    let _passed = GATE.acquire().await;
    "passed"
}

#[tokio::test]
async fn too_many_at_once_are_turned_away_at_once_and_let_in_when_there_is_room() {
    let slow = Feature {
        name: "slow",
        routes: Some(|| Routes::new().get("/{locale}/slow", Access::Everyone, wait_at_the_gate)),
        ..Feature::default()
    };
    let all = features().into_iter().chain([slow]).collect();
    let test = TestApp::crowded(TestDb::new(Product::Sqlite).await, all, 3).await;
    test.get(Cast::Visitor, "/en").await.assert_status(200);
    let inside =
        async { tokio::join!(test.get(Cast::Ana, "/en/slow"), test.get(Cast::Ana, "/en/slow"), test.get(Cast::Ana, "/en/slow")) };
    let outside = async {
        let away = test.get(Cast::Marko, "/hr/requests").await;
        away.assert_status(503).assert_shows("Previše toga odjednom");
        assert_eq!(away.headers.get("retry-after").and_then(|after| after.to_str().ok()), Some("2"));
        assert!(away.headers.contains_key("content-security-policy"));
        test.get(Cast::Visitor, "/healthz").await.assert_status(200);
        test.get(Cast::Visitor, "/metrics").await.assert_status(200);
        test.get(Cast::Visitor, "/en").await.assert_status(200).assert_hides("Too much at once");
        GATE.add_permits(3);
    };
    let ((one, two, three), ()) = tokio::join!(inside, outside);
    for answer in [one, two, three] {
        answer.assert_status(200).assert_shows("passed");
    }
    test.get(Cast::Marko, "/hr/requests").await.assert_status(200);
}
