//! Two processes on one database: none is special, nothing is done twice, and what one writes the other shows.

use std::time::Duration;

use tokio::sync::watch;
use vestibule_base::{Id, Timestamp};
use vestibule_contracts::events::{SiteChanged, SubjectChanged, TeamDeleted};
use vestibule_contracts::{Event, Kind, Subject};
use vestibule_search::engine::SearchIndex;
use vestibule_store::{Migration, Query, params};
use vestibule_testkit::{Cast, SITE, TestApp, TestDb, db_test};
use vestibule_web::{App, Feature, JobHandler, Periodic, Reaction, reactions, worker};

use super::features;

/// Writes a line for everything it is told to do, so that a test can count.
fn counting() -> Feature {
    Feature {
        name: "counting",
        migrations: &[Migration {
            name: "counting/0001_line",
            sql: "CREATE TABLE counting_line (what TEXT NOT NULL, made_at BIGINT NOT NULL);\n",
        }],
        jobs: vec![
            JobHandler { kind: "counting/job", run: |app, payload| Box::pin(async move { write(&app, &payload).await }) },
            JobHandler { kind: "counting/slow", run: |app, payload| Box::pin(slow(app, payload)) },
        ],
        periodic: vec![Periodic {
            name: "counting/minute",
            every: Timestamp::MINUTE,
            run: |app| Box::pin(async move { write(&app, "minute").await }),
        }],
        reactions: vec![Reaction {
            name: "counting/heard",
            hears: &[SiteChanged::NAME, SubjectChanged::NAME],
            run: |app, event| Box::pin(async move { write(&app, &format!("event {}", event.seq)).await }),
        }],
        ..Feature::default()
    }
}

/// Two that hear the same: the first of them has much to do.
fn two_ears() -> Feature {
    let mut feature = counting();
    feature.reactions = vec![
        Reaction {
            name: "counting/first",
            hears: &[SubjectChanged::NAME],
            run: |app, event| Box::pin(async move { write(&app, &format!("first {}", event.seq)).await }),
        },
        Reaction {
            name: "counting/second",
            hears: &[SubjectChanged::NAME],
            run: |app, event| Box::pin(async move { write(&app, &format!("second {}", event.seq)).await }),
        },
    ];
    feature
}

async fn write(app: &App, what: &str) -> Result<(), vestibule_web::BoxError> {
    let mut tx = app.db.begin().await?;
    tx.run("INSERT INTO counting_line (what, made_at) VALUES ($1, $2)", params![what, app.now()]).await?;
    Ok(tx.commit(app.now()).await?)
}

/// As a mail server that takes its time.
async fn slow(app: App, what: String) -> Result<(), vestibule_web::BoxError> {
    write(&app, &format!("slow {what}")).await?;
    tokio::time::sleep(Duration::from_millis(300)).await;
    Ok(())
}

async fn lines(app: &App) -> Vec<String> {
    app.db.values("SELECT what AS value FROM counting_line ORDER BY what", vec![]).await.unwrap()
}

fn all() -> Vec<Feature> {
    let mut all = features();
    all.push(counting());
    all
}

async fn two(db: TestDb) -> (TestApp, TestApp) {
    let first = TestApp::on(db, all()).await;
    let second = first.beside(all()).await;
    (first, second)
}

db_test! {
    async fn of_two_processes_one_does_a_job(db: TestDb) {
        let (first, second) = two(db).await;
        let mut tx = first.app.db.begin().await.unwrap();
        for number in 0..40 {
            tx.add_job("counting/job", &number, None, first.app.now()).await.unwrap();
        }
        tx.commit(first.app.now()).await.unwrap();
        let (one, other) = tokio::join!(worker::run_jobs(&first.app), worker::run_jobs(&second.app));
        assert_eq!(one.unwrap() + other.unwrap(), 40);
        let mut done = lines(&first.app).await;
        done.dedup();
        assert_eq!(done.len(), 40, "each once: {done:?}");
    }
}

db_test! {
    async fn a_process_that_ends_does_the_job_under_way_and_no_other(db: TestDb) {
        let (first, second) = two(db).await;
        let mut tx = first.app.db.begin().await.unwrap();
        for number in 0..3 {
            tx.add_job("counting/slow", &number, None, first.app.now()).await.unwrap();
        }
        tx.commit(first.app.now()).await.unwrap();
        let begun = async || lines(&first.app).await.iter().filter(|line| line.starts_with("slow")).count();
        let (stop, stopped) = watch::channel(false);
        let mut workers = worker::start(&first.app, &stopped);
        while begun().await == 0 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        stop.send(true).unwrap();
        while workers.join_next().await.is_some() {}
        assert_eq!(begun().await, 1);
        // What is left is held by nobody, and what was done is not done again.
        worker::run_jobs(&second.app).await.unwrap();
        assert_eq!(begun().await, 3);
    }
}

