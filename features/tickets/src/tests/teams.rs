//! Teams of agents, and agents who know the requests of theirs alone (A7).

use vestibule_contracts::events::TeamDeleted;
use vestibule_testkit::{BILLING, Cast, REPAIRS, SITE, TestApp, db_test};

use super::{ask, form, start_in};

/// Gives a request to a team.
async fn give(test: &TestApp, number: i64, team: &str) {
    let fields =
        [("team", team), ("was-team", "-"), ("was-assignee", ""), ("was-state", ""), ("was-priority", ""), ("was-tags", "")];
    test.post(Cast::Nina, &format!("/desk/requests/{number}/fields"), &fields).await.assert_status(303);
    test.work().await;
}

/// Three requests: of Timo's team, of another, of none.
async fn three(test: &TestApp) -> [i64; 3] {
    let numbers = [
        ask(test, Cast::Ana, "Broken valve").await,
        ask(test, Cast::Ana, "Wrong bill").await,
        ask(test, Cast::Ana, "Hello").await,
    ];
    give(test, numbers[0], &REPAIRS.to_string()).await;
    give(test, numbers[1], &BILLING.to_string()).await;
    numbers
}

db_test! {
    async fn a_request_is_given_to_a_team_and_its_agents_have_a_view_of_it(db: TestDb) {
        let test = start_in(db).await;
        let [valve, ..] = three(&test).await;
        let page = test.get(Cast::Nina, &format!("/desk/requests/{valve}")).await;
        page.assert_shows("nina gave it to the team Repairs");
        assert_eq!(page.attributes("#team option[selected]", "value"), [REPAIRS.to_string()]);
        test.get(Cast::Ana, &format!("/en/requests/{valve}")).await.assert_hides("Repairs");
        let mine = test.get(Cast::Nina, "/desk?view=teams").await;
        mine.assert_shows("My teams").assert_shows("Broken valve").assert_shows("Wrong bill").assert_hides("Hello");
        test.get(Cast::Nina, &format!("/desk?view=all&team={BILLING}")).await.assert_shows("Wrong bill").assert_hides("Broken valve");
        test.get(Cast::Ada, "/desk?view=all").await.assert_hides("My teams").assert_shows("Hello");
        give(&test, valve, "none").await;
        test.get(Cast::Nina, &format!("/desk/requests/{valve}")).await.assert_shows("nina took it from its team");
        let bulk = [("id", valve.to_string()), ("team", BILLING.to_string())];
        let bulk: Vec<(&str, &str)> = bulk.iter().map(|(name, value)| (*name, value.as_str())).collect();
        test.post(Cast::Nina, "/desk/bulk", &bulk).await.assert_status(303);
        test.get(Cast::Nina, &format!("/desk?team={BILLING}&view=all")).await.assert_shows("Broken valve");
        test.post(Cast::Nina, "/desk/bulk", &[("id", "1001"), ("team", "99")]).await.assert_status(400);
    }
}

db_test! {
    async fn an_agent_bound_to_a_team_knows_its_requests_alone(db: TestDb) {
        let test = start_in(db).await;
        let [valve, bill, hello] = three(&test).await;
        let list = test.get(Cast::Timo, "/desk?view=all").await;
        list.assert_shows("Broken valve").assert_hides("Wrong bill").assert_hides("Hello");
        assert_eq!(list.words(".desk-sort"), ["1"]);
        assert_eq!(list.words(".side-nav a[href*='view=all'] .num"), ["1"]);
        assert_eq!(list.words(".side-nav a[href*='view=unassigned'] .num"), ["1"]);
        for words in ["bill", "Please+help"] {
            test.get(Cast::Timo, &format!("/desk?view=all&q={words}")).await.assert_hides("Wrong bill");
        }
        test.get(Cast::Timo, &format!("/desk?view=all&team={BILLING}")).await.assert_hides("Wrong bill");
        assert_eq!(test.get(Cast::Timo, "/desk/poll?since=1000").await.body, "{\"count\":1}");

        let own = test.get(Cast::Timo, &format!("/desk/requests/{valve}")).await;
        own.assert_status(200).assert_hides("Wrong bill");
        for number in [bill, hello] {
            test.get(Cast::Timo, &format!("/desk/requests/{number}")).await.assert_status(404);
            test.get(Cast::Timo, &format!("/en/requests/{number}")).await.assert_status(404);
            let reply = [("kind", "reply"), ("body", "x")];
            test.post(Cast::Timo, &format!("/desk/requests/{number}/reply"), &reply).await.assert_status(404);
            test.post(Cast::Timo, &format!("/desk/requests/{number}/fields"), &[("state", "solved")]).await.assert_status(404);
        }
        let both = [("id", bill.to_string()), ("id", valve.to_string()), ("tag", "seen".to_owned())];
        let both: Vec<(&str, &str)> = both.iter().map(|(name, value)| (*name, value.as_str())).collect();
        test.post(Cast::Timo, "/desk/bulk", &both).await.assert_status(303);
        assert_eq!(test.count("SELECT COUNT(*) AS value FROM tickets_tag").await, 1, "only the own one is tagged");
    }
}

