//! What happened to a language of an article lately: versions that editors made, and what readers wrote after a no.

use vestibule_base::{Id, Locale};
use vestibule_store::{FromRow, Query, Result, Row, params};

use crate::store::version::VersionLine;
use crate::store::vote::Vote;

/// Versions that are listed.
const VERSIONS: i64 = 5;
/// Answers of readers that are listed.
const REASONS: i64 = 10;

/// See the module; each newest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Happened {
    /// Versions of the language.
    pub versions: Vec<VersionLine>,
    /// What readers of any language wrote after a no.
    pub reasons: Vec<Vote>,
}

/// A row of the answer.
enum Event {
    Version(VersionLine),
    Reason(Vote),
}

/// The newest of both.
///
/// # Errors
/// When the database does.
pub async fn find(query: &impl Query, (article, locale): (Id, Locale)) -> Result<Happened> {
    let sql = "SELECT * FROM (SELECT 'version' AS what, version, made_by, note, title, article_id, locale, FALSE AS helpful, '' AS reason, \
               '' AS comment, made_at FROM knowledge_version WHERE article_id = $1 AND locale = $2 ORDER BY version DESC LIMIT $3) made \
               UNION ALL SELECT * FROM (SELECT 'reason', CAST(0 AS BIGINT), CAST(NULL AS BIGINT), '', '', article_id, locale, helpful, reason, comment, \
               made_at FROM knowledge_vote WHERE article_id = $1 AND helpful = FALSE AND (reason <> '' OR comment <> '') \
               ORDER BY made_at DESC LIMIT $4) said ORDER BY what, version DESC, made_at DESC";
    let mut happened = Happened::default();
    for event in query.read(sql, params![article, locale, VERSIONS, REASONS], usize::MAX, read).await? {
        match event {
            Event::Version(version) => happened.versions.push(version),
            Event::Reason(reason) => happened.reasons.push(reason),
        }
    }
    Ok(happened)
}

fn read(row: &Row<'_>) -> Result<Event> {
    match row.get::<String>("what")?.as_str() {
        "version" => Ok(Event::Version(VersionLine::from_row(row)?)),
        _ => Ok(Event::Reason(Vote::from_row(row)?)),
    }
}
