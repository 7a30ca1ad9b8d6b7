//! In step with a folder of files, both ways (W8).

use std::collections::BTreeMap;
use std::path::Path;

use vestibule_testkit::Cast::{Ada, Ana, Mira, Visitor};
use vestibule_testkit::db_test;

use super::export::content;
use super::*;
use crate::actions::{AddFile, SaveDraft, Withdraw};
use crate::store::translation::{self, Edit};
use crate::sync::{SyncOptions, SyncReport, Winner, sync};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\nxxx";
const HUB: &str = "---\n# ours\nid: hub\ntitle: The hub\nweight:   7\nlabels: [hub, wifi]\nkind: how-to\ncategory: setup\n---\n\nSee [valve](./valve.md#open) and [code](../../src/main.rs).\n\n![Plan](img/plan.png)\n\n*  odd   list\n";

pub fn write(folder: &Path, name: &str, text: impl AsRef<[u8]>) {
    let file = folder.join(name);
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    std::fs::write(file, text).unwrap();
}

pub fn read(folder: &Path, name: &str) -> String {
    std::fs::read_to_string(folder.join(name)).unwrap_or_else(|_| panic!("no {name}"))
}

fn small(folder: &Path) {
    write(folder, "en/hub.md", HUB);
    write(folder, "hr/hub.md", "---\nid: hub\n---\n# Hub\n\nVidi [ventil](valve.md).\n");
    write(folder, "en/valve.md", "# The valve\n\nBack to [hub](./hub).\n");
    write(folder, "en/img/plan.png", PNG);
    write(folder, "categories.toml", "[[category]]\nid = \"setup\"\ntitle.en = \"Set-up\"\n");
}

/// A portal and an empty folder.
pub async fn side_by_side(db: TestDb) -> (TestApp, tempfile::TempDir) {
    (on(db).await, tempfile::tempdir().unwrap())
}

/// A portal in step with a small folder.
async fn in_step(db: TestDb) -> (TestApp, tempfile::TempDir) {
    let (test, folder) = side_by_side(db).await;
    small(folder.path());
    run(&test, folder.path()).await;
    (test, folder)
}

pub async fn run_with(test: &TestApp, folder: &Path, options: SyncOptions) -> SyncReport {
    let report = sync(&test.app, SITE, folder, options, |_| {}).await.unwrap();
    test.work().await;
    report
}

pub async fn run(test: &TestApp, folder: &Path) -> SyncReport {
    run_with(test, folder, SyncOptions::default()).await
}

/// Runs again and finds that nothing is left to do and no byte changed.
pub async fn rests(test: &TestApp, folder: &Path) {
    let before = content(folder);
    let versions = number(test, "SELECT COUNT(*) AS value FROM knowledge_version").await;
    let report = run(test, folder).await;
    assert!(report.changed_nothing() && report.is_in_step() && report.renamed.is_empty(), "{report:#?}");
    assert!(before == content(folder), "a file changed");
    assert_eq!(number(test, "SELECT COUNT(*) AS value FROM knowledge_version").await, versions);
}

pub fn kinds(report: &SyncReport) -> Vec<(&str, &str)> {
    report.differing.iter().map(|one| (one.path.as_str(), one.kind)).collect()
}

async fn id_of(test: &TestApp, key: &str) -> Id {
    Id(number(test, &format!("SELECT id AS value FROM knowledge_article WHERE key = '{key}'")).await)
}

async fn body_of(test: &TestApp, id: Id, locale: Locale) -> String {
    translation::find_body(&test.app.db, id, locale).await.unwrap()
}

/// Changes a working draft as an editor does.
async fn edit(test: &TestApp, id: Id, locale: Locale, change: impl Fn(&mut Draft)) {
    let known = translation::find(&test.app.db, id, locale).await.unwrap().unwrap();
    let body = body_of(test, id, locale).await;
    let mut draft = Draft { title: known.title, summary: known.summary, body };
    change(&mut draft);
    let edit = Edit { article: id, locale, revision: known.revision, by: Some(Mira.id()), now: test.app.now() };
    let mut tx = test.app.db.begin().await.unwrap();
    SaveDraft { edit, draft }.run(&mut tx).await.unwrap();
    tx.commit(test.app.now()).await.unwrap();
}

