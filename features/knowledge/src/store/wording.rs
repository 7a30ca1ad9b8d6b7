//! `knowledge_wording`: other wordings of a question, searched and never shown.

use vestibule_base::{Id, Locale};
use vestibule_store::{Query, Result, Tx, params, row};

row! {
    /// A wording.
    pub struct Wording {
        pub locale: Locale,
        pub words: String,
    }
}

/// Every wording of a question, by language, in order.
///
/// # Errors
/// When the database does.
pub async fn list(query: &impl Query, article: Id) -> Result<Vec<Wording>> {
    let sql = "SELECT locale, words FROM knowledge_wording WHERE article_id = $1 ORDER BY locale, position";
    query.rows(sql, params![article]).await
}

row! {
    /// A wording and the question that it belongs to.
    pub struct Owned {
        pub article_id: Id,
        pub locale: Locale,
        pub words: String,
    }
}

/// Every wording of every question of a site, in order.
///
/// # Errors
/// When the database does.
pub async fn list_of_site(query: &impl Query, site: Id) -> Result<Vec<Owned>> {
    let sql = "SELECT w.article_id, w.locale, w.words FROM knowledge_wording w JOIN knowledge_article a ON a.id = w.article_id \
               WHERE a.site_id = $1 ORDER BY w.article_id, w.locale, w.position";
    query.rows(sql, params![site]).await
}

/// The wordings of a question in one language.
///
/// # Errors
/// When the database does.
pub async fn list_in(query: &impl Query, article: Id, locale: Locale) -> Result<Vec<String>> {
    let sql = "SELECT words AS value FROM knowledge_wording WHERE article_id = $1 AND locale = $2 ORDER BY position";
    query.values(sql, params![article, locale]).await
}

/// Gives a question these wordings in a language and no others; answers whether anything changed.
///
/// # Errors
/// When the database does.
pub async fn replace(tx: &mut Tx, (article, locale): (Id, Locale), words: &[String]) -> Result<bool> {
    if list_in(tx, article, locale).await? == words {
        return Ok(false);
    }
    tx.run("DELETE FROM knowledge_wording WHERE article_id = $1 AND locale = $2", params![article, locale]).await?;
    for (place, words) in words.iter().enumerate() {
        let sql = "INSERT INTO knowledge_wording (article_id, locale, position, words) VALUES ($1, $2, $3, $4)";
        tx.run(sql, params![article, locale, place, words]).await?;
    }
    Ok(true)
}
