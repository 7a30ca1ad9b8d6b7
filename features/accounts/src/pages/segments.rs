//! The agents' pages about segments: groups of organisations that content can be meant for (A5).

use askama::Template;
use vestibule_base::{Id, Translator};
use vestibule_store::{Cursor, Error};
use vestibule_web::{Access, At, Choice, Errors, FormData, FormState, Head, PageError, PageResult, Routes, View, Visit};

use crate::model::LONGEST_NAME;
use crate::store::organisation;
use crate::store::segment::{self, Segment};

/// Organisations that can be chosen from at most.
const MOST_ORGANISATIONS: i64 = 2_000;

/// The routes of these pages.
pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/admin/segments", Access::Agents, list)
        .post("/admin/segments", Access::Agents, create)
        .get("/admin/segments/{id}", Access::Agents, show)
        .post("/admin/segments/{id}", Access::Agents, save)
}

#[derive(Template)]
#[template(path = "segments.html")]
struct ListPage {
    t: Translator,
    segments: Vec<Segment>,
    form: FormState,
}

impl View for ListPage {
    fn title(&self) -> String {
        self.t.text("accounts-segments")
    }

    fn head(&self) -> Head {
        Head::staff()
    }
}

#[derive(Template)]
#[template(path = "segment.html")]
struct SegmentPage {
    t: Translator,
    segment: Segment,
    organisations: Vec<Choice>,
    chosen: Vec<Id>,
    form: FormState,
}

impl View for SegmentPage {
    fn title(&self) -> String {
        self.segment.name.clone()
    }

    fn head(&self) -> Head {
        Head::staff()
    }
}

impl SegmentPage {
    fn organisation_field(&self) -> vestibule_web::Field {
        let chosen = self.chosen.iter().map(ToString::to_string).collect();
        self.form.field("organisation", self.t.text("accounts-organisations")).boxes(self.organisations.clone(), chosen)
    }
}

async fn list_page(visit: &Visit, form: FormState) -> PageResult<ListPage> {
    Ok(ListPage { t: visit.t.clone(), segments: segment::list(&visit.app.db, visit.locale).await?, form })
}

async fn list(visit: Visit) -> PageResult {
    visit.show(&list_page(&visit, FormState::empty()).await?)
}

fn check(name: &str, field: &'static str) -> Errors {
    let mut errors = Errors::new();
    errors.require(!name.is_empty(), field, "accounts-error-name-empty");
    errors.require(name.chars().count() <= LONGEST_NAME, field, "accounts-error-name-long");
    errors
}

async fn create(visit: Visit, form: FormData) -> PageResult {
    let name = form.line("segment_name");
    let mut errors = check(&name, "segment_name");
    if errors.is_empty() {
        let now = visit.now();
        let id = Id::new(now);
        let mut tx = visit.app.db.begin().await?;
        match segment::insert(&mut tx, id, &name, now).await {
            Err(Error::Unique(_)) => errors.add("segment_name", "accounts-error-segment-taken"),
            Err(other) => return Err(other.into()),
            Ok(()) => {
                tx.commit(now).await?;
                return Ok(visit.done(&format!("/admin/segments/{id}"), "saved"));
            }
        }
    }
    visit.show_refused(&list_page(&visit, FormState::refused(form, errors)).await?)
}

async fn page(visit: &Visit, id: Id) -> PageResult<SegmentPage> {
    let db = &visit.app.db;
    let segment = segment::find(db, id).await?.ok_or_else(PageError::not_found)?;
    let all = organisation::list(db, "", visit.locale, Cursor::new(1, MOST_ORGANISATIONS)).await?;
    Ok(SegmentPage {
        t: visit.t.clone(),
        organisations: all.rows.into_iter().map(|one| Choice::new(one.id.to_string(), one.name)).collect(),
        chosen: segment::list_organisations(db, id).await?,
        form: FormState::filled([("name", segment.name.as_str())]),
        segment,
    })
}

async fn show(visit: Visit, At(id): At<Id>) -> PageResult {
    visit.show(&page(&visit, id).await?)
}

async fn save(visit: Visit, At(id): At<Id>, form: FormData) -> PageResult {
    let shown = page(&visit, id).await?;
    let name = form.line("name");
    let mut errors = check(&name, "name");
    let known = |value: &str| shown.organisations.iter().any(|choice| choice.value == value);
    let ticked = form.all("organisation").filter(|value| known(value)).filter_map(|value| value.parse().ok()).map(Id);
    // What is not on the page stays: nobody took it out.
    let unseen = shown.chosen.iter().copied().filter(|id| !known(&id.to_string()));
    let chosen: Vec<Id> = ticked.chain(unseen).collect();
    if errors.is_empty() {
        let mut tx = visit.app.db.begin().await?;
        match segment::update(&mut tx, id, &name).await {
            Err(Error::Unique(_)) => errors.add("name", "accounts-error-segment-taken"),
            Err(other) => return Err(other.into()),
            Ok(()) => {
                segment::update_organisations(&mut tx, id, &chosen).await?;
                tx.commit(visit.now()).await?;
                return Ok(visit.done("/admin/segments", "saved"));
            }
        }
    }
    visit.show_refused(&SegmentPage { form: FormState::refused(form, errors), chosen, ..shown })
}
