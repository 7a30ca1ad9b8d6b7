//! The articles of the demonstration: taken in by the same import as anybody's.

use std::collections::HashMap;
use std::path::Path;

use include_dir::{Dir, include_dir};
use serde::Deserialize;
use vestibule_base::{Id, Locale, Timestamp};
use vestibule_knowledge::import::{Options, import_markdown};
use vestibule_knowledge::seed::{self, Checks, Readers, Remark};
use vestibule_web::{App, BoxError};

use crate::demo::people;

static DEMO: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/demo");
/// Folders of pages, in the order in which they can name each other.
const FOLDERS: [&str; 3] = ["content", "videos", "faq"];
/// What editors find to mend: a link into a draft, a near copy, translations that are missing or outdated (the second folder has
/// a newer source). A site that somebody begins in earnest does not get them.
const FLAWED: [&str; 2] = ["flaws/first", "flaws/later"];
/// The categories, for the folder that has no such file of its own.
const CATEGORIES: &str = "categories.toml";
/// The comments.
const COMMENTS: &str = "comments.toml";

/// The products, for the folder that is taken in first.
const PRODUCTS: &str = "products.toml";

/// Puts the articles in, with owners and readers.
///
/// # Errors
/// When disk or database do.
pub async fn fill(app: &App, site: Id) -> Result<(), BoxError> {
    let cast = people::cast()?;
    let owners: HashMap<String, Id> =
        cast.person.iter().enumerate().map(|(position, person)| (person.id.clone(), people::person_id(position))).collect();
    let by = owners.get("mira").copied();
    let options = Options { owners: owners.clone(), by, ..Options::default() };
    let folders: Vec<&str> = FOLDERS.into_iter().chain(FLAWED).collect();
    import_folders(app, site, &options, &folders).await?;
    add_playlist(app, site).await?;
    add_checks(app, site, by).await?;
    add_readers(app, site).await?;
    add_comments(app, site, &owners).await
}

/// The films in the order in which a garden needs them.
const PLAYLIST: [&str; 3] = ["video/pair-the-hub", "video/add-a-valve", "video/winter-storage"];
/// What it is called, and what it is about.
const PLAYLIST_TEXTS: [(Locale, &str, &str); 5] = [
    (Locale::EN, "From the box to the garden", "The films in the order in which you need them."),
    (Locale::FIL, "Mula kahon hanggang hardin", "Ang mga pelikula ayon sa pagkakasunod na kakailanganin ninyo."),
    (Locale::HR, "Od kutije do vrta", "Snimke redom kojim vam trebaju."),
    (Locale::EL, "Από το κουτί στον κήπο", "Οι ταινίες με τη σειρά που τις χρειάζεστε."),
    (Locale::ZH_HANT, "從開箱到花園", "依您需要的順序排列的影片。"),
];

async fn add_playlist(app: &App, site: Id) -> Result<(), BoxError> {
    let now = app.now();
    let mut tx = app.db.begin().await?;
    seed::add_playlist(&mut tx, site, (&PLAYLIST, &PLAYLIST_TEXTS), now).await?;
    Ok(tx.commit(now).await?)
}

/// Takes the articles in as anybody's folder is taken in.
///
/// # Errors
/// When disk or database do.
pub async fn import(app: &App, site: Id, options: Options) -> Result<(), BoxError> {
    import_folders(app, site, &options, &FOLDERS).await
}

async fn import_folders(app: &App, site: Id, options: &Options, names: &[&str]) -> Result<(), BoxError> {
    let folder = app.config.data.join("demo-content");
    write(&folder)?;
    for name in names.iter().filter(|name| folder.join(name).is_dir()) {
        let report = import_markdown(app, site, &folder.join(name), options, |_| {}).await?;
        for problem in &report.problems {
            tracing::warn!(problem.kind, problem.file, problem.line, problem.detail, "the sample content has a fault");
        }
    }
    Ok(std::fs::remove_dir_all(&folder)?)
}

/// One release that goes well, and one whose last texts are late.
async fn add_checks(app: &App, site: Id, by: Option<Id>) -> Result<(), BoxError> {
    let now = app.now();
    let mut tx = app.db.begin().await?;
    for (product, version, asked, due, one_waits_of) in [("hub-2", "4.2", -4, 10, 2), ("app", "2026.10", -20, -3, 6)] {
        let (asked_at, due_at) = (now.plus(asked * Timestamp::DAY), now.plus(due * Timestamp::DAY));
        let checks = Checks { product, version, asked_at, due_at, one_waits_of, by };
        seed::add_checks(&mut tx, site, &checks).await?;
    }
    Ok(tx.commit(now).await?)
}

