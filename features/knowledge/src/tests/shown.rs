//! What lists know of an article without looking at its languages.

use vestibule_testkit::Cast::Mira;
use vestibule_testkit::db_test;

use super::*;
use crate::export::export_open;
use crate::import::import_open;

/// Articles of which lists believe something else than their languages say.
async fn wrong(test: &TestApp) -> i64 {
    let sql = "SELECT COUNT(*) AS value FROM knowledge_article a WHERE COALESCE(a.shown_at, -1) <> COALESCE((SELECT \
               MIN(t.first_published_at) FROM knowledge_translation t WHERE t.article_id = a.id AND t.state = 'published'), -1)";
    number(test, sql).await
}

async fn act(test: &TestApp, id: Id, locale: &str, act: &str) {
    let sql = format!("SELECT revision AS value FROM knowledge_translation WHERE article_id = {id} AND locale = '{locale}'");
    let revision = number(test, &sql).await.to_string();
    let form = [("revision", revision.as_str()), ("title", "Hub"), ("body", "x"), ("act", act)];
    test.post(Mira, &format!("/desk/knowledge/articles/{id}/{locale}"), &form).await.assert_status(303);
    test.work().await;
}

db_test! {
    async fn lists_know_since_when_something_is_shown_whatever_happens_to_its_languages(db: TestDb) {
        let (test, other) = (on(db).await, portal().await);
        let shown = |id: Id| { let test = &test; async move { number(test, &format!("SELECT COALESCE(shown_at, 0) AS value FROM knowledge_article WHERE id = {id}")).await } };
        let id = draft(&test, "Hub", "x").await;
        assert_eq!(shown(id).await, 0);
        publish(&test, id, Locale::EN).await;
        let first = shown(id).await;
        test.advance(60_000);
        translate(&test, id, Locale::HR, "Hub hr").await;
        assert_eq!((shown(id).await, wrong(&test).await), (first, 0));
        act(&test, id, "en", "withdraw").await;
        assert_eq!((shown(id).await, wrong(&test).await), (first + 60_000, 0));
        act(&test, id, "hr", "withdraw").await;
        assert_eq!((shown(id).await, wrong(&test).await), (0, 0));
        act(&test, id, "en", "publish").await;
        assert_eq!((shown(id).await, wrong(&test).await), (first, 0));
        let folder = tempfile::tempdir().unwrap();
        export_open(&test.app, SITE, folder.path(), |_| {}).await.unwrap();
        import_open(&other.app, SITE, folder.path(), |_| {}).await.unwrap();
        assert_eq!(wrong(&other).await, 0);
        assert_eq!(number(&other, "SELECT MAX(shown_at) AS value FROM knowledge_article").await, first);
    }
}
