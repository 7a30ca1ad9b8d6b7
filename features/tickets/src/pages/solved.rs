//! "This solved it": an answer beside the form made the request needless (R2).

use askama::Template;
use vestibule_base::Translator;
use vestibule_contracts::Subject;
use vestibule_store::Kept;
use vestibule_web::{FormData, Head, Limit, PageResult, View, Visit};

use crate::model::LONGEST_SUBJECT;
use crate::store::view::{Deflection, insert_deflection};

#[derive(Template)]
#[template(path = "solved.html")]
struct SolvedPage {
    t: Translator,
    home_url: String,
    new_url: String,
}

impl View for SolvedPage {
    fn title(&self) -> String {
        self.t.text("tickets-solved-title")
    }

    fn head(&self) -> Head {
        Head { keep_done: "new-request".to_owned(), ..Head::private() }
    }
}

/// Writes it down, once for each form that was opened.
pub async fn solved(visit: Visit, data: FormData) -> PageResult {
    if !visit.viewer.is_signed_in() {
        visit.limit(Limit::Write)?;
    }
    let now = visit.now();
    let subject: String = data.line("subject").chars().take(LONGEST_SUBJECT).collect();
    if !subject.is_empty() {
        let mut tx = visit.app.db.begin().await?;
        if tx.once(("tickets/solved", data.raw("once")), visit.site.id, Kept::Month, now).await?.is_none() {
            let solved_by = Subject::parse(data.raw("solved_by"));
            let deflection = Deflection { site: visit.site.id, locale: visit.locale, subject: &subject, solved_by };
            insert_deflection(&mut tx, &deflection, now).await?;
        }
        tx.commit(now).await?;
    }
    Ok(visit.done(&visit.url("/requests/solved"), ""))
}

/// `/{locale}/requests/solved`
pub async fn thanks(visit: Visit) -> PageResult {
    visit.show(&SolvedPage { t: visit.t.clone(), home_url: visit.url(""), new_url: visit.url("/requests/new") })
}
