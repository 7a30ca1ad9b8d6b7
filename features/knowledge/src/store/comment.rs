//! `knowledge_comment`, `knowledge_comment_rule`: what readers write under a text, and where they may (K7).

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_store::{Counted, Cursor, FromRow, Page, Query, Result, Row, Tx, params, row};

/// Comments on a page.
const COMMENTS: i64 = 50;

row! {
    /// A comment.
    pub struct Comment {
        pub id: Id,
        pub article_id: Id,
        pub thread_id: Id,
        pub person_id: Id,
        pub by_staff: bool,
        pub locale: Locale,
        pub body: String,
        pub made_at: Timestamp,
        pub changed_at: Option<Timestamp>,
        pub hidden_at: Option<Timestamp>,
        pub hidden_by: Option<Id>,
        pub hidden_why: String,
        pub request_number: Option<i64>,
        pub topic_id: Option<Id>,
        pub answers_id: Option<Id>,
    }
}

impl Comment {
    /// Whether a topic can be made of it: it has words that readers see, and none was made yet.
    #[must_use]
    pub fn can_become_topic(&self) -> bool {
        self.topic_id.is_none() && self.hidden_at.is_none() && !self.body.is_empty()
    }
}

const COLUMNS: &str = "c.id, c.article_id, c.thread_id, c.person_id, c.by_staff, c.locale, c.body, c.made_at, c.changed_at, c.hidden_at, \
     c.hidden_by, c.hidden_why, c.request_number, c.topic_id, c.answers_id";

/// Who looks at a talk: whether hidden comments are theirs to see, and who they are.
pub type Looker = (bool, Option<Id>);

/// The comments of the article `$1` that somebody sees: hidden ones are for `$2` and for who wrote them (`$3`).
const SEEN: &str = "c.article_id = $1 AND (c.hidden_at IS NULL OR $2 OR c.person_id = $3)";

/// A page of the comments of an article, each with the answers to it below.
///
/// # Errors
/// When the database does.
pub async fn list(query: &impl Query, article: Id, (all, own): Looker, page: i64) -> Result<Page<Comment>> {
    let cursor = Cursor::new(page, COMMENTS);
    let sql = format!(
        "SELECT {COLUMNS}, (SELECT COUNT(*) FROM knowledge_comment c WHERE {SEEN}) AS total FROM knowledge_comment c WHERE {SEEN} \
         ORDER BY c.thread_id, c.id LIMIT $4 OFFSET $5"
    );
    let values = params![article, all, own.unwrap_or(Id(0)), cursor.size, cursor.offset()];
    let rows: Vec<Counted<Comment>> = query.rows(&sql, values).await?;
    Ok(Page::counted(rows, cursor))
}

/// How many comments that somebody sees stand before one.
///
/// # Errors
/// When the database does.
pub async fn count_before(query: &impl Query, comment: &Comment, (all, own): Looker) -> Result<i64> {
    let sql = format!(
        "SELECT COUNT(*) AS value FROM knowledge_comment c WHERE {SEEN} AND (c.thread_id < $4 OR (c.thread_id = $4 AND c.id < $5))"
    );
    let values = params![comment.article_id, all, own.unwrap_or(Id(0)), comment.thread_id, comment.id];
    Ok(query.value(&sql, values).await?.unwrap_or(0))
}

/// The page on which the comment after so many others stands.
#[must_use]
pub const fn page_after(before: i64) -> i64 {
    before / COMMENTS + 1
}

/// A comment of an article.
///
/// # Errors
/// When the database does.
pub async fn find(query: &impl Query, article: Id, id: Id) -> Result<Option<Comment>> {
    query
        .row(&format!("SELECT {COLUMNS} FROM knowledge_comment c WHERE c.id = $1 AND c.article_id = $2"), params![id, article])
        .await
}

/// A comment of any article: for what runs beside the pages.
///
/// # Errors
/// When the database does.
pub async fn find_any(query: &impl Query, id: Id) -> Result<Option<Comment>> {
    query.row(&format!("SELECT {COLUMNS} FROM knowledge_comment c WHERE c.id = $1"), params![id]).await
}

