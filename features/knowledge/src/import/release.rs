//! A folder as a new release of a product (U2): its pages are about the product, what is new in them makes their translations
//! outdated, and what the folder no longer has is kept, withdrawn or led elsewhere.

use std::collections::{HashMap, HashSet};

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_contracts::Kind;
use vestibule_store::{Site, Tx};
use vestibule_web::BoxError;

use super::report::Report;
use crate::actions::{MergeArticle, Withdraw};
use crate::model::{ProductState, ReleaseState};
use crate::store::article::Article;
use crate::store::product::{self, Product, Release};
use crate::store::translation::{self, Translation};
use crate::store::{article, product_content};

/// Texts by article and language.
pub type Texts = HashMap<(Id, Locale), Translation>;

/// What becomes of pages that an earlier release had and this one lacks.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum Vanished {
    /// They stay as they are.
    #[default]
    Keep,
    /// Readers see them no longer; nothing is lost.
    Withdraw,
    /// They are withdrawn, and their addresses lead to this article: its key or its address.
    Redirect(String),
}

/// Which release a folder is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ReleaseImport {
    /// The product, by its key or its name in any language; made when there is none.
    pub product: String,
    /// The version; made when there is none.
    pub version: String,
    /// What becomes of what is no longer there.
    pub vanished: Vanished,
}

impl ReleaseImport {
    /// Reads `Product name 4.2`: the last word is the version.
    #[must_use]
    pub fn parse(words: &str, vanished: Vanished) -> Option<Self> {
        let (product, version) = words.trim().rsplit_once(char::is_whitespace)?;
        let product = product.trim();
        let is_version = !version.contains([',', '"', '@']) && version.chars().count() <= 40;
        (!product.is_empty() && is_version).then(|| Self { product: product.to_owned(), version: version.to_owned(), vanished })
    }
}

impl Vanished {
    /// Reads `keep`, `withdraw` or `redirect=ADDRESS`.
    #[must_use]
    pub fn parse(words: &str) -> Option<Self> {
        match words.split_once('=') {
            Some(("redirect", goal)) if !goal.trim().is_empty() => Some(Self::Redirect(goal.trim().to_owned())),
            None if words == "keep" => Some(Self::Keep),
            None if words == "withdraw" => Some(Self::Withdraw),
            _ => None,
        }
    }
}

/// The product of a release, with the version made where there was none.
///
/// # Errors
/// When the database does.
pub async fn prepare(tx: &mut Tx, site: &Site, wanted: &ReleaseImport, now: Timestamp) -> Result<Id, BoxError> {
    let all = product::list(tx, site.id).await?;
    let is_named = |one: &&Product| {
        one.key == wanted.product || one.texts.values().any(|(name, _)| name.to_lowercase() == wanted.product.to_lowercase())
    };
    let own = match all.iter().find(is_named) {
        Some(own) => own.clone(),
        None => {
            let id = Id::new(now);
            let slug = vestibule_base::slugify(&wanted.product);
            let is_free = !slug.is_empty() && all.iter().all(|known| known.key != slug);
            let made = Product {
                id,
                position: all.iter().map(|known| known.position).max().unwrap_or(0) + 1,
                state: ProductState::Offered,
                icon: "package".to_owned(),
                key: if is_free { slug } else { id.to_string() },
                changed_at: now,
                texts: [(site.default_locale(), (wanted.product.clone(), String::new()))].into(),
                releases: Vec::new(),
            };
            product::insert(tx, site.id, &made).await?;
            made
        }
    };
    if own.release(&wanted.version).is_none() {
        let release = Release {
            id: Id::new(now),
            product_id: own.id,
            position: own.releases.iter().map(|one| one.position).min().unwrap_or(1) - 1,
            name: wanted.version.clone(),
            released_at: Some(Timestamp(now.day() * Timestamp::DAY + 12 * Timestamp::HOUR)),
            state: ReleaseState::Supported,
        };
        product::upsert_release(tx, &release).await?;
    }
    crate::actions::changed(tx, site.id, Kind::Product, own.id)?;
    Ok(own.id)
}

