//! What a folder lists beside its pages, in step with the portal: products and categories (W8).

use vestibule_testkit::Cast::{Mira, Visitor};
use vestibule_testkit::db_test;

use super::products::{product, release};
use super::sync::{choose, kinds, read, rests, run, run_with, side_by_side, write};
use super::*;
use crate::actions::{DeleteCategory, DeleteProduct, DeleteRelease, MoveCategory};
use crate::import::{Options, import_markdown};
use crate::sync::{SyncOptions, Winner};

const DELETE: SyncOptions = SyncOptions { dry_run: false, prefer: None, delete: true, internal: false };

const PRODUCTS: &str = "# What we make\n\n[[product]]\nid = \"hub\"\nname.en = \"Hub\"\n\n# Many have it\n[[product.version]]\nname = \"4.2\"\nbuild = 7\n\n[[product.version]]\nname = \"4.1\"\n\n# Not sold here\n[[product]]\nid = \"valve\"\nname.en = \"Valve\"\n";

/// Deletes the valve and a version of the hub.
async fn delete_some(test: &TestApp) {
    let id = async |sql: &str| Id(number(test, sql).await);
    let valve = id("SELECT id AS value FROM knowledge_product WHERE key = 'valve'").await;
    let hub = id("SELECT id AS value FROM knowledge_product WHERE key = 'hub'").await;
    let old = id("SELECT id AS value FROM knowledge_release WHERE name = '4.2'").await;
    let mut tx = test.app.db.begin().await.unwrap();
    DeleteProduct { site: SITE, id: valve }.run(test.app.now(), &mut tx).await.unwrap();
    DeleteRelease { site: SITE, product: hub, id: old }.run(&mut tx).await.unwrap();
    tx.commit(test.app.now()).await.unwrap();
}

db_test! {
    async fn what_was_deleted_in_the_portal_does_not_come_back_from_the_file_of_products(db: TestDb) {
        let (test, folder) = side_by_side(db).await;
        let f = folder.path();
        write(f, "products.toml", PRODUCTS);
        run(&test, f).await;
        rests(&test, f).await;
        delete_some(&test).await;
        let gone = [("products.toml", "text-gone"), ("products.toml", "text-gone")];
        let foreseen = run_with(&test, f, SyncOptions { dry_run: true, ..SyncOptions::default() }).await;
        assert_eq!(kinds(&foreseen), gone);
        for _ in 0..2 {
            let report = run(&test, f).await;
            assert_eq!((kinds(&report), read(f, "products.toml").contains("build = 7")), (gone.to_vec(), true), "it is said at every run");
            assert!(report.differing.iter().any(|one| one.title == "hub@4.2") && report.differing.iter().any(|one| one.title == "valve"));
        }
        write(f, "products.toml", read(f, "products.toml").replace("\"Hub\"", "\"White hub\""));
        assert_eq!(kinds(&run(&test, f).await), gone);
        test.get(Visitor, "/en/products").await.assert_shows("White hub").assert_hides("Valve");
        assert_eq!(number(&test, "SELECT COUNT(*) AS value FROM knowledge_release").await, 1);
        let hub = Id(number(&test, "SELECT id AS value FROM knowledge_product").await);
        release(&test, hub, "4.3", "2026-11-09").await;
        assert_eq!(kinds(&run(&test, f).await), gone);
        let text = read(f, "products.toml");
        assert!(text.contains("4.3") && text.contains("build = 7") && text.contains("\"valve\""), "{text}");
        let page = test.get(Mira, "/desk/knowledge/folder?file=products.toml%23valve").await;
        page.assert_shows("The portal has no such text any more; the file says:").assert_shows("Take it out of the file").assert_shows("hub@4.2");
        choose(&test, "products.toml#valve", "", "folder").await;
        assert_eq!(kinds(&run(&test, f).await), gone[..1]);
        test.get(Visitor, "/en/products").await.assert_shows("Valve");
        let report = run_with(&test, f, DELETE).await;
        assert_eq!((report.removed.as_slice(), report.is_in_step()), (&["products.toml#hub@4.2".to_owned()][..], true));
        let text = read(f, "products.toml");
        assert!(!text.contains("build = 7") && text.contains("# Not sold here\n[[product]]\nid = \"valve\"\n"), "{text}");
        rests(&test, f).await;
        write(f, "products.toml", format!("{text}\n[[product]]\nid = \"tap\"\nname.en = \"Tap\"\n"));
        assert!(run(&test, f).await.is_in_step(), "what is new in the file is no news of the portal");
        test.get(Visitor, "/en/products").await.assert_shows("Tap");
    }
}

