//! A person's own pages.

use vestibule_testkit::{Cast, db_test};

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
