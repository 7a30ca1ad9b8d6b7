//! A page costs what stands on it, not what stands in the base.

use std::cell::Cell;

use vestibule_base::Timestamp;
use vestibule_store::query::STEPS;
use vestibule_testkit::Cast::{Ana, Nina};
use vestibule_testkit::Product;

use super::*;
use crate::seed::{SeedPost, SeedTopic};

async fn fill(test: &TestApp, section: Id, (from, to): (i64, i64)) {
    let mut tx = test.app.db.begin().await.unwrap();
    for number in from..to {
        let at = Timestamp(1_700_000_000_000 + number * 60_000);
        let post = |body: &str| SeedPost { author: (Ana.id(), "ana".to_owned()), by_staff: false, at, body: body.to_owned() };
        let posts = if number % 3 == 0 { vec![post("Alone.")] } else { vec![post("Asked."), post("Answered.")] };
        let kind = if number % 40 == 0 { "announcement" } else { "question" };
        let locale = if number % 50 == 0 { Locale::EL } else { Locale::EN };
        let title = format!("Topic {number}");
        let topic = SeedTopic { section, kind, title: &title, locale, tags: vec![], posts };
        seed::add_topic(&mut tx, SITE, &topic).await.unwrap();
    }
    tx.commit(test.app.now()).await.unwrap();
    test.work().await;
}

/// Steps of SQLite for a page that nobody keeps.
async fn steps(test: &TestApp, who: Cast, path: &str) -> i64 {
    let counted = STEPS.scope(Cell::new(0), async {
        test.get(who, path).await.assert_status(200);
        STEPS.with(Cell::get)
    });
    counted.await
}

#[tokio::test]
async fn a_list_costs_what_stands_on_it_and_not_what_stands_in_the_forum() {
    let (test, section) = forum(TestDb::new(Product::Sqlite).await).await;
    fill(&test, section, (0, 400)).await;
    let topic = test.count("SELECT id AS value FROM community_topic WHERE title = 'Topic 100'").await;
    let pages = [
        (Nina, "/en/community".to_owned()),
        (Nina, "/en/community?order=new".to_owned()),
        (Nina, "/en/community?order=unanswered".to_owned()),
        (Nina, "/en/community?kind=announcement".to_owned()),
        (Nina, "/en/community?language=el".to_owned()),
        (Nina, format!("/en/community/sections/{section}-general")),
        (Ana, "/en/account/posts".to_owned()),
        (Ana, format!("/en/community/{topic}-topic-100")),
    ];
    let mut before = Vec::new();
    for (who, path) in &pages {
        before.push(steps(&test, *who, path).await);
    }
    fill(&test, section, (400, 1600)).await;
    for ((who, path), before) in pages.iter().zip(before) {
        let after = steps(&test, *who, path).await;
        assert!(after <= before + before / 2 + 1_000, "{path}: {before} steps, then {after}");
    }
}
