//! A topic out of what was written elsewhere (K7).

use vestibule_base::{Audience, Id, Locale};
use vestibule_contracts::events::{TopicMade, TopicWanted};
use vestibule_contracts::{Kind, Subject};
use vestibule_store::outbox;
use vestibule_testkit::Cast::{Ana, Lin, Nina, Visitor};
use vestibule_testkit::{SITE, db_test};

use super::*;

async fn want(test: &TestApp, section: Id, within: Audience, origin: Id) {
    let mut tx = test.app.db.begin().await.unwrap();
    let wanted = TopicWanted {
        site: SITE,
        person: Ana.id(),
        by: Nina.id(),
        section,
        within,
        title: "Hub offline".to_owned(),
        body: format!("It blinks. @[Lin](person:{})", Lin.id()),
        locale: Locale::HR,
        origin,
        about: Subject::new(Kind::Article, Id(55)),
    };
    tx.emit(&wanted).unwrap();
    tx.commit(test.app.now()).await.unwrap();
    test.work().await;
}

db_test! {
    async fn a_topic_that_is_wanted_is_made_once_in_the_writers_name_and_told(db: TestDb) {
        let (test, section) = forum(db).await;
        want(&test, section, Audience::Everyone, Id(7)).await;
        want(&test, section, Audience::Everyone, Id(7)).await;
        assert_eq!(test.count("SELECT COUNT(*) AS value FROM community_topic").await, 1);
        let topic = Id(test.count("SELECT id AS value FROM community_topic").await);
        let page = test.get(Visitor, &format!("/hr/community/{topic}-hub-offline")).await;
        page.assert_status(200).assert_shows("<strong>ana</strong>").assert_shows("href=\"/hr/articles/55\"").assert_hides("class=\"mention\"");
        let events = outbox::list_after(&test.app.db, 0, 1_000).await.unwrap();
        let made: Vec<TopicMade> = events.iter().filter_map(|event| event.read().unwrap()).collect();
        assert_eq!(made, [TopicMade { origin: Id(7), topic }]);
        assert_eq!(test.mails().len(), 0);
    }
}

db_test! {
    async fn nothing_is_made_where_more_people_would_see_it(db: TestDb) {
        let (test, section) = forum(db).await;
        want(&test, section, Audience::SignedIn, Id(7)).await;
        assert_eq!(test.count("SELECT COUNT(*) AS value FROM community_topic").await, 0);
    }
}
