//! Pictures that are pasted, dropped or chosen in the editor.

use axum::Json;
use axum::response::IntoResponse;
use serde_json::json;
use vestibule_base::Id;
use vestibule_web::{At, FormData, PageError, PageResult, Visit};

use super::place;
use crate::actions::AddFile;

/// Keeps the file and answers with the Markdown that shows it.
pub async fn send(visit: Visit, At((id, language)): At<(Id, String)>, data: FormData) -> PageResult {
    let place = place(&visit, id, &language).await?;
    let upload = data.uploads("file").next().ok_or_else(PageError::bad_request)?;
    let alt = data.line("alt");
    let now = visit.now();
    let mut tx = visit.app.db.begin().await?;
    let add = AddFile {
        article: place.article.id,
        locale: place.locale,
        name: &upload.name,
        alt: alt.clone(),
        inline: true,
        bytes: &upload.bytes,
    };
    let file = add.run(&visit.app, now, &mut tx).await?;
    tx.commit(now).await?;
    let words = if file.inline || !alt.is_empty() { alt } else { file.name.clone() };
    let words = words.replace(['[', ']', '\\'], " ");
    let mark = if file.inline { "!" } else { "" };
    Ok(Json(json!({"markdown": format!("{mark}[{words}](file:{})", file.id)})).into_response())
}
