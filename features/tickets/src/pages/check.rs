//! For visitors: look into your mail, and the link that is found there.

use askama::Template;
use vestibule_base::Translator;
use vestibule_web::{At, Head, Limit, PageError, PageResult, Refusal, View, Visit};

use crate::actions::Confirm;

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
        Head { keep_done: "new-request", ..Head::private() }
    }
}

/// `/{locale}/requests/check-mail`
pub async fn check_mail(visit: Visit) -> PageResult {
    visit.show(&CheckMailPage { t: visit.t.clone() })
}

/// `/{locale}/requests/confirm/{secret}`: the request counts from here on; opening the link again opens the request.
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
