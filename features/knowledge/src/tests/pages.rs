//! Reading.

use vestibule_base::{Audience, Locale, Timestamp};
use vestibule_testkit::Cast::{Mira, Visitor};

use vestibule_testkit::db_test;

use super::*;
use crate::offers::views;

#[tokio::test]
async fn an_article_has_one_true_address() {
    let test = portal().await;
    let id = article(&test, "Reset your password", "Text").await;
    let good = address(id, "reset-your-password");
    test.get(Visitor, &good).await.assert_status(200).assert_shows("Reset your password");
    for other in [address(id, ""), address(id, "old-name"), format!("/en/articles/{id}-")] {
        let answer = test.get(Visitor, &other).await;
        answer.assert_status(301);
        assert_eq!(answer.location(), good);
    }
    test.get(Visitor, "/en/articles/999-nothing").await.assert_status(404);
    for (other, own) in [("zh-TW", "zh-Hant"), ("de", "en")] {
        let answer = test.get(Visitor, &format!("/{other}/articles/{id}-reset-your-password")).await;
        assert_eq!((answer.status.as_u16(), answer.location()), (301, format!("/{own}/articles/{id}-reset-your-password")));
    }
    test.get(Visitor, "/en/articles/nonsense").await.assert_status(404);
}

db_test! {
    async fn a_new_title_moves_the_address_and_the_old_one_leads_on(db: TestDb) {
        let test = on(db).await;
        let id = article(&test, "Old title", "Text").await;
        let form = [("revision", "1"), ("title", "Νέος τίτλος"), ("body", "Text"), ("act", "publish")];
        test.post(Mira, &format!("/desk/knowledge/articles/{id}/en"), &form).await.assert_status(303);
        test.work().await;
        let answer = test.get(Visitor, &address(id, "old-title")).await;
        answer.assert_status(301);
        test.get(Visitor, &answer.location()).await.assert_status(200).assert_shows("Νέος τίτλος");
    }
}

#[tokio::test]
async fn a_draft_does_not_exist_for_readers() {
    let test = portal().await;
    let id = draft(&test, "Secret plan", "Text").await;
    test.get(Visitor, &address(id, "secret-plan")).await.assert_status(404);
    test.get(Mira, &address(id, "secret-plan")).await.assert_status(404);
    for page in ["/en/knowledge", "/en/articles/feed.xml"] {
        test.get(Visitor, page).await.assert_status(200).assert_hides("Secret plan");
    }
    test.get(Mira, "/desk/knowledge").await.assert_status(200).assert_shows("Secret plan");
    test.get(Visitor, "/desk/knowledge").await.assert_status(401);
    test.get(Cast::Ana, "/desk/knowledge").await.assert_status(404);
}

#[tokio::test]
async fn a_missing_translation_shows_the_best_other_language_and_says_so() {
    let test = portal().await;
    let id = article(&test, "Only English", "Words").await;
    translate(&test, id, Locale::HR, "Samo hrvatski").await;
    let greek = test.get(Visitor, &format!("/el/articles/{id}-only-english")).await;
    greek.assert_status(200).assert_shows("Only English");
    assert_eq!(greek.attributes("article", "lang"), ["en"]);
    assert_eq!(greek.words(".flash-warn").len(), 1);
    assert_eq!(greek.attributes("link[rel=canonical]", "href"), [format!("http://portal.test/en/articles/{id}-only-english")]);
    assert_eq!(greek.attributes("link[hreflang]", "hreflang"), ["en", "hr"]);
    let croatian = test.get(Visitor, &format!("/hr/articles/{id}-samo-hrvatski")).await;
    croatian.assert_status(200).assert_hides("flash-warn");
}

db_test! {
    async fn an_outdated_translation_and_an_overdue_page_say_so(db: TestDb) {
        let test = on(db).await;
        let id = article(&test, "Source", "One").await;
        translate(&test, id, Locale::HR, "Prijevod").await;
        let mut tx = test.app.db.begin().await.unwrap();
        crate::store::translation::update_source(&mut tx, (id, Locale::HR), Some((Locale::EN, 1))).await.unwrap();
        tx.commit(test.app.now()).await.unwrap();
        let page = format!("/hr/articles/{id}-prijevod");
        test.get(Visitor, &page).await.assert_status(200).assert_hides("flash-warn");
        let form = [("revision", "1"), ("title", "Source"), ("body", "Two"), ("act", "publish")];
        test.post(Mira, &format!("/desk/knowledge/articles/{id}/en"), &form).await.assert_status(303);
        test.work().await;
        assert_eq!(test.get(Visitor, &page).await.words(".flash-warn a"), ["Source"]);
        test.get(Mira, "/desk/knowledge?state=outdated").await.assert_shows("Source");
        test.get(Mira, &format!("/desk/knowledge/articles/{id}/hr")).await.assert_shows("versions?from=1&#38;to=2");
    }
}