/// Lists translations that stayed behind when their source changed. One that never said from what it was made was made from what the
/// source was before.
///
/// # Errors
/// When the database does.
pub async fn mark_outdated(
    tx: &mut Tx,
    (texts, known): (&Texts, &HashMap<Id, Article>),
    (source, changed): (Locale, &HashMap<(Id, Locale), i64>),
    report: &mut Report,
) -> Result<(), BoxError> {
    let mut outdated: Vec<(String, Locale)> = Vec::new();
    for ((id, locale), text) in texts {
        let Some(before) = changed.get(&(*id, source)).filter(|_| *locale != source && text.is_public()) else { continue };
        if changed.contains_key(&(*id, *locale)) {
            continue;
        }
        if text.source_locale.is_none() {
            translation::update_source(tx, (*id, *locale), Some((source, *before))).await?;
        }
        let key = known.get(id).map(|article| article.key.clone()).unwrap_or_default();
        outdated.push((key, *locale));
    }
    outdated.sort_by(|one, other| (&one.0, one.1.tag()).cmp(&(&other.0, other.1.tag())));
    report.outdated = outdated.into_iter().map(|(key, locale)| format!("{key} ({locale})")).collect();
    Ok(())
}

/// Where pages that are gone lead to, when that is wanted: an article that readers see.
///
/// # Errors
/// When there is no such article.
pub async fn goal(tx: &Tx, vanished: &Vanished, ids: &HashMap<String, Id>) -> Result<Option<Id>, BoxError> {
    let Vanished::Redirect(named) = vanished else { return Ok(None) };
    let of_address = || named.trim_end_matches('/').rsplit('/').next().and_then(vestibule_web::path::leading_id);
    let id = ids.get(named).copied().or_else(of_address);
    match id {
        Some(id) if article::is_published(tx, id).await? => Ok(Some(id)),
        _ => Err(format!("there is no published article {named} that the pages that are gone could lead to").into()),
    }
}

/// Settles what earlier imports brought of the product and this folder lacks.
///
/// # Errors
/// When the database does.
pub async fn settle_vanished(
    tx: &mut Tx,
    (site, product, wanted): (Id, Id, &Vanished),
    (known, kept, goal): (&HashMap<Id, Article>, &HashSet<&str>, Option<Id>),
    (now, report): (Timestamp, &mut Report),
) -> Result<(), BoxError> {
    let mut gone: Vec<&Article> = Vec::new();
    for id in product_content::list_articles(tx, product).await? {
        let own = known.get(&id).filter(|one| !one.import_hash.is_empty() && !kept.contains(one.key.as_str()));
        if let Some(own) = own
            && article::is_published(tx, id).await?
        {
            gone.push(own);
        }
    }
    gone.sort_by(|one, other| one.key.cmp(&other.key));
    report.vanished = gone.iter().map(|one| one.key.clone()).collect();
    for own in gone.iter().filter(|own| Some(own.id) != goal) {
        let refused = |refusal: vestibule_web::Refusal| format!("{}: {refusal:?}", own.key);
        match (wanted, goal) {
            (Vanished::Keep, _) => {}
            (Vanished::Redirect(_), Some(into)) => {
                MergeArticle { site, from: own.id, into }.run(now, tx).await.map_err(refused)?;
                report.redirected += 1;
            }
            (Vanished::Withdraw | Vanished::Redirect(_), _) => {
                for text in translation::list(tx, &[own.id]).await? {
                    Withdraw { article: own.id, locale: text.locale }.run(now, tx).await.map_err(refused)?;
                }
                report.withdrawn += 1;
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_release_is_a_product_and_its_last_word() {
        let read = |words: &str| ReleaseImport::parse(words, Vanished::Keep).map(|one| (one.product, one.version));
        assert_eq!(read("GNOME Help 45"), Some(("GNOME Help".to_owned(), "45".to_owned())));
        assert_eq!((read("45"), read(" x "), read("Hub 4,2")), (None, None, None));
        assert_eq!(Vanished::parse("redirect=index"), Some(Vanished::Redirect("index".to_owned())));
        assert_eq!((Vanished::parse("redirect="), Vanished::parse("delete")), (None, None));
    }
}
