//! Drafts by a translation service (L4).

use serde_json::{Value, json};
use vestibule_base::Timestamp;
use vestibule_testkit::Cast::{Ada, Mira, Visitor};
use vestibule_testkit::{Asked, Elsewhere, db_test};

use super::*;
use crate::machine::translate_next;

const BODY: &str = "## Reset it\n\n1. Hold `SET` and open [the list](article:7).\n\n```sh\nhub reset\n```\n";

/// A language model that puts every sentence into brackets of its own.
async fn model() -> Elsewhere {
    Elsewhere::start(|asked| (200, chat(asked, |text| format!("hr {text}")))).await
}

fn sentences(asked: &Asked) -> Vec<String> {
    let body: Value = serde_json::from_str(&asked.body).unwrap_or_default();
    let said = body["messages"][1]["content"].as_str().unwrap_or("[]");
    serde_json::from_str(said).unwrap_or_default()
}

fn chat(asked: &Asked, translate: impl Fn(&str) -> String) -> String {
    let found: Vec<String> = sentences(asked).iter().map(|text| translate(text)).collect();
    json!({"choices": [{"message": {"content": json!({"translations": found}).to_string()}}]}).to_string()
}

async fn set_up(test: &TestApp, url: &str, more: &[(&str, &str)]) {
    let mut form = vec![("kind", "openai"), ("address", url), ("model", "small"), ("key", "sk-very-secret")];
    form.extend(more);
    test.post(Ada, "/admin/translation", &form).await.assert_status(303);
}

fn desk(id: Id) -> String {
    format!("/desk/knowledge/articles/{id}/hr")
}

async fn ask(test: &TestApp, id: Id) {
    test.post(Mira, &desk(id), &[("revision", "0"), ("title", ""), ("body", ""), ("act", "machine"), ("machine_from", "en")])
        .await
        .assert_status(303);
}

async fn state(test: &TestApp) -> String {
    test.app.db.value::<String>("SELECT state AS value FROM knowledge_machine", vec![]).await.unwrap().unwrap_or_default()
}

db_test! {
    async fn a_service_drafts_and_a_person_checks_before_it_is_published(db: TestDb) {
        let test = on(db).await;
        let host = model().await;
        let id = article(&test, "Hub", BODY).await;
        test.get(Mira, &desk(id)).await.assert_hides("Draft it from");
        set_up(&test, &host.url, &[]).await;
        test.post(Mira, "/desk/knowledge/terms", &[("from", "en"), ("to", "hr"), ("terms", "hub = središnjica")]).await.assert_status(303);
        test.get(Mira, &desk(id)).await.assert_shows("Draft it from English");
        ask(&test, id).await;
        test.get(Mira, &desk(id)).await.assert_shows("is writing the draft");
        assert!(translate_next(&test.app).await.unwrap() && !translate_next(&test.app).await.unwrap());
        let asked = host.asked();
        assert_eq!(asked[0].headers["authorization"], "Bearer sk-very-secret");
        assert!(asked[0].body.contains("hub = središnjica") && !asked[0].body.contains("hub reset") && !asked[0].body.contains("article:7"), "{}", asked[0].body);
        let editor = test.get(Mira, &desk(id)).await;
        editor.assert_shows("nobody has checked it");
        let body = crate::store::translation::find_body(&test.app.db, id, Locale::HR).await.unwrap();
        assert_eq!(body, "## hr Reset it\n\n1. hr Hold `SET` and open [the list](article:7).\n\n```sh\nhub reset\n```\n");
        test.get(Visitor, &format!("/hr/articles/{id}-hub")).await.assert_hides("hr Reset it");
        let publish = [("revision", "1"), ("title", "Hub hr"), ("body", body.as_str()), ("act", "publish")];
        let refused = test.post(Mira, &desk(id), &publish).await;
        refused.assert_status(422).assert_shows("tick that you have checked it");
        let mut checked = publish.to_vec();
        checked.push(("machine_checked", "yes"));
        test.post(Mira, &desk(id), &checked).await.assert_status(303);
        test.work().await;
        let page = test.get(Visitor, &format!("/hr/articles/{id}-hub-hr")).await;
        page.assert_status(200).assert_shows("hr Reset it").assert_hides("flash-warn");
        let source = crate::store::translation::find(&test.app.db, id, Locale::HR).await.unwrap().unwrap();
        assert_eq!((source.source_locale, source.source_version), (Some(Locale::EN), Some(1)));
    }
}

