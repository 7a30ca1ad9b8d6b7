//! How often pages ask the database: everything that five people reach by links, in the whole program with accounts of its own.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

use axum::body::Body;
use axum::http::{Request, header};
use vestibule_store::Query;
use vestibule_store::query::QUERIES;
use vestibule_testkit::{Answer, TestApp, db_test};
use vestibule_web::{Access, server};

use super::{features_of, settings};

/// So many times a page may ask.
const MOST: u64 = 12;
/// Pages that are looked at of each route and person.
const OF_EACH: usize = 3;
/// Who walks: a visitor, and by a click of the demonstration a customer, an agent, an editor and an administrator.
const PEOPLE: [&str; 5] = ["", "harriet", "nina", "mira", "ada"];
/// Where a walk begins: the start of every part, and what scripts, programs and forms ask for.
const BEGINNINGS: [&str; 29] = [
    "/",
    "/en",
    "/en/knowledge",
    "/en/account",
    "/en/requests/new",
    "/en/requests/suggest?q=hub",
    "/en/requests/check-mail",
    "/en/requests/solved",
    "/en/search?q=hub",
    "/en/suggest?q=hub",
    "/en/sign-up/sent",
    "/en/sign-in/code",
    "/en/opensearch.xml",
    "/en/demo",
    "/robots.txt",
    "/sitemap.xml",
    "/sitemap/knowledge-0.xml",
    "/desk",
    "/desk/poll?since=0",
    "/desk/knowledge",
    "/desk/knowledge?form=video",
    "/desk/knowledge/playlists",
    "/desk/knowledge/lookup?q=hub",
    "/desk/knowledge/board",
    "/admin",
    "/en/community",
    "/en/community/new",
    "/en/account/posts",
    "/admin/community",
];
/// Routes whose pages nobody sees here: what only leads on, what stands behind a secret that a mail holds, files, and what the
/// demonstration has none of.
const UNSEEN: [&str; 21] = [
    "/",
    "/{locale}/reset/{token}",
    "/{locale}/sign-in/link/{token}",
    "/{locale}/verify/{token}",
    "/{locale}/join/{token}",
    "/{locale}/change-email/{token}",
    "/unsubscribe/{token}",
    "/{locale}/requests/confirm/{secret}",
    "/{locale}/requests/{number}/sent",
    "/{locale}/requests/{number}/open/{secret}",
    "/{locale}/requests/{number}/open/{secret}/files/{file}",
    "/{locale}/requests/{number}/files/{file}",
    "/desk/requests/{number}/files/{file}",
    "/videos/files/{source}/{name}",
    "/videos/posters/{video}/{name}",
    "/videos/captions/{video}/{language}",
    "/articles/files/{file}/{name}",
    "/community/pictures/{picture}",
    "/{locale}/community/posts/{post}",
    "/admin/segments/{id}",
    "/desk/knowledge/articles/{article}/{language}/preview",
];

/// Signs in on the page of the demonstration; answers the cookie.
async fn become_somebody(test: &TestApp, person: &str) -> String {
    let request = Request::post("/en/demo").header(header::HOST, "portal.test");
    let request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let answer = test.send_raw(request.body(Body::from(format!("person={person}"))).unwrap()).await;
    let cookie = answer.headers.get(header::SET_COOKIE).unwrap_or_else(|| panic!("{person} is not signed in: {}", answer.status));
    cookie.to_str().unwrap().split(';').next().unwrap().to_owned()
}

/// The answer, and how often the database was asked.
async fn count(test: &TestApp, cookie: &str, path: &str) -> (Answer, u64) {
    let mut request = Request::get(path).header(header::HOST, "portal.test");
    if !cookie.is_empty() {
        request = request.header(header::COOKIE, cookie);
    }
    let asked = QUERIES.scope(Cell::new(0), async {
        let answer = test.send_raw(request.body(Body::empty()).unwrap()).await;
        (answer, QUERIES.with(Cell::get))
    });
    asked.await
}

