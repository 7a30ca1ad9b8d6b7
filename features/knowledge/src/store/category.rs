//! `knowledge_category` and `knowledge_category_text`.

use std::collections::BTreeMap;

use vestibule_base::{Audience, Id, Locale, Timestamp, Viewer};
use vestibule_store::{Query, Result, Tx, params, row};

use crate::model::{Ordering, Shelf, effective};
use crate::store::visible;

row! {
    /// A category in one of its languages.
    pub struct CategoryRow {
        pub id: Id,
        pub parent_id: Option<Id>,
        pub position: i64,
        pub audience: Audience,
        pub effective_audience: Audience,
        pub icon: String,
        pub key: String,
        pub shelf: Shelf,
        pub ordering: Ordering,
        pub changed_at: Timestamp,
        pub locale: Option<Locale>,
        pub title: Option<String>,
        pub summary: Option<String>,
    }
}

/// A category with its texts.
#[derive(Clone, Debug, PartialEq)]
pub struct Category {
    /// Id.
    pub id: Id,
    /// The category that it stands in.
    pub parent: Option<Id>,
    /// Place among its siblings.
    pub position: i64,
    /// Who may see it, as chosen.
    pub audience: Audience,
    /// Who may see it, with all that it stands in.
    pub effective: Audience,
    /// Name of its icon.
    pub icon: String,
    /// Name for imports.
    pub key: String,
    /// Which tree it belongs to.
    pub shelf: Shelf,
    /// How its entries are ordered.
    pub ordering: Ordering,
    /// When it was last changed.
    pub changed_at: Timestamp,
    /// Title and summary by language.
    pub texts: BTreeMap<Locale, (String, String)>,
}

impl Category {
    /// The language that a reader of `order` gets.
    #[must_use]
    pub fn locale(&self, order: &[Locale]) -> Locale {
        let best = order.iter().find(|locale| self.texts.contains_key(locale));
        best.or_else(|| self.texts.keys().next()).copied().unwrap_or(Locale::EN)
    }

    /// The title that a reader of `order` gets.
    #[must_use]
    pub fn title(&self, order: &[Locale]) -> &str {
        self.texts.get(&self.locale(order)).map_or(self.key.as_str(), |text| text.0.as_str())
    }

    /// The summary in the same language.
    #[must_use]
    pub fn summary(&self, order: &[Locale]) -> &str {
        self.texts.get(&self.locale(order)).map_or("", |text| text.1.as_str())
    }

    /// Its page for readers of `locale`; a group is a part of the page of all questions.
    #[must_use]
    pub fn address(&self, locale: Locale, order: &[Locale]) -> String {
        if self.shelf == Shelf::Questions {
            return format!("/{locale}/faq#g{}", self.id);
        }
        crate::address::category(locale, self.id, &vestibule_base::slugify(self.title(order)))
    }
}

/// All categories that somebody may see, in hand order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tree(pub Vec<Category>);

impl Tree {
    /// The categories of one shelf.
    #[must_use]
    pub fn on(self, shelf: Shelf) -> Self {
        Self(self.0.into_iter().filter(|category| category.shelf == shelf).collect())
    }

    /// The category with this id.
    #[must_use]
    pub fn find(&self, id: Id) -> Option<&Category> {
        self.0.iter().find(|category| category.id == id)
    }

    /// What stands directly in a category; `None`: on top.
    pub fn children(&self, parent: Option<Id>) -> impl Iterator<Item = &Category> {
        self.0.iter().filter(move |category| category.parent == parent)
    }

    /// From the top down to the category.
    #[must_use]
    pub fn path(&self, id: Id) -> Vec<&Category> {
        let mut path = Vec::new();
        let mut next = Some(id);
        while let Some(category) = next.and_then(|id| self.find(id)).filter(|_| path.len() < 50) {
            path.push(category);
            next = category.parent;
        }
        path.reverse();
        path
    }

    /// The category and everything below it.
    #[must_use]
    pub fn below(&self, id: Id) -> Vec<Id> {
        let mut found = vec![id];
        let mut at = 0;
        while let Some(parent) = found.get(at).copied() {
            found.extend(self.children(Some(parent)).map(|category| category.id).filter(|id| *id != parent));
            at += 1;
            if found.len() > 100_000 {
                break;
            }
        }
        found
    }

    /// All categories with their depth, each before what stands in it.
    #[must_use]
    pub fn flat(&self) -> Vec<(usize, &Category)> {
        let mut out = Vec::with_capacity(self.0.len());
        self.push_children(None, 0, &mut out);
        out
    }

    fn push_children<'a>(&'a self, parent: Option<Id>, depth: usize, out: &mut Vec<(usize, &'a Category)>) {
        for category in self.children(parent).filter(|_| depth < 50) {
            out.push((depth, category));
            self.push_children(Some(category.id), depth + 1, out);
        }
    }
}

const COLUMNS: &str = "c.id, c.parent_id, c.position, c.audience, c.effective_audience, c.icon, c.key, c.shelf, c.ordering, c.changed_at, x.locale, x.title, x.summary";

/// Every category of a site that the viewer may see.
///
/// # Errors
/// When the database does.
pub async fn list(query: &impl Query, viewer: &Viewer, site: Id) -> Result<Tree> {
    let mut values = params![site];
    let seen = visible(viewer, "c.effective_audience", &mut values);
    let sql = format!(
        "SELECT {COLUMNS} FROM knowledge_category c LEFT JOIN knowledge_category_text x ON x.category_id = c.id \
         WHERE c.site_id = $1{seen} ORDER BY c.position, c.id"
    );
    let mut tree = Tree::default();
    for row in query.rows::<CategoryRow>(&sql, values).await? {
        push(&mut tree.0, row);
    }
    Ok(tree)
}

