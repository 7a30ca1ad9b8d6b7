//! Whose password an account has once its address is proved.

use vestibule_base::{Id, Locale, Role};
use vestibule_store::{Query, migrate, params};
use vestibule_testkit::{Cast, TestApp, TestDb, db_test};

use super::{PASSWORD, add_person, cookie_of, get_with, link_to, post_with, sign_in, start};

/// What the stranger chose.
const STRANGERS: &str = "nine copper lanterns drift";
/// Somebody whom the portal knows by address alone.
const LIN: &str = "lin@example.org";

/// Lin has an invitation, which is answered; then a stranger signs up with her address, whose link is answered, too.
async fn invited(db: TestDb) -> (TestApp, String, String) {
    let test = start(db).await;
    add_person(&test, 7, "nina@example.org", &[Role::Agent]).await;
    let nina = sign_in(&test, "nina@example.org").await;
    let made = post_with(&test, &nina, "/admin/organisations", &[("name", "Northwind")]).await.location();
    let page = made.split('?').next().unwrap().to_owned();
    post_with(&test, &nina, &format!("{page}/invite"), &[("email", LIN), ("name", "Lin"), ("requests", "reply")])
        .await
        .assert_status(303);
    test.work().await;
    let invitation = link_to(&test, LIN);
    let foreign = sign_up(&test, "Call 555 now", STRANGERS).await;
    (test, invitation, foreign)
}

/// Signs up with Lin's address; answers the mailed link.
async fn sign_up(test: &TestApp, name: &str, password: &str) -> String {
    test.post(Cast::Visitor, "/en/sign-up", &[("name", name), ("email", LIN), ("password", password)]).await.assert_status(303);
    test.work().await;
    link_to(test, LIN)
}

async fn try_password(test: &TestApp, password: &str) -> u16 {
    test.post(Cast::Visitor, "/en/sign-in", &[("email", LIN), ("password", password)]).await.status.as_u16()
}

/// The stranger comes in neither by the password nor by having the own mail opened afterwards.
async fn assert_shut_for_the_stranger(test: &TestApp, foreign: &str) {
    assert_eq!(try_password(test, STRANGERS).await, 422);
    test.post(Cast::Visitor, foreign, &[]).await.assert_status(410);
    assert_eq!(try_password(test, STRANGERS).await, 422);
}

db_test! {
    async fn a_stranger_has_no_password_in_an_account_that_an_invitation_opens(db: TestDb) {
        let (test, invitation, foreign) = invited(db).await;
        let lin = cookie_of(test.post(Cast::Visitor, &invitation, &[]).await.assert_status(303));
        assert_shut_for_the_stranger(&test, &foreign).await;
        let account = get_with(&test, &lin, "/en/account").await;
        assert_eq!(account.attributes("input[name=name]", "value"), ["Lin"], "and the name is hers");
    }
}

db_test! {
    async fn a_stranger_has_no_password_in_an_account_that_a_mailed_link_opens(db: TestDb) {
        let (test, _, foreign) = invited(db).await;
        test.post(Cast::Visitor, "/en/sign-in/mail", &[("email", LIN)]).await.assert_status(303);
        test.work().await;
        let link = link_to(&test, LIN);
        test.post(Cast::Visitor, &link, &[]).await.assert_status(303);
        assert_shut_for_the_stranger(&test, &foreign).await;
    }
}

db_test! {
    async fn a_stranger_has_no_password_in_an_account_that_a_code_opens(db: TestDb) {
        let (test, _, foreign) = invited(db).await;
        test.post(Cast::Visitor, "/en/sign-in/mail", &[("email", LIN)]).await.assert_status(303);
        test.work().await;
        let mail = test.last_mail_to(LIN);
        let code = mail.text.lines().find(|line| line.len() == 6 && line.bytes().all(|byte| byte.is_ascii_digit())).unwrap();
        test.post(Cast::Visitor, "/en/sign-in/code", &[("email", LIN), ("code", code)]).await.assert_status(303);
        assert_shut_for_the_stranger(&test, &foreign).await;
    }
}

db_test! {
    async fn a_stranger_has_no_password_in_an_account_whose_owner_chooses_one(db: TestDb) {
        let (test, _, foreign) = invited(db).await;
        test.post(Cast::Visitor, "/en/forgot", &[("email", LIN)]).await.assert_status(200);
        test.work().await;
        let link = link_to(&test, LIN);
        test.post(Cast::Visitor, &link, &[("password", PASSWORD)]).await.assert_status(303);
        assert_shut_for_the_stranger(&test, &foreign).await;
        assert_eq!(try_password(&test, PASSWORD).await, 303);
    }
}