/// What is read most, how often in a month, and how many found it helpful: yes and no.
const READ: [(&str, i64, i64, i64); 16] = [
    ("hub-offline", 940, 31, 4),
    ("pair-the-hub", 812, 44, 3),
    ("set-up-in-ten-minutes", 705, 38, 1),
    ("valve-does-not-open", 433, 12, 9),
    ("change-or-cancel-plus", 390, 8, 6),
    ("rain-skip", 288, 14, 1),
    ("winter-storage", 251, 17, 0),
    ("return-a-product", 190, 6, 2),
    ("faq/why-was-watering-skipped", 612, 22, 2),
    ("faq/hub-does-not-see-my-wifi", 540, 19, 3),
    ("faq/how-long-batteries-last", 388, 15, 0),
    ("faq/works-without-internet", 340, 12, 1),
    ("faq/how-long-to-water", 266, 9, 1),
    ("faq/cancel-plus-any-time", 204, 5, 2),
    ("video/pair-the-hub", 431, 27, 1),
    ("video/add-a-valve", 318, 16, 0),
];

/// Reasons with what readers wrote.
type Reasons = &'static [(&'static str, &'static str)];

/// Why a text did not help.
const WHY: [(&str, Locale, Reasons); 4] = [
    (
        "valve-does-not-open",
        Locale::EN,
        &[
            ("incomplete", "Nothing about the valve with two outlets."),
            ("outdated", "My app has no page called Service any more."),
            ("unclear", "Which of the two screws is meant?"),
            ("unclear", ""),
            ("incomplete", ""),
        ],
    ),
    ("valve-does-not-open", Locale::HR, &[("unclear", "Na koji se vijak misli?")]),
    ("change-or-cancel-plus", Locale::EN, &[("wrong", "The button is under Account, not under Plan."), ("wrong", "")]),
    ("change-or-cancel-plus", Locale::EL, &[("wrong", "Το κουμπί βρίσκεται στον λογαριασμό.")]),
];

fn why(key: &str, locale: Locale) -> Reasons {
    WHY.iter().find(|(known, of, _)| *known == key && *of == locale).map_or(&[], |(_, _, why)| why)
}

async fn add_readers(app: &App, site: Id) -> Result<(), BoxError> {
    // What readers said before a text was published anew is no longer said of it.
    let at = app.now();
    let mut tx = app.db.begin().await?;
    for (key, views, yes, no) in READ {
        for (locale, share) in Locale::INTERFACE.into_iter().zip([1, 3, 4, 5, 6]) {
            let readers =
                Readers { key, locale, at, views: views / share, yes: yes / share, no: no / share, why: why(key, locale) };
            seed::add_readers(&mut tx, site, &readers).await?;
        }
    }
    Ok(tx.commit(at).await?)
}

/// What people say under the articles.
#[derive(Deserialize)]
struct Talk {
    comment: Vec<Said>,
}

/// A comment, perhaps with an answer.
#[derive(Deserialize)]
struct Said {
    key: String,
    locale: Locale,
    days: i64,
    by: String,
    said: String,
    #[serde(default)]
    answered_by: String,
    #[serde(default)]
    answered: String,
}

async fn add_comments(app: &App, site: Id, people: &HashMap<String, Id>) -> Result<(), BoxError> {
    let now = app.now();
    let source = DEMO.get_file(COMMENTS).and_then(include_dir::File::contents_utf8).unwrap_or_default();
    let talk: Talk = toml::from_str(source)?;
    let mut tx = app.db.begin().await?;
    seed::allow_comments(&mut tx, site, now).await?;
    for one in &talk.comment {
        let Some(by) = people.get(&one.by) else { continue };
        let remark = Remark {
            key: &one.key,
            locale: one.locale,
            at: now.plus(-one.days * Timestamp::DAY),
            said: (*by, &one.said),
            answered: people.get(&one.answered_by).map(|by| (*by, one.answered.as_str())),
        };
        seed::add_comment(&mut tx, site, &remark).await?;
    }
    Ok(tx.commit(now).await?)
}

fn write(folder: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    for part in FOLDERS.into_iter().chain(FLAWED).filter_map(|name| DEMO.get_dir(name)) {
        std::fs::create_dir_all(folder.join(part.path()))?;
        part.extract(folder)?;
    }
    // How the films are drawn is no content.
    let drawing = folder.join("videos").join("make");
    if drawing.is_dir() {
        std::fs::remove_dir_all(drawing)?;
    }
    for name in [CATEGORIES, PRODUCTS] {
        let text = DEMO.get_file(name).map(include_dir::File::contents).unwrap_or_default();
        std::fs::write(folder.join("content").join(name), text)?;
    }
    Ok(())
}
