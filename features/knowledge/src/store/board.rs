//! What waits for an editor (U6): short lists, each a query.

use std::cmp::Reverse;

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_store::{FromRow, Query, Result, Row, params, row};

use crate::store::OF_SITE;
use crate::store::gap::COUNTS;
use crate::store::reach::Reach;

/// Lines of a list.
pub const SHOWN: i64 = 8;

row! {
    /// A language of an article that waits for somebody.
    pub struct Waiting {
        pub article_id: Id,
        pub locale: Locale,
        pub title: String,
        pub at: Timestamp,
        /// Who is behind it: who asked, who edited, or the owner.
        pub person: Option<Id>,
        pub words: String,
    }
}

row! {
    /// How far a language is.
    pub struct Coverage {
        pub locale: Locale,
        pub published: i64,
        /// How many have a published text in any language.
        pub total: i64,
    }
}

/// What concerns one editor, each list in its order, and what no editor should miss.
#[derive(Default)]
pub struct Own {
    /// Reviews that another editor asked for, those that wait longest first.
    pub reviews: Vec<Waiting>,
    /// Own drafts that were approved or sent back, the latest first.
    pub decided: Vec<Waiting>,
    /// Own drafts that readers do not see yet, the latest first.
    pub drafts: Vec<Waiting>,
    /// What could not be published at its time, whoever set that, the latest first; the words are a text key.
    pub refused: Vec<Waiting>,
}

/// Reviews and drafts of an editor.
///
/// # Errors
/// When the database does.
pub async fn find_own(query: &impl Query, reach: &Reach, me: Id) -> Result<Own> {
    let mut values = params![reach.site, me, SHOWN];
    let narrow = reach.narrow("a.id", &mut values);
    let is_draft = "(t.version = 0 OR t.revision > t.published_revision)";
    let of_review = "FROM knowledge_review r JOIN knowledge_translation t ON t.article_id = r.article_id AND t.locale = r.locale \
                     JOIN knowledge_article a ON a.id = r.article_id";
    let sql = format!(
        "SELECT * FROM (SELECT 'review' AS list, r.article_id, r.locale, t.title, r.asked_at AS at, r.asked_by AS person, r.words {of_review} \
         WHERE r.state = 'asked' AND {OF_SITE} AND r.asked_by <> $2{narrow} ORDER BY r.asked_at LIMIT $3) reviews \
         UNION ALL SELECT * FROM (SELECT 'decided' AS list, r.article_id, r.locale, t.title, r.decided_at AS at, r.decided_by AS person, \
         r.state AS words {of_review} WHERE r.state <> 'asked' AND {OF_SITE} AND r.asked_by = $2 AND {is_draft}{narrow} \
         ORDER BY r.decided_at DESC LIMIT $3) decided \
         UNION ALL SELECT * FROM (SELECT 'draft' AS list, t.article_id, t.locale, t.title, t.edited_at AS at, t.edited_by AS person, '' AS words \
         FROM knowledge_translation t JOIN knowledge_article a ON a.id = t.article_id \
         WHERE t.edited_by = $2 AND {OF_SITE} AND t.publish_at IS NULL AND {is_draft}{narrow} ORDER BY t.edited_at DESC LIMIT $3) drafts \
         UNION ALL SELECT * FROM (SELECT 'refused' AS list, p.article_id, p.locale, p.title, p.refused_at AS at, p.set_by AS person, \
         p.refusal AS words FROM knowledge_schedule p JOIN knowledge_article a ON a.id = p.article_id \
         WHERE p.refused_at IS NOT NULL AND {OF_SITE}{narrow} ORDER BY p.refused_at DESC LIMIT $3) refused"
    );
    let read = |row: &Row<'_>| Ok((row.get::<String>("list")?, Waiting::from_row(row)?));
    let mut own = Own::default();
    for (list, waiting) in query.read(&sql, values, usize::MAX, read).await? {
        match list.as_str() {
            "review" => own.reviews.push(waiting),
            "decided" => own.decided.push(waiting),
            "refused" => own.refused.push(waiting),
            _ => own.drafts.push(waiting),
        }
    }
    own.reviews.sort_by_key(|one| one.at);
    own.decided.sort_by_key(|one| Reverse(one.at));
    own.drafts.sort_by_key(|one| Reverse(one.at));
    own.refused.sort_by_key(|one| Reverse(one.at));
    Ok(own)
}

