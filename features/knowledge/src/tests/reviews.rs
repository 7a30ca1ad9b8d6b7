//! Reviews and the board (K3, U6).

use vestibule_testkit::Cast::{Ada, Ana, Mira, Visitor};
use vestibule_testkit::db_test;

use super::*;

async fn demand(test: &TestApp, approval: &str) {
    test.post(Ada, "/admin/knowledge", &[("approval", approval)]).await.assert_status(303);
}

fn desk(id: Id) -> String {
    format!("/desk/knowledge/articles/{id}/en")
}

fn form<'a>(revision: &'a str, body: &'a str, act: &'a str) -> [(&'a str, &'a str); 6] {
    [("revision", revision), ("title", "Hub"), ("body", body), ("act", act), ("audience", "everyone"), ("kind", "how-to")]
}

db_test! {
    async fn nothing_is_published_before_another_editor_has_approved_it(db: TestDb) {
        let test = on(db).await;
        let id = draft(&test, "Hub", "x").await;
        let settings = test.get(Ada, "/admin/knowledge").await;
        assert_eq!(settings.attributes("main form [required]", "name"), Vec::<String>::new(), "nobody has to say what a contact costs");
        demand(&test, "yes").await;
        test.get(Mira, &desk(id)).await.assert_shows("Another editor approves this");
        let refused = test.post(Mira, &desk(id), &form("1", "x", "publish")).await;
        refused.assert_status(422).assert_shows("has to approve this draft first");
        test.post(Mira, &desk(id), &form("1", "x", "ask_review")).await.assert_status(303);
        test.post(Mira, &desk(id), &form("1", "x", "approve")).await.assert_status(422).assert_shows("Another editor decides");
        test.get(Ada, "/desk/knowledge/board").await.assert_shows("Waits for your review").assert_shows("Hub");
        let silent = test.post(Ada, &desk(id), &form("1", "x", "return")).await;
        silent.assert_status(422).assert_shows("Say what should be changed");
        test.post(Ada, &desk(id), &form("1", "x", "approve")).await.assert_status(303);
        test.get(Mira, "/desk/knowledge/board").await.assert_shows("Reviewed, yours to go on").assert_shows("Approved");
        test.post(Mira, &desk(id), &form("1", "x", "publish")).await.assert_status(303);
        test.work().await;
        test.get(Visitor, &address(id, "hub")).await.assert_status(200);
    }
}

db_test! {
    async fn what_changes_after_the_approval_is_approved_anew(db: TestDb) {
        let test = on(db).await;
        let id = draft(&test, "Hub", "x").await;
        demand(&test, "yes").await;
        test.post(Mira, &desk(id), &form("1", "x", "ask_review")).await.assert_status(303);
        test.post(Ada, &desk(id), &form("1", "x", "approve")).await.assert_status(303);
        test.post(Mira, &desk(id), &form("2", "y", "save")).await.assert_status(303);
        test.get(Mira, &desk(id)).await.assert_shows("changed after it was approved");
        test.post(Mira, &desk(id), &form("3", "y", "publish")).await.assert_status(422);
        test.post(Ada, &desk(id), &form("3", "y", "publish")).await.assert_status(303);
        test.work().await;
        test.get(Visitor, &address(id, "hub")).await.assert_shows("y");
    }
}

db_test! {
    async fn a_draft_that_is_sent_back_says_why_and_can_be_sent_again(db: TestDb) {
        let test = on(db).await;
        let id = draft(&test, "Hub", "x").await;
        let mut ask = form("1", "x", "ask_review").to_vec();
        ask.push(("review_words", "Is step two right?"));
        test.post(Mira, &desk(id), &ask).await.assert_status(303);
        test.get(Ada, &desk(id)).await.assert_shows("Is step two right?");
        let mut back = form("1", "x", "return").to_vec();
        back.push(("review_answer", "Step two is missing."));
        test.post(Ada, &desk(id), &back).await.assert_status(303);
        test.get(Mira, &desk(id)).await.assert_shows("Sent back").assert_shows("Step two is missing.");
        test.post(Mira, &desk(id), &form("1", "x", "ask_review")).await.assert_status(303);
        test.post(Mira, &desk(id), &form("1", "x", "take_back")).await.assert_status(303);
        test.get(Ada, "/desk/knowledge/board").await.assert_hides("Waits for your review");
        test.post(Ada, &desk(id), &form("1", "x", "approve")).await.assert_status(409);
    }
}

db_test! {
    async fn what_was_scheduled_without_approval_stays_a_draft(db: TestDb) {
        let test = on(db).await;
        let id = draft(&test, "Launch", "x").await;
        let mut when = form("1", "x", "schedule").to_vec();
        when.push(("publish_at", "2026-11-22T11:00"));
        test.post(Mira, &desk(id), &when).await.assert_status(303);
        demand(&test, "yes").await;
        test.advance(2 * vestibule_base::Timestamp::HOUR);
        test.work().await;
        test.get(Visitor, &address(id, "hub")).await.assert_status(404);
        test.post(Mira, &desk(id), &form("1", "x", "schedule")).await.assert_status(422);
    }
}

db_test! {
    async fn the_board_says_what_waits_and_how_far_each_language_is(db: TestDb) {
        let test = on(db).await;
        test.get(Mira, "/desk/knowledge/board").await.assert_status(200).assert_shows("Nothing waits for you");
        let id = article(&test, "Hub", "x").await;
        let croatian = [
            ("revision", "0"),
            ("title", "Hub hr"),
            ("body", "x"),
            ("made_from", "yes"),
            ("source", "en"),
            ("source_version", "1"),
            ("act", "publish"),
        ];
        test.post(Mira, &format!("/desk/knowledge/articles/{id}/hr"), &croatian).await.assert_status(303);
        let mut due = form("1", "second", "publish").to_vec();
        due.push(("review_at", "2026-11-23"));
        test.post(Mira, &desk(id), &due).await.assert_status(303);
        draft(&test, "Unfinished", "x").await;
        let no = [("vote", "reason"), ("reason", "wrong"), ("comment", "")];
        test.post(Visitor, &format!("/en/articles/{id}/vote"), &no).await.assert_status(303);
        test.advance(3 * vestibule_base::Timestamp::DAY);
        test.work().await;
        let count = vestibule_store::query::QUERIES.scope(std::cell::Cell::new(0), async {
            let board = test.get(Mira, "/desk/knowledge/board").await;
            board.assert_status(200).assert_shows("To be checked").assert_shows("Unfinished").assert_shows("Readers said no");
            assert_eq!(board.words("#b-outdated + .board-lines a"), ["Hub hr"]);
            assert!(board.attributes("td a", "href").contains(&"/desk/knowledge?missing=el".to_owned()));
            vestibule_store::query::QUERIES.with(std::cell::Cell::get)
        });
        let count = count.await;
        assert!(count <= 12, "{count} queries");
        test.get(Ana, "/desk/knowledge/board").await.assert_status(404);
        test.get(Mira, "/admin/knowledge").await.assert_status(404);
    }
}
