//! Fine rights where features meet: the search, and the way from an account to a section (A7).

use vestibule_accounts::seed::{NewPerson, insert_organisation, insert_person};
use vestibule_base::{Id, Role};
use vestibule_testkit::{Cast, REPAIRS, TestApp, db_test};

use super::audience::follow;
use super::start;

async fn ask(test: &TestApp, subject: &str) -> i64 {
    let forms = test.get(Cast::Ana, "/en/requests/new").await.attributes("a[href*='/requests/new/']", "href");
    let fields = [("subject", subject), ("body", "It is about a quokka."), ("anyway", "yes")];
    let sent = test.post(Cast::Ana, &forms[0], &fields).await;
    sent.assert_status(303);
    sent.location().split('/').nth(3).unwrap().split('?').next().unwrap().parse().unwrap()
}

db_test! {
    async fn the_search_finds_for_a_bound_agent_the_requests_of_the_own_teams_alone(db: TestDb) {
        let test = start(db).await;
        test.work().await;
        let own = ask(&test, "Quokka at the valve").await;
        ask(&test, "Quokka on the bill").await;
        let team = REPAIRS.to_string();
        test.post(Cast::Nina, &format!("/desk/requests/{own}/fields"), &[("team", team.as_str()), ("was-team", "none")]).await.assert_status(303);
        follow(&test, 2).await;
        test.work().await;
        let all = test.get(Cast::Nina, "/en/search?q=quokka").await;
        all.assert_shows("at the valve").assert_shows("on the bill");
        let own = test.get(Cast::Timo, "/en/search?q=quokka").await;
        own.assert_shows("at the valve").assert_hides("on the bill");
        let typed = test.get(Cast::Timo, "/en/suggest?q=quokka").await;
        assert!(!typed.body.contains("on the bill"), "{}", typed.body);
    }
}

db_test! {
    async fn an_administrator_limits_an_editor_to_a_category_that_there_is(db: TestDb) {
        let test = start(db).await;
        let mut tx = test.app.db.begin().await.unwrap();
        // Somebody must stay administrator, or nothing is changed.
        for (id, email, role) in [(41, "bo@example.org", Role::Editor), (42, "chief@example.org", Role::Administrator)] {
            let (locale, at) = (vestibule_base::Locale::EN, test.app.now());
            let person = NewPerson { id: Id(id), name: "Bo", email, password: "", locale, roles: &[role], at };
            insert_person(&mut tx, &person).await.unwrap();
        }
        tx.commit(test.app.now()).await.unwrap();
        let made = [("title-en", "Watering"), ("audience", "everyone")];
        test.post(Cast::Mira, "/desk/knowledge/categories/new", &made).await.assert_status(303);
        let page = test.get(Cast::Ada, "/admin/people/41").await;
        page.assert_shows("Watering");
        let section = page.attributes("input[name=section-1]", "value").remove(0);
        let limit = [("role", "editor"), ("writes-1", "some"), ("section-1", section.as_str())];
        test.post(Cast::Ada, "/admin/people/41", &limit).await.assert_status(303);
        let sql = format!("SELECT COUNT(*) AS value FROM accounts_section WHERE person_id = 41 AND section_id = {section}");
        assert_eq!(test.count(&sql).await, 1);
    }
}

db_test! {
    async fn a_bound_agent_looks_at_organisations_and_lets_nobody_in(db: TestDb) {
        let test = start(db).await;
        let mut tx = test.app.db.begin().await.unwrap();
        insert_organisation(&mut tx, Id(61), "Südwerk", &[], test.app.now()).await.unwrap();
        tx.commit(test.app.now()).await.unwrap();
        let own = Cast::Timo.email();
        let add = [("email", own.as_str()), ("requests", "reply"), ("at_once", "yes")];
        test.post(Cast::Timo, "/admin/organisations/61/invite", &add).await.assert_status(403);
        test.get(Cast::Timo, "/admin/organisations/61").await.assert_status(200).assert_shows("Südwerk").assert_hides("at_once");
        test.post(Cast::Nina, "/admin/organisations/61/invite", &add).await.assert_status(303);
    }
}
