//! How often pages ask the database: every page of the router's own table, so that a new one cannot escape.

use std::cell::Cell;

use vestibule_store::query::QUERIES;
use vestibule_testkit::Cast::{Ada, Ana, Marko, Mira, Timo, Vera, Visitor};
use vestibule_testkit::{SECTION, db_test};
use vestibule_web::{Access, server};

use super::products::{assign, product, release};
use super::*;

/// So many times a page may ask.
const MOST: u64 = 12;
/// So many of them are left to what the knowledge base asks others on the page of a text: who the reader is, and the names of those who
/// wrote comments. This portal's people ask no database.
const OF_OTHERS: u64 = 2;
/// What is no page: feeds and files.
const NO_PAGES: [&str; 3] = ["/feed.xml", "/{name}", "/captions/{video}/{language}"];

/// What stands in the portal, by the names that routes give their parameters.
struct Shelf {
    category: Id,
    group: Id,
    article: Id,
    question: Id,
    video: Id,
    product: Id,
    release: Id,
    playlist: Id,
}

/// A portal in which every page has something to list: twenty of each kind, linked, translated, sorted, asked and answered.
async fn furnished(test: &TestApp) -> Shelf {
    test.post(Ada, "/admin/knowledge", &[("comments", "yes")]).await.assert_status(303);
    veras_section(test, "Portal").await;
    let shelf = category(test, "Setup", Some(SECTION), Audience::Everyone).await;
    category(test, "Below", Some(shelf), Audience::Everyone).await;
    let group = group(test, "Billing", Audience::Everyone, Ordering::Hand).await;
    let product = product(test, "Hub").await;
    let release = release(test, product, "4.2", "2026-11-01").await;
    let block = make(test, ArticleKind::Block, "Hours", "Monday to Friday").await;
    let (mut article, mut question, mut video) = (Id(0), Id(0), Id(0));
    for number in 0..8 {
        let body = format!(
            "## One\n\n{{{{block:{block}}}}}\n\n[Film](video:{video})\n\n[before](article:{article}) ![Film](video:{video})\n\n1. Press\n2. Wait {number}"
        );
        article = make(test, ArticleKind::HowTo, &format!("Article {number}"), &body).await;
        place(test, article, Some(shelf), Audience::Everyone).await;
        question = make(test, ArticleKind::Question, &format!("Question {number}"), "Yes.").await;
        place(test, question, Some(group), Audience::Everyone).await;
        video = make(test, ArticleKind::Video, &format!("Video {number}"), "Words.").await;
        place(test, video, Some(shelf), Audience::Everyone).await;
        for id in [article, question, video] {
            assign(test, id, &[product], &[release]).await;
        }
    }
    for id in [article, question, video] {
        translate(test, id, Locale::HR, "Hrvatski").await;
        readers_say_no(test, id).await;
        let comment = [("act", "write"), ("body", "Which cable?")];
        test.post(Ana, &format!("/en/articles/{id}/comments"), &comment).await.assert_status(303);
    }
    let chapters = format!("article:{article}");
    let form = [
        ("act", "save"),
        ("level", "any"),
        ("outside", ""),
        ("guide", chapters.as_str()),
        ("chapters", "0:00 Begin\n0:10 Press #1"),
    ];
    test.post(Mira, &format!("/desk/knowledge/videos/{video}/en"), &form).await.assert_status(303);
    let typed = [
        ("revision", "1"),
        ("title", "Question 7"),
        ("body", "Yes."),
        ("asides", "yes"),
        ("wordings", "Asked otherwise"),
        ("link_new", chapters.as_str()),
    ];
    test.post(Mira, &format!("/desk/knowledge/articles/{question}/en"), &typed).await.assert_status(303);
    let begin = [("act", "begin"), ("check_category", ""), ("check_due", "2027-01-10")];
    test.post(Mira, &format!("/desk/knowledge/releases/{release}"), &begin).await.assert_status(303);
    let film = format!("place-{video}");
    let list = [("title-en", "First steps"), ("position", "1"), (film.as_str(), "1")];
    test.post(Mira, "/desk/knowledge/playlists/new", &list).await.assert_status(303);
    attach(test, article).await;
    test.work().await;
    crate::offers::doors::look(&test.app).await.unwrap();
    let playlist = Id(number(test, "SELECT MAX(id) AS value FROM knowledge_playlist").await);
    Shelf { category: shelf, group, article, question, video, product, release, playlist }
}

