//! A language that an operator brings as one folder (L1).

use std::path::Path;

use vestibule::languages;
use vestibule_base::Locale;
use vestibule_base::locale::Direction;
use vestibule_store::site;
use vestibule_testkit::{Cast, SITE, TestApp, TestDb, db_test};

use super::features;

/// Puts a text into a file of a language.
fn translate(folder: &Path, file: &str, key: &str, words: &str) {
    let path = folder.join(file);
    let text = std::fs::read_to_string(&path).unwrap();
    let line = text.lines().find(|line| line.split('=').next().is_some_and(|known| known.trim() == key)).expect(key).to_owned();
    std::fs::write(path, text.replacen(&line, &format!("{key} = {words}"), 1)).unwrap();
}

/// The portal with the languages of a folder, all of which the site has.
async fn portal(db: TestDb, folder: &Path) -> TestApp {
    let brought = languages::read(folder, &features()).unwrap();
    let texts = vestibule::start::texts(&features(), Some(folder)).unwrap();
    let test = TestApp::speaking(db, features(), texts).await;
    let mut site = (*test.app.site(SITE).unwrap()).clone();
    site.locales.extend(brought.iter().map(|one| one.locale));
    let mut tx = test.app.db.begin().await.unwrap();
    site::update(&mut tx, &site).await.unwrap();
    tx.commit(test.app.now()).await.unwrap();
    test.app.reload_sites().await.unwrap();
    test.work().await;
    test
}

db_test! {
    async fn a_language_from_a_folder_is_spoken_by_pages_mails_dates_and_lists(db: TestDb) {
        let folder = tempfile::tempdir().unwrap();
        languages::write(folder.path(), ("de", "Deutsch"), Direction::Ltr, &features()).unwrap();
        let german = folder.path().join("de");
        translate(&german, "web.ftl", "shell-sign-in", "Anmelden");
        translate(&german, "tickets.ftl", "tickets-menu-requests", "Anfragen");
        translate(&german, "accounts.ftl", "accounts-mail-verify-subject", "Bestätige deine Adresse für { $site }");
        let test = portal(db, folder.path()).await;
        let german = Locale::parse("de").unwrap();

        let page = test.get(Cast::Visitor, "/de").await;
        page.assert_status(200).assert_shows("Anmelden");
        assert_eq!(page.attributes("html", "lang"), ["de"]);
        assert!(page.attributes("link[hreflang]", "hreflang").contains(&"de".to_owned()), "{:?}", page.attributes("link[hreflang]", "hreflang"));
        test.get(Cast::Visitor, "/en").await.assert_shows("Deutsch").assert_shows("Sign in");
        let request = http_get("/").header("accept-language", "de-AT, en;q=0.5");
        assert_eq!(test.send(Cast::Visitor, request, axum::body::Body::empty()).await.location(), "/de");

        let form = [("name", "Uwe"), ("email", "uwe@example.org"), ("password", "seven quiet otters paint")];
        test.post(Cast::Visitor, "/de/sign-up", &form).await.assert_status(303);
        test.work().await;
        let mail = test.last_mail_to("uwe@example.org");
        assert!(mail.subject.starts_with("Bestätige deine Adresse") && mail.text.contains("/de/verify/"), "{}", mail.subject);

        let t = test.app.translator(german, "");
        assert_eq!(t.date(&test.app.now()), "22. November 2026");
        assert_eq!(t.number(12_345), "12.345");
        assert_eq!(t.with("knowledge-total", "count", 1), test.app.translator(Locale::EN, "").with("knowledge-total", "count", 1));
        for name in ["Zagreb", "Ärmel", "Apfel", "Azur"] {
            test.post(Cast::Nina, "/admin/organisations", &[("name", name)]).await.assert_status(303);
        }
        let order = format!("SELECT name AS value FROM accounts_organisation ORDER BY {}", test.app.db.in_order_of(german, "name"));
        let sorted: Vec<String> = vestibule_store::Query::values(&test.app.db, &order, vec![]).await.unwrap();
        assert_eq!(sorted, ["Apfel", "Ärmel", "Azur", "Zagreb"]);
    }
}

fn http_get(path: &str) -> axum::http::request::Builder {
    axum::http::Request::get(path)
}

