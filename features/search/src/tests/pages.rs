//! The pages of search, over articles that a test makes up.

use std::sync::Arc;

use async_trait::async_trait;
use tokio::sync::watch;
use vestibule_base::{Audience, Id, Locale, Timestamp};
use vestibule_contracts::events::{RequestFollowedSearch, SubjectChanged};
use vestibule_contracts::slots::{Product, Products, SearchDocument, SearchSource, SlotResult};
use vestibule_contracts::{Kind, Subject};
use vestibule_testkit::{Cast, SITE, TestApp};
use vestibule_web::Feature;

/// Twelve articles about invoices for everyone, and one each for members and staff.
struct Made;

fn made(id: i64) -> SearchDocument {
    let (audience, title) = match id {
        101 => (Audience::Organisation(Id(701)), "Invoice canaryorg".to_owned()),
        102 => (Audience::Staff, "Invoice canarystaff".to_owned()),
        _ => (Audience::Everyone, format!("Invoice number {id}")),
    };
    SearchDocument {
        site: SITE,
        locale: Some(Locale::EN),
        audience,
        title,
        body: "How invoices are paid.".to_owned(),
        products: if id <= 3 { vec![Id(7)] } else { Vec::new() },
        url: format!("/en/articles/{id}"),
        path: if id == 1 { "Paying › Invoices".to_owned() } else { String::new() },
        outdated: id == 2,
        changed_at: Timestamp::parse(if id == 1 { "2026-11-20T10:00:00Z" } else { "2023-11-14T10:00:00Z" }).unwrap(),
        ..SearchDocument::default()
    }
}

#[async_trait]
impl SearchSource for Made {
    fn kind(&self) -> Kind {
        Kind::Article
    }

    async fn documents(&self, id: Id) -> SlotResult<Vec<SearchDocument>> {
        Ok(if (1..=12).contains(&id.get()) || (101..=102).contains(&id.get()) { vec![made(id.get())] } else { Vec::new() })
    }

    async fn list_ids(&self, after: Id, _: i64) -> SlotResult<Vec<Id>> {
        Ok((1..=12).chain(101..=102).map(Id).filter(|id| *id > after).collect())
    }
}

#[async_trait]
impl Products for Made {
    async fn list(&self, _: Id, _: Locale) -> SlotResult<Vec<Product>> {
        let named = |(id, name): (i64, &str)| Product {
            id: Id(id),
            name: name.to_owned(),
            address: format!("/en/products/{id}"),
            is_retired: false,
            releases: Vec::new(),
        };
        Ok([(7, "Hub"), (8, "Valve")].map(named).to_vec())
    }
}

async fn start() -> TestApp {
    let offer = |_: &vestibule_web::Kernel, slots: &mut vestibule_contracts::Slots| {
        slots.search_sources.push(Arc::new(Made));
        slots.products = Some(Arc::new(Made));
    };
    let source = Feature { name: "made", offer: Some(offer), ..Feature::default() };
    let test = TestApp::with(vec![crate::feature(), source]).await;
    tell(&test, 1).await;
    follow(&test).await;
    test
}

async fn tell(test: &TestApp, id: i64) {
    let mut tx = test.app.db.begin().await.unwrap();
    tx.emit(&SubjectChanged { subject: Subject::new(Kind::Article, Id(id)), site: SITE }).unwrap();
    tx.commit(test.app.now()).await.unwrap();
}

