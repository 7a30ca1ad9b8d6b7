//! Stories of requests.

mod asked;
mod desk;
mod forms;
mod mail;
mod merged;
mod pages;
mod people;
mod resent;
mod store;
mod teams;
mod wanted;

use vestibule_store::Query;
use vestibule_store::params;
use vestibule_testkit::{Answer, Cast, Product, SITE, TestApp, TestDb};

/// The program with this feature and the default forms.
async fn start() -> TestApp {
    start_on(Product::Sqlite).await
}

async fn start_on(product: Product) -> TestApp {
    start_in(TestDb::new(product).await).await
}

async fn start_in(db: TestDb) -> TestApp {
    let test = TestApp::on(db, vec![crate::feature()]).await;
    test.work().await;
    test
}

/// Address of a default form.
async fn form(test: &TestApp, name: &str) -> String {
    let sql = "SELECT id AS value FROM tickets_form WHERE site_id = $1 AND name = $2";
    let id: Option<i64> = test.app.db.value(sql, params![SITE, name]).await.unwrap();
    format!("/en/requests/new/{}", id.unwrap())
}

/// Sends a question as somebody who has signed in; answers its number.
async fn ask(test: &TestApp, who: Cast, subject: &str) -> i64 {
    let address = form(test, "question").await;
    let answer = test.post(who, &address, &[("subject", subject), ("body", "Please help."), ("anyway", "yes")]).await;
    answer.assert_status(303);
    number_of(&answer)
}

fn number_of(answer: &Answer) -> i64 {
    answer.location().split('/').nth(3).unwrap().split('?').next().unwrap().parse().unwrap()
}

/// The first address in a mail that holds `part`.
fn link(text: &str, part: &str) -> String {
    let found = text.split_whitespace().find(|word| word.contains(part)).unwrap_or_else(|| panic!("no {part} in {text}"));
    found.strip_prefix("http://portal.test").unwrap().to_owned()
}
