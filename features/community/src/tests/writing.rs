//! Topics, replies, quotes.

use vestibule_base::Timestamp;
use vestibule_store::Query;
use vestibule_store::params;
use vestibule_testkit::Cast::{Ada, Ana, Lin, Marko, Nina, Visitor};
use vestibule_testkit::db_test;

use super::*;

db_test! {
    async fn a_question_is_asked_answered_by_staff_and_read_by_everyone(db: TestDb) {
        let (test, section) = forum(db).await;
        let topic = begin(&test, Ana, section, ("Which hose?", "Half an inch or **three quarters**?")).await;
        let first = reply(&test, Nina, topic, "Half an inch.\n\n<script>x</script>").await;
        let page = read(&test, Visitor, topic).await;
        page.assert_status(200).assert_shows("<strong>three quarters</strong>").assert_hides("<script>x");
        assert_eq!(page.words("h1"), ["Which hose?"]);
        assert_eq!(page.words(".post-staff .badge"), ["Portal"]);
        assert_eq!(page.words(".page-head .meta span").last().map(String::as_str), Some("1 reply"));
        page.assert_shows("/en/sign-in?next=").assert_hides("?quote=");
        let list = test.get(Visitor, "/en/community").await;
        assert_eq!(list.words(".item-title"), ["Which hose?"]);
        assert_eq!(list.words(".room h2"), ["General"]);
        assert_eq!(test.get(Visitor, "/en/community?order=unanswered").await.words(".item-title"), Vec::<String>::new());
        let post = test.get(Visitor, &format!("/en/community/posts/{first}")).await;
        assert!(post.location().ends_with(&format!("-which-hose#reply-{first}")), "{}", post.location());
        test.get(Visitor, &format!("/hr/community/{topic}-which-hose")).await.assert_status(200).assert_shows(
            &format!("<link rel=\"canonical\" href=\"http://portal.test/en/community/{topic}-which-hose\">"));
    }
}

db_test! {
    async fn what_is_missing_is_said_and_nothing_typed_is_lost(db: TestDb) {
        let (test, section) = forum(db).await;
        let id = section.to_string();
        let form = [("section", id.as_str()), ("kind", "discussion"), ("title", " "), ("body", "My garden"), ("language", "el")];
        let refused = test.post(Ana, "/en/community/new", &form).await;
        refused.assert_status(422).assert_shows("Give it a title.").assert_shows("My garden");
        assert_eq!(refused.attributes("option[selected]", "value").last().map(String::as_str), Some("el"));
        let long = "x".repeat(20_001);
        let topic = begin(&test, Ana, section, ("Hub", "Words")).await;
        test.post(Ana, &at(topic), &[("act", "reply"), ("body", &long)]).await.assert_status(422).assert_shows("at most 20,000");
        let announced = [("section", id.as_str()), ("kind", "announcement"), ("title", "News"), ("body", "x")];
        test.post(Ana, "/en/community/new", &announced).await.assert_status(422).assert_shows("Say what it is.");
        test.post(Nina, "/en/community/new", &announced).await.assert_status(303);
        test.get(Visitor, "/en/community/new").await.assert_status(401);
        test.post(Visitor, &at(topic), &[("act", "reply"), ("body", "Kept words")]).await.assert_status(401).assert_shows("Kept words");
        let preview = [("act", "reply"), ("body", "So **bold**"), ("preview", "yes")];
        let preview = test.post(Ana, &at(topic), &preview).await;
        preview.assert_status(200).assert_shows("So <strong>bold</strong>");
        assert_eq!(preview.words("textarea"), ["So **bold**"]);
        assert_eq!(test.count("SELECT COUNT(*) AS value FROM community_post").await, 2);
    }
}

