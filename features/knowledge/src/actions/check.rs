//! Verifying content for a release of its product (U2).

use vestibule_base::{Id, Timestamp, Viewer};
use vestibule_store::Tx;
use vestibule_web::Refusal;

use crate::notices_checks;
use crate::store::check::{self, Mark};
use crate::store::{article, category, product};

/// Marks what is about a product to be verified for a release of it.
#[derive(Clone, Copy, Debug)]
pub struct BeginChecks {
    /// The site.
    pub site: Id,
    /// The release.
    pub release: Id,
    /// Only what stands in this category and below, when given.
    pub category: Option<Id>,
    /// By when.
    pub due_at: Option<Timestamp>,
}

impl BeginChecks {
    /// Answers how much was marked; owners are told once of all that is theirs.
    ///
    /// # Errors
    /// [`Refusal::Invalid`] when the day has passed.
    pub async fn run(self, now: Timestamp, tx: &mut Tx) -> Result<u64, Refusal> {
        let all = product::list(tx, self.site).await?;
        let own =
            all.iter().find(|one| one.releases.iter().any(|release| release.id == self.release)).ok_or(Refusal::NotFound)?;
        if self.due_at.is_some_and(|due| due.day() < now.day()) {
            return Err(Refusal::invalid("check_due", "knowledge-error-past"));
        }
        let categories = match self.category {
            Some(id) => Some(category::list(tx, &Viewer::system(), self.site).await?.below(id)),
            None => None,
        };
        let mark = Mark { site: self.site, product: own.id, release: self.release, categories, due_at: self.due_at };
        let marked = check::insert_all(tx, &mark, now).await?;
        if marked > 0 {
            notices_checks::later(tx, self.release, now).await?;
            super::changed(tx, self.site, vestibule_contracts::Kind::Product, own.id)?;
        }
        Ok(marked)
    }
}

/// Says that content holds for a release as it stands.
#[derive(Clone, Debug)]
pub struct Verify {
    /// The site.
    pub site: Id,
    /// The release.
    pub release: Id,
    /// What was looked at.
    pub articles: Vec<Id>,
    /// Who looked.
    pub by: Option<Id>,
}

impl Verify {
    /// Answers how much was settled.
    ///
    /// # Errors
    /// When the database does.
    pub async fn run(self, now: Timestamp, tx: &mut Tx) -> Result<u64, Refusal> {
        let mut own = Vec::new();
        for id in &self.articles {
            let found = article::find(tx, &Viewer::system(), self.site, *id).await?;
            own.extend(found);
        }
        let ids: Vec<Id> = own.iter().map(|article| article.id).collect();
        let settled = check::settle(tx, (&ids, Some(self.release)), (self.by, "as-is"), now).await?;
        for mut article in own {
            article.checked_at = now;
            article.changed_at = now;
            article::update(tx, &article).await?;
            super::changed_article(tx, &article)?;
        }
        Ok(settled)
    }
}
