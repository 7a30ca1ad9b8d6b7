//! One request form: its texts, who may use it, its fields.

use askama::Template;
use vestibule_base::{Audience, Id, Translator};
use vestibule_contracts::slots::Team;
use vestibule_store::Json;
use vestibule_web::{At, Choice, Errors, Field, FormData, FormState, Head, PageError, PageResult, Refusal, View, Visit};

use crate::model::{FieldKind, Form, FormField, LocalText, local};
use crate::pages::desk::teams;
use crate::pages::forms::read;
use crate::store::{field, form};

struct FieldRow {
    id: Id,
    label: String,
    kind: String,
    required: bool,
    enabled: bool,
    when: String,
    is_first: bool,
    is_last: bool,
}

#[derive(Template)]
#[template(path = "forms/form.html")]
struct FormPage {
    t: Translator,
    id: Option<Id>,
    heading: String,
    action: String,
    form: FormState,
    titles: Vec<Field>,
    descriptions: Vec<Field>,
    audiences: Vec<Choice>,
    /// Teams, "none" first; empty when the site has none.
    teams: Vec<Choice>,
    fields: Vec<FieldRow>,
}

impl View for FormPage {
    fn title(&self) -> String {
        self.heading.clone()
    }

    fn head(&self) -> Head {
        Head::staff()
    }
}

/// `/admin/request-forms/new`
pub async fn new(visit: Visit) -> PageResult {
    let state = FormState::filled([("audience", "everyone"), ("enabled", "yes"), ("promise_hours", "")]);
    let view = page(&visit, None, state).await?;
    visit.show(&view)
}

/// `/admin/request-forms/{form}`
pub async fn edit(visit: Visit, At(id): At<Id>) -> PageResult {
    let form = find(&visit, id).await?;
    let hours = if form.promise_hours > 0 { form.promise_hours.to_string() } else { String::new() };
    let enabled = if form.enabled { "yes" } else { "" };
    let team = form.team_id.map(|id| id.to_string()).unwrap_or_default();
    let pairs =
        [("audience", form.audience.to_string()), ("enabled", enabled.to_owned()), ("promise_hours", hours), ("team", team)];
    let mut state = FormState::filled(pairs);
    read::fill(&mut state.data, "title", &form.title.0);
    read::fill(&mut state.data, "description", &form.description.0);
    let view = page(&visit, Some(&form), state).await?;
    visit.show(&view)
}

/// A form of this site.
pub async fn find(visit: &Visit, id: Id) -> PageResult<Form> {
    form::find(&visit.app.db, visit.site.id, id).await?.ok_or_else(PageError::not_found)
}

async fn page(visit: &Visit, form: Option<&Form>, state: FormState) -> PageResult<FormPage> {
    let t = &visit.t;
    let fields = match form {
        Some(form) => field::list(&visit.app.db, form.id).await?,
        None => Vec::new(),
    };
    let audiences = match &visit.app.slots.people {
        Some(people) => people.audiences(t).await?,
        None => Vec::new(),
    };
    let locales = &visit.site.locales;
    Ok(FormPage {
        id: form.map(|form| form.id),
        heading: form
            .map_or_else(|| t.text("tickets-forms-new"), |form| local(&form.title.0, visit.locale, visit.site.default_locale())),
        action: form.map_or_else(|| "/admin/request-forms/new".to_owned(), |form| format!("/admin/request-forms/{}", form.id)),
        titles: read::draw(t, &state, ("title", "tickets-forms-form-title"), locales, true),
        descriptions: read::draw(t, &state, ("description", "tickets-forms-description"), locales, false),
        audiences: audiences.into_iter().map(|(audience, name)| Choice::new(audience.to_string(), name)).collect(),
        teams: team_choices(visit).await?,
        fields: field_rows(visit, &fields),
        form: state,
        t: t.clone(),
    })
}

async fn team_choices(visit: &Visit) -> PageResult<Vec<Choice>> {
    let teams = teams(visit).await?;
    let none = (!teams.is_empty()).then(|| Choice::new("", visit.t.text("tickets-no-team")));
    Ok(none.into_iter().chain(teams.into_iter().map(|team| Choice::new(team.id.to_string(), team.name))).collect())
}

