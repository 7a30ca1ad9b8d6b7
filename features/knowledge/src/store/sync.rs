//! `knowledge_sync`: what is in step with a folder of files (W8).

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_store::{Cursor, Page, Query, Result, Tx, params, row};

use crate::model::{State, Trouble, Winner};

row! {
    /// What both sides said of a file when they agreed last, without the texts.
    pub struct Known {
        pub key: String,
        pub locale: String,
        pub article_id: Id,
        pub path: String,
        pub file_hash: String,
        pub portal_hash: String,
        pub trouble: Trouble,
        pub choice: Winner,
    }
}

row! {
    /// Something that waits for a decision.
    pub struct Waiting {
        pub key: String,
        pub locale: String,
        pub article_id: Id,
        pub path: String,
        pub trouble: Trouble,
        pub choice: Winner,
        pub noticed_at: Option<Timestamp>,
        pub title: Option<String>,
    }
}

row! {
    /// The texts of both sides.
    pub struct Sides {
        pub folder_text: String,
        pub portal_text: String,
    }
}

row! {
    /// A language of an article: working draft, and the version that readers see.
    pub struct Text {
        pub article_id: Id,
        pub locale: Locale,
        pub state: State,
        pub revision: i64,
        pub published_revision: i64,
        pub import_hash: String,
        pub title: String,
        pub summary: String,
        pub body: String,
        pub shown_title: Option<String>,
        pub shown_summary: Option<String>,
        pub shown_body: Option<String>,
    }
}

/// Every language of every article of a site with its texts.
///
/// # Errors
/// When the database does.
pub async fn list_texts(query: &impl Query, site: Id) -> Result<Vec<Text>> {
    let sql = "SELECT t.article_id, t.locale, t.state, t.revision, t.published_revision, t.import_hash, t.title, t.summary, t.body, \
               v.title AS shown_title, v.summary AS shown_summary, v.body AS shown_body FROM knowledge_translation t \
               JOIN knowledge_article a ON a.id = t.article_id \
               LEFT JOIN knowledge_version v ON v.article_id = t.article_id AND v.locale = t.locale AND v.version = t.version \
               WHERE a.site_id = $1 ORDER BY t.article_id, t.locale";
    query.rows(sql, params![site]).await
}

/// What is known of every file of a site.
///
/// # Errors
/// When the database does.
pub async fn list(query: &impl Query, site: Id) -> Result<Vec<Known>> {
    let sql =
        "SELECT key, locale, article_id, path, file_hash, portal_hash, trouble, choice FROM knowledge_sync WHERE site_id = $1";
    query.rows(sql, params![site]).await
}

/// The texts of both sides, as they were when they were found to differ.
///
/// # Errors
/// When the database does.
pub async fn find_sides(query: &impl Query, site: Id, (key, locale): (&str, &str)) -> Result<Option<Sides>> {
    let sql = "SELECT folder_text, portal_text FROM knowledge_sync WHERE site_id = $1 AND key = $2 AND locale = $3";
    query.row(sql, params![site, key, locale]).await
}

/// What waits for a decision, by path.
///
/// # Errors
/// When the database does.
pub async fn list_waiting(query: &impl Query, site: Id, cursor: Cursor) -> Result<Page<Waiting>> {
    let total = count_waiting(query, site).await?;
    let sql = "SELECT s.key, s.locale, s.article_id, s.path, s.trouble, s.choice, s.noticed_at, t.title FROM knowledge_sync s \
               LEFT JOIN knowledge_translation t ON t.article_id = s.article_id AND t.locale = s.locale \
               WHERE s.site_id = $1 AND s.trouble > '' ORDER BY s.path, s.locale, s.key LIMIT $2 OFFSET $3";
    Ok(Page { rows: query.rows(sql, params![site, cursor.size, cursor.offset()]).await?, total, cursor })
}

/// How much waits for a decision.
///
/// # Errors
/// When the database does.
pub async fn count_waiting(query: &impl Query, site: Id) -> Result<i64> {
    let sql = "SELECT COUNT(*) AS value FROM knowledge_sync WHERE site_id = $1 AND trouble > ''";
    Ok(query.value(sql, params![site]).await?.unwrap_or(0))
}

row! {
    /// How much is in step, and since when.
    pub struct Agreed {
        pub files: i64,
        pub settled_at: Option<Timestamp>,
    }
}

