//! Backups: of one moment while the portal goes on, whole at any time, and into either database.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::time::Duration;

use axum::body::Body;
use axum::http::{Request, header};
use vestibule_base::{Id, Timestamp};
use vestibule_contracts::events::SubjectChanged;
use vestibule_contracts::{Kind, Subject};
use vestibule_store::backup::{self, Manifest};
use vestibule_store::{Db, Files, Query, migrate};
use vestibule_testkit::{Answer, Product, SITE, TestApp, TestDb, db_test};
use vestibule_web::Feature;

use super::{features_of, settings};

const SILENT: backup::Tell<'static> = &|_| ();

fn features() -> Vec<Feature> {
    let mut settings = settings();
    settings.web.demo = true;
    features_of(&settings)
}

/// The demonstration: everything that a portal can hold.
async fn full(db: TestDb) -> TestApp {
    let test = TestApp::inhabited(db, features()).await;
    vestibule::fill_demonstration(&test.app).await.unwrap();
    test.work().await;
    test
}

/// A portal with its site, two files and an event.
async fn small(db: TestDb) -> TestApp {
    let test = TestApp::inhabited(db, features()).await;
    let mut tx = test.app.db.begin().await.unwrap();
    for film in ["A film, nearly", "Another one"] {
        test.app.files.put(&mut tx, film.as_bytes(), "video/mp4", test.app.now()).await.unwrap();
    }
    tx.commit(test.app.now()).await.unwrap();
    something_happens(&test).await;
    test
}

/// A database of the other product.
async fn other(db: &Db) -> TestDb {
    TestDb::new(if db.product() == "SQLite" { Product::Postgres } else { Product::Sqlite }).await
}

async fn write(test: &TestApp, folder: &Path) -> vestibule_store::Result<Manifest> {
    backup::write(&test.app.db, &test.app.files, folder, test.app.now(), SILENT).await
}

async fn restore(goal: &TestDb, folder: &Path) -> vestibule_store::Result<Manifest> {
    let files = Files::open(goal.folder.path().join("files")).unwrap();
    let steps = vestibule::start::migrations(&features());
    backup::restore(&goal.db, &files, folder, (&steps, Timestamp(1)), SILENT).await
}

/// What a refusal says.
fn said(refused: vestibule_store::Result<Manifest>) -> String {
    refused.unwrap_err().to_string()
}

async fn get(test: &TestApp, path: &str) -> Answer {
    let request = Request::get(path).header(header::HOST, "portal.test");
    test.send_raw(request.body(Body::empty()).unwrap()).await
}

/// What a backup says of the rows.
fn sums(manifest: &Manifest) -> Vec<(&str, &backup::Sum)> {
    manifest.tables.iter().map(|held| (held.table.name.as_str(), &held.sum)).collect()
}

async fn newest_event(test: &TestApp) -> i64 {
    test.app.db.value("SELECT MAX(seq) AS value FROM store_event", vec![]).await.unwrap().unwrap()
}

async fn something_happens(test: &TestApp) {
    let mut tx = test.app.db.begin().await.unwrap();
    tx.emit(&SubjectChanged { subject: Subject::new(Kind::Article, Id(1)), site: SITE }).unwrap();
    tx.commit(test.app.now()).await.unwrap();
}

/// Commits again and again, as another process does.
#[tokio::main(flavor = "current_thread")]
async fn write_on(url: &str, commits: &AtomicI64, ends: &AtomicBool) {
    let db = Db::open(url).await.unwrap();
    while !ends.load(Ordering::SeqCst) {
        let mut tx = db.begin().await.unwrap();
        tx.emit(&SubjectChanged { subject: Subject::new(Kind::Article, Id(1)), site: SITE }).unwrap();
        tx.commit(Timestamp(1)).await.unwrap();
        commits.fetch_add(1, Ordering::SeqCst);
    }
}

/// Every file below a folder but those of the manifest.
fn below(folder: &Path) -> Vec<PathBuf> {
    let (mut found, mut open) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(next).unwrap().map(Result::unwrap) {
            if entry.path().is_dir() { open.push(entry.path()) } else { found.push(entry.path()) }
        }
    }
    found.sort();
    found
}