/// Changes what readers see.
async fn rewrite(test: &TestApp, id: Id, locale: Locale, change: impl Fn(&mut Draft)) {
    edit(test, id, locale, change).await;
    publish(test, id, locale).await;
}

pub async fn choose(test: &TestApp, key: &str, language: &str, winner: &str) {
    let form = [("file", key), ("language", language), ("winner", winner)];
    test.post(Mira, "/desk/knowledge/folder", &form).await.assert_status(303);
}

db_test! {
    async fn a_folder_and_a_portal_come_in_step_and_a_second_run_changes_nothing(db: TestDb) {
        let (test, folder) = side_by_side(db).await;
        let f = folder.path();
        let own = article(&test, "Written here", "x").await;
        let asked = question(&test, "Why?", "Because.", None).await;
        small(f);
        let before = content(f);
        let foreseen = run_with(&test, f, SyncOptions { dry_run: true, ..SyncOptions::default() }).await;
        assert_eq!((content(f) == before, number(&test, "SELECT COUNT(*) AS value FROM knowledge_sync").await), (true, 0));
        let report = run(&test, f).await;
        assert_eq!((&report.taken, &report.written), (&foreseen.taken, &foreseen.written));
        assert_eq!(report.taken, ["categories.toml", "en/hub.md", "hr/hub.md", "en/valve.md"]);
        assert_eq!(report.written, ["en/why.md", "en/written-here.md"]);
        let after = content(f);
        assert!(before.iter().all(|(name, bytes)| after.get(name) == Some(bytes)), "a file of the folder changed");
        assert!(read(f, "en/written-here.md").starts_with("---\nid: written-here\ntitle: Written here\nsummary: About Written here\nkind: how-to\n---\n\nx\n"));
        assert!(read(f, "en/why.md").contains("kind: question\n"));
        rests(&test, f).await;
        test.get(Visitor, &address(id_of(&test, "hub").await, "the-hub")).await.assert_status(200).assert_shows("-the-valve#open");
        assert_eq!((id_of(&test, "written-here").await, id_of(&test, "why").await), (own, asked));
        let plain = crate::import::Options::default();
        let import = crate::import::import_markdown(&test.app, SITE, f, &plain, |_| {}).await.unwrap();
        assert_eq!((import.articles_new, import.texts_changed), (0, 0), "{import:?}");
    }
}

db_test! {
    async fn what_changed_on_one_side_alone_goes_to_the_other(db: TestDb) {
        let (test, folder) = in_step(db).await;
        let f = folder.path();
        let (hub, valve) = (id_of(&test, "hub").await, id_of(&test, "valve").await);
        write(f, "hr/hub.md", "---\nid: hub\n---\n# Hub\n\nVidi [ventil](valve.md) i dalje.\n");
        let other = category(&test, "Elsewhere", None, Audience::SignedIn).await;
        place(&test, hub, Some(other), Audience::Staff).await;
        rewrite(&test, hub, Locale::EN, |draft| {
            draft.title = "The white hub: new".to_owned();
            draft.body.push_str(&format!("\n\nRead [this](article:{valve}#open) and [that](article:{valve})."));
        })
        .await;
        let report = run_with(&test, f, SyncOptions { internal: true, ..SyncOptions::default() }).await;
        assert_eq!(report.taken, ["hr/hub.md"]);
        assert_eq!(report.written, ["categories.toml", "en/hub.md"]);
        let wanted = "---\n# ours\nid: hub\ntitle: \"The white hub: new\"\nweight:   7\nlabels: [hub]\nkind: how-to\ncategory: elsewhere\naudience: staff\n---\n\nSee [valve](./valve.md#open) and [code](../../src/main.rs).\n\n![Plan](img/plan.png)\n\n*  odd   list\n\nRead [this](./valve.md#open) and [that](valve.md).\n";
        assert_eq!(read(f, "en/hub.md"), wanted);
        assert!(body_of(&test, hub, Locale::HR).await.contains("i dalje"));
        rests(&test, f).await;
        rewrite(&test, hub, Locale::HR, |draft| draft.title = "Bijeli hub".to_owned()).await;
        run(&test, f).await;
        assert!(read(f, "hr/hub.md").starts_with("---\nid: hub\n---\n# Bijeli hub\n\nVidi [ventil](valve.md) i dalje.\n"));
        rests(&test, f).await;
        write(f, "en/hub.md", wanted.replace("audience: staff\n", "").replace("labels: [hub]", "labels: [white]").replace("weight:   7", "weight: 8"));
        run(&test, f).await;
        let audience = number(&test, "SELECT COUNT(*) AS value FROM knowledge_article WHERE key = 'hub' AND audience = 'everyone'").await;
        let labels = number(&test, "SELECT COUNT(*) AS value FROM knowledge_label WHERE label = 'white'").await;
        assert_eq!((audience, labels), (1, 1));
        rests(&test, f).await;
    }
}

