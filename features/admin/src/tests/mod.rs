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

/// A mail server that takes every mail; answers its address, and in the end what it was told.
async fn mail_server() -> (String, tokio::task::JoinHandle<String>) {
    use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("smtp://{}", listener.local_addr().unwrap());
    let told = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let (read, mut write) = stream.split();
        let mut lines = BufReader::new(read).lines();
        let (mut told, mut is_body) = (String::new(), false);
        write.write_all(b"220 here\r\n").await.unwrap();
        while let Some(line) = lines.next_line().await.unwrap() {
            told.push_str(&line);
            told.push('\n');
            let ends = is_body && line == ".";
            is_body = (is_body || line == "DATA") && !ends;
            if ends {
                write.write_all(b"250 taken\r\n").await.unwrap();
                break;
            }
            if line == "DATA" || !is_body {
                write.write_all(if is_body { b"354 go on\r\n" } else { b"250 yes\r\n" }).await.unwrap();
            }
        }
        told
    });
    (url, told)
}

db_test! {
    async fn whoever_sets_the_portal_up_tries_its_mail_before_anything_is_kept(db: TestDb) {
        let test = start(db).await;
        let link = new_link(&test).await;
        let (url, told) = mail_server().await;
        let mail = [("try", "mail"), ("mail_url", url.as_str()), ("mail_sender", "help@example.org"), ("site_name", "My help"), ("brand", "#7a1fa2"), ("locale", "el")];
        let attempt = format!("{link}/try");
        test.post(Cast::Visitor, &attempt, &mail).await.assert_status(422).assert_shows("Enter your address above");
        let with_address = [&mail[..], &[("email", "Ada@example.org"), ("password", "seven quiet otters paint")]].concat();
        let page = test.post(Cast::Visitor, &attempt, &with_address).await;
        page.assert_status(200).assert_shows("The server took the mail to ada@example.org").assert_shows("Type your password again");
        assert!(told.await.unwrap().contains("RCPT TO:<ada@example.org>"));
        assert_eq!(page.attributes("input[name=site_name]", "value"), ["My help"]);
        assert_eq!(page.attributes("input[name=locale][checked]", "value"), ["el"]);
        page.assert_hides("seven quiet otters paint");
        assert_eq!(page.attributes("form[data-keep]", "action"), std::slice::from_ref(&link), "without scripts, too, it goes on from there");
        let silent = [("mail_url", "smtp://127.0.0.1:1"), ("try", "mail"), ("email", "ada@example.org"), ("mail_sender", "help@example.org")];
        test.post(Cast::Visitor, &attempt, &silent).await.assert_status(200).assert_shows("The mail could not be sent");
        test.post(Cast::Visitor, "/en/setup/guess/try", &with_address).await.assert_status(410);
        assert_eq!(test.count("SELECT COUNT(*) AS value FROM site_setting WHERE key = 'mail'").await, 0);
        test.get(Cast::Visitor, &link).await.assert_status(200);
    }
}

db_test! {
    async fn whoever_sets_the_portal_up_learns_how_its_colour_can_be_read(db: TestDb) {
        let test = start(db).await;
        let link = new_link(&test).await;
        test.get(Cast::Visitor, &link).await.assert_shows("has a contrast of");
        let colour = |brand: &'static str| [("try", "colour"), ("brand", brand), ("site_name", "My help")];
        let page = test.post(Cast::Visitor, &format!("{link}/try"), &colour("#000000")).await;
        page.assert_status(200).assert_shows("has a contrast of 21.0 : 1");
        assert_eq!(page.attributes("input[name=site_name]", "value"), ["My help"]);
        test.post(Cast::Visitor, &format!("{link}/try"), &colour("red")).await.assert_status(422).assert_shows("#1f6f5c");
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
