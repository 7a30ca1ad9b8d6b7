//! Where texts lead, copies, and what is read (U5, U6).

use vestibule_base::{Audience, Timestamp};
use vestibule_testkit::Cast::{Ada, Ana, Mira};
use vestibule_testkit::{Elsewhere, db_test};

use super::*;
use crate::upkeep::outside::check_some;

const BROKEN: &str = "/desk/knowledge/upkeep?list=broken";

async fn withdraw(test: &TestApp, id: Id) {
    let form = [("revision", "1"), ("title", "T"), ("body", "x"), ("act", "withdraw")];
    test.post(Mira, &format!("/desk/knowledge/articles/{id}/en"), &form).await.assert_status(303);
    test.work().await;
}

db_test! {
    async fn a_link_to_what_is_withdrawn_is_told_at_once_and_mended_when_it_comes_back(db: TestDb) {
        let test = on(db).await;
        let hub = article(&test, "Hub", "x").await;
        let body = format!("[the hub](article:{hub}) [again](/en/articles/{hub}-old) [own](/en/knowledge) [nothing](hub.md)");
        let id = article(&test, "Valve", &body).await;
        let page = test.get(Mira, BROKEN).await;
        assert_eq!(page.words(".upkeep-title"), ["Valve"], "only the address that is none");
        page.assert_shows("This is no address").assert_shows("hub.md");
        test.get(Mira, &format!("/desk/knowledge/articles/{hub}/en")).await.assert_shows("One published text links here").assert_shows("Valve");
        test.get(Mira, &format!("/desk/knowledge/articles/{hub}/merge")).await.assert_shows("One published text links here");
        withdraw(&test, hub).await;
        let page = test.get(Mira, BROKEN).await;
        assert_eq!(page.words(".upkeep-title"), ["Valve", "Valve", "Valve"]);
        page.assert_shows("withdrawn, deleted or never published").assert_shows("“the hub”");
        assert_eq!(page.attributes(".upkeep-title a", "href")[0], format!("/desk/knowledge/articles/{id}/en"));
        let board = test.get(Mira, "/desk/knowledge/board").await;
        assert_eq!(board.words("#b-broken .num"), ["3"]);
        publish(&test, hub, Locale::EN).await;
        assert_eq!(test.get(Mira, BROKEN).await.words(".upkeep-title"), ["Valve"]);
        let form = [("revision", "1"), ("title", "Valve"), ("body", "No link"), ("act", "publish")];
        test.post(Mira, &format!("/desk/knowledge/articles/{id}/en"), &form).await.assert_status(303);
        test.work().await;
        test.get(Mira, BROKEN).await.assert_status(200).assert_shows("Every link leads somewhere");
        test.get(Mira, "/desk/knowledge/board").await.assert_hides("b-broken");
        test.get(Ana, BROKEN).await.assert_status(404);
    }
}

db_test! {
    async fn a_place_inside_a_page_that_is_gone_and_an_address_that_is_none_are_told(db: TestDb) {
        let test = on(db).await;
        let hub = article(&test, "Hub", "## Open it\n\nx\n\n## Čvor\n\ny").await;
        let body = format!(
            "## Here\n\n[a](article:{hub}#open-it) [b](article:{hub}#čvor) [c](#here) [d](/en/faq) [e](/videos) [f](#top) \
             [gone](article:{hub}#close-it) [lost](#there) [none](/en/nowhere/at-all)"
        );
        let id = article(&test, "Valve", &body).await;
        let page = test.get(Mira, BROKEN).await;
        assert_eq!(page.words(".upkeep-title"), ["Valve", "Valve", "Valve"], "{:?}", page.words(".upkeep"));
        page.assert_shows("a place of the page that is not there").assert_shows("“gone”").assert_shows("“lost”").assert_shows("“none”");
        let form = [("revision", "1"), ("title", "Hub"), ("body", "## Close it\n\nx"), ("act", "publish")];
        test.post(Mira, &format!("/desk/knowledge/articles/{hub}/en"), &form).await.assert_status(303);
        test.work().await;
        let told = test.get(Mira, BROKEN).await.words(".upkeep").join(" ");
        assert!(told.contains("“a”") && told.contains("“b”") && !told.contains("“gone”"), "{told}");
        let form = [("revision", "1"), ("title", "Valve"), ("body", "## There\n\n[lost](#there)"), ("act", "publish")];
        test.post(Mira, &format!("/desk/knowledge/articles/{id}/en"), &form).await.assert_status(303);
        test.work().await;
        test.get(Mira, BROKEN).await.assert_shows("Every link leads somewhere");
    }
}

