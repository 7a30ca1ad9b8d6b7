//! Agents who know a part of the requests, and organisations, whose members know requests of each other (A7).

use vestibule_base::{Id, Role, Viewer};
use vestibule_store::params;
use vestibule_testkit::{SITE, TestApp, TestDb, db_test};

use super::rights::{GARDEN, add_garden, get_on_garden};
use super::{add_person, get_with, post_with, sign_in, start};
use crate::model::RequestRight;
use crate::seed;

/// Northwind, with Lin (8) among its members.
const NORTHWIND: Id = Id(61);
const PAGE: &str = "/admin/organisations/61";

async fn begin(db: TestDb) -> TestApp {
    let test = start(db).await;
    add_person(&test, 8, "lin@example.org", &[]).await;
    let now = test.app.now();
    let mut tx = test.app.db.begin().await.unwrap();
    seed::insert_organisation(&mut tx, NORTHWIND, "Northwind", &["northwind.example".to_owned()], now).await.unwrap();
    seed::insert_member(&mut tx, NORTHWIND, Id(8), RequestRight::Read, now).await.unwrap();
    tx.commit(now).await.unwrap();
    test
}

/// Timo (9), an agent of every site who is bound to teams on the first one.
async fn add_timo(test: &TestApp) -> String {
    add_person(test, 9, "timo@example.org", &[Role::Agent]).await;
    run(test, "INSERT INTO accounts_limit (person_id, what, site_id) VALUES (9, 'teams', 1)").await;
    sign_in(test, "timo@example.org").await
}

async fn run(test: &TestApp, sql: &str) {
    let mut tx = test.app.db.begin().await.unwrap();
    tx.run(sql, params![]).await.unwrap();
    tx.commit(test.app.now()).await.unwrap();
}

async fn viewer(test: &TestApp, person: i64, site: Id) -> Viewer {
    test.app.slots.people.as_ref().unwrap().viewer(Id(person), site).await.unwrap().unwrap()
}

/// Everything that changes organisations and segments is refused, and nothing is offered that would be.
async fn assert_looks_only(test: &TestApp, cookie: &str, email: &str) {
    let add = [("email", email), ("requests", "reply"), ("at_once", "yes")];
    post_with(test, cookie, &format!("{PAGE}/invite"), &add)
        .await
        .assert_status(403)
        .assert_shows("Your rights cover only a part");
    post_with(test, cookie, &format!("{PAGE}/invite"), &add[..2]).await.assert_status(403);
    post_with(test, cookie, &format!("{PAGE}/members/8"), &[("requests", "reply")]).await.assert_status(403);
    post_with(test, cookie, PAGE, &[("name", "Mine"), ("domains", "example.org")]).await.assert_status(403);
    post_with(test, cookie, "/admin/organisations", &[("name", "Mine")]).await.assert_status(403);
    post_with(test, cookie, "/admin/segments", &[("segment_name", "Mine")]).await.assert_status(403);
    for page in ["/admin/organisations", PAGE, "/admin/segments"] {
        let shown = get_with(test, cookie, page).await;
        shown.assert_status(200).assert_shows("You look only");
        assert!(shown.attributes("main form[method=post]", "method").is_empty(), "{page}");
    }
    get_with(test, cookie, PAGE)
        .await
        .assert_shows("northwind.example")
        .assert_shows("lin@example.org")
        .assert_shows("Reads all");
    assert_eq!(test.count("SELECT COUNT(*) AS value FROM accounts_member WHERE requests <> 'read'").await, 0);
    assert_eq!(test.count("SELECT COUNT(*) AS value FROM accounts_member").await, 1);
}

db_test! {
    async fn an_agent_bound_to_teams_looks_at_organisations_and_changes_none(db: TestDb) {
        let test = begin(db).await;
        let timo = add_timo(&test).await;
        assert_looks_only(&test, &timo, "timo@example.org").await;
    }
}

db_test! {
    async fn what_an_agent_is_bound_to_on_one_site_cannot_be_passed_by_way_of_another(db: TestDb) {
        let test = begin(db).await;
        add_garden(&test).await;
        let timo = add_timo(&test).await;
        assert!(viewer(&test, 9, GARDEN).await.bound_to().is_none());
        assert!(!viewer(&test, 9, GARDEN).await.serves_all());
        get_on_garden(&test, &timo, PAGE).await.assert_status(200).assert_shows("You look only");
    }
}

db_test! {
    async fn an_agent_of_one_of_several_sites_looks_at_organisations_and_changes_none(db: TestDb) {
        let test = begin(db).await;
        add_person(&test, 10, "bo@example.org", &[]).await;
        run(&test, "INSERT INTO accounts_grant (person_id, role, site_id) VALUES (10, 'agent', 1)").await;
        add_garden(&test).await;
        let bo = sign_in(&test, "bo@example.org").await;
        assert_looks_only(&test, &bo, "bo@example.org").await;
        run(&test, "INSERT INTO accounts_grant (person_id, role, site_id) VALUES (10, 'agent', 0)").await;
        assert!(viewer(&test, 10, SITE).await.serves_all() && viewer(&test, 10, GARDEN).await.serves_all());
    }
}

db_test! {
    async fn nobody_gives_themselves_rights_to_the_requests_of_an_organisation(db: TestDb) {
        let test = begin(db).await;
        add_person(&test, 7, "nina@example.org", &[Role::Agent]).await;
        let nina = sign_in(&test, "nina@example.org").await;
        let own = [("email", "Nina@example.org"), ("requests", "reply"), ("at_once", "yes")];
        for form in [&own[..], &own[..2]] {
            let refused = post_with(&test, &nina, &format!("{PAGE}/invite"), form).await;
            refused.assert_status(422).assert_shows("You cannot give yourself rights");
        }
        run(&test, "INSERT INTO accounts_member (organisation_id, person_id, requests, made_at) VALUES (61, 7, 'none', 0)").await;
        let members = format!("{PAGE}/members/7");
        let told = post_with(&test, &nina, &members, &[("requests", "reply")]).await.location();
        assert_eq!(told, format!("{PAGE}?done=not-own-right#members"));
        assert_eq!(test.count("SELECT COUNT(*) AS value FROM accounts_member WHERE person_id = 7 AND requests = 'none'").await, 1);
        post_with(&test, &nina, &members, &[("remove", "yes")]).await.assert_status(303);
        assert_eq!(test.count("SELECT COUNT(*) AS value FROM accounts_member WHERE person_id = 7").await, 0);
    }
}

db_test! {
    async fn a_membership_from_before_opens_no_requests_to_an_agent_who_is_bound(db: TestDb) {
        let test = begin(db).await;
        add_timo(&test).await;
        run(&test, "INSERT INTO accounts_member (organisation_id, person_id, requests, made_at) VALUES (61, 9, 'reply', 0)").await;
        let timo = viewer(&test, 9, SITE).await;
        assert_eq!(timo.organisations, [NORTHWIND]);
        assert!(timo.reads_requests_of.is_empty() && timo.answers_requests_of.is_empty());
        let lin = viewer(&test, 8, SITE).await;
        assert_eq!(lin.reads_requests_of, [NORTHWIND], "customers keep theirs");
        run(&test, "DELETE FROM accounts_grant WHERE person_id = 9").await;
        assert_eq!(viewer(&test, 9, SITE).await.reads_requests_of, [NORTHWIND], "who is no agent is a customer");
    }
}