db_test! {
    async fn a_file_of_another_team_does_not_exist_for_a_bound_agent(db: TestDb) {
        let test = start_in(db).await;
        let [_, bill, _] = three(&test).await;
        let reply = format!("/desk/requests/{bill}/reply");
        test.post_files(Cast::Nina, &reply, &[("kind", "note"), ("body", "see")], &[("files", "log.txt", b"secret log")]).await.assert_status(303);
        let file = test.get(Cast::Nina, &format!("/desk/requests/{bill}")).await.attributes("a.file", "href").remove(0);
        test.get(Cast::Nina, &file).await.assert_status(200);
        test.get(Cast::Timo, &file).await.assert_status(404);
    }
}

db_test! {
    async fn what_is_given_to_a_bound_agent_by_name_is_known_and_what_is_given_away_is_not(db: TestDb) {
        let test = start_in(db).await;
        let [valve, _, hello] = three(&test).await;
        let given = [("assignee", Cast::Timo.id().to_string()), ("was-assignee", "none".to_owned())];
        let given: Vec<(&str, &str)> = given.iter().map(|(name, value)| (*name, value.as_str())).collect();
        test.post(Cast::Nina, &format!("/desk/requests/{hello}/fields"), &given).await.assert_status(303);
        test.get(Cast::Timo, &format!("/desk/requests/{hello}")).await.assert_status(200);
        let away = [("team", BILLING.to_string()), ("was-team", REPAIRS.to_string())];
        let away: Vec<(&str, &str)> = away.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let gone = test.post(Cast::Timo, &format!("/desk/requests/{valve}/fields"), &away).await;
        assert_eq!(gone.location(), "/desk?done=request-changed", "back to what there still is");
        test.get(Cast::Timo, &format!("/desk/requests/{valve}")).await.assert_status(404);
    }
}

db_test! {
    async fn a_form_names_the_team_that_gets_its_requests_and_only_its_agents_are_mailed(db: TestDb) {
        let test = start_in(db).await;
        let address = form(&test, "billing").await;
        let id = address.rsplit('/').next().unwrap().to_owned();
        let admin = format!("/admin/request-forms/{id}");
        let team = REPAIRS.to_string();
        let fields = [("title-en", "Billing"), ("audience", "everyone"), ("enabled", "yes"), ("team", team.as_str())];
        test.post(Cast::Ada, &admin, &fields).await.assert_status(303);
        let shown = test.get(Cast::Ada, &admin).await;
        assert_eq!(shown.attributes("#f-team option[selected]", "value"), std::slice::from_ref(&team));
        test.post(Cast::Ana, &address, &[("subject", "My bill"), ("body", "?"), ("anyway", "yes")]).await.assert_status(303);
        test.work().await;
        test.get(Cast::Timo, "/desk?view=teams").await.assert_shows("My bill");
        let told = |test: &TestApp| {
            let mut to: Vec<String> = test.mails().iter().map(|mail| mail.to.email.clone()).filter(|to| to != "ana@example.org").collect();
            to.sort();
            to
        };
        assert_eq!(told(&test), ["nina@example.org", "timo@example.org"], "the agents of the team");
        let before = test.mails().len();
        ask(&test, Cast::Ana, "Something else").await;
        test.work().await;
        let since: Vec<String> = test.mails().split_off(before).iter().map(|mail| mail.to.email.clone()).collect();
        assert!(since.contains(&"ada@example.org".to_owned()) && !since.contains(&"timo@example.org".to_owned()), "{since:?}");
    }
}

db_test! {
    async fn an_agent_bound_to_a_team_writes_requests_for_it(db: TestDb) {
        let test = start_in(db).await;
        let address = form(&test, "question").await;
        let id = address.rsplit('/').next().unwrap();
        let fields = [("form", id), ("email", "ana@example.org"), ("locale", "en"), ("subject", "Called"), ("body", "About a valve")];
        let made = test.post(Cast::Timo, "/desk/new", &fields).await;
        made.assert_status(303);
        assert!(made.location().starts_with("/desk/requests/"), "{}", made.location());
        test.get(Cast::Timo, "/desk?view=teams").await.assert_shows("Called");
    }
}

db_test! {
    async fn a_team_that_is_no_more_leaves_its_requests_and_forms(db: TestDb) {
        let test = start_in(db).await;
        three(&test).await;
        let mut tx = test.app.db.begin().await.unwrap();
        tx.emit(&TeamDeleted { team: REPAIRS, site: SITE }).unwrap();
        tx.commit(test.app.now()).await.unwrap();
        test.work().await;
        assert_eq!(test.count("SELECT COUNT(*) AS value FROM tickets_request WHERE team_id IS NULL").await, 2);
        test.get(Cast::Nina, "/desk?view=teams").await.assert_hides("Broken valve").assert_shows("Wrong bill");
    }
}
