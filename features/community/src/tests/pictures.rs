//! Pictures: by scripts and without, seen by who may see the post.

use vestibule_base::{Audience, Timestamp};
use vestibule_testkit::Cast::{Ana, Eleni, Lin, Marko, Nina, Visitor};
use vestibule_testkit::{NORTHWIND, db_test};

use super::*;

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n....";

db_test! {
    async fn a_picture_is_pasted_described_and_shown_to_who_sees_the_post(db: TestDb) {
        let (test, _) = forum(db).await;
        let closed = section(&test, "Northwind", Audience::Organisation(NORTHWIND)).await;
        let kept = test.post_files(Marko, "/en/community/pictures", &[("alt", "My [hub]")], &[("file", "hub.png", PNG)]).await;
        let markdown = kept.body.split('"').nth(3).unwrap().to_owned();
        assert!(markdown.starts_with("![My  hub ](file:"), "{markdown}");
        let id = markdown.split("file:").nth(1).unwrap().trim_end_matches(')').to_owned();
        let picture = format!("/community/pictures/{id}");
        test.get(Marko, &picture).await.assert_status(200);
        test.get(Nina, &picture).await.assert_status(404);
        let stolen = begin(&test, Eleni, closed, ("Stolen", &markdown)).await;
        read(&test, Eleni, stolen).await.assert_hides("<img src=\"/community");
        let topic = begin(&test, Marko, closed, ("Hub", &markdown)).await;
        read(&test, Eleni, topic).await.assert_shows(&format!("<img src=\"{picture}\" alt=\"My  hub \" loading=\"lazy\">"));
        for (who, sees) in [(Eleni, 200), (Nina, 200), (Lin, 404), (Visitor, 404)] {
            test.get(who, &picture).await.assert_status(sees);
        }
        let answer = test.get(Eleni, &picture).await;
        assert_eq!(answer.headers["content-type"], "image/png");
        assert!(answer.headers["cache-control"].to_str().unwrap().starts_with("private"));
        let topic_id = topic.to_string();
        test.post(Nina, &at(topic), &[("act", "hide"), ("about", &topic_id), ("why", "x")]).await.assert_status(303);
        test.get(Eleni, &picture).await.assert_status(404);
    }
}

db_test! {
    async fn pictures_come_with_the_form_where_there_are_no_scripts_and_survive_a_refusal(db: TestDb) {
        let (test, section) = forum(db).await;
        let section = section.to_string();
        let fields = [("section", section.as_str()), ("kind", "question"), ("title", ""), ("body", "See:"), ("alt", "A plan")];
        let refused = test.post_files(Ana, "/en/community/new", &fields, &[("pictures", "plan.png", PNG)]).await;
        refused.assert_status(422);
        let body = refused.words("textarea").remove(0);
        assert!(body.starts_with("See: ![A plan](file:"), "{body}");
        let topic = begin(&test, Ana, section.parse().unwrap(), ("Plan", &body)).await;
        read(&test, Visitor, topic).await.assert_shows("alt=\"A plan\"");
        let drawing = [("pictures", "x.svg", &b"<svg onload='x'/>"[..])];
        let bad = test.post_files(Ana, &at(topic), &[("act", "reply"), ("body", "Look")], &drawing).await;
        bad.assert_status(422).assert_shows("no picture that can be shown").assert_shows("Look");
        let pasted = test.post_files(Ana, "/en/community/pictures", &[("alt", "x")], &[("file", "x.svg", b"<svg onload='x'/>")]).await;
        pasted.assert_status(422).assert_shows("no picture that can be shown");
    }
}

db_test! {
    async fn pictures_that_no_post_shows_are_swept_after_a_day(db: TestDb) {
        let (test, section) = forum(db).await;
        let keep = async || {
            let kept = test.post_files(Ana, "/en/community/pictures", &[("alt", "x")], &[("file", "hub.png", PNG)]).await;
            kept.body.split('"').nth(3).unwrap().to_owned()
        };
        let (first, _second) = (keep().await, keep().await);
        let topic = begin(&test, Ana, section, ("Plan", &first)).await;
        test.advance(25 * Timestamp::HOUR);
        test.work().await;
        assert_eq!(test.count("SELECT COUNT(*) AS value FROM community_picture").await, 1);
        let about = topic.to_string();
        let edit = [("act", "edit"), ("about", about.as_str()), ("title", "Plan"), ("body", "No picture")];
        test.post(Ana, &at(topic), &edit).await.assert_status(303);
        test.work().await;
        test.advance(2 * Timestamp::HOUR);
        test.work().await;
        assert_eq!(test.count("SELECT COUNT(*) AS value FROM community_picture").await, 0);
    }
}
