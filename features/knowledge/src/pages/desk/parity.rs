//! `/desk/knowledge/parity`: demand by language against what there is and how old it is (L5).

use askama::Template;
use vestibule_base::{Locale, Timestamp, Translator};
use vestibule_web::{Head, PageResult, View, Visit};

use crate::offers::demand::{self, Demand};
use crate::offers::supply::{self, Supply};
use crate::store::outdated;
use crate::store::parity::{self, Lacking};
use crate::store::reach::Reach;

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

/// Draws it.
pub async fn show(visit: Visit) -> PageResult {
    let (db, site, first) = (&visit.app.db, visit.site.id, visit.site.default_locale());
    let asked = Locale::parse(&visit.param("language")).filter(|locale| visit.site.locales.contains(locale));
    let chosen = asked.or_else(|| visit.site.locales.get(1).copied()).unwrap_or(first);
    let supply = supply::of(&visit.app, site).await?;
    let demand = demand::of(&visit.app, &supply, site, (chosen, first)).await?;
    let (reach, day) = (Reach::of(db, &visit.viewer, site).await?, visit.now().day() - demand::DAYS);
    let own = match reach.is_limited() {
        true => Some(parity::list_missing(db, &reach, (chosen, first), day, demand::SHOWN).await?),
        false => None,
    };
    let missing = own.as_ref().unwrap_or(&demand.missing);
    let outdated = outdated::list_by_readers(db, &reach, chosen, day, demand::SHOWN).await?;
    visit.show(&ParityPage {
        tongues: visit.site.locales.iter().map(|locale| tongue(*locale, chosen, (&supply, &demand))).collect(),
        missing: missing.iter().map(|row| line(&visit, chosen, row, "knowledge-parity-wanted")).collect(),
        outdated: outdated.iter().map(|row| line(&visit, chosen, row, "knowledge-parity-read")).collect(),
        chosen,
        t: visit.t.clone(),
    })
}

fn share(part: i64, whole: i64) -> i64 {
    (part * 100).checked_div(whole).unwrap_or(0)
}

fn tongue(locale: Locale, chosen: Locale, (supply, demand): (&Supply, &Demand)) -> Tongue {
    let (served, missed) = demand.readers.iter().find(|one| one.locale == locale).map_or((0, 0), |one| (one.served, one.missed));
    let sought = demand.sought.iter().find(|one| one.locale == locale);
    let (outdated, since) = supply.lag(locale);
    Tongue {
        locale,
        address: format!("/desk/knowledge/parity?language={locale}"),
        current: locale == chosen,
        readers: served + missed,
        served: if served + missed == 0 { 100 } else { share(served, served + missed) },
        searches: sought.map_or(0, |one| one.searches),
        in_vain: sought.map_or(0, |one| one.in_vain),
        published: supply.published(locale),
        coverage: share(supply.published(locale), supply.total),
        outdated,
        since,
    }
}

fn line(visit: &Visit, chosen: Locale, row: &Lacking, key: &str) -> Line {
    let words = match key {
        "knowledge-parity-read" => visit.t.with("knowledge-parity-read", "count", row.wanted),
        _ => visit.t.with2("knowledge-parity-wanted", ("count", row.wanted), ("views", row.views)),
    };
    Line {
        title: if row.title.is_empty() { visit.t.text("knowledge-untitled") } else { row.title.clone() },
        lang: row.locale,
        address: crate::address::editor(row.article_id, chosen),
        since: row.since,
        words,
    }
}
