//! The administrator's forms.

use vestibule_testkit::{Cast, db_test};

use super::{form, start, start_in};

db_test! {
    async fn an_administrator_makes_a_form_with_a_conditional_field_and_switches_it_off(db: TestDb) {
        let test = start_in(db).await;
        let fields = [("title-en", "Garden visit"), ("title-hr", "Posjet vrtu"), ("audience", "everyone"), ("enabled", "yes")];
        let made = test.post(Cast::Ada, "/admin/request-forms/new", &fields).await;
        made.assert_status(303);
        let page = made.location().split('?').next().unwrap().to_owned();
        let choice = [
            ("kind", "choice"),
            ("label-en", "Size"),
            ("options-en", "s = Small\nl = Large"),
            ("options-hr", "s = Mali\nl = Veliki"),
            ("enabled", "yes"),
            ("required", "yes"),
        ];
        test.post(Cast::Ada, &format!("{page}/fields/new"), &choice).await.assert_status(303);
        let shown = test.get(Cast::Ada, &page).await;
        let size = shown.attributes("tbody th a", "href").remove(0);
        let size = size.rsplit('/').next().unwrap();
        let depends = [("kind", "number"), ("label-en", "Acres"), ("when_field", size), ("when_value", "l"), ("enabled", "yes")];
        test.post(Cast::Ada, &format!("{page}/fields/new"), &depends).await.assert_status(303);
        test.get(Cast::Ada, &format!("{page}/fields/{size}")).await.assert_status(200).assert_shows("s = Mali");
        let id = page.rsplit('/').next().unwrap();
        let public = test.get(Cast::Visitor, &format!("/hr/requests/new/{id}")).await;
        public.assert_status(200).assert_shows("Posjet vrtu").assert_shows("Veliki").assert_shows("data-when-value=\"l\"");
        test.post(Cast::Ada, &format!("{page}/move"), &[("to", "up")]).await.assert_status(303);
        test.post(Cast::Ada, &format!("{page}/move"), &[("to", "off")]).await.assert_status(303);
        test.get(Cast::Visitor, &format!("/hr/requests/new/{id}")).await.assert_status(404);
        test.get(Cast::Visitor, "/en/requests/new").await.assert_hides("Garden visit");
        test.get(Cast::Ada, "/admin/request-forms").await.assert_status(200).assert_shows("Garden visit");
    }
}

#[tokio::test]
async fn a_form_or_field_that_lacks_something_is_shown_again_as_typed() {
    let test = start().await;
    let page = test.post(Cast::Ada, "/admin/request-forms/new", &[("title-hr", "Samo"), ("promise_hours", "soon")]).await;
    page.assert_status(422).assert_shows("Samo").assert_shows("This is needed.").assert_shows("number of hours");
    let id = form(&test, "question").await.rsplit('/').next().unwrap().to_owned();
    let fields = [("kind", "choice"), ("label-en", "Which?"), ("options-en", "one")];
    let page = test.post(Cast::Ada, &format!("/admin/request-forms/{id}/fields/new"), &fields).await;
    page.assert_status(422).assert_shows("at least two options").assert_shows("Which?");
}

db_test! {
    async fn requests_can_be_left_to_those_who_have_signed_in(db: TestDb) {
        let test = start_in(db).await;
        let address = form(&test, "question").await;
        let settings = [("signed_in_only", "yes"), ("promise_hours", "6"), ("default_assignee", "105")];
        test.post(Cast::Ada, "/admin/request-forms/settings", &settings).await.assert_status(303);
        test.get(Cast::Visitor, &address).await.assert_status(401);
        let fields = [("subject", "a"), ("body", "b"), ("name", "c"), ("email", "d@example.org")];
        test.post(Cast::Visitor, &address, &fields).await.assert_status(401);
        test.post(Cast::Ana, &address, &fields).await.assert_status(303);
        test.get(Cast::Nina, "/desk?view=mine").await.assert_shows("#1001");
        test.work().await;
        assert!(test.mails().iter().all(|mail| mail.to.email != "ada@example.org"), "the agent who has it is told, no other");
        assert!(!test.last_mail_to("nina@example.org").subject.is_empty());
    }
}

#[tokio::test]
async fn only_administrators_reach_the_forms() {
    let test = start().await;
    for who in [Cast::Ana, Cast::Nina, Cast::Mira] {
        test.get(who, "/admin/request-forms").await.assert_status(404);
        test.post(who, "/admin/request-forms/settings", &[("promise_hours", "1")]).await.assert_status(404);
    }
}
