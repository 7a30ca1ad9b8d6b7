//! Categories, merging, and addresses that lead on for ever (K9).

use vestibule_base::Audience;
use vestibule_testkit::Cast::{Mira, Visitor};

use vestibule_testkit::db_test;

use super::*;

#[tokio::test]
async fn a_category_needs_a_title_and_cannot_stand_inside_itself() {
    let test = portal().await;
    let outer = category(&test, "Outer", None, Audience::Everyone).await;
    let inner = category(&test, "Inner", Some(outer), Audience::Everyone).await;
    let empty = [("title-en", ""), ("summary-en", "kept"), ("audience", "everyone")];
    test.post(Mira, "/desk/knowledge/categories/new", &empty).await.assert_status(422).assert_shows("kept");
    let inside = inner.to_string();
    let form = [("title-en", "Outer"), ("parent", inside.as_str()), ("audience", "everyone"), ("icon", "folder")];
    test.post(Mira, &format!("/desk/knowledge/categories/{outer}"), &form).await.assert_status(422);
    let disjoint = [("title-en", "X"), ("audience", "org:702"), ("parent", inside.as_str())];
    let form = [("title-en", "Outer"), ("audience", "org:701"), ("icon", "folder")];
    test.post(Mira, &format!("/desk/knowledge/categories/{outer}"), &form).await.assert_status(303);
    test.post(Mira, "/desk/knowledge/categories/new", &disjoint).await.assert_status(422).assert_shows("Nobody belongs");
}

db_test! {
    async fn categories_move_by_hand(db: TestDb) {
        let test = on(db).await;
        for title in ["A", "B", "C"] {
            let id = category(&test, title, None, Audience::Everyone).await;
            let id_article = article(&test, &format!("In {title}"), "x").await;
            place(&test, id_article, Some(id), Audience::Everyone).await;
        }
        let third = number(&test, "SELECT MAX(id) AS value FROM knowledge_category").await;
        test.post(Mira, &format!("/desk/knowledge/categories/{third}/move"), &[("way", "up")]).await.assert_status(303);
        test.work().await;
        assert_eq!(test.get(Visitor, "/en/knowledge").await.words(".group h2"), ["A", "C", "B"]);
    }
}

db_test! {
    async fn a_category_with_content_is_merged_and_its_address_leads_on(db: TestDb) {
        let test = on(db).await;
        let old = category(&test, "Old", None, Audience::Everyone).await;
        let new = category(&test, "New", None, Audience::Everyone).await;
        let id = article(&test, "Inside", "x").await;
        place(&test, id, Some(old), Audience::Everyone).await;
        let page = format!("/desk/knowledge/categories/{old}");
        test.post(Mira, &page, &[("act", "delete"), ("title-en", "Old")]).await.assert_status(422).assert_shows("still something");
        let into = new.to_string();
        test.post(Mira, &page, &[("act", "delete"), ("into", into.as_str())]).await.assert_status(303);
        test.work().await;
        let answer = test.get(Visitor, &format!("/en/knowledge/{old}-old")).await;
        answer.assert_status(301);
        assert_eq!(answer.location(), format!("/en/knowledge/{new}"));
        test.get(Visitor, &format!("/en/knowledge/{new}-new")).await.assert_shows("Inside");
        let empty = category(&test, "Empty", None, Audience::Everyone).await;
        test.post(Mira, &format!("/desk/knowledge/categories/{empty}"), &[("act", "delete")]).await.assert_status(303);
        test.work().await;
        assert_eq!(test.get(Visitor, &format!("/en/knowledge/{empty}-empty")).await.location(), "/en/knowledge");
    }
}

db_test! {
    async fn a_merged_article_leads_to_the_other_also_through_a_chain(db: TestDb) {
        let test = on(db).await;
        let mut ids = Vec::new();
        for title in ["First", "Second", "Third"] {
            ids.push(article(&test, title, "x").await);
        }
        let merge = |from: Id, into: String| {
            let test = &test;
            async move { test.post(Mira, &format!("/desk/knowledge/articles/{from}/merge"), &[("into", into.as_str())]).await }
        };
        merge(ids[0], format!("http://portal.test/en/articles/{}-second", ids[1])).await.assert_status(303);
        merge(ids[1], ids[2].to_string()).await.assert_status(303);
        test.work().await;
        for old in [ids[0], ids[1]] {
            let answer = test.get(Visitor, &address(old, "x")).await;
            answer.assert_status(301);
            assert_eq!(answer.location(), format!("/en/articles/{}", ids[2]));
        }
        test.get(Visitor, "/en/knowledge").await.assert_hides("First");
        merge(ids[2], "77".to_owned()).await.assert_status(422).assert_shows("77");
        merge(ids[2], ids[2].to_string()).await.assert_status(422);
    }
}

#[tokio::test]
async fn many_articles_move_at_once() {
    let test = portal().await;
    let goal = category(&test, "Goal", None, Audience::Everyone).await.to_string();
    let (one, two) = (article(&test, "One", "x").await.to_string(), article(&test, "Two", "x").await.to_string());
    let form = [("id", one.as_str()), ("id", two.as_str()), ("category", goal.as_str()), ("act", "move")];
    test.post(Mira, "/desk/knowledge/bulk", &form).await.assert_status(303);
    test.work().await;
    let page = test.get(Visitor, &format!("/en/knowledge/{goal}-goal")).await;
    page.assert_shows("One").assert_shows("Two");
}

db_test! {
    async fn a_category_of_many_articles_has_pages_in_the_hand_order(db: TestDb) {
        let test = on(db).await;
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(folder.path().join("en")).unwrap();
        for number in 1..=120 {
            let text = format!("---\ncategory: many\nposition: {}\n---\n# Page {number:03}\n\nx\n", 1_000 - number);
            std::fs::write(folder.path().join(format!("en/p{number:03}.md")), text).unwrap();
        }
        let options = crate::import::Options::default();
        crate::import::import_markdown(&test.app, SITE, folder.path(), &options, |_| {}).await.unwrap();
        test.work().await;
        let id = number(&test, "SELECT id AS value FROM knowledge_category WHERE key = 'many'").await;
        let first = format!("/en/knowledge/{id}-many");
        let page = test.get(Visitor, &first).await;
        let titles = page.assert_status(200).words(".item-title");
        assert_eq!((titles.len(), titles[0].as_str(), titles[49].as_str()), (50, "Page 120", "Page 071"));
        assert_eq!(page.attributes("a[rel=next]", "href"), [format!("{first}?page=2")]);
        let last = test.get(Visitor, &format!("{first}?page=3")).await;
        assert_eq!((last.words(".item-title").len(), last.words(".item-title").last().map(String::as_str)), (20, Some("Page 001")));
        assert_eq!((last.attributes("a[rel=prev]", "href"), last.attributes("a[rel=next]", "href").len()), (vec![format!("{first}?page=2")], 0));
        assert!(last.attributes("link[rel=canonical]", "href")[0].ends_with("?page=3"));
        let beyond = test.get(Visitor, &format!("{first}?page=9")).await;
        assert_eq!((beyond.status.as_u16(), beyond.location()), (301, first.clone()), "not to itself, round and round");
    }
}
