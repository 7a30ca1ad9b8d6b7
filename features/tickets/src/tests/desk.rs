//! What agents do.

use vestibule_base::Timestamp;
use vestibule_testkit::{Cast, TestApp, db_test};

use super::{ask, form, link, start, start_in};

/// Sends something from the box of the desk.
async fn say(test: &TestApp, number: i64, fields: &[(&str, &str)]) -> vestibule_testkit::Answer {
    test.post(Cast::Nina, &format!("/desk/requests/{number}/reply"), fields).await
}

#[tokio::test]
async fn a_note_is_for_the_team_alone() {
    let test = start().await;
    let number = ask(&test, Cast::Ana, "Hub").await;
    test.work().await;
    let before = test.mails().len();
    say(&test, number, &[("kind", "note"), ("body", "Customer is grumpy"), ("state", "solved")]).await.assert_status(303);
    test.work().await;
    assert_eq!(test.mails().len(), before, "nobody is told of a note");
    test.get(Cast::Nina, &format!("/desk/requests/{number}")).await.assert_shows("grumpy").assert_shows("post-note");
    test.get(Cast::Ana, &format!("/en/requests/{number}")).await.assert_hides("grumpy").assert_shows("Received");
    let open = link(&test.last_mail_to("ana@example.org").text, "/open/");
    test.get(Cast::Visitor, &open).await.assert_hides("grumpy");
}

#[tokio::test]
async fn the_file_of_a_note_does_not_exist_for_the_customer() {
    let test = start().await;
    let number = ask(&test, Cast::Ana, "Hub").await;
    let fields = [("kind", "note"), ("body", "see file")];
    let address = format!("/desk/requests/{number}/reply");
    test.post_files(Cast::Nina, &address, &fields, &[("files", "log.txt", b"secret log")]).await.assert_status(303);
    let file = test.get(Cast::Nina, &format!("/desk/requests/{number}")).await.attributes("a.file", "href").remove(0);
    test.get(Cast::Nina, &file).await.assert_status(200).assert_shows("secret log");
    let id = file.rsplit('/').next().unwrap();
    test.get(Cast::Ana, &format!("/en/requests/{number}/files/{id}")).await.assert_status(404);
}

#[tokio::test]
async fn an_answer_reaches_the_customer_once_and_hands_over_the_turn() {
    let test = start().await;
    let number = ask(&test, Cast::Ana, "Hub").await;
    test.work().await;
    let fields = [("kind", "reply"), ("body", "Please restart it."), ("then", "waiting"), ("once", "a1")];
    for _ in 0..2 {
        say(&test, number, &fields).await.assert_status(303);
    }
    test.work().await;
    test.work().await;
    let answers: Vec<_> = test.mails().into_iter().filter(|mail| mail.text.contains("> Please restart it.")).collect();
    assert_eq!(answers.len(), 1);
    assert_eq!(answers[0].to.email, "ana@example.org");
    assert!(answers[0].thread.starts_with("request-"));
    let page = test.get(Cast::Ana, &format!("/en/requests/{number}")).await;
    page.assert_shows("Yours").assert_shows("You answer our question").assert_shows("post-staff");
    page.assert_shows("nina waits for an answer").assert_hides("Waiting for the customer");
    test.get(Cast::Ana, "/en/requests").await.assert_shows("Your turn");
    test.post(Cast::Ana, &format!("/en/requests/{number}/reply"), &[("body", "Did not help")]).await.assert_status(303);
    test.work().await;
    assert!(test.last_mail_to("nina@example.org").text.contains("> Did not help"));
    test.get(Cast::Nina, "/desk?view=open").await.assert_shows("state state-open");
}

#[tokio::test]
async fn reactions_that_run_twice_write_once() {
    let test = start().await;
    let number = ask(&test, Cast::Ana, "Hub").await;
    say(&test, number, &[("kind", "reply"), ("body", "Answer")]).await.assert_status(303);
    test.work().await;
    let before = test.mails().len();
    let mut tx = test.app.db.begin().await.unwrap();
    tx.run("UPDATE store_lease SET position = 0 WHERE name = 'reaction/tickets/letters'", vec![]).await.unwrap();
    tx.commit(test.app.now()).await.unwrap();
    test.work().await;
    assert_eq!(test.mails().len(), before);
}

#[tokio::test]
async fn solving_with_an_answer_writes_one_mail_and_solving_alone_another() {
    let test = start().await;
    let (one, two) = (ask(&test, Cast::Ana, "Hub").await, ask(&test, Cast::Marko, "Valve").await);
    test.work().await;
    test.advance(Timestamp::HOUR);
    say(&test, one, &[("kind", "reply"), ("body", "Done."), ("state", "solved"), ("then", "waiting")]).await.assert_status(303);
    let fields = [("state", "solved"), ("assignee", "none"), ("priority", "1"), ("tags", "")];
    test.post(Cast::Nina, &format!("/desk/requests/{two}/fields"), &fields).await.assert_status(303);
    test.work().await;
    let to = |email: &str| test.mails().into_iter().filter(|mail| mail.to.email == email).collect::<Vec<_>>();
    assert_eq!(to("ana@example.org").len(), 2, "received, answered");
    assert!(test.last_mail_to("ana@example.org").text.contains("just write again"));
    assert_eq!(to("marko@example.org").len(), 2, "received, solved");
    assert!(test.last_mail_to("marko@example.org").subject.contains("Solved"));
    test.post(Cast::Marko, &format!("/en/requests/{two}/reply"), &[("body", "It is back")]).await.assert_status(303);
    test.get(Cast::Marko, &format!("/en/requests/{two}")).await.assert_shows("Ours");
}

