//! Who may see what (A5).

use vestibule_base::Audience;
use vestibule_contracts::slots::Forum;
use vestibule_testkit::Cast::{Ada, Ana, Eleni, Lin, Marko, Mira, Nina, Visitor};
use vestibule_testkit::{NORTHWIND, db_test};

use super::*;
use crate::store::topic;

db_test! {
    async fn a_section_is_there_for_its_audience_and_so_are_its_topics(db: TestDb) {
        let (test, _) = forum(db).await;
        let closed = section(&test, "Northwind", Audience::Organisation(NORTHWIND)).await;
        let topic = begin(&test, Marko, closed, ("Our secret", "Canary")).await;
        let answer = reply(&test, Eleni, topic, "Canary too").await;
        for (who, sees) in [(Visitor, false), (Ana, false), (Lin, false), (Marko, true), (Eleni, true), (Nina, true), (Mira, true)] {
            let wall = if sees { 200 } else { 404 };
            read(&test, who, topic).await.assert_status(wall);
            test.get(who, &format!("/en/community/sections/{closed}-northwind")).await.assert_status(wall);
            test.get(who, &format!("/en/community/sections/{closed}/feed.xml")).await.assert_status(wall);
            test.get(who, &format!("/en/community/posts/{answer}")).await.assert_status(if sees { 303 } else { 404 });
            for path in ["/en/community", "/en/community?order=new", "/en/community/feed.xml", "/en/community/tags"] {
                let page = test.get(who, path).await;
                assert_eq!(page.body.contains("Our secret"), sees && !path.ends_with("tags"), "{path} for {who:?}");
            }
            if !sees && who != Visitor {
                test.post(who, &at(topic), &[("act", "reply"), ("body", "x")]).await.assert_status(404);
                let id = closed.to_string();
                let form = [("section", id.as_str()), ("kind", "question"), ("title", "x"), ("body", "y")];
                test.post(who, "/en/community/new", &form).await.assert_status(422).assert_shows("Choose a section.");
            }
        }
        let documents = test.app.slots.search_sources[0].documents(topic).await.unwrap();
        assert_eq!((documents[0].audience, documents[0].body.as_str()), (Audience::Organisation(NORTHWIND), "Canary\n\nCanary too"));
        assert!(test.app.slots.sitemaps[0].entries(SITE, Id(0)).await.unwrap().iter().all(|entry| !entry.addresses[0].1.contains("secret")));
    }
}

db_test! {
    async fn a_section_that_is_narrowed_takes_its_topics_along(db: TestDb) {
        let (test, section) = forum(db).await;
        let inner = section_in(&test, "Inner", Audience::SignedIn, Some(section)).await;
        let topic = begin(&test, Ana, inner, ("Hub", "Words")).await;
        read(&test, Visitor, topic).await.assert_status(404);
        let narrow = [("title-en", "General"), ("audience", "staff"), ("begins", "readers"), ("icon", "users")];
        test.post(Ada, &format!("/admin/community/sections/{section}"), &narrow).await.assert_status(303);
        test.work().await;
        read(&test, Ana, topic).await.assert_status(404);
        let found = topic::find_any(&test.app.db, topic).await.unwrap().unwrap();
        assert_eq!(found.audience, Audience::Staff);
        let wide = [("title-en", "General"), ("audience", "everyone"), ("begins", "readers"), ("icon", "users")];
        test.post(Ada, &format!("/admin/community/sections/{section}"), &wide).await.assert_status(303);
        read(&test, Ana, topic).await.assert_status(200);
        read(&test, Visitor, topic).await.assert_status(404);
    }
}

db_test! {
    async fn a_forum_that_is_closed_does_not_exist_and_loses_nothing(db: TestDb) {
        let (test, section) = forum(db).await;
        let topic = begin(&test, Ana, section, ("Hub", "Words")).await;
        assert!(test.get(Visitor, "/en/community").await.words("#nav a").contains(&"Community".to_owned()));
        test.post(Ada, "/admin/community/settings", &[]).await.assert_status(303);
        test.work().await;
        for path in ["/en/community", "/en/community/feed.xml", "/en/account/posts", &at(topic)] {
            let gone = test.get(Ana, path).await;
            gone.assert_status(404);
            assert!(!gone.words("#nav a").contains(&"Community".to_owned()));
        }
        assert!(test.app.slots.search_sources[0].documents(topic).await.unwrap().is_empty());
        assert!(test.app.slots.sitemaps[0].entries(SITE, Id(0)).await.unwrap().is_empty());
        open(&test).await;
        read(&test, Visitor, topic).await.assert_status(200);
    }
}

db_test! {
    async fn the_door_stands_open_for_who_sees_a_section(db: TestDb) {
        let test = TestApp::on(db, vec![crate::feature()]).await;
        open(&test).await;
        section(&test, "Members", Audience::SignedIn).await;
        test.get(Visitor, "/en/community").await.assert_status(404);
        let is_open = |who: Cast| {
            let entry = test.app.slots.menu.iter().find(|entry| entry.address == "/{locale}/community").unwrap();
            test.app.slots.is_open(entry, SITE, &who.viewer())
        };
        assert_eq!((is_open(Visitor), is_open(Ana), is_open(Nina)), (false, true, true));
    }
}

db_test! {
    async fn what_was_for_few_becomes_a_topic_for_no_more(db: TestDb) {
        let (test, open) = forum(db).await;
        let closed = section(&test, "Northwind", Audience::Organisation(NORTHWIND)).await;
        let team = section(&test, "Team", Audience::Staff).await;
        let forum = test.app.slots.forum.clone().unwrap();
        let t = test.app.translator(Locale::EN, "");
        let offered = async |within| forum.sections(SITE, within, &t).await.unwrap().iter().map(|one| one.id).collect::<Vec<_>>();
        assert_eq!(offered(Audience::Everyone).await, [open, closed, team]);
        assert_eq!(offered(Audience::Organisation(NORTHWIND)).await, [closed, team]);
        assert_eq!(offered(Audience::SignedIn).await, [closed, team]);
        assert_eq!(offered(Audience::Staff).await, [team]);
        let topic = begin(&test, Marko, closed, ("Ours", "x")).await;
        let seen = async |who: Cast| Forum::topics(&*forum, &who.viewer(), &[topic], Locale::EN).await.unwrap().len();
        assert_eq!((seen(Ana).await, seen(Eleni).await), (0, 1));
    }
}

db_test! {
    async fn parts_of_the_site_map_go_on_where_the_one_before_ends(db: TestDb) {
        let (test, section) = forum(db).await;
        let staff = self::section(&test, "Staff", Audience::Staff).await;
        let mut open = Vec::new();
        for number in 0..3 {
            test.advance(10 * vestibule_base::Timestamp::MINUTE);
            open.push(begin(&test, Ana, section, (&format!("Topic {number}"), "x")).await);
            begin(&test, Ada, staff, (&format!("Closed {number}"), "x")).await;
        }
        let db = &test.app.db;
        assert_eq!(topic::list_public_ends(db, SITE, 2).await.unwrap(), [open[1]]);
        assert!(topic::list_public_ends(db, SITE, 3).await.unwrap().is_empty());
        let behind = topic::list_public(db, SITE, (open[0], 2)).await.unwrap();
        assert_eq!(behind.iter().map(|one| one.id).collect::<Vec<_>>(), open[1..]);
    }
}
