//! A whole site, out and in again (W7).

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use vestibule_base::Timestamp;
use vestibule_store::{Query, Tx, site};
use vestibule_testkit::{Cast, SITE, TestApp, db_test};
use vestibule_web::archive::{self, Intent, Report, Tell};

use super::{features, start};

/// Tables of which nothing goes out, each for a reason.
const LEFT: [(&str, &str); 23] = [
    ("knowledge_include", "read out of the texts again"),
    ("accounts_session", "who is signed in here is not signed in there"),
    ("accounts_token", "links in mails lead here"),
    ("tickets_secret", "links in mails lead here"),
    ("tickets_reply_address", "answers to mails arrive here"),
    ("knowledge_salt", "tells visitors of one day apart, then forgotten"),
    ("knowledge_reference", "read out of the texts again"),
    ("knowledge_sketch", "made from the texts again"),
    ("knowledge_outdated", "read out of the texts again"),
    ("knowledge_twin", "made from the texts again"),
    ("knowledge_outside", "asked again"),
    ("knowledge_news", "mails of this installation"),
    ("knowledge_told", "mails of this installation"),
    ("knowledge_step", "read out of the how-tos again"),
    ("knowledge_sync", "what this installation and a folder beside it agreed on"),
    ("site", "site.json"),
    ("site_setting", "site.json"),
    ("store_event", "tells what happened here"),
    ("store_job", "work of this installation"),
    ("store_lease", "work of this installation"),
    ("store_once", "keys of forms that were sent here"),
    ("store_file", "files.jsonl"),
    ("store_migration", "the schema of this installation"),
];

/// Tables whose content is in the open form of the knowledge base.
const OWN_FORM: [&str; 15] = [
    "knowledge_category",
    "knowledge_category_text",
    "knowledge_article",
    "knowledge_label",
    "knowledge_translation",
    "knowledge_version",
    "knowledge_schedule",
    "knowledge_file",
    "knowledge_redirect",
    "knowledge_wording",
    "knowledge_link",
    "knowledge_video",
    "knowledge_video_source",
    "knowledge_caption",
    "knowledge_chapter",
];

/// Columns that stay behind: a request that was sent has no first, answers to mails with the second arrive here, and the sender was told of the
/// third (a column that exports of before do not have would have their lines refused).
const LEFT_COLUMNS: [(&str, &str); 3] =
    [("tickets_request", "confirm_hash"), ("tickets_participant", "thread"), ("tickets_entry", "left_out")];

fn content(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        for entry in std::fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                all.insert(path.strip_prefix(folder).unwrap().display().to_string(), std::fs::read(&path).unwrap());
            }
        }
    }
    all
}

fn nobody() -> Tell {
    Arc::new(|_, _| {})
}

async fn export(test: &TestApp, folder: &Path) -> BTreeMap<String, Vec<u8>> {
    archive::clear(folder).unwrap();
    let report = archive::write(&test.app, SITE, folder, nobody()).await.unwrap();
    assert!(report.rows_new > 900 && report.problems.is_empty(), "{report:?}");
    content(folder)
}

async fn import(test: &TestApp, folder: &Path, settings: bool) -> Report {
    let intent = Intent { settings, ..Intent::default() };
    archive::open(&test.app, SITE, folder, &intent, nobody()).await.unwrap()
}

/// Limits an agent to the own teams and an editor to a category, and gives a role for the site alone.
async fn limit_somebody(tx: &mut Tx) {
    let rights = [
        "INSERT INTO accounts_limit (person_id, what, site_id) SELECT MIN(person_id), 'teams', 1 FROM accounts_grant WHERE role = 'agent'",
        "INSERT INTO accounts_limit (person_id, what, site_id) SELECT MIN(person_id), 'sections', 1 FROM accounts_grant WHERE role = 'editor'",
        "INSERT INTO accounts_section (person_id, section_id, site_id) SELECT MIN(person_id), (SELECT MIN(id) FROM knowledge_category), 1 \
         FROM accounts_grant WHERE role = 'editor'",
        "INSERT INTO accounts_grant (person_id, role, site_id) SELECT MIN(person_id), 'moderator', 1 FROM accounts_grant WHERE role = 'editor'",
    ];
    for sql in rights {
        assert_eq!(tx.run(sql, vec![]).await.unwrap(), 1);
    }
}

