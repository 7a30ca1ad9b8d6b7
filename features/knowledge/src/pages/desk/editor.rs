//! `/desk/knowledge/articles/{id}/{language}`: writing.

use askama::Template;
use http::StatusCode;
use vestibule_base::{Id, Locale, Timestamp, Translator, Viewer};
use vestibule_store::site;
use vestibule_web::{At, Choice, Errors, FormData, FormState, Head, PageError, PageResult, View, Visit};

use super::asides::{self, Row};
use super::choices::{self, Known};
use super::machine::{self, MachinePart};
use super::review::{self, ReviewPart};
use super::side::{self, Side};
use super::topics::{self, TopicChoice};
use super::{Place, block_parts, editor_form, shown};
use crate::actions::attach;
use crate::machine::settings as translation_settings;
use crate::model::{ArticleKind, Form, reading_order};
use crate::render::referenced;
use crate::settings;
use crate::store::aside::{self, Aside, Asides, Attached};
use crate::store::category::{self, Tree};
use crate::store::edited::{self, Edited, Facts, Source};
use crate::store::file::Naming;
use crate::store::happened;
use crate::store::include::User;
use crate::store::reach::Reach;
use crate::store::translation::{self, Translation};

/// Texts that name a file, as far as they are listed.
const NAMED: usize = 10;

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
    waiting: WaitingPart,
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
    /// The block at which the text grew too large.
    too_large: Option<(String, String)>,
    /// Products and versions that it can be about.
    topics: Vec<TopicChoice>,
    address: String,
    /// Somebody else saved meanwhile: what stands there now.
    theirs: Option<String>,
    /// On the page of a preview: what readers would see.
    as_read: Option<AsRead>,
    /// What names the file that was to be taken away.
    named_in: Vec<Naming>,
    /// Whether the form holds what was typed and is not saved.
    is_typed: bool,
}

/// What an editor must know of the words that wait for their time (K3).
struct WaitingPart {
    /// When the time was set, where the draft went on since: the words of then are published.
    earlier: Option<Timestamp>,
    /// Why they were not published at their time, and when that was.
    refused: Option<(String, Timestamp)>,
}

impl WaitingPart {
    fn new(t: &Translator, known: Option<&Translation>, facts: &Facts) -> Self {
        let is_earlier =
            known.is_some_and(|known| known.publish_at.is_some() && facts.scheduled.is_some_and(|at| at < known.revision));
        let refusal = facts.refusal.as_deref().filter(|refusal| !refusal.is_empty());
        Self { earlier: facts.scheduled_at.filter(|_| is_earlier), refused: refusal.map(|key| t.text(key)).zip(facts.refused_at) }
    }
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

    /// What stands at a field now that somebody else changed meanwhile, in the stead of the usual hint.
    fn hint(&self, name: &str, choices: &[Choice], usual: &str) -> String {
        if self.form.error(name) != Some(shown::CHANGED) {
            return usual.to_owned();
        }
        let now = shown::read(self.form.value(shown::FIELD)).raw(name).to_owned();
        let label = choices.iter().find(|choice| choice.value == now).map_or(now.as_str(), |choice| choice.label.trim());
        let label = if label.is_empty() { self.t.text("knowledge-changed-none") } else { label.to_owned() };
        self.t.with("knowledge-changed-now", "value", label.as_str())
    }

    fn votes(&self) -> String {
        self.t.with2("knowledge-votes", ("yes", self.side.readers.yes), ("no", self.side.readers.no))
    }

    fn editor_of(&self, leading: &crate::store::reference::Leading) -> String {
        crate::address::editor(leading.article_id, leading.locale)
    }

    fn file_address(&self, file: &Attached) -> String {
        crate::address::file(file.id, &file.name)
    }

    fn is_waiting(&self, file: &Attached) -> bool {
        !file.inline && file.turns_with.is_some()
    }

    fn waits_for(&self, file: &Attached) -> String {
        let key = if file.listed { "knowledge-file-goes" } else { "knowledge-file-comes" };
        self.t.with(key, "language", file.turns_with.map_or("", Locale::name))
    }

    /// A text that names a file, in words.
    fn naming(&self, one: &Naming) -> String {
        let name = one.locale.name();
        let place = match one.version {
            0 => self.t.with("knowledge-file-in-draft", "language", name),
            number => self.t.with2("knowledge-file-in-version", ("language", name), ("number", number)),
        };
        if one.article_id == self.place.article.id { place } else { format!("{} · {place}", one.title) }
    }

    fn naming_address(&self, one: &Naming) -> String {
        let editor = crate::address::editor(one.article_id, one.locale);
        if one.version == 0 { editor } else { format!("{editor}/versions") }
    }

