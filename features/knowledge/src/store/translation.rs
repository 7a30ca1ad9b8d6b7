//! `knowledge_translation`: working drafts, and what readers see of them.

use serde::{Deserialize, Serialize};
use vestibule_base::{Id, Locale, Timestamp};
use vestibule_store::{Json, Query, Result, Tx, folded, params, row};

use crate::model::{ArticleKind, Progress, State};
use crate::store::among;

/// A heading as kept for the table of contents.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Heading {
    /// 2 to 6.
    pub level: u8,
    /// Anchor.
    pub id: String,
    /// Words.
    pub text: String,
}

row! {
    /// A language of an article, without its long texts.
    pub struct Translation {
        pub article_id: Id,
        pub locale: Locale,
        pub state: State,
        pub revision: i64,
        pub published_revision: i64,
        pub version: i64,
        pub edited_at: Timestamp,
        pub edited_by: Option<Id>,
        pub published_at: Option<Timestamp>,
        pub first_published_at: Option<Timestamp>,
        pub publish_at: Option<Timestamp>,
        pub withdraw_at: Option<Timestamp>,
        pub source_locale: Option<Locale>,
        pub source_version: Option<i64>,
        pub import_hash: String,
        pub words: i64,
        pub title: String,
        pub summary: String,
        pub public_title: String,
        pub public_summary: String,
        pub slug: String,
    }
}

impl Translation {
    /// Whether readers see it.
    #[must_use]
    pub fn is_public(&self) -> bool {
        self.state == State::Published
    }

    /// Whether the draft holds something that readers do not see yet.
    #[must_use]
    pub const fn has_draft(&self) -> bool {
        self.version == 0 || self.revision > self.published_revision
    }

    /// Whether the text that it was made from went on since (U3).
    #[must_use]
    pub fn is_outdated(&self, all: &[Self]) -> bool {
        let source = self.source_locale.and_then(|locale| {
            all.iter().find(|other| other.article_id == self.article_id && other.locale == locale && other.is_public())
        });
        crate::model::is_outdated(self.source_version, source.map(|source| source.version))
    }

    /// How far it is, among the languages of its article.
    #[must_use]
    pub fn progress(&self, all: &[Self]) -> Progress {
        Progress {
            state: self.state,
            is_scheduled: self.publish_at.is_some(),
            has_draft: self.has_draft(),
            is_outdated: self.is_outdated(all),
        }
    }
}

row! {
    /// A language of an article as lists of editors show it.
    pub struct Standing {
        pub article_id: Id,
        pub locale: Locale,
        pub state: State,
        pub is_scheduled: bool,
        pub has_draft: bool,
        pub is_outdated: bool,
        pub title: String,
    }
}

impl Standing {
    /// How far it is.
    #[must_use]
    pub const fn progress(&self) -> Progress {
        Progress { state: self.state, is_scheduled: self.is_scheduled, has_draft: self.has_draft, is_outdated: self.is_outdated }
    }
}

const COLUMNS: &str = "t.article_id, t.locale, t.state, t.revision, t.published_revision, t.version, t.edited_at, t.edited_by, t.published_at, t.first_published_at, t.publish_at, t.withdraw_at, t.source_locale, t.source_version, t.import_hash, t.words, t.title, t.summary, t.public_title, t.public_summary, t.slug";

row! {
    /// What readers see of a translation.
    pub struct Public {
        /// The summary with its links, as safe HTML; empty in what was published before summaries had any.
        pub public_lead: String,
        pub public_html: String,
        pub public_text: String,
        pub headings: Json<Vec<Heading>>,
        /// Whether a translation service wrote it and nobody has checked it (L4).
        pub unchecked: bool,
    }
}

/// Every language of some articles.
///
/// # Errors
/// When the database does.
pub async fn list(query: &impl Query, articles: &[Id]) -> Result<Vec<Translation>> {
    let mut values = params![];
    let chosen = among(articles, &mut values);
    let sql = format!("SELECT {COLUMNS} FROM knowledge_translation t WHERE t.article_id{chosen} ORDER BY t.article_id, t.locale");
    query.rows(&sql, values).await
}

/// How far every language of some articles is.
///
/// # Errors
/// When the database does.
pub async fn list_standings(query: &impl Query, articles: &[Id]) -> Result<Vec<Standing>> {
    let mut values = params![];
    let chosen = among(articles, &mut values);
    let sql = format!(
        "SELECT t.article_id, t.locale, t.state, t.publish_at IS NOT NULL AS is_scheduled, \
         (t.version = 0 OR t.revision > t.published_revision) AS has_draft, \
         EXISTS (SELECT 1 FROM knowledge_outdated o WHERE o.article_id = t.article_id AND o.locale = t.locale) AS is_outdated, t.title \
         FROM knowledge_translation t WHERE t.article_id{chosen} ORDER BY t.article_id, t.locale"
    );
    query.rows(&sql, values).await
}

