//! The pages of staff about people and organisations.

use vestibule_base::{Audience, Id, Role};
use vestibule_testkit::{Cast, SITE, db_test};

use super::{PASSWORD, add_person, get_with, link_to, post_with, sign_in, start};

db_test! {
    async fn an_administrator_gives_roles_but_the_last_one_stays(db: TestDb) {
        let test = start(db).await;
        add_person(&test, 7, "ada@example.org", &[Role::Administrator]).await;
        add_person(&test, 8, "bo@example.org", &[]).await;
        let ada = sign_in(&test, "ada@example.org").await;
        post_with(&test, &ada, "/admin/people/8", &[("role", "agent"), ("role", "nonsense")]).await.assert_status(303);
        let bo = sign_in(&test, "bo@example.org").await;
        get_with(&test, &bo, "/admin/organisations").await.assert_status(200);
        get_with(&test, &bo, "/admin/people").await.assert_status(404);
        assert_eq!(post_with(&test, &ada, "/admin/people/7", &[]).await.location(), "/admin/people/7?done=last-administrator");
        get_with(&test, &ada, "/admin/people").await.assert_status(200);
    }
}

db_test! {
    async fn a_shut_account_is_signed_out_and_cannot_come_in(db: TestDb) {
        let test = start(db).await;
        add_person(&test, 7, "ada@example.org", &[Role::Administrator]).await;
        add_person(&test, 8, "bo@example.org", &[]).await;
        let (ada, bo) = (sign_in(&test, "ada@example.org").await, sign_in(&test, "bo@example.org").await);
        post_with(&test, &ada, "/admin/people/8/suspend", &[("suspend", "yes")]).await.assert_status(303);
        get_with(&test, &bo, "/en/account").await.assert_status(401);
        test.post(Cast::Visitor, "/en/sign-in", &[("email", "bo@example.org"), ("password", PASSWORD)]).await.assert_status(422);
    }
}

db_test! {
    async fn people_of_a_proved_mail_domain_join_the_organisation(db: TestDb) {
        let test = start(db).await;
        add_person(&test, 7, "nina@example.org", &[Role::Agent]).await;
        let nina = sign_in(&test, "nina@example.org").await;
        let made = post_with(&test, &nina, "/admin/organisations", &[("name", "Northwind")]).await.location();
        let page = made.split('?').next().unwrap().to_owned();
        post_with(&test, &nina, &page, &[("name", "Northwind"), ("domains", "northwind.example")]).await.assert_status(303);
        for email in ["ana@northwind.example", "eve@evil-northwind.example"] {
            test.post(Cast::Visitor, "/en/sign-up", &[("name", "New"), ("email", email), ("password", PASSWORD)]).await;
            test.work().await;
            let link = link_to(&test, email);
            test.post(Cast::Visitor, &link, &[]).await.assert_status(303);
        }
        get_with(&test, &nina, &page).await.assert_shows("ana@northwind.example").assert_hides("eve@");
    }
}

db_test! {
    async fn an_invitation_lets_somebody_join_with_the_right_that_was_chosen(db: TestDb) {
        let test = start(db).await;
        add_person(&test, 7, "nina@example.org", &[Role::Agent]).await;
        let nina = sign_in(&test, "nina@example.org").await;
        let made = post_with(&test, &nina, "/admin/organisations", &[("name", "Northwind")]).await.location();
        let page = made.split('?').next().unwrap().to_owned();
        post_with(&test, &nina, &format!("{page}/invite"), &[("email", "lin@example.org"), ("requests", "read")]).await.assert_status(303);
        test.work().await;
        let link = link_to(&test, "lin@example.org");
        test.post(Cast::Visitor, &link, &[]).await.assert_status(303);
        assert_eq!(test.count("SELECT COUNT(*) AS value FROM accounts_member WHERE requests = 'read'").await, 1);
    }
}

db_test! {
    async fn an_agent_adds_somebody_at_once_changes_the_right_and_takes_them_out(db: TestDb) {
        let test = start(db).await;
        add_person(&test, 7, "nina@example.org", &[Role::Agent]).await;
        add_person(&test, 8, "lin@example.org", &[]).await;
        let (nina, lin) = (sign_in(&test, "nina@example.org").await, sign_in(&test, "lin@example.org").await);
        let made = post_with(&test, &nina, "/admin/organisations", &[("name", "Northwind")]).await.location();
        let page = made.split('?').next().unwrap().to_owned();
        let add = [("email", "lin@example.org"), ("requests", "reply"), ("at_once", "yes")];
        post_with(&test, &nina, &format!("{page}/invite"), &add).await.assert_status(303);
        post_with(&test, &nina, &format!("{page}/invite"), &add).await.assert_status(422).assert_shows("belongs to the organisation already");
        test.work().await;
        let mail = test.last_mail_to("lin@example.org");
        assert!(mail.subject.contains("Northwind") && mail.text.contains("/en/account/organisation"), "{}", mail.text);
        assert_eq!(test.mails().len(), 1, "told once");
        get_with(&test, &lin, "/en/account/organisation").await.assert_shows("Northwind");
        let right = "SELECT COUNT(*) AS value FROM accounts_member WHERE requests = ";
        assert_eq!(test.count(&format!("{right}'reply'")).await, 1);

        post_with(&test, &nina, &format!("{page}/members/8"), &[("requests", "read")]).await.assert_status(303);
        assert_eq!(test.count(&format!("{right}'read'")).await, 1);
        post_with(&test, &nina, &format!("{page}/members/8"), &[("remove", "yes")]).await.assert_status(303);
        get_with(&test, &lin, "/en/account/organisation").await.assert_hides("Northwind");

        let stranger = [("email", "new@example.org"), ("name", "New"), ("requests", "none"), ("at_once", "yes")];
        post_with(&test, &nina, &format!("{page}/invite"), &stranger).await.assert_status(303);
        get_with(&test, &nina, &page).await.assert_shows("new@example.org");
        test.post(Cast::Visitor, "/en/sign-in", &[("email", "new@example.org"), ("password", PASSWORD)]).await.assert_status(422);
    }
}

