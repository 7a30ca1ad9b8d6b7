//! Pages that list texts: their pages, their readers, the products that categories name (F1, V4, L5, K10).

use vestibule_testkit::Cast::{Mira, Visitor};
use vestibule_testkit::db_test;

use super::products::product;
use super::*;
use crate::import::{Options, import_markdown};
use crate::offers::views;

async fn take(test: &TestApp, pages: impl Iterator<Item = (String, String)>) {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in pages {
        let place = folder.path().join(name);
        std::fs::create_dir_all(place.parent().unwrap()).unwrap();
        std::fs::write(place, text).unwrap();
    }
    import_markdown(&test.app, SITE, folder.path(), &Options::default(), |_| {}).await.unwrap();
    test.work().await;
}

db_test! {
    async fn the_page_of_many_questions_has_pages_through_its_groups(db: TestDb) {
        let test = on(db).await;
        let page = |number: i64| {
            let group = if number <= 70 { "billing" } else { "setup" };
            (format!("en/q{number:03}.md"), format!("---\nkind: question\ngroup: {group}\nposition: {number}\n---\n# Question {number:03}\n\nx\n"))
        };
        take(&test, (1..=120).map(page)).await;
        let group = |key: &str| format!("SELECT id AS value FROM knowledge_category WHERE key LIKE '%{key}'");
        let (billing, setup) = (number(&test, &group("billing")).await, number(&test, &group("setup")).await);
        let first = test.get(Visitor, "/en/faq").await;
        let titles = first.assert_status(200).words(".faq-entry h3");
        assert_eq!((titles.len(), titles[0].as_str(), titles[49].as_str()), (50, "Question 001", "Question 050"));
        assert_eq!(first.words(".chip .num"), ["70", "50"]);
        assert_eq!(first.attributes(".chip", "href"), [format!("#g{billing}"), format!("/en/faq?page=2#g{setup}")]);
        assert_eq!(first.attributes(".chips li[id]", "id"), [format!("g{setup}")], "an old link to a group finds the way to it");
        assert_eq!((first.attributes("a[rel=next]", "href"), first.attributes("#faq-q", "data-narrow").len()), (vec!["/en/faq?page=2".to_owned()], 0));
        let second = test.get(Visitor, "/en/faq?page=2").await;
        assert_eq!(second.words(".faq-group h2"), ["Billing", "Setup"]);
        assert_eq!((second.words(".faq-entry").len(), second.attributes(".chip", "href")[0].clone()), (50, format!("/en/faq#g{billing}")));
        assert_eq!(second.attributes(".chips li[id]", "id").len(), 0, "no id stands on a page twice");
        assert!(second.attributes("link[rel=canonical]", "href")[0].ends_with("/en/faq?page=2"));
        let last = test.get(Visitor, "/en/faq?page=3").await;
        assert_eq!(last.words(".faq-entry h3").last().map(String::as_str), Some("Question 120"));
        assert_eq!((last.attributes("a[rel=prev]", "href"), last.attributes("a[rel=next]", "href").len()), (vec!["/en/faq?page=2".to_owned()], 0));
        assert_eq!(test.get(Visitor, "/en/faq?page=9").await.location(), "/en/faq");
    }
}

db_test! {
    async fn many_videos_have_pages_that_keep_what_narrows_them(db: TestDb) {
        let test = on(db).await;
        let page = |number: i64| {
            let level = if number % 2 == 0 { "beginner" } else { "advanced" };
            (format!("en/v{number:03}.md"), format!("---\nkind: video\nlevel: {level}\nposition: {number}\n---\n# Video {number:03}\n\nx\n"))
        };
        take(&test, (1..=120).map(page)).await;
        let first = test.get(Visitor, "/en/videos").await;
        assert_eq!((first.words(".film").len(), first.attributes("a[rel=next]", "href")), (50, vec!["/en/videos?page=2".to_owned()]));
        assert_eq!(first.words(".chip .num"), ["60", "60"], "counts are of all of them");
        let last = test.get(Visitor, "/en/videos?page=3").await;
        assert_eq!((last.words(".film strong").len(), last.words(".film strong").last().cloned()), (20, Some("Video 120".to_owned())));
        assert!(last.attributes("link[rel=canonical]", "href")[0].ends_with("/en/videos?page=3"));
        let narrowed = test.get(Visitor, "/en/videos?level=beginner").await;
        assert_eq!(narrowed.attributes("a[rel=next]", "href"), ["/en/videos?level=beginner&page=2"]);
        assert_eq!(test.get(Visitor, "/en/videos?level=beginner&page=2").await.words(".film").len(), 10);
        assert_eq!(test.get(Visitor, "/en/videos?page=9").await.location(), "/en/videos");
    }
}

