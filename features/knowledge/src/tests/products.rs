//! Products and versions (K10).

use vestibule_base::Audience;
use vestibule_contracts::slots::SearchSource;
use vestibule_testkit::Cast::{Ana, Mira, Nina, Visitor};
use vestibule_testkit::db_test;

use super::*;
use crate::import::{Options, import_markdown};
use crate::offers::{doors, search};

const DESK: &str = "/desk/knowledge/products";

/// A product in English, through its form.
pub async fn product(test: &TestApp, name: &str) -> Id {
    let form = [("name-en", name), ("summary-en", "What it is"), ("icon", "package"), ("state", "offered")];
    test.post(Mira, &format!("{DESK}/new"), &form).await.assert_status(303);
    test.work().await;
    Id(number(test, "SELECT MAX(id) AS value FROM knowledge_product").await)
}

/// A version of a product, through its form.
pub async fn release(test: &TestApp, product: Id, name: &str, day: &str) -> Id {
    let form = [("release_name", name), ("released_on", day), ("release_state", "supported"), ("act", "save")];
    test.post(Mira, &format!("{DESK}/{product}/releases"), &form).await.assert_status(303);
    test.work().await;
    Id(number(test, "SELECT MAX(id) AS value FROM knowledge_release").await)
}

/// Says in the editor what an English text is about.
pub async fn assign(test: &TestApp, id: Id, products: &[Id], releases: &[Id]) {
    let revision =
        number(test, &format!("SELECT revision AS value FROM knowledge_translation WHERE article_id = {id} AND locale = 'en'"))
            .await;
    let title: String = test
        .app
        .db
        .value(&format!("SELECT title AS value FROM knowledge_translation WHERE article_id = {id} AND locale = 'en'"), vec![])
        .await
        .unwrap()
        .unwrap();
    let text = |sql: &str| format!("SELECT {sql} AS value FROM knowledge_translation WHERE article_id = {id} AND locale = 'en'");
    let body: String = test.app.db.value(&text("body"), vec![]).await.unwrap().unwrap();
    let summary: String = test.app.db.value(&text("summary"), vec![]).await.unwrap().unwrap();
    let revision = revision.to_string();
    let (products, releases): (Vec<String>, Vec<String>) =
        (products.iter().map(ToString::to_string).collect(), releases.iter().map(ToString::to_string).collect());
    let mut form = vec![
        ("revision", revision.as_str()),
        ("title", title.as_str()),
        ("summary", summary.as_str()),
        ("body", body.as_str()),
        ("topics", "yes"),
        ("act", "save"),
    ];
    form.extend(products.iter().map(|id| ("product", id.as_str())));
    form.extend(releases.iter().map(|id| ("product_version", id.as_str())));
    test.post(Mira, &format!("/desk/knowledge/articles/{id}/en"), &form).await.assert_status(303);
    test.work().await;
}

async fn page_of(test: &TestApp, id: Id) -> String {
    let answer = test.get(Visitor, &format!("/en/products/{id}")).await;
    answer.assert_status(301);
    answer.location()
}

