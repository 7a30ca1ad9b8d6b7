//! Bad input at every form: hostile words, much too long ones, much too large files, languages that nobody has.

use std::collections::BTreeSet;

use vestibule_testkit::{Answer, Cast, Product, TestApp, TestDb, db_test};
use vestibule_web::server;

use super::start;

/// Script, SQL, a template, marks that turn the reading: they must stay words.
const HOSTILE: &str =
    "'\"><script>canary()</script>'); DROP TABLE tickets_request;-- {{7*7}} ${7*7} \u{202e}\u{0}%00<img src=x onerror=canary()>";

fn assert_harmless(answer: &Answer, what: &str) {
    assert!(answer.status.as_u16() < 500, "{what}: {}", answer.status);
    for alive in ["<script>canary", "<img src=x", "onerror=\"canary"] {
        assert!(!answer.body.contains(alive), "{what} lets {alive} live");
    }
}

/// Every page without parameters that somebody may read.
fn pages(test: &TestApp, who: Cast) -> Vec<String> {
    let table = server::table(&test.app).into_iter();
    let open = table.filter(|route| route.method == "GET" && route.access.admits(&who.viewer()));
    open.map(|route| route.path.replace("{locale}", "en")).filter(|path| !path.contains('{')).collect()
}

/// Opens the forum with a topic; answers the topic's page.
async fn open_forum(test: &TestApp) -> String {
    test.post(Cast::Ada, "/admin/community/settings", &[("enabled", "yes")]).await.assert_status(303);
    let section = [("title-en", "Open"), ("audience", "everyone"), ("begins", "readers")];
    test.post(Cast::Ada, "/admin/community/sections/new", &section).await.assert_status(303);
    let section = test.get(Cast::Ana, "/en/community/new").await.attributes("#f-section option", "value").remove(0);
    let fields = [("section", section.as_str()), ("kind", "question"), ("title", "Hub"), ("body", "Words")];
    let begun = test.post(Cast::Ana, "/en/community/new", &fields).await.location();
    test.get(Cast::Ana, begun.split('?').next().unwrap()).await.location()
}

/// A form of a page: where it goes, its fields with what stands in them, and which of them take words.
struct Form {
    action: String,
    fields: Vec<(String, String)>,
    words: BTreeSet<String>,
}

fn forms(page: &Answer, path: &str) -> Vec<Form> {
    let mut actions: BTreeSet<String> = page.attributes("main form[method=post][action]", "action").into_iter().collect();
    let is_own = !page.attributes("main form[method=post]:not([action])", "method").is_empty();
    actions.extend(is_own.then(|| path.to_owned()));
    actions.into_iter().map(|action| form(page, action, path)).collect()
}

fn form(page: &Answer, action: String, path: &str) -> Form {
    let own = if page.attributes(&format!("main form[method=post][action='{action}']"), "action").is_empty() {
        "main form[method=post]:not([action])".to_owned()
    } else {
        format!("main form[method=post][action='{action}']")
    };
    let names = |what: &str| page.attributes(&format!("{own} {what}"), "name");
    let words: BTreeSet<String> =
        ["textarea", "input[type=text]", "input[type=search]", "input:not([type])"].into_iter().flat_map(names).collect();
    let all: BTreeSet<String> = names("[name]").into_iter().collect();
    let value = |name: &str| {
        let of = |what: &str, attribute: &str| page.attributes(&format!("{own} {what}"), attribute).into_iter().next();
        of(&format!("select[name='{name}'] option[selected]"), "value")
            .or_else(|| of(&format!("select[name='{name}'] option"), "value"))
            .or_else(|| of(&format!("input[name='{name}'][checked]"), "value"))
            .or_else(|| of(&format!("[name='{name}']"), "value"))
            .unwrap_or_default()
    };
    let fields = all.iter().map(|name| (name.clone(), value(name))).collect();
    let action = if action.is_empty() { path.to_owned() } else { action };
    Form { action, fields, words }
}

