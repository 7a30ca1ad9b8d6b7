//! `/desk/knowledge/parity`: demand by language against what there is and how old it is (L5).

use std::sync::Arc;

use askama::Template;
use vestibule_base::{Locale, Timestamp, Translator};
use vestibule_contracts::slots::SoughtIn;
use vestibule_web::{Head, PageResult, View, Visit};

use crate::offers::supply::{self, Supply};
use crate::store::parity::{self, Age, Lacking, Readers};
use crate::store::reach::Reach;

/// Days that make the demand.
const DAYS: i64 = 90;
/// Lines of a list.
const SHOWN: i64 = 30;

/// A language with its demand and supply.
struct Tongue {
    locale: Locale,
    address: String,
    current: bool,
    readers: i64,
    /// Share of its readers who read in it.
    served: i64,
    searches: i64,
    in_vain: i64,
    published: i64,
    coverage: i64,
    outdated: i64,
    since: Option<Timestamp>,
}

/// A text to be translated or updated.
struct Line {
    title: String,
    lang: Locale,
    address: String,
    words: String,
    since: Option<Timestamp>,
}

/// The page.
#[derive(Template)]
#[template(path = "desk/parity.html")]
struct ParityPage {
    t: Translator,
    tongues: Vec<Tongue>,
    chosen: Locale,
    missing: Vec<Line>,
    outdated: Vec<Line>,
}

impl View for ParityPage {
    fn title(&self) -> String {
        self.t.text("knowledge-parity")
    }

    fn head(&self) -> Head {
        super::head()
    }
}

/// What is known of all languages.
struct Known {
    readers: Vec<Readers>,
    sought: Vec<SoughtIn>,
    supply: Arc<Supply>,
    ages: Vec<Age>,
}

/// Draws it.
pub async fn show(visit: Visit) -> PageResult {
    let (db, site, first) = (&visit.app.db, visit.site.id, visit.site.default_locale());
    let day = visit.now().day() - DAYS;
    let known = Known {
        readers: parity::list_readers(db, site, day).await?,
        sought: match &visit.app.slots.sought {
            Some(sought) => sought.by_language(site, day).await?,
            None => Vec::new(),
        },
        supply: supply::of(&visit.app, site).await?,
        ages: parity::list_ages(db, site).await?,
    };
    let asked = Locale::parse(&visit.param("language")).filter(|locale| visit.site.locales.contains(locale));
    let chosen = asked.or_else(|| visit.site.locales.get(1).copied()).unwrap_or(first);
    let reach = Reach::of(db, &visit.viewer, site).await?;
    let missing = parity::list_missing(db, &reach, (chosen, first), day, SHOWN).await?;
    let outdated = parity::list_outdated(db, &reach, chosen, day, SHOWN).await?;
    visit.show(&ParityPage {
        tongues: visit.site.locales.iter().map(|locale| tongue(*locale, chosen, &known)).collect(),
        missing: missing.into_iter().map(|row| line(&visit, chosen, row, "knowledge-parity-wanted")).collect(),
        outdated: outdated.into_iter().map(|row| line(&visit, chosen, row, "knowledge-parity-read")).collect(),
        chosen,
        t: visit.t.clone(),
    })
}

fn share(part: i64, whole: i64) -> i64 {
    (part * 100).checked_div(whole).unwrap_or(0)
}

fn tongue(locale: Locale, chosen: Locale, known: &Known) -> Tongue {
    let (served, missed) = known.readers.iter().find(|one| one.locale == locale).map_or((0, 0), |one| (one.served, one.missed));
    let sought = known.sought.iter().find(|one| one.locale == locale);
    let coverage = known.supply.coverage.iter().find(|one| one.locale == locale);
    let published = coverage.map_or(0, |one| one.published);
    Tongue {
        locale,
        address: format!("/desk/knowledge/parity?language={locale}"),
        current: locale == chosen,
        readers: served + missed,
        served: if served + missed == 0 { 100 } else { share(served, served + missed) },
        searches: sought.map_or(0, |one| one.searches),
        in_vain: sought.map_or(0, |one| one.in_vain),
        published,
        coverage: share(published, known.supply.total),
        outdated: coverage.map_or(0, |one| one.outdated),
        since: known.ages.iter().find(|one| one.locale == locale).and_then(|one| one.since),
    }
}

fn line(visit: &Visit, chosen: Locale, row: Lacking, key: &str) -> Line {
    let words = match key {
        "knowledge-parity-read" => visit.t.with("knowledge-parity-read", "count", row.wanted),
        _ => visit.t.with2("knowledge-parity-wanted", ("count", row.wanted), ("views", row.views)),
    };
    Line {
        title: if row.title.is_empty() { visit.t.text("knowledge-untitled") } else { row.title },
        lang: row.locale,
        address: crate::address::editor(row.article_id, chosen),
        since: row.since,
        words,
    }
}
