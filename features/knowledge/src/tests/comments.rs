//! Comments under a text (K7).

use std::sync::Arc;

use vestibule_base::{Audience, Timestamp, Translator};
use vestibule_contracts::events::{RequestMade, RequestWanted, TopicMade, TopicWanted};
use vestibule_contracts::slots::{Section, SlotResult};
use vestibule_store::outbox;
use vestibule_testkit::Cast::{Ada, Ana, Lin, Mira, Nina, Visitor};
use vestibule_testkit::db_test;
use vestibule_web::Feature;

use super::*;

async fn allow(test: &TestApp) {
    test.post(Ada, "/admin/knowledge", &[("comments", "yes")]).await.assert_status(303);
    test.work().await;
}

fn talk(id: Id) -> String {
    format!("/en/articles/{id}/comments")
}

/// Writes; answers the comment's id.
async fn say(test: &TestApp, who: Cast, id: Id, fields: &[(&str, &str)]) -> String {
    let answer = test.post(who, &talk(id), fields).await;
    answer.assert_status(303);
    test.work().await;
    answer.location().split("#c").nth(1).unwrap_or_default().to_owned()
}

db_test! {
    async fn comments_stand_where_editors_allow_them(db: TestDb) {
        let test = on(db).await;
        let group = category(&test, "News", None, Audience::Everyone).await;
        let (id, other) = (article(&test, "Hub", "x").await, article(&test, "Launch", "x").await);
        place(&test, other, Some(group), Audience::Everyone).await;
        let page = address(id, "hub");
        test.get(Visitor, &page).await.assert_hides("id=\"comments\"");
        test.get(Ana, &talk(id)).await.assert_status(404);
        test.post(Ana, &talk(id), &[("act", "write"), ("body", "x")]).await.assert_status(404);
        allow(&test).await;
        test.get(Visitor, &page).await.assert_shows("id=\"comments\"");
        let rule = [("title-en", "News"), ("audience", "everyone"), ("icon", "folder"), ("comments", "no")];
        test.post(Mira, &format!("/desk/knowledge/categories/{group}"), &rule).await.assert_status(303);
        test.get(Ana, &talk(other)).await.assert_status(404);
        let own = [("revision", "1"), ("title", "Launch"), ("body", "x"), ("act", "save"), ("comments", "yes")];
        test.post(Mira, &format!("/desk/knowledge/articles/{other}/en"), &own).await.assert_status(303);
        test.get(Ana, &talk(other)).await.assert_status(200).assert_shows("Nobody has commented yet");
        place(&test, other, None, Audience::Staff).await;
        test.get(Ana, &talk(other)).await.assert_status(404);
        test.get(Visitor, &talk(id)).await.assert_status(200).assert_shows("sign in first");
        test.post(Visitor, &talk(id), &[("act", "write"), ("body", "x")]).await.assert_status(401);
    }
}

db_test! {
    async fn a_comment_is_written_once_answered_by_staff_and_told_to_those_it_concerns(db: TestDb) {
        let test = on(db).await;
        let id = article(&test, "Hub", "x").await;
        allow(&test).await;
        let form = [("act", "write"), ("body", "Which **colour**? <script>x</script>"), ("once", "k1")];
        let first = say(&test, Ana, id, &form).await;
        assert_eq!(say(&test, Ana, id, &form).await, first, "sent twice, written once");
        test.advance(2 * Timestamp::MINUTE);
        test.work().await;
        test.work().await;
        let mail = test.last_mail_to("mira@example.org");
        assert!(mail.subject.contains("commented on “Hub”") && mail.text.contains(&format!("/en/articles/{id}/comments?comment={first}#c{first}")), "{}", mail.text);
        let answer = [("act", "write"), ("body", "White."), ("about", first.as_str()), ("once", "k2")];
        say(&test, Nina, id, &answer).await;
        test.advance(2 * Timestamp::MINUTE);
        test.work().await;
        test.work().await;
        assert!(test.last_mail_to("ana@example.org").subject.contains("answered your comment"));
        let page = test.get(Visitor, &address(id, "hub")).await;
        assert_eq!(page.words(".post .prose"), ["Which colour?", "White."]);
        assert_eq!(page.words(".post-staff.post-answer .badge"), ["Portal"]);
        page.assert_shows("<strong>colour</strong>").assert_hides("<script>x");
        assert_eq!(test.mails().len(), 3, "the owner of each, who asked of the answer");
    }
}

