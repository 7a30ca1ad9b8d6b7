//! Who may use which route: every route × everybody.

use std::collections::BTreeSet;

use vestibule_testkit::{Cast, db_test};
use vestibule_web::{Access, server};

use super::start;

/// What a route without parameters answers to somebody whom its row does not admit.
fn refused_with(access: Access, who: Cast) -> u16 {
    if who == Cast::Visitor {
        401
    } else if access.knows(&who.viewer()) {
        403
    } else {
        404
    }
}

db_test! {
async fn a_route_answers_whom_its_row_admits_and_nobody_else(db: TestDb) {
    let test = start(db).await;
    let mut asked = 0;
    for route in server::table(&test.app) {
        let path = route.path.replace("{locale}", "en");
        if matches!(route.access, Access::Machines | Access::Setup) || route.method != "GET" {
            continue;
        }
        // A number that nobody has stands for parameters: whoever is admitted gets 404 or better, never 401.
        let path = path.split('/').map(|part| if part.starts_with('{') { "1" } else { part }).collect::<Vec<_>>().join("/");
        for who in Cast::ALL {
            let answer = test.get(who, &path).await;
            let status = answer.status.as_u16();
            assert!(status < 500, "{path} for {who:?}: {status}");
            if route.access.admits(&who.viewer()) {
                assert_ne!(status, 401, "{path} for {who:?}");
            } else {
                assert_eq!(status, refused_with(route.access, who), "{path} for {who:?}");
            }
            asked += 1;
        }
    }
    assert!(asked > 100, "only {asked} questions were asked");
}
}

db_test! {
async fn a_form_is_taken_only_from_whom_its_row_admits(db: TestDb) {
    let test = start(db).await;
    for route in server::table(&test.app).into_iter().filter(|route| route.method == "POST" && route.access != Access::Setup) {
        let path = route.path.replace("{locale}", "en");
        let path = path.split('/').map(|part| if part.starts_with('{') { "1" } else { part }).collect::<Vec<_>>().join("/");
        for who in Cast::ALL.into_iter().filter(|who| !route.access.admits(&who.viewer())) {
            let status = test.post(who, &path, &[]).await.status.as_u16();
            assert_eq!(status, refused_with(route.access, who), "{path} for {who:?}");
        }
    }
}
}

/// The list that people read and agree on: who may use what.
const AGREED: &str = include_str!("../../../docs/develop/routes.txt");

#[test]
fn nobody_gets_a_route_that_the_agreed_list_does_not_give() {
    let features = vestibule::features::all(&super::settings());
    let routes = features.iter().filter_map(|feature| feature.routes).flat_map(|routes| routes().table);
    let lines = routes.map(|route| format!("{:<5} {:<20} {}", route.method, format!("{:?}", route.access), route.path));
    let given: BTreeSet<String> = lines.collect();
    let agreed: BTreeSet<String> = AGREED.lines().map(ToOwned::to_owned).collect();
    let changed: Vec<&String> = given.symmetric_difference(&agreed).collect();
    assert!(
        changed.is_empty(),
        "write it down in docs/develop/routes.txt (`vestibule routes | LC_ALL=C sort`) if it is right: {changed:#?}"
    );
}
