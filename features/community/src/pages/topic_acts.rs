//! What is done on the page of a topic: replying, mending, taking back, hiding, moving.

use vestibule_base::Id;
use vestibule_store::{Content, Tx};
use vestibule_web::{At, FormData, FormState, PageResult, Refusal, Visit, settled};

use super::compose::{Composed, composed, preview};
use super::topic::{Act, Found, draw, find};
use crate::actions::{ChangePost, Hide, ManageTopic, TakeBack, WriteReply, Writer};
use crate::model::{TopicKind, may_moderate};
use crate::store::post;
use crate::words::Known;

/// Where an act leads to, and what is said there.
struct Done {
    path: String,
    told: &'static str,
}

/// Does what the button says.
pub async fn send(visit: Visit, At(id): At<Id>, data: FormData) -> PageResult {
    let found = find(&visit, id).await?;
    let about = data.id("about");
    let act = match (data.raw("act"), about) {
        ("edit", Some(id)) => Act::Edit(id),
        ("hide", Some(id)) => Act::Hide(id),
        ("manage", _) => Act::Manage,
        _ => Act::Reply,
    };
    let is_writing = matches!(data.raw("act"), "reply" | "edit");
    let form = if is_writing {
        composed(&visit, Some(id), data).await?
    } else {
        Composed { data, errors: vestibule_web::Errors::new(), known: Known::default(), typed: Content::new() }
    };
    let Composed { data, errors, known, typed } = form;
    if is_writing && data.checked("preview") {
        let html = preview(&visit, Some(id), about, data.raw("body")).await?;
        let state = FormState::refused(data, errors);
        return visit.show(&draw(&visit, &found, state, (act, html)).await?);
    }
    let outcome = match act {
        _ if !errors.is_empty() => Err(Refusal::Invalid(errors)),
        Act::Reply if data.raw("act") == "reply" => write(&visit, &found, (&data, known, typed)).await,
        _ => attempt(&visit, &found, (&data, known)).await,
    };
    match outcome {
        Ok(done) => Ok(visit.done(&done.path, done.told)),
        Err(Refusal::Invalid(errors)) => {
            let state = FormState::refused(data, errors);
            visit.show_refused(&draw(&visit, &found, state, (act, String::new())).await?)
        }
        Err(other) => Err(other.into()),
    }
}

async fn attempt(visit: &Visit, found: &Found, (data, known): (&FormData, Known)) -> Result<Done, Refusal> {
    let mut tx = visit.app.db.begin().await?;
    let done = act(visit, found, (data, known), &mut tx).await?;
    tx.commit(visit.now()).await?;
    Ok(done)
}

async fn write(visit: &Visit, found: &Found, (data, known, typed): (&FormData, Known, Content)) -> Result<Done, Refusal> {
    let (topic, now) = (&found.topic, visit.now());
    let writer = Writer::of(&visit.viewer).ok_or(Refusal::NotFound)?;
    let reply =
        WriteReply { writer, locale: visit.locale, body: data.text("body"), once: data.raw("once").to_owned(), typed, known };
    let mut tx = visit.app.db.begin().await?;
    let sent = reply.run(topic, now, &mut tx).await?;
    let path = place(&tx, found, sent.first(), &topic.address(visit.locale)).await?;
    tx.commit(now).await?;
    settled(sent)?;
    Ok(Done { path, told: "community-replied" })
}

async fn act(visit: &Visit, found: &Found, (data, known): (&FormData, Known), tx: &mut Tx) -> Result<Done, Refusal> {
    let (topic, now, viewer) = (&found.topic, visit.now(), &visit.viewer);
    let writer = Writer::of(viewer).ok_or(Refusal::NotFound)?;
    let person = writer.person;
    let here = topic.address(visit.locale);
    match (data.raw("act"), data.id("about")) {
        ("edit", Some(id)) => {
            let tags = data.all("tag").filter_map(|tag| tag.parse().ok()).collect();
            let topic_too = (id == topic.id).then(|| (data.line("title"), tags));
            let change = ChangePost { id, person, topic: topic_too, body: data.text("body"), known };
            change.run(topic, now, tx).await?;
            // A new title is a new address; the number alone leads there.
            let here = if id == topic.id { visit.url(&format!("/community/{id}")) } else { here };
            Ok(Done { path: place(tx, found, id, &here).await?, told: "community-changed" })
        }
        ("delete", Some(id)) => {
            let whole = TakeBack { id, person }.run(topic, tx).await?;
            let path = if whole { visit.url("/community") } else { here };
            Ok(Done { path, told: "community-taken-back" })
        }
        ("hide", Some(id)) if may_moderate(viewer) => {
            Hide { id, by: person, why: Some(data.line("why")) }.run(topic, now, tx).await?;
            Ok(Done { path: place(tx, found, id, &here).await?, told: "community-hidden" })
        }
        ("show", Some(id)) if may_moderate(viewer) => {
            Hide { id, by: person, why: None }.run(topic, now, tx).await?;
            Ok(Done { path: place(tx, found, id, &here).await?, told: "community-shown" })
        }
        ("manage", _) if may_moderate(viewer) => {
            let section = data.id("section").and_then(|id| found.room.sections.find(id)).cloned();
            let tags = data.all("tag").filter_map(|tag| tag.parse().ok()).collect();
            ManageTopic { section, kind: TopicKind::parse(data.raw("kind")), tags }.run(topic, viewer, tx).await?;
            Ok(Done { path: here, told: "community-managed" })
        }
        _ => Err(Refusal::NotFound),
    }
}

/// Where a post of the topic stands.
async fn place(tx: &Tx, found: &Found, id: Id, here: &str) -> Result<String, Refusal> {
    let Some(post) = post::find(tx, found.topic.id, id).await? else { return Ok(here.to_owned()) };
    if post.is_opening() {
        return Ok(here.to_owned());
    }
    let page = post::find_page(tx, &post).await?;
    Ok(if page > 1 { format!("{here}?page={page}#reply-{id}") } else { format!("{here}#reply-{id}") })
}
