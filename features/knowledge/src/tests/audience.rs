//! What a person may not see does not exist for them (A5).

use vestibule_base::{Audience, Viewer};
use vestibule_contracts::Kind;
use vestibule_testkit::Cast::{Ana, Eleni, Marko, Mira, Visitor};

use vestibule_testkit::db_test;

use super::*;
use crate::store::search;

const NORTHWIND: Audience = Audience::Organisation(Id(701));

db_test! {
    async fn an_article_for_an_organisation_exists_for_its_members_and_staff_alone(db: TestDb) {
        let test = on(db).await;
        let id = article(&test, "For Northwind", "x").await;
        place(&test, id, None, NORTHWIND).await;
        let page = address(id, "for-northwind");
        for who in [Visitor, Ana] {
            test.get(who, &page).await.assert_status(404);
            test.get(who, &format!("/en/articles/{id}.md")).await.assert_status(404);
            for list in ["/en/knowledge", "/en/articles/feed.xml"] {
                test.get(who, list).await.assert_status(200).assert_hides("For Northwind");
            }
            test.post(who, &format!("/en/articles/{id}/vote"), &[("vote", "yes")]).await.assert_status(404);
        }
        for who in [Marko, Mira] {
            test.get(who, &page).await.assert_status(200).assert_shows("noindex");
            test.get(who, "/en/knowledge").await.assert_shows("For Northwind");
        }
    }
}

db_test! {
    async fn a_category_closes_everything_below_it(db: TestDb) {
        let test = on(db).await;
        let outer = category(&test, "Partners", None, NORTHWIND).await;
        let inner = category(&test, "Prices", Some(outer), Audience::Everyone).await;
        let id = article(&test, "Price list", "x").await;
        place(&test, id, Some(inner), Audience::Everyone).await;
        test.get(Visitor, &address(id, "price-list")).await.assert_status(404);
        test.get(Visitor, &format!("/en/knowledge/{inner}-prices")).await.assert_status(404);
        test.get(Visitor, &format!("/en/knowledge/{inner}/feed.xml")).await.assert_status(404);
        test.get(Visitor, "/en/knowledge").await.assert_hides("Prices").assert_hides("Partners");
        test.get(Marko, &format!("/en/knowledge/{inner}-prices")).await.assert_status(200).assert_shows("Price list");
        let form = [("title-en", "Partners"), ("parent", ""), ("audience", "everyone"), ("icon", "folder")];
        test.post(Mira, &format!("/desk/knowledge/categories/{outer}"), &form).await.assert_status(303);
        test.work().await;
        test.get(Visitor, &address(id, "price-list")).await.assert_status(200);
    }
}

db_test! {
    async fn site_map_search_and_start_page_keep_the_wall(db: TestDb) {
        let test = on(db).await;
        let open = article(&test, "Open", "x").await;
        let closed = article(&test, "Closed", "x").await;
        place(&test, closed, None, Audience::SignedIn).await;
        let entries = test.app.slots.sitemaps[0].entries(SITE, Id(0)).await.unwrap();
        let addresses: Vec<String> = entries.into_iter().flat_map(|entry| entry.addresses).map(|(_, address)| address).collect();
        assert_eq!(addresses, [address(open, "open")]);
        let source = &test.app.slots.search_sources[0];
        assert_eq!(source.kind(), Kind::Article);
        assert_eq!(source.documents(closed).await.unwrap()[0].audience, Audience::SignedIn);
        assert_eq!(source.list_ids(Id(0), 10).await.unwrap(), [open, closed]);
        let texts = test.app.translator(Locale::EN, "");
        let new = test.app.slots.home_blocks.iter().find(|block| block.name() == "new").unwrap();
        let shown = new.render(&Viewer::visitor(), (SITE, &[Locale::EN]), &texts).await.unwrap();
        assert!(shown.contains("Open") && !shown.contains("Closed"), "{shown}");
        test.get(Visitor, &address(open, "open")).await.assert_status(200);
        crate::offers::views::flush(&test.app).await.unwrap();
        let read = test.app.slots.home_blocks.iter().find(|block| block.name() == "most-read").unwrap();
        assert!(read.render(&Viewer::visitor(), (SITE, &[Locale::EN]), &texts).await.unwrap().contains("Open"));
        let doors = test.app.slots.home_blocks.iter().find(|block| block.name() == "categories").unwrap();
        assert_eq!(doors.render(&Viewer::visitor(), (SITE, &[Locale::EN]), &texts).await.unwrap(), "");
    }
}

