//! `/desk/knowledge/articles/{id}/{language}`: writing.

use askama::Template;
use http::StatusCode;
use vestibule_base::{Id, Translator, Viewer};
use vestibule_web::{At, Choice, Errors, FormData, FormState, Head, PageResult, View, Visit};

use super::asides::{self, Row};
use super::machine::{self, MachinePart};
use super::review::{self, ReviewPart};
use super::side::{self, Side};
use super::topics::{self, TopicChoice};
use super::{Place, block_parts, choices, editor_form, place};
use crate::model::{ArticleKind, reading_order};
use crate::store::include::User;
use crate::store::reach::Reach;
use crate::store::translation::{self, Translation};
use crate::store::{category, comment, label, wording};

/// The page.
#[derive(Template)]
#[template(path = "desk/editor.html")]
pub struct EditorPage {
    t: Translator,
    place: Place,
    known: Option<Translation>,
    form: FormState,
    side: Side,
    review: ReviewPart,
    machine: MachinePart,
    kinds: Vec<Choice>,
    categories: Vec<Choice>,
    audiences: Vec<Choice>,
    owners: Vec<Choice>,
    comments: Vec<Choice>,
    /// Typed links of a question.
    links: Vec<Row>,
    /// Of a block: texts that use it.
    used_in: Vec<User>,
    /// The way on which a block would include itself.
    way_round: Vec<(String, String)>,
    /// Products and versions that it can be about.
    topics: Vec<TopicChoice>,
    address: String,
    /// Somebody else saved meanwhile: what stands there now.
    theirs: Option<String>,
    /// On the page of a preview: what readers would see.
    as_read: Option<AsRead>,
    /// Whether the form holds what was typed and is not saved.
    is_typed: bool,
}

/// What readers would see, as safe HTML.
pub struct AsRead {
    /// The summary.
    pub lead: String,
    /// The text.
    pub text: String,
}

impl EditorPage {
    fn is_public(&self) -> bool {
        self.known.as_ref().is_some_and(Translation::is_public)
    }

    fn is_question(&self) -> bool {
        self.place.article.kind == ArticleKind::Question
    }

    fn is_video(&self) -> bool {
        self.place.article.kind == ArticleKind::Video
    }

    fn is_block(&self) -> bool {
        self.place.article.kind == ArticleKind::Block
    }

    fn place_label(&self) -> &'static str {
        if self.is_question() { "knowledge-field-group" } else { "knowledge-field-category" }
    }

    fn has_draft(&self) -> bool {
        self.known.as_ref().is_none_or(Translation::has_draft)
    }

    fn state(&self) -> String {
        let name = match &self.known {
            None => "missing",
            Some(known) if known.publish_at.is_some() => "scheduled",
            Some(known) if known.is_public() && known.has_draft() => "changed",
            Some(known) => known.state.name(),
        };
        self.t.text(&format!("knowledge-state-{name}"))
    }

    fn public_address(&self) -> String {
        let slug = self.known.as_ref().map_or("", |known| known.slug.as_str());
        crate::address::of(self.place.article.kind.form(), self.place.locale, self.place.article.id, slug)
    }

    fn votes(&self) -> String {
        self.t.with2("knowledge-votes", ("yes", self.side.readers.yes), ("no", self.side.readers.no))
    }

    fn editor_of(&self, leading: &crate::store::reference::Leading) -> String {
        crate::address::editor(leading.article_id, leading.locale)
    }

    fn file_address(&self, file: &crate::store::file::File) -> String {
        crate::address::file(file.id, &file.name)
    }

    fn file_markdown(&self, file: &crate::store::file::File) -> String {
        let mark = if file.inline { "!" } else { "" };
        let words = if file.alt.is_empty() { &file.name } else { &file.alt };
        format!("{mark}[{words}](file:{})", file.id)
    }
}

impl View for EditorPage {
    fn title(&self) -> String {
        let title = self.form.value("title");
        if title.is_empty() { self.t.text("knowledge-untitled") } else { title.to_owned() }
    }

