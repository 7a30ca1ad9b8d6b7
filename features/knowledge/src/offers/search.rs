//! Articles for the search index.

use async_trait::async_trait;
use vestibule_base::{Clock, Id, Locale, Timestamp, Viewer};
use vestibule_contracts::Kind;
use vestibule_contracts::slots::{SearchDocument, SearchSource, SlotResult};
use vestibule_store::{Db, site};

use crate::model::{Form, reading_order};
use crate::store::article::Article;
use crate::store::caption::{self, Caption};
use crate::store::category::Tree;
use crate::store::search::Document;
use crate::store::wording::Wording;
use crate::store::{article, category, label, product_content, search, wording};
use crate::video::vtt;

/// Everything of one form.
pub struct Articles {
    /// Which form.
    pub form: Form,
    /// Database.
    pub db: Db,
    /// Time: an article past its review date falls (U1).
    pub clock: Clock,
}

#[async_trait]
impl SearchSource for Articles {
    fn kind(&self) -> Kind {
        self.form.subject_kind()
    }

    async fn documents(&self, id: Id) -> SlotResult<Vec<SearchDocument>> {
        let Some(article) = article::find_any(&self.db, id).await?.filter(|one| one.kind.form() == self.form) else {
            return Ok(Vec::new());
        };
        let found = search::list_documents(&self.db, id).await?;
        let Some(site) = site::find(&self.db, article.site_id).await?.filter(|_| !found.is_empty()) else {
            return Ok(Vec::new());
        };
        let tree = category::list(&self.db, &Viewer::system(), site.id).await?;
        let labels = label::list_of(&self.db, id).await?;
        let about = product_content::list_products(&self.db, &[id]).await?;
        let products: Vec<Id> = about.into_iter().map(|row| row.about).collect();
        let wordings = wording::list(&self.db, id).await?;
        let overdue = article.review_at.is_some_and(|due| due < self.clock.now());
        let document = |found: Document| {
            let path = path(&tree, &article, &reading_order(&site, found.locale));
            let document = document(&article, found, &labels, (path, &wordings));
            SearchDocument { outdated: document.outdated || overdue, products: products.clone(), ..document }
        };
        let mut documents: Vec<SearchDocument> = found.into_iter().map(document).collect();
        if self.form == Form::Video {
            let captions = caption::list(&self.db, id).await?;
            documents.iter_mut().for_each(|document| add_spoken(document, &captions));
        }
        Ok(documents)
    }

    async fn list_ids(&self, after: Id, limit: i64) -> SlotResult<Vec<Id>> {
        Ok(search::list_ids(&self.db, self.form, after, limit).await?)
    }
}

/// Adds what is said in the language of a document, each caption with the second at which it begins (V3).
fn add_spoken(document: &mut SearchDocument, captions: &[Caption]) {
    let Some(own) = captions.iter().find(|caption| Some(caption.locale) == document.locale) else { return };
    for cue in vtt::kept(&own.vtt) {
        document.body.push('\n');
        document.times.push((document.body.len(), cue.start / 1_000));
        document.body.push_str(&cue.words());
    }
}

fn path(tree: &Tree, article: &Article, order: &[Locale]) -> String {
    let path = article.category_id.map(|id| tree.path(id)).unwrap_or_default();
    path.iter().map(|category| category.title(order)).collect::<Vec<_>>().join(" › ")
}

fn document(article: &Article, found: Document, labels: &[String], (path, wordings): (String, &[Wording])) -> SearchDocument {
    // Another wording of a question weighs as a heading does.
    let asides = found.headings.0.iter().map(|heading| heading.text.as_str());
    let asides = asides.chain(wordings.iter().filter(|other| other.locale == found.locale).map(|other| other.words.as_str()));
    let published = found.published_at.unwrap_or(Timestamp(0));
    SearchDocument {
        site: article.site_id,
        locale: Some(found.locale),
        audience: article.effective_audience,
        readers_of: None,
        team: None,
        agent: None,
        people: Vec::new(),
        headings: asides.collect::<Vec<_>>().join("\n"),
        body: format!("{}\n{}", found.public_summary, found.public_text),
        times: Vec::new(),
        labels: labels.to_vec(),
        products: Vec::new(),
        url: crate::address::of(article.kind.form(), found.locale, article.id, &found.slug),
        title: found.public_title,
        path,
        changed_at: published,
        popularity: article.views,
        outdated: found.outdated > 0,
    }
}
