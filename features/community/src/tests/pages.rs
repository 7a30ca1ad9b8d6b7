//! Pages in every language, data for machines, own posts.

use vestibule_testkit::Cast::{Ada, Ana, Lin, Nina, Visitor};
use vestibule_testkit::{Product, db_test};

use super::*;

#[tokio::test]
async fn every_page_is_drawn_in_every_language_without_a_missing_text() {
    let (test, section) = forum(TestDb::new(Product::Sqlite).await).await;
    test.post(Ada, "/admin/community/tags/new", &[("title-en", "Valves")]).await.assert_status(303);
    let topic = begin(&test, Ana, section, ("Hub", "Words")).await;
    let first = reply(&test, Lin, topic, "More").await;
    for tag in ["en", "fil", "hr", "el", "zh-Hant"] {
        let topic = format!("/{tag}/community/{topic}-hub");
        let paths = [
            (Visitor, format!("/{tag}/community")),
            (Nina, format!("/{tag}/community?order=unanswered&kind=discussion")),
            (Visitor, format!("/{tag}/community/sections/{section}-general")),
            (Visitor, format!("/{tag}/community/tags")),
            (Ana, format!("/{tag}/community/new")),
            (Nina, topic.clone()),
            (Nina, format!("{topic}?hide={first}")),
            (Lin, format!("{topic}?edit={first}")),
            (Ana, format!("{topic}?edit={}", topic.split('/').nth(3).unwrap().split('-').next().unwrap())),
            (Ana, format!("/{tag}/account/posts")),
        ];
        for (who, path) in paths {
            let page = test.get(who, &path).await;
            page.assert_status(200).assert_hides(">community-").assert_hides("\"community-");
        }
    }
    for path in ["", "/sections/new", "/tags", "/tags/new", "/settings"] {
        test.get(Ada, &format!("/admin/community{path}")).await.assert_status(200).assert_hides(">community-");
    }
}

db_test! {
    async fn questions_and_discussions_say_to_machines_what_they_are(db: TestDb) {
        let (test, section) = forum(db).await;
        let topic = begin(&test, Ana, section, ("Which </script> hose?", "Half an inch?")).await;
        reply(&test, Nina, topic, "Yes, **half**.").await;
        let page = read(&test, Visitor, topic).await;
        let data = page.words("script[type='application/ld+json']").join("\n");
        for part in ["\"@type\":\"QAPage\"", "\"answerCount\":1", "\"text\":\"Yes, half.\"", "\"suggestedAnswer\"", "BreadcrumbList"] {
            assert!(data.contains(part), "{part} in {data}");
        }
        let feed = test.get(Visitor, "/en/community/feed.xml").await;
        feed.assert_shows("<title>Which &lt;/script&gt; hose?</title>").assert_shows("<name>ana</name>").assert_shows("Half an inch?");
    }
}

db_test! {
    async fn a_person_finds_the_own_posts_and_those_of_nobody_else(db: TestDb) {
        let (test, section) = forum(db).await;
        let topic = begin(&test, Ana, section, ("Hub", "First words")).await;
        reply(&test, Lin, topic, "Second words").await;
        let ana = test.get(Ana, "/en/account/posts").await;
        ana.assert_shows("First words").assert_hides("Second words").assert_shows("1 reply");
        test.get(Lin, "/en/account/posts").await.assert_shows("Second words").assert_hides("First words");
        test.get(Nina, "/en/account/posts").await.assert_shows("You have not written anything yet");
    }
}
