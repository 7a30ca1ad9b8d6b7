//! `/desk/knowledge/releases/{id}`: what is to be verified for a release, and how far that is (U2).

use askama::Template;
use vestibule_base::{Id, Locale, Timestamp, Translator, Viewer};
use vestibule_store::Cursor;
use vestibule_web::{At, Choice, FormData, FormState, Head, PageError, PageResult, Pager, Refusal, View, Visit};

use super::{choices, side};
use crate::actions::{BeginChecks, Verify};
use crate::model::{Shelf, rank, reading_order};
use crate::store::check::{self, Check, Progress};
use crate::store::product::{self, Product, Release};
use crate::store::{category, translation};

/// Entries on a page.
const SHOWN: i64 = 50;
/// Entries of the list of what was settled.
const SETTLED: i64 = 20;

/// Something to verify, or verified.
struct Row {
    id: Id,
    title: String,
    lang: Locale,
    address: String,
    who: String,
    due: Option<Timestamp>,
    overdue: bool,
    settled: Option<Timestamp>,
    how: String,
}

/// The page.
#[derive(Template)]
#[template(path = "desk/release.html")]
struct ReleasePage {
    t: Translator,
    heading: String,
    product: (String, String),
    action: String,
    total: i64,
    settled_count: i64,
    waiting: Vec<Row>,
    settled: Vec<Row>,
    pager: Pager,
    form: FormState,
    categories: Vec<Choice>,
}

impl ReleasePage {
    fn progress(&self) -> String {
        self.t.with2("knowledge-checks-progress", ("done", self.settled_count), ("count", self.total))
    }
}

impl View for ReleasePage {
    fn title(&self) -> String {
        self.heading.clone()
    }

    fn head(&self) -> Head {
        super::head()
    }
}

/// A release with its product.
struct Found {
    product: Product,
    release: Release,
}

async fn find(visit: &Visit, id: Id) -> PageResult<Found> {
    let all = product::list(&visit.app.db, visit.site.id).await?;
    for product in all {
        if let Some(release) = product.releases.iter().find(|one| one.id == id).cloned() {
            return Ok(Found { product, release });
        }
    }
    Err(PageError::not_found())
}

/// Draws it.
pub async fn show(visit: Visit, At(id): At<Id>) -> PageResult {
    let found = find(&visit, id).await?;
    let form = FormState::filled([("check_due", in_two_weeks(&visit))]);
    visit.show(&page(&visit, &found, form).await?)
}

/// When checks are to be done unless somebody says otherwise.
#[must_use]
pub fn in_two_weeks(visit: &Visit) -> String {
    visit.now().plus(14 * Timestamp::DAY).iso_date()
}

async fn page(visit: &Visit, found: &Found, form: FormState) -> PageResult<ReleasePage> {
    let (db, order, release) = (&visit.app.db, reading_order(&visit.site, visit.locale), &found.release);
    let waiting = check::list_waiting(db, release.id, visit.viewer.person, Cursor::new(visit.page_number(), SHOWN)).await?;
    let settled = check::list_settled(db, release.id, SETTLED).await?;
    let progress = check::list_progress(db, found.product.id).await?;
    let own = progress.iter().find(|one| one.release_id == release.id);
    let action = format!("/desk/knowledge/releases/{}", release.id);
    let tree = category::list(db, &Viewer::system(), visit.site.id).await?.on(Shelf::Articles);
    Ok(ReleasePage {
        heading: format!("{} {}", found.product.name(&order), release.name),
        product: (found.product.name(&order).to_owned(), format!("/desk/knowledge/products/{}", found.product.id)),
        total: own.map_or(0, |one| one.total),
        settled_count: own.map_or(0, |one| one.settled),
        pager: Pager::new(&visit.t, &waiting, &action, &[]),
        waiting: rows(visit, &waiting.rows, &order).await?,
        settled: rows(visit, &settled, &order).await?,
        categories: choices::categories(&tree, &order, visit.t.text("knowledge-any-category"), &[]),
        t: visit.t.clone(),
        action,
        form,
    })
}

async fn rows(visit: &Visit, checks: &[Check], order: &[Locale]) -> PageResult<Vec<Row>> {
    let ids: Vec<Id> = checks.iter().map(|check| check.article_id).collect();
    let texts = if ids.is_empty() { Vec::new() } else { translation::list(&visit.app.db, &ids).await? };
    let people = checks.iter().filter_map(|check| check.settled_by.or(check.owner_id));
    let names = side::names(visit, people).await?;
    let now = visit.now();
    let row = |check: &Check| {
        let own = texts.iter().filter(|text| text.article_id == check.article_id);
        let best = own.min_by_key(|text| (!text.is_public(), rank(order, text.locale)));
        let who = check.settled_by.filter(|_| check.settled_at.is_some()).or(check.owner_id);
        let locale = best.map_or(visit.site.default_locale(), |text| text.locale);
        Row {
            id: check.article_id,
            title: best.map(|text| text.title.clone()).unwrap_or_default(),
            lang: locale,
            address: crate::address::editor(check.article_id, locale),
            who: names.iter().find(|(id, _)| Some(*id) == who).map(|(_, name)| name.clone()).unwrap_or_default(),
            due: check.due_at,
            overdue: check.due_at.is_some_and(|due| due < now),
            settled: check.settled_at,
            how: if check.how.is_empty() { String::new() } else { visit.t.text(&format!("knowledge-checked-{}", check.how)) },
        }
    };
    Ok(checks.iter().map(row).collect())
}

/// Begins the checks, or settles what was chosen.
pub async fn send(visit: Visit, At(id): At<Id>, data: FormData) -> PageResult {
    let found = find(&visit, id).await?;
    let now = visit.now();
    let mut tx = visit.app.db.begin().await?;
    let done = if data.raw("act") == "begin" {
        begin(&visit, id, &data).run(now, &mut tx).await.map(|_| "knowledge-checks-begun")
    } else {
        let articles = data.all("id").filter_map(|id| id.parse().ok()).take(500).collect();
        let act = Verify { site: visit.site.id, release: id, articles, by: visit.viewer.person };
        act.run(now, &mut tx).await.map(|_| "knowledge-verified")
    };
    match done {
        Ok(done) => {
            tx.commit(now).await?;
            Ok(visit.done(&format!("/desk/knowledge/releases/{id}"), done))
        }
        Err(Refusal::Invalid(errors)) => {
            drop(tx);
            visit.show_refused(&page(&visit, &found, FormState::refused(data, errors)).await?)
        }
        Err(other) => Err(other.into()),
    }
}

/// What the form of checks says, also where it is a part of the form of a new version.
#[must_use]
pub fn begin(visit: &Visit, release: Id, data: &FormData) -> BeginChecks {
    BeginChecks {
        site: visit.site.id,
        release,
        category: data.id("check_category"),
        due_at: Timestamp::parse(&data.line("check_due")).map(|day| day.plus(12 * Timestamp::HOUR)),
    }
}

/// How far each release of a product is, for its page.
///
/// # Errors
/// When the database does.
pub async fn progress(visit: &Visit, product: Id) -> PageResult<Vec<Progress>> {
    Ok(check::list_progress(&visit.app.db, product).await?)
}