/// The demonstration, with a logo and a request with a file.
async fn fill(test: &TestApp) {
    vestibule::fill_demonstration(&test.app).await.unwrap();
    test.work().await;
    let mut tx = test.app.db.begin().await.unwrap();
    limit_somebody(&mut tx).await;
    let logo = test.app.files.put(&mut tx, b"<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml", test.app.now()).await;
    let mut changed = (*test.app.site(SITE).unwrap()).clone();
    changed.look.logo = logo.unwrap();
    site::update(&mut tx, &changed).await.unwrap();
    tx.commit(test.app.now()).await.unwrap();
    test.app.reload_sites().await.unwrap();
    test.work().await;
}

db_test! {
    async fn a_whole_site_taken_in_and_written_again_is_the_same_byte_for_byte(db: TestDb) {
        let (first, second) = (TestApp::with(features()).await, start(db).await);
        fill(&first).await;
        let (one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let written = export(&first, one.path()).await;
        for rights in ["accounts/team.jsonl", "accounts/team_member.jsonl", "accounts/limit.jsonl", "accounts/section.jsonl"] {
            assert!(written.get(rights).is_some_and(|lines| !lines.is_empty()), "{rights}");
        }
        assert!(written.contains_key("tickets/request.jsonl") && written.contains_key("knowledge/articles/hub-offline/hr.md"));
        second.advance(Timestamp::HOUR);
        let report = import(&second, one.path(), true).await;
        assert!(report.problems.is_empty() && report.site_changed && report.files_new >= 1, "{report:?}");
        second.work().await;
        assert_eq!(differing(&written, &export(&second, two.path()).await), Vec::<String>::new());
        assert!(import(&second, one.path(), true).await.changed_nothing());
        second.get(Cast::Visitor, "/en").await.assert_status(200).assert_shows("Tidewell Help");
        second.get(Cast::Nina, "/desk?view=all").await.assert_status(200).assert_shows("Hub");
    }
}

fn differing(one: &BTreeMap<String, Vec<u8>>, other: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let names: BTreeSet<&String> = one.keys().chain(other.keys()).collect();
    names.into_iter().filter(|name| one.get(*name) != other.get(*name)).cloned().collect()
}

db_test! {
    async fn who_is_known_by_address_keeps_the_account_and_what_cannot_be_taken_is_reported(db: TestDb) {
        let (first, second) = (TestApp::with(features()).await, start(db).await);
        fill(&first).await;
        let folder = tempfile::tempdir().unwrap();
        export(&first, folder.path()).await;
        let people = folder.path().join("accounts/person.jsonl");
        let rows = std::fs::read_to_string(&people).unwrap();
        let id = rows.lines().next().and_then(|line| serde_json::from_str::<serde_json::Value>(line).ok()).unwrap();
        let moved = rows.replacen(&format!("\"id\":{}", id["id"]), "\"id\":77", 1);
        std::fs::write(&people, &moved).unwrap();
        import(&second, folder.path(), true).await;
        std::fs::write(&people, rows + "no line\n{\"id\":\"x\"}\n").unwrap();
        let requests = folder.path().join("tickets/request.jsonl");
        let request = std::fs::read_to_string(&requests).unwrap();
        let first_line: serde_json::Value = serde_json::from_str(request.lines().next().unwrap()).unwrap();
        let clash = request.lines().next().unwrap().replacen(&first_line["id"].to_string(), "78", 1);
        std::fs::write(&requests, request.clone() + &clash + "\n").unwrap();
        let report = import(&second, folder.path(), true).await;
        let kinds: Vec<&str> = report.problems.iter().map(|problem| problem.kind.as_str()).collect();
        assert_eq!(kinds, ["archive-shape", "archive-shape", "archive-taken"], "{:?}", report.problems);
        let value = |sql: &'static str| { let db = second.app.db.clone(); async move { db.value::<i64>(sql, vec![]).await.unwrap() } };
        assert_eq!(value("SELECT COUNT(*) AS value FROM accounts_person WHERE id = 77").await, Some(1));
        assert_eq!(value("SELECT COUNT(*) AS value FROM tickets_request WHERE id = 78").await, Some(0));
    }
}

#[tokio::test]
async fn a_preview_writes_nothing_and_says_what_would_come() {
    let (first, second) = (TestApp::with(features()).await, TestApp::with(features()).await);
    fill(&first).await;
    let folder = tempfile::tempdir().unwrap();
    export(&first, folder.path()).await;
    let intent = Intent { preview: true, settings: true };
    let report = archive::open(&second.app, SITE, folder.path(), &intent, nobody()).await.unwrap();
    assert!(report.preview && report.rows_new > 100, "{report:?}");
    let requests = second.app.db.value::<i64>("SELECT COUNT(*) AS value FROM tickets_request", vec![]).await.unwrap();
    assert_eq!(requests, Some(0));
}

#[tokio::test]
async fn an_export_of_a_site_never_overwrites_what_is_not_its_own() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("letters.txt"), "x").unwrap();
    assert!(archive::clear(folder.path()).is_err());
    assert!(folder.path().join("letters.txt").exists());
}

