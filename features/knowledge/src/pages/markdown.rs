//! `/{locale}/articles/{id}.md`: the text as it was written, for programs.

use vestibule_base::Id;
use vestibule_web::{PageError, PageResult, Visit};

use crate::blocks;
use crate::store::version;

/// Answers with title and Markdown.
///
/// # Errors
/// When it does not exist for this person.
pub async fn show(visit: Visit, id: Id) -> PageResult {
    let Some(found) = super::article::find(&visit, id).await? else { return Err(PageError::not_found()) };
    let at = (id, found.shown.locale);
    let text = version::find(&visit.app.db, at, found.shown.version).await?.ok_or_else(PageError::not_found)?;
    let whole = blocks::whole(&visit.app.db, &visit.site, found.shown.locale, &text.body).await?;
    let body = whole
        .body
        .replace("(article:", &format!("(/{}/articles/", visit.locale))
        .replace("(video:", &format!("(/{}/videos/", visit.locale))
        .replace("(file:", "(/articles/files/");
    Ok(visit.answer_public("text/markdown; charset=utf-8", format!("# {}\n\n{body}\n", text.title)))
}
