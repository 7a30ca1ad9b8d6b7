//! `knowledge_check`: what is to be verified for a release (U2).

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_store::{Cursor, Page, Param, Query, Result, Tx, params, row};

use crate::store::among;
use crate::store::board::{OF_SITE, SHOWN, Waiting};
use crate::store::reach::Reach;

/// What is to be marked.
#[derive(Clone, Debug)]
pub struct Mark {
    /// The site.
    pub site: Id,
    /// The product.
    pub product: Id,
    /// Its release.
    pub release: Id,
    /// Only what stands in these categories, when given.
    pub categories: Option<Vec<Id>>,
    /// By when.
    pub due_at: Option<Timestamp>,
}

/// Marks what is published about a product and holds for the release; what is marked already stays as it is. Answers how much is
/// new.
///
/// # Errors
/// When the database does.
pub async fn insert_all(tx: &mut Tx, mark: &Mark, now: Timestamp) -> Result<u64> {
    let mut values = params![mark.release, now, mark.due_at, mark.site];
    let about = super::product_content::about(mark.product, Some(mark.release), &mut values);
    let within = mark.categories.as_ref().map(|ids| format!(" AND a.category_id{}", among(ids.iter().copied(), &mut values)));
    let sql = format!(
        "INSERT INTO knowledge_check (article_id, release_id, asked_at, due_at, how) \
         SELECT a.id, CAST($1 AS BIGINT), CAST($2 AS BIGINT), CAST($3 AS BIGINT), '' FROM knowledge_article a WHERE a.site_id = $4 \
         AND a.kind <> 'block'{about}{} AND a.shown_at IS NOT NULL \
         ON CONFLICT (article_id, release_id) DO NOTHING",
        within.unwrap_or_default()
    );
    tx.run(&sql, values).await
}

/// Settles what waits of some content, for one release or for all; answers how much.
///
/// # Errors
/// When the database does.
pub async fn settle(
    tx: &mut Tx,
    (articles, release): (&[Id], Option<Id>),
    (by, how): (Option<Id>, &str),
    now: Timestamp,
) -> Result<u64> {
    let mut values = params![now, by, how];
    let chosen = among(articles.iter().copied(), &mut values);
    let mut sql = format!(
        "UPDATE knowledge_check SET settled_at = $1, settled_by = $2, how = $3 WHERE settled_at IS NULL AND article_id{chosen}"
    );
    if let Some(release) = release {
        values.push(release.to_param());
        sql.push_str(&format!(" AND release_id = ${}", values.len()));
    }
    tx.run(&sql, values).await
}

row! {
    /// How far a release is.
    pub struct Progress {
        pub release_id: Id,
        pub total: i64,
        pub settled: i64,
    }
}

/// How far each release of a product is; releases without checks are not among them.
///
/// # Errors
/// When the database does.
pub async fn list_progress(query: &impl Query, product: Id) -> Result<Vec<Progress>> {
    let sql = "SELECT c.release_id, COUNT(*) AS total, COUNT(c.settled_at) AS settled FROM knowledge_check c \
               JOIN knowledge_release r ON r.id = c.release_id WHERE r.product_id = $1 GROUP BY c.release_id";
    query.rows(sql, params![product]).await
}

row! {
    /// Something that is to be verified, or was.
    pub struct Check {
        pub article_id: Id,
        pub owner_id: Option<Id>,
        pub category_id: Option<Id>,
        pub due_at: Option<Timestamp>,
        pub settled_at: Option<Timestamp>,
        pub settled_by: Option<Id>,
        pub how: String,
    }
}

const COLUMNS: &str = "c.article_id, a.owner_id, a.category_id, c.due_at, c.settled_at, c.settled_by, c.how";

/// What waits for a release, that of `me` first.
///
/// # Errors
/// When the database does.
pub async fn list_waiting(query: &impl Query, release: Id, me: Option<Id>, cursor: Cursor) -> Result<Page<Check>> {
    let total = "SELECT COUNT(*) AS value FROM knowledge_check WHERE release_id = $1 AND settled_at IS NULL";
    let total = query.value::<i64>(total, params![release]).await?.unwrap_or(0);
    let sql = format!(
        "SELECT {COLUMNS} FROM knowledge_check c JOIN knowledge_article a ON a.id = c.article_id WHERE c.release_id = $1 \
         AND c.settled_at IS NULL ORDER BY CASE WHEN a.owner_id = $2 THEN 0 ELSE 1 END, a.category_id, a.position, a.id LIMIT $3 OFFSET $4"
    );
    Ok(Page { rows: query.rows(&sql, params![release, me, cursor.size, cursor.offset()]).await?, total, cursor })
}

/// What was settled last for a release.
///
/// # Errors
/// When the database does.
pub async fn list_settled(query: &impl Query, release: Id, limit: i64) -> Result<Vec<Check>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM knowledge_check c JOIN knowledge_article a ON a.id = c.article_id WHERE c.release_id = $1 \
         AND c.settled_at IS NOT NULL ORDER BY c.settled_at DESC, c.article_id LIMIT $2"
    );
    query.rows(&sql, params![release, limit]).await
}

row! {
    /// How much waits for an owner.
    pub struct Owned {
        pub owner_id: Id,
        pub contents: i64,
    }
}

/// Owners of what waits for a release, with how much is theirs.
///
/// # Errors
/// When the database does.
pub async fn list_owners(query: &impl Query, release: Id) -> Result<Vec<Owned>> {
    let sql = "SELECT a.owner_id, COUNT(*) AS contents FROM knowledge_check c JOIN knowledge_article a ON a.id = c.article_id \
               WHERE c.release_id = $1 AND c.settled_at IS NULL AND a.owner_id IS NOT NULL GROUP BY a.owner_id ORDER BY a.owner_id";
    query.rows(sql, params![release]).await
}

/// What waits to be verified on a site, in the site's first language or any other; that of `me` comes first, then what is due first.
///
/// # Errors
/// When the database does.
pub async fn list_board(query: &impl Query, reach: &Reach, me: Id, locale: Locale) -> Result<Vec<Waiting>> {
    // The few lines first, own ones and all, each along an index; then their words.
    let mut values = params![reach.site, me, locale, SHOWN];
    let narrow = reach.narrow("a.id", &mut values);
    let waiting = format!(
        "c.settled_at IS NULL AND {OF_SITE} AND a.shown_at IS NOT NULL{narrow} ORDER BY COALESCE(c.due_at, c.asked_at), c.article_id LIMIT $4"
    );
    let columns = "a.id, a.owner_id, c.release_id, COALESCE(c.due_at, c.asked_at) AS at";
    let sql = format!(
        "WITH own AS (SELECT {columns} FROM knowledge_article a JOIN knowledge_check c ON c.article_id = a.id WHERE a.owner_id = $2 AND {waiting}), \
         others AS (SELECT {columns} FROM knowledge_check c JOIN knowledge_article a ON a.id = c.article_id WHERE {waiting}), \
         w AS (SELECT * FROM own UNION SELECT * FROM others) \
         SELECT w.id AS article_id, t.locale, t.title, w.at, w.owner_id AS person, COALESCE(x.name, p.key) || ' ' || r.name AS words FROM w \
         JOIN knowledge_release r ON r.id = w.release_id JOIN knowledge_product p ON p.id = r.product_id \
         LEFT JOIN knowledge_product_text x ON x.product_id = p.id AND x.locale = $3 {} \
         ORDER BY CASE WHEN w.owner_id = $2 THEN 0 ELSE 1 END, w.at, w.id LIMIT $4",
        super::one_language("w.id", "$3")
    );
    query.rows(&sql, values).await
}