/// Adds a comment.
///
/// # Errors
/// When the database does.
pub async fn insert(tx: &mut Tx, comment: &Comment) -> Result<()> {
    let sql = "INSERT INTO knowledge_comment (id, article_id, thread_id, person_id, by_staff, locale, body, made_at, changed_at, hidden_at, \
               hidden_by, hidden_why, request_number, answers_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, NULL, NULL, NULL, '', NULL, $9)";
    let c = comment;
    tx.run(sql, params![c.id, c.article_id, c.thread_id, c.person_id, c.by_staff, c.locale, c.body, c.made_at, c.answers_id])
        .await?;
    Ok(())
}

/// Changes the words of a comment.
///
/// # Errors
/// When the database does.
pub async fn update_body(tx: &mut Tx, id: Id, body: &str, now: Timestamp) -> Result<()> {
    tx.run("UPDATE knowledge_comment SET body = $1, changed_at = $2 WHERE id = $3", params![body, now, id]).await?;
    Ok(())
}

/// Takes a comment away; one that was answered keeps its place without words.
///
/// # Errors
/// When the database does.
pub async fn delete(tx: &mut Tx, id: Id, now: Timestamp) -> Result<()> {
    let gone = "DELETE FROM knowledge_comment WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM knowledge_comment o WHERE o.thread_id = $1 AND o.id <> $1)";
    if tx.run(gone, params![id]).await? == 0 {
        update_body(tx, id, "", now).await?;
    }
    Ok(())
}

/// Hides a comment from readers (`by` and why), or shows it again.
///
/// # Errors
/// When the database does.
pub async fn update_hidden(tx: &mut Tx, id: Id, hidden: Option<(Option<Id>, &str, Timestamp)>) -> Result<()> {
    let (by, why, at) = hidden.map_or((None, "", None), |(by, why, at)| (by, why, Some(at)));
    let sql = "UPDATE knowledge_comment SET hidden_at = $1, hidden_by = $2, hidden_why = $3 WHERE id = $4";
    tx.run(sql, params![at, by, why, id]).await?;
    Ok(())
}

/// Notes the request that came of a comment.
///
/// # Errors
/// When the database does.
pub async fn update_request(tx: &mut Tx, id: Id, number: i64) -> Result<()> {
    tx.run("UPDATE knowledge_comment SET request_number = $1 WHERE id = $2", params![number, id]).await?;
    Ok(())
}

/// Notes the topic that came of a comment.
///
/// # Errors
/// When the database does.
pub async fn update_topic(tx: &mut Tx, id: Id, topic: Id) -> Result<()> {
    tx.run("UPDATE knowledge_comment SET topic_id = $1 WHERE id = $2", params![topic, id]).await?;
    Ok(())
}

/// How many comments a person has written since a time.
///
/// # Errors
/// When the database does.
pub async fn count_since(query: &impl Query, person: Id, since: Timestamp) -> Result<i64> {
    let sql = "SELECT COUNT(*) AS value FROM knowledge_comment WHERE person_id = $1 AND made_at > $2";
    Ok(query.value(sql, params![person, since]).await?.unwrap_or(0))
}

/// Whether the article `$2` of the site `$1` may be commented, and how many comments readers see: the nearest rule decides, that of
/// the article, of a category around it, or of the site.
const TALK: &str = "WITH RECURSIVE knowledge_around (id, parent_id, depth) AS (SELECT k.id, k.parent_id, 0 FROM knowledge_article a \
     JOIN knowledge_category k ON k.id = a.category_id WHERE a.id = $2 \
     UNION ALL SELECT k.id, k.parent_id, n.depth + 1 FROM knowledge_around n JOIN knowledge_category k ON k.id = n.parent_id WHERE n.depth < 50), \
     knowledge_talk (allowed, comments) AS (SELECT COALESCE(\
     (SELECT r.allowed FROM knowledge_comment_rule r WHERE r.site_id = $1 AND r.article_id = $2), \
     (SELECT r.allowed FROM knowledge_around n JOIN knowledge_comment_rule r ON r.site_id = $1 AND COALESCE(r.article_id, 0) = 0 \
     AND COALESCE(r.category_id, 0) = n.id ORDER BY n.depth LIMIT 1), \
     (SELECT r.allowed FROM knowledge_comment_rule r WHERE r.site_id = $1 AND r.article_id IS NULL AND r.category_id IS NULL), FALSE), \
     (SELECT COUNT(*) FROM knowledge_comment c WHERE c.article_id = $2 AND c.hidden_at IS NULL))";

