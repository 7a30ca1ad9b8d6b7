//! The program in memory.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use axum::Router;
use axum::body::Body;
use http::{Request, header};
use http_body_util::BodyExt;
use tower::ServiceExt;
use vestibule_base::{Audience, Clock, Id, Locale, Role, Texts, Timestamp, Translator, Viewer};
use vestibule_contracts::slots::{NewAdministrator, Notices, People, Person, Sessions, SlotResult, Team, Teams};
use vestibule_mail::{Mail, Transport};
use vestibule_store::{Files, Migration, Query, Site, SiteLook, migrate, params, site};
use vestibule_web::{App, Config, Feature, JobHandler, Kernel, reactions, server, worker};

use crate::answer::Answer;
use crate::cast::{BILLING, Cast, NORTHWIND, REPAIRS};
use crate::database::{Product, TestDb};

/// Id of the site that every test app has: host `*`, the five languages.
pub const SITE: Id = Id(1);

/// How a program of a test begins.
#[derive(Clone, Copy)]
struct Start {
    /// Whether it makes the site.
    is_first: bool,
    /// Whether limits are kept.
    limits: bool,
    /// Requests answered at once.
    most_requests: usize,
    /// Whether sessions and people are those of the accounts.
    inhabited: bool,
}

impl Start {
    /// The first process of a program without limits.
    const FIRST: Self = Self { is_first: true, limits: false, most_requests: 512, inhabited: false };
}

/// The program with some features, on a database of its own, at 2026-11-22 10:00 UTC until the test moves the clock.
pub struct TestApp {
    /// The program.
    pub app: App,
    /// What it stands on.
    pub database: TestDb,
    mails: Transport,
    router: Router,
}

impl TestApp {
    /// Starts the program on SQLite, where a test is about pages.
    pub async fn with(features: Vec<Feature>) -> Self {
        Self::on(TestDb::new(Product::Sqlite).await, features).await
    }

    /// Starts the program on a database.
    ///
    /// # Panics
    /// When it does not start.
    pub async fn on(database: TestDb, features: Vec<Feature>) -> Self {
        Self::begin(database, features, Start::FIRST, None).await
    }

    /// The program with its files in a place that the test chose.
    pub async fn with_files(database: TestDb, features: Vec<Feature>, files: Files) -> Self {
        Self::begin_with((database, Some(files)), features, Start::FIRST, None).await
    }

    /// The program with its texts put together by the test, as for languages that an operator brings.
    pub async fn speaking(database: TestDb, features: Vec<Feature>, texts: Texts) -> Self {
        Self::begin(database, features, Start::FIRST, Some(texts)).await
    }

    /// The program with room for so many requests at once.
    pub async fn crowded(database: TestDb, features: Vec<Feature>, most_requests: usize) -> Self {
        Self::begin(database, features, Start { most_requests, ..Start::FIRST }, None).await
    }

    /// The whole program with sessions and people of its own accounts, and nobody of the cast.
    pub async fn inhabited(database: TestDb, features: Vec<Feature>) -> Self {
        Self::begin(database, features, Start { inhabited: true, ..Start::FIRST }, None).await
    }

    /// The whole program on a database that has its site and its people already.
    pub async fn on_filled(database: TestDb, features: Vec<Feature>) -> Self {
        Self::begin(database, features, Start { inhabited: true, is_first: false, ..Start::FIRST }, None).await
    }

    /// The whole program with limits on how often something may be tried; everybody in a test comes from one address.
    pub async fn limited(database: TestDb, features: Vec<Feature>) -> Self {
        Self::begin(database, features, Start { limits: true, ..Start::FIRST }, None).await
    }

    /// Starts a second process beside this one: the same database, its own folder, clock, caches and mail.
    ///
    /// # Panics
    /// When it does not start.
    pub async fn beside(&self, features: Vec<Feature>) -> Self {
        let second = Self::begin(self.database.reopen().await, features, Start { is_first: false, ..Start::FIRST }, None).await;
        second.advance(self.app.now().millis() - second.app.now().millis());
        second
    }

    async fn begin(database: TestDb, features: Vec<Feature>, start: Start, texts: Option<Texts>) -> Self {
        Self::begin_with((database, None), features, start, texts).await
    }

