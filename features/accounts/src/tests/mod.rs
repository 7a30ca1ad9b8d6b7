//! Stories about accounts.

mod coming_in;
mod limited;
mod own_pages;
mod proofs;
mod rights;
mod staff_pages;

use vestibule_base::{Id, Locale, Role};
use vestibule_testkit::{Answer, Cast, TestApp, TestDb};

use crate::seed::{NewPerson, insert_person};

/// A password that is strong enough.
pub const PASSWORD: &str = "seven quiet otters paint";

/// The program with accounts alone.
pub async fn start(db: TestDb) -> TestApp {
    TestApp::on(db, vec![crate::feature()]).await
}

/// Puts a person in who can sign in with [`PASSWORD`].
pub async fn add_person(test: &TestApp, id: i64, email: &str, roles: &[Role]) {
    let new =
        NewPerson { id: Id(id), name: "Ana Marić", email, password: PASSWORD, locale: Locale::EN, roles, at: test.app.now() };
    let mut tx = test.app.db.begin().await.unwrap();
    insert_person(&mut tx, &new).await.unwrap();
    tx.commit(test.app.now()).await.unwrap();
}

/// The session cookie of an answer, as a browser sends it back.
pub fn cookie_of(answer: &Answer) -> String {
    let set = answer.headers.get("set-cookie").expect("a cookie").to_str().unwrap();
    set.split(';').next().unwrap().to_owned()
}

/// Signs somebody in; answers the cookie.
pub async fn sign_in(test: &TestApp, email: &str) -> String {
    let answer = test.post(Cast::Visitor, "/en/sign-in", &[("email", email), ("password", PASSWORD)]).await;
    cookie_of(answer.assert_status(303))
}

/// Reads a page with a cookie.
pub async fn get_with(test: &TestApp, cookie: &str, path: &str) -> Answer {
    let request = http::Request::get(path).header("host", "portal.test").header("cookie", cookie);
    test.send_raw(request.body(axum::body::Body::empty()).unwrap()).await
}

/// Sends a form with a cookie.
pub async fn post_with(test: &TestApp, cookie: &str, path: &str, fields: &[(&str, &str)]) -> Answer {
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    let request = http::Request::post(path)
        .header("host", "portal.test")
        .header("cookie", cookie)
        .header("content-type", "application/x-www-form-urlencoded");
    test.send_raw(request.body(axum::body::Body::from(body)).unwrap()).await
}

/// The path of the link in the last mail to an address.
pub fn link_to(test: &TestApp, email: &str) -> String {
    let mail = test.last_mail_to(email);
    let (_, link) = mail.text.split_once("http://portal.test").expect("a link");
    link.split_whitespace().next().unwrap().to_owned()
}
