//! Every query of the knowledge base, one file a table.

pub mod article;
pub mod aside;
pub mod board;
pub mod caption;
pub mod category;
pub mod category_product;
pub mod chapter;
pub mod check;
pub mod comment;
pub mod desk;
pub mod edited;
pub mod faq;
pub mod file;
pub mod film;
pub mod follow;
pub mod gap;
pub mod happened;
pub mod include;
pub mod label;
pub mod line;
pub mod link;
pub mod machine;
pub mod outdated;
pub mod outside;
pub mod parity;
pub mod playlist;
pub mod product;
pub mod product_content;
pub mod product_line;
pub mod reach;
pub mod records;
pub mod redirect;
pub mod reference;
pub mod review;
pub mod room;
pub mod schedule;
pub mod search;
pub mod step;
pub mod sync;
pub mod texts;
pub mod translation;
pub mod twin;
pub mod upkeep;
pub mod version;
pub mod video;
pub mod view;
pub mod vote;
pub mod watched;
pub mod wording;

use vestibule_base::Viewer;
use vestibule_store::query::placeholders;
use vestibule_store::{Param, Value};

/// Limits a query to what a viewer may see: ` AND a.effective_audience IN ($n, …)`, its values added to `values`.
pub fn visible(viewer: &Viewer, column: &str, values: &mut Vec<Value>) -> String {
    let Some(audiences) = viewer.audiences() else { return String::new() };
    let places = placeholders(values.len() + 1, audiences.len());
    values.extend(audiences.iter().map(Param::to_param));
    format!(" AND {column} IN ({places})")
}

/// ` IN ($n, …)` for some values, which are added to `values`. No values: a list that nothing is in.
pub fn among<P: Param>(wanted: impl IntoIterator<Item = P>, values: &mut Vec<Value>) -> String {
    let from = values.len() + 1;
    values.extend(wanted.into_iter().map(|value| value.to_param()));
    let count = values.len() + 1 - from;
    if count == 0 { " IN (NULL)".to_owned() } else { format!(" IN ({})", placeholders(from, count)) }
}

/// Of the site `$1`, for queries that come to an article by its id: SQLite would else walk through all articles of the site.
const OF_SITE: &str = "a.site_id + 0 = $1";

/// That `t` is published, where it is joined to an article. Joined to nothing, the state is no key of an index: SQLite would else
/// read every published text to find those of a few articles.
const IS_PUBLISHED: &str = "t.state || '' = 'published'";

/// Joins one published language of an article as `t`: the wanted one, else the first by name.
pub fn one_language(article: &str, wanted: &str) -> String {
    format!(
        "JOIN knowledge_translation t ON t.article_id = {article} AND {IS_PUBLISHED} AND NOT EXISTS (SELECT 1 FROM knowledge_translation o \
         WHERE o.article_id = {article} AND o.state = 'published' AND o.locale <> t.locale \
         AND (o.locale = {wanted} OR (t.locale <> {wanted} AND o.locale < t.locale)))"
    )
}

/// Whether a row of one of our tables has this number.
pub async fn is_taken(query: &impl vestibule_store::Query, table: &str, id: vestibule_base::Id) -> vestibule_store::Result<bool> {
    let sql = format!("SELECT COUNT(*) AS value FROM {table} WHERE id = $1");
    Ok(query.value::<i64>(&sql, vestibule_store::params![id]).await?.unwrap_or(0) > 0)
}
