//! What customers and visitors see.

use vestibule_base::Timestamp;
use vestibule_store::{Query, params};
use vestibule_testkit::{Cast, TestApp, db_test};

use super::{ask, form, link, number_of, start, start_in};

#[tokio::test]
async fn a_customer_sends_a_request_and_sees_its_number_and_the_promise() {
    let test = start().await;
    let address = form(&test, "question").await;
    let page = test.get(Cast::Ana, &address).await;
    page.assert_status(200).assert_shows("name=\"once\"").assert_hides("name=\"email\"");
    let answer = test.post(Cast::Ana, &address, &[("subject", "Hub offline"), ("body", "It **blinks**.")]).await;
    answer.assert_status(303);
    assert_eq!(answer.location(), "/en/requests/1001/sent");
    test.get(Cast::Ana, "/en/requests/1001/sent").await.assert_status(200).assert_shows("#1001").assert_shows("keep-done");
    let page = test.get(Cast::Ana, "/en/requests/1001").await;
    page.assert_status(200).assert_shows("<strong>blinks</strong>").assert_shows("Received");
    test.get(Cast::Ana, "/en/requests").await.assert_status(200).assert_shows("Hub offline");
}

#[tokio::test]
async fn with_several_forms_the_subject_comes_first_and_keeps_the_words_that_were_sought() {
    let test = start().await;
    let page = test.get(Cast::Visitor, "/en/requests/new?q=red+light").await;
    page.assert_status(200).assert_shows("Report a problem").assert_shows("?q=red+light");
    let page = test.get(Cast::Visitor, &format!("{}?q=red+light", form(&test, "problem").await)).await;
    assert_eq!(page.attributes("#f-subject", "value"), ["red light"]);
    assert!(!page.attributes("[data-when-field]", "data-when-field").is_empty());
}

#[tokio::test]
async fn a_refused_form_keeps_everything_that_was_typed() {
    let test = start().await;
    let address = form(&test, "problem").await;
    let fields = [("subject", "Hub <b>dead</b>"), ("body", ""), ("name", "Iva"), ("email", "nonsense"), ("once", "k1")];
    let page = test.post(Cast::Visitor, &address, &fields).await;
    page.assert_status(422)
        .assert_shows("Write your message.")
        .assert_shows("This is needed.")
        .assert_shows("such as ana@example.org");
    assert_eq!(page.attributes("#f-subject", "value"), ["Hub <b>dead</b>"]);
    assert_eq!(page.attributes("#f-name", "value"), ["Iva"]);
    assert_eq!(page.attributes("form#ask input[name=once]", "value"), ["k1"]);
    assert_eq!(test.count("SELECT COUNT(*) AS value FROM tickets_request").await, 0);
}

db_test! {
    async fn only_the_fields_that_fit_the_answers_before_are_asked(db: TestDb) {
        let test = start_in(db).await;
        let address = form(&test, "problem").await;
        let page = test.get(Cast::Ana, &address).await;
        let place = page.attributes("select", "name").remove(0);
        let serial = page.attributes("[data-when-field] input", "name").remove(0);
        let fields = [("subject", "a"), ("body", "b"), (place.as_str(), "app"), (serial.as_str(), "SN1")];
        test.post(Cast::Ana, &address, &fields).await.assert_status(303);
        test.get(Cast::Ana, "/en/requests/1001").await.assert_shows("In the app").assert_hides("SN1");
        let fields = [("subject", "other thing"), ("body", "b"), (place.as_str(), "device"), (serial.as_str(), "SN1")];
        test.post(Cast::Ana, &address, &fields).await.assert_status(303);
        test.get(Cast::Ana, "/en/requests/1002").await.assert_shows("SN1");
        let fields = [("subject", "third"), ("body", "b"), (place.as_str(), "'; DROP TABLE tickets_request; --")];
        test.post(Cast::Ana, &address, &fields).await.assert_status(422).assert_shows("Choose one of the list");
    }
}

