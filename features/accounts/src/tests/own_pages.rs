//! A person's own pages.

use vestibule_base::Id;
use vestibule_contracts::slots::{Entry, NoticeKind};
use vestibule_testkit::{Cast, TestApp, db_test};

use super::{PASSWORD, add_person, get_with, link_to, post_with, sign_in, start};

db_test! {
    async fn an_address_changes_only_after_both_addresses_agree(db: TestDb) {
        let test = start(db).await;
        add_person(&test, 7, "old@example.org", &[]).await;
        let cookie = sign_in(&test, "old@example.org").await;
        post_with(&test, &cookie, "/en/account/email", &[("email", "new@example.org"), ("old", "wrong")]).await.assert_status(422);
        post_with(&test, &cookie, "/en/account/email", &[("email", "new@example.org"), ("old", PASSWORD)]).await.assert_status(303);
        test.work().await;
        let at_old = link_to(&test, "old@example.org");
        test.post(Cast::Visitor, &at_old, &[]).await.assert_status(303);
        get_with(&test, &cookie, "/en/account").await.assert_shows("old@example.org");
        test.work().await;
        let at_new = link_to(&test, "new@example.org");
        test.post(Cast::Visitor, &at_new, &[]).await.assert_status(303);
        sign_in(&test, "new@example.org").await;
    }
}

db_test! {
    async fn a_person_ends_one_session_and_then_all_others(db: TestDb) {
        let test = start(db).await;
        add_person(&test, 7, "ana@example.org", &[]).await;
        let (here, there, elsewhere) = (sign_in(&test, "ana@example.org").await, sign_in(&test, "ana@example.org").await, sign_in(&test, "ana@example.org").await);
        let page = get_with(&test, &here, "/en/account/sessions").await;
        let forms = page.attributes("form[action$='/end']", "action");
        assert_eq!(forms.len(), 2);
        post_with(&test, &here, &forms[0], &[]).await.assert_status(303);
        let left = [&there, &elsewhere];
        let mut open = 0;
        for cookie in left {
            open += usize::from(get_with(&test, cookie, "/en/account").await.status == 200);
        }
        assert_eq!(open, 1);
        post_with(&test, &here, "/en/account/sessions/end-others", &[]).await.assert_status(303);
        for cookie in left {
            get_with(&test, cookie, "/en/account").await.assert_status(401);
        }
        get_with(&test, &here, "/en/account").await.assert_status(200);
    }
}

db_test! {
    async fn nobody_ends_the_session_of_another(db: TestDb) {
        let test = start(db).await;
        add_person(&test, 7, "ana@example.org", &[]).await;
        add_person(&test, 8, "bo@example.org", &[]).await;
        let (ana, bo) = (sign_in(&test, "ana@example.org").await, sign_in(&test, "bo@example.org").await);
        let id = test.count("SELECT id AS value FROM accounts_session WHERE person_id = 7").await;
        post_with(&test, &bo, &format!("/en/account/sessions/{id}/end"), &[]).await;
        get_with(&test, &ana, "/en/account").await.assert_status(200);
    }
}

db_test! {
    async fn the_profile_keeps_language_and_time_zone(db: TestDb) {
        let test = start(db).await;
        add_person(&test, 7, "ana@example.org", &[]).await;
        let cookie = sign_in(&test, "ana@example.org").await;
        let wrong = [("name", "Ana"), ("language", "hr"), ("time_zone", "Mars/Base")];
        post_with(&test, &cookie, "/en/account", &wrong).await.assert_status(422).assert_shows("Mars/Base");
        let good = [("name", "Ana"), ("language", "hr"), ("time_zone", "Europe/Zagreb")];
        assert_eq!(post_with(&test, &cookie, "/en/account", &good).await.location(), "/hr/account?done=saved");
    }
}

/// Something that can be chosen.
fn with_notices() -> Vec<vestibule_web::Feature> {
    let offers = vestibule_web::Feature {
        name: "testing",
        offer: Some(|_, slots| {
            let kind = |name, entry| NoticeKind { name, entry, label: "accounts-notices" };
            slots.notice_kinds.extend([kind("news", Entry::SignedIn), kind("staff-news", Entry::Agents)]);
        }),
        ..vestibule_web::Feature::default()
    };
    vec![crate::feature(), offers]
}

db_test! {
    async fn a_person_chooses_notices_and_sees_only_those_they_can_get(db: TestDb) {
        let test = TestApp::on(db, with_notices()).await;
        add_person(&test, 7, "ana@example.org", &[]).await;
        let ana = sign_in(&test, "ana@example.org").await;
        let page = get_with(&test, &ana, "/en/account/notices").await;
        assert_eq!(page.attributes("input[type=checkbox]", "name"), ["news"]);
        assert_eq!(page.attributes("input[checked]", "name"), ["news"], "what is new is wanted");
        let notices = test.app.slots.notices.clone().unwrap();
        assert!(notices.way_out(Id(7), "news").await.unwrap().is_some());
        post_with(&test, &ana, "/en/account/notices", &[]).await.assert_status(303);
        assert!(get_with(&test, &ana, "/en/account/notices").await.attributes("input[checked]", "name").is_empty());
        assert!(notices.way_out(Id(7), "news").await.unwrap().is_none(), "nothing may be sent");
    }
}

db_test! {
    async fn a_notice_ends_by_one_click_without_signing_in_and_can_be_taken_up_again(db: TestDb) {
        let test = TestApp::on(db, with_notices()).await;
        add_person(&test, 7, "ana@example.org", &[]).await;
        let notices = test.app.slots.notices.clone().unwrap();
        let way_out = notices.way_out(Id(7), "news").await.unwrap().unwrap();
        let another = notices.way_out(Id(7), "news").await.unwrap().unwrap();
        // Programs that scan mails open links; that ends nothing.
        test.get(Cast::Visitor, &way_out).await.assert_status(200).assert_shows("<button");
        assert!(notices.way_out(Id(7), "news").await.unwrap().is_some());
        // What a mail program sends (RFC 8058): no cookie, no origin, no redirect wanted; also twice.
        for _ in 0..2 {
            test.post(Cast::Visitor, &way_out, &[("List-Unsubscribe", "One-Click")]).await.assert_status(200);
        }
        assert!(notices.way_out(Id(7), "news").await.unwrap().is_none());
        test.post(Cast::Visitor, &another, &[("again", "yes")]).await.assert_status(200);
        assert!(notices.way_out(Id(7), "news").await.unwrap().is_some());
        test.get(Cast::Visitor, "/unsubscribe/nonsense").await.assert_status(410);
    }
}

db_test! {
    async fn when_nobody_can_say_who_asks_a_page_says_so_and_when_to_come_again(db: TestDb) {
        let test = start(db).await;
        add_person(&test, 7, "ana@example.org", &[]).await;
        let ana = sign_in(&test, "ana@example.org").await;
        test.app.db.close().await.unwrap();
        let away = get_with(&test, &ana, "/en/account").await;
        away.assert_status(503).assert_shows("in a few seconds");
        assert!(away.headers.contains_key("retry-after"));
    }
}
