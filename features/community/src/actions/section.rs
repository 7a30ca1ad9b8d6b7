//! Making, changing, ordering and deleting sections.

use vestibule_base::{Audience, Id, Timestamp, Viewer};
use vestibule_store::{Json, Kept, Tx};
use vestibule_web::{Errors, Refusal};

use super::tell_all;
use crate::model::{Begins, LONGEST_REASON, LONGEST_TITLE, Texts, Tree};
use crate::store::section::{self, Section};

/// Makes a section (without `id`) or changes one.
#[derive(Clone, Debug)]
pub struct ChangeSection {
    /// Which; `None` makes a new one.
    pub id: Option<Id>,
    /// The site.
    pub site: Id,
    /// The section that it lies in.
    pub parent: Option<Id>,
    /// Who may see it.
    pub audience: Audience,
    /// Who may begin topics in it.
    pub begins: Begins,
    /// Name of its icon.
    pub icon: String,
    /// Title and summary by language; a language without title is left out.
    pub texts: Texts,
    /// Key of the form.
    pub once: String,
}

impl ChangeSection {
    fn check(&self) -> Result<(), Refusal> {
        let mut errors = Errors::new();
        let first = self.texts.keys().next().map(ToString::to_string).unwrap_or_default();
        let has_title = self.texts.values().any(|(title, _)| !title.is_empty());
        errors.require(has_title, &format!("title-{first}"), "community-error-name");
        for (locale, (title, summary)) in &self.texts {
            errors.require(title.chars().count() <= LONGEST_TITLE, &format!("title-{locale}"), "community-error-title-long");
            let fits = summary.chars().count() <= LONGEST_REASON;
            errors.require(fits, &format!("summary-{locale}"), "community-error-summary-long");
        }
        errors.finish()
    }

    /// # Errors
    /// [`Refusal::Invalid`] when it has no title, lies too deep, or nobody could see it.
    pub async fn run(self, now: Timestamp, tx: &mut Tx) -> Result<Id, Refusal> {
        self.check()?;
        let id = self.id.unwrap_or_else(|| Id::new(now));
        if self.id.is_none()
            && let Some(known) = tx.once(("community/section", &self.once), id, Kept::Month, now).await?
        {
            return Ok(known);
        }
        section::lock_all(tx, self.site).await?;
        let all = section::list(tx, &Viewer::system(), self.site).await?;
        let known = self.id.map(|id| all.find(id).ok_or(Refusal::NotFound)).transpose()?.cloned();
        let outer = self.outer(&all)?;
        if self.audience.within(outer).is_none() {
            return Err(Refusal::invalid("audience", "community-error-audience"));
        }
        let last = all.children(self.parent).map(|other| other.position).max().unwrap_or(0);
        let stays = known.as_ref().filter(|known| known.parent_id == self.parent);
        let fresh = Section {
            id,
            parent_id: self.parent,
            position: stays.map_or(last + 1, |known| known.position),
            audience: self.audience,
            effective_audience: known.as_ref().map_or(self.audience, |known| known.effective_audience),
            begins: self.begins,
            icon: self.icon,
            texts: Json(self.texts.into_iter().filter(|(_, (title, _))| !title.is_empty()).collect()),
            changed_at: now,
        };
        let is_renamed = known.as_ref().is_some_and(|known| known.texts != fresh.texts || known.parent_id != fresh.parent_id);
        match known {
            Some(_) => section::update(tx, &fresh).await?,
            None => section::insert(tx, self.site, &fresh).await?,
        }
        let mut told = update_audiences(tx, self.site).await?;
        if is_renamed {
            told.extend(all.below(fresh.id));
        }
        tell_all(tx, self.site, Some(&told)).await?;
        Ok(fresh.id)
    }

