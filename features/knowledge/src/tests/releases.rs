//! What is to be verified for a release (U2).

use vestibule_base::{Audience, Timestamp};
use vestibule_testkit::Cast::{Ada, Ana, Mira, Visitor};
use vestibule_testkit::db_test;

use super::products::{assign, product, release};
use super::*;
use crate::import::{Options, ReleaseImport, Vanished, import_markdown};

async fn begin(test: &TestApp, release: Id, category: Option<Id>, due: &str) {
    let category = category.map(|id| id.to_string()).unwrap_or_default();
    let form = [("act", "begin"), ("check_category", category.as_str()), ("check_due", due)];
    test.post(Mira, &format!("/desk/knowledge/releases/{release}"), &form).await.assert_status(303);
    test.work().await;
}

async fn waiting(test: &TestApp, release: Id) -> Vec<String> {
    test.get(Mira, &format!("/desk/knowledge/releases/{release}")).await.words("tbody th[scope=row]")
}

db_test! {
    async fn a_release_marks_what_is_about_its_product_until_it_is_verified_or_published_anew(db: TestDb) {
        let test = on(db).await;
        let (hub, app) = (product(&test, "Hub").await, product(&test, "App").await);
        let (old, new) = (release(&test, hub, "4.2", "").await, release(&test, hub, "4.3", "2026-11-30").await);
        let setup = category(&test, "Setup", None, Audience::Everyone).await;
        let one = article(&test, "Pair", "x").await;
        let two = article(&test, "Reset", "y").await;
        let only_old = article(&test, "Old light", "z").await;
        let other = article(&test, "Install", "z").await;
        let unseen = draft(&test, "Draft", "z").await;
        place(&test, one, Some(setup), Audience::Everyone).await;
        for (id, products, releases) in
            [(one, vec![hub], vec![]), (two, vec![hub], vec![]), (only_old, vec![hub], vec![old]), (other, vec![app], vec![]), (unseen, vec![hub], vec![])]
        {
            assign(&test, id, &products, &releases).await;
        }
        translate(&test, one, Locale::HR, "Uparivanje").await;
        test.get(Mira, &format!("/desk/knowledge/releases/{new}")).await.assert_shows("Nothing is marked for this version");
        begin(&test, new, Some(setup), "2027-01-10").await;
        assert_eq!(waiting(&test, new).await, ["Pair"]);
        begin(&test, new, None, "2027-01-12").await;
        assert_eq!(waiting(&test, new).await.len(), 2, "what is about another version or product, and drafts, are left out");
        test.get(Visitor, &address(one, "pair")).await.assert_shows("Being checked for Hub 4.3");
        let hr = crate::address::of(Form::Article, Locale::HR, one, "uparivanje");
        test.get(Visitor, &hr).await.assert_shows("Provjerava se za Hub 4.3");
        test.get(Mira, "/desk/knowledge/board").await.assert_shows("To verify for a release").assert_shows("Reset").assert_shows("Hub 4.3");
        assert_eq!(test.get(Mira, "/desk/knowledge?state=verify").await.words("tbody th[scope=row]").len(), 2);
        let (desk, id) = (format!("/desk/knowledge/releases/{new}"), one.to_string());
        test.post(Mira, &desk, &[("id", id.as_str())]).await.assert_status(303);
        test.work().await;
        test.get(Visitor, &address(one, "pair")).await.assert_hides("Being checked");
        let page = test.get(Mira, &desk).await;
        page.assert_shows("1 of 2 verified").assert_shows("Holds as it is");
        test.get(Mira, &format!("/desk/knowledge/products/{hub}")).await.assert_shows("1 of 2 verified");
        // A translation that is published says nothing of its source; the source does.
        let form = [("revision", "1"), ("title", "Reset"), ("body", "new"), ("act", "publish")];
        test.post(Mira, &format!("/desk/knowledge/articles/{two}/en"), &form).await.assert_status(303);
        test.work().await;
        test.get(Mira, &desk).await.assert_shows("Everything is verified").assert_shows("Published anew");
        test.get(Ana, &desk).await.assert_status(404);
        let late = [("act", "begin"), ("check_due", "2020-01-01")];
        test.post(Ada, &desk, &late).await.assert_status(422);
    }
}

