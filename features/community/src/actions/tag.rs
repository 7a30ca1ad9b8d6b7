//! Making, renaming, moving, merging and deleting tags.

use std::collections::BTreeMap;

use vestibule_base::{Id, Locale, Timestamp, slugify};
use vestibule_contracts::events::{SiteChanged, SubjectChanged};
use vestibule_contracts::{Kind, Subject};
use vestibule_store::{Json, Kept, Tx};
use vestibule_web::{Errors, Refusal};

use crate::model::Node;
use crate::store::tag::{self, Tag};

/// Most characters of a tag.
const LONGEST: usize = 60;

/// Makes a tag (without `id`) or changes one.
#[derive(Clone, Debug)]
pub struct ChangeTag {
    /// Which; `None` makes a new one.
    pub id: Option<Id>,
    /// The site.
    pub site: Id,
    /// The tag that it lies in.
    pub parent: Option<Id>,
    /// Title by language; a language without one is left out.
    pub titles: BTreeMap<Locale, String>,
    /// Key of the form.
    pub once: String,
}

impl ChangeTag {
    /// # Errors
    /// [`Refusal::Invalid`] when it has no title, one that another tag has, or would lie in itself.
    pub async fn run(self, now: Timestamp, tx: &mut Tx) -> Result<Id, Refusal> {
        let mut errors = Errors::new();
        let field = self.titles.keys().next().map(|first| format!("title-{first}")).unwrap_or_default();
        for (locale, title) in &self.titles {
            errors.require(title.chars().count() <= LONGEST, &format!("title-{locale}"), "community-error-tag-long");
        }
        let titles: BTreeMap<Locale, String> = self.titles.into_iter().filter(|(_, title)| !title.is_empty()).collect();
        let name = titles.values().next().map(|title| slugify(title)).unwrap_or_default();
        errors.require(!name.is_empty(), &field, "community-error-name");
        errors.finish()?;
        let id = self.id.unwrap_or_else(|| Id::new(now));
        if self.id.is_none()
            && let Some(known) = tx.once(("community/tag", &self.once), id, Kept::Month, now).await?
        {
            return Ok(known);
        }
        let all = tag::list(tx, self.site).await?;
        if all.0.iter().any(|other| other.name == name && Some(other.id) != self.id) {
            return Err(Refusal::invalid(&field, "community-error-tag-taken"));
        }
        let fits = |parent: Id| all.find(parent).is_some() && self.id.is_none_or(|id| all.may_lie_in(id, parent));
        if !self.parent.is_none_or(fits) {
            return Err(Refusal::invalid("parent", "community-error-tag-parent"));
        }
        let fresh = Tag { id, parent_id: self.parent, name, titles: Json(titles) };
        let written = match self.id {
            Some(id) => {
                all.find(id).ok_or(Refusal::NotFound)?;
                tag::update(tx, &fresh).await
            }
            None => tag::insert(tx, self.site, &fresh, now).await,
        };
        // Somebody else may have made one of this name since the list was read.
        written.map_err(
            |error| {
                if error.is_unique() { Refusal::invalid(&field, "community-error-tag-taken") } else { error.into() }
            },
        )?;
        tell(tx, self.site, fresh.id).await?;
        Ok(fresh.id)
    }
}

/// Topics are found by their tags.
async fn tell(tx: &mut Tx, site: Id, id: Id) -> Result<(), Refusal> {
    for topic in tag::list_topics(tx, &[id]).await? {
        tx.emit(&SubjectChanged { subject: Subject::new(Kind::Topic, topic), site })?;
    }
    Ok(tx.emit(&SiteChanged { site })?)
}

/// Takes a tag away, or merges it into another one; topics keep their other tags.
#[derive(Clone, Copy, Debug)]
pub struct DeleteTag {
    /// The site.
    pub site: Id,
    /// Which.
    pub id: Id,
    /// The tag that its topics get instead.
    pub into: Option<Id>,
}

impl DeleteTag {
    /// # Errors
    /// When there is no such tag.
    pub async fn run(self, tx: &mut Tx) -> Result<(), Refusal> {
        let all = tag::list(tx, self.site).await?;
        let known = all.find(self.id).ok_or(Refusal::NotFound)?;
        let into = self.into.filter(|into| *into != known.id && all.find(*into).is_some());
        if self.into.is_some() && into.is_none() {
            return Err(Refusal::invalid("into", "community-error-tag-into"));
        }
        tell(tx, self.site, known.id()).await?;
        Ok(tag::delete(tx, known, into).await?)
    }
}
