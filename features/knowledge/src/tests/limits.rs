//! Editors who write in some sections alone (A7).

use vestibule_testkit::Cast::{Ada, Mira, Timo, Vera, Visitor};
use vestibule_testkit::{SECTION, db_test};

use super::*;

/// Vera's section with one below it, and a category of others; an article in each.
struct Shelves {
    below: Id,
    others: Id,
    own: Id,
    deep: Id,
    foreign: Id,
}

async fn fill(test: &TestApp) -> Shelves {
    veras_section(test, "Watering").await;
    let below = category(test, "Valves", Some(SECTION), Audience::Everyone).await;
    let others = category(test, "Paying", None, Audience::Everyone).await;
    let (own, deep, foreign) = (
        article(test, "Plan a watering", "water").await,
        article(test, "Clean a valve", "valve").await,
        article(test, "Pay a bill", "bill").await,
    );
    place(test, own, Some(SECTION), Audience::Everyone).await;
    place(test, deep, Some(below), Audience::Everyone).await;
    place(test, foreign, Some(others), Audience::Everyone).await;
    Shelves { below, others, own, deep, foreign }
}

fn desk(id: Id) -> String {
    format!("/desk/knowledge/articles/{id}/en")
}

fn form(category: &str, act: &'static str) -> Vec<(&'static str, String)> {
    let pairs =
        [("revision", "1"), ("title", "Changed"), ("body", "changed words"), ("kind", "how-to"), ("audience", "everyone")];
    let mut pairs: Vec<(&str, String)> = pairs.into_iter().map(|(name, value)| (name, value.to_owned())).collect();
    pairs.extend([("category", category.to_owned()), ("act", act.to_owned())]);
    pairs
}

async fn post(test: &TestApp, who: Cast, path: &str, pairs: &[(&str, String)]) -> vestibule_testkit::Answer {
    let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (*name, value.as_str())).collect();
    test.post(who, path, &pairs).await
}

db_test! {
    async fn an_editor_writes_publishes_and_reviews_in_the_own_sections_alone(db: TestDb) {
        let test = on(db).await;
        let shelves = fill(&test).await;
        for (id, category) in [(shelves.own, SECTION), (shelves.deep, shelves.below)] {
            test.get(Vera, &desk(id)).await.assert_status(200);
            post(&test, Vera, &desk(id), &form(&category.to_string(), "publish")).await.assert_status(303);
            test.work().await;
            test.get(Visitor, &address(id, "changed")).await.assert_shows("changed words");
        }
        let foreign = desk(shelves.foreign);
        let told = test.get(Vera, &foreign).await;
        told.assert_status(403).assert_shows("You may not change this").assert_shows("ask an administrator");
        for act in ["save", "publish", "withdraw", "discard", "ask_review", "approve", "schedule"] {
            post(&test, Vera, &foreign, &form(&shelves.others.to_string(), act)).await.assert_status(403);
        }
        for part in ["/autosave", "/preview", "/pictures", "/restore"] {
            post(&test, Vera, &format!("{foreign}{part}"), &form("", "")).await.assert_status(403);
        }
        test.get(Vera, &format!("{foreign}/versions")).await.assert_status(403);
        test.get(Vera, &format!("/desk/knowledge/articles/{}/merge", shelves.foreign)).await.assert_status(403);
        let into = [("into", shelves.own.to_string())];
        post(&test, Vera, &format!("/desk/knowledge/articles/{}/merge", shelves.foreign), &into).await.assert_status(403);
        post(&test, Vera, &format!("/desk/knowledge/articles/{}/move", shelves.foreign), &[("way", "up".to_owned())]).await.assert_status(403);
        let read = test.get(Vera, &address(shelves.foreign, "pay-a-bill")).await;
        read.assert_status(200).assert_shows("bill").assert_hides(&foreign);
        test.get(Vera, &address(shelves.own, "changed")).await.assert_shows(&desk(shelves.own));
        assert_eq!(test.count("SELECT COUNT(*) AS value FROM knowledge_translation WHERE title = 'Pay a bill' AND revision = 1").await, 1);
    }
}

db_test! {
    async fn an_article_enters_and_leaves_no_section_of_others(db: TestDb) {
        let test = on(db).await;
        let shelves = fill(&test).await;
        let out = post(&test, Vera, &desk(shelves.own), &form(&shelves.others.to_string(), "save")).await;
        out.assert_status(422).assert_shows("Choose one of the sections in which you write").assert_shows("changed words");
        post(&test, Vera, &desk(shelves.own), &form("", "save")).await.assert_status(422);
        let editor = test.get(Vera, &desk(shelves.own)).await;
        let offered = editor.attributes("select[name=category] option", "value");
        assert_eq!(offered, [SECTION.to_string(), shelves.below.to_string()]);
        let begin = |category: String| [("title", "New".to_owned()), ("kind", "how-to".to_owned()), ("category", category), ("language", "en".to_owned())];
        let refused = post(&test, Vera, "/desk/knowledge/new", &begin(shelves.others.to_string())).await;
        refused.assert_status(422).assert_shows("Choose one of the sections in which you write");
        post(&test, Vera, "/desk/knowledge/new", &begin(String::new())).await.assert_status(422);
        post(&test, Vera, "/desk/knowledge/new", &begin(shelves.below.to_string())).await.assert_status(303);
        let moves = |id: Id, to: Id| [("id", id.to_string()), ("act", "move".to_owned()), ("category", to.to_string())];
        post(&test, Vera, "/desk/knowledge/bulk", &moves(shelves.own, shelves.others)).await.assert_status(403);
        post(&test, Vera, "/desk/knowledge/bulk", &moves(shelves.foreign, SECTION)).await.assert_status(403);
        post(&test, Vera, "/desk/knowledge/bulk", &moves(shelves.own, shelves.below)).await.assert_status(303);
    }
}

