//! What a person may not see does not exist for them: a walk through every link, feed, search and suggestion, as
//! everybody, looking for words that stand only in what others may see.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::time::Duration;

use tokio::sync::watch;
use vestibule_base::{Audience, Locale};
use vestibule_community::seed::{self, SeedPost, SeedSection, SeedTopic};
use vestibule_knowledge::import::{Options, import_markdown};
use vestibule_search::engine::SearchIndex;
use vestibule_testkit::{Cast, NORTHWIND, SITE, TestApp, db_test};

use super::start;

/// A word that stands in exactly one thing, and who may see that.
type Canary = (&'static str, fn(Cast) -> bool);

const CANARIES: [Canary; 7] = [
    ("canarypublic", |_| true),
    ("canarysignedin", |who| who != Cast::Visitor),
    ("canarynorthwind", |who| matches!(who, Cast::Marko | Cast::Eleni) || is_staff(who)),
    ("canarystaff", is_staff),
    // A request of Marko: himself, Eleni who may read Northwind's requests, and agents.
    ("canaryrequest", |who| matches!(who, Cast::Marko | Cast::Eleni | Cast::Nina | Cast::Ada)),
    // A topic of a section for Northwind, and a hidden reply in one for everyone, which its writer and moderators see.
    ("canarytopic", |who| matches!(who, Cast::Marko | Cast::Eleni) || is_staff(who)),
    ("canaryhidden", |who| matches!(who, Cast::Marko | Cast::Nina | Cast::Ada | Cast::Timo)),
];

/// Where a walk begins, beside the links that it finds.
const BEGINNINGS: [&str; 15] = [
    "/en",
    "/hr",
    "/en/knowledge",
    "/en/articles/feed.xml",
    "/sitemap.xml",
    "/en/requests",
    "/en/requests?of=organisation",
    "/en/requests/1001",
    "/en/community",
    "/en/community/feed.xml",
    "/en/account/posts",
    "/desk",
    "/desk/requests/1001",
    "/desk/knowledge",
    "/admin",
];

/// Pages that one walk reads at most; one that finds more fails, so that nothing is left out without a word.
const MOST_PAGES: usize = 600;

fn is_staff(who: Cast) -> bool {
    matches!(who, Cast::Nina | Cast::Mira | Cast::Ada | Cast::Vera | Cast::Timo)
}

pub(super) async fn write_articles(test: &TestApp) {
    let audiences = [
        ("canarypublic", Audience::Everyone),
        ("canarysignedin", Audience::SignedIn),
        ("canarynorthwind", Audience::Organisation(NORTHWIND)),
        ("canarystaff", Audience::Staff),
    ];
    for (word, audience) in audiences {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(folder.path().join("en")).unwrap();
        let page =
            format!("---\nid: {word}\ntitle: Article {word}\nsummary: About {word}.\nkind: how-to\n---\n\nThe word is {word}.\n");
        std::fs::write(folder.path().join("en").join(format!("{word}.md")), page).unwrap();
        let options = Options { audience, ..Options::default() };
        import_markdown(&test.app, SITE, folder.path(), &options, |_| {}).await.unwrap();
    }
}

async fn send_request(test: &TestApp) {
    let mut tx = test.app.db.begin().await.unwrap();
    vestibule_tickets::seed_default_forms(&mut tx, SITE, test.app.now()).await.unwrap();
    let person = vestibule_tickets::seed::SeedPerson {
        id: Cast::Marko.id(),
        name: "Marko".to_owned(),
        email: Cast::Marko.email(),
        organisation: Some((NORTHWIND, "Northwind".to_owned())),
    };
    let request =
        vestibule_tickets::seed::SeedRequest::new(SITE, &person, "About canaryrequest", "It is canaryrequest.", test.app.now());
    request.insert(&mut tx).await.unwrap();
    tx.commit(test.app.now()).await.unwrap();
}

/// A topic for Northwind, and one for everyone with a reply that was hidden.
async fn write_topics(test: &TestApp) {
    let mut tx = test.app.db.begin().await.unwrap();
    seed::open(&mut tx, SITE).await.unwrap();
    let post = |who: Cast, body: &str| SeedPost {
        author: (who.id(), who.name().to_owned()),
        by_staff: false,
        at: test.app.now(),
        body: body.to_owned(),
    };
    for (audience, title, posts) in [
        (Audience::Organisation(NORTHWIND), "About canarytopic", vec![post(Cast::Marko, "It is canarytopic.")]),
        (Audience::Everyone, "Open talk", vec![post(Cast::Ana, "Hello."), post(Cast::Marko, "It is canaryhidden.")]),
    ] {
        let texts = [(Locale::EN, (format!("Section {title}"), String::new()))].into();
        let section = SeedSection { parent: None, audience, for_staff: false, icon: "users", texts };
        let section = seed::add_section(&mut tx, SITE, section, test.app.now()).await.unwrap();
        let topic = SeedTopic { section, kind: "question", title, locale: Locale::EN, tags: vec![], posts };
        seed::add_topic(&mut tx, SITE, &topic).await.unwrap();
    }
    tx.commit(test.app.now()).await.unwrap();
    let (id, topic) = hidden(test).await;
    let fields = [("act", "hide"), ("about", id.as_str()), ("why", "No.")];
    test.post(Cast::Nina, &format!("/en/community/{topic}"), &fields).await.assert_status(303);
}

/// The reply that is to be hidden, and its topic.
async fn hidden(test: &TestApp) -> (String, String) {
    let number = async |column: &str| {
        let sql = format!("SELECT {column} AS value FROM community_post WHERE body LIKE '%canaryhidden%'");
        test.count(&sql).await.to_string()
    };
    (number("id").await, number("topic_id").await)
}

/// Lets the search index take everything in.
pub(super) async fn follow(test: &TestApp, documents: u64) {
    let (stop, stopped) = watch::channel(false);
    let background: Vec<_> =
        test.app.features.iter().filter(|feature| feature.name == "search").flat_map(|feature| &feature.background).collect();
    let tasks: Vec<_> = background.iter().map(|work| tokio::spawn(work(test.app.clone(), stopped.clone()))).collect();
    let index = test.app.slots.own.get::<SearchIndex>().unwrap();
    for _ in 0..300 {
        if index.documents() >= documents {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    stop.send(true).unwrap();
    for task in tasks {
        task.await.unwrap();
    }
    assert!(index.documents() >= documents, "the index has {} documents", index.documents());
}

/// Every page that somebody reaches from the beginnings, with its words.
async fn walk(test: &TestApp, who: Cast) -> Vec<(String, String)> {
    let searches = CANARIES.iter().flat_map(|(word, _)| {
        [format!("/en/search?q={word}"), format!("/en/suggest?q=article+{word}"), format!("/en/suggest?q={word}")]
    });
    let mut next: VecDeque<String> = BEGINNINGS.iter().map(ToString::to_string).chain(searches).collect();
    let mut seen: BTreeSet<String> = next.iter().cloned().collect();
    let (mut read, mut asked) = (Vec::new(), BTreeMap::new());
    while let Some(path) = next.pop_front() {
        assert!(read.len() < MOST_PAGES, "more than {MOST_PAGES} pages for {who:?}, and {path}");
        let page = test.get(who, &path).await;
        assert!(page.status.as_u16() < 500, "{path} for {who:?}: {}", page.status);
        let found = page.attributes("a[href^='/']", "href").into_iter().chain([page.location()]);
        for link in found.map(|link| link.split('#').next().unwrap_or_default().to_owned()) {
            if is_followed(&link) && seen.insert(link.clone()) && has_room(&mut asked, &link) {
                next.push_back(link);
            }
        }
        // What was typed into a search is shown again and tells nothing: there only what was found counts.
        let said = if path.contains("q=canary") || path.contains("q=article+canary") {
            page.words(".result").join(" ") + &json_only(&page.body)
        } else {
            page.body.clone()
        };
        read.push((path, said));
    }
    read
}

/// Two languages stand for all: what is there for whom does not depend on them.
fn is_followed(link: &str) -> bool {
    let of_others = ["/fil", "/el", "/zh-Hant"].iter().any(|other| link == *other || link.starts_with(&format!("{other}/")));
    link.starts_with('/') && !link.contains("/sign-") && !of_others
}

/// A page that can be asked in many ways (orders, filters, forms that begin with words) is asked in three.
fn has_room(asked: &mut BTreeMap<String, usize>, link: &str) -> bool {
    let Some((path, _)) = link.split_once('?') else { return true };
    let times = asked.entry(path.to_owned()).or_default();
    *times += 1;
    *times <= 3
}

/// The body, when it is data.
fn json_only(body: &str) -> String {
    if body.starts_with('{') { body.to_owned() } else { String::new() }
}

db_test! {
    async fn nobody_finds_a_word_of_what_they_may_not_see(db: TestDb) {
        let test = start(db).await;
        write_articles(&test).await;
        send_request(&test).await;
        write_topics(&test).await;
        test.work().await;
        follow(&test, 7).await;
        for who in Cast::ALL {
            let pages = walk(&test, who).await;
            for (word, may_see) in CANARIES {
                let holders: Vec<&str> = pages.iter().filter(|(_, said)| said.contains(word)).map(|(path, _)| path.as_str()).collect();
                assert_eq!(!holders.is_empty(), may_see(who), "{word} for {who:?}: {holders:?}");
            }
        }
    }
}
