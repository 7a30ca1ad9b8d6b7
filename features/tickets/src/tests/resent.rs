//! A form that is sent again: the same is one, something else is asked about and never lost (R6).

use vestibule_testkit::{Answer, Cast, TestApp, db_test};

use super::{ask, form, number_of, start_in};

const COUNT: &str = "SELECT COUNT(*) AS value FROM tickets_request";

/// The key of a form on a page.
fn key(page: &Answer, form: &str) -> String {
    page.attributes(&format!("{form} input[name=once]"), "value").remove(0)
}

async fn entries(test: &TestApp) -> i64 {
    test.count("SELECT COUNT(*) AS value FROM tickets_entry WHERE kind <> 'change'").await
}

db_test! {
    async fn a_request_that_was_changed_and_sent_again_is_asked_about_and_loses_no_word(db: TestDb) {
        let test = start_in(db).await;
        let address = form(&test, "question").await;
        let first = [("once", "k"), ("subject", "Hub"), ("body", "It blinks.")];
        let more = [("once", "k"), ("subject", "Hub"), ("body", "It blinks. And it is hot!")];
        for _ in 0..2 {
            assert_eq!(number_of(&test.post(Cast::Ana, &address, &first).await), 1001);
        }
        let page = test.post(Cast::Ana, &address, &more).await;
        page.assert_status(422).assert_shows("Send this, too?").assert_shows("And it is hot!").assert_shows("/en/requests/1001\"");
        assert_eq!(test.count(COUNT).await, 1);
        let fresh = key(&page, "form#ask");
        assert_ne!(fresh, "k");
        for _ in 0..2 {
            let again = [("once", fresh.as_str()), ("subject", "Hub"), ("body", "It blinks. And it is hot!"), ("anyway", "yes")];
            assert_eq!(number_of(&test.post(Cast::Ana, &address, &again).await), 1002);
        }
        assert_eq!(number_of(&test.post(Cast::Ana, &address, &first).await), 1001, "the same as at first is that request");
        test.get(Cast::Ana, "/en/requests/1002").await.assert_shows("And it is hot!");
    }
}

db_test! {
    async fn a_visitor_who_mends_the_address_and_sends_again_is_asked_and_told_no_number(db: TestDb) {
        let test = start_in(db).await;
        let address = form(&test, "question").await;
        let send = |email: &'static str, once: String| {
            let (test, address) = (&test, &address);
            async move {
                let fields = [("once", once.as_str()), ("subject", "Hub"), ("body", "Hot"), ("name", "Iva"), ("email", email)];
                test.post(Cast::Visitor, address, &fields).await
            }
        };
        send("iva@exmaple.org", "v".to_owned()).await.assert_status(303);
        send("iva@exmaple.org", "v".to_owned()).await.assert_status(303);
        let page = send("iva@example.org", "v".to_owned()).await;
        page.assert_status(422).assert_shows("Send this, too?").assert_hides("name=\"anyway\"");
        assert_eq!(page.attributes("#f-email", "value"), ["iva@example.org"]);
        send("iva@example.org", key(&page, "form#ask")).await.assert_status(303);
        test.work().await;
        assert!(test.last_mail_to("iva@example.org").text.contains("/confirm/"));
        assert_eq!(test.count(COUNT).await, 2);
    }
}

db_test! {
    async fn other_files_under_the_same_key_are_something_else(db: TestDb) {
        let test = start_in(db).await;
        let number = ask(&test, Cast::Ana, "Hub").await;
        let address = format!("/en/requests/{number}/reply");
        let fields = [("once", "k"), ("body", "See the log")];
        for _ in 0..2 {
            let files = [("files", "a.log", b"error 7".as_slice())];
            test.post_files(Cast::Ana, &address, &fields, &files).await.assert_status(303);
        }
        let files = [("files", "a.log", b"error 8".as_slice())];
        let page = test.post_files(Cast::Ana, &address, &fields, &files).await;
        page.assert_status(422).assert_shows("Send this, too?").assert_shows("choose your files again");
        assert_eq!(entries(&test).await, 2);
    }
}

db_test! {
    async fn an_answer_that_was_changed_and_sent_again_is_asked_about_on_both_sides(db: TestDb) {
        let test = start_in(db).await;
        let number = ask(&test, Cast::Ana, "Hub").await;
        let sides = [
            (Cast::Ana, format!("/en/requests/{number}/reply"), "form.reply", "reply"),
            (Cast::Nina, format!("/desk/requests/{number}/reply"), "form.box", "reply"),
            (Cast::Nina, format!("/desk/requests/{number}/reply"), "form.box", "note"),
        ];
        for (place, (who, address, form, kind)) in sides.iter().enumerate() {
            let before = entries(&test).await;
            let once = format!("k{place}");
            let said = |body: &'static str, once: &str| {
                [("once", once.to_owned()), ("kind", (*kind).to_owned()), ("body", body.to_owned())]
            };
            let send = async |fields: [(&str, String); 3]| {
                let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
                test.post(*who, address, &fields).await
            };
            let first = send(said("One", &once)).await;
            first.assert_status(303);
            assert_eq!(send(said("One", &once)).await.location(), first.location(), "the same answer");
            let page = send(said("One and two", &once)).await;
            page.assert_status(422).assert_shows("Send this, too?").assert_shows("One and two");
            assert_eq!(entries(&test).await, before + 1);
            let fresh = key(&page, form);
            assert_ne!(fresh, once);
            send(said("One and two", &fresh)).await.assert_status(303);
            send(said("One and two", &fresh)).await.assert_status(303);
            assert_eq!(entries(&test).await, before + 2);
        }
    }
}

db_test! {
    async fn a_note_that_is_sent_again_as_an_answer_is_asked_about(db: TestDb) {
        let test = start_in(db).await;
        let number = ask(&test, Cast::Ana, "Hub").await;
        let address = format!("/desk/requests/{number}/reply");
        test.post(Cast::Nina, &address, &[("once", "k"), ("kind", "note"), ("body", "Restart it.")]).await.assert_status(303);
        let answer = [("once", "k"), ("kind", "reply"), ("body", "Restart it.")];
        test.post(Cast::Nina, &address, &answer).await.assert_status(422).assert_shows("Send this, too?");
        test.get(Cast::Ana, &format!("/en/requests/{number}")).await.assert_hides("Restart it.");
    }
}

db_test! {
    async fn an_agent_who_changes_a_request_for_a_customer_and_sends_again_is_asked(db: TestDb) {
        let test = start_in(db).await;
        let address = form(&test, "question").await;
        let id = address.rsplit('/').next().unwrap();
        let fields = |body: &'static str| {
            [("once", "k"), ("form", id), ("email", "ana@example.org"), ("locale", "en"), ("subject", "Called"), ("body", body)]
        };
        let made = test.post(Cast::Nina, "/desk/new", &fields("About a valve")).await;
        made.assert_status(303);
        assert_eq!(test.post(Cast::Nina, "/desk/new", &fields("About a valve")).await.location(), made.location());
        let page = test.post(Cast::Nina, "/desk/new", &fields("About two valves")).await;
        page.assert_status(422).assert_shows("Send this, too?").assert_shows("About two valves");
        assert_eq!(test.count(COUNT).await, 1);
    }
}
