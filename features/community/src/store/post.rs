//! `community_post`: what was said in a topic, its opening words first.

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_store::{Counted, Cursor, Page, Query, Result, Tx, params, row};

use crate::model::REPLIES;

row! {
    /// A post.
    pub struct Post {
        pub id: Id,
        pub topic_id: Id,
        pub person_id: Id,
        pub by_staff: bool,
        pub locale: Locale,
        pub body: String,
        pub made_at: Timestamp,
        pub changed_at: Option<Timestamp>,
        pub hidden_at: Option<Timestamp>,
        pub hidden_why: String,
    }
}

impl Post {
    /// Whether it opens its topic.
    #[must_use]
    pub fn is_opening(&self) -> bool {
        self.id == self.topic_id
    }
}

const COLUMNS: &str =
    "p.id, p.topic_id, p.person_id, p.by_staff, p.locale, p.body, p.made_at, p.changed_at, p.hidden_at, p.hidden_why";

/// A page of the replies to a topic whose readers are known to be allowed; hidden ones keep their places.
pub async fn list_replies(query: &impl Query, topic: Id, page: i64) -> Result<Page<Post>> {
    let cursor = Cursor::new(page, REPLIES);
    let sql = format!(
        "SELECT {COLUMNS}, (SELECT COUNT(*) FROM community_post c WHERE c.topic_id = $1 AND c.id <> $1) AS total FROM community_post p \
         WHERE p.topic_id = $1 AND p.id <> $1 ORDER BY p.id LIMIT $2 OFFSET $3"
    );
    let rows: Vec<Counted<Post>> = query.rows(&sql, params![topic, cursor.size, cursor.offset()]).await?;
    Ok(Page::counted(rows, cursor))
}

/// A post of a topic.
pub async fn find(query: &impl Query, topic: Id, id: Id) -> Result<Option<Post>> {
    let sql = format!("SELECT {COLUMNS} FROM community_post p WHERE p.id = $1 AND p.topic_id = $2");
    query.row(&sql, params![id, topic]).await
}

/// A post of any topic; who may read the topic is to be asked.
pub async fn find_any(query: &impl Query, id: Id) -> Result<Option<Post>> {
    query.row(&format!("SELECT {COLUMNS} FROM community_post p WHERE p.id = $1"), params![id]).await
}

/// On which page of its topic a reply stands.
pub async fn find_page(query: &impl Query, post: &Post) -> Result<i64> {
    let sql = "SELECT COUNT(*) AS value FROM community_post WHERE topic_id = $1 AND id <> $1 AND id < $2";
    Ok(query.value::<i64>(sql, params![post.topic_id, post.id]).await?.unwrap_or(0) / REPLIES + 1)
}

/// What readers see of a topic, oldest first.
pub async fn list_shown(query: &impl Query, topic: Id, most: i64) -> Result<Vec<Post>> {
    let sql =
        format!("SELECT {COLUMNS} FROM community_post p WHERE p.topic_id = $1 AND p.hidden_at IS NULL ORDER BY p.id LIMIT $2");
    query.rows(&sql, params![topic, most]).await
}

row! {
    /// Who wrote a post.
    pub struct Writer {
        pub id: Id,
        pub person_id: Id,
    }
}

/// Who wrote what readers see of a topic, the last ones first.
pub async fn list_writers(query: &impl Query, topic: Id) -> Result<Vec<Writer>> {
    let sql = "SELECT id, person_id FROM community_post WHERE topic_id = $1 AND hidden_at IS NULL ORDER BY id DESC LIMIT 1000";
    query.rows(sql, params![topic]).await
}

/// How much a person has written since a time.
pub async fn count_since(query: &impl Query, person: Id, since: Timestamp) -> Result<i64> {
    let sql = "SELECT COUNT(*) AS value FROM community_post WHERE person_id = $1 AND made_at > $2";
    Ok(query.value(sql, params![person, since]).await?.unwrap_or(0))
}

/// Adds a post.
pub async fn insert(tx: &mut Tx, post: &Post) -> Result<()> {
    let sql = "INSERT INTO community_post (id, topic_id, person_id, by_staff, locale, body, made_at, changed_at, hidden_at, hidden_by, \
               hidden_why) VALUES ($1, $2, $3, $4, $5, $6, $7, NULL, NULL, NULL, '')";
    let p = post;
    tx.run(sql, params![p.id, p.topic_id, p.person_id, p.by_staff, p.locale, p.body, p.made_at]).await?;
    Ok(())
}

/// Changes the words of a post.
pub async fn update_body(tx: &mut Tx, id: Id, body: &str, now: Timestamp) -> Result<()> {
    tx.run("UPDATE community_post SET body = $1, changed_at = $2 WHERE id = $3", params![body, now, id]).await?;
    Ok(())
}

/// Takes a reply away.
pub async fn delete(tx: &mut Tx, id: Id) -> Result<()> {
    tx.run("DELETE FROM community_post WHERE id = $1", params![id]).await?;
    Ok(())
}

/// Hides a reply from readers (`by` and why), or shows it again.
pub async fn update_hidden(tx: &mut Tx, id: Id, hidden: Option<(Id, &str, Timestamp)>) -> Result<()> {
    let (by, why, at) = hidden.map_or((None, "", None), |(by, why, at)| (Some(by), why, Some(at)));
    let sql = "UPDATE community_post SET hidden_at = $1, hidden_by = $2, hidden_why = $3 WHERE id = $4";
    tx.run(sql, params![at, by, why, id]).await?;
    Ok(())
}

/// The words that open some topics whose readers are known to be allowed.
pub async fn list_openings(query: &impl Query, topics: &[Id]) -> Result<Vec<Post>> {
    if topics.is_empty() {
        return Ok(Vec::new());
    }
    let mut values = params![];
    let among = super::among(topics, &mut values);
    query.rows(&format!("SELECT {COLUMNS} FROM community_post p WHERE p.id{among}"), values).await
}