    fn head(&self) -> Head {
        Head { editor: true, ..super::head() }
    }
}

/// The form as it stands.
pub async fn show(visit: Visit, At((id, language)): At<(Id, String)>) -> PageResult {
    let place = place(&visit, id, &language).await?;
    visit.show(&page(&visit, place, None).await?)
}

/// The page with the form as it was typed.
///
/// # Errors
/// When the database does.
pub async fn show_typed(visit: &Visit, place: Place, form: FormState, is_stale: bool) -> PageResult {
    let mut page = page(visit, place, Some(form)).await?;
    page.is_typed = true;
    if !is_stale {
        return visit.show_refused(&page);
    }
    let (id, locale) = (page.place.article.id, page.place.locale);
    page.theirs = Some(translation::find_body(&visit.app.db, id, locale).await?);
    // Whoever has seen what the other wrote may save over it.
    let now = page.known.as_ref().map_or(0, |known| known.revision);
    page.form.data.set("revision", now.to_string());
    visit.show_with(StatusCode::CONFLICT, &page)
}

/// The page with what readers would see above the form as it was typed.
///
/// # Errors
/// When the database does.
pub async fn show_previewed(visit: &Visit, place: Place, data: FormData, as_read: AsRead) -> PageResult {
    let mut page = page(visit, place, Some(FormState::refused(data, Errors::new()))).await?;
    page.is_typed = true;
    page.as_read = Some(as_read);
    visit.show(&page)
}

async fn page(visit: &Visit, place: Place, form: Option<FormState>) -> PageResult<EditorPage> {
    let db = &visit.app.db;
    let order = reading_order(&visit.site, visit.locale);
    let all = translation::list(db, &[place.article.id]).await?;
    let known = all.iter().find(|one| one.locale == place.locale).cloned();
    let form = match form {
        Some(form) => form,
        None => {
            let written = translation::find_written(db, place.article.id, place.locale).await?;
            let (body, is_quiet) = written.map(|written| (written.body, written.quiet)).unwrap_or_default();
            let labels = label::list_of(db, place.article.id).await?;
            let wordings = match place.article.kind == ArticleKind::Question {
                true => wording::list_in(db, place.article.id, place.locale).await?.join("\n"),
                false => String::new(),
            };
            let mut pairs = editor_form::pairs(visit, &place.article, known.as_ref(), body, &labels);
            pairs.push(("wordings", wordings));
            let rule = comment::find_rule(db, visit.site.id, comment::Scope::Article(place.article.id)).await?;
            pairs.push(("comments", choices::comments_value(rule).to_owned()));
            pairs.push(("quiet", if is_quiet { "yes" } else { "" }.to_owned()));
            pairs.push(("made_from", if known.is_none() { "yes" } else { "" }.to_owned()));
            FormState::filled(pairs)
        }
    };
    let shape = place.article.kind.form();
    let tree = category::list(db, &Viewer::system(), visit.site.id).await?.on(shape.shelf());
    let reach = Reach::of(db, &visit.viewer, visit.site.id).await?;
    Ok(EditorPage {
        side: side::read(visit, &place, &all).await?,
        machine: machine::read(visit, &place, &all).await?,
        review: review::read(visit, &place, known.as_ref()).await?,
        kinds: choices::kinds(visit, shape),
        categories: choices::places(&tree, &order, visit.t.text("knowledge-no-category"), (&reach, place.article.category_id)),
        audiences: choices::audiences(visit, place.article.audience).await?,
        comments: choices::comments(visit),
        owners: choices::owners(visit, place.article.owner_id).await?,
        links: asides::rows(visit, &place, &form).await?,
        used_in: block_parts::used_in(visit, &place).await?,
        way_round: block_parts::way_round(visit, &place, &form).await?,
        topics: topics::choices(visit, &place, &form).await?,
        address: crate::address::editor(place.article.id, place.locale),
        t: visit.t.clone(),
        theirs: None,
        as_read: None,
        is_typed: false,
        known,
        form,
        place,
    })
}
