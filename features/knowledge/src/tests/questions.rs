//! Questions and answers (F1 to F3).

use vestibule_base::Audience;
use vestibule_contracts::Kind;
use vestibule_contracts::slots::SearchSource;
use vestibule_testkit::Cast::{Ana, Mira, Visitor};
use vestibule_testkit::db_test;

use super::*;
use crate::export::export_open;
use crate::import::{Options, import_faq, import_markdown, import_open};
use crate::offers::{doors, search};

fn faq(id: Id, slug: &str) -> String {
    crate::address::of(Form::Question, Locale::EN, id, slug)
}

db_test! {
    async fn questions_stand_in_their_groups_each_with_an_address_of_its_own(db: TestDb) {
        let test = on(db).await;
        let group = group(&test, "Watering", Audience::Everyone, Ordering::Hand).await;
        let first = question(&test, "Why is my lawn dry?", "Because of *rain skip*.", Some(group)).await;
        question(&test, "Where is the invoice?", "Under account.", None).await;
        let page = test.get(Visitor, "/en/faq").await;
        page.assert_status(200);
        assert_eq!(page.words(".faq-group > h2"), ["Watering", "More questions"]);
        assert_eq!(page.words(".faq-entry h3"), ["Why is my lawn dry?", "Where is the invoice?"]);
        let own = faq(first, "why-is-my-lawn-dry");
        assert_eq!(page.attributes(".faq-own a", "href").first(), Some(&own));
        page.assert_shows("\"@type\":\"FAQPage\"");
        let entry = test.get(Visitor, &own).await;
        entry.assert_status(200).assert_shows("FAQPage").assert_shows("BreadcrumbList");
        assert_eq!(entry.attributes("link[rel=canonical]", "href"), [format!("http://portal.test{own}")]);
        let elsewhere = test.get(Visitor, &format!("/en/articles/{first}-why-is-my-lawn-dry")).await;
        assert_eq!((elsewhere.status.as_u16(), elsewhere.location()), (301, own));
        test.get(Visitor, "/en/knowledge").await.assert_hides("Why is my lawn dry?").assert_hides("Watering");
        test.get(Visitor, "/en/articles/feed.xml").await.assert_shows("Why is my lawn dry?");
    }
}

#[tokio::test]
async fn without_questions_the_page_says_so_and_no_menu_leads_to_it() {
    let test = portal().await;
    doors::look(&test.app).await.unwrap();
    test.get(Visitor, "/en/faq").await.assert_status(200).assert_shows("No questions have been answered here yet");
    test.get(Visitor, "/en/knowledge").await.assert_hides("href=\"/en/faq\"");
    question(&test, "Why?", "So.", None).await;
    doors::look(&test.app).await.unwrap();
    test.get(Visitor, "/en/knowledge").await.assert_shows("href=\"/en/faq\"");
}

db_test! {
    async fn a_closed_group_hides_its_questions_everywhere(db: TestDb) {
        let test = on(db).await;
        let closed = group(&test, "Partners", Audience::SignedIn, Ordering::Hand).await;
        let id = question(&test, "What is the dealer price?", "Half.", Some(closed)).await;
        for page in ["/en/faq", "/en/articles/feed.xml"] {
            test.get(Visitor, page).await.assert_status(200).assert_hides("dealer").assert_hides("Partners");
        }
        test.get(Visitor, &faq(id, "what-is-the-dealer-price")).await.assert_status(404);
        test.get(Ana, "/en/faq").await.assert_shows("dealer price").assert_shows("Partners");
        let block = test.app.slots.home_blocks.iter().find(|block| block.name() == "often-asked").unwrap();
        let texts = test.app.translator(Locale::EN, "");
        let html = block.render(&vestibule_base::Viewer::visitor(), (SITE, &[Locale::EN]), &texts).await.unwrap();
        assert_eq!(html, "");
    }
}