async fn attach(test: &TestApp, article: Id) {
    let file = [("revision", "1"), ("title", "Article 7"), ("body", "x"), ("act", "upload")];
    test.post_files(Mira, &format!("/desk/knowledge/articles/{article}/en"), &file, &[("file", "manual.pdf", b"%PDF-1.7 x")])
        .await
        .assert_status(303);
}

async fn make(test: &TestApp, kind: ArticleKind, title: &str, body: &str) -> Id {
    let draft = Draft { title: title.to_owned(), summary: String::new(), body: body.to_owned() };
    let act = MakeArticle { site: SITE, locale: Locale::EN, kind, category: None, draft, by: Some(Cast::Mira.id()) };
    let mut tx = test.app.db.begin().await.unwrap();
    let id = act.run((&Viewer::system(), Id::new(test.app.now())), test.app.now(), &mut tx).await.unwrap();
    tx.commit(test.app.now()).await.unwrap();
    publish(test, id, Locale::EN).await;
    id
}

async fn readers_say_no(test: &TestApp, id: Id) {
    for reason in ["wrong", "unclear"] {
        let no = [("vote", "reason"), ("reason", reason), ("comment", "It looks different")];
        test.post(if reason == "wrong" { Visitor } else { Ana }, &format!("/en/articles/{id}/vote"), &no)
            .await
            .assert_status(303);
    }
}

impl Shelf {
    /// The pages that a route stands for.
    fn pages(&self, route: &str) -> Vec<String> {
        let kinds = match route {
            "/{locale}/faq/{article}" => vec![self.question],
            "/{locale}/videos/{article}" => vec![self.video],
            path if path.starts_with("/desk/knowledge/videos/") => vec![self.video],
            path if path.starts_with("/desk/knowledge/articles/") => vec![self.article, self.question, self.video],
            _ => vec![self.article],
        };
        let categories = if route.starts_with("/desk/") && route.contains("{category}") {
            vec![self.category, self.group]
        } else {
            vec![self.category]
        };
        let pairs = kinds.iter().flat_map(|kind| categories.iter().map(move |category| (*kind, *category)));
        pairs.map(|(article, category)| self.filled(route, article, category)).collect()
    }

    fn filled(&self, path: &str, article: Id, category: Id) -> String {
        let known = [
            ("{locale}", "en".to_owned()),
            ("{language}", "en".to_owned()),
            ("{category}", category.to_string()),
            ("{article}", article.to_string()),
            ("{product}", self.product.to_string()),
            ("{release}", self.release.to_string()),
            ("{playlist}", self.playlist.to_string()),
        ];
        let path = known.into_iter().fold(path.to_owned(), |path, (name, value)| path.replace(name, &value));
        assert!(!path.contains('{'), "{path} has a parameter that this story knows nothing of");
        path
    }
}

/// The page at the end of its redirects.
async fn settled(test: &TestApp, who: Cast, path: String) -> String {
    let answer = test.get(who, &path).await;
    if answer.status.is_redirection() { answer.location() } else { path }
}

/// The status of the answer, and how often the database was asked.
async fn count(test: &TestApp, who: Cast, path: &str) -> (u16, u64) {
    let asked = QUERIES.scope(Cell::new(0), async {
        let status = test.get(who, path).await.status.as_u16();
        (status, QUERIES.with(Cell::get))
    });
    asked.await
}

