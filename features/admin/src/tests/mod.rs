//! Stories about set-up and settings.

use vestibule_testkit::{Answer, Cast, SITE, TestApp, TestDb, db_test};

use crate::setup;

async fn start(db: TestDb) -> TestApp {
    TestApp::on(db, vec![crate::feature()]).await
}

async fn new_link(test: &TestApp) -> String {
    let site = test.app.site(SITE).unwrap();
    setup::new_link(&test.app.db, &site, test.app.now()).await.unwrap()
}

/// Everything that the page of the first start asks for.
const ANSWERS: [(&str, &str); 8] = [
    ("name", "Ada"),
    ("email", "ada@example.org"),
    ("password", "seven quiet otters paint"),
    ("site_name", "Northern Lights Help"),
    ("brand", "#7a1fa2"),
    ("locale", "en"),
    ("locale", "el"),
    ("default_locale", "el"),
];

db_test! {
    async fn the_link_of_the_first_start_sets_the_portal_up_once(db: TestDb) {
        let test = start(db).await;
        let link = new_link(&test).await;
        test.get(Cast::Visitor, &link).await.assert_status(200);
        assert_eq!(test.post(Cast::Visitor, &link, &ANSWERS).await.location(), "/el/sign-in?next=/admin&done=set-up");
        let site = test.app.site(SITE).unwrap();
        assert_eq!((site.name.as_str(), site.look.brand.as_str(), site.locales.len()), ("Northern Lights Help", "#7a1fa2", 2));
        test.get(Cast::Visitor, &link.replace("/en/", "/el/")).await.assert_status(410);
    }
}

db_test! {
    async fn nobody_sets_the_portal_up_without_the_newest_link(db: TestDb) {
        let test = start(db).await;
        let old = new_link(&test).await;
        let link = new_link(&test).await;
        test.post(Cast::Visitor, &old, &ANSWERS).await.assert_status(410);
        test.post(Cast::Visitor, "/en/setup/guess", &ANSWERS).await.assert_status(410);
        test.get(Cast::Visitor, &link).await.assert_status(200);
    }
}

db_test! {
    async fn a_refused_set_up_keeps_what_was_typed(db: TestDb) {
        let test = start(db).await;
        let link = new_link(&test).await;
        let page: Answer = test.post(Cast::Visitor, &link, &[("name", "Ada"), ("site_name", "Help"), ("brand", "red"), ("mail_url", "http://x")]).await;
        page.assert_status(422).assert_shows("#1f6f5c").assert_shows("at least one language");
        assert_eq!(page.attributes("input[name=site_name]", "value"), ["Help"]);
        assert_eq!(page.attributes("input[name=mail_url]", "value"), ["http://x"]);
    }
}

db_test! {
    async fn a_site_gets_its_own_name_colour_and_notice(db: TestDb) {
        let test = start(db).await;
        let form = [("name", "Help"), ("host", "*"), ("locale", "en"), ("default_locale", "en"), ("brand", "#aa3300"), ("notice-en", "We are **closed** today."), ("header-en", "[Our shop](https://shop.example)")];
        test.post(Cast::Ada, "/admin/site", &form).await.assert_status(303);
        let page = test.get(Cast::Ada, "/admin/site").await;
        page.assert_shows("We are <strong>closed</strong> today.");
        assert!(page.attributes(".head-own", "class").is_empty(), "pages of staff stay dense");
        let public = test.get(Cast::Visitor, "/en").await;
        assert_eq!(public.attributes(".head-own a", "href"), ["https://shop.example"]);
        let version = test.app.site(SITE).unwrap().version;
        test.get(Cast::Visitor, &format!("/look/{version}.css")).await.assert_shows("--brand: #aa3300");
    }
}

db_test! {
    async fn a_logo_must_be_a_picture_by_its_bytes(db: TestDb) {
        let test = start(db).await;
        let fields = [("name", "Help"), ("host", "*"), ("locale", "en"), ("brand", "#aa3300")];
        let script: (&str, &str, &[u8]) = ("logo", "logo.png", b"<svg onload=alert(1)>");
        test.post_files(Cast::Ada, "/admin/site", &fields, &[script]).await.assert_status(422).assert_shows("no picture");
        let picture: (&str, &str, &[u8]) = ("logo", "logo.png", b"\x89PNG\r\n\x1a\nrest");
        test.post_files(Cast::Ada, "/admin/site", &fields, &[picture]).await.assert_status(303);
        let logo = test.app.site(SITE).unwrap().look.logo.clone();
        test.get(Cast::Visitor, &format!("/files/{logo}")).await.assert_status(200);
    }
}

db_test! {
    async fn two_sites_cannot_have_one_host_name(db: TestDb) {
        let test = start(db).await;
        test.post(Cast::Ada, "/admin/sites", &[("name", "Shop"), ("host", "shop.example")]).await.assert_status(303);
        test.post(Cast::Ada, "/admin/sites", &[("name", "Other"), ("host", "SHOP.example")]).await.assert_status(422).assert_shows("already");
        test.post(Cast::Ada, "/admin/sites", &[("name", "Other"), ("host", "https://x")]).await.assert_status(422);
    }
}