db_test! {
    async fn a_group_is_ordered_by_hand_or_by_demand(db: TestDb) {
        let test = on(db).await;
        let group = group(&test, "Watering", Audience::Everyone, Ordering::Hand).await;
        let first = question(&test, "First?", "a", Some(group)).await;
        let second = question(&test, "Second?", "b", Some(group)).await;
        let titles = async || test.get(Visitor, "/en/faq").await.words(".faq-entry h3");
        assert_eq!(titles().await, ["First?", "Second?"]);
        let shift = format!("/desk/knowledge/articles/{second}/move");
        test.post(Mira, &shift, &[("way", "up")]).await.assert_status(303);
        test.work().await;
        assert_eq!(titles().await, ["Second?", "First?"]);
        let form = [("title-en", "Watering"), ("shelf", "questions"), ("ordering", "demand"), ("audience", "everyone"), ("icon", "folder")];
        test.post(Mira, &format!("/desk/knowledge/categories/{group}"), &form).await.assert_status(303);
        let mut tx = test.app.db.begin().await.unwrap();
        crate::store::view::add(&mut tx, (first, Locale::EN), test.app.now().day(), 7).await.unwrap();
        tx.commit(test.app.now()).await.unwrap();
        test.work().await;
        assert_eq!(titles().await, ["First?", "Second?"]);
    }
}

db_test! {
    async fn other_wordings_are_searched_and_never_shown(db: TestDb) {
        let test = on(db).await;
        let id = question(&test, "Why is my lawn dry?", "Rain skip.", None).await;
        let desk = format!("/desk/knowledge/articles/{id}/en");
        let form = [("revision", "1"), ("title", "Why is my lawn dry?"), ("body", "Rain skip."), ("kind", "question"),
            ("asides", "yes"), ("wordings", "grass is brown\n\n grass  is brown \nno water"), ("act", "save")];
        test.post(Mira, &desk, &form).await.assert_status(303);
        test.work().await;
        let source = search::Articles { form: Form::Question, db: test.app.db.clone(), clock: test.app.clock.clone() };
        let documents = source.documents(id).await.unwrap();
        assert_eq!(documents[0].headings, "grass is brown\nno water");
        assert_eq!(documents[0].url, faq(id, "why-is-my-lawn-dry"));
        assert!(test.app.slots.search_sources.iter().any(|source| source.kind() == Kind::Question));
        test.get(Visitor, &faq(id, "why-is-my-lawn-dry")).await.assert_hides("grass is brown");
        test.get(Mira, &desk).await.assert_shows("grass is brown");
        let article = search::Articles { form: Form::Article, db: test.app.db.clone(), clock: test.app.clock.clone() };
        assert!(article.documents(id).await.unwrap().is_empty());
        assert!(article.list_ids(Id(0), 9).await.unwrap().is_empty());
    }
}

db_test! {
    async fn typed_links_lead_to_content_and_elsewhere_and_dead_ones_are_hidden_from_readers(db: TestDb) {
        let test = on(db).await;
        let target = article(&test, "Set up the hub", "x").await;
        let id = question(&test, "How do I begin?", "Slowly.", None).await;
        let desk = format!("/desk/knowledge/articles/{id}/en");
        let base = [("revision", "1"), ("title", "How do I begin?"), ("body", "Slowly."), ("kind", "question"), ("asides", "yes"), ("act", "save")];
        let subject = format!("article:{target}");
        for bad in ["http://blog.example.org/x", "javascript:alert(1)", "no such page", "https://user@evil.example"] {
            let form = [&base[..], &[("link_new", bad)]].concat();
            test.post(Mira, &desk, &form).await.assert_status(422).assert_shows("Choose from the list");
        }
        let form = [&base[..], &[("link_new", subject.as_str())]].concat();
        test.post(Mira, &desk, &form).await.assert_status(303);
        let form = [&base[..], &[("link", subject.as_str()), ("link_title", ""), ("link_new", "https://blog.example.org/x"), ("link_new_title", "Our story")]].concat();
        test.post(Mira, &desk, &form).await.assert_status(303);
        test.work().await;
        let page = test.get(Visitor, &faq(id, "how-do-i-begin")).await;
        assert_eq!(page.words(".next-links a"), ["Set up the hub", "Our story"]);
        assert_eq!(page.attributes(".next-links a[rel=noopener]", "href"), ["https://blog.example.org/x"]);
        test.post(Mira, &format!("/desk/knowledge/articles/{target}/en"), &[("revision", "1"), ("title", "Set up the hub"), ("body", "x"), ("act", "withdraw")]).await.assert_status(303);
        test.work().await;
        assert_eq!(test.get(Visitor, &faq(id, "how-do-i-begin")).await.words(".next-links a"), ["Our story"]);
        test.get(Mira, &desk).await.assert_shows("Readers do not see it");
        let form = [&base[..], &[("link", subject.as_str()), ("link_title", ""), ("link", "web:https://blog.example.org/x"), ("link_title", "Story"), ("drop_link", subject.as_str())]].concat();
        test.post(Mira, &desk, &form).await.assert_status(303);
        assert_eq!(number(&test, "SELECT COUNT(*) AS value FROM knowledge_link").await, 1);
    }
}