db_test! {
    async fn a_form_that_is_sent_twice_writes_once_and_nobody_floods_the_forum(db: TestDb) {
        let (test, section) = forum(db).await;
        let topic = begin(&test, Ana, section, ("Hub", "Words")).await;
        let form = [("act", "reply"), ("body", "Once"), ("once", "k")];
        let first = test.post(Lin, &at(topic), &form).await.location();
        assert_eq!(test.post(Lin, &at(topic), &form).await.location(), first);
        for number in 0..4 {
            reply(&test, Lin, topic, &format!("More {number}")).await;
        }
        let flood = test.post(Lin, &at(topic), &[("act", "reply"), ("body", "Too much")]).await;
        flood.assert_status(422).assert_shows("a lot in a short time").assert_shows("Too much");
        test.advance(6 * Timestamp::MINUTE);
        reply(&test, Lin, topic, "Later").await;
        for number in 0..7 {
            reply(&test, Nina, topic, &format!("Staff {number}")).await;
        }
        assert_eq!(test.count("SELECT replies AS value FROM community_topic").await, 13);
    }
}

db_test! {
    async fn words_that_are_taken_back_count_as_written_until_a_while_has_passed(db: TestDb) {
        let (test, section) = forum(db).await;
        let topic = begin(&test, Ana, section, ("Hub", "Words")).await;
        for number in 0..5 {
            let reply = reply(&test, Lin, topic, &format!("Look here {number}")).await.to_string();
            test.post(Lin, &at(topic), &[("act", "delete"), ("about", &reply)]).await.assert_status(303);
        }
        let form = [("act", "reply"), ("body", "Once more")];
        test.post(Lin, &at(topic), &form).await.assert_status(422).assert_shows("a lot in a short time").assert_shows("Once more");
        test.advance(6 * Timestamp::MINUTE);
        test.post(Lin, &at(topic), &form).await.assert_status(303);
    }
}

db_test! {
    async fn what_was_changed_and_sent_again_is_asked_about_and_loses_no_word(db: TestDb) {
        let (test, section) = forum(db).await;
        let topic = begin(&test, Ana, section, ("Hub", "Words")).await;
        let send = async |body: &str, once: &str| {
            test.post(Lin, &at(topic), &[("act", "reply"), ("body", body), ("once", once)]).await
        };
        send("Once", "k").await.assert_status(303);
        let page = send("Once more", "k").await;
        page.assert_status(422).assert_shows("Send this, too?");
        assert_eq!(page.words("textarea"), ["Once more"]);
        let fresh = page.attributes("#write input[name=once]", "value").remove(0);
        let second = send("Once more", &fresh).await;
        second.assert_status(303);
        assert_eq!(send("Once more", &fresh).await.location(), second.location());
        assert_eq!(test.count("SELECT COUNT(*) AS value FROM community_post").await, 3);

        let id = section.to_string();
        let begun = |title: &'static str| {
            [("section", id.as_str()), ("kind", "question"), ("title", title), ("body", "Which lamp?"), ("once", "t")]
        };
        test.post(Lin, "/en/community/new", &begun("Lamp")).await.assert_status(303);
        let page = test.post(Lin, "/en/community/new", &begun("Red lamp")).await;
        page.assert_status(422).assert_shows("Send this, too?");
        assert_eq!(page.attributes("#f-title", "value"), ["Red lamp"]);
        assert_eq!(test.count("SELECT COUNT(*) AS value FROM community_topic").await, 2);
    }
}

db_test! {
    async fn a_reply_with_a_picture_that_is_sent_again_is_one(db: TestDb) {
        let (test, section) = forum(db).await;
        let topic = begin(&test, Ana, section, ("Hub", "Words")).await;
        let form = [("act", "reply"), ("body", "See"), ("alt", "the hub"), ("once", "k")];
        let send = async |picture: &[u8]| test.post_files(Lin, &at(topic), &form, &[("pictures", "a.png", picture)]).await;
        let first = send(b"\x89PNG\r\n\x1a\n....").await;
        first.assert_status(303);
        assert_eq!(send(b"\x89PNG\r\n\x1a\n....").await.location(), first.location());
        send(b"\x89PNG\r\n\x1a\n!!!!").await.assert_status(422).assert_shows("Send this, too?").assert_shows("![the hub](file:");
        assert_eq!(test.count("SELECT COUNT(*) AS value FROM community_post").await, 2);
    }
}

