//! `knowledge_follow`, `knowledge_news`, `knowledge_told`: who wants to hear of what, and what they have not heard yet (K8).

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_store::{Query, Result, Tx, params, row};

use crate::store::among;

/// Most people who are told in a round.
const ROUND: i64 = 50;

/// What can be followed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum What {
    /// An article, question or video.
    Article(Id),
    /// A category with all below it.
    Category(Id),
    /// The whole knowledge base.
    All,
}

impl What {
    const fn columns(self) -> (Option<Id>, Option<Id>) {
        match self {
            Self::Article(id) => (Some(id), None),
            Self::Category(id) => (None, Some(id)),
            Self::All => (None, None),
        }
    }
}

row! {
    /// Something that a person follows.
    pub struct Follow {
        pub id: Id,
        pub article_id: Option<Id>,
        pub category_id: Option<Id>,
        pub made_at: Timestamp,
    }
}

impl Follow {
    /// What it is.
    #[must_use]
    pub const fn what(&self) -> What {
        match (self.article_id, self.category_id) {
            (Some(id), _) => What::Article(id),
            (None, Some(id)) => What::Category(id),
            (None, None) => What::All,
        }
    }
}

/// What a person follows on a site, newest first.
///
/// # Errors
/// When the database does.
pub async fn list(query: &impl Query, person: Id, site: Id) -> Result<Vec<Follow>> {
    let sql = "SELECT id, article_id, category_id, made_at FROM knowledge_follow WHERE person_id = $1 AND site_id = $2 \
               ORDER BY made_at DESC, id DESC LIMIT 1000";
    query.rows(sql, params![person, site]).await
}

/// Begins to follow; following twice is following once.
///
/// # Errors
/// When the database does.
pub async fn insert(tx: &mut Tx, person: Id, site: Id, what: What, now: Timestamp) -> Result<()> {
    let (article, category) = what.columns();
    let sql = "INSERT INTO knowledge_follow (id, person_id, site_id, article_id, category_id, made_at) VALUES ($1, $2, $3, $4, $5, $6) \
               ON CONFLICT DO NOTHING";
    tx.run(sql, params![Id::new(now), person, site, article, category, now]).await?;
    Ok(())
}

/// Ends following something.
///
/// # Errors
/// When the database does.
pub async fn delete(tx: &mut Tx, person: Id, site: Id, what: What) -> Result<()> {
    let (article, category) = what.columns();
    let zero = |id: Option<Id>| id.unwrap_or(Id(0));
    let sql = "DELETE FROM knowledge_follow WHERE person_id = $1 AND site_id = $2 AND COALESCE(article_id, 0) = $3 AND COALESCE(category_id, 0) = $4";
    tx.run(sql, params![person, site, zero(article), zero(category)]).await?;
    Ok(())
}

/// Ends following everything, and forgets what was not told yet.
///
/// # Errors
/// When the database does.
pub async fn delete_all(tx: &mut Tx, person: Id, site: Id) -> Result<()> {
    tx.run("DELETE FROM knowledge_follow WHERE person_id = $1 AND site_id = $2", params![person, site]).await?;
    tx.run("DELETE FROM knowledge_news WHERE person_id = $1 AND site_id = $2", params![person, site]).await?;
    Ok(())
}

/// Whether anybody follows anything on a site.
///
/// # Errors
/// When the database does.
pub async fn is_any(query: &impl Query, site: Id) -> Result<bool> {
    let sql = "SELECT id AS value FROM knowledge_follow WHERE site_id = $1 LIMIT 1";
    Ok(query.value::<Id>(sql, params![site]).await?.is_some())
}

/// Followers of an article follow the one that it was merged into.
///
/// # Errors
/// When the database does.
pub async fn carry_article(tx: &mut Tx, from: Id, into: Id) -> Result<()> {
    let sql = "UPDATE knowledge_follow SET article_id = $2 WHERE article_id = $1 AND NOT EXISTS (SELECT 1 FROM knowledge_follow o \
               WHERE o.article_id = $2 AND o.person_id = knowledge_follow.person_id)";
    tx.run(sql, params![from, into]).await?;
    tx.run("DELETE FROM knowledge_follow WHERE article_id = $1", params![from]).await?;
    Ok(())
}

/// Followers of a category follow the one that its content went into.
///
/// # Errors
/// When the database does.
pub async fn carry_category(tx: &mut Tx, from: Id, into: Id) -> Result<()> {
    let sql = "UPDATE knowledge_follow SET category_id = $2 WHERE category_id = $1 AND NOT EXISTS (SELECT 1 FROM knowledge_follow o \
               WHERE o.category_id = $2 AND o.person_id = knowledge_follow.person_id)";
    tx.run(sql, params![from, into]).await?;
    Ok(())
}

