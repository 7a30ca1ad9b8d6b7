//! The forum as somebody who asks sees it: its sections.

use vestibule_base::{Id, Locale};
use vestibule_web::{PageError, PageResult, Visit};

use crate::model::{Node, Tree, reading_order};
use crate::pages::parts::{Link, lang};
use crate::settings;
use crate::store::section::{self, Section};

/// See the module.
pub struct Room {
    /// Sections that the viewer may see.
    pub sections: Tree<Section>,
    /// Languages in the order in which the reader gets them.
    pub order: Vec<Locale>,
}

impl Room {
    /// Opens it; where it is closed, or the viewer sees nothing of it, it does not exist.
    ///
    /// # Errors
    /// 404, or when the database does.
    pub async fn open(visit: &Visit) -> PageResult<Self> {
        let db = &visit.app.db;
        if !settings::is_open(db, visit.site.id).await? {
            return Err(PageError::not_found());
        }
        let sections = section::list(db, &visit.viewer, visit.site.id).await?;
        if sections.0.is_empty() {
            return Err(PageError::not_found());
        }
        Ok(Self { sections, order: reading_order(&visit.site, visit.locale) })
    }

    /// A link to a section.
    #[must_use]
    pub fn link(&self, section: &Section, locale: Locale) -> Link {
        let (own, title) = section.title(&self.order);
        Link { title: title.to_owned(), address: section.address(locale, &self.order), lang: lang(own, locale) }
    }

    /// The way from the start of the forum to a section.
    #[must_use]
    pub fn crumbs(&self, visit: &Visit, section: Option<Id>) -> Vec<Link> {
        let start = Link { title: visit.t.text("community-title"), address: visit.url("/community"), lang: String::new() };
        let path = section.map(|id| self.sections.path(id)).unwrap_or_default();
        std::iter::once(start).chain(path.into_iter().map(|one| self.link(one, visit.locale))).collect()
    }

    /// Sections in which the viewer may begin topics, each before those in it.
    #[must_use]
    pub fn open_sections(&self, visit: &Visit) -> Vec<(usize, &Section)> {
        self.sections.flat().into_iter().filter(|(_, one)| one.begins.admits(&visit.viewer)).collect()
    }

    /// A section with all that lies in it.
    #[must_use]
    pub fn within(&self, section: &Section) -> Vec<Id> {
        self.sections.below(section.id())
    }
}
