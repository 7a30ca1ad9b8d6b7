//! Coming in and going out.

use askama::Template;
use axum::response::IntoResponse;
use axum::response::Redirect;
use vestibule_base::Translator;
use vestibule_web::{FormData, FormState, Head, PageResult, Refusal, View, Visit};

use crate::actions::open_session::{closing_cookie, with_cookie};
use crate::actions::sign_in::{self, MailLink, SignIn};
use crate::store::session;

/// The page.
#[derive(Template)]
#[template(path = "sign_in.html")]
struct Page {
    t: Translator,
    locale: String,
    form: FormState,
    next: String,
}

impl View for Page {
    fn title(&self) -> String {
        self.t.text("accounts-sign-in")
    }

    fn head(&self) -> Head {
        Head { main_class: "main wrap wrap-form", ..Head::private() }
    }
}

/// The page on which a mailed code is typed.
#[derive(Template)]
#[template(path = "code.html")]
struct CodePage {
    t: Translator,
    locale: String,
    form: FormState,
    next: String,
}

impl View for CodePage {
    fn title(&self) -> String {
        self.t.text("accounts-code-title")
    }

    fn head(&self) -> Head {
        Head { main_class: "main wrap wrap-form", ..Head::private() }
    }
}

fn page(visit: &Visit, form: FormState) -> Page {
    let next = if form.value("next").is_empty() { visit.param("next") } else { form.value("next").to_owned() };
    Page { t: visit.t.clone(), locale: visit.locale.to_string(), form, next }
}

fn way_on(visit: &Visit, next: &str) -> String {
    Visit::safe_next(next).map_or_else(|| visit.url(""), str::to_owned)
}

pub async fn show(visit: Visit) -> PageResult {
    if visit.viewer.is_signed_in() {
        return Ok(Redirect::to(&way_on(&visit, &visit.param("next"))).into_response());
    }
    visit.show(&page(&visit, FormState::empty()))
}

pub async fn send(visit: Visit, form: FormData) -> PageResult {
    match SignIn::read(&form).run(&visit).await {
        Ok(cookie) => with_cookie(Redirect::to(&way_on(&visit, form.raw("next"))).into_response(), &cookie),
        Err(Refusal::Invalid(errors)) => visit.show_refused(&page(&visit, FormState::refused(form, errors))),
        Err(other) => Err(other.into()),
    }
}

pub async fn mail(visit: Visit, form: FormData) -> PageResult {
    match MailLink::read(&form).run(&visit).await {
        Ok(()) => {
            let query = form_urlencoded::Serializer::new(String::new())
                .append_pair("email", form.raw("email"))
                .append_pair("next", form.raw("next"))
                .finish();
            Ok(Redirect::to(&visit.url(&format!("/sign-in/code?{query}"))).into_response())
        }
        Err(Refusal::Invalid(errors)) => visit.show_refused(&page(&visit, FormState::refused(form, errors))),
        Err(other) => Err(other.into()),
    }
}

pub async fn code(visit: Visit) -> PageResult {
    let form = FormState::filled([("email", visit.param("email"))]);
    visit.show(&CodePage { t: visit.t.clone(), locale: visit.locale.to_string(), form, next: visit.param("next") })
}

pub async fn enter_code(visit: Visit, form: FormData) -> PageResult {
    match sign_in::enter_code(&visit, &form).await {
        Ok(cookie) => with_cookie(Redirect::to(&way_on(&visit, form.raw("next"))).into_response(), &cookie),
        Err(Refusal::Invalid(errors)) => {
            let next = form.raw("next").to_owned();
            let form = FormState::refused(form, errors);
            visit.show_refused(&CodePage { t: visit.t.clone(), locale: visit.locale.to_string(), form, next })
        }
        Err(other) => Err(other.into()),
    }
}

pub async fn sign_out(visit: Visit) -> PageResult {
    if let (Some(person), Some(id)) = (visit.viewer.person, visit.viewer.session) {
        let mut tx = visit.app.db.begin().await?;
        session::delete(&mut tx, person, id).await?;
        tx.commit(visit.now()).await?;
    }
    with_cookie(visit.done(&visit.url(""), "signed-out"), &closing_cookie(&visit))
}
