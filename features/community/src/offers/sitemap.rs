//! Pages that everyone may see: sections in the languages that they have titles in, topics in the one they were written in.

use async_trait::async_trait;
use vestibule_base::{Id, Viewer};
use vestibule_contracts::slots::{SITEMAP_PART, SitemapEntry, SitemapSource, SlotResult};
use vestibule_store::{Db, site};

use crate::settings;
use crate::store::{section, topic};

/// Sections and topics.
pub struct Pages(pub Db);

#[async_trait]
impl SitemapSource for Pages {
    fn name(&self) -> &'static str {
        "community"
    }

    async fn parts(&self, site: Id) -> SlotResult<Vec<Id>> {
        let ends = if settings::is_open(&self.0, site).await? {
            topic::list_public_ends(&self.0, site, SITEMAP_PART).await?
        } else {
            Vec::new()
        };
        Ok(std::iter::once(Id(0)).chain(ends).collect())
    }

    async fn entries(&self, site: Id, after: Id) -> SlotResult<Vec<SitemapEntry>> {
        let Some(site) = site::find(&self.0, site).await? else { return Ok(Vec::new()) };
        if !settings::is_open(&self.0, site.id).await? {
            return Ok(Vec::new());
        }
        let sections = if after == Id(0) { section::list(&self.0, &Viewer::visitor(), site.id).await?.0 } else { Vec::new() };
        let section = |one: &section::Section| {
            let own = site.locales.iter().filter(|locale| one.texts.0.contains_key(locale));
            let addresses = own.map(|locale| (*locale, one.address(*locale, &[*locale]))).collect();
            SitemapEntry { addresses, changed_at: one.changed_at }
        };
        let mut entries: Vec<SitemapEntry> = sections.iter().map(section).collect();
        let topics = topic::list_public(&self.0, site.id, (after, SITEMAP_PART)).await?;
        let own = topics.into_iter().filter(|one| site.locales.contains(&one.locale));
        entries.extend(
            own.map(|one| SitemapEntry { addresses: vec![(one.locale, one.address(one.locale))], changed_at: one.active_at }),
        );
        entries.retain(|entry| !entry.addresses.is_empty());
        Ok(entries)
    }
}