db_test! {
    async fn own_words_are_mended_and_taken_back_those_of_others_are_not(db: TestDb) {
        let (test, section) = forum(db).await;
        let topic = begin(&test, Ana, section, ("Hub", "Frist")).await;
        let (about, opening) = (topic.to_string(), topic.to_string());
        let edit = [("act", "edit"), ("about", about.as_str()), ("title", "The Hub"), ("body", "First")];
        test.post(Lin, &at(topic), &edit).await.assert_status(404);
        test.get(Lin, &format!("{}-hub?edit={about}", at(topic))).await.assert_status(404);
        let form = test.get(Ana, &format!("{}-hub?edit={about}", at(topic))).await;
        assert_eq!((form.words("textarea"), form.attributes("#f-title", "value")), (vec!["Frist".to_owned()], vec!["Hub".to_owned()]));
        test.post(Ana, &at(topic), &edit).await.assert_status(303);
        test.work().await;
        read(&test, Lin, topic).await.assert_shows("The Hub").assert_shows("edited").assert_hides("?edit=");
        let answer = reply(&test, Lin, topic, "Mine").await.to_string();
        let delete = |about: &str| [("act", "delete".to_owned()), ("about", about.to_owned())];
        let send = async |who, about: &str| {
            let fields = delete(about);
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            test.post(who, &at(topic), &fields).await.status.as_u16()
        };
        assert_eq!((send(Ana, &answer).await, send(Ana, &opening).await), (404, 403), "others' words, and a topic with replies");
        assert_eq!((send(Lin, &answer).await, send(Ana, &opening).await), (303, 303));
        test.work().await;
        test.get(Lin, &at(topic)).await.assert_status(404);
        assert_eq!(test.count("SELECT COUNT(*) AS value FROM community_post").await, 0);
    }
}

db_test! {
    async fn a_reply_quotes_names_and_leads_to_the_post_without_scripts(db: TestDb) {
        let (test, section) = forum(db).await;
        let topic = begin(&test, Ana, section, ("Hub", "It blinks.")).await;
        let first = reply(&test, Marko, topic, "Mine too.").await;
        let form = test.get(Nina, &format!("{}-hub?quote={first}", at(topic))).await;
        let quote = form.words("textarea").remove(0);
        assert_eq!(quote, format!("> [marko](post:{first}): > > Mine too."));
        let body = format!("> [the boss](post:{first}):\n>\n> Mine too.\n\n@ana and @[Secret](person:999), turn it off. @[x](person:{})", Lin.id());
        let second = reply(&test, Nina, topic, &body).await;
        let page = read(&test, Visitor, topic).await;
        page.assert_shows(&format!("<a href=\"/en/community/posts/{first}\"")).assert_hides("the boss").assert_hides("person:");
        assert_eq!(page.words(".mention"), ["@ana"], "Lin has no part in it, and nobody has the number");
        let stored: Option<String> =
            test.app.db.value("SELECT body AS value FROM community_post WHERE id = $1", params![second]).await.unwrap();
        assert!(stored.unwrap().contains(&format!("@[ana](person:{}) and @Secret", Ana.id())));
        let foreign = begin(&test, Lin, section, ("Other", "Elsewhere.")).await;
        let body = format!("> [ana](post:{foreign}):\n> x");
        let third = reply(&test, Ada, topic, &body).await;
        read(&test, Ana, topic).await.assert_hides(&format!("posts/{foreign}")).assert_shows(&format!("reply-{third}"));
    }
}

