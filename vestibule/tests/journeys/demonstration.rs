//! The demonstration has something to show on every page of editors.

use vestibule_testkit::{Cast, TestApp};

use super::features;

#[tokio::test]
async fn editors_find_something_to_mend_in_the_demonstration() {
    let test = TestApp::with(features()).await;
    vestibule::fill_demonstration(&test.app).await.unwrap();
    test.work().await;
    let upkeep = async |list: &str| test.get(Cast::Mira, &format!("/desk/knowledge/upkeep?list={list}")).await;
    upkeep("broken").await.assert_status(200).assert_shows("Phones that the app supports");
    upkeep("twins").await.assert_status(200).assert_shows("Install new firmware by hand").assert_shows("Update the firmware");
    let gaps = test.get(Cast::Mira, "/desk/knowledge/gaps").await;
    gaps.assert_shows("Nothing about the valve with two outlets.").assert_shows("Improve it").assert_shows("3 requests followed");
    let titles = gaps.words(".upkeep-title");
    for sought in ["greenhouse mode", "soil sensor", "move to another wifi", "The Valve does not open"] {
        assert!(titles.contains(&sought.to_owned()), "{sought}: {titles:?}");
    }
    assert_eq!(
        test.get(Cast::Mira, "/desk/knowledge/gaps?language=el").await.words(".upkeep-title").first().map(String::as_str),
        Some("αισθητήρας εδάφους")
    );
    let parity = test.get(Cast::Mira, "/desk/knowledge/parity?language=hr").await;
    assert_eq!(parity.words("#p-outdated + .board-lines a"), ["Telefoni koje aplikacija podržava"]);
    assert!(parity.words("#p-missing + .board-lines a").contains(&"Install new firmware by hand".to_owned()));
}
