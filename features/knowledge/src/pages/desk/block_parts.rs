//! What the editor shows of blocks: where one is used, the way round that is refused, and blocks in a preview (K4).

use std::collections::HashMap;

use vestibule_base::Id;
use vestibule_web::{FormState, PageResult, Visit};

use super::Place;
use crate::blocks::{self, Blocks, Missing};
use crate::model::{Form, rank, reading_order};
use crate::store::include::{self, User};
use crate::store::translation;

/// Most users that the editor lists.
const LISTED: i64 = 50;

/// Text key of the message at a block that would include itself.
pub const WAY_ROUND: &str = "knowledge-error-way-round";

/// Texts that use the block; none for what is no block.
///
/// # Errors
/// When the database does.
pub async fn used_in(visit: &Visit, place: &Place) -> PageResult<Vec<User>> {
    if place.article.kind.form() != Form::Block {
        return Ok(Vec::new());
    }
    Ok(include::list_used_in(&visit.app.db, place.article.id, LISTED).await?)
}

/// The blocks on the way round that was refused: title and editor of each, the first one again at the end.
///
/// # Errors
/// When the database does.
pub async fn way_round(visit: &Visit, place: &Place, form: &FormState) -> PageResult<Vec<(String, String)>> {
    if form.error("body") != Some(WAY_ROUND) {
        return Ok(Vec::new());
    }
    let way = blocks::way_round(&visit.app.db, place.article.id, form.value("body")).await?.unwrap_or_default();
    let titles = titles(visit, &way).await?;
    let named = |id: Id| {
        let title = titles.get(&id).map_or_else(|| id.to_string(), |(title, _)| title.clone());
        (title, crate::address::editor(id, place.locale))
    };
    Ok(way.into_iter().map(named).collect())
}

/// The block at which a text that was refused grew too large: title and editor.
///
/// # Errors
/// When the database does.
pub async fn too_large(visit: &Visit, place: &Place, form: &FormState) -> PageResult<Option<(String, String)>> {
    if form.error("body") != Some(blocks::TOO_LARGE) {
        return Ok(None);
    }
    let whole = blocks::whole(&visit.app.db, &visit.site, place.locale, form.value("body")).await?;
    let Some(block) = whole.beyond else { return Ok(None) };
    Ok(Some((title(visit, block).await?, crate::address::editor(block, place.locale))))
}

/// Titles of blocks in the editor's language, and whether readers see them.
async fn titles(visit: &Visit, ids: &[Id]) -> PageResult<HashMap<Id, (String, bool)>> {
    let order = reading_order(&visit.site, visit.locale);
    let mut all = if ids.is_empty() { Vec::new() } else { translation::list(&visit.app.db, ids).await? };
    all.sort_by_key(|one| std::cmp::Reverse(rank(&order, one.locale)));
    let public: Vec<Id> = all.iter().filter(|one| one.is_public()).map(|one| one.article_id).collect();
    Ok(all.into_iter().map(|one| (one.article_id, (one.title, public.contains(&one.article_id)))).collect())
}

async fn title(visit: &Visit, block: Id) -> PageResult<String> {
    Ok(titles(visit, &[block]).await?.remove(&block).map_or_else(|| block.to_string(), |(title, _)| title))
}

/// A draft with its blocks put in, those that readers would not see named by a call-out.
///
/// # Errors
/// When the database does.
pub async fn previewed(visit: &Visit, place: &Place, body: &str) -> PageResult<String> {
    let db = &visit.app.db;
    let blocks = Blocks::load(db, &reading_order(&visit.site, place.locale), body).await?;
    let used: Vec<Id> = blocks.used(body).into_iter().map(|(id, _)| id).collect();
    let (titles, t) = (titles(visit, &used).await?, visit.t.clone());
    let told = move |name: &str| {
        let words = match name.parse().ok().and_then(|id: Id| titles.get(&id)) {
            Some((title, _)) => t.with("knowledge-block-not-public", "title", title.as_str()),
            None => t.with("knowledge-block-missing", "id", name),
        };
        format!("> [!WARNING]\n> {words}")
    };
    let put = blocks.put_into(body, place.locale, &Missing::Told(Box::new(told)));
    let Some(block) = put.beyond else { return Ok(put.body) };
    // It stands above the text: the end of that may be the middle of anything.
    let words = visit.t.with("knowledge-block-too-large", "title", title(visit, block).await?.as_str());
    Ok(format!("> [!WARNING]\n> {words}\n\n{}", put.body))
}
