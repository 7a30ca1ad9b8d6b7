//! Bringing pages in (W7).

use std::path::Path;

use vestibule_testkit::Cast::{Mira, Visitor};
use vestibule_testkit::db_test;

use super::*;
use crate::import::{Options, Report, import_markdown};

fn write(folder: &Path, name: &str, text: impl AsRef<[u8]>) {
    let file = folder.join(name);
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    std::fs::write(file, text).unwrap();
}

async fn import(test: &TestApp, folder: &Path) -> Report {
    let report = import_markdown(&test.app, SITE, folder, &Options::default(), |_| {}).await.unwrap();
    test.work().await;
    report
}

fn kinds(report: &Report) -> Vec<(&str, &str, usize)> {
    report.problems.iter().map(|problem| (problem.kind, problem.file.as_str(), problem.line)).collect()
}

fn small(folder: &Path) {
    write(
        folder,
        "en/hub.md",
        "---\nid: hub\ntitle: The hub\nsummary: About it\nkind: how-to\ncategory: setup\nlabels: hub, wifi\n---\n\n1. See [valve](valve.md#open).\n2. ![Plan](img/plan.png)\n",
    );
    write(folder, "hr/hub.md", "---\nid: hub\ntitle: Hub\n---\nVidi [ventil](valve.md).\n");
    write(folder, "en/valve.md", "# The valve\n\nBack to [hub](./hub).\n");
    write(folder, "en/img/plan.png", b"\x89PNG\r\n\x1a\nxxx");
    write(
        folder,
        "categories.toml",
        "[[category]]\nid = \"setup\"\nicon = \"wrench\"\ntitle.en = \"Set-up\"\ntitle.hr = \"Postavljanje\"\n",
    );
}

db_test! {
    async fn a_folder_becomes_articles_and_a_second_time_nothing_changes(db: TestDb) {
        let test = TestApp::on(db, vec![crate::feature()]).await;
        let folder = tempfile::tempdir().unwrap();
        small(folder.path());
        let preview = Options { preview: true, ..Options::default() };
        let foreseen = import_markdown(&test.app, SITE, folder.path(), &preview, |_| {}).await.unwrap();
        assert_eq!(number(&test, "SELECT COUNT(*) AS value FROM knowledge_article").await, 0);
        let report = import(&test, folder.path()).await;
        assert_eq!(report.problems, []);
        assert_eq!((report.pages, report.articles_new, report.texts_new, report.links, report.files_new), (3, 2, 3, 3, 1));
        assert_eq!(Report { preview: false, ..foreseen }, report);
        let hub = Id(number(&test, "SELECT id AS value FROM knowledge_article WHERE key = 'hub'").await);
        let valve = number(&test, "SELECT id AS value FROM knowledge_article WHERE key = 'valve'").await;
        let page = test.get(Visitor, &address(hub, "the-hub")).await;
        page.assert_status(200).assert_shows(&format!("/en/articles/{valve}-the-valve#open")).assert_shows("plan.png");
        assert_eq!(page.words(".crumbs a"), ["Knowledge", "Set-up"]);
        test.get(Visitor, &format!("/hr/articles/{hub}-hub")).await.assert_shows("Postavljanje");
        let again = import(&test, folder.path()).await;
        assert!(again.changed_nothing(), "{again:?}");
        assert_eq!(again.texts_unchanged, 3);
        assert_eq!(number(&test, "SELECT COUNT(*) AS value FROM knowledge_version").await, 3);
    }
}

#[tokio::test]
async fn a_changed_source_makes_a_version_and_its_translations_outdated() {
    let test = portal().await;
    let folder = tempfile::tempdir().unwrap();
    small(folder.path());
    import(&test, folder.path()).await;
    write(folder.path(), "en/hub.md", "---\nid: hub\ntitle: The hub\ncategory: setup\n---\nNew words\n");
    let report = import(&test, folder.path()).await;
    assert_eq!((report.texts_changed, report.texts_unchanged, report.articles_changed), (1, 2, 1));
    let hub = number(&test, "SELECT id AS value FROM knowledge_article WHERE key = 'hub'").await;
    let page = test.get(Visitor, &format!("/hr/articles/{hub}-hub")).await;
    assert_eq!(page.words(".flash-warn a"), ["The hub"]);
}

