//! What an administrator decides about the forum.

use serde::{Deserialize, Serialize};
use vestibule_base::Id;
use vestibule_store::{Query, Result, site};

/// Under which key the site keeps it.
pub const SETTING: &str = "community";

/// Settings of a site.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CommunitySettings {
    /// Whether the site has a forum.
    pub enabled: bool,
}

/// Whether a site has a forum.
///
/// # Errors
/// When the database does.
pub async fn is_open(query: &impl Query, site: Id) -> Result<bool> {
    Ok(site::find_setting::<CommunitySettings>(query, site, SETTING).await?.enabled)
}
