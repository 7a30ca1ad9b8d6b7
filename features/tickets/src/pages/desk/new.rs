//! An agent writes a request for a customer who called or came by.

use askama::Template;
use vestibule_base::{Id, Locale, Translator};
use vestibule_web::{Choice, Errors, Field, FormData, FormState, Head, PageError, PageResult, Refusal, View, Visit, settled};

use crate::actions::{Draft, Sender, Submit};
use crate::model::{Form, local};
use crate::pages::desk::act::{author, reachable};
use crate::pages::parts::draw_fields;
use crate::store::{field, form, request};

#[derive(Template)]
#[template(path = "desk/new.html")]
struct DeskNewPage {
    t: Translator,
    form: FormState,
    /// Forms to choose from, with their addresses, while none is chosen.
    forms: Vec<(String, String)>,
    chosen: Option<Chosen>,
    locales: Vec<Choice>,
}

/// The form that is filled in.
struct Chosen {
    id: Id,
    title: String,
    fields: Vec<Field>,
    others_url: String,
}

impl View for DeskNewPage {
    fn title(&self) -> String {
        self.t.text("tickets-desk-new-title")
    }

    fn head(&self) -> Head {
        Head::staff()
    }
}

/// The form named `id`, or the only one there is; else the forms to choose from.
async fn page(visit: &Visit, state: FormState, id: Option<Id>) -> PageResult<DeskNewPage> {
    let mut forms = form::list(&visit.app.db, visit.site.id).await?;
    forms.retain(|form| form.enabled);
    let title = |form: &Form| local(&form.title.0, visit.locale, visit.site.default_locale());
    let email: String = form_urlencoded::byte_serialize(state.value("email").as_bytes()).collect();
    let only = (forms.len() == 1).then(|| forms.first()).flatten();
    let chosen = match forms.iter().find(|form| Some(form.id) == id).or(only) {
        Some(form) => Some(Chosen {
            id: form.id,
            title: title(form),
            fields: draw_fields(visit, &state, &field::list_enabled(&visit.app.db, form.id).await?),
            others_url: if only.is_none() { format!("/desk/new?email={email}") } else { String::new() },
        }),
        None => None,
    };
    Ok(DeskNewPage {
        forms: forms.iter().map(|form| (format!("/desk/new?form={}&email={email}", form.id), title(form))).collect(),
        chosen,
        locales: visit.site.locales.iter().map(|locale| Choice::new(locale.tag(), locale.name())).collect(),
        form: state,
        t: visit.t.clone(),
    })
}

/// `/desk/new`
pub async fn form(visit: Visit) -> PageResult {
    let email = visit.param("email");
    let state = FormState { once: FormState::empty().once, ..FormState::filled([("email", email)]) };
    let view = page(&visit, state, visit.param("form").parse().ok().map(Id)).await?;
    visit.show(&view)
}

/// Sends it in the customer's name.
pub async fn send(visit: Visit, data: FormData) -> PageResult {
    match try_send(&visit, &data).await {
        Ok(number) => Ok(visit.done(&reachable(&visit, number).await?, "request-made")),
        Err(Refusal::Invalid(errors)) => {
            let id = data.id("form");
            let view = page(&visit, FormState::refused(data, errors), id).await?;
            visit.show_refused(&view)
        }
        Err(other) => Err(PageError::from(other)),
    }
}

async fn try_send(visit: &Visit, data: &FormData) -> Result<i64, Refusal> {
    let mut errors = Errors::new();
    let locale = Locale::parse(data.raw("locale")).unwrap_or_else(|| visit.site.default_locale());
    let form = match data.id("form") {
        Some(id) => form::find(&visit.app.db, visit.site.id, id).await?.filter(|form| form.enabled),
        None => None,
    };
    errors.require(form.is_some(), "form", "tickets-error-choice");
    let fields = match &form {
        Some(form) => field::list_enabled(&visit.app.db, form.id).await?,
        None => Vec::new(),
    };
    let draft = Draft::read(data, &fields, (locale, visit.site.default_locale()), &mut errors);
    let email = vestibule_mail::parse_address(data.raw("email"));
    errors.require(email.is_some(), "email", "tickets-error-email");
    errors.require(data.line("name").chars().count() <= 100, "name", "tickets-error-too-long");
    errors.finish()?;
    let (form, email) = form.zip(email).ok_or(Refusal::NotFound)?;
    let people = visit.app.slots.people.as_ref().ok_or_else(|| Refusal::Failed("nobody keeps people".into()))?;
    let name = Some(data.line("name")).filter(|name| !name.is_empty());
    let name = name.unwrap_or_else(|| email.split('@').next().unwrap_or_default().to_owned());
    let person = people.find_or_invite(&email, &name, locale).await?;
    let organisation = person.organisation.map(|id| (id, person.organisation_name.clone()));
    let sender = Sender::Person { id: person.id, name: person.name, email: person.email, organisation };
    let once = data.raw("once").to_owned();
    // Who knows the requests of some teams alone shall not lose sight of what they have just written.
    let team = visit.viewer.bound_to().and_then(|teams| teams.first().copied());
    let submit = Submit { form: &form, draft, sender, locale, once, agent: Some(author(visit)), team };
    let id = settled(submit.run(&visit.app, &visit.site).await?)?;
    request::find(&visit.app.db, id).await?.and_then(|request| request.number).ok_or(Refusal::NotFound)
}
