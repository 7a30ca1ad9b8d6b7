//! Languages beside each other, chapters that follow their steps (L5, V2).

use std::sync::Arc;

use async_trait::async_trait;
use vestibule_contracts::slots::{SlotResult, Sought, SoughtIn, SoughtInVain};
use vestibule_testkit::Cast::{Ana, Mira, Visitor};
use vestibule_testkit::db_test;
use vestibule_web::Feature;

use super::*;
use crate::offers::views;

/// A search that was asked some things in English.
struct Asked;

#[async_trait]
impl Sought for Asked {
    async fn by_language(&self, _: Id, _: i64) -> SlotResult<Vec<SoughtIn>> {
        Ok(vec![SoughtIn { locale: Locale::HR, searches: 40, in_vain: 7 }])
    }

    async fn in_vain(&self, _: Id, locale: Locale, _: i64, _: i64) -> SlotResult<Vec<SoughtInVain>> {
        let one = |words: &str, searches, sent| SoughtInVain { words: words.to_owned(), searches, found: false, sent };
        Ok(if locale == Locale::EN {
            vec![one("reset hub", 9, 0), one("hub reset", 2, 0), one("refund", 4, 2), one("once", 2, 0)]
        } else {
            Vec::new()
        })
    }
}

async fn with_search(db: TestDb) -> TestApp {
    let search = Feature { name: "asked", offer: Some(|_, slots| slots.sought = Some(Arc::new(Asked))), ..Feature::default() };
    TestApp::on(db, vec![crate::feature(), search]).await
}

db_test! {
    async fn a_language_that_readers_wanted_and_did_not_get_leads_to_its_translation(db: TestDb) {
        let test = with_search(db).await;
        let (id, other) = (article(&test, "Hub", "x").await, article(&test, "Valve", "x").await);
        for (page, times) in [(id, 3), (other, 1)] {
            for _ in 0..times {
                test.get(Visitor, &format!("/hr/articles/{page}-{}", if page == id { "hub" } else { "valve" })).await.assert_status(200);
            }
        }
        test.get(Mira, &format!("/hr/articles/{id}-hub")).await.assert_status(200);
        views::flush(&test.app).await.unwrap();
        let page = test.get(Mira, "/desk/knowledge/parity?language=hr").await;
        page.assert_status(200).assert_shows("wanted 3 times");
        assert_eq!(page.words("#p-missing + .board-lines a"), ["Hub", "Valve"]);
        assert_eq!(page.attributes("#p-missing + .board-lines a", "href")[0], format!("/desk/knowledge/articles/{id}/hr"));
        let row = page.words("tr:has([lang=hr]) td");
        assert_eq!(row, ["4", "0 %", "40", "7", "0 0 %", "0", "–"]);
        translate(&test, id, Locale::HR, "Hub").await;
        let mut tx = test.app.db.begin().await.unwrap();
        crate::store::translation::update_source(&mut tx, (id, Locale::HR), Some((Locale::EN, 1))).await.unwrap();
        tx.commit(test.app.now()).await.unwrap();
        let form = [("revision", "1"), ("title", "Hub"), ("body", "newer"), ("act", "publish")];
        test.post(Mira, &format!("/desk/knowledge/articles/{id}/en"), &form).await.assert_status(303);
        test.work().await;
        let page = test.get(Mira, "/desk/knowledge/parity?language=hr").await;
        assert_eq!(page.words("#p-missing + .board-lines a"), ["Valve"]);
        assert_eq!(page.words("#p-outdated + .board-lines a"), ["Hub"]);
        test.get(Ana, "/desk/knowledge/parity").await.assert_status(404);
    }
}

async fn film(test: &TestApp, guide: Id) -> Id {
    let draft = Draft { title: "Film".to_owned(), body: "x".to_owned(), ..Draft::default() };
    let act = MakeArticle { site: SITE, locale: Locale::EN, kind: ArticleKind::Video, category: None, draft, by: None };
    let mut tx = test.app.db.begin().await.unwrap();
    let id = act.run((&Viewer::system(), Id::new(test.app.now())), test.app.now(), &mut tx).await.unwrap();
    tx.commit(test.app.now()).await.unwrap();
    publish(test, id, Locale::EN).await;
    save_chapters(test, id, guide).await;
    id
}

async fn save_chapters(test: &TestApp, id: Id, guide: Id) {
    let guide = format!("article:{guide}");
    let chapters = "0:00 Begin\n0:10 Open #1\n0:20 Turn #2\n0:30 Close #3";
    let form = [("act", "save"), ("level", "any"), ("outside", ""), ("guide", guide.as_str()), ("chapters", chapters)];
    test.post(Mira, &format!("/desk/knowledge/videos/{id}/en"), &form).await.assert_status(303);
    test.work().await;
}

db_test! {
    async fn chapters_whose_steps_changed_or_vanished_are_told_until_they_are_saved(db: TestDb) {
        let test = on(db).await;
        let guide = article(&test, "Guide", "1. Open it\n2. Turn it\n3. Close it").await;
        let id = film(&test, guide).await;
        let media = format!("/desk/knowledge/videos/{id}/en");
        assert_eq!(number(&test, "SELECT COUNT(*) AS value FROM knowledge_step").await, 3, "{:?}", test.get(Mira, &media).await.words("textarea"));
        test.get(Mira, &media).await.assert_status(200).assert_hides("The how-to went on");
        test.get(Mira, "/desk/knowledge/board").await.assert_hides("b-steps");
        let form = [("revision", "1"), ("title", "Guide"), ("body", "1. Open it\n2. Press it"), ("act", "publish")];
        test.post(Mira, &format!("/desk/knowledge/articles/{guide}/en"), &form).await.assert_status(303);
        test.work().await;
        let page = test.get(Mira, &media).await;
        page.assert_shows("The how-to went on").assert_shows("Step 2 says something else").assert_shows("Step 3 is gone").assert_hides("Step 1");
        assert_eq!((page.words(".flash-warn del"), page.words(".flash-warn ins")), (vec!["Turn it".to_owned(), "Close it".to_owned()], vec!["Press it".to_owned()]));
        let board = test.get(Mira, "/desk/knowledge/board").await;
        assert_eq!(board.attributes("#b-steps + .board-lines a", "href"), std::slice::from_ref(&media));
        save_chapters(&test, id, guide).await;
        test.get(Mira, &media).await.assert_hides("The how-to went on");
        test.get(Mira, "/desk/knowledge/board").await.assert_hides("b-steps");
    }
}
