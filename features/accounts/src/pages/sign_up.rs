//! Making an account.

use askama::Template;
use vestibule_base::Translator;
use vestibule_web::{FormData, FormState, Head, PageResult, Refusal, View, Visit};

use crate::actions::sign_up::SignUp;

#[derive(Template)]
#[template(path = "sign_up.html")]
struct Page {
    t: Translator,
    locale: String,
    form: FormState,
}

impl View for Page {
    fn title(&self) -> String {
        self.t.text("accounts-sign-up")
    }

    fn head(&self) -> Head {
        Head { main_class: "main wrap wrap-form", ..Head::private() }
    }
}

/// A page that says that a mail is on its way.
#[derive(Template)]
#[template(path = "sent.html")]
pub(super) struct Sent {
    pub t: Translator,
    pub locale: String,
    /// Text keys begin with it: `<name>-title`, `<name>-text`.
    pub name: &'static str,
}

impl View for Sent {
    fn title(&self) -> String {
        self.t.text(&format!("{}-title", self.name))
    }

    fn head(&self) -> Head {
        Head { main_class: "main wrap wrap-form", ..Head::private() }
    }
}

impl Sent {
    fn text(&self) -> String {
        self.t.text(&format!("{}-text", self.name))
    }
}

fn page(visit: &Visit, form: FormState) -> Page {
    Page { t: visit.t.clone(), locale: visit.locale.to_string(), form }
}

pub async fn show(visit: Visit) -> PageResult {
    visit.show(&page(&visit, FormState::empty()))
}

pub async fn send(visit: Visit, form: FormData) -> PageResult {
    match SignUp::read(&form).run(&visit).await {
        Ok(()) => Ok(visit.done(&visit.url("/sign-up/sent"), "")),
        Err(Refusal::Invalid(errors)) => visit.show_refused(&page(&visit, FormState::refused(form, errors))),
        Err(other) => Err(other.into()),
    }
}

pub async fn sent(visit: Visit) -> PageResult {
    visit.show(&Sent { t: visit.t.clone(), locale: visit.locale.to_string(), name: "accounts-sent-sign-up" })
}