fn field_rows(visit: &Visit, fields: &[FormField]) -> Vec<FieldRow> {
    let say = |text: &LocalText| local(text, visit.locale, visit.site.default_locale());
    let label_of = |id: Id| fields.iter().find(|field| field.id == id).map(|field| say(&field.label.0)).unwrap_or_default();
    let row = |(place, field): (usize, &FormField)| FieldRow {
        id: field.id,
        label: say(&field.label.0),
        kind: kind_label(&visit.t, field.kind()),
        required: field.required,
        enabled: field.enabled,
        when: field.when_field.map(|id| format!("{} = {}", label_of(id), field.when_value)).unwrap_or_default(),
        is_first: place == 0,
        is_last: place + 1 == fields.len(),
    };
    fields.iter().enumerate().map(row).collect()
}

/// Word for a kind of field.
pub fn kind_label(t: &Translator, kind: FieldKind) -> String {
    t.text(&format!("tickets-field-kind-{}", kind.name()))
}

/// Makes a form.
pub async fn insert(visit: Visit, data: FormData) -> PageResult {
    let now = visit.now();
    let position = form::count(&visit.app.db, visit.site.id).await? + 1;
    let empty = Form {
        id: Id::new(now),
        site_id: visit.site.id,
        name: String::new(),
        title: Json(LocalText::new()),
        description: Json(LocalText::new()),
        audience: Audience::Everyone,
        promise_hours: 0,
        position,
        enabled: true,
        team_id: None,
    };
    let teams = teams(&visit).await?;
    let made = match read_form(&visit, &data, (empty, &teams)) {
        Ok(made) => made,
        Err(refusal) => return refused(&visit, None, data, refusal).await,
    };
    let mut tx = visit.app.db.begin().await?;
    form::insert(&mut tx, &made, now).await?;
    tx.commit(now).await?;
    Ok(visit.done(&format!("/admin/request-forms/{}", made.id), "request-forms-made"))
}

/// Changes a form.
pub async fn update(visit: Visit, At(id): At<Id>, data: FormData) -> PageResult {
    let known = find(&visit, id).await?;
    let teams = teams(&visit).await?;
    let changed = match read_form(&visit, &data, (known.clone(), &teams)) {
        Ok(changed) => changed,
        Err(refusal) => return refused(&visit, Some(&known), data, refusal).await,
    };
    let mut tx = visit.app.db.begin().await?;
    form::update(&mut tx, &changed, visit.now()).await?;
    tx.commit(visit.now()).await?;
    Ok(visit.done("/admin/request-forms", "request-forms-changed"))
}

async fn refused(visit: &Visit, form: Option<&Form>, data: FormData, refusal: Refusal) -> PageResult {
    let Refusal::Invalid(errors) = refusal else { return Err(refusal.into()) };
    let view = page(visit, form, FormState::refused(data, errors)).await?;
    visit.show_refused(&view)
}

fn read_form(visit: &Visit, data: &FormData, (known, teams): (Form, &[Team])) -> Result<Form, Refusal> {
    let locales = &visit.site.locales;
    let title = read::read(data, "title", locales);
    let hours = if data.line("promise_hours").is_empty() { Some(0) } else { data.number("promise_hours") };
    let hours = hours.filter(|hours| (0..=24 * 90).contains(hours));
    let audience = Audience::parse(data.raw("audience"));
    let mut errors = Errors::new();
    let first = read::input("title", visit.site.default_locale());
    errors.require(!data.line(&first).is_empty(), &first, "tickets-error-field-missing");
    errors.require(hours.is_some(), "promise_hours", "tickets-error-hours");
    errors.require(audience.is_some(), "audience", "tickets-error-choice");
    errors.finish()?;
    Ok(Form {
        title: Json(title),
        description: Json(read::read(data, "description", locales)),
        audience: audience.unwrap_or_default(),
        promise_hours: hours.unwrap_or(0),
        enabled: data.checked("enabled"),
        team_id: data.id("team").filter(|id| teams.iter().any(|team| team.id == *id)),
        ..known
    })
}
