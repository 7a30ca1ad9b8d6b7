//! The stories of the knowledge base.

mod attachments;
mod audience;
mod blocks;
mod categories;
mod comments;
mod editor;
mod export;
mod follows;
mod gaps;
mod growth;
mod import;
mod limits;
mod lists;
mod machine;
mod meanwhile;
mod pages;
mod parity;
mod passages;
mod products;
mod queries;
mod questions;
mod references;
mod releases;
mod reviews;
mod schedules;
mod shown;
mod sync;
mod sync_lists;
mod upkeep;
mod videos;
mod votes;

use vestibule_base::{Audience, Id, Locale, Viewer};
use vestibule_store::Query;
use vestibule_testkit::{Answer, Cast, Product, SECTION, SITE, TestApp, TestDb};

use crate::actions::{ChangeArticle, ChangeCategory, MakeArticle, Publish};
use crate::model::{ArticleKind, Form, Ordering, Shelf};
use crate::store::translation::Draft;

/// The portal with the knowledge base alone: on SQLite, or, with `VESTIBULE_TEST_ON=postgres`, every story on PostgreSQL.
pub async fn portal() -> TestApp {
    let product = match std::env::var("VESTIBULE_TEST_ON").as_deref() {
        Ok("postgres") => Product::Postgres,
        _ => Product::Sqlite,
    };
    on(TestDb::new(product).await).await
}

/// The portal on a database.
pub async fn on(db: TestDb) -> TestApp {
    TestApp::on(db, vec![crate::feature()]).await
}

/// A draft in English.
pub async fn draft(test: &TestApp, title: &str, body: &str) -> Id {
    let act = MakeArticle {
        site: SITE,
        locale: Locale::EN,
        kind: ArticleKind::HowTo,
        category: None,
        draft: Draft { title: title.to_owned(), summary: format!("About {title}"), body: body.to_owned() },
        by: Some(Cast::Mira.id()),
    };
    let mut tx = test.app.db.begin().await.unwrap();
    let id = act.run((&Viewer::system(), Id::new(test.app.now())), test.app.now(), &mut tx).await.unwrap();
    tx.commit(test.app.now()).await.unwrap();
    id
}

