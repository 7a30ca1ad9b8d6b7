//! `knowledge_link`: what to read or see after an answer (F2).

use std::collections::BTreeMap;

use vestibule_base::{Id, Locale};
use vestibule_contracts::{Kind, Subject};
use vestibule_store::{Json, Query, Result, Tx, params, row};

use crate::store::among;

/// Stored kind of an address elsewhere.
pub(super) const WEB: &str = "web";

row! {
    /// A link as stored.
    pub struct Row {
        pub article_id: Id,
        pub kind: String,
        pub target_id: Id,
        pub url: String,
        pub titles: Json<BTreeMap<Locale, String>>,
    }
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// To an article, question or video.
    Subject(Subject),
    /// Elsewhere: address, and what it is called by language.
    Web(String, BTreeMap<Locale, String>),
}

/// A link of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The entry.
    pub article_id: Id,
    /// Where it leads.
    pub target: Target,
}

/// The links of some entries, each entry's in its order.
///
/// # Errors
/// When the database does.
pub async fn list(query: &impl Query, articles: &[Id]) -> Result<Vec<Link>> {
    if articles.is_empty() {
        return Ok(Vec::new());
    }
    let mut values = params![];
    let chosen = among(articles, &mut values);
    let sql = format!(
        "SELECT article_id, kind, target_id, url, titles FROM knowledge_link WHERE article_id{chosen} ORDER BY article_id, position"
    );
    Ok(query.rows::<Row>(&sql, values).await?.into_iter().filter_map(read).collect())
}

fn read(row: Row) -> Option<Link> {
    let target = if row.kind == WEB {
        Target::Web(row.url, row.titles.0)
    } else {
        Target::Subject(Subject::new(Kind::parse(&row.kind)?, row.target_id))
    };
    Some(Link { article_id: row.article_id, target })
}

/// The links of every entry of a site, each entry's in its order.
///
/// # Errors
/// When the database does.
pub async fn list_of_site(query: &impl Query, site: Id) -> Result<Vec<Link>> {
    let sql = "SELECT l.article_id, l.kind, l.target_id, l.url, l.titles FROM knowledge_link l JOIN knowledge_article a ON a.id = l.article_id \
               WHERE a.site_id = $1 ORDER BY l.article_id, l.position";
    Ok(query.rows::<Row>(sql, params![site]).await?.into_iter().filter_map(read).collect())
}

/// The links of one entry.
///
/// # Errors
/// When the database does.
pub async fn list_of(query: &impl Query, article: Id) -> Result<Vec<Target>> {
    Ok(list(query, &[article]).await?.into_iter().map(|link| link.target).collect())
}

/// Gives an entry these links and no others, each once; answers whether anything changed.
///
/// # Errors
/// When the database does.
pub async fn replace(tx: &mut Tx, article: Id, targets: &[Target]) -> Result<bool> {
    if list_of(tx, article).await? == targets {
        return Ok(false);
    }
    tx.run("DELETE FROM knowledge_link WHERE article_id = $1", params![article]).await?;
    for (place, target) in targets.iter().enumerate() {
        let none = BTreeMap::new();
        let (kind, id, url, titles) = match target {
            Target::Subject(subject) => (subject.kind.name(), subject.id, "", &none),
            Target::Web(url, titles) => (WEB, Id(0), url.as_str(), titles),
        };
        let sql = "INSERT INTO knowledge_link (article_id, position, kind, target_id, url, titles) VALUES ($1, $2, $3, $4, $5, $6) \
                   ON CONFLICT DO NOTHING";
        tx.run(sql, params![article, place, kind, id, url, Json(titles)]).await?;
    }
    Ok(true)
}