db_test! {
    async fn of_two_sign_ups_the_one_whose_mail_is_opened_counts(db: TestDb) {
        let test = start(db).await;
        let own = sign_up(&test, "Lin Vella", PASSWORD).await;
        let foreign = sign_up(&test, "Call 555 now", STRANGERS).await;
        let lin = cookie_of(test.post(Cast::Visitor, &own, &[]).await.assert_status(303));
        assert_shut_for_the_stranger(&test, &foreign).await;
        assert_eq!(try_password(&test, PASSWORD).await, 303);
        let account = get_with(&test, &lin, "/en/account").await;
        assert_eq!(account.attributes("input[name=name]", "value"), ["Lin Vella"]);
    }
}

db_test! {
    async fn a_mail_to_an_unproved_address_carries_no_words_of_whoever_typed_it(db: TestDb) {
        let test = start(db).await;
        sign_up(&test, "Call 555 now", STRANGERS).await;
        sign_up(&test, "Call 555 now", STRANGERS).await;
        for mail in test.mails() {
            assert!(!format!("{mail:?}").contains("Call"), "{mail:?}");
        }
    }
}

db_test! {
    async fn a_password_that_an_unproved_account_has_from_before_opens_nothing(db: TestDb) {
        let now = vestibule_base::Timestamp::parse("2026-11-22T10:00:00Z").unwrap();
        migrate::migrate(&db.db, &crate::MIGRATIONS[..2], now).await.unwrap();
        let sql = "INSERT INTO accounts_person (id, email, name, password, verified_at, locale, time_zone, notices, made_at) \
                   VALUES ($1, $2, '', 'kept', $3, $4, '', '{}', $5)";
        let mut tx = db.db.begin().await.unwrap();
        for (id, email, proved) in [(8, LIN, None), (9, "eva@example.org", Some(now))] {
            tx.run(sql, params![Id(id), email, proved, Locale::EN, now]).await.unwrap();
        }
        tx.commit(now).await.unwrap();
        let test = start(db).await;
        assert_eq!(test.count("SELECT COUNT(*) AS value FROM accounts_person WHERE password = ''").await, 1);
        // A program of the version before may still run beside this one.
        let mut tx = test.app.db.begin().await.unwrap();
        tx.run("UPDATE accounts_person SET password = 'theirs' WHERE id = 8", params![]).await.unwrap();
        tx.commit(now).await.unwrap();
        test.post(Cast::Visitor, "/en/sign-in/mail", &[("email", LIN)]).await.assert_status(303);
        test.work().await;
        let link = link_to(&test, LIN);
        test.post(Cast::Visitor, &link, &[]).await.assert_status(303);
        assert_eq!(test.count("SELECT COUNT(*) AS value FROM accounts_person WHERE id = 8 AND password = ''").await, 1);
        assert_eq!(test.count("SELECT COUNT(*) AS value FROM accounts_person WHERE id = 9 AND password = 'kept'").await, 1);
    }
}

/// Bo, who has an account and asks for Lin's address; answers his session and the link that was mailed there.
async fn asking_for_lins(test: &TestApp) -> (String, String) {
    add_person(test, 8, "bo@example.org", &[]).await;
    let bo = sign_in(test, "bo@example.org").await;
    post_with(test, &bo, "/en/account/email", &[("email", LIN), ("old", PASSWORD)]).await.assert_status(303);
    test.work().await;
    let at_old = link_to(test, "bo@example.org");
    test.post(Cast::Visitor, &at_old, &[]).await.assert_status(303);
    test.work().await;
    (bo, link_to(test, LIN))
}

