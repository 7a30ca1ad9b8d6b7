//! Rights by site, section and team (A7).

use std::sync::Arc;

use async_trait::async_trait;
use vestibule_base::{Id, Role, Translator, Viewer};
use vestibule_contracts::slots::{Section, Sections, SlotResult};
use vestibule_store::{Query, Site, SiteLook, params, site};
use vestibule_testkit::{Answer, SITE, TestApp, TestDb, db_test};
use vestibule_web::Feature;

use super::{PASSWORD, add_person, cookie_of, get_with, post_with, sign_in};

/// A second site of the installation.
pub const GARDEN: Id = Id(2);
/// Two sections of the content, the second in the first.
const GUIDES: Id = Id(51);
const VALVES: Id = Id(52);

struct TwoSections;

#[async_trait]
impl Sections for TwoSections {
    async fn list(&self, _: Id, _: &Translator) -> SlotResult<Vec<Section>> {
        let section = |id, name: &str, depth| Section { id, name: name.to_owned(), depth };
        Ok(vec![section(GUIDES, "Guides", 0), section(VALVES, "Valves", 1)])
    }
}

/// Accounts with content of two sections; Ada (7) is an administrator, Bo (8) is nobody yet.
async fn begin(db: TestDb) -> (TestApp, String) {
    let content =
        Feature { name: "content", offer: Some(|_, slots| slots.sections = Some(Arc::new(TwoSections))), ..Feature::default() };
    let test = TestApp::on(db, vec![crate::feature(), content]).await;
    add_person(&test, 7, "ada@example.org", &[Role::Administrator]).await;
    add_person(&test, 8, "bo@example.org", &[]).await;
    let ada = sign_in(&test, "ada@example.org").await;
    (test, ada)
}

async fn viewer(test: &TestApp, person: i64, site: Id) -> Viewer {
    test.app.slots.people.as_ref().unwrap().viewer(Id(person), site).await.unwrap().unwrap()
}

pub async fn add_garden(test: &TestApp) {
    let garden = Site {
        id: GARDEN,
        host: "garden.test".to_owned(),
        name: "Garden help".to_owned(),
        locales: vec![vestibule_base::Locale::EN],
        look: SiteLook::default(),
        version: 1,
    };
    let mut tx = test.app.db.begin().await.unwrap();
    site::insert(&mut tx, &garden, test.app.now()).await.unwrap();
    tx.commit(test.app.now()).await.unwrap();
    test.app.reload_sites().await.unwrap();
}

async fn make_team(test: &TestApp, cookie: &str, name: &str) -> Id {
    let made = post_with(test, cookie, "/admin/teams", &[("team_name", name)]).await.location();
    Id(made.rsplit('/').next().unwrap().split('?').next().unwrap().parse().unwrap())
}

pub async fn get_on_garden(test: &TestApp, cookie: &str, path: &str) -> Answer {
    let request = http::Request::get(path).header("host", "garden.test").header("cookie", cookie);
    test.send_raw(request.body(axum::body::Body::empty()).unwrap()).await
}

db_test! {
    async fn a_role_can_be_given_for_one_site_alone(db: TestDb) {
        let (test, ada) = begin(db).await;
        get_with(&test, &ada, "/admin/people/8").await.assert_hides("Roles on this site");
        add_garden(&test).await;
        get_with(&test, &ada, "/admin/people/8").await.assert_shows("Roles on this site").assert_shows("Garden help");
        post_with(&test, &ada, "/admin/people/8", &[("role-2", "agent"), ("role-1", "editor")]).await.assert_status(303);
        assert_eq!(viewer(&test, 8, SITE).await.roles, [Role::Editor]);
        assert_eq!(viewer(&test, 8, GARDEN).await.roles, [Role::Agent]);
        let bo = sign_in(&test, "bo@example.org").await;
        get_with(&test, &bo, "/admin/organisations").await.assert_status(404);
        get_on_garden(&test, &bo, "/admin/organisations").await.assert_status(200);
        get_with(&test, &ada, "/admin/people").await.assert_shows("Agent · Garden help");
        let shown = get_with(&test, &ada, "/admin/people/8").await;
        assert_eq!(shown.attributes("input[name=role-2][checked]", "value"), ["agent"]);
    }
}

db_test! {
    async fn an_administrator_of_one_site_changes_nothing_that_sites_share(db: TestDb) {
        let (test, ada) = begin(db).await;
        add_garden(&test).await;
        add_person(&test, 9, "cleo@example.org", &[]).await;
        post_with(&test, &ada, "/admin/people/8", &[("role-1", "administrator")]).await.assert_status(303);
        let bo = sign_in(&test, "bo@example.org").await;
        let page = get_with(&test, &bo, "/admin/people/9").await;
        page.assert_status(200).assert_hides("Garden help").assert_hides("Shut the account");
        let all = [("role", "administrator"), ("role-2", "administrator"), ("role-1", "agent")];
        post_with(&test, &bo, "/admin/people/9", &all).await.assert_status(303);
        assert_eq!(viewer(&test, 9, SITE).await.roles, [Role::Agent]);
        assert!(viewer(&test, 9, GARDEN).await.roles.is_empty());
        let told = post_with(&test, &bo, "/admin/people/9/suspend", &[("suspend", "yes")]).await;
        told.assert_status(403).assert_shows("Your rights cover only a part of this site");
        get_on_garden(&test, &bo, "/admin/people").await.assert_status(404);
    }
}

