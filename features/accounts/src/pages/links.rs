//! Pages behind mailed links.
//!
//! Programs that scan mails open links; so a link only shows a button, and the button acts.

use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use vestibule_base::Translator;
use vestibule_web::{At, Head, Limit, PageError, PageResult, Refusal, View, Visit};

use crate::actions::change_email::{self as change, Step};
use crate::actions::open_session::with_cookie;
use crate::actions::{join as joining, sign_in as coming_in};
use crate::model::Purpose;
use crate::store::token;

/// One sentence and one button.
#[derive(Template)]
#[template(path = "link.html")]
struct Page {
    t: Translator,
    name: &'static str,
}

impl Page {
    fn text(&self, part: &str) -> String {
        self.t.text(&format!("accounts-link-{}-{part}", self.name))
    }
}

impl View for Page {
    fn title(&self) -> String {
        self.text("title")
    }

    fn head(&self) -> Head {
        Head { main_class: "main wrap wrap-form", ..Head::private() }
    }
}

async fn offer(visit: &Visit, link: &str, purposes: &[Purpose], name: &'static str) -> PageResult {
    for purpose in purposes {
        if token::find(&visit.app.db, *purpose, link, visit.now()).await?.is_some() {
            return visit.show(&Page { t: visit.t.clone(), name });
        }
    }
    Err(PageError::expired())
}

fn signed_in(result: Result<String, Refusal>, to: &str) -> PageResult<Response> {
    match result {
        Ok(cookie) => with_cookie(Redirect::to(to).into_response(), &cookie),
        Err(Refusal::NotFound) => Err(PageError::expired()),
        Err(other) => Err(other.into()),
    }
}

pub async fn sign_in(visit: Visit, At(link): At<String>) -> PageResult {
    offer(&visit, &link, &[Purpose::SignIn], "sign-in").await
}

pub async fn open_sign_in(visit: Visit, At(link): At<String>) -> PageResult {
    match coming_in::open_link(&visit, &link).await {
        Ok((cookie, next)) => signed_in(Ok(cookie), Visit::safe_next(&next).unwrap_or(&visit.url(""))),
        Err(refusal) => signed_in(Err(refusal), ""),
    }
}

pub async fn verify(visit: Visit, At(link): At<String>) -> PageResult {
    offer(&visit, &link, &[Purpose::Verify], "verify").await
}

pub async fn open_verify(visit: Visit, At(link): At<String>) -> PageResult {
    visit.limit(Limit::SignIn)?;
    signed_in(coming_in::verify(&visit, &link).await, &visit.url("?done=address-proved"))
}

pub async fn join(visit: Visit, At(link): At<String>) -> PageResult {
    offer(&visit, &link, &[Purpose::Join], "join").await
}

pub async fn open_join(visit: Visit, At(link): At<String>) -> PageResult {
    signed_in(joining::accept(&visit, &link).await, &visit.url("/account/organisation?done=joined"))
}

pub async fn change_email(visit: Visit, At(link): At<String>) -> PageResult {
    offer(&visit, &link, &[Purpose::ChangeFrom, Purpose::ChangeTo], "change-email").await
}

pub async fn open_change_email(visit: Visit, At(link): At<String>) -> PageResult {
    visit.limit(Limit::SignIn)?;
    match change::open(&visit, &link).await {
        Ok(Step::Agreed) => Ok(visit.done(&visit.url(""), "email-agreed")),
        Ok(Step::Done) => Ok(visit.done(&visit.url(""), "email-changed")),
        Ok(Step::Taken) => Ok(visit.done(&visit.url(""), "email-taken")),
        Err(Refusal::NotFound) => Err(PageError::expired()),
        Err(other) => Err(other.into()),
    }
}