    async fn begin_with(
        (database, files): (TestDb, Option<Files>),
        mut features: Vec<Feature>,
        start: Start,
        texts: Option<Texts>,
    ) -> Self {
        // Whoever tests accounts tests sessions; in stories across features the cast is signed in by name.
        let has_accounts = features.iter().any(|feature| feature.name == "accounts");
        let is_alone = features.iter().all(|feature| feature.name == "accounts" || feature.routes.is_none());
        let has_people = has_accounts && (is_alone || start.inhabited);
        let mails = Transport::memory();
        features.push(stand_ins(has_people));
        let clock = Clock::held_at(Timestamp::parse("2026-11-22T10:00:00Z").expect("a time"));
        let sources = features.iter().flat_map(|feature| feature.texts).copied().chain(vestibule_web::TEXTS.iter().copied());
        let texts = Arc::new(texts.unwrap_or_else(|| Texts::new(sources).expect("texts without errors")));
        let steps: Vec<Migration> = features.iter().flat_map(|feature| feature.migrations).copied().collect();
        migrate::migrate(&database.db, &steps, clock.now()).await.expect("migrations run");
        if start.is_first {
            add_site(&database, clock.now()).await;
        }
        let config = Config {
            limits: start.limits,
            most_requests: start.most_requests,
            guards_network: false,
            reply_address: "reply@portal.test".to_owned(),
            data: database.folder.path().to_owned(),
            base_url: "http://portal.test".to_owned(),
            ..Config::default()
        };
        let in_folder = || Files::open(database.folder.path().join("files")).expect("a folder for files");
        let files = files.unwrap_or_else(in_folder);
        let kernel = Kernel { db: database.db.clone(), files, clock, texts, config: Arc::new(config) };
        let app = App::new(kernel, features).await.expect("the program starts");
        Self { router: server::router(&app), app, database, mails }
    }

    /// Reads a page as somebody.
    pub async fn get(&self, who: Cast, path: &str) -> Answer {
        self.send(who, Request::get(path), Body::empty()).await
    }

    /// Sends a form as somebody.
    pub async fn post(&self, who: Cast, path: &str, fields: &[(&str, &str)]) -> Answer {
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.extend_pairs(fields);
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(who, request, Body::from(form.finish())).await
    }