#[tokio::test]
async fn an_import_that_was_stopped_goes_on_where_it_was() {
    let test = portal().await;
    let folder = tempfile::tempdir().unwrap();
    for number in 0..150 {
        write(
            folder.path(),
            &format!("en/p{number:03}.md"),
            format!("# Page {number}\n\n[next](p{:03}.md)\n", (number + 1) % 150),
        );
    }
    let (app, path) = (test.app.clone(), folder.path().to_owned());
    let killed = tokio::spawn(async move {
        let done = import_markdown(&app, SITE, &path, &Options::default(), |_| panic!("killed")).await;
        done.map(|_| ()).map_err(|error| error.to_string())
    });
    assert!(killed.await.is_err());
    let report = import(&test, folder.path()).await;
    assert_eq!((report.articles_new, report.texts_new, report.texts_unchanged), (0, 50, 100));
    assert_eq!(number(&test, "SELECT COUNT(*) AS value FROM knowledge_version").await, 150);
}

#[tokio::test]
async fn every_kind_of_trouble_is_reported_and_the_rest_goes_on() {
    let test = portal().await;
    let folder = tempfile::tempdir().unwrap();
    let f = folder.path();
    write(f, "en/good.md", "# Good\n\nwords\n");
    write(f, "en/latin.md", b"# Latin\n\ncaf\xe9\n");
    write(
        f,
        "en/broken.md",
        "---\ntitle: Broken\n!! what\nkind: poem\naudience: friends\nreview: soon\n---\nText [dead](nowhere.md) ![p](figures/x.png)\n",
    );
    write(f, "en/open.md", "---\ntitle: Open\n\ntext\n");
    write(f, "en/large.md", "x".repeat(600 * 1024));
    write(f, "en/huge.md", "x".repeat(5 << 20));
    write(f, "en/twice.md", "---\nid: good\n---\n# Other\n");
    write(f, "en/5.3 End of quiz.md", "# Quiz\n\n[back](1.1%20The%20triad.md) [space](1.1 The triad.md)\n");
    write(f, "en/1.1 The triad.md", "no heading\n");
    write(f, "xx/page.md", "# X\n");
    write(f, "de/page.md", "# Seite\n");
    write(f, "README.md", "# About this folder\n");
    write(f, "en/.hidden.md", "# Hidden\n");
    write(f, "en/.git/notes.md", "# Of a tool\n");
    write(f, "en/wordy.md", format!("---\nsummary: {}\n---\n# Wordy\n", "word ".repeat(101)));
    write(
        f,
        "en/body.html",
        "<html><head><title>T</title></head><body><h1>HTML page</h1>\n<p>One <a href=\"good.md\">good</a></p>\n\n    <p>Two</p><script>x</script></body></html>",
    );
    let report = import(&test, f).await;
    let wanted = [
        ("front-matter", "en/broken.md", 3),
        ("too-large", "en/huge.md", 0),
        ("encoding", "en/latin.md", 3),
        ("too-large", "en/large.md", 0),
        ("front-matter-open", "en/open.md", 1),
        ("title-missing", "en/1.1 The triad.md", 1),
        ("title-missing", "en/open.md", 1),
        ("language", "xx/page.md", 0),
        ("language-unused", "de/page.md", 0),
        ("twice", "en/twice.md", 0),
        ("date", "en/broken.md", 0),
        ("audience", "en/broken.md", 0),
        ("kind", "en/broken.md", 0),
        ("dead-link", "en/broken.md", 8),
        ("passed-over", "en/.hidden.md", 0),
        ("summary-long", "en/wordy.md", 0),
        ("dead-picture", "en/broken.md", 8),
    ];
    for problem in wanted {
        assert!(kinds(&report).contains(&problem), "{problem:?} in {:#?}", kinds(&report));
    }
    assert!(report.problems.iter().all(|problem| !problem.file.contains(".git")), "a folder of a tool is nobody's business");
    assert_eq!((report.articles_new, report.links), (8, 3), "{:#?}", kinds(&report));
    let html = number(&test, "SELECT id AS value FROM knowledge_article WHERE key = 'body'").await;
    let page = test.get(Visitor, &format!("/en/articles/{html}-html-page")).await;
    page.assert_status(200).assert_shows("<p>Two</p>").assert_hides("<script>x");
    let t = test.app.translator(Locale::EN, "");
    assert!(report.problems.iter().all(|problem| !problem.text(&t).starts_with("knowledge-")));
    let shut = number(&test, "SELECT COUNT(*) AS value FROM knowledge_article WHERE audience = 'staff'").await;
    assert_eq!(shut, 1, "an audience that cannot be read must not open the page");
}