db_test! {
    async fn where_a_site_allows_it_unchecked_drafts_are_published_with_a_mark(db: TestDb) {
        let test = on(db).await;
        let host = model().await;
        set_up(&test, &host.url, &[("publish_unchecked", "yes")]).await;
        let id = question(&test, "Why?", "Because.", None).await;
        ask(&test, id).await;
        translate_next(&test.app).await.unwrap();
        let publish = [("revision", "1"), ("title", "Zašto?"), ("body", "Jer."), ("act", "publish")];
        test.post(Mira, &desk(id), &publish).await.assert_status(303);
        test.work().await;
        let mark = "Ovu je stranicu preveo stroj";
        test.get(Visitor, &crate::address::of(Form::Question, Locale::HR, id, "zasto")).await.assert_status(200).assert_shows(mark);
        test.get(Visitor, "/hr/faq").await.assert_shows(mark);
        let check = [("revision", "2"), ("title", "Zašto?"), ("body", "Jer."), ("act", "save"), ("machine_checked", "yes")];
        test.post(Mira, &desk(id), &check).await.assert_status(303);
        test.work().await;
        test.get(Visitor, "/hr/faq").await.assert_hides(mark);
    }
}

db_test! {
    async fn the_mark_says_who_wrote_what_readers_see_whatever_becomes_of_the_draft(db: TestDb) {
        let test = on(db).await;
        let host = model().await;
        set_up(&test, &host.url, &[("publish_unchecked", "yes")]).await;
        let id = question(&test, "Why?", "Because.", None).await;
        let (mark, page) = ("Ovu je stranicu preveo stroj", crate::address::of(Form::Question, Locale::HR, id, "hr-why"));
        let is_marked = async || test.get(Visitor, &page).await.body.contains(mark);
        let source_goes_on = async |revision: &str, body: &str| {
            let form = [("revision", revision), ("title", "Why?"), ("body", body), ("act", "publish")];
            test.post(Mira, &format!("/desk/knowledge/articles/{id}/en"), &form).await.assert_status(303);
        };
        let act = async |act: &str, more: (&str, &str)| {
            let editor = test.get(Mira, &desk(id)).await;
            let revision = editor.attributes("input[name=revision]", "value").remove(0);
            let text = |name: &str| editor.words(&format!("textarea[name={name}]")).remove(0);
            let (title, body) = (text("title"), text("body"));
            let form = [("revision", revision.as_str()), ("title", &title), ("body", &body), ("act", act), ("machine_from", "en"), more];
            test.post(Mira, &desk(id), &form).await.assert_status(303);
            test.work().await;
        };
        ask(&test, id).await;
        translate_next(&test.app).await.unwrap();
        act("publish", ("note", "")).await;
        assert!(is_marked().await);
        source_goes_on("1", "Because of it.").await;
        act("machine", ("note", "")).await;
        assert!(is_marked().await, "a new draft is only waited for");
        translate_next(&test.app).await.unwrap();
        act("save", ("machine_checked", "yes")).await;
        assert!(is_marked().await, "the draft was checked, not what readers see");
        act("discard", ("note", "")).await;
        assert!(is_marked().await);
        test.get(Mira, &desk(id)).await.assert_shows("nobody has checked it");
        act("save", ("machine_checked", "yes")).await;
        assert!(!is_marked().await);
        act("machine", ("note", "")).await;
        translate_next(&test.app).await.unwrap();
        assert!(!is_marked().await, "what a person checked stays checked beside a new draft");
        act("discard", ("note", "")).await;
        assert_eq!(number(&test, "SELECT COUNT(*) AS value FROM knowledge_machine").await, 0);
        assert!(!is_marked().await);
    }
}

db_test! {
    async fn whatever_the_service_does_wrong_is_told_and_nothing_is_lost(db: TestDb) {
        let test = on(db).await;
        let host = Elsewhere::start(|asked| {
            let Some(way) = asked.path.strip_prefix('/').and_then(|path| path.split('/').next()) else { return (500, String::new()) };
            match way {
                "key" => (401, "{}".to_owned()),
                "page" => (200, "<html><body>Welcome</body></html>".to_owned()),
                "few" => (200, json!({"choices": [{"message": {"content": "[\"one\"]"}}]}).to_string()),
                "lost" => (200, chat(asked, |text| text.replace('⟦', "("))),
                "busy" => (429, String::new()),
                "nowhere" => (404, String::new()),
                _ => (503, String::new()),
            }
        }).await;
        let id = article(&test, "Hub", BODY).await;
        let ways = [
            ("key", "does not accept the key"),
            ("page", "is no translation"),
            ("few", "left sentences out"),
            ("lost", "lost links or code"),
            ("busy", "asked too often"),
            ("nowhere", "no translation service at the address"),
            ("down", "does not answer"),
        ];
        for (way, words) in ways {
            set_up(&test, &format!("{}/{way}", host.url), &[]).await;
            ask(&test, id).await;
            for _ in 0..6 {
                translate_next(&test.app).await.unwrap();
                test.advance(10 * Timestamp::MINUTE);
            }
            assert_eq!(state(&test).await, "failed", "{way}");
            test.get(Mira, &desk(id)).await.assert_shows(words);
        }
        assert_eq!(number(&test, "SELECT COUNT(*) AS value FROM knowledge_translation").await, 1, "no half draft");
        assert!(host.asked().len() < 30, "not for ever");
    }
}