/// Every language of every article of a site, for imports.
///
/// # Errors
/// When the database does.
pub async fn list_of_site(query: &impl Query, site: Id) -> Result<Vec<Translation>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM knowledge_translation t JOIN knowledge_article a ON a.id = t.article_id WHERE a.site_id = $1"
    );
    query.rows(&sql, params![site]).await
}

/// One language of an article.
///
/// # Errors
/// When the database does.
pub async fn find(query: &impl Query, article: Id, locale: Locale) -> Result<Option<Translation>> {
    let sql = format!("SELECT {COLUMNS} FROM knowledge_translation t WHERE t.article_id = $1 AND t.locale = $2");
    query.row(&sql, params![article, locale]).await
}

/// The body of the working draft; empty when there is none.
///
/// # Errors
/// When the database does.
pub async fn find_body(query: &impl Query, article: Id, locale: Locale) -> Result<String> {
    let sql = "SELECT body AS value FROM knowledge_translation WHERE article_id = $1 AND locale = $2";
    Ok(query.value(sql, params![article, locale]).await?.unwrap_or_default())
}

/// What readers see of one language.
///
/// # Errors
/// When the database does.
pub async fn find_public(query: &impl Query, article: Id, locale: Locale) -> Result<Option<Public>> {
    let sql = "SELECT public_lead, public_html, public_text, headings, EXISTS (SELECT 1 FROM knowledge_machine m WHERE m.article_id = $1 \
               AND m.locale = $2 AND m.unchecked_version = knowledge_translation.version) AS unchecked FROM knowledge_translation \
               WHERE article_id = $1 AND locale = $2 AND state = 'published'";
    query.row(sql, params![article, locale]).await
}

/// A text as somebody wrote it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// Title.
    pub title: String,
    /// One sentence: a line of Markdown.
    pub summary: String,
    /// Markdown.
    pub body: String,
}

impl Draft {
    /// Summary and text in one, for finding what they lead to.
    #[must_use]
    pub fn written(&self) -> String {
        format!("{}\n\n{}", self.summary, self.body)
    }
}

/// Begins a language of an article with a draft.
///
/// # Errors
/// [`vestibule_store::Error::Unique`] when it has begun already.
pub async fn insert(tx: &mut Tx, (article, locale): (Id, Locale), draft: &Draft, by: Option<Id>, now: Timestamp) -> Result<()> {
    let sql = "INSERT INTO knowledge_translation (article_id, locale, state, revision, published_revision, version, edited_at, edited_by, \
               import_hash, words, title, folded, summary, public_title, public_summary, slug, headings, body, public_html, public_text) \
               VALUES ($1, $2, 'draft', 1, 0, 0, $3, $4, '', 0, $5, $6, $7, '', '', '', '[]', $8, '', '')";
    let values = params![article, locale, now, by, draft.title, folded(&draft.title), draft.summary, draft.body];
    tx.run(sql, values).await?;
    Ok(())
}

/// Who changes which draft, in which revision, and when.
#[derive(Clone, Copy, Debug)]
pub struct Edit {
    /// The article.
    pub article: Id,
    /// The language.
    pub locale: Locale,
    /// The revision that was changed.
    pub revision: i64,
    /// Who; `None` for the program.
    pub by: Option<Id>,
    /// When.
    pub now: Timestamp,
}

/// Changes a draft; `false` when somebody else changed that revision already.
///
/// # Errors
/// When the database does.
pub async fn update_draft(tx: &mut Tx, edit: &Edit, draft: &Draft) -> Result<bool> {
    let sql = "UPDATE knowledge_translation SET title = $1, folded = $2, summary = $3, body = $4, revision = revision + 1, edited_at = $5, \
               edited_by = $6 WHERE article_id = $7 AND locale = $8 AND revision = $9";
    #[rustfmt::skip]
    let values = params![
        draft.title, folded(&draft.title), draft.summary, draft.body, edit.now, edit.by, edit.article, edit.locale, edit.revision
    ];
    Ok(tx.run(sql, values).await? == 1)
}

/// Makes what stands beside a text a change of its draft.
///
/// # Errors
/// When the database does.
pub async fn touch(tx: &mut Tx, (article, locale): (Id, Locale), by: Option<Id>, now: Timestamp) -> Result<()> {
    let sql = "UPDATE knowledge_translation SET revision = revision + 1, edited_at = $1, edited_by = $2 WHERE article_id = $3 AND locale = $4";
    tx.run(sql, params![now, by, article, locale]).await?;
    Ok(())
}

