//! `/desk/knowledge/new`: beginning an article.

use askama::Template;
use vestibule_base::{Id, Locale, Translator, Viewer};
use vestibule_store::Kept;
use vestibule_web::{Choice, FormData, FormState, Head, PageResult, Refusal, View, Visit};

use super::choices;
use crate::actions::MakeArticle;
use crate::model::{ArticleKind, Form, reading_order};
use crate::store::category;
use crate::store::reach::Reach;
use crate::store::translation::Draft;

/// The page.
#[derive(Template)]
#[template(path = "desk/new.html")]
struct NewPage {
    t: Translator,
    form: FormState,
    kinds: Vec<Choice>,
    categories: Vec<Choice>,
    locales: Vec<Choice>,
    shape: Form,
}

impl NewPage {
    fn title_label(&self) -> &'static str {
        if self.shape == Form::Question { "knowledge-field-question" } else { "knowledge-field-title" }
    }

    fn place_label(&self) -> &'static str {
        if self.shape == Form::Question { "knowledge-field-group" } else { "knowledge-field-category" }
    }
}

impl View for NewPage {
    fn title(&self) -> String {
        self.t.text(match self.shape {
            Form::Article => "knowledge-new-article",
            Form::Question => "knowledge-new-question",
            Form::Video => "knowledge-new-video",
            Form::Block => "knowledge-new-block",
        })
    }

    fn head(&self) -> Head {
        Head { main_class: "main wrap wrap-form", ..Head::staff() }
    }
}

async fn page(visit: &Visit, form: FormState) -> PageResult<NewPage> {
    let shape = ArticleKind::parse(form.value("kind")).map_or(Form::Article, ArticleKind::form);
    let order = reading_order(&visit.site, visit.locale);
    let tree = category::list(&visit.app.db, &Viewer::system(), visit.site.id).await?.on(shape.shelf());
    let reach = Reach::of(&visit.app.db, &visit.viewer, visit.site.id).await?;
    Ok(NewPage {
        kinds: choices::kinds(visit, shape),
        shape,
        categories: choices::places(&tree, &order, visit.t.text("knowledge-no-category"), (&reach, None)),
        locales: choices::locales(visit),
        t: visit.t.clone(),
        form,
    })
}

/// The empty form.
pub async fn show(visit: Visit) -> PageResult {
    let language = Locale::parse(&visit.param("language")).filter(|locale| visit.site.locales.contains(locale));
    let begin = [
        ("title", visit.param("title")),
        ("category", visit.param("category")),
        ("kind", ArticleKind::parse(&visit.param("kind")).unwrap_or(ArticleKind::HowTo).name().to_owned()),
        ("language", language.unwrap_or_else(|| visit.site.default_locale()).tag().to_owned()),
    ];
    visit.show(&page(&visit, FormState::filled(begin)).await?)
}

/// Begins it and opens the editor.
pub async fn send(visit: Visit, data: FormData) -> PageResult {
    let locale = Locale::parse(data.raw("language")).unwrap_or_else(|| visit.site.default_locale());
    let kind = ArticleKind::parse(data.raw("kind")).unwrap_or(ArticleKind::HowTo);
    let body = visit.t.in_locale(locale).text(&format!("knowledge-begin-{}", kind.name()));
    let act = MakeArticle {
        site: visit.site.id,
        locale,
        kind,
        category: data.id("category"),
        draft: Draft { title: data.line("title"), summary: String::new(), body },
        by: visit.viewer.person,
    };
    let now = visit.now();
    let mut tx = visit.app.db.begin().await?;
    let id = Id::new(now);
    if let Some(known) = tx.once(("knowledge-new", data.raw("once")), id, Kept::Month, now).await? {
        // On SQLite the first sending may still wait for the commit.
        tx.commit(now).await?;
        return Ok(visit.done(&crate::address::editor(known, locale), ""));
    }
    match act.run((&visit.viewer, id), now, &mut tx).await {
        Ok(_) => {}
        Err(Refusal::Invalid(errors)) => {
            drop(tx);
            return visit.show_refused(&page(&visit, FormState::refused(data, errors)).await?);
        }
        Err(other) => return Err(other.into()),
    }
    tx.commit(now).await?;
    Ok(visit.done(&crate::address::editor(id, locale), ""))
}
