//! Beginning an article, and changing what stands beside its text.

use vestibule_base::{Audience, Id, Locale, Timestamp, Viewer, slugify};
use vestibule_store::{Query, Tx};
use vestibule_web::{Errors, Refusal};

use crate::model::{ArticleKind, check_text, effective_of};
use crate::store::article::{self, Article};
use crate::store::translation::{self, Draft};
use crate::store::{category, check, label};

/// Begins an article with a draft in one language.
#[derive(Clone, Debug)]
pub struct MakeArticle {
    /// The site.
    pub site: Id,
    /// Language of the first text.
    pub locale: Locale,
    /// What it is for.
    pub kind: ArticleKind,
    /// Where it stands.
    pub category: Option<Id>,
    /// Its first text.
    pub draft: Draft,
    /// Who begins it.
    pub by: Option<Id>,
}

impl MakeArticle {
    /// # Errors
    /// [`Refusal::Invalid`] when the text cannot be taken.
    pub fn check(&self) -> Result<(), Refusal> {
        let mut errors = Errors::new();
        check_text(&mut errors, &self.draft.title, &self.draft.summary, &self.draft.body);
        errors.finish()
    }

    /// Does it for an editor, who may be limited to sections, under a number that is known before.
    ///
    /// # Errors
    /// [`Refusal::Invalid`] when the category is not there or outside of the sections; when the database fails.
    pub async fn run(self, (editor, id): (&Viewer, Id), now: Timestamp, tx: &mut Tx) -> Result<Id, Refusal> {
        super::demand_reach(tx, editor, (self.site, self.category), "category").await?;
        self.check()?;
        let outer = outer_audience(tx, self.site, (self.category, self.kind)).await?;
        let article = Article {
            id,
            site_id: self.site,
            category_id: self.category,
            position: article::next_position(tx, self.site, self.category).await?,
            kind: self.kind,
            audience: Audience::Everyone,
            effective_audience: effective_of(self.kind, Audience::Everyone, outer),
            owner_id: self.by,
            review_at: None,
            checked_at: now,
            key: free_key(tx, self.site, &self.draft.title, id).await?,
            import_hash: String::new(),
            views: 0,
            made_at: now,
            changed_at: now,
        };
        article::insert(tx, &article).await?;
        translation::insert(tx, (id, self.locale), &self.draft, self.by, now).await?;
        Ok(id)
    }
}

async fn free_key(tx: &Tx, site: Id, title: &str, id: Id) -> Result<String, Refusal> {
    let slug = slugify(title);
    let is_free = !slug.is_empty() && !article::is_key_taken(tx, site, &slug).await?;
    Ok(if is_free { slug } else { format!("{slug}-{id}").trim_start_matches('-').to_owned() })
}

/// The audience of the category; a question stands in a group of the FAQ, everything else does not.
async fn outer_audience(query: &impl Query, site: Id, (category, kind): (Option<Id>, ArticleKind)) -> Result<Audience, Refusal> {
    let Some(id) = category else { return Ok(Audience::Everyone) };
    let tree = category::list(query, &Viewer::system(), site).await?;
    let found = tree.find(id).filter(|category| category.shelf == kind.form().shelf());
    found.map(|category| category.effective).ok_or_else(|| Refusal::invalid("category", "knowledge-error-category"))
}

/// Changes kind, place, audience, owner, review date and labels.
#[derive(Clone, Debug)]
pub struct ChangeArticle {
    /// What it is for.
    pub kind: ArticleKind,
    /// Where it stands.
    pub category: Option<Id>,
    /// Who may see it.
    pub audience: Audience,
    /// Who keeps it true.
    pub owner: Option<Id>,
    /// When it is to be checked again.
    pub review_at: Option<Timestamp>,
    /// Labels.
    pub labels: Vec<String>,
    /// Whether somebody has just checked it.
    pub checked: bool,
    /// Who changes it.
    pub by: Option<Id>,
}

impl ChangeArticle {
    /// Does it for an editor, who may be limited to sections.
    ///
    /// # Errors
    /// [`Refusal::Invalid`] when it would leave the sections, or category and audience have nobody in common; when the database fails.
    pub async fn run(self, (editor, mut article): (&Viewer, Article), now: Timestamp, tx: &mut Tx) -> Result<(), Refusal> {
        super::demand_reach(tx, editor, (article.site_id, self.category), "category").await?;
        let outer = outer_audience(tx, article.site_id, (self.category, self.kind)).await?;
        let effective =
            self.audience.within(outer).ok_or_else(|| Refusal::invalid("audience", "knowledge-error-audience-nobody"))?;
        let before = article.clone();
        let labels_before = label::list_of(tx, article.id).await?;
        if article.category_id != self.category {
            article.position = article::next_position(tx, article.site_id, self.category).await?;
        }
        article.category_id = self.category;
        article.kind = self.kind;
        article.audience = self.audience;
        article.effective_audience = effective_of(self.kind, effective, outer);
        article.owner_id = self.owner;
        article.review_at = self.review_at;
        if self.checked {
            article.checked_at = now;
            check::settle(tx, (&[article.id], None), (self.by, "as-is"), now).await?;
        }
        if article == before && labels_before == self.labels {
            return Ok(());
        }
        article.changed_at = now;
        article::update(tx, &article).await?;
        label::replace(tx, article.id, &self.labels).await?;
        Ok(super::changed_article(tx, &article)?)
    }
}
