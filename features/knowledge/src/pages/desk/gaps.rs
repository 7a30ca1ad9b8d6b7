//! `/desk/knowledge/gaps`: what people want and do not find, each line with the act that closes it (U4, F4).

use askama::Template;
use vestibule_base::{Id, Locale, Translator};
use vestibule_store::site;
use vestibule_web::{Choice, FormData, Head, PageResult, View, Visit};

use crate::address::editor;
use crate::gaps::{self, Gap, Matter, Source};
use crate::settings::{COST, Cost};
use crate::store::gap::{self, Declined, Unhelpful};
use crate::store::translation;

/// Declined lines that are listed.
const LISTED: usize = 30;

/// A gap.
pub struct Line {
    /// What it is about.
    pub title: String,
    /// Where it can be looked at.
    pub address: String,
    /// What people met, one fact each.
    pub facts: Vec<String>,
    /// Words of readers, in the language of the list.
    pub said: Vec<String>,
    /// What it may cost.
    pub worth: String,
    /// Where it is written, improved or translated; empty: not here.
    pub write: String,
    /// See `write`.
    pub improve: String,
    /// See `write`.
    pub translate: String,
    /// By what it is declined.
    pub name: String,
}

/// Something that was declined.
struct Gone {
    words: String,
    name: String,
}

/// The page.
#[derive(Template)]
#[template(path = "desk/gaps.html")]
struct GapsPage {
    t: Translator,
    locales: Vec<Choice>,
    locale: Locale,
    lines: Vec<Line>,
    declined: Vec<Gone>,
    has_cost: bool,
}

impl View for GapsPage {
    fn title(&self) -> String {
        self.t.text("knowledge-gaps")
    }

    fn head(&self) -> Head {
        super::head()
    }
}

fn language(visit: &Visit, tag: &str) -> Locale {
    Locale::parse(tag).filter(|locale| visit.site.locales.contains(locale)).unwrap_or_else(|| visit.site.default_locale())
}

/// Draws it.
pub async fn show(visit: Visit) -> PageResult {
    let locale = language(&visit, &visit.param("language"));
    let (found, mut declined) = gaps::list(&visit.app, visit.site.id, (locale, visit.site.default_locale())).await?;
    // What was declined and has new answers is a gap again.
    declined.retain(|one| found.iter().all(|gap| gap.name() != one.words));
    gaps::keep(&visit.app, (visit.site.id, locale), &found);
    let cost: Cost = site::find_setting(&visit.app.db, visit.site.id, COST).await?;
    let page = GapsPage {
        locales: visit.site.locales.iter().map(|one| Choice::new(one.tag(), one.name())).collect(),
        lines: found.iter().map(|gap| line(&visit, locale, gap, &cost)).collect(),
        declined: gone(&visit, locale, declined).await?,
        has_cost: cost.amount > 0,
        locale,
        t: visit.t.clone(),
    };
    visit.show(&page)
}

/// A gap as a line.
#[must_use]
pub fn line(visit: &Visit, locale: Locale, gap: &Gap, cost: &Cost) -> Line {
    let t = &visit.t;
    let line = Line {
        title: String::new(),
        address: String::new(),
        facts: Vec::new(),
        said: Vec::new(),
        worth: worth(t, gap.count, cost),
        write: String::new(),
        improve: String::new(),
        translate: String::new(),
        name: gap.name(),
    };
    match &gap.matter {
        Matter::Words { words, others, sources, elsewhere } => {
            let encoded: String = form_urlencoded::byte_serialize(words.as_bytes()).collect();
            Line {
                title: words.clone(),
                address: format!("/{locale}/search?q={encoded}"),
                facts: sources.iter().map(|(source, count)| fact(t, *source, *count)).collect(),
                said: if others.is_empty() { Vec::new() } else { vec![others.join(", ")] },
                write: format!("/desk/knowledge/new?kind=question&language={locale}&title={encoded}"),
                translate: elsewhere.as_ref().map(|one| editor(one.article_id, locale)).unwrap_or_default(),
                ..line
            }
        }
        Matter::Unhelpful(one, said) => Line {
            title: one.title.clone(),
            address: editor(one.article_id, locale),
            facts: reasons(t, one),
            said: said.clone(),
            improve: editor(one.article_id, locale),
            ..line
        },
        Matter::Wanted(one) => Line {
            title: one.title.clone(),
            address: editor(one.article_id, one.locale),
            facts: vec![t.with("knowledge-gap-wanted", "count", one.wanted)],
            translate: editor(one.article_id, locale),
            ..line
        },
    }
}

fn worth(t: &Translator, count: i64, cost: &Cost) -> String {
    if cost.amount == 0 {
        return String::new();
    }
    t.with2("knowledge-gap-worth", ("amount", count.saturating_mul(cost.amount)), ("currency", &cost.currency))
}

fn fact(t: &Translator, source: Source, count: i64) -> String {
    match source {
        Source::Nothing => t.with("knowledge-gap-nothing", "count", count),
        Source::Unopened => t.with("knowledge-gap-unopened", "count", count),
        Source::Sent => t.with("knowledge-gap-sent", "count", count),
        Source::Asked(label) => t.with(label, "count", count),
    }
}

fn reasons(t: &Translator, one: &Unhelpful) -> Vec<String> {
    let reasons = [("wrong", one.wrong), ("unclear", one.unclear), ("outdated", one.outdated), ("incomplete", one.incomplete)];
    let given = reasons.into_iter().filter(|(_, count)| *count > 0);
    let given = given.map(|(reason, count)| format!("{}: {}", t.text(&format!("knowledge-reason-{reason}")), t.number(count)));
    std::iter::once(t.with("knowledge-gap-noes", "count", one.noes)).chain(given).collect()
}

/// What was declined, by the title of its text or by its words.
async fn gone(visit: &Visit, locale: Locale, declined: Vec<Declined>) -> PageResult<Vec<Gone>> {
    let id = |words: &str| -> Option<Id> {
        words.split_once(':').filter(|(kind, _)| ["article", "wanted"].contains(kind))?.1.parse().ok()
    };
    let shown: Vec<Declined> = declined.into_iter().take(LISTED).collect();
    let ids: Vec<Id> = shown.iter().filter_map(|one| id(&one.words)).collect();
    let texts = if ids.is_empty() { Vec::new() } else { translation::list(&visit.app.db, &ids).await? };
    let title = |id: Id| {
        let own = texts.iter().filter(|text| text.article_id == id);
        own.max_by_key(|text| (text.locale == locale, text.is_public())).map(|text| text.title.clone())
    };
    let gone =
        |one: Declined| Gone { words: id(&one.words).and_then(title).unwrap_or_else(|| one.words.clone()), name: one.words };
    Ok(shown.into_iter().map(gone).collect())
}

/// Notes that a line needs no answer, or takes that back.
pub async fn send(visit: Visit, data: FormData) -> PageResult {
    let locale = language(&visit, data.raw("language"));
    let name = |field: &str| -> String { data.line(field).chars().take(200).collect() };
    let (declined, undone) = (name("declined"), name("undo"));
    let at = (visit.site.id, locale);
    let mut tx = visit.app.db.begin().await?;
    if !declined.is_empty() {
        gap::upsert_declined(&mut tx, at, &declined, visit.viewer.person, visit.now()).await?;
    }
    if !undone.is_empty() {
        gap::delete_declined(&mut tx, at, &undone).await?;
    }
    tx.commit(visit.now()).await?;
    let done = if undone.is_empty() { "knowledge-declined" } else { "knowledge-undeclined" };
    Ok(visit.done(&format!("/desk/knowledge/gaps?language={locale}"), done))
}
