//! Blocks that many texts include (K4).

use vestibule_base::Audience;
use vestibule_contracts::slots::SearchSource;
use vestibule_testkit::Cast::{Ana, Mira, Visitor};
use vestibule_testkit::db_test;

use super::*;
use crate::export::export_open;
use crate::import::{Options, import_markdown, import_open};
use crate::offers::search;
use crate::store::translation;

/// A published block in English.
pub async fn block(test: &TestApp, title: &str, body: &str) -> Id {
    let act = MakeArticle {
        site: SITE,
        locale: Locale::EN,
        kind: ArticleKind::Block,
        category: None,
        draft: Draft { title: title.to_owned(), summary: String::new(), body: body.to_owned() },
        by: Some(Cast::Mira.id()),
    };
    let mut tx = test.app.db.begin().await.unwrap();
    let id = act.run((&Viewer::system(), Id::new(test.app.now())), test.app.now(), &mut tx).await.unwrap();
    tx.commit(test.app.now()).await.unwrap();
    publish(test, id, Locale::EN).await;
    id
}

/// Changes a text in English through the editor and publishes it.
async fn change(test: &TestApp, id: Id, title: &str, body: &str) -> vestibule_testkit::Answer {
    let sql = format!("SELECT revision AS value FROM knowledge_translation WHERE article_id = {id} AND locale = 'en'");
    let revision = number(test, &sql).await.to_string();
    let form = [("revision", revision.as_str()), ("title", title), ("body", body), ("act", "publish")];
    let answer = test.post(Mira, &format!("/desk/knowledge/articles/{id}/en"), &form).await;
    test.work().await;
    answer
}

fn named(id: Id) -> String {
    format!("{{{{block:{id}}}}}")
}

db_test! {
    async fn a_block_stands_in_every_text_that_names_it_and_a_change_of_it_reaches_them_all(db: TestDb) {
        let test = on(db).await;
        let inner = block(&test, "Phone", "Call 0800 11 22 33.").await;
        let outer = block(&test, "Help", &format!("Nobody there?\n\n{}", named(inner))).await;
        let one = article(&test, "One", &format!("1. First\n   {}\n2. Second", named(outer))).await;
        let two = article(&test, "Two", &format!("Words\n\n{}\n\n{}", named(inner), named(Id(999)))).await;
        let page = |id: Id, slug: &str| { let address = address(id, slug); let test = &test; async move { test.get(Visitor, &address).await } };
        page(one, "one").await.assert_shows("Nobody there?").assert_shows("Call 0800 11 22 33.").assert_hides("{{block");
        page(two, "two").await.assert_shows("Call 0800 11 22 33.").assert_hides("{{block");
        let before = number(&test, &format!("SELECT version AS value FROM knowledge_translation WHERE article_id = {one}")).await;
        change(&test, inner, "Phone", "Call 0800 99 88 77.").await.assert_status(303);
        page(one, "one").await.assert_shows("Call 0800 99 88 77.").assert_hides("11 22 33");
        page(two, "two").await.assert_shows("Call 0800 99 88 77.");
        let after = number(&test, &format!("SELECT version AS value FROM knowledge_translation WHERE article_id = {one}")).await;
        assert_eq!(before, after, "nobody wrote the article anew");
        let found = search::Articles { form: Form::Article, db: test.app.db.clone(), clock: test.app.clock.clone() };
        assert!(found.documents(one).await.unwrap().remove(0).body.contains("0800 99 88 77"));
        assert!(found.documents(inner).await.unwrap().is_empty(), "a block is found under what uses it");
        // In a language that the block lacks, it stands in another, marked; when it comes, pages follow.
        translate(&test, two, Locale::HR, "Dva").await;
        let sql = format!("UPDATE knowledge_translation SET body = '{}', revision = revision + 1 WHERE article_id = {two} AND locale = 'hr'", named(inner));
        let mut tx = test.app.db.begin().await.unwrap();
        tx.run(&sql, vec![]).await.unwrap();
        tx.commit(test.app.now()).await.unwrap();
        publish(&test, two, Locale::HR).await;
        let hr = crate::address::of(Form::Article, Locale::HR, two, "dva");
        assert_eq!(test.get(Visitor, &hr).await.words(".prose div[lang=en]"), ["Call 0800 99 88 77."]);
        translate(&test, inner, Locale::HR, "Telefon").await;
        test.get(Visitor, &hr).await.assert_shows("Telefon body").assert_hides("0800");
    }
}