db_test! {
    async fn a_comment_that_was_changed_and_sent_again_is_asked_about_and_loses_no_word(db: TestDb) {
        let test = on(db).await;
        let id = article(&test, "Hub", "x").await;
        allow(&test).await;
        say(&test, Ana, id, &[("act", "write"), ("body", "Which colour?"), ("once", "k")]).await;
        let more = [("act", "write"), ("body", "Which colour? And how bright?"), ("once", "k")];
        let page = test.post(Ana, &talk(id), &more).await;
        page.assert_status(422).assert_shows("Send this, too?");
        assert_eq!(page.words("textarea"), ["Which colour? And how bright?"]);
        let fresh = page.attributes("#write input[name=once]", "value").remove(0);
        assert_ne!(fresh, "k");
        let again = [("act", "write"), ("body", "Which colour? And how bright?"), ("once", fresh.as_str())];
        let second = say(&test, Ana, id, &again).await;
        assert_eq!(say(&test, Ana, id, &again).await, second);
        assert_eq!(test.count("SELECT COUNT(*) AS value FROM knowledge_comment").await, 2);
    }
}

db_test! {
    async fn who_is_answered_is_told_and_so_is_who_began_the_talk_but_never_who_answers(db: TestDb) {
        let test = on(db).await;
        let id = article(&test, "Hub", "x").await;
        allow(&test).await;
        let first = say(&test, Ana, id, &[("act", "write"), ("body", "Which colour?")]).await;
        let second = say(&test, Lin, id, &[("act", "write"), ("about", first.as_str()), ("body", "Mine is white.")]).await;
        let told = async |who: &'static str| {
            test.advance(2 * Timestamp::MINUTE);
            for _ in 0..3 {
                test.work().await;
            }
            let to = test.mails().iter().filter(|mail| mail.to.email.starts_with(who)).count();
            (test.mails().len(), to)
        };
        let before = told("lin@").await;
        assert_eq!(before.1, 0);
        say(&test, Nina, id, &[("act", "write"), ("about", second.as_str()), ("body", "And since when?")]).await;
        let (all, lins) = told("lin@").await;
        assert_eq!((all - before.0, lins), (3, 1), "Lin, Ana, and the owner");
        assert!(test.last_mail_to("lin@example.org").subject.contains("answered your comment"));
        say(&test, Lin, id, &[("act", "write"), ("about", second.as_str()), ("body", "Since May.")]).await;
        let (after, lins) = told("lin@").await;
        assert_eq!((after - all, lins), (2, 1), "Ana and the owner; nobody is told of their own words");
    }
}

db_test! {
    async fn every_comment_of_a_long_talk_is_reached_and_links_lead_to_its_page(db: TestDb) {
        let test = on(db).await;
        let id = article(&test, "Hub", "x").await;
        allow(&test).await;
        let mut all = Vec::new();
        for number in 0..51 {
            all.push(say(&test, Nina, id, &[("act", "write"), ("body", &format!("Comment {number}."))]).await);
            test.advance(1_000);
        }
        let shown = async |query: &str| test.get(Ana, &format!("{}{query}", talk(id))).await.words(".post .prose");
        assert_eq!(shown("").await.len(), 50);
        assert_eq!(shown("?page=2").await, ["Comment 50."]);
        test.get(Ana, &talk(id)).await.assert_shows("comments?page=2");
        test.get(Ana, &format!("{}?page=3", talk(id))).await.assert_status(404);
        let last = all.last().unwrap().as_str();
        for query in [format!("?comment={last}"), format!("?answer={last}")] {
            assert_eq!(shown(&query).await, ["Comment 50."], "{query}");
        }
        let written = test.post(Ana, &talk(id), &[("act", "write"), ("body", "The last one")]).await;
        assert_eq!(test.get(Ana, &written.location()).await.words(".post .prose"), ["Comment 50.", "The last one"]);
        let answer = test.post(Ana, &talk(id), &[("act", "write"), ("about", all[0].as_str()), ("body", "To the first")]).await;
        assert_eq!(test.get(Ana, &answer.location()).await.words(".post .prose")[..2], ["Comment 0.", "To the first"]);
        let empty = test.post(Ana, &format!("{}?page=2", talk(id)), &[("act", "write"), ("body", " ")]).await;
        empty.assert_status(422).assert_shows("Comment 50.").assert_hides("Comment 0.");
        assert_eq!(empty.attributes("form#write", "action"), [format!("{}?page=2", talk(id))]);
        let taken_back = test.post(Nina, &talk(id), &[("act", "delete"), ("about", last)]).await;
        test.get(Nina, &taken_back.location()).await.assert_status(200).assert_hides("Comment 50.");
    }
}

