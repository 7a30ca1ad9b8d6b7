//! The bar of the staff's pages.

use vestibule_testkit::{Cast, TestApp};

use super::features;

#[tokio::test]
async fn what_lies_within_settings_unfolds_from_one_entry_of_the_bar() {
    let test = TestApp::with(features()).await;
    let ada = test.get(Cast::Ada, "/admin/people").await;
    assert_eq!(ada.words(".head .nav > a"), ["Desk", "Board", "Content", "Searches"]);
    assert_eq!(ada.words(".head .nav summary[aria-current]"), ["Settings"]);
    let within = ["Overview", "People", "Request forms", "Organisations", "Community", "Start page"];
    assert_eq!(ada.words(".head .nav .menu-list a"), within);
    assert_eq!(ada.words(".head .nav .menu-list a[aria-current]"), ["People"]);
    let nina = test.get(Cast::Nina, "/admin/organisations").await;
    assert_eq!(nina.words(".head .nav > a"), ["Desk", "Organisations"], "who has no settings finds it in the bar");
    assert_eq!(nina.words(".head .nav > a[aria-current]"), ["Organisations"]);
}
