//! A comment under an article becomes a topic of the forum (K7, C1).

use vestibule_base::Id;
use vestibule_store::Query;
use vestibule_testkit::{Cast, TestApp, db_test};

use super::asking::question;
use super::audience::{follow, write_articles};
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

db_test! {
    async fn a_topic_is_found_and_offered_beside_the_form_to_who_may_see_it(db: TestDb) {
        let test = start(db).await;
        open(&test).await;
        let sections: Vec<i64> = test.app.db.values("SELECT id AS value FROM community_section ORDER BY position", vec![]).await.unwrap();
        for (section, title) in [(sections[0], "Ospreys in the open"), (sections[1], "Ospreys among members")] {
            let section = section.to_string();
            let fields = [("title", title), ("body", "They fish."), ("kind", "question"), ("section", section.as_str()), ("language", "en")];
            test.post(Cast::Ana, "/en/community/new", &fields).await.assert_status(303);
        }
        let form = question(&test).await;
        test.work().await;
        follow(&test, 2).await;
        for (who, titles) in [(Cast::Visitor, vec!["Ospreys in the open"]), (Cast::Lin, vec!["Ospreys among members", "Ospreys in the open"])] {
            for path in ["/en/search?q=ospreys", "/en/search?q=ospreys&kind=topic", &format!("{form}?q=ospreys")] {
                let page = test.get(who, path).await;
                page.assert_status(200);
                let words = page.words("main").join(" ");
                let found = ["Ospreys among members", "Ospreys in the open"].into_iter().filter(|title| words.contains(title));
                assert_eq!(found.collect::<Vec<_>>(), titles, "{path} for {who:?}");
            }
        }
        let offered = test.get(Cast::Visitor, &format!("{form}?q=ospreys")).await.attributes("button[name=solved_by]", "value");
        assert!(offered[0].starts_with("topic:"), "{offered:?}");
        let sent = [("subject", "ospreys"), ("once", "o1"), ("solved_by", offered[0].as_str())];
        test.post(Cast::Visitor, "/en/requests/solved", &sent).await.assert_status(303);
        let counted = format!("SELECT COUNT(*) AS value FROM tickets_deflection WHERE solved_by = '{}'", offered[0]);
        assert_eq!(test.app.db.value::<i64>(&counted, vec![]).await.unwrap(), Some(1));
    }
}