async fn counted(test: &TestApp, room: &str, locale: &str) -> (i64, i64) {
    let of = |what: &str| {
        format!(
            "SELECT CAST(COALESCE(SUM({what}), 0) AS BIGINT) AS value FROM knowledge_room WHERE room = '{room}' AND locale = '{locale}'"
        )
    };
    (number(test, &of("served")).await, number(test, &of("missed")).await)
}

db_test! {
    async fn readers_of_lists_are_counted_by_the_language_they_wanted(db: TestDb) {
        let test = on(db).await;
        let shelf = category(&test, "Setup", None, Audience::Everyone).await;
        let hub = product(&test, "Hub").await;
        place(&test, article(&test, "Pair", "x").await, Some(shelf), Audience::Everyone).await;
        let asked = question(&test, "Why", "x", None).await;
        translate(&test, asked, Locale::HR, "Zašto").await;
        let pages = [
            ("knowledge", "/hr/knowledge".to_owned(), false),
            ("category", format!("/hr/knowledge/{shelf}-setup"), false),
            ("faq", "/hr/faq".to_owned(), true),
            ("products", "/hr/products".to_owned(), false),
            ("product", format!("/hr/products/{hub}-hub"), false),
        ];
        for (room, page, is_served) in &pages {
            for _ in 0..2 {
                test.get(Visitor, page).await.assert_status(200);
            }
            test.get(Mira, page).await.assert_status(200);
            test.get(Visitor, &page.replace("/hr/", "/en/")).await.assert_status(200);
            views::flush(&test.app).await.unwrap();
            assert_eq!(counted(&test, room, "hr").await, if *is_served { (2, 0) } else { (0, 2) }, "{page}");
            assert_eq!(counted(&test, room, "en").await, (1, 0), "{page}");
        }
        test.get(Visitor, "/hr/videos").await.assert_status(200);
        views::flush(&test.app).await.unwrap();
        assert_eq!(counted(&test, "videos", "hr").await, (0, 0), "an empty list says nothing of a language");
        let row = test.get(Mira, "/desk/knowledge/parity?language=hr").await.words("tr:has([lang=hr]) td");
        assert_eq!(row[..2], ["10", "20 %"]);
    }
}

db_test! {
    async fn a_category_names_products_and_their_pages_lead_to_it(db: TestDb) {
        let test = on(db).await;
        let (hub, valve) = (product(&test, "Hub").await, product(&test, "Valve").await);
        let outer = category(&test, "Setup", None, Audience::Everyone).await;
        let inner = category(&test, "Wifi", Some(outer), Audience::Everyone).await;
        let closed = category(&test, "Repairs", None, Audience::Staff).await;
        let (hub_word, desk) = (hub.to_string(), format!("/desk/knowledge/categories/{inner}"));
        let outer_word = outer.to_string();
        let form = [("title-en", "Wifi"), ("parent", outer_word.as_str()), ("audience", "everyone"), ("icon", "folder"), ("topics", "yes"), ("product", hub_word.as_str())];
        let untitled: Vec<(&str, &str)> = form.iter().copied().filter(|(name, _)| *name != "title-en").collect();
        let refused = test.post(Mira, &desk, &untitled).await;
        refused.assert_status(422);
        assert_eq!(refused.attributes("input[name=product][checked]", "value"), std::slice::from_ref(&hub_word), "what was ticked stays");
        test.post(Mira, &desk, &form).await.assert_status(303);
        let secret = [("title-en", "Repairs"), ("audience", "staff"), ("icon", "folder"), ("topics", "yes"), ("product", hub_word.as_str())];
        test.post(Mira, &format!("/desk/knowledge/categories/{closed}"), &secret).await.assert_status(303);
        test.work().await;
        assert_eq!(test.get(Mira, &desk).await.attributes("input[name=product][checked]", "value"), [hub_word]);
        let page = test.get(Visitor, &format!("/en/knowledge/{inner}-wifi")).await;
        assert_eq!(page.attributes(".chip", "href"), [format!("/en/products/{hub}-hub")]);
        let product = test.get(Visitor, &format!("/en/products/{hub}-hub")).await;
        assert_eq!((product.words(".chip"), product.attributes(".chip", "href")), (vec!["Wifi".to_owned()], vec![format!("/en/knowledge/{inner}-wifi")]));
        assert_eq!(test.get(Visitor, &format!("/en/products/{valve}-valve")).await.words(".chip").len(), 0);
        // A form without these fields changes nothing.
        let plain = [("title-en", "Wifi at home"), ("parent", outer_word.as_str()), ("audience", "everyone"), ("icon", "folder")];
        test.post(Mira, &desk, &plain).await.assert_status(303);
        assert_eq!(number(&test, "SELECT COUNT(*) AS value FROM knowledge_category_product").await, 2);
    }
}