const CATEGORIES: &str = "# Our shelves\n\n[[category]]\nid = \"setup\" # for ever\nteam = \"white\"\ntitle.en = \"Set-up\"\n\n# Below it\n[[category]]\nid = \"wifi\"\nparent = \"setup\"\ntitle.en = \"Wi-Fi\"\n\n[[category]]\nid = \"care\"\ntitle = { en = \"Care\", hr = \"Njega\" }\n\n[[group]]\nid = \"setup\"\ntitle.en = \"Questions\"\n";

async fn category_id(test: &TestApp, key: &str) -> Id {
    Id(number(test, &format!("SELECT id AS value FROM knowledge_category WHERE key = '{key}'")).await)
}

async fn rename(test: &TestApp, id: Id, titles: &[(Locale, &str)]) {
    let tree = crate::store::category::list(&test.app.db, &Viewer::system(), SITE).await.unwrap();
    let known = tree.find(id).unwrap();
    let act = ChangeCategory {
        id: Some(id),
        site: SITE,
        parent: known.parent,
        audience: known.audience,
        icon: known.icon.clone(),
        shelf: known.shelf,
        ordering: known.ordering,
        texts: titles.iter().map(|(locale, title)| (*locale, ((*title).to_owned(), String::new()))).collect(),
    };
    let mut tx = test.app.db.begin().await.unwrap();
    act.run(&Viewer::system(), test.app.now(), &mut tx).await.unwrap();
    tx.commit(test.app.now()).await.unwrap();
}

async fn titles(test: &TestApp) -> Vec<String> {
    test.get(Visitor, "/en/knowledge").await.words(".card-title, h2, h3")
}

db_test! {
    async fn categories_are_in_step_by_their_file(db: TestDb) {
        let (test, folder) = side_by_side(db).await;
        let f = folder.path();
        write(f, "categories.toml", CATEGORIES);
        for (name, category) in [("a", "wifi"), ("b", "care")] {
            write(f, &format!("en/{name}.md"), format!("---\ncategory: {category}\n---\n# {name}\n\nx\n"));
        }
        let report = run(&test, f).await;
        assert_eq!((report.problems.as_slice(), read(f, "categories.toml").as_str()), (&[][..], CATEGORIES));
        rests(&test, f).await;
        let (setup, care) = (category_id(&test, "setup").await, category_id(&test, "care").await);
        rename(&test, setup, &[(Locale::EN, "Begin"), (Locale::HR, "Početak")]).await;
        let mut tx = test.app.db.begin().await.unwrap();
        MoveCategory { site: SITE, id: care, up: true }.run(test.app.now(), &mut tx).await.unwrap();
        tx.commit(test.app.now()).await.unwrap();
        let hub = product(&test, "Hub").await;
        let form = [("title-en", "Care"), ("title-hr", "Njega"), ("audience", "everyone"), ("icon", "folder"), ("topics", "yes"), ("product", &hub.to_string())];
        test.post(Mira, &format!("/desk/knowledge/categories/{care}"), &form).await.assert_status(303);
        assert_eq!(run(&test, f).await.written, ["products.toml", "categories.toml"]);
        let text = read(f, "categories.toml");
        assert!(text.contains("id = \"setup\" # for ever\nteam = \"white\"\ntitle.en = \"Begin\"\ntitle.hr = \"Početak\"\n"), "{text}");
        assert!(text.contains("products = [\"hub\"]") && text.contains("title = { en = \"Care\", hr = \"Njega\" }"), "{text}");
        assert!(text.find("\"care\"") < text.find("\"Begin\"") && text.contains("# Below it\n[[category]]\nid = \"wifi\"\nparent = \"setup\"\n"), "{text}");
        rests(&test, f).await;
        write(f, "categories.toml", text.replace("title.en = \"Wi-Fi\"", "title.en = \"Networks\"").replace("hr = \"Njega\"", "hr = \"Briga\"").replace("products = [\"hub\"]", "products = []"));
        assert_eq!(run(&test, f).await.taken, ["categories.toml"]);
        test.get(Visitor, "/hr/knowledge").await.assert_shows("Briga").assert_hides("Njega");
        assert_eq!(number(&test, "SELECT COUNT(*) AS value FROM knowledge_category_product").await, 0);
        rests(&test, f).await;
        rename(&test, care, &[(Locale::EN, "Kept by the portal"), (Locale::HR, "Briga")]).await;
        write(f, "categories.toml", read(f, "categories.toml").replace("\"Networks\"", "\"Nets\""));
        let before = read(f, "categories.toml");
        assert_eq!(kinds(&run(&test, f).await), [("categories.toml", "both")]);
        assert_eq!((read(f, "categories.toml"), titles(&test).await.contains(&"Kept by the portal".to_owned())), (before, true), "nothing is lost");
        choose(&test, "categories.toml", "", "folder").await;
        assert!(run(&test, f).await.is_in_step());
        test.get(Visitor, "/en/knowledge").await.assert_hides("Kept by the portal").assert_shows("Care");
        rests(&test, f).await;
    }
}