    /// Who may see the section around it. Sections lie one level deep.
    fn outer(&self, all: &Tree<Section>) -> Result<Audience, Refusal> {
        let Some(parent) = self.parent else { return Ok(Audience::Everyone) };
        let found = all.find(parent).filter(|parent| parent.parent_id.is_none());
        let is_inner = self.id.is_none_or(|id| id != parent && all.children(Some(id)).next().is_none());
        let found = found.filter(|_| is_inner).ok_or_else(|| Refusal::invalid("parent", "community-error-parent"))?;
        Ok(found.effective_audience)
    }
}

/// Works out anew who may see each section, and with it its topics; answers for which of them that changed.
async fn update_audiences(tx: &mut Tx, site: Id) -> Result<Vec<Id>, Refusal> {
    let all = section::list(tx, &Viewer::system(), site).await?;
    let mut changed = Vec::new();
    for (_, one) in all.flat() {
        let outer = one.parent_id.and_then(|id| all.find(id)).map_or(Audience::Everyone, |parent| parent.audience);
        let fresh = Section { effective_audience: one.audience.within(outer).unwrap_or(Audience::Staff), ..one.clone() };
        if fresh != *one {
            section::update_effective(tx, fresh.id, fresh.effective_audience).await?;
        }
        if section::update_topics(tx, &fresh).await? > 0 {
            changed.push(fresh.id);
        }
    }
    Ok(changed)
}

/// Takes a section away that nothing stands in; its topics are moved before, when it is said where to.
#[derive(Clone, Copy, Debug)]
pub struct DeleteSection {
    /// The site.
    pub site: Id,
    /// Which.
    pub id: Id,
    /// Where its topics go.
    pub into: Option<Id>,
}

impl DeleteSection {
    /// # Errors
    /// [`Refusal::Invalid`] when something still stands in it, or more people would see its topics.
    pub async fn run(self, tx: &mut Tx) -> Result<(), Refusal> {
        section::lock_all(tx, self.site).await?;
        let all = section::list(tx, &Viewer::system(), self.site).await?;
        let known = all.find(self.id).ok_or(Refusal::NotFound)?;
        if let Some(into) = self.into {
            let goal = all.find(into).filter(|goal| goal.id != known.id);
            let goal = goal.ok_or_else(|| Refusal::invalid("into", "community-error-section"))?;
            if goal.effective_audience.within(known.effective_audience) != Some(goal.effective_audience) {
                return Err(Refusal::invalid("into", "community-error-wider"));
            }
            tell_all(tx, self.site, Some(&[known.id])).await?;
            section::move_topics(tx, known.id, goal.id).await?;
        }
        if section::is_used(tx, known.id).await? {
            return Err(Refusal::invalid("into", "community-error-section-used"));
        }
        section::delete(tx, known.id).await?;
        Ok(tell_all(tx, self.site, Some(&[])).await?)
    }
}

/// Moves a section a place up or down among those beside it.
#[derive(Clone, Copy, Debug)]
pub struct MoveSection {
    /// The site.
    pub site: Id,
    /// Which.
    pub id: Id,
    /// Up, else down.
    pub up: bool,
}

impl MoveSection {
    /// # Errors
    /// When there is no such section.
    pub async fn run(self, tx: &mut Tx) -> Result<(), Refusal> {
        section::lock_all(tx, self.site).await?;
        let all = section::list(tx, &Viewer::system(), self.site).await?;
        let parent = all.find(self.id).ok_or(Refusal::NotFound)?.parent_id;
        let mut beside: Vec<Section> = all.children(parent).cloned().collect();
        let at = beside.iter().position(|one| one.id == self.id).ok_or(Refusal::NotFound)?;
        let to = if self.up { at.saturating_sub(1) } else { (at + 1).min(beside.len() - 1) };
        beside.swap(at, to);
        for (position, one) in (1..).zip(beside) {
            section::update_position(tx, one.id, position).await?;
        }
        Ok(tell_all(tx, self.site, Some(&[])).await?)
    }
}