db_test! {
    async fn several_organisations_are_a_segment_chosen_on_one_page(db: TestDb) {
        let test = start(db).await;
        add_person(&test, 7, "nina@example.org", &[Role::Agent]).await;
        let nina = sign_in(&test, "nina@example.org").await;
        let empty = get_with(&test, &nina, "/admin/segments").await;
        empty.assert_status(200).assert_shows("No segments yet");
        assert_eq!(empty.attributes("#nav [aria-current=page]", "href"), ["/admin/organisations"], "segments are of organisations");
        let mut organisations = Vec::new();
        for (place, name) in ["Northwind", "Čakovec", "Acme"].into_iter().enumerate() {
            let made = post_with(&test, &nina, "/admin/organisations", &[("name", name)]).await.location();
            let page = made.split('?').next().unwrap().to_owned();
            let email = format!("member{place}@example.org");
            add_person(&test, 20 + i64::try_from(place).unwrap(), &email, &[]).await;
            let add = [("email", email.as_str()), ("requests", "none"), ("at_once", "yes")];
            post_with(&test, &nina, &format!("{page}/invite"), &add).await.assert_status(303);
            organisations.push(page.rsplit('/').next().unwrap().to_owned());
        }
        post_with(&test, &nina, "/admin/segments", &[("segment_name", "")]).await.assert_status(422);
        let made = post_with(&test, &nina, "/admin/segments", &[("segment_name", "Partners")]).await.location();
        let page = made.split('?').next().unwrap().to_owned();
        post_with(&test, &nina, "/admin/segments", &[("segment_name", "Partners")]).await.assert_status(422).assert_shows("already");
        let shown = get_with(&test, &nina, &page).await;
        let order = shown.attributes("input[name=organisation]", "value");
        let by_name = [&organisations[2], &organisations[1], &organisations[0]];
        assert_eq!(order.iter().collect::<Vec<_>>(), by_name, "Acme, Čakovec, Northwind: by the order of the language");
        let two = [("name", "Partners"), ("organisation", &organisations[0]), ("organisation", &organisations[1])];
        post_with(&test, &nina, &page, &two).await.assert_status(303);
        let segment: i64 = page.rsplit('/').next().unwrap().parse().unwrap();
        let audience = Audience::Segment(Id(segment));
        for (place, is_in) in [(0, true), (1, true), (2, false)] {
            let cookie = sign_in(&test, &format!("member{place}@example.org")).await;
            let token = cookie.split_once('=').unwrap().1.to_owned();
            let viewer = test.app.slots.sessions.as_ref().unwrap().viewer(&token, SITE).await.unwrap().unwrap();
            assert_eq!(viewer.sees(audience), is_in, "member {place}");
        }
    }
}

db_test! {
    async fn names_are_found_without_case_in_every_script(db: TestDb) {
        let test = start(db).await;
        add_person(&test, 7, "ada@example.org", &[Role::Administrator, Role::Agent]).await;
        let ada = sign_in(&test, "ada@example.org").await;
        for name in ["ΟΔΟΣΤΡΩΤΗΡΑΣ", "Čakovec Šećer", "Acme_1"] {
            post_with(&test, &ada, "/admin/organisations", &[("name", name)]).await.assert_status(303);
        }
        let seek = async |room: &str, words: &str| {
            let query = form_urlencoded::Serializer::new(String::new()).append_pair("q", words).finish();
            let page = get_with(&test, &ada, &format!("{room}?{query}")).await;
            page.assert_status(200).words("main tbody a").join(" ")
        };
        for (words, found) in [
            ("οδοστρωτήρας", ""),
            ("οδοστρωτηρας", "ΟΔΟΣΤΡΩΤΗΡΑΣ"),
            ("Οδος", "ΟΔΟΣΤΡΩΤΗΡΑΣ"),
            ("ČAKOVEC ŠEĆ", "Čakovec Šećer"),
            ("šećer", "Čakovec Šećer"),
            ("ACME", "Acme_1"),
        ] {
            assert_eq!(seek("/admin/organisations", words).await, found, "{words}");
        }
        assert!(seek("/admin/people", "MARIĆ").await.contains("Ana Marić"));
        assert_eq!(seek("/admin/people", "ŽMARIĆ").await, "");
    }
}