fn push(categories: &mut Vec<Category>, row: CategoryRow) {
    if categories.last().is_none_or(|last| last.id != row.id) {
        categories.push(Category {
            id: row.id,
            parent: row.parent_id,
            position: row.position,
            audience: row.audience,
            effective: row.effective_audience,
            icon: row.icon,
            key: row.key,
            shelf: row.shelf,
            ordering: row.ordering,
            changed_at: row.changed_at,
            texts: BTreeMap::new(),
        });
    }
    if let (Some(category), Some(locale), Some(title)) = (categories.last_mut(), row.locale, row.title) {
        category.texts.insert(locale, (title, row.summary.unwrap_or_default()));
    }
}

row! {
    /// How many articles stand in a category.
    pub struct Count {
        pub category_id: Option<Id>,
        pub articles: i64,
    }
}

/// How many published articles that the viewer may see stand in each category; in some categories alone when such are given.
///
/// # Errors
/// When the database does.
pub async fn count_articles(query: &impl Query, viewer: &Viewer, site: Id, within: Option<&[Id]>) -> Result<Vec<Count>> {
    if within.is_some_and(<[Id]>::is_empty) {
        return Ok(Vec::new());
    }
    let mut values = params![site];
    let seen = visible(viewer, "a.effective_audience", &mut values);
    let within = within.map(|ids| format!(" AND a.category_id{}", super::among(ids, &mut values))).unwrap_or_default();
    let sql = format!(
        "SELECT a.category_id, COUNT(*) AS articles FROM knowledge_article a WHERE a.site_id = $1 AND a.kind <> 'block'{seen}{within} AND a.shown_at IS NOT NULL \
         GROUP BY a.category_id"
    );
    query.rows(&sql, values).await
}

/// Adds a category at the end of its siblings.
///
/// # Errors
/// [`vestibule_store::Error::Unique`] when the key is taken.
pub async fn insert(tx: &mut Tx, site: Id, category: &Category) -> Result<()> {
    let sql = "INSERT INTO knowledge_category (id, site_id, parent_id, position, audience, effective_audience, icon, key, shelf, \
               ordering, made_at, changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)";
    let at = category.changed_at;
    let values = params![
        category.id,
        site,
        category.parent,
        category.position,
        category.audience,
        category.effective,
        category.icon,
        category.key,
        category.shelf,
        category.ordering,
        at
    ];
    tx.run(sql, values).await?;
    for (locale, (title, summary)) in &category.texts {
        upsert_text(tx, category.id, *locale, (title, summary)).await?;
    }
    Ok(())
}

/// Changes place, audience and icon of a category.
///
/// # Errors
/// When the database does.
pub async fn update(tx: &mut Tx, category: &Category) -> Result<()> {
    let sql = "UPDATE knowledge_category SET parent_id = $1, position = $2, audience = $3, icon = $4, ordering = $5, changed_at = $6 WHERE id = $7";
    let c = category;
    let values = params![c.parent, c.position, c.audience, c.icon, c.ordering, c.changed_at, c.id];
    tx.run(sql, values).await?;
    Ok(())
}

/// Sets title and summary in one language.
///
/// # Errors
/// When the database does.
pub async fn upsert_text(tx: &mut Tx, category: Id, locale: Locale, (title, summary): (&str, &str)) -> Result<()> {
    let sql = "INSERT INTO knowledge_category_text (category_id, locale, title, summary) VALUES ($1, $2, $3, $4) \
               ON CONFLICT (category_id, locale) DO UPDATE SET title = excluded.title, summary = excluded.summary";
    tx.run(sql, params![category, locale, title, summary]).await?;
    Ok(())
}

/// Takes one language away.
///
/// # Errors
/// When the database does.
pub async fn delete_text(tx: &mut Tx, category: Id, locale: Locale) -> Result<()> {
    tx.run("DELETE FROM knowledge_category_text WHERE category_id = $1 AND locale = $2", params![category, locale]).await?;
    Ok(())
}

/// Takes a category away; articles and categories in it must have gone before.
///
/// # Errors
/// When the database does.
pub async fn delete(tx: &mut Tx, category: Id) -> Result<()> {
    tx.run("DELETE FROM knowledge_category WHERE id = $1", params![category]).await?;
    Ok(())
}

/// Moves everything in one category to another.
///
/// # Errors
/// When the database does.
pub async fn move_content(tx: &mut Tx, from: Id, to: Option<Id>) -> Result<()> {
    tx.run("UPDATE knowledge_article SET category_id = $1 WHERE category_id = $2", params![to, from]).await?;
    tx.run("UPDATE knowledge_category SET parent_id = $1 WHERE parent_id = $2", params![to, from]).await?;
    Ok(())
}

/// Works out anew who may see each category and article of a site; answers the articles for whom it changed.
///
/// # Errors
/// When the database does.
pub async fn update_audiences(tx: &mut Tx, site: Id) -> Result<Vec<Id>> {
    let mut tree = list(tx, &Viewer::system(), site).await?;
    let order: Vec<Id> = tree.flat().iter().map(|(_, category)| category.id).collect();
    for id in order {
        let Some(category) = tree.find(id) else { continue };
        let outer = category.parent.and_then(|parent| tree.find(parent)).map_or(Audience::Everyone, |parent| parent.effective);
        let fresh = effective(category.audience, outer);
        if fresh != category.effective {
            tx.run("UPDATE knowledge_category SET effective_audience = $1 WHERE id = $2", params![fresh, id]).await?;
        }
        if let Some(category) = tree.0.iter_mut().find(|category| category.id == id) {
            category.effective = fresh;
        }
    }
    super::article::update_audiences(tx, site, &tree).await
}
