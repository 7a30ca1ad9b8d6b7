//! Articles for the search index.

use async_trait::async_trait;
use vestibule_base::{Id, Locale, Timestamp, Viewer};
use vestibule_contracts::Kind;
use vestibule_contracts::slots::{SearchDocument, SearchSource, SlotResult};
use vestibule_store::{Db, site};

use crate::model::reading_order;
use crate::store::article::Article;
use crate::store::category::Tree;
use crate::store::search::Document;
use crate::store::{article, category, label, search};

/// The articles.
pub struct Articles(pub Db);

#[async_trait]
impl SearchSource for Articles {
    fn kind(&self) -> Kind {
        Kind::Article
    }

    async fn documents(&self, id: Id) -> SlotResult<Vec<SearchDocument>> {
        let Some(article) = article::find_any(&self.0, id).await? else { return Ok(Vec::new()) };
        let found = search::list_documents(&self.0, id).await?;
        let Some(site) = site::find(&self.0, article.site_id).await?.filter(|_| !found.is_empty()) else { return Ok(Vec::new()) };
        let tree = category::list(&self.0, &Viewer::system(), site.id).await?;
        let labels = label::list_of(&self.0, id).await?;
        let document = |found: Document| {
            let path = path(&tree, &article, &reading_order(&site, found.locale));
            document(&article, found, &labels, path)
        };
        Ok(found.into_iter().map(document).collect())
    }

    async fn list_ids(&self, after: Id, limit: i64) -> SlotResult<Vec<Id>> {
        Ok(search::list_ids(&self.0, after, limit).await?)
    }
}

fn path(tree: &Tree, article: &Article, order: &[Locale]) -> String {
    let path = article.category_id.map(|id| tree.path(id)).unwrap_or_default();
    path.iter().map(|category| category.title(order)).collect::<Vec<_>>().join(" › ")
}

fn document(article: &Article, found: Document, labels: &[String], path: String) -> SearchDocument {
    // The program asks for documents when something changed; an article that grows overdue later is told by `tell_overdue`.
    let published = found.published_at.unwrap_or(Timestamp(0));
    SearchDocument {
        site: article.site_id,
        locale: Some(found.locale),
        audience: article.effective_audience,
        readers_of: None,
        people: Vec::new(),
        headings: found.headings.0.iter().map(|heading| heading.text.as_str()).collect::<Vec<_>>().join("\n"),
        body: format!("{}\n{}", found.public_summary, found.public_text),
        labels: labels.to_vec(),
        url: crate::address::article(found.locale, article.id, &found.slug),
        title: found.public_title,
        path,
        changed_at: published,
        popularity: article.views,
        outdated: found.outdated > 0,
    }
}