#[tokio::test]
async fn a_how_to_has_contents_steps_and_structured_data() {
    let test = portal().await;
    let body = "## First\n\n1. Open it\n2. Close it\n\n## Second\n\n### Deep\n\n> [!TIP]\n> Look";
    let id = article(&test, "Do it", body).await;
    let page = test.get(Visitor, &address(id, "do-it")).await;
    assert_eq!(page.words(".toc a"), ["First", "Second", "Deep"]);
    assert_eq!(page.words(".prose-steps > ol > li"), ["Open it", "Close it"]);
    let data = page.words("script[type='application/ld+json']").join(" ");
    assert!(data.contains("HowToStep") && data.contains("BreadcrumbList"), "{data}");
    let markdown = test.get(Visitor, &format!("/en/articles/{id}.md")).await;
    markdown.assert_status(200).assert_shows("# Do it");
}

#[tokio::test]
async fn references_and_announcements_have_layouts_of_their_own() {
    let test = portal().await;
    for kind in ["reference", "announcement"] {
        let id = article(&test, kind, "The words.").await;
        let mut tx = test.app.db.begin().await.unwrap();
        tx.run("UPDATE knowledge_article SET kind = $1 WHERE id = $2", vestibule_store::params![kind, id]).await.unwrap();
        tx.commit(test.app.now()).await.unwrap();
        let page = test.get(Visitor, &address(id, kind)).await;
        assert_eq!(page.words(&format!(".prose-{kind}")), ["The words."]);
        let dates = page.words("time.announced").len();
        assert_eq!(dates, usize::from(kind == "announcement"), "an announcement says when it was made");
    }
}

#[tokio::test]
async fn hostile_words_stay_words() {
    let test = portal().await;
    let id =
        article(&test, "</script><b>x", "<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\n[x](javascript:alert(1))")
            .await;
    let page = test.get(Visitor, &address(id, "script-b-x")).await;
    page.assert_status(200).assert_hides("<b>x").assert_hides("onerror").assert_hides("javascript:alert");
    test.get(Visitor, "/en/articles/feed.xml").await.assert_status(200).assert_hides("<b>x");
}

db_test! {
    async fn neighbours_follow_the_hand_order_and_related_share_labels(db: TestDb) {
        let test = on(db).await;
        let category = category(&test, "Setup", None, Audience::Everyone).await;
        let mut ids = Vec::new();
        for title in ["One", "Two", "Three"] {
            let id = article(&test, title, "x").await;
            place(&test, id, Some(category), Audience::Everyone).await;
            ids.push(id);
        }
        let page = test.get(Visitor, &address(ids[1], "two")).await;
        assert_eq!(page.words("a[rel=prev]"), ["One"]);
        assert_eq!(page.words("a[rel=next]"), ["Three"]);
        assert_eq!(page.words(".crumbs a"), ["Knowledge", "Setup"]);
        assert!(page.words(".after .links a").contains(&"Three".to_owned()));
    }
}

db_test! {
    async fn reading_asks_the_database_a_few_times_only(db: TestDb) {
        let test = on(db).await;
        let category = category(&test, "Setup", None, Audience::Everyone).await;
        let mut last = Id(0);
        for number in 0..20 {
            last = article(&test, &format!("Article {number}"), "x").await;
            place(&test, last, Some(category), Audience::Everyone).await;
        }
        crate::offers::doors::look(&test.app).await.unwrap();
        for (page, most) in
            [(address(last, "article-19"), 8), (format!("/en/knowledge/{category}-setup"), 6), ("/en/knowledge".to_owned(), 6)]
        {
            let count = vestibule_store::query::QUERIES.scope(std::cell::Cell::new(0), async {
                test.get(Visitor, &page).await.assert_status(200);
                vestibule_store::query::QUERIES.with(std::cell::Cell::get)
            });
            let count = count.await;
            assert!(count <= most, "{page}: {count} queries");
        }
    }
}

db_test! {
    async fn readers_are_counted_without_a_write_also_when_the_page_comes_from_memory(db: TestDb) {
        let test = on(db).await;
        let id = article(&test, "Counted", "x").await;
        for _ in 0..3 {
            test.get(Visitor, &address(id, "counted")).await.assert_status(200);
        }
        test.get(Mira, &address(id, "counted")).await.assert_status(200);
        assert_eq!(number(&test, "SELECT views AS value FROM knowledge_article").await, 0);
        views::flush(&test.app).await.unwrap();
        assert_eq!(number(&test, "SELECT views AS value FROM knowledge_article").await, 3);
        assert_eq!(number(&test, "SELECT CAST(SUM(views) AS BIGINT) AS value FROM knowledge_view").await, 3);
    }
}