db_test! {
    async fn lists_and_boards_show_what_a_limited_editor_may_act_on(db: TestDb) {
        let test = on(db).await;
        let shelves = fill(&test).await;
        let list = test.get(Vera, "/desk/knowledge").await;
        list.assert_shows("Plan a watering").assert_shows("Clean a valve").assert_hides("Pay a bill").assert_hides("/desk/knowledge/products");
        list.assert_shows("You see what stands in the sections in which you write");
        test.get(Vera, &format!("/desk/knowledge?category={}", shelves.others)).await.assert_hides("Pay a bill");
        test.get(Mira, "/desk/knowledge").await.assert_shows("Pay a bill").assert_hides("sections in which you write");
        for id in [shelves.own, shelves.foreign] {
            post(&test, Ada, &desk(id), &form(&if id == shelves.own { SECTION } else { shelves.others }.to_string(), "ask_review")).await.assert_status(303);
        }
        let (vera, mira) = (test.get(Vera, "/desk/knowledge/board").await, test.get(Mira, "/desk/knowledge/board").await);
        assert_eq!((vera.words("#b-reviews ~ ul a").len(), mira.words("#b-reviews ~ ul a").len()), (1, 2));
        for list in ["broken", "unused", "twins", "unhelpful", "read"] {
            test.get(Vera, &format!("/desk/knowledge/upkeep?list={list}")).await.assert_status(200).assert_hides("Pay a bill");
        }
        let lacks = |who| { let test = &test; async move { test.get(who, "/desk/knowledge/parity?language=hr").await.words("#p-missing ~ ul a") } };
        assert_eq!((lacks(Vera).await.len(), lacks(Mira).await.len()), (2, 3));
    }
}

db_test! {
    async fn a_limited_editor_tends_categories_below_the_own_section_and_nothing_that_all_share(db: TestDb) {
        let test = on(db).await;
        let shelves = fill(&test).await;
        let page = |id: Id| format!("/desk/knowledge/categories/{id}");
        let list = test.get(Vera, "/desk/knowledge/categories").await;
        list.assert_shows("Watering").assert_shows(&page(shelves.below)).assert_hides("Paying");
        assert!(!list.body.contains(&page(SECTION)), "the section itself is for who writes everywhere");
        let fields = |parent: Id| [("title-en", "Taps".to_owned()), ("parent", parent.to_string()), ("audience", "everyone".to_owned())];
        post(&test, Vera, &page(shelves.below), &fields(SECTION)).await.assert_status(303);
        post(&test, Vera, &page(shelves.below), &fields(shelves.others)).await.assert_status(422);
        post(&test, Vera, "/desk/knowledge/categories/new", &fields(shelves.others)).await.assert_status(422);
        post(&test, Vera, "/desk/knowledge/categories/new", &[("title-en", "Top".to_owned())]).await.assert_status(422);
        for id in [SECTION, shelves.others] {
            test.get(Vera, &page(id)).await.assert_status(403);
            post(&test, Vera, &page(id), &fields(SECTION)).await.assert_status(403);
            post(&test, Vera, &format!("{}/move", page(id)), &[("way", "up".to_owned())]).await.assert_status(403);
        }
        let delete = |into: Id| [("act", "delete".to_owned()), ("into", into.to_string())];
        post(&test, Vera, &page(shelves.below), &delete(shelves.others)).await.assert_status(422);
        post(&test, Vera, &page(shelves.below), &delete(SECTION)).await.assert_status(303);
        for shared in ["products", "products/new", "playlists", "playlists/new", "terms", "gaps", "folder"] {
            test.get(Vera, &format!("/desk/knowledge/{shared}")).await.assert_status(403);
            test.get(Mira, &format!("/desk/knowledge/{shared}")).await.assert_status(200);
            test.get(Timo, &format!("/desk/knowledge/{shared}")).await.assert_status(404);
        }
    }
}

db_test! {
    async fn what_belongs_to_a_draft_in_another_section_is_closed(db: TestDb) {
        let test = on(db).await;
        let shelves = fill(&test).await;
        let plan = draft(&test, "Secret plan", "x").await;
        let attach = |id: Id| {
            let test = &test;
            async move {
                let fields = [("revision", "1"), ("title", "Secret plan"), ("body", "x"), ("act", "save")];
                test.post_files(Mira, &desk(id), &fields, &[("file", "plan.txt", b"secret words")]).await.assert_status(303);
                test.get(Mira, &desk(id)).await.attributes("a[href^='/articles/files/']", "href").remove(0)
            }
        };
        let file = attach(plan).await;
        for (category, status) in [(shelves.others, 404), (shelves.below, 200)] {
            place(&test, plan, Some(category), Audience::Everyone).await;
            test.get(Mira, &file).await.assert_status(200);
            test.get(Vera, &file).await.assert_status(status);
            test.get(Visitor, &file).await.assert_status(404);
        }
    }
}
