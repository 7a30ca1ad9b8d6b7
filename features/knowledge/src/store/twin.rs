//! `knowledge_sketch`, `knowledge_twin`, `knowledge_distinct`: texts that are nearly the same (U5).

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_store::{Query, Result, Tx, params, row};

use crate::store::reach::Reach;
use crate::store::{OF_SITE, among};

/// Most texts that are compared with a new one.
const CANDIDATES: i64 = 30;

/// Gives a text its marks.
///
/// # Errors
/// When the database does.
pub async fn replace_sketch(tx: &mut Tx, (article, locale): (Id, Locale), marks: &[i64]) -> Result<()> {
    let sql = "SELECT mark AS value FROM knowledge_sketch WHERE article_id = $1 AND locale = $2 ORDER BY band";
    if tx.values::<i64>(sql, params![article, locale]).await? == marks {
        return Ok(());
    }
    tx.run("DELETE FROM knowledge_sketch WHERE article_id = $1 AND locale = $2", params![article, locale]).await?;
    for (band, mark) in marks.iter().enumerate() {
        let sql = "INSERT INTO knowledge_sketch (article_id, locale, band, mark) VALUES ($1, $2, $3, $4)";
        tx.run(sql, params![article, locale, band, *mark]).await?;
    }
    Ok(())
}

/// Forgets the marks and twins of languages that readers no longer see.
///
/// # Errors
/// When the database does.
pub async fn delete_others(tx: &mut Tx, article: Id, kept: &[Locale]) -> Result<()> {
    let mut values = params![article];
    let chosen = among(kept, &mut values);
    let gone = if kept.is_empty() { String::new() } else { format!(" AND locale NOT{chosen}") };
    tx.run(&format!("DELETE FROM knowledge_sketch WHERE article_id = $1{gone}"), values.clone()).await?;
    tx.run(&format!("DELETE FROM knowledge_twin WHERE (one_id = $1 OR other_id = $1){gone}"), values).await?;
    Ok(())
}

row! {
    /// A text that may be like another.
    pub struct Candidate {
        pub article_id: Id,
        pub public_title: String,
        pub public_text: String,
    }
}

/// Texts of a site in a language that share a mark with one, those that share most first.
///
/// # Errors
/// When the database does.
pub async fn list_candidates(
    query: &impl Query,
    site: Id,
    (article, locale): (Id, Locale),
    marks: &[i64],
) -> Result<Vec<Candidate>> {
    let mut values = params![site, article, locale, CANDIDATES];
    let chosen = among(marks.iter().copied(), &mut values);
    let sql = format!(
        "SELECT t.article_id, t.public_title, t.public_text FROM (SELECT s.article_id, COUNT(*) AS shared FROM knowledge_sketch s \
         JOIN knowledge_article a ON a.id = s.article_id AND {OF_SITE} WHERE s.mark{chosen} AND s.locale = $3 AND s.article_id <> $2 \
         GROUP BY s.article_id ORDER BY COUNT(*) DESC, s.article_id LIMIT $4) near \
         JOIN knowledge_translation t ON t.article_id = near.article_id AND t.locale = $3 AND t.state = 'published' ORDER BY near.shared DESC, t.article_id"
    );
    query.rows(&sql, values).await
}

/// How much two texts are alike.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Likeness {
    /// The other text.
    pub other: Id,
    /// Share of passages that both have, of those that either has.
    pub per_cent: i64,
    /// Whether their titles are the same words.
    pub same_title: bool,
}

/// Gives a text these twins and no others.
///
/// # Errors
/// When the database does.
pub async fn replace_twins(tx: &mut Tx, site: Id, (article, locale): (Id, Locale), twins: &[Likeness]) -> Result<()> {
    let gone = "DELETE FROM knowledge_twin WHERE (one_id = $1 OR other_id = $1) AND locale = $2";
    tx.run(gone, params![article, locale]).await?;
    for twin in twins {
        let (one, other) = (article.min(twin.other), article.max(twin.other));
        let sql = "INSERT INTO knowledge_twin (one_id, other_id, locale, site_id, per_cent, same_title) VALUES ($1, $2, $3, $4, $5, $6) \
                   ON CONFLICT (one_id, other_id, locale) DO UPDATE SET per_cent = excluded.per_cent, same_title = excluded.same_title";
        tx.run(sql, params![one, other, locale, site, twin.per_cent, twin.same_title]).await?;
    }
    Ok(())
}

row! {
    /// Two texts that are nearly the same.
    pub struct Twin {
        pub one_id: Id,
        pub other_id: Id,
        pub locale: Locale,
        pub per_cent: i64,
        pub same_title: bool,
        pub one_title: String,
        pub other_title: String,
        pub one_views: i64,
        pub other_views: i64,
    }
}

/// Pairs of a site that are nearly the same and of which nobody said that they are two things; the most alike first.
///
/// # Errors
/// When the database does.
pub async fn list(query: &impl Query, reach: &Reach, limit: i64) -> Result<Vec<Twin>> {
    let mut values = params![reach.site, limit];
    let narrow = reach.narrow("w.one_id", &mut values) + &reach.narrow("w.other_id", &mut values);
    let sql = format!(
        "SELECT w.one_id, w.other_id, w.locale, w.per_cent, w.same_title, t.public_title AS one_title, u.public_title AS other_title, \
               a.views AS one_views, b.views AS other_views FROM knowledge_twin w \
               JOIN knowledge_translation t ON t.article_id = w.one_id AND t.locale = w.locale \
               JOIN knowledge_translation u ON u.article_id = w.other_id AND u.locale = w.locale \
               JOIN knowledge_article a ON a.id = w.one_id JOIN knowledge_article b ON b.id = w.other_id \
               WHERE w.site_id = $1 AND NOT EXISTS (SELECT 1 FROM knowledge_distinct d WHERE d.one_id = w.one_id AND d.other_id = w.other_id){narrow} \
               ORDER BY w.per_cent DESC, w.one_id, w.locale LIMIT $2"
    );
    query.rows(&sql, values).await
}

/// Notes that two are two things.
///
/// # Errors
/// When the database does.
pub async fn insert_distinct(tx: &mut Tx, (one, other): (Id, Id), by: Option<Id>, now: Timestamp) -> Result<()> {
    let sql =
        "INSERT INTO knowledge_distinct (one_id, other_id, said_by, said_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
    tx.run(sql, params![one.min(other), one.max(other), by, now]).await?;
    Ok(())
}
