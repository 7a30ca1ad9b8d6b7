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

/// Which articles stand in a site map, `a`: everyone may see them, and they are published in some language.
const MAPPED: &str = "a.site_id = $1 AND a.effective_audience = 'everyone' AND a.shown_at IS NOT NULL";

/// Every published language of articles that everyone may see: of at most so many with an id above `after`.
///
/// # Errors
/// When the database does.
pub async fn list_map(query: &impl Query, site: Id, (after, limit): (Id, i64)) -> Result<Vec<MapRow>> {
    let sql = format!(
        "SELECT t.article_id, a.kind, t.locale, t.slug, t.published_at FROM knowledge_article a JOIN knowledge_translation t ON t.article_id = a.id \
         WHERE a.id IN (SELECT a.id FROM knowledge_article a WHERE {MAPPED} AND a.id > $2 ORDER BY a.id LIMIT $3) AND t.state = 'published' \
         ORDER BY t.article_id, t.locale"
    );
    query.rows(&sql, params![site, after, limit]).await
}

/// The last article of each full part of the site map behind which there are more.
///
/// # Errors
/// When the database does.
pub async fn list_map_ends(query: &impl Query, site: Id, part: i64) -> Result<Vec<Id>> {
    let sql = format!(
        "SELECT n.id AS value FROM (SELECT a.id, ROW_NUMBER() OVER (ORDER BY a.id) AS place, COUNT(*) OVER () AS total \
         FROM knowledge_article a WHERE {MAPPED}) n WHERE n.place % $2 = 0 AND n.place < n.total ORDER BY n.id"
    );
    query.values(&sql, params![site, part]).await
}
