//! The one-time link of the first start (W1): whoever can read the program's output sets the portal up.

use serde::{Deserialize, Serialize};
use vestibule_base::{Id, Locale, Timestamp, random};
use vestibule_store::{Db, Result, Site, SiteLook, site};

/// Key of the setting that holds the hash of the link.
const SETTING: &str = "setup";

#[derive(Default, Serialize, Deserialize)]
struct Link {
    hash: String,
}

/// Makes the first site when there is none.
///
/// # Errors
/// When the database does.
pub async fn ensure_site(db: &Db, now: Timestamp) -> Result<Id> {
    if let Some(first) = site::list(db).await?.first() {
        return Ok(first.id);
    }
    let fresh = Site {
        id: Id::new(now),
        host: "*".to_owned(),
        name: "Vestibule".to_owned(),
        locales: Locale::INTERFACE.to_vec(),
        look: SiteLook::default(),
        version: 1,
    };
    let mut tx = db.begin().await?;
    site::insert(&mut tx, &fresh, now).await?;
    tx.commit(now).await?;
    Ok(fresh.id)
}

/// Makes a new link, which ends the one before; answers its path.
///
/// # Errors
/// When the database does.
pub async fn new_link(db: &Db, site: &Site, now: Timestamp) -> Result<String> {
    let token = random::token();
    let mut tx = db.begin().await?;
    site::update_setting(&mut tx, site.id, SETTING, &Link { hash: random::token_hash(&token) }).await?;
    tx.commit(now).await?;
    Ok(format!("/{}/setup/{token}", site.default_locale()))
}

/// Whether a link is the one that was printed last.
///
/// # Errors
/// When the database does.
pub async fn is_good(db: &Db, site: Id, token: &str) -> Result<bool> {
    let link: Link = site::find_setting(db, site, SETTING).await?;
    Ok(!link.hash.is_empty() && link.hash == random::token_hash(token))
}

/// Uses the link up.
///
/// # Errors
/// When the database does.
pub async fn close(tx: &mut vestibule_store::Tx, site: Id) -> Result<()> {
    site::update_setting(tx, site, SETTING, &Link::default()).await
}