/// People who follow an article, a category around it, or everything, above `after` in their order.
///
/// # Errors
/// When the database does.
pub async fn list_followers(query: &impl Query, site: Id, (article, around): (Id, &[Id]), after: Id) -> Result<Vec<Id>> {
    let mut values = params![site, article, after];
    let around = among(around, &mut values);
    let sql = format!(
        "SELECT DISTINCT person_id AS value FROM knowledge_follow WHERE site_id = $1 AND person_id > $3 AND (article_id = $2 OR category_id{around} \
         OR (article_id IS NULL AND category_id IS NULL)) ORDER BY person_id LIMIT 200"
    );
    query.values(&sql, values).await
}

/// Something that followers are to be told.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Happened {
    /// The site.
    pub site: Id,
    /// The article.
    pub article: Id,
    /// Whether it is new, else changed.
    pub fresh: bool,
    /// What the editor says has changed.
    pub note: String,
    /// When.
    pub at: Timestamp,
}

/// Notes for some people what they are to be told; what is new stays new though it changed since.
///
/// # Errors
/// When the database does.
pub async fn insert_news(tx: &mut Tx, people: &[Id], news: &Happened) -> Result<()> {
    let sql = "INSERT INTO knowledge_news (person_id, article_id, site_id, fresh, note, happened_at) VALUES ($1, $2, $3, $4, $5, $6) \
               ON CONFLICT (person_id, article_id) DO UPDATE SET note = excluded.note, \
               fresh = (knowledge_news.fresh OR excluded.fresh)";
    for person in people {
        tx.run(sql, params![*person, news.article, news.site, news.fresh, news.note, news.at]).await?;
    }
    Ok(())
}

row! {
    /// Somebody who is to be told.
    pub struct Waiting {
        pub person_id: Id,
        pub site_id: Id,
    }
}

/// People whose news are older than `before`, and who were not told since `since`.
///
/// # Errors
/// When the database does.
pub async fn list_waiting(query: &impl Query, before: Timestamp, since: Timestamp) -> Result<Vec<Waiting>> {
    let sql = "SELECT DISTINCT n.person_id, n.site_id FROM knowledge_news n WHERE n.happened_at <= $1 AND NOT EXISTS (SELECT 1 FROM knowledge_told t \
               WHERE t.person_id = n.person_id AND t.site_id = n.site_id AND t.told_at > $2) ORDER BY n.person_id LIMIT $3";
    query.rows(sql, params![before, since, ROUND]).await
}

row! {
    /// An article of which a person is to be told.
    pub struct News {
        pub article_id: Id,
        pub fresh: bool,
        pub note: String,
    }
}

/// What a person is to be told, what is new first.
///
/// # Errors
/// When the database does.
pub async fn list_news(query: &impl Query, to: &Waiting) -> Result<Vec<News>> {
    let sql = "SELECT article_id, fresh, note FROM knowledge_news WHERE person_id = $1 AND site_id = $2 \
               ORDER BY CASE WHEN fresh THEN 0 ELSE 1 END, happened_at DESC, article_id LIMIT 200";
    query.rows(sql, params![to.person_id, to.site_id]).await
}

/// Forgets what a person was told, or cannot be told.
///
/// # Errors
/// When the database does.
pub async fn delete_news(tx: &mut Tx, to: &Waiting) -> Result<()> {
    tx.run("DELETE FROM knowledge_news WHERE person_id = $1 AND site_id = $2", params![to.person_id, to.site_id]).await?;
    Ok(())
}

/// Notes that a person was told.
///
/// # Errors
/// When the database does.
pub async fn update_told(tx: &mut Tx, to: &Waiting, now: Timestamp) -> Result<()> {
    let sql = "INSERT INTO knowledge_told (person_id, site_id, told_at) VALUES ($1, $2, $3) \
               ON CONFLICT (person_id, site_id) DO UPDATE SET told_at = excluded.told_at";
    tx.run(sql, params![to.person_id, to.site_id, now]).await?;
    Ok(())
}

/// Whether followers shall not hear of the next publishing of a language.
///
/// # Errors
/// When the database does.
pub async fn is_quiet(query: &impl Query, (article, locale): (Id, Locale)) -> Result<bool> {
    let sql = "SELECT quiet AS value FROM knowledge_translation WHERE article_id = $1 AND locale = $2";
    Ok(query.value(sql, params![article, locale]).await?.unwrap_or(false))
}

/// Says whether followers shall hear of the next publishing of a language.
///
/// # Errors
/// When the database does.
pub async fn update_quiet(tx: &mut Tx, (article, locale): (Id, Locale), quiet: bool) -> Result<()> {
    let sql = "UPDATE knowledge_translation SET quiet = $1 WHERE article_id = $2 AND locale = $3 AND quiet <> $1";
    tx.run(sql, params![quiet, article, locale]).await?;
    Ok(())
}