    /// Sends a form with files (field, name, bytes) as somebody.
    pub async fn post_files(&self, who: Cast, path: &str, fields: &[(&str, &str)], files: &[(&str, &str, &[u8])]) -> Answer {
        let mut body = Vec::new();
        for (name, value) in fields {
            body.extend_from_slice(
                format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").as_bytes(),
            );
        }
        for (field, name, bytes) in files {
            body.extend_from_slice(format!("--edge\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\nContent-Type: application/octet-stream\r\n\r\n").as_bytes());
            body.extend_from_slice(bytes);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(b"--edge--\r\n");
        let request = Request::post(path).header(header::CONTENT_TYPE, "multipart/form-data; boundary=edge");
        self.send(who, request, Body::from(body)).await
    }

    /// Sends any request as somebody.
    ///
    /// # Panics
    /// When the request cannot be built.
    pub async fn send(&self, who: Cast, request: http::request::Builder, body: Body) -> Answer {
        let request =
            if who == Cast::Visitor { request } else { request.header(header::COOKIE, format!("session={}", who.name())) };
        self.send_raw(request.header(header::HOST, "portal.test").body(body).expect("a request")).await
    }

    /// Sends a request as it is.
    ///
    /// # Panics
    /// Never: the router answers everything.
    pub async fn send_raw(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.expect("an answer");
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.expect("a body").to_bytes();
        Answer { status: parts.status, headers: parts.headers, body: String::from_utf8_lossy(&bytes).into_owned() }
    }

    /// Runs reactions, jobs and what is done from time to time until nothing is left, and forgets cached pages.
    ///
    /// # Panics
    /// When a worker fails.
    pub async fn work(&self) {
        loop {
            let handed = reactions::run_reactions(&self.app).await.expect("reactions run");
            let done = worker::run_jobs(&self.app).await.expect("jobs run") + run_mails(self).await;
            worker::run_periodic(&self.app).await.expect("periodic work runs");
            if handed + done == 0 {
                break;
            }
        }
        worker::hear(&self.app, 0).await.expect("the page cache hears");
    }

    /// Moves the clock.
    pub fn advance(&self, millis: i64) {
        self.app.clock.advance(millis);
    }

    /// Mails that arrived so far.
    #[must_use]
    pub fn mails(&self) -> Vec<Mail> {
        self.mails.sent()
    }

    /// The last mail to an address.
    ///
    /// # Panics
    /// When there is none.
    #[must_use]
    pub fn last_mail_to(&self, email: &str) -> Mail {
        self.mails().into_iter().rev().find(|mail| mail.to.email == email).unwrap_or_else(|| {
            panic!(
                "no mail to {email}: {:?}",
                self.mails().iter().map(|mail| (&mail.to.email, &mail.subject)).collect::<Vec<_>>()
            )
        })
    }

    /// Shuts the account of somebody of the cast, where the test has no accounts of its own.
    ///
    /// # Panics
    /// When it has.
    pub fn shut(&self, who: Cast) {
        let shut = self.app.slots.own.get::<Shut>().expect("the cast stands in for accounts");
        shut.0.lock().expect("nobody panicked").insert(who.id());
    }

    /// The number that a query answers.
    ///
    /// # Panics
    /// When it does not.
    pub async fn count(&self, sql: &str) -> i64 {
        self.app.db.value(sql, params![]).await.expect("an answer").expect("a number")
    }
}

/// Sends queued mails into the memory of the test.
async fn run_mails(test: &TestApp) -> usize {
    let sql = "SELECT payload AS value FROM store_job WHERE kind = $1 ORDER BY id";
    let queued: Vec<String> = test.app.db.values(sql, params!["mail/kept"]).await.expect("jobs");
    for payload in &queued {
        let mail: Mail = serde_json::from_str(payload).expect("a mail");
        test.mails.send(&mail).await.expect("memory takes it");
    }
    let mut tx = test.app.db.begin().await.expect("a transaction");
    tx.run("DELETE FROM store_job WHERE kind = $1", params!["mail/kept"]).await.expect("done");
    tx.commit(test.app.now()).await.expect("committed");
    queued.len()
}

async fn add_site(database: &TestDb, now: Timestamp) {
    let site = Site {
        id: SITE,
        host: "*".to_owned(),
        name: "Portal".to_owned(),
        locales: Locale::INTERFACE.to_vec(),
        look: SiteLook::default(),
        version: 1,
    };
    let mut tx = database.db.begin().await.expect("a transaction");
    site::insert(&mut tx, &site, now).await.expect("a site");
    tx.commit(now).await.expect("committed");
}

/// Sessions, people and mail for features that are tested without accounts and without a server.
fn stand_ins(has_people: bool) -> Feature {
    Feature {
        name: "testkit",
        offer: Some(if has_people {
            |_, _| {}
        } else {
            |_, slots| {
                let shut = Arc::new(Shut::default());
                let stand_in = Arc::new(StandIn { shut: Arc::clone(&shut) });
                slots.own.put(shut);
                slots.sessions = Some(Arc::<StandIn>::clone(&stand_in));
                slots.people = Some(Arc::<StandIn>::clone(&stand_in));
                slots.notices = Some(Arc::<StandIn>::clone(&stand_in));
                slots.teams = Some(stand_in);
            }
        }),
        jobs: vec![JobHandler {
            kind: vestibule_mail::JOB,
            // The job table is the only memory that a test app and its handlers share.
            run: |app, payload| {
                Box::pin(async move {
                    let now = app.now();
                    let mut tx = app.db.begin().await?;
                    let sql = "INSERT INTO store_job (id, kind, payload, run_at, attempts, leased_until, last_error, made_at) VALUES ($1, $2, $3, $4, 0, 0, '', $4)";
                    tx.run(sql, params![Id::new(now), "mail/kept", payload, Timestamp(i64::MAX)]).await?;
                    Ok(tx.commit(now).await?)
                })
            },
        }],
        ..Feature::default()
    }
}

/// Whose accounts are shut.
#[derive(Default)]
struct Shut(Mutex<BTreeSet<Id>>);

impl Shut {
    fn holds(&self, cast: Cast) -> bool {
        self.0.lock().expect("nobody panicked").contains(&cast.id())
    }
}

struct StandIn {
    shut: Arc<Shut>,
}

#[async_trait]
impl Sessions for StandIn {
    async fn viewer(&self, token: &str, _: Id) -> SlotResult<Option<Viewer>> {
        Ok(Cast::by_name(token).filter(|cast| !self.shut.holds(*cast)).map(Cast::viewer))
    }
}

#[async_trait]
impl Notices for StandIn {
    async fn way_out(&self, person: Id, kind: &str) -> SlotResult<Option<String>> {
        Ok(Some(format!("/unsubscribe/{kind}-{person}")))
    }
}

#[async_trait]
impl Teams for StandIn {
    async fn list(&self, _: Id, _: Locale) -> SlotResult<Vec<Team>> {
        let members = |team: Id| Cast::ALL.into_iter().filter(|cast| cast.viewer().teams.contains(&team)).map(Cast::id).collect();
        let team = |id: Id, name: &str| Team { id, name: name.to_owned(), members: members(id) };
        Ok(vec![team(BILLING, "Billing"), team(REPAIRS, "Repairs")])
    }

