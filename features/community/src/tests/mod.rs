//! Stories of the forum.

mod audience;
mod growth;
mod manage;
mod notices;
mod pages;
mod pictures;
mod wanted;
mod writing;

use vestibule_base::{Audience, Id, Locale};
use vestibule_testkit::{Answer, Cast, SITE, TestApp, TestDb};

use crate::seed::{self, SeedSection};

/// The portal with an open forum that has one section, for everyone.
pub async fn forum(db: TestDb) -> (TestApp, Id) {
    let test = TestApp::on(db, vec![crate::feature()]).await;
    open(&test).await;
    let section = section(&test, "General", Audience::Everyone).await;
    (test, section)
}

/// Opens the forum.
pub async fn open(test: &TestApp) {
    test.post(Cast::Ada, "/admin/community/settings", &[("enabled", "yes")]).await.assert_status(303);
    test.work().await;
}

/// A section in English.
pub async fn section(test: &TestApp, title: &str, audience: Audience) -> Id {
    section_in(test, title, audience, None).await
}

/// A section that lies in another one.
pub async fn section_in(test: &TestApp, title: &str, audience: Audience, parent: Option<Id>) -> Id {
    let texts = [(Locale::EN, (title.to_owned(), format!("About {title}")))].into();
    let made = SeedSection { parent, audience, for_staff: false, icon: "users", texts };
    let mut tx = test.app.db.begin().await.unwrap();
    let id = seed::add_section(&mut tx, SITE, made, test.app.now()).await.unwrap();
    tx.commit(test.app.now()).await.unwrap();
    crate::offers::doors::look(&test.app).await.unwrap();
    id
}

/// Begins a topic; answers its id.
pub async fn begin(test: &TestApp, who: Cast, section: Id, (title, body): (&str, &str)) -> Id {
    let section = section.to_string();
    let fields = [("section", section.as_str()), ("kind", "question"), ("title", title), ("body", body), ("language", "en")];
    let answer = test.post(who, "/en/community/new", &fields).await;
    answer.assert_status(303);
    test.work().await;
    id_of(&answer)
}

/// The number behind `/community/` in the address that an answer leads to.
pub fn id_of(answer: &Answer) -> Id {
    let location = answer.location();
    let part = location.split("/community/").nth(1).unwrap_or_default();
    part.split(['-', '?', '#']).next().unwrap().parse().unwrap()
}

/// Where a topic stands.
pub fn at(topic: Id) -> String {
    format!("/en/community/{topic}")
}

/// Replies; answers the reply's id.
pub async fn reply(test: &TestApp, who: Cast, topic: Id, body: &str) -> Id {
    let answer = test.post(who, &at(topic), &[("act", "reply"), ("body", body)]).await;
    answer.assert_status(303);
    test.work().await;
    answer.location().split("#reply-").nth(1).unwrap().parse().unwrap()
}

/// Reads a topic at its true address.
pub async fn read(test: &TestApp, who: Cast, topic: Id) -> Answer {
    let moved = test.get(who, &at(topic)).await;
    if moved.status.as_u16() == 301 { test.get(who, &moved.location()).await } else { moved }
}