#[tokio::test]
async fn guides_become_categories_and_list_what_is_below_them() {
    let test = portal().await;
    let folder = tempfile::tempdir().unwrap();
    let f = folder.path();
    write(f, "en/index.md", "---\nid: index\nkind: guide\ntitle: Help\n---\n");
    write(f, "en/net.md", "---\nid: net\nkind: guide\ntitle: Network\nparents: [\"index\"]\n---\n\n# Network\n\n");
    write(f, "en/wifi.md", "---\nid: wifi\nkind: guide\ntitle: Wi-Fi\nparents: [net]\n---\n");
    write(f, "en/join.md", "---\nid: join\nkind: topic\ntitle: Join\nparents: [\"wifi\"]\n---\nx\n");
    let report = import(&test, f).await;
    assert_eq!((report.categories_new, report.articles_new), (2, 4));
    let join = Id(number(&test, "SELECT id AS value FROM knowledge_article WHERE key = 'join'").await);
    assert_eq!(test.get(Visitor, &address(join, "join")).await.words(".crumbs a"), ["Knowledge", "Network", "Wi-Fi"]);
    let wifi = Id(number(&test, "SELECT id AS value FROM knowledge_article WHERE key = 'wifi'").await);
    assert_eq!(test.get(Visitor, &address(wifi, "wi-fi")).await.words(".prose a"), ["Join"]);
}

#[tokio::test]
async fn a_page_whose_name_is_dots_is_a_page() {
    let test = portal().await;
    let folder = tempfile::tempdir().unwrap();
    let f = folder.path();
    write(f, "en/common/..md", "# .\n\n> Runs a script in this shell.\n");
    write(f, "hr/common/..md", "Pokreće skriptu.\n");
    write(f, "en/common/source.md", "# source\n\nThe same as [.](..md).\n");
    let report = import(&test, f).await;
    assert_eq!((report.pages, report.articles_new, report.texts_new), (3, 2, 3), "{report:#?}");
    assert_eq!(kinds(&report), [("title-missing", "hr/common/..md", 1)]);
    let dot = Id(number(&test, "SELECT id AS value FROM knowledge_article WHERE key = 'common/.'").await);
    let page = test.get(Visitor, &address(dot, "")).await;
    page.assert_status(200);
    assert_eq!((page.words("h1"), page.words(".prose")), (vec![".".to_owned()], vec!["Runs a script in this shell.".to_owned()]));
    let source = Id(number(&test, "SELECT id AS value FROM knowledge_article WHERE key = 'common/source'").await);
    assert_eq!(test.get(Visitor, &address(source, "source")).await.attributes(".prose a", "href"), [address(dot, "")]);
    assert!(import(&test, f).await.changed_nothing());
}

db_test! {
    async fn links_of_a_summary_lead_on_and_lists_show_its_words(db: TestDb) {
        let test = on(db).await;
        let folder = tempfile::tempdir().unwrap();
        let f = folder.path();
        let summary = "[Valve](valve.md#open), **Ctrl**+`S`, [gone](gone.md), <b> \\\\[x](y) …";
        write(f, "en/net/hub.md", format!("---\ndescription: \"{summary}\"\n---\n# The hub\n\nWords.\n"));
        write(f, "en/net/valve.md", "# The valve\n\n## Open\n\nWords.\n");
        let report = import(&test, f).await;
        assert_eq!((kinds(&report), report.links), (vec![("dead-link", "en/net/hub.md", 0)], 1));
        let [hub, valve] = ["net/hub", "net/valve"].map(|key| format!("SELECT id AS value FROM knowledge_article WHERE key = '{key}'"));
        let (hub, valve) = (Id(number(&test, &hub).await), number(&test, &valve).await);
        let page = test.get(Visitor, &address(hub, "the-hub")).await;
        assert_eq!(page.attributes(".lead a", "href"), [format!("/en/articles/{valve}-the-valve#open")]);
        assert_eq!((page.words(".lead strong"), page.words(".lead code")), (vec!["Ctrl".to_owned()], vec!["S".to_owned()]));
        let words = "Valve, Ctrl+S, gone, <b> [x](y) …";
        assert_eq!((page.words(".lead"), page.attributes("meta[name=description]", "content")), (vec![words.to_owned()], vec![words.to_owned()]));
        let net = number(&test, "SELECT id AS value FROM knowledge_category").await;
        let list = test.get(Visitor, &format!("/en/knowledge/{net}-net")).await;
        assert!(list.words(".item-text").contains(&words.to_owned()), "{:?}", list.words(".item-text"));
        test.get(Visitor, "/en/articles/feed.xml").await.assert_shows("Valve, Ctrl+S, gone, &lt;b&gt; [x](y) …");
        let leading = test.get(Mira, &crate::address::editor(Id(valve), Locale::EN)).await;
        leading.assert_shows("The hub");
        assert!(import(&test, f).await.changed_nothing());
    }
}

