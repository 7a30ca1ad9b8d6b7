//! The desk with nothing chosen, and the count of what is new.

use askama::Template;
use axum::Json;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use vestibule_base::Translator;
use vestibule_web::{Head, PageResult, View, Visit};

use crate::pages::desk::queue::{self, Queue};
use crate::pages::desk::show::Work;
use crate::pages::talk::Line;
use crate::store::desk;

/// The desk: views, list and, perhaps, a request.
#[derive(Template)]
#[template(path = "desk/desk.html")]
pub struct DeskPage {
    /// Texts.
    pub t: Translator,
    /// Views and list.
    pub queue: Queue,
    /// The request.
    pub work: Option<Work>,
}

impl View for DeskPage {
    fn title(&self) -> String {
        match &self.work {
            Some(work) => format!("#{} {}", work.number, work.subject),
            None => self.t.text("tickets-desk-title"),
        }
    }

    fn head(&self) -> Head {
        let open = self.work.is_some();
        Head { main_class: if open { "desk desk-open" } else { "desk" }, ..Head::staff() }
    }
}

/// `/desk`
pub async fn list(visit: Visit) -> PageResult {
    let queue = queue::read(&visit, None).await?;
    visit.show(&DeskPage { t: visit.t.clone(), queue, work: None })
}

#[derive(Serialize)]
struct Count {
    count: i64,
}

/// `/desk/poll?since=`: how many requests came after that number.
pub async fn poll(visit: Visit) -> PageResult<Response> {
    let since = visit.param("since").parse().unwrap_or(i64::MAX);
    Ok(Json(Count { count: desk::count_after(&visit.app.db, &visit.viewer, visit.site.id, since).await? }).into_response())
}