db_test! {
    async fn a_block_that_would_include_itself_is_refused_and_the_way_round_is_named(db: TestDb) {
        let test = on(db).await;
        let one = block(&test, "First block", "x").await;
        let two = block(&test, "Second block", &named(one)).await;
        let three = block(&test, "Third block", &named(two)).await;
        let refused = change(&test, one, "First block", &format!("y\n\n{}", named(three))).await;
        refused.assert_status(422).assert_shows("would include itself");
        assert_eq!(refused.words(".flash-bad a"), ["First block", "Third block", "Second block", "First block"]);
        let itself = change(&test, one, "First block", &named(one)).await;
        itself.assert_status(422);
        assert_eq!(itself.words(".flash-bad a"), ["First block", "First block"]);
        change(&test, one, "First block", "z").await.assert_status(303);
    }
}

#[tokio::test]
async fn editors_see_where_a_block_is_used_and_a_preview_names_what_is_missing() {
    let test = portal().await;
    test.get(Mira, "/desk/knowledge/blocks").await.assert_status(200).assert_shows("No blocks yet");
    let known = block(&test, "Opening hours", "Monday to Friday").await;
    let id = article(&test, "Contact", &named(known)).await;
    let list = test.get(Mira, "/desk/knowledge/blocks").await;
    list.assert_shows("Opening hours").assert_shows("One text").assert_shows(&named(known));
    test.advance(400 * vestibule_base::Timestamp::DAY);
    test.work().await;
    for list in ["/desk/knowledge/upkeep?list=unused", "/desk/knowledge/upkeep?list=twins"] {
        test.get(Mira, list).await.assert_hides("Opening hours");
    }
    let editor = test.get(Mira, &format!("/desk/knowledge/articles/{known}/en")).await;
    editor.assert_status(200).assert_shows("Used in").assert_shows("Contact");
    test.get(Mira, "/desk/knowledge/new?kind=block").await.assert_status(200).assert_shows("New block");
    let found = test.get(Mira, "/desk/knowledge/lookup?q=hours").await;
    assert!(found.body.contains(&format!("block:{known}")), "{}", found.body);
    let draft = super::draft(&test, "Not yet", "x").await;
    let sql = format!("UPDATE knowledge_article SET kind = 'block' WHERE id = {draft}");
    let mut tx = test.app.db.begin().await.unwrap();
    tx.run(&sql, vec![]).await.unwrap();
    tx.commit(test.app.now()).await.unwrap();
    let body = format!("{}\n{}\n{}", named(known), named(draft), named(Id(7)));
    let preview = previewed(&test, id, &body).await;
    preview.assert_shows("Monday to Friday").assert_shows("“Not yet” is not published").assert_shows("no block 7");
}

db_test! {
    async fn a_text_that_grows_too_large_by_its_blocks_is_refused_and_the_block_is_named(db: TestDb) {
        let test = on(db).await;
        let long = block(&test, "Long block", &"word ".repeat(100 << 10)).await;
        let id = article(&test, "Contact", "x").await;
        let body = named(long).to_owned() + "\n\n";
        change(&test, id, "Contact", &body).await.assert_status(303);
        let shown = test.get(Visitor, &address(id, "contact")).await.body.len();
        for act in ["publish", "schedule"] {
            let revision = translation::find(&test.app.db, id, Locale::EN).await.unwrap().unwrap().revision.to_string();
            let many = body.repeat(5);
            let form = [("revision", revision.as_str()), ("title", "Contact"), ("body", many.as_str()), ("act", act), ("publish_at", "2026-12-24T10:00")];
            let refused = test.post(Mira, &crate::address::editor(id, Locale::EN), &form).await;
            refused.assert_status(422).assert_shows("this text is larger than 2 MB");
            assert_eq!(refused.words(".flash-bad a"), ["Long block"]);
        }
        let preview = previewed(&test, id, &body.repeat(5)).await;
        preview.assert_status(200).assert_shows("cannot be published. It grew too large at “Long block”");
        // What grows by another's change keeps what readers see.
        let small = block(&test, "Small block", "y").await;
        let mixed = format!("{body}{}", format!("{}\n\n", named(small)).repeat(5));
        change(&test, id, "Contact", &mixed).await.assert_status(303);
        change(&test, small, "Small block", &"word ".repeat(100 << 10)).await.assert_status(303);
        test.work().await;
        let still = test.get(Visitor, &address(id, "contact")).await;
        assert!(still.status == 200 && still.body.len() < shown + 10_000, "{} bytes, then {}", shown, still.body.len());
    }
}

