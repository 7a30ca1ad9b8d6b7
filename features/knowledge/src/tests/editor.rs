//! Writing.

use vestibule_testkit::Cast::{Ada, Ana, Mira, Visitor};

use vestibule_testkit::db_test;

use super::*;

fn desk(id: Id) -> String {
    format!("/desk/knowledge/articles/{id}/en")
}

#[tokio::test]
async fn an_article_is_begun_written_and_published_without_scripts() {
    let test = portal().await;
    let form = [("title", "Pair the hub"), ("kind", "how-to"), ("language", "en"), ("once", "k1")];
    let editor = test.post(Mira, "/desk/knowledge/new", &form).await;
    editor.assert_status(303);
    assert_eq!(test.post(Mira, "/desk/knowledge/new", &form).await.location(), editor.location());
    let page = test.get(Mira, &editor.location()).await;
    page.assert_status(200).assert_shows("Pair the hub").assert_hides("knowledge-");
    let form = [
        ("revision", "1"),
        ("title", "Pair the hub"),
        ("summary", "In a minute"),
        ("body", "1. Hold\n2. Wait"),
        ("kind", "reference"),
        ("labels", "hub, wifi"),
        ("audience", "signed-in"),
        ("review_at", "2027-01-01"),
        ("act", "publish"),
    ];
    test.post(Mira, &editor.location(), &form).await.assert_status(303);
    test.work().await;
    let id = Id(number(&test, "SELECT id AS value FROM knowledge_article").await);
    test.get(Visitor, &address(id, "pair-the-hub")).await.assert_status(404);
    test.get(Ana, &address(id, "pair-the-hub")).await.assert_status(200).assert_shows("Reference").assert_shows("In a minute");
    assert_eq!(number(&test, "SELECT COUNT(*) AS value FROM knowledge_label").await, 2);
}

#[tokio::test]
async fn a_refused_form_keeps_everything_typed() {
    let test = portal().await;
    let id = draft(&test, "Title", "x").await;
    let long = "t".repeat(201);
    let form = [
        ("revision", "1"),
        ("title", long.as_str()),
        ("body", "precious words"),
        ("kind", "reference"),
        ("labels", "a, b"),
        ("act", "publish"),
    ];
    let page = test.post(Mira, &desk(id), &form).await;
    page.assert_status(422).assert_shows("precious words").assert_shows(&long).assert_shows("a, b").assert_shows("up to 200");
    let form = [("revision", "1"), ("title", ""), ("body", "precious words"), ("act", "save")];
    test.post(Mira, &desk(id), &form).await.assert_status(422).assert_shows("Write a title").assert_shows("precious words");
    let form = [("revision", "1"), ("title", "T"), ("body", "precious"), ("publish_at", "2020-01-01T10:00"), ("act", "schedule")];
    test.post(Mira, &desk(id), &form).await.assert_status(422).assert_shows("has passed").assert_shows("precious");
    test.post(Mira, "/desk/knowledge/new", &[("title", "")]).await.assert_status(422);
}

db_test! {
    async fn two_editors_never_overwrite_each_other(db: TestDb) {
        let test = on(db).await;
        let id = draft(&test, "Title", "one").await;
        let autosave = format!("{}/autosave", desk(id));
        let by_mira = [("revision", "1"), ("title", "Title"), ("summary", ""), ("body", "by Mira")];
        test.post(Mira, &autosave, &by_mira).await.assert_status(200).assert_shows("{\"revision\":2}");
        let by_ada = [("revision", "1"), ("title", "Title"), ("summary", ""), ("body", "by Ada")];
        test.post(Ada, &autosave, &by_ada).await.assert_status(409);
        let form = [("revision", "1"), ("title", "Title"), ("body", "by Ada"), ("act", "save")];
        let page = test.post(Ada, &desk(id), &form).await;
        page.assert_status(409).assert_shows("by Ada").assert_shows("by Mira");
        assert_eq!(page.attributes("input[name=revision]", "value"), ["2"]);
        let form = [("revision", "2"), ("title", "Title"), ("body", "by both"), ("act", "save")];
        test.post(Ada, &desk(id), &form).await.assert_status(303);
        test.post(Ana, &autosave, &by_mira).await.assert_status(404);
    }
}

