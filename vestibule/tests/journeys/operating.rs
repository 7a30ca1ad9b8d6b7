//! What an operator meets: schemas older and newer than the program, and work that is stopped.

use vestibule_base::Timestamp;
use vestibule_store::migrate::{list_missing, migrate, migrate_telling};
use vestibule_store::{Error, Migration, Query};
use vestibule_testkit::db_test;

use super::features;

const NOW: Timestamp = Timestamp(1_795_000_000_000);

/// Steps of the kernel itself.
const OWN: usize = 3;

fn steps() -> Vec<Migration> {
    features().iter().flat_map(|feature| feature.migrations).copied().collect()
}

const FIRST: Migration = Migration { name: "ideas/0001_idea", sql: "CREATE TABLE ideas_idea (id BIGINT PRIMARY KEY);\n" };
const BROKEN: Migration = Migration {
    name: "ideas/0002_vote",
    sql: "CREATE TABLE ideas_vote (id BIGINT PRIMARY KEY);\nINSERT INTO no_such_table VALUES (1);\n",
};
const MENDED: Migration = Migration { name: "ideas/0002_vote", sql: "CREATE TABLE ideas_vote (id BIGINT PRIMARY KEY);\n" };

db_test! {
    async fn a_schema_of_a_newer_program_is_refused_and_left_as_it_is(db: TestDb) {
        let mut newer = steps();
        newer.push(FIRST);
        migrate(&db.db, &newer, NOW).await.unwrap();
        for refused in [migrate(&db.db, &steps(), NOW).await, list_missing(&db.db, &steps()).await] {
            let Err(Error::Newer(step)) = &refused else { panic!("{refused:?}") };
            assert_eq!(step, "ideas/0001_idea");
            let said = refused.unwrap_err().to_string();
            assert!(said.contains("newer version") && said.contains("backup"), "{said}");
        }
        assert_eq!(db.db.value::<i64>("SELECT COUNT(*) AS value FROM ideas_idea", vec![]).await.unwrap(), Some(0));
    }
}

db_test! {
    async fn migrations_that_were_stopped_go_on_where_they_were(db: TestDb) {
        let mut told = Vec::new();
        let stopped = migrate_telling(&db.db, &[FIRST, BROKEN], NOW, |progress| told.push((progress.number, progress.total))).await;
        assert!(stopped.is_err());
        let all = OWN + 2;
        assert_eq!(told, (1..=all).map(|number| (number, all)).collect::<Vec<_>>());
        assert_eq!(list_missing(&db.db, &[FIRST, MENDED]).await.unwrap(), ["ideas/0002_vote"], "nothing of the broken step is there");
        assert_eq!(migrate(&db.db, &[FIRST, MENDED], NOW).await.unwrap(), ["ideas/0002_vote"]);
        assert!(migrate(&db.db, &[FIRST, MENDED], NOW).await.unwrap().is_empty());
    }
}

db_test! {
    async fn two_processes_that_start_at_once_take_each_step_once(db: TestDb) {
        let other = db.reopen().await;
        let steps = steps();
        let (one, two) = tokio::join!(migrate(&db.db, &steps, NOW), migrate(&other.db, &steps, NOW));
        assert_eq!(one.unwrap().len() + two.unwrap().len(), steps.len() + OWN);
    }
}
