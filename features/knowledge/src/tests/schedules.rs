//! What waits for its time (K3).

use vestibule_base::Timestamp;
use vestibule_testkit::Cast::{Ada, Mira, Vera, Visitor};
use vestibule_testkit::db_test;

use super::*;
use crate::store::translation;

fn desk(id: Id) -> String {
    crate::address::editor(id, Locale::EN)
}

async fn demand_approval(test: &TestApp) {
    test.post(Ada, "/admin/knowledge", &[("approval", "yes")]).await.assert_status(303);
}

/// Saves words over what stands there, and presses a button; the time is an hour from now.
async fn write(test: &TestApp, who: Cast, id: Id, (body, act): (&str, &str)) -> Answer {
    let revision = translation::find(&test.app.db, id, Locale::EN).await.unwrap().unwrap().revision.to_string();
    let time = test.app.now().plus(Timestamp::HOUR).local_input("UTC");
    let form = [
        ("revision", revision.as_str()),
        ("title", "Launch"),
        ("body", body),
        ("act", act),
        ("publish_at", time.as_str()),
        ("review_words", "Please"),
    ];
    test.post(who, &desk(id), &form).await
}

async fn autosave(test: &TestApp, id: Id, body: &str) {
    let revision = translation::find(&test.app.db, id, Locale::EN).await.unwrap().unwrap().revision.to_string();
    let form = [("revision", revision.as_str()), ("title", "Launch"), ("summary", ""), ("body", body)];
    test.post(Mira, &format!("{}/autosave", desk(id)), &form).await.assert_status(200);
}

async fn the_time_comes(test: &TestApp) {
    test.advance(2 * Timestamp::HOUR);
    for _ in 0..3 {
        test.work().await;
    }
}

async fn body(test: &TestApp, id: Id) -> String {
    translation::find_body(&test.app.db, id, Locale::EN).await.unwrap()
}

db_test! {
    async fn what_was_scheduled_is_published_as_it_was_and_what_was_written_since_stays_a_draft(db: TestDb) {
        let test = on(db).await;
        let id = article(&test, "Launch", "The first words").await;
        write(&test, Mira, id, ("The second words", "schedule")).await.assert_status(303);
        test.get(Mira, &desk(id)).await.assert_shows("Scheduled").assert_hides("is published as it was");
        autosave(&test, id, "Half a sen").await;
        test.get(Ada, &desk(id)).await.assert_shows("this text is published as it was on");
        the_time_comes(&test).await;
        test.get(Visitor, &address(id, "launch")).await.assert_shows("The second words").assert_hides("Half a sen");
        let known = translation::find(&test.app.db, id, Locale::EN).await.unwrap().unwrap();
        assert!(known.version == 2 && known.has_draft() && known.publish_at.is_none(), "{known:?}");
        assert_eq!(body(&test, id).await, "Half a sen");
        test.get(Mira, &desk(id)).await.assert_shows("Published, with changes").assert_hides("is published as it was");
        // Set anew, the time holds for the present words.
        write(&test, Mira, id, ("Half a sentence", "schedule")).await.assert_status(303);
        autosave(&test, id, "Something else").await;
        write(&test, Mira, id, ("A whole sentence", "schedule")).await.assert_status(303);
        test.get(Mira, &desk(id)).await.assert_hides("is published as it was");
        the_time_comes(&test).await;
        test.get(Visitor, &address(id, "launch")).await.assert_shows("A whole sentence");
        assert_eq!(number(&test, "SELECT COUNT(*) AS value FROM knowledge_schedule").await, 0);
    }
}

db_test! {
    async fn what_was_approved_or_set_by_an_administrator_is_published_whatever_becomes_of_the_draft(db: TestDb) {
        let test = on(db).await;
        demand_approval(&test).await;
        let (approved, own) = (draft(&test, "Launch", "x").await, draft(&test, "Launch", "x").await);
        write(&test, Mira, approved, ("Approved words", "schedule")).await.assert_status(422);
        write(&test, Mira, approved, ("Approved words", "ask_review")).await.assert_status(303);
        write(&test, Ada, approved, ("Approved words", "approve")).await.assert_status(303);
        write(&test, Mira, approved, ("Approved words", "schedule")).await.assert_status(303);
        write(&test, Ada, own, ("An administrator's words", "schedule")).await.assert_status(303);
        for id in [approved, own] {
            autosave(&test, id, "Words that nobody approved").await;
        }
        write(&test, Mira, approved, ("Words that nobody approved", "ask_review")).await.assert_status(303);
        the_time_comes(&test).await;
        test.get(Visitor, &address(approved, "launch")).await.assert_shows("Approved words").assert_hides("nobody approved");
        test.get(Visitor, &address(own, "launch")).await.assert_shows("An administrator&#39;s words").assert_hides("nobody approved");
        test.get(Mira, "/desk/knowledge/board").await.assert_hides("Not published at their time");
    }
}

db_test! {
    async fn what_could_not_be_published_at_its_time_is_told_by_mail_and_on_the_board(db: TestDb) {
        let test = on(db).await;
        let id = draft(&test, "Launch", "x").await;
        write(&test, Mira, id, ("The words", "schedule")).await.assert_status(303);
        demand_approval(&test).await;
        the_time_comes(&test).await;
        test.get(Visitor, &address(id, "launch")).await.assert_status(404);
        assert_eq!(test.mails().len(), 1);
        let mail = test.last_mail_to("mira@example.org");
        assert!(mail.subject.contains("“Launch” was not published"), "{}", mail.subject);
        assert!(mail.text.contains("Another editor has to approve") && mail.text.contains(&desk(id)), "{}", mail.text);
        for who in [Mira, Ada] {
            let board = test.get(who, "/desk/knowledge/board").await;
            board.assert_shows("Not published at their time").assert_shows("Another editor has to approve");
            assert_eq!(board.attributes("#b-refused + .board-lines a", "href"), [desk(id)]);
        }
        test.get(Vera, "/desk/knowledge/board").await.assert_hides("Not published at their time");
        test.get(Ada, &desk(id)).await.assert_shows("was to be published at its time").assert_shows("Another editor has to approve");
        the_time_comes(&test).await;
        assert_eq!(test.mails().len(), 1, "it is told once");
        write(&test, Ada, id, ("The words", "publish")).await.assert_status(303);
        test.get(Ada, "/desk/knowledge/board").await.assert_hides("Not published at their time");
        test.get(Ada, &desk(id)).await.assert_hides("was to be published at its time");
    }
}

db_test! {
    async fn a_discarded_draft_is_not_published_at_its_time(db: TestDb) {
        let test = on(db).await;
        let (shown, never) = (article(&test, "Launch", "The first words").await, draft(&test, "Launch", "x").await);
        for id in [shown, never] {
            write(&test, Mira, id, ("The second words", "schedule")).await.assert_status(303);
            write(&test, Mira, id, ("The second words", "discard")).await.assert_status(303);
        }
        the_time_comes(&test).await;
        test.get(Visitor, &address(shown, "launch")).await.assert_shows("The first words");
        test.get(Visitor, &address(never, "launch")).await.assert_status(404);
        assert_eq!(number(&test, "SELECT COUNT(*) AS value FROM knowledge_schedule").await, 0);
        assert_eq!(test.mails().len(), 0);
        test.get(Mira, "/desk/knowledge/board").await.assert_hides("Not published at their time");
    }
}
