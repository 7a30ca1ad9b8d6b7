//! What a listing file still names and the portal no longer has: remembered one by one, so that nothing comes back by itself.

use vestibule_base::{Id, Timestamp};
use vestibule_store::Tx;
use vestibule_web::{App, BoxError};

use super::disk;
use super::listing::Item;
use crate::model::{Trouble, Winner};
use crate::store::sync::{self as table, Agreement, Known, Sides};

/// Something that was deleted in the portal.
pub struct Gone {
    /// What the file says of it.
    pub item: Item,
    /// The portal: it is taken out of the file. The folder: it is made again. Nobody: it is left alone and reported.
    pub winner: Winner,
}

/// Under which key something in a file is remembered.
#[must_use]
pub fn key(file: &str, name: &str) -> String {
    format!("{file}#{name}")
}

fn row<'a>(known: &'a [Known], (file, name): (&str, &str)) -> Option<&'a Known> {
    let key = key(file, name);
    known.iter().find(|one| one.key == key && one.locale.is_empty())
}

/// Of what the portal does not have, that which it had when both sides agreed last, and who wins. With `delete`, the portal does,
/// unless the file has gone on since.
///
/// # Errors
/// When the database does.
pub async fn find(
    (app, site): (&App, Id),
    (file, known): (&str, &[Known]),
    missing: Vec<Item>,
    delete: bool,
) -> Result<Vec<Gone>, BoxError> {
    let mut all = Vec::new();
    for item in missing {
        let Some(row) = row(known, (file, &item.name)) else { continue };
        let then = match row.choice {
            Winner::Open => None,
            Winner::Folder | Winner::Portal => table::find_sides(&app.db, site, (&row.key, &row.locale)).await?,
        };
        let is_as_then = then.is_some_and(|then| then.folder_text == item.text);
        let may_go = delete && row.portal_hash == disk::hash(item.text.as_bytes());
        let winner = match row.choice {
            choice if is_as_then => choice,
            _ if may_go => Winner::Portal,
            _ => Winner::Open,
        };
        all.push(Gone { item, winner });
    }
    Ok(all)
}

/// Remembers what both sides have (`there`), what waits for a decision, and forgets what the file does not name any more.
///
/// # Errors
/// When the database does.
pub async fn note(
    (now, site): (Timestamp, Id),
    (file, known): (&str, &[Known]),
    (there, only_in_file): (Vec<Item>, Vec<Item>),
    tx: &mut Tx,
) -> Result<(), BoxError> {
    let one = |item: &Item| Agreement {
        key: key(file, &item.name),
        locale: String::new(),
        article: Id(0),
        path: file.to_owned(),
        // It is no file of its own.
        file_hash: String::new(),
        portal_hash: disk::hash(item.text.as_bytes()),
    };
    for item in &there {
        let fresh = one(item);
        let is_news =
            row(known, (file, &item.name)).is_none_or(|row| row.trouble != Trouble::None || row.portal_hash != fresh.portal_hash);
        if is_news {
            table::upsert_agreed(tx, site, &fresh, now).await?;
        }
    }
    for item in only_in_file.iter().filter(|item| row(known, (file, &item.name)).is_some()) {
        let sides = Sides { folder_text: item.text.clone(), portal_text: String::new() };
        table::upsert_trouble(tx, (site, &one(item)), Trouble::TextGone, &sides, now).await?;
    }
    let mark = key(file, "");
    for row in known.iter().filter(|row| row.locale.is_empty()) {
        let Some(name) = row.key.strip_prefix(&mark) else { continue };
        if there.iter().chain(&only_in_file).all(|item| item.name != name) {
            table::delete(tx, site, (&row.key, "")).await?;
        }
    }
    Ok(())
}
