//! Stories about the start page.

use std::sync::Arc;

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_contracts::slots::{SITEMAP_PART, SitemapEntry, SitemapSource, SlotResult};
use vestibule_testkit::{Cast, TestApp};
use vestibule_web::Feature;

#[tokio::test]
async fn the_root_leads_to_the_readers_language() {
    let test = TestApp::with(vec![crate::feature()]).await;
    let request = http_request("/").header("accept-language", "el-GR, en;q=0.5");
    let answer = test.send(Cast::Visitor, request, axum::body::Body::empty()).await;
    assert_eq!(answer.location(), "/el");
}

#[tokio::test]
async fn a_language_that_the_site_does_not_have_is_no_start_page() {
    let test = TestApp::with(vec![crate::feature()]).await;
    test.get(Cast::Visitor, "/xx").await.assert_status(404);
    test.get(Cast::Visitor, "/de").await.assert_status(404);
}

#[tokio::test]
async fn the_start_page_is_kept_and_a_second_visitor_gets_the_same() {
    let test = TestApp::with(vec![crate::feature()]).await;
    let first = test.get(Cast::Visitor, "/hr").await;
    let again = http_request("/hr").header("if-none-match", first.headers["etag"].to_str().unwrap());
    test.send(Cast::Visitor, again, axum::body::Body::empty()).await.assert_status(304);
}

#[tokio::test]
async fn the_site_map_names_the_start_page_in_every_language() {
    let test = TestApp::with(vec![crate::feature()]).await;
    let map = test.get(Cast::Visitor, "/sitemap.xml").await;
    for tag in ["en", "fil", "hr", "el", "zh-Hant"] {
        map.assert_shows(&format!("<loc>http://portal.test/{tag}</loc>"));
    }
}

/// Pages 1 to 1,100 in parts.
struct Numbered;

#[async_trait::async_trait]
impl SitemapSource for Numbered {
    fn name(&self) -> &'static str {
        "numbered"
    }

    async fn parts(&self, _: Id) -> SlotResult<Vec<Id>> {
        Ok(vec![Id(0), Id(SITEMAP_PART), Id(2 * SITEMAP_PART)])
    }

    async fn entries(&self, _: Id, after: Id) -> SlotResult<Vec<SitemapEntry>> {
        let entry = |number: i64| SitemapEntry {
            addresses: vec![(Locale::EN, format!("/en/numbered/{number}"))],
            changed_at: Timestamp(1_700_000_000_000),
        };
        Ok((after.get() + 1..=1_100).take(500).map(entry).collect())
    }
}

#[tokio::test]
async fn a_long_site_map_has_parts_that_hold_each_page_once() {
    let numbered =
        Feature { name: "numbered", offer: Some(|_, slots| slots.sitemaps.push(Arc::new(Numbered))), ..Feature::default() };
    let test = TestApp::with(vec![crate::feature(), numbered]).await;
    let index = test.get(Cast::Visitor, "/sitemap.xml").await;
    let parts: Vec<String> =
        index.body.split("<loc>http://portal.test").skip(1).map(|rest| rest.split('<').next().unwrap().to_owned()).collect();
    assert_eq!(parts, ["/sitemap/numbered-0.xml", "/sitemap/numbered-500.xml", "/sitemap/numbered-1000.xml"]);
    let mut all = String::new();
    for part in &parts {
        all.push_str(&test.get(Cast::Visitor, part).await.body);
    }
    for page in (1..=1_100).map(|number| format!("/en/numbered/{number}")).chain(["/hr".to_owned()]) {
        assert_eq!(all.matches(&format!("<loc>http://portal.test{page}</loc>")).count(), 1, "{page}");
    }
    for wrong in ["/sitemap/numbered-1100.xml", "/sitemap/other-0.xml", "/sitemap/numbered-x.xml", "/sitemap/numbered"] {
        test.get(Cast::Visitor, wrong).await.assert_status(404);
    }
}

#[tokio::test]
async fn only_an_administrator_orders_the_blocks() {
    let test = TestApp::with(vec![crate::feature()]).await;
    test.get(Cast::Visitor, "/admin/home").await.assert_status(401);
    test.get(Cast::Ana, "/admin/home").await.assert_status(404);
    test.get(Cast::Ada, "/admin/home").await.assert_status(200);
}

#[tokio::test]
async fn browsers_learn_how_to_search_here() {
    let test = TestApp::with(vec![crate::feature()]).await;
    let page = test.get(Cast::Visitor, "/el").await;
    assert_eq!(page.attributes("link[rel=search]", "href"), ["/el/opensearch.xml"]);
    let answer = test.get(Cast::Visitor, "/el/opensearch.xml").await;
    answer.assert_status(200).assert_shows("<Language>el</Language>");
    answer.assert_shows("template=\"http://portal.test/el/search?q={searchTerms}\"");
    answer.assert_shows(
        "type=\"application/x-suggestions+json\" template=\"http://portal.test/el/suggest?q={searchTerms}&amp;form=opensearch\"",
    );
}

fn http_request(path: &str) -> http::request::Builder {
    http::Request::get(path)
}
