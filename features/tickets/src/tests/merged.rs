//! Requests of somebody who turns out to be somebody else.

use vestibule_base::Id;
use vestibule_contracts::events::PersonMerged;
use vestibule_testkit::{Cast, TestApp, db_test};

use super::{ask, form, link, start_in};

async fn merge(test: &TestApp, person: Id, into: Id) {
    let mut tx = test.app.db.begin().await.unwrap();
    tx.emit(&PersonMerged { person, into }).unwrap();
    tx.commit(test.app.now()).await.unwrap();
    test.work().await;
}

db_test! {
    async fn a_request_without_an_account_belongs_to_whoever_proves_the_address(db: TestDb) {
        let test = start_in(db).await;
        let address = form(&test, "question").await;
        let fields = [("subject", "Hub offline"), ("body", "It blinks."), ("name", "Iva"), ("email", "iva@example.org")];
        test.post(Cast::Visitor, &address, &fields).await.assert_status(303);
        test.work().await;
        let confirm = link(&test.last_mail_to("iva@example.org").text, "/requests/confirm/");
        test.post(Cast::Visitor, &confirm, &[]).await.assert_status(303);
        test.work().await;
        let iva = Id(test.count("SELECT requester_id AS value FROM tickets_request").await);
        test.get(Cast::Ana, "/en/requests/1001").await.assert_status(404);
        merge(&test, iva, Cast::Ana.id()).await;
        test.get(Cast::Ana, "/en/requests/1001").await.assert_status(200).assert_shows("Hub offline");
        test.get(Cast::Ana, "/en/requests").await.assert_shows("Hub offline");
        let left = format!("SELECT COUNT(*) AS value FROM tickets_entry WHERE author_id = {iva}");
        assert_eq!(test.count(&left).await, 0);
        let secrets = "SELECT COUNT(*) AS value FROM tickets_secret s WHERE s.person_id = ";
        assert_eq!(test.count(&format!("{secrets}{iva}")).await, 0, "mailed links stay good");
        merge(&test, iva, Cast::Ana.id()).await;
        assert_eq!(test.count("SELECT COUNT(*) AS value FROM tickets_participant").await, 1);
    }
}

db_test! {
    async fn who_takes_part_as_both_takes_part_once(db: TestDb) {
        let test = start_in(db).await;
        ask(&test, Cast::Marko, "Pump").await;
        test.post(Cast::Marko, "/en/requests/1001/colleagues", &[("email", &Cast::Ana.email())]).await.assert_status(303);
        merge(&test, Cast::Marko.id(), Cast::Ana.id()).await;
        assert_eq!(test.count("SELECT COUNT(*) AS value FROM tickets_participant").await, 1);
        test.get(Cast::Ana, "/en/requests/1001").await.assert_status(200);
        test.get(Cast::Marko, "/en/requests/1001").await.assert_status(404);
    }
}