/// Published articles that are due to be checked, in the site's first language or any other; those of `me` come first.
///
/// # Errors
/// When the database does.
pub async fn list_due(query: &impl Query, reach: &Reach, me: Id, (locale, now): (Locale, Timestamp)) -> Result<Vec<Waiting>> {
    // Two lists, each along an index; one list by both would sort all that is due.
    let mut values = params![reach.site, me, locale, now, SHOWN];
    let narrow = reach.narrow("a.id", &mut values);
    let due = format!("a.review_at < $4 AND a.shown_at IS NOT NULL{narrow} ORDER BY a.review_at, a.id LIMIT $5");
    let sql = format!(
        "WITH own AS (SELECT a.id, a.review_at, a.owner_id FROM knowledge_article a WHERE a.owner_id = $2 AND {OF_SITE} AND {due}), \
         others AS (SELECT a.id, a.review_at, a.owner_id FROM knowledge_article a WHERE a.site_id = $1 AND {due}), \
         due AS (SELECT * FROM own UNION SELECT * FROM others) \
         SELECT d.id AS article_id, t.locale, t.title, d.review_at AS at, d.owner_id AS person, '' AS words FROM due d {} \
         ORDER BY CASE WHEN d.owner_id = $2 THEN 0 ELSE 1 END, d.review_at, d.id LIMIT $5",
        super::one_language("d.id", "$3")
    );
    query.rows(&sql, values).await
}

/// What readers said after a no since a time and nobody has settled, newest first: publishing the text anew does, and so does saying
/// that it needs no answer.
///
/// # Errors
/// When the database does.
pub async fn list_noes(query: &impl Query, reach: &Reach, since: Timestamp) -> Result<Vec<Waiting>> {
    let mut values = params![reach.site, since, SHOWN];
    let narrow = reach.narrow("a.id", &mut values);
    let sql = format!(
        "SELECT v.article_id, v.locale, t.title, v.made_at AS at, NULL AS person, \
               CASE WHEN v.comment <> '' THEN v.comment ELSE v.reason END AS words FROM knowledge_vote v \
               JOIN knowledge_translation t ON t.article_id = v.article_id AND t.locale = v.locale AND t.state = 'published' \
               JOIN knowledge_article a ON a.id = v.article_id \
               WHERE v.made_at > $2 AND {OF_SITE} AND {COUNTS} AND (v.reason <> '' OR v.comment <> ''){narrow} \
               ORDER BY v.made_at DESC LIMIT $3"
    );
    query.rows(&sql, values).await
}

/// Videos whose chapters belong to steps that changed or vanished (V2).
///
/// # Errors
/// When the database does.
pub async fn list_steps(query: &impl Query, reach: &Reach) -> Result<Vec<Waiting>> {
    let mut values = params![reach.site, SHOWN];
    let narrow = reach.narrow("s.article_id", &mut values);
    let sql = format!(
        "SELECT s.article_id, t.locale, t.public_title AS title, COALESCE(MAX(s.noticed_at), 0) AS at, NULL AS person, '' AS words \
               FROM knowledge_step s JOIN knowledge_translation t ON t.article_id = s.article_id AND t.locale = s.locale \
               WHERE s.site_id = $1 AND s.trouble > ''{narrow} GROUP BY s.article_id, t.locale, t.public_title ORDER BY 4 DESC LIMIT $2"
    );
    query.rows(&sql, values).await
}

/// Links that lead nowhere, of the texts changed last, and how many there are; the words say where they should lead.
///
/// # Errors
/// When the database does.
pub async fn list_broken(query: &impl Query, reach: &Reach) -> Result<(Vec<Waiting>, i64)> {
    let mut values = params![reach.site, SHOWN];
    let narrow = reach.narrow("r.article_id", &mut values);
    let of_site = format!("r.site_id = $1 AND r.trouble > ''{narrow}");
    let sql = format!(
        "SELECT r.article_id, r.locale, t.public_title AS title, COALESCE(t.published_at, 0) AS at, NULL AS person, \
               CASE WHEN r.words <> '' THEN r.words ELSE r.url END AS words, (SELECT COUNT(*) FROM knowledge_reference r WHERE {of_site}) AS total \
               FROM knowledge_reference r JOIN knowledge_translation t ON t.article_id = r.article_id AND t.locale = r.locale \
               WHERE {of_site} ORDER BY r.article_id DESC, r.position LIMIT $2"
    );
    let read = |row: &Row<'_>| Ok((Waiting::from_row(row)?, row.get::<i64>("total")?));
    let found = query.read(&sql, values, usize::MAX, read).await?;
    let total = found.first().map_or(0, |(_, total)| *total);
    Ok((found.into_iter().map(|(waiting, _)| waiting).collect(), total))
}

/// How many articles, questions and videos each language has.
///
/// # Errors
/// When the database does.
pub async fn list_coverage(query: &impl Query, site: Id) -> Result<Vec<Coverage>> {
    // Grouped by what is no column, the index of states is read, which knows the articles; SQLite would else look up every text.
    let sql = "SELECT t.locale || '' AS locale, COUNT(*) AS published, \
               (SELECT COUNT(*) FROM knowledge_article b WHERE b.site_id = $1 AND b.shown_at IS NOT NULL) AS total FROM knowledge_translation t \
               JOIN knowledge_article a ON a.id = t.article_id WHERE a.site_id = $1 AND t.state = 'published' GROUP BY t.locale || ''";
    query.rows(sql, params![site]).await
}
