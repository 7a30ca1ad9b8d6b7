//! The agents' pages about organisations.

use askama::Template;
use vestibule_base::{Id, Translator};
use vestibule_store::{Cursor, Error, Page};
use vestibule_web::{
    Access, At, Choice, Errors, FormData, FormState, Head, PageError, PageResult, Pager, Refusal, Routes, View, Visit,
};

use crate::actions::join;
use crate::model::{LONGEST_NAME, Member, Organisation, RequestRight, is_domain};
use crate::store::organisation::{self, Listed};
use crate::store::segment::{self, Segment};

/// Organisations on a page.
const ROWS: i64 = 50;

/// The routes of these pages.
pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/admin/organisations", Access::Agents, list)
        .post("/admin/organisations", Access::AgentsOfAll, create)
        .get("/admin/organisations/{id}", Access::Agents, show)
        .post("/admin/organisations/{id}", Access::AgentsOfAll, save)
        .post("/admin/organisations/{id}/invite", Access::AgentsOfAll, invite)
        .post("/admin/organisations/{id}/members/{person}", Access::AgentsOfAll, save_member)
}

#[derive(Template)]
#[template(path = "organisations.html")]
struct ListPage {
    t: Translator,
    words: String,
    organisations: Page<Listed>,
    pager: Pager,
    form: FormState,
    may_change: bool,
}

impl View for ListPage {
    fn title(&self) -> String {
        self.t.text("accounts-organisations")
    }

    fn head(&self) -> Head {
        Head { main_class: "main wrap wrap-wide", ..Head::staff() }
    }
}

#[derive(Template)]
#[template(path = "organisation.html")]
struct OrganisationPage {
    t: Translator,
    organisation: Organisation,
    members: Vec<Member>,
    segments: Vec<Segment>,
    chosen: Vec<Id>,
    form: FormState,
    invitation: FormState,
    /// Whether the one who looks may also change something; see [`vestibule_base::Viewer::serves_all`].
    may_change: bool,
}

impl View for OrganisationPage {
    fn title(&self) -> String {
        self.organisation.name.clone()
    }

    fn head(&self) -> Head {
        Head::staff()
    }
}

impl OrganisationPage {
    fn segment_field(&self) -> vestibule_web::Field {
        let choices = self.segments.iter().map(|segment| Choice::new(segment.id.to_string(), segment.name.clone())).collect();
        let chosen = self.chosen.iter().map(ToString::to_string).collect();
        self.form.field("segment", self.t.text("accounts-segments")).boxes(choices, chosen)
    }

    /// Names of the segments that it belongs to.
    fn belongs_to(&self) -> String {
        let own = self.segments.iter().filter(|segment| self.chosen.contains(&segment.id));
        own.map(|segment| segment.name.as_str()).collect::<Vec<_>>().join(", ")
    }

    fn right_of(&self, member: &Member) -> String {
        self.t.text(RequestRight::parse(&member.requests).label())
    }

    fn rights(&self) -> Vec<Choice> {
        RequestRight::ALL.into_iter().map(|right| Choice::new(right.name(), self.t.text(right.label()))).collect()
    }
}

async fn list_page(visit: &Visit, form: FormState) -> PageResult<ListPage> {
    let words = visit.param("q");
    let organisations = organisation::list(&visit.app.db, &words, visit.locale, Cursor::new(visit.page_number(), ROWS)).await?;
    let pager = Pager::new(&visit.t, &organisations, "/admin/organisations", &[("q", words.as_str())]);
    Ok(ListPage { t: visit.t.clone(), words, organisations, pager, form, may_change: visit.viewer.serves_all() })
}

async fn list(visit: Visit) -> PageResult {
    visit.show(&list_page(&visit, FormState::empty()).await?)
}

fn check_name(name: &str) -> Errors {
    let mut errors = Errors::new();
    errors.require(!name.is_empty(), "name", "accounts-error-name-empty");
    errors.require(name.chars().count() <= LONGEST_NAME, "name", "accounts-error-name-long");
    errors
}