db_test! {
    async fn every_version_stays_and_comes_back(db: TestDb) {
        let test = on(db).await;
        let id = article(&test, "Title", "The light is red.").await;
        let form = [("revision", "1"), ("title", "Title"), ("body", "The light is blue."), ("note", "New lamp"), ("act", "publish")];
        test.post(Mira, &desk(id), &form).await.assert_status(303);
        test.work().await;
        let page = test.get(Mira, &format!("{}/versions", desk(id))).await;
        assert_eq!(page.words("del"), ["red"]);
        assert_eq!(page.words("ins"), ["blue"]);
        page.assert_shows("New lamp").assert_shows("mira");
        test.post(Mira, &format!("{}/restore", desk(id)), &[("version", "1")]).await.assert_status(303);
        test.get(Visitor, &address(id, "title")).await.assert_shows("blue");
        test.get(Mira, &desk(id)).await.assert_shows("The light is red.");
        publish(&test, id, Locale::EN).await;
        test.get(Visitor, &address(id, "title")).await.assert_shows("red");
        assert_eq!(number(&test, "SELECT COUNT(*) AS value FROM knowledge_version").await, 3);
        test.post(Mira, &format!("{}/restore", desk(id)), &[("version", "9")]).await.assert_status(404);
    }
}

db_test! {
    async fn a_version_takes_the_place_of_a_draft_only_after_a_question(db: TestDb) {
        let test = on(db).await;
        let id = article(&test, "Title", "The light is red.").await;
        let restore = format!("{}/restore", desk(id));
        let by_ada = [("revision", "1"), ("title", "Title"), ("body", "The light is green."), ("act", "save")];
        test.post(Ada, &desk(id), &by_ada).await.assert_status(303);
        let asked = test.post(Mira, &restore, &[("version", "1")]).await;
        asked.assert_status(409).assert_shows("There is a draft that nobody has published").assert_shows("ada saved it on");
        assert_eq!((asked.words("del"), asked.words("ins")), (vec!["red".to_owned()], vec!["green".to_owned()]));
        test.get(Ada, &desk(id)).await.assert_shows("The light is green.");
        // Somebody writes on while the question stands there.
        let on = [("revision", "2"), ("title", "Title"), ("body", "The light is blue."), ("act", "save")];
        test.post(Ada, &desk(id), &on).await.assert_status(303);
        let seen = asked.attributes("#asked input[name=revision]", "value").remove(0);
        let asked = test.post(Mira, &restore, &[("version", "1"), ("revision", &seen)]).await;
        asked.assert_status(409);
        test.get(Ada, &desk(id)).await.assert_shows("The light is blue.");
        let seen = asked.attributes("#asked input[name=revision]", "value").remove(0);
        test.post(Mira, &restore, &[("version", "1"), ("revision", &seen)]).await.assert_status(303);
        test.get(Ada, &desk(id)).await.assert_shows("The light is red.");
        test.post(Mira, &restore, &[("version", "9")]).await.assert_status(404);
    }
}

db_test! {
    async fn a_draft_that_somebody_else_saved_meanwhile_is_not_discarded_unseen(db: TestDb) {
        let test = on(db).await;
        let id = article(&test, "Title", "published").await;
        let by_ada = [("revision", "1"), ("title", "Title"), ("body", "by Ada"), ("act", "save")];
        test.post(Ada, &desk(id), &by_ada).await.assert_status(303);
        test.post(Mira, &desk(id), &[("revision", "1"), ("act", "discard")]).await.assert_status(409).assert_shows("by Ada");
        test.post(Mira, &desk(id), &[("revision", "2"), ("act", "discard")]).await.assert_status(303);
        test.get(Mira, &desk(id)).await.assert_shows("published");
    }
}

#[tokio::test]
async fn a_discarded_draft_shows_the_published_text_again_and_one_never_seen_goes() {
    let test = portal().await;
    let id = article(&test, "Title", "published").await;
    test.post(Mira, &desk(id), &[("revision", "1"), ("title", "Title"), ("body", "draft"), ("act", "save")])
        .await
        .assert_status(303);
    test.get(Visitor, &address(id, "title")).await.assert_shows("published");
    test.post(Mira, &desk(id), &[("revision", "2"), ("act", "discard")]).await.assert_status(303);
    test.get(Mira, &desk(id)).await.assert_shows("published").assert_hides("value=\"discard\"");
    let other = draft(&test, "Never", "x").await;
    test.post(Mira, &desk(other), &[("revision", "1"), ("act", "discard")]).await.assert_status(303);
    test.get(Mira, &desk(other)).await.assert_status(404);
}