/// What an editor types over a draft.
async fn type_over(test: &TestApp, id: Id, body: &str, act: &str) {
    let desk = crate::address::editor(id, Locale::EN);
    let revision = test.get(Mira, &desk).await.attributes("input[name=revision]", "value").remove(0);
    let form =
        [("revision", revision.as_str()), ("title", "The hub"), ("body", body), ("act", act), ("publish_at", "2026-12-24T10:00")];
    test.post(Mira, &desk, &form).await.assert_status(303);
    test.work().await;
}

db_test! {
    async fn an_import_leaves_a_draft_that_waits_as_it_is_and_takes_the_page_once_it_is_settled(db: TestDb) {
        let test = on(db).await;
        let folder = tempfile::tempdir().unwrap();
        let f = folder.path();
        small(f);
        import(&test, f).await;
        let hub = Id(number(&test, "SELECT id AS value FROM knowledge_article WHERE key = 'hub'").await);
        let public = address(hub, "the-hub");
        type_over(&test, hub, "Half a thought", "schedule").await;
        let page = |body: &str| write(f, "en/hub.md", format!("---\nid: hub\ntitle: The hub\ncategory: setup\n---\n{body}\n"));
        page("Second edition");
        write(f, "en/valve.md", "# The valve\n\nSecond edition\n");
        let preview = Options { preview: true, ..Options::default() };
        let foreseen = import_markdown(&test.app, SITE, f, &preview, |_| {}).await.unwrap();
        let release = crate::import::ReleaseImport::parse("Hub 2", crate::import::Vanished::Withdraw);
        let report = import_markdown(&test.app, SITE, f, &Options { release, ..Options::default() }, |_| {}).await.unwrap();
        for report in [&foreseen, &report] {
            assert_eq!(kinds(report), [("draft", "en/hub.md", 0)]);
            assert_eq!((report.texts_changed, report.texts_unchanged), (1, 2));
        }
        assert!(report.problems[0].text(&test.app.translator(Locale::EN, "")).contains("“The hub”"));
        assert_eq!(report.outdated, Vec::<String>::new(), "its translations are of the text that still stands");
        test.work().await;
        let draft = crate::store::translation::find_body(&test.app.db, hub, Locale::EN).await.unwrap();
        assert_eq!(draft, "Half a thought");
        let known = crate::store::translation::find(&test.app.db, hub, Locale::EN).await.unwrap().unwrap();
        assert!(known.publish_at.is_some() && known.version == 1);
        test.get(Visitor, &public).await.assert_hides("Second edition").assert_hides("Half a thought");
        type_over(&test, hub, "Half a thought", "publish").await;
        assert_eq!(kinds(&import(&test, f).await), []);
        test.get(Visitor, &public).await.assert_shows("Second edition");
        type_over(&test, hub, "Another thought", "save").await;
        page("Third edition");
        assert_eq!(kinds(&import(&test, f).await), [("draft", "en/hub.md", 0)]);
        type_over(&test, hub, "Another thought", "discard").await;
        assert_eq!((kinds(&import(&test, f).await), kinds(&import(&test, f).await)), (vec![], vec![]));
        test.get(Visitor, &public).await.assert_shows("Third edition");
    }
}

db_test! {
    async fn what_a_folder_brings_as_a_draft_is_the_folders_until_somebody_writes_in_it(db: TestDb) {
        let test = on(db).await;
        let folder = tempfile::tempdir().unwrap();
        let f = folder.path();
        let page = |state: &str, body: &str| write(f, "en/hub.md", format!("---\nid: hub\ntitle: The hub\n{state}---\n{body}\n"));
        page("draft: true\n", "One");
        import(&test, f).await;
        page("draft: true\n", "Two");
        let report = import(&test, f).await;
        assert_eq!((kinds(&report), report.texts_changed), (vec![], 1));
        let hub = Id(number(&test, "SELECT id AS value FROM knowledge_article WHERE key = 'hub'").await);
        type_over(&test, hub, "Two and a half", "save").await;
        page("", "Three");
        assert_eq!(kinds(&import(&test, f).await), [("draft", "en/hub.md", 0)]);
        page("", "Two and a half");
        let report = import(&test, f).await;
        assert_eq!((kinds(&report), report.texts_changed), (vec![], 1), "both say the same, so nothing is lost");
        test.get(Visitor, &address(hub, "the-hub")).await.assert_shows("Two and a half");
    }
}
