//! `knowledge_label`.

use vestibule_base::Id;
use vestibule_store::{Query, Result, Tx, params, row};

use crate::store::among;

row! {
    /// A label of an article.
    pub struct Label {
        pub article_id: Id,
        pub label: String,
    }
}

/// Labels of some articles, each article's in its order.
///
/// # Errors
/// When the database does.
pub async fn list(query: &impl Query, articles: &[Id]) -> Result<Vec<Label>> {
    let mut values = params![];
    let chosen = among(articles, &mut values);
    let sql = format!("SELECT article_id, label FROM knowledge_label WHERE article_id{chosen} ORDER BY article_id, position");
    query.rows(&sql, values).await
}

/// Labels of every article of a site, each article's in its order.
///
/// # Errors
/// When the database does.
pub async fn list_of_site(query: &impl Query, site: Id) -> Result<Vec<Label>> {
    let sql = "SELECT l.article_id, l.label FROM knowledge_label l JOIN knowledge_article a ON a.id = l.article_id \
               WHERE a.site_id = $1 ORDER BY l.article_id, l.position";
    query.rows(sql, params![site]).await
}

/// Labels of one article.
///
/// # Errors
/// When the database does.
pub async fn list_of(query: &impl Query, article: Id) -> Result<Vec<String>> {
    Ok(list(query, &[article]).await?.into_iter().map(|label| label.label).collect())
}

/// Gives an article these labels and no others.
///
/// # Errors
/// When the database does.
pub async fn replace(tx: &mut Tx, article: Id, labels: &[String]) -> Result<()> {
    tx.run("DELETE FROM knowledge_label WHERE article_id = $1", params![article]).await?;
    for (place, label) in labels.iter().enumerate() {
        let sql = "INSERT INTO knowledge_label (article_id, label, position) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
        tx.run(sql, params![article, label, place]).await?;
    }
    Ok(())
}
