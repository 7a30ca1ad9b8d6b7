//! Whoever's account is shut, and agents who are none any more (A3, A7).

use vestibule_testkit::{Cast, SITE, TestApp, db_test};

use super::{ask, form, link, start_in};
use crate::receive::{Received, receive};
use crate::settings::Settings;

/// To whom mails went, in order, since there were `before`.
fn mailed(test: &TestApp, before: usize) -> Vec<String> {
    let mut to: Vec<String> = test.mails().split_off(before).into_iter().map(|mail| mail.to.email).collect();
    to.sort();
    to
}

async fn decide(test: &TestApp, settings: Settings) {
    let mut tx = test.app.db.begin().await.unwrap();
    settings.update(&mut tx, SITE).await.unwrap();
    tx.commit(test.app.now()).await.unwrap();
}

db_test! {
    async fn whoever_is_no_agent_any_more_is_given_nothing_and_the_team_hears(db: TestDb) {
        let test = start_in(db).await;
        decide(&test, Settings { default_assignee: Some(Cast::Nina.id()), ..Settings::default() }).await;
        ask(&test, Cast::Ana, "While Nina is there").await;
        test.work().await;
        assert_eq!(mailed(&test, 0), ["ana@example.org", "nina@example.org"]);
        test.shut(Cast::Nina);
        let before = test.mails().len();
        ask(&test, Cast::Ana, "When she is gone").await;
        test.work().await;
        let to = mailed(&test, before);
        assert!(to.contains(&"ada@example.org".to_owned()) && !to.contains(&"nina@example.org".to_owned()), "{to:?}");
        assert_eq!(test.count("SELECT COUNT(*) AS value FROM tickets_request WHERE assignee_id IS NOT NULL").await, 1);
    }
}

db_test! {
    async fn an_answer_to_an_agent_who_is_gone_reaches_the_others_whatever_the_settings_say(db: TestDb) {
        let test = start_in(db).await;
        decide(&test, Settings { default_assignee: Some(Cast::Nina.id()), mail_all_agents: false, ..Settings::default() }).await;
        let number = ask(&test, Cast::Ana, "The hub blinks").await;
        test.work().await;
        test.shut(Cast::Nina);
        let before = test.mails().len();
        test.post(Cast::Ana, &format!("/en/requests/{number}/reply"), &[("body", "Still.")]).await.assert_status(303);
        test.work().await;
        let to = mailed(&test, before);
        assert!(to.contains(&"ada@example.org".to_owned()) && !to.contains(&"nina@example.org".to_owned()), "{to:?}");
        assert!(!to.contains(&"timo@example.org".to_owned()), "bound to a team that does not have it");
    }
}

db_test! {
    async fn shut_people_hear_nothing_and_no_link_or_address_of_theirs_lets_them_in(db: TestDb) {
        let test = start_in(db).await;
        let number = ask(&test, Cast::Ana, "The hub blinks").await;
        let page = format!("/en/requests/{number}");
        test.post(Cast::Ana, &format!("{page}/colleagues"), &[("email", "lin@example.org")]).await.assert_status(303);
        test.work().await;
        let mail = test.last_mail_to("lin@example.org");
        let door = link(&mail.text, "/open/");
        test.get(Cast::Visitor, &door).await.assert_status(200);
        test.shut(Cast::Lin);
        test.get(Cast::Visitor, &door).await.assert_status(410).assert_hides("The hub blinks");
        test.post(Cast::Visitor, &format!("{door}/reply"), &[("body", "Let me in")]).await.assert_status(410);
        let raw = format!("From: lin@example.org\r\nTo: {}\r\nMessage-ID: <1@x>\r\n\r\nLet me in\r\n", mail.reply_to);
        assert_eq!(receive(&test.app, raw.as_bytes(), &[]).await.unwrap(), Received::Unknown);
        let before = test.mails().len();
        let answer = [("kind", "reply"), ("body", "Press the button.")];
        test.post(Cast::Nina, &format!("/desk/requests/{number}/reply"), &answer).await.assert_status(303);
        test.work().await;
        assert_eq!(mailed(&test, before), ["ana@example.org"]);
    }
}

db_test! {
    async fn a_shut_account_is_let_into_no_request_and_sends_none_as_a_visitor(db: TestDb) {
        let test = start_in(db).await;
        test.shut(Cast::Lin);
        let number = ask(&test, Cast::Ana, "The hub blinks").await;
        let colleagues = format!("/en/requests/{number}/colleagues");
        test.post(Cast::Ana, &colleagues, &[("email", "lin@example.org")]).await.assert_status(303);
        test.work().await;
        assert!(test.mails().iter().all(|mail| mail.to.email != "lin@example.org"));
        let address = form(&test, "question").await;
        let fields = [("subject", "Hello"), ("body", "Again"), ("name", "Lin"), ("email", "lin@example.org")];
        test.post(Cast::Visitor, &address, &fields).await.assert_status(303);
        test.work().await;
        let confirm = link(&test.last_mail_to("lin@example.org").text, "/confirm/");
        test.post(Cast::Visitor, &confirm, &[]).await.assert_status(410);
        test.get(Cast::Nina, "/desk?view=all").await.assert_hides("Hello");
    }
}
