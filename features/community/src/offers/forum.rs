//! Where something from elsewhere can become a topic (K7).

use std::sync::Arc;

use async_trait::async_trait;
use vestibule_base::{Audience, Id, Locale, Translator, Viewer};
use vestibule_contracts::slots::{Forum, Section, SlotResult};
use vestibule_store::Db;

use super::doors::Doors;
use crate::store::{section, topic};

/// Answers for [`Forum`].
pub struct Known {
    /// Database.
    pub db: Db,
    /// Which sites have one.
    pub doors: Arc<Doors>,
}

#[async_trait]
impl Forum for Known {
    fn is_open(&self, site: Id) -> bool {
        self.doors.has_forum(site)
    }

    async fn sections(&self, site: Id, within: Audience, texts: &Translator) -> SlotResult<Vec<Section>> {
        let tree = section::list(&self.db, &Viewer::system(), site).await?;
        let fits = |one: &section::Section| one.effective_audience.within(within) == Some(one.effective_audience);
        let named = |(depth, one): (usize, &section::Section)| {
            fits(one).then(|| Section { id: one.id, name: one.title(&[texts.locale()]).1.to_owned(), depth })
        };
        Ok(tree.flat().into_iter().filter_map(named).collect())
    }

    async fn topics(&self, viewer: &Viewer, ids: &[Id], locale: Locale) -> SlotResult<Vec<(Id, String)>> {
        let found = topic::list_by_ids(&self.db, viewer, ids).await?;
        Ok(found.into_iter().filter(|one| self.doors.has_forum(one.site_id)).map(|one| (one.id, one.address(locale))).collect())
    }
}
