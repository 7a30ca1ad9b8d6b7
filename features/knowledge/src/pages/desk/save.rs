//! What the editor's buttons do, and what its script asks.

use std::sync::Arc;

use axum::Json;
use axum::response::{Html, IntoResponse, Redirect, Response};
use http::StatusCode;
use serde_json::json;
use vestibule_base::Id;
use vestibule_store::Tx;
use vestibule_web::{At, FormData, FormState, PageResult, Refusal, Visit};

use super::editor::AsRead;
use super::{Place, editor, editor_form, machine, place, review, shown};
use crate::actions::{AddFile, Detach, DiscardDraft, Publish, Withdraw, attach};
use crate::model::reading_order;
use crate::pages::embed;
use crate::render::{self, Links};
use crate::store::translation::{self, Draft};

/// Takes the form: saves what was typed, then does what the button says.
pub async fn send(visit: Visit, At((id, language)): At<(Id, String)>, mut data: FormData) -> PageResult {
    let mut place = place(&visit, id, &language).await?;
    let now = visit.now();
    let mut tx = visit.app.db.begin().await?;
    let outcome = match shown::settle(&visit, &mut place, &mut data, &mut tx).await {
        Ok(()) => act(&visit, &place, &data, &mut tx).await,
        Err(refusal) => Err(refusal),
    };
    match outcome {
        Ok((address, done)) => {
            tx.commit(now).await?;
            Ok(visit.done(&address, done))
        }
        Err(refusal) => {
            drop(tx);
            refused(&visit, &place, data, refusal).await
        }
    }
}

async fn refused(visit: &Visit, place: &Place, data: FormData, refusal: Refusal) -> PageResult {
    match refusal {
        Refusal::Invalid(errors) => editor::show_typed(visit, place, FormState::refused(data, errors), false).await,
        Refusal::Stale => editor::show_typed(visit, place, FormState::refused(data, vestibule_web::Errors::new()), true).await,
        other => Err(other.into()),
    }
}

async fn act(visit: &Visit, place: &Place, data: &FormData, tx: &mut Tx) -> Result<(String, &'static str), Refusal> {
    let (article, locale, by, now) = (place.article.id, place.locale, visit.viewer.person, visit.now());
    let address = crate::address::editor(article, locale);
    if data.raw("act") == "discard" {
        let revision = data.number("revision").unwrap_or(0);
        let is_left = DiscardDraft { article, locale, by }.run(revision, now, tx).await?;
        return Ok((if is_left { address } else { "/desk/knowledge".to_owned() }, "knowledge-discarded"));
    }
    // A language that nobody has begun has nothing to save before a service writes it.
    if !(data.raw("act").starts_with("machine") && editor_form::draft(data).body.is_empty()) {
        save_all(visit, place, data, tx).await?;
    }
    if let Some(done) = machine::act(visit, place, data, tx).await? {
        return Ok((address, done));
    }
    machine::check(visit, place, data, tx).await?;
    if let Some(file) = data.id("delete_file") {
        Detach { article, locale, file, by }.run(now, tx).await?;
        return Ok((address, "knowledge-saved"));
    }
    if let Some(file) = data.id("keep_file") {
        attach::keep(tx, article, file).await?;
        return Ok((address, "knowledge-saved"));
    }
    if let Some(done) = review::act(visit, place, data, tx).await? {
        return Ok((address, done));
    }
    let done = match data.raw("act") {
        "publish" => {
            Publish { article, locale, by, note: data.line("note") }.run(&visit.app, now, tx).await?;
            "knowledge-published"
        }
        "schedule" => {
            editor_form::schedule(visit, place, data).run(now, tx).await?;
            "knowledge-scheduled"
        }
        "withdraw" => {
            Withdraw { article, locale }.run(now, tx).await?;
            "knowledge-withdrawn"
        }
        _ => "knowledge-saved",
    };
    Ok((address, done))
}

