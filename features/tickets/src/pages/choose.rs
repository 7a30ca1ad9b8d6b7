//! Which subject: the first question before a request.

use askama::Template;
use vestibule_base::Translator;
use vestibule_web::{Head, PageError, PageResult, View, Visit};

use crate::model::local;
use crate::settings::Settings;
use crate::store::form;

struct Subject {
    url: String,
    title: String,
    description: String,
}

#[derive(Template)]
#[template(path = "choose.html")]
struct ChoosePage {
    t: Translator,
    subjects: Vec<Subject>,
}

impl View for ChoosePage {
    fn title(&self) -> String {
        self.t.text("tickets-new-title")
    }

    fn head(&self) -> Head {
        Head { description: self.t.text("tickets-new-lead"), ..Head::default() }
    }
}

/// `/{locale}/requests/new`
pub async fn choose(visit: Visit) -> PageResult {
    let db = &visit.app.db;
    if !visit.viewer.is_signed_in() && Settings::find(db, visit.site.id).await?.signed_in_only {
        return Err(PageError::sign_in(&visit));
    }
    let forms = form::list_for(db, &visit.viewer, visit.site.id).await?;
    let query = if visit.query.is_empty() { String::new() } else { format!("?{}", visit.query) };
    if let [only] = forms.as_slice() {
        return Ok(visit.done(&visit.url(&format!("/requests/new/{}{query}", only.id)), ""));
    }
    let fallback = visit.site.default_locale();
    let subjects = forms.iter().map(|form| Subject {
        url: visit.url(&format!("/requests/new/{}{query}", form.id)),
        title: local(&form.title.0, visit.locale, fallback),
        description: local(&form.description.0, visit.locale, fallback),
    });
    visit.show(&ChoosePage { subjects: subjects.collect(), t: visit.t.clone() })
}
