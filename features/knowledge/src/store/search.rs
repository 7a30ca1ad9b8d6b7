//! What the search index, the site map and exports read.

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_store::{Json, Query, Result, params, row};

use crate::model::{ArticleKind, Form};
use crate::store::among;
use crate::store::translation::Heading;

row! {
    /// A published language of an article with its words.
    pub struct Document {
        pub locale: Locale,
        pub public_title: String,
        pub public_summary: String,
        pub slug: String,
        pub headings: Json<Vec<Heading>>,
        pub public_text: String,
        pub published_at: Option<Timestamp>,
        pub outdated: i64,
    }
}

/// The published languages of an article.
///
/// # Errors
/// When the database does.
pub async fn list_documents(query: &impl Query, article: Id) -> Result<Vec<Document>> {
    let sql = "SELECT t.locale, t.public_title, t.public_summary, t.slug, t.headings, t.public_text, t.published_at, \
               (SELECT COUNT(*) FROM knowledge_translation s WHERE s.article_id = t.article_id AND s.locale = t.source_locale \
               AND s.state = 'published' AND s.version > t.source_version) AS outdated \
               FROM knowledge_translation t WHERE t.article_id = $1 AND t.state = 'published' ORDER BY t.locale";
    query.rows(sql, params![article]).await
}

/// Ids of everything of a form above `after`.
///
/// # Errors
/// When the database does.
pub async fn list_ids(query: &impl Query, form: Form, after: Id, limit: i64) -> Result<Vec<Id>> {
    let mut values = params![after, limit];
    let kinds = among(form.kinds(), &mut values);
    let sql = format!("SELECT id AS value FROM knowledge_article WHERE id > $1 AND kind{kinds} ORDER BY id LIMIT $2");
    query.values(&sql, values).await
}

row! {
    /// A page of the site map.
    pub struct MapRow {
        pub article_id: Id,
        pub kind: ArticleKind,
        pub locale: Locale,
        pub slug: String,
        pub published_at: Option<Timestamp>,
    }
}

/// Every published language of every article that everyone may see.
///
/// # Errors
/// When the database does.
pub async fn list_map(query: &impl Query, site: Id) -> Result<Vec<MapRow>> {
    let sql = "SELECT t.article_id, a.kind, t.locale, t.slug, t.published_at FROM knowledge_translation t JOIN knowledge_article a ON a.id = t.article_id \
               WHERE a.site_id = $1 AND a.effective_audience = 'everyone' AND t.state = 'published' ORDER BY t.article_id, t.locale";
    query.rows(sql, params![site]).await
}
