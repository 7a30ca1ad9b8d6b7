//! `/articles/files/{id}/{name}`: pictures and attachments.

use axum::response::{IntoResponse, Response};
use http::{HeaderValue, header};
use vestibule_base::{Audience, Id, Role, Viewer};
use vestibule_web::{At, PageError, PageResult, Visit};

use crate::model::ArticleKind;
use crate::store::file::{self, Guarded};
use crate::store::include;
use crate::store::reach::Reach;

/// What a file may do when it is opened by itself: nothing. An SVG picture could hold scripts.
const NOTHING: HeaderValue = HeaderValue::from_static("default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox");

/// Answers with the file, to those who may see its article.
pub async fn show(visit: Visit, At((id, _)): At<(Id, String)>) -> PageResult {
    let file = file::find_guarded(&visit.app.db, id).await?.filter(|file| file.site_id == visit.site.id);
    let Some(mut file) = file else { return Err(PageError::not_found()) };
    // A picture of a block is seen by whoever may read a text that uses the block.
    if file.kind == ArticleKind::Block && file.published > 0 {
        let (db, visitor) = (&visit.app.db, Viewer::visitor());
        if include::is_seen(db, &visitor, file.article_id).await? {
            file.effective_audience = Audience::Everyone;
        } else if include::is_seen(db, &visit.viewer, file.article_id).await? {
            file.effective_audience = Audience::SignedIn;
        }
    }
    if !may_see(&visit, &file) && !writes_in(&visit, file.category_id).await? {
        return Err(PageError::not_found());
    }
    let bytes = visit.app.files.read(&file.hash).await?;
    Ok(answer(&file, bytes))
}

fn may_see(visit: &Visit, file: &Guarded) -> bool {
    file.published > 0 && visit.viewer.sees(file.effective_audience)
}

/// Whether an editor writes in this category, and so sees what belongs to drafts there.
///
/// # Errors
/// When the database does.
pub async fn writes_in(visit: &Visit, category: Option<Id>) -> PageResult<bool> {
    let is_editor = visit.viewer.has(Role::Editor);
    Ok(is_editor && Reach::of(&visit.app.db, &visit.viewer, visit.site.id).await?.holds(category))
}

fn answer(file: &Guarded, bytes: Vec<u8>) -> Response {
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    let kind = HeaderValue::from_str(&file.content_type).unwrap_or(HeaderValue::from_static("application/octet-stream"));
    let is_shown = file.content_type.starts_with("image/") || file.content_type.starts_with("video/");
    let way = if is_shown { "inline" } else { "attachment" };
    let name = crate::address::encoded(&file.name);
    if let Ok(value) = HeaderValue::from_str(&format!("{way}; filename*=UTF-8''{name}")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    headers.insert(header::CONTENT_TYPE, kind);
    headers.insert(header::CONTENT_SECURITY_POLICY, NOTHING);
    if file.published > 0 && file.effective_audience == Audience::Everyone {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    }
    response
}
