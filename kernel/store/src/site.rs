//! Sites: portals with their own host name, languages, look and content, served by one program (W1).

use std::collections::HashMap;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use vestibule_base::{Id, Locale, Timestamp};
use vestibule_contracts::events::SiteChanged;

use crate::column::{FromRow, Json, Row};
use crate::error::Result;
use crate::param::Param;
use crate::params;
use crate::query::{Query, placeholders};
use crate::tx::Tx;

/// How a site looks.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(default)]
pub struct SiteLook {
    /// The one accent colour, `#rrggbb`.
    pub brand: String,
    /// The same for dark pages; empty: derived.
    pub brand_dark: String,
    /// Content hash of the logo; empty: the name in letters.
    pub logo: String,
    /// Style rules of the operator's own, served after ours.
    pub css: String,
    /// A sentence under the name on the start page, by language.
    pub tagline: std::collections::BTreeMap<String, String>,
    /// A line above the head of public pages in Markdown, by language; empty: none.
    pub header: std::collections::BTreeMap<String, String>,
    /// Lines of the footer in Markdown, by language.
    pub footer: std::collections::BTreeMap<String, String>,
    /// A short notice over every page in Markdown, by language; empty: none.
    pub notice: std::collections::BTreeMap<String, String>,
}

impl Default for SiteLook {
    fn default() -> Self {
        Self {
            brand: "#1f6f5c".to_owned(),
            brand_dark: String::new(),
            logo: String::new(),
            css: String::new(),
            tagline: std::collections::BTreeMap::new(),
            header: std::collections::BTreeMap::new(),
            footer: std::collections::BTreeMap::new(),
            notice: std::collections::BTreeMap::new(),
        }
    }
}

/// A portal.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Site {
    /// Id.
    pub id: Id,
    /// Host name it answers to; `*` answers to every name that no other site has.
    pub host: String,
    /// Its name.
    pub name: String,
    /// Languages of its content and addresses; the first is the one it falls back to.
    pub locales: Vec<Locale>,
    /// How it looks.
    pub look: SiteLook,
    /// Rises with every change of its settings.
    pub version: i64,
}

impl Site {
    /// The language used where nothing else is known.
    #[must_use]
    pub fn default_locale(&self) -> Locale {
        self.locales.first().copied().unwrap_or(Locale::EN)
    }
}

impl FromRow for Site {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            host: row.get("host")?,
            name: row.get("name")?,
            locales: row.get::<Json<Vec<Locale>>>("locales")?.0,
            look: row.get::<Json<SiteLook>>("look")?.0,
            version: row.get("version")?,
        })
    }
}

const COLUMNS: &str = "id, host, name, locales, look, version";

/// Every site, in the administrator's order.
///
/// # Errors
/// When the database does.
pub async fn list(query: &impl Query) -> Result<Vec<Site>> {
    query.rows(&format!("SELECT {COLUMNS} FROM site ORDER BY position, id"), vec![]).await
}

/// The site with this id.
///
/// # Errors
/// When the database does.
pub async fn find(query: &impl Query, id: Id) -> Result<Option<Site>> {
    query.row(&format!("SELECT {COLUMNS} FROM site WHERE id = $1"), params![id]).await
}

/// Adds a site.
///
/// # Errors
/// [`crate::Error::Unique`] when another site has the host name.
pub async fn insert(tx: &mut Tx, site: &Site, now: Timestamp) -> Result<()> {
    let sql =
        "INSERT INTO site (id, host, name, locales, look, position, version, made_at) VALUES ($1, $2, $3, $4, $5, $6, 1, $6)";
    tx.run(sql, params![site.id, site.host, site.name, Json(&site.locales), Json(&site.look), now]).await?;
    tx.emit(&SiteChanged { site: site.id })
}

/// Changes a site's host, name, languages and look.
///
/// # Errors
/// [`crate::Error::Unique`] when another site has the host name.
pub async fn update(tx: &mut Tx, site: &Site) -> Result<()> {
    let sql = "UPDATE site SET host = $1, name = $2, locales = $3, look = $4, version = version + 1 WHERE id = $5";
    tx.run(sql, params![site.host, site.name, Json(&site.locales), Json(&site.look), site.id]).await?;
    tx.emit(&SiteChanged { site: site.id })
}

/// Settings of a site that were read together.
pub struct Settings(HashMap<String, String>);

impl Settings {
    /// A setting as the type that owns it; its default while nobody has set it, or when it was not among those asked for.
    ///
    /// # Errors
    /// When the stored value cannot be read.
    pub fn get<T: DeserializeOwned + Default>(&self, key: &str) -> Result<T> {
        Ok(self.0.get(key).map(|json| serde_json::from_str(json)).transpose()?.unwrap_or_default())
    }
}

/// Some settings of a site.
///
/// # Errors
/// When the database does.
pub async fn find_settings(query: &impl Query, site: Id, keys: &[&str]) -> Result<Settings> {
    let mut values = params![site];
    values.extend(keys.iter().map(Param::to_param));
    let sql = format!("SELECT key, value FROM site_setting WHERE site_id = $1 AND key IN ({})", placeholders(2, keys.len()));
    let read = |row: &Row<'_>| Ok((row.get("key")?, row.get("value")?));
    Ok(Settings(query.read(&sql, values, usize::MAX, read).await?.into_iter().collect()))
}

/// A setting of a site, as the type that owns it; its default while nobody has set it.
///
/// # Errors
/// When the database does, or the stored value cannot be read.
pub async fn find_setting<T: DeserializeOwned + Default>(query: &impl Query, site: Id, key: &str) -> Result<T> {
    find_settings(query, site, &[key]).await?.get(key)
}

/// A setting of every site where somebody has set it.
///
/// # Errors
/// When the database does, or a stored value cannot be read.
pub async fn list_setting<T: DeserializeOwned + Send>(query: &impl Query, key: &str) -> Result<Vec<(Id, T)>> {
    let read = |row: &Row<'_>| Ok((row.get("site_id")?, serde_json::from_str(&row.get::<String>("value")?)?));
    query.read("SELECT site_id, value FROM site_setting WHERE key = $1", params![key], usize::MAX, read).await
}

/// Sets a setting of a site.
///
/// # Errors
/// When the database does.
pub async fn update_setting(tx: &mut Tx, site: Id, key: &str, value: &(impl Serialize + Sync)) -> Result<()> {
    let sql = "INSERT INTO site_setting (site_id, key, value) VALUES ($1, $2, $3) ON CONFLICT (site_id, key) DO UPDATE SET value = excluded.value";
    tx.run(sql, params![site, key, Json(value)]).await?;
    tx.run("UPDATE site SET version = version + 1 WHERE id = $1", params![site]).await?;
    tx.emit(&SiteChanged { site })
}
