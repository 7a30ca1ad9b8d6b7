//! `knowledge_article`.

use vestibule_base::{Audience, Id, Timestamp, Viewer};
use vestibule_store::{Query, Result, Tx, params, row};

use crate::model::{ArticleKind, effective_of};
use crate::store::category::Tree;
use crate::store::visible;

row! {
    /// An article without its texts.
    pub struct Article {
        pub id: Id,
        pub site_id: Id,
        pub category_id: Option<Id>,
        pub position: i64,
        pub kind: ArticleKind,
        pub audience: Audience,
        pub effective_audience: Audience,
        pub owner_id: Option<Id>,
        pub review_at: Option<Timestamp>,
        pub checked_at: Timestamp,
        pub key: String,
        pub import_hash: String,
        pub views: i64,
        pub made_at: Timestamp,
        pub changed_at: Timestamp,
    }
}

pub(super) const COLUMNS: &str = "a.id, a.site_id, a.category_id, a.position, a.kind, a.audience, a.effective_audience, a.owner_id, a.review_at, a.checked_at, a.key, a.import_hash, a.views, a.made_at, a.changed_at";

/// The article with this id, when the viewer may see it.
///
/// # Errors
/// When the database does.
pub async fn find(query: &impl Query, viewer: &Viewer, site: Id, id: Id) -> Result<Option<Article>> {
    let mut values = params![id, site];
    let seen = visible(viewer, "a.effective_audience", &mut values);
    let sql = format!("SELECT {COLUMNS} FROM knowledge_article a WHERE a.id = $1 AND a.site_id = $2{seen}");
    query.row(&sql, values).await
}

/// The article with this id, on any site: for what runs beside the pages.
///
/// # Errors
/// When the database does.
pub async fn find_any(query: &impl Query, id: Id) -> Result<Option<Article>> {
    query.row(&format!("SELECT {COLUMNS} FROM knowledge_article a WHERE a.id = $1"), params![id]).await
}

/// Whether readers see an article in any language.
///
/// # Errors
/// When the database does.
pub async fn is_published(query: &impl Query, id: Id) -> Result<bool> {
    let sql = "SELECT COUNT(*) AS value FROM knowledge_article WHERE id = $1 AND shown_at IS NOT NULL";
    Ok(query.value::<i64>(sql, params![id]).await?.unwrap_or(0) > 0)
}

/// Every article of a site, for exports.
///
/// # Errors
/// When the database does.
pub async fn list_all(query: &impl Query, site: Id) -> Result<Vec<Article>> {
    let sql = format!("SELECT {COLUMNS} FROM knowledge_article a WHERE a.site_id = $1 ORDER BY a.key");
    query.rows(&sql, params![site]).await
}

/// Articles whose review date has passed, of which search was not told yet, by that date.
///
/// # Errors
/// When the database does.
pub async fn list_overdue(query: &impl Query, now: Timestamp, limit: i64) -> Result<Vec<Article>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM knowledge_article a WHERE a.review_at < $1 AND COALESCE(a.overdue_for, -1) <> a.review_at \
         ORDER BY a.review_at, a.id LIMIT $2"
    );
    query.rows(&sql, params![now, limit]).await
}

/// Published articles with an owner who was not reminded yet of a review date after `from` that has passed, by that date.
///
/// # Errors
/// When the database does.
pub async fn list_to_remind(query: &impl Query, (from, now): (Timestamp, Timestamp), limit: i64) -> Result<Vec<Article>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM knowledge_article a WHERE a.owner_id IS NOT NULL AND a.shown_at IS NOT NULL \
         AND COALESCE(a.reminded_for, -1) <> a.review_at AND a.review_at > $1 AND a.review_at <= $2 ORDER BY a.review_at, a.id LIMIT $3"
    );
    query.rows(&sql, params![from, now, limit]).await
}

/// Notes that search was told that the review date of an article, as it was read, has passed.
///
/// # Errors
/// When the database does.
pub async fn update_overdue(tx: &mut Tx, article: &Article) -> Result<()> {
    tx.run("UPDATE knowledge_article SET overdue_for = $1 WHERE id = $2", params![article.review_at, article.id]).await?;
    Ok(())
}

/// Notes that the owner of an article was reminded of its review date, as it was read.
///
/// # Errors
/// When the database does.
pub async fn update_reminded(tx: &mut Tx, article: &Article) -> Result<()> {
    tx.run("UPDATE knowledge_article SET reminded_for = $1 WHERE id = $2", params![article.review_at, article.id]).await?;
    Ok(())
}

/// Whether a key is taken on a site.
///
/// # Errors
/// When the database does.
pub async fn is_key_taken(query: &impl Query, site: Id, key: &str) -> Result<bool> {
    let sql = "SELECT COUNT(*) AS value FROM knowledge_article WHERE site_id = $1 AND key = $2";
    Ok(query.value::<i64>(sql, params![site, key]).await?.unwrap_or(0) > 0)
}

/// The place after the last article of a category.
///
/// # Errors
/// When the database does.
pub async fn next_position(query: &impl Query, site: Id, category: Option<Id>) -> Result<i64> {
    let sql = "SELECT COALESCE(MAX(position), 0) + 1 AS value FROM knowledge_article WHERE site_id = $1 AND COALESCE(category_id, 0) = $2";
    Ok(query.value(sql, params![site, category.map_or(0, Id::get)]).await?.unwrap_or(1))
}

