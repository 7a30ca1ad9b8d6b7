//! `knowledge_reference`: where published texts lead (U5).

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_store::{Cursor, Json, Page, Query, Result, Tx, params, row};

use crate::model::named;
use crate::store::reach::Reach;
use crate::store::translation::Heading;

named! {
    /// Where a link stands.
    Source {
        /// In the text.
        Text = "text",
        /// Among what to read or see next.
        Link = "link",
        /// It is the how-to that a video shows.
        Guide = "guide",
    }
}

named! {
    /// What a link leads to.
    Kind {
        /// An article, question or video.
        Content = "content",
        /// A category.
        Category = "category",
        /// A picture or attachment.
        File = "file",
        /// A page elsewhere.
        Web = "web",
        /// Another page of the portal.
        Page = "page",
        /// Nothing: no address.
        Odd = "odd",
    }
}

/// A link as it was found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reference {
    /// Language of the text.
    pub locale: Locale,
    /// Where it stands.
    pub source: Source,
    /// What it leads to.
    pub kind: Kind,
    /// Which one, of content, categories and files.
    pub target: Id,
    /// As written; empty where there is only a number.
    pub url: String,
    /// What it is called.
    pub words: String,
    /// The place inside the page, of content; empty for the whole.
    pub anchor: String,
}

row! {
    /// A link as stored.
    pub struct Kept {
        pub locale: Locale,
        pub source: Source,
        pub kind: Kind,
        pub target_id: Id,
        pub url: String,
        pub words: String,
        pub anchor: String,
    }
}

row! {
    /// A published text, for its links and its likeness.
    pub struct Text {
        pub locale: Locale,
        pub public_title: String,
        pub public_lead: String,
        pub public_html: String,
        pub public_text: String,
        pub headings: Json<Vec<Heading>>,
    }
}

/// Every published text of an article.
///
/// # Errors
/// When the database does.
pub async fn list_texts(query: &impl Query, article: Id) -> Result<Vec<Text>> {
    let sql = "SELECT locale, public_title, public_lead, public_html, public_text, headings FROM knowledge_translation WHERE article_id = $1 \
               AND state = 'published' ORDER BY locale";
    query.rows(sql, params![article]).await
}

/// Gives an article these links and no others; answers whether anything changed.
///
/// # Errors
/// When the database does.
pub async fn replace(tx: &mut Tx, (article, site): (Id, Id), found: &[Reference]) -> Result<bool> {
    let sql = "SELECT locale, source, kind, target_id, url, words, anchor FROM knowledge_reference WHERE article_id = $1 ORDER BY position";
    let known: Vec<Kept> = tx.rows(sql, params![article]).await?;
    let same = |(kept, one): (&Kept, &Reference)| {
        (kept.locale, kept.source, kept.kind, kept.target_id) == (one.locale, one.source, one.kind, one.target)
            && kept.url == one.url
            && kept.words == one.words
            && kept.anchor == one.anchor
    };
    if known.len() == found.len() && known.iter().zip(found).all(same) {
        return Ok(false);
    }
    tx.run("DELETE FROM knowledge_reference WHERE article_id = $1", params![article]).await?;
    let sql = "INSERT INTO knowledge_reference (article_id, locale, position, site_id, source, kind, target_id, trouble, url, words, anchor) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, '', $8, $9, $10)";
    for (position, one) in found.iter().enumerate() {
        let values =
            params![article, one.locale, position, site, one.source, one.kind, one.target, one.url, one.words, one.anchor];
        tx.run(sql, values).await?;
    }
    Ok(true)
}

/// What is wrong with a link. A merged article leads on, so a link to it is sound. A text that everyone reads must not lead
/// to what only some may see.
const JUDGED: &str = "CASE WHEN kind = 'odd' THEN 'odd' \
     WHEN kind = 'web' AND EXISTS (SELECT 1 FROM knowledge_outside o WHERE o.url = knowledge_reference.url AND o.broken) THEN 'web' \
     WHEN kind = 'file' AND NOT EXISTS (SELECT 1 FROM knowledge_file f WHERE f.id = target_id) THEN 'gone' \
     WHEN kind = 'category' AND NOT EXISTS (SELECT 1 FROM knowledge_category c WHERE c.id = target_id) \
       AND NOT EXISTS (SELECT 1 FROM knowledge_redirect d WHERE d.kind = 'category' AND d.old_id = target_id) THEN 'gone' \
     WHEN kind = 'content' AND NOT EXISTS (SELECT 1 FROM knowledge_translation t WHERE t.article_id = target_id AND t.state = 'published') \
       AND NOT EXISTS (SELECT 1 FROM knowledge_redirect d JOIN knowledge_translation t ON t.article_id = d.new_id AND t.state = 'published' \
       WHERE d.kind = 'article' AND d.old_id = target_id) THEN 'gone' \
     WHEN kind = 'content' AND EXISTS (SELECT 1 FROM knowledge_article a JOIN knowledge_article own ON own.id = knowledge_reference.article_id \
       WHERE a.id = target_id AND own.effective_audience <> 'staff' AND a.effective_audience NOT IN ('everyone', own.effective_audience) \
       AND NOT (a.effective_audience = 'signed-in' AND own.effective_audience <> 'everyone')) THEN 'closed' \
     WHEN kind = 'content' AND anchor > '' AND EXISTS (SELECT 1 FROM knowledge_translation t WHERE t.article_id = target_id AND t.state = 'published') \
       AND NOT EXISTS (SELECT 1 FROM knowledge_translation t WHERE t.article_id = target_id AND t.state = 'published' \
       AND REPLACE(t.public_html, ' id=\"' || anchor || '\"', '') <> t.public_html AND (t.locale = knowledge_reference.locale \
       OR NOT EXISTS (SELECT 1 FROM knowledge_translation o WHERE o.article_id = target_id AND o.state = 'published' \
       AND o.locale = knowledge_reference.locale))) THEN 'anchor' \
     ELSE '' END";

