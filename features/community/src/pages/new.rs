//! `/{locale}/community/new`: beginning a topic.

use askama::Template;
use vestibule_base::{Id, Locale, Translator};
use vestibule_web::{Choice, FormData, FormState, Head, PageError, PageResult, Refusal, View, Visit, settled};

use super::compose::{Composed, composed, preview};
use super::parts::{Link, locales, section_choices, tag_choices};
use super::room::Room;
use crate::actions::BeginTopic;
use crate::model::{TopicKind, Tree};
use crate::store::tag::{self, Tag};

/// Under which name a browser keeps a topic that is being written.
pub const KEPT: &str = "new-topic";

#[derive(Template)]
#[template(path = "new.html")]
struct NewPage {
    t: Translator,
    crumbs: Vec<Link>,
    here: String,
    back: String,
    form: FormState,
    sections: Vec<Choice>,
    kinds: Vec<Choice>,
    tags: Vec<Choice>,
    chosen: Vec<String>,
    languages: Vec<Choice>,
    preview: String,
    upload: String,
    /// Nobody takes part yet.
    people: Vec<(String, String)>,
}

impl View for NewPage {
    fn title(&self) -> String {
        self.t.text("community-begin")
    }

    fn head(&self) -> Head {
        Head::private()
    }
}

/// The form.
pub async fn show(visit: Visit) -> PageResult {
    let room = Room::open(&visit).await?;
    let param = |name: &str| visit.param(name);
    let kind = TopicKind::parse(&param("kind")).filter(|kind| kind.is_for(&visit.viewer)).unwrap_or(TopicKind::Question);
    let mut form = FormState::filled([
        ("section", param("section")),
        ("kind", kind.name().to_owned()),
        ("title", param("q")),
        ("language", visit.locale.tag().to_owned()),
    ]);
    if !param("tag").is_empty() {
        form.data.set("tag", param("tag"));
    }
    visit.show(&page(&visit, &room, form, String::new()).await?)
}

async fn page(visit: &Visit, room: &Room, form: FormState, preview: String) -> PageResult<NewPage> {
    let open = room.open_sections(visit);
    if open.is_empty() {
        return Err(PageError::not_allowed());
    }
    let tags: Tree<Tag> = tag::list(&visit.app.db, visit.site.id).await?;
    let kinds = TopicKind::ALL.into_iter().filter(|kind| kind.is_for(&visit.viewer));
    let kind = |kind: TopicKind| Choice {
        hint: visit.t.text(&format!("community-kind-{}-hint", kind.name())),
        ..Choice::new(kind.name(), visit.t.text(&format!("community-kind-{}", kind.name())))
    };
    let mut sections = section_choices(&open, &room.order);
    if sections.len() > 1 {
        sections.insert(0, Choice::new("", visit.t.text("community-choose-section")));
    }
    Ok(NewPage {
        crumbs: room.crumbs(visit, None),
        here: visit.url("/community/new"),
        back: visit.url("/community"),
        sections,
        kinds: kinds.map(kind).collect(),
        tags: tag_choices(&tags, &room.order),
        chosen: form.data.all("tag").map(ToOwned::to_owned).collect(),
        languages: locales(visit),
        upload: visit.url("/community/pictures"),
        people: Vec::new(),
        preview,
        form,
        t: visit.t.clone(),
    })
}

/// Begins the topic.
pub async fn send(visit: Visit, data: FormData) -> PageResult {
    let room = Room::open(&visit).await?;
    let Composed { data, errors, known, typed } = composed(&visit, None, data).await?;
    if data.checked("preview") {
        let html = preview(&visit, None, None, data.raw("body")).await?;
        return visit.show(&page(&visit, &room, FormState::refused(data, errors), html).await?);
    }
    let begin = BeginTopic {
        site: visit.site.id,
        section: data.id("section").and_then(|id| room.sections.find(id)).cloned(),
        kind: TopicKind::parse(data.raw("kind")),
        title: data.line("title"),
        body: data.text("body"),
        tags: data.all("tag").filter_map(|id| id.parse().ok()).collect(),
        locale: language(&visit, data.raw("language")),
        once: data.raw("once").to_owned(),
        typed,
        known,
    };
    let outcome = if errors.is_empty() { run(&visit, begin).await } else { Err(Refusal::Invalid(errors)) };
    match outcome {
        Ok(id) => Ok(visit.done(&visit.url(&format!("/community/{id}")), "community-begun")),
        Err(Refusal::Invalid(errors)) => {
            visit.show_refused(&page(&visit, &room, FormState::refused(data, errors), String::new()).await?)
        }
        Err(other) => Err(other.into()),
    }
}

async fn run(visit: &Visit, begin: BeginTopic) -> Result<Id, Refusal> {
    let now = visit.now();
    let mut tx = visit.app.db.begin().await?;
    let sent = begin.run(&visit.viewer, now, &mut tx).await?;
    tx.commit(now).await?;
    settled(sent)
}

/// The language that was chosen, when the site has it; else that of the page.
fn language(visit: &Visit, tag: &str) -> Locale {
    Locale::parse(tag).filter(|locale| visit.site.locales.contains(locale)).unwrap_or(visit.locale)
}