db_test! {
    async fn of_two_processes_one_does_what_is_due_and_hears_what_happened(db: TestDb) {
        let (first, second) = two(db).await;
        let (one, other) = tokio::join!(worker::run_periodic(&first.app), worker::run_periodic(&second.app));
        one.and(other).unwrap();
        assert_eq!(lines(&first.app).await, ["minute"]);
        let (one, other) = tokio::join!(reactions::run_reactions(&first.app), reactions::run_reactions(&second.app));
        one.and(other).unwrap();
        let heard = lines(&second.app).await;
        let mut once = heard.clone();
        once.dedup();
        assert!(heard.len() > 1 && heard == once, "each event once: {heard:?}");
    }
}

db_test! {
    async fn who_has_much_to_hear_holds_nobody_up(db: TestDb) {
        let test = TestApp::on(db, vec![two_ears()]).await;
        let mut tx = test.app.db.begin().await.unwrap();
        for number in 0..70 {
            tx.emit(&SubjectChanged { subject: Subject::new(Kind::Article, Id(number)), site: SITE }).unwrap();
        }
        tx.commit(test.app.now()).await.unwrap();
        assert!(reactions::run_reactions(&test.app).await.unwrap() >= 140);
        let heard = test.app.db.values::<String>("SELECT what AS value FROM counting_line", vec![]).await.unwrap();
        let (first, second) = (heard.iter().rposition(|one| one.starts_with("first")), heard.iter().position(|one| one.starts_with("second")));
        assert!(second < first, "the second began when the first had heard everything: {heard:?}");
        assert_eq!(heard.len() % 2, 0, "both heard everything");
    }
}

db_test! {
    async fn what_a_reaction_does_not_hear_is_stepped_over_and_what_it_hears_behind_that_is_handed_over(db: TestDb) {
        let test = TestApp::on(db, vec![two_ears()]).await;
        let heard = async || test.app.db.value::<i64>("SELECT COUNT(*) AS value FROM counting_line", vec![]).await.unwrap().unwrap();
        reactions::run_reactions(&test.app).await.unwrap();
        let before = heard().await;
        // More than anybody looks through twice, in one go and one by one.
        for team in [1..1500, 1500..1501, 1501..1502] {
            let mut tx = test.app.db.begin().await.unwrap();
            for team in team {
                tx.emit(&TeamDeleted { team: Id(team), site: SITE }).unwrap();
            }
            tx.commit(test.app.now()).await.unwrap();
            assert_eq!(reactions::run_reactions(&test.app).await.unwrap(), 0);
        }
        assert_eq!(heard().await, before);
        let mut tx = test.app.db.begin().await.unwrap();
        tx.emit(&SubjectChanged { subject: Subject::new(Kind::Article, Id(7)), site: SITE }).unwrap();
        tx.emit(&TeamDeleted { team: Id(2000), site: SITE }).unwrap();
        tx.commit(test.app.now()).await.unwrap();
        assert_eq!(reactions::run_reactions(&test.app).await.unwrap(), 2);
        assert_eq!(heard().await, before + 2);
        // A place that somebody sets back counts, whatever this process had looked at.
        let mut tx = test.app.db.begin().await.unwrap();
        tx.run("UPDATE store_lease SET position = 0 WHERE name = 'reaction/counting/first'", params![]).await.unwrap();
        tx.commit(test.app.now()).await.unwrap();
        assert!(reactions::run_reactions(&test.app).await.unwrap() >= 1);
        assert!(heard().await > before + 2);
    }
}

db_test! {
    async fn a_process_that_died_is_followed_by_the_other(db: TestDb) {
        let (first, second) = two(db).await;
        // Dies with the lease in its hands and nothing done.
        first.app.leases.take("reaction/counting/heard", first.app.now(), 30 * Timestamp::SECOND).await.unwrap().unwrap();
        reactions::run_reactions(&second.app).await.unwrap();
        assert_eq!(lines(&second.app).await, Vec::<String>::new(), "the lease is still held");
        second.advance(31 * Timestamp::SECOND);
        reactions::run_reactions(&second.app).await.unwrap();
        assert!(!lines(&second.app).await.is_empty());
    }
}

db_test! {
    async fn what_one_process_writes_the_other_shows_and_finds(db: TestDb) {
        let (first, second) = two(db).await;
        // The other has the page in its cache before anything is written.
        second.get(Cast::Visitor, "/en/knowledge").await.assert_status(200).assert_hides("Kingfisher");
        let (stop, stopped) = watch::channel(false);
        let workers = worker::start(&second.app, &stopped);
        let editor = first.post(Cast::Mira, "/desk/knowledge/new", &[("title", "Kingfisher"), ("kind", "reference"), ("language", "en")]).await;
        let fields = [("revision", "1"), ("title", "Kingfisher"), ("body", "It dives for fish."), ("act", "publish")];
        first.post(Cast::Mira, &editor.location(), &fields).await.assert_status(303);

        let index = second.app.slots.own.get::<SearchIndex>().unwrap();
        let mut found = false;
        for _ in 0..100 {
            let results = second.get(Cast::Visitor, "/en/search?q=kingfisher").await;
            let overview = second.get(Cast::Visitor, "/en/knowledge").await;
            found = results.body.contains("class=\"result\"") && overview.body.contains("Kingfisher");
            if found { break }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        assert!(found, "{} documents in the index of the second process", index.documents());
        stop.send(true).unwrap();
        drop(workers);
    }
}
