//! Requests out of what was written elsewhere.

use vestibule_base::{Id, Locale};
use vestibule_contracts::events::{RequestMade, RequestWanted};
use vestibule_store::outbox;
use vestibule_testkit::db_test;

use super::*;

db_test! {
    async fn a_request_that_is_wanted_is_made_once_in_the_writers_name(db: TestDb) {
        let test = start_in(db).await;
        for _ in 0..2 {
            let mut tx = test.app.db.begin().await.unwrap();
            let wanted = RequestWanted {
                site: SITE,
                person: Cast::Ana.id(),
                by: Cast::Nina.id(),
                subject: "Hub".to_owned(),
                body: "Mine is broken".to_owned(),
                locale: Locale::EN,
                origin: Id(77),
            };
            tx.emit(&wanted).unwrap();
            tx.commit(test.app.now()).await.unwrap();
            test.work().await;
        }
        assert_eq!(test.count("SELECT COUNT(*) AS value FROM tickets_request").await, 1);
        let events = outbox::list_after(&test.app.db, 0, 500).await.unwrap();
        let made: Vec<RequestMade> = events.iter().filter_map(|event| event.read().unwrap()).collect();
        assert!(made.iter().all(|one| one.origin == Id(77) && one.number == made[0].number), "{made:?}");
        let page = test.get(Cast::Ana, &format!("/en/requests/{}", made[0].number)).await;
        page.assert_status(200).assert_shows("Mine is broken");
    }
}