db_test! {
    async fn long_topics_and_lists_have_pages_and_old_links_find_the_right_one(db: TestDb) {
        let (test, section) = forum(db).await;
        let topic = begin(&test, Ana, section, ("Long", "Begin")).await;
        let mut ids = Vec::new();
        for number in 0..35 {
            test.advance(1);
            ids.push(reply(&test, Nina, topic, &format!("Reply number {number}")).await);
        }
        let (first, last) = (ids[0], ids[34]);
        let page = read(&test, Visitor, topic).await;
        assert_eq!(page.words(".post").len(), 31);
        page.assert_shows("Reply number 29").assert_hides("Reply number 30");
        let lead = test.get(Visitor, &format!("/en/community/posts/{last}")).await.location();
        assert_eq!(lead, format!("/en/community/{topic}-long?page=2#reply-{last}"));
        let second = test.get(Visitor, &format!("/en/community/{topic}-long?page=2")).await;
        second.assert_shows("Reply number 34").assert_hides("Begin").assert_shows("From the beginning");
        test.get(Visitor, &format!("/en/community/{topic}-long?page=3")).await.assert_status(404);
        test.post(Nina, &format!("{}?page=2", at(topic)), &[("act", "hide"), ("about", &first.to_string()), ("why", "x")]).await.assert_status(303);
        for number in 0..27 {
            test.advance(1);
            begin(&test, Nina, section, (&format!("Topic {number}"), "x")).await;
        }
        let list = test.get(Visitor, "/en/community?order=new").await;
        assert_eq!(list.words(".item-title").len(), 25);
        let older = list.attributes("a[rel=next]", "href").remove(0);
        assert_eq!(test.get(Visitor, &older).await.words(".item-title"), ["Topic 1", "Topic 0", "Long"]);
    }
}

db_test! {
    async fn replies_that_come_at_once_are_all_there_and_all_counted(db: TestDb) {
        let (test, section) = forum(db).await;
        let topic = begin(&test, Ana, section, ("Hub", "Words")).await;
        let send = async |who, body: &str, once: &str| {
            let answer = test.post(who, &at(topic), &[("act", "reply"), ("body", body), ("once", once)]).await;
            answer.assert_status(303);
            answer.location()
        };
        let sent = tokio::join!(
            send(Nina, "1", "a"),
            send(Nina, "1", "a"),
            send(Ada, "2", "a"),
            send(Nina, "3", "b"),
            send(Lin, "4", "a"),
            send(Marko, "5", "a"),
            send(Marko, "5", "a")
        );
        assert_eq!((&sent.0, &sent.5), (&sent.1, &sent.6), "a form that is sent twice at once");
        assert_eq!(test.count("SELECT COUNT(*) AS value FROM community_post").await, 6);
        assert_eq!(test.count("SELECT replies AS value FROM community_topic").await, 5);
    }
}

db_test! {
    async fn of_many_topics_and_replies_that_come_at_once_no_more_than_a_few_are_taken(db: TestDb) {
        let (test, section) = forum(db).await;
        let mut topics = Vec::new();
        for number in 0..8 {
            topics.push(begin(&test, Nina, section, (&format!("Topic {number}"), "x")).await);
        }
        let section = section.to_string();
        let fields = [("section", section.as_str()), ("kind", "question"), ("title", "Mine"), ("body", "x")];
        let replies = topics.iter().map(|topic| async { test.post(Lin, &at(*topic), &[("act", "reply"), ("body", "x")]).await.status.as_u16() });
        let begun = (0..4).map(|_| async { test.post(Lin, "/en/community/new", &fields).await.status.as_u16() });
        let (replied, begun) = tokio::join!(futures::future::join_all(replies), futures::future::join_all(begun));
        let taken = replied.iter().chain(&begun).filter(|status| **status == 303).count();
        assert_eq!(taken, 5, "{replied:?} {begun:?}");
    }
}

db_test! {
    async fn what_was_written_to_a_topic_that_is_gone_meanwhile_stands_on_the_page_that_says_so(db: TestDb) {
        let (test, section) = forum(db).await;
        let topic = begin(&test, Ana, section, ("Hub", "Words")).await;
        let about = topic.to_string();
        test.post(Nina, &at(topic), &[("act", "hide"), ("about", &about), ("why", "x")]).await.assert_status(303);
        let gone = test.post(Lin, &at(topic), &[("act", "reply"), ("body", "A long answer")]).await;
        gone.assert_status(404);
        assert_eq!(gone.words("textarea[readonly]"), ["A long answer"]);
    }
}