/// Judges the links that lead from an article.
///
/// # Errors
/// When the database does.
pub async fn judge_from(tx: &mut Tx, article: Id) -> Result<()> {
    tx.run(&format!("UPDATE knowledge_reference SET trouble = {JUDGED} WHERE article_id = $1"), params![article]).await?;
    Ok(())
}

/// Judges the links that lead to something.
///
/// # Errors
/// When the database does.
pub async fn judge_to(tx: &mut Tx, kind: Kind, target: Id) -> Result<()> {
    let sql = format!("UPDATE knowledge_reference SET trouble = {JUDGED} WHERE target_id = $1 AND kind = $2");
    tx.run(&sql, params![target, kind]).await?;
    Ok(())
}

/// Judges the links that lead to a page elsewhere.
///
/// # Errors
/// When the database does.
pub async fn judge_outside(tx: &mut Tx, url: &str) -> Result<()> {
    let sql = format!("UPDATE knowledge_reference SET trouble = {JUDGED} WHERE url = $1 AND kind = 'web'");
    tx.run(&sql, params![url]).await?;
    Ok(())
}

/// Articles whose links were never read.
///
/// # Errors
/// When the database does.
pub async fn list_unread(query: &impl Query, limit: i64) -> Result<Vec<Id>> {
    query.values("SELECT id AS value FROM knowledge_article WHERE linked_at = 0 ORDER BY id LIMIT $1", params![limit]).await
}

/// Notes that the links of an article were read.
///
/// # Errors
/// When the database does.
pub async fn update_read(tx: &mut Tx, article: Id, now: Timestamp) -> Result<()> {
    tx.run("UPDATE knowledge_article SET linked_at = $1 WHERE id = $2", params![now, article]).await?;
    Ok(())
}

row! {
    /// A link that leads nowhere.
    pub struct Broken {
        pub article_id: Id,
        pub locale: Locale,
        pub title: String,
        pub source: Source,
        pub kind: Kind,
        pub target_id: Id,
        pub trouble: String,
        pub url: String,
        pub words: String,
        pub status: Option<i64>,
        pub why: Option<String>,
        pub checked_at: Option<Timestamp>,
    }
}

/// Links of a site that lead nowhere, those of one article together.
///
/// # Errors
/// When the database does.
pub async fn list_broken(query: &impl Query, reach: &Reach, cursor: Cursor) -> Result<Page<Broken>> {
    let total = count_broken(query, reach).await?;
    let mut values = params![reach.site, cursor.size, cursor.offset()];
    let narrow = reach.narrow("r.article_id", &mut values);
    let sql = format!(
        "SELECT r.article_id, r.locale, t.public_title AS title, r.source, r.kind, r.target_id, r.trouble, r.url, r.words, o.status, \
               o.trouble AS why, o.checked_at FROM knowledge_reference r \
               JOIN knowledge_translation t ON t.article_id = r.article_id AND t.locale = r.locale \
               LEFT JOIN knowledge_outside o ON o.url = r.url AND r.kind = 'web' \
               WHERE r.site_id = $1 AND r.trouble > ''{narrow} ORDER BY r.article_id DESC, r.locale, r.position LIMIT $2 OFFSET $3"
    );
    Ok(Page { rows: query.rows(&sql, values).await?, total, cursor })
}

/// How many links lead nowhere.
///
/// # Errors
/// When the database does.
pub async fn count_broken(query: &impl Query, reach: &Reach) -> Result<i64> {
    let mut values = params![reach.site];
    let narrow = reach.narrow("article_id", &mut values);
    let sql = format!("SELECT COUNT(*) AS value FROM knowledge_reference WHERE site_id = $1 AND trouble > ''{narrow}");
    Ok(query.value(&sql, values).await?.unwrap_or(0))
}

row! {
    /// A text that leads here.
    pub struct Leading {
        pub article_id: Id,
        pub locale: Locale,
        pub title: String,
        pub source: Source,
        /// How many texts lead here in all.
        pub total: i64,
    }
}

/// How many texts lead to the article `$1`.
const LEADING: &str = "SELECT COUNT(*) AS value FROM (SELECT DISTINCT article_id, locale FROM knowledge_reference \
     WHERE target_id = $1 AND kind = 'content' AND article_id <> $1) leading_here";

/// Published texts that lead to an article, those in `locale` first, each once.
///
/// # Errors
/// When the database does.
pub async fn list_leading(query: &impl Query, target: Id, locale: Locale, limit: i64) -> Result<Vec<Leading>> {
    let sql = format!(
        "SELECT r.article_id, r.locale, t.public_title AS title, MIN(r.source) AS source, ({LEADING}) AS total FROM knowledge_reference r \
               JOIN knowledge_translation t ON t.article_id = r.article_id AND t.locale = r.locale \
               WHERE r.target_id = $1 AND r.kind = 'content' AND r.article_id <> $1 \
               GROUP BY r.article_id, r.locale, t.public_title ORDER BY CASE WHEN r.locale = $2 THEN 0 ELSE 1 END, r.article_id, r.locale LIMIT $3"
    );
    query.rows(&sql, params![target, locale, limit]).await
}

/// How many texts lead to an article.
///
/// # Errors
/// When the database does.
pub async fn count_leading(query: &impl Query, target: Id) -> Result<i64> {
    Ok(query.value(LEADING, params![target]).await?.unwrap_or(0))
}