db_test! {
    async fn a_link_to_a_merged_article_leads_on_and_one_into_a_closed_room_is_told(db: TestDb) {
        let test = on(db).await;
        let (hub, other) = (article(&test, "Hub", "x").await, article(&test, "Other", "x").await);
        article(&test, "Valve", &format!("[hub](article:{hub})")).await;
        let merge = [("into", other.to_string())];
        let merge: Vec<(&str, &str)> = merge.iter().map(|(name, value)| (*name, value.as_str())).collect();
        test.post(Mira, &format!("/desk/knowledge/articles/{hub}/merge"), &merge).await.assert_status(303);
        test.work().await;
        test.get(Mira, BROKEN).await.assert_shows("Every link leads somewhere");
        let inner = article(&test, "Inner", &format!("[other](article:{other})")).await;
        place(&test, inner, None, Audience::Staff).await;
        place(&test, other, None, Audience::Staff).await;
        article(&test, "Plain", &format!("[other](article:{other})")).await;
        let page = test.get(Mira, BROKEN).await;
        page.assert_shows("not all readers of this text may see");
        assert_eq!(page.words(".upkeep-title"), ["Plain"], "staff may follow a link to staff");
    }
}

db_test! {
    async fn typed_links_files_and_the_how_to_of_a_video_are_looked_at_too(db: TestDb) {
        let test = on(db).await;
        let guide = article(&test, "Guide", "1. a\n2. b").await;
        let ask = question(&test, "Why?", "So.", None).await;
        let film = {
            let draft = Draft { title: "Film".to_owned(), body: "x".to_owned(), ..Draft::default() };
            let act = MakeArticle { site: SITE, locale: Locale::EN, kind: ArticleKind::Video, category: None, draft, by: None };
            let mut tx = test.app.db.begin().await.unwrap();
            let id = act.run((&Viewer::system(), Id::new(test.app.now())), test.app.now(), &mut tx).await.unwrap();
            let video = crate::store::video::Video { guide_id: Some(guide), ..crate::store::video::Video::new(id) };
            crate::store::video::upsert(&mut tx, &video).await.unwrap();
            let target = crate::store::link::Target::Subject(vestibule_contracts::Subject::new(vestibule_contracts::Kind::Article, guide));
            crate::store::link::replace(&mut tx, ask, &[target]).await.unwrap();
            tx.commit(test.app.now()).await.unwrap();
            id
        };
        publish(&test, film, Locale::EN).await;
        crate::upkeep::references::read(&test.app, ask).await.unwrap();
        withdraw(&test, guide).await;
        let page = test.get(Mira, BROKEN).await;
        page.assert_shows("The how-to that this video shows").assert_shows("Among “read or see next”");
        assert!(page.attributes(".upkeep .row a", "href").contains(&format!("/desk/knowledge/videos/{film}/en")));
    }
}

