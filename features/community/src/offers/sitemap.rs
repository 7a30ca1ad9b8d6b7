//! Pages that everyone may see: sections in the languages that they have titles in, topics in the one they were written in.

use async_trait::async_trait;
use vestibule_base::{Id, Viewer};
use vestibule_contracts::slots::{SitemapEntry, SitemapSource, SlotResult};
use vestibule_store::{Db, site};

use crate::settings;
use crate::store::{section, topic};

/// Sections and topics.
pub struct Pages(pub Db);

#[async_trait]
impl SitemapSource for Pages {
    async fn entries(&self, site: Id) -> SlotResult<Vec<SitemapEntry>> {
        let Some(site) = site::find(&self.0, site).await? else { return Ok(Vec::new()) };
        if !settings::is_open(&self.0, site.id).await? {
            return Ok(Vec::new());
        }
        let sections = section::list(&self.0, &Viewer::visitor(), site.id).await?;
        let section = |one: &section::Section| {
            let own = site.locales.iter().filter(|locale| one.texts.0.contains_key(locale));
            let addresses = own.map(|locale| (*locale, one.address(*locale, &[*locale]))).collect();
            SitemapEntry { addresses, changed_at: one.changed_at }
        };
        let mut entries: Vec<SitemapEntry> = sections.0.iter().map(section).collect();
        let topics = topic::list_public(&self.0, site.id).await?;
        let own = topics.into_iter().filter(|one| site.locales.contains(&one.locale));
        entries.extend(
            own.map(|one| SitemapEntry { addresses: vec![(one.locale, one.address(one.locale))], changed_at: one.active_at }),
        );
        entries.retain(|entry| !entry.addresses.is_empty());
        Ok(entries)
    }
}