db_test! {
    async fn a_product_has_a_page_with_all_that_is_about_it_and_its_versions(db: TestDb) {
        let test = on(db).await;
        test.get(Visitor, "/en/products").await.assert_status(200).assert_shows("No products yet");
        let hub = product(&test, "Hub 2").await;
        let page = page_of(&test, hub).await;
        assert_eq!(page, format!("/en/products/{hub}-hub-2"));
        test.get(Visitor, &page).await.assert_status(200).assert_shows("Nothing here yet");
        let old = release(&test, hub, "4.1", "2026-03-01").await;
        let new = release(&test, hub, "4.2", "2026-11-01").await;
        let setup = category(&test, "Setup", None, Audience::Everyone).await;
        let both = article(&test, "Pair the hub", "x").await;
        place(&test, both, Some(setup), Audience::Everyone).await;
        let only = article(&test, "Dim the light", "x").await;
        let other = article(&test, "Something else", "x").await;
        let asked = question(&test, "Which Wi-Fi?", "2.4 GHz", None).await;
        assign(&test, both, &[hub], &[]).await;
        assign(&test, only, &[], &[new]).await;
        assign(&test, asked, &[hub], &[]).await;
        let shown = test.get(Visitor, &page).await;
        shown.assert_shows("Pair the hub").assert_shows("Dim the light").assert_shows("Which Wi-Fi?").assert_hides("Something else");
        assert_eq!(shown.words("table th[scope=row]"), ["4.2", "4.1"], "the newest version comes first");
        assert_eq!(shown.words("ul.chips a"), ["Setup1"]);
        shown.assert_shows("November 1, 2026");
        let narrowed = test.get(Visitor, &format!("{page}?version={old}")).await;
        narrowed.assert_shows("Only what holds for version 4.1").assert_shows("Pair the hub").assert_hides("Dim the light");
        let setup = test.get(Visitor, &format!("/en/knowledge/{setup}-setup?product={hub}")).await;
        setup.assert_shows("Pair the hub").assert_shows("Only what is about");
        test.get(Visitor, &address(only, "dim-the-light")).await.assert_shows("Hub 2 4.2");
        test.get(Visitor, &address(other, "something-else")).await.assert_hides("Hub 2");
        test.get(Visitor, "/en/products").await.assert_shows("Hub 2");
        let listed = test.get(Mira, &format!("/desk/knowledge?product={hub}")).await;
        assert_eq!(listed.words("tbody th[scope=row]").len(), 3);
        let found = search::Articles { form: Form::Article, db: test.app.db.clone(), clock: test.app.clock.clone() };
        assert_eq!(found.documents(only).await.unwrap().remove(0).products, [hub]);
        assert_eq!(found.documents(other).await.unwrap().remove(0).products, []);
    }
}

db_test! {
    async fn a_product_that_content_uses_is_retired_never_deleted_and_a_new_name_keeps_old_addresses(db: TestDb) {
        let test = on(db).await;
        let hub = product(&test, "Hub").await;
        let version = release(&test, hub, "4.1", "").await;
        let id = article(&test, "Pair", "x").await;
        assign(&test, id, &[], &[version]).await;
        let desk = format!("{DESK}/{hub}");
        test.post(Mira, &desk, &[("act", "delete")]).await.assert_status(422).assert_shows("cannot be deleted");
        let gone = version.to_string();
        let form = [("release", gone.as_str()), ("act", "delete")];
        test.post(Mira, &format!("{desk}/releases"), &form).await.assert_status(422).assert_shows("cannot be deleted");
        let form = [("release_name", "4.1"), ("release_state", "supported"), ("act", "save")];
        test.post(Mira, &format!("{desk}/releases"), &form).await.assert_status(422).assert_shows("a version of this name already");
        let form = [("release_name", "4.3"), ("released_on", "soon"), ("act", "save")];
        let refused = test.post(Mira, &format!("{desk}/releases"), &form).await;
        refused.assert_status(422).assert_shows("year-month-day").assert_shows("4.3");
        let form = [("name-en", "Hub Classic"), ("icon", "package"), ("state", "retired")];
        test.post(Mira, &desk, &form).await.assert_status(303);
        test.work().await;
        let moved = test.get(Visitor, &format!("/en/products/{hub}-hub")).await;
        moved.assert_status(301);
        assert_eq!(moved.location(), format!("/en/products/{hub}-hub-classic"));
        test.get(Visitor, &moved.location()).await.assert_shows("We no longer offer this product").assert_shows("Pair");
        test.get(Visitor, "/en/products").await.assert_shows("No longer sold");
        assign(&test, id, &[], &[]).await;
        test.post(Mira, &desk, &[("act", "delete")]).await.assert_status(303);
        test.work().await;
        let gone = test.get(Visitor, &format!("/en/products/{hub}-hub")).await;
        gone.assert_status(301);
        assert_eq!(gone.location(), "/en/products");
        test.post(Mira, &format!("{DESK}/new"), &[("name-en", "")]).await.assert_status(422).assert_shows("Give the product a name");
    }
}