db_test! {
    async fn what_is_scheduled_comes_and_goes_at_its_time(db: TestDb) {
        let test = on(db).await;
        let id = draft(&test, "Launch", "x").await;
        let page = address(id, "launch");
        let form = [
            ("revision", "1"),
            ("title", "Launch"),
            ("body", "x"),
            ("publish_at", "2026-11-22T11:00"),
            ("withdraw_at", "2026-11-22T12:00"),
            ("act", "schedule"),
        ];
        test.post(Mira, &format!("/desk/knowledge/articles/{id}/en"), &form).await.assert_status(303);
        test.work().await;
        test.get(Visitor, &page).await.assert_status(404);
        test.advance(Timestamp::HOUR);
        test.work().await;
        test.get(Visitor, &page).await.assert_status(200);
        test.advance(Timestamp::HOUR);
        test.work().await;
        test.get(Visitor, &page).await.assert_status(404);
    }
}

#[tokio::test]
async fn every_page_is_drawn_in_every_language() {
    let test = portal().await;
    let category = category(&test, "Setup", None, Audience::Everyone).await;
    let id = article(&test, "Hub", "## A\n\nx\n\n## B\n\ny").await;
    place(&test, id, Some(category), Audience::Everyone).await;
    for locale in Locale::INTERFACE {
        for page in [
            format!("/{locale}/knowledge"),
            format!("/{locale}/knowledge/{category}-setup"),
            format!("/{locale}/articles/{id}-hub?voted=no"),
        ] {
            let answer = test.get(Visitor, &page).await;
            answer.assert_status(200).assert_hides("knowledge-").assert_hides("Unknown");
        }
    }
}

#[tokio::test]
async fn every_page_of_editors_is_drawn_in_every_language() {
    let test = portal().await;
    let category = category(&test, "Setup", None, Audience::Everyone).await;
    let id = article(&test, "Hub", "x").await;
    translate(&test, id, Locale::HR, "Hub hr").await;
    test.post(Visitor, &format!("/en/articles/{id}/vote"), &[("vote", "reason"), ("reason", "wrong"), ("comment", "no")]).await;
    let pages = [
        "/desk/knowledge".to_owned(),
        "/desk/knowledge/new".to_owned(),
        "/desk/knowledge/categories".to_owned(),
        "/desk/knowledge/categories/new".to_owned(),
        format!("/desk/knowledge/categories/{category}"),
        format!("/desk/knowledge/articles/{id}/hr?source=en"),
        format!("/desk/knowledge/articles/{id}/en/versions?from=1&to=0"),
        format!("/desk/knowledge/articles/{id}/merge"),
    ];
    for locale in Locale::INTERFACE {
        let t = test.app.translator(locale, "");
        for key in ["knowledge-title", "knowledge-alert-tip", "knowledge-begin-troubleshooting", "done-knowledge-saved"] {
            assert!(test.app.texts.has(locale, key), "{locale} {key}: {}", t.text(key));
        }
    }
    for page in pages {
        test.get(Mira, &page).await.assert_status(200).assert_hides(">knowledge-").assert_hides("\"knowledge-");
        test.get(Visitor, &page).await.assert_status(401);
    }
}

#[tokio::test]
async fn an_article_past_its_review_date_says_so_and_falls_in_search() {
    let test = portal().await;
    let id = article(&test, "Hub", "x").await;
    let form = [
        ("revision", "1"),
        ("title", "Hub"),
        ("summary", "About Hub"),
        ("body", "x"),
        ("kind", "how-to"),
        ("audience", "everyone"),
        ("review_at", "2026-11-23"),
    ];
    test.post(Mira, &format!("/desk/knowledge/articles/{id}/en"), &form).await.assert_status(303);
    test.work().await;
    test.get(Visitor, &address(id, "hub")).await.assert_status(200).assert_hides("flash-warn");
    test.advance(14 * Timestamp::HOUR + Timestamp::MINUTE);
    test.work().await;
    test.get(Visitor, &address(id, "hub")).await.assert_shows("was due to be checked");
    assert!(test.app.slots.search_sources[0].documents(id).await.unwrap()[0].outdated);
    test.get(Mira, "/desk/knowledge?state=overdue").await.assert_shows("Hub");
}
