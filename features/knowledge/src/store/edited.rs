//! What the editor's form holds of one language of an article, in one statement.

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_store::{FromRow, Query, Result, Row, params, row};

use crate::store::article::{self, Article};
use crate::store::review::{self, Review};

row! {
    /// The draft, and single facts beside it.
    pub struct Facts {
        /// The working draft; `None` when the language has not begun.
        pub body: Option<String>,
        /// Whether followers shall not hear of the next publishing.
        pub quiet: Option<bool>,
        /// How far a translation service is: a state of [`super::machine`].
        pub machine: Option<String>,
        /// The published version that is a service's and was not checked.
        pub machine_version: Option<i64>,
        /// Why it could not.
        pub machine_trouble: Option<String>,
        /// Revision of the words that wait for their time, or could not be published at it.
        pub scheduled: Option<i64>,
        /// When that time was set.
        pub scheduled_at: Option<Timestamp>,
        /// Text key of what stood in the way.
        pub refusal: Option<String>,
        /// When it did.
        pub refused_at: Option<Timestamp>,
        /// The article's own rule for comments.
        pub comments: Option<bool>,
        /// Readers whom it helped.
        pub yes: i64,
        /// Readers whom it did not help.
        pub no: i64,
        /// How often it was read since the day.
        pub reads: i64,
        /// The published language beside which it is written.
        pub source: Option<Locale>,
        /// The text of that: safe HTML.
        pub source_html: Option<String>,
    }
}

/// See the module.
#[derive(Clone, Debug, PartialEq)]
pub struct Edited {
    /// The article.
    pub article: Article,
    /// The review of the language, if one was asked for.
    pub review: Option<Review>,
    /// The rest.
    pub facts: Facts,
}

/// Beside which language it is written: the one asked for, else the one that it was made from, else, for one that has not begun,
/// the first of the site.
#[derive(Clone, Copy, Debug)]
pub struct Source {
    /// The one asked for.
    pub asked: Option<Locale>,
    /// The first of the site.
    pub first: Locale,
}

/// What there is of a language of an article; `None` when the site has no such article. `day`: since when views count.
///
/// # Errors
/// When the database does.
pub async fn find(
    query: &impl Query,
    site: Id,
    (article, locale): (Id, Locale),
    source: Source,
    day: i64,
) -> Result<Option<Edited>> {
    let sql = format!(
        "SELECT {}, {}, d.body, d.quiet, m.state AS machine, m.trouble AS machine_trouble, m.unchecked_version AS machine_version, \
         p.revision AS scheduled, p.set_at AS scheduled_at, p.refusal, p.refused_at, s.locale AS source, s.public_html AS source_html, \
         (SELECT u.allowed FROM knowledge_comment_rule u WHERE u.site_id = $2 AND COALESCE(u.article_id, 0) = $1 \
         AND COALESCE(u.category_id, 0) = 0) AS comments, v.yes, v.no, \
         CAST(COALESCE((SELECT SUM(w.views) FROM knowledge_view w WHERE w.article_id = $1 AND w.day >= $6), 0) AS BIGINT) AS reads \
         FROM knowledge_article a LEFT JOIN knowledge_translation d ON d.article_id = a.id AND d.locale = $3 \
         LEFT JOIN knowledge_machine m ON m.article_id = a.id AND m.locale = $3 \
         LEFT JOIN knowledge_schedule p ON p.article_id = a.id AND p.locale = $3 \
         LEFT JOIN knowledge_review r ON r.article_id = a.id AND r.locale = $3 \
         LEFT JOIN knowledge_translation s ON s.article_id = a.id AND s.locale <> $3 AND s.state || '' = 'published' \
         AND s.locale = COALESCE($4, d.source_locale, CASE WHEN d.locale IS NULL THEN $5 END) \
         CROSS JOIN (SELECT CAST(COALESCE(SUM(CASE WHEN helpful THEN 1 ELSE 0 END), 0) AS BIGINT) AS yes, \
         CAST(COALESCE(SUM(CASE WHEN helpful THEN 0 ELSE 1 END), 0) AS BIGINT) AS no FROM knowledge_vote WHERE article_id = $1) v \
         WHERE a.id = $1 AND a.site_id = $2",
        article::COLUMNS,
        review::COLUMNS
    );
    let values = params![article, site, locale, source.asked, source.first, day];
    Ok(query.read(&sql, values, 1, read).await?.pop())
}

fn read(row: &Row<'_>) -> Result<Edited> {
    let is_reviewed = row.get::<Option<Id>>("asked_by")?.is_some();
    Ok(Edited {
        article: Article::from_row(row)?,
        review: is_reviewed.then(|| Review::from_row(row)).transpose()?,
        facts: Facts::from_row(row)?,
    })
}