db_test! {
    async fn what_changed_on_both_sides_waits_until_an_editor_decides(db: TestDb) {
        let (test, folder) = in_step(db).await;
        let f = folder.path();
        let (hub, valve) = (id_of(&test, "hub").await, id_of(&test, "valve").await);
        let clash = async |word: &str| {
            write(f, "en/hub.md", HUB.replace("odd", &format!("folder {word}")));
            write(f, "en/valve.md", format!("# The valve\n\nFolder {word}.\n"));
            rewrite(&test, hub, Locale::EN, |draft| draft.body = format!("portal {word}")).await;
            rewrite(&test, valve, Locale::EN, |draft| draft.body = format!("portal {word}")).await;
        };
        clash("one").await;
        write(f, "hr/hub.md", "---\nid: hub\n---\n# Hub\n\nPrijevod.\n");
        let before = content(f);
        let report = run(&test, f).await;
        assert_eq!(kinds(&report), [("en/hub.md", "both"), ("en/valve.md", "both")]);
        assert_eq!(report.waiting, ["hr/hub.md"], "a translation does not speak for an article in doubt");
        assert!(before == content(f) && body_of(&test, hub, Locale::EN).await == "portal one");
        let page = test.get(Mira, "/desk/knowledge/folder?file=valve&language=en").await;
        page.assert_status(200).assert_shows("en/hub.md").assert_shows("en/valve.md");
        assert!(page.words(".diff td.removed").join(" ").contains("Folder one") && page.words(".diff td.added").join(" ").contains("portal one"));
        test.get(Ana, "/desk/knowledge/folder").await.assert_status(404);
        choose(&test, "hub", "en", "folder").await;
        choose(&test, "valve", "en", "portal").await;
        test.get(Ada, "/desk/knowledge/folder").await.assert_shows("The folder wins").assert_shows("The portal wins");
        let report = run(&test, f).await;
        assert!(report.is_in_step(), "{report:#?}");
        assert!(body_of(&test, hub, Locale::EN).await.contains("folder one"));
        assert_eq!(read(f, "en/valve.md"), "# The valve\n\nportal one\n");
        assert!(body_of(&test, hub, Locale::HR).await.contains("Prijevod"));
        rests(&test, f).await;
        test.get(Mira, "/desk/knowledge/folder").await.assert_shows("Folder and portal say the same");
        clash("two").await;
        run(&test, f).await;
        choose(&test, "hub", "en", "folder").await;
        choose(&test, "valve", "en", "folder").await;
        clash("three").await;
        assert_eq!(kinds(&run(&test, f).await).len(), 2, "what was decided about other words holds no longer");
        choose(&test, "hub", "en", "").await;
        let prefer = SyncOptions { prefer: Some(Winner::Portal), ..SyncOptions::default() };
        assert!(run_with(&test, f, prefer).await.is_in_step());
        assert!(read(f, "en/hub.md").contains("portal three") && read(f, "en/valve.md").contains("portal three"));
        rests(&test, f).await;
    }
}