db_test! {
    async fn categories_of_a_folder_name_products_that_editors_may_change(db: TestDb) {
        let test = on(db).await;
        let products = "[[product]]\nid = \"hub\"\nname.en = \"Hub\"\n[[product]]\nid = \"valve\"\nname.en = \"Valve\"\n";
        let categories = "[[category]]\nid = \"wifi\"\ntitle.en = \"Wifi\"\nproducts = [\"hub\", \"tap\"]\n";
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in [("products.toml", products), ("categories.toml", categories), ("a.md", "---\ncategory: wifi\n---\n# A\n\nx\n")] {
            std::fs::write(folder.path().join(name), text).unwrap();
        }
        let report = import_markdown(&test.app, SITE, folder.path(), &Options::default(), |_| {}).await.unwrap();
        assert_eq!(report.problems.iter().map(|one| (one.kind, one.detail.as_str())).collect::<Vec<_>>(), [("product", "tap")]);
        let named = "SELECT p.key AS value FROM knowledge_category_product c JOIN knowledge_product p ON p.id = c.product_id";
        assert_eq!(test.app.db.values::<String>(named, vec![]).await.unwrap(), ["hub"]);
        let (wifi, valve) = (
            Id(number(&test, "SELECT id AS value FROM knowledge_category").await),
            Id(number(&test, "SELECT id AS value FROM knowledge_product WHERE key = 'valve'").await),
        );
        let mut tx = test.app.db.begin().await.unwrap();
        crate::store::category_product::replace(&mut tx, wifi, &[valve]).await.unwrap();
        tx.commit(test.app.now()).await.unwrap();
        import_markdown(&test.app, SITE, folder.path(), &Options::default(), |_| {}).await.unwrap();
        assert_eq!(test.app.db.values::<String>(named, vec![]).await.unwrap(), ["valve"]);
    }
}

db_test! {
    async fn a_greek_title_is_found_by_a_word_that_ends_where_it_goes_on(db: TestDb) {
        let test = on(db).await;
        let guide = article(&test, "Ο ΚΌΜΒΟΣΤΑΘΜΟΣ μας", "x").await;
        let block = make_block(&test, "ΏΡΕΣ_1 ανοικτό").await;
        let list = async |words: &str| test.get(Mira, &format!("/desk/knowledge?q={words}")).await.attributes("a", "href");
        // κόμβος: typed as a whole word, it ends with the other sigma.
        let typed: String = form_urlencoded::byte_serialize("κόμβος".as_bytes()).collect();
        assert!(list(&typed).await.contains(&crate::address::editor(guide, Locale::EN)));
        let mut tx = test.app.db.begin().await.unwrap();
        tx.run("UPDATE knowledge_translation SET folded = 'ο κόμβοσταθμος μας' WHERE article_id = $1", vestibule_store::params![guide]).await.unwrap();
        for statement in include_str!("../migrations/0020_folded.sql").split(";\n").filter(|statement| statement.contains("UPDATE")) {
            tx.run(statement, vec![]).await.unwrap();
        }
        tx.commit(test.app.now()).await.unwrap();
        let typed: String = form_urlencoded::byte_serialize("ΣΤΑΘΜΟΣ".as_bytes()).collect();
        assert!(list(&typed).await.contains(&crate::address::editor(guide, Locale::EN)), "rows of before are folded anew");
        for (words, is_there) in [("ώρες_1", true), ("ώρες%α", false)] {
            let typed: String = form_urlencoded::byte_serialize(words.as_bytes()).collect();
            let found = test.get(Mira, &format!("/desk/knowledge/lookup?q={typed}")).await;
            assert_eq!(found.body.contains(&format!("block:{block}")), is_there, "{words}: {}", found.body);
        }
    }
}

async fn make_block(test: &TestApp, title: &str) -> Id {
    let draft = Draft { title: title.to_owned(), summary: String::new(), body: "Monday".to_owned() };
    let act = crate::actions::MakeArticle {
        site: SITE,
        locale: Locale::EN,
        kind: ArticleKind::Block,
        category: None,
        draft,
        by: Some(Mira.id()),
    };
    let mut tx = test.app.db.begin().await.unwrap();
    let id = act.run((&Viewer::system(), Id::new(test.app.now())), test.app.now(), &mut tx).await.unwrap();
    tx.commit(test.app.now()).await.unwrap();
    id
}
