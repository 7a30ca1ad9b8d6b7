//! For visitors: look into your mail, and the link that is found there.

use askama::Template;
use vestibule_base::{Translator, random};
use vestibule_web::{At, Head, Limit, PageError, PageResult, Refusal, View, Visit};

use crate::actions::Confirm;
use crate::store::request;

#[derive(Template)]
#[template(path = "check_mail.html")]
struct CheckMailPage {
    t: Translator,
}

impl View for CheckMailPage {
    fn title(&self) -> String {
        self.t.text("tickets-check-title")
    }

    fn head(&self) -> Head {
        Head { keep_done: "new-request".to_owned(), ..Head::private() }
    }
}

/// `/{locale}/requests/check-mail`
pub async fn check_mail(visit: Visit) -> PageResult {
    visit.show(&CheckMailPage { t: visit.t.clone() })
}

#[derive(Template)]
#[template(path = "confirm.html")]
struct ConfirmPage {
    t: Translator,
}

impl View for ConfirmPage {
    fn title(&self) -> String {
        self.t.text("tickets-confirm-title")
    }

    fn head(&self) -> Head {
        Head { main_class: "main wrap wrap-form", ..Head::private() }
    }
}

/// `/{locale}/requests/confirm/{secret}`: a button. Programs that scan mails open links; only a person presses buttons.
pub async fn offer_confirm(visit: Visit, At(secret): At<String>) -> PageResult {
    visit.limit(Limit::SignIn)?;
    request::find_by_confirm(&visit.app.db, &random::token_hash(&secret)).await?.ok_or_else(PageError::expired)?;
    visit.show(&ConfirmPage { t: visit.t.clone() })
}

/// The button was pressed: the request counts from here on; pressing it again opens the request.
pub async fn confirm(visit: Visit, At(secret): At<String>) -> PageResult {
    visit.limit(Limit::SignIn)?;
    match (Confirm { secret: &secret }).run(&visit.app).await {
        Ok((request, token)) => {
            let address = visit.url(&format!("/requests/{}/open/{token}", request.number()));
            Ok(visit.done(&address, "request-confirmed"))
        }
        Err(Refusal::NotFound) => Err(PageError::expired()),
        Err(other) => Err(other.into()),
    }
}
