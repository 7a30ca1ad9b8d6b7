//! Passages for a version or platform that the reader picks (K4).

use axum::body::Body;
use http::{Request, header};
use vestibule_contracts::slots::SearchSource;
use vestibule_testkit::Cast::{Ana, Visitor};
use vestibule_testkit::db_test;

use super::products::{assign, product};
use super::*;
use crate::offers::search;

const BODY: &str = "Always.\n\n::: only version=4.2\nNew way.\n\n## For the new\n:::\n\n::: only version=4.1\nOld way.\n:::\n\n\
    ::: only platform=\"Windows, Linux\"\nPress Ctrl.\n:::\n\n::: only platform=macOS\nPress Cmd.\n:::\n\n## Then\n\nx\n\n## Last\n\ny";

/// The page as somebody with this cookie gets it.
async fn seen(test: &TestApp, path: &str, cookie: &str) -> vestibule_testkit::Answer {
    let request = Request::get(path).header(header::HOST, "portal.test").header(header::COOKIE, cookie);
    test.send_raw(request.body(Body::empty()).unwrap()).await
}

db_test! {
    async fn a_reader_picks_a_version_and_a_platform_and_it_is_remembered_without_scripts(db: TestDb) {
        let test = on(db).await;
        let id = article(&test, "Reset", BODY).await;
        let page = address(id, "reset");
        let all = test.get(Visitor, &page).await;
        for words in ["New way.", "Old way.", "Press Ctrl.", "Press Cmd."] {
            all.assert_shows(words);
        }
        assert_eq!(all.words(".only-for"), ["Version 4.2", "Version 4.1", "Windows, Linux", "macOS"]);
        assert_eq!(all.words("form.pick option"), ["All versions", "4.2", "4.1", "All platforms", "Windows", "Linux", "macOS"]);
        let asked = test.get(Visitor, &format!("{page}?version=4.1&platform=macos")).await;
        asked.assert_shows("Old way.").assert_shows("Press Cmd.").assert_hides("New way.").assert_hides("Press Ctrl.");
        let form = [("back", page.as_str()), ("product", "0"), ("version", "4.2"), ("platform", "Linux")];
        let sent = test.post(Visitor, "/en/pick", &form).await;
        sent.assert_status(303);
        assert_eq!(sent.location(), format!("{page}#pick"));
        let cookie = sent.headers.get("set-cookie").unwrap().to_str().unwrap().split(';').next().unwrap().to_owned();
        assert_eq!(cookie, "pick=v0:4.2,p:linux");
        let own = seen(&test, &page, &cookie).await;
        own.assert_shows("New way.").assert_shows("Press Ctrl.").assert_hides("Old way.").assert_hides("Press Cmd.");
        own.assert_shows("For the new");
        assert_eq!(own.attributes("form.pick option[selected]", "value"), ["4.2", "Linux"]);
        // Kept pages: each reader gets what fits, in any order, and an unknown pick shows everything.
        test.get(Visitor, &page).await.assert_shows("Old way.");
        let other = seen(&test, &page, "pick=v0:4.1").await;
        other.assert_shows("Old way.").assert_shows("Press Ctrl.").assert_shows("Press Cmd.").assert_hides("New way.");
        assert_eq!(other.words(".toc a"), ["Then", "Last"], "a heading that is not there is not listed");
        seen(&test, &page, &cookie).await.assert_hides("Old way.");
        seen(&test, &page, "pick=v0:9,p:beos").await.assert_shows("New way.").assert_shows("Old way.");
        seen(&test, &page, "pick=%3Cscript%3E").await.assert_status(200).assert_shows("Old way.");
        let back = [("back", "https://evil.example/"), ("version", "4.2")];
        test.post(Visitor, "/en/pick", &back).await.assert_status(400);
        test.get(Ana, &page).await.assert_shows("Old way.");
    }
}

db_test! {
    async fn all_passages_are_searched_and_each_product_has_a_version_of_its_own(db: TestDb) {
        let test = on(db).await;
        let (hub, app) = (product(&test, "Hub").await, product(&test, "App").await);
        let one = article(&test, "Reset", BODY).await;
        let two = article(&test, "Install", "::: only version=4.2\nApp new.\n:::\n\n::: only version=9\nApp other.\n:::\n").await;
        assign(&test, one, &[hub], &[]).await;
        assign(&test, two, &[app], &[]).await;
        let found = search::Articles { form: Form::Article, db: test.app.db.clone(), clock: test.app.clock.clone() };
        let body = found.documents(one).await.unwrap().remove(0).body;
        assert!(body.contains("New way.") && body.contains("Old way.") && body.contains("Press Cmd."), "{body}");
        let cookie = format!("pick=v{hub}:4.2");
        seen(&test, &address(one, "reset"), &cookie).await.assert_hides("Old way.");
        seen(&test, &address(two, "install"), &cookie).await.assert_shows("App new.").assert_shows("App other.");
        previewed(&test, one, BODY).await.assert_shows("Old way.").assert_hides(":::");
    }
}
