//! Pictures and attachments on their way to readers (K2, K3).

use vestibule_testkit::Cast::{Mira, Visitor};
use vestibule_testkit::{Answer, db_test};

use super::*;

const PDF: &[u8] = b"%PDF-1.7 x";
const PNG: &[u8] = b"\x89PNG\r\n\x1a\nxxx";

fn desk(id: Id) -> String {
    format!("/desk/knowledge/articles/{id}/en")
}

/// Sends the editor's form as it stands, with something more, and perhaps a file.
async fn send(test: &TestApp, id: Id, more: &[(&'static str, &str)], file: Option<(&str, &[u8])>) -> Answer {
    let page = test.get(Mira, &desk(id)).await;
    let text = |name: &str| page.words(&format!("textarea[name={name}]")).remove(0);
    let mut form = vec![("revision", page.attributes("input[name=revision]", "value").remove(0))];
    form.extend(["title", "summary", "body"].map(|name| (name, text(name))));
    for (name, value) in more {
        form.retain(|(known, _)| known != name);
        form.push((name, (*value).to_owned()));
    }
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let files: Vec<(&str, &str, &[u8])> = file.into_iter().map(|(name, bytes)| ("file", name, bytes)).collect();
    test.post_files(Mira, &desk(id), &form, &files).await
}

async fn files(test: &TestApp) -> i64 {
    number(test, "SELECT COUNT(*) AS value FROM knowledge_file").await
}

async fn file(test: &TestApp) -> String {
    number(test, "SELECT MAX(id) AS value FROM knowledge_file").await.to_string()
}

db_test! {
    async fn an_attachment_reaches_readers_with_the_publishing_of_its_text(db: TestDb) {
        let test = on(db).await;
        let id = article(&test, "Title", "kept words").await;
        translate(&test, id, Locale::HR, "Naslov").await;
        send(&test, id, &[("act", "upload")], Some(("manual.pdf", PDF))).await.assert_status(303);
        test.work().await;
        let page = test.get(Mira, &desk(id)).await;
        page.assert_shows("kept words").assert_shows("[manual.pdf](file:").assert_shows("For readers when English is published");
        test.get(Visitor, &address(id, "title")).await.assert_hides("manual.pdf");
        let own = format!("/articles/files/{}/manual.pdf", file(&test).await);
        test.get(Visitor, &own).await.assert_status(404);
        test.get(Mira, &own).await.assert_status(200);
        publish(&test, id, Locale::HR).await;
        test.get(Visitor, &address(id, "title")).await.assert_hides("manual.pdf");
        publish(&test, id, Locale::EN).await;
        test.get(Visitor, &address(id, "title")).await.assert_shows("manual.pdf");
        test.get(Visitor, &format!("/hr/articles/{id}-naslov")).await.assert_shows("manual.pdf");
        test.get(Visitor, &own).await.assert_status(200);
        test.get(Mira, &desk(id)).await.assert_hides("For readers when");
    }
}

db_test! {
    async fn an_attachment_that_is_taken_away_stays_until_the_text_is_published(db: TestDb) {
        let test = on(db).await;
        let id = article(&test, "Title", "x").await;
        send(&test, id, &[("act", "upload")], Some(("manual.pdf", PDF))).await.assert_status(303);
        publish(&test, id, Locale::EN).await;
        let own = file(&test).await;
        let is_shown = async || test.get(Visitor, &address(id, "title")).await.body.contains("manual.pdf");
        send(&test, id, &[("delete_file", own.as_str())], None).await.assert_status(303);
        test.work().await;
        test.get(Mira, &desk(id)).await.assert_shows("Gone when English is published");
        assert!(is_shown().await);
        send(&test, id, &[("keep_file", own.as_str())], None).await.assert_status(303);
        test.get(Mira, &desk(id)).await.assert_hides("Gone when");
        send(&test, id, &[("delete_file", own.as_str())], None).await.assert_status(303);
        send(&test, id, &[("act", "discard")], None).await.assert_status(303);
        test.get(Mira, &desk(id)).await.assert_hides("Gone when");
        send(&test, id, &[("delete_file", own.as_str())], None).await.assert_status(303);
        publish(&test, id, Locale::EN).await;
        assert!(!is_shown().await);
        assert_eq!(files(&test).await, 0);
    }
}

db_test! {
    async fn a_file_that_a_version_names_stays_and_the_editor_is_told_which(db: TestDb) {
        let test = on(db).await;
        let id = article(&test, "Title", "x").await;
        send(&test, id, &[("act", "upload"), ("inline", "yes"), ("alt", "Plan")], Some(("plan.png", PNG))).await.assert_status(303);
        let own = file(&test).await;
        let body = format!("![Plan](file:{own})");
        send(&test, id, &[("body", body.as_str()), ("act", "publish")], None).await.assert_status(303);
        let refused = send(&test, id, &[("body", "Without it"), ("delete_file", own.as_str())], None).await;
        refused.assert_status(422).assert_shows("would show a hole").assert_shows("English, version 2").assert_shows("Without it");
        refused.assert_hides("version 1").assert_hides("English, draft");
        test.work().await;
        let elsewhere = article(&test, "Elsewhere", &body).await;
        let told = send(&test, id, &[("body", "Without it"), ("delete_file", own.as_str())], None).await;
        told.assert_status(422).assert_shows("Elsewhere · English, version 1");
        assert_eq!(told.attributes(&format!("a[href='/desk/knowledge/articles/{elsewhere}/en/versions']"), "href").len(), 1);
        send(&test, id, &[("act", "upload"), ("inline", "yes")], Some(("other.png", PNG))).await.assert_status(303);
        let other = file(&test).await;
        send(&test, id, &[("delete_file", other.as_str())], None).await.assert_status(303);
        assert_eq!(files(&test).await, 1, "what no text names goes at once");
    }
}

db_test! {
    async fn a_discarded_draft_takes_its_attachments_with_it(db: TestDb) {
        let test = on(db).await;
        let id = article(&test, "Title", "x").await;
        send(&test, id, &[("act", "upload")], Some(("manual.pdf", PDF))).await.assert_status(303);
        send(&test, id, &[("act", "discard")], None).await.assert_status(303);
        assert_eq!(files(&test).await, 0);
        publish(&test, id, Locale::EN).await;
        test.get(Visitor, &address(id, "title")).await.assert_hides("manual.pdf");
    }
}

db_test! {
    async fn what_came_to_a_draft_after_its_words_got_their_time_waits_for_the_next_publishing(db: TestDb) {
        let test = on(db).await;
        let id = article(&test, "Title", "first").await;
        let at = test.app.now().plus(vestibule_base::Timestamp::HOUR).local_input("UTC");
        send(&test, id, &[("body", "at its time"), ("publish_at", at.as_str()), ("act", "schedule")], None).await.assert_status(303);
        send(&test, id, &[("act", "upload")], Some(("prices.pdf", PDF))).await.assert_status(303);
        test.advance(2 * vestibule_base::Timestamp::HOUR);
        test.work().await;
        test.get(Visitor, &address(id, "title")).await.assert_shows("at its time").assert_hides("prices.pdf");
        publish(&test, id, Locale::EN).await;
        test.get(Visitor, &address(id, "title")).await.assert_shows("prices.pdf");
    }
}
