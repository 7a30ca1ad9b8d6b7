//! A new password by mail.

use askama::Template;
use axum::response::{IntoResponse, Redirect};
use vestibule_base::Translator;
use vestibule_web::{At, FormData, FormState, Head, PageError, PageResult, Refusal, View, Visit};

use crate::actions::forgot;
use crate::actions::open_session::with_cookie;
use crate::model::Purpose;
use crate::pages::sign_up::Sent;
use crate::store::token;

#[derive(Template)]
#[template(path = "forgot.html")]
struct Page {
    t: Translator,
    form: FormState,
}

impl View for Page {
    fn title(&self) -> String {
        self.t.text("accounts-forgot-title")
    }

    fn head(&self) -> Head {
        Head { main_class: "main wrap wrap-form", ..Head::private() }
    }
}

#[derive(Template)]
#[template(path = "reset.html")]
struct ResetPage {
    t: Translator,
    form: FormState,
}

impl View for ResetPage {
    fn title(&self) -> String {
        self.t.text("accounts-reset-title")
    }

    fn head(&self) -> Head {
        Head { main_class: "main wrap wrap-form", ..Head::private() }
    }
}

pub async fn show(visit: Visit) -> PageResult {
    visit.show(&Page { t: visit.t.clone(), form: FormState::empty() })
}

pub async fn send(visit: Visit, form: FormData) -> PageResult {
    match forgot::mail_reset(&visit, &form).await {
        Ok(()) => visit.show(&Sent { t: visit.t.clone(), locale: visit.locale.to_string(), name: "accounts-sent-reset" }),
        Err(Refusal::Invalid(errors)) => visit.show_refused(&Page { t: visit.t.clone(), form: FormState::refused(form, errors) }),
        Err(other) => Err(other.into()),
    }
}

pub async fn choose(visit: Visit, At(link): At<String>) -> PageResult {
    token::find(&visit.app.db, Purpose::Reset, &link, visit.now()).await?.ok_or_else(PageError::expired)?;
    visit.show(&ResetPage { t: visit.t.clone(), form: FormState::empty() })
}

pub async fn set(visit: Visit, At(link): At<String>, form: FormData) -> PageResult {
    match forgot::reset(&visit, &link, &form).await {
        Ok(cookie) => with_cookie(Redirect::to(&visit.url("/account?done=password-changed")).into_response(), &cookie),
        Err(Refusal::Invalid(errors)) => {
            visit.show_refused(&ResetPage { t: visit.t.clone(), form: FormState::refused(form, errors) })
        }
        Err(Refusal::NotFound) => Err(PageError::expired()),
        Err(other) => Err(other.into()),
    }
}