db_test! {
    async fn an_address_that_is_known_without_an_account_is_taken_over_with_what_belongs_to_it(db: TestDb) {
        let (test, invitation, foreign) = invited(db).await;
        let other = test.count(&format!("SELECT id AS value FROM accounts_person WHERE email = '{LIN}'")).await;
        let mut tx = test.app.db.begin().await.unwrap();
        tx.run("INSERT INTO accounts_organisation (id, name, note, made_at) VALUES (61, 'Brook', '', 0)", params![]).await.unwrap();
        let sql = "INSERT INTO accounts_member (organisation_id, person_id, requests, made_at) VALUES (61, $1, 'read', 0)";
        tx.run(sql, params![other]).await.unwrap();
        tx.commit(test.app.now()).await.unwrap();
        let (bo, at_new) = asking_for_lins(&test).await;
        assert_eq!(test.post(Cast::Visitor, &at_new, &[]).await.location(), "/en?done=email-changed");
        get_with(&test, &bo, "/en/account").await.assert_status(401);
        let bo = cookie_of(&test.post(Cast::Visitor, "/en/sign-in", &[("email", LIN), ("password", PASSWORD)]).await);
        get_with(&test, &bo, "/en/account/organisation").await.assert_shows("Brook");
        assert_eq!(test.count("SELECT COUNT(*) AS value FROM accounts_person").await, 2, "Nina and Bo");
        let told = format!("{{\"person\":{other},\"into\":8}}");
        let sql = "SELECT COUNT(*) AS value FROM store_event WHERE name = $1 AND payload = $2";
        let events: Option<i64> = test.app.db.value(sql, params!["person_merged", told]).await.unwrap();
        assert_eq!(events, Some(1), "others hear of it");
        test.post(Cast::Visitor, &foreign, &[]).await.assert_status(410);
        test.post(Cast::Visitor, &invitation, &[]).await.assert_status(303);
        get_with(&test, &bo, "/en/account/organisation").await.assert_shows("Northwind");
    }
}

db_test! {
    async fn who_owns_an_address_is_told_that_another_account_has_it(db: TestDb) {
        for sql in ["", "UPDATE accounts_person SET verified_at = NULL, suspended_at = 1 WHERE id = 9",
            "INSERT INTO accounts_grant (person_id, role, site_id) VALUES (9, 'agent', 1)"] {
            // One program for each way in which the other account is in use.
            let product = if db.url.starts_with("sqlite") { vestibule_testkit::Product::Sqlite } else { vestibule_testkit::Product::Postgres };
            let test = start(TestDb::new(product).await).await;
            add_person(&test, 9, LIN, &[]).await;
            let mut tx = test.app.db.begin().await.unwrap();
            if !sql.is_empty() {
                tx.run("UPDATE accounts_person SET verified_at = NULL WHERE id = 9", params![]).await.unwrap();
                tx.run(sql, params![]).await.unwrap();
            }
            tx.commit(test.app.now()).await.unwrap();
            let (bo, at_new) = asking_for_lins(&test).await;
            assert_eq!(test.post(Cast::Visitor, &at_new, &[]).await.location(), "/en?done=email-taken", "{sql}");
            test.get(Cast::Visitor, "/en?done=email-taken").await.assert_shows("another account here has this address");
            get_with(&test, &bo, "/en/account").await.assert_shows("bo@example.org");
            assert_eq!(test.count("SELECT COUNT(*) AS value FROM accounts_person").await, 2);
        }
    }
}

/// Sets the portal up, as the link of the first start does.
async fn set_up(test: &TestApp, email: &str) {
    let ada = vestibule_contracts::slots::NewAdministrator {
        name: "Ada".into(),
        email: email.into(),
        password: PASSWORD.into(),
        locale: Locale::EN,
    };
    assert!(test.app.slots.people.as_ref().unwrap().make_administrator(ada).await.unwrap().is_empty());
}

db_test! {
    async fn who_signs_up_before_the_set_up_does_not_take_its_place(db: TestDb) {
        let test = start(db).await;
        let link = sign_up(&test, "Lin Vella", PASSWORD).await;
        test.post(Cast::Visitor, &link, &[]).await.assert_status(303);
        assert!(crate::nobody_administers(&test.app.db).await.unwrap(), "the link of the set-up is printed still");
        set_up(&test, "ada@example.org").await;
        assert!(!crate::nobody_administers(&test.app.db).await.unwrap());
    }
}

db_test! {
    async fn whoever_sets_the_portal_up_gets_the_account_of_that_address_and_nobody_else_keeps_it(db: TestDb) {
        let test = start(db).await;
        let link = sign_up(&test, "Lin Vella", STRANGERS).await;
        let before = cookie_of(test.post(Cast::Visitor, &link, &[]).await.assert_status(303));
        set_up(&test, LIN).await;
        get_with(&test, &before, "/en/account").await.assert_status(401);
        assert_eq!(try_password(&test, STRANGERS).await, 422);
        let ada = sign_in(&test, LIN).await;
        get_with(&test, &ada, "/admin/people").await.assert_status(200).assert_shows("Ada");
    }
}
