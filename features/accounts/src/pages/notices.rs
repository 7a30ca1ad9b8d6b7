//! Which notices a person wants (A6), and the way out that every notice carries (E4).

use askama::Template;
use vestibule_base::Translator;
use vestibule_contracts::slots::NoticeKind;
use vestibule_web::{Access, At, FormData, FormState, Head, PageError, PageResult, Routes, View, Visit};

use crate::model::Purpose;
use crate::store::notice::{self, Choices};
use crate::store::token::{self, Token};

/// The routes of these pages. The way out stands in mails and works for years: it has no language in it.
pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/{locale}/account/notices", Access::SignedIn, show)
        .post("/{locale}/account/notices", Access::SignedIn, save)
        .get("/unsubscribe/{token}", Access::Everyone, ask)
        .post("/unsubscribe/{token}", Access::Everyone, end)
}

#[derive(Template)]
#[template(path = "notices.html")]
struct Page {
    t: Translator,
    locale: String,
    kinds: Vec<NoticeKind>,
    form: FormState,
}

impl View for Page {
    fn title(&self) -> String {
        self.t.text("accounts-notices")
    }

    fn head(&self) -> Head {
        Head::private()
    }
}

impl Page {
    fn hint(&self, kind: &NoticeKind) -> String {
        self.t.text(&format!("{}-hint", kind.label))
    }
}

#[derive(Template)]
#[template(path = "unsubscribe.html")]
struct WayOut {
    t: Translator,
    locale: String,
    kind: String,
    ended: bool,
}

impl View for WayOut {
    fn title(&self) -> String {
        self.t.text(if self.ended { "accounts-unsubscribed" } else { "accounts-unsubscribe" })
    }

    fn head(&self) -> Head {
        Head { main_class: "main wrap wrap-form", ..Head::private() }
    }
}

/// Kinds that this viewer may get.
fn kinds(visit: &Visit) -> Vec<NoticeKind> {
    let offered = visit.app.slots.notice_kinds.iter();
    offered.filter(|kind| Access::from(kind.entry).admits(&visit.viewer)).copied().collect()
}

async fn show(visit: Visit) -> PageResult {
    let choices = notice::find(&visit.app.db, visit.person()?).await?.unwrap_or_default();
    let kinds = kinds(&visit);
    let wanted = kinds.iter().filter(|kind| choices.get(kind.name).copied().unwrap_or(true));
    let form = FormState::filled(wanted.map(|kind| (kind.name, "yes")).collect::<Vec<_>>());
    visit.show(&Page { t: visit.t.clone(), locale: visit.locale.to_string(), kinds, form })
}

async fn save(visit: Visit, form: FormData) -> PageResult {
    let chosen: Choices = kinds(&visit).iter().map(|kind| (kind.name.to_owned(), form.checked(kind.name))).collect();
    let mut tx = visit.app.db.begin().await?;
    notice::update(&mut tx, visit.person()?, &chosen).await?;
    tx.commit(visit.now()).await?;
    Ok(visit.done(&visit.url("/account/notices"), "saved"))
}

async fn holder(visit: &Visit, link: &str) -> PageResult<(Token, NoticeKind)> {
    let token = token::find(&visit.app.db, Purpose::Unsubscribe, link, visit.now()).await?.ok_or_else(PageError::expired)?;
    let kind = visit.app.slots.notice_kinds.iter().find(|kind| kind.name == token.payload).copied();
    kind.map(|kind| (token, kind)).ok_or_else(PageError::expired)
}

/// Programs that scan mails open links: a link only shows a button.
async fn ask(visit: Visit, At(link): At<String>) -> PageResult {
    let (token, kind) = holder(&visit, &link).await?;
    let choices = notice::find(&visit.app.db, token.person_id).await?.unwrap_or_default();
    let ended = choices.get(kind.name) == Some(&false);
    visit.show(&way_out(&visit, kind, ended))
}

/// One click of a person, or of their mail program (RFC 8058), which follows no redirect.
async fn end(visit: Visit, At(link): At<String>, form: FormData) -> PageResult {
    let (token, kind) = holder(&visit, &link).await?;
    let again = form.checked("again");
    let mut tx = visit.app.db.begin().await?;
    notice::update(&mut tx, token.person_id, &Choices::from([(kind.name.to_owned(), again)])).await?;
    tx.commit(visit.now()).await?;
    visit.show(&way_out(&visit, kind, !again))
}

fn way_out(visit: &Visit, kind: NoticeKind, ended: bool) -> WayOut {
    WayOut { t: visit.t.clone(), locale: visit.locale.to_string(), kind: visit.t.text(kind.label), ended }
}