/// How many files a site is in step with.
///
/// # Errors
/// When the database does.
pub async fn find_agreed(query: &impl Query, site: Id) -> Result<Agreed> {
    let sql = "SELECT COUNT(*) AS files, MAX(settled_at) AS settled_at FROM knowledge_sync WHERE site_id = $1 AND file_hash > ''";
    Ok(query.row(sql, params![site]).await?.unwrap_or(Agreed { files: 0, settled_at: None }))
}

/// What both sides say of a file.
#[derive(Clone, Debug)]
pub struct Agreement {
    /// Key of the article, or name of the file where it is no page.
    pub key: String,
    /// Language; empty where the file is no page.
    pub locale: String,
    /// The article.
    pub article: Id,
    /// The file, relative to the folder; empty when there is none on purpose.
    pub path: String,
    /// What the file says; empty when there is none on purpose.
    pub file_hash: String,
    /// What the portal says.
    pub portal_hash: String,
}

/// Notes that both sides agree.
///
/// # Errors
/// When the database does.
pub async fn upsert_agreed(tx: &mut Tx, site: Id, one: &Agreement, now: Timestamp) -> Result<()> {
    let sql = "INSERT INTO knowledge_sync (site_id, key, locale, article_id, path, file_hash, portal_hash, settled_at, trouble, choice, \
               noticed_at, chosen_by, folder_text, portal_text) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '', '', NULL, NULL, '', '') \
               ON CONFLICT (site_id, key, locale) DO UPDATE SET article_id = excluded.article_id, path = excluded.path, \
               file_hash = excluded.file_hash, portal_hash = excluded.portal_hash, settled_at = excluded.settled_at, trouble = '', \
               choice = '', noticed_at = NULL, chosen_by = NULL, folder_text = '', portal_text = ''";
    tx.run(sql, params![site, one.key, one.locale, one.article, one.path, one.file_hash, one.portal_hash, now]).await?;
    Ok(())
}

/// Notes that the sides differ; what they agreed on before stays known, and a choice holds while neither side goes on.
///
/// # Errors
/// When the database does.
pub async fn upsert_trouble(
    tx: &mut Tx,
    (site, one): (Id, &Agreement),
    trouble: Trouble,
    sides: &Sides,
    now: Timestamp,
) -> Result<()> {
    let sql = "INSERT INTO knowledge_sync (site_id, key, locale, article_id, path, file_hash, portal_hash, settled_at, trouble, choice, \
               noticed_at, chosen_by, folder_text, portal_text) VALUES ($1, $2, $3, $4, $5, '', '', $6, $7, '', $6, NULL, $8, $9) \
               ON CONFLICT (site_id, key, locale) DO UPDATE SET path = excluded.path, \
               choice = CASE WHEN knowledge_sync.folder_text = excluded.folder_text AND knowledge_sync.portal_text = excluded.portal_text \
               AND knowledge_sync.trouble = excluded.trouble THEN knowledge_sync.choice ELSE '' END, \
               noticed_at = COALESCE(knowledge_sync.noticed_at, excluded.noticed_at), trouble = excluded.trouble, \
               folder_text = excluded.folder_text, portal_text = excluded.portal_text";
    let (folder, portal) = (&sides.folder_text, &sides.portal_text);
    tx.run(sql, params![site, one.key, one.locale, one.article, one.path, now, trouble, folder, portal]).await?;
    Ok(())
}

/// Says which side is to win; answers whether something waited for that.
///
/// # Errors
/// When the database does.
pub async fn update_choice(tx: &mut Tx, (site, key, locale): (Id, &str, &str), choice: Winner, by: Option<Id>) -> Result<bool> {
    let sql =
        "UPDATE knowledge_sync SET choice = $1, chosen_by = $2 WHERE site_id = $3 AND key = $4 AND locale = $5 AND trouble > ''";
    Ok(tx.run(sql, params![choice, by, site, key, locale]).await? == 1)
}

/// Forgets a file that neither side has.
///
/// # Errors
/// When the database does.
pub async fn delete(tx: &mut Tx, site: Id, (key, locale): (&str, &str)) -> Result<()> {
    let sql = "DELETE FROM knowledge_sync WHERE site_id = $1 AND key = $2 AND locale = $3";
    tx.run(sql, params![site, key, locale]).await?;
    Ok(())
}
