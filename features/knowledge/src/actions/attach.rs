//! Attachments go the way of the text (K2): they come and go with its draft, and readers see that with its publishing.

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_store::{Query, Result, Tx};
use vestibule_web::Refusal;

use crate::render::referenced;
use crate::store::file::{self, File, Naming};
use crate::store::{article, translation};

/// The message at a file that a text names.
pub const NAMED: &str = "knowledge-error-file-named";

/// Takes a file away from a text: one that readers see with the next publishing, any other at once.
#[derive(Clone, Copy, Debug)]
pub struct Detach {
    /// The article.
    pub article: Id,
    /// The language in whose draft it is done.
    pub locale: Locale,
    /// The file.
    pub file: Id,
    /// Who does it.
    pub by: Option<Id>,
}

impl Detach {
    /// # Errors
    /// [`Refusal::Invalid`] when a text or an old version names the file and would show a hole; when the database fails.
    pub async fn run(self, now: Timestamp, tx: &mut Tx) -> Result<(), Refusal> {
        let all = file::list(tx, self.article).await?;
        let found = all.into_iter().find(|one| one.id == self.file).ok_or(Refusal::NotFound)?;
        if !naming(tx, self.article, self.file).await?.is_empty() {
            return Err(Refusal::invalid("files", NAMED));
        }
        if found.is_below_text() && article::is_published(tx, self.article).await? {
            file::update_turn(tx, self.file, (true, Some(self.locale))).await?;
            return Ok(translation::touch(tx, (self.article, self.locale), self.by, now).await?);
        }
        Ok(file::delete(tx, self.article, self.file).await?)
    }
}

/// Leaves a file where it is that was to go with the next publishing.
///
/// # Errors
/// When there is no such file, or the database fails.
pub async fn keep(tx: &mut Tx, article: Id, id: Id) -> Result<(), Refusal> {
    let all = file::list(tx, article).await?;
    let found = all.into_iter().find(|one| one.id == id && one.listed).ok_or(Refusal::NotFound)?;
    Ok(file::update_turn(tx, found.id, (true, None)).await?)
}

/// Which drafts and versions of its article, and which published texts elsewhere, name a file.
///
/// # Errors
/// When the database does.
pub async fn naming(query: &impl Query, article: Id, id: Id) -> Result<Vec<Naming>> {
    let mut found = file::list_naming(query, article, id).await?;
    found.retain(|one| referenced(&one.written, "file:").contains(&id));
    Ok(found)
}

/// Shows readers what a text names, and what waited for its publishing, where that is the draft as it stands (`is_draft`): what
/// came to a draft, or was taken away, after its words were kept for their time waits for the next.
pub(crate) async fn publish(tx: &mut Tx, (article, locale): (Id, Locale), (written, is_draft): (&str, bool)) -> Result<()> {
    let named = referenced(written, "file:");
    for one in file::list(tx, article).await?.into_iter().filter(|one| !one.inline) {
        let (turns, is_named) = (is_draft && one.turns_with == Some(locale), named.contains(&one.id));
        match (one.listed, turns, is_named) {
            // Since it was taken away, a text in another language may have come to name it.
            (true, true, false) if naming(tx, article, one.id).await?.is_empty() => file::delete(tx, article, one.id).await?,
            (_, true, _) | (false, _, true) => file::update_turn(tx, one.id, (true, None)).await?,
            _ => {}
        }
    }
    Ok(())
}

/// Throws away with a draft what only it brought, and leaves what it wanted to take away.
pub(super) async fn discard(tx: &mut Tx, (article, locale): (Id, Locale)) -> Result<()> {
    let turning = |one: &File| one.turns_with == Some(locale);
    for one in file::list(tx, article).await?.into_iter().filter(turning) {
        if one.listed || !naming(tx, article, one.id).await?.is_empty() {
            file::update_turn(tx, one.id, (one.listed, None)).await?;
        } else {
            file::delete(tx, article, one.id).await?;
        }
    }
    Ok(())
}