db_test! {
    async fn a_category_that_is_gone_or_internal_is_heeded(db: TestDb) {
        let (test, folder) = side_by_side(db).await;
        let f = folder.path();
        category(&test, "Plans", None, Audience::Everyone).await;
        write(f, "categories.toml", "# Ours\n[[category]]\nid = \"plans\"\ntitle.en = \"Plans\"\n\n[[category]]\nid = \"more\"\ntitle.en = \"More\"\n");
        assert_eq!(run(&test, f).await.taken, ["categories.toml"], "a file that says more is taken at first sight");
        rests(&test, f).await;
        write(f, "categories.toml", read(f, "categories.toml") + "\n" + CATEGORIES);
        run(&test, f).await;
        let secret = category(&test, "Secret plans", None, Audience::Staff).await;
        let open = category(&test, "Open plans", None, Audience::Everyone).await;
        let act = DeleteCategory { site: SITE, id: category_id(&test, "wifi").await, into: None };
        let mut tx = test.app.db.begin().await.unwrap();
        act.run(&Viewer::system(), test.app.now(), &mut tx).await.unwrap();
        tx.commit(test.app.now()).await.unwrap();
        let report = run(&test, f).await;
        assert_eq!((kinds(&report), report.written.as_slice()), (vec![("categories.toml", "text-gone")], &["categories.toml".to_owned()][..]));
        let text = read(f, "categories.toml");
        assert!(text.contains("open-plans") && text.contains("\"wifi\"") && !text.contains("secret-plans"), "{text}");
        write(f, "categories.toml", text.replace("\"Questions\"", "\"All questions\""));
        run(&test, f).await;
        assert_eq!(number(&test, "SELECT COUNT(*) AS value FROM knowledge_category WHERE key = 'wifi'").await, 0, "it does not come back");
        test.get(Mira, "/desk/knowledge/categories?shelf=questions").await.assert_shows("All questions");
        let all = SyncOptions { delete: true, internal: true, ..SyncOptions::default() };
        let report = run_with(&test, f, all).await;
        assert_eq!((report.removed.as_slice(), report.is_in_step()), (&["categories.toml#wifi".to_owned()][..], true));
        let text = read(f, "categories.toml");
        assert!(text.contains("id = \"secret-plans\"\naudience = \"staff\"\n") && !text.contains("\"wifi\""), "{text}");
        write(f, "categories.toml", text.replace("audience = \"staff\"\n", ""));
        run(&test, f).await;
        let still = format!("SELECT COUNT(*) AS value FROM knowledge_category WHERE id = {secret} AND audience = 'staff'");
        assert_eq!(number(&test, &still).await, 1, "a line that is missing opens nothing");
        write(f, "categories.toml", read(f, "categories.toml").replace("id = \"open-plans\"", "id = \"open-plans\"\nparent = \"open-plans\""));
        assert_eq!(run(&test, f).await.problems.len(), 1, "nothing stands in itself");
        assert_eq!(number(&test, &format!("SELECT COUNT(*) AS value FROM knowledge_category WHERE id = {open} AND parent_id IS NULL")).await, 1);
        let prefer = SyncOptions { prefer: Some(Winner::Portal), ..SyncOptions::default() };
        assert_eq!(run_with(&test, f, prefer).await.problems.len(), 1, "what cannot be read is not written over");
    }
}

