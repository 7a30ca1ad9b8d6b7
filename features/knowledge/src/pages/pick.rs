//! Picking the version or platform for which passages are shown (K4): a form on top of the text, and the cookie that it sets.

use axum::response::Response;
use http::{HeaderValue, header};
use vestibule_base::Id;
use vestibule_web::{Choice, FormData, PICK_COOKIE, PageError, PageResult, Visit};

use crate::passages::{Offer, Pick, offered, shown, token};

/// A year.
const KEPT: i64 = 365 * 24 * 60 * 60;

/// What the reader can pick on a page, and has picked.
pub struct PickForm {
    /// Where the form is sent.
    pub action: String,
    /// The page.
    pub back: String,
    /// The product whose versions these are; 0 for none.
    pub product: Id,
    /// Versions, the first for any; empty when no passage names one.
    pub versions: Vec<Choice>,
    /// Platforms, the first for any; empty when no passage names one.
    pub platforms: Vec<Choice>,
    /// The version picked: as its choice has it.
    pub version: String,
    /// The platform picked.
    pub platform: String,
}

/// The form of a page; `None` when it has no such passages. What the address says goes before what was remembered.
#[must_use]
pub fn form(visit: &Visit, html: &str, product: Option<Id>) -> Option<PickForm> {
    let Offer { versions, platforms } = Some(offered(html)).filter(|offer| !offer.is_empty())?;
    let kept = Pick::parse(&visit.picked);
    let picked = |name: &str, kept: &str, all: &[String]| {
        let asked = asks(visit, name).then(|| token(&visit.param(name)));
        let wanted = asked.unwrap_or_else(|| kept.to_owned());
        all.iter().find(|one| token(one) == wanted).cloned().unwrap_or_default()
    };
    let choices = |any: &str, all: &[String]| {
        let first = (!all.is_empty()).then(|| Choice::new("", visit.t.text(any)));
        first.into_iter().chain(all.iter().map(|one| Choice::new(one.clone(), one.clone()))).collect()
    };
    Some(PickForm {
        action: visit.url("/pick"),
        back: visit.path.clone(),
        product: product.unwrap_or(Id(0)),
        version: picked("version", kept.version(product), &versions),
        platform: picked("platform", kept.platform(), &platforms),
        versions: choices("knowledge-any-version", &versions),
        platforms: choices("knowledge-any-platform", &platforms),
    })
}

fn asks(visit: &Visit, name: &str) -> bool {
    form_urlencoded::parse(visit.query.as_bytes()).any(|(known, _)| known == name)
}

/// The text as this pick shows it.
#[must_use]
pub fn picked(visit: &Visit, html: &str, form: Option<&PickForm>) -> String {
    let tokens = form.map_or_else(Default::default, |form| (token(&form.version), token(&form.platform)));
    shown(&|names| visit.t.with("knowledge-only-version", "names", names), html, (&tokens.0, &tokens.1))
}

/// Remembers what was picked and goes back to the page.
pub async fn send(visit: Visit, data: FormData) -> PageResult {
    let back = Visit::safe_next(data.raw("back")).ok_or_else(PageError::bad_request)?;
    let mut pick = Pick::parse(&visit.picked);
    if data.fields().any(|(name, _)| name == "version") {
        pick.set_version(data.id("product").filter(|id| *id != Id(0)), &data.line("version"));
    }
    if data.fields().any(|(name, _)| name == "platform") {
        pick.set_platform(&data.line("platform"));
    }
    remembered(&visit, &pick, visit.done(&format!("{back}#pick"), ""))
}

fn remembered(visit: &Visit, pick: &Pick, mut response: Response) -> PageResult {
    let value = pick.cookie();
    let seconds = if value.is_empty() { 0 } else { KEPT };
    let secure = if visit.app.config.is_https() { "; Secure" } else { "" };
    let cookie = format!("{PICK_COOKIE}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}");
    let cookie = HeaderValue::from_str(&cookie).map_err(PageError::internal)?;
    response.headers_mut().append(header::SET_COOKIE, cookie);
    Ok(response)
}