db_test! {
    async fn drafts_and_withdrawn_texts_are_that_on_both_sides(db: TestDb) {
        let (test, folder) = side_by_side(db).await;
        let f = folder.path();
        small(f);
        write(f, "en/soon.md", "---\ntitle: Soon\nstate: draft\n---\nNot yet.\n");
        write(f, "en/jekyll.md", "---\ntitle: Later\ndraft: true\n---\nNot yet.\n");
        let begun = draft(&test, "Begun here", "words").await;
        run(&test, f).await;
        assert!(read(f, "en/begun-here.md").contains("state: draft\n"));
        let states = "SELECT COUNT(*) AS value FROM knowledge_translation WHERE state = 'draft' AND version = 0";
        assert_eq!(number(&test, states).await, 3);
        rests(&test, f).await;
        let soon = id_of(&test, "soon").await;
        test.get(Visitor, &address(soon, "soon")).await.assert_status(404);
        publish(&test, soon, Locale::EN).await;
        write(f, "en/begun-here.md", read(f, "en/begun-here.md").replace("state: draft\n", ""));
        run(&test, f).await;
        assert_eq!(read(f, "en/soon.md"), "---\ntitle: Soon\n---\nNot yet.\n");
        test.get(Visitor, &address(begun, "begun-here")).await.assert_status(200);
        rests(&test, f).await;
        let mut tx = test.app.db.begin().await.unwrap();
        Withdraw { article: soon, locale: Locale::EN }.run(test.app.now(), &mut tx).await.unwrap();
        tx.commit(test.app.now()).await.unwrap();
        write(f, "en/valve.md", "---\nstate: withdrawn\n---\n# The valve\n\nBack to [hub](./hub).\n");
        run(&test, f).await;
        assert!(read(f, "en/soon.md").contains("state: withdrawn\n"));
        test.get(Visitor, &address(id_of(&test, "valve").await, "the-valve")).await.assert_status(404);
        rests(&test, f).await;
        let hub = id_of(&test, "hub").await;
        edit(&test, hub, Locale::EN, |draft| draft.body = "half a thought".to_owned()).await;
        rests(&test, f).await;
        write(f, "en/hub.md", HUB.replace("odd", "even"));
        let report = run(&test, f).await;
        assert_eq!(kinds(&report), [("en/hub.md", "draft")]);
        assert_eq!(body_of(&test, hub, Locale::EN).await, "half a thought");
        test.get(Mira, "/desk/knowledge/folder").await.assert_shows("half a thought");
        publish(&test, hub, Locale::EN).await;
        assert_eq!(kinds(&run(&test, f).await), [("en/hub.md", "both")]);
    }
}

db_test! {
    async fn what_is_gone_is_listed_and_goes_on_the_other_side_when_told_so(db: TestDb) {
        let (test, folder) = side_by_side(db).await;
        let f = folder.path();
        small(f);
        write(f, "en/a.md", "# A\n\na\n");
        write(f, "en/b.md", "# B\n\n[c](c.md)\n");
        write(f, "en/c.md", "# C\n\nc\n");
        run(&test, f).await;
        std::fs::remove_file(f.join("en/a.md")).unwrap();
        let (a, c) = (id_of(&test, "a").await, id_of(&test, "c").await);
        let mut tx = test.app.db.begin().await.unwrap();
        crate::store::article::delete(&mut tx, c).await.unwrap();
        tx.commit(test.app.now()).await.unwrap();
        let report = run(&test, f).await;
        assert_eq!(kinds(&report), [("en/a.md", "file-gone"), ("en/c.md", "text-gone")]);
        test.get(Visitor, &address(a, "a")).await.assert_status(200);
        let page = test.get(Mira, "/desk/knowledge/folder?file=a&language=en").await;
        page.assert_shows("en/c.md").assert_shows("The file is gone").assert_shows("The folder has no such file any more; the portal says:");
        assert_eq!((page.words(".diff del, .diff ins, .diff th").len(), page.words(".diff td").last().map(String::as_str)), (0, Some("a")));
        test.get(Mira, "/desk/knowledge/folder?file=c&language=en").await.assert_shows("The portal has no such text any more; the file says:");
        rewrite(&test, a, Locale::EN, |draft| draft.body = "changed since".to_owned()).await;
        let delete = SyncOptions { delete: true, ..SyncOptions::default() };
        let report = run_with(&test, f, delete).await;
        assert_eq!(kinds(&report), [("en/a.md", "file-gone")], "what was changed since does not go unseen");
        assert_eq!((report.removed.as_slice(), f.join("en/c.md").exists()), (&["en/c.md".to_owned()][..], false));
        choose(&test, "a", "en", "folder").await;
        assert_eq!(run(&test, f).await.withdrawn, ["en/a.md"]);
        test.get(Visitor, &address(a, "a")).await.assert_status(404);
        rests(&test, f).await;
        publish(&test, a, Locale::EN).await;
        run(&test, f).await;
        assert!(read(f, "en/a.md").contains("changed since"));
        std::fs::remove_file(f.join("en/b.md")).unwrap();
        assert_eq!(run_with(&test, f, delete).await.withdrawn, ["en/b.md"]);
        rests(&test, f).await;
    }
}