#[tokio::test]
async fn the_desk_begins_and_lists_questions_by_themselves() {
    let test = portal().await;
    article(&test, "An article", "x").await;
    let group = group(&test, "Watering", Audience::Everyone, Ordering::Hand).await;
    test.get(Mira, "/desk/knowledge/new?kind=question").await.assert_status(200).assert_shows("Watering");
    let group = group.to_string();
    let form = [("title", "Is it deep?"), ("kind", "question"), ("language", "en"), ("category", group.as_str())];
    let answer = test.post(Mira, "/desk/knowledge/new", &form).await;
    answer.assert_status(303);
    test.get(Mira, &answer.location()).await.assert_status(200).assert_shows("Other wordings");
    test.get(Mira, "/desk/knowledge?form=question").await.assert_shows("Is it deep?").assert_hides("An article");
    test.get(Mira, "/desk/knowledge?form=article").await.assert_hides("Is it deep?").assert_shows("An article");
    test.get(Mira, "/desk/knowledge/categories").await.assert_hides("Watering");
    test.get(Mira, "/desk/knowledge/categories?shelf=questions").await.assert_shows("Watering");
}

fn write_folder(folder: &std::path::Path) {
    std::fs::create_dir_all(folder.join("en")).unwrap();
    std::fs::create_dir_all(folder.join("hr")).unwrap();
    std::fs::write(folder.join("groups.toml"), "[[group]]\nid = \"water\"\nicon = \"droplets\"\norder = \"demand\"\ntitle.en = \"Watering\"\ntitle.hr = \"Zalijevanje\"\n").unwrap();
    let page = |title: &str, web: &str| {
        format!(
            "---\nid: dry\ntitle: {title}\nkind: question\ngroup: water\nother_questions:\n  - brown grass {web}\nlinks:\n  - article: dry\n  - article: missing\n  - web: https://blog.example.org/a | {web}\n---\nShort.\n"
        )
    };
    std::fs::write(folder.join("en/dry.md"), page("Why dry?", "Story")).unwrap();
    std::fs::write(folder.join("hr/dry.md"), page("Zašto suho?", "Priča")).unwrap();
}

