//! Two sites of one installation, side by side: each knows its own content, look and requests alone.

use axum::body::Body;
use axum::http::{Request, header};
use vestibule_base::{Audience, Id};
use vestibule_knowledge::import::{Options, import_markdown};
use vestibule_store::Query;
use vestibule_testkit::{Answer, Cast, SITE, TestApp, db_test};

use super::audience::follow;
use super::start;

const HOSTS: [&str; 2] = ["portal.test", "garden.test"];

async fn get(test: &TestApp, host: &str, who: Cast, path: &str) -> Answer {
    let mut request = Request::get(path).header(header::HOST, host);
    if who != Cast::Visitor {
        request = request.header(header::COOKIE, format!("session={}", who.name()));
    }
    test.send_raw(request.body(Body::empty()).unwrap()).await
}

async fn write_article(test: &TestApp, site: Id, word: &str) {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir_all(folder.path().join("en/guides")).unwrap();
    let page = format!("---\nid: {word}\ntitle: Article {word}\nkind: how-to\n---\n\nThe word is {word}.\n");
    std::fs::write(folder.path().join(format!("en/guides/{word}.md")), page).unwrap();
    let options = Options { audience: Audience::Everyone, ..Options::default() };
    import_markdown(&test.app, site, folder.path(), &options, |_| {}).await.unwrap();
}

/// Makes the second site, with a look of its own, and an article on each; answers the site and both articles' addresses.
async fn two_sites(test: &TestApp) -> (Id, [String; 2]) {
    test.post(Cast::Ada, "/admin/sites", &[("name", "Garden help"), ("host", HOSTS[1])]).await.assert_status(303);
    let garden = test.app.sites().iter().find(|site| site.host == HOSTS[1]).unwrap().id;
    write_article(test, SITE, "homeword").await;
    write_article(test, garden, "gardenword").await;
    follow(test, 2).await;
    test.work().await;
    let mut addresses = Vec::new();
    for (host, word) in HOSTS.into_iter().zip(["homeword", "gardenword"]) {
        let found = get(test, host, Cast::Visitor, &format!("/en/search?q={word}")).await;
        addresses.push(found.attributes(".result a", "href").remove(0));
    }
    (garden, addresses.try_into().unwrap())
}

db_test! {
    async fn two_sites_side_by_side_share_no_content_no_search_and_no_look(db: TestDb) {
        let test = start(db).await;
        let (_, articles) = two_sites(&test).await;
        let look = "name=Garden+help&host=garden.test&locale=en&default_locale=en&brand=%23aa3300";
        let change = Request::post("/admin/site")
            .header(header::HOST, HOSTS[1])
            .header(header::COOKIE, "session=ada")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        test.send_raw(change.body(Body::from(look)).unwrap()).await.assert_status(303);
        for (own, other) in [(0, 1), (1, 0)] {
            let words = ["homeword", "gardenword"];
            get(&test, HOSTS[own], Cast::Visitor, &articles[own]).await.assert_status(200).assert_shows(words[own]);
            for who in [Cast::Visitor, Cast::Mira, Cast::Ada] {
                let foreign = get(&test, HOSTS[own], who, &articles[other]).await;
                foreign.assert_status(404).assert_hides(&format!("Article {}", words[other]));
            }
            for path in ["/en", "/en/knowledge", "/en/articles/feed.xml", "/sitemap.xml"] {
                get(&test, HOSTS[own], Cast::Visitor, path).await.assert_status(200).assert_hides(words[other]);
            }
            get(&test, HOSTS[own], Cast::Mira, "/desk/knowledge").await.assert_shows(words[own]).assert_hides(words[other]);
            let sought = get(&test, HOSTS[own], Cast::Visitor, &format!("/en/search?q={}", words[other])).await;
            sought.assert_status(200).assert_hides(&format!("Article {}", words[other]));
            let typed = get(&test, HOSTS[own], Cast::Visitor, &format!("/en/suggest?q={}", words[other])).await;
            assert!(!typed.body.contains(&articles[other]), "{}", typed.body);
        }
        assert!(get(&test, HOSTS[1], Cast::Visitor, "/en").await.body.contains("Garden help"));
        let brand = |site: usize| {
            let test = &test;
            async move {
                let page = get(test, HOSTS[site], Cast::Visitor, "/en").await;
                let sheet = page.attributes("link[rel=stylesheet][href^='/look/']", "href").remove(0);
                get(test, HOSTS[site], Cast::Visitor, &sheet).await.body.contains("#aa3300")
            }
        };
        assert!(brand(1).await && !brand(0).await, "each site has its own colour");
    }
}

db_test! {
    async fn each_site_numbers_and_keeps_its_own_requests(db: TestDb) {
        let test = start(db).await;
        let (garden, _) = two_sites(&test).await;
        for (host, site) in HOSTS.into_iter().zip([SITE, garden]) {
            let sql = "SELECT id AS value FROM tickets_form WHERE name = 'question' AND site_id = $1";
            let form: i64 = test.app.db.value(sql, vestibule_store::params![site]).await.unwrap().unwrap();
            let sent = Request::post(format!("/en/requests/new/{form}"))
                .header(header::HOST, host)
                .header(header::COOKIE, "session=ana")
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
            let body = format!("subject=For+{host}&body=Please&once={host}");
            let answer = test.send_raw(sent.body(Body::from(body)).unwrap()).await;
            answer.assert_status(303);
            assert!(answer.location().starts_with("/en/requests/1001"), "numbers are counted by site: {}", answer.location());
        }
        for (own, other) in [(0, 1), (1, 0)] {
            let list = get(&test, HOSTS[own], Cast::Ana, "/en/requests").await;
            list.assert_shows(&format!("For {}", HOSTS[own])).assert_hides(&format!("For {}", HOSTS[other]));
            let desk = get(&test, HOSTS[own], Cast::Ada, "/desk?view=all").await;
            desk.assert_shows(&format!("For {}", HOSTS[own])).assert_hides(&format!("For {}", HOSTS[other]));
        }
    }
}