db_test! {
    async fn a_file_is_followed_by_its_id_and_new_languages_lie_beside_it(db: TestDb) {
        let (test, folder) = in_step(db).await;
        let f = folder.path();
        let hub = id_of(&test, "hub").await;
        std::fs::create_dir_all(f.join("en/devices")).unwrap();
        std::fs::rename(f.join("en/hub.md"), f.join("en/devices/white.md")).unwrap();
        write(f, "en/devices/white.md", HUB.replace("./valve.md", "../valve.md").replace("img/", "../img/"));
        let report = run(&test, f).await;
        assert_eq!(report.renamed, [("en/hub.md".to_owned(), "en/devices/white.md".to_owned())]);
        assert_eq!(id_of(&test, "hub").await, hub);
        translate(&test, id_of(&test, "valve").await, Locale::EL, "Βάνα").await;
        translate(&test, hub, Locale::EL, "Κόμβος").await;
        run(&test, f).await;
        assert_eq!(read(f, "el/valve.md"), "---\nid: valve\ntitle: Βάνα\n---\n\nΒάνα body\n");
        assert!(f.join("el/devices/white.md").exists() || f.join("el/hub.md").exists());
        rests(&test, f).await;
        let flat = tempfile::tempdir().unwrap();
        write(flat.path(), "hub.md", "---\nid: hub\n---\n# Hub\n\nflat\n");
        let report = run_with(&test, flat.path(), SyncOptions { dry_run: true, ..SyncOptions::default() }).await;
        assert!(report.written.iter().all(|path| !path.contains('/')), "a folder without languages keeps to the first one: {report:#?}");
    }
}

db_test! {
    async fn pictures_and_attachments_go_both_ways(db: TestDb) {
        let (test, folder) = in_step(db).await;
        let f = folder.path();
        let hub = id_of(&test, "hub").await;
        let (app, now) = (&test.app, test.app.now());
        let add = async |name: &str, inline, bytes: &[u8]| {
            let mut tx = app.db.begin().await.unwrap();
            let act = AddFile { article: hub, locale: Locale::EN, name, alt: String::new(), inline, bytes };
            let file = act.run(app, now, &mut tx).await.unwrap();
            tx.commit(now).await.unwrap();
            file.id
        };
        let (picture, _) = (add("my plan (1).png", true, b"\x89PNG\r\n\x1a\nyyy").await, add("list.pdf", false, b"%PDF-1").await);
        rewrite(&test, hub, Locale::EN, |draft| draft.body.push_str(&format!("\n\n![New](file:{picture})"))).await;
        let report = run(&test, f).await;
        let mut pictures = report.pictures.clone();
        pictures.sort();
        assert_eq!(pictures, ["pictures/hub/list.pdf", "pictures/hub/my-plan--1-.png"]);
        let text = read(f, "en/hub.md");
        assert!(text.contains("attachments:\n  - ../pictures/hub/list.pdf\n") && text.contains("![Plan](img/plan.png)"), "{text}");
        assert!(text.ends_with("![New](../pictures/hub/my-plan--1-.png)\n"), "{text}");
        rests(&test, f).await;
        write(f, "en/img/plan.png", b"\x89PNG\r\n\x1a\nzzz");
        write(f, "en/valve.md", "---\nattachments:\n  - files/sheet.pdf\n---\n# The valve\n\nBack to [hub](./hub).\n");
        write(f, "en/files/sheet.pdf", b"%PDF-2");
        assert_eq!(run(&test, f).await.taken, ["en/hub.md", "en/valve.md"]);
        assert_eq!(number(&test, "SELECT COUNT(*) AS value FROM knowledge_file").await, 4);
        let valve = id_of(&test, "valve").await;
        test.get(Visitor, &address(valve, "the-valve")).await.assert_shows("sheet.pdf");
        rests(&test, f).await;
    }
}

