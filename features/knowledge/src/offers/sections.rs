//! The categories and groups of questions that an editor can be limited to (A7).

use async_trait::async_trait;
use vestibule_base::{Id, Translator, Viewer};
use vestibule_contracts::slots::{Section, Sections, SlotResult};
use vestibule_store::Db;

use crate::model::Shelf;
use crate::store::category::{self, Category};

/// Answers for [`Sections`].
pub struct Known(pub Db);

#[async_trait]
impl Sections for Known {
    async fn list(&self, site: Id, texts: &Translator) -> SlotResult<Vec<Section>> {
        let tree = category::list(&self.0, &Viewer::system(), site).await?;
        let named = |one: &Category| {
            let title = one.title(&[texts.locale()]);
            // A group of questions is told from a category of the same name.
            let is_group = one.shelf == Shelf::Questions && one.parent.is_none();
            if is_group { format!("{} › {title}", texts.text("knowledge-faq")) } else { title.to_owned() }
        };
        let section = |(depth, one): (usize, &Category)| Section { id: one.id, name: named(one), depth };
        let on = |shelf: Shelf| tree.clone().on(shelf).flat().into_iter().map(section).collect::<Vec<_>>();
        Ok([on(Shelf::Articles), on(Shelf::Questions)].concat())
    }
}
