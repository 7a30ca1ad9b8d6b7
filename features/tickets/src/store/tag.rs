//! `tickets_tag`.

use std::collections::BTreeMap;

use vestibule_base::Id;
use vestibule_store::query::placeholders;
use vestibule_store::{Param, Query, Result, Tx, params, row};

row! {
    /// A tag of a request.
    pub struct Tagged {
        /// The request.
        pub request_id: Id,
        /// The tag.
        pub tag: String,
    }
}

/// Tags of some requests, by request.
pub async fn list(query: &impl Query, requests: &[Id]) -> Result<BTreeMap<Id, Vec<String>>> {
    let mut tags: BTreeMap<Id, Vec<String>> = BTreeMap::new();
    if requests.is_empty() {
        return Ok(tags);
    }
    let sql = format!(
        "SELECT request_id, tag FROM tickets_tag WHERE request_id IN ({}) ORDER BY request_id, tag",
        placeholders(1, requests.len())
    );
    let rows: Vec<Tagged> = query.rows(&sql, requests.iter().map(Param::to_param).collect()).await?;
    for row in rows {
        tags.entry(row.request_id).or_default().push(row.tag);
    }
    Ok(tags)
}

/// Sets the tags of a request.
pub async fn replace(tx: &mut Tx, site: Id, request: Id, tags: &[String]) -> Result<()> {
    tx.run("DELETE FROM tickets_tag WHERE request_id = $1", params![request]).await?;
    for tag in tags {
        insert(tx, site, request, tag).await?;
    }
    Ok(())
}

/// Adds a tag to a request.
pub async fn insert(tx: &mut Tx, site: Id, request: Id, tag: &str) -> Result<()> {
    let sql = "INSERT INTO tickets_tag (request_id, site_id, tag) VALUES ($1, $2, $3) ON CONFLICT (request_id, tag) DO NOTHING";
    tx.run(sql, params![request, site, tag]).await?;
    Ok(())
}