db_test! {
    async fn a_draft_that_somebody_else_is_writing_is_not_discarded(db: TestDb) {
        let test = on(db).await;
        for id in [article(&test, "Title", "one").await, draft(&test, "Never", "one").await] {
            let title = test.get(Ada, &desk(id)).await.words("textarea[name=title]").remove(0);
            let by_mira = [("revision", "1"), ("title", title.as_str()), ("summary", ""), ("body", "by Mira")];
            test.post(Mira, &format!("{}/autosave", desk(id)), &by_mira).await.assert_status(200);
            let discard = |revision: &'static str| [("revision", revision), ("title", "Mine"), ("body", "by Ada"), ("act", "discard")];
            let page = test.post(Ada, &desk(id), &discard("1")).await;
            page.assert_status(409).assert_shows("by Mira").assert_shows("by Ada");
            assert_eq!(page.attributes("input[name=revision]", "value"), ["2"]);
            assert_eq!(test.get(Mira, &desk(id)).await.words("textarea[name=body]"), ["by Mira"]);
            test.post(Ada, &desk(id), &discard("2")).await.assert_status(303);
            test.get(Mira, &desk(id)).await.assert_hides("by Mira");
        }
    }
}

#[tokio::test]
async fn what_is_withdrawn_is_gone_for_readers_and_comes_back_as_the_same_version() {
    let test = portal().await;
    let id = article(&test, "Title", "x").await;
    test.post(
        Mira,
        &desk(id),
        &[("revision", "1"), ("title", "Title"), ("summary", "About Title"), ("body", "x"), ("act", "withdraw")],
    )
    .await
    .assert_status(303);
    test.work().await;
    test.get(Visitor, &address(id, "title")).await.assert_status(404);
    publish(&test, id, Locale::EN).await;
    test.get(Visitor, &address(id, "title")).await.assert_status(200);
    assert_eq!(number(&test, "SELECT COUNT(*) AS value FROM knowledge_version").await, 1);
}

#[tokio::test]
async fn a_translation_is_written_beside_its_source() {
    let test = portal().await;
    let id = article(&test, "Title", "English words").await;
    let greek = format!("/desk/knowledge/articles/{id}/el");
    test.get(Mira, &greek).await.assert_status(200).assert_shows("English words");
    let form = [
        ("revision", "0"),
        ("title", "Τίτλος"),
        ("body", "Λέξεις"),
        ("made_from", "yes"),
        ("source", "en"),
        ("source_version", "1"),
        ("act", "publish"),
    ];
    test.post(Mira, &greek, &form).await.assert_status(303);
    test.work().await;
    test.get(Visitor, &format!("/el/articles/{id}-%CF%84%CE%B9%CF%84%CE%BB%CE%BF%CF%83"))
        .await
        .assert_status(200)
        .assert_shows("Λέξεις");
    assert_eq!(number(&test, "SELECT source_version AS value FROM knowledge_translation WHERE locale = 'el'").await, 1);
    test.get(Mira, &format!("/desk/knowledge/articles/{id}/klingon")).await.assert_status(404);
    test.get(Mira, &format!("/desk/knowledge/articles/{id}/zh-TW")).await.assert_status(404);
}

#[tokio::test]
async fn a_preview_is_what_readers_will_see() {
    let test = portal().await;
    let other = article(&test, "Other", "x").await;
    let id = draft(&test, "Title", "x").await;
    let body = format!("[go](article:{other}#a) <script>x</script>\n\n> [!NOTE]\n> n");
    let part = previewed(&test, id, &body).await;
    part.assert_status(200).assert_shows(&format!("/en/articles/{other}-other#a")).assert_hides("<script>").assert_hides("<form");
}