db_test! {
    async fn a_language_that_nobody_knew_is_read_from_right_to_left_when_it_says_so(db: TestDb) {
        let folder = tempfile::tempdir().unwrap();
        languages::write(folder.path(), ("qya", "Quenya"), Direction::Rtl, &features()).unwrap();
        languages::write(folder.path(), ("ar", "العربية"), Direction::Rtl, &features()).unwrap();
        translate(&folder.path().join("qya"), "web.ftl", "shell-sign-in", "Minna!");
        let test = portal(db, folder.path()).await;
        let page = test.get(Cast::Visitor, "/qya").await;
        page.assert_status(200).assert_shows("Minna!").assert_shows("Quenya");
        assert_eq!((page.attributes("html", "lang"), page.attributes("html", "dir")), (vec!["qya".to_owned()], vec!["rtl".to_owned()]));
        assert_eq!(test.get(Cast::Visitor, "/ar").await.attributes("html", "dir"), ["rtl"]);
        let made = [("title-qya", "Nolmë"), ("audience", "everyone")];
        test.post(Cast::Mira, "/desk/knowledge/categories/new", &made).await.assert_status(303);
        test.get(Cast::Mira, "/desk/knowledge/categories").await.assert_shows("Nolmë");
    }
}

#[test]
fn the_folder_of_a_language_is_written_once_and_says_afterwards_what_is_left_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let features = features();
    let english = languages::english(&features);
    let first = languages::write(folder.path(), ("de", ""), Direction::Ltr, &features).unwrap();
    assert!(first.gaps(&english).missing.is_empty() && first.gaps(&english).untranslated.len() > 1_000);
    let own = folder.path().join("de");
    assert!(std::fs::read_to_string(own.join(languages::ABOUT)).unwrap().contains("Deutsch"));
    translate(&own, "web.ftl", "shell-sign-in", "Anmelden");
    std::fs::remove_file(own.join("home.ftl")).unwrap();
    std::fs::write(own.join("admin.ftl"), "admin-title = Einstellungen\nadmin-old = gone\n").unwrap();
    let gaps = languages::read(folder.path(), &features).unwrap().remove(0).gaps(&english);
    assert!(
        gaps.missing.iter().any(|key| key.starts_with("home/")) && gaps.missing.contains(&"admin/admin-failed-jobs".to_owned())
    );
    assert!(!gaps.untranslated.contains(&"web/shell-sign-in".to_owned()));
    assert_eq!(gaps.unknown, ["admin/admin-old"]);
    let second = languages::write(folder.path(), ("de", ""), Direction::Ltr, &features).unwrap().gaps(&english);
    assert!(second.missing.iter().all(|key| key.starts_with("admin/")), "what was gone is written again: {:?}", second.missing);
    assert!(!second.untranslated.contains(&"web/shell-sign-in".to_owned()), "what was translated stays");
}

#[test]
fn a_folder_replaces_single_texts_of_a_language_that_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("hr");
    std::fs::create_dir_all(&own).unwrap();
    std::fs::write(own.join("language.toml"), "name = \"Hrvatski\"\n").unwrap();
    std::fs::write(own.join("web.ftl"), "shell-sign-in = Uđi\n").unwrap();
    let texts = vestibule::start::texts(&features(), Some(folder.path())).unwrap();
    assert_eq!(texts.format(Locale::HR, "shell-sign-in", &[]), "Uđi");
    assert!(texts.has(Locale::HR, "shell-search"));
    let features = features();
    let gaps = languages::read(folder.path(), &features).unwrap().remove(0).gaps(&languages::english(&features));
    assert!(gaps.missing.is_empty());
}

#[test]
fn a_broken_language_is_refused_with_file_and_line() {
    let refused = |files: &[(&str, &str)]| {
        let folder = tempfile::tempdir().unwrap();
        for (path, text) in files {
            let path = folder.path().join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        vestibule::start::texts(&features(), Some(folder.path())).unwrap_err()
    };
    let about = ("de/language.toml", "name = \"Deutsch\"\n");
    let said = refused(&[about, ("de/web.ftl", "shell-sign-in = Anmelden\n\nshell-search Suchen\n")]);
    assert!(said.contains("web.ftl:3"), "{said}");
    let said = refused(&[about, ("de/tikets.ftl", "a = b\n")]);
    assert!(said.contains("tikets") && said.contains("tickets"), "{said}");
    assert!(refused(&[("de/web.ftl", "a = b\n")]).contains("language.toml"));
    let said = refused(&[("de/language.toml", "nam = \"Deutsch\"\n")]);
    assert!(said.contains("language.toml") && said.contains("nam"), "{said}");
    assert!(refused(&[("not a tag!/language.toml", "name = \"x\"\n")]).contains("no language tag"));
}