/// Adds an article.
///
/// # Errors
/// [`vestibule_store::Error::Unique`] when the key is taken.
pub async fn insert(tx: &mut Tx, article: &Article) -> Result<()> {
    let sql = "INSERT INTO knowledge_article (id, site_id, category_id, position, kind, audience, effective_audience, owner_id, review_at, \
               checked_at, key, import_hash, views, made_at, changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
    let a = article;
    #[rustfmt::skip]
    let values = params![
        a.id, a.site_id, a.category_id, a.position, a.kind, a.audience, a.effective_audience, a.owner_id, a.review_at,
        a.checked_at, a.key, a.import_hash, a.views, a.made_at, a.changed_at
    ];
    tx.run(sql, values).await?;
    Ok(())
}

/// Changes everything about an article but its key, views and beginning.
///
/// # Errors
/// When the database does.
pub async fn update(tx: &mut Tx, article: &Article) -> Result<()> {
    let sql = "UPDATE knowledge_article SET category_id = $1, position = $2, kind = $3, audience = $4, effective_audience = $5, \
               owner_id = $6, review_at = $7, checked_at = $8, import_hash = $9, changed_at = $10 WHERE id = $11";
    let a = article;
    #[rustfmt::skip]
    let values = params![
        a.category_id, a.position, a.kind, a.audience, a.effective_audience, a.owner_id, a.review_at, a.checked_at,
        a.import_hash, a.changed_at, a.id
    ];
    tx.run(sql, values).await?;
    Ok(())
}

/// Works out anew what lists ask of an article, after its languages changed: since when readers see it in any of them
/// (`shown_at`), and which lag behind.
///
/// # Errors
/// When the database does.
pub(super) async fn update_derived(tx: &mut Tx, id: Id) -> Result<()> {
    let sql = "UPDATE knowledge_article SET shown_at = (SELECT MIN(COALESCE(t.first_published_at, t.published_at, 0)) \
               FROM knowledge_translation t WHERE t.article_id = knowledge_article.id AND t.state = 'published') WHERE id = $1";
    tx.run(sql, params![id]).await?;
    super::outdated::replace(tx, id).await
}

/// Gives every article of one owner to another.
///
/// # Errors
/// When the database does.
pub async fn update_owner(tx: &mut Tx, from: Id, into: Id) -> Result<()> {
    tx.run("UPDATE knowledge_article SET owner_id = $1 WHERE owner_id = $2", params![into, from]).await?;
    Ok(())
}

/// Lets nobody else change an article until the transaction ends: what is read of it from now on stays true.
///
/// # Errors
/// When the database does.
pub async fn hold(tx: &mut Tx, id: Id) -> Result<()> {
    tx.run("UPDATE knowledge_article SET changed_at = changed_at WHERE id = $1", params![id]).await?;
    Ok(())
}

/// Notes that somebody worked on an article.
///
/// # Errors
/// When the database does.
pub async fn touch(tx: &mut Tx, id: Id, now: Timestamp) -> Result<()> {
    tx.run("UPDATE knowledge_article SET changed_at = $1 WHERE id = $2", params![now, id]).await?;
    Ok(())
}

/// Notes what an import brought last.
///
/// # Errors
/// When the database does.
pub async fn update_import_hash(tx: &mut Tx, id: Id, hash: &str) -> Result<()> {
    tx.run("UPDATE knowledge_article SET import_hash = $1 WHERE id = $2", params![hash, id]).await?;
    Ok(())
}

/// Takes an article away with all that belongs to it.
///
/// # Errors
/// When the database does.
pub async fn delete(tx: &mut Tx, id: Id) -> Result<()> {
    tx.run("DELETE FROM knowledge_article WHERE id = $1", params![id]).await?;
    Ok(())
}

row! {
    /// Who may see an article, as chosen and as it is.
    pub struct Seen {
        pub id: Id,
        pub category_id: Option<Id>,
        pub kind: ArticleKind,
        pub audience: Audience,
        pub effective_audience: Audience,
    }
}

row! {
    /// An article and what it is.
    pub struct Named {
        pub id: Id,
        pub kind: ArticleKind,
    }
}

/// Works out anew who may see each article, after categories changed; answers those for whom it changed.
pub(super) async fn update_audiences(tx: &mut Tx, site: Id, tree: &Tree) -> Result<Vec<Id>> {
    let sql = "SELECT id, category_id, kind, audience, effective_audience FROM knowledge_article WHERE site_id = $1";
    let mut changed = Vec::new();
    for article in tx.rows::<Seen>(sql, params![site]).await? {
        let outer = article.category_id.and_then(|id| tree.find(id)).map_or(Audience::Everyone, |category| category.effective);
        let fresh = effective_of(article.kind, article.audience, outer);
        if fresh != article.effective_audience {
            tx.run("UPDATE knowledge_article SET effective_audience = $1 WHERE id = $2", params![fresh, article.id]).await?;
            changed.push(article.id);
        }
    }
    Ok(changed)
}

/// All articles in some categories, by hand order.
pub async fn list_named_in(query: &impl Query, categories: &[Id]) -> Result<Vec<Named>> {
    let mut values = params![];
    let chosen = super::among(categories, &mut values);
    query.rows(&format!("SELECT id, kind FROM knowledge_article WHERE category_id{chosen} ORDER BY position, id"), values).await
}

/// Puts an article at a place among those beside it.
pub async fn update_position(tx: &mut Tx, id: Id, position: i64) -> Result<()> {
    tx.run("UPDATE knowledge_article SET position = $1 WHERE id = $2", params![position, id]).await?;
    Ok(())
}

/// The article with an import key, as its id.
pub async fn find_id_by_key(query: &impl Query, site: Id, key: &str) -> Result<Option<Id>> {
    query.value("SELECT id AS value FROM knowledge_article WHERE site_id = $1 AND key = $2", params![site, key]).await
}