db_test! {
    async fn own_comments_are_mended_and_taken_back_those_of_others_are_not(db: TestDb) {
        let test = on(db).await;
        let id = article(&test, "Hub", "x").await;
        allow(&test).await;
        let first = say(&test, Ana, id, &[("act", "write"), ("body", "Frist")]).await;
        let edit = [("act", "edit"), ("about", first.as_str()), ("body", "First")];
        test.post(Lin, &talk(id), &edit).await.assert_status(404);
        assert!(test.get(Ana, &format!("{}?edit={first}", talk(id))).await.words("textarea").contains(&"Frist".to_owned()));
        say(&test, Ana, id, &edit).await;
        test.get(Lin, &talk(id)).await.assert_shows("First").assert_shows("edited").assert_hides("?edit=");
        let empty = test.post(Ana, &talk(id), &[("act", "edit"), ("about", first.as_str()), ("body", " ")]).await;
        empty.assert_status(422).assert_shows("Write something first");
        say(&test, Lin, id, &[("act", "write"), ("about", first.as_str()), ("body", "Second")]).await;
        let delete = [("act", "delete"), ("about", first.as_str())];
        test.post(Lin, &talk(id), &delete).await.assert_status(404);
        say(&test, Ana, id, &delete).await;
        test.get(Lin, &talk(id)).await.assert_shows("deleted by who wrote it").assert_shows("Second").assert_hides("First");
    }
}

db_test! {
    async fn editors_hide_a_comment_with_a_reason_that_its_writer_sees(db: TestDb) {
        let test = on(db).await;
        let id = article(&test, "Hub", "x").await;
        allow(&test).await;
        let first = say(&test, Ana, id, &[("act", "write"), ("body", "Buy pills")]).await;
        let hide = [("act", "hide"), ("about", first.as_str()), ("why", "Advertising")];
        test.post(Lin, &talk(id), &hide).await.assert_status(404);
        let silent = test.post(Mira, &talk(id), &[("act", "hide"), ("about", first.as_str()), ("why", "")]).await;
        silent.assert_status(422).assert_shows("Say why");
        say(&test, Mira, id, &hide).await;
        test.get(Visitor, &address(id, "hub")).await.assert_hides("Buy pills");
        test.get(Lin, &talk(id)).await.assert_hides("Buy pills");
        test.get(Ana, &talk(id)).await.assert_shows("Buy pills").assert_shows("Advertising");
        say(&test, Mira, id, &[("act", "show"), ("about", first.as_str())]).await;
        test.get(Visitor, &address(id, "hub")).await.assert_shows("Buy pills");
    }
}

db_test! {
    async fn nobody_floods_a_page_and_nothing_typed_is_lost(db: TestDb) {
        let test = on(db).await;
        let id = article(&test, "Hub", "x").await;
        allow(&test).await;
        for number in 0..5 {
            say(&test, Ana, id, &[("act", "write"), ("body", &format!("Comment {number}"))]).await;
        }
        let refused = test.post(Ana, &talk(id), &[("act", "write"), ("body", "One more")]).await;
        refused.assert_status(422).assert_shows("wait a few minutes").assert_shows("One more</textarea>");
        say(&test, Nina, id, &[("act", "write"), ("body", "Staff may")]).await;
        test.advance(6 * Timestamp::MINUTE);
        say(&test, Ana, id, &[("act", "write"), ("body", "One more")]).await;
        let long = "x".repeat(4_001);
        test.post(Ana, &talk(id), &[("act", "write"), ("body", &long)]).await.assert_status(422).assert_shows("4,000");
    }
}