db_test! {
    async fn hostile_words_in_every_field_of_every_form_stay_words(db: TestDb) {
        let test = start(db).await;
        test.work().await;
        test.post(Cast::Nina, "/admin/organisations", &[("name", "Northwind")]).await.assert_status(303);
        let topic = open_forum(&test).await;
        let mut sent = BTreeSet::new();
        for who in [Cast::Visitor, Cast::Ana, Cast::Nina, Cast::Mira, Cast::Ada] {
            for path in pages(&test, who).into_iter().chain([topic.clone()]) {
                let page = test.get(who, &path).await;
                assert_harmless(&page, &path);
                for form in forms(&page, &path).into_iter().filter(|form| !form.action.contains("/sign-out")) {
                    for all in [true, false] {
                        let is_hostile = |name: &str| all || form.words.contains(name);
                        let fill = |(name, value): &(String, String)| {
                            let value = if is_hostile(name) { HOSTILE.to_owned() } else { value.clone() };
                            (name.clone(), value)
                        };
                        let fields: Vec<(String, String)> = form.fields.iter().map(fill).collect();
                        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
                        let answer = test.post(who, &form.action, &fields).await;
                        assert_harmless(&answer, &format!("POST {} by {who:?}", form.action));
                    }
                    sent.insert(form.action);
                }
            }
        }
        assert!(sent.contains(&topic) && sent.contains("/en/community/new"), "the forum was written in: {sent:?}");
        assert!(sent.len() > 30, "only {} forms were found: {sent:?}", sent.len());
        test.work().await;
        for who in [Cast::Visitor, Cast::Ana, Cast::Nina, Cast::Mira, Cast::Ada] {
            for path in pages(&test, who).into_iter().chain([topic.clone()]) {
                assert_harmless(&test.get(who, &path).await, &format!("{path} for {who:?}"));
            }
        }
        test.count("SELECT COUNT(*) AS value FROM tickets_request").await;
        for mail in test.mails() {
            assert!(!mail.html.contains("<script>canary") && !mail.subject.contains('\n'), "{}", mail.subject);
        }
    }
}

/// Who sends where, which field is too long, and what else the form holds.
type Place<'a> = (Cast, &'a str, &'a str, &'a [(&'a str, &'a str)]);

#[tokio::test]
async fn a_megabyte_in_a_line_is_refused_with_a_message_and_is_still_there() {
    let test = start(TestDb::new(Product::Sqlite).await).await;
    test.work().await;
    let request = test.get(Cast::Ana, "/en/requests/new").await.attributes("a[href*='/requests/new/']", "href").remove(0);
    open_forum(&test).await;
    let long = "long ".repeat(1 << 18);
    let places: [Place<'_>; 8] = [
        (Cast::Mira, "/desk/knowledge/new", "title", &[("kind", "how-to"), ("language", "en")]),
        (Cast::Mira, "/desk/knowledge/categories/new", "title-en", &[("audience", "everyone")]),
        (Cast::Ana, "/en/community/new", "title", &[("body", "words"), ("kind", "question")]),
        (Cast::Lin, "/en/community/new", "body", &[("title", "words"), ("kind", "question")]),
        (Cast::Ana, &request, "subject", &[("body", "words"), ("anyway", "yes")]),
        (Cast::Nina, "/admin/organisations", "name", &[]),
        (Cast::Ada, "/admin/teams", "team_name", &[]),
        (Cast::Visitor, "/en/sign-up", "name", &[("email", "new@example.org"), ("password", "seven quiet otters paint")]),
    ];
    for (who, path, field, others) in places {
        let fields: Vec<(&str, &str)> = others.iter().copied().chain([(field, long.as_str())]).collect();
        let answer = test.post(who, path, &fields).await;
        answer.assert_status(422);
        assert!(!answer.words(".field-error").is_empty(), "{path} says what is wrong");
        assert!(answer.body.contains("long long long long") && answer.body.len() > 1 << 20, "{path} keeps what was typed");
    }
}

#[tokio::test]
async fn a_picture_of_fifty_megabytes_is_refused_on_a_page_that_says_what_to_do() {
    let test = start(TestDb::new(Product::Sqlite).await).await;
    let made = test.post(Cast::Mira, "/desk/knowledge/new", &[("title", "Hub"), ("kind", "how-to"), ("language", "en")]).await;
    let editor = made.location().split('?').next().unwrap().to_owned();
    let picture = vec![0x89_u8; 50 << 20];
    for (who, path, field) in [
        (Cast::Mira, editor.clone(), "file"),
        (Cast::Mira, format!("{editor}/pictures"), "picture"),
        (Cast::Ada, "/admin/site".to_owned(), "logo"),
        (Cast::Ana, "/en/community/pictures".to_owned(), "file"),
    ] {
        let refused = test.post_files(who, &path, &[], &[(field, "large.png", &picture)]).await;
        refused.assert_status(413).assert_shows("This is too large").assert_shows("up to 25 MB");
    }
    test.get(Cast::Mira, &editor).await.assert_status(200);
}

#[tokio::test]
async fn a_language_that_nobody_has_is_told_and_nothing_is_changed() {
    let test = start(TestDb::new(Product::Sqlite).await).await;
    for path in ["/xx", "/xx/search?q=hub", "/%00"] {
        let answer = test.get(Cast::Visitor, path).await;
        answer.assert_status(404).assert_shows("This page does not exist");
    }
    // Content has one true address in the reader's language.
    assert_eq!(test.get(Cast::Visitor, "/xx/knowledge").await.location(), "/en/knowledge");
    let made = test.post(Cast::Mira, "/desk/knowledge/new", &[("title", "Hub"), ("kind", "how-to"), ("language", "en")]).await;
    let editor = made.location().split('?').next().unwrap().replace("/en", "/xx");
    test.get(Cast::Mira, &editor).await.assert_status(404);
    test.post(Cast::Mira, &editor, &[("title", "x"), ("act", "publish")]).await.assert_status(404);
}
