//! Following by mail (K8).

use vestibule_base::{Audience, Timestamp};
use vestibule_testkit::Cast::{Ana, Marko, Mira, Visitor};
use vestibule_testkit::db_test;

use super::*;

const NORTHWIND: Audience = Audience::Organisation(Id(701));

async fn follow(test: &TestApp, who: Cast, query: &str, what: &[String]) {
    let fields: Vec<(&str, &str)> = what.iter().map(|one| ("what", one.as_str())).collect();
    test.post(who, &format!("/en/follow?{query}"), &fields).await.assert_status(303);
}

async fn change(test: &TestApp, id: Id, body: &str, more: &[(&str, &str)]) {
    let revision =
        number(test, &format!("SELECT revision AS value FROM knowledge_translation WHERE article_id = {id} AND locale = 'en'"))
            .await;
    let revision = revision.to_string();
    let mut form = vec![
        ("revision", revision.as_str()),
        ("title", "Hub"),
        ("body", body),
        ("act", "publish"),
        ("kind", "how-to"),
        ("audience", "everyone"),
    ];
    form.retain(|(name, _)| !more.iter().any(|(other, _)| other == name));
    form.extend(more);
    test.post(Mira, &format!("/desk/knowledge/articles/{id}/en"), &form).await.assert_status(303);
    test.work().await;
}

/// Lets the time pass that news wait, and the mails go out.
async fn wait(test: &TestApp, millis: i64) {
    test.advance(millis);
    test.work().await;
    test.work().await;
}

db_test! {
    async fn the_feed_of_a_text_has_its_versions_for_those_who_may_read_it(db: TestDb) {
        let test = on(db).await;
        let id = article(&test, "Hub", "x").await;
        let page = test.get(Visitor, &address(id, "hub")).await;
        let feed = format!("/en/articles/{id}/feed.xml");
        assert!(page.attributes("link[rel=alternate][type='application/atom+xml']", "href").contains(&feed));
        place(&test, id, None, Audience::Staff).await;
        change(&test, id, "second", &[("note", "Not for customers"), ("title", "Hub & case 4711"), ("audience", "staff")]).await;
        test.get(Visitor, &feed).await.assert_status(404);
        change(&test, id, "third", &[]).await;
        let told = test.get(Visitor, &feed).await;
        told.assert_status(200).assert_shows("Version 1</summary>").assert_shows("Version 3</summary>");
        told.assert_shows(&format!("http://portal.test/en/articles/{id}-hub\"/>"));
        told.assert_hides("Not for customers").assert_hides("4711");
        place(&test, id, None, NORTHWIND).await;
        test.get(Visitor, &feed).await.assert_status(404);
        test.get(Marko, &feed).await.assert_status(200);
    }
}

db_test! {
    async fn a_follower_is_told_once_a_day_of_what_changed(db: TestDb) {
        let test = on(db).await;
        let id = article(&test, "Hub", "x").await;
        let page = test.get(Ana, &format!("/en/follow?article={id}")).await;
        page.assert_status(200).assert_shows("ana@example.org");
        assert_eq!(page.attributes("input[name=what][checked]", "value"), [format!("article:{id}")]);
        follow(&test, Ana, &format!("article={id}"), &[format!("article:{id}")]).await;
        change(&test, id, "second", &[("note", "Step two is clearer")]).await;
        wait(&test, Timestamp::MINUTE).await;
        assert!(test.mails().is_empty(), "what is published together is told together");
        wait(&test, 10 * Timestamp::MINUTE).await;
        let mail = test.last_mail_to("ana@example.org");
        assert_eq!(mail.subject, "Changed: Hub");
        assert!(mail.text.contains("Step two is clearer") && mail.text.contains(&format!("http://portal.test/en/articles/{id}-hub")), "{}", mail.text);
        assert!(mail.unsubscribe.contains("content-followed"), "{}", mail.unsubscribe);
        change(&test, id, "third", &[]).await;
        change(&test, id, "fourth", &[]).await;
        wait(&test, Timestamp::HOUR).await;
        assert_eq!(test.mails().len(), 1, "one a day");
        wait(&test, Timestamp::DAY).await;
        assert_eq!(test.mails().len(), 2);
        wait(&test, 2 * Timestamp::DAY).await;
        assert_eq!(test.mails().len(), 2, "nothing is told twice");
    }
}