db_test! {
    async fn a_run_that_was_killed_is_repaired_by_the_next(db: TestDb) {
        let (test, folder) = side_by_side(db).await;
        for number in 0..6 {
            article(&test, &format!("Page {number}"), "words").await;
        }
        let f = folder.path().to_owned();
        let (app, path) = (test.app.clone(), f.clone());
        let killed = tokio::spawn(async move {
            let done = sync(&app, SITE, &path, SyncOptions::default(), |progress| assert!(progress.done < 3, "killed")).await;
            done.map(|_| ()).map_err(|error| error.to_string())
        });
        assert!(killed.await.is_err());
        write(&f, "en/.vestibule-half-x", "half a file");
        assert_eq!(number(&test, "SELECT COUNT(*) AS value FROM knowledge_sync").await, 0);
        assert_eq!(content(&f).len(), 4);
        let report = run(&test, &f).await;
        assert_eq!((report.written.len(), report.taken.len(), report.unchanged), (3, 0, 3), "{report:#?}");
        assert!(!f.join("en/.vestibule-half-x").exists());
        rests(&test, &f).await;
        // Killed after the portal had taken a file, before that was noted.
        write(&f, "en/page-1.md", read(&f, "en/page-1.md").replace("words", "other words"));
        let part = crate::import::Part { files: ["en/page-1.md".to_owned()].into(), facts: ["page-1".to_owned()].into() };
        let options = crate::import::Options { part: Some(part), ..crate::import::Options::default() };
        crate::import::import_markdown(&test.app, SITE, &f, &options, |_| {}).await.unwrap();
        rests(&test, &f).await;
    }
}

db_test! {
    async fn a_file_that_somebody_changes_during_a_run_is_left_for_the_next(db: TestDb) {
        let (test, folder) = in_step(db).await;
        let f = folder.path();
        let (hub, valve) = (id_of(&test, "hub").await, id_of(&test, "valve").await);
        rewrite(&test, hub, Locale::EN, |draft| draft.body = "portal".to_owned()).await;
        rewrite(&test, valve, Locale::EN, |draft| draft.body = "portal".to_owned()).await;
        for title in ["Aa", "Bb"] {
            article(&test, title, "portal").await;
        }
        let all = ["en/aa.md", "en/bb.md", "en/hub.md", "en/valve.md"];
        // Somebody saves every file that the run has not written yet.
        let meanwhile = |progress: crate::import::Progress| {
            let untouched = all.iter().filter(|file| !std::fs::read_to_string(f.join(file)).is_ok_and(|text| text.contains("portal")));
            if progress.done == 1 {
                untouched.for_each(|file| write(f, file, "# Theirs\n\nfolder\n"));
            }
        };
        let report = sync(&test.app, SITE, f, SyncOptions::default(), meanwhile).await.unwrap();
        test.work().await;
        assert_eq!((report.written.len(), report.left.len(), report.is_in_step()), (1, 3, false), "{report:#?}");
        for file in &report.left {
            assert_eq!(read(f, file), "# Theirs\n\nfolder\n", "{file}");
        }
        assert!(read(f, &report.written[0]).contains("portal"));
        let again = run(&test, f).await;
        assert_eq!((again.left, again.written), (vec![], vec![]));
        assert_eq!(again.differing.len(), 3, "now both sides say something else: {:#?}", again.differing);
        let prefer = SyncOptions { prefer: Some(Winner::Folder), ..SyncOptions::default() };
        assert!(run_with(&test, f, prefer).await.is_in_step());
        assert_eq!(body_of(&test, hub, Locale::EN).await.trim(), "folder");
        rests(&test, f).await;
    }
}

db_test! {
    async fn products_are_in_step_by_their_file(db: TestDb) {
        let (test, folder) = side_by_side(db).await;
        let f = folder.path();
        let toml = "# What we make\n\n[[product]]\nid = \"hub\" # for ever\nteam = \"white\"\nname.en = \"Hub\"\n\n# The old one\n[[product.version]]\nname = \"4.2\"\n";
        write(f, "products.toml", toml);
        write(f, "en/hub.md", "---\nproducts: hub@4.2\n---\n# Hub\n\nx\n");
        assert_eq!(run(&test, f).await.problems, []);
        assert_eq!(read(f, "products.toml"), toml);
        rests(&test, f).await;
        let product = Id(number(&test, "SELECT id AS value FROM knowledge_product").await);
        super::products::release(&test, product, "4.3", "2026-11-09").await;
        run(&test, f).await;
        let text = read(f, "products.toml");
        assert!(text.starts_with("# What we make\n\n[[product]]\n") && text.contains("id = \"hub\" # for ever\nteam = \"white\"\n"), "{text}");
        assert!(text.contains("2026-11-09") && text.contains("\n# The old one\n[[product.version]]\nname = \"4.2\"\n"), "{text}");
        rests(&test, f).await;
        write(f, "products.toml", text.replace("\"Hub\"", "\"White hub\""));
        run(&test, f).await;
        test.get(Visitor, "/en/products").await.assert_shows("White hub");
        rests(&test, f).await;
        super::products::release(&test, product, "4.4", "2026-11-10").await;
        write(f, "products.toml", read(f, "products.toml").replace("White hub", "Red hub"));
        assert_eq!(kinds(&run(&test, f).await), [("products.toml", "both")]);
        let page = test.get(Mira, "/desk/knowledge/folder").await;
        assert!(page.words("del").join(" ").contains("Red") && page.words(".diff td.added").join(" ").contains("4.4"));
        choose(&test, "products.toml", "", "folder").await;
        run(&test, f).await;
        test.get(Visitor, "/en/products").await.assert_shows("Red hub");
    }
}

