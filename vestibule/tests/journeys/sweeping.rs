//! What nobody needs any more goes by itself: halves of uploads, keys of what was done once.

use std::time::{Duration, UNIX_EPOCH};

use vestibule_base::{Id, Timestamp};
use vestibule_store::once::was_done;
use vestibule_store::{Content, Db, Kept, Sent};
use vestibule_testkit::db_test;
use vestibule_web::worker;

use super::start;

const NOW: Timestamp = Timestamp(1_000 * Timestamp::DAY);

/// Takes a key and commits; answers what was done before.
async fn take(db: &Db, key: &str, result: i64, kept: Kept) -> Option<Id> {
    let mut tx = db.begin().await.unwrap();
    let known = tx.once(("story", key), Id(result), kept, NOW).await.unwrap();
    tokio::task::yield_now().await;
    tx.commit(NOW).await.unwrap();
    known
}

db_test! {
    async fn a_key_is_taken_once_also_by_many_at_a_time_and_given_back_by_who_fails(db: TestDb) {
        let test = start(db).await;
        let (here, beside) = (test.app.db.clone(), test.database.reopen().await.db);
        let mut refused = here.begin().await.unwrap();
        assert_eq!(refused.once(("story", "a"), Id(1), Kept::Month, NOW).await.unwrap(), None);
        drop(refused);
        assert_eq!(take(&here, "a", 2, Kept::Month).await, None);
        assert_eq!(take(&beside, "a", 3, Kept::Month).await, Some(Id(2)));
        for round in 0..10 {
            let key = format!("race {round}");
            let taken = tokio::join!(
                take(&here, &key, 1, Kept::Month),
                take(&beside, &key, 2, Kept::Month),
                take(&here, &key, 3, Kept::Month),
                take(&beside, &key, 4, Kept::Month)
            );
            let taken = [taken.0, taken.1, taken.2, taken.3];
            let first = taken.iter().position(Option::is_none).unwrap();
            let result = Id(i64::try_from(first).unwrap() + 1);
            assert_eq!(taken.iter().filter(|one| **one == Some(result)).count(), 3, "{taken:?}");
        }
        assert_eq!((take(&here, "", 1, Kept::Month).await, take(&here, "", 2, Kept::Month).await), (None, None), "no key, no guard");
    }
}

db_test! {
    async fn something_else_under_a_key_is_told_from_the_same(db: TestDb) {
        let test = start(db).await;
        let send = async |key: &str, content: Content, result: i64| {
            let mut tx = test.app.db.begin().await.unwrap();
            let sent = tx.once_as(("story", key, &content), Id(result), Kept::Month, NOW).await.unwrap();
            tx.commit(NOW).await.unwrap();
            sent
        };
        let words = || Content::new().with("ab").with("c");
        assert_eq!(send("k", words(), 1).await, None);
        assert_eq!(send("k", words(), 2).await, Some(Sent::Done(Id(1))));
        assert_eq!(send("k", Content::new().with("a").with("bc"), 3).await, Some(Sent::Differs(Id(1))));
        assert_eq!(send("k", words(), 4).await, Some(Sent::Done(Id(1))), "asking changes nothing");
        take(&test.app.db, "before", 5, Kept::Month).await;
        assert_eq!(send("before", words(), 6).await, Some(Sent::Done(Id(5))), "nobody knows what was sent then");
    }
}

db_test! {
    async fn keys_are_forgotten_when_their_time_is_over(db: TestDb) {
        let test = start(db).await;
        let (app, now) = (&test.app, test.app.now());
        let mut tx = app.db.begin().await.unwrap();
        for (key, kept) in [("form", Kept::Month), ("mail", Kept::Year), ("site", Kept::Ever)] {
            assert_eq!(tx.once(("story", key), Id(1), kept, now).await.unwrap(), None);
        }
        tx.commit(now).await.unwrap();
        let known = async || {
            worker::run_periodic(app).await.unwrap();
            let mut all = Vec::new();
            for key in ["form", "mail", "site"] {
                if was_done(&app.db, ("story", key), app.now()).await.unwrap() {
                    all.push(key);
                }
            }
            all
        };
        test.advance(29 * Timestamp::DAY);
        assert_eq!(known().await, ["form", "mail", "site"]);
        test.advance(2 * Timestamp::DAY);
        assert_eq!(known().await, ["mail", "site"]);
        test.advance(400 * Timestamp::DAY);
        assert_eq!(known().await, ["site"]);
    }
}

db_test! {
    async fn uploads_that_died_are_swept_after_a_day(db: TestDb) {
        let test = start(db).await;
        let files = test.database.folder.path().join("files");
        let died = async |name: &str, at: Timestamp| {
            let file = std::fs::File::create(files.join(name)).unwrap();
            file.set_modified(UNIX_EPOCH + Duration::from_millis(at.millis().try_into().unwrap())).unwrap();
        };
        died("incoming-old", test.app.now().plus(-2 * Timestamp::DAY)).await;
        died("incoming-young", test.app.now().plus(-Timestamp::HOUR)).await;
        worker::run_periodic(&test.app).await.unwrap();
        assert!(!files.join("incoming-old").exists() && files.join("incoming-young").exists());
        test.advance(Timestamp::DAY);
        worker::run_periodic(&test.app).await.unwrap();
        assert!(!files.join("incoming-young").exists());
    }
}
