//! The questions of the FAQ with their answers.

use std::collections::HashMap;

use vestibule_base::{Id, Locale, Timestamp, Viewer};
use vestibule_store::{Param, Query, Result, params, row};

use crate::model::rank;
use crate::store::{among, visible};

/// Days whose readers make the demand.
const DEMAND_DAYS: i64 = 90;

row! {
    /// A question in one published language.
    pub struct Entry {
        pub id: Id,
        pub category_id: Option<Id>,
        pub locale: Locale,
        pub title: String,
        pub slug: String,
        pub html: String,
        pub published_at: Option<Timestamp>,
        pub review_at: Option<Timestamp>,
        pub outdated: i64,
        pub unchecked: i64,
    }
}

impl Entry {
    /// Its page for readers of `locale`.
    #[must_use]
    pub fn address(&self, locale: Locale) -> String {
        crate::address::of(crate::model::Form::Question, locale, self.id, &self.slug)
    }
}

row! {
    /// Where a question stands, and how often it was read lately.
    pub struct Place {
        pub id: Id,
        pub category_id: Option<Id>,
        pub demand: i64,
    }
}

/// Every question that the viewer may see, by hand order. `today` counts days; `None` where no order asks for the demand.
///
/// # Errors
/// When the database does.
pub async fn list_places(query: &impl Query, viewer: &Viewer, site: Id, today: Option<i64>) -> Result<Vec<Place>> {
    let mut values = params![site];
    let seen = visible(viewer, "a.effective_audience", &mut values);
    let demand = match today {
        Some(today) => {
            values.push((today - DEMAND_DAYS).to_param());
            format!(
                "COALESCE((SELECT SUM(v.views) FROM knowledge_view v WHERE v.article_id = a.id AND v.day > ${}), 0)",
                values.len()
            )
        }
        None => "0".to_owned(),
    };
    let sql = format!(
        "SELECT a.id, a.category_id, CAST({demand} AS BIGINT) AS demand FROM knowledge_article a \
         WHERE a.site_id = $1 AND a.kind = 'question' AND a.shown_at IS NOT NULL{seen} ORDER BY a.position, a.id"
    );
    query.rows(&sql, values).await
}

/// Questions in the language that fits best, in the order of `ids`; those that nobody may read are left out.
///
/// # Errors
/// When the database does.
pub async fn list(query: &impl Query, ids: &[Id], order: &[Locale]) -> Result<Vec<Entry>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut values = params![];
    let wanted = among(ids, &mut values);
    let sql = format!(
        "SELECT a.id, a.category_id, t.locale, t.public_title AS title, t.slug, t.public_html AS html, t.published_at, a.review_at, \
         CAST(CASE WHEN s.version > t.source_version THEN 1 ELSE 0 END AS BIGINT) AS outdated, \
         (SELECT COUNT(*) FROM knowledge_machine m WHERE m.article_id = t.article_id AND m.locale = t.locale AND m.unchecked_version = t.version) AS unchecked \
         FROM knowledge_article a JOIN knowledge_translation t ON t.article_id = a.id AND t.state = 'published' \
         LEFT JOIN knowledge_translation s ON s.article_id = t.article_id AND s.locale = t.source_locale AND s.state = 'published' \
         WHERE a.id{wanted}"
    );
    let mut chosen: Vec<Entry> = Vec::new();
    let mut places: HashMap<Id, usize> = HashMap::new();
    for entry in query.rows::<Entry>(&sql, values).await? {
        match places.get(&entry.id).and_then(|place| chosen.get_mut(*place)) {
            Some(known) if rank(order, entry.locale) < rank(order, known.locale) => *known = entry,
            Some(_) => {}
            None => {
                places.insert(entry.id, chosen.len());
                chosen.push(entry);
            }
        }
    }
    chosen.sort_by_key(|entry| ids.iter().position(|id| *id == entry.id));
    Ok(chosen)
}

row! {
    /// That a site shows something of a kind.
    pub struct Shown {
        pub site_id: Id,
        pub kind: crate::model::ArticleKind,
    }
}

/// Which sites show questions and videos to anybody.
///
/// # Errors
/// When the database does.
pub async fn list_shown(query: &impl Query) -> Result<Vec<Shown>> {
    let sql = "SELECT DISTINCT a.site_id, a.kind FROM knowledge_article a JOIN knowledge_translation t ON t.article_id = a.id \
               WHERE a.kind IN ('question', 'video') AND t.state = 'published'";
    query.rows(sql, params![]).await
}
