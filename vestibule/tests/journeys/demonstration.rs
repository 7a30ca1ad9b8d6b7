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
    let gaps = test.get(Cast::Mira, "/desk/knowledge/gaps").await.words(".upkeep-title");
    assert_eq!(gaps.first().map(String::as_str), Some("The Valve does not open"), "{gaps:?}");
    let parity = test.get(Cast::Mira, "/desk/knowledge/parity?language=hr").await;
    assert_eq!(parity.words("#p-outdated + .board-lines a"), ["Telefoni koje aplikacija podržava"]);
    assert!(parity.words("#p-missing + .board-lines a").contains(&"Install new firmware by hand".to_owned()));
}
