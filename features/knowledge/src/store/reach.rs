//! What of a site an editor may act on (A7): all content, or that of some sections with everything below them.

use vestibule_base::{Id, Viewer};
use vestibule_store::{Query, Result, Value};

use crate::store::category::{self, Category, Tree};

/// See the module.
#[derive(Clone, Debug)]
pub struct Reach {
    /// The site.
    pub site: Id,
    /// Categories; `None` for all content, also what stands in no category.
    within: Option<Vec<Id>>,
}

impl Reach {
    /// All content of a site.
    #[must_use]
    pub const fn all(site: Id) -> Self {
        Self { site, within: None }
    }

    /// What an editor may act on. Asks the database only for who is limited.
    ///
    /// # Errors
    /// When the database does.
    pub async fn of(query: &impl Query, editor: &Viewer, site: Id) -> Result<Self> {
        if editor.limited_to().is_none() {
            return Ok(Self::all(site));
        }
        Ok(Self::in_tree(editor, site, &category::list(query, &Viewer::system(), site).await?))
    }

    /// The same where all categories of the site are known already.
    #[must_use]
    pub fn in_tree(editor: &Viewer, site: Id, tree: &Tree) -> Self {
        let Some(sections) = editor.limited_to() else { return Self::all(site) };
        let known = sections.iter().filter(|id| tree.find(**id).is_some());
        let mut within: Vec<Id> = known.flat_map(|id| tree.below(*id)).collect();
        within.sort_unstable();
        within.dedup();
        Self { site, within: Some(within) }
    }

    /// Whether it is less than everything.
    #[must_use]
    pub const fn is_limited(&self) -> bool {
        self.within.is_some()
    }

    /// Whether what stands in this category, or in none, may be acted on.
    #[must_use]
    pub fn holds(&self, category: Option<Id>) -> bool {
        self.within.as_ref().is_none_or(|within| category.is_some_and(|id| within.binary_search(&id).is_ok()))
    }

    /// Whether the category itself may be changed, moved and deleted: where it stands is the editor's, too. So nobody
    /// takes a section out of the place where somebody else has put it.
    #[must_use]
    pub fn holds_place_of(&self, category: &Category) -> bool {
        self.holds(category.parent)
    }

    /// Those of `chosen` that it holds; all of it when nothing was chosen. `None`: no limit.
    #[must_use]
    pub fn among(&self, chosen: Option<Vec<Id>>) -> Option<Vec<Id>> {
        match (chosen, &self.within) {
            (Some(chosen), Some(_)) => Some(chosen.into_iter().filter(|id| self.holds(Some(*id))).collect()),
            (Some(chosen), None) => Some(chosen),
            (None, within) => within.clone(),
        }
    }

    /// Limits a query to articles that it holds: ` AND a.id IN (…)`, its values added to `values`.
    #[must_use]
    pub fn narrow(&self, article: &str, values: &mut Vec<Value>) -> String {
        let Some(within) = &self.within else { return String::new() };
        let among = super::among(within, values);
        format!(" AND {article} IN (SELECT id FROM knowledge_article WHERE category_id{among})")
    }
}