    async fn bound(&self, _: Id) -> SlotResult<Vec<Id>> {
        Ok(vec![Cast::Timo.id()])
    }
}

fn person(cast: Cast) -> Person {
    let viewer = cast.viewer();
    Person {
        id: cast.id(),
        name: viewer.name.clone(),
        email: viewer.email.clone(),
        verified: true,
        locale: Locale::EN,
        time_zone: String::new(),
        staff: viewer.is_staff(),
        organisation: viewer.organisations.first().copied(),
        organisation_name: if viewer.organisations.contains(&NORTHWIND) { "Northwind".to_owned() } else { String::new() },
    }
}

#[async_trait]
impl People for StandIn {
    async fn find(&self, id: Id) -> SlotResult<Option<Person>> {
        Ok(Cast::ALL.into_iter().skip(1).find(|cast| cast.id() == id).map(person))
    }

    async fn list(&self, ids: &[Id]) -> SlotResult<Vec<Person>> {
        Ok(Cast::ALL.into_iter().skip(1).filter(|cast| ids.contains(&cast.id())).map(person).collect())
    }

    async fn find_or_invite(&self, email: &str, name: &str, locale: Locale) -> SlotResult<Person> {
        let known = Cast::ALL.into_iter().skip(1).find(|cast| cast.email() == email).map(person);
        let stranger = Person {
            id: Id(999),
            name: name.to_owned(),
            email: email.to_owned(),
            verified: false,
            locale,
            time_zone: String::new(),
            staff: false,
            organisation: None,
            organisation_name: String::new(),
        };
        Ok(known.unwrap_or(stranger))
    }

    async fn viewer(&self, id: Id, _: Id) -> SlotResult<Option<Viewer>> {
        let known = Cast::ALL.into_iter().skip(1).find(|cast| cast.id() == id);
        Ok(known.filter(|cast| !self.shut.holds(*cast)).map(Cast::viewer))
    }

    async fn agents(&self, _: Id) -> SlotResult<Vec<Person>> {
        let is_agent = |cast: &Cast| cast.viewer().has(Role::Agent) && !self.shut.holds(*cast);
        Ok(Cast::ALL.into_iter().filter(is_agent).map(person).collect())
    }

    async fn agents_and(&self, site: Id, ids: &[Id]) -> SlotResult<(Vec<Person>, Vec<Person>)> {
        let agents = self.agents(site).await?;
        let others = People::list(self, ids).await?.into_iter().filter(|one| !agents.contains(one)).collect();
        Ok((agents, others))
    }

    async fn make_administrator(&self, _: NewAdministrator) -> SlotResult<Vec<(&'static str, &'static str)>> {
        Ok(Vec::new())
    }

    async fn audiences(&self, _: &Translator) -> SlotResult<Vec<(Audience, String)>> {
        Ok(vec![
            (Audience::Everyone, "Everyone".to_owned()),
            (Audience::SignedIn, "Signed in".to_owned()),
            (Audience::Organisation(NORTHWIND), "Northwind".to_owned()),
            (Audience::Staff, "Staff".to_owned()),
        ])
    }
}