#[tokio::test]
async fn hostile_input_is_text_or_a_clear_message() {
    let test = start().await;
    let address = form(&test, "question").await;
    let script = "<script>alert(1)</script>";
    let fields = [("subject", script), ("body", "<img src=x onerror=alert(1)> '; DROP TABLE tickets_entry; --")];
    test.post(Cast::Ana, &address, &fields).await.assert_status(303);
    for page in ["/en/requests/1001", "/en/requests", "/en/requests/1001/sent"] {
        test.get(Cast::Ana, page).await.assert_status(200).assert_hides(script).assert_hides("onerror");
    }
    for page in ["/desk?view=all", "/desk/requests/1001?view=all"] {
        test.get(Cast::Nina, page).await.assert_status(200).assert_hides(script).assert_hides("onerror");
    }
    let long = "x".repeat(1 << 20);
    let page = test.post(Cast::Ana, &address, &[("subject", long.as_str()), ("body", long.as_str())]).await;
    page.assert_status(422).assert_shows("up to 200 characters").assert_shows("up to 20,000 characters");
    let page = test.get(Cast::Ana, "/en/requests?q=%25%27%3B--&state=%3Cscript%3E&page=-9").await;
    page.assert_status(200).assert_hides("<script>\"");
    test.get(Cast::Ana, "/en/requests/99999999999999999999").await.assert_status(404);
    test.get(Cast::Ana, "/en/requests/new/abc").await.assert_status(404);
}

/// A visitor sends a request; answers the confirming link.
async fn visitor_asks(test: &TestApp) -> String {
    let address = form(test, "question").await.replace("/en/", "/hr/");
    let fields = [("subject", "Pitanje"), ("body", "Kako?"), ("name", "Iva"), ("email", "Iva@Example.org")];
    let answer = test.post(Cast::Visitor, &address, &fields).await;
    answer.assert_status(303);
    assert_eq!(answer.location(), "/hr/requests/check-mail");
    test.work().await;
    link(&test.last_mail_to("iva@example.org").text, "/confirm/")
}

db_test! {
    async fn a_visitors_request_counts_when_the_mailed_link_is_opened_and_not_before(db: TestDb) {
        let test = start_in(db).await;
        let confirm = visitor_asks(&test).await;
        assert!(confirm.starts_with("/hr/"), "{confirm}");
        let asked = test.last_mail_to("iva@example.org");
        assert!(!asked.text.contains("Pitanje") && !asked.subject.contains("Pitanje"), "nobody writes to strangers in our name");
        test.get(Cast::Nina, "/desk?view=all").await.assert_hides("Pitanje");
        test.get(Cast::Nina, "/desk/requests/1001").await.assert_status(404);
        assert_eq!(test.mails().len(), 1, "nobody else was told");
        // A program that scans mails opens the link, and nothing happens.
        test.get(Cast::Visitor, &confirm).await.assert_status(200);
        assert_eq!(test.count("SELECT COUNT(*) AS value FROM tickets_request WHERE number IS NOT NULL").await, 0);
        let opened = test.post(Cast::Visitor, &confirm, &[]).await;
        opened.assert_status(303);
        let page = opened.location();
        assert!(page.starts_with("/hr/requests/1001/open/"), "{page}");
        test.get(Cast::Visitor, &page).await.assert_status(200).assert_shows("Pitanje");
        test.get(Cast::Nina, "/desk?view=all").await.assert_shows("Pitanje");
        test.post(Cast::Visitor, &confirm, &[]).await.assert_status(303);
        test.work().await;
        assert_eq!(test.count("SELECT COUNT(*) AS value FROM tickets_request").await, 1, "the link makes one request");
        assert!(test.last_mail_to("nina@example.org").subject.contains("Pitanje"));
        assert!(test.last_mail_to("iva@example.org").subject.contains("#1001"));
    }
}

#[tokio::test]
async fn what_nobody_confirms_is_forgotten_after_seven_days() {
    let test = start().await;
    let confirm = visitor_asks(&test).await;
    test.advance(6 * Timestamp::DAY);
    test.work().await;
    assert_eq!(test.count("SELECT COUNT(*) AS value FROM tickets_request").await, 1);
    test.advance(2 * Timestamp::DAY);
    test.work().await;
    assert_eq!(test.count("SELECT COUNT(*) AS value FROM tickets_request").await, 0);
    assert_eq!(test.count("SELECT COUNT(*) AS value FROM tickets_entry").await, 0);
    test.get(Cast::Visitor, &confirm).await.assert_status(410);
}