    fn file_markdown(&self, file: &Attached) -> String {
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
    let locale = super::locale(&language)?;
    visit.show(&page(&visit, (id, locale), None).await?)
}

/// The page with the form as it was typed.
///
/// # Errors
/// When the database does.
pub async fn show_typed(visit: &Visit, place: &Place, form: FormState, is_stale: bool) -> PageResult {
    let (id, locale) = (place.article.id, place.locale);
    let mut page = page(visit, (id, locale), Some(form)).await?;
    page.is_typed = true;
    if page.form.error("files") == Some(attach::NAMED) {
        page.named_in = named_in(visit, place, &page.form.data).await?;
    }
    if !is_stale {
        return visit.show_refused(&page);
    }
    page.theirs = Some(translation::find_body(&visit.app.db, id, locale).await?);
    // Whoever has seen what the other wrote may save over it.
    let now = page.known.as_ref().map_or(0, |known| known.revision);
    page.form.data.set("revision", now.to_string());
    visit.show_with(StatusCode::CONFLICT, &page)
}

/// Texts that name the file which the form wants to take away; of the draft at hand counts what was typed.
async fn named_in(visit: &Visit, place: &Place, data: &FormData) -> PageResult<Vec<Naming>> {
    let Some(file) = data.id("delete_file") else { return Ok(Vec::new()) };
    let mut found = attach::naming(&visit.app.db, place.article.id, file).await?;
    let is_typed = referenced(&editor_form::draft(data).written(), "file:").contains(&file);
    let is_stored = |one: &Naming| (one.article_id, one.locale, one.version) == (place.article.id, place.locale, 0);
    found.retain(|one| is_typed || !is_stored(one));
    found.truncate(NAMED);
    Ok(found)
}

/// The page with what readers would see above the form as it was typed.
///
/// # Errors
/// When the database does.
pub async fn show_previewed(visit: &Visit, place: &Place, data: FormData, as_read: AsRead) -> PageResult {
    let form = FormState::refused(data, Errors::new());
    let mut page = page(visit, (place.article.id, place.locale), Some(form)).await?;
    page.is_typed = true;
    page.as_read = Some(as_read);
    visit.show(&page)
}

/// What an editor may open of an article: the language at hand, all categories, and which of them the editor writes in.
async fn open(visit: &Visit, (id, locale): (Id, Locale)) -> PageResult<(Edited, Tree, Reach)> {
    let (db, site) = (&visit.app.db, &visit.site);
    let source = Source { asked: Locale::parse(&visit.param("source")), first: site.default_locale() };
    let month_ago = visit.now().plus(-30 * Timestamp::DAY).day();
    let found = edited::find(db, site.id, (id, locale), source, month_ago).await?.ok_or_else(PageError::not_found)?;
    let tree = category::list(db, &Viewer::system(), site.id).await?;
    let reach = Reach::in_tree(&visit.viewer, site.id, &tree);
    if reach.holds(found.article.category_id) { Ok((found, tree, reach)) } else { Err(PageError::not_allowed()) }
}

/// The form as the database has it.
fn filled(visit: &Visit, place: &Place, known: Option<&Translation>, (facts, asides): (&Facts, &Asides)) -> FormState {
    let mut pairs = editor_form::text(known, facts.body.clone().unwrap_or_default());
    pairs.extend(editor_form::beside(visit, &place.article, known, (facts, asides)));
    pairs.push(("made_from", if known.is_none() { "yes" } else { "" }.to_owned()));
    pairs.push((shown::FIELD, shown::write(&shown::stored(visit, place, known, (facts, asides)))));
    FormState::filled(pairs)
}

async fn page(visit: &Visit, (id, locale): (Id, Locale), form: Option<FormState>) -> PageResult<EditorPage> {
    let db = &visit.app.db;
    let order = reading_order(&visit.site, visit.locale);
    let (Edited { article, review, facts }, tree, reach) = open(visit, (id, locale)).await?;
    let shape = article.kind.form();
    let place = Place { article, locale };
    let all = translation::list(db, &[id]).await?;
    let known = all.iter().find(|one| one.locale == locale).cloned();
    let asides = aside::find(db, (id, locale), asides_of(shape)).await?;
    let form = form.unwrap_or_else(|| filled(visit, &place, known.as_ref(), (&facts, &asides)));
    let happened = happened::find(db, (id, locale)).await?;
    let settings = site::find_settings(db, visit.site.id, &[settings::SETTING, translation_settings::SETTING]).await?;
    let named = happened.versions.iter().filter_map(|version| version.made_by);
    let named = named.chain(review.iter().flat_map(|review| [Some(review.asked_by), review.decided_by]).flatten());
    let people = Known::ask(visit, named.chain(place.article.owner_id).chain(visit.viewer.person).collect()).await?;
    let (owner, audience, names) = (place.article.owner_id, place.article.audience, people.names());
    let tree = tree.on(shape.shelf());
    Ok(EditorPage {
        waiting: WaitingPart::new(&visit.t, known.as_ref(), &facts),
        machine: machine::part(visit, locale, &all, (&facts, &settings.get(translation_settings::SETTING)?)),
        review: review::part(visit, (known.as_ref(), review), &settings.get(settings::SETTING)?, &names),
        kinds: choices::kinds(visit, shape),
        categories: choices::places(&tree, &order, visit.t.text("knowledge-no-category"), (&reach, place.article.category_id)),
        audiences: choices::audiences(visit, audience).await?,
        comments: choices::comments(visit),
        owners: people.owners(visit, owner),
        links: asides::rows(visit, &place, &asides.links, &form).await?,
        used_in: block_parts::used_in(visit, &place).await?,
        way_round: block_parts::way_round(visit, &place, &form).await?,
        too_large: block_parts::too_large(visit, &place, &form).await?,
        topics: topics::choices(visit, &asides.topics, &form).await?,
        side: side::read(visit, &place, side::Read { all: &all, facts: &facts, happened, files: asides.files, names }).await?,
        address: crate::address::editor(id, locale),
        t: visit.t.clone(),
        theirs: None,
        named_in: Vec::new(),
        as_read: None,
        is_typed: false,
        known,
        form,
        place,
    })
}

/// What the page shows beside a text of this form.
pub const fn asides_of(form: Form) -> &'static [Aside] {
    match form {
        Form::Question => &[Aside::Labels, Aside::Files, Aside::Topics, Aside::Wordings, Aside::Links],
        Form::Article | Form::Video | Form::Block => &[Aside::Labels, Aside::Files, Aside::Topics],
    }
}