db_test! {
    async fn the_page_of_a_product_shows_to_each_what_they_may_see(db: TestDb) {
        let test = on(db).await;
        let hub = product(&test, "Hub").await;
        for (title, audience) in
            [("Open", Audience::Everyone), ("Closed", Audience::SignedIn), ("Internal", Audience::Staff)]
        {
            let id = article(&test, title, "x").await;
            place(&test, id, None, audience).await;
            assign(&test, id, &[hub], &[]).await;
        }
        let page = page_of(&test, hub).await;
        test.get(Visitor, &page).await.assert_shows("Open").assert_hides("Closed").assert_hides("Internal");
        test.get(Ana, &page).await.assert_shows("Closed").assert_hides("Internal");
        test.get(Nina, &page).await.assert_shows("Internal");
        test.get(Ana, DESK).await.assert_status(404);
    }
}

#[tokio::test]
async fn the_order_of_products_is_the_editors_and_a_site_without_any_has_no_door() {
    let test = portal().await;
    doors::look(&test.app).await.unwrap();
    let known = test.app.slots.own.get::<doors::Doors>().unwrap();
    assert!(!known.has_products(SITE));
    let one = product(&test, "One").await;
    product(&test, "Two").await;
    doors::look(&test.app).await.unwrap();
    assert!(known.has_products(SITE));
    assert_eq!(test.get(Visitor, "/en/products").await.words(".door strong"), ["One", "Two"]);
    test.post(Mira, &format!("{DESK}/{one}/move"), &[("way", "down")]).await.assert_status(303);
    test.work().await;
    assert_eq!(test.get(Visitor, "/en/products").await.words(".door strong"), ["Two", "One"]);
    let map = test.app.slots.sitemaps.iter();
    let mut addresses = Vec::new();
    for source in map {
        addresses.extend(source.entries(SITE, Id(0)).await.unwrap().into_iter().flat_map(|entry| entry.addresses));
    }
    assert!(addresses.contains(&(Locale::EN, format!("/en/products/{one}-one"))), "{addresses:?}");
}

db_test! {
    async fn pages_of_a_folder_name_their_products_and_versions(db: TestDb) {
        let test = on(db).await;
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| {
            let place = folder.path().join(name);
            std::fs::create_dir_all(place.parent().unwrap()).unwrap();
            std::fs::write(place, text).unwrap();
        };
        let products = "[[product]]\nid = \"hub\"\nname.en = \"Hub\"\nname.hr = \"Čvor\"\n[[product.version]]\nname = \"4.2\"\nreleased = \"2026-11-01\"\n[[product.version]]\nname = \"4.1\"\nstate = \"ended\"\n";
        write("products.toml", products);
        write("en/a.md", "---\ntitle: A\nproducts: hub\n---\nx\n");
        write("en/b.md", "---\ntitle: B\nproducts: [hub@4.2, \"valve\", hub@9]\n---\nx\n");
        let import = |preview| {
            let options = Options { preview, ..Options::default() };
            let (app, folder) = (test.app.clone(), folder.path().to_owned());
            async move { import_markdown(&app, SITE, &folder, &options, |_| {}).await.unwrap() }
        };
        let told = |report: &crate::import::Report| report.problems.iter().map(|one| one.detail.clone()).collect::<Vec<_>>();
        assert_eq!(told(&import(true).await), ["valve", "hub@9"]);
        assert_eq!(number(&test, "SELECT COUNT(*) AS value FROM knowledge_product").await, 0);
        assert_eq!(told(&import(false).await), ["valve", "hub@9"]);
        test.work().await;
        assert!(import(false).await.changed_nothing());
        let hub = Id(number(&test, "SELECT id AS value FROM knowledge_product").await);
        let page = page_of(&test, hub).await;
        let shown = test.get(Visitor, &page).await;
        assert_eq!(shown.words("table th[scope=row]"), ["4.2", "4.1"]);
        shown.assert_shows("Support has ended").assert_shows("November 1, 2026");
        let old = number(&test, "SELECT id AS value FROM knowledge_release WHERE name = '4.1'").await;
        let narrowed = test.get(Visitor, &format!("{page}?version={old}")).await;
        assert_eq!(narrowed.words(".group:first-child li a"), ["A", "All articles"]);
        write("products.toml", &products.replace("\"4.2\"", "\"4.3\""));
        import(false).await;
        test.work().await;
        assert_eq!(test.get(Visitor, &page).await.words("table th[scope=row]"), ["4.3", "4.2", "4.1"]);
    }
}
