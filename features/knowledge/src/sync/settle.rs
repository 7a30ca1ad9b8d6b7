//! Noting what both sides say, once it is true.

use std::collections::HashMap;

use vestibule_store::Tx;
use vestibule_web::BoxError;

use super::carry::{Expected, Run, Taken};
use super::plan::At;
use super::portal::Text;
use super::read::{Both, Read};
use crate::import::markdown::{entry_hash, text_hash};
use crate::import::plan::Entry;
use crate::store::sync::{self as table, Agreement};
use crate::store::{article, translation};

/// Files noted in one transaction.
const BATCH: usize = 500;

/// Notes what was equal, was written into the folder or is gone on both sides.
///
/// # Errors
/// When the database does.
pub async fn note_settled(run: &Run<'_>, both: &Both<'_>) -> Result<(), BoxError> {
    let entries: HashMap<&str, &Entry> = both.import.entries.iter().map(|entry| (entry.key.as_str(), entry)).collect();
    let all: Vec<(&At, &Expected)> = run.expected.iter().collect();
    for batch in all.chunks(BATCH) {
        let mut tx = run.app.db.begin().await?;
        for (at, expected) in batch {
            match (both.pages.get(at), both.portal.texts.get(at), expected) {
                (None, _, Expected::Gone) => table::delete(&mut tx, run.site, (&at.0, at.1.tag())).await?,
                (Some(page), Some(text), expected) if is_as_expected(page, text, expected) => {
                    note((run, at), (page, text), &page.text_hash, &mut tx).await?;
                    note_entry(both, (text, entries.get(at.0.as_str()).copied()), &mut tx).await?;
                }
                _ => {}
            }
        }
        tx.commit(run.app.now()).await?;
    }
    Ok(())
}

/// Notes what was taken in and what was withdrawn, where nobody changed it meanwhile.
///
/// # Errors
/// When the database does.
pub async fn note_taken(run: &Run<'_>, taken: Option<Taken>) -> Result<(), BoxError> {
    let Some(Taken { pages, portal }) = taken else { return Ok(()) };
    let all: Vec<(&At, &Expected)> = run.expected.iter().collect();
    for batch in all.chunks(BATCH) {
        let mut tx = run.app.db.begin().await?;
        for (at, expected) in batch {
            match (pages.get(at), portal.texts.get(at), expected) {
                (None, Some(text), Expected::NoFile) => {
                    let one = agreement(at, text, ("", ""));
                    table::upsert_agreed(&mut tx, run.site, &one, run.app.now()).await?;
                }
                (Some(page), Some(text), Expected::Took) if is_taken(page, text) => {
                    note((run, at), (page, text), &text_hash(&text.draft, text.shown()), &mut tx).await?;
                }
                _ => {}
            }
        }
        tx.commit(run.app.now()).await?;
    }
    Ok(())
}

async fn note((run, at): (&Run<'_>, &At), (page, text): (&Read, &Text), hash: &str, tx: &mut Tx) -> Result<(), BoxError> {
    let one = agreement(at, text, (&page.file, &page.fingerprint));
    table::upsert_agreed(tx, run.site, &one, run.app.now()).await?;
    // An import of the folder finds what it would bring.
    if text.import_hash != hash {
        translation::update_import_hash(tx, text.article, text.locale, hash).await?;
    }
    Ok(())
}

async fn note_entry(both: &Both<'_>, (text, entry): (&Text, Option<&Entry>), tx: &mut Tx) -> Result<(), BoxError> {
    let Some(hash) = entry.filter(|_| text.leads).map(entry_hash) else { return Ok(()) };
    if both.import.known.get(&text.article).is_none_or(|article| article.import_hash != hash) {
        article::update_import_hash(tx, text.article, &hash).await?;
    }
    Ok(())
}

fn agreement((key, locale): &At, text: &Text, (path, file_hash): (&str, &str)) -> Agreement {
    Agreement {
        key: key.clone(),
        locale: locale.tag().to_owned(),
        article: text.article,
        path: path.to_owned(),
        file_hash: file_hash.to_owned(),
        portal_hash: text.hash.clone(),
    }
}

fn is_as_expected(page: &Read, text: &Text, expected: &Expected) -> bool {
    match expected {
        Expected::Same => page.is_same(text),
        Expected::Wrote(bytes, portal) => page.bytes == *bytes && text.hash == *portal,
        Expected::Took | Expected::NoFile | Expected::Gone => false,
    }
}

/// Whether the portal says what was brought: pictures that are new have other numbers there than when the page was read.
fn is_taken(page: &Read, text: &Text) -> bool {
    let was_brought = text.import_hash == text_hash(&text.draft, text.shown());
    text.waiting.is_none() && (was_brought || page.draft == text.draft)
}