#[tokio::test]
async fn what_is_not_ones_own_does_not_exist() {
    let test = start().await;
    let number = ask(&test, Cast::Marko, "Marko's secret matter").await;
    let page = format!("/en/requests/{number}");
    test.get(Cast::Marko, &page).await.assert_status(200);
    test.get(Cast::Visitor, &page).await.assert_status(401).assert_hides("secret matter");
    for stranger in [Cast::Lin, Cast::Ana, Cast::Mira] {
        test.get(stranger, &page).await.assert_status(404).assert_hides("secret matter");
        test.post(stranger, &format!("{page}/reply"), &[("body", "hi")]).await.assert_status(404);
        test.post(stranger, &format!("{page}/state"), &[("to", "closed")]).await.assert_status(404);
        test.post(stranger, &format!("{page}/colleagues"), &[("email", "lin@example.org")]).await.assert_status(404);
        test.get(stranger, "/en/requests?of=organisation").await.assert_hides("secret matter");
        test.get(stranger, "/desk").await.assert_status(404);
    }
}

#[tokio::test]
async fn a_member_who_may_read_the_organisations_requests_reads_but_does_not_write() {
    let test = start().await;
    let number = ask(&test, Cast::Marko, "Invoice for May").await;
    let page = format!("/en/requests/{number}");
    test.get(Cast::Eleni, &page).await.assert_status(200).assert_shows("Invoice for May").assert_hides("/reply\"");
    test.post(Cast::Eleni, &format!("{page}/reply"), &[("body", "hi")]).await.assert_status(404);
    test.get(Cast::Eleni, "/en/requests").await.assert_hides("Invoice for May");
    test.get(Cast::Eleni, "/en/requests?of=organisation").await.assert_shows("Invoice for May");
}

#[tokio::test]
async fn an_agent_who_opens_the_customers_address_comes_to_the_desk() {
    let test = start().await;
    let number = ask(&test, Cast::Ana, "Hub").await;
    let answer = test.get(Cast::Nina, &format!("/en/requests/{number}")).await;
    assert_eq!(answer.location(), format!("/desk/requests/{number}"));
}

db_test! {
    async fn whoever_asks_the_same_again_is_warned_and_may_send_anyway(db: TestDb) {
        let test = start_in(db).await;
        ask(&test, Cast::Ana, "Hub is offline").await;
        let address = form(&test, "question").await;
        let again = [("subject", "hub is offline!"), ("body", "Still."), ("once", "k2")];
        let page = test.post(Cast::Ana, &address, &again).await;
        page.assert_status(422).assert_shows("/en/requests/1001").assert_shows("Still.").assert_shows("name=\"anyway\"");
        let anyway = [&again[..], &[("anyway", "yes")]].concat();
        assert_eq!(number_of(&test.post(Cast::Ana, &address, &anyway).await), 1002);
        assert_eq!(number_of(&test.post(Cast::Ana, &address, &again).await), 1002, "the same form again is the same request");
        let another = [&again[..2], &[("once", "k3")]].concat();
        assert_eq!(number_of(&test.post(Cast::Marko, &address, &another).await), 1003, "nobody else has asked it");
        test.advance(4 * Timestamp::DAY);
        test.post(Cast::Ana, &address, &[("subject", "Hub is offline"), ("body", "x"), ("once", "k4")]).await.assert_status(303);
    }
}