#[tokio::test]
async fn an_answer_to_what_has_changed_is_shown_again_before_it_goes_out() {
    let test = start().await;
    let number = ask(&test, Cast::Ana, "Hub").await;
    let page = test.get(Cast::Nina, &format!("/desk/requests/{number}")).await;
    let seen = page.attributes("input[name=seen]", "value").remove(0);
    test.post(Cast::Ana, &format!("/en/requests/{number}/reply"), &[("body", "Forget it, it works")]).await.assert_status(303);
    let again = say(&test, number, &[("kind", "reply"), ("body", "Long advice"), ("seen", &seen), ("once", "o")]).await;
    again.assert_status(422).assert_shows("Somebody wrote meanwhile").assert_shows("Long advice").assert_shows("Forget it");
    test.get(Cast::Ana, &format!("/en/requests/{number}")).await.assert_hides("Long advice");
    let now = again.attributes("input[name=seen]", "value").remove(0);
    say(&test, number, &[("kind", "reply"), ("body", "Fine"), ("seen", &now), ("once", "o")]).await.assert_status(303);
    let own = say(&test, number, &[("kind", "reply"), ("body", "And bye"), ("seen", &now), ("once", "p")]).await;
    own.assert_status(303);
}

#[tokio::test]
async fn the_views_hold_what_they_say_and_many_are_changed_at_once() {
    let test = start().await;
    let numbers = [ask(&test, Cast::Ana, "First hub").await, ask(&test, Cast::Marko, "Second valve").await];
    test.get(Cast::Nina, "/desk?view=unassigned").await.assert_shows("First hub").assert_shows("Second valve");
    test.get(Cast::Nina, "/desk?view=mine").await.assert_hides("First hub");
    let (one, two) = (numbers[0].to_string(), numbers[1].to_string());
    let nina = Cast::Nina.id().to_string();
    let fields = [("id", one.as_str()), ("id", two.as_str()), ("assignee", &nina), ("priority", "3"), ("tag", "May Sale")];
    test.post(Cast::Nina, "/desk/bulk?view=mine", &fields).await.assert_status(303);
    let page = test.get(Cast::Nina, "/desk?view=mine").await;
    page.assert_shows("First hub").assert_shows("priority-urgent").assert_shows("may-sale");
    test.get(Cast::Nina, "/desk?view=all&tag=may-sale").await.assert_shows("Second valve");
    test.get(Cast::Nina, "/desk?view=all&tag=other").await.assert_hides("Second valve");
    test.get(Cast::Nina, "/desk?view=all&q=northwind+valve").await.assert_hides("First hub");
    test.get(Cast::Nina, "/desk?view=all&q=second").await.assert_shows("Second valve").assert_hides("First hub");
    let customer = Cast::Ana.id().to_string();
    test.post(Cast::Nina, "/desk/bulk", &[("id", one.as_str()), ("assignee", &customer)]).await.assert_status(400);
    test.advance(9 * Timestamp::HOUR);
    test.get(Cast::Nina, "/desk?view=overdue").await.assert_shows("First hub");
    test.get(Cast::Nina, "/desk?view=priority&sort=due&page=7").await.assert_status(200);
    let page = test.get(Cast::Nina, &format!("/desk/requests/{one}")).await;
    page.assert_shows("nina took over").assert_shows("Urgent");
    test.get(Cast::Ana, &format!("/en/requests/{one}")).await.assert_hides("Urgent").assert_hides("may-sale");
}

#[tokio::test]
async fn a_filter_is_kept_for_the_agent_who_kept_it() {
    let test = start().await;
    let fields = [("title", "Red things"), ("query", "view=all&tag=red")];
    test.post(Cast::Nina, "/desk/views", &fields).await.assert_status(303);
    test.get(Cast::Nina, "/desk").await.assert_shows("Red things");
    test.get(Cast::Ada, "/desk").await.assert_hides("Red things");
}

#[tokio::test]
async fn the_bar_counts_what_came_since() {
    let test = start().await;
    ask(&test, Cast::Ana, "Hub").await;
    let page = test.get(Cast::Nina, "/desk").await;
    let poll = page.attributes("[data-poll]", "data-poll").remove(0);
    assert_eq!(test.get(Cast::Nina, &poll).await.body, "{\"count\":0}");
    ask(&test, Cast::Marko, "Valve").await;
    assert_eq!(test.get(Cast::Nina, &poll).await.body, "{\"count\":1}");
    test.get(Cast::Ana, &poll).await.assert_status(404);
}

