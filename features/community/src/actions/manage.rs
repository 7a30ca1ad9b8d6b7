//! Moving a topic to another section, making another kind of it, giving it other tags.

use vestibule_base::{Id, Viewer};
use vestibule_store::Tx;
use vestibule_web::{Errors, Refusal};

use super::{changed, check_tags};
use crate::model::{TopicKind, may_moderate};
use crate::store::section::{self, Section};
use crate::store::tag;
use crate::store::topic::{self, Topic};

/// See the module.
#[derive(Clone, Debug)]
pub struct ManageTopic {
    /// Where it is to stand.
    pub section: Option<Section>,
    /// What it is to be.
    pub kind: Option<TopicKind>,
    /// Its tags.
    pub tags: Vec<Id>,
}

impl ManageTopic {
    /// # Errors
    /// When the viewer is no moderator, or something is not there.
    pub async fn run(self, of: &Topic, viewer: &Viewer, tx: &mut Tx) -> Result<(), Refusal> {
        if !may_moderate(viewer) {
            return Err(Refusal::NotFound);
        }
        let mut errors = Errors::new();
        errors.require(self.section.is_some(), "section", "community-error-section");
        errors.require(self.kind.is_some(), "kind", "community-error-kind");
        let tags = check_tags(&self.tags, &tag::list(tx, of.site_id).await?, &mut errors);
        errors.finish()?;
        let (Some(section), Some(kind)) = (self.section, self.kind) else { return Err(Refusal::NotFound) };
        // In this order, as where a section takes its topics along.
        section::lock(tx, section.id).await?;
        topic::lock(tx, of.id).await?;
        topic::update_place(tx, of.id, (kind, section.id)).await?;
        tag::replace(tx, of.id, &tags).await?;
        Ok(changed(tx, of)?)
    }
}
