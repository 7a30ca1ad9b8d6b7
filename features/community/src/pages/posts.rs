//! `/{locale}/community/posts/{id}`: leads to the page of its topic on which a post stands.

use axum::response::{IntoResponse, Redirect};
use vestibule_base::Id;
use vestibule_web::{At, PageError, PageResult, Visit};

use super::topic::find;
use crate::store::post;

/// Leads there who may read the topic.
pub async fn lead(visit: Visit, At(id): At<Id>) -> PageResult {
    let post = post::find_any(&visit.app.db, id).await?.ok_or_else(PageError::not_found)?;
    let topic = find(&visit, post.topic_id).await?.topic;
    let here = topic.address(visit.locale);
    if post.is_opening() {
        return Ok(Redirect::to(&here).into_response());
    }
    let page = post::find_page(&visit.app.db, &post).await?;
    let query = if page > 1 { format!("?page={page}") } else { String::new() };
    Ok(Redirect::to(&format!("{here}{query}#reply-{id}")).into_response())
}