db_test! {
    async fn blocks_videos_and_questions_of_the_portal_get_files_that_lead_back_to_them(db: TestDb) {
        let (test, folder) = side_by_side(db).await;
        let f = folder.path();
        write(f, "en/blocks/note.md", "---\nid: note\nkind: block\n---\n# Note\n\nMind the gap.\n");
        write(f, "en/film.md", "---\nid: film\nkind: video\nlevel: beginner\n---\n# Film\n\nWords.\n");
        write(f, "en/ask.md", "---\nid: ask\nkind: question\ngroup: start\nother_questions:\n  - How so?\n---\n# Why?\n\n{{block:note}}\n");
        run(&test, f).await;
        let why = id_of(&test, "faq/ask").await;
        let made = question(&test, "Ask", "Another of that name.", None).await;
        rewrite(&test, why, Locale::EN, |draft| draft.body.push_str("\n\nMore.")).await;
        run(&test, f).await;
        assert_eq!(read(f, "en/ask.md"), "---\nid: ask\nkind: question\ngroup: start\nother_questions:\n  - How so?\n---\n# Why?\n\n{{block:note}}\n\nMore.\n");
        rests(&test, f).await;
        let own: BTreeMap<String, Vec<u8>> = content(f);
        assert_eq!(own.len(), 5, "{:?}", own.keys());
        edit(&test, made, Locale::EN, |draft| draft.title = "Asked".to_owned()).await;
        publish(&test, made, Locale::EN).await;
        run(&test, f).await;
        rests(&test, f).await;
        assert_eq!(content(f).len(), 5);
    }
}

db_test! {
    async fn a_renamed_file_without_an_id_is_followed_by_what_it_says(db: TestDb) {
        let (test, folder) = in_step(db).await;
        let f = folder.path();
        write(f, "hr/valve.md", "# Ventil\n\nNatrag.\n");
        run(&test, f).await;
        let valve = id_of(&test, "valve").await;
        let articles = "SELECT COUNT(*) AS value FROM knowledge_article";
        for language in ["en", "hr"] {
            std::fs::rename(f.join(language).join("valve.md"), f.join(language).join("tap.md")).unwrap();
        }
        write(f, "hr/tap.md", "# Ventil\n\nNatrag, i dalje.\n");
        let report = run(&test, f).await;
        let moved = |language: &str| (format!("{language}/valve.md"), format!("{language}/tap.md"));
        assert_eq!(report.renamed, [moved("en"), moved("hr")], "the other language goes along");
        assert_eq!((report.taken.as_slice(), kinds(&report)), (&["hr/tap.md".to_owned()][..], vec![]));
        assert_eq!((id_of(&test, "valve").await, number(&test, articles).await), (valve, 2));
        rests(&test, f).await;
        std::fs::create_dir(f.join("en/devices")).unwrap();
        std::fs::rename(f.join("en/tap.md"), f.join("en/devices/tap.md")).unwrap();
        assert_eq!(run(&test, f).await.taken, ["en/devices/tap.md"], "a folder is a category");
        assert_eq!(number(&test, "SELECT COUNT(*) AS value FROM knowledge_article WHERE key = 'valve' AND category_id IS NOT NULL").await, 1);
        rests(&test, f).await;
        rewrite(&test, valve, Locale::EN, |draft| draft.body = "From the portal.".to_owned()).await;
        run(&test, f).await;
        assert_eq!(read(f, "en/devices/tap.md"), "# The valve\n\nFrom the portal.\n");
        write(f, "en/valve.md", "# Another valve\n\nNew.\n");
        let taken = run(&test, f).await.taken;
        assert_eq!(taken, ["en/hub.md", "hr/hub.md", "en/valve.md"], "who comes to the old place is somebody else, and links lead there");
        assert!(id_of(&test, "valve-2").await != valve);
        rests(&test, f).await;
        std::fs::remove_file(f.join("en/valve.md")).unwrap();
        write(f, "en/one.md", "# Another valve\n\nNew.\n");
        write(f, "en/two.md", "# Another valve\n\nNew.\n");
        let report = run(&test, f).await;
        assert!(["en/one.md", "en/two.md"].iter().all(|new| report.taken.iter().any(|path| path == new)), "{report:#?}");
        assert_eq!(kinds(&report), [("en/valve.md", "file-gone")], "nobody guesses which of two it is");
    }
}