/// Text, settings, source and files of the form.
async fn save_all(visit: &Visit, place: &Place, data: &FormData, tx: &mut Tx) -> Result<(), Refusal> {
    let save = editor_form::save(visit, place, data);
    save.check()?;
    save.run(tx).await?;
    if let Some(settings) = editor_form::settings(visit, &place.article, data) {
        settings.run((&visit.viewer, place.article.clone()), visit.now(), tx).await?;
    }
    editor_form::mark_source(place, data, tx).await?;
    editor_form::mark_quiet(place, data, tx).await?;
    editor_form::mark_comments(visit, place, data, tx).await?;
    super::asides::save(visit, place, data, tx).await?;
    super::topics::save(visit, place, data, tx).await?;
    add_files(visit, place, data, tx).await
}

/// Files of the form. One below the text is a change of the draft: readers see it when that is published.
async fn add_files(visit: &Visit, place: &Place, data: &FormData, tx: &mut Tx) -> Result<(), Refusal> {
    let (article, locale, now) = (place.article.id, place.locale, visit.now());
    let mut waits = false;
    for upload in data.uploads("file") {
        let (alt, inline) = (data.line("alt"), data.checked("inline"));
        let file = AddFile { article, locale, name: &upload.name, alt, inline, bytes: &upload.bytes };
        waits |= file.run(&visit.app, now, tx).await?.turns_with.is_some();
    }
    if waits {
        translation::touch(tx, (article, locale), visit.viewer.person, now).await?;
    }
    Ok(())
}

/// Saves the text while it is typed: `{"revision": 8}`, or 409 when somebody else saved.
pub async fn autosave(visit: Visit, At((id, language)): At<(Id, String)>, data: FormData) -> PageResult {
    let place = place(&visit, id, &language).await?;
    let save = editor_form::save(&visit, &place, &data);
    if save.draft.title.chars().count() > crate::model::LONGEST_TITLE || save.draft.body.len() > crate::model::LARGEST_BODY {
        return Ok(answer(StatusCode::UNPROCESSABLE_ENTITY, &json!({"error": "too long"})));
    }
    let now = visit.now();
    let mut tx = visit.app.db.begin().await?;
    match save.run(&mut tx).await {
        Ok(revision) => {
            tx.commit(now).await?;
            Ok(answer(StatusCode::OK, &json!({"revision": revision})))
        }
        Err(Refusal::Stale) => Ok(answer(StatusCode::CONFLICT, &json!({"error": "stale"}))),
        Err(other) => Err(other.into()),
    }
}

fn answer(status: StatusCode, body: &serde_json::Value) -> Response {
    (status, Json(body)).into_response()
}

/// The text as it will be read: that alone for the editor's script, else a page with the form below it, nothing of it saved.
pub async fn preview(visit: Visit, At((id, language)): At<(Id, String)>, data: FormData) -> PageResult {
    let place = place(&visit, id, &language).await?;
    let typed = editor_form::draft(&data);
    let draft = Draft { body: super::block_parts::previewed(&visit, &place, &typed.body).await?, ..typed };
    let links = Arc::new(Links::load(&visit.app.db, &draft.written()).await?);
    let html = render::html(&visit.t.in_locale(place.locale), place.locale, &draft.body, &links);
    let html = crate::pages::pick::picked(&visit, &html, None);
    if visit.is_script {
        return Ok(Html(html).into_response());
    }
    let (html, _) = embed::with_players(&visit, &html, &reading_order(&visit.site, place.locale)).await?;
    let lead = render::lead(place.locale, &draft.summary, &links).html;
    editor::show_previewed(&visit, &place, data, AsRead { lead, text: html }).await
}

/// Back to the editor, for who reloads a preview or comes back to one after signing in.
pub async fn leave_preview(visit: Visit, At((id, language)): At<(Id, String)>) -> PageResult {
    let place = place(&visit, id, &language).await?;
    Ok(Redirect::to(&crate::address::editor(place.article.id, place.locale)).into_response())
}
