//! `knowledge_machine`, `knowledge_term`: drafts by a translation service, and the glossary it keeps to (L4).

use vestibule_base::{Id, Locale, Timestamp};
use vestibule_store::{Query, Result, Tx, params, row};

row! {
    /// A draft that a translation service writes or wrote.
    pub struct Machine {
        pub article_id: Id,
        pub locale: Locale,
        pub source_locale: Locale,
        pub source_version: i64,
        pub state: String,
        pub trouble: String,
        pub attempts: i64,
        pub due_at: Timestamp,
        pub asked_by: Option<Id>,
        pub asked_at: Timestamp,
        pub unchecked_version: Option<i64>,
    }
}

/// Waits for the service.
pub const WAITING: &str = "waiting";
/// Written, and nobody has checked it.
pub const DRAFTED: &str = "drafted";
/// Somebody has checked it.
pub const CHECKED: &str = "checked";
/// The service could not.
pub const FAILED: &str = "failed";

impl Machine {
    /// Whether the draft beside the published `version` is a machine's, or goes on from a text that is, and nobody has checked it.
    #[must_use]
    pub fn is_unchecked(&self, version: i64) -> bool {
        is_unchecked(&self.state, self.unchecked_version == Some(version))
    }

    /// Whether it waits for the service.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        self.state == WAITING
    }
}

/// The same of a state, and whether what readers see is a machine's that nobody has checked.
#[must_use]
pub fn is_unchecked(state: &str, published: bool) -> bool {
    state == DRAFTED || (published && state != CHECKED)
}

const COLUMNS: &str =
    "article_id, locale, source_locale, source_version, state, trouble, attempts, due_at, asked_by, asked_at, unchecked_version";

/// What a translation service did for a language.
///
/// # Errors
/// When the database does.
pub async fn find(query: &impl Query, (article, locale): (Id, Locale)) -> Result<Option<Machine>> {
    let sql = format!("SELECT {COLUMNS} FROM knowledge_machine WHERE article_id = $1 AND locale = $2");
    query.row(&sql, params![article, locale]).await
}

/// The one that has waited longest, when it is due.
///
/// # Errors
/// When the database does.
pub async fn find_due(query: &impl Query, now: Timestamp) -> Result<Option<Machine>> {
    let sql = format!("SELECT {COLUMNS} FROM knowledge_machine WHERE state = 'waiting' AND due_at <= $1 ORDER BY due_at LIMIT 1");
    query.row(&sql, params![now]).await
}

/// Asks for a draft, in the place of an earlier one.
///
/// # Errors
/// When the database does.
pub async fn upsert_waiting(tx: &mut Tx, fresh: &Machine) -> Result<()> {
    let sql = "INSERT INTO knowledge_machine (article_id, locale, source_locale, source_version, state, trouble, attempts, due_at, asked_by, asked_at) \
               VALUES ($1, $2, $3, $4, 'waiting', '', 0, $5, $6, $5) ON CONFLICT (article_id, locale) DO UPDATE SET \
               source_locale = excluded.source_locale, source_version = excluded.source_version, state = 'waiting', trouble = '', attempts = 0, \
               due_at = excluded.due_at, asked_by = excluded.asked_by, asked_at = excluded.asked_at, checked_by = NULL, checked_at = NULL";
    let f = fresh;
    tx.run(sql, params![f.article_id, f.locale, f.source_locale, f.source_version, f.asked_at, f.asked_by]).await?;
    Ok(())
}

/// Notes how far it is.
///
/// # Errors
/// When the database does.
pub async fn update_state(
    tx: &mut Tx,
    (article, locale): (Id, Locale),
    (state, trouble): (&str, &str),
    due_at: Timestamp,
) -> Result<()> {
    let sql = "UPDATE knowledge_machine SET state = $1, trouble = $2, attempts = attempts + 1, due_at = $3 WHERE article_id = $4 AND locale = $5";
    tx.run(sql, params![state, trouble, due_at, article, locale]).await?;
    Ok(())
}

/// Notes which published version is a machine's that nobody has checked.
///
/// # Errors
/// When the database does.
pub async fn update_unchecked(tx: &mut Tx, (article, locale): (Id, Locale), version: Option<i64>) -> Result<()> {
    let sql = "UPDATE knowledge_machine SET unchecked_version = $1 WHERE article_id = $2 AND locale = $3";
    tx.run(sql, params![version, article, locale]).await?;
    Ok(())
}

/// Notes that somebody has checked the draft, and with it what readers see where that is the same.
///
/// # Errors
/// When the database does.
pub async fn update_checked(tx: &mut Tx, (article, locale): (Id, Locale), by: Option<Id>, now: Timestamp) -> Result<()> {
    let sql = "UPDATE knowledge_machine SET state = 'checked', trouble = '', checked_by = $1, checked_at = $2 \
               WHERE article_id = $3 AND locale = $4 AND state IN ('drafted', 'failed')";
    tx.run(sql, params![by, now, article, locale]).await?;
    let sql = "UPDATE knowledge_machine SET unchecked_version = NULL WHERE article_id = $1 AND locale = $2 AND EXISTS \
               (SELECT 1 FROM knowledge_translation t WHERE t.article_id = $1 AND t.locale = $2 AND t.revision = t.published_revision)";
    tx.run(sql, params![article, locale]).await?;
    Ok(())
}

/// Forgets what a service was asked for; what it wrote and readers see unchecked is the draft again.
///
/// # Errors
/// When the database does.
pub async fn forget(tx: &mut Tx, at: (Id, Locale)) -> Result<()> {
    let sql = "UPDATE knowledge_machine SET state = 'drafted', trouble = '' WHERE article_id = $1 AND locale = $2 AND unchecked_version = \
               (SELECT t.version FROM knowledge_translation t WHERE t.article_id = $1 AND t.locale = $2)";
    if tx.run(sql, params![at.0, at.1]).await? == 0 { delete(tx, at).await } else { Ok(()) }
}

/// Forgets whatever a service did for a language.
///
/// # Errors
/// When the database does.
pub async fn delete(tx: &mut Tx, (article, locale): (Id, Locale)) -> Result<()> {
    tx.run("DELETE FROM knowledge_machine WHERE article_id = $1 AND locale = $2", params![article, locale]).await?;
    Ok(())
}

row! {
    /// How a word is translated.
    pub struct Term {
        pub term: String,
        pub translation: String,
    }
}

/// The glossary of a pair of languages.
///
/// # Errors
/// When the database does.
pub async fn list_terms(query: &impl Query, site: Id, (from, to): (Locale, Locale)) -> Result<Vec<Term>> {
    let sql = "SELECT term, translation FROM knowledge_term WHERE site_id = $1 AND source_locale = $2 AND locale = $3 ORDER BY position, id";
    query.rows(sql, params![site, from, to]).await
}

/// Gives a pair of languages this glossary.
///
/// # Errors
/// When the database does.
pub async fn replace_terms(tx: &mut Tx, site: Id, (from, to): (Locale, Locale), terms: &[Term], now: Timestamp) -> Result<()> {
    tx.run("DELETE FROM knowledge_term WHERE site_id = $1 AND source_locale = $2 AND locale = $3", params![site, from, to])
        .await?;
    let sql = "INSERT INTO knowledge_term (id, site_id, source_locale, locale, position, term, translation) VALUES ($1, $2, $3, $4, $5, $6, $7) \
               ON CONFLICT DO NOTHING";
    for (position, term) in terms.iter().enumerate() {
        tx.run(sql, params![Id::new(now), site, from, to, position, term.term, term.translation]).await?;
    }
    Ok(())
}
