//! `/desk/knowledge/board`: what waits for an editor, each line a step from the act that settles it (U6).

use askama::Template;
use vestibule_base::{Id, Locale, Role, Timestamp, Translator};
use vestibule_web::{FormData, Head, PageError, PageResult, View, Visit};

use super::gaps as desk_gaps;
use super::side::names;
use crate::gaps;
use crate::offers::supply::{self, Supply};
use crate::settings::Cost;
use crate::store::board::{self, Waiting};
use crate::store::reach::Reach;
use crate::store::{check, gap, outdated};

/// Gaps that stand on the board.
const GAPS: usize = 5;
/// Days for which a reader's no stays on the board.
const NOES: i64 = 30;

/// A line of a list.
struct Line {
    title: String,
    locale: Locale,
    address: String,
    who: String,
    at: Option<Timestamp>,
    words: String,
    /// By what it is said to need no answer; empty where that cannot be said.
    settled_by: String,
}

/// A list with its heading.
struct Part {
    name: &'static str,
    heading: String,
    /// How many there are in all, where more than the lines are counted.
    count: Option<i64>,
    icon: &'static str,
    lines: Vec<Line>,
    /// Where all of them are; empty: these are all.
    all: String,
}

/// A language of the site.
struct Tongue {
    locale: Locale,
    published: i64,
    outdated: i64,
    missing: i64,
    per_cent: i64,
}

/// The page.
#[derive(Template)]
#[template(path = "desk/board.html")]
struct BoardPage {
    t: Translator,
    parts: Vec<Part>,
    tongues: Vec<Tongue>,
    is_administrator: bool,
    /// Whether the editor may decide about more than some sections.
    edits_everything: bool,
}

impl BoardPage {
    fn is_clear(&self) -> bool {
        self.parts.iter().all(|part| part.lines.is_empty())
    }
}

impl View for BoardPage {
    fn title(&self) -> String {
        self.t.text("knowledge-board")
    }

    fn head(&self) -> Head {
        super::head()
    }
}

/// Draws it.
pub async fn show(visit: Visit) -> PageResult {
    let (db, site, me, now) = (&visit.app.db, visit.site.id, visit.person()?, visit.now());
    let reach = &Reach::of(db, &visit.viewer, site).await?;
    let first = visit.site.default_locale();
    let own = board::find_own(db, reach, me).await?;
    let (links, broken) = board::list_broken(db, reach).await?;
    let lists = [
        ("refused", "clock", own.refused),
        ("reviews", "eye", own.reviews),
        ("decided", "circle-check", own.decided),
        ("drafts", "pencil", own.drafts),
        ("due", "clock", board::list_due(db, reach, me, (first, now)).await?),
        ("verify", "list-checks", check::list_board(db, reach, me, first).await?),
        ("outdated", "history", outdated::list(db, reach, board::SHOWN).await?),
        ("steps", "circle-play", board::list_steps(db, reach).await?),
        ("broken", "link", links),
        ("noes", "thumbs-down", board::list_noes(db, reach, now.plus(-NOES * Timestamp::DAY)).await?),
    ];
    let people = lists.iter().flat_map(|list| &list.2).filter_map(|waiting| waiting.person);
    let known = names(&visit, people).await?;
    let parts = lists.into_iter().map(|(name, icon, rows)| Part {
        name,
        heading: visit.t.text(&format!("knowledge-board-{name}")),
        icon,
        count: (name == "broken").then_some(broken),
        all: all(name).to_owned(),
        lines: rows.into_iter().map(|row| line(&visit, name, row, &known)).collect(),
    });
    let parts: Vec<Part> = parts.chain(gaps(&visit, first)).collect();
    let supply = supply::of(&visit.app, site).await?;
    let page = BoardPage {
        parts,
        tongues: visit.site.locales.iter().map(|locale| tongue(*locale, &supply)).collect(),
        is_administrator: visit.viewer.has(Role::Administrator),
        edits_everything: !reach.is_limited(),
        t: visit.t.clone(),
    };
    visit.show(&page)
}

/// Notes that what readers said of a text in a language so far needs no answer.
pub async fn send(visit: Visit, data: FormData) -> PageResult {
    let (site, now) = (visit.site.id, visit.now());
    let locale = super::locale(data.raw("language"))?;
    let id = data.id("settled").ok_or_else(PageError::bad_request)?;
    let article = super::article(&visit, &visit.app.db, id).await?;
    let mut tx = visit.app.db.begin().await?;
    gap::upsert_declined(&mut tx, (site, locale), &format!("article:{}", article.id), visit.viewer.person, now).await?;
    tx.commit(now).await?;
    Ok(visit.done("/desk/knowledge/board", "knowledge-declined"))
}

/// What most people wanted and did not find, in the site's first language.
fn gaps(visit: &Visit, locale: Locale) -> Option<Part> {
    let found = gaps::recent(&visit.app, (visit.site.id, locale));
    let cost = Cost::default();
    let line = |gap: &gaps::Gap| {
        let line = desk_gaps::line(visit, locale, gap, &cost);
        let address = [line.translate, line.write, line.improve, line.address].into_iter().find(|address| !address.is_empty());
        Line {
            title: line.title,
            locale,
            address: address.unwrap_or_default(),
            who: String::new(),
            at: None,
            words: line.facts.join(" · "),
            settled_by: String::new(),
        }
    };
    (!found.is_empty()).then(|| Part {
        name: "gaps",
        heading: visit.t.text("knowledge-board-gaps"),
        icon: "search",
        count: i64::try_from(found.len()).ok(),
        lines: found.iter().take(GAPS).map(line).collect(),
        all: "/desk/knowledge/gaps".to_owned(),
    })
}

/// Where the whole of a list is.
fn all(name: &str) -> &'static str {
    match name {
        "drafts" => "/desk/knowledge?state=changed",
        "due" => "/desk/knowledge?state=overdue",
        "verify" => "/desk/knowledge?state=verify",
        "outdated" => "/desk/knowledge?state=outdated",
        "broken" => "/desk/knowledge/upkeep?list=broken",
        _ => "",
    }
}

fn line(visit: &Visit, list: &str, row: Waiting, known: &[(Id, String)]) -> Line {
    let name = row.person.and_then(|id| known.iter().find(|(known, _)| *known == id));
    let address = crate::address::editor(row.article_id, row.locale);
    Line {
        title: if row.title.is_empty() { visit.t.text("knowledge-untitled") } else { row.title },
        locale: row.locale,
        address: match list {
            "reviews" => format!("{address}#review-h"),
            "steps" => format!("/desk/knowledge/videos/{}/{}", row.article_id, row.locale),
            _ => address,
        },
        who: name.map(|(_, name)| name.clone()).unwrap_or_default(),
        at: Some(row.at),
        words: said(visit, list, row.words),
        settled_by: if list == "noes" { row.article_id.to_string() } else { String::new() },
    }
}

/// What stands behind a line: a state and a reason are names of texts.
fn said(visit: &Visit, list: &str, words: String) -> String {
    let is_reason = crate::model::Reason::parse(&words).is_some();
    match list {
        "decided" => visit.t.text(&format!("knowledge-review-state-{words}")),
        "refused" => visit.t.text(&words),
        "noes" if is_reason => visit.t.text(&format!("knowledge-reason-{words}")),
        _ => words,
    }
}

fn tongue(locale: Locale, supply: &Supply) -> Tongue {
    let published = supply.published(locale);
    let per_cent = (published * 100).checked_div(supply.total).unwrap_or(0);
    Tongue { locale, published, outdated: supply.lag(locale).0, missing: (supply.total - published).max(0), per_cent }
}