db_test! {
    async fn a_block_has_no_page_and_its_pictures_are_seen_where_it_stands(db: TestDb) {
        let test = on(db).await;
        let known = block(&test, "Logo", "x").await;
        let desk = format!("/desk/knowledge/articles/{known}/en/pictures");
        test.post_files(Mira, &desk, &[("alt", "L")], &[("file", "logo.png", b"\x89PNG\r\n\x1a\nxxx")]).await.assert_status(200);
        let file = number(&test, "SELECT id AS value FROM knowledge_file").await;
        change(&test, known, "Logo", &format!("![L](file:{file})")).await.assert_status(303);
        for who in [Visitor, Ana, Mira] {
            test.get(who, &address(known, "logo")).await.assert_status(404);
        }
        let picture = format!("/articles/files/{file}/logo.png");
        test.get(Visitor, &picture).await.assert_status(404);
        let id = article(&test, "Brand", &named(known)).await;
        place(&test, id, None, Audience::SignedIn).await;
        test.get(Visitor, &picture).await.assert_status(404);
        test.get(Ana, &picture).await.assert_status(200);
        place(&test, id, None, Audience::Everyone).await;
        let page = test.get(Visitor, &address(id, "brand")).await;
        assert_eq!(page.attributes(".prose img", "src"), std::slice::from_ref(&picture));
        test.get(Visitor, &picture).await.assert_status(200);
        for list in ["/en/knowledge", "/en/articles/feed.xml"] {
            test.get(Mira, list).await.assert_hides("Logo");
        }
    }
}

db_test! {
    async fn blocks_go_out_and_come_in_by_their_keys(db: TestDb) {
        let (first, second) = (portal().await, TestApp::on(db, vec![crate::feature()]).await);
        let inner = block(&first, "Phone", "Call 0800 11.").await;
        let id = article(&first, "Contact", &format!("Words\n\n{}\n\n```\n{}\n```", named(inner), named(inner))).await;
        let (one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        export_open(&first.app, SITE, one.path(), |_| {}).await.unwrap();
        let text = std::fs::read_to_string(one.path().join("articles/contact/en.md")).unwrap();
        assert!(text.contains("\n{{block:phone}}\n"), "{text}");
        import_open(&second.app, SITE, one.path(), |_| {}).await.unwrap();
        second.work().await;
        export_open(&second.app, SITE, two.path(), |_| {}).await.unwrap();
        assert_eq!(super::export::content(one.path()), super::export::content(two.path()));
        second.get(Visitor, &address(id, "contact")).await.assert_shows("Call 0800 11.");
    }
}

db_test! {
    async fn a_folder_has_blocks_that_its_pages_name(db: TestDb) {
        let test = on(db).await;
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| {
            std::fs::create_dir_all(folder.path().join("en")).unwrap();
            std::fs::write(folder.path().join("en").join(name), text).unwrap();
        };
        write("a.md", "---\ntitle: A\n---\nOne\n\n{{block:care}}\n\n{{block:gone}}\n");
        write("z-care.md", "---\nid: care\nkind: block\ntitle: Care\n---\nMind the [other](b.md).\n");
        write("b.md", "---\ntitle: B\n---\nx\n");
        let import = || async { import_markdown(&test.app, SITE, folder.path(), &Options::default(), |_| {}).await.unwrap() };
        let report = import().await;
        assert_eq!(report.problems.iter().map(|one| (one.kind, one.detail.as_str())).collect::<Vec<_>>(), [("block", "gone")]);
        test.work().await;
        let id = number(&test, "SELECT id AS value FROM knowledge_article WHERE key = 'a'").await;
        let page = test.get(Visitor, &address(Id(id), "a")).await;
        page.assert_shows("Mind the other");
        assert!(page.attributes(".prose a", "href").iter().any(|link| link.starts_with("/en/articles/") && link.ends_with("-b")), "{:?}", page.attributes(".prose a", "href"));
        assert!(import().await.changed_nothing());
        write("round.md", "---\nid: round\nkind: block\ntitle: Round\n---\n{{block:care}}\n");
        write("z-care.md", "---\nid: care\nkind: block\ntitle: Care\n---\n{{block:round}}\n");
        let round = import().await;
        assert_eq!(round.problems.iter().filter(|one| one.kind == "way-round").count(), 1, "{round:?}");
        test.work().await;
        test.get(Visitor, &address(Id(id), "a")).await.assert_status(200);
        std::fs::remove_file(folder.path().join("en/round.md")).unwrap();
        write("z-care.md", "---\nid: care\nkind: block\ntitle: Care\n---\nMind the gap.\n");
        assert_eq!(import().await.texts_changed, 1);
        test.work().await;
        test.get(Visitor, &address(Id(id), "a")).await.assert_shows("Mind the gap");
    }
}