/// Lets the index follow until it has everything.
async fn follow(test: &TestApp) {
    let (stop, stopped) = watch::channel(false);
    let following = tokio::spawn(crate::feed::follow(test.app.clone(), stopped));
    for _ in 0..200 {
        let index = test.app.slots.own.get::<crate::engine::SearchIndex>().unwrap();
        if index.documents() >= 14 {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    stop.send(true).unwrap();
    following.await.unwrap();
}

#[tokio::test]
async fn the_first_page_begins_with_the_best_and_the_second_goes_on() {
    let test = start().await;
    let first = test.get(Cast::Visitor, "/en/search?q=invoice").await;
    assert_eq!(first.words(".result h2").len(), 10);
    first.assert_shows("12 results");
    assert_eq!(test.get(Cast::Visitor, "/en/search?q=invoice&page=2").await.words(".result h2").len(), 2);
}

#[tokio::test]
async fn a_result_says_what_it_is_where_it_stands_and_when_it_was_changed() {
    let test = start().await;
    let page = test.get(Cast::Visitor, "/en/search?q=invoice&page=1").await;
    let of = |page: &vestibule_testkit::Answer, title: &str| {
        let place = page.words(".result h2").iter().position(|found| found == title).expect(title);
        let meta = page.words(".result .meta").remove(place);
        let at = page.attributes(".result time", "datetime").remove(place);
        (meta.split_whitespace().collect::<Vec<_>>().join(" "), at)
    };
    let found = of(&page, "Invoice number 1");
    assert_eq!(found, ("ArticlePaying › InvoicesNovember 20, 2026".to_owned(), "2026-11-20".to_owned()));
    let without_path = of(&page, "Invoice number 3");
    assert_eq!(without_path, ("ArticleNovember 14, 2023".to_owned(), "2023-11-14".to_owned()));
    let outdated = test.get(Cast::Visitor, "/en/search?q=invoice+number+2").await;
    let place = outdated.words(".result h2").iter().position(|title| title == "Invoice number 2").unwrap();
    assert!(outdated.words(".result")[place].contains("out of date"), "{:?}", outdated.words(".result")[place]);
    let croatian = test.get(Cast::Visitor, "/hr/search?q=invoice").await;
    assert!(of(&croatian, "Invoice number 1").0.contains("20. studenoga 2026."), "the date is the reader's");
    assert!(of(&croatian, "Invoice number 1").0.starts_with("Članak"), "and so is the kind");
}

#[tokio::test]
async fn nobody_finds_what_is_not_meant_for_them() {
    let test = start().await;
    for (who, organisation, staff) in [
        (Cast::Visitor, false, false),
        (Cast::Ana, false, false),
        (Cast::Lin, false, false),
        (Cast::Marko, true, false),
        (Cast::Mira, true, true),
    ] {
        for path in ["/en/search?q=canaryorg", "/en/suggest?q=invoice+canaryorg"] {
            assert_eq!(
                test.get(who, path).await.body.contains("Invoice <mark>canaryorg")
                    || test.get(who, path).await.body.contains("Invoice canaryorg"),
                organisation,
                "{who:?} {path}"
            );
        }
        let found = test.get(who, "/en/search?q=canarystaff").await;
        assert_eq!(found.words(".result h2").iter().any(|title| title.contains("canarystaff")), staff, "{who:?}");
    }
}

#[tokio::test]
async fn results_are_counted_and_narrowed_by_product() {
    let test = start().await;
    let all = test.get(Cast::Visitor, "/en/search?q=invoice").await;
    assert_eq!(all.words("ul.chips[aria-label=Products] a"), ["Hub3"]);
    let hub = test.get(Cast::Visitor, "/en/search?q=invoice&product=7").await;
    assert_eq!(hub.words(".result h2").len(), 3);
    hub.assert_shows("3 results");
    let back = hub.attributes("ul.chips[aria-label=Products] a", "href");
    assert_eq!(back, ["/en/search?q=invoice"]);
    // Of a product without anything that fits, the way back is offered.
    let none = test.get(Cast::Visitor, "/en/search?q=invoice&product=8").await;
    none.assert_shows("Search in all products");
}

#[tokio::test]
async fn a_word_that_nobody_wrote_leads_on() {
    let test = start().await;
    let page = test.get(Cast::Visitor, "/hr/search?q=xyzzyxq").await;
    page.assert_status(200).assert_shows("xyzzyxq");
    assert!(page.attributes("main a", "href").iter().any(|link| link.starts_with("/hr/requests/new?q=xyzzyxq")));
}

#[tokio::test]
async fn hostile_words_are_words() {
    let test = start().await;
    for words in
        ["%27%3B+DROP+TABLE+person%3B--", "%22+AND+OR+NOT+*", "%00%01", "%3Cscript%3Ealert(1)%3C/script%3E", &"a".repeat(20_000)]
    {
        let page = test.get(Cast::Visitor, &format!("/en/search?q={words}")).await;
        page.assert_status(200).assert_hides("<script>alert");
        test.get(Cast::Visitor, &format!("/en/suggest?q={words}")).await.assert_status(200);
    }
}

#[tokio::test]
async fn results_are_narrowed_by_age_and_the_way_back_is_shown() {
    let test = start().await;
    let all = test.get(Cast::Visitor, "/en/search?q=invoice").await;
    assert!(all.words(".chip").contains(&"Past month".to_owned()));
    let recent = test.get(Cast::Visitor, "/en/search?q=invoice&since=month").await;
    assert_eq!(recent.words(".result h2").len(), 1);
    assert_eq!(recent.words(".result h2"), ["Invoice number 1"]);
    recent.assert_shows("One result");
    assert!(recent.words(".chip[aria-current]").contains(&"Past month".to_owned()));
    let none = test.get(Cast::Visitor, "/en/search?q=canarystaffless+number+7&since=year&kind=request").await;
    none.assert_status(200);
    test.get(Cast::Visitor, "/en/search?q=invoice&since=nonsense").await.assert_shows("12 results");
}

/// Writes down what was counted, as it is done from time to time.
async fn write_down(test: &TestApp) {
    let (stop, stopped) = watch::channel(false);
    stop.send(true).unwrap();
    crate::counts::write_down(test.app.clone(), stopped).await;
}

/// Words of the start page's line of what is sought often.
async fn often(test: &TestApp) -> String {
    let block = test.app.slots.home_blocks.iter().find(|block| block.name() == "sought").unwrap();
    let texts = test.app.translator(Locale::EN, "");
    block.render(&vestibule_base::Viewer::visitor(), (SITE, &[Locale::EN]), &texts).await.unwrap()
}

#[tokio::test]
async fn the_start_page_tells_what_visitors_found_often_and_nothing_that_others_sought() {
    let test = start().await;
    for day in 0..2 {
        test.advance(day * vestibule_base::Timestamp::DAY);
        for _ in 0..3 {
            test.get(Cast::Visitor, "/en/search?q=Invoice").await.assert_status(200);
            test.get(Cast::Visitor, "/en/search?q=invoice+xyzzyxq").await.assert_status(200);
            test.get(Cast::Visitor, "/en/search?q=xyzzyxq").await.assert_status(200);
            test.get(Cast::Nina, "/en/search?q=number").await.assert_status(200);
        }
        write_down(&test).await;
        assert_eq!(often(&test).await.contains("invoice"), day > 0, "on the first day it is few people, or one");
    }
    let shown = often(&test).await;
    assert!(!shown.contains("xyzzyxq") && !shown.contains("number"), "{shown}");
}

#[tokio::test]
async fn editors_see_what_was_sought_found_opened_and_followed_by_a_request() {
    let test = start().await;
    test.get(Cast::Mira, "/desk/searches").await.assert_status(200).assert_shows("No searches of this kind yet");
    for _ in 0..2 {
        test.get(Cast::Visitor, "/en/search?q=Invoice").await.assert_status(200);
        test.get(Cast::Ana, "/en/search?q=xyzzyxq").await.assert_status(200);
    }
    test.post(Cast::Visitor, "/en/search/opened?q=invoice", &[]).await.assert_status(204);
    test.post(Cast::Visitor, "/en/search/opened?q=xyzzyxq&what=request", &[]).await.assert_status(204);
    write_down(&test).await;
    let mut tx = test.app.db.begin().await.unwrap();
    for words in ["xyzzyxq", "ana@example.org"] {
        tx.emit(&RequestFollowedSearch { site: SITE, locale: Locale::EN, words: words.to_owned() }).unwrap();
    }
    tx.commit(test.app.now()).await.unwrap();
    test.work().await;
    test.work().await;
    let page = test.get(Cast::Mira, "/desk/searches").await;
    assert_eq!(page.words("tbody tr"), ["invoice212100Write it invoice", "xyzzyxq20011Write it xyzzyxq"]);
    page.assert_hides("ana@");
    let rows = |page: &vestibule_testkit::Answer| page.words("tbody th");
    assert_eq!(rows(&test.get(Cast::Mira, "/desk/searches?show=nothing").await), ["xyzzyxq"]);
    assert_eq!(rows(&test.get(Cast::Mira, "/desk/searches?show=sent&days=7").await), ["xyzzyxq"]);
    assert!(rows(&test.get(Cast::Mira, "/desk/searches?show=unopened").await).is_empty());
    assert!(rows(&test.get(Cast::Mira, "/desk/searches?language=hr").await).is_empty());
    test.get(Cast::Ana, "/desk/searches").await.assert_status(404);
}
