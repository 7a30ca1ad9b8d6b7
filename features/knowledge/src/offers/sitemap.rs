//! Pages that everyone may see.

use async_trait::async_trait;
use vestibule_base::{Id, Timestamp, Viewer};
use vestibule_contracts::slots::{SitemapEntry, SitemapSource, SlotResult};
use vestibule_store::{Db, site};

use crate::model::{Shelf, reading_order};
use crate::store::{category, search};

/// Articles and categories.
pub struct Pages(pub Db);

#[async_trait]
impl SitemapSource for Pages {
    async fn entries(&self, site: Id) -> SlotResult<Vec<SitemapEntry>> {
        let Some(site) = site::find(&self.0, site).await? else { return Ok(Vec::new()) };
        let tree = category::list(&self.0, &Viewer::visitor(), site.id).await?.on(Shelf::Articles);
        let mut entries: Vec<SitemapEntry> = tree
            .0
            .iter()
            .map(|category| {
                let offered = site.locales.iter().filter(|locale| category.texts.contains_key(locale));
                let addresses = offered.map(|locale| (*locale, category.address(*locale, &reading_order(&site, *locale))));
                SitemapEntry { addresses: addresses.collect(), changed_at: category.changed_at }
            })
            .collect();
        let mut last = Id(0);
        for row in search::list_map(&self.0, site.id).await? {
            if !site.locales.contains(&row.locale) {
                continue;
            }
            let changed_at = row.published_at.unwrap_or(Timestamp(0));
            if row.article_id != last {
                entries.push(SitemapEntry { addresses: Vec::new(), changed_at });
            }
            last = row.article_id;
            if let Some(entry) = entries.last_mut() {
                entry.addresses.push((row.locale, crate::address::of(row.kind.form(), row.locale, row.article_id, &row.slug)));
                entry.changed_at = entry.changed_at.max(changed_at);
            }
        }
        entries.retain(|entry| !entry.addresses.is_empty());
        Ok(entries)
    }
}
