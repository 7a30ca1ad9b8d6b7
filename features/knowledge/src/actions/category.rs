//! Making, changing, moving, merging and deleting categories.

use std::collections::BTreeMap;

use vestibule_base::{Audience, Id, Locale, Timestamp, Viewer, slugify};
use vestibule_contracts::Kind;
use vestibule_store::Tx;
use vestibule_web::{Errors, Refusal};

use crate::model::{LONGEST_SUMMARY, LONGEST_TITLE, Ordering, Shelf};
use crate::store::article;
use crate::store::category::{self, Category, Tree};
use crate::store::{follow, redirect};

/// Makes a category (without `id`) or changes one.
#[derive(Clone, Debug)]
pub struct ChangeCategory {
    /// Which; `None` makes a new one.
    pub id: Option<Id>,
    /// The site.
    pub site: Id,
    /// Where it stands.
    pub parent: Option<Id>,
    /// Who may see it.
    pub audience: Audience,
    /// Name of its icon.
    pub icon: String,
    /// Which tree a new one belongs to; one that is there stays where it is.
    pub shelf: Shelf,
    /// How its entries are ordered.
    pub ordering: Ordering,
    /// Title and summary by language; a language without title is left out.
    pub texts: BTreeMap<Locale, (String, String)>,
}

impl ChangeCategory {
    /// # Errors
    /// [`Refusal::Invalid`] when no language has a title, or one is too long.
    pub fn check(&self) -> Result<(), Refusal> {
        let mut errors = Errors::new();
        let first = self.texts.keys().next().copied().unwrap_or(Locale::EN);
        let has_title = self.texts.values().any(|(title, _)| !title.is_empty());
        errors.require(has_title, &format!("title-{first}"), "knowledge-error-category-title");
        for (locale, (title, summary)) in &self.texts {
            let fits = title.chars().count() <= LONGEST_TITLE;
            errors.require(fits, &format!("title-{locale}"), "knowledge-error-title-long");
            let fits = summary.chars().count() <= LONGEST_SUMMARY;
            errors.require(fits, &format!("summary-{locale}"), "knowledge-error-summary-long");
        }
        errors.finish()
    }

    /// Does it for an editor, who may be limited to sections.
    ///
    /// # Errors
    /// [`Refusal::Invalid`] when the place is inside itself or outside of the sections, or nobody could see it; when the database fails.
    pub async fn run(self, editor: &Viewer, now: Timestamp, tx: &mut Tx) -> Result<Id, Refusal> {
        super::demand_reach(tx, editor, (self.site, self.parent), "parent").await?;
        self.check()?;
        let all = category::list(tx, &Viewer::system(), self.site).await?;
        let shelf = self.id.and_then(|id| all.find(id)).map_or(self.shelf, |known| known.shelf);
        let keys: Vec<String> = all.0.iter().map(|other| other.key.clone()).collect();
        let tree = all.on(shelf);
        let outer = match self.parent {
            None => Audience::Everyone,
            Some(parent) => tree.find(parent).ok_or_else(|| Refusal::invalid("parent", "knowledge-error-category"))?.effective,
        };
        if self.audience.within(outer).is_none() {
            return Err(Refusal::invalid("audience", "knowledge-error-audience-nobody"));
        }
        match self.id {
            None => self.make(&tree, &keys, (now, tx)).await,
            Some(id) => self.change(&tree, id, now, tx).await,
        }
    }

    async fn make(self, tree: &Tree, keys: &[String], (now, tx): (Timestamp, &mut Tx)) -> Result<Id, Refusal> {
        let id = Id::new(now);
        let title = self.texts.values().map(|(title, _)| title).find(|title| !title.is_empty()).cloned().unwrap_or_default();
        let slug = slugify(&title);
        let is_free = !slug.is_empty() && !keys.contains(&slug);
        let category = Category {
            id,
            parent: self.parent,
            position: tree.children(self.parent).map(|other| other.position).max().unwrap_or(0) + 1,
            audience: self.audience,
            effective: self.audience,
            icon: self.icon,
            key: if is_free { slug } else { id.to_string() },
            shelf: self.shelf,
            ordering: self.ordering,
            changed_at: now,
            texts: self.texts.into_iter().filter(|(_, (title, _))| !title.is_empty()).collect(),
        };
        category::insert(tx, self.site, &category).await?;
        category::update_audiences(tx, self.site).await?;
        super::changed(tx, self.site, Kind::Category, id)?;
        Ok(id)
    }