db_test! {
    async fn pages_elsewhere_are_asked_where_an_administrator_wants_it(db: TestDb) {
        let test = on(db).await;
        let host = Elsewhere::start(|asked| match (asked.method.as_str(), asked.path.as_str()) {
            ("HEAD", "/shy") => (405, String::new()),
            (_, "/gone") => (404, String::new()),
            (_, "/down") => (503, String::new()),
            _ => (200, "x".to_owned()),
        }).await;
        let link = |path: &str| format!("[{path}]({}{path})", host.url);
        article(&test, "Links", &["/gone", "/shy#part", "/down"].map(link).join(" ")).await;
        check_some(&test.app).await.unwrap();
        assert!(host.asked().is_empty(), "off until an administrator wants it");
        test.post(Ada, "/admin/knowledge", &[("check_links", "yes")]).await.assert_status(303);
        for _ in 0..4 {
            test.advance(Timestamp::MINUTE);
            check_some(&test.app).await.unwrap();
        }
        let asked: Vec<String> = host.asked().iter().map(|asked| format!("{} {}", asked.method, asked.path)).collect();
        assert_eq!(asked.iter().filter(|one| one.contains("gone")).count(), 2, "looked once, by HEAD and GET: {asked:?}");
        assert!(asked.contains(&"GET /shy".to_owned()), "{asked:?}");
        let page = test.get(Mira, BROKEN).await;
        assert_eq!(page.words(".upkeep-title").len(), 1, "a host that is down once is not told of");
        page.assert_shows("answers with the error 404").assert_shows("/gone");
        for _ in 0..3 {
            test.advance(Timestamp::DAY + Timestamp::HOUR);
            check_some(&test.app).await.unwrap();
        }
        test.get(Mira, BROKEN).await.assert_shows("error 503");
        let again = [("again", format!("{}/gone", host.url))];
        let again: Vec<(&str, &str)> = again.iter().map(|(name, value)| (*name, value.as_str())).collect();
        test.post(Mira, "/desk/knowledge/upkeep", &again).await.assert_status(303);
    }
}

db_test! {
    async fn what_is_nearly_the_same_is_found_and_can_be_told_apart(db: TestDb) {
        let test = on(db).await;
        let text = "Press the button on the back of the hub for ten seconds until the light turns red. Then let go and wait for two minutes while it starts.";
        let one = article(&test, "Reset the hub", text).await;
        let other = article(&test, "Begin anew", &text.replace("ten", "twelve")).await;
        article(&test, "Invoices", "Invoices are sent on the first day of each month to the address that you gave when you signed up for a plan here.").await;
        let page = test.get(Mira, "/desk/knowledge/upkeep?list=twins").await;
        assert_eq!(page.words(".upkeep-title"), ["Reset the hub ↔ Begin anew"]);
        assert!(page.attributes(".upkeep .row a", "href").contains(&format!("/desk/knowledge/articles/{other}/merge?into={one}")));
        let merge = test.get(Mira, &format!("/desk/knowledge/articles/{other}/merge?into={one}")).await;
        assert_eq!(merge.attributes("#f-into", "value"), [one.to_string()]);
        let distinct = format!("{one}:{other}");
        test.post(Mira, "/desk/knowledge/upkeep", &[("distinct", distinct.as_str())]).await.assert_status(303);
        test.get(Mira, "/desk/knowledge/upkeep?list=twins").await.assert_shows("Nothing is written twice");
        test.post(Mira, "/desk/knowledge/upkeep", &[("distinct", "1:2")]).await.assert_status(404);
    }
}

db_test! {
    async fn what_nobody_reads_what_many_read_and_what_helps_few_is_listed(db: TestDb) {
        let test = on(db).await;
        let (old, read) = (article(&test, "Old", "x").await, article(&test, "Read", "y").await);
        test.advance(100 * Timestamp::DAY);
        let (day, now) = (test.app.now().day(), test.app.now());
        let mut tx = test.app.db.begin().await.unwrap();
        crate::store::view::add(&mut tx, (read, Locale::EN), day - 1, 7).await.unwrap();
        crate::store::view::add(&mut tx, (old, Locale::EN), day - 98, 2).await.unwrap();
        for number in 0..6 {
            let vote = crate::store::vote::Vote { article_id: read, locale: Locale::EN, helpful: number < 2, reason: String::new(), comment: String::new(), made_at: now };
            crate::store::vote::upsert(&mut tx, &format!("v:{number}"), &vote).await.unwrap();
        }
        tx.commit(now).await.unwrap();
        let list = |name: &'static str| format!("/desk/knowledge/upkeep?list={name}&days=90");
        assert_eq!(test.get(Mira, &list("unused")).await.words(".upkeep-title"), ["Old"]);
        let unhelpful = test.get(Mira, &list("unhelpful")).await;
        assert_eq!(unhelpful.words(".upkeep-title"), ["Read"]);
        unhelpful.assert_shows("Helped 33% of those who answered");
        assert_eq!(test.get(Mira, &list("read")).await.words(".upkeep-title"), ["Read"]);
        test.get(Mira, "/desk/knowledge/upkeep?list=unused&days=365").await.assert_shows("Everything has readers");
    }
}
