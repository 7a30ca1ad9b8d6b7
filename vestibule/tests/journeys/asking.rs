//! What stands beside the request form while somebody asks.

use vestibule_store::Query;
use vestibule_testkit::{Cast, SITE, TestApp, db_test};

use super::audience::{follow, write_articles};
use super::start;

/// The form for a question; answers its address.
pub(super) async fn question(test: &TestApp) -> String {
    let mut tx = test.app.db.begin().await.unwrap();
    vestibule_tickets::seed_default_forms(&mut tx, SITE, test.app.now()).await.unwrap();
    tx.commit(test.app.now()).await.unwrap();
    let sql = "SELECT id AS value FROM tickets_form WHERE name = 'question'";
    let id: i64 = test.app.db.value(sql, vec![]).await.unwrap().unwrap();
    format!("/en/requests/new/{id}")
}

db_test! {
    async fn an_answer_beside_the_form_is_offered_to_who_may_see_it_and_named_when_it_was_enough(db: TestDb) {
        let test = start(db).await;
        write_articles(&test).await;
        let form = question(&test).await;
        follow(&test, 4).await;
        let page = test.get(Cast::Visitor, &format!("{form}?q=canarypublic")).await;
        page.assert_status(200).assert_shows("Article canarypublic");
        let offered = page.attributes("button[name=solved_by]", "value").remove(0);
        assert!(offered.starts_with("article:"), "{offered}");
        let typed = test.get(Cast::Visitor, "/en/requests/suggest?q=canarypublic").await;
        assert!(typed.body.contains(&offered), "scripts are offered the same: {}", typed.body);
        test.get(Cast::Visitor, &format!("{form}?q=canarynorthwind")).await.assert_hides("Article canarynorthwind");
        test.get(Cast::Marko, &format!("{form}?q=canarynorthwind")).await.assert_shows("Article canarynorthwind");
        let sent = [("subject", "canarypublic"), ("once", "o1"), ("solved_by", offered.as_str())];
        test.post(Cast::Visitor, "/en/requests/solved", &sent).await.assert_status(303);
        let counted = format!("SELECT COUNT(*) AS value FROM tickets_deflection WHERE solved_by = '{offered}'");
        assert_eq!(test.count(&counted).await, 1);
        assert_eq!(test.count("SELECT COUNT(*) AS value FROM tickets_request").await, 0);
    }
}