db_test! {
    async fn a_draft_of_a_person_is_never_overwritten(db: TestDb) {
        let test = on(db).await;
        let host = model().await;
        set_up(&test, &host.url, &[]).await;
        let id = article(&test, "Hub", "Text").await;
        ask(&test, id).await;
        let own = [("revision", "0"), ("title", "Moje"), ("body", "Moj tekst"), ("act", "save")];
        test.post(Mira, &desk(id), &own).await.assert_status(303);
        translate_next(&test.app).await.unwrap();
        test.get(Mira, &desk(id)).await.assert_shows("began a draft meanwhile").assert_shows("Moj tekst");
        let again = [("revision", "1"), ("title", "Moje"), ("body", "Moj tekst"), ("act", "machine"), ("machine_from", "en")];
        test.post(Mira, &desk(id), &again).await.assert_status(422).assert_shows("which would be lost").assert_shows("Moj tekst");
    }
}

#[tokio::test]
async fn a_key_is_kept_and_never_shown_nor_sent_to_another_host() {
    let test = portal().await;
    let (host, other) = (model().await, model().await);
    set_up(&test, &host.url, &[]).await;
    let page = test.get(Ada, "/admin/translation").await;
    page.assert_status(200).assert_shows("A key is kept").assert_hides("sk-very-secret");
    let try_it = |url: &str| {
        [
            ("kind", "openai".to_owned()),
            ("address", url.to_owned()),
            ("model", "small".to_owned()),
            ("key", String::new()),
            ("act", "test".to_owned()),
        ]
    };
    for (host, sent) in [(&host, true), (&other, false)] {
        let form = try_it(&host.url);
        let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let answer = test.post(Ada, "/admin/translation", &form).await;
        answer.assert_status(200).assert_shows("The service answers").assert_shows("hr How do I change my password?");
        assert_eq!(host.asked()[0].headers.contains_key("authorization"), sent);
    }
    let bad = [("kind", "openai"), ("address", "example.com"), ("model", ""), ("key", "sk-typed")];
    test.post(Ada, "/admin/translation", &bad)
        .await
        .assert_status(422)
        .assert_shows("beginning with https://")
        .assert_hides("sk-typed");
    test.post(
        Ada,
        "/admin/translation",
        &[("kind", "openai"), ("address", "http://169.254.169.254/"), ("model", "x"), ("act", "test")],
    )
    .await
    .assert_status(200);
    test.get(Mira, "/admin/translation").await.assert_status(404);
    assert!(
        !format!("{:?}", crate::machine::settings::TranslationSettings { key: "sk".to_owned(), ..Default::default() })
            .contains("sk")
    );
}

#[tokio::test]
async fn libretranslate_is_spoken_too() {
    let test = portal().await;
    let host = Elsewhere::start(|asked| {
        let body: Value = serde_json::from_str(&asked.body).unwrap_or_default();
        let found: Vec<String> =
            body["q"].as_array().into_iter().flatten().map(|one| format!("zt {}", one.as_str().unwrap_or_default())).collect();
        (200, json!({"translatedText": found}).to_string())
    })
    .await;
    let form = [("kind", "libretranslate"), ("address", host.url.as_str()), ("key", "k")];
    test.post(Ada, "/admin/translation", &form).await.assert_status(303);
    let terms = [("from", "en"), ("to", "zh-Hant"), ("terms", "hub = 集線器")];
    test.post(Mira, "/desk/knowledge/terms", &terms).await.assert_status(303);
    let id = article(&test, "Hub", "Text of the hub").await;
    let ask = [("revision", "0"), ("title", ""), ("body", ""), ("act", "machine"), ("machine_from", "en")];
    test.post(Mira, &format!("/desk/knowledge/articles/{id}/zh-Hant"), &ask).await.assert_status(303);
    translate_next(&test.app).await.unwrap();
    let body = crate::store::translation::find_body(&test.app.db, id, Locale::ZH_HANT).await.unwrap();
    assert_eq!(body, "zt Text of the 集線器", "the glossary holds");
    assert!(host.asked().iter().all(|asked| !asked.body.to_lowercase().contains("hub")), "its words were hidden");
    let sent: Value = serde_json::from_str(&host.asked()[0].body).unwrap();
    assert_eq!((sent["source"].as_str(), sent["target"].as_str(), sent["api_key"].as_str()), (Some("en"), Some("zt"), Some("k")));
}

#[tokio::test]
async fn a_glossary_that_cannot_be_read_is_shown_again() {
    let test = portal().await;
    let bad = [("from", "en"), ("to", "hr"), ("terms", "hub = središnjica\nvalve")];
    test.post(Mira, "/desk/knowledge/terms", &bad).await.assert_status(422).assert_shows("an equals sign").assert_shows("valve");
    let good = [("from", "en"), ("to", "hr"), ("terms", "hub = središnjica\n\nvalve=ventil")];
    test.post(Mira, "/desk/knowledge/terms", &good).await.assert_status(303);
    test.get(Mira, "/desk/knowledge/terms?from=en&to=hr").await.assert_shows("hub = središnjica\nvalve = ventil");
    test.get(Mira, "/desk/knowledge/terms?from=hr&to=en").await.assert_hides("središnjica");
}