db_test! {
    async fn an_editor_is_limited_to_sections_and_an_agent_to_teams(db: TestDb) {
        let (test, ada) = begin(db).await;
        get_with(&test, &ada, "/admin/people/8").await.assert_shows("no teams yet that an agent could be limited to");
        let team = make_team(&test, &ada, "Repairs").await.to_string();
        let nothing = [("role", "editor"), ("writes-1", "some"), ("answers-1", "teams")];
        let refused = post_with(&test, &ada, "/admin/people/8", &nothing).await;
        refused.assert_status(422).assert_shows("Choose at least one section").assert_shows("Choose at least one team");
        assert_eq!(refused.attributes("input[name=role][checked]", "value"), ["editor"], "what was ticked stays ticked");
        assert!(viewer(&test, 8, SITE).await.roles.is_empty());

        let limits = [("role", "editor"), ("role", "agent"), ("writes-1", "some"), ("section-1", "52"), ("section-1", "99"), ("answers-1", "teams"), ("team-1", &team)];
        post_with(&test, &ada, "/admin/people/8", &limits).await.assert_status(303);
        let limited = viewer(&test, 8, SITE).await;
        assert_eq!(limited.limited_to(), Some(&[VALVES][..]), "a section that there is not is nobody's");
        assert_eq!(limited.bound_to().map(|teams| teams[0].to_string()), Some(team.clone()));
        let shown = get_with(&test, &ada, "/admin/people/8").await;
        assert_eq!(shown.attributes("input[name=section-1][checked]", "value"), ["52"]);
        assert_eq!(shown.attributes("input[name=team-1][checked]", "value"), std::slice::from_ref(&team));
        let teams = test.app.slots.teams.as_ref().unwrap();
        assert_eq!(teams.bound(SITE).await.unwrap(), [Id(8)]);

        let free = [("role", "editor"), ("writes-1", "all"), ("section-1", "52"), ("answers-1", "all"), ("team-1", &team)];
        post_with(&test, &ada, "/admin/people/8", &free).await.assert_status(303);
        let freed = viewer(&test, 8, SITE).await;
        assert!(freed.limited_to().is_none() && freed.bound_to().is_none() && freed.teams.len() == 1);
    }
}

db_test! {
    async fn a_team_is_made_filled_renamed_and_deleted(db: TestDb) {
        let (test, ada) = begin(db).await;
        get_with(&test, &ada, "/admin/teams").await.assert_status(200).assert_shows("No teams yet");
        post_with(&test, &ada, "/admin/teams", &[("team_name", " ")]).await.assert_status(422).assert_shows("Enter a name");
        let team = make_team(&test, &ada, "Repairs").await;
        let twice = post_with(&test, &ada, "/admin/teams", &[("team_name", "Repairs")]).await;
        twice.assert_status(422).assert_shows("There is a team of that name already");
        let page = format!("/admin/teams/{team}");
        post_with(&test, &ada, "/admin/people/8", &[("role", "agent")]).await.assert_status(303);
        get_with(&test, &ada, &page).await.assert_status(200).assert_shows("bo@example.org");
        let filled = [("name", "Mending"), ("agent", "8"), ("agent", "99")];
        post_with(&test, &ada, &page, &filled).await.assert_status(303);
        let teams = test.app.slots.teams.as_ref().unwrap().list(SITE, vestibule_base::Locale::EN).await.unwrap();
        assert_eq!((teams[0].name.as_str(), teams[0].members.as_slice()), ("Mending", &[Id(8)][..]));
        assert!(viewer(&test, 8, SITE).await.bound_to().is_none(), "belonging to a team limits nobody");
        post_with(&test, &ada, &page, &[("act", "delete")]).await.assert_status(303);
        get_with(&test, &ada, &page).await.assert_status(404);
        let told = "SELECT COUNT(*) AS value FROM store_event WHERE name = $1";
        assert_eq!(test.app.db.value::<i64>(told, params!["team_deleted"]).await.unwrap(), Some(1));
        let bo = sign_in(&test, "bo@example.org").await;
        get_with(&test, &bo, "/admin/teams").await.assert_status(404);
    }
}

db_test! {
    async fn an_agent_whose_last_team_is_gone_sees_nothing_rather_than_everything(db: TestDb) {
        let (test, ada) = begin(db).await;
        let team = make_team(&test, &ada, "Repairs").await.to_string();
        let bound = [("role", "agent"), ("answers-1", "teams"), ("team-1", team.as_str())];
        post_with(&test, &ada, "/admin/people/8", &bound).await.assert_status(303);
        post_with(&test, &ada, &format!("/admin/teams/{team}"), &[("act", "delete")]).await.assert_status(303);
        assert_eq!(viewer(&test, 8, SITE).await.bound_to(), Some(&[][..]));
        let answer = test.post(vestibule_testkit::Cast::Visitor, "/en/sign-in", &[("email", "bo@example.org"), ("password", PASSWORD)]).await;
        get_with(&test, &cookie_of(&answer), "/en/account").await.assert_status(200);
    }
}