/// The route that answers a path: of several the one with the fewest parameters.
fn route_of<'a>(routes: &[&'a str], path: &str) -> Option<&'a str> {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let fits = |route: &&&str| {
        route.split('/').count() == path.split('/').count()
            && route.split('/').zip(path.split('/')).all(|(known, part)| known.starts_with('{') || known == part)
    };
    routes.iter().filter(fits).min_by_key(|route| route.matches('{').count()).copied()
}

/// The editor's pages of a text of each form, and a video of a playlist: too many pages are alike for a walk to meet them all.
async fn others(test: &TestApp) -> Vec<String> {
    let sql = "SELECT '/en/videos/' || t.article_id || '-' || t.slug || '?list=' || i.playlist_id AS value FROM knowledge_playlist_item i \
               JOIN knowledge_translation t ON t.article_id = i.article_id AND t.locale = 'en'";
    let mut paths: Vec<String> = test.app.db.values(sql, vec![]).await.unwrap();
    assert!(!paths.is_empty());
    for kind in ["how-to", "question", "video", "block"] {
        let sql = format!("SELECT MIN(id) AS value FROM knowledge_article WHERE kind = '{kind}'");
        let Some(Some(id)) = test.app.db.value::<Option<i64>>(&sql, vec![]).await.unwrap() else { continue };
        paths.extend(["en", "hr"].map(|language| format!("/desk/knowledge/articles/{id}/{language}")));
        if kind == "video" {
            paths.extend(["", "/captions"].map(|rest| format!("/desk/knowledge/videos/{id}/en{rest}")));
        }
    }
    paths
}

/// Everything that somebody reaches, of each route the beginnings and a few pages more: route, path, status, queries.
async fn walk(test: &TestApp, routes: &[&'static str], cookie: &str) -> Vec<(&'static str, String, u16, u64)> {
    let mut next: VecDeque<String> = BEGINNINGS.iter().map(ToString::to_string).chain(others(test).await).collect();
    let mut beginnings = next.len();
    let mut seen: BTreeSet<String> = next.iter().cloned().collect();
    let mut looked_at: BTreeMap<&str, usize> = BTreeMap::new();
    let mut pages = Vec::new();
    while let Some(path) = next.pop_front() {
        let is_beginning = beginnings > 0;
        beginnings = beginnings.saturating_sub(1);
        let Some(route) = route_of(routes, &path) else { continue };
        let known = looked_at.entry(route).or_default();
        if *known >= OF_EACH && !is_beginning {
            continue;
        }
        let (answer, asked) = count(test, cookie, &path).await;
        *known += usize::from(!answer.status.is_redirection());
        pages.push((route, path, answer.status.as_u16(), asked));
        let found = answer.attributes("a[href^='/'], area[href^='/']", "href").into_iter().chain([answer.location()]);
        for link in found.map(|link| link.split('#').next().unwrap_or_default().to_owned()) {
            if link.starts_with('/') && seen.insert(link.clone()) {
                next.push_back(link);
            }
        }
    }
    pages
}

db_test! {
    async fn no_page_of_the_whole_program_asks_the_database_more_than_a_few_times(db: TestDb) {
        let mut settings = settings();
        settings.web.demo = true;
        let test = TestApp::inhabited(db, features_of(&settings)).await;
        vestibule::fill_demonstration(&test.app).await.unwrap();
        test.work().await;
        let table = server::table(&test.app);
        let is_page = |access: Access| !matches!(access, Access::Machines | Access::Setup);
        let routes: Vec<&'static str> =
            table.iter().filter(|route| route.method == "GET" && is_page(route.access)).map(|route| route.path).collect();
        let (mut wrong, mut missed) = (Vec::new(), routes.clone());
        for person in PEOPLE {
            let cookie = if person.is_empty() { String::new() } else { become_somebody(&test, person).await };
            for (route, path, status, asked) in walk(&test, &routes, &cookie).await {
                // Who is refused or led on has not seen the page.
                missed.retain(|known| *known != route || status != 200);
                if asked > MOST || status >= 500 {
                    wrong.push(format!("{path} for {person:?}: {status}, {asked} queries"));
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
        missed.retain(|route| !UNSEEN.contains(route));
        assert!(missed.is_empty(), "nobody found a way to {missed:#?}");
    }
}
