//! Many who write at once: what was acknowledged is there, all the rest is not, and nobody waits for ever.

use std::future::Future;
use std::time::Duration;

use tokio::task::JoinSet;
use vestibule_base::Timestamp;
use vestibule_store::{Db, Error, Migration, Query, Tx, behind_people, migrate, params};
use vestibule_testkit::{Product, TestDb, db_test};

const LINES: &[Migration] =
    &[Migration { name: "writing/0001_line", sql: "CREATE TABLE writing_line (what TEXT PRIMARY KEY, more TEXT NOT NULL);\n" }];
const NOW: Timestamp = Timestamp(1);

async fn write(tx: &mut Tx, what: &str, more: &str) -> Result<(), Error> {
    tx.run("INSERT INTO writing_line (what, more) VALUES ($1, $2)", params![what, more]).await.map(|_| ())
}

async fn lines(db: &Db) -> Vec<String> {
    db.values("SELECT what AS value FROM writing_line ORDER BY what", vec![]).await.unwrap()
}

/// What of `count` writers was acknowledged, in order.
async fn acknowledged<W: Future<Output = Option<String>> + Send + 'static>(
    count: usize,
    writer: impl Fn(usize) -> W,
) -> Vec<String> {
    let mut tasks = JoinSet::new();
    for number in 0..count {
        tasks.spawn(writer(number));
    }
    let mut told: Vec<String> = tasks.join_all().await.into_iter().flatten().collect();
    told.sort();
    told
}

db_test! {
    async fn what_many_wrote_at_once_is_there_and_what_was_dropped_or_refused_is_not(db: TestDb) {
        migrate::migrate(&db.db, LINES, NOW).await.unwrap();
        let told = acknowledged(90, |number| {
            let db = db.db.clone();
            async move {
                // Of three, one writes, one goes away in the middle, one wants what somebody has.
                let mut tx = db.begin().await.unwrap();
                let what = if number % 3 == 2 { "taken".to_owned() } else { format!("line {number:02}") };
                let written = write(&mut tx, &what, "").await;
                match number % 3 {
                    1 => None,
                    _ if written.is_err() => None,
                    _ => tx.commit(NOW).await.ok().map(|()| what),
                }
            }
        });
        let told = told.await;
        assert_eq!(told.len(), 31, "thirty of their own, and one that all others of its kind wanted");
        assert_eq!(lines(&db.db).await, told);
    }
}

db_test! {
    async fn who_does_not_wait_for_the_answer_holds_nobody_up(db: TestDb) {
        migrate::migrate(&db.db, LINES, NOW).await.unwrap();
        for number in 0..20 {
            let mut tx = db.db.begin().await.unwrap();
            write(&mut tx, &format!("line {number}"), "").await.unwrap();
            let others = tokio::spawn({
                let db = db.db.clone();
                async move { drop(db.begin().await.unwrap()) }
            });
            tokio::task::yield_now().await;
            let _given_up = tokio::time::timeout(Duration::ZERO, tx.commit(NOW)).await;
            others.await.unwrap();
        }
        let mut last = db.db.begin().await.unwrap();
        write(&mut last, "the last", "").await.unwrap();
        last.commit(NOW).await.unwrap();
        assert!(lines(&db.db).await.contains(&"the last".to_owned()));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_loses_nothing_that_was_acknowledged_and_ends_with_the_disk() {
    let db = TestDb::new(Product::Sqlite).await;
    migrate::migrate(&db.db, LINES, NOW).await.unwrap();
    let used: i64 = db.db.value("SELECT page_count AS value FROM pragma_page_count", vec![]).await.unwrap().unwrap();
    limit(&db.db, used + 30).await;
    let more = "x".repeat(3_000);
    let told = acknowledged(200, |number| {
        let (db, more) = (db.db.clone(), more.clone());
        async move {
            let mut tx = db.begin().await.ok()?;
            let what = format!("line {number:03}");
            write(&mut tx, &what, &more).await.ok()?;
            tx.commit(NOW).await.ok().map(|()| what)
        }
    });
    let told = told.await;
    assert!(told.len() > 5 && told.len() < 100, "{} had room", told.len());
    assert_eq!(lines(&db.db).await, told);

    limit(&db.db, 10_000).await;
    let mut tx = db.db.begin().await.unwrap();
    write(&mut tx, "there is room again", &more).await.unwrap();
    tx.commit(NOW).await.unwrap();
    assert_eq!(lines(&db.db).await.len(), told.len() + 1);
}

/// How many pages the database may have, as if the disk ended there.
async fn limit(db: &Db, pages: i64) {
    let mut tx = db.begin().await.unwrap();
    tx.run(&format!("PRAGMA max_page_count = {pages}"), vec![]).await.unwrap();
    tx.commit(NOW).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn people_write_before_work_that_nobody_waits_for() {
    let db = TestDb::new(Product::Sqlite).await;
    migrate::migrate(&db.db, LINES, NOW).await.unwrap();
    let held = db.db.begin().await.unwrap();
    let writer = |what: &'static str| {
        let db = db.db.clone();
        async move {
            let mut tx = db.begin().await.unwrap();
            let place: i64 = tx.value("SELECT COUNT(*) AS value FROM writing_line", vec![]).await.unwrap().unwrap();
            write(&mut tx, &format!("{place} {what}"), "").await.unwrap();
            tx.commit(NOW).await.unwrap();
        }
    };
    let person = tokio::spawn(writer("a person"));
    tokio::time::sleep(Duration::from_millis(10)).await;
    let job = tokio::spawn(behind_people(writer("a job")));
    tokio::time::sleep(Duration::from_millis(10)).await;
    let another = tokio::spawn(writer("another person"));
    tokio::time::sleep(Duration::from_millis(10)).await;
    drop(held);
    for task in [person, job, another] {
        task.await.unwrap();
    }
    assert_eq!(lines(&db.db).await, ["0 a person", "1 another person", "2 a job"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn work_behind_people_gets_its_turn_also_in_a_rush() {
    let db = TestDb::new(Product::Sqlite).await;
    migrate::migrate(&db.db, LINES, NOW).await.unwrap();
    let mut rush = JoinSet::new();
    for number in 0..8 {
        let db = db.db.clone();
        rush.spawn(async move {
            for round in 0.. {
                let mut tx = db.begin().await.unwrap();
                write(&mut tx, &format!("{number} {round}"), "").await.unwrap();
                tx.commit(NOW).await.unwrap();
            }
        });
    }
    let job = behind_people(async {
        let mut tx = db.db.begin().await.unwrap();
        write(&mut tx, "a job", "").await.unwrap();
        tx.commit(NOW).await.unwrap();
    });
    tokio::time::timeout(Duration::from_secs(3), job).await.expect("the job is done while people go on writing");
    rush.shutdown().await;
}
