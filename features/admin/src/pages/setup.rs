//! The page of the first start: you, your portal, mail, sample content.

use askama::Template;
use vestibule_base::{Locale, Translator};
use vestibule_contracts::slots::NewAdministrator;
use vestibule_mail::{Address, Transport};
use vestibule_store::{Site, site};
use vestibule_web::look::parse_colour;
use vestibule_web::{At, Choice, Errors, FormData, FormState, Head, Limit, PageError, PageResult, View, Visit};

use crate::model::{MAIL_SETTING, MailSettings, read_site};
use crate::pages::mail::{self, Tried};
use crate::pages::site::contrast_of;
use crate::{SAMPLE_JOB, setup};

#[derive(Template)]
#[template(path = "setup.html")]
struct Page {
    t: Translator,
    form: FormState,
    locales: Vec<Locale>,
    has_samples: bool,
    /// Where the form goes.
    address: String,
    /// Whether something was tried, which keeps nothing.
    is_trial: bool,
    /// What the mail server said to a test.
    answer: Option<Tried>,
}

impl View for Page {
    fn title(&self) -> String {
        self.t.text("admin-setup-title")
    }

    fn head(&self) -> Head {
        Head { main_class: "main wrap wizard", own_search: true, ..Head::staff() }
    }
}

impl Page {
    fn brand_field(&self) -> vestibule_web::Field {
        let contrast = contrast_of(self.form.value("brand"));
        let hint = if contrast.is_empty() { String::new() } else { self.t.with("admin-contrast", "ratio", &contrast) };
        let hint = format!("{} {hint}", self.t.text("admin-brand-hint"));
        self.form.field("brand", self.t.text("admin-brand")).kind("color").hint(hint.trim()).short().said(&self.t)
    }

    fn language_field(&self) -> vestibule_web::Field {
        let choices = Locale::INTERFACE.iter().map(|locale| Choice::new(locale.tag(), locale.name())).collect();
        let chosen = self.locales.iter().map(|locale| locale.tag().to_owned()).collect();
        self.form
            .field("locale", self.t.text("admin-languages"))
            .boxes(choices, chosen)
            .hint(self.t.text("admin-languages-hint"))
            .said(&self.t)
    }
}

fn page(visit: &Visit, token: &str, form: FormState, locales: Vec<Locale>) -> Page {
    let has_samples = visit.app.features.iter().flat_map(|feature| &feature.jobs).any(|job| job.kind == SAMPLE_JOB);
    let address = visit.url(&format!("/setup/{token}"));
    Page { t: visit.t.clone(), form, locales, has_samples, address, is_trial: false, answer: None }
}

async fn check_link(visit: &Visit, token: &str) -> PageResult<()> {
    if setup::is_good(&visit.app.db, visit.site.id, token).await? { Ok(()) } else { Err(PageError::expired()) }
}

/// The page.
pub async fn show(visit: Visit, At(token): At<String>) -> PageResult {
    check_link(&visit, &token).await?;
    let form = FormState::filled([("brand", visit.site.look.brand.as_str()), ("default_locale", visit.locale.tag())]);
    visit.show(&page(&visit, &token, form, visit.site.locales.clone()))
}

/// Tries what stands in the form, without keeping any of it: a mail to whoever fills it in, or how the colour can be read.
pub async fn attempt(visit: Visit, At(token): At<String>, form: FormData) -> PageResult {
    visit.limit(Limit::Mail)?;
    check_link(&visit, &token).await?;
    let mut errors = Errors::new();
    let mut answer = None;
    if form.raw("try") == "mail" {
        let email = vestibule_mail::parse_address(form.raw("email"));
        errors.require(email.is_some(), "email", "admin-error-test-to");
        let to = Address { name: form.line("name"), email: email.unwrap_or_default() };
        answer = mail::send_test(&visit, &form, to, &mut errors).await;
    } else {
        errors.require(parse_colour(&form.line("brand")).is_some(), "brand", "admin-error-colour");
    }
    let is_good = errors.is_empty();
    let locales = form.all("locale").filter_map(Locale::parse).collect();
    let page = Page { is_trial: true, answer, ..page(&visit, &token, FormState::refused(form, errors), locales) };
    if is_good { visit.show(&page) } else { visit.show_refused(&page) }
}

/// Makes the administrator and the site, and closes the link.
pub async fn save(visit: Visit, At(token): At<String>, form: FormData) -> PageResult {
    visit.limit(Limit::SignIn)?;
    check_link(&visit, &token).await?;
    let mut errors = Errors::new();
    let mut changed: Site = (*visit.site).clone();
    read_site(&form.renamed("site_name", "name"), &mut errors, &mut changed);
    let mut errors = renamed(errors, "name", "site_name");
    let mail = mail::read(&form);
    check_mail(&mail, &mut errors);
    if errors.is_empty() {
        let people = visit.app.slots.people.clone().ok_or_else(|| PageError::internal("nobody keeps people"))?;
        let new = NewAdministrator {
            name: form.line("name"),
            email: form.line("email"),
            password: form.raw("password").to_owned(),
            locale: visit.locale,
        };
        for (field, key) in people.make_administrator(new).await? {
            errors.add(field, key);
        }
    }
    if !errors.is_empty() {
        return visit.show_refused(&page(&visit, &token, FormState::refused(form, errors), changed.locales));
    }
    let now = visit.now();
    let mut tx = visit.app.db.begin().await?;
    site::update(&mut tx, &changed).await?;
    site::update_setting(&mut tx, changed.id, MAIL_SETTING, &mail).await?;
    setup::close(&mut tx, changed.id).await?;
    if form.checked("samples") {
        tx.add_job(SAMPLE_JOB, &changed.id, Some(SAMPLE_JOB), now).await?;
    }
    tx.commit(now).await?;
    visit.app.reload_sites().await?;
    Ok(visit.done(&format!("/{}/sign-in?next=/admin", changed.default_locale()), "set-up"))
}

/// Checks how mail shall leave; both fields may stay empty.
pub fn check_mail(mail: &MailSettings, errors: &mut Errors) {
    if mail.url.is_empty() && mail.sender.is_empty() {
        return;
    }
    errors.require(vestibule_mail::parse_address(&mail.sender).is_some(), "mail_sender", "admin-error-sender");
    // Whether the sender will do was asked above.
    errors.require(
        mail.url.starts_with("smtp") && Transport::smtp(&mail.url, "help@example.com").is_ok(),
        "mail_url",
        "admin-error-mail-url",
    );
}

fn renamed(errors: Errors, from: &str, to: &str) -> Errors {
    let mut moved = Errors::new();
    for (field, key) in errors.iter() {
        moved.add(if field == from { to } else { field }, key);
    }
    moved
}