    async fn change(self, tree: &Tree, id: Id, now: Timestamp, tx: &mut Tx) -> Result<Id, Refusal> {
        let known = tree.find(id).ok_or(Refusal::NotFound)?;
        let below = tree.below(id);
        if self.parent.is_some_and(|parent| below.contains(&parent)) {
            return Err(Refusal::invalid("parent", "knowledge-error-parent"));
        }
        let position = if known.parent == self.parent {
            known.position
        } else {
            tree.children(self.parent).map(|other| other.position).max().unwrap_or(0) + 1
        };
        let fresh = Category {
            parent: self.parent,
            audience: self.audience,
            icon: self.icon,
            ordering: self.ordering,
            position,
            changed_at: now,
            ..known.clone()
        };
        category::update(tx, &fresh).await?;
        for (locale, (title, summary)) in &self.texts {
            if title.is_empty() {
                category::delete_text(tx, id, *locale).await?;
            } else {
                category::upsert_text(tx, id, *locale, (title, summary)).await?;
            }
        }
        category::update_audiences(tx, self.site).await?;
        tell_of_categories(tx, self.site, &below).await?;
        Ok(id)
    }
}

/// Paths and audiences of everything in these categories changed.
pub(crate) async fn tell_of_categories(tx: &mut Tx, site: Id, categories: &[Id]) -> vestibule_store::Result<()> {
    for article in article::list_named_in(tx, categories).await? {
        super::changed(tx, site, article.kind.form().subject_kind(), article.id)?;
    }
    for category in categories {
        super::changed(tx, site, Kind::Category, *category)?;
    }
    Ok(())
}

/// Moves a category one place up or down among its siblings.
#[derive(Clone, Copy, Debug)]
pub struct MoveCategory {
    /// The site.
    pub site: Id,
    /// Which.
    pub id: Id,
    /// Up, else down.
    pub up: bool,
}

impl MoveCategory {
    /// # Errors
    /// When there is no such category, or the database fails.
    pub async fn run(self, now: Timestamp, tx: &mut Tx) -> Result<(), Refusal> {
        let tree = category::list(tx, &Viewer::system(), self.site).await?;
        let known = tree.find(self.id).ok_or(Refusal::NotFound)?;
        let beside = |other: &&Category| other.shelf == known.shelf;
        let mut siblings: Vec<Category> = tree.children(known.parent).filter(beside).cloned().collect();
        let place = siblings.iter().position(|other| other.id == self.id).unwrap_or(0);
        let other = if self.up { place.checked_sub(1) } else { Some(place + 1).filter(|other| *other < siblings.len()) };
        if let Some(other) = other {
            siblings.swap(place, other);
        }
        for (place, mut category) in (1..).zip(siblings) {
            category.position = place;
            category.changed_at = now;
            category::update(tx, &category).await?;
        }
        Ok(super::changed(tx, self.site, Kind::Category, self.id)?)
    }
}

/// Deletes a category; what stands in it goes to another, which its old address leads to.
#[derive(Clone, Copy, Debug)]
pub struct DeleteCategory {
    /// The site.
    pub site: Id,
    /// Which.
    pub id: Id,
    /// Where its content goes; `None` only when it is empty.
    pub into: Option<Id>,
}

impl DeleteCategory {
    /// Does it for an editor, who may be limited to sections.
    ///
    /// # Errors
    /// [`Refusal::Invalid`] when it is not empty and no other is named, or the other one is outside of the sections.
    pub async fn run(self, editor: &Viewer, now: Timestamp, tx: &mut Tx) -> Result<(), Refusal> {
        if self.into.is_some() {
            super::demand_reach(tx, editor, (self.site, self.into), "into").await?;
        }
        let tree = category::list(tx, &Viewer::system(), self.site).await?;
        let known = tree.find(self.id).ok_or(Refusal::NotFound)?.clone();
        let tree = tree.on(known.shelf);
        let below = tree.below(self.id);
        if self.into.is_some_and(|into| below.contains(&into) || tree.find(into).is_none()) {
            return Err(Refusal::invalid("into", "knowledge-error-category"));
        }
        let articles = article::list_named_in(tx, &[self.id]).await?;
        if self.into.is_none() && (!articles.is_empty() || below.len() > 1) {
            return Err(Refusal::invalid("into", "knowledge-error-not-empty"));
        }
        category::move_content(tx, self.id, self.into).await?;
        if let Some(into) = self.into {
            follow::carry_category(tx, self.id, into).await?;
        }
        category::delete(tx, self.id).await?;
        let goal = self.into.or(known.parent).unwrap_or(Id(0));
        redirect::insert(tx, Kind::Category, (self.id, goal), now).await?;
        category::update_audiences(tx, self.site).await?;
        super::changed(tx, self.site, Kind::Category, self.id)?;
        let told: Vec<Id> = self.into.into_iter().chain(below.into_iter().skip(1)).collect();
        Ok(tell_of_categories(tx, self.site, &told).await?)
    }
}
