//! A page costs what stands on it, not what stands in the base.

use std::cell::Cell;
use std::path::Path;

use vestibule_store::query::STEPS;
use vestibule_testkit::Cast::{self, Ada, Ana, Visitor};

use super::*;
use crate::import::{Options, import_markdown};

/// Texts in two languages and four categories; some are due, some lag behind, some have drafts.
fn write(folder: &Path, (from, to): (usize, usize)) {
    for language in ["en", "hr"] {
        std::fs::create_dir_all(folder.join(language)).unwrap();
        for number in from..to {
            let review = if number % 5 == 0 { "review: 2020-01-01\n" } else { "" };
            let text =
                format!("---\nid: a{number}\ntitle: Valve {number}\ncategory: c{}\n{review}---\nTurn it {number}.\n", number % 4);
            std::fs::write(folder.join(language).join(format!("a{number}.md")), text).unwrap();
        }
    }
}

async fn fill(test: &TestApp, range: (usize, usize)) {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), range);
    let options = Options { all_languages: true, ..Options::default() };
    let import = || import_markdown(&test.app, SITE, folder.path(), &options, |_| {});
    import().await.unwrap();
    for number in (range.0..range.1).step_by(6) {
        let file = folder.path().join(format!("en/a{number}.md"));
        let text = std::fs::read_to_string(&file).unwrap();
        std::fs::write(file, format!("{text}\nAnd back.\n")).unwrap();
    }
    import().await.unwrap();
    test.work().await;
}

/// Steps of SQLite for a page, once what is kept for it is there.
async fn steps(test: &TestApp, who: Cast, path: &str) -> i64 {
    test.get(who, path).await.assert_status(200);
    let counted = STEPS.scope(Cell::new(0), async {
        test.get(who, path).await.assert_status(200);
        STEPS.with(Cell::get)
    });
    counted.await
}

#[tokio::test]
async fn a_page_costs_what_stands_on_it_and_not_what_stands_in_the_base() {
    let test = TestApp::on(TestDb::new(Product::Sqlite).await, vec![crate::feature()]).await;
    fill(&test, (0, 400)).await;
    let article = number(&test, "SELECT id AS value FROM knowledge_article WHERE key = 'a200'").await;
    let category = number(&test, "SELECT category_id AS value FROM knowledge_article WHERE key = 'a200'").await;
    let slug = format!("/en/articles/{article}-valve-200");
    let pages = [
        (Ada, "/desk/knowledge/board".to_owned()),
        (Ada, "/desk/knowledge".to_owned()),
        (Ada, format!("/desk/knowledge/articles/{article}/en")),
        (Ada, format!("/desk/knowledge/articles/{article}/en/versions")),
        (Ana, format!("/en/knowledge/{category}-c0")),
        (Ana, slug.clone()),
        (Visitor, format!("/hr/articles/{article}-valve-200")),
    ];
    let mut before = Vec::new();
    for (who, path) in &pages {
        before.push(steps(&test, *who, path).await);
    }
    fill(&test, (400, 1600)).await;
    for ((who, path), before) in pages.iter().zip(before) {
        let after = steps(&test, *who, path).await;
        // Four times the base; what is counted along an index (how many there are in all) may grow with it.
        assert!(after <= before + before / 2 + 9_000, "{path}: {before} steps, then {after}");
    }
}