/// Lets nobody else change a draft until the transaction ends; `false` when it is at another revision by now.
///
/// # Errors
/// When the database does.
pub async fn hold(tx: &mut Tx, (article, locale): (Id, Locale), revision: i64) -> Result<bool> {
    let sql = "UPDATE knowledge_translation SET revision = revision WHERE article_id = $1 AND locale = $2 AND revision = $3";
    Ok(tx.run(sql, params![article, locale, revision]).await? == 1)
}

/// A text made ready to be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Ready {
    /// Title and summary, as words.
    pub draft: Draft,
    /// The part of the address.
    pub slug: String,
    /// The summary as safe HTML.
    pub lead: String,
    /// Safe HTML.
    pub html: String,
    /// The words.
    pub text: String,
    /// Headings.
    pub headings: Vec<Heading>,
    /// How many words.
    pub words: i64,
}

/// Shows a text to readers as version `version`; the draft counts as published.
///
/// # Errors
/// When the database does.
pub async fn update_published(
    tx: &mut Tx,
    (article, locale): (Id, Locale),
    ready: &Ready,
    version: i64,
    now: Timestamp,
) -> Result<()> {
    let sql = "UPDATE knowledge_translation SET state = 'published', version = $1, published_revision = revision, published_at = $2, \
               first_published_at = COALESCE(first_published_at, $2), publish_at = NULL, words = $3, public_title = $4, public_summary = $5, \
               slug = $6, headings = $7, public_html = $8, public_text = $9, public_lead = $10 WHERE article_id = $11 AND locale = $12";
    #[rustfmt::skip]
    let values = params![
        version, now, ready.words, ready.draft.title, ready.draft.summary, ready.slug, Json(&ready.headings), ready.html, ready.text,
        ready.lead, article, locale
    ];
    tx.run(sql, values).await?;
    super::schedule::delete(tx, (article, locale)).await?;
    super::article::update_derived(tx, article).await
}

/// Says which revision readers see; a later one is a draft.
///
/// # Errors
/// When the database does.
pub async fn update_published_revision(tx: &mut Tx, (article, locale): (Id, Locale), revision: i64) -> Result<()> {
    let sql = "UPDATE knowledge_translation SET published_revision = $1 WHERE article_id = $2 AND locale = $3";
    tx.run(sql, params![revision, article, locale]).await?;
    Ok(())
}

/// Draws what readers see anew; version and times stay.
///
/// # Errors
/// When the database does.
pub async fn update_drawn(tx: &mut Tx, (article, locale): (Id, Locale), ready: &Ready) -> Result<()> {
    let sql = "UPDATE knowledge_translation SET words = $1, headings = $2, public_html = $3, public_text = $4, public_lead = $5, \
               public_summary = $6 WHERE article_id = $7 AND locale = $8";
    let (headings, summary) = (Json(&ready.headings), &ready.draft.summary);
    tx.run(sql, params![ready.words, headings, ready.html, ready.text, ready.lead, summary, article, locale]).await?;
    Ok(())
}

/// Takes a language away from readers.
///
/// # Errors
/// When the database does.
pub async fn update_withdrawn(tx: &mut Tx, article: Id, locale: Locale) -> Result<bool> {
    let sql = "UPDATE knowledge_translation SET state = 'withdrawn', withdraw_at = NULL WHERE article_id = $1 AND locale = $2 AND state = 'published'";
    let is_news = tx.run(sql, params![article, locale]).await? == 1;
    super::article::update_derived(tx, article).await?;
    Ok(is_news)
}

/// Says when a language is to be published and withdrawn.
///
/// # Errors
/// When the database does.
pub async fn update_schedule(
    tx: &mut Tx,
    (article, locale): (Id, Locale),
    publish_at: Option<Timestamp>,
    withdraw_at: Option<Timestamp>,
) -> Result<()> {
    let sql = "UPDATE knowledge_translation SET publish_at = $1, withdraw_at = $2 WHERE article_id = $3 AND locale = $4";
    tx.run(sql, params![publish_at, withdraw_at, article, locale]).await?;
    Ok(())
}

/// Says from which version of which language a translation was made (U3).
///
/// # Errors
/// When the database does.
pub async fn update_source(tx: &mut Tx, (article, locale): (Id, Locale), source: Option<(Locale, i64)>) -> Result<()> {
    let sql = "UPDATE knowledge_translation SET source_locale = $1, source_version = $2 WHERE article_id = $3 AND locale = $4";
    let (from, version) = source.unzip();
    tx.run(sql, params![from, version, article, locale]).await?;
    super::outdated::replace(tx, article).await
}

