//! After sending: number, what happens next, and by when (R3).

use askama::Template;
use vestibule_base::Translator;
use vestibule_web::{At, Head, PageResult, View, Visit};

use crate::pages::door;
use crate::pages::parts::Moment;

#[derive(Template)]
#[template(path = "sent.html")]
struct SentPage {
    t: Translator,
    number: i64,
    subject: String,
    due: Option<Moment>,
    email: String,
    url: String,
}

impl View for SentPage {
    fn title(&self) -> String {
        self.t.text("tickets-sent-title")
    }

    fn head(&self) -> Head {
        Head { keep_done: "new-request".to_owned(), ..Head::private() }
    }
}

/// `/{locale}/requests/{number}/sent`
pub async fn sent(visit: Visit, At(number): At<i64>) -> PageResult {
    let door = door::by_portal(&visit, number).await?;
    visit.show(&SentPage {
        number,
        due: door.request.due_at.map(|at| Moment::new(&visit.t, at)),
        subject: door.request.subject,
        email: door.request.requester_email,
        url: door.base,
        t: visit.t.clone(),
    })
}