db_test! {
    async fn questions_come_in_from_a_folder_and_go_out_and_in_again(db: TestDb) {
        let (test, fresh) = (portal().await, on(db).await);
        article(&test, "Dry", "x").await;
        let folder = tempfile::tempdir().unwrap();
        write_folder(folder.path());
        let report = import_markdown(&test.app, SITE, folder.path(), &Options::default(), |_| {}).await.unwrap();
        assert_eq!((report.articles_new, report.texts_new, report.categories_new), (1, 2, 1));
        assert_eq!(report.problems.iter().map(|problem| problem.detail.as_str()).collect::<Vec<_>>(), ["article: missing"; 2]);
        let again = import_markdown(&test.app, SITE, folder.path(), &Options::default(), |_| {}).await.unwrap();
        assert_eq!((again.articles_new, again.articles_changed, again.texts_unchanged), (0, 0, 2));
        test.work().await;
        let page = test.get(Visitor, "/hr/faq").await;
        assert_eq!(page.words(".faq-group > h2"), ["Zalijevanje"]);
        assert_eq!(page.words(".next-links a"), ["Dry", "Priča"]);
        let (one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        export_open(&test.app, SITE, one.path(), |_| {}).await.unwrap();
        import_open(&fresh.app, SITE, one.path(), |_| {}).await.unwrap();
        export_open(&fresh.app, SITE, two.path(), |_| {}).await.unwrap();
        assert_eq!(super::export::content(one.path()), super::export::content(two.path()));
        fresh.work().await;
        let page = fresh.get(Visitor, "/hr/faq").await;
        assert_eq!(page.words(".next-links a"), ["Dry", "Priča"]);
    }
}

#[tokio::test]
async fn a_faq_comes_in_as_lines_of_json_and_a_second_time_nothing_changes() {
    let test = portal().await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("faq.jsonl");
    let line = |id: &str, lang: &str, question: &str| {
        format!(
            "{{\"id\":\"{id}\",\"lang\":\"{lang}\",\"category\":\"General\",\"question\":\"{question}\",\"answer_html\":\"<p>So <a href=\\\"https://x.example\\\">it</a> is.</p>\"}}\n"
        )
    };
    let text = [
        line("a", "en", "Why?"),
        line("a", "hr", "Zašto?"),
        line("b", "en", "When?"),
        line("a", "de", "Warum?"),
        "{\n".to_owned(),
    ];
    std::fs::write(&file, text.concat()).unwrap();
    let preview = Options { preview: true, ..Options::default() };
    let report = import_faq(&test.app, SITE, &file, &preview, |_| {}).await.unwrap();
    assert_eq!((report.articles_new, report.texts_new), (2, 3));
    assert_eq!(report.problems.iter().map(|problem| problem.kind).collect::<Vec<_>>(), ["language-unused", "record"]);
    assert_eq!(number(&test, "SELECT COUNT(*) AS value FROM knowledge_article").await, 0);
    import_faq(&test.app, SITE, &file, &Options::default(), |_| {}).await.unwrap();
    let again = import_faq(&test.app, SITE, &file, &Options::default(), |_| {}).await.unwrap();
    assert_eq!((again.articles_new, again.articles_changed, again.texts_unchanged), (0, 0, 3));
    test.work().await;
    let page = test.get(Visitor, "/hr/faq").await;
    assert_eq!(page.words(".faq-entry h3"), ["Zašto?", "When?"]);
    assert_eq!(page.words(".faq-group > h2"), ["General"]);
}

db_test! {
    async fn a_question_never_stands_among_articles_nor_an_article_in_the_faq(db: TestDb) {
        let test = on(db).await;
        let (category, group) = (category(&test, "Setup", None, Audience::Everyone).await, group(&test, "Watering", Audience::Everyone, Ordering::Hand).await);
        let (one, other) = (article(&test, "An article", "x").await, question(&test, "A question?", "y", Some(group)).await);
        let (category, group) = (category.to_string(), group.to_string());
        let ids = [one.to_string(), other.to_string()];
        let form = [("id", ids[0].as_str()), ("id", ids[1].as_str()), ("act", "move"), ("category", category.as_str())];
        test.post(Mira, "/desk/knowledge/bulk", &form).await.assert_status(303);
        assert_eq!(number(&test, "SELECT COUNT(*) AS value FROM knowledge_article a JOIN knowledge_category c ON c.id = a.category_id WHERE c.shelf = 'articles'").await, 1);
        let form = [("title", "Astray"), ("kind", "how-to"), ("language", "en"), ("category", group.as_str())];
        test.post(Mira, "/desk/knowledge/new", &form).await.assert_status(422);
    }
}
