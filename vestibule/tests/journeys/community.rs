//! A comment under an article becomes a topic of the forum (K7, C1).

use vestibule_base::Id;
use vestibule_store::Query;
use vestibule_testkit::{Cast, TestApp, db_test};

use super::audience::write_articles;
use super::start;

/// Opens comments and the forum, with two sections: one for everyone, one for who has signed in.
async fn open(test: &TestApp) {
    test.post(Cast::Ada, "/admin/knowledge", &[("comments", "yes")]).await.assert_status(303);
    test.post(Cast::Ada, "/admin/community/settings", &[("enabled", "yes")]).await.assert_status(303);
    for (title, audience) in [("Open", "everyone"), ("Members", "signed-in")] {
        let fields = [("title-en", title), ("audience", audience), ("begins", "readers")];
        test.post(Cast::Ada, "/admin/community/sections/new", &fields).await.assert_status(303);
    }
    test.post(Cast::Ada, "/admin/community/settings", &[("enabled", "yes")]).await.assert_status(303);
    test.work().await;
}

db_test! {
    async fn an_agent_makes_a_topic_of_a_comment_and_its_readers_find_it(db: TestDb) {
        let test = start(db).await;
        write_articles(&test).await;
        open(&test).await;
        let sql = "SELECT id AS value FROM knowledge_article WHERE key = 'canarysignedin'";
        let article: Id = test.app.db.value(sql, vec![]).await.unwrap().unwrap();
        let talk = format!("/en/articles/{article}/comments");
        let said = test.post(Cast::Ana, &talk, &[("act", "write"), ("body", "How **wide** is it?")]).await.location();
        let comment = said.split("#c").nth(1).unwrap().to_owned();
        let form = test.get(Cast::Nina, &format!("{talk}?topic={comment}")).await;
        assert_eq!(form.words("#f-section option"), ["Members"], "the article is not for everyone");
        let section = form.attributes("#f-section option", "value").remove(0);
        let fields = [("act", "topic"), ("about", comment.as_str()), ("section", section.as_str()), ("title", "How wide is it?")];
        test.post(Cast::Nina, &talk, &fields).await.assert_status(303);
        test.work().await;
        let page = test.get(Cast::Lin, &talk).await;
        let topic = page.attributes(".post a[href*='/community/']", "href").remove(0);
        let topic = test.get(Cast::Lin, &topic).await;
        topic.assert_status(200).assert_shows("<strong>wide</strong>").assert_shows("<strong>ana</strong>");
        assert_eq!(topic.attributes(".page-head a[href*='/articles/']", "href"), [format!("/en/articles/{article}")]);
        test.get(Cast::Visitor, "/en/community?order=new").await.assert_hides("How wide is it?");
        assert!(page.words(".post-acts").iter().all(|acts| !acts.contains("Make a topic")), "once is enough");
    }
}
