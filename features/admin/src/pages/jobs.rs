//! Work that was given up, and a button that tries it again.

use askama::Template;
use vestibule_base::{Id, Translator};
use vestibule_store::jobs::{self, Job};
use vestibule_web::{At, Head, PageResult, View, Visit};

#[derive(Template)]
#[template(path = "jobs.html")]
struct Page {
    t: Translator,
    waiting: i64,
    failed: Vec<Job>,
}

impl View for Page {
    fn title(&self) -> String {
        self.t.text("admin-door-jobs")
    }

    fn head(&self) -> Head {
        Head { main_class: "main wrap wrap-wide", ..Head::staff() }
    }
}

/// The page.
pub async fn show(visit: Visit) -> PageResult {
    let (waiting, _) = jobs::count(&visit.app.db).await?;
    let failed = jobs::list_failed(&visit.app.db, 100).await?;
    visit.show(&Page { t: visit.t.clone(), waiting, failed })
}

/// Lets one run again.
pub async fn retry(visit: Visit, At(id): At<Id>) -> PageResult {
    let now = visit.now();
    let mut tx = visit.app.db.begin().await?;
    jobs::retry(&mut tx, id, now).await?;
    tx.commit(now).await?;
    Ok(visit.done("/admin/jobs", "job-retried"))
}