db_test! {
    async fn small_changes_own_changes_and_other_languages_are_not_told(db: TestDb) {
        let test = on(db).await;
        let id = article(&test, "Hub", "x").await;
        for who in [Ana, Mira] {
            follow(&test, who, "", &["all".to_owned()]).await;
        }
        change(&test, id, "typo", &[("quiet", "yes")]).await;
        translate(&test, id, Locale::HR, "Hub").await;
        wait(&test, Timestamp::HOUR).await;
        assert!(test.mails().is_empty());
        change(&test, id, "substance", &[]).await;
        wait(&test, Timestamp::HOUR).await;
        assert_eq!(test.mails().iter().map(|mail| mail.to.email.as_str()).collect::<Vec<_>>(), ["ana@example.org"]);
    }
}

db_test! {
    async fn followers_of_a_category_hear_of_what_they_may_read_when_the_mail_goes_out(db: TestDb) {
        let test = on(db).await;
        let outer = category(&test, "Setup", None, Audience::Everyone).await;
        let inner = category(&test, "Hub", Some(outer), Audience::Everyone).await;
        for who in [Ana, Marko] {
            follow(&test, who, &format!("category={outer}"), &[format!("category:{outer}")]).await;
        }
        let (id, closed) = (draft(&test, "Begin", "x").await, draft(&test, "Secret", "x").await);
        for (id, audience) in [(id, Audience::Everyone), (closed, Audience::Organisation(vestibule_testkit::NORTHWIND))] {
            place(&test, id, Some(inner), Audience::Everyone).await;
            publish(&test, id, Locale::EN).await;
            place(&test, id, Some(inner), audience).await;
        }
        wait(&test, Timestamp::HOUR).await;
        let (ana, marko) = (test.last_mail_to("ana@example.org"), test.last_mail_to("marko@example.org"));
        assert!(ana.subject == "New: Begin" && !ana.text.contains("Secret") && !ana.html.contains("Secret"), "{}", ana.text);
        assert!(marko.text.contains("Begin") && marko.text.contains("Secret"), "{}", marko.text);
    }
}

db_test! {
    async fn what_one_follows_is_listed_and_ends_there(db: TestDb) {
        let test = on(db).await;
        let group = category(&test, "Setup", None, Audience::Everyone).await;
        let (id, other) = (article(&test, "Hub", "x").await, article(&test, "Valve", "x").await);
        place(&test, id, Some(group), Audience::Everyone).await;
        test.get(Ana, "/en/account/follows").await.assert_status(200).assert_shows("You follow nothing yet");
        follow(&test, Ana, &format!("article={id}"), &[format!("article:{id}"), format!("category:{group}"), "all".to_owned()]).await;
        follow(&test, Ana, &format!("article={id}"), &[format!("article:{id}"), format!("category:{group}")]).await;
        let list = test.get(Ana, "/en/account/follows").await;
        let mut titles = list.words(".item-title");
        titles.sort();
        assert_eq!(titles, ["Hub", "Setup"]);
        let merge = [("into", other.to_string())];
        let merge: Vec<(&str, &str)> = merge.iter().map(|(name, value)| (*name, value.as_str())).collect();
        test.post(Mira, &format!("/desk/knowledge/articles/{id}/merge"), &merge).await.assert_status(303);
        test.get(Ana, "/en/account/follows").await.assert_shows("Valve").assert_hides(">Hub<");
        let end = format!("article:{other}");
        test.post(Ana, "/en/account/follows", &[("end", end.as_str())]).await.assert_status(303);
        assert_eq!(test.get(Ana, "/en/account/follows").await.words(".item-title"), ["Setup"]);
        test.post(Ana, "/en/account/follows", &[("end", "everything")]).await.assert_status(303);
        test.get(Ana, "/en/account/follows").await.assert_shows("You follow nothing yet");
    }
}

#[tokio::test]
async fn visitors_are_led_to_sign_in_and_what_is_hidden_cannot_be_followed() {
    let test = portal().await;
    let id = article(&test, "Hub", "x").await;
    let page = test.get(Visitor, &address(id, "hub")).await;
    let follow = page.attributes("a[rel=nofollow]", "href");
    assert!(follow.contains(&format!("/en/follow?article={id}")), "{follow:?}");
    test.get(Visitor, &format!("/en/follow?article={id}")).await.assert_status(401).assert_shows("sign-in?next=");
    place(&test, id, None, Audience::Staff).await;
    test.get(Ana, &format!("/en/follow?article={id}")).await.assert_status(404);
    test.get(Ana, "/en/follow?category=99").await.assert_status(404);
}
