//! `/desk/knowledge/articles/{id}/merge`: sending the readers of one article to another.

use askama::Template;
use vestibule_base::{Id, Translator, Viewer};
use vestibule_web::path::leading_id;
use vestibule_web::{At, FormData, FormState, Head, PageResult, Refusal, View, Visit};

use crate::actions::MergeArticle;
use crate::model::reading_order;
use crate::store::{line, reference};

/// The page.
#[derive(Template)]
#[template(path = "desk/merge.html")]
struct MergePage {
    t: Translator,
    title: String,
    back: String,
    /// Says how many texts lead here; empty when none does.
    leading: String,
    form: FormState,
}

impl View for MergePage {
    fn title(&self) -> String {
        self.t.text("knowledge-merge")
    }

    fn head(&self) -> Head {
        Head { main_class: "main wrap wrap-form", ..Head::staff() }
    }
}

async fn page(visit: &Visit, id: Id, form: FormState) -> PageResult<MergePage> {
    let system = Viewer::system();
    super::article(visit, &visit.app.db, id).await?;
    let order = reading_order(&visit.site, visit.locale);
    let lines = line::list_by_ids(&visit.app.db, &system, &[id], &order).await?;
    let leading = reference::count_leading(&visit.app.db, id).await?;
    Ok(MergePage {
        title: lines.first().map(|line| line.title.clone()).unwrap_or_default(),
        back: crate::address::editor(id, lines.first().map_or(visit.site.default_locale(), |line| line.locale)),
        leading: if leading > 0 { visit.t.with("knowledge-leading-merge", "count", leading) } else { String::new() },
        t: visit.t.clone(),
        form,
    })
}

/// The form.
pub async fn show(visit: Visit, At(id): At<Id>) -> PageResult {
    let form = FormState::filled([("into", visit.param("into"))]);
    visit.show(&page(&visit, id, form).await?)
}

/// Merges; the other article is named by its number or its address.
pub async fn send(visit: Visit, At(id): At<Id>, data: FormData) -> PageResult {
    let typed = data.line("into");
    let into = typed.split('/').rev().find_map(leading_id).unwrap_or_default();
    let now = visit.now();
    let mut tx = visit.app.db.begin().await?;
    super::article(&visit, &tx, id).await?;
    match (MergeArticle { site: visit.site.id, from: id, into }).run(now, &mut tx).await {
        Ok(()) => {
            tx.commit(now).await?;
            Ok(visit.done("/desk/knowledge", "knowledge-merged"))
        }
        Err(Refusal::Invalid(errors)) => {
            drop(tx);
            visit.show_refused(&page(&visit, id, FormState::refused(data, errors)).await?)
        }
        Err(other) => Err(other.into()),
    }
}
