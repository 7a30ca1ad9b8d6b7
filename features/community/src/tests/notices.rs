//! Who is told of what.

use vestibule_base::{Audience, Timestamp};
use vestibule_testkit::Cast::{Ada, Ana, Eleni, Lin, Marko, Nina};
use vestibule_testkit::{NORTHWIND, db_test};

use super::*;

async fn wait(test: &TestApp) {
    test.advance(2 * Timestamp::MINUTE);
    test.work().await;
    test.work().await;
}

fn sent(test: &TestApp) -> Vec<(String, String)> {
    test.mails().into_iter().map(|mail| (mail.to.email, mail.subject)).collect()
}

db_test! {
    async fn who_is_mentioned_quoted_or_replied_to_gets_one_mail_and_nobody_else_does(db: TestDb) {
        let (test, section) = forum(db).await;
        let topic = begin(&test, Ana, section, ("Hub", "It blinks. @Nina")).await;
        wait(&test).await;
        assert_eq!(sent(&test), [("nina@example.org".to_owned(), "ana mentioned you in “Hub”".to_owned())]);
        let mail = test.last_mail_to("nina@example.org");
        assert!(mail.text.contains(&format!("http://portal.test/en/community/posts/{topic}")) && mail.text.contains("It blinks. @nina"), "{}", mail.text);
        assert!(mail.unsubscribe.contains("/unsubscribe/community-mention-"), "{}", mail.unsubscribe);
        let first = reply(&test, Marko, topic, "Mine too, @marko").await;
        wait(&test).await;
        assert_eq!(sent(&test).len(), 2, "never to oneself: {:?}", sent(&test));
        assert_eq!(test.last_mail_to("ana@example.org").subject, "marko replied to “Hub”");
        reply(&test, Nina, topic, &format!("> [x](post:{first}):\n> Mine too\n\n@ana @marko look. @lin")).await;
        wait(&test).await;
        let mut last: Vec<_> = sent(&test).split_off(2);
        last.sort();
        assert_eq!(last, [
            ("ana@example.org".to_owned(), "nina mentioned you in “Hub”".to_owned()),
            ("marko@example.org".to_owned(), "nina mentioned you in “Hub”".to_owned()),
        ], "one mail a person, and none for who has no part in it");
    }
}

db_test! {
    async fn no_mail_passes_the_wall(db: TestDb) {
        let (test, _) = forum(db).await;
        let closed = section(&test, "Northwind", Audience::Organisation(NORTHWIND)).await;
        let topic = begin(&test, Marko, closed, ("Ours", "x")).await;
        reply(&test, Eleni, topic, "Secret, @marko").await;
        let narrow = [("title-en", "Northwind"), ("audience", "staff"), ("begins", "readers")];
        test.post(Ada, &format!("/admin/community/sections/{closed}"), &narrow).await.assert_status(303);
        wait(&test).await;
        assert_eq!(sent(&test), [], "since it was written, the section was closed to them");
        reply(&test, Nina, topic, "@eleni").await;
        wait(&test).await;
        assert_eq!(sent(&test), []);
    }
}

db_test! {
    async fn what_was_hidden_or_taken_back_within_the_minute_is_not_mailed(db: TestDb) {
        let (test, section) = forum(db).await;
        let topic = begin(&test, Ana, section, ("Hub", "x")).await;
        let first = reply(&test, Lin, topic, "Spam").await.to_string();
        test.post(Nina, &at(topic), &[("act", "hide"), ("about", &first), ("why", "Spam")]).await.assert_status(303);
        let second = reply(&test, Lin, topic, "Slip").await.to_string();
        test.post(Lin, &at(topic), &[("act", "delete"), ("about", &second)]).await.assert_status(303);
        wait(&test).await;
        assert_eq!(sent(&test), []);
    }
}
