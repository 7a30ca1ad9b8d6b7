//! Pictures: `POST /{locale}/community/pictures` keeps one, `/community/pictures/{id}` shows it to who may see its post.

use axum::Json;
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};
use serde_json::json;
use vestibule_base::Id;
use vestibule_web::{At, FormData, PageError, PageResult, Refusal, Visit};

use super::compose::label;
use super::room::Room;
use crate::actions::AddPicture;
use crate::model::may_moderate;
use crate::store::{picture, post, topic};

/// What a picture may do when it is opened by itself: nothing.
const NOTHING: HeaderValue = HeaderValue::from_static("default-src 'none'; sandbox");

/// Keeps a picture that was pasted or dropped, and answers with the Markdown that shows it.
pub async fn send(visit: Visit, data: FormData) -> PageResult {
    Room::open(&visit).await?;
    let upload = data.uploads("file").next().ok_or_else(PageError::bad_request)?;
    let now = visit.now();
    let mut tx = visit.app.db.begin().await?;
    let add = AddPicture { site: visit.site.id, person: visit.person()?, name: &upload.name, bytes: &upload.bytes };
    let id = match add.run(&visit.app, now, &mut tx).await {
        Err(Refusal::Invalid(errors)) => {
            let said = errors.iter().next().map(|(_, key)| visit.t.text(key)).unwrap_or_default();
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, Json(json!({"error": said}))).into_response());
        }
        other => other?,
    };
    tx.commit(now).await?;
    Ok(Json(json!({"markdown": format!("![{}](file:{id})", label(&data.line("alt")))})).into_response())
}

/// Answers with the picture.
pub async fn show(visit: Visit, At(id): At<Id>) -> PageResult {
    let db = &visit.app.db;
    let picture = picture::find(db, visit.site.id, id).await?.ok_or_else(PageError::not_found)?;
    if !may_see(&visit, &picture).await? {
        return Err(PageError::not_found());
    }
    let bytes = visit.app.files.read(&picture.hash).await?;
    Ok(answer(&picture.content_type, bytes))
}

/// A picture without a post is seen by who sent it; one of a post by who may read that.
async fn may_see(visit: &Visit, picture: &picture::Picture) -> PageResult<bool> {
    let is_own = visit.viewer.person == Some(picture.person_id);
    let Some(post) = picture.post_id else { return Ok(is_own) };
    Room::open(visit).await?;
    let Some(post) = post::find_any(&visit.app.db, post).await? else { return Ok(false) };
    let topic = topic::find(&visit.app.db, &visit.viewer, visit.site.id, post.topic_id).await?;
    let is_shown = post.hidden_at.is_none() || visit.viewer.person == Some(post.person_id) || may_moderate(&visit.viewer);
    Ok(topic.is_some() && is_shown)
}

fn answer(content_type: &str, bytes: Vec<u8>) -> Response {
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    let kind = HeaderValue::from_str(content_type).unwrap_or(HeaderValue::from_static("application/octet-stream"));
    headers.insert(header::CONTENT_TYPE, kind);
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_static("inline"));
    headers.insert(header::CONTENT_SECURITY_POLICY, NOTHING);
    // Somebody may hide the post: no cache on the way keeps the picture for others, and none for long.
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, max-age=3600"));
    response
}
