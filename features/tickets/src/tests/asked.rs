//! What customers ask, for whoever writes (U4, F4).

use vestibule_base::{Locale, Timestamp};
use vestibule_contracts::slots::Asked;
use vestibule_testkit::Cast::{Ana, Eleni, Marko};
use vestibule_testkit::db_test;

use super::*;

db_test! {
    async fn subjects_that_several_people_used_are_told_and_one_person_counts_once(db: TestDb) {
        let test = start_in(db).await;
        for who in [Ana, Eleni, Marko] {
            ask(&test, who, "Where is my refund").await;
        }
        ask(&test, Ana, "where is my REFUND").await;
        ask(&test, Marko, "Between you and me").await;
        let source = test.app.slots.asked.first().unwrap();
        let since = test.app.now().plus(-Timestamp::DAY);
        let found = source.asked(SITE, Locale::EN, since, 10).await.unwrap();
        let [Asked { words, count }] = found.as_slice() else { panic!("{found:?}") };
        assert_eq!((words.to_lowercase().as_str(), *count), ("where is my refund", 3));
        assert!(source.asked(SITE, Locale::HR, since, 10).await.unwrap().is_empty());
        assert!(source.asked(SITE, Locale::EN, test.app.now().plus(1), 10).await.unwrap().is_empty());
    }
}
