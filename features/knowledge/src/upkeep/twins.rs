//! Finding texts that are nearly the same, whenever one is published.

use vestibule_base::Locale;
use vestibule_store::{Result, Tx};

use super::sketch;
use crate::store::article::Article;
use crate::store::reference::Text;
use crate::store::twin::{self, Likeness};

/// From which share of common passages on editors are told.
pub const ALIKE: i64 = 50;

/// Keeps the marks of an article's published texts, and its twins.
///
/// # Errors
/// When the database does.
pub async fn sketch(tx: &mut Tx, article: &Article, texts: &[Text]) -> Result<()> {
    let locales: Vec<Locale> = texts.iter().map(|text| text.locale).collect();
    twin::delete_others(tx, article.id, &locales).await?;
    for text in texts {
        let at = (article.id, text.locale);
        let passages = sketch::passages(&text.public_text);
        let marks = sketch::marks(&text.public_title, &passages);
        twin::replace_sketch(tx, at, &marks).await?;
        let title = sketch::title_words(&text.public_title);
        let mut twins = Vec::new();
        for candidate in twin::list_candidates(tx, article.site_id, at, &marks).await? {
            let per_cent = sketch::likeness(&passages, &sketch::passages(&candidate.public_text));
            let same_title = !title.is_empty() && sketch::title_words(&candidate.public_title) == title;
            if per_cent >= ALIKE || same_title {
                twins.push(Likeness { other: candidate.article_id, per_cent, same_title });
            }
        }
        twin::replace_twins(tx, article.site_id, at, &twins).await?;
    }
    Ok(())
}
