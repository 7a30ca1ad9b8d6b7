//! What two editors change at once beside the text (K2, A5).

use vestibule_testkit::Cast::{Ada, Ana, Mira};
use vestibule_testkit::{Answer, db_test};

use super::products::{assign, product};
use super::*;

fn desk(id: Id, language: &str) -> String {
    format!("/desk/knowledge/articles/{id}/{language}")
}

/// The settings of an editor's page as its form would send them, and the text that goes with them.
fn form_of(page: &Answer, changed: &[(&'static str, &str)]) -> Vec<(&'static str, String)> {
    let value = |name: &str| page.attributes(&format!("input[name={name}]"), "value").into_iter().next().unwrap_or_default();
    let chosen = |name: &str| {
        page.attributes(&format!("select[name={name}] option[selected]"), "value").into_iter().next().unwrap_or_default()
    };
    let text = |name: &str| page.words(&format!("textarea[name={name}]")).into_iter().next().unwrap_or_default();
    let mut form = vec![("act", "save".to_owned())];
    form.extend(["title", "summary", "body"].map(|name| (name, text(name))));
    form.extend(["revision", "shown", "labels", "review_at"].map(|name| (name, value(name))));
    form.extend(["kind", "category", "audience", "owner", "comments"].map(|name| (name, chosen(name))));
    for (name, value) in changed {
        form.retain(|(known, _)| known != name);
        form.push((name, (*value).to_owned()));
    }
    form
}

async fn send(test: &TestApp, who: Cast, path: &str, form: &[(&'static str, String)]) -> Answer {
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    test.post(who, path, &form).await
}

async fn settings(test: &TestApp, id: Id) -> (String, Option<Id>, Option<String>) {
    let article = crate::store::article::find_any(&test.app.db, id).await.unwrap().unwrap();
    (article.audience.to_string(), article.owner_id, article.review_at.map(|at| at.iso_date()))
}

db_test! {
    async fn whoever_saves_a_translation_takes_back_nothing_that_was_changed_meanwhile(db: TestDb) {
        let test = on(db).await;
        let id = article(&test, "Title", "Text").await;
        translate(&test, id, Locale::HR, "Naslov").await;
        let hub = product(&test, "Hub").await;
        let (english, croatian) = (test.get(Ada, &desk(id, "en")).await, test.get(Mira, &desk(id, "hr")).await);
        let owner = Ada.id().to_string();
        let changed = [("audience", "staff"), ("owner", owner.as_str()), ("review_at", "2027-03-01"), ("comments", "yes"), ("labels", "secret")];
        send(&test, Ada, &desk(id, "en"), &form_of(&english, &changed)).await.assert_status(303);
        assign(&test, id, &[hub], &[]).await;
        let by_mira = form_of(&croatian, &[("act", "publish"), ("topics", "yes")]);
        send(&test, Mira, &desk(id, "hr"), &by_mira).await.assert_status(303);
        assert_eq!(settings(&test, id).await, ("staff".to_owned(), Some(Ada.id()), Some("2027-03-01".to_owned())));
        test.work().await;
        test.get(Ana, &format!("/hr/articles/{id}-naslov")).await.assert_status(404);
        assert_eq!(number(&test, "SELECT COUNT(*) AS value FROM knowledge_label WHERE label = 'secret'").await, 1);
        assert_eq!(number(&test, "SELECT COUNT(*) AS value FROM knowledge_comment_rule WHERE allowed").await, 1);
        assert_eq!(number(&test, "SELECT COUNT(*) AS value FROM knowledge_product_content").await, 1);
    }
}

db_test! {
    async fn of_two_editors_who_change_a_setting_the_second_is_told_and_may_insist(db: TestDb) {
        let test = on(db).await;
        let id = article(&test, "Title", "Text").await;
        let (first, second) = (test.get(Ada, &desk(id, "en")).await, test.get(Mira, &desk(id, "en")).await);
        send(&test, Ada, &desk(id, "en"), &form_of(&first, &[("audience", "staff"), ("labels", "lamp")])).await.assert_status(303);
        let typed = form_of(&second, &[("audience", "signed-in")]);
        let refused = send(&test, Mira, &desk(id, "en"), &typed).await;
        refused.assert_status(422).assert_shows("Somebody else changed this meanwhile").assert_shows("There now: Staff");
        assert_eq!(refused.attributes("[name=audience] [selected]", "value"), ["signed-in"], "what was typed stays");
        assert_eq!(refused.attributes("input[name=labels]", "value"), ["lamp"], "what was not touched is as it is by now");
        assert_eq!(settings(&test, id).await.0, "staff");
        send(&test, Mira, &desk(id, "en"), &form_of(&refused, &[])).await.assert_status(303);
        assert_eq!(settings(&test, id).await.0, "signed-in");
        let bare = [("revision", "1"), ("title", "Title"), ("summary", "About Title"), ("body", "Text"), ("kind", "how-to"), ("audience", "everyone")];
        test.post(Mira, &desk(id, "en"), &bare).await.assert_status(303);
        assert_eq!(settings(&test, id).await.0, "everyone", "a form that does not say what it showed puts in place what it says");
    }
}