async fn create(visit: Visit, form: FormData) -> PageResult {
    let name = form.line("name");
    let errors = check_name(&name);
    if !errors.is_empty() {
        return visit.show_refused(&list_page(&visit, FormState::refused(form, errors)).await?);
    }
    let now = visit.now();
    let id = Id::new(now);
    let mut tx = visit.app.db.begin().await?;
    organisation::insert(&mut tx, &Organisation { id, name, note: String::new() }, now).await?;
    tx.commit(now).await?;
    Ok(visit.done(&format!("/admin/organisations/{id}"), "saved"))
}

async fn page(visit: &Visit, id: Id) -> PageResult<OrganisationPage> {
    let db = &visit.app.db;
    let organisation = organisation::find(db, id).await?.ok_or_else(PageError::not_found)?;
    let domains = organisation::list_domains(db, id).await?.join("\n");
    Ok(OrganisationPage {
        t: visit.t.clone(),
        members: organisation::list_members(db, id, visit.locale).await?,
        segments: segment::list(db, visit.locale).await?,
        chosen: segment::list_of(db, id).await?,
        form: FormState::filled([("name", organisation.name.as_str()), ("note", &organisation.note), ("domains", &domains)]),
        invitation: FormState::empty(),
        may_change: visit.viewer.serves_all(),
        organisation,
    })
}

async fn show(visit: Visit, At(id): At<Id>) -> PageResult {
    visit.show(&page(&visit, id).await?)
}

async fn save(visit: Visit, At(id): At<Id>, form: FormData) -> PageResult {
    let shown = page(&visit, id).await?;
    let domains: Vec<String> =
        form.text("domains").split_whitespace().map(|domain| domain.trim_start_matches('@').to_lowercase()).collect();
    let changed = Organisation { id, name: form.line("name"), note: form.text("note") };
    let mut errors = check_name(&changed.name);
    errors.require(domains.iter().all(|domain| is_domain(domain)), "domains", "accounts-error-domain");
    let segments: Vec<Id> = shown
        .segments
        .iter()
        .map(|segment| segment.id)
        .filter(|id| form.all("segment").any(|value| value == id.to_string()))
        .collect();
    if errors.is_empty() {
        let mut tx = visit.app.db.begin().await?;
        organisation::update(&mut tx, &changed).await?;
        organisation::update_segments(&mut tx, id, &segments).await?;
        match organisation::update_domains(&mut tx, id, &domains).await {
            Err(Error::Unique(_)) => errors.add("domains", "accounts-error-domain-taken"),
            Err(other) => return Err(other.into()),
            Ok(()) => {
                tx.commit(visit.now()).await?;
                return Ok(visit.done(&format!("/admin/organisations/{id}"), "saved"));
            }
        }
    }
    visit.show_refused(&OrganisationPage { form: FormState::refused(form, errors), chosen: segments, ..shown })
}

async fn invite(visit: Visit, At(id): At<Id>, form: FormData) -> PageResult {
    let shown = page(&visit, id).await?;
    let at_once = form.checked("at_once");
    let asked = if at_once { join::add(&visit, &shown.organisation, &form).await } else { join::invite(&visit, id, &form).await };
    match asked {
        Ok(()) => Ok(visit.done(&format!("/admin/organisations/{id}"), if at_once { "member-added" } else { "invited" })),
        Err(Refusal::Invalid(errors)) => {
            visit.show_refused(&OrganisationPage { invitation: FormState::refused(form, errors), ..shown })
        }
        Err(other) => Err(other.into()),
    }
}

async fn save_member(visit: Visit, At((id, person)): At<(Id, Id)>, form: FormData) -> PageResult {
    let removes = form.checked("remove");
    if visit.viewer.person == Some(person) && !removes {
        return Ok(visit.done(&format!("/admin/organisations/{id}#members"), "not-own-right"));
    }
    let mut tx = visit.app.db.begin().await?;
    if removes {
        organisation::delete_member(&mut tx, id, person).await?;
    } else {
        organisation::update_right(&mut tx, id, person, RequestRight::parse(form.raw("requests"))).await?;
    }
    tx.commit(visit.now()).await?;
    Ok(visit.done(&format!("/admin/organisations/{id}#members"), "saved"))
}
