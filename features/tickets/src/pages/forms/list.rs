//! All request forms of the site, and what holds for all of them.

use askama::Template;
use vestibule_base::{Id, Translator};
use vestibule_web::{At, Choice, Errors, FormData, FormState, Head, PageError, PageResult, View, Visit};

use crate::model::{Form, local};
use crate::pages::desk::agents;
use crate::settings::Settings;
use crate::store::form;

struct FormRow {
    id: Id,
    title: String,
    description: String,
    audience: String,
    hours: String,
    enabled: bool,
    is_first: bool,
    is_last: bool,
}

#[derive(Template)]
#[template(path = "forms/list.html")]
struct FormsPage {
    t: Translator,
    rows: Vec<FormRow>,
    form: FormState,
    agents: Vec<Choice>,
}

impl View for FormsPage {
    fn title(&self) -> String {
        self.t.text("tickets-forms-title")
    }

    fn head(&self) -> Head {
        Head::staff()
    }
}

/// `/admin/request-forms`
pub async fn list(visit: Visit) -> PageResult {
    let settings = Settings::find(&visit.app.db, visit.site.id).await?;
    let yes = |holds: bool| if holds { "yes" } else { "" }.to_owned();
    let state = FormState::filled([
        ("signed_in_only", yes(settings.signed_in_only)),
        ("promise_hours", settings.promise_hours.to_string()),
        ("default_assignee", settings.default_assignee.map(|id| id.to_string()).unwrap_or_default()),
        ("mail_all_agents", yes(settings.mail_all_agents)),
    ]);
    let view = page(&visit, state).await?;
    visit.show(&view)
}

async fn page(visit: &Visit, state: FormState) -> PageResult<FormsPage> {
    let t = &visit.t;
    let forms = form::list(&visit.app.db, visit.site.id).await?;
    let audiences = match &visit.app.slots.people {
        Some(people) => people.audiences(t).await?,
        None => Vec::new(),
    };
    let count = forms.len();
    let row = |(place, form): (usize, &Form)| FormRow {
        id: form.id,
        title: local(&form.title.0, visit.locale, visit.site.default_locale()),
        description: local(&form.description.0, visit.locale, visit.site.default_locale()),
        audience: audiences.iter().find(|(known, _)| *known == form.audience).map_or_else(String::new, |(_, name)| name.clone()),
        hours: if form.promise_hours > 0 { t.with("tickets-hours", "hours", form.promise_hours) } else { String::new() },
        enabled: form.enabled,
        is_first: place == 0,
        is_last: place + 1 == count,
    };
    let mut choices = vec![Choice::new("", t.text("tickets-nobody"))];
    choices.extend(agents(visit).await?.into_iter().map(|agent| Choice::new(agent.id.to_string(), agent.name)));
    Ok(FormsPage { rows: forms.iter().enumerate().map(row).collect(), form: state, agents: choices, t: t.clone() })
}

/// Keeps what holds for all forms.
pub async fn settings(visit: Visit, data: FormData) -> PageResult {
    let hours = data.number("promise_hours").filter(|hours| (1..=24 * 90).contains(hours));
    let agent = data.id("default_assignee");
    let is_agent = match agent {
        Some(id) => agents(&visit).await?.iter().any(|known| known.id == id),
        None => true,
    };
    let mut errors = Errors::new();
    errors.require(hours.is_some(), "promise_hours", "tickets-error-hours");
    errors.require(is_agent, "default_assignee", "tickets-error-choice");
    let (Some(promise_hours), true) = (hours, errors.is_empty()) else {
        let view = page(&visit, FormState::refused(data, errors)).await?;
        return visit.show_refused(&view);
    };
    let settings = Settings {
        signed_in_only: data.checked("signed_in_only"),
        promise_hours,
        default_assignee: agent,
        mail_all_agents: data.checked("mail_all_agents"),
    };
    let mut tx = visit.app.db.begin().await?;
    settings.update(&mut tx, visit.site.id).await?;
    tx.commit(visit.now()).await?;
    Ok(visit.done("/admin/request-forms", "request-settings"))
}

/// Moves a form one place up or down, or switches it on or off.
pub async fn move_form(visit: Visit, At(id): At<Id>, data: FormData) -> PageResult {
    let now = visit.now();
    let mut tx = visit.app.db.begin().await?;
    let mut forms = form::list(&tx, visit.site.id).await?;
    let place = forms.iter().position(|form| form.id == id).ok_or_else(PageError::not_found)?;
    match data.raw("to") {
        "up" if place > 0 => forms.swap(place, place - 1),
        "down" if place + 1 < forms.len() => forms.swap(place, place + 1),
        "on" | "off" => {
            if let Some(form) = forms.get_mut(place) {
                form.enabled = data.raw("to") == "on";
            }
        }
        _ => {}
    }
    for (position, mut form) in (1..).zip(forms) {
        form.position = position;
        form::update(&mut tx, &form, now).await?;
    }
    tx.commit(now).await?;
    Ok(visit.done("/admin/request-forms", "request-forms-changed"))
}
