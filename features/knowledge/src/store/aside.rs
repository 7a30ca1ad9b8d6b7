//! The small things that stand beside a text, as many kinds of them as a page shows in one statement: labels, wordings, links,
//! files, videos that show it, and what it is about.

use std::collections::BTreeMap;

use vestibule_base::{Id, Locale};
use vestibule_contracts::{Kind, Subject};
use vestibule_store::{Param, Query, Result, params, row};

use crate::store::link::{Target, WEB};
use crate::store::product_content::Topics;

/// A kind of thing to ask for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Aside {
    /// Labels, in their order.
    Labels,
    /// Other wordings of a question in one language, in their order.
    Wordings,
    /// What to read or see next, in its order (F2).
    Links,
    /// Pictures and attachments, oldest first.
    Files,
    /// Videos that show a how-to.
    Films,
    /// Products and versions that it is about (K10).
    Topics,
}

row! {
    /// One of these things; what its columns mean depends on what it is.
    pub struct Row {
        pub what: String,
        pub kind: String,
        pub id: Id,
        pub size: i64,
        pub words: String,
        pub more: String,
    }
}

/// A picture or attachment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attached {
    /// Id.
    pub id: Id,
    /// Name.
    pub name: String,
    /// What a picture shows, in words.
    pub alt: String,
    /// Bytes.
    pub size: i64,
    /// Whether it stands in the text, and not below it.
    pub inline: bool,
    /// Whether readers see it below the text.
    pub listed: bool,
    /// The language with whose next publishing that turns round.
    pub turns_with: Option<Locale>,
}

impl Attached {
    /// Of a row whose kind says three things: where it stands, whether readers see it there, and with which language that turns.
    fn new(row: Row) -> Self {
        let mut said = row.kind.split(' ');
        Self {
            id: row.id,
            inline: said.next() == Some("inline"),
            listed: said.next() == Some("listed"),
            turns_with: said.next().and_then(Locale::parse),
            size: row.size,
            name: row.words,
            alt: row.more,
        }
    }
}

/// What stands beside a text, as far as it was asked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Asides {
    /// See [`Aside::Labels`].
    pub labels: Vec<String>,
    /// See [`Aside::Wordings`].
    pub wordings: Vec<String>,
    /// See [`Aside::Links`].
    pub links: Vec<Target>,
    /// See [`Aside::Files`].
    pub files: Vec<Attached>,
    /// See [`Aside::Films`].
    pub films: Vec<Id>,
    /// See [`Aside::Topics`].
    pub topics: Topics,
}

impl Aside {
    /// Every statement names its columns and their types: any of them may be the first.
    const fn sql(self) -> &'static str {
        match self {
            Self::Labels => {
                "SELECT 'label' AS what, '' AS kind, CAST(0 AS BIGINT) AS id, CAST(0 AS BIGINT) AS size, label AS words, '' AS more, position \
                 FROM knowledge_label WHERE article_id = $1"
            }
            Self::Wordings => {
                "SELECT 'wording' AS what, '' AS kind, CAST(0 AS BIGINT) AS id, CAST(0 AS BIGINT) AS size, words, '' AS more, position \
                 FROM knowledge_wording WHERE article_id = $1 AND locale = $2"
            }
            Self::Links => {
                "SELECT 'link' AS what, kind, target_id AS id, CAST(0 AS BIGINT) AS size, url AS words, titles AS more, position \
                 FROM knowledge_link WHERE article_id = $1"
            }
            Self::Files => {
                "SELECT 'file' AS what, CASE WHEN inline THEN 'inline' ELSE 'below' END || CASE WHEN listed THEN ' listed ' ELSE ' new ' END \
                 || COALESCE(turns_with, '') AS kind, id, size, name AS words, alt AS more, id AS position \
                 FROM knowledge_file WHERE article_id = $1"
            }
            Self::Films => {
                "SELECT 'film' AS what, '' AS kind, article_id AS id, CAST(0 AS BIGINT) AS size, '' AS words, '' AS more, article_id AS position \
                 FROM knowledge_video WHERE guide_id = $1"
            }
            Self::Topics => {
                "SELECT 'product' AS what, '' AS kind, product_id AS id, CAST(0 AS BIGINT) AS size, '' AS words, '' AS more, product_id AS position \
                 FROM knowledge_product_content WHERE article_id = $1 \
                 UNION ALL SELECT 'release', '', release_id, 0, '', '', release_id FROM knowledge_release_content WHERE article_id = $1"
            }
        }
    }
}

/// What stands beside a language of an article: these kinds, and no others.
///
/// # Errors
/// When the database does.
pub async fn find(query: &impl Query, (article, locale): (Id, Locale), kinds: &[Aside]) -> Result<Asides> {
    let mut values = params![article];
    // PostgreSQL refuses a value that nothing asks for.
    values.extend(kinds.contains(&Aside::Wordings).then(|| locale.to_param()));
    let all: Vec<&str> = kinds.iter().map(|kind| kind.sql()).collect();
    let sql = format!("{} ORDER BY what, position", all.join(" UNION ALL "));
    let mut asides = Asides::default();
    for row in query.rows::<Row>(&sql, values).await? {
        asides.push(row)?;
    }
    Ok(asides)
}

impl Asides {
    fn push(&mut self, row: Row) -> Result<()> {
        match row.what.as_str() {
            "label" => self.labels.push(row.words),
            "wording" => self.wordings.push(row.words),
            "link" => self.links.extend(target(row)?),
            "file" => self.files.push(Attached::new(row)),
            "film" => self.films.push(row.id),
            "product" => self.topics.products.push(row.id),
            _ => self.topics.releases.push(row.id),
        }
        Ok(())
    }
}

fn target(row: Row) -> Result<Option<Target>> {
    if row.kind == WEB {
        let titles: BTreeMap<Locale, String> = serde_json::from_str(&row.more)?;
        return Ok(Some(Target::Web(row.words, titles)));
    }
    Ok(Kind::parse(&row.kind).map(|kind| Target::Subject(Subject::new(kind, row.id))))
}
