//! What people want and do not find (U4, F4).

use std::sync::Arc;

use async_trait::async_trait;
use vestibule_base::Timestamp;
use vestibule_contracts::slots::{Asked, AskedFor, SlotResult, Sought, SoughtIn, SoughtInVain};
use vestibule_testkit::Cast::{Ada, Ana, Mira};
use vestibule_testkit::db_test;
use vestibule_web::Feature;

use super::*;
use crate::offers::views;
use crate::store::vote::{self, Vote};

const GAPS: &str = "/desk/knowledge/gaps";

/// A search and requests that were asked some things.
struct Heard;

#[async_trait]
impl Sought for Heard {
    async fn by_language(&self, _: Id, _: i64) -> SlotResult<Vec<SoughtIn>> {
        Ok(Vec::new())
    }

    async fn in_vain(&self, _: Id, locale: Locale, _: i64, _: i64) -> SlotResult<Vec<SoughtInVain>> {
        let one = |words: &str, searches, sent| SoughtInVain { words: words.to_owned(), searches, found: false, sent };
        Ok(match locale {
            Locale::EN => vec![one("reset hub", 9, 0), one("hub reset", 2, 0), one("refund", 4, 2), one("once", 2, 0)],
            Locale::HR => vec![one("Valve", 5, 0)],
            _ => Vec::new(),
        })
    }
}

#[async_trait]
impl AskedFor for Heard {
    fn label(&self) -> &'static str {
        "knowledge-gap-sent"
    }

    async fn asked(&self, _: Id, locale: Locale, _: Timestamp, _: i64) -> SlotResult<Vec<Asked>> {
        let one = |words: &str, count| Asked { words: words.to_owned(), count };
        Ok(if locale == Locale::EN { vec![one("Refund?", 11), one("My own secret", 1)] } else { Vec::new() })
    }
}

async fn start(db: TestDb) -> TestApp {
    let offer: fn(&vestibule_web::Kernel, &mut vestibule_contracts::Slots) = |_, slots| {
        slots.sought = Some(Arc::new(Heard));
        slots.asked.push(Arc::new(Heard));
    };
    TestApp::on(db, vec![crate::feature(), Feature { name: "heard", offer: Some(offer), ..Feature::default() }]).await
}

async fn titles(test: &TestApp, language: &str) -> Vec<String> {
    test.get(Mira, &format!("{GAPS}?language={language}")).await.words(".upkeep-title")
}

async fn noes(test: &TestApp, id: Id, count: usize) {
    let mut tx = test.app.db.begin().await.unwrap();
    for number in 0..count {
        let (reason, comment) = (if number == 0 { "outdated" } else { "" }.to_owned(), "the screen looks different".to_owned());
        let vote = Vote { article_id: id, locale: Locale::EN, helpful: false, reason, comment, made_at: test.app.now() };
        vote::upsert(&mut tx, &format!("v:{number}"), &vote).await.unwrap();
    }
    tx.commit(test.app.now()).await.unwrap();
}

db_test! {
    async fn what_many_people_wanted_and_did_not_find_comes_first_and_leads_to_the_act(db: TestDb) {
        let test = start(db).await;
        let id = article(&test, "Valve", "x").await;
        noes(&test, id, 12).await;
        let page = test.get(Mira, &format!("{GAPS}?language=en")).await;
        assert_eq!(page.words(".upkeep-title"), ["Refund?", "Valve", "reset hub"]);
        page.assert_shows("11 requests followed").assert_shows("sought 11 times, found nothing").assert_shows("12 readers said no");
        page.assert_shows("hub reset").assert_shows("the screen looks different").assert_hides("secret").assert_hides(">once<");
        page.assert_shows("It is out of date: 1");
        assert_eq!(page.words(".upkeep li:nth-child(2) .row a"), ["Improve it: Valve"]);
        let write = page.attributes(".upkeep .row a", "href");
        assert_eq!(write[0], "/desk/knowledge/new?kind=question&language=en&title=Refund%3F");
        test.get(Mira, &write[0]).await.assert_status(200).assert_shows("Refund?");
        let cost = [("cost", "12"), ("currency", "eur")];
        test.post(Ada, "/admin/knowledge", &[("cost", "12"), ("currency", "")]).await.assert_status(422).assert_shows("three letters");
        test.post(Ada, "/admin/knowledge", &cost).await.assert_status(303);
        test.get(Mira, &format!("{GAPS}?language=en")).await.assert_shows("about 180 EUR");
        let board = test.get(Mira, "/desk/knowledge/board").await;
        assert_eq!((board.words("#b-gaps .num"), board.words("#b-gaps + .board-lines a").len()), (vec!["3".to_owned()], 3));
        test.get(Ana, GAPS).await.assert_status(404);
    }
}

db_test! {
    async fn what_another_language_has_is_translated_and_what_readers_wanted_counts(db: TestDb) {
        let test = start(db).await;
        let (valve, hub) = (article(&test, "Valve", "x").await, article(&test, "Hub", "x").await);
        let own = test.app.slots.own.get::<views::Views>().unwrap();
        (0..7).for_each(|_| own.add_wanted(hub, Locale::HR, test.app.now().day()));
        views::flush(&test.app).await.unwrap();
        let page = test.get(Mira, &format!("{GAPS}?language=hr")).await;
        assert_eq!(page.words(".upkeep-title"), ["Hub", "Valve"]);
        page.assert_shows("7 readers wanted this language");
        let acts = page.attributes(".upkeep .row a", "href");
        assert_eq!(acts[..2], [format!("/desk/knowledge/articles/{hub}/hr"), format!("/desk/knowledge/articles/{valve}/hr")]);
        translate(&test, hub, Locale::HR, "Hub").await;
        assert_eq!(titles(&test, "hr").await, ["Valve"]);
    }
}

db_test! {
    async fn what_needs_no_answer_is_declined_and_comes_back(db: TestDb) {
        let test = start(db).await;
        let id = article(&test, "Valve", "x").await;
        noes(&test, id, 12).await;
        let text = format!("article:{id}");
        for name in ["reset hub", text.as_str()] {
            test.post(Mira, GAPS, &[("language", "en"), ("declined", name)]).await.assert_status(303);
        }
        assert_eq!(titles(&test, "en").await, ["Refund?"]);
        let page = test.get(Mira, &format!("{GAPS}?language=en")).await;
        assert_eq!(page.words("details .row span[lang]"), ["Valve", "reset hub"]);
        test.post(Mira, GAPS, &[("language", "en"), ("undo", "reset hub")]).await.assert_status(303);
        assert_eq!(titles(&test, "en").await, ["Refund?", "reset hub"]);
        test.advance(Timestamp::DAY);
        noes(&test, id, 13).await;
        assert_eq!(titles(&test, "en").await, ["Refund?", "Valve", "reset hub"], "new answers count anew");
        let page = test.get(Mira, &format!("{GAPS}?language=en")).await;
        assert_eq!(page.words("details .row span[lang]"), Vec::<String>::new(), "and nothing stands in both lists");
    }
}

#[tokio::test]
async fn without_a_search_there_are_no_gaps() {
    let test = portal().await;
    test.get(Mira, GAPS).await.assert_status(200).assert_shows("No gaps");
    test.get(Mira, "/desk/knowledge/parity").await.assert_status(200).assert_shows("Everything is there");
}
