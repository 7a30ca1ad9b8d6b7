//! When the machine is in trouble: a full disk, a lost database, too many at once (O7). People are told, nothing that was
//! acknowledged is lost, and it goes on without a restart.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Semaphore;
use vestibule_store::files::Room;
use vestibule_store::{Error, Files, Query};
use vestibule_testkit::{Cast, Product, Server, TestApp, TestDb};
use vestibule_web::{Access, Feature, PageError, Routes};

use super::{features, start};

/// A portal whose request form is known.
async fn begin(product: Product) -> (TestApp, String) {
    known(start(TestDb::new(product).await).await).await
}

async fn known(test: TestApp) -> (TestApp, String) {
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
                tokio::time::sleep(Duration::from_millis(3)).await;
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

/// Every file below a folder.
fn list(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { list(&path) } else { vec![path] }).collect()
}

/// Somebody sends a file that the disk has no room for, and sends it again when there is room.
async fn a_file_finds_no_room(test: TestApp, folder: &Path, make_room: impl FnOnce()) {
    let (test, form) = known(test).await;
    let page = test.get(Cast::Ana, &form).await;
    assert!(!page.attributes("form[data-keep]", "method").is_empty(), "the browser keeps what is typed");
    let film: Vec<u8> = b"%PDF-1".iter().copied().chain((0..=255).cycle()).take(400_000).collect();
    let fields = [("subject", "A long story"), ("body", "It is enclosed."), ("anyway", "yes"), ("once", "the one form")];
    for _ in 0..2 {
        let refused = test.post_files(Cast::Ana, &form, &fields, &[("files", "story.pdf", &film)]).await;
        refused.assert_status(507).assert_shows("There is no room left on our disk").assert_shows("What you sent was not saved");
        assert_eq!((list(folder), stored(&test).await.len()), (vec![], 0), "no half of a file, no half of a request");
        assert_eq!(test.count("SELECT COUNT(*) AS value FROM store_file").await, 0);
    }
    assert_eq!(send(&test, &form, "Without a file").await.1, 303, "what needs no room goes on");
    make_room();
    test.post_files(Cast::Ana, &form, &fields, &[("files", "story.pdf", &film)]).await.assert_status(303);
    assert!(stored(&test).await.contains("A long story"));
    let hash: String = test.app.db.value("SELECT hash AS value FROM store_file", vec![]).await.unwrap().unwrap();
    assert!(test.app.files.read(&hash).await.unwrap() == film);
    test.work().await;
}

#[tokio::test]
async fn a_full_disk_of_files_refuses_an_upload_keeps_no_half_of_it_and_room_mends_it() {
    let (database, room) = (TestDb::new(Product::Sqlite).await, Room::of(300_000));
    let folder = database.folder.path().join("files");
    let files = Files::with_room(folder.clone(), room.clone()).unwrap();
    let test = TestApp::with_files(database, features(), files).await;
    a_file_finds_no_room(test, &folder, || room.make(1 << 20)).await;
}

/// A small disk of its own; gone with the test.
struct Disk(tempfile::TempDir);

impl Disk {
    /// None where this user may mount nothing.
    fn mount() -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", "size=300k", "tmpfs"]).arg(folder.path()).output();
        mounted.is_ok_and(|done| done.status.success()).then(|| Self(folder))
    }

    fn grow(&self) {
        let grown = Command::new("mount").args(["-o", "remount,size=4m"]).arg(self.0.path()).status();
        assert!(grown.unwrap().success());
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.0.path()).status();
    }
}

#[tokio::test]
async fn a_real_disk_that_is_full_is_met_in_the_same_way_where_one_may_be_mounted() {
    let Some(disk) = Disk::mount() else { return };
    let folder = disk.0.path().join("files");
    let files = Files::open(folder.clone()).unwrap();
    let test = TestApp::with_files(TestDb::new(Product::Sqlite).await, features(), files).await;
    a_file_finds_no_room(test, &folder, || disk.grow()).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_database_server_that_is_started_anew_has_all_that_was_acknowledged_and_the_portal_goes_on() {
    let server = Arc::new(Server::start());
    let (test, form) = known(start(TestDb::at(&server.url()).await).await).await;
    let mut sent = send_four(&test, &form, 0).await.to_vec();
    let stopping = Arc::clone(&server);
    let stop = async move {
        tokio::time::sleep(Duration::from_millis(5)).await;
        tokio::task::spawn_blocking(move || stopping.stop()).await.unwrap();
    };
    let (four, ()) = tokio::join!(send_four(&test, &form, 4), stop);
    sent.extend(four);
    let away = send_four(&test, &form, 8).await;
    assert!(away.iter().all(|one| one.1 == 503), "{away:?}");
    sent.extend(away);
    let (page, ready) = tokio::join!(test.get(Cast::Ana, "/en/requests"), test.get(Cast::Visitor, "/readyz"));
    page.assert_status(503);
    assert!(page.headers.contains_key("retry-after"), "the page says when to come again");
    assert_eq!((ready.status.as_u16(), test.get(Cast::Visitor, "/healthz").await.status.as_u16()), (503, 200));

    server.start_again();
    let there = stored(&test).await;
    for (subject, _) in sent.iter().filter(|one| one.1 == 303) {
        assert!(there.contains(subject), "{subject} was acknowledged");
    }
    for (subject, _) in sent.iter().filter(|one| one.1 == 503) {
        assert_eq!(send(&test, &form, subject).await.1, 303, "the same sending again, without a restart");
    }
    assert_eq!((sent.len(), stored(&test).await.len()), (12, 12), "each is there once");
    test.work().await;
    test.get(Cast::Ana, "/en/requests").await.assert_status(200);
    test.get(Cast::Visitor, "/readyz").await.assert_status(200);
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