db_test! {
    async fn an_agent_makes_a_request_of_a_comment(db: TestDb) {
        let test = on(db).await;
        let id = article(&test, "Hub", "x").await;
        allow(&test).await;
        let first = say(&test, Ana, id, &[("act", "write"), ("body", "Mine is broken")]).await;
        let want = [("act", "request"), ("about", first.as_str())];
        test.post(Lin, &talk(id), &want).await.assert_status(404);
        say(&test, Nina, id, &want).await;
        let events = outbox::list_after(&test.app.db, 0, 500).await.unwrap();
        let wanted: Vec<RequestWanted> = events.iter().filter_map(|event| event.read().unwrap()).collect();
        assert_eq!(wanted.len(), 1);
        assert_eq!((wanted[0].person, wanted[0].by, wanted[0].body.as_str()), (Ana.id(), Nina.id(), "Mine is broken"));
        let mut tx = test.app.db.begin().await.unwrap();
        tx.emit(&RequestMade { origin: wanted[0].origin, request: Id(5), number: 1042 }).unwrap();
        tx.commit(test.app.now()).await.unwrap();
        test.work().await;
        test.get(Nina, &talk(id)).await.assert_shows("Request #1042");
        test.get(Lin, &talk(id)).await.assert_hides("1042");
    }
}

/// A forum with one section, in which topic 9 is for who has signed in.
struct Forum;

#[async_trait::async_trait]
impl vestibule_contracts::slots::Forum for Forum {
    fn is_open(&self, _: Id) -> bool {
        true
    }

    async fn sections(&self, _: Id, within: Audience, _: &Translator) -> SlotResult<Vec<Section>> {
        let all = Section { id: Id(77), name: "Devices".to_owned(), depth: 0 };
        Ok(if within == Audience::Everyone { vec![all] } else { Vec::new() })
    }

    async fn topics(&self, viewer: &Viewer, ids: &[Id], locale: Locale) -> SlotResult<Vec<(Id, String)>> {
        let seen = ids.iter().filter(|id| **id == Id(9) && viewer.is_signed_in());
        Ok(seen.map(|id| (*id, format!("/{locale}/community/{id}"))).collect())
    }
}

fn forum() -> Feature {
    Feature { name: "forum", offer: Some(|_, slots| slots.forum = Some(Arc::new(Forum))), ..Feature::default() }
}

db_test! {
    async fn an_agent_makes_a_topic_of_a_comment_where_there_is_a_forum(db: TestDb) {
        let test = TestApp::on(db, vec![crate::feature(), forum()]).await;
        let id = article(&test, "Hub", "x").await;
        allow(&test).await;
        let first = say(&test, Ana, id, &[("act", "write"), ("body", "Which colour?")]).await;
        let ask = format!("{}?topic={first}", talk(id));
        test.get(Lin, &ask).await.assert_status(200).assert_hides("Devices");
        test.get(Nina, &ask).await.assert_shows("Devices").assert_shows("value=\"Hub\"");
        let want = [("act", "topic"), ("about", first.as_str()), ("section", "77"), ("title", "Colour of the light")];
        test.post(Lin, &talk(id), &want).await.assert_status(404);
        let elsewhere = [("act", "topic"), ("about", first.as_str()), ("section", "78"), ("title", "Colour")];
        test.post(Nina, &talk(id), &elsewhere).await.assert_status(422).assert_shows("Choose a section.").assert_shows("Colour");
        test.post(Nina, &talk(id), &[("act", "topic"), ("about", &first), ("title", "x")]).await.assert_status(422);
        say(&test, Nina, id, &want).await;
        let events = outbox::list_after(&test.app.db, 0, 500).await.unwrap();
        let wanted: Vec<TopicWanted> = events.iter().filter_map(|event| event.read().unwrap()).collect();
        assert_eq!(wanted.len(), 1);
        assert_eq!((wanted[0].person, wanted[0].section, wanted[0].within), (Ana.id(), Id(77), Audience::Everyone));
        let mut tx = test.app.db.begin().await.unwrap();
        tx.emit(&TopicMade { origin: wanted[0].origin, topic: Id(9) }).unwrap();
        tx.commit(test.app.now()).await.unwrap();
        test.work().await;
        test.get(Lin, &talk(id)).await.assert_shows("href=\"/en/community/9\"");
        test.get(Lin, &address(id, "hub")).await.assert_shows("href=\"/en/community/9\"");
        test.get(Visitor, &address(id, "hub")).await.assert_hides("community/9");
        test.get(Nina, &talk(id)).await.assert_hides("?topic=");
        test.post(Nina, &talk(id), &want).await.assert_status(404);
        place(&test, id, None, Audience::SignedIn).await;
        test.get(Nina, &ask).await.assert_hides("Devices");
    }
}