/// Whether an article may be commented.
///
/// # Errors
/// When the database does.
pub async fn is_allowed(query: &impl Query, site: Id, article: Id) -> Result<bool> {
    let sql = format!("{TALK} SELECT allowed AS value FROM knowledge_talk");
    Ok(query.value(&sql, params![site, article]).await?.unwrap_or(false))
}

/// The last `most` comments of an article as they stand in the talk, and how many there are in all; `None` where there may be none.
///
/// # Errors
/// When the database does.
pub async fn find_talk(query: &impl Query, site: Id, article: Id, most: i64) -> Result<Option<(i64, Vec<Comment>)>> {
    let sql = format!(
        "{TALK} SELECT t.comments, {COLUMNS} FROM knowledge_talk t LEFT JOIN (SELECT * FROM knowledge_comment WHERE article_id = $2 \
         AND hidden_at IS NULL ORDER BY thread_id DESC, id DESC LIMIT $3) c ON 1 = 1 WHERE t.allowed ORDER BY c.thread_id, c.id"
    );
    let read = |row: &Row<'_>| {
        let is_there = row.get::<Option<Id>>("id")?.is_some();
        Ok((row.get::<i64>("comments")?, is_there.then(|| Comment::from_row(row)).transpose()?))
    };
    let rows = query.read(&sql, params![site, article, most], usize::MAX, read).await?;
    let count = rows.first().map(|(count, _)| *count);
    Ok(count.map(|count| (count, rows.into_iter().filter_map(|(_, comment)| comment).collect())))
}

/// Sites on which anything may be commented.
///
/// # Errors
/// When the database does.
pub async fn list_talking(query: &impl Query) -> Result<Vec<Id>> {
    query.values("SELECT DISTINCT site_id AS value FROM knowledge_comment_rule WHERE allowed", params![]).await
}

/// For what a rule is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Scope {
    /// For an article.
    Article(Id),
    /// For a category.
    Category(Id),
    /// For the site.
    Site,
}

impl Scope {
    const fn columns(self) -> (Option<Id>, Option<Id>) {
        match self {
            Self::Article(id) => (Some(id), None),
            Self::Category(id) => (None, Some(id)),
            Self::Site => (None, None),
        }
    }
}

/// The rule for something itself; `None` when it has none of its own.
///
/// # Errors
/// When the database does.
pub async fn find_rule(query: &impl Query, site: Id, scope: Scope) -> Result<Option<bool>> {
    let (article, category) = scope.columns();
    let zero = |id: Option<Id>| id.unwrap_or(Id(0));
    let sql = "SELECT allowed AS value FROM knowledge_comment_rule WHERE site_id = $1 AND COALESCE(article_id, 0) = $2 AND COALESCE(category_id, 0) = $3";
    query.value(sql, params![site, zero(article), zero(category)]).await
}

/// Gives something a rule of its own, or takes it away; answers whether that changed anything.
///
/// # Errors
/// When the database does.
pub async fn update_rule(tx: &mut Tx, site: Id, scope: Scope, allowed: Option<bool>, now: Timestamp) -> Result<bool> {
    if find_rule(tx, site, scope).await? == allowed {
        return Ok(false);
    }
    let (article, category) = scope.columns();
    let zero = |id: Option<Id>| id.unwrap_or(Id(0));
    let sql = "DELETE FROM knowledge_comment_rule WHERE site_id = $1 AND COALESCE(article_id, 0) = $2 AND COALESCE(category_id, 0) = $3";
    tx.run(sql, params![site, zero(article), zero(category)]).await?;
    if let Some(allowed) = allowed {
        let sql =
            "INSERT INTO knowledge_comment_rule (id, site_id, article_id, category_id, allowed) VALUES ($1, $2, $3, $4, $5)";
        tx.run(sql, params![Id::new(now), site, article, category, allowed]).await?;
    }
    Ok(true)
}
