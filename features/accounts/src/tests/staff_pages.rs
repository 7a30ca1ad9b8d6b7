//! The pages of staff about people and organisations.

use vestibule_base::Role;
use vestibule_testkit::{Cast, db_test};

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
