//! Names that hold outside of this database: keys of articles, addresses of people.

use std::collections::HashMap;

use vestibule_base::{Id, Viewer};
use vestibule_web::{App, BoxError};

use super::form;
use crate::blocks::syntax;
use crate::import::links::{self, Fate, Target};
use crate::store::{article, category, file, translation};

/// Names of everything on a site.
#[derive(Default)]
pub struct Names {
    /// Keys of articles.
    pub articles: HashMap<Id, String>,
    /// Keys of categories.
    pub categories: HashMap<Id, String>,
    /// Article and name of files.
    pub files: HashMap<Id, (Id, String)>,
    /// Addresses of people.
    pub people: HashMap<Id, String>,
}

impl Names {
    /// Reads them all.
    ///
    /// # Errors
    /// When the database or accounts do.
    pub async fn load(app: &App, site: Id) -> Result<Self, BoxError> {
        let db = &app.db;
        let articles = article::list_all(db, site).await?;
        let mut people: Vec<Id> = articles.iter().filter_map(|article| article.owner_id).collect();
        people.extend(translation::list_of_site(db, site).await?.iter().filter_map(|text| text.edited_by));
        people.extend(crate::store::version::list_authors(db, site).await?);
        people.sort_unstable();
        people.dedup();
        let known = match &app.slots.people {
            Some(slot) if !people.is_empty() => slot.list(&people).await?,
            _ => Vec::new(),
        };
        let tree = category::list(db, &Viewer::system(), site).await?;
        let files = file::list_of_site(db, site).await?;
        Ok(Self {
            articles: articles.into_iter().map(|article| (article.id, article.key)).collect(),
            categories: tree.0.into_iter().map(|category| (category.id, category.key)).collect(),
            files: files.into_iter().map(|file| (file.id, (file.article_id, file.name))).collect(),
            people: known.into_iter().map(|person| (person.id, person.email)).collect(),
        })
    }

    /// The address of a person; somebody who is gone keeps the number.
    #[must_use]
    pub fn person(&self, id: Option<Id>) -> Option<String> {
        id.map(|id| self.people.get(&id).cloned().unwrap_or_else(|| format!("#{id}")))
    }

    /// A text whose links name what they lead to instead of numbering it.
    #[must_use]
    pub fn named(&self, body: &str) -> String {
        let body = syntax::renamed(body, |id| Some(form::folder_name(self.articles.get(&id.parse().ok()?)?)));
        links::rewrite(&body, &mut |target: &Target| self.name(&target.url).map_or(Fate::Keep, Fate::To))
    }

    fn name(&self, url: &str) -> Option<String> {
        if let Some(rest) = url.strip_prefix("article:") {
            let (id, anchor) = rest.split_once('#').map_or((rest, String::new()), |(id, anchor)| (id, format!("#{anchor}")));
            let key = self.articles.get(&id.parse().ok()?)?;
            return Some(format!("article:{}{anchor}", form::folder_name(key)));
        }
        let (article, name) = self.files.get(&url.strip_prefix("file:")?.parse().ok()?)?;
        let key = self.articles.get(article)?;
        Some(format!("file:{}/{}", form::folder_name(key), crate::address::encoded(name)))
    }
}
