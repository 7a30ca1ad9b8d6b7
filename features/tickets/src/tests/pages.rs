//! What customers and visitors see.

use vestibule_base::Timestamp;
use vestibule_testkit::Cast;

use super::{ask, form, link, number_of, start};

#[tokio::test]
async fn a_customer_sends_a_request_and_sees_its_number_and_the_promise() {
    let test = start().await;
    let address = form(&test, "question").await;
    let page = test.get(Cast::Ana, &address).await;
    page.assert_status(200).assert_shows("name=\"once\"").assert_hides("name=\"email\"");
    let answer = test.post(Cast::Ana, &address, &[("subject", "Hub offline"), ("body", "It **blinks**.")]).await;
    answer.assert_status(303);
    assert_eq!(answer.location(), "/en/requests/1001/sent");
    test.get(Cast::Ana, "/en/requests/1001/sent").await.assert_status(200).assert_shows("#1001").assert_shows("keep-done");
    let page = test.get(Cast::Ana, "/en/requests/1001").await;
    page.assert_status(200).assert_shows("<strong>blinks</strong>").assert_shows("Received");
    test.get(Cast::Ana, "/en/requests").await.assert_status(200).assert_shows("Hub offline");
}
