//! Did this help? (K6)

use vestibule_testkit::Cast::{Ana, Marko, Mira, Vera, Visitor};

use vestibule_testkit::db_test;

use super::*;

db_test! {
    async fn everyone_counts_once_and_may_change_their_mind(db: TestDb) {
        let test = on(db).await;
        let id = article(&test, "Hub", "x").await;
        let send = format!("/en/articles/{id}/vote");
        for who in [Visitor, Visitor, Ana, Ana, Marko] {
            test.post(who, &send, &[("vote", "yes")]).await.assert_status(303);
        }
        assert_eq!(number(&test, "SELECT COUNT(*) AS value FROM knowledge_vote").await, 3);
        let answer = test.post(Ana, &send, &[("vote", "no")]).await;
        assert!(answer.location().ends_with("-hub?voted=no#helpful"), "{}", answer.location());
        assert_eq!(number(&test, "SELECT COUNT(*) AS value FROM knowledge_vote").await, 3);
        assert_eq!(number(&test, "SELECT COUNT(*) AS value FROM knowledge_vote WHERE helpful = FALSE").await, 1);
        test.advance(vestibule_base::Timestamp::DAY);
        test.work().await;
        test.post(Visitor, &send, &[("vote", "yes")]).await.assert_status(303);
        assert_eq!(number(&test, "SELECT COUNT(*) AS value FROM knowledge_vote").await, 4);
        assert_eq!(number(&test, "SELECT COUNT(*) AS value FROM knowledge_salt").await, 1);
    }
}

db_test! {
    async fn after_a_no_the_reason_reaches_the_editor(db: TestDb) {
        let test = on(db).await;
        let id = article(&test, "Hub", "x").await;
        let asked = test.get(Visitor, &format!("{}?voted=no", address(id, "hub"))).await;
        assert_eq!(asked.attributes("input[name=reason]", "value").len(), 5);
        let form = [("vote", "reason"), ("reason", "outdated"), ("comment", "The light is <b>blue</b> now")];
        test.post(Visitor, &format!("/en/articles/{id}/vote"), &form).await.assert_status(303);
        let desk = test.get(Mira, &format!("/desk/knowledge/articles/{id}/en")).await;
        desk.assert_shows("It is out of date").assert_shows("The light is &#60;b&#62;blue&#60;/b&#62; now");
    }
}

db_test! {
    async fn what_readers_said_leaves_the_board_when_the_text_is_published_anew_or_needs_no_answer(db: TestDb) {
        let test = on(db).await;
        let (id, other) = (article(&test, "Hub", "x").await, article(&test, "Lamp", "x").await);
        let board = "/desk/knowledge/board";
        for (text, words) in [(id, "The light is blue now"), (other, "Which lamp?")] {
            let form = [("vote", "reason"), ("reason", "outdated"), ("comment", words)];
            test.post(Visitor, &format!("/en/articles/{text}/vote"), &form).await.assert_status(303);
        }
        test.advance(1_000);
        test.get(Mira, board).await.assert_shows("The light is blue now").assert_shows("Which lamp?");
        let anew = [("revision", "1"), ("title", "Hub"), ("body", "It is blue."), ("act", "publish")];
        test.post(Mira, &format!("/desk/knowledge/articles/{id}/en"), &anew).await.assert_status(303);
        test.get(Mira, board).await.assert_hides("The light is blue now").assert_shows("Which lamp?");
        let other = other.to_string();
        let settle = [("language", "en"), ("settled", other.as_str())];
        test.post(Vera, board, &settle).await.assert_status(403);
        test.post(Ana, board, &settle).await.assert_status(404);
        test.post(Mira, board, &settle).await.assert_status(303);
        test.get(Mira, board).await.assert_hides("Which lamp?");
        test.advance(1_000);
        let again = [("vote", "reason"), ("reason", "unclear"), ("comment", "Still which?")];
        test.post(Marko, &format!("/en/articles/{other}/vote"), &again).await.assert_status(303);
        test.get(Mira, board).await.assert_shows("Still which?");
    }
}

#[tokio::test]
async fn a_refused_reason_keeps_what_was_typed() {
    let test = portal().await;
    let id = article(&test, "Hub", "x").await;
    let long = format!("begin {}", "x".repeat(3_000));
    let form = [("vote", "reason"), ("reason", "wrong"), ("comment", long.as_str())];
    let page = test.post(Visitor, &format!("/en/articles/{id}/vote"), &form).await;
    page.assert_status(422).assert_shows("begin xxx");
    assert_eq!(page.attributes("input[name=reason][checked]", "value"), ["wrong"]);
    test.post(Visitor, &format!("/en/articles/{id}/vote"), &[("vote", "perhaps")]).await.assert_status(400);
    assert_eq!(number(&test, "SELECT COUNT(*) AS value FROM knowledge_vote").await, 0);
}

#[tokio::test]
async fn a_demonstration_has_readers() {
    let test = portal().await;
    article(&test, "Hub", "x").await;
    let readers = crate::seed::Readers { key: "hub", locale: Locale::EN, at: test.app.now(), views: 40, yes: 3, no: 1, why: &[] };
    let mut tx = test.app.db.begin().await.unwrap();
    assert!(crate::seed::add_readers(&mut tx, SITE, &readers).await.unwrap());
    assert!(!crate::seed::add_readers(&mut tx, SITE, &crate::seed::Readers { key: "none", ..readers }).await.unwrap());
    tx.commit(test.app.now()).await.unwrap();
    assert_eq!(number(&test, "SELECT views AS value FROM knowledge_article").await, 40);
    assert_eq!(number(&test, "SELECT COUNT(*) AS value FROM knowledge_vote").await, 4);
}

