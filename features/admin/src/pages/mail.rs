//! How mail leaves the house, with a button that tries it.

use std::time::Duration;

use askama::Template;
use vestibule_base::{Id, Translator};
use vestibule_mail::{Address, Letter, Transport, compose};
use vestibule_store::site;
use vestibule_web::{Errors, FormData, FormState, Head, PageResult, View, Visit, in_full};

use crate::model::{MAIL_SETTING, MailSettings};
use crate::pages::setup::check_mail;

/// How long the test waits for the server.
const PATIENCE: Duration = Duration::from_secs(10);

#[derive(Template)]
#[template(path = "mail.html")]
struct Page {
    t: Translator,
    form: FormState,
    /// What the server said to a test.
    answer: Option<Tried>,
}

impl View for Page {
    fn title(&self) -> String {
        self.t.text("admin-door-mail")
    }

    fn head(&self) -> Head {
        Head::staff()
    }
}

/// The site that keeps the settings of the whole program.
fn keeper(visit: &Visit) -> Id {
    visit.app.sites().first().map_or(visit.site.id, |site| site.id)
}

/// How mail shall leave, as a form says it.
pub fn read(form: &FormData) -> MailSettings {
    MailSettings { url: form.line("mail_url"), sender: form.line("mail_sender") }
}

/// The page.
pub async fn show(visit: Visit) -> PageResult {
    let kept: MailSettings = site::find_setting(&visit.app.db, keeper(&visit), MAIL_SETTING).await?;
    let form = FormState::filled([("mail_url", kept.url), ("mail_sender", kept.sender)]);
    visit.show(&Page { t: visit.t.clone(), form, answer: None })
}

/// Keeps the settings.
pub async fn save(visit: Visit, form: FormData) -> PageResult {
    let mail = read(&form);
    let mut errors = Errors::new();
    check_mail(&mail, &mut errors);
    if !errors.is_empty() {
        return visit.show_refused(&Page { t: visit.t.clone(), form: FormState::refused(form, errors), answer: None });
    }
    let mut tx = visit.app.db.begin().await?;
    site::update_setting(&mut tx, keeper(&visit), MAIL_SETTING, &mail).await?;
    tx.commit(visit.now()).await?;
    Ok(visit.done("/admin/mail", "mail-saved"))
}

/// What the server said to a test: that it took the mail, or why not.
pub type Tried = Result<String, String>;

/// Sends a mail with what stands in a form; none when that is wrong, which `errors` tell.
pub async fn send_test(visit: &Visit, form: &FormData, to: Address, errors: &mut Errors) -> Option<Tried> {
    let (mail, t) = (read(form), &visit.t);
    check_mail(&mail, errors);
    errors.require(!mail.url.is_empty(), "mail_url", "admin-error-mail-url");
    if !errors.is_empty() {
        return None;
    }
    let letter = Letter {
        subject: t.text("admin-mail-test-subject"),
        site_name: visit.site.name.clone(),
        paragraphs: vec![t.text("admin-mail-test-text")],
        ..Letter::default()
    };
    let message = compose(to, &letter, t);
    let sending = async { Transport::smtp(&mail.url, &mail.sender)?.send(&message).await };
    Some(match tokio::time::timeout(PATIENCE, sending).await {
        Ok(Ok(())) => Ok(t.with("admin-mail-test-sent", "email", &message.to.email)),
        Ok(Err(error)) => Err(in_full(&error)),
        Err(_) => Err(t.text("admin-mail-test-silent")),
    })
}

/// Sends a mail to the administrator with what stands in the form, and shows what the server said.
pub async fn test(visit: Visit, form: FormData) -> PageResult {
    let mut errors = Errors::new();
    let to = Address { name: visit.viewer.name.clone(), email: visit.viewer.email.clone() };
    let answer = send_test(&visit, &form, to, &mut errors).await;
    let is_sent = answer.is_some();
    let page = Page { t: visit.t.clone(), form: FormState::refused(form, errors), answer };
    if is_sent { visit.show(&page) } else { visit.show_refused(&page) }
}