db_test! {
    async fn every_page_asks_the_database_a_few_times_only(db: TestDb) {
        let test = on(db).await;
        let shelf = furnished(&test).await;
        let (mut looked_at, mut seen_by_vera, mut wrong) = (0, 0, Vec::new());
        for route in server::table(&test.app) {
            let is_page = route.method == "GET" && !NO_PAGES.iter().any(|end| route.path.ends_with(end));
            if !is_page || matches!(route.access, Access::Machines | Access::Setup) {
                continue;
            }
            let readers: &[Cast] = match route.access {
                Access::Everyone => &[Visitor, Ana, Mira],
                Access::SignedIn => &[Ana, Mira],
                Access::Administrators | Access::AdministratorsOfAll => &[Ada],
                _ => &[Mira, Vera],
            };
            for page in shelf.pages(route.path) {
                for who in readers {
                    let page = settled(&test, *who, page.clone()).await;
                    let (status, asked) = count(&test, *who, &page).await;
                    looked_at += 1;
                    // What all share is not for who writes in one section.
                    let is_closed = *who == Vera && matches!(status, 403 | 404);
                    seen_by_vera += usize::from(*who == Vera && status == 200);
                    if (status != 200 && !is_closed) || asked > MOST {
                        wrong.push(format!("{page} for {who:?}: {status}, {asked} queries"));
                    }
                }
            }
        }
        assert!(looked_at > 60, "only {looked_at} pages were looked at");
        assert!(seen_by_vera > 15, "Vera saw only {seen_by_vera} pages");
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}

/// Gives a text everything that can stand on its page: what to do next, comments with answers, a follower and what it was marked with.
async fn overload(test: &TestApp, shelf: &Shelf, id: Id) {
    let desk = format!("/desk/knowledge/articles/{id}/en");
    let revision = test.get(Mira, &desk).await.attributes("input[name=revision]", "value").remove(0);
    let next = format!("article:{}", if id == shelf.video { shelf.question } else { shelf.video });
    let typed = [
        ("revision", revision.as_str()),
        ("title", "Everything at once"),
        ("body", "Words.\n\n1. Press\n2. Wait\n\n![Film](video:VIDEO)"),
        ("asides", "yes"),
        ("labels", "hub, cable"),
        ("wordings", "Asked otherwise"),
        ("link_new", next.as_str()),
        ("act", "publish"),
    ]
    .map(|(name, value)| (name, value.replace("VIDEO", &shelf.video.to_string())));
    let typed: Vec<(&str, &str)> = typed.iter().map(|(name, value)| (*name, value.as_str())).collect();
    test.post(Mira, &desk, &typed).await.assert_status(303);
    for who in [Marko, Timo] {
        let comment = [("act", "write"), ("body", "The long one")];
        test.post(who, &format!("/en/articles/{id}/comments"), &comment).await.assert_status(303);
    }
    let what = format!("article:{id}");
    test.post(Ana, &format!("/en/follow?article={id}"), &[("what", what.as_str())]).await.assert_status(303);
}

db_test! {
    async fn a_text_with_everything_at_once_in_another_language_asks_no_more(db: TestDb) {
        let test = on(db).await;
        let shelf = furnished(&test).await;
        let outside = [("act", "save"), ("outside", "https://youtu.be/abc"), ("level", "beginner")];
        test.post(Mira, &format!("/desk/knowledge/videos/{}/en", shelf.video), &outside).await.assert_status(303);
        for id in [shelf.article, shelf.question, shelf.video] {
            overload(&test, &shelf, id).await;
        }
        test.work().await;
        let mut wrong = Vec::new();
        for (room, id) in [("articles", shelf.article), ("faq", shelf.question), ("videos", shelf.video)] {
            // In one language it is there, in another outdated, in the third missing.
            for language in ["en", "hr", "el"] {
                let path = settled(&test, Visitor, format!("/{language}/{room}/{id}")).await;
                for query in ["", &format!("?list={}", shelf.playlist), "?write=comment", "?version=4.2"] {
                    for who in [Visitor, Ana, Timo, Mira, Vera] {
                        let (status, asked) = count(&test, who, &format!("{path}{query}")).await;
                        if status != 200 || asked > MOST - OF_OTHERS {
                            wrong.push(format!("{path}{query} for {who:?}: {status}, {asked} queries"));
                        }
                    }
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
        let page = settled(&test, Visitor, format!("/en/videos/{}", shelf.video)).await;
        test.get(Ana, &format!("{page}?list={}", shelf.playlist)).await.assert_shows("The long one").assert_shows("First steps");
    }
}
