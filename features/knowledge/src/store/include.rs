//! `knowledge_include`: which blocks published texts use (K4).

use vestibule_base::{Id, Locale, Viewer};
use vestibule_store::{Query, Result, Tx, holds, params, row};

use crate::model::State;
use crate::store::{among, visible};

row! {
    /// A block as readers get it, in one language.
    pub struct BlockText {
        pub article_id: Id,
        pub locale: Locale,
        pub body: String,
    }
}

/// The published texts of some blocks, in all their languages.
///
/// # Errors
/// When the database does.
pub async fn list_texts(query: &impl Query, blocks: &[Id]) -> Result<Vec<BlockText>> {
    let mut values = params![];
    let chosen = among(blocks, &mut values);
    let sql = format!(
        "SELECT t.article_id, t.locale, v.body FROM knowledge_translation t JOIN knowledge_article a ON a.id = t.article_id \
         AND a.kind = 'block' JOIN knowledge_version v ON v.article_id = t.article_id AND v.locale = t.locale \
         AND v.version = t.version WHERE t.state = 'published' AND t.article_id{chosen}"
    );
    query.rows(&sql, values).await
}

/// Says which blocks a published text uses: id, and whether the text itself names it.
///
/// # Errors
/// When the database does.
pub async fn replace(tx: &mut Tx, (article, locale): (Id, Locale), used: &[(Id, bool)]) -> Result<()> {
    tx.run("DELETE FROM knowledge_include WHERE article_id = $1 AND locale = $2", params![article, locale]).await?;
    for (block, direct) in used {
        let sql = "INSERT INTO knowledge_include (article_id, locale, block_id, direct) VALUES ($1, $2, $3, $4)";
        tx.run(sql, params![article, locale, block, direct]).await?;
    }
    Ok(())
}

/// Forgets what any language of something uses.
///
/// # Errors
/// When the database does.
pub async fn delete_all(tx: &mut Tx, article: Id) -> Result<()> {
    tx.run("DELETE FROM knowledge_include WHERE article_id = $1", params![article]).await?;
    Ok(())
}

/// Blocks that a published block names itself, in any language.
///
/// # Errors
/// When the database does.
pub async fn list_direct(query: &impl Query, article: Id) -> Result<Vec<Id>> {
    let sql = "SELECT DISTINCT block_id AS value FROM knowledge_include WHERE article_id = $1 AND direct = $2";
    query.values(sql, params![article, true]).await
}

/// What uses a block in any way, with a number above `after`, by number.
///
/// # Errors
/// When the database does.
pub async fn list_users(query: &impl Query, block: Id, after: Id, limit: i64) -> Result<Vec<Id>> {
    let sql = "SELECT DISTINCT article_id AS value FROM knowledge_include WHERE block_id = $1 AND article_id > $2 \
               ORDER BY article_id LIMIT $3";
    query.values(sql, params![block, after, limit]).await
}

/// The languages in which something uses a block.
///
/// # Errors
/// When the database does.
pub async fn list_locales(query: &impl Query, article: Id, block: Id) -> Result<Vec<Locale>> {
    let sql = "SELECT locale AS value FROM knowledge_include WHERE article_id = $1 AND block_id = $2 ORDER BY locale";
    query.values(sql, params![article, block]).await
}

row! {
    /// A text that uses a block.
    pub struct User {
        pub article_id: Id,
        pub locale: Locale,
        pub title: String,
    }
}

/// Texts that name a block themselves, with their titles.
///
/// # Errors
/// When the database does.
pub async fn list_used_in(query: &impl Query, block: Id, limit: i64) -> Result<Vec<User>> {
    let sql = "SELECT i.article_id, i.locale, t.title FROM knowledge_include i JOIN knowledge_translation t \
               ON t.article_id = i.article_id AND t.locale = i.locale WHERE i.block_id = $1 AND i.direct = $2 \
               AND t.state = 'published' ORDER BY i.article_id, i.locale LIMIT $3";
    query.rows(sql, params![block, true, limit]).await
}

row! {
    /// How many articles, questions, videos and blocks name a block.
    pub struct Uses {
        pub block_id: Id,
        pub users: i64,
    }
}

/// How often some blocks are used.
///
/// # Errors
/// When the database does.
pub async fn count_uses(query: &impl Query, blocks: &[Id]) -> Result<Vec<Uses>> {
    let mut values = params![true];
    let chosen = among(blocks, &mut values);
    let sql = format!(
        "SELECT i.block_id, COUNT(DISTINCT i.article_id) AS users FROM knowledge_include i JOIN knowledge_article a ON a.id = i.article_id \
         AND a.shown_at IS NOT NULL WHERE i.block_id{chosen} AND i.direct = $1 GROUP BY i.block_id"
    );
    query.rows(&sql, values).await
}

/// Whether something that this viewer may read uses a block: then its pictures may be seen, too.
///
/// # Errors
/// When the database does.
pub async fn is_seen(query: &impl Query, viewer: &Viewer, block: Id) -> Result<bool> {
    let mut values = params![block];
    let seen = visible(viewer, "a.effective_audience", &mut values);
    let sql = format!(
        "SELECT COUNT(*) AS value FROM knowledge_include i JOIN knowledge_article a ON a.id = i.article_id AND a.kind <> 'block' \
         JOIN knowledge_translation t ON t.article_id = i.article_id AND t.locale = i.locale AND t.state = 'published' \
         WHERE i.block_id = $1{seen}"
    );
    Ok(query.value::<i64>(&sql, values).await?.unwrap_or(0) > 0)
}

row! {
    /// A block with what it is called.
    pub struct Title {
        pub article_id: Id,
        pub locale: Locale,
        pub title: String,
        pub state: State,
    }
}

/// Blocks of a site whose title holds some words, or all, by what they are called.
///
/// # Errors
/// When the database does.
pub async fn list_titles(query: &impl Query, site: Id, words: &str, limit: i64) -> Result<Vec<Title>> {
    let sql = "SELECT t.article_id, t.locale, t.title, t.state FROM knowledge_translation t \
               JOIN knowledge_article a ON a.id = t.article_id WHERE a.site_id = $1 AND a.kind = 'block' \
               AND t.folded LIKE $2 ORDER BY t.folded, t.article_id LIMIT $3";
    query.rows(sql, params![site, holds(words), limit]).await
}