#[tokio::test]
async fn a_draft_has_no_document_and_a_published_article_one_for_each_language() {
    let test = portal().await;
    let id = draft(&test, "Soon", "x").await;
    let source = &test.app.slots.search_sources[0];
    assert!(source.documents(id).await.unwrap().is_empty());
    publish(&test, id, Locale::EN).await;
    translate(&test, id, Locale::HR, "Uskoro").await;
    let found = source.documents(id).await.unwrap();
    assert_eq!(found.iter().map(|document| document.title.as_str()).collect::<Vec<_>>(), ["Soon", "Uskoro"]);
    assert!(source.documents(Id(5)).await.unwrap().is_empty());
}

#[tokio::test]
async fn the_files_of_a_closed_article_are_closed() {
    let test = portal().await;
    let id = article(&test, "Files", "x").await;
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>";
    let sent = test
        .post_files(Mira, &format!("/desk/knowledge/articles/{id}/en/pictures"), &[("alt", "Plan")], &[("file", "a b.svg", svg)])
        .await;
    sent.assert_status(200).assert_shows("![Plan](file:");
    let file = number(&test, "SELECT id AS value FROM knowledge_file").await;
    let page = format!("/articles/files/{file}/a%20b.svg");
    let answer = test.get(Visitor, &page).await;
    answer.assert_status(200);
    let header = |name: &str| answer.headers.get(name).unwrap().to_str().unwrap().to_owned();
    assert_eq!(header("content-type"), "image/svg+xml");
    assert!(header("content-security-policy").contains("sandbox"));
    assert!(header("cache-control").contains("immutable"));
    assert_eq!(header("x-content-type-options"), "nosniff");
    place(&test, id, None, NORTHWIND).await;
    test.get(Visitor, &page).await.assert_status(404);
    test.get(Marko, &page).await.assert_status(200);
    let html = b"<html><script>alert(1)</script>";
    test.post_files(Mira, &format!("/desk/knowledge/articles/{id}/en/pictures"), &[], &[("file", "x.html", html)])
        .await
        .assert_status(200);
    let file = number(&test, "SELECT MAX(id) AS value FROM knowledge_file").await;
    let own = format!("/articles/files/{file}/x.html");
    test.get(Marko, &own).await.assert_status(404);
    let answer = test.get(Mira, &own).await;
    assert!(answer.headers.get("content-disposition").unwrap().to_str().unwrap().starts_with("attachment"));
    test.post_files(Ana, &format!("/desk/knowledge/articles/{id}/en/pictures"), &[], &[("file", "x.html", html)])
        .await
        .assert_status(404);
}

db_test! {
    async fn people_of_the_same_audiences_share_a_drawing_each_in_a_shell_of_their_own(db: TestDb) {
        let test = on(db).await;
        let id = article(&test, "For Northwind", "first words").await;
        place(&test, id, None, NORTHWIND).await;
        test.work().await;
        let page = address(id, "for-northwind");
        let marko = test.get(Marko, &page).await;
        let queries = vestibule_store::query::QUERIES.scope(std::cell::Cell::new(0), async {
            let eleni = test.get(Eleni, &page).await;
            assert_eq!(eleni.words(".prose"), marko.words(".prose"));
            assert_ne!(eleni.words(".avatar"), marko.words(".avatar"));
            vestibule_store::query::QUERIES.with(std::cell::Cell::get)
        });
        assert!(queries.await <= 2, "the page was drawn anew");
        test.get(Ana, &page).await.assert_status(404);
        test.get(Visitor, &page).await.assert_status(404);
        test.get(Mira, &page).await.assert_shows("first words");
        let form = [("revision", "1"), ("title", "For Northwind"), ("body", "second words"), ("audience", "org:701"), ("act", "publish")];
        test.post(Mira, &format!("/desk/knowledge/articles/{id}/en"), &form).await.assert_status(303);
        test.work().await;
        test.get(Eleni, &page).await.assert_shows("second words");
    }
}

db_test! {
    async fn parts_of_the_site_map_go_on_where_the_one_before_ends(db: TestDb) {
        let test = on(db).await;
        let mut open = Vec::new();
        for number in 0..5 {
            open.push(article(&test, &format!("Page {number}"), "x").await);
            let closed = article(&test, &format!("Closed {number}"), "x").await;
            place(&test, closed, None, Audience::SignedIn).await;
        }
        draft(&test, "Never seen", "x").await;
        let db = &test.app.db;
        assert_eq!(search::list_map_ends(db, SITE, 2).await.unwrap(), [open[1], open[3]]);
        assert!(search::list_map_ends(db, SITE, 5).await.unwrap().is_empty());
        for (after, shown) in [(Id(0), &open[..2]), (open[1], &open[2..4]), (open[3], &open[4..])] {
            let rows = search::list_map(db, SITE, (after, 2)).await.unwrap();
            assert_eq!(rows.iter().map(|row| row.article_id).collect::<Vec<_>>(), shown);
        }
    }
}