db_test! {
    async fn a_new_version_marks_by_itself_unless_told_otherwise_and_each_owner_gets_one_mail(db: TestDb) {
        let test = on(db).await;
        let hub = product(&test, "Hub").await;
        for title in ["One", "Two", "Three"] {
            let id = article(&test, title, "x").await;
            assign(&test, id, &[hub], &[]).await;
        }
        let releases = format!("/desk/knowledge/products/{hub}/releases");
        let form = [("release_name", "4.2"), ("act", "save")];
        test.post(Mira, &releases, &form).await.assert_status(303);
        test.work().await;
        assert_eq!(number(&test, "SELECT COUNT(*) AS value FROM knowledge_check").await, 0);
        let form = [("release_name", "4.3"), ("act", "save"), ("check", "yes"), ("check_due", "2027-01-12")];
        test.post(Mira, &releases, &form).await.assert_status(303);
        test.work().await;
        test.work().await;
        assert_eq!(number(&test, "SELECT COUNT(*) AS value FROM knowledge_check").await, 3);
        let mails: Vec<_> = test.mails().into_iter().filter(|mail| mail.subject.contains("Hub 4.3")).collect();
        assert_eq!(mails.len(), 1, "one mail for all");
        assert_eq!(mails[0].subject, "3 texts of yours are to be verified for Hub 4.3");
        test.advance(Timestamp::DAY);
        test.work().await;
        assert_eq!(test.mails().into_iter().filter(|mail| mail.subject.contains("Hub 4.3")).count(), 1);
    }
}

db_test! {
    async fn a_folder_comes_in_as_a_release_and_touches_what_changed_alone(db: TestDb) {
        let test = on(db).await;
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, title: &str, body: &str| {
            let place = folder.path().join(name);
            std::fs::create_dir_all(place.parent().unwrap()).unwrap();
            std::fs::write(place, format!("---\ntitle: {title}\n---\n{body}\n")).unwrap();
        };
        for name in ["same", "changed", "gone", "moved"] {
            write(&format!("en/{name}.md"), name, "first");
            write(&format!("hr/{name}.md"), &format!("{name} hr"), "prvi");
        }
        let take = |release: &str, vanished: Vanished, preview: bool| {
            let options = Options { release: ReleaseImport::parse(release, vanished), preview, ..Options::default() };
            let (app, folder) = (test.app.clone(), folder.path().to_owned());
            async move { import_markdown(&app, SITE, &folder, &options, |_| {}).await }
        };
        let first = take("GNOME Help 40", Vanished::Withdraw, false).await.unwrap();
        assert_eq!((first.texts_new, first.outdated.len(), first.vanished.len()), (8, 0, 0), "{first:?}");
        test.work().await;
        // Something of the same product that no folder brought, and something else altogether.
        let product = Id(number(&test, "SELECT id AS value FROM knowledge_product").await);
        let own = article(&test, "Own", "x").await;
        assign(&test, own, &[product], &[]).await;
        let states = "SELECT COUNT(*) AS value FROM knowledge_translation WHERE state = 'published'";
        let versions = |key: &str| format!("SELECT t.version AS value FROM knowledge_translation t JOIN knowledge_article a ON a.id = t.article_id WHERE a.key = '{key}' AND t.locale = 'en'");
        write("en/changed.md", "changed", "second");
        for name in ["gone", "moved"] {
            std::fs::remove_file(folder.path().join(format!("en/{name}.md"))).unwrap();
            std::fs::remove_file(folder.path().join(format!("hr/{name}.md"))).unwrap();
        }
        test.advance(1_000);
        let preview = take("gnome help 41", Vanished::Withdraw, true).await.unwrap();
        assert_eq!(preview.vanished, ["gone", "moved"]);
        assert_eq!(number(&test, "SELECT COUNT(*) AS value FROM knowledge_release").await, 1, "a preview writes nothing");
        assert!(take("GNOME Help 41", Vanished::Redirect("nowhere".to_owned()), false).await.is_err());
        assert_eq!(number(&test, "SELECT COUNT(*) AS value FROM knowledge_release").await, 1, "nothing is written before the goal is known");
        let kept = take("GNOME Help 41", Vanished::Keep, false).await.unwrap();
        test.work().await;
        assert_eq!((kept.texts_changed, kept.texts_unchanged), (1, 3));
        assert_eq!(kept.outdated, ["changed (hr)"]);
        assert_eq!(kept.vanished, ["gone", "moved"]);
        assert_eq!((number(&test, &versions("changed")).await, number(&test, &versions("same")).await), (2, 1));
        assert_eq!(number(&test, states).await, 9);
        test.get(Mira, "/desk/knowledge?state=outdated&language=hr").await.assert_shows("changed");
        let goal = number(&test, "SELECT id AS value FROM knowledge_article WHERE key = 'same'").await;
        let gone = number(&test, "SELECT id AS value FROM knowledge_article WHERE key = 'gone'").await;
        let to = Vanished::Redirect(format!("https://help.example/en/articles/{goal}-same"));
        let led = take("GNOME Help 42", to, false).await.unwrap();
        test.work().await;
        assert_eq!((led.redirected, led.withdrawn), (2, 0));
        let moved = test.get(Visitor, &address(Id(gone), "gone")).await;
        moved.assert_status(301);
        assert_eq!(moved.location(), format!("/en/articles/{goal}"));
        test.get(Visitor, &address(own, "own")).await.assert_status(200);
        assert_eq!(number(&test, states).await, 5);
        let last = take("GNOME Help 42", Vanished::Withdraw, false).await.unwrap();
        assert!(last.changed_nothing() && last.vanished.is_empty(), "{last:?}");
        let names = test.get(Visitor, &format!("/en/products/{product}-gnome-help")).await;
        assert_eq!(names.words("table th[scope=row]"), ["42", "41", "40"]);
    }
}