/// A row for staff alone, after one that stands in it.
const INTERNAL: &str = "\n[[category]]\nid = \"deep\"\nparent = \"internal\"\ntitle.en = \"Deep\"\n\n[[category]]\nid = \"internal\"\naudience = \"staff\"\ntitle.en = \"Inside\"\n";

async fn for_staff(test: &TestApp) -> i64 {
    number(test, "SELECT COUNT(*) AS value FROM knowledge_article WHERE effective_audience = 'staff'").await
}

db_test! {
    async fn a_new_category_is_for_nobody_else_than_its_file_says_while_that_waits_for_a_decision(db: TestDb) {
        let (test, folder) = side_by_side(db).await;
        let f = folder.path();
        write(f, "categories.toml", CATEGORIES);
        write(f, "en/open.md", "---\ncategory: setup\n---\n# For all\n\nx\n");
        run(&test, f).await;
        rename(&test, category_id(&test, "setup").await, &[(Locale::EN, "Begin")]).await;
        write(f, "categories.toml", format!("{CATEGORIES}{INTERNAL}"));
        for category in ["internal", "deep"] {
            write(f, &format!("en/{category}.md"), format!("---\ncategory: {category}\n---\n# Quite {category}\n\nx\n"));
        }
        let report = run(&test, f).await;
        assert_eq!((kinds(&report), report.taken.len()), (vec![("categories.toml", "both")], 2));
        assert_eq!(for_staff(&test).await, 2);
        let page = test.get(Visitor, "/en/knowledge").await;
        page.assert_shows("Begin").assert_hides("Inside").assert_hides("Deep");
        choose(&test, "categories.toml", "", "folder").await;
        assert!(run(&test, f).await.is_in_step());
        rests(&test, f).await;
        assert_eq!(for_staff(&test).await, 2);
    }
}

db_test! {
    async fn a_new_category_is_for_staff_where_its_file_cannot_be_read(db: TestDb) {
        let (test, folder) = side_by_side(db).await;
        let f = folder.path();
        let page = |name: &str| write(f, &format!("en/{name}.md"), format!("---\ncategory: {name}\n---\n# Quite {name}\n\nx\n"));
        write(f, "categories.toml", INTERNAL.replace("\"staff\"", "\"stff\""));
        page("internal");
        let report = run(&test, f).await;
        assert_eq!((report.problems.len(), report.problems[0].detail.as_str(), for_staff(&test).await), (1, "audience", 1));
        write(f, "categories.toml", format!("{INTERNAL}audience ="));
        page("unread");
        assert_eq!((run(&test, f).await.problems.len(), for_staff(&test).await), (1, 2), "who may see it is not known");
        write(f, "categories.toml", INTERNAL.replace("internal", "inner").replace("\"staff\"", "[\"staff\"]").replace("id = \"deep\"", "id = \"wide\""));
        page("wide");
        assert_eq!((run(&test, f).await.problems.len(), for_staff(&test).await), (1, 3), "it stands in one for staff");
        write(f, "categories.toml", "[[category]]\nid = \"lost\"\nparent = [\"inner\"]\ntitle.en = \"Lost\"\n");
        page("lost");
        assert_eq!((run(&test, f).await.problems.len(), for_staff(&test).await), (1, 4), "it may stand in one for staff");
        test.get(Visitor, "/en/knowledge").await.assert_hides("Inside").assert_hides("Unread").assert_hides("Lost");
    }
}

db_test! {
    async fn groups_of_an_older_file_are_taken_and_written_into_the_new_one(db: TestDb) {
        let (test, folder) = side_by_side(db).await;
        let f = folder.path();
        let group = |id: &str, more: &str| format!("[[group]]\nid = \"{id}\"\nicon = \"wrench\"\n{more}\n");
        write(f, "groups.toml", group("care", "title = { en = \"Care\", hr = \"Njega\" }"));
        let report = run(&test, f).await;
        assert_eq!((report.written.as_slice(), report.is_in_step()), (&["categories.toml".to_owned()][..], true));
        let text = read(f, "categories.toml");
        assert!(text.contains("title.hr = \"Njega\"") && text.contains("icon = \"wrench\""), "{text}");
        rests(&test, f).await;
        let staff = group("staff", "audience = \"staff\"\ntitle.en = \"Inside\"");
        write(f, "groups.toml", read(f, "groups.toml") + &staff);
        write(f, "categories.toml", text.replace("Njega", "Briga"));
        run(&test, f).await;
        rests(&test, f).await;
        write(f, "categories.toml", read(f, "categories.toml").replace("Briga", "Skrb"));
        run(&test, f).await;
        let page = test.get(Mira, "/desk/knowledge/categories?shelf=questions").await;
        page.assert_shows("Inside");
        assert_eq!(number(&test, "SELECT COUNT(*) AS value FROM knowledge_category WHERE audience = 'staff'").await, 1);
    }
}

