//! Keeping products and their versions, and saying what content is about (K10).

use std::collections::BTreeMap;

use vestibule_base::{Id, Locale, Timestamp, slugify};
use vestibule_contracts::Kind;
use vestibule_store::{Error, Tx};
use vestibule_web::{Errors, Refusal};

use crate::model::{LONGEST_SUMMARY, LONGEST_TITLE, ProductState, ReleaseState};
use crate::store::article::Article;
use crate::store::product::{self, Product, Release};
use crate::store::product_content::{self, Topics, Used};
use crate::store::redirect;

/// Most characters of the name of a version.
const LONGEST_RELEASE: usize = 40;

/// Makes a product (without `id`) or changes one.
#[derive(Clone, Debug)]
pub struct ChangeProduct {
    /// Which; `None` makes a new one.
    pub id: Option<Id>,
    /// The site.
    pub site: Id,
    /// Whether it is still offered.
    pub state: ProductState,
    /// Name of its icon.
    pub icon: String,
    /// Name and summary by language; a language without name is left out.
    pub texts: BTreeMap<Locale, (String, String)>,
}

impl ChangeProduct {
    /// # Errors
    /// [`Refusal::Invalid`] when no language has a name, or one is too long.
    pub fn check(&self) -> Result<(), Refusal> {
        let mut errors = Errors::new();
        let first = self.texts.keys().next().copied().unwrap_or(Locale::EN);
        let has_name = self.texts.values().any(|(name, _)| !name.is_empty());
        errors.require(has_name, &format!("name-{first}"), "knowledge-error-product-name");
        for (locale, (name, summary)) in &self.texts {
            errors.require(name.chars().count() <= LONGEST_TITLE, &format!("name-{locale}"), "knowledge-error-title-long");
            let fits = summary.chars().count() <= LONGEST_SUMMARY;
            errors.require(fits, &format!("summary-{locale}"), "knowledge-error-summary-long");
        }
        errors.finish()
    }

    /// # Errors
    /// When a text cannot be taken, or the database fails.
    pub async fn run(self, now: Timestamp, tx: &mut Tx) -> Result<Id, Refusal> {
        self.check()?;
        let all = product::list(tx, self.site).await?;
        let texts: BTreeMap<_, _> = self.texts.into_iter().filter(|(_, (name, _))| !name.is_empty()).collect();
        let id = match self.id {
            Some(id) => {
                let known = all.into_iter().find(|known| known.id == id).ok_or(Refusal::NotFound)?;
                let fresh = Product { state: self.state, icon: self.icon, changed_at: now, texts, ..known };
                product::update(tx, &fresh).await?;
                id
            }
            None => {
                let id = Id::new(now);
                let slug = texts.values().next().map(|(name, _)| slugify(name)).unwrap_or_default();
                let is_free = !slug.is_empty() && all.iter().all(|known| known.key != slug);
                let made = Product {
                    id,
                    position: all.iter().map(|known| known.position).max().unwrap_or(0) + 1,
                    state: self.state,
                    icon: self.icon,
                    key: if is_free { slug } else { id.to_string() },
                    changed_at: now,
                    texts,
                    releases: Vec::new(),
                };
                product::insert(tx, self.site, &made).await?;
                id
            }
        };
        super::changed(tx, self.site, Kind::Product, id)?;
        Ok(id)
    }
}

/// Moves a product one place up or down.
#[derive(Clone, Copy, Debug)]
pub struct MoveProduct {
    /// The site.
    pub site: Id,
    /// Which.
    pub id: Id,
    /// Up, else down.
    pub up: bool,
}

impl MoveProduct {
    /// # Errors
    /// When there is no such product, or the database fails.
    pub async fn run(self, now: Timestamp, tx: &mut Tx) -> Result<(), Refusal> {
        let mut all = product::list(tx, self.site).await?;
        let place = all.iter().position(|known| known.id == self.id).ok_or(Refusal::NotFound)?;
        let other = if self.up { place.checked_sub(1) } else { Some(place + 1).filter(|other| *other < all.len()) };
        if let Some(other) = other {
            all.swap(place, other);
        }
        for (position, known) in (1..).zip(all) {
            if known.position != position {
                product::update(tx, &Product { position, changed_at: now, ..known }).await?;
            }
        }
        Ok(super::changed(tx, self.site, Kind::Product, self.id)?)
    }
}

fn is_used(counted: &[Used], id: Id) -> bool {
    counted.iter().any(|used| used.about == id && used.contents > 0)
}

/// Deletes a product that nothing is about; one that content uses can be retired.
#[derive(Clone, Copy, Debug)]
pub struct DeleteProduct {
    /// The site.
    pub site: Id,
    /// Which.
    pub id: Id,
}