#[tokio::test]
async fn this_solved_it_is_counted_once_and_sends_nothing() {
    let test = start().await;
    for _ in 0..2 {
        let answer = test
            .post(Cast::Visitor, "/en/requests/solved", &[("subject", "red light"), ("once", "s1"), ("solved_by", "article:77")])
            .await;
        assert_eq!(answer.location(), "/en/requests/solved");
    }
    test.get(Cast::Visitor, "/en/requests/solved").await.assert_status(200).assert_shows("keep-done");
    assert_eq!(test.count("SELECT COUNT(*) AS value FROM tickets_deflection").await, 1);
    assert_eq!(test.count("SELECT COUNT(*) AS value FROM tickets_deflection WHERE solved_by = 'article:77'").await, 1);
    assert_eq!(test.count("SELECT COUNT(*) AS value FROM tickets_request").await, 0);
    let none = test.get(Cast::Visitor, "/en/requests/suggest?q=red").await;
    assert_eq!(none.body, "{\"groups\":[]}");
}

#[tokio::test]
async fn the_secret_link_reads_answers_closes_and_opens_nothing_else() {
    let test = start().await;
    let number = ask(&test, Cast::Ana, "Hub").await;
    let other = ask(&test, Cast::Marko, "Other").await;
    test.work().await;
    let page = link(&test.last_mail_to("ana@example.org").text, "/open/");
    let shown = test.get(Cast::Visitor, &page).await;
    shown.assert_status(200).assert_shows("Hub");
    assert_eq!(shown.headers["referrer-policy"], "same-origin");
    assert!(shown.headers.get("set-cookie").is_none(), "the link signs nobody in");
    test.post(Cast::Visitor, &format!("{page}/reply"), &[("body", "More words"), ("once", "r")]).await.assert_status(303);
    test.get(Cast::Ana, &format!("/en/requests/{number}")).await.assert_shows("More words");
    test.post(Cast::Visitor, &format!("{page}/state"), &[("to", "closed")]).await.assert_status(303);
    test.get(Cast::Visitor, &page).await.assert_shows("Reopen");
    let token = page.rsplit('/').next().unwrap();
    test.get(Cast::Visitor, &format!("/en/requests/{other}/open/{token}")).await.assert_status(404);
    test.get(Cast::Visitor, &format!("/en/requests/{number}/open/{}", "0".repeat(64))).await.assert_status(410);
    let stored = "SELECT COUNT(*) AS value FROM tickets_secret WHERE hash = ";
    assert_eq!(test.count(&format!("{stored}'{token}'")).await, 0, "only the hash is kept");
    test.advance(181 * Timestamp::DAY);
    test.get(Cast::Visitor, &page).await.assert_status(410);
}

#[tokio::test]
async fn a_colleague_gets_a_mail_with_a_link_and_may_answer() {
    let test = start().await;
    let number = ask(&test, Cast::Ana, "Hub").await;
    let page = format!("/en/requests/{number}");
    test.post(Cast::Ana, &format!("{page}/colleagues"), &[("email", "nothing")]).await.assert_status(422);
    for _ in 0..2 {
        test.post(Cast::Ana, &format!("{page}/colleagues"), &[("email", "Lin@example.org")]).await.assert_status(303);
    }
    test.work().await;
    let mails: Vec<_> = test.mails().into_iter().filter(|mail| mail.to.email == "lin@example.org").collect();
    assert_eq!(mails.len(), 1);
    let door = link(&mails[0].text, "/open/");
    test.get(Cast::Visitor, &door).await.assert_status(200);
    test.get(Cast::Lin, &page).await.assert_status(200).assert_shows("added lin@example.org");
    test.post(Cast::Lin, &format!("{page}/reply"), &[("body", "Me too")]).await.assert_status(303);
    test.work().await;
    assert!(test.last_mail_to("ana@example.org").text.contains("> Me too"));
}