async fn give_to_mira(test: &TestApp, article: Id, review_at: Option<vestibule_base::Timestamp>) {
    let mut tx = test.app.db.begin().await.unwrap();
    let sql = "UPDATE knowledge_article SET owner_id = $1, review_at = $2 WHERE id = $3";
    tx.run(sql, vestibule_store::params![Mira.id(), review_at, article]).await.unwrap();
    tx.commit(test.app.now()).await.unwrap();
}

db_test! {
    async fn a_no_reaches_the_owner_once_with_its_reason_and_text(db: TestDb) {
        let test = on(db).await;
        let id = article(&test, "Hub", "x").await;
        give_to_mira(&test, id, None).await;
        let send = format!("/en/articles/{id}/vote");
        test.post(Ana, &send, &[("vote", "no")]).await.assert_status(303);
        test.post(Ana, &send, &[("vote", "reason"), ("reason", "outdated"), ("comment", "The light is blue now")]).await.assert_status(303);
        // Marko changes his mind before anybody is told; what an owner says of their own article is no news to them.
        test.post(Marko, &send, &[("vote", "no")]).await.assert_status(303);
        test.post(Marko, &send, &[("vote", "yes")]).await.assert_status(303);
        test.post(Mira, &send, &[("vote", "no")]).await.assert_status(303);
        test.work().await;
        assert!(test.mails().is_empty(), "the reason is waited for");
        for _ in 0..2 {
            test.advance(6 * vestibule_base::Timestamp::MINUTE);
            test.work().await;
            assert_eq!(test.mails().len(), 1);
            test.post(Ana, &send, &[("vote", "no")]).await.assert_status(303);
        }
        let mail = test.last_mail_to("mira@example.org");
        assert!(mail.subject.contains("Hub"), "{}", mail.subject);
        assert!(mail.text.contains("out of date") && mail.text.contains("> The light is blue now"), "{}", mail.text);
        assert!(mail.unsubscribe.starts_with("http://portal.test/unsubscribe/"), "{}", mail.unsubscribe);
    }
}

db_test! {
    async fn an_owner_is_reminded_once_when_a_review_is_due(db: TestDb) {
        let test = on(db).await;
        let id = article(&test, "Hub", "x").await;
        let due = test.app.now().plus(vestibule_base::Timestamp::DAY);
        give_to_mira(&test, id, Some(due)).await;
        test.work().await;
        assert!(test.mails().is_empty(), "not before its day");
        for _ in 0..3 {
            test.advance(vestibule_base::Timestamp::DAY + vestibule_base::Timestamp::HOUR);
            test.work().await;
            // The mail that the reminder queued.
            test.work().await;
            assert_eq!(test.mails().len(), 1);
        }
        let mail = test.last_mail_to("mira@example.org");
        assert!(mail.subject.contains("Hub") && mail.text.contains("November 23"), "{} {}", mail.subject, mail.text);
    }
}

/// Texts of Mira's that are due a little before `review_at`: more than are told of at one time.
async fn many_due(test: &TestApp, like: Id, review_at: vestibule_base::Timestamp) -> i64 {
    let count = crate::schedule::TOLD_AT_ONCE + 10;
    let known = crate::store::article::find_any(&test.app.db, like).await.unwrap().unwrap();
    let mut tx = test.app.db.begin().await.unwrap();
    for number in 1..=count {
        let copy = crate::store::article::Article {
            id: Id(like.get() + number),
            key: format!("copy-{number}"),
            review_at: Some(review_at.plus(-number)),
            owner_id: Some(Mira.id()),
            ..known.clone()
        };
        crate::store::article::insert(&mut tx, &copy).await.unwrap();
    }
    tx.run("UPDATE knowledge_article SET shown_at = 1", vec![]).await.unwrap();
    tx.commit(test.app.now()).await.unwrap();
    count
}

db_test! {
    async fn however_much_falls_due_at_once_or_while_nothing_runs_all_of_it_is_told_of(db: TestDb) {
        let test = on(db).await;
        let id = article(&test, "Hub", "x").await;
        let due = test.app.now().plus(vestibule_base::Timestamp::DAY);
        give_to_mira(&test, id, Some(due)).await;
        let others = many_due(&test, id, due).await;
        let told = async |name: &str| number(&test, &format!("SELECT COUNT(*) AS value FROM knowledge_article WHERE {name} = review_at")).await;
        test.work().await;
        assert_eq!((told("overdue_for").await, told("reminded_for").await), (0, 0), "not before its day");
        test.advance(4 * vestibule_base::Timestamp::DAY);
        for _ in 0..4 {
            test.work().await;
            test.advance(2 * vestibule_base::Timestamp::MINUTE);
        }
        assert_eq!((told("overdue_for").await, told("reminded_for").await), (others + 1, others + 1));
        // Hub is the last of them, and the only one with a text to tell of.
        assert_eq!(test.mails().iter().map(|mail| mail.subject.contains("Hub")).collect::<Vec<_>>(), [true]);
        let next = test.app.now().plus(vestibule_base::Timestamp::DAY);
        give_to_mira(&test, id, Some(next)).await;
        for _ in 0..3 {
            test.advance(vestibule_base::Timestamp::DAY);
            test.work().await;
            test.work().await;
        }
        assert_eq!((test.mails().len(), told("overdue_for").await), (2, others + 1), "another date is told of again");
    }
}