#[tokio::test]
async fn every_table_and_column_goes_out_or_is_named_as_left_behind() {
    let test = TestApp::with(features()).await;
    let db = &test.app.db;
    let names = "SELECT name AS value FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name";
    for table in db.values::<String>(names, vec![]).await.unwrap() {
        let all = test.app.features.iter().flat_map(|feature| feature.records).filter(|records| !records.elsewhere);
        let records = all.filter(|records| records.table == table).collect::<Vec<_>>();
        let is_left = LEFT.iter().any(|left| left.0 == table) || OWN_FORM.contains(&table.as_str());
        assert!(is_left || records.len() == 1, "{table}: name it in the records of its feature, or here, with a reason");
        let columns =
            db.values::<String>(&format!("SELECT name AS value FROM pragma_table_info('{table}')"), vec![]).await.unwrap();
        for (column, records) in columns.iter().flat_map(|column| records.iter().map(move |records| (column, records))) {
            let is_named = records.columns.iter().any(|known| known.0 == column);
            let is_left = LEFT_COLUMNS.contains(&(table.as_str(), column.as_str()));
            assert!(is_named || is_left, "{table}.{column} is in no export");
        }
    }
}

db_test! {
    async fn what_lies_in_something_that_is_here_under_another_number_lies_in_that(db: TestDb) {
        let (first, second) = (TestApp::with(features()).await, start(db).await);
        fill(&first).await;
        let run = async |test: &TestApp, statements: &[&str]| {
            let mut tx = test.app.db.begin().await.unwrap();
            for sql in statements {
                assert_eq!(tx.run(sql, vec![]).await.unwrap(), 1, "{sql}");
            }
            tx.commit(test.app.now()).await.unwrap();
        };
        // The inner tag has the smaller number, so that its line comes first.
        run(&first, &[
            "INSERT INTO accounts_segment (id, name, made_at) VALUES (901, 'Chosen', 1)",
            "INSERT INTO community_section (id, site_id, position, audience, effective_audience, begins, icon, texts, made_at, changed_at) \
             VALUES (902, 1, 99, 'segment:901', 'segment:901', 'readers', 'users', '{\"en\":[\"Chosen\",\"\"]}', 1, 1)",
            "INSERT INTO community_tag (id, site_id, name, titles, made_at) VALUES (904, 1, 'outer', '{\"en\":\"Outer\"}', 1)",
            "INSERT INTO community_tag (id, site_id, parent_id, name, titles, made_at) VALUES (903, 1, 904, 'inner', '{\"en\":\"Inner\"}', 1)",
        ]).await;
        run(&second, &[
            "INSERT INTO accounts_segment (id, name, made_at) VALUES (11, 'Chosen', 1)",
            "INSERT INTO community_tag (id, site_id, name, titles, made_at) VALUES (14, 1, 'outer', '{\"en\":\"Outer\"}', 1)",
        ]).await;
        let folder = tempfile::tempdir().unwrap();
        export(&first, folder.path()).await;
        let report = import(&second, folder.path(), true).await;
        assert!(report.problems.is_empty(), "{:?}", report.problems);
        assert_eq!(second.count("SELECT parent_id AS value FROM community_tag WHERE id = 903").await, 14);
        let narrowed = "SELECT COUNT(*) AS value FROM community_section WHERE id = 902 AND audience = 'segment:11' AND effective_audience = 'segment:11'";
        assert_eq!(second.count(narrowed).await, 1);
        assert!(import(&second, folder.path(), true).await.changed_nothing());
    }
}