db_test! {
    async fn internal_texts_go_into_a_folder_only_when_told_so(db: TestDb) {
        let (test, folder) = side_by_side(db).await;
        let f = folder.path();
        let secret = article(&test, "Secret", "for us").await;
        let open = article(&test, "Open", &format!("See [that](article:{secret}).")).await;
        super::blocks::block(&test, "Note", "for all").await;
        place(&test, secret, None, Audience::Staff).await;
        let report = run(&test, f).await;
        assert_eq!((report.written.as_slice(), report.internal.as_slice()), (&["en/note.md".to_owned(), "en/open.md".to_owned()][..], &["secret (en)".to_owned()][..]));
        assert!(read(f, "en/open.md").ends_with(&format!("See [that](article:{secret}).\n")) && content(f).len() == 2);
        rests(&test, f).await;
        let internal = SyncOptions { internal: true, ..SyncOptions::default() };
        assert_eq!(run_with(&test, f, internal).await.written, ["en/secret.md"]);
        assert!(read(f, "en/secret.md").contains("audience: staff\n"));
        rewrite(&test, secret, Locale::EN, |draft| draft.body = "for us alone".to_owned()).await;
        let report = run(&test, f).await;
        assert_eq!((report.written.as_slice(), report.internal.len()), (&["en/secret.md".to_owned()][..], 0), "the file says that it is internal");
        rests(&test, f).await;
        place(&test, open, None, Audience::Staff).await;
        rewrite(&test, open, Locale::EN, |draft| draft.body = "not for all any more".to_owned()).await;
        assert_eq!(run(&test, f).await.internal, ["en/open.md"]);
        assert!(!read(f, "en/open.md").contains("not for all"));
        run_with(&test, f, internal).await;
        assert!(read(f, "en/open.md").contains("not for all"));
        rests(&test, f).await;
    }
}

db_test! {
    async fn links_of_a_summary_are_links_between_files_in_the_folder(db: TestDb) {
        let (test, folder) = in_step(db).await;
        let f = folder.path();
        write(f, "en/hub.md", HUB.replace("weight:", "description: \"See [it](./valve.md#open) and [gone](gone.md)\"\nweight:"));
        run(&test, f).await;
        let (hub, valve) = (id_of(&test, "hub").await, id_of(&test, "valve").await);
        let known = translation::find(&test.app.db, hub, Locale::EN).await.unwrap().unwrap();
        assert_eq!(known.summary, format!("See [it](article:{valve}#open) and gone"));
        rests(&test, f).await;
        rewrite(&test, hub, Locale::EN, |draft| draft.summary = format!("Of [it](article:{valve}#open) and [all](article:{valve})")).await;
        run(&test, f).await;
        assert!(read(f, "en/hub.md").contains("\ndescription: Of [it](./valve.md#open) and [all](valve.md)\nweight:"), "{}", read(f, "en/hub.md"));
        let fresh = article(&test, "Fresh", "x").await;
        rewrite(&test, fresh, Locale::EN, |draft| draft.summary = format!("[Valve](article:{valve})")).await;
        run(&test, f).await;
        assert!(read(f, "en/fresh.md").contains("\nsummary: \"[Valve](valve.md)\"\n"), "{}", read(f, "en/fresh.md"));
        rests(&test, f).await;
    }
}