#[tokio::test]
async fn files_are_served_to_those_who_may_see_them_and_as_what_they_are() {
    let test = start().await;
    let address = form(&test, "question").await;
    let png = b"\x89PNG\r\n\x1a\n....".as_slice();
    let files = [("files", "a.png", png), ("files", "evil.png", b"<script>alert(1)</script>".as_slice())];
    let answer = test.post_files(Cast::Ana, &address, &[("subject", "s"), ("body", "b")], &files).await;
    let page = answer.location().replace("/sent", "");
    let links = test.get(Cast::Ana, &page).await.attributes("a.file", "href");
    let picture = test.get(Cast::Ana, &links[0]).await;
    picture.assert_status(200);
    assert_eq!(picture.headers["content-type"], "image/png");
    assert!(picture.headers["content-disposition"].to_str().unwrap().starts_with("inline"));
    let evil = test.get(Cast::Ana, &links[1]).await;
    assert!(evil.headers["content-type"].to_str().unwrap().starts_with("text/plain"));
    assert!(evil.headers["content-disposition"].to_str().unwrap().starts_with("attachment"));
    assert_eq!(evil.headers["x-content-type-options"], "nosniff");
    test.get(Cast::Lin, &links[0]).await.assert_status(404);
    test.get(Cast::Visitor, &links[0]).await.assert_status(401);
}

#[tokio::test]
async fn the_list_filters_by_state_and_words_and_has_empty_states() {
    let test = start().await;
    test.get(Cast::Visitor, "/en/requests").await.assert_status(200).assert_shows("/en/sign-in?next=/en/requests");
    test.get(Cast::Ana, "/en/requests").await.assert_shows("No requests yet");
    let first = ask(&test, Cast::Ana, "Račun za svibanj").await;
    ask(&test, Cast::Ana, "Hub offline").await;
    test.post(Cast::Ana, &format!("/en/requests/{first}/state"), &[("to", "closed")]).await.assert_status(303);
    test.get(Cast::Ana, "/en/requests?state=open").await.assert_shows("Hub offline").assert_hides("Račun za svibanj");
    test.get(Cast::Ana, "/en/requests?state=done").await.assert_hides("Hub offline").assert_shows("Račun za svibanj");
    test.get(Cast::Ana, "/en/requests?q=racun").await.assert_hides("Hub offline").assert_shows("Račun za svibanj");
    test.get(Cast::Ana, "/en/requests?q=nowhere").await.assert_shows("Nothing fits");
}

#[tokio::test]
async fn every_page_has_its_words_in_every_language() {
    let test = start().await;
    let number = ask(&test, Cast::Ana, "Hub").await;
    let form = form(&test, "order").await;
    for locale in ["en", "fil", "hr", "el", "zh-Hant"] {
        let pages =
            ["/requests", "/requests/new", "/requests/check-mail", "/requests/solved"].map(|page| format!("/{locale}{page}"));
        let own = [String::new(), "/sent".to_owned()].map(|page| format!("/{locale}/requests/{number}{page}"));
        for page in pages.iter().chain(&own).chain([&form.replace("/en/", &format!("/{locale}/"))]) {
            let answer = test.get(Cast::Ana, page).await;
            answer.assert_status(200);
            let missing = answer.words("main").into_iter().filter(|words| words.contains("tickets-")).collect::<Vec<_>>();
            assert!(missing.is_empty(), "{page}: {missing:?}");
        }
    }
    for page in ["/desk?view=all", "/desk/requests/1001", "/desk/new", "/admin/request-forms", "/admin/request-forms/new"] {
        let answer = test.get(Cast::Ada, page).await;
        answer.assert_status(200);
        assert!(!answer.words("main").join(" ").contains("tickets-"), "{page}");
    }
}

#[tokio::test]
async fn a_request_that_followed_a_search_says_so_once() {
    let test = start().await;
    let address = form(&test, "question").await;
    let page = test.get(Cast::Marko, &format!("{address}?q=red+light&from=search")).await;
    assert_eq!(page.attributes("input[name=sought]", "value"), ["red light"]);
    assert!(test.get(Cast::Marko, &format!("{address}?q=red+light")).await.attributes("input[name=sought]", "value").is_empty());
    let sent = [("once", "o1"), ("sought", "red light"), ("subject", "Red light"), ("body", "It is red.")];
    for _ in 0..2 {
        test.post(Cast::Marko, &address, &sent).await.assert_status(303);
    }
    let told = "SELECT COUNT(*) AS value FROM store_event WHERE name = 'request_followed_search'";
    assert_eq!(test.app.db.value::<i64>(told, params![]).await.unwrap(), Some(1));
}
