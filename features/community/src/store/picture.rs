//! `community_picture`: pictures of posts, and those that wait for their post to be sent.

use vestibule_base::{Id, Timestamp};
use vestibule_store::{Query, Result, Tx, params, row};

use super::among;

row! {
    /// A picture.
    pub struct Picture {
        pub id: Id,
        pub site_id: Id,
        pub post_id: Option<Id>,
        pub person_id: Id,
        pub hash: String,
        pub name: String,
        pub content_type: String,
        pub size: i64,
        pub made_at: Timestamp,
    }
}

const COLUMNS: &str = "id, site_id, post_id, person_id, hash, name, content_type, size, made_at";

/// A picture of a site; who may read its post is to be asked.
pub async fn find(query: &impl Query, site: Id, id: Id) -> Result<Option<Picture>> {
    query.row(&format!("SELECT {COLUMNS} FROM community_picture WHERE id = $1 AND site_id = $2"), params![id, site]).await
}

/// Of these pictures those that a person may show in a post: the own ones that wait, and those that the post shows already.
pub async fn list_usable(query: &impl Query, (person, post): (Id, Option<Id>), ids: &[Id]) -> Result<Vec<Id>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut values = params![person, post.unwrap_or(Id(0))];
    let among = among(ids, &mut values);
    let sql = format!(
        "SELECT id AS value FROM community_picture WHERE id{among} AND ((person_id = $1 AND post_id IS NULL) OR post_id = $2)"
    );
    query.values(&sql, values).await
}

/// How many pictures a person has sent since a time.
pub async fn count_since(query: &impl Query, person: Id, since: Timestamp) -> Result<i64> {
    let sql = "SELECT COUNT(*) AS value FROM community_picture WHERE person_id = $1 AND made_at > $2";
    Ok(query.value(sql, params![person, since]).await?.unwrap_or(0))
}

/// Adds a picture.
pub async fn insert(tx: &mut Tx, picture: &Picture) -> Result<()> {
    let sql = "INSERT INTO community_picture (id, site_id, post_id, person_id, hash, name, content_type, size, made_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    let p = picture;
    let values = params![p.id, p.site_id, p.post_id, p.person_id, p.hash, p.name, p.content_type, p.size, p.made_at];
    tx.run(sql, values).await?;
    Ok(())
}

/// Gives a post of a person these own pictures that wait, and no others; what it showed before waits to be swept.
pub async fn replace(tx: &mut Tx, (post, person): (Id, Id), ids: &[Id]) -> Result<()> {
    tx.run("UPDATE community_picture SET post_id = NULL WHERE post_id = $1", params![post]).await?;
    if !ids.is_empty() {
        let mut values = params![post, person];
        let among = among(ids, &mut values);
        let sql = format!("UPDATE community_picture SET post_id = $1 WHERE person_id = $2 AND post_id IS NULL AND id{among}");
        tx.run(&sql, values).await?;
    }
    Ok(())
}

/// Takes away pictures that no post has shown since a time; answers how many.
pub async fn sweep(tx: &mut Tx, before: Timestamp) -> Result<u64> {
    tx.run("DELETE FROM community_picture WHERE post_id IS NULL AND made_at < $1", params![before]).await
}
