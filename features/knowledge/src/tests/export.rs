//! The open form, out and in again (W7).

use std::collections::BTreeMap;
use std::path::Path;

use vestibule_base::Audience;
use vestibule_testkit::Cast::{Mira, Visitor};
use vestibule_testkit::db_test;

use super::*;
use crate::export::export_open;
use crate::import::import_open;

pub fn content(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        for entry in std::fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                all.insert(path.strip_prefix(folder).unwrap().display().to_string(), std::fs::read(&path).unwrap());
            }
        }
    }
    all
}

async fn fill(test: &TestApp) -> Id {
    let outer = category(test, "Setup", None, Audience::Everyone).await;
    let inner = category(test, "Deep: é", Some(outer), Audience::SignedIn).await;
    let other = article(test, "Other / 重設", "---\n\nwords\n\n---").await;
    let id = article(test, "Hub", "first").await;
    place(test, id, Some(outer), Audience::Everyone).await;
    place(test, other, Some(inner), Audience::Everyone).await;
    let desk = format!("/desk/knowledge/articles/{id}/en");
    test.post_files(Mira, &format!("{desk}/pictures"), &[("alt", "P")], &[("file", "my plan.png", b"\x89PNG\r\n\x1a\nxxx")])
        .await
        .assert_status(200);
    let file = number(test, "SELECT id AS value FROM knowledge_file").await;
    let body = format!("See [other](article:{other}#x) ![P](file:{file}) `article:{other}`");
    let summary = format!("Of [other](article:{other}) and *more*");
    #[rustfmt::skip]
    let form = [("revision", "1"), ("title", "Hub: \"two\""), ("summary", summary.as_str()), ("body", body.as_str()), ("note", "n"), ("act", "publish")];
    test.post(Mira, &desk, &form).await.assert_status(303);
    let form = [
        ("revision", "2"),
        ("title", "Hub three"),
        ("body", "a draft\n\n    code"),
        ("publish_at", "2026-12-24T08:00"),
        ("act", "schedule"),
    ];
    test.post(Mira, &desk, &form).await.assert_status(303);
    // What waits for its time is no longer what the draft says.
    let form = [("revision", "3"), ("title", "Hub three"), ("body", "a later thought"), ("act", "save")];
    test.post_files(Mira, &desk, &form, &[("file", "manual.pdf", b"%PDF-1.7 x")]).await.assert_status(303);
    translate(test, id, Locale::HR, "Hub hr").await;
    let gone = article(test, "Gone", "x").await;
    let into = id.to_string();
    test.post(Mira, &format!("/desk/knowledge/articles/{gone}/merge"), &[("into", into.as_str())]).await.assert_status(303);
    test.work().await;
    id
}

db_test! {
    async fn what_is_exported_imported_and_exported_again_is_the_same_byte_for_byte(db: TestDb) {
        let (first, second) = (portal().await, TestApp::on(db, vec![crate::feature()]).await);
        let id = fill(&first).await;
        let (one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let written = export_open(&first.app, SITE, one.path(), |_| {}).await.unwrap();
        assert_eq!((written.articles, written.texts, written.categories, written.files), (3, 4, 2, 2));
        second.advance(5_000);
        let report = import_open(&second.app, SITE, one.path(), |_| {}).await.unwrap();
        assert_eq!((report.articles_new, report.texts_new, report.problems.len()), (3, 4, 0), "{report:?}");
        second.work().await;
        assert_eq!(number(&second, "SELECT COUNT(*) AS value FROM knowledge_file WHERE NOT listed AND turns_with = 'en'").await, 1);
        export_open(&second.app, SITE, two.path(), |_| {}).await.unwrap();
        assert_eq!(content(one.path()), content(two.path()));
        let waiting = crate::store::schedule::find(&second.app.db, (id, Locale::EN)).await.unwrap().unwrap();
        assert_eq!((waiting.revision, waiting.body.as_str(), waiting.set_by), (3, "a draft\n\n    code", Some(Mira.id())));
        let again = import_open(&second.app, SITE, one.path(), |_| {}).await.unwrap();
        assert!(again.changed_nothing(), "{again:?}");
        let page = second.get(Visitor, &address(id, "hub-two")).await;
        page.assert_status(200).assert_shows("my%20plan.png").assert_hides("a draft");
        assert_eq!(page.words(".lead"), ["Of other and more"]);
        assert_eq!(page.attributes(".lead a", "href"), page.attributes(".prose a", "href").iter().map(|link| link.replace("#x", "")).collect::<Vec<_>>());
        let gone = number(&second, "SELECT old_id AS value FROM knowledge_redirect").await;
        second.get(Visitor, &format!("/en/articles/{gone}-gone")).await.assert_status(301);
        export_open(&second.app, SITE, one.path(), |_| {}).await.unwrap();
        assert_eq!(content(one.path()), content(two.path()));
    }
}

#[tokio::test]
async fn an_export_never_overwrites_what_is_not_its_own() {
    let test = portal().await;
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("letters.txt"), "x").unwrap();
    assert!(export_open(&test.app, SITE, folder.path(), |_| {}).await.is_err());
    assert!(import_open(&test.app, SITE, folder.path(), |_| {}).await.is_err());
}

#[tokio::test]
async fn a_damaged_export_is_taken_as_far_as_it_can_be_read() {
    let test = portal().await;
    fill(&test).await;
    let folder = tempfile::tempdir().unwrap();
    export_open(&test.app, SITE, folder.path(), |_| {}).await.unwrap();
    let hub = folder.path().join("articles/hub");
    std::fs::write(hub.join("hr.md"), "no front matter").unwrap();
    std::fs::write(folder.path().join("articles/gone/article.json"), "{").unwrap();
    std::fs::remove_dir_all(folder.path().join("files")).unwrap();
    let fresh = portal().await;
    let report = import_open(&fresh.app, SITE, folder.path(), |_| {}).await.unwrap();
    assert_eq!(report.articles_new, 2);
    assert_eq!(
        report.problems.iter().map(|problem| problem.kind).collect::<Vec<_>>(),
        ["record", "dead-picture", "dead-picture", "record"]
    );
}
