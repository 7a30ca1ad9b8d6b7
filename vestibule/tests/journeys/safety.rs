//! What every page owes to whoever opens it (O8).

use vestibule_store::Query;
use vestibule_testkit::{Answer, Cast, Product, TestApp, TestDb};
use vestibule_web::{Access, server};

use super::{features, start};

/// What stands in the policy of every answer: nothing from elsewhere, nothing inline, no frames of others.
const POLICY: [&str; 4] = ["default-src 'self'", "object-src 'none'", "base-uri 'self'", "frame-ancestors 'none'"];

#[track_caller]
fn assert_safe(answer: &Answer, what: &str) {
    let header = |name: &str| answer.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    assert_eq!(header("x-content-type-options"), "nosniff", "{what}");
    assert!(["same-origin", "strict-origin-when-cross-origin"].contains(&header("referrer-policy")), "{what}");
    assert_eq!(header("cross-origin-opener-policy"), "same-origin", "{what}");
    assert!(header("permissions-policy").contains("camera=()"), "{what}");
    let policy = header("content-security-policy");
    for part in POLICY {
        assert!(policy.contains(part), "{part} in {policy:?} of {what}");
    }
    assert!(!policy.contains("unsafe-") && !policy.contains("http:") && !policy.contains('*'), "{policy} of {what}");
    for cookie in answer.headers.get_all("set-cookie") {
        let cookie = cookie.to_str().unwrap();
        assert!(
            cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Path=/"),
            "{cookie} of {what}"
        );
    }
}

#[tokio::test]
async fn every_answer_carries_the_headers_that_keep_it_safe() {
    let test = start(TestDb::new(Product::Sqlite).await).await;
    let mut asked = 0;
    for route in server::table(&test.app) {
        let path = route.path.replace("{locale}", "en");
        let path = path.split('/').map(|part| if part.starts_with('{') { "1" } else { part }).collect::<Vec<_>>().join("/");
        for who in [Cast::Visitor, Cast::Ana, Cast::Nina, Cast::Ada] {
            let answer = if route.method == "GET" { test.get(who, &path).await } else { test.post(who, &path, &[]).await };
            assert_safe(&answer, &format!("{} {path} for {who:?}", route.method));
            // What one person sees is in nobody else's cache.
            let kept = answer.headers.get("cache-control").and_then(|value| value.to_str().ok()).unwrap_or_default();
            let is_page = answer.headers.get("content-type").is_some_and(|kind| kind.to_str().unwrap().starts_with("text/html"));
            if is_page && who != Cast::Visitor {
                assert!(kept.contains("private") || kept.contains("no-store"), "{kept:?} of {path} for {who:?}");
            }
            asked += 1;
        }
    }
    assert!(asked > 300, "only {asked} questions were asked");
    for path in ["/en/nowhere", "/nowhere/at/all", "/en/"] {
        assert_safe(&test.get(Cast::Visitor, path).await, path);
    }
}

/// Forms open to everyone that need no limit.
const UNLIMITED: [(&str, &str); 4] = [
    ("/{locale}/pick", "sets a cookie and writes nothing"),
    ("/{locale}/sign-out", "ends the own session and writes nothing else"),
    ("/{locale}/search/opened", "counts in memory"),
    ("/unsubscribe/{token}", "a mail provider sends the clicks of many people from one address; the token is long"),
];

#[tokio::test]
async fn every_form_that_is_open_to_everyone_is_limited_by_address() {
    let test = TestApp::limited(TestDb::new(Product::Sqlite).await, features()).await;
    test.work().await;
    let form: i64 = test.app.db.value("SELECT MIN(id) AS value FROM tickets_form", vec![]).await.unwrap().unwrap();
    let mut never = Vec::new();
    for route in server::table(&test.app) {
        if route.method != "POST" || !matches!(route.access, Access::Everyone | Access::Setup) {
            continue;
        }
        let path = route.path.replace("{locale}", "en").replace("{form}", &form.to_string());
        let path = path.split('/').map(|part| if part.starts_with('{') { "1" } else { part }).collect::<Vec<_>>().join("/");
        let mut limited = false;
        for number in 0..25 {
            let email = format!("p{number}@example.net");
            let fields = [
                ("name", "Somebody"),
                ("email", email.as_str()),
                ("password", "seven quiet otters paint"),
                ("subject", "Hub"),
                ("body", "It blinks."),
                ("vote", "no"),
                ("code", "123456"),
            ];
            let answer = test.post(Cast::Visitor, &path, &fields).await;
            if answer.status.as_u16() == 429 {
                assert!(answer.headers.contains_key("retry-after"), "{path} says when to try again");
                limited = true;
                break;
            }
        }
        if !limited && UNLIMITED.iter().all(|(known, _)| *known != route.path) {
            never.push(route.path.to_owned());
        }
    }
    assert!(never.is_empty(), "not limited: {never:#?}");
}