/// Notes what an import brought.
///
/// # Errors
/// When the database does.
pub async fn update_import_hash(tx: &mut Tx, article: Id, locale: Locale, hash: &str) -> Result<()> {
    let sql = "UPDATE knowledge_translation SET import_hash = $1 WHERE article_id = $2 AND locale = $3";
    tx.run(sql, params![hash, article, locale]).await?;
    Ok(())
}

/// Lets the draft count as published, after it was set back to the published version; what was to be published goes with it.
///
/// # Errors
/// When the database does.
pub async fn update_discarded(tx: &mut Tx, article: Id, locale: Locale) -> Result<()> {
    let sql =
        "UPDATE knowledge_translation SET published_revision = revision, publish_at = NULL WHERE article_id = $1 AND locale = $2";
    tx.run(sql, params![article, locale]).await?;
    super::schedule::delete(tx, (article, locale)).await
}

/// Takes a language away for ever.
///
/// # Errors
/// When the database does.
pub async fn delete(tx: &mut Tx, article: Id, locale: Locale) -> Result<()> {
    tx.run("DELETE FROM knowledge_version WHERE article_id = $1 AND locale = $2", params![article, locale]).await?;
    tx.run("DELETE FROM knowledge_wording WHERE article_id = $1 AND locale = $2", params![article, locale]).await?;
    super::include::replace(tx, (article, locale), &[]).await?;
    super::schedule::delete(tx, (article, locale)).await?;
    tx.run("DELETE FROM knowledge_translation WHERE article_id = $1 AND locale = $2", params![article, locale]).await?;
    super::article::update_derived(tx, article).await
}

row! {
    /// The readable part of an article's address in one language.
    pub struct SlugRow {
        pub article_id: Id,
        pub kind: ArticleKind,
        pub locale: Locale,
        pub slug: String,
    }
}

/// The readable parts of addresses of articles that everyone may see.
///
/// # Errors
/// When the database does.
pub async fn list_slugs(query: &impl Query, articles: &[Id]) -> Result<Vec<SlugRow>> {
    if articles.is_empty() {
        return Ok(Vec::new());
    }
    let mut values = params![];
    let chosen = among(articles, &mut values);
    let sql = format!(
        "SELECT t.article_id, a.kind, t.locale, t.slug FROM knowledge_translation t JOIN knowledge_article a ON a.id = t.article_id \
         WHERE t.state = 'published' AND a.effective_audience = 'everyone' AND t.article_id{chosen}"
    );
    query.rows(&sql, values).await
}

/// Puts a language back as it was elsewhere: draft, state, schedule, and what readers see.
///
/// # Errors
/// When the database does.
pub async fn insert_whole(tx: &mut Tx, whole: &Translation, body: &str, ready: &Ready) -> Result<()> {
    let sql = "INSERT INTO knowledge_translation (article_id, locale, state, revision, published_revision, version, edited_at, edited_by, \
               published_at, first_published_at, publish_at, withdraw_at, source_locale, source_version, import_hash, words, title, folded, \
               summary, public_title, public_summary, slug, headings, body, public_html, public_text, public_lead) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, \
               $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27)";
    let t = whole;
    #[rustfmt::skip]
    let values = params![
        t.article_id, t.locale, t.state, t.revision, t.published_revision, t.version, t.edited_at, t.edited_by, t.published_at,
        t.first_published_at, t.publish_at, t.withdraw_at, t.source_locale, t.source_version, t.import_hash, ready.words, t.title,
        folded(&t.title), t.summary, ready.draft.title, ready.draft.summary, ready.slug, Json(&ready.headings), body, ready.html, ready.text,
        ready.lead
    ];
    tx.run(sql, values).await?;
    super::article::update_derived(tx, whole.article_id).await
}

/// Takes every language of an article away, versions included.
///
/// # Errors
/// When the database does.
pub async fn delete_all(tx: &mut Tx, article: Id) -> Result<()> {
    tx.run("DELETE FROM knowledge_version WHERE article_id = $1", params![article]).await?;
    tx.run("DELETE FROM knowledge_wording WHERE article_id = $1", params![article]).await?;
    tx.run("DELETE FROM knowledge_schedule WHERE article_id = $1", params![article]).await?;
    tx.run("DELETE FROM knowledge_translation WHERE article_id = $1", params![article]).await?;
    super::article::update_derived(tx, article).await
}

row! {
    /// The draft's body in one language.
    pub struct Body {
        pub locale: Locale,
        pub body: String,
    }
}

/// The bodies of all drafts of an article.
///
/// # Errors
/// When the database does.
pub async fn list_bodies(query: &impl Query, article: Id) -> Result<Vec<Body>> {
    query.rows("SELECT locale, body FROM knowledge_translation WHERE article_id = $1", params![article]).await
}