db_test! {
    async fn without_scripts_a_preview_is_a_page_with_everything_typed_and_nothing_saved(db: TestDb) {
        let test = on(db).await;
        let id = article(&test, "Title", "published").await;
        let editor = test.get(Mira, &desk(id)).await;
        let preview = editor.attributes("button[formaction]", "formaction");
        assert_eq!(preview, [format!("{}/preview#as-read", desk(id))]);
        let form = [
            ("revision", "1"),
            ("title", "Another title"),
            ("summary", "In [short](https://a.example)"),
            ("body", "A *word* for readers"),
            ("kind", "reference"),
            ("labels", "hub, wifi"),
            ("audience", "signed-in"),
            ("alt", "The lamp at the hub"),
            ("inline", "yes"),
            ("file", "lamp.png"),
        ];
        let page = test.post(Mira, &format!("{}/preview", desk(id)), &form).await;
        page.assert_status(200).assert_shows("<em>word</em>").assert_shows("choose them again").assert_shows("Not saved yet");
        assert_eq!(page.words(".as-read-page .editor-title, .as-read-page .lead"), ["Another title", "In short"]);
        assert_eq!(page.attributes(".as-read-page .lead a", "href"), ["https://a.example"]);
        assert_eq!(page.words("textarea[name=summary], textarea[name=body]"), ["In [short](https://a.example)", "A *word* for readers"]);
        assert_eq!(page.attributes("[name=labels], [name=alt], [name=revision]", "value"), ["1", "hub, wifi", "The lamp at the hub"]);
        assert_eq!(page.attributes("[name=audience] [selected], [name=kind] [selected]", "value"), ["reference", "signed-in"]);
        test.get(Mira, &desk(id)).await.assert_shows("published").assert_hides("Another title");
        let again = test.get(Mira, &format!("{}/preview", desk(id))).await;
        assert_eq!(again.location(), desk(id), "who reloads the address comes back to the editor");
        test.post(Ana, &format!("{}/preview", desk(id)), &form).await.assert_status(404);
    }
}

#[tokio::test]
async fn what_is_sent_after_the_session_ended_is_sent_again_from_the_page_that_says_so() {
    let test = portal().await;
    let id = draft(&test, "Title", "one").await;
    let form =
        [("revision", "1"), ("title", "Title"), ("body", "first line\nsecond \"line\""), ("act", "save"), ("password", "secret")];
    let page = test.post(Visitor, &desk(id), &form).await;
    page.assert_status(401).assert_shows("signed out").assert_hides("secret");
    assert_eq!(page.attributes("main form", "action"), [desk(id)]);
    let (names, values) = (page.attributes("main form input", "name"), page.attributes("main form input", "value"));
    let kept: Vec<(&str, &str)> = names.iter().map(String::as_str).zip(values.iter().map(String::as_str)).collect();
    assert_eq!(kept, form[..4]);
    test.post(Mira, &desk(id), &kept).await.assert_status(303);
    assert_eq!(test.get(Mira, &desk(id)).await.words("textarea[name=body]"), ["first line second \"line\""]);
    test.get(Visitor, &desk(id)).await.assert_status(401).assert_shows("sign in first");
}

db_test! {
    async fn editors_find_articles_by_words_state_language_and_category(db: TestDb) {
        let test = on(db).await;
        let id = article(&test, "Hub offline", "x").await;
        draft(&test, "Other draft", "x").await;
        translate(&test, id, Locale::HR, "Hub nije na mreži").await;
        let list = |query: &str| format!("/desk/knowledge?{query}");
        test.get(Mira, &list("q=hub+offl")).await.assert_shows("Hub offline").assert_hides("Other draft");
        test.get(Mira, &list("q=MRE%C5%BDI")).await.assert_shows("Hub offline");
        test.get(Mira, &list("state=draft")).await.assert_hides("Hub offline").assert_shows("Other draft");
        test.get(Mira, &list("missing=hr")).await.assert_hides("Hub offline").assert_shows("Other draft");
        test.get(Mira, &list("missing=el&state=published")).await.assert_shows("Hub offline");
        test.get(Mira, &list("q=100%25")).await.assert_status(200).assert_hides("Hub offline");
        for state in ["changed", "scheduled", "withdrawn", "outdated", "overdue", "nonsense"] {
            test.get(Mira, &list(&format!("state={state}"))).await.assert_status(200);
        }
    }
}