/// What the editor's script gets as a preview of a body.
pub async fn previewed(test: &TestApp, article: Id, body: &str) -> Answer {
    let path = format!("/desk/knowledge/articles/{article}/en/preview");
    let request = http::Request::post(&path)
        .header(http::header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header("x-requested-with", "fetch");
    let body: String = form_urlencoded::byte_serialize(body.as_bytes()).collect();
    test.send(Cast::Mira, request, format!("body={body}").into()).await
}

/// Publishes a language.
pub async fn publish(test: &TestApp, article: Id, locale: Locale) {
    let mut tx = test.app.db.begin().await.unwrap();
    let act = Publish { article, locale, by: Some(Cast::Mira.id()), note: String::new() };
    act.run(&test.app, test.app.now(), &mut tx).await.unwrap();
    tx.commit(test.app.now()).await.unwrap();
    test.work().await;
}

/// A published article in English.
pub async fn article(test: &TestApp, title: &str, body: &str) -> Id {
    let id = draft(test, title, body).await;
    publish(test, id, Locale::EN).await;
    id
}

/// Adds a published translation.
pub async fn translate(test: &TestApp, article: Id, locale: Locale, title: &str) {
    let mut tx = test.app.db.begin().await.unwrap();
    let draft = Draft { title: title.to_owned(), body: format!("{title} body"), ..Draft::default() };
    crate::store::translation::insert(&mut tx, (article, locale), &draft, None, test.app.now()).await.unwrap();
    tx.commit(test.app.now()).await.unwrap();
    publish(test, article, locale).await;
}

/// A category in English.
pub async fn category(test: &TestApp, title: &str, parent: Option<Id>, audience: Audience) -> Id {
    let act = ChangeCategory {
        id: None,
        site: SITE,
        parent,
        audience,
        icon: "folder".to_owned(),
        shelf: Shelf::Articles,
        ordering: Ordering::Hand,
        texts: [(Locale::EN, (title.to_owned(), String::new()))].into(),
    };
    let mut tx = test.app.db.begin().await.unwrap();
    let id = act.run(&Viewer::system(), test.app.now(), &mut tx).await.unwrap();
    tx.commit(test.app.now()).await.unwrap();
    test.work().await;
    id
}

/// The section in which Vera writes; it has a number that the cast knows.
pub async fn veras_section(test: &TestApp, title: &str) {
    let made = category(test, title, None, Audience::Everyone).await;
    let mut tx = test.app.db.begin().await.unwrap();
    let copied = "INSERT INTO knowledge_category (id, site_id, parent_id, position, audience, effective_audience, icon, key, shelf, ordering, made_at, changed_at) \
                  SELECT $1, site_id, parent_id, position, audience, effective_audience, icon, 'section-of-vera', shelf, ordering, made_at, changed_at \
                  FROM knowledge_category WHERE id = $2";
    let named = "UPDATE knowledge_category_text SET category_id = $1 WHERE category_id = $2";
    for sql in [copied, named] {
        tx.run(sql, vestibule_store::params![SECTION, made]).await.unwrap();
    }
    tx.run("DELETE FROM knowledge_category WHERE id = $1", vestibule_store::params![made]).await.unwrap();
    tx.commit(test.app.now()).await.unwrap();
}

/// Puts an article into a category and gives it an audience.
pub async fn place(test: &TestApp, id: Id, category: Option<Id>, audience: Audience) {
    let mut tx = test.app.db.begin().await.unwrap();
    let article = crate::store::article::find_any(&tx, id).await.unwrap().unwrap();
    let act = ChangeArticle {
        kind: article.kind,
        category,
        audience,
        owner: None,
        review_at: None,
        labels: vec!["hub".to_owned()],
        checked: false,
        by: None,
    };
    act.run((&Viewer::system(), article), test.app.now(), &mut tx).await.unwrap();
    tx.commit(test.app.now()).await.unwrap();
    test.work().await;
}

/// A published question in English, in a group or in none.
pub async fn question(test: &TestApp, title: &str, answer: &str, group: Option<Id>) -> Id {
    let act = MakeArticle {
        site: SITE,
        locale: Locale::EN,
        kind: ArticleKind::Question,
        category: group,
        draft: Draft { title: title.to_owned(), summary: String::new(), body: answer.to_owned() },
        by: Some(Cast::Mira.id()),
    };
    let mut tx = test.app.db.begin().await.unwrap();
    let id = act.run((&Viewer::system(), Id::new(test.app.now())), test.app.now(), &mut tx).await.unwrap();
    tx.commit(test.app.now()).await.unwrap();
    publish(test, id, Locale::EN).await;
    id
}

/// A group of the FAQ in English.
pub async fn group(test: &TestApp, title: &str, audience: Audience, ordering: Ordering) -> Id {
    let act = ChangeCategory {
        id: None,
        site: SITE,
        parent: None,
        audience,
        icon: "folder".to_owned(),
        shelf: Shelf::Questions,
        ordering,
        texts: [(Locale::EN, (title.to_owned(), String::new()))].into(),
    };
    let mut tx = test.app.db.begin().await.unwrap();
    let id = act.run(&Viewer::system(), test.app.now(), &mut tx).await.unwrap();
    tx.commit(test.app.now()).await.unwrap();
    test.work().await;
    id
}

/// The address of an article in English.
pub fn address(id: Id, slug: &str) -> String {
    crate::address::of(Form::Article, Locale::EN, id, slug)
}

/// A number out of the database.
pub async fn number(test: &TestApp, sql: &str) -> i64 {
    test.app.db.value::<i64>(sql, vec![]).await.unwrap().unwrap_or(0)
}