db_test! {
    async fn a_portal_moves_to_the_other_database_and_back_with_nothing_lost(db: TestDb) {
        let test = full(db).await;
        let (one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let first = write(&test, one.path()).await.unwrap();
        let size = (first.tables.len(), first.count_rows(), first.files);
        assert!(size.0 > 60 && size.1 > 2_000 && size.2 > 5, "{size:?}");
        let there = other(&test.app.db).await;
        restore(&there, one.path()).await.unwrap();
        let moved = TestApp::on_filled(there, features()).await;
        let second = write(&moved, two.path()).await.unwrap();
        assert_eq!(sums(&first), sums(&second));
        let back = other(&moved.app.db).await;
        assert_eq!(sums(&restore(&back, two.path()).await.unwrap()), sums(&first));
        let back = TestApp::on_filled(back, features()).await;
        for path in ["/en", "/en/knowledge", "/el/faq", "/zh-Hant/videos"] {
            let was = get(&test, path).await;
            was.assert_status(200);
            for now in [&moved, &back] {
                assert_eq!(was.words("main"), get(now, path).await.words("main"), "{path} on {}", now.app.db.product());
            }
        }
        for now in [&moved, &back] {
            let before = newest_event(now).await;
            something_happens(now).await;
            assert_eq!(newest_event(now).await, before + 1, "numbers of events go on behind those that came");
            let mut tx = now.app.db.begin().await.unwrap();
            let refused = tx.run("INSERT INTO knowledge_label (article_id, label, position) VALUES (5, 'x', 1)", vec![]).await;
            assert!(refused.is_err(), "a label needs its article as before");
        }
    }
}

db_test! {
    async fn a_backup_is_of_one_moment_while_the_portal_goes_on(db: TestDb) {
        let test = small(db).await;
        let folder = tempfile::tempdir().unwrap();
        let (commits, ends) = (Arc::new(AtomicI64::new(0)), Arc::new(AtomicBool::new(false)));
        let others = {
            let (url, commits, ends) = (test.database.url.clone(), Arc::clone(&commits), Arc::clone(&ends));
            std::thread::spawn(move || write_on(&url, &commits, &ends))
        };
        let seen = |wanted: i64| while commits.load(Ordering::SeqCst) < wanted { std::thread::sleep(Duration::from_millis(1)) };
        seen(1);
        // Between two rows somebody else commits.
        let slowly = |_| seen(commits.load(Ordering::SeqCst) + 1);
        let before = newest_event(&test).await;
        let manifest = backup::write(&test.app.db, &test.app.files, folder.path(), test.app.now(), &slowly).await.unwrap();
        ends.store(true, Ordering::SeqCst);
        others.join().unwrap();
        let kept = manifest.tables.iter().find(|held| held.table.name == "store_event").unwrap().sum.rows;
        let (kept, after) = (i64::try_from(kept).unwrap(), newest_event(&test).await);
        let rows = i64::try_from(manifest.count_rows()).unwrap();
        assert!(kept >= before && kept < after - rows / 2, "{kept} events of {after}, {before} of them before, {rows} rows");
        assert_eq!(sums(&backup::check(folder.path(), SILENT).unwrap()), sums(&manifest));
    }
}

db_test! {
    async fn a_backup_that_was_stopped_leaves_the_one_before_whole_and_goes_on(db: TestDb) {
        let test = small(db).await;
        let folder = tempfile::tempdir().unwrap();
        let first = write(&test, folder.path()).await.unwrap();
        // As runs that died left it: rows of their own, half a file, one that rotted, one that was never copied.
        let files = below(&folder.path().join("files"));
        let times = || files.iter().map(|file| fs::metadata(file).unwrap().modified().unwrap()).collect::<Vec<_>>();
        fs::create_dir(folder.path().join("rows-7")).unwrap();
        fs::write(folder.path().join("rows-7/site.jsonl"), "[half").unwrap();
        fs::write(files[1].with_extension("new"), "half").unwrap();
        assert_eq!(sums(&backup::check(folder.path(), SILENT).unwrap()), sums(&first));
        let before = times();
        something_happens(&test).await;
        test.advance(1_000);
        let second = write(&test, folder.path()).await.unwrap();
        assert_eq!(second.count_rows(), first.count_rows() + 1);
        assert_eq!(times(), before, "a file that is there is not copied again");
        fs::write(&files[0], "rotten, 15 bytes").unwrap();
        fs::remove_file(&files[1]).unwrap();
        assert!(backup::check(folder.path(), SILENT).is_err());
        write(&test, folder.path()).await.unwrap();
        let rows: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(rows.len(), 3, "the rows before are gone: {rows:?}");
        backup::check(folder.path(), SILENT).unwrap();
    }
}

db_test! {
    async fn a_snapshot_sees_nothing_of_what_comes_after_it(db: TestDb) {
        let test = small(db).await;
        let snapshot = test.app.db.snapshot().await.unwrap();
        let before = newest_event(&test).await;
        something_happens(&test).await;
        assert_eq!(newest_event(&test).await, before + 1);
        let seen: Option<i64> = snapshot.value("SELECT MAX(seq) AS value FROM store_event", vec![]).await.unwrap();
        assert_eq!(seen, Some(before));
    }
}

db_test! {
    async fn a_backup_of_an_older_program_is_brought_up_and_of_two_runs_in_a_folder_one_waits(db: TestDb) {
        let steps = vestibule::start::migrations(&features());
        let last = steps.iter().rfind(|step| step.name.starts_with("knowledge/")).unwrap();
        let older: Vec<_> = steps.iter().copied().filter(|step| step.name != last.name).collect();
        migrate::migrate(&db.db, &older, Timestamp(1)).await.unwrap();
        let mut tx = db.db.begin().await.unwrap();
        tx.add_job("old/job", &0.1, None, Timestamp(5)).await.unwrap();
        tx.commit(Timestamp(1)).await.unwrap();
        let (folder, files) = (tempfile::tempdir().unwrap(), Files::open(db.folder.path().join("files")).unwrap());
        let holds = fs::File::open(folder.path()).unwrap();
        holds.lock().unwrap();
        let refused = backup::write(&db.db, &files, folder.path(), Timestamp(2), SILENT).await;
        assert!(said(refused).contains("another run is at work"));
        holds.unlock().unwrap();
        let written = backup::write(&db.db, &files, folder.path(), Timestamp(2), SILENT).await.unwrap();
        let further = other(&db.db).await;
        migrate::migrate(&further.db, &steps, Timestamp(3)).await.unwrap();
        assert!(said(restore(&further, folder.path()).await).contains("migrated further"));
        let goal = other(&db.db).await;
        assert_eq!(sums(&restore(&goal, folder.path()).await.unwrap()), sums(&written));
        assert_eq!(migrate::migrate(&goal.db, &steps, Timestamp(3)).await.unwrap(), [last.name]);
    }
}

db_test! {
    async fn a_damaged_backup_is_refused_and_says_what_is_wrong(db: TestDb) {
        let test = small(db).await;
        let (folder, goal) = (tempfile::tempdir().unwrap(), other(&test.app.db).await);
        let manifest = write(&test, folder.path()).await.unwrap();
        let sites = folder.path().join(&manifest.rows).join("site.jsonl");
        let film = below(&folder.path().join("files")).remove(0);
        let (rows, bytes) = (fs::read(&sites).unwrap(), fs::read(&film).unwrap());
        let text = String::from_utf8(rows.clone()).unwrap();
        for (file, damage, words) in [
            (&sites, text.replace("en", "eN").into_bytes(), "rows of site"),
            (&sites, Vec::new(), "1 rows of site were written and 0 are there"),
            (&sites, b"\xff\xfe".to_vec(), "site.jsonl"),
            (&film, bytes[1..].to_vec(), "the content is not what the name says"),
        ] {
            fs::write(file, damage).unwrap();
            let refusal = said(restore(&goal, folder.path()).await);
            assert!(refusal.contains(words), "{refusal}");
            assert!(said(backup::check(folder.path(), SILENT)).contains(words));
            fs::write(&sites, &rows).unwrap();
            fs::write(&film, &bytes).unwrap();
        }
        fs::remove_file(&film).unwrap();
        assert!(said(restore(&goal, folder.path()).await).contains(&film.file_name().unwrap().to_string_lossy().into_owned()));
        fs::write(&film, &bytes).unwrap();
        let name = folder.path().join("backup.json");
        let whole = fs::read_to_string(&name).unwrap();
        for (was, is, words) in [
            ("\"form\": 1", "\"form\": 2", "use the program that wrote it"),
            ("store/0001_kernel", "store/9999_later", "written by a newer program"),
            ("{", "", "backup.json"),
        ] {
            fs::write(&name, whole.replacen(was, is, 1)).unwrap();
            let refusal = said(restore(&goal, folder.path()).await);
            assert!(refusal.contains(words), "{refusal}");
        }
        fs::write(&name, whole).unwrap();
        restore(&goal, folder.path()).await.unwrap();
        let refusal = said(restore(&goal, folder.path()).await);
        assert!(refusal.contains("holds something already"), "{refusal}");
        let elsewhere = tempfile::tempdir().unwrap();
        fs::write(elsewhere.path().join("letters.txt"), "mine").unwrap();
        assert!(said(write(&test, elsewhere.path()).await).contains("letters.txt"));
        assert!(said(backup::check(elsewhere.path(), SILENT)).contains("holds no whole backup"));
    }
}
