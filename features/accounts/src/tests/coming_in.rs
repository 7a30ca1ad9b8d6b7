//! Signing up, in and out.

use vestibule_testkit::{Cast, db_test};

use super::{PASSWORD, add_person, cookie_of, get_with, link_to, post_with, sign_in, start};

db_test! {
    async fn who_signs_up_and_opens_the_mailed_link_is_signed_in(db: TestDb) {
        let test = start(db).await;
        let form = [("name", "Ana Marić"), ("email", " Ana@Example.org "), ("password", PASSWORD)];
        test.post(Cast::Visitor, "/hr/sign-up", &form).await.assert_status(303);
        test.work().await;
        let link = link_to(&test, "ana@example.org");
        assert!(link.starts_with("/hr/verify/"), "{link}");
        test.get(Cast::Visitor, &link).await.assert_status(200);
        let cookie = cookie_of(test.post(Cast::Visitor, &link, &[]).await.assert_status(303));
        get_with(&test, &cookie, "/hr/account").await.assert_status(200).assert_shows("ana@example.org");
        test.post(Cast::Visitor, &link, &[]).await.assert_status(410);
    }
}

db_test! {
    async fn an_account_is_not_open_before_its_address_is_proved(db: TestDb) {
        let test = start(db).await;
        test.post(Cast::Visitor, "/en/sign-up", &[("name", "Ana"), ("email", "ana@example.org"), ("password", PASSWORD)]).await;
        test.post(Cast::Visitor, "/en/sign-in", &[("email", "ana@example.org"), ("password", PASSWORD)]).await.assert_status(422);
    }
}

db_test! {
    async fn nobody_learns_from_a_form_who_has_an_account(db: TestDb) {
        let test = start(db).await;
        add_person(&test, 7, "known@example.org", &[]).await;
        for path in ["/en/forgot", "/en/sign-in/mail"] {
            let known = test.post(Cast::Visitor, path, &[("email", "known@example.org")]).await;
            let unknown = test.post(Cast::Visitor, path, &[("email", "nobody@example.org")]).await;
            assert_eq!(known.status, unknown.status);
            assert_eq!(known.words("h1"), unknown.words("h1"));
        }
        let form = |email: &'static str| [("name", "Ana"), ("email", email), ("password", PASSWORD)];
        let known = test.post(Cast::Visitor, "/en/sign-up", &form("known@example.org")).await;
        let unknown = test.post(Cast::Visitor, "/en/sign-up", &form("nobody@example.org")).await;
        assert_eq!((known.status, known.location()), (unknown.status, unknown.location()));
        test.work().await;
        assert!(test.last_mail_to("known@example.org").subject.contains("already"));
    }
}

db_test! {
    async fn a_mailed_code_opens_the_account_once_and_dies_after_five_wrong_tries(db: TestDb) {
        let test = start(db).await;
        add_person(&test, 7, "ana@example.org", &[]).await;
        let code = async || {
            test.post(Cast::Visitor, "/en/sign-in/mail", &[("email", "ana@example.org")]).await.assert_status(303);
            test.work().await;
            let mail = test.last_mail_to("ana@example.org");
            mail.text.lines().find(|line| line.len() == 6 && line.bytes().all(|byte| byte.is_ascii_digit())).unwrap().to_owned()
        };
        let good = code().await;
        test.post(Cast::Visitor, "/en/sign-in/code", &[("email", "ana@example.org"), ("code", &good)]).await.assert_status(303);
        test.post(Cast::Visitor, "/en/sign-in/code", &[("email", "ana@example.org"), ("code", &good)]).await.assert_status(422);
        let second = code().await;
        let wrong = if second == "000000" { "000001" } else { "000000" };
        for _ in 0..5 {
            test.post(Cast::Visitor, "/en/sign-in/code", &[("email", "ana@example.org"), ("code", wrong)]).await.assert_status(422);
        }
        test.post(Cast::Visitor, "/en/sign-in/code", &[("email", "ana@example.org"), ("code", &second)]).await.assert_status(422);
    }
}

db_test! {
    async fn a_mailed_link_leads_back_to_where_one_was_but_never_to_another_site(db: TestDb) {
        let test = start(db).await;
        add_person(&test, 7, "ana@example.org", &[]).await;
        for (next, to) in [("/en/account?x=1", "/en/account?x=1"), ("//evil.example", "/en")] {
            test.post(Cast::Visitor, "/en/sign-in/mail", &[("email", "ana@example.org"), ("next", next)]).await;
            test.work().await;
            let link = link_to(&test, "ana@example.org");
            assert_eq!(test.post(Cast::Visitor, &link, &[]).await.location(), to);
        }
    }
}

db_test! {
    async fn a_new_password_ends_all_sessions(db: TestDb) {
        let test = start(db).await;
        add_person(&test, 7, "ana@example.org", &[]).await;
        let before = sign_in(&test, "ana@example.org").await;
        test.post(Cast::Visitor, "/en/forgot", &[("email", "ana@example.org")]).await;
        test.work().await;
        let link = link_to(&test, "ana@example.org");
        test.post(Cast::Visitor, &link, &[("password", "short")]).await.assert_status(422).assert_shows("ten characters");
        test.post(Cast::Visitor, &link, &[("password", "forty velvet rivers hum")]).await.assert_status(303);
        get_with(&test, &before, "/en/account").await.assert_status(401);
        test.post(Cast::Visitor, "/en/sign-in", &[("email", "ana@example.org"), ("password", PASSWORD)]).await.assert_status(422);
    }
}

db_test! {
    async fn a_link_that_is_too_old_says_so(db: TestDb) {
        let test = start(db).await;
        add_person(&test, 7, "ana@example.org", &[]).await;
        test.post(Cast::Visitor, "/en/sign-in/mail", &[("email", "ana@example.org")]).await;
        test.work().await;
        let link = link_to(&test, "ana@example.org");
        test.advance(21 * 60 * 1_000);
        test.get(Cast::Visitor, &link).await.assert_status(410).assert_shows("no longer good");
    }
}

db_test! {
    async fn signing_out_ends_the_session(db: TestDb) {
        let test = start(db).await;
        add_person(&test, 7, "ana@example.org", &[]).await;
        let cookie = sign_in(&test, "ana@example.org").await;
        post_with(&test, &cookie, "/en/sign-out", &[]).await.assert_status(303);
        get_with(&test, &cookie, "/en/account").await.assert_status(401);
    }
}

db_test! {
    async fn a_refused_sign_up_keeps_what_was_typed_but_never_the_password(db: TestDb) {
        let test = start(db).await;
        let form = [("name", "<script>alert(1)</script>"), ("email", "no address"), ("password", "short")];
        let answer = test.post(Cast::Visitor, "/en/sign-up", &form).await;
        answer.assert_status(422).assert_hides("<script>alert").assert_hides("value=\"short\"");
        assert_eq!(answer.attributes("input[name=email]", "value"), ["no address"]);
        assert_eq!(answer.attributes("input[name=name]", "value"), ["<script>alert(1)</script>"]);
    }
}

db_test! {
    async fn a_form_from_another_site_is_refused(db: TestDb) {
        let test = start(db).await;
        let request = http::Request::post("/en/sign-in").header("origin", "https://evil.example").header("sec-fetch-site", "cross-site");
        test.send(Cast::Visitor, request, axum::body::Body::empty()).await.assert_status(403);
    }
}