#[tokio::test]
async fn an_agent_writes_a_request_for_a_customer_who_called() {
    let test = start().await;
    let id = form(&test, "question").await.rsplit('/').next().unwrap().to_owned();
    let fields =
        [("email", "marko@example.org"), ("form", &id), ("subject", "Called"), ("body", "Valve leaks"), ("locale", "en")];
    let answer = test.post(Cast::Nina, "/desk/new", &fields).await;
    answer.assert_status(303);
    assert!(answer.location().starts_with("/desk/requests/1001"));
    test.get(Cast::Nina, "/desk/requests/1001").await.assert_shows("wrote this for the customer").assert_shows("Northwind");
    test.get(Cast::Marko, "/en/requests/1001").await.assert_status(200).assert_hides("wrote this for the customer");
    test.work().await;
    assert!(test.last_mail_to("marko@example.org").subject.contains("#1001"));
}

#[tokio::test]
async fn an_agent_fills_in_the_fields_of_the_form_too() {
    let test = start().await;
    let id = form(&test, "question").await.rsplit('/').next().unwrap().to_owned();
    let field = [("kind", "text"), ("label-en", "Serial number"), ("enabled", "yes"), ("required", "yes")];
    test.post(Cast::Ada, &format!("/admin/request-forms/{id}/fields/new"), &field).await.assert_status(303);
    let choice = test.get(Cast::Nina, "/desk/new?email=marko%40example.org").await;
    choice.assert_status(200);
    assert!(choice.attributes("main a", "href").contains(&format!("/desk/new?form={id}&email=marko%40example.org")));
    let page = test.get(Cast::Nina, &format!("/desk/new?form={id}&email=marko%40example.org")).await;
    page.assert_status(200).assert_shows("Serial number").assert_shows("marko@example.org");
    let input = page.attributes("input[name^=field-]", "name").remove(0);
    let called =
        [("email", "marko@example.org"), ("form", &id), ("subject", "Called"), ("body", "Valve leaks"), ("locale", "en")];
    test.post(Cast::Nina, "/desk/new", &called)
        .await
        .assert_status(422)
        .assert_shows("Serial number")
        .assert_shows("Valve leaks");
    let whole: Vec<(&str, &str)> = called.into_iter().chain([(input.as_str(), "SN-4711")]).collect();
    test.post(Cast::Nina, "/desk/new", &whole).await.assert_status(303);
    test.get(Cast::Nina, "/desk/requests/1001").await.assert_shows("SN-4711");
}

#[tokio::test]
async fn a_page_of_the_queue_takes_few_queries() {
    let test = start().await;
    for number in 0..30 {
        ask(&test, Cast::Ana, &format!("Matter {number}")).await;
    }
    let count = |who, path| {
        let test = &test;
        async move {
            let counted = vestibule_store::query::QUERIES.scope(std::cell::Cell::new(0), async {
                test.get(who, path).await.assert_status(200);
                vestibule_store::query::QUERIES.with(std::cell::Cell::get)
            });
            counted.await
        }
    };
    assert!(count(Cast::Nina, "/desk?view=open").await <= 6);
    assert!(count(Cast::Ana, "/en/requests").await <= 3);
}

#[tokio::test]
async fn a_field_that_was_not_touched_keeps_what_a_colleague_made_of_it() {
    let test = start().await;
    let number = ask(&test, Cast::Ana, "Hub").await;
    let address = format!("/desk/requests/{number}");
    let old = test.get(Cast::Nina, &address).await;
    let was = |name: &str| old.attributes(&format!("input[name=was-{name}]"), "value").remove(0);
    let (assignee, state, priority, tags) = (was("assignee"), was("state"), was("priority"), was("tags"));
    let colleague = [("state", "on_hold"), ("was-state", "new"), ("tags", "hub"), ("was-tags", "")];
    test.post(Cast::Ada, &format!("{address}/fields"), &colleague).await.assert_status(303);
    let fields = [
        ("assignee", assignee.as_str()),
        ("was-assignee", &assignee),
        ("state", &state),
        ("was-state", &state),
        ("priority", "3"),
        ("was-priority", &priority),
        ("tags", &tags),
        ("was-tags", &tags),
    ];
    test.post(Cast::Nina, &format!("{address}/fields"), &fields).await.assert_status(303);
    test.get(Cast::Nina, "/desk?view=all&state=on_hold&tag=hub").await.assert_shows("priority-urgent");
}

db_test! {
    async fn an_address_that_no_account_can_have_is_refused_where_it_is_typed(db: TestDb) {
        let test = start_in(db).await;
        let form = form(&test, "question").await.rsplit('/').next().unwrap().to_owned();
        let typed = [("form", form.as_str()), ("subject", "Pump"), ("body", "It hums."), ("email", "đuro@primjer.hr")];
        let page = test.post(Cast::Nina, "/desk/new", &typed).await;
        page.assert_status(422);
        assert_eq!(page.attributes("input[name=email]", "value"), ["đuro@primjer.hr"]);
        ask(&test, Cast::Ana, "Valve").await;
        test.post(Cast::Ana, "/en/requests/1001/colleagues", &typed[3..]).await.assert_status(422).assert_shows("đuro@primjer.hr");
    }
}