db_test! {
    async fn an_older_file_of_groups_does_not_undo_what_editors_did(db: TestDb) {
        let (test, folder) = side_by_side(db).await;
        let f = folder.path();
        let old = "[[group]]\nid = \"care\"\ntitle.en = \"Old\"\n";
        write(f, "groups.toml", old);
        import_markdown(&test.app, SITE, f, &Options::default(), |_| {}).await.unwrap();
        rename(&test, category_id(&test, "faq/care").await, &[(Locale::EN, "Kept")]).await;
        write(f, "groups.toml", format!("{old}\n[[group]]\nid = \"more\"\ntitle.en = \"More\"\n"));
        run(&test, f).await;
        let text = read(f, "categories.toml");
        assert!(text.contains("Kept") && text.contains("More") && !text.contains("Old"), "{text}");
        rests(&test, f).await;
    }
}

db_test! {
    async fn words_that_cannot_be_read_wipe_nothing_and_a_summary_needs_no_title(db: TestDb) {
        let (test, folder) = side_by_side(db).await;
        let f = folder.path();
        write(f, "categories.toml", CATEGORIES);
        run(&test, f).await;
        let texts = async || number(&test, "SELECT COUNT(*) AS value FROM knowledge_category_text").await;
        let before = texts().await;
        for words in ["title = \"Wi-Fi\"", "title = {}", "title.en = 5"] {
            write(f, "categories.toml", CATEGORIES.replace("title.en = \"Wi-Fi\"", words));
            let report = run(&test, f).await;
            let faults: Vec<&str> = report.problems.iter().map(|one| one.detail.as_str()).collect();
            assert_eq!((faults, texts().await), (vec!["title"], before), "{words}");
        }
        write(f, "categories.toml", CATEGORIES.replace("title = { en = \"Care\", hr = \"Njega\" }", "summary.hr = \"Svaki dan\""));
        assert_eq!(run(&test, f).await.taken, ["categories.toml"]);
        rests(&test, f).await;
        let said = "SELECT COUNT(*) AS value FROM knowledge_category_text WHERE title = 'Njega' AND summary = 'Svaki dan'";
        assert_eq!((texts().await, number(&test, said).await), (before, 1));
    }
}

db_test! {
    async fn what_a_file_does_not_name_keeps_its_place(db: TestDb) {
        let (test, folder) = side_by_side(db).await;
        let f = folder.path();
        for (title, audience) in [("A", Audience::Everyone), ("Inner", Audience::Staff), ("B", Audience::Everyone)] {
            category(&test, title, None, audience).await;
        }
        run(&test, f).await;
        let order = async || {
            let tree = crate::store::category::list(&test.app.db, &Viewer::system(), SITE).await.unwrap();
            tree.flat().into_iter().map(|(_, one)| one.key.clone()).collect::<Vec<_>>()
        };
        let text = read(f, "categories.toml");
        write(f, "categories.toml", text.replace("\"A\"", "\"First\""));
        assert_eq!(run(&test, f).await.taken, ["categories.toml"]);
        assert_eq!(order().await, ["a", "inner", "b"]);
        let (a, b) = ("[[category]]\nid = \"a\"\ntitle.en = \"A\"\n", "[[category]]\nid = \"b\"\ntitle.en = \"B\"\n");
        write(f, "categories.toml", format!("{b}\n{a}\n[[category]]\nid = \"c\"\ntitle.en = \"C\"\n"));
        assert_eq!(run(&test, f).await.taken, ["categories.toml"]);
        assert_eq!(order().await, ["b", "inner", "a", "c"]);
        rests(&test, f).await;
    }
}