/// Takes a folder in as a release, what is gone withdrawn.
async fn take_release(test: &TestApp, folder: &std::path::Path) -> crate::import::Report {
    let options = Options { release: ReleaseImport::parse("GNOME Help 40", Vanished::Withdraw), ..Options::default() };
    import_markdown(&test.app, SITE, folder, &options, |_| {}).await.unwrap()
}

fn kinds(report: &crate::import::Report) -> Vec<&str> {
    report.problems.iter().map(|one| one.kind).collect()
}

db_test! {
    async fn a_page_that_cannot_be_read_is_not_taken_for_gone_and_an_empty_folder_says_nothing_of_anything(db: TestDb) {
        let test = on(db).await;
        let (folder, empty) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        std::fs::create_dir(folder.path().join("en")).unwrap();
        let page = |name: &str| folder.path().join(format!("en/{name}.md"));
        for name in ["one", "two", "three"] {
            std::fs::write(page(name), format!("---\ntitle: {name}\n---\nwords\n")).unwrap();
        }
        take_release(&test, folder.path()).await;
        let shown = "SELECT COUNT(*) AS value FROM knowledge_translation WHERE state = 'published'";
        assert_eq!(number(&test, shown).await, 3);
        std::fs::write(page("one"), "x".repeat(3 << 20)).unwrap();
        std::fs::remove_file(page("two")).unwrap();
        let held = take_release(&test, folder.path()).await;
        assert_eq!((held.withdrawn, held.vanished.len(), kinds(&held)), (0, 0, vec!["too-large", "gone-held"]));
        let nothing = take_release(&test, empty.path()).await;
        assert_eq!((nothing.withdrawn, kinds(&nothing)), (0, vec!["no-pages", "gone-held"]));
        let nowhere = import_markdown(&test.app, SITE, &empty.path().join("nowhere"), &Options::default(), |_| {}).await;
        assert!(nowhere.unwrap_err().to_string().contains("nowhere: "));
        assert_eq!(number(&test, shown).await, 3);
        std::fs::write(page("one"), "---\ntitle: one\n---\nwords\n").unwrap();
        let whole = take_release(&test, folder.path()).await;
        assert_eq!((whole.withdrawn, whole.vanished), (1, vec!["two".to_owned()]));
    }
}
