//! Pages that everyone may see.

use async_trait::async_trait;
use vestibule_base::{Id, Timestamp, Viewer};
use vestibule_contracts::slots::{SITEMAP_PART, SitemapEntry, SitemapSource, SlotResult};
use vestibule_store::{Db, Site, site};

use crate::model::{Shelf, reading_order};
use crate::store::{category, search};

/// Articles and categories.
pub struct Pages(pub Db);

#[async_trait]
impl SitemapSource for Pages {
    fn name(&self) -> &'static str {
        "knowledge"
    }

    async fn parts(&self, site: Id) -> SlotResult<Vec<Id>> {
        let ends = search::list_map_ends(&self.0, site, SITEMAP_PART).await?;
        Ok(std::iter::once(Id(0)).chain(ends).collect())
    }

    async fn entries(&self, site: Id, after: Id) -> SlotResult<Vec<SitemapEntry>> {
        let Some(site) = site::find(&self.0, site).await? else { return Ok(Vec::new()) };
        let mut entries = if after == Id(0) { self.categories(&site).await? } else { Vec::new() };
        let mut last = Id(0);
        for row in search::list_map(&self.0, site.id, (after, SITEMAP_PART)).await? {
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

impl Pages {
    async fn categories(&self, site: &Site) -> SlotResult<Vec<SitemapEntry>> {
        let tree = category::list(&self.0, &Viewer::visitor(), site.id).await?.on(Shelf::Articles);
        let entry = |category: &category::Category| {
            let offered = site.locales.iter().filter(|locale| category.texts.contains_key(locale));
            let addresses = offered.map(|locale| (*locale, category.address(*locale, &reading_order(site, *locale))));
            SitemapEntry { addresses: addresses.collect(), changed_at: category.changed_at }
        };
        Ok(tree.0.iter().map(entry).collect())
    }
}
