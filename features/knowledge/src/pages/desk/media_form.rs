//! What the form of a video's settings shows, and by what is known that it is no longer so.

use sha2::{Digest, Sha256};
use vestibule_store::{Query, Result};

use super::Place;
use crate::store::step::{self, Step};
use crate::store::{chapter, video};
use crate::video::chapters;

/// The settings of a video as they stand, with the chapters in one language.
pub struct Known {
    /// The fields of the form.
    pub pairs: Vec<(&'static str, String)>,
    /// Steps that are no longer what they were: whoever saves has seen them.
    pub steps: Vec<Step>,
}

impl Known {
    /// Reads them.
    ///
    /// # Errors
    /// When the database does.
    pub async fn read(query: &impl Query, place: &Place) -> Result<Self> {
        let known = video::find(query, place.article.id).await?;
        let line = |one: chapter::Chapter| {
            Some(chapters::Line { start: one.start, step: one.step, title: one.titles.0.get(&place.locale)?.clone() })
        };
        let lines: Vec<chapters::Line> = chapter::list(query, place.article.id).await?.into_iter().filter_map(line).collect();
        let steps = step::list(query, place.article.id).await?;
        Ok(Self {
            pairs: vec![
                ("level", known.level.name().to_owned()),
                ("outside", known.outside),
                ("guide", known.guide_id.map(|guide| format!("article:{guide}")).unwrap_or_default()),
                ("chapters", chapters::write(&lines)),
            ],
            steps: steps.into_iter().filter(|step| !step.trouble.is_empty()).collect(),
        })
    }

    /// A mark that is another one when anything of it is.
    #[must_use]
    pub fn seen(&self) -> String {
        let mut hash = Sha256::new();
        let steps = self.steps.iter().flat_map(|step| [step.step.to_string(), step.trouble.clone(), step.now_words.clone()]);
        for part in self.pairs.iter().map(|(_, value)| value.clone()).chain(steps) {
            hash.update(part.len().to_be_bytes());
            hash.update(part);
        }
        hex::encode(hash.finalize())
    }
}
