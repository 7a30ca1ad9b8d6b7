//! Pages of editors.

pub mod asides;
pub mod block_parts;
pub mod blocks;
pub mod board;
pub mod bulk;
pub mod captions;
pub mod categories;
pub mod category;
pub mod choices;
pub mod difference;
pub mod editor;
mod editor_form;
pub mod folder;
pub mod gaps;
pub mod list;
pub mod lookup;
mod machine;
pub mod media;
mod media_form;
pub mod media_upload;
pub mod merge;
pub mod new;
pub mod order;
pub mod parity;
pub mod playlists;
pub mod product;
pub mod products;
pub mod release;
pub mod review;
pub mod save;
pub mod settings;
mod shown;
pub mod side;
pub mod terms;
pub mod topics;
pub mod translation;
pub mod upkeep;
mod upkeep_lines;
pub mod upload;
pub mod versions;
pub mod video_settings;

use vestibule_base::{Id, Locale, Viewer};
use vestibule_store::Query;
use vestibule_web::{Head, PageError, PageResult, Refusal, Visit};

use crate::store::article::{self, Article};
use crate::store::reach::Reach;

/// How every page of editors is shown.
#[must_use]
pub fn head() -> Head {
    Head { main_class: "main wrap wrap-wide", ..Head::staff() }
}

/// An article and one of its languages.
pub struct Place {
    /// The article.
    pub article: Article,
    /// The language.
    pub locale: Locale,
}

/// The article and language of an address.
///
/// # Errors
/// When there is no such article on this site, or no such language.
pub async fn place(visit: &Visit, id: Id, language: &str) -> PageResult<Place> {
    let locale = locale(language)?;
    Ok(Place { article: article(visit, &visit.app.db, id).await?, locale })
}

/// The language of an address.
///
/// # Errors
/// When there is no such language.
pub fn locale(language: &str) -> PageResult<Locale> {
    Locale::parse(language).filter(|locale| locale.tag() == language).ok_or_else(PageError::not_found)
}

/// An article that the editor may act on, drafts among them. What stands outside of the editor's sections is read on its
/// page, as by everybody of the staff: its drafts are nobody else's, and opening them here would change them.
///
/// # Errors
/// 404 when there is no such article on this site, 403 when it stands in a section that the editor does not write in.
pub async fn article(visit: &Visit, query: &impl Query, id: Id) -> Result<Article, Refusal> {
    let found = article::find(query, &Viewer::system(), visit.site.id, id).await?.ok_or(Refusal::NotFound)?;
    let reach = Reach::of(query, &visit.viewer, visit.site.id).await?;
    if reach.holds(found.category_id) { Ok(found) } else { Err(Refusal::NotAllowed) }
}
