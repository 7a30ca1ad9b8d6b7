//! `knowledge_playlist` and `knowledge_playlist_item`: videos to be watched one after another (V4).

use std::collections::BTreeMap;

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_store::{FromRow, Json, Query, Result, Row, Tx, params, row};

/// Title and summary by language.
pub type Texts = BTreeMap<Locale, (String, String)>;

row! {
    /// A list.
    pub struct Playlist {
        pub id: Id,
        pub position: i64,
        pub texts: Json<Texts>,
    }
}

impl Playlist {
    /// Title, summary and language for a reader of `order`.
    #[must_use]
    pub fn text(&self, order: &[Locale]) -> Option<(Locale, &str, &str)> {
        let best = self.texts.0.iter().min_by_key(|(locale, _)| crate::model::rank(order, **locale))?;
        Some((*best.0, &best.1.0, &best.1.1))
    }
}

row! {
    /// A video of a list.
    pub struct Item {
        pub playlist_id: Id,
        pub article_id: Id,
    }
}

/// The lists of a site in their order.
///
/// # Errors
/// When the database does.
pub async fn list(query: &impl Query, site: Id) -> Result<Vec<Playlist>> {
    let sql = "SELECT id, position, texts FROM knowledge_playlist WHERE site_id = $1 ORDER BY position, id";
    query.rows(sql, params![site]).await
}

/// A list of a site with its videos in their order.
///
/// # Errors
/// When the database does.
pub async fn find(query: &impl Query, site: Id, id: Id) -> Result<Option<(Playlist, Vec<Id>)>> {
    let sql = "SELECT p.id, p.position, p.texts, i.article_id FROM knowledge_playlist p \
               LEFT JOIN knowledge_playlist_item i ON i.playlist_id = p.id WHERE p.site_id + 0 = $1 AND p.id = $2 \
               ORDER BY i.position, i.article_id";
    let read = |row: &Row<'_>| Ok((Playlist::from_row(row)?, row.get::<Option<Id>>("article_id")?));
    let (lists, videos): (Vec<Playlist>, Vec<Option<Id>>) =
        query.read(sql, params![site, id], usize::MAX, read).await?.into_iter().unzip();
    Ok(lists.into_iter().next().map(|list| (list, videos.into_iter().flatten().collect())))
}

/// The videos of all lists of a site, each list's in its order.
///
/// # Errors
/// When the database does.
pub async fn list_items(query: &impl Query, site: Id) -> Result<Vec<Item>> {
    let sql = "SELECT i.playlist_id, i.article_id FROM knowledge_playlist_item i JOIN knowledge_playlist p ON p.id = i.playlist_id \
               WHERE p.site_id = $1 ORDER BY p.position, p.id, i.position, i.article_id";
    query.rows(sql, params![site]).await
}

/// Makes a list, or changes one.
///
/// # Errors
/// When the database does.
pub async fn upsert(tx: &mut Tx, site: Id, playlist: &Playlist, now: Timestamp) -> Result<()> {
    let sql = "INSERT INTO knowledge_playlist (id, site_id, key, position, texts, changed_at) VALUES ($1, $2, $3, $4, $5, $6) \
               ON CONFLICT (id) DO UPDATE SET position = excluded.position, texts = excluded.texts, changed_at = excluded.changed_at";
    let p = playlist;
    tx.run(sql, params![p.id, site, p.id.to_string(), p.position, p.texts.clone(), now]).await?;
    Ok(())
}

/// Gives a list these videos in this order and no others.
///
/// # Errors
/// When the database does.
pub async fn replace_items(tx: &mut Tx, playlist: Id, videos: &[Id]) -> Result<()> {
    tx.run("DELETE FROM knowledge_playlist_item WHERE playlist_id = $1", params![playlist]).await?;
    for (place, video) in videos.iter().enumerate() {
        let sql =
            "INSERT INTO knowledge_playlist_item (playlist_id, article_id, position) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
        tx.run(sql, params![playlist, video, place]).await?;
    }
    Ok(())
}

/// Takes a list away; its videos stay.
///
/// # Errors
/// When the database does.
pub async fn delete(tx: &mut Tx, site: Id, playlist: Id) -> Result<()> {
    tx.run("DELETE FROM knowledge_playlist WHERE id = $1 AND site_id = $2", params![playlist, site]).await?;
    Ok(())
}
