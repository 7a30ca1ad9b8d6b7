//! Noting what both sides say, once it is true.

use vestibule_store::Tx;
use vestibule_web::BoxError;

use super::carry::{Expected, Run};
use super::plan::At;
use super::portal::Text;
use super::read::{self, Both, Read};
use crate::import::Options;
use crate::store::sync::{self as table, Agreement, Known};
use crate::store::{article, translation};

/// Files noted in one transaction.
const BATCH: usize = 500;

/// Looks at both sides again and notes where they are as they were to become.
///
/// # Errors
/// When folder or database do.
pub async fn settle(run: &Run<'_>, known: &[Known]) -> Result<(), BoxError> {
    if run.expected.is_empty() {
        return Ok(());
    }
    let quiet = Options { preview: true, ..Options::default() };
    let both = read::read((run.app, run.site), run.folder, known, &quiet).await?;
    let all: Vec<(&At, &Expected)> = run.expected.iter().collect();
    for batch in all.chunks(BATCH) {
        let mut tx = run.app.db.begin().await?;
        for (at, expected) in batch {
            note(run, &both, (at, expected), &mut tx).await?;
        }
        tx.commit(run.app.now()).await?;
    }
    Ok(())
}

async fn note(run: &Run<'_>, both: &Both<'_>, (at, expected): (&At, &Expected), tx: &mut Tx) -> Result<(), BoxError> {
    let (key, locale) = (at.0.as_str(), at.1.tag());
    match (both.pages.get(at), both.portal.texts.get(at), expected) {
        (None, _, Expected::Gone) => table::delete(tx, run.site, (key, locale)).await?,
        (None, Some(text), Expected::NoFile) => {
            let one = agreement(at, text, ("", ""));
            table::upsert_agreed(tx, run.site, &one, run.app.now()).await?;
        }
        (Some(page), Some(text), expected) if is_as_expected(page, text, expected) => {
            let one = agreement(at, text, (&page.file, &page.fingerprint));
            table::upsert_agreed(tx, run.site, &one, run.app.now()).await?;
            // An import of the folder finds what it would bring.
            if text.import_hash != page.text_hash {
                translation::update_import_hash(tx, text.article, text.locale, &page.text_hash).await?;
            }
            let before = both.import.known.get(&text.article).map(|article| article.import_hash.as_str());
            if text.leads && before != Some(page.entry_hash.as_str()) {
                article::update_import_hash(tx, text.article, &page.entry_hash).await?;
            }
        }
        _ => {}
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
        Expected::Took(bytes) => page.bytes == *bytes && page.draft == text.draft && text.waiting.is_none(),
        Expected::NoFile | Expected::Gone => false,
    }
}