impl DeleteProduct {
    /// # Errors
    /// [`Refusal::Invalid`] when content is about it.
    pub async fn run(self, now: Timestamp, tx: &mut Tx) -> Result<(), Refusal> {
        let all = product::list(tx, self.site).await?;
        if all.iter().all(|known| known.id != self.id) {
            return Err(Refusal::NotFound);
        }
        if is_used(&product_content::count_by_product(tx, self.site).await?, self.id) {
            return Err(Refusal::invalid("state", "knowledge-error-product-used"));
        }
        product::delete(tx, self.id).await?;
        // Its address leads to the list of all for ever.
        redirect::insert(tx, Kind::Product, (self.id, Id(0)), now).await?;
        Ok(super::changed(tx, self.site, Kind::Product, self.id)?)
    }
}

/// Adds a version to a product (without `id`) or changes one.
#[derive(Clone, Debug)]
pub struct ChangeRelease {
    /// Which; `None` adds one in front.
    pub id: Option<Id>,
    /// The site.
    pub site: Id,
    /// Of which product.
    pub product: Id,
    /// `4.2`, `2026 spring`.
    pub name: String,
    /// When it came out.
    pub released_at: Option<Timestamp>,
    /// Whether it is still helped with.
    pub state: ReleaseState,
}

impl ChangeRelease {
    /// # Errors
    /// [`Refusal::Invalid`] when the name is empty, too long or taken.
    pub async fn run(self, now: Timestamp, tx: &mut Tx) -> Result<Id, Refusal> {
        let all = product::list(tx, self.site).await?;
        let own = all.into_iter().find(|known| known.id == self.product).ok_or(Refusal::NotFound)?;
        let mut errors = Errors::new();
        errors.require(!self.name.is_empty(), "release_name", "knowledge-error-release-name");
        let is_short = self.name.chars().count() <= LONGEST_RELEASE && !self.name.contains([',', '"', '@']);
        errors.require(is_short, "release_name", "knowledge-error-release-words");
        errors.finish()?;
        let known = match self.id {
            Some(id) => Some(own.releases.iter().find(|release| release.id == id).ok_or(Refusal::NotFound)?),
            None => None,
        };
        let release = Release {
            id: known.map_or_else(|| Id::new(now), |known| known.id),
            product_id: self.product,
            position: known
                .map_or_else(|| own.releases.iter().map(|one| one.position).min().unwrap_or(1) - 1, |known| known.position),
            name: self.name,
            released_at: self.released_at,
            state: self.state,
        };
        match product::upsert_release(tx, &release).await {
            Err(Error::Unique(_)) => return Err(Refusal::invalid("release_name", "knowledge-error-release-taken")),
            done => done?,
        }
        super::changed(tx, self.site, Kind::Product, self.product)?;
        Ok(release.id)
    }
}

/// Deletes a version that nothing is about; one that content uses can end.
#[derive(Clone, Copy, Debug)]
pub struct DeleteRelease {
    /// The site.
    pub site: Id,
    /// Of which product.
    pub product: Id,
    /// Which.
    pub id: Id,
}

impl DeleteRelease {
    /// # Errors
    /// [`Refusal::Invalid`] when content is about it.
    pub async fn run(self, tx: &mut Tx) -> Result<(), Refusal> {
        let all = product::list(tx, self.site).await?;
        let own = all.into_iter().find(|known| known.id == self.product).ok_or(Refusal::NotFound)?;
        if own.releases.iter().all(|release| release.id != self.id) {
            return Err(Refusal::NotFound);
        }
        if is_used(&product_content::count_by_release(tx, self.product).await?, self.id) {
            return Err(Refusal::invalid("release_state", "knowledge-error-release-used"));
        }
        product::delete_release(tx, self.id).await?;
        Ok(super::changed(tx, self.site, Kind::Product, self.product)?)
    }
}

/// Says which products and versions something is about. What the site does not have is left out; a version stands for its
/// product, too.
#[derive(Clone, Debug)]
pub struct Assign {
    /// What was chosen.
    pub topics: Topics,
}

impl Assign {
    /// Answers whether that was news.
    ///
    /// # Errors
    /// When the database does.
    pub async fn run(self, article: &Article, now: Timestamp, tx: &mut Tx) -> Result<bool, Refusal> {
        let all = product::list(tx, article.site_id).await?;
        let mut topics = Topics::default();
        for known in all {
            let releases: Vec<Id> =
                known.releases.iter().map(|release| release.id).filter(|id| self.topics.releases.contains(id)).collect();
            if self.topics.products.contains(&known.id) || !releases.is_empty() {
                topics.products.push(known.id);
            }
            topics.releases.extend(releases);
        }
        if !product_content::replace(tx, article.id, &topics).await? {
            return Ok(false);
        }
        crate::store::article::touch(tx, article.id, now).await?;
        super::changed_article(tx, article)?;
        Ok(true)
    }
}
